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

export interface SequenceRequest {
  /** So many customers at least have the pattern; a whole number from 1 on. */
  readonly minSupport: number;
  /** Items of a pattern at most. */
  readonly longest: number;
  /** Units between an element of the pattern and the next; Infinity for any. */
  readonly minGap: number;
  readonly maxGap: number;
  /** Units between the first element and the last. */
  readonly window: number;
  readonly mostPatterns: number;
}

/** Items bought in this order; those of one element together. */
export interface Pattern {
  readonly elements: readonly (readonly number[])[];
  /** Customers who have it at least once: nobody counts twice. */
  readonly support: number;
}

export interface FoundPatterns {
  readonly patterns: readonly Pattern[];
  /** False where there are more than were asked for. */
  readonly isWhole: boolean;
}

/** Where a pattern can end: an element, and the latest time at which it can have begun to end there. */
interface Ends {
  readonly customers: number[];
  readonly elements: number[];
  readonly starts: number[];
}

/**
 * Frequent sequences of item sets, counted once a customer (Agrawal and Srikant 1995), with gap and window limits (GSP, Srikant and
 * Agrawal 1996), depth first over the places where a prefix ends (PrefixSpan, Pei et al. 2001). Every place is kept, not the first
 * alone: A, B, C, D, A, E has A → E within a narrow window by its second A.
 */
export function mineSequences(sequences: Sequences, request: SequenceRequest): FoundPatterns {
  const patterns: Pattern[] = [];
  let isWhole = true;
  const { firstElement, times, firstItem, items } = sequences;

  function grow(elements: readonly (readonly number[])[], size: number, ends: Ends): void {
    if (size >= request.longest || !isWhole) return;
    const last = elements.at(-1) ?? [];
    const after = new Map<number, Ends>();
    const within = new Map<number, Ends>();
    for (let i = 0; i < ends.customers.length; i++) {
      const customer = ends.customers[i] as number;
      const element = ends.elements[i] as number;
      const start = ends.starts[i] as number;
      const greatest = last.at(-1) ?? -1;
      for (let at = firstItem[element] as number; at < (firstItem[element + 1] as number); at++) {
        const item = items[at] as number;
        if (item > greatest) addEnd(within, item, customer, element, start);
      }
      const until = firstElement[customer + 1] as number;
      for (let next = element + 1; next < until; next++) {
        const gap = (times[next] as number) - (times[element] as number);
        if (gap > request.maxGap || (times[next] as number) - start > request.window) break;
        if (gap < request.minGap) continue;
        for (let at = firstItem[next] as number; at < (firstItem[next + 1] as number); at++) {
          addEnd(after, items[at] as number, customer, next, start);
        }
      }
    }
    visit(within, (item) => [...elements.slice(0, -1), [...last, item]], size);
    visit(after, (item) => [...elements, [item]], size);
  }

  function visit(
    found: ReadonlyMap<number, Ends>,
    extend: (item: number) => number[][] | readonly (readonly number[])[],
    size: number,
  ): void {
    const inTurn = [...found.keys()].sort((a, b) => a - b);
    for (const item of inTurn) {
      const ends = found.get(item) as Ends;
      const support = countCustomers(ends);
      if (support < request.minSupport) continue;
      if (patterns.length >= request.mostPatterns) {
        isWhole = false;
        return;
      }
      const elements = extend(item);
      patterns.push({ elements, support });
      grow(elements, size + 1, ends);
    }
  }

  visit(firstEnds(sequences), (item) => [[item]], 0);
  return { patterns, isWhole };
}

/** Every element is a place where a pattern of one item ends, and begins. */
function firstEnds({ firstElement, times, firstItem, items }: Sequences): Map<number, Ends> {
  const found = new Map<number, Ends>();
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    for (
      let element = firstElement[customer] as number;
      element < (firstElement[customer + 1] as number);
      element++
    ) {
      for (let at = firstItem[element] as number; at < (firstItem[element + 1] as number); at++) {
        addEnd(found, items[at] as number, customer, element, times[element] as number);
      }
    }
  }
  return found;
}

/** Of two ways to one end the one that began later can go on at least as far. Ends of a customer are close together. */
function addEnd(
  found: Map<number, Ends>,
  item: number,
  customer: number,
  element: number,
  start: number,
): void {
  let ends = found.get(item);
  if (ends === undefined) found.set(item, (ends = { customers: [], elements: [], starts: [] }));
  for (let i = ends.customers.length - 1; i >= 0 && ends.customers[i] === customer; i--) {
    if (ends.elements[i] !== element) continue;
    if ((ends.starts[i] as number) < start) ends.starts[i] = start;
    return;
  }
  ends.customers.push(customer);
  ends.elements.push(element);
  ends.starts.push(start);
}

/** Ends stand customer by customer. */
function countCustomers({ customers }: Ends): number {
  let count = 0;
  customers.forEach((customer, i) => {
    if (i === 0 || customer !== customers[i - 1]) count++;
  });
  return count;
}

/** Those that no longer frequent pattern contains with the same support. */
export function keepClosed(patterns: readonly Pattern[]): readonly Pattern[] {
  const bySupport = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const alike = bySupport.get(pattern.support);
    if (alike) alike.push(pattern);
    else bySupport.set(pattern.support, [pattern]);
  }
  const sizeOf = ({ elements }: Pattern): number => elements.reduce((sum, { length }) => sum + length, 0);
  return patterns.filter((pattern) =>
    (bySupport.get(pattern.support) ?? []).every(
      (other) => sizeOf(other) <= sizeOf(pattern) || !contains(other.elements, pattern.elements),
    ),
  );
}

function contains(large: Pattern['elements'], small: Pattern['elements']): boolean {
  let at = 0;
  for (const element of small) {
    while (at < large.length && !element.every((item) => large[at]?.includes(item))) at++;
    if (at === large.length) return false;
    at++;
  }
  return true;
}
