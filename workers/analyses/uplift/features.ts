import { labelBalance } from '../../numeric/experiments/balance.ts';
import { countCutsBelowEach, quantileOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import type { FeatureLevel, LeftOut } from './result.ts';

/** A column as the query gives it, by unit: a number (NaN for none), or the position of its text (−1 for none). */
export interface RawFeature {
  readonly id: string;
  readonly isNumber: boolean;
  readonly values: ArrayLike<number>;
  readonly names: readonly string[];
}

type LevelName = Pick<FeatureLevel, 'text' | 'from' | 'to' | 'kind'>;

/** A column as models see it, by unit. */
export interface Encoded {
  readonly id: string;
  readonly labels: Int32Array;
  readonly levels: readonly LevelName[];
  /** Standardised, 0 for none; null where the levels say everything. */
  readonly number: Float64Array | null;
  readonly leftOut: LeftOut | null;
  readonly pArms: number;
}

export interface UnitGroups {
  readonly arms: Uint8Array;
  readonly armCount: number;
  readonly outcome: Float64Array;
}

/** Numbers with no more different values are taken value by value. */
const fewValues = 6;
const binCount = 5;
/** Texts beyond these, by how frequent they are, are one level, and so are those with fewer units. */
const mostLevels = 12;
const fewestOfLevel = 20;
/** A column that differs so clearly between groups was changed by the treatment, or the groups are not alike. */
const pOfDifference = 0.001;
/** Share of the outcome’s variance that no column from before the test explains by itself. */
const mostExplained = 0.5;

/** What a column holds, and whether it may be used: see LeftOut. Cost: a sort of numbers, a few passes. */
export function encode(raw: RawFeature, groups: UnitGroups): Encoded {
  const { labels, levels, number } = raw.isNumber ? encodeNumbers(raw) : encodeTexts(raw);
  const counts = countOf(labels, levels.length);
  const isConstant = counts.filter((count) => count > 0).length < 2;
  const pArms = isConstant ? 1 : compareArms(raw, labels, levels.length, groups);
  let leftOut: LeftOut | null = null;
  if (isConstant) leftOut = 'constant';
  else if (pArms < pOfDifference) leftOut = 'differsByArm';
  else if (explained(labels, counts, groups.outcome) > mostExplained) leftOut = 'tellsOutcome';
  return { id: raw.id, labels, levels, number, leftOut, pArms };
}

function countOf(labels: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  return counts;
}

/** Levels, and 0 against other numbers: what only few have hides in a level. The smaller p times two. */
function compareArms(
  { isNumber, values }: RawFeature,
  labels: Int32Array,
  levelCount: number,
  { arms, armCount }: UnitGroups,
): number {
  const { p } = labelBalance(labels, levelCount, arms, armCount);
  if (!isNumber) return p;
  const isOther = Int32Array.from(labels, (_, i) => (values[i] === 0 ? 0 : 1));
  return Math.min(1, 2 * Math.min(p, labelBalance(isOther, 2, arms, armCount).p));
}

/** Share of the variance between levels (η²). */
function explained(labels: Int32Array, counts: Float64Array, outcome: Float64Array): number {
  const n = outcome.length;
  const sums = new Float64Array(counts.length);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const value = outcome[i] as number;
    const label = labels[i] as number;
    sums[label] = (sums[label] as number) + value;
    sum += value;
  }
  for (let i = 0; i < n; i++) squares += ((outcome[i] as number) - sum / n) ** 2;
  const between = sums.reduce((total, own, label) => {
    const count = counts[label] as number;
    return count === 0 ? total : total + count * (own / count - sum / n) ** 2;
  }, 0);
  return squares > 0 ? between / squares : 0;
}

type Levels = Pick<Encoded, 'labels' | 'levels' | 'number'>;

