import { combinedSource, type Audience } from '../../workers/contract/audience.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { ImportedFile, MappedDataset } from '../../workers/contract/importing.ts';
import type { AppliedRepair } from '../../workers/contract/repairs.ts';
import { rolesOf, type Role, type TableKind } from '../../workers/contract/tables.ts';
import type { KpiId } from '../../workers/analyses/kpi/result.ts';
import { readingOf } from '../readings.ts';
import type { Report, ReportItem } from '../report/model.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import { isLasting } from './lasting.ts';
import { makeLayout } from './makeLayout.ts';
import type {
  CleaningRule,
  Recipe,
  RecipeAnalysis,
  RecipeAudience,
  RecipeFile,
  RecipeFilter,
  RecipeTarget,
} from './recipe.ts';

/** What a recipe is made of. */
export interface Present {
  readonly dataset: MappedDataset;
  readonly analyses: readonly RecipeAnalysis[];
  readonly audiences: readonly Audience[];
  readonly filters: readonly Filter[];
  /** ISO day; null for the day after the last one. */
  readonly asOf: string | null;
  /** The report whose layout goes in; null for none. */
  readonly report: Report | null;
}

/** Steps that no recipe can hold, and why: one customer was left out by hand; a list means something in its file alone. */
export interface LeftBehind {
  readonly customers: number;
  /** Names of lists. Hostile text. */
  readonly audiences: readonly string[];
  /** Filters by lists that are left behind, or by groups that are formed anew. */
  readonly filters: number;
  /** Items of the report that cannot be taken again. */
  readonly items: readonly ReportItem[];
}

export interface MadeRecipe {
  readonly recipe: Recipe;
  readonly left: LeftBehind;
}

/** The steps from the file to the present state. Names and rules alone: no row, no customer. */
export function makeRecipe(
  { dataset, analyses, audiences, filters, asOf, report }: Present,
  { name, note, madeOn }: Pick<Recipe, 'name' | 'note' | 'madeOn'>,
): MadeRecipe {
  const rules = ruleAudiences(audiences);
  const kept = filters.flatMap((filter) => toRecipeFilter(filter, rules.names) ?? []);
  const customers = dataset.repairs.filter(({ repair }) => repair.by === 'leaveOutCustomer').length;
  const { layout, left } = makeLayout(report, dataset.name, (filter) => toRecipeFilter(filter, rules.names));
  const recipe: Recipe = {
    ...{ dangol: 'recipe', version: 1, name, note, madeOn },
    files: listFiles(dataset),
    cleaning: unique(dataset.repairs.flatMap((applied) => toRule(applied, dataset) ?? [])),
    asOf: asOf === null || asOf === dataset.asOf ? 'afterLastDay' : { day: asOf },
    filters: kept,
    ...splitTargets(analyses),
    audiences: rules.kept,
    report: layout,
  };
  const { length } = filters;
  return { recipe, left: { customers, audiences: rules.left, filters: length - kept.length, items: left } };
}

/** One for each reading: months of one export are read alike. */
function listFiles(dataset: MappedDataset): readonly RecipeFile[] {
  return unique(dataset.tables.flatMap(({ files }) => files.map(toRecipeFile)));
}

function toRecipeFile({ kind, report, attributes }: ImportedFile): RecipeFile {
  const { roles } = report;
  const reading = readingOf(kind, roles);
  const known = [...Object.values(roles), ...attributes.map(({ name }) => name)];
  return {
    ...{ kind, headers: reading?.headers ?? [...new Set(known)], roles },
    ...{ dateOrder: reading?.dateOrder ?? null, decimalMark: reading?.decimalMark ?? null },
  };
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  const texts = items.map((item) => JSON.stringify(item));
  return items.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}

function toRule({ repair }: AppliedRepair, dataset: MappedDataset): CleaningRule | null {
  switch (repair.by) {
    case 'leaveOut': {
      const { check, kind, column } = repair.finding;
      return { do: 'leaveOut', check, table: kind, ...nameColumn(dataset, kind, column) };
    }
    case 'mergeSpellings': {
      const { kind, column } = repair;
      return { do: 'mergeSpellings', check: 'spellings', table: kind, ...nameColumn(dataset, kind, column) };
    }
    case 'leaveOutCustomer':
      return null;
  }
}

