import type { Selection } from '../../workers/contract/audience.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { SegmentFilter } from '../../workers/contract/filters.ts';
import { isSegmenting, type SegmentingId } from '../../workers/contract/segmentations.ts';
import { session } from '../session.svelte.ts';

/** The customers of some groups, as the person has set the segmentation; null stands for those in no group. */
export function filterOfGroups(by: SegmentingId, values: readonly (string | null)[]): SegmentFilter {
  return { role: 'segment', by, options: session.segmentSettings()[by] ?? {}, values };
}

/** What a selection of groups could filter every page by; null where the analysis does not part customers. */
export function filterOfSelection(analysis: AnalysisId, selection: Selection): SegmentFilter | null {
  return selection.by === 'groups' && isSegmenting(analysis)
    ? filterOfGroups(analysis, selection.groups)
    : null;
}
