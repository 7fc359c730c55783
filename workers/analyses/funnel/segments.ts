import type { Counted } from './count.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import type { FunnelSegment } from './result.ts';

/** More than this are no comparison; the rest is put together. */
const mostSegments = 8;

export interface FoldedSegments {
  readonly segments: readonly FunnelSegment[];
  /** Position among them of a segment as the query numbers it; of −1, that of those not known. */
  readonly placeOf: (segment: number) => number;
}

/**
 * Units by segment and step, largest first; the rarer ones together, then those not known. names: by the query’s
 * position, its last standing for all that the query itself put together ('').
 */
export function foldSegments(
  { depth, segment }: Counted,
  names: readonly string[] | null,
  stepCount: number,
): FoldedSegments {
  if (names === null) return { segments: [], placeOf: () => 0 };
  const counts = Array.from({ length: names.length + 1 }, () => new Int32Array(stepCount));
  depth.forEach((reached, u) => {
    const own = segment[u] as number;
    const row = counts[own < 0 ? names.length : own] as Int32Array;
    for (let k = 0; k < reached; k++) row[k] = (row[k] as number) + 1;
  });
  const entered = (i: number): number => counts[i]?.[0] ?? 0;
  const there = names.map((_, i) => i).filter((i) => entered(i) > 0);
  const named = there.filter((i) => names[i] !== '').sort((a, b) => entered(b) - entered(a) || a - b);
  const shown = named.length <= mostSegments ? named : named.slice(0, mostSegments - 1);
  const rare = there.filter((i) => !shown.includes(i));
  const add = (rows: readonly number[]): number[] =>
    Array.from({ length: stepCount }, (_, k) => rows.reduce((sum, i) => sum + (counts[i]?.[k] ?? 0), 0));
  const make = (name: string | null, folded: number, rows: readonly number[]): FunnelSegment => {
    const own = add(rows);
    return { name, folded, counts: own, intervals: intervalsOf(own) };
  };
  const segments = shown.map((i) => make(names[i] ?? '', 0, [i]));
  const places = new Map(shown.map((i, place) => [i, place]));
  if (rare.length > 0) {
    for (const i of rare) places.set(i, segments.length);
    segments.push(make('', rare.length, rare));
  }
  if (entered(names.length) > 0) {
    places.set(-1, segments.length);
    segments.push(make(null, 0, [names.length]));
  }
  return { segments, placeOf: (one) => places.get(one) ?? 0 };
}

function intervalsOf(counts: readonly number[]): FunnelSegment['intervals'] {
  return counts.map((count, k) => {
    const [hits, trials] = k === 0 ? [counts.at(-1) ?? 0, count] : [count, counts[k - 1] ?? 0];
    return trials > 0 ? wilsonInterval(hits, trials) : null;
  });
}
