import { rfmSegmentIds } from '../analyses/rfm/segments.ts';
import type { Text } from './text.ts';

interface SegmentingChoice {
  readonly value: string;
  readonly label: Text;
  /** Its groups, the best first, so that a move is one up or down; null where none is better than another. */
  readonly bestFirst: readonly string[] | null;
}

/**
 * Analyses whose groups part the customers, each customer in at most one: a split, a filter and the start of lists on
 * every other page. `value` is the analysis.
 */
export const segmentingChoices = [
  { value: 'rfm', label: { ko: 'RFM 세그먼트', en: 'RFM segment' }, bestFirst: rfmSegmentIds },
] as const satisfies readonly SegmentingChoice[];

export type SegmentingId = (typeof segmentingChoices)[number]['value'];

export const segmentingIds: readonly SegmentingId[] = segmentingChoices.map(({ value }) => value);

/** An analysis that parts customers, with the settings that differ from its defaults. */
export interface Segmentation {
  readonly by: SegmentingId;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings a person gave to analyses that part customers; what is not named has its defaults. */
export type SegmentSettings = Partial<Readonly<Record<SegmentingId, Segmentation['options']>>>;

/** Groups of a segmentation, the best first; null where none is better than another. */
export function groupsBestFirst(by: SegmentingId): readonly string[] | null {
  const choice: SegmentingChoice | undefined = segmentingChoices.find(({ value }) => value === by);
  return choice?.bestFirst ?? null;
}

export function isSegmenting(id: string): id is SegmentingId {
  return (segmentingIds as readonly string[]).includes(id);
}
