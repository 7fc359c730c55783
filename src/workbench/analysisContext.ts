import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { Settings } from './optionValues.ts';

/** What the parts of an analysis page are told: the last good result and how to change the settings. */
export interface AnalysisContext<Id extends AnalysisId> {
  readonly result: ResultOf[Id];
  /** Names the membership behind the result, for selections. */
  readonly runId: string;
  /** A newer result is on its way. */
  readonly busy: boolean;
  /** Only what differs from the defaults. */
  readonly settings: Settings;
  /** Decimals of the file’s money. */
  readonly decimals: number;
  /** Puts new settings into the address; Back undoes it. */
  readonly change: (next: Settings) => void;
  /** Asks once more, with the same settings. */
  readonly again: () => void;
}
