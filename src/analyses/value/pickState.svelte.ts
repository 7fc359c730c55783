import { cellOf, type TierId } from '../../../workers/analyses/value/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

/** Tiers, or customers of a tier by the number of orders they lack. */
export type Pick =
  | { readonly kind: 'tiers'; readonly tiers: readonly TierId[] }
  | { readonly kind: 'steps'; readonly tier: 'mid' | 'low'; readonly orders: readonly number[] };

/** What a person picked on the page; in another result it means nothing. */
export class PickState {
  #runId = $state('');
  #pick = $state.raw<Pick | null>(null);

  of(runId: string): Pick | null {
    return this.#runId === runId ? this.#pick : null;
  }

  toggleTier(runId: string, tier: TierId): void {
    const before = this.of(runId);
    const tiers = toggle(before?.kind === 'tiers' ? before.tiers : [], tier);
    this.#put(runId, tiers.length === 0 ? null : { kind: 'tiers', tiers });
  }

  toggleStep(runId: string, tier: 'mid' | 'low', step: number): void {
    const before = this.of(runId);
    const orders = toggle(before?.kind === 'steps' && before.tier === tier ? before.orders : [], step);
    this.#put(runId, orders.length === 0 ? null : { kind: 'steps', tier, orders });
  }

  clear(): void {
    this.#pick = null;
  }

  #put(runId: string, pick: Pick | null): void {
    this.#runId = runId;
    this.#pick = pick;
  }
}

function toggle<One>(list: readonly One[], one: One): readonly One[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export function toSelection(pick: Pick): Selection {
  return pick.kind === 'tiers'
    ? { by: 'groups', groups: pick.tiers }
    : { by: 'cells', cells: pick.orders.map((orders) => cellOf(pick.tier, orders)) };
}
