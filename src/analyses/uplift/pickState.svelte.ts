import type { QuadrantId, UpliftModel } from '../../../workers/analyses/uplift/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

/** Some of the four groups, or everybody down to the cut. */
export type Pick =
  { readonly kind: 'groups'; readonly groups: readonly QuadrantId[] } | { readonly kind: 'cut' };

/** What a person picked on the page, and where the slider stands; in another result a pick means nothing. */
export class PickState {
  #runId = $state('');
  #pick = $state.raw<Pick | null>(null);
  /** Percent, while the slider is held. */
  held = $state<number | null>(null);

  of(runId: string): Pick | null {
    return this.#runId === runId ? this.#pick : null;
  }

  toggleGroup(runId: string, group: QuadrantId): void {
    const before = this.of(runId);
    const groups = before?.kind === 'groups' ? before.groups : [];
    const next = groups.includes(group) ? groups.filter((one) => one !== group) : [...groups, group];
    this.#put(runId, next.length === 0 ? null : { kind: 'groups', groups: next });
  }

  pickCut(runId: string): void {
    this.#put(runId, { kind: 'cut' });
  }

  clear(): void {
    this.#pick = null;
  }

  #put(runId: string, pick: Pick | null): void {
    this.#runId = runId;
    this.#pick = pick;
  }
}

/** Everybody with at least the score of the place. */
export function toSelection(pick: Pick, { curve }: UpliftModel, percent: number): Selection {
  if (pick.kind === 'groups') return { by: 'groups', groups: pick.groups };
  const [most, least] = [curve[0]?.score ?? 0, curve[percent]?.score ?? 0];
  return { by: 'ranges', ranges: { uplift: [least, most] } };
}
