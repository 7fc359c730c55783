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

/** The first, second, third … purchase of a customer; the last one stands for all further ones. */
const placeCount = 12;

/** What follows any purchase that was watched for the whole time, by the purchase’s number in the life of its customer. */
export interface Bases {
  /** Customers with a watched purchase. */
  readonly watched: number;
  readonly placeOf: (customer: number, element: number) => number;
  /** The share of purchases with these numbers, `weights` of each, that an item follows; and the customers they are worth. */
  readonly mix: (weights: ArrayLike<number>) => {
    readonly shareOf: (item: number) => number;
    readonly effective: number;
  };
  readonly placeCount: number;
}

export function countBases(sequences: Sequences, watch: Watch): Bases {
  const { firstElement, times, itemCount } = sequences;
  const counter = new FollowCounter(sequences, watch.nextDays);
  const follows = new Int32Array(placeCount * itemCount);
  const purchases = new Int32Array(placeCount);
  let [watched, place, squares] = [0, 0, 0];
  const note = (item: number): void => {
    const cell = place * itemCount + item;
    follows[cell] = (follows[cell] as number) + 1;
  };
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    const start = firstElement[customer] as number;
    let count = 0;
    for (let element = start; element < (firstElement[customer + 1] as number); element++) {
      if (!isWatched(times[element] as number, watch)) break;
      place = Math.min(count, placeCount - 1);
      purchases[place] = (purchases[place] as number) + 1;
      counter.add(customer, element, note);
      count += 1;
    }
    if (count > 0) watched += 1;
    squares += Math.max(0, count - placeCount + 1) ** 2;
  }
  // Further purchases of one customer are not independent: they are worth fewer customers (Kish).
  const worth = Float64Array.from(purchases);
  const further = worth[placeCount - 1] as number;
  if (further > 0) worth[placeCount - 1] = (further * further) / squares;
  return {
    ...{ watched, placeCount },
    placeOf: (customer, element) => Math.min(element - (firstElement[customer] as number), placeCount - 1),
    mix(weights) {
      const used = Array.from(purchases.keys()).filter((at) => (weights[at] as number) > 0);
      const total = used.reduce((sum, at) => sum + (weights[at] as number), 0);
      const parts = used.map((at) => ({ at, part: (weights[at] as number) / total }));
      return {
        shareOf: (item) =>
          parts.reduce(
            (sum, { at, part }) =>
              sum + (part * (follows[at * itemCount + item] as number)) / (purchases[at] as number),
            0,
          ),
        effective: 1 / parts.reduce((sum, { at, part }) => sum + (part * part) / (worth[at] as number), 0),
      };
    },
  };
}
