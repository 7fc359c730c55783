import { qualityLimits } from '../../contract/qualityChecks.ts';

/** A stretch of days without a line where the weeks around it had some on the same weekdays. */
export interface Gap {
  /** Days since 1970: the first and the last on which lines were to be expected. */
  readonly first: number;
  readonly last: number;
  /** Days in it on which the weeks around it had lines more often than not. */
  readonly expectedDays: number;
  /** Lines that the weeks around it would have had on its days. */
  readonly expectedLines: number;
}

export interface Rhythm {
  readonly gaps: readonly Gap[];
  /** Days of the span on which lines were to be expected, those of the gaps among them. */
  readonly expectedDays: number;
}

const edgeShare = 0.005;

/**
 * Finds stretches without lines that the file’s own weekly rhythm does not explain. What is to be expected on a
 * weekday is its mean over the eight weeks before and the eight weeks after, the smaller of the two; twelve lines
 * expected and none there is a chance of e⁻¹² in a Poisson process. Half a percent of the lines at either end is
 * left aside, so that a stray early date makes no gap of years.
 * days: Int32Array[n] ascending and distinct; lines: Int32Array[n] ≥ 1. n = 0 gives no gap. Cost O(n + days of gaps).
 */
export function findGaps(days: Int32Array, lines: Int32Array): Rhythm {
  const [from, to] = coreOf(lines);
  const known = new Map<number, number>();
  for (let i = from; i <= to; i++) known.set(days[i] as number, lines[i] as number);
  const gaps: Gap[] = [];
  let missingDays = 0;
  for (let i = from + 1; i <= to; i++) {
    const gap = judgeStretch((days[i - 1] as number) + 1, (days[i] as number) - 1, known);
    if (gap === null) continue;
    gaps.push(gap);
    missingDays += gap.expectedDays;
  }
  return { gaps, expectedDays: Math.max(0, to - from + 1) + missingDays };
}

/** First and last position of the lines but for half a percent at either end. */
function coreOf(lines: Int32Array): [number, number] {
  let total = 0;
  for (const n of lines) total += n;
  let from = 0;
  let to = lines.length - 1;
  const least = Math.floor(total * edgeShare);
  for (let left = lines[from] ?? 0; left <= least && from < to; left += lines[from] ?? 0) from += 1;
  for (let left = lines[to] ?? 0; left <= least && from < to; left += lines[to] ?? 0) to -= 1;
  return [from, to];
}

function judgeStretch(first: number, last: number, known: ReadonlyMap<number, number>): Gap | null {
  if (last < first) return null;
  const weekdays = Array.from({ length: 7 }, (_, weekday) => {
    const before = weekdayMean(known, first - 1, -1, weekday);
    const after = weekdayMean(known, last + 1, 1, weekday);
    return { lines: Math.min(before.lines, after.lines), share: Math.min(before.share, after.share) };
  });
  let expectedLines = 0;
  const expected: number[] = [];
  for (let day = first; day <= last; day++) {
    const usual = weekdays[weekdayOf(day)];
    expectedLines += usual?.lines ?? 0;
    if ((usual?.share ?? 0) > 0.5) expected.push(day);
  }
  const [from, to] = [expected[0], expected.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (expectedLines < qualityLimits.gapExpected || expected.length < qualityLimits.gapDays) return null;
  return { first: from, last: to, expectedDays: expected.length, expectedLines };
}

/** Mean lines on a weekday in the weeks from `start` on, and in how many of them there were any. */
function weekdayMean(
  known: ReadonlyMap<number, number>,
  start: number,
  step: 1 | -1,
  weekday: number,
): { lines: number; share: number } {
  let lines = 0;
  let active = 0;
  for (let i = 0; i < qualityLimits.gapWeeks * 7; i++) {
    const day = start + i * step;
    if (weekdayOf(day) !== weekday) continue;
    const there = known.get(day) ?? 0;
    lines += there;
    if (there > 0) active += 1;
  }
  return { lines: lines / qualityLimits.gapWeeks, share: active / qualityLimits.gapWeeks };
}

function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}
