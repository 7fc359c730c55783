import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { fisherTwoSided } from '../../numeric/hypergeometric.ts';
import { rateOf } from './rates.ts';
import { fewestToTest, provenUpTo, type Starter, type Starting, type Verdict } from './result.ts';
import type { Baskets, Buyers } from './walk.ts';

/** How each buyer’s first purchase turned out. */
export interface Outcomes {
  /** 1 where the whole window lies within the data. */
  readonly isWatched: Uint8Array;
  /** 1 where a second purchase came within the window. */
  readonly isBack: Uint8Array;
  /** 1 where the buyer was watched and never bought again. */
  readonly isLost: Uint8Array;
  /** Money after the first purchase and within the window, in minor units. */
  readonly laterMinor: Float64Array;
}

export function followFirst(baskets: Baskets, buyers: Buyers, windowDays: number, endDay: number): Outcomes {
  const { count } = buyers;
  const isWatched = new Uint8Array(count);
  const isBack = new Uint8Array(count);
  const isLost = new Uint8Array(count);
  const laterMinor = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    const until = (baskets.day[buyers.firstRow[c] as number] as number) + windowDays;
    const [second, end] = [buyers.secondRow[c] as number, buyers.endRow[c] as number];
    if (until <= endDay) isWatched[c] = 1;
    if (second < end && (baskets.day[second] as number) <= until) isBack[c] = 1;
    if (isWatched[c] === 1 && second === end) isLost[c] = 1;
    for (let i = second; i < end && (baskets.day[i] as number) <= until; i++)
      laterMinor[c] = (laterMinor[c] as number) + (baskets.minor[i] as number);
  }
  return { isWatched, isBack, isLost, laterMinor };
}

interface StartSettings {
  readonly itemCount: number;
  readonly windowDays: number;
  readonly unit: number;
  /** Days of the file. */
  readonly haveDays: number;
}

/** What people started with, whether they came back, and with what. Cost: rows, and first × second purchase items. */
export function describeStarts(
  baskets: Baskets,
  buyers: Buyers,
  outcomes: Outcomes,
  { itemCount, windowDays, unit, haveDays }: StartSettings,
): Starting {
  const watched = outcomes.isWatched.reduce((sum, one) => sum + one, 0);
  if (watched === 0) return { status: 'left', haveDays, neededDays: windowDays + 1 };
  let returned = 0;
  let laterMinor = 0;
  for (let c = 0; c < buyers.count; c++) {
    if (outcomes.isWatched[c] === 0) continue;
    returned += outcomes.isBack[c] as number;
    laterMinor += outcomes.laterMinor[c] as number;
  }
  const counted = countStarts(baskets, buyers, outcomes, itemCount);
  const started = Array.from({ length: itemCount }, (_, item) => item)
    .filter((item) => (counted.starters[item] as number) > 0)
    .sort((a, b) => (counted.starters[b] as number) - (counted.starters[a] as number) || a - b);
  const tested = started.filter((item) => {
    const drawn = counted.watched[item] as number;
    return drawn >= fewestToTest && watched - drawn >= fewestToTest;
  });
  const adjusted = adjustByBenjaminiHochberg(
    tested.map((item) =>
      fisherTwoSided(counted.back[item] as number, {
        units: watched,
        marked: returned,
        drawn: counted.watched[item] as number,
      }),
    ),
  );
  const pOf = new Map(tested.map((item, i) => [item, adjusted[i] as number]));
  const next = findNext(baskets, buyers, outcomes, itemCount);
  const starters = started.map((item): Starter => {
    const of = counted.watched[item] as number;
    const back = of === 0 ? null : rateOf(counted.back[item] as number, of);
    const pAdjusted = pOf.get(item) ?? null;
    return {
      item,
      starterCount: counted.starters[item] as number,
      back,
      laterRevenue: of === 0 ? null : (counted.laterMinor[item] as number) / unit / of,
      lostCount: counted.lost[item] as number,
      pAdjusted,
      verdict: judge(pAdjusted, (back?.rate ?? 0) - returned / watched),
      next: next(item),
    };
  });
  return {
    status: 'ok',
    back: rateOf(returned, watched),
    laterRevenue: laterMinor / unit / watched,
    testedCount: tested.length,
    starters,
  };
}

function judge(pAdjusted: number | null, difference: number): Verdict {
  if (pAdjusted === null) return 'few';
  if (pAdjusted > provenUpTo) return 'notShown';
  return difference > 0 ? 'better' : 'worse';
}

interface StartCounts {
  readonly starters: Int32Array;
  readonly watched: Int32Array;
  readonly back: Int32Array;
  readonly lost: Int32Array;
  readonly laterMinor: Float64Array;
}

function countStarts({ slot }: Baskets, buyers: Buyers, outcomes: Outcomes, itemCount: number): StartCounts {
  const make = (): Int32Array => new Int32Array(itemCount);
  const counts = { starters: make(), watched: make(), back: make(), lost: make() };
  const laterMinor = new Float64Array(itemCount);
  for (let c = 0; c < buyers.count; c++) {
    const isWatched = outcomes.isWatched[c] === 1;
    for (let i = buyers.firstRow[c] as number; i < (buyers.secondRow[c] as number); i++) {
      const item = slot[i] as number;
      if (item >= itemCount) continue;
      counts.starters[item] = (counts.starters[item] as number) + 1;
      if (!isWatched) continue;
      counts.watched[item] = (counts.watched[item] as number) + 1;
      counts.back[item] = (counts.back[item] as number) + (outcomes.isBack[c] as number);
      counts.lost[item] = (counts.lost[item] as number) + (outcomes.isLost[c] as number);
      laterMinor[item] = (laterMinor[item] as number) + (outcomes.laterMinor[c] as number);
    }
  }
  return { ...counts, laterMinor };
}

/** For an item, the most frequent items of the second purchases of those who started with it and came back in time. */
function findNext(
  { slot }: Baskets,
  buyers: Buyers,
  { isWatched, isBack }: Outcomes,
  itemCount: number,
): (item: number) => Starter['next'] {
  const came = (c: number): boolean => isWatched[c] === 1 && isBack[c] === 1;
  // Buyers by what they started with: those of item i are who[from[i]] to who[from[i + 1] - 1].
  const from = new Int32Array(itemCount + 2);
  const eachFirst = (see: (item: number, c: number) => void): void => {
    for (let c = 0; c < buyers.count; c++) {
      if (!came(c)) continue;
      for (let i = buyers.firstRow[c] as number; i < (buyers.secondRow[c] as number); i++)
        if ((slot[i] as number) < itemCount) see(slot[i] as number, c);
    }
  };
  eachFirst((item) => (from[item + 2] = (from[item + 2] as number) + 1));
  for (let i = 2; i < from.length; i++) from[i] = (from[i] as number) + (from[i - 1] as number);
  const who = new Int32Array(from[itemCount + 1] as number);
  eachFirst((item, c) => {
    const at = from[item + 1] as number;
    who[at] = c;
    from[item + 1] = at + 1;
  });
  const counts = new Int32Array(itemCount);
  return (item) => {
    const touched: number[] = [];
    for (let at = from[item] as number; at < (from[item + 1] as number); at++) {
      const c = who[at] as number;
      for (let i = buyers.secondRow[c] as number; i < (buyers.secondEnd[c] as number); i++) {
        const other = slot[i] as number;
        if (other >= itemCount) continue;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] as number) + 1;
      }
    }
    const most = touched
      .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
      .slice(0, 3)
      .map((other) => ({ item: other, count: counts[other] as number }));
    for (const other of touched) counts[other] = 0;
    return most;
  };
}
