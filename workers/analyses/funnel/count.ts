import { AttemptFinder, type StepOrder, type Stream } from './attempts.ts';

const dayMs = 86_400_000;

export interface Units extends Stream {
  /** Events of unit u are from[u] to from[u + 1] - 1. */
  readonly from: Int32Array;
  /** Segment of each event, −1 where it has none. */
  readonly segment: ArrayLike<number>;
}

export interface Rules {
  readonly order: StepOrder;
  readonly windowMs: number;
  readonly stepCount: number;
  /** Starts later than this are not over when the data ends. */
  readonly lastStart: number;
  /** First days of the periods; the last one is the end of the last period. */
  readonly bounds: readonly number[];
}

export interface Counted {
  /** How many steps the best attempt of each unit has, 0 where it never started or its time is not over. */
  readonly depth: Uint8Array;
  /** Moment of its first step, in milliseconds. */
  readonly entry: Float64Array;
  /** Of the first event along the attempt that has one; −1 where none has. */
  readonly segment: Int32Array;
  /** By step: seconds since the step before of all that came this far, unsorted. */
  readonly seconds: readonly Float64Array[];
  /** By period and step: units whose best attempt among those started in the period came this far. */
  readonly byPeriod: readonly Int32Array[];
  /** Units that started only so late that their time is not over. */
  readonly stillOpen: number;
}

/**
 * The best attempt of every unit, in all and among those started in each period. The best in all is the best of the
 * periods’: the deepest, of those the one that is there first, of those the one that started last. Cost O(n × steps)
 * for windows no longer than a period; longer ones read an event once for each period that they span.
 */
export function countAttempts(units: Units, rules: Rules): Counted {
  const { time, step, from } = units;
  const unitCount = from.length - 1;
  const { stepCount, windowMs, lastStart } = rules;
  const finder = new AttemptFinder(rules.order, windowMs, stepCount);
  const periodOf = tabulate(rules.bounds);
  const depth = new Uint8Array(unitCount);
  const entry = new Float64Array(unitCount);
  const segment = new Int32Array(unitCount).fill(-1);
  const gaps = Array.from({ length: stepCount }, () => new Float64Array(unitCount));
  const gapCounts = new Int32Array(stepCount);
  const byPeriod = Array.from({ length: rules.bounds.length - 1 }, () => new Int32Array(stepCount));
  const best = new Int32Array(stepCount);
  const isAny = rules.order === 'any';
  let stillOpen = 0;

  for (let u = 0; u < unitCount; u++) {
    const to = from[u + 1] as number;
    let deepest = 0;
    let doneAt = 0;
    let sawLate = false;
    let read = from[u] as number;
    for (let i = read; i < to; i++) {
      if (step[i] !== 0) continue;
      const now = time[i] as number;
      if (now > lastStart) {
        sawLate = true;
        break;
      }
      const period = periodOf(now);
      const end = Math.min((rules.bounds[period + 1] as number) * dayMs, lastStart + 1);
      let last = now;
      for (; i + 1 < to && (time[i + 1] as number) < end; i++)
        if (step[i + 1] === 0) last = time[i + 1] as number;
      const high = Math.min(end, last + 1);
      // Events at the same moment may come before it, and in any order those within the time.
      const reach = isAny ? now - windowMs : now;
      while ((time[read] as number) < reach) read += 1;
      const found = finder.find(units, read, to, { low: now, high });
      const counts = byPeriod[period] as Int32Array;
      for (let k = 0; k < found; k++) counts[k] = (counts[k] as number) + 1;
      const { chain } = finder;
      const done = lastOf(time, chain, found);
      const isBetter =
        found > deepest ||
        (found === deepest &&
          (done < doneAt ||
            (done === doneAt && (time[chain[0] as number] as number) > (time[best[0] as number] as number))));
      if (isBetter) {
        deepest = found;
        doneAt = done;
        for (let k = 0; k < found; k++) best[k] = chain[k] as number;
      }
    }
    if (deepest === 0) {
      stillOpen += Number(sawLate);
      continue;
    }
    depth[u] = deepest;
    entry[u] = time[best[0] as number] as number;
    segment[u] = segmentAlong(units.segment, best, deepest);
    let before = entry[u] as number;
    for (let k = 1; k < deepest; k++) {
      const at = Math.max(before, time[best[k] as number] as number);
      const place = gapCounts[k] as number;
      (gaps[k] as Float64Array)[place] = (at - before) / 1000;
      gapCounts[k] = place + 1;
      before = at;
    }
  }
  const seconds = gaps.map((values, k) => values.subarray(0, gapCounts[k]));
  return { depth, entry, segment, seconds, byPeriod, stillOpen };
}

function lastOf(time: ArrayLike<number>, chain: Int32Array, depth: number): number {
  let last = -Infinity;
  for (let k = 0; k < depth; k++) last = Math.max(last, time[chain[k] as number] as number);
  return last;
}

function segmentAlong(segment: ArrayLike<number>, chain: Int32Array, depth: number): number {
  for (let k = 0; k < depth; k++) {
    const known = segment[chain[k] as number] as number;
    if (known >= 0) return known;
  }
  return -1;
}

/** The period of a moment: a lookup by day, since it is asked for every start. */
function tabulate(bounds: readonly number[]): (ms: number) => number {
  const first = bounds[0] ?? 0;
  const periods = new Int32Array(Math.max(0, (bounds.at(-1) ?? first) - first));
  for (let p = 0; p + 1 < bounds.length; p++) {
    periods.fill(p, (bounds[p] as number) - first, (bounds[p + 1] as number) - first);
  }
  return (ms) => periods[Math.floor(ms / dayMs) - first] as number;
}