/** The engine’s name of a column is its role in small letters, or that of a column without a role. */
function nameColumn(
  dataset: MappedDataset,
  kind: TableKind,
  column: string | undefined,
): Pick<CleaningRule, 'role' | 'header'> {
  if (column === undefined) return {};
  const files = dataset.tables.find((table) => table.kind === kind)?.files ?? [];
  const attribute = files.flatMap(({ attributes }) => attributes).find((one) => one.column === column);
  if (attribute) return { header: attribute.name };
  const role = roleOfColumn(kind, column);
  return role === undefined ? {} : { role };
}

function roleOfColumn(kind: TableKind, column: string): Role | undefined {
  const bare = (column === 'order_id' ? 'order' : column).replaceAll('_', '').toLowerCase();
  return rolesOf(kind).find((role) => role.toLowerCase() === bare);
}

/** Targets stand among the settings of the key figures; here they have a place of their own. */
function splitTargets(analyses: readonly RecipeAnalysis[]): Pick<Recipe, 'analyses' | 'targets'> {
  const given = analyses.find(({ analysis }) => analysis === 'kpi')?.options['targets'];
  const targets = Object.entries((given ?? {}) as Readonly<Record<string, string>>).flatMap(
    ([kpi, text]): RecipeTarget[] => {
      const [value = '', from = '', by = '', ...note] = text.split('|');
      if (value.trim() === '' || !Number.isFinite(Number(value))) return [];
      return [{ kpi: kpi as KpiId, value: Number(value), from, by, note: note.join('|') }];
    },
  );
  const bare = analyses.map(({ analysis, options }) => {
    const { targets: _targets, ...rest } = options;
    return { analysis, options: analysis === 'kpi' ? rest : options };
  });
  return { analyses: bare, targets };
}

interface RuleAudiences {
  readonly kept: readonly RecipeAudience[];
  readonly left: readonly string[];
  /** Id → the name it has among the kept. */
  readonly names: ReadonlyMap<string, string>;
}

/** Lists in the order in which they were made, so that one can speak of those before it. */
function ruleAudiences(audiences: readonly Audience[]): RuleAudiences {
  const kept: RecipeAudience[] = [];
  const left: string[] = [];
  const names = new Map<string, string>();
  for (const audience of audiences) {
    const name = freeName(audience.name, kept);
    const rule = toRecipeAudience(audience, name, names);
    if (rule === null) left.push(audience.name);
    else {
      kept.push(rule);
      names.set(audience.id, name);
    }
  }
  return { kept, left, names };
}

function freeName(name: string, taken: readonly RecipeAudience[]): string {
  const isTaken = (text: string): boolean => taken.some((one) => one.name === text);
  let free = name;
  for (let i = 2; isTaken(free); i++) free = `${name} (${i})`;
  return free;
}

function toRecipeAudience(
  audience: Audience,
  name: string,
  names: ReadonlyMap<string, string>,
): RecipeAudience | null {
  const { analysis, selection, filters = [], options = {} } = audience;
  if (selection.by === 'combined') {
    const of = selection.of.flatMap(({ id }) => names.get(id) ?? []);
    return of.length < selection.of.length ? null : { name, combine: selection.how, of };
  }
  if (analysis === combinedSource || !isAnalysisId(analysis) || !isLasting(analysis, selection)) return null;
  const kept = filters.flatMap((filter) => toRecipeFilter(filter, names) ?? []);
  if (kept.length < filters.length) return null;
  return { name, analysis, options, filters: kept, selection };
}

function toRecipeFilter(filter: Filter, names: ReadonlyMap<string, string>): RecipeFilter | null {
  if (filter.role === 'segment') return isLasting(filter.by, { by: 'groups', groups: [] }) ? filter : null;
  if (filter.role !== 'audience') return filter;
  const name = names.get(filter.id);
  return name === undefined ? null : { role: 'audience', name, isIn: filter.isIn };
}
