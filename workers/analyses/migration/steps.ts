import { inNoGroup, type People } from './people.ts';

/** Everybody’s move from one date to the next, counted. */
export interface Step {
  /** counts[from * states + to] */
  readonly counts: Float64Array;
  /** Customers who were in no group and had been in none before, by the group they came to. */
  readonly newcomers: Float64Array;
}

export interface Steps {
  /** Groups, and one more for customers who are in none where that ever happens. */
  readonly states: number;
  readonly hasOutside: boolean;
  /** The last first. */
  readonly steps: readonly Step[];
  /** sizes[date][state], the latest first. */
  readonly sizes: readonly Float64Array[];
}

/**
 * Counts the moves between each date and the one before it. Who is in no group and was in one at an earlier date, or had
 * bought by then, is outside; who was in none so far comes new. Cost O(customers × dates).
 */
export function countSteps(people: People, groupCount: number): Steps {
  const dates = people.groups.length;
  const width = groupCount + 1;
  const steps = Array.from({ length: Math.max(0, dates - 1) }, () => ({
    counts: new Float64Array(width * width),
    newcomers: new Float64Array(width),
  }));
  const sizes = people.groups.map(() => new Float64Array(width));
  for (let i = 0; i < people.size; i++) {
    if (people.counts[i] === 0) continue;
    // From the earliest date on; width stands for somebody who has not come yet.
    let last = width;
    for (let date = dates - 1; date >= 0; date--) {
      const group = people.groups[date]?.[i] as number;
      const isKnown = last < width || (date <= 1 && people.wasThere[i] === 1);
      const state = group !== inNoGroup ? group : isKnown ? groupCount : width;
      if (state < width) add(sizes[date] as Float64Array, state);
      const step = steps[date];
      if (step !== undefined && state < width) {
        if (last < width) add(step.counts, last * width + state);
        else add(step.newcomers, state);
      }
      last = state;
    }
  }
  const hasOutside = sizes.some((of) => (of[groupCount] as number) > 0);
  return hasOutside
    ? { states: width, hasOutside, steps, sizes }
    : { states: groupCount, hasOutside, ...withoutLast({ steps, sizes }, width) };
}

function add(into: Float64Array, at: number): void {
  into[at] = (into[at] as number) + 1;
}

/** The same where nobody is ever in the last state. */
function withoutLast(
  { steps, sizes }: Pick<Steps, 'steps' | 'sizes'>,
  width: number,
): Pick<Steps, 'steps' | 'sizes'> {
  const kept = (_: number, i: number): boolean => i % width < width - 1 && i < width * (width - 1);
  return {
    steps: steps.map(({ counts, newcomers }) => ({
      counts: counts.filter(kept),
      newcomers: newcomers.slice(0, -1),
    })),
    sizes: sizes.map((of) => of.slice(0, -1)),
  };
}

/** Counts of several steps added up. */
export function poolCounts(steps: readonly Step[], states: number): Float64Array {
  const sum = new Float64Array(states * states);
  for (const { counts } of steps) counts.forEach((count, at) => (sum[at] = (sum[at] as number) + count));
  return sum;
}

export function rowSizesOf(counts: Float64Array, states: number): Float64Array {
  const sizes = new Float64Array(states);
  counts.forEach((count, at) => {
    const row = Math.floor(at / states);
    sizes[row] = (sizes[row] as number) + count;
  });
  return sizes;
}

/** Shares of each row; a row that nobody was in stays where it is. */
export function sharesOf(counts: Float64Array, states: number): Float64Array {
  const sizes = rowSizesOf(counts, states);
  return counts.map((count, at) => {
    const row = Math.floor(at / states);
    const size = sizes[row] as number;
    return size > 0 ? count / size : Number(at % states === row);
  });
}

/** Sizes one step on: those who are there move by the shares, and the newcomers join. */
export function stepOn(
  sizes: ArrayLike<number>,
  shares: Float64Array,
  newcomers: ArrayLike<number>,
): Float64Array {
  const next = Float64Array.from(newcomers);
  for (let from = 0; from < next.length; from++) {
    for (let to = 0; to < next.length; to++) {
      next[to] = (next[to] as number) + (sizes[from] as number) * (shares[from * next.length + to] as number);
    }
  }
  return next;
}
