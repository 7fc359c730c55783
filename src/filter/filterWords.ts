import {
  isDayFilter,
  type DayFilter,
  type Filter,
  type FilterColumn,
  type SegmentFilter,
} from '../../workers/contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import { isolated } from '../../workers/contract/rawText.ts';
import { roleIn } from '../../workers/contract/tables.ts';
import { groupName } from '../audience/sourceWords.ts';
import { formatCount, formatDay } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { filterMessages as m } from '../i18n/messagesFilter.ts';
import { segmentationName } from '../segmentation/words.ts';
import { session } from '../session.svelte.ts';

/** More values than this are counted, not named. */
const namedValues = 3;

/** What can be filtered by: a column, days, the groups of a segmentation, or a saved list. */
export type Filterable =
  FilterColumn | Pick<DayFilter, 'role'> | SegmentColumn | { readonly role: 'audience' };
export type SegmentColumn = Pick<SegmentFilter, 'role' | 'by' | 'options'>;

export function columnLabel(column: Filterable): string {
  if (column.role === 'segment') return segmentationName(column.by);
  if (!('kind' in column)) return t(m[column.role]);
  const label = t(roleIn(column.kind, column.role).label);
  // Orders have a region, too.
  return column.kind === 'customers' && column.role === 'region'
    ? t(m.memberColumn, { column: label })
    : label;
}

/** A value as people say it; decades of life where the file has no age bands of its own. */
export function valueLabel(
  column: FilterColumn | SegmentColumn,
  value: string | null,
  dataset: MappedDataset | null,
): string {
  if (column.role === 'segment') return value === null ? t(m.noGroup) : groupName(column.by, value);
  if (value === null) return t(m.none);
  const hasBands = dataset !== null && mappedRoles(dataset).customers?.includes('ageBand') === true;
  if (column.role !== 'ageBand' || hasBands) return value;
  return value === '0' ? t(m.childhood) : t(m.decade, { decade: value });
}

/** “Channel: app, web” or “Period: 2024-01-01 to 2024-03-31”. */
export function describeFilter(filter: Filter, dataset: MappedDataset | null): string {
  if (filter.role === 'audience') {
    const list = session.audiences.find(({ id }) => id === filter.id);
    return t(filter.isIn ? m.inList : m.notInList, { list: list ? isolated(list.name) : t(m.goneList) });
  }
  return t(m.chip, { column: columnLabel(filter), values: describeValues(filter, dataset) });
}

function describeValues(
  filter: Exclude<Filter, { role: 'audience' }>,
  dataset: MappedDataset | null,
): string {
  if (isDayFilter(filter)) {
    const { from, to } = filter;
    if (from === null) return t(m.until, { to: formatDay(to ?? '') });
    return to === null
      ? t(m.since, { from: formatDay(from) })
      : t(m.range, { from: formatDay(from), to: formatDay(to) });
  }
  const names = filter.values.slice(0, namedValues).map((value) => valueLabel(filter, value, dataset));
  const values = names.join(', ');
  const left = filter.values.length - names.length;
  return left > 0 ? t(m.moreOf, { values, count: formatCount(left) }) : values;
}
