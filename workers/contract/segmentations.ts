import type { Text } from './text.ts';

/**
 * Analyses whose groups part the customers, each customer in at most one: a split, a filter and the start of lists on
 * every other page. `value` is the analysis.
 */
export const segmentingChoices = [
  { value: 'rfm', label: { ko: 'RFM 세그먼트', en: 'RFM segment' } },
  { value: 'lifecycle', label: { ko: '생애주기 단계', en: 'Life-cycle stage' } },
  { value: 'value', label: { ko: '가치 등급', en: 'Value tier' } },
  { value: 'clusters', label: { ko: '닮은 고객 그룹', en: 'Cluster' } },
] as const satisfies readonly { readonly value: string; readonly label: Text }[];

export type SegmentingId = (typeof segmentingChoices)[number]['value'];

export const segmentingIds: readonly SegmentingId[] = segmentingChoices.map(({ value }) => value);

/** An analysis that parts customers, with the settings that differ from its defaults. */
export interface Segmentation {
  readonly by: SegmentingId;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings a person gave to analyses that part customers; what is not named has its defaults. */
export type SegmentSettings = Partial<Readonly<Record<SegmentingId, Segmentation['options']>>>;

export function isSegmenting(id: string): id is SegmentingId {
  return (segmentingIds as readonly string[]).includes(id);
}
