/**
 * What customers did, in time: the elements (orders, visits) of customer c are firstElement[c] to firstElement[c + 1] − 1, by time;
 * the items of element e are items[firstItem[e]] to items[firstItem[e + 1] − 1], each once and ascending.
 */
export interface Sequences {
  readonly firstElement: Uint32Array;
  /** In whole units (days), never falling within a customer. */
  readonly times: Int32Array;
  readonly firstItem: Uint32Array;
  readonly items: Uint32Array;
  readonly itemCount: number;
}

/** In the units of the times. */
export interface SequenceLimits {
  /** Between an element of a pattern and the next; Infinity for any. */
  readonly minGap: number;
  readonly maxGap: number;
  /** Between the first element and the last. */
  readonly window: number;
}

/**
 * Where a pattern ends, from place `from` to before `to`: those of a customer together, by element; with each the latest time at
 * which the pattern can have begun to end there. The arrays are used again once the pattern has been told.
 */
export interface Ends {
  readonly customers: Int32Array;
  readonly elements: Int32Array;
  readonly starts: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** An item that enough customers have at some of the places; where it leads stands in a layer, between from and to. */
export interface Extension {
  readonly item: number;
  readonly support: number;
  readonly from: number;
  readonly to: number;
}

export class Places {
  customers: Int32Array;
  elements: Int32Array;
  starts: Int32Array;
  used = 0;

  constructor(size: number) {
    this.customers = new Int32Array(size);
    this.elements = new Int32Array(size);
    this.starts = new Int32Array(size);
  }

  /** What is there is kept. */
  reserve(size: number): void {
    if (size <= this.customers.length) return;
    const larger = new Places(Math.max(size, this.customers.length * 2));
    larger.customers.set(this.customers);
    larger.elements.set(this.elements);
    larger.starts.set(this.starts);
    this.customers = larger.customers;
    this.elements = larger.elements;
    this.starts = larger.starts;
  }
}

export class Extender {
  readonly #sequences: Sequences;
  readonly #minSupport: number;
  /** By depth. */
  readonly #layers: Places[] = [];
  /** By item, all zero between two calls; the customer counted last, plus one. */
  readonly #support: Int32Array;
  readonly #count: Int32Array;
  readonly #seen: Int32Array;
  /** Items met at places so far. */
  visits = 0;

  constructor(sequences: Sequences, minSupport: number) {
    this.#sequences = sequences;
    this.#minSupport = minSupport;
    this.#support = new Int32Array(sequences.itemCount);
    this.#count = new Int32Array(sequences.itemCount);
    this.#seen = new Int32Array(sequences.itemCount);
  }

