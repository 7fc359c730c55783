import type { ClustersResult } from '../../../workers/analyses/clusters/result.ts';

/** Groups picked anywhere on the page; they belong to one result and are gone with it. */
export class PickState {
  #picked = $state.raw<readonly string[]>([]);
  #of = $state.raw<ClustersResult | null>(null);

  picked(result: ClustersResult): readonly string[] {
    return this.#of === result ? this.#picked : [];
  }

  has(result: ClustersResult, id: string): boolean {
    return this.picked(result).includes(id);
  }

  /** add: keeps those picked before. */
  toggle(result: ClustersResult, id: string, add: boolean): void {
    const before = this.picked(result);
    const others = add ? before.filter((one) => one !== id) : [];
    const stays = !before.includes(id) || (!add && before.length > 1);
    this.#picked = stays ? [...others, id] : others;
    this.#of = result;
  }

  clear(): void {
    this.#picked = [];
  }
}
