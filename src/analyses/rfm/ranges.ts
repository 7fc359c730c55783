import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';
import { interpolate } from '../../charts/mosaic.ts';
import { rfmAxisNames, type RfmAxisName } from './cuts.ts';

/** Closed ranges over the measures, as typed: an empty end is open. */
export type RangeTexts = Readonly<Record<RfmAxisName, readonly [string, string]>>;
export type Ranges = Partial<Record<RfmAxisName, readonly [number, number]>>;

export const noRanges: RangeTexts = { recencyDays: ['', ''], frequency: ['', ''], monetary: ['', ''] };

export interface ReadRanges {
  readonly ranges: Ranges;
  /** Measures whose first value is larger than the second. */
  readonly backwards: readonly RfmAxisName[];
}

export function readRanges(texts: RangeTexts, result: RfmResult): ReadRanges {
  const ranges: Ranges = {};
  const backwards: RfmAxisName[] = [];
  for (const name of rfmAxisNames) {
    const [from, to] = texts[name];
    if (from.trim() === '' && to.trim() === '') continue;
    const low = toNumber(from, result[name].min);
    const high = toNumber(to, result[name].max);
    if (low > high) backwards.push(name);
    else ranges[name] = [low, high];
  }
  return { ranges, backwards };
}

function toNumber(text: string, open: number): number {
  const value = Number(text.replace(/[\s,]/g, ''));
  return text.trim() === '' || !Number.isFinite(value) ? open : value;
}

export function toSelection(ranges: Ranges): Selection | null {
  const given = Object.entries(ranges);
  return given.length === 0 ? null : { by: 'ranges', ranges: Object.fromEntries(given) };
}

/** The ranges that a rectangle on the density grid stands for, in values that read well. */
export function rangesOfBrush(
  result: RfmResult,
  x: readonly [number, number],
  y: readonly [number, number],
  decimals: number,
): Pick<RangeTexts, 'recencyDays' | 'monetary'> {
  const { xEdges, yEdges } = result.scatter;
  const at = (edges: readonly number[], position: number): number =>
    interpolate(
      edges.map((_, i) => i),
      edges,
      position,
    );
  const money = (position: number): string => {
    const value = at(yEdges, position);
    const readable = Number(value.toPrecision(3));
    return String(Number(readable.toFixed(Math.min(2, decimals))));
  };
  return {
    recencyDays: [String(Math.ceil(at(xEdges, x[0]))), String(Math.floor(at(xEdges, x[1])))],
    monetary: [money(y[0]), money(y[1])],
  };
}

/** Where ranges lie on the density grid; an open end reaches the edge. */
export function brushOfRanges(
  result: RfmResult,
  ranges: Ranges,
): { readonly x: readonly [number, number]; readonly y: readonly [number, number] } | null {
  if (ranges.recencyDays === undefined && ranges.monetary === undefined) return null;
  const { xEdges, yEdges } = result.scatter;
  const place = (
    edges: readonly number[],
    range: readonly [number, number] | undefined,
  ): readonly [number, number] => {
    const positions = edges.map((_, i) => i);
    if (range === undefined) return [0, edges.length - 1];
    return [interpolate(edges, positions, range[0]), interpolate(edges, positions, range[1])];
  };
  return { x: place(xEdges, ranges.recencyDays), y: place(yEdges, ranges.monetary) };
}