  layer(depth: number): Places {
    return (this.#layers[depth] ??= new Places(1024));
  }

  /** Items above `greatest` at the places, ascending, with the places of each in the layer. */
  extend(depth: number, places: Ends, greatest: number): Extension[] {
    const found = this.#countItems(places, greatest);
    const layer = this.layer(depth);
    let size = 0;
    const frequent: Extension[] = [];
    for (const item of found) {
      const [support, count] = [this.#support[item] as number, this.#count[item] as number];
      const isFrequent = support >= this.#minSupport;
      this.#support[item] = 0;
      this.#seen[item] = 0;
      this.#count[item] = isFrequent ? size : -1;
      if (!isFrequent) continue;
      frequent.push({ item, support, from: size, to: size + count });
      size += count;
    }
    layer.reserve(size);
    if (frequent.length > 0) this.#write(layer, places, greatest);
    for (const item of found) this.#count[item] = 0;
    return frequent;
  }

  /** Fills #support and #count; the items that were met, ascending. */
  #countItems({ customers, elements, from, to }: Ends, greatest: number): Int32Array {
    const [support, count, seen] = [this.#support, this.#count, this.#seen];
    const { firstItem, items } = this.#sequences;
    const met: number[] = [];
    let visits = 0;
    for (let i = from; i < to; i++) {
      const mark = (customers[i] as number) + 1;
      const element = elements[i] as number;
      const start = firstItem[element] as number;
      const stop = firstItem[element + 1] as number;
      visits += stop - start;
      for (let at = start; at < stop; at++) {
        const item = items[at] as number;
        if (item <= greatest) continue;
        count[item] = (count[item] as number) + 1;
        if (seen[item] === mark) continue;
        if (seen[item] === 0) met.push(item);
        seen[item] = mark;
        support[item] = (support[item] as number) + 1;
      }
    }
    this.visits += visits;
    return Int32Array.from(met).sort();
  }

  /** #count says where the next place of an item is written, −1 for one that is not. */
  #write(layer: Places, { customers, elements, starts, from, to }: Ends, greatest: number): void {
    const next = this.#count;
    const { firstItem, items } = this.#sequences;
    const { customers: outCustomers, elements: outElements, starts: outStarts } = layer;
    for (let i = from; i < to; i++) {
      const element = elements[i] as number;
      const stop = firstItem[element + 1] as number;
      for (let at = firstItem[element] as number; at < stop; at++) {
        const item = items[at] as number;
        if (item <= greatest) continue;
        const place = next[item] as number;
        if (place < 0) continue;
        outCustomers[place] = customers[i] as number;
        outElements[place] = element;
        outStarts[place] = starts[i] as number;
        next[item] = place + 1;
      }
    }
  }
}

/** Every element is a place where a pattern of one item ends, and begins. */
export function everyElement({ firstElement, times }: Sequences): Ends {
  const count = times.length;
  const customers = new Int32Array(count);
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    customers.fill(customer, firstElement[customer], firstElement[customer + 1]);
  }
  return { customers, elements: Int32Array.from(times, (_, i) => i), starts: times, from: 0, to: count };
}

/** The elements that can follow the ends; of several ways to one the one that began last can go on at least as far. */
export function reach(
  { firstElement, times }: Sequences,
  { minGap, maxGap, window }: SequenceLimits,
  ends: Ends,
  out: Places,
): void {
  const { customers, elements, starts, to } = ends;
  for (let i = ends.from, j = i; i < to; i = j) {
    const customer = customers[i] as number;
    while (j < to && customers[j] === customer) j++;
    const until = firstElement[customer + 1] as number;
    const first = (elements[i] as number) + 1;
    out.reserve(out.used + until - first);
    let passed = i;
    let best = -Infinity;
    for (let next = first; next < until; next++) {
      const time = times[next] as number;
      while (
        passed < j &&
        (elements[passed] as number) < next &&
        time - (times[elements[passed] as number] as number) >= minGap
      ) {
        best = Math.max(best, starts[passed] as number);
        passed += 1;
      }
      if (maxGap !== Infinity) {
        best = -Infinity;
        for (let near = passed - 1; near >= i; near--) {
          if (time - (times[elements[near] as number] as number) > maxGap) break;
          best = Math.max(best, starts[near] as number);
        }
      }
      if (best === -Infinity || time - best > window) continue;
      out.customers[out.used] = customer;
      out.elements[out.used] = next;
      out.starts[out.used] = best;
      out.used += 1;
    }
  }
}

/** Without the items that too few customers have; elements stay where they are. */
export function keepFrequent(sequences: Sequences, minSupport: number): Sequences {
  const { firstElement, firstItem, items, itemCount } = sequences;
  const support = new Int32Array(itemCount);
  const seen = new Int32Array(itemCount);
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    const stop = firstItem[firstElement[customer + 1] as number] as number;
    for (let at = firstItem[firstElement[customer] as number] as number; at < stop; at++) {
      const item = items[at] as number;
      if (seen[item] === customer + 1) continue;
      seen[item] = customer + 1;
      support[item] = (support[item] as number) + 1;
    }
  }
  const kept = new Uint32Array(items.length);
  const first = new Uint32Array(firstItem.length);
  let size = 0;
  for (let element = 0; element + 1 < firstItem.length; element++) {
    first[element] = size;
    const stop = firstItem[element + 1] as number;
    for (let at = firstItem[element] as number; at < stop; at++) {
      const item = items[at] as number;
      if ((support[item] as number) >= minSupport) kept[size++] = item;
    }
  }
  first[firstItem.length - 1] = size;
  return { ...sequences, firstItem: first, items: kept.slice(0, size) };
}
