import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { compareMeans, type MeanComparison } from '../../numeric/compareMeans.ts';
import { compareShares } from '../../numeric/compareShares.ts';
import { habitIds, lineKinds, memberKinds, seasonIds, type KindColumn, type KindEffect } from './result.ts';
import { high, none } from './tiers.ts';
import { tabulateDays, type Spending, type Stretches } from './walk.ts';

/** Of so few customers on either side no share can be told. */
const fewest = 10;

/** The place of lines without a value. */
const noPlace = 255;

interface Compared {
  readonly column: KindColumn;
  readonly effects: readonly KindEffect[];
}

export interface ComparedKinds {
  readonly columns: readonly KindColumn[];
  readonly kinds: readonly KindEffect[];
}

/** Position 0 is the top tier, 1 the others. */
const sideOf = (tier: number | undefined): 0 | 1 => (tier === high ? 0 : 1);

/**
 * Shares of the top tier against those of the others, without a verdict: of customers by what they are, and of their money
 * by what it went on, each customer’s counted alike. days: the length of the stretch; seasons need a whole year of it.
 * Cost O(customers + lines) a column.
 */
export function compareKinds(
  input: KernelInput,
  spending: Spending,
  tier: Uint8Array,
  stretches: Stretches,
): ComparedKinds {
  const given = { input, spending, tier, stretches };
  const found = [
    compareHabits(given),
    ...lineKinds.map((id) => compareLines(input, spending, tier, id)),
    ...memberKinds.map((id) => compareMembers(input, spending, tier, id)),
    stretches.to - stretches.from + 1 < 365 ? null : compareSeasons(given),
  ].filter((one) => one !== null);
  return {
    columns: found.map(({ column }) => column),
    kinds: found.flatMap(({ effects }) => effects),
  };
}

function compareMembers(
  { columns, texts, facts }: KernelInput,
  { customer }: Spending,
  tier: Uint8Array,
  id: (typeof memberKinds)[number],
): Compared | null {
  const [places, names] = [columns[`${id}Place`], texts?.[id]];
  if (places === undefined || names === undefined) return null;
  const counts = [new Int32Array(names.length + 1), new Int32Array(names.length + 1)] as const;
  const known: [number, number] = [0, 0];
  for (let i = 0; i < tier.length; i++) {
    const at = places[customer[i] as number] ?? -1;
    if (at < 0 || tier[i] === none) continue;
    const side = sideOf(tier[i]);
    counts[side][at] = (counts[side][at] as number) + 1;
    known[side] += 1;
  }
  const [topCount, restCount] = known;
  if (topCount < fewest || restCount < fewest) return null;
  const effects = names.flatMap((name, at): KindEffect[] => {
    const [top, rest] = [counts[0][at] as number, counts[1][at] as number];
    if (top + rest === 0) return [];
    const found = compareShares({ count: top, of: topCount }, { count: rest, of: restCount });
    return [toEffect(id, name, found)];
  });
  const areDecades = id === 'ageBand' && facts.areDecades === 1;
  const otherCount = Number(facts[`${id}Others`]);
  return atLeastTwo({ column: { id, of: 'people', areDecades, topCount, restCount, otherCount }, effects });
}

/** Shares are added in whole parts of this, so that the order of the customers cannot change the last digit. */
const parts = 2 ** 32;

/** n, sum and sum of squares of shares, of both sides, by place. */
class Sums {
  readonly sum: readonly [Float64Array, Float64Array];
  readonly squares: readonly [Float64Array, Float64Array];
  readonly n: [number, number] = [0, 0];

  constructor(places: number) {
    const zeros = (): Float64Array => new Float64Array(places);
    this.sum = [zeros(), zeros()];
    this.squares = [zeros(), zeros()];
  }

  add(side: 0 | 1, place: number, share: number): void {
    const [sum, squares] = [this.sum[side], this.squares[side]];
    sum[place] = (sum[place] as number) + Math.round(share * parts);
    squares[place] = (squares[place] as number) + Math.round(share * share * parts);
  }

  /** Customers of each side and place whose share is 1. */
  addWholes(counts: readonly [Int32Array, Int32Array]): void {
    for (const side of [0, 1] as const)
      for (let place = 0; place < this.sum[side].length; place++) {
        const count = counts[side][place] as number;
        this.n[side] += count;
        this.sum[side][place] = (this.sum[side][place] as number) + count * parts;
        this.squares[side][place] = (this.squares[side][place] as number) + count * parts;
      }
  }

  compare(place: number): MeanComparison | null {
    const [n, m] = this.n;
    if (n < fewest || m < fewest) return null;
    const moments = (side: 0 | 1) => ({
      n: this.n[side],
      sum: (this.sum[side][place] as number) / parts,
      squares: (this.squares[side][place] as number) / parts,
    });
    const [top, rest] = [moments(0), moments(1)];
    return top.sum + rest.sum === 0 ? null : compareMeans(top, rest);
  }
}

