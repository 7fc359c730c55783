/** Cells of a result that a person picked, as the engine knows them; in another result they mean nothing. */
export class PickedCells {
  #of = $state('');
  #picked = $state.raw<readonly number[]>([]);

  /** of: what the cells belong to, such as the names of the rows. */
  picked(of: string): readonly number[] {
    return this.#of === of ? this.#picked : [];
  }

  /** Switches a cell on or off. */
  toggle(of: string, cell: number): void {
    const before = this.picked(of);
    this.#picked = before.includes(cell) ? before.filter((one) => one !== cell) : [...before, cell];
    this.#of = of;
  }

  clear(): void {
    this.#picked = [];
  }
}
