import { normalQuantile } from '../../numeric/distributions/normal.ts';

/** How sure a customer’s own record must be, in standard errors of a difference: 90 %. */
const sureEnough = normalQuantile(0.9);

/** Means and variances of what one customer may be given, filled anew for each. */
export class Candidates {
  readonly #means: Float64Array;
  readonly #variances: Float64Array;
  readonly #places: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#means = new Float64Array(most);
    this.#variances = new Float64Array(most);
    this.#places = new Int32Array(most);
  }

  clear(): void {
    this.#count = 0;
  }

  /** A share with a beta distribution of this mean and strength, after some trials. */
  add(place: number, mean: number, strength: number, hits: number, trials: number): void {
    const at = this.#count++;
    const isFixed = strength === Infinity;
    const after = isFixed ? mean : (mean * strength + hits) / (strength + trials);
    this.#places[at] = place;
    this.#means[at] = after;
    this.#variances[at] = isFixed ? 0 : (after * (1 - after)) / (strength + trials + 1);
  }

  /** The one with the highest mean, where it is 90 % sure to be above the next (two normal distributions); else −1. */
  surest(): number {
    let best = -1;
    let next = -1;
    for (let at = 0; at < this.#count; at++) {
      const mean = this.#means[at] as number;
      if (best < 0 || mean > (this.#means[best] as number)) {
        next = best;
        best = at;
      } else if (next < 0 || mean > (this.#means[next] as number)) next = at;
    }
    if (next < 0) return -1;
    const spread2 = (this.#variances[best] as number) + (this.#variances[next] as number);
    const gap = (this.#means[best] as number) - (this.#means[next] as number);
    return spread2 > 0 && gap >= sureEnough * Math.sqrt(spread2) ? (this.#places[best] as number) : -1;
  }
}
