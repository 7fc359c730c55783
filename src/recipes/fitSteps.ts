import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { AnalysisSpec } from '../../workers/contract/analysis.ts';
import { isDayFilter, type FilterColumn } from '../../workers/contract/filters.ts';
import { findLacks, type Lack, type Role, type TableKind } from '../../workers/contract/tables.ts';
import type { Recipe, RecipeAudience, RecipeFilter, RecipeReportItem } from './recipe.ts';

/** What is known of the data that a recipe is to be applied to. */
export interface Known {
  readonly roles: Readonly<Partial<Record<TableKind, readonly Role[]>>>;
  /** Whether a column has the value: null where only part of it was seen. */
  has(column: FilterColumn, value: string): boolean | null;
  /** ISO days; null before the file is loaded. */
  readonly days: { readonly first: string; readonly last: string; readonly asOf: string } | null;
}

/** Why a step does not simply fit. Texts are hostile. */
export type Why =
  | { readonly code: 'lacks'; readonly lacks: readonly Lack[] }
  | { readonly code: 'noTable'; readonly kind: TableKind }
  | { readonly code: 'noColumn'; readonly kind: TableKind; readonly role: Role }
  | { readonly code: 'allGone'; readonly values: readonly string[] }
  | { readonly code: 'someGone'; readonly values: readonly string[] }
  | { readonly code: 'unseen'; readonly values: readonly string[] }
  | { readonly code: 'fixedDay' }
  | { readonly code: 'dayOutside' }
  | { readonly code: 'daysOutside' }
  | { readonly code: 'noList'; readonly name: string }
  | { readonly code: 'filterOut' }
  | { readonly code: 'overdue' }
  | { readonly code: 'unticked' }
  | { readonly code: 'itemFilterOut' }
  | { readonly code: 'statement' };

/** look: it fits as far as can be seen, and wants a look; partly: some of it is left out; out: all of it is. */
export type Fit = 'fits' | 'look' | 'partly' | 'out';

export const parts = ['cleaning', 'date', 'filters', 'audiences', 'analyses', 'targets', 'report'] as const;
export type Part = (typeof parts)[number];

export interface Step {
  readonly part: Part;
  /** Position in that part of the recipe. */
  readonly index: number;
  readonly fit: Fit;
  readonly why: Why | null;
}

type Judged = Pick<Step, 'fit' | 'why'>;

const fits: Judged = { fit: 'fits', why: null };
const out = (why: Why): Judged => ({ fit: 'out', why });

/** Tells the steps of one recipe apart. */
export const stepKey = ({ part, index }: Pick<Step, 'part' | 'index'>): string => `${part}:${index}`;

export const isUnticked = ({ why }: Step): boolean => why?.code === 'unticked';

/**
 * Every step of a recipe after the files, and how it fits, in the order in which they are carried out. Steps that the
 * person does without are out, and so is what builds on them.
 */
export function fitSteps(
  recipe: Recipe,
  known: Known,
  unticked: ReadonlySet<string> = new Set(),
): readonly Step[] {
  const lists = new Set<string>();
  const judge = (part: Part, index: number, judged: Judged): Judged =>
    unticked.has(stepKey({ part, index })) ? out({ code: 'unticked' }) : judged;
  const step =
    (part: Part) =>
    (judged: Judged, index: number): Step => ({ part, index, ...judge(part, index, judged) });
  const audiences = recipe.audiences.map((audience, index) => {
    const judged = judge('audiences', index, fitAudience(audience, known, lists));
    if (judged.fit !== 'out') lists.add(audience.name);
    return judged;
  });
  return [
    ...recipe.cleaning.map((rule) => fitColumn(known, rule.table, rule.role)).map(step('cleaning')),
    step('date')(fitDate(recipe, known), 0),
    ...audiences.map(step('audiences')),
    ...recipe.filters.map((filter) => fitFilter(filter, known, lists)).map(step('filters')),
    ...recipe.analyses.map(({ analysis }) => fitAnalysis(analysis, known)).map(step('analyses')),
    ...recipe.targets.map(({ by }) => fitTarget(by, known)).map(step('targets')),
    ...(recipe.report?.items ?? []).map((item) => fitItem(item, known, lists)).map(step('report')),
  ];
}