function encodeNumbers({ values }: RawFeature): Levels {
  const n = values.length;
  let count = 0;
  for (let i = 0; i < n; i++) if (!Number.isNaN(values[i])) count += 1;
  const known = new Float64Array(count);
  for (let i = 0, at = 0; i < n; i++) if (!Number.isNaN(values[i])) known[at++] = values[i] as number;
  const sorted = sortNumbers(known);
  const distinct = firstDistinct(sorted);
  const isFew = distinct.length <= fewValues;
  const inner = Array.from({ length: binCount - 1 }, (_, i) => quantileOfSorted(sorted, (i + 1) / binCount));
  const cuts = isFew
    ? distinct.slice(0, -1)
    : [...new Set(inner)].filter((cut) => cut < (sorted.at(-1) as number));
  const below = countCutsBelowEach(cuts, values);
  const missing = cuts.length + 1;
  const labels = Int32Array.from(below, (bin, i) => (Number.isNaN(values[i]) ? missing : bin));
  const ranges = cuts.concat(Infinity).map(() => ({ from: Infinity, to: -Infinity }));
  for (let i = 0; i < n; i++) {
    const range = ranges[labels[i] as number];
    if (range === undefined) continue;
    range.from = Math.min(range.from, values[i] as number);
    range.to = Math.max(range.to, values[i] as number);
  }
  const levels: LevelName[] = ranges.map(({ from, to }) =>
    from <= to
      ? { kind: 'range', text: null, from, to }
      : { kind: 'range', text: null, from: null, to: null },
  );
  if (count < n) levels.push({ kind: 'missing', text: null, from: null, to: null });
  return { labels, levels, number: isFew ? null : standardise(values, sorted) };
}

function firstDistinct(sorted: Float64Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < sorted.length && found.length <= fewValues; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) found.push(sorted[i] as number);
  return found;
}

/** Cut off at 1 and 99 %, amounts with a long tail in logarithms, then mean 0 and variance 1. */
function standardise(values: ArrayLike<number>, sorted: Float64Array): Float64Array {
  const [low, middle, high] = [0.01, 0.5, 0.99].map((p) => quantileOfSorted(sorted, p)) as [
    number,
    number,
    number,
  ];
  const isSkewed = low >= 0 && middle > 0 && high - middle > 4 * (middle - low);
  const scale = (value: number): number => {
    const held = Math.min(high, Math.max(low, value));
    return isSkewed ? Math.log1p(held / middle) : held;
  };
  let [mean, spread] = [0, 0];
  for (const value of sorted) mean += scale(value) / sorted.length;
  for (const value of sorted) spread += (scale(value) - mean) ** 2 / sorted.length;
  const deviation = Math.sqrt(spread);
  return Float64Array.from({ length: values.length }, (_, i) => {
    const value = values[i] as number;
    return Number.isNaN(value) || !(deviation > 0) ? 0 : (scale(value) - mean) / deviation;
  });
}

/** Levels by how frequent they are, so that what they are called makes no difference. */
function encodeTexts({ values, names }: RawFeature): Levels {
  const n = values.length;
  const counts = new Float64Array(names.length);
  let missing = 0;
  for (let i = 0; i < n; i++) {
    const code = values[i] as number;
    if (code < 0) missing += 1;
    else counts[code] = (counts[code] as number) + 1;
  }
  const order = names
    .map((_, code) => code)
    .filter((code) => (counts[code] as number) > 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const kept = order.filter((code, i) => i < mostLevels && (counts[code] as number) >= fewestOfLevel);
  const hasRare = kept.length < order.length;
  const placeOf = new Int32Array(names.length).fill(kept.length);
  kept.forEach((code, place) => (placeOf[code] = place));
  const levels: LevelName[] = kept.map((code) => ({
    ...{ kind: 'text', text: names[code] as string },
    ...{ from: null, to: null },
  }));
  if (hasRare) levels.push({ kind: 'rare', text: null, from: null, to: null });
  if (missing > 0) levels.push({ kind: 'missing', text: null, from: null, to: null });
  const none = levels.length - 1;
  const labels = Int32Array.from({ length: n }, (_, i) => {
    const code = values[i] as number;
    return code < 0 ? none : (placeOf[code] as number);
  });
  return { labels, levels, number: null };
}
