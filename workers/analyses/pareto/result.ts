export type ParetoUnit = 'customers' | 'products';
export type ParetoMeasure = 'revenue' | 'margin';

/** Cuts that split no tie, best units first: the first counts[i] units bring amounts[i] together. */
export interface ConcentrationSteps {
  readonly counts: Int32Array;
  readonly amounts: Float64Array;
  /** The value of the last unit above the cut. */
  readonly thresholds: Float64Array;
}

export interface TopUnit {
  /** Hostile text. */
  readonly name: string;
  /** As the column of products has it, by which lines can be filtered; null where the product is known by its name alone. */
  readonly code: string | null;
  readonly amount: number;
  /** Customers who bought it. */
  readonly buyerCount: number;
}

export interface Concentration {
  readonly unitCount: number;
  readonly total: number;
  /** Units below 0, and what they add up to. */
  readonly negativeCount: number;
  readonly negativeTotal: number;
  /** 0: all equal; towards 1: one has it all. null where the total is not above 0; above 1 only with negative values. */
  readonly gini: number | null;
  /** What the best fifth of the units brings, read off the curve; null where the total is not above 0. */
  readonly topFifthShare: number | null;
  /** The fewest units that bring 80 %; null where the total is not above 0. */
  readonly countFor80: number | null;
  /** All cuts where they are 4,000 at most, otherwise about one for each four-thousandth of the units. */
  readonly steps: ConcentrationSteps;
  /** What each tenth of the units brings, best first, read off the curve. */
  readonly tenths: readonly number[];
  /** Products only: the best, by this measure. */
  readonly top: readonly TopUnit[];
}

export interface ParetoResult {
  readonly asOf: string;
  readonly unit: ParetoUnit;
  readonly firstDay: string;
  readonly endDay: string;
  readonly customerCount: number;
  /** All revenue: that of the units, and that of lines without a product. */
  readonly revenue: number;
  readonly unassignedRevenue: number;
  readonly byRevenue: Concentration;
  /** null without a column of costs. */
  readonly byMargin: Concentration | null;
}
