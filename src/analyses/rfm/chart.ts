import type {
  Histogram,
  Holdout,
  RfmAxis,
  RfmResult,
  RfmSegmentRow,
} from '../../../workers/analyses/rfm/result.ts';
import { cellIndex, rfmSegmentIds, type RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import type { ClassGrid } from '../../charts/regions.ts';
import { axisTraits, buildShareScale, countAtValue, type RfmAxisName, type ShareScale } from './cuts.ts';

/** Results of rfm as models for charts, in customers, days and money; pixels come later. */

export interface MapCell {
  /** Position in the result’s cells. */
  readonly index: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: RfmSegmentId;
  readonly customerCount: number;
  readonly revenue: number;
}

/** A border between score `after` and the next one up, made by cut `cut` of its axis. */
interface ScoreBorder {
  readonly cut: number;
  readonly after: number;
  readonly value: number;
}

export interface ScoreAxis {
  readonly name: RfmAxisName;
  /** Customers per score, score 1 first. */
  readonly customersPerScore: readonly number[];
  /** Customers up to each score: bins + 1 values from 0. */
  readonly cumulative: readonly number[];
  readonly borders: readonly ScoreBorder[];
  readonly scale: ShareScale;
}

export interface CellMapModel {
  readonly bins: number;
  readonly recency: ScoreAxis;
  readonly frequency: ScoreAxis;
  readonly cells: readonly MapCell[];
  /** Segments as drawn: bins² columns (recency, then money), bins rows with the highest frequency on top. */
  readonly grid: ClassGrid;
  readonly mostCustomers: number;
  readonly mostRevenue: number;
}

export function buildCellMap(result: RfmResult): CellMapModel {
  const { bins } = result;
  const cells: MapCell[] = [];
  const classes = new Uint8Array(bins ** 3);
  for (let r = 1; r <= bins; r++) {
    for (let f = 1; f <= bins; f++) {
      for (let m = 1; m <= bins; m++) {
        const cell = readCell(result, r, f, m);
        cells.push(cell);
        const { column, row } = placeOf(cell, bins);
        classes[row * bins * bins + column] = rfmSegmentIds.indexOf(cell.segment);
      }
    }
  }
  return {
    bins,
    recency: buildScoreAxis('recencyDays', result.recencyDays),
    frequency: buildScoreAxis('frequency', result.frequency),
    cells,
    grid: { columns: bins * bins, rows: bins, classes },
    mostCustomers: cells.reduce((most, cell) => Math.max(most, cell.customerCount), 0),
    mostRevenue: cells.reduce((most, cell) => Math.max(most, cell.revenue), 0),
  };
}

function readCell(result: RfmResult, r: number, f: number, m: number): MapCell {
  const index = cellIndex(r, f, m, result.bins);
  const segment = rfmSegmentIds[result.cells.segment[index] ?? -1];
  if (segment === undefined) throw new RangeError(`cell ${r}-${f}-${m} has no segment`);
  return {
    index,
    r,
    f,
    m,
    segment,
    customerCount: result.cells.customerCount[index] ?? 0,
    revenue: result.cells.revenue[index] ?? 0,
  };
}

/** Where a cell stands in the drawn grid. */
export function placeOf(cell: Pick<MapCell, 'r' | 'f' | 'm'>, bins: number): { column: number; row: number } {
  return { column: (cell.r - 1) * bins + (cell.m - 1), row: bins - cell.f };
}

/** The cell at a place of the drawn grid, as a position in the result’s cells. */
export function cellAtPlace(column: number, row: number, bins: number): number {
  return cellIndex(Math.floor(column / bins) + 1, bins - row, (column % bins) + 1, bins);
}

export function buildScoreAxis(name: RfmAxisName, axis: RfmAxis): ScoreAxis {
  const bins = axis.customersPerScore.length;
  const cumulative = [0];
  for (const count of axis.customersPerScore) cumulative.push((cumulative.at(-1) ?? 0) + count);
  const borders = axis.cuts.map((value, cut) => ({
    cut,
    after: axisTraits[name].smallIsGood ? bins - 1 - cut : cut + 1,
    value,
  }));
  return {
    name,
    customersPerScore: axis.customersPerScore,
    cumulative,
    borders,
    scale: buildShareScale(name, axis),
  };
}

/** How many customers would score at or below the border if it lay at `value`. */
export function countBelowBorder(axis: ScoreAxis, value: number): number {
  const atMost = countAtValue(axis.scale, value);
  return axisTraits[axis.name].smallIsGood ? (axis.cumulative.at(-1) ?? 0) - atMost : atMost;
}

/** Sums over cells, exact at the decimals of the file’s money. */
export function sumCells(
  result: RfmResult,
  cells: Iterable<number>,
  decimals: number,
): { readonly customerCount: number; readonly revenue: number } {
  const unit = 10 ** decimals;
  let customerCount = 0;
  let minor = 0;
  for (const cell of cells) {
    customerCount += result.cells.customerCount[cell] ?? 0;
    minor += Math.round((result.cells.revenue[cell] ?? 0) * unit);
  }
  return { customerCount, revenue: minor / unit };
}

export function cellsOfSegment(result: RfmResult, segment: RfmSegmentId): number[] {
  const wanted = rfmSegmentIds.indexOf(segment);
  return Array.from(result.cells.segment).flatMap((at, index) => (at === wanted ? [index] : []));
}

export function findSegment(result: RfmResult, id: RfmSegmentId): RfmSegmentRow {
  const row = result.segments.find((segment) => segment.id === id);
  if (row === undefined) throw new RangeError(`the result has no segment ${id}`);
  return row;
}

export interface HistogramModel {
  readonly histogram: Histogram;
  readonly mostCount: number;
  /** True when the last bin reaches past the width of the others: it holds the long tail. */
  readonly hasTail: boolean;
  /** Position in units of bins, 0…number of bins, of the border that a cut makes. */
  readonly positionOf: (cut: number) => number;
  /** The value of a cut whose border is at this position. */
  readonly valueAt: (position: number) => number;
}

/** Bins are drawn equally wide, so positions count bins; a whole-number cut lies after its value. */
export function buildHistogram(name: RfmAxisName, axis: RfmAxis): HistogramModel {
  const { edges, counts } = axis.histogram;
  const step = axisTraits[name].whole ? 1 : 0;
  const width = (edges[1] ?? 1) - (edges[0] ?? 0);
  const last = counts.length - 1;
  const lastWidth = (edges[last + 1] ?? 0) - (edges[last] ?? 0);
  const positions = edges.map((_, i) => i);
  return {
    histogram: axis.histogram,
    mostCount: counts.reduce((most, count) => Math.max(most, count), 0),
    hasTail: axis.histogram.steps === 'even' && counts.length > 1 && lastWidth > width * 1.001,
    positionOf: (cut) => locate(edges, positions, step === 1 ? Math.floor(cut) + 1 : cut),
    valueAt: (position) => locate(positions, edges, position) - step,
  };
}

function locate(from: readonly number[], to: readonly number[], value: number): number {
  for (let i = 1; i < from.length; i++) {
    const low = from[i - 1] ?? 0;
    const high = from[i] ?? 0;
    if (value <= high || i === from.length - 1) {
      const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
      return (to[i - 1] ?? 0) + ((to[i] ?? 0) - (to[i - 1] ?? 0)) * share;
    }
  }
  return to[0] ?? 0;
}

export interface RateRow {
  readonly id: RfmSegmentId;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly buyerCount: number;
  readonly customerCount: number;
  /** Whether the interval lies wholly above or below the overall rate. */
  readonly against: 'above' | 'below' | 'unclear';
}

export interface RepurchaseModel {
  readonly holdout: Holdout;
  readonly rows: readonly RateRow[];
  readonly highest: number;
}

export function buildRepurchase(result: RfmResult): RepurchaseModel | null {
  const { holdout } = result;
  if (holdout === null) return null;
  const rows = result.segments.flatMap(({ id, repurchase }): RateRow[] => {
    if (repurchase === null) return [];
    const { low, high } = repurchase.interval;
    const against = low > holdout.rate ? 'above' : high < holdout.rate ? 'below' : 'unclear';
    const { rate, buyerCount, customerCount } = repurchase;
    return [{ id, rate, low, high, buyerCount, customerCount, against }];
  });
  const highest = rows.reduce((most, row) => Math.max(most, row.high), holdout.interval.high);
  return { holdout, rows, highest };
}

/** The segments with most customers and with most revenue. */
export function findLargest({ segments }: RfmResult): {
  readonly most: RfmSegmentRow;
  readonly rich: RfmSegmentRow;
} {
  return {
    most: segments.reduce((best, row) => (row.customerCount > best.customerCount ? row : best)),
    rich: segments.reduce((best, row) => (row.revenue > best.revenue ? row : best)),
  };
}

const lowRecency = ({ bins }: RfmResult): number => Math.max(1, Math.floor(bins * 0.4));

/** The cells with the top monetary score in the lower recency scores. */
export function fadedCells(result: RfmResult): number[] {
  const { bins } = result;
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.slice(0, lowRecency(result)).flatMap((r) => scores.map((f) => cellIndex(r, f, bins, bins)));
}

/** Their customers spent most and have not come for long. */
export function findFaded(result: RfmResult): {
  readonly customerCount: number;
  readonly overDays: number;
  /** The highest recency score among them. */
  readonly upTo: number;
} {
  const upTo = lowRecency(result);
  return {
    customerCount: fadedCells(result).reduce((sum, at) => sum + (result.cells.customerCount[at] ?? 0), 0),
    overDays: result.recencyDays.cuts[result.bins - 1 - upTo] ?? 0,
    upTo,
  };
}
