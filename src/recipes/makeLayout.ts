import type { Filter } from '../../workers/contract/filters.ts';
import { maskInText } from '../../workers/contract/personal.ts';
import { languages, type Report, type ReportItem } from '../report/model.ts';
import { isNamedAfter } from '../report/reportTitle.ts';
import { usableOptions } from './readOptions.ts';
import { most, type RecipeFilter, type RecipeReport, type RecipeReportItem } from './recipe.ts';

export interface MadeLayout {
  readonly layout: RecipeReport | null;
  /** Items that cannot be taken again. */
  readonly left: readonly ReportItem[];
}

/** What of a report a recipe can hold: where its items are taken from, their order, titles and notes. */
export function makeLayout(
  report: Report | null,
  dataName: string,
  toFilter: (filter: Filter) => RecipeFilter | null,
): MadeLayout {
  if (report === null) return { layout: null, left: [] };
  const made = report.items
    .slice(0, most.steps)
    .map((item) => ({ item, made: toRecipeItem(item, toFilter) }));
  const items = made.flatMap(({ made: one }) => one ?? []);
  const { subtitle, author } = report;
  const title = isNamedAfter(report.title, dataName) ? '' : report.title;
  return {
    layout: items.length === 0 ? null : { title, subtitle, author, items },
    left: [
      ...made.flatMap(({ item, made: one }) => (one === null ? [item] : [])),
      ...report.items.slice(most.steps),
    ],
  };
}

function toRecipeItem(
  { kind, source, ownTitle: title, note, faces }: ReportItem,
  toFilter: (filter: Filter) => RecipeFilter | null,
): RecipeReportItem | null {
  if (kind === 'note') return { kind, title, note };
  if (source === undefined) return null;
  if (source.by === 'audience') return kind === 'audience' ? { kind, list: source.list, title, note } : null;
  if (kind === 'audience') return null;
  if (source.by === 'query') {
    const { statement } = source;
    const isFit = statement.length <= most.statement && maskInText(statement) === statement;
    return isFit ? { kind: 'query', statement, title, note } : null;
  }
  const filters = source.filters.flatMap((filter) => toFilter(filter) ?? []);
  if (filters.length < source.filters.length) return null;
  const columns = languages.flatMap((lang) => {
    const labels = faces[lang]?.table?.columns.map(({ label }) => label);
    return labels ? [[lang, labels] as const] : [];
  });
  const { analysis, at } = source;
  const options = usableOptions(analysis, source.options);
  if (options === null) return null;
  return { kind, analysis, options, filters, columns: Object.fromEntries(columns), at, title, note };
}
