export interface Ranking {
  /** From 1 in the order given; equal values share the mean of theirs. */
  readonly ranks: Float64Array;
  /** How many values are equal, for every run of two or more. */
  readonly ties: readonly number[];
}

/** Cost O(n log n). */
export function rank(values: ArrayLike<number>): Ranking {
  const n = values.length;
  const at = (i: number): number => values[i] as number;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => at(a) - at(b));
  const ranks = new Float64Array(n);
  const ties: number[] = [];
  for (let i = 0; i < n;) {
    let end = i + 1;
    while (end < n && at(order[end] as number) === at(order[i] as number)) end += 1;
    for (let j = i; j < end; j++) ranks[order[j] as number] = (i + 1 + end) / 2;
    if (end - i > 1) ties.push(end - i);
    i = end;
  }
  return { ranks, ties };
}

/** Σ (t³ − t) over the runs of t equal values, as corrections for ties have it. */
export const tieSum = (ties: readonly number[]): number => ties.reduce((sum, t) => sum + t * t * t - t, 0);

/** Ranks of all values of several groups together, given back by group. */
export function rankTogether(groups: readonly ArrayLike<number>[]): {
  readonly ranks: readonly Float64Array[];
  readonly ties: readonly number[];
} {
  const all = new Float64Array(groups.reduce((sum, group) => sum + group.length, 0));
  let start = 0;
  for (const group of groups) {
    all.set(group, start);
    start += group.length;
  }
  const { ranks, ties } = rank(all);
  start = 0;
  return { ranks: groups.map((group) => ranks.subarray(start, (start += group.length))), ties };
}