function fitColumn(known: Known, kind: TableKind, role: Role | undefined): Judged {
  const roles = known.roles[kind];
  if (roles === undefined) return out({ code: 'noTable', kind });
  return role === undefined || roles.includes(role) ? fits : out({ code: 'noColumn', kind, role });
}

function fitDate({ asOf }: Recipe, { days }: Known): Judged {
  if (asOf === 'afterLastDay') return fits;
  const isOutside = days !== null && (asOf.day < days.first || asOf.day > days.asOf);
  return { fit: 'look', why: { code: isOutside ? 'dayOutside' : 'fixedDay' } };
}

export function fitFilter(filter: RecipeFilter, known: Known, lists: ReadonlySet<string>): Judged {
  if (filter.role === 'audience')
    return lists.has(filter.name) ? fits : out({ code: 'noList', name: filter.name });
  if (filter.role === 'segment') return fitAnalysis(filter.by, known);
  if (known.roles.orders === undefined) return out({ code: 'noTable', kind: 'orders' });
  if (isDayFilter(filter)) {
    const { from, to } = filter;
    const { days } = known;
    const isOutside = days !== null && ((from ?? '') > days.last || (to ?? '9999') < days.first);
    return isOutside ? out({ code: 'daysOutside' }) : fits;
  }
  const roles = known.roles[filter.kind];
  const { kind, role } = filter;
  if (roles === undefined) return out({ code: 'noTable', kind });
  if (!roles.includes(role) && !(role === 'ageBand' && roles.includes('birth')))
    return out({ code: 'noColumn', kind, role });
  const values = filter.values.filter((value) => value !== null);
  const gone = values.filter((value) => known.has(filter, value) === false);
  if (gone.length > 0)
    return gone.length === filter.values.length
      ? out({ code: 'allGone', values: gone })
      : { fit: 'partly', why: { code: 'someGone', values: gone } };
  const unseen = values.filter((value) => known.has(filter, value) === null);
  return unseen.length === 0 ? fits : { fit: 'look', why: { code: 'unseen', values: unseen } };
}

function fitAnalysis(analysis: AnalysisId, known: Known): Judged {
  const spec: AnalysisSpec = catalogue[analysis];
  const lacks = findLacks(known.roles, [...spec.needs, ...(spec.needsWith?.needs ?? [])]);
  return lacks.length === 0 ? fits : out({ code: 'lacks', lacks });
}

function fitTarget(by: string, known: Known): Judged {
  const { fit, why } = fitAnalysis('kpi', known);
  if (fit === 'out') return { fit, why };
  return known.days !== null && by < known.days.last ? { fit: 'look', why: { code: 'overdue' } } : fits;
}

function fitAudience(audience: RecipeAudience, known: Known, lists: ReadonlySet<string>): Judged {
  if ('combine' in audience) {
    const missing = audience.of.find((name) => !lists.has(name));
    return missing === undefined ? fits : out({ code: 'noList', name: missing });
  }
  const analysis = fitAnalysis(audience.analysis, known);
  if (analysis.fit === 'out') return analysis;
  const judged = audience.filters.map((filter) => fitFilter(filter, known, lists));
  // Without one of its filters it would be another list.
  if (judged.some(({ fit }) => fit === 'out')) return out({ code: 'filterOut' });
  return judged.find(({ fit }) => fit !== 'fits') ?? fits;
}

function fitItem(item: RecipeReportItem, known: Known, lists: ReadonlySet<string>): Judged {
  if (item.kind === 'note') return fits;
  if (item.kind === 'query') return { fit: 'look', why: { code: 'statement' } };
  if (item.kind === 'audience') return lists.has(item.list) ? fits : out({ code: 'noList', name: item.list });
  const analysis = fitAnalysis(item.analysis, known);
  if (analysis.fit === 'out') return analysis;
  const judged = item.filters.map((filter) => fitFilter(filter, known, lists));
  // Without one of its filters it would say something else.
  if (judged.some(({ fit }) => fit === 'out')) return out({ code: 'itemFilterOut' });
  return judged.find(({ fit }) => fit !== 'fits') ?? fits;
}
