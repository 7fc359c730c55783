import { isValueFilter, type FilterColumn } from '../../workers/contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import type { Role, TableKind } from '../../workers/contract/tables.ts';
import { compute } from '../compute.ts';
import type { Draft } from '../draft.ts';
import type { Known } from './fitSteps.ts';
import type { Recipe, RecipeFilter } from './recipe.ts';

/** What the first rows of files tell, and the data they would join. */
export function knowDrafts(drafts: readonly Draft[], joined: MappedDataset | null): Known {
  const roles: Partial<Record<TableKind, readonly Role[]>> = joined ? { ...mappedRoles(joined) } : {};
  for (const { kind, mapping } of drafts)
    roles[kind] = [...new Set([...(roles[kind] ?? []), ...rolesOfMapping(mapping)])];
  return {
    ...{ roles, days: null },
    has: (column, value) => (seenIn(drafts, column, value) ? true : null),
  };
}

/** An amount is there too where it can be computed. */
function rolesOfMapping(mapping: Draft['mapping']): readonly Role[] {
  const roles = Object.keys(mapping) as Role[];
  const isComputed = mapping.quantity !== undefined && mapping.unitPrice !== undefined;
  return isComputed && mapping.amount === undefined ? [...roles, 'amount'] : roles;
}

function seenIn(drafts: readonly Draft[], { kind, role }: FilterColumn, value: string): boolean {
  return drafts.some((draft) => {
    const column = draft.kind === kind ? draft.mapping[role] : undefined;
    return column !== undefined && draft.preview.rows.some((row) => row[column]?.trim() === value);
  });
}

/** What the loaded data tells: every value that the recipe filters by is looked for. */
export async function knowDataset(dataset: MappedDataset, recipe: Recipe): Promise<Known> {
  const roles = mappedRoles(dataset);
  const filters: readonly RecipeFilter[] = [
    ...recipe.filters,
    ...recipe.audiences.flatMap((audience) => ('filters' in audience ? audience.filters : [])),
    ...(recipe.report?.items ?? []).flatMap((item) => ('filters' in item ? item.filters : [])),
  ];
  const found = new Map<string, boolean | null>();
  for (const filter of filters) {
    if (filter.role === 'audience' || !isValueFilter(filter)) continue;
    for (const value of filter.values) {
      const key = keyOf(filter, value ?? '');
      if (value !== null && !found.has(key)) found.set(key, await isThere(dataset, filter, value));
    }
  }
  return {
    roles,
    days: { first: dataset.firstDay, last: dataset.lastDay, asOf: dataset.asOf },
    has: (column, value) => found.get(keyOf(column, value)) ?? null,
  };
}

const keyOf = ({ kind, role }: FilterColumn, value: string): string => JSON.stringify([kind, role, value]);
/** As many values with the same text in them are looked through. */
const lookedThrough = 500;

async function isThere(
  { id }: MappedDataset,
  { kind, role }: FilterColumn,
  value: string,
): Promise<boolean | null> {
  const column = { kind, role } as FilterColumn;
  const outcome = await compute.filterValues({
    ...{ datasetId: id, column, search: value, limit: lookedThrough },
  });
  if (outcome.status === 'failed') return null;
  if (outcome.value.values.some((one) => one.value === value)) return true;
  return outcome.value.valueCount > lookedThrough ? null : false;
}
