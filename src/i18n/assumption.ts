import type { NoteCode } from '../../workers/contract/outcome.ts';
import type { Text } from '../../workers/contract/text.ts';

/** What a result takes for granted. */
export interface Assumption extends Text {
  /** Notes that say it does not hold here; what no note tells of cannot be checked in the data. */
  readonly checkedBy?: readonly NoteCode[];
}
