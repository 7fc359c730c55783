import { isDayFilter, isValueFilter, type Filter } from '../../workers/contract/filters.ts';
import type { QualityFinding } from '../../workers/analyses/quality/result.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { DataRepair } from '../../workers/contract/repairs.ts';
import { fitFilter, stepKey, type Known, type Part } from './fitSteps.ts';
import type { CleaningRule, Recipe, RecipeAnalysis, RecipeFilter } from './recipe.ts';

/** A filter for this data: without the values it does not have, a list by the id it has here; null where nothing is left. */
export function resolveFilter(
  filter: RecipeFilter,
  known: Known,
  lists: ReadonlyMap<string, string>,
): Filter | null {
  if (fitFilter(filter, known, new Set(lists.keys())).fit === 'out') return null;
  if (filter.role === 'audience') {
    const id = lists.get(filter.name);
    return id === undefined ? null : { role: 'audience', id, isIn: filter.isIn };
  }
  if (isDayFilter(filter) || !isValueFilter(filter)) return filter;
  const values = filter.values.filter((value) => value === null || known.has(filter, value) !== false);
  return values.length === 0 ? null : { ...filter, values };
}

/** The repairs that a rule means in the data as it was just checked. */
export function resolveRule(rule: CleaningRule, findings: readonly QualityFinding[]): readonly DataRepair[] {
  return findings.flatMap(({ ref, role, header, repair }): DataRepair[] => {
    const isMeant =
      ref.check === rule.check &&
      ref.kind === rule.table &&
      (rule.role === undefined || rule.role === role) &&
      (rule.header === undefined || rule.header === header);
    return isMeant && repair !== null && repair.by === rule.do ? [repair] : [];
  });
}

/** All of the filters, or null where one of them does not fit: what is counted would be something else. */
export function resolveAll(
  filters: readonly RecipeFilter[],
  known: Known,
  lists: ReadonlyMap<string, string>,
): readonly Filter[] | null {
  const found = filters.flatMap((filter) => resolveFilter(filter, known, lists) ?? []);
  return found.length < filters.length ? null : found;
}

/** The settings of an analysis, with the targets among those of the key figures. */
export function settingsOf(
  { analyses, targets }: Recipe,
  analysis: AnalysisId,
): Readonly<Record<string, unknown>> {
  const options = analyses.find((one) => one.analysis === analysis)?.options ?? {};
  if (analysis !== 'kpi' || targets.length === 0) return options;
  const written = targets.map(({ kpi, value, from, by, note }) => [kpi, `${value}|${from}|${by}|${note}`]);
  return { ...options, targets: Object.fromEntries(written) };
}

/** The recipe as far as settings go: without the analyses and targets that the person does without. */
export function withoutUnticked(recipe: Recipe, unticked: ReadonlySet<string>): Recipe {
  const isKept = (part: Part) => (_: unknown, index: number) => !unticked.has(stepKey({ part, index }));
  return {
    ...recipe,
    analyses: recipe.analyses.filter(isKept('analyses')),
    targets: recipe.targets.filter(isKept('targets')),
  };
}

/** Settings by analysis; targets bring those of the key figures with them. */
export function allSettings(
  recipe: Recipe,
): Readonly<Partial<Record<AnalysisId, RecipeAnalysis['options']>>> {
  const ids = new Set(recipe.analyses.map(({ analysis }) => analysis));
  if (recipe.targets.length > 0) ids.add('kpi');
  return Object.fromEntries([...ids].map((id) => [id, settingsOf(recipe, id)]));
}
