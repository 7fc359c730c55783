import type { TypedColumn } from '../../../contract/analysis.ts';
import { periodStart, type Grain } from '../../../contract/periods.ts';
import type { TrendMeasure } from '../result.ts';

/** Periods that have a line, in order. */
export class Calendar {
  readonly starts: readonly number[];
  readonly #first: number;
  readonly #places: Int32Array;

  constructor(days: Int32Array, end: number, grain: Grain) {
    let [first, last] = [Infinity, -Infinity];
    for (let i = 0; i < days.length; i++) {
      const at = days[i] as number;
      if (at > end) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
    const places = new Int32Array(Math.max(0, last - first + 1)).fill(-1);
    for (let i = 0; i < days.length; i++)
      if ((days[i] as number) <= end) places[(days[i] as number) - first] = 0;
    const starts: number[] = [];
    for (let i = 0; i < places.length; i++) {
      if (places[i] === -1) continue;
      const start = periodStart(first + i, grain);
      if (starts.at(-1) !== start) starts.push(start);
      places[i] = starts.length - 1;
    }
    this.starts = starts;
    this.#first = first;
    this.#places = places;
  }

  placeOf(day: number): number {
    return this.#places[day - this.#first] as number;
  }
}

/** Sums and counts by period and part. */
export class Cells {
  readonly #starts: readonly number[];
  readonly #partCount: number;
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(starts: readonly number[], partCount: number) {
    this.#starts = starts;
    this.#partCount = partCount;
    this.#sums = new Float64Array(starts.length * partCount);
    this.#counts = new Float64Array(starts.length * partCount);
  }

  add(period: number, part: number, amount: number): void {
    const at = period * this.#partCount + part;
    this.#sums[at] = (this.#sums[at] as number) + amount;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  columns(measure: TrendMeasure, unit: number): Record<string, TypedColumn> {
    const filled: number[] = [];
    this.#counts.forEach((count, at) => {
      if (count > 0) filled.push(at);
    });
    const sums = Float64Array.from(filled, (at) => (this.#sums[at] as number) / unit);
    const counts = Float64Array.from(filled, (at) => this.#counts[at] as number);
    const isSum = measure === 'revenue' || measure === 'margin' || measure === 'aov';
    return {
      period: Int32Array.from(filled, (at) => this.#starts[Math.floor(at / this.#partCount)] as number),
      part: Int32Array.from(filled, (at) => at % this.#partCount),
      value: isSum ? sums : counts,
      ...(measure === 'aov' ? { base: counts } : {}),
    };
  }
}

/** What counts as one, with its money by part, until it is whole: then it counts in one part, in the period it began in. */
export class Wholes {
  /** By whole and part: money, and 1 where there is some. To be filled from the place that `open` gives. */
  sums = new Float64Array(64);
  isThere = new Uint8Array(64);
  #periods = new Int32Array(64);
  readonly #cells: Cells;
  readonly #partCount: number;
  readonly #takesFirst: boolean;
  readonly #isMixed: boolean;
  #firstKey = 0;
  #count = 0;

  /**
   * takesFirst: in its first part, otherwise in the one with most money, the earlier of two with the same. isMixed: keys
   * may come again after later ones; otherwise a new one ends the one before.
   */
  constructor(cells: Cells, partCount: number, takesFirst: boolean, isMixed: boolean) {
    this.#cells = cells;
    this.#partCount = partCount;
    this.#takesFirst = takesFirst;
    this.#isMixed = isMixed;
  }

  /** All before are whole; no key from here on is lower than this one. */
  begin(lowestKey: number): void {
    this.#close();
    this.#firstKey = lowestKey;
  }

  /** Where the sums of a key are, a whole number. */
  open(key: number, period: number): number {
    if (!this.#isMixed && key !== this.#firstKey) this.begin(key);
    const place = key - this.#firstKey;
    if (place >= this.#count) this.#grow(place + 1);
    if (this.#periods[place] === -1) this.#periods[place] = period;
    return place * this.#partCount;
  }

  add(place: number, amount: number): void {
    this.sums[place] = (this.sums[place] as number) + amount;
    this.isThere[place] = 1;
  }

  #grow(count: number): void {
    if (count * this.#partCount > this.sums.length || count > this.#periods.length) {
      const [sums, isThere] = [this.sums, this.isThere];
      this.sums = new Float64Array(2 * count * this.#partCount);
      this.sums.set(sums);
      this.isThere = new Uint8Array(this.sums.length);
      this.isThere.set(isThere);
      const periods = new Int32Array(2 * count);
      periods.set(this.#periods.subarray(0, this.#count));
      this.#periods = periods;
    }
    this.#periods.fill(-1, this.#count, count);
    this.#count = count;
  }

  #close(): void {
    const { sums, isThere } = this;
    const partCount = this.#partCount;
    for (let place = 0; place < this.#count; place++) {
      const from = place * partCount;
      let found = -1;
      let most = 0;
      let total = 0;
      for (let part = 0; part < partCount; part++) {
        if (isThere[from + part] === 0) continue;
        const sum = sums[from + part] as number;
        total += sum;
        if (found === -1 || (!this.#takesFirst && sum > most)) {
          found = part;
          most = sum;
        }
        sums[from + part] = 0;
        isThere[from + part] = 0;
      }
      if (found >= 0) this.#cells.add(this.#periods[place] as number, found, total);
    }
    this.#count = 0;
  }
}
