import { cohortCell, type CohortResult } from '../../../workers/analyses/cohort/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

export interface PickedCell {
  readonly cohort: number;
  readonly k: number;
}

/** The cells a person picked, and whether those who bought then are meant or those who did not. */
export class HeatState {
  /** Cells are of one grain, one horizon and one data set; in another result they mean nothing. */
  #of = $state('');
  #picked = $state.raw<readonly PickedCell[]>([]);
  mode = $state<'back' | 'absent'>('back');

  static #keyOf(result: CohortResult): string {
    return JSON.stringify([
      result.grain,
      result.horizon,
      result.asOf,
      result.customerCount,
      result.cohorts[0]?.cohort,
    ]);
  }

  picked(result: CohortResult): readonly PickedCell[] {
    return this.#of === HeatState.#keyOf(result) ? this.#picked : [];
  }

  /** add: keep what is picked and switch this cell on or off. */
  pick(result: CohortResult, cell: PickedCell, add: boolean): void {
    const before = this.picked(result);
    const isCell = ({ cohort, k }: PickedCell): boolean => cohort === cell.cohort && k === cell.k;
    const isAlone = before.length === 1 && before.some(isCell);
    if (add) this.#picked = before.some(isCell) ? before.filter((one) => !isCell(one)) : [...before, cell];
    else this.#picked = isAlone ? [] : [cell];
    this.#of = HeatState.#keyOf(result);
    // Nobody is absent from the period of the first purchase.
    if (this.#picked.some(({ k }) => k === 0)) this.mode = 'back';
  }

  clear(): void {
    this.#picked = [];
  }
}

/** The picked cells as the engine knows them; null where none is. */
export function toSelection(
  result: CohortResult,
  picked: readonly PickedCell[],
  mode: 'back' | 'absent',
): Selection | null {
  if (picked.length === 0) return null;
  const cells = picked.map(({ cohort, k }) => cohortCell(cohort, k, result.horizon)).sort((a, b) => a - b);
  if (mode === 'back') return { by: 'cells', cells };
  const groups = new Set(picked.map(({ cohort }) => result.cohorts[cohort]?.cohort ?? ''));
  return { by: 'absent', groups: [...groups].sort(), cells };
}
