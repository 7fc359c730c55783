import type { TrendPart, TrendResult } from '../../../workers/analyses/trend/result.ts';
import {
  filterColumns,
  type DayFilter,
  type Filter,
  type FilterColumn,
} from '../../../workers/contract/filters.ts';
import type { MappedDataset } from '../../../workers/contract/importing.ts';
import { isSegmenting } from '../../../workers/contract/segmentations.ts';
import { filterOfGroups } from '../../segmentation/filters.ts';

/** What each part could be filtered by; null for what no column says, such as rare values together. */
export function filtersOfParts(
  result: TrendResult,
  dataset: MappedDataset | null,
): readonly (Filter | null)[] {
  const there = dataset === null ? [] : filterColumns(dataset);
  const inKind = (kind: FilterColumn['kind']): FilterColumn | undefined =>
    there.find((column) => column.kind === kind && column.role === result.dimension);
  // Regions of members stand in for those of orders.
  const column = inKind('orders') ?? inKind('customers');
  const { dimension } = result;
  if (isSegmenting(dimension)) {
    return result.parts.map(({ kind, name }) =>
      kind === 'other' ? null : filterOfGroups(dimension, [kind === 'segment' ? name : null]),
    );
  }
  return result.parts.map((part) =>
    column && filterable(part) ? { ...column, values: [valueOf(part)] } : null,
  );
}

const filterable = ({ kind }: TrendPart): boolean => kind === 'value' || kind === 'empty';
const valueOf = ({ kind, name }: TrendPart): string | null => (kind === 'empty' ? null : name);

/** The days of periods that were picked; null where they are all foretold. */
export function filterOfPeriods({ periods }: TrendResult, from: number, to: number): DayFilter | null {
  const [first, last] = [periods[from], periods[Math.min(to, periods.length - 1)]];
  return first && last ? { role: 'time', from: first.start, to: last.end } : null;
}

/** Which periods a filter of time means; null where it means none of these. */
export function pickedPeriods({ periods }: TrendResult, filter: Filter | null): [number, number] | null {
  if (filter?.role !== 'time') return null;
  const from = periods.findIndex(({ start }) => start === filter.from);
  const to = periods.findIndex(({ end }) => end === filter.to);
  return from < 0 || to < from ? null : [from, to];
}
