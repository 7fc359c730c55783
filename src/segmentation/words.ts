import { segmentingChoices, type SegmentingId } from '../../workers/contract/segmentations.ts';
import { t } from '../i18n/language.svelte.ts';

/** “RFM segment”: what the groups of a segmentation are, in the singular. */
export function segmentationName(by: SegmentingId): string {
  const choice = segmentingChoices.find(({ value }) => value === by);
  return choice ? t(choice.label) : by;
}
