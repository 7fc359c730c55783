import type { Membership, TypedColumn } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { buildAxes } from './axes.ts';
import { checkHoldout } from './holdout.ts';
import type { RfmResult } from './result.ts';
import { buildCellMap, readMovedCells } from './cellMap.ts';
import { summariseSegments } from './summary.ts';
import { countScatter } from './scatter.ts';
import { cellIndex, rfmSegmentIds } from './segments.ts';
import { scoreCustomers, type CustomerValues, type RfmOptions, type Scored } from './scoring.ts';

/** Fewer customers than this and a segment's share is mostly chance; the page says so. */
const fewCustomers = 50;

/** Below this, empty scores need no explanation. */
const fewestForTies = 10;

/**
 * Scores customers on recency, frequency and monetary value, puts each into one cell of the map and
 * its segment, and checks the segments against purchases in the held-out stretch.
 * input.columns, all of length n: customer, recencyDays, frequency, monetary (money), and the same as of
 * the cutoff: recencyDaysBefore, frequencyBefore (0 for customers yet to come), monetaryBefore, boughtAfter (0/1).
 * Money is summed in whole minor units, so that parts add up exactly. Cost O(n log n). Source: spec.sources.
 */
export const computeRfm: Kernel = (input, givenOptions) => {
  const options = givenOptions as RfmOptions;
  const decimals = Number(input.facts.moneyDecimals);
  const customer = columnOf(input, 'customer');
  const n = customer.length;
  if (n === 0) return failed('NO_ROWS');
  const values: CustomerValues = {
    recencyDays: columnOf(input, 'recencyDays'),
    frequency: columnOf(input, 'frequency'),
    monetaryMinor: toMinorUnits(columnOf(input, 'monetary'), decimals),
  };
  const unit = 10 ** decimals;
  const axes = buildAxes(values, options, unit);
  if ('code' in axes) return axes;
  const moved = readMovedCells(options.cellSegments, axes.bins);
  if ('code' in moved) return moved;

  const segmentOfCell = buildCellMap(axes.bins, options, moved);
  const scored = scoreCustomers(values, axes);
  const cells = countCells(scored.cell, values, segmentOfCell, axes.bins, unit);
  const holdout = checkHoldout(input, options, axes, segmentOfCell, decimals);
  const segments = summariseSegments(values, scored.cell, segmentOfCell, unit, holdout?.bySegment ?? null);
  const result: RfmResult = {
    asOf: String(input.facts.asOf),
    customerCount: n,
    purchaseCount: sum(values.frequency),
    revenue: sum(values.monetaryMinor) / unit,
    bins: axes.bins,
    recencyDays: axes.recencyDays.shown,
    frequency: axes.frequency.shown,
    monetary: axes.monetary.shown,
    cells,
    segments,
    holdout: holdout?.summary ?? null,
    scatter: countScatter(values, unit),
  };
  return {
    status: 'ok',
    result,
    membership: buildMembership(customer, values, scored, segmentOfCell, options, {
      bins: axes.bins,
      unit,
    }),
    notes: collectNotes(input, options, result),
  };
};

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function countCells(
  cellOf: Uint16Array,
  values: CustomerValues,
  segment: Uint8Array,
  bins: number,
  unit: number,
): RfmResult['cells'] {
  const customerCount = new Int32Array(bins ** 3);
  const revenue = new Float64Array(bins ** 3);
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellOf[i] as number;
    customerCount[cell] = (customerCount[cell] as number) + 1;
    revenue[cell] = (revenue[cell] as number) + (values.monetaryMinor[i] as number);
  }
  return { customerCount, revenue: revenue.map((minor) => minor / unit), segment };
}

function buildMembership(
  customers: TypedColumn,
  values: CustomerValues,
  scored: Scored,
  segmentOfCell: Uint8Array,
  options: RfmOptions,
  { bins, unit }: { readonly bins: number; readonly unit: number },
): Membership {
  const n = customers.length;
  const group = new Uint16Array(n);
  const monetary = new Float64Array(n);
  const overallScore = new Float64Array(n);
  const weighted = weighScores(bins, options);
  for (let i = 0; i < n; i++) {
    const cell = scored.cell[i] as number;
    group[i] = segmentOfCell[cell] as number;
    monetary[i] = (values.monetaryMinor[i] as number) / unit;
    overallScore[i] = weighted[cell] as number;
  }
  return {
    customers: new Int32Array(customers),
    group,
    groupIds: rfmSegmentIds,
    cell: scored.cell,
    measures: {
      recencyDays: new Float64Array(values.recencyDays),
      frequency: new Float64Array(values.frequency),
      monetary,
      recencyScore: scored.r,
      frequencyScore: scored.f,
      monetaryScore: scored.m,
      overallScore,
    },
  };
}

/** The overall score by cell. */
function weighScores(bins: number, options: RfmOptions): Float64Array {
  const { recencyWeight, frequencyWeight, monetaryWeight } = options;
  const total = recencyWeight + frequencyWeight + monetaryWeight;
  const weighted = new Float64Array(bins ** 3);
  for (let r = 1; r <= bins; r++) {
    for (let f = 1; f <= bins; f++) {
      for (let m = 1; m <= bins; m++) {
        const points = r * recencyWeight + f * frequencyWeight + m * monetaryWeight;
        weighted[cellIndex(r, f, m, bins)] =
          total === 0 ? (r + f + m) / 3 : Math.round((points / total) * 100) / 100;
      }
    }
  }
  return weighted;
}

function collectNotes(input: KernelInput, options: RfmOptions, result: RfmResult): Note[] {
  const notes: Note[] = [];
  if (result.customerCount < fewCustomers) {
    notes.push({ code: 'FEW_CUSTOMERS', detail: { customers: result.customerCount } });
  }
  for (const axis of ['recencyDays', 'frequency', 'monetary'] as const) {
    const empty = result[axis].customersPerScore.flatMap((count, i) => (count === 0 ? [i + 1] : []));
    if (result.customerCount > 1 && result[axis].min === result[axis].max) {
      notes.push({ code: 'ALL_VALUES_EQUAL', detail: { axis } });
    } else if (empty.length > 0 && result.customerCount >= fewestForTies) {
      notes.push({ code: 'TIES_LEAVE_EMPTY_SCORES', detail: { axis, scores: empty.join(', ') } });
    }
  }
  if (result.holdout === null) {
    const span = Number(input.facts.spanDays);
    const days = options.holdoutDays;
    notes.push({ code: 'HISTORY_TOO_SHORT_FOR_HOLDOUT', detail: { span, days, needed: 2 * days } });
  }
  return notes;
}