function compareLines(
  input: KernelInput,
  { customer }: Spending,
  tier: Uint8Array,
  id: (typeof lineKinds)[number],
): Compared | null {
  const [places, names] = [input.columns[`${id}Line`], input.texts?.[id]];
  if (places === undefined || names === undefined) return null;
  const [from, amount] = [columnOf(input, 'lineFrom'), columnOf(input, 'lineAmount')];
  const sums = new Sums(names.length + 1);
  const own = new Float64Array(names.length + 1);
  // Most customers of most files have bought one thing once: they are counted, and added up at the end.
  const wholes = [0, 1].map(() => new Int32Array(noPlace + 1)) as [Int32Array, Int32Array];
  for (let i = 0; i < tier.length; i++) {
    if (tier[i] === none) continue;
    const c = customer[i] as number;
    const [start, end] = [from[c] as number, from[c + 1] as number];
    const side = sideOf(tier[i]);
    if (end - start === 1) {
      const place = places[start] as number;
      if (place === noPlace || (amount[start] as number) <= 0) continue;
      const counts = wholes[side];
      counts[place] = (counts[place] as number) + 1;
      continue;
    }
    let whole = 0;
    for (let at = start; at < end; at++) {
      const place = places[at] as number;
      if (place === noPlace) continue;
      own[place] = (own[place] as number) + (amount[at] as number);
      whole += amount[at] as number;
    }
    if (whole <= 0) continue;
    sums.n[side] += 1;
    for (let at = start; at < end; at++) {
      const place = places[at] as number;
      if (place === noPlace || own[place] === 0) continue;
      sums.add(side, place, (own[place] as number) / whole);
      own[place] = 0;
    }
  }
  sums.addWholes(wholes);
  return describeMoney(sums, id, names, Number(input.facts[`${id}Others`]));
}

interface Given {
  readonly input: KernelInput;
  readonly spending: Spending;
  readonly tier: Uint8Array;
  readonly stretches: Stretches;
}

function compareSeasons({ input, spending, tier, stretches: { from, to } }: Given): Compared | null {
  const { count, rowFrom, amount: spent } = spending;
  const [day, amount] = [columnOf(input, 'day'), columnOf(input, 'amount')];
  const { seasonOf } = tabulateDays(from, to);
  const sums = new Sums(seasonIds.length);
  const own = new Float64Array(seasonIds.length);
  for (let i = 0; i < count; i++) {
    const whole = spent[i] as number;
    if (tier[i] === none || whole <= 0) continue;
    const side = sideOf(tier[i]);
    sums.n[side] += 1;
    own.fill(0);
    const end = rowFrom[i + 1] as number;
    for (let row = rowFrom[i] as number; row < end; row++) {
      const when = day[row] as number;
      if (when < from || when > to) continue;
      const season = seasonOf[when - from] as number;
      own[season] = (own[season] as number) + (amount[row] as number);
    }
    for (let season = 0; season < own.length; season++)
      if (own[season] !== 0) sums.add(side, season, (own[season] as number) / whole);
  }
  return describeMoney(sums, 'season', seasonIds, 0);
}

/** Shares that stand alone: taken off by discounts, given back, spent on weekends, spent at night. */
function compareHabits(given: Given): Compared | null {
  const { input, spending, tier } = given;
  const { returned, nightShare } = input.columns;
  const { amount, discount, customer } = spending;
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
  const weekend = weekendAmounts(given);
  const shareOf: Readonly<Record<(typeof habitIds)[number], ((i: number) => number) | null>> = {
    discount:
      discount && ((i) => share(discount[i] as number, (amount[i] as number) + (discount[i] as number))),
    return: returned ? (i) => share(returned[customer[i] as number] ?? 0, amount[i] as number) : null,
    weekend: (i) => share(weekend[i] as number, amount[i] as number),
    night: nightShare ? (i) => Math.max(0, nightShare[customer[i] as number] ?? 0) : null,
  };
  const habits = habitIds.map((id) => shareOf[id]);
  const sums = new Sums(habitIds.length);
  for (let i = 0; i < tier.length; i++) {
    if (tier[i] === none) continue;
    const side = sideOf(tier[i]);
    sums.n[side] += 1;
    for (let place = 0; place < habits.length; place++) {
      const found = habits[place]?.(i) ?? 0;
      if (found !== 0) sums.add(side, place, found);
    }
  }
  return describeMoney(sums, 'habit', habitIds, 0);
}

function weekendAmounts({
  input,
  spending: { count, rowFrom },
  stretches: { from, to },
}: Given): Float64Array {
  const [day, amount] = [columnOf(input, 'day'), columnOf(input, 'amount')];
  const { isWeekend } = tabulateDays(from, to);
  const amounts = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const end = rowFrom[i + 1] as number;
    let spent = 0;
    for (let row = rowFrom[i] as number; row < end; row++) {
      const when = day[row] as number;
      if (when >= from && when <= to && isWeekend[when - from] === 1) spent += amount[row] as number;
    }
    amounts[i] = spent;
  }
  return amounts;
}

function describeMoney(
  sums: Sums,
  id: KindColumn['id'],
  names: readonly string[],
  otherCount: number,
): Compared | null {
  const effects = names.flatMap((name, place): KindEffect[] => {
    const found = sums.compare(place);
    return found === null ? [] : [toEffect(id, name, found)];
  });
  const [topCount, restCount] = sums.n;
  const compared: Compared = {
    column: { id, of: 'money', areDecades: false, topCount, restCount, otherCount },
    effects,
  };
  return id === 'habit' && effects.length > 0 ? compared : atLeastTwo(compared);
}

/** Of a single value everybody has it. */
function atLeastTwo(compared: Compared): Compared | null {
  return compared.effects.length < 2 ? null : compared;
}

function toEffect(
  kind: KindColumn['id'],
  name: string,
  { first, second, difference, low, high: upper, ratio, p }: MeanComparison,
): KindEffect {
  return {
    ...{ kind, name, top: first, rest: second, difference, low, high: upper },
    ...{ lift: ratio, p, pAdjusted: p, isProven: false },
  };
}
