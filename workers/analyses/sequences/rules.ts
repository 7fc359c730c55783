import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { upperTail } from '../../numeric/hypergeometric.ts';
import type { Sequences } from '../../numeric/mining/sequencePlaces.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { FollowCounter, isWatched, type Bases, type Completions, type Watch } from './follow.ts';
import { provenUpTo } from './result.ts';

/** Fewer customers watched after a prefix are not tested. */
const fewestToTest = 10;

/** Fewer who bought the next make no rule. */
const fewestFollowers = 5;

/** A prefix and what follows it more often than any purchase. */
export interface Candidate {
  readonly prefix: Completions;
  readonly next: number;
  readonly watched: number;
  readonly followed: number;
  readonly confidence: number;
  readonly low: number;
  readonly high: number;
  readonly base: number;
  readonly pAdjusted: number;
  readonly isProven: boolean;
  readonly isNeedless: boolean;
}

interface Tried {
  readonly prefix: Completions;
  readonly next: number;
  readonly watched: number;
  readonly followed: number;
  readonly base: number;
  readonly p: number;
}

export interface Tests {
  readonly candidates: readonly Candidate[];
  /** Prefixes × items. */
  readonly testedCount: number;
}

/** Every prefix against every item that is frequent: which follows it more often than it follows any purchase? */
export function testFollowers(
  sequences: Sequences,
  prefixes: readonly Completions[],
  bases: Bases,
  frequent: readonly number[],
  watch: Watch,
): Tests {
  const counter = new FollowCounter(sequences, watch.nextDays);
  const isFrequent = new Uint8Array(sequences.itemCount);
  for (const item of frequent) isFrequent[item] = 1;
  const tried: Tried[] = [];
  const confidenceOf = new Map<string, number>();
  let testedCount = 0;
  for (const prefix of prefixes) {
    const { customers, first, elements } = prefix;
    const met: number[] = [];
    const note = (item: number): void => {
      if (counter.counts[item] === 1) met.push(item);
    };
    const weights = new Int32Array(bases.placeCount);
    let watched = 0;
    for (let i = 0; i < customers.length; i++) {
      const element = first[i] as number;
      if (!isWatched(sequences.times[element] as number, watch)) continue;
      watched += 1;
      const place = bases.placeOf(customers[i] as number, element);
      weights[place] = (weights[place] as number) + 1;
      counter.add(customers[i] as number, element, note);
    }
    if (watched >= fewestToTest) {
      const { shareOf, effective } = bases.mix(weights);
      testedCount += frequent.length;
      for (const next of met) {
        const followed = counter.counts[next] as number;
        if (isFrequent[next] === 0 || followed < fewestFollowers) continue;
        confidenceOf.set(keyOf(elements, next), followed / watched);
        const base = shareOf(next);
        // Summed from shares, it may miss them by a last digit.
        if (followed / watched <= base + 1e-12) continue;
        tried.push({
          prefix,
          next,
          watched,
          followed,
          base,
          p: testAgainst(base, effective, watched, followed),
        });
      }
    }
    for (const item of met) counter.counts[item] = 0;
  }
  const adjusted = adjustByBenjaminiHochberg(
    tried.map(({ p }) => p),
    testedCount,
  );
  return {
    testedCount,
    candidates: tried.map((one, i) => judge(one, adjusted[i] as number, confidenceOf)),
  };
}

function keyOf(elements: readonly (readonly number[])[], next: number): string {
  return `${elements.map((items) => items.join(' ')).join('>')}=${next}`;
}

/** Fisher’s exact test against all other purchases with the same numbers, which count as the customers they are worth. */
function testAgainst(base: number, effective: number, watched: number, followed: number): number {
  const units = Math.max(watched, Math.round(effective));
  const marked = Math.round(base * effective);
  return upperTail(followed, {
    units,
    marked: Math.min(followed + units - watched, Math.max(followed, marked)),
    drawn: watched,
  });
}

function judge(
  { prefix, next, watched, followed, base }: Tried,
  pAdjusted: number,
  confidenceOf: ReadonlyMap<string, number>,
): Candidate {
  const confidence = followed / watched;
  const { low, high } = wilsonInterval(followed, watched);
  const parts = partsOf(prefix.elements).map((part) => confidenceOf.get(keyOf(part, next)) ?? 0);
  return {
    ...{ prefix, next, watched, followed, confidence, low, high, base },
    ...{ pAdjusted, isProven: pAdjusted <= provenUpTo },
    isNeedless: parts.some((share) => share >= low),
  };
}

/** A prefix less one of its items, in every way. */
function partsOf(elements: readonly (readonly number[])[]): (readonly (readonly number[])[])[] {
  if (elements.flat().length < 2) return [];
  return elements.flatMap((items, at) =>
    items.map((item) => {
      const rest = items.filter((other) => other !== item);
      return [...elements.slice(0, at), ...(rest.length > 0 ? [rest] : []), ...elements.slice(at + 1)];
    }),
  );
}
