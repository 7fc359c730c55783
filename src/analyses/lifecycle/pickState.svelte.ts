import { suggestionCell, type StageId } from '../../../workers/analyses/lifecycle/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

export type Pick =
  | { readonly by: 'stage'; readonly stage: StageId }
  /** Position in the categories. */
  | { readonly by: 'suggestion'; readonly category: number };

/** What a person picked in one of the tables: one stage or one suggestion at a time. */
export class PickState {
  picked = $state.raw<Pick | null>(null);

  toggle(pick: Pick): void {
    this.picked = this.isPicked(pick) ? null : pick;
  }

  isPicked(pick: Pick): boolean {
    return JSON.stringify(this.picked) === JSON.stringify(pick);
  }
}

export function toSelection(pick: Pick): Selection {
  return pick.by === 'stage'
    ? { by: 'groups', groups: [pick.stage] }
    : { by: 'cells', cells: [suggestionCell(pick.category)] };
}
