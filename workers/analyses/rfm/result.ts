import type { RfmSegmentId } from './segments.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of the customers in a segment before the held-out stretch, how many bought within it. */
export interface Repurchase {
  readonly customerCount: number;
  readonly buyerCount: number;
  readonly rate: number;
  /** 95 % Wilson score interval. */
  readonly interval: Interval;
}

export interface RfmSegmentRow {
  readonly id: RfmSegmentId;
  readonly customerCount: number;
  readonly customerShare: number;
  readonly revenue: number;
  readonly revenueShare: number;
  /** null where the segment is empty. */
  readonly medianRecencyDays: number | null;
  readonly medianFrequency: number | null;
  readonly medianMonetary: number | null;
  /** null where there is no held-out stretch or nobody was in the segment before it. */
  readonly repurchase: Repurchase | null;
}

/** counts[i] is the number of customers with edges[i] ≤ value < edges[i + 1]; the last bin is closed. */
export interface Histogram {
  /** Even bins are equally wide and the last holds the tail; growing ones reach a constant factor further each. */
  readonly steps: 'even' | 'growing';
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** Customers counted on a grid; counts[y * columns + x]. */
export interface DensityGrid {
  readonly xEdges: readonly number[];
  readonly yEdges: readonly number[];
  readonly counts: Int32Array;
}

export interface RfmAxis {
  /** bins − 1 ascending values; a value equal to a cut belongs below it. */
  readonly cuts: readonly number[];
  /** Customers per score, position 0 is score 1. */
  readonly customersPerScore: readonly number[];
  readonly histogram: Histogram;
  readonly min: number;
  readonly max: number;
}

export interface Holdout {
  readonly days: number;
  /** ISO date: scores use purchases up to this day, the check uses those after it. */
  readonly cutoff: string;
  readonly customerCount: number;
  readonly buyerCount: number;
  readonly rate: number;
  readonly interval: Interval;
}

export interface RfmResult {
  readonly asOf: string;
  readonly customerCount: number;
  readonly purchaseCount: number;
  readonly revenue: number;
  readonly bins: number;
  readonly recencyDays: RfmAxis;
  readonly frequency: RfmAxis;
  readonly monetary: RfmAxis;
  /** Cells at cellIndex(r, f, m, bins). segment is a position in rfmSegmentIds. */
  readonly cells: {
    readonly customerCount: Int32Array;
    readonly revenue: Float64Array;
    readonly segment: Uint8Array;
  };
  readonly segments: readonly RfmSegmentRow[];
  readonly holdout: Holdout | null;
  /** Recency (x, days) by monetary value (y), both on the edges given. */
  readonly scatter: DensityGrid;
}
