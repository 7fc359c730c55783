import type { RandomStream } from '../randomStream.ts';

/** Who is in which arm: positions of arms, a unit each. */
export type Assignment = Uint8Array;

/** Each unit’s arm by chance alone; arms get their shares of the units to the unit. Shares need not add up to 1. */
export function assignByChance(n: number, shares: readonly number[], random: RandomStream): Assignment {
  return assignWithin(new Int32Array(n), 1, shares, random);
}

/**
 * By chance within each stratum, so that every arm has its share of every stratum, but for the odd unit; what is over in one
 * stratum is made up for in the next, so that arms get their shares of all.
 * strata: positions 0 … strataCount − 1, a unit each. Cost O(n).
 */
export function assignWithin(
  strata: Int32Array,
  strataCount: number,
  shares: readonly number[],
  random: RandomStream,
): Assignment {
  const n = strata.length;
  const from = new Int32Array(strataCount + 1);
  for (const stratum of strata) from[stratum + 1] = (from[stratum + 1] as number) + 1;
  for (let i = 0; i < strataCount; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number);
  const next = from.slice();
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const stratum = strata[i] as number;
    const place = next[stratum] as number;
    order[place] = i;
    next[stratum] = place + 1;
  }
  const arms = new Uint8Array(n);
  const owed = new Float64Array(shares.length);
  const groups = Array.from({ length: strataCount }, (_, i) => i);
  shuffle(groups, random);
  for (const stratum of groups) {
    const [start, end] = [from[stratum] as number, from[stratum + 1] as number];
    const own = dealOut(end - start, shares, owed, random);
    for (let i = start; i < end; i++) arms[order[i] as number] = own[i - start] as number;
  }
  return arms;
}

/** Arms of some units in random order; `owed` keeps what each arm got too little of so far. */
function dealOut(
  count: number,
  shares: readonly number[],
  owed: Float64Array,
  random: RandomStream,
): Uint8Array {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const arms = new Uint8Array(count);
  let dealt = 0;
  shares.forEach((share, arm) => {
    const due = (owed[arm] as number) + (count * share) / whole;
    const given = Math.max(0, Math.min(count - dealt, Math.floor(due + 1e-9)));
    arms.fill(arm, dealt, dealt + given);
    owed[arm] = due - given;
    dealt += given;
  });
  for (; dealt < count; dealt++) {
    const arm = mostOwed(owed, random);
    arms[dealt] = arm;
    owed[arm] = (owed[arm] as number) - 1;
  }
  shuffle(arms, random);
  return arms;
}

function mostOwed(owed: Float64Array, random: RandomStream): number {
  const most = owed.reduce((found, value) => Math.max(found, value), -Infinity);
  const tied = [...owed.keys()].filter((arm) => (owed[arm] as number) > most - 1e-9);
  return tied[random.below(tied.length)] as number;
}

/** Every order equally likely (Fisher and Yates). */
function shuffle(values: Uint8Array | number[], random: RandomStream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    const kept = values[i] as number;
    values[i] = values[other] as number;
    values[other] = kept;
  }
}

/**
 * Groups of `size` units as alike as they come: the units are halved at the median of the figure that varies most, again and
 * again, and neighbours in the last halves belong together. The last group may be smaller.
 * columns: figures on one scale each, all of length n. Cost O(n log² n).
 */
export function matchUnits(columns: readonly Float64Array[], size: number): Int32Array {
  const n = columns[0]?.length ?? 0;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  halve(columns, order, size);
  const group = new Int32Array(n);
  order.forEach((unit, place) => {
    group[unit] = Math.floor(place / size);
  });
  return group;
}

/** Sorts a part by its widest figure and cuts it where a whole number of groups lies on either side. */
function halve(columns: readonly Float64Array[], part: Int32Array, size: number): void {
  if (part.length <= size || columns.length === 0) return;
  let widest = columns[0] as Float64Array;
  let most = -1;
  for (const column of columns) {
    const spread = spreadOf(column, part);
    if (spread > most) [most, widest] = [spread, column];
  }
  part.sort((a, b) => (widest[a] as number) - (widest[b] as number) || a - b);
  const cut = Math.round(part.length / 2 / size) * size;
  if (cut === 0 || cut >= part.length) return;
  halve(columns, part.subarray(0, cut), size);
  halve(columns, part.subarray(cut), size);
}

function spreadOf(column: Float64Array, part: Int32Array): number {
  let [sum, squares] = [0, 0];
  for (const unit of part) {
    const value = column[unit] as number;
    sum += value;
    squares += value * value;
  }
  return squares - (sum * sum) / part.length;
}
