import type { Ends, Sequences } from '../../numeric/mining/sequencePlaces.ts';

/** Days allowed to what comes next, and the last day that was watched; null where sequences are over when they end. */
export interface Watch {
  readonly nextDays: number;
  readonly endDay: number | null;
}

export function isWatched(time: number, { nextDays, endDay }: Watch): boolean {
  return endDay === null || time + nextDays <= endDay;
}

/** Where a prefix was complete for the first and for the last time, one of each a customer, by customer. */
export interface Completions {
  readonly elements: readonly (readonly number[])[];
  readonly customers: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The ends of a pattern as one row a customer. */
export function completionsOf(
  elements: readonly (readonly number[])[],
  ends: Ends,
  count: number,
): Completions {
  const customers = new Int32Array(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  let n = -1;
  for (let i = ends.from; i < ends.to; i++) {
    const customer = ends.customers[i] as number;
    const element = ends.elements[i] as number;
    if (n < 0 || customers[n] !== customer) {
      n += 1;
      customers[n] = customer;
      first[n] = element;
    }
    last[n] = element;
  }
  return { elements, customers, first, last };
}

/** How often each item follows within the time: after a prefix, or after any purchase. */
export class FollowCounter {
  readonly #sequences: Sequences;
  readonly #nextDays: number;
  /** By item, all zero between two counts. */
  readonly counts: Int32Array;
  readonly #seen: Int32Array;
  #mark = 0;

  constructor(sequences: Sequences, nextDays: number) {
    this.#sequences = sequences;
    this.#nextDays = nextDays;
    this.counts = new Int32Array(sequences.itemCount);
    this.#seen = new Int32Array(sequences.itemCount);
  }

  /** Counts every item once that the customer bought after the element and within the time; tells of each. */
  add(customer: number, element: number, met: (item: number) => void): void {
    const { firstElement, times, firstItem, items } = this.#sequences;
    const limit = (times[element] as number) + this.#nextDays;
    const until = firstElement[customer + 1] as number;
    const [seen, counts] = [this.#seen, this.counts];
    const mark = ++this.#mark;
    for (let next = element + 1; next < until && (times[next] as number) <= limit; next++) {
      const stop = firstItem[next + 1] as number;
      for (let at = firstItem[next] as number; at < stop; at++) {
        const item = items[at] as number;
        if (seen[item] === mark) continue;
        seen[item] = mark;
        counts[item] = (counts[item] as number) + 1;
        met(item);
      }
    }
  }
}

/** What follows any purchase that was watched for the whole time. */
export interface Base {
  /** Purchases, and by item how many of them it follows. */
  readonly purchases: number;
  readonly follows: Int32Array;
  /** Customers they are worth: purchases of one customer are not independent (Kish). */
  readonly effective: number;
}

/** Bases by the number of purchases a prefix takes: those from the first, and those from the second purchase of a customer on. */
export function countBases(
  sequences: Sequences,
  watch: Watch,
): { readonly bases: readonly Base[]; readonly watched: number } {
  const counter = new FollowCounter(sequences, watch.nextDays);
  const [all, later] = [new Int32Array(sequences.itemCount), new Int32Array(sequences.itemCount)];
  const sums = { all: 0, allSquares: 0, later: 0, laterSquares: 0, watched: 0 };
  const { firstElement, times } = sequences;
  let into = all;
  const note = (item: number): void => {
    into[item] = (into[item] as number) + 1;
  };
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    const start = firstElement[customer] as number;
    let count = 0;
    for (let element = start; element < (firstElement[customer + 1] as number); element++) {
      if (!isWatched(times[element] as number, watch)) break;
      into = element === start ? all : later;
      counter.add(customer, element, note);
      count += 1;
    }
    if (count === 0) continue;
    sums.watched += 1;
    sums.all += count;
    sums.allSquares += count * count;
    sums.later += count - 1;
    sums.laterSquares += (count - 1) * (count - 1);
  }
  for (let item = 0; item < all.length; item++) all[item] = (all[item] as number) + (later[item] as number);
  const kish = (sum: number, squares: number): number => (sum === 0 ? 0 : (sum * sum) / squares);
  return {
    watched: sums.watched,
    bases: [
      { purchases: sums.all, follows: all, effective: kish(sums.all, sums.allSquares) },
      { purchases: sums.later, follows: later, effective: kish(sums.later, sums.laterSquares) },
    ],
  };
}
