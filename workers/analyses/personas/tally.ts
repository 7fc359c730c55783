import type { RatioSums } from '../../numeric/lift.ts';
import type { PersonaFamily } from './result.ts';

/** Something that may be told of a group, with what it takes to compare groups by it. */
export interface Candidate {
  readonly family: PersonaFamily;
  /** Hostile text. */
  readonly value: string;
  /** By group. */
  readonly sums: readonly RatioSums[];
  /** By group: customers with x > 0. */
  readonly carriers: readonly number[];
  /** A share of customers. */
  readonly isShare: boolean;
  /** The same as a share of the order lines, which buying more of everything leaves as it is. */
  readonly lines?: readonly RatioSums[];
  /** Groups it can be asked of; all where it is not there. */
  readonly isAsked?: readonly boolean[];
}

/** Sums by group of x of n, for each value of a family at once. */
export class Tally {
  readonly #groups: number;
  readonly #units: Float64Array;
  readonly #n: Float64Array;
  readonly #nn: Float64Array;
  readonly #x: Float64Array;
  readonly #xx: Float64Array;
  readonly #xn: Float64Array;
  readonly #carriers: Float64Array;

  constructor(values: number, groups: number) {
    this.#groups = groups;
    [this.#units, this.#n, this.#nn] = [0, 0, 0].map(() => new Float64Array(groups)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    [this.#x, this.#xx, this.#xn, this.#carriers] = [0, 0, 0, 0].map(
      () => new Float64Array(values * groups),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  }

  /** A customer of a group with n > 0. */
  addCustomer(group: number, n: number): void {
    this.#units[group] = (this.#units[group] as number) + 1;
    this.#n[group] = (this.#n[group] as number) + n;
    this.#nn[group] = (this.#nn[group] as number) + n * n;
  }

  /** x > 0 of that customer’s n for a value. */
  addValue(group: number, value: number, x: number, n: number): void {
    const at = value * this.#groups + group;
    this.#x[at] = (this.#x[at] as number) + x;
    this.#xx[at] = (this.#xx[at] as number) + x * x;
    this.#xn[at] = (this.#xn[at] as number) + x * n;
    this.#carriers[at] = (this.#carriers[at] as number) + 1;
  }

  sums(value: number): RatioSums[] {
    return Array.from({ length: this.#groups }, (_, group) => {
      const at = value * this.#groups + group;
      return {
        units: this.#units[group] as number,
        x: this.#x[at] as number,
        n: this.#n[group] as number,
        xx: this.#xx[at] as number,
        xn: this.#xn[at] as number,
        nn: this.#nn[group] as number,
      };
    });
  }

  carriers(value: number): number[] {
    return Array.from(this.#carriers.subarray(value * this.#groups, (value + 1) * this.#groups));
  }
}
