import type { OptionsOf } from '../../contract/analysis.ts';
import { keepClosed, mineSequences, type Pattern } from '../../numeric/mining/sequences.ts';
import type { Ends, Sequences } from '../../numeric/mining/sequencePlaces.ts';
import { completionsOf, type Completions } from './follow.ts';
import type { FoundSequence, SequencesResult } from './result.ts';
import type { sequencesSpec } from './spec.ts';

type Options = OptionsOf<typeof sequencesSpec>;

/** With more patterns, or a longer search, the least support is raised. */
const mostPatterns = 20_000;
const mostVisits = 150_000_000;

/** Items of a prefix of a rule, and customers of all prefixes together. */
const longestPrefix = 2;
const mostCompletions = 8_000_000;

export interface Found {
  readonly support: SequencesResult['support'];
  readonly patterns: readonly FoundSequence[];
  /** Of one and of two items, in the order of the search. */
  readonly prefixes: readonly Completions[];
  /** Ascending. */
  readonly frequent: readonly number[];
}

/** Searches with the support asked for, or with the least that gives no more patterns than can be listed. */
export function findPatterns(sequences: Sequences, options: Options, names: readonly string[]): Found {
  const customerCount = sequences.firstElement.length - 1;
  const asked = options.minSupport;
  // A hair less, or 0.1 × 730 would ask for 74.
  const least = Math.max(1, Math.ceil((asked < 1 ? asked * customerCount : asked) - 1e-9));
  for (let count = least; ;) {
    const gathered = new Gathered(sequences);
    const { patterns, isWhole, share } = mineSequences(
      sequences,
      {
        ...{ minSupport: count, longest: options.longest, mostPatterns, mostVisits },
        minGap: options.minGap,
        maxGap: options.maxGap === 0 ? Infinity : options.maxGap,
        window: options.window === 0 ? Infinity : options.window,
      },
      (pattern, ends) => gathered.add(pattern, ends),
    );
    if (!isWhole) {
      // The earlier the search ended, the further it was from its end.
      count *= share < 0.05 ? 4 : 2;
      continue;
    }
    const kept = options.keep === 'closed' ? keepClosed(patterns) : patterns;
    return {
      support: { asked, count, share: count / customerCount, isRaised: count > least },
      patterns: listPatterns(kept, gathered, customerCount, names),
      prefixes: gathered.prefixes,
      frequent: patterns.flatMap(({ elements }) => (elements.flat().length === 1 ? elements.flat() : [])),
    };
  }
}

/** What is known of the places of a pattern only while it is being found. */
class Gathered {
  readonly prefixes: Completions[] = [];
  readonly medianDays = new Map<Pattern, number>();
  readonly #times: Int32Array;
  readonly #days: Int32Array;
  /** By days how many; all zero between two medians. */
  readonly #counts: Int32Array;
  #completions = 0;

  constructor({ times, firstElement }: Sequences) {
    this.#times = times;
    this.#days = new Int32Array(firstElement.length - 1);
    this.#counts = new Int32Array(longestSpan(times, firstElement) + 1);
  }

  add(pattern: Pattern, ends: Ends): void {
    const { elements, support } = pattern;
    if (elements.length > 1) this.medianDays.set(pattern, this.#median(ends));
    const size = elements.reduce((sum, items) => sum + items.length, 0);
    if (size > longestPrefix || this.#completions + support > mostCompletions) return;
    this.#completions += support;
    this.prefixes.push(completionsOf(elements, ends, support));
  }

  /** From begin to end, at each customer’s first end. */
  #median({ customers, elements, starts, from, to }: Ends): number {
    const [days, counts] = [this.#days, this.#counts];
    let n = 0;
    for (let i = from; i < to; i++) {
      if (i > from && customers[i] === customers[i - 1]) continue;
      const span = (this.#times[elements[i] as number] as number) - (starts[i] as number);
      days[n++] = span;
      counts[span] = (counts[span] as number) + 1;
    }
    const upper = findRank(counts, n >> 1);
    const median = n % 2 === 1 ? upper : (findRank(counts, (n >> 1) - 1) + upper) / 2;
    for (let i = 0; i < n; i++) counts[days[i] as number] = 0;
    return median;
  }
}

/** The value at a place of what is counted, were it sorted; places begin with 0. */
function findRank(counts: Int32Array, place: number): number {
  let value = 0;
  for (let passed = counts[0] as number; passed <= place; passed += counts[value] as number) value += 1;
  return value;
}

/** From the first element of a customer to the last. */
function longestSpan(times: Int32Array, firstElement: Uint32Array): number {
  let most = 0;
  for (let customer = 0; customer + 1 < firstElement.length; customer++) {
    const first = times[firstElement[customer] as number] as number;
    const last = times[(firstElement[customer + 1] as number) - 1] as number;
    most = Math.max(most, last - first);
  }
  return most;
}

/** Most customers first; of as many the shorter one, then by name. */
function listPatterns(
  patterns: readonly Pattern[],
  { medianDays }: Gathered,
  customerCount: number,
  names: readonly string[],
): FoundSequence[] {
  const sizeOf = ({ elements }: Pattern): number => elements.reduce((sum, { length }) => sum + length, 0);
  return patterns
    .map((pattern, i) => ({ pattern, i, size: sizeOf(pattern) }))
    .sort((a, b) => b.pattern.support - a.pattern.support || a.size - b.size || a.i - b.i)
    .map(({ pattern }) => ({
      elements: pattern.elements.map((items) => items.map((item) => names[item] ?? '')),
      support: pattern.support,
      share: pattern.support / customerCount,
      medianDays: medianDays.get(pattern) ?? null,
    }));
}
