import { estimateTextWidth } from './regions.ts';

/** A series of values at even steps; null where there is none. */
export interface LineSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  readonly values: readonly (number | null)[];
}

/** A band between two series; null where it does not reach. */
export interface LineBand {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** The least and the greatest value of all series and bands, 0 among them where asked. */
export function extentOf(
  lists: readonly (readonly (number | null)[])[],
  withZero: boolean,
): readonly [number, number] {
  let [low, high] = withZero ? [0, 0] : [Infinity, -Infinity];
  for (const list of lists) {
    for (const value of list) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return [0, 1];
  return low === high
    ? [low - Math.max(1, Math.abs(low) * 0.1), high + Math.max(1, Math.abs(high) * 0.1)]
    : [low, high];
}

/** One SVG path through the values, broken where one is missing; a value alone becomes a dot-long dash. */
export function linePath(
  values: readonly (number | null)[],
  x: (position: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  values.forEach((value, i) => {
    if (value === null) return;
    const joined = i > 0 && values[i - 1] !== null;
    path += `${joined ? 'L' : 'M'}${round(x(i))} ${round(y(value))}`;
    if (!joined && (values[i + 1] ?? null) === null) path += 'h0.01';
  });
  return path;
}

/** One closed SVG path for each unbroken stretch of a band. */
export function bandPath(
  { low, high }: LineBand,
  x: (position: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let stretch: number[] = [];
  const close = (): void => {
    const points = [
      ...stretch.map((i) => [x(i), y(high[i] ?? 0)] as const),
      ...[...stretch].reverse().map((i) => [x(i), y(low[i] ?? 0)] as const),
    ];
    if (stretch.length > 1) path += `M${points.map(([px, py]) => `${round(px)} ${round(py)}`).join('L')}Z`;
    stretch = [];
  };
  for (let i = 0; i < low.length; i++) {
    if (low[i] === null || high[i] === null) close();
    else stretch.push(i);
  }
  close();
  return path;
}

/** Every how many positions a label can stand without touching the next. */
export function labelEvery(labels: readonly string[], step: number, fontSize: number): number {
  const widest = labels.reduce((most, label) => Math.max(most, estimateTextWidth(label, fontSize)), 1);
  return Math.max(1, Math.ceil((widest + 12) / Math.max(0.1, step)));
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
