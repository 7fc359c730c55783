import type { Assignment } from '../../numeric/experiments/assign.ts';
import { balanceOf, distancesOf, labelBalance, labelDistances } from '../../numeric/experiments/balance.ts';
import { otherPlaces, type Figures, type LabelFigure, type NumberFigure } from './figures.ts';
import type { BalanceRow } from './result.ts';

export interface BalanceRequest {
  readonly figures: Figures;
  readonly arms: Assignment;
  /** By chance alone; null where there is nothing to compare with. */
  readonly before: Assignment | null;
  readonly armIds: readonly string[];
  readonly control: number;
}

export interface Balance {
  readonly rows: readonly BalanceRow[];
  readonly figureCount: number;
  readonly largest: number;
  readonly largestBefore: number | null;
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Every figure of every arm against the control. Cost O(n log n) a number. */
export function compareArms(request: BalanceRequest): Balance {
  const { figures, before } = request;
  const rows = [
    ...figures.numbers.flatMap((figure) => numberRows(figure, request)),
    ...figures.labels.flatMap((figure) => labelRows(figure, request)),
  ];
  const largestOf = (key: 'distance' | 'before'): number =>
    rows.reduce((most, row) => Math.max(most, Math.abs(row[key] ?? 0)), 0);
  return {
    rows,
    figureCount: new Set(rows.map(({ figure }) => figure)).size,
    largest: largestOf('distance'),
    largestBefore: before === null ? null : largestOf('before'),
  };
}

function numberRows(figure: NumberFigure, request: BalanceRequest): BalanceRow[] {
  const { armIds, control, before } = request;
  const known = figure.values.some(Number.isNaN) ? positionsOf(figure.values) : null;
  const values = known ? Float64Array.from(known, (i) => figure.values[i] as number) : figure.values;
  const pick = (arms: Assignment): Assignment =>
    known ? Uint8Array.from(known, (i) => arms[i] as number) : arms;
  const arms = pick(request.arms);
  const counts = countArms(arms, armIds.length);
  const isFlag = figure.kind === 'flag';
  const now = balanceOf(values, arms, armIds.length, control);
  const then = before && distancesOf(values, pick(before), armIds.length, control);
  const p = isFlag ? labelBalance(Int32Array.from(values), 2, arms, armIds.length).p : null;
  return now.flatMap((one, at) => {
    if (one === null || counts[at] === 0 || counts[control] === 0) return [];
    return [
      {
        ...{ figure: figure.id, kind: figure.kind, value: '', arm: armIds[at] as string },
        ...{ mean: one.mean, meanControl: one.meanControl, distance: finite(one.distance) },
        before: finite(then?.[at]),
        varianceRatio: isFlag ? null : finite(one.varianceRatio),
        gap: isFlag ? null : finite(one.gap),
        p: isFlag ? p : finite(one.p),
      },
    ];
  });
}

function labelRows({ id, values, names }: LabelFigure, request: BalanceRequest): BalanceRow[] {
  const { arms, before, armIds, control } = request;
  const count = names.length + otherPlaces;
  const armCount = armIds.length;
  const now = labelDistances(values, count, arms, armCount, control);
  const then = before && labelDistances(values, count, before, armCount, control);
  const { p } = labelBalance(values, count, arms, armCount);
  const rows: BalanceRow[] = [];
  for (let place = 0; place < count; place++) {
    const at = place * armCount;
    if (now.shares.subarray(at, at + armCount).every((share) => share === 0)) continue;
    armIds.forEach((arm, own) => {
      if (own === control) return;
      rows.push({
        ...{ figure: id, kind: 'label', arm },
        value: names[place] ?? (place === names.length ? '' : null),
        mean: now.shares[at + own] as number,
        meanControl: now.shares[at + control] as number,
        distance: finite(now.distances[at + own]),
        before: finite(then?.distances[at + own]),
        ...{ varianceRatio: null, gap: null, p },
      });
    });
  }
  return rows;
}

function positionsOf(values: Float64Array): Int32Array {
  const known = new Int32Array(values.length);
  let n = 0;
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    known[n] = i;
    n += 1;
  });
  return known.slice(0, n);
}

export function countArms(arms: Assignment, armCount: number): Int32Array {
  const counts = new Int32Array(armCount);
  for (const arm of arms) counts[arm] = (counts[arm] as number) + 1;
  return counts;
}

/** Limits of Austin (2009) and Rubin (2001): within them arms count as alike. */
export const mostDistance = 0.1;
const leastRatio = 0.5;
const mostRatio = 2;

/** The row that is furthest outside the limits; null where all are within. */
export function furthestRow(rows: readonly BalanceRow[]): BalanceRow | null {
  const excess = ({ distance, varianceRatio, mean, meanControl }: BalanceRow): number => {
    // Nothing varies within the arms, and yet they differ.
    const apart =
      distance === null ? (mean === meanControl ? 0 : Infinity) : Math.abs(distance) / mostDistance;
    if (varianceRatio === null) return apart;
    const ratio =
      varianceRatio === 0 ? Infinity : Math.max(varianceRatio / mostRatio, leastRatio / varianceRatio);
    return Math.max(apart, ratio);
  };
  let furthest: BalanceRow | null = null;
  for (const row of rows) {
    const own = excess(row);
    if (own <= 1 || (own === 1 && row.varianceRatio !== null)) continue;
    if (furthest === null || own > excess(furthest)) furthest = row;
  }
  return furthest;
}

/**
 * Arms that were brought may not differ in whom they may reach: further apart than the limit, and by more than chance does once in a
 * hundred tests.
 */
export function unfairRow(rows: readonly BalanceRow[]): BalanceRow | null {
  const unfair = rows.filter(
    ({ figure, distance, p, mean, meanControl }) =>
      figure.startsWith('reach-') &&
      (distance === null ? mean !== meanControl : Math.abs(distance) >= mostDistance) &&
      (p ?? 1) < 0.01,
  );
  const gap = ({ mean, meanControl }: BalanceRow): number => Math.abs(mean - meanControl);
  return unfair.reduce<BalanceRow | null>(
    (worst, row) => (worst && gap(worst) >= gap(row) ? worst : row),
    null,
  );
}
