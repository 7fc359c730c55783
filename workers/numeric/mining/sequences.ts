import {
  everyElement,
  Extender,
  keepFrequent,
  Places,
  reach,
  type Ends,
  type Extension,
  type SequenceLimits,
  type Sequences,
} from './sequencePlaces.ts';

export interface SequenceRequest extends SequenceLimits {
  /** So many customers at least have the pattern; a whole number from 1 on. */
  readonly minSupport: number;
  /** Items of a pattern at most. */
  readonly longest: number;
  readonly mostPatterns: number;
  /** Items met during the search; Infinity for any. */
  readonly mostVisits: number;
}

/** Items bought in this order; those of one element together. */
export interface Pattern {
  readonly elements: readonly (readonly number[])[];
  /** Customers who have it at least once: nobody counts twice. */
  readonly support: number;
}

export interface FoundPatterns {
  readonly patterns: readonly Pattern[];
  /** False where the search ended early, because there are more or it takes more than was asked for. */
  readonly isWhole: boolean;
  /** How much of the search was done, by the items a pattern begins with; 0 to 1. */
  readonly share: number;
}

export type OnPattern = (pattern: Pattern, ends: Ends) => void;

/**
 * Frequent sequences of item sets, counted once a customer (Agrawal and Srikant 1995), with gap and window limits (GSP, Srikant and
 * Agrawal 1996), depth first over the places where a prefix ends (PrefixSpan, Pei et al. 2001). Every place is kept, not the first
 * alone: A, B, C, D, A, E has A → E within a narrow window by its second A. Counts first, then writes down the places of what is
 * frequent. Cost: the places of every pattern times the elements after them.
 */
export function mineSequences(
  given: Sequences,
  request: SequenceRequest,
  onPattern?: OnPattern,
): FoundPatterns {
  const sequences = keepFrequent(given, request.minSupport);
  const patterns: Pattern[] = [];
  const extender = new Extender(sequences, request.minSupport);
  const reached = new Places(1024);
  let isWhole = true;
  let finished = 0;

  function visit(depth: number, found: readonly Extension[], extend: (item: number) => number[][]): void {
    for (const { item, support, from, to } of found) {
      if (patterns.length >= request.mostPatterns || extender.visits > request.mostVisits) isWhole = false;
      if (!isWhole) return;
      const pattern = { elements: extend(item), support };
      const { customers, elements, starts } = extender.layer(depth);
      const ends = { customers, elements, starts, from, to };
      patterns.push(pattern);
      onPattern?.(pattern, ends);
      if (depth + 1 < request.longest) grow(pattern.elements, depth + 1, ends);
      if (depth === 0 && isWhole) finished += 1;
    }
  }

  function grow(elements: readonly number[][], depth: number, ends: Ends): void {
    const last = elements.at(-1) as number[];
    const before = elements.slice(0, -1);
    const together = extender.extend(depth, ends, last.at(-1) as number);
    visit(depth, together, (item) => [...before, [...last, item]]);
    reached.used = 0;
    reach(sequences, request, ends, reached);
    const after = extender.extend(depth, { ...reached, from: 0, to: reached.used }, -1);
    visit(depth, after, (item) => [...elements, [item]]);
  }

  const single = extender.extend(0, everyElement(sequences), -1);
  visit(0, single, (item) => [[item]]);
  return { patterns, isWhole, share: isWhole ? 1 : finished / single.length };
}

/**
 * Those that no longer frequent pattern contains with the same support. Cost: pairs of patterns with one support, most of which
 * a mark of their items tells apart at once.
 */
export function keepClosed(patterns: readonly Pattern[]): readonly Pattern[] {
  const bySupport = new Map<number, MarkedPattern[]>();
  const marked = patterns.map(markItems);
  for (const one of marked) {
    const alike = bySupport.get(one.pattern.support);
    if (alike) alike.push(one);
    else bySupport.set(one.pattern.support, [one]);
  }
  for (const alike of bySupport.values()) alike.sort((a, b) => b.size - a.size);
  return marked
    .filter((one) => !isTold(one, bySupport.get(one.pattern.support) ?? []))
    .map(({ pattern }) => pattern);
}

interface MarkedPattern {
  readonly pattern: Pattern;
  readonly size: number;
  /** A bit for every item, some of which share one. */
  readonly mark: number;
}

function markItems(pattern: Pattern): MarkedPattern {
  let [size, mark] = [0, 0];
  for (const element of pattern.elements) {
    size += element.length;
    for (const item of element) mark |= 1 << (item & 31);
  }
  return { pattern, size, mark };
}

function isTold({ pattern, size, mark }: MarkedPattern, longestFirst: readonly MarkedPattern[]): boolean {
  for (const other of longestFirst) {
    if (other.size <= size) return false;
    if ((mark & ~other.mark) === 0 && contains(other.pattern.elements, pattern.elements)) return true;
  }
  return false;
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
