import type { Grain } from '../../contract/periods.ts';
import type { SegmentingId } from '../../contract/segmentations.ts';

export type TrendMeasure =
  'revenue' | 'netRevenue' | 'orders' | 'customers' | 'newCustomers' | 'aov' | 'margin';

export type TrendDimension =
  'none' | 'newReturning' | 'channel' | 'device' | 'region' | 'store' | 'category' | 'brand' | SegmentingId;

/** Which values of the dimension are shown apart. */
export interface ShownParts {
  readonly values: readonly string[];
  readonly hasEmpty: boolean;
  readonly otherCount: number;
}

export interface TrendPeriod {
  /** ISO dates of its first and last day. */
  readonly start: string;
  readonly end: string;
  /** The file does not cover the whole of it. Kept out of season and forecast. */
  readonly isPartial: boolean;
}

export interface TrendPart {
  /** A value of the column, lines without one, or the rare values together. */
  readonly kind: 'value' | 'segment' | 'empty' | 'other' | 'first' | 'repeat';
  /** Hostile text of a value, id of a segment; empty of other kinds. */
  readonly name: string;
  /** How many values are together in “other”; 1 for any other kind. */
  readonly valueCount: number;
  /** One for each period; null where there is nothing to divide by. They add up to the whole, averages apart. */
  readonly values: readonly (number | null)[];
  readonly total: number | null;
}

export interface SeasonPlace {
  /** 0 is Monday, January or the first quarter. */
  readonly place: number;
  /** 1.2 is 20 % above an average period. */
  readonly index: number;
  /** How many seasons it was seen in. */
  readonly seen: number;
  /** Mean of its ratios to the moving average, before it is divided by the mean of those of all places. */
  readonly ratio: number;
}

export type NoSeason = 'grain' | 'short' | 'notPositive' | 'gaps';

export type Season =
  | {
      readonly status: 'ok';
      readonly places: readonly SeasonPlace[];
      /** What each ratio is divided by: their mean. */
      readonly meanRatio: number;
    }
  | {
      readonly status: 'none';
      readonly reason: NoSeason;
      /** Complete periods there are and there ought to be. */
      readonly have: number;
      readonly needed: number;
    };

export type ForecastMethod = 'naive' | 'seasonalNaive' | 'simple' | 'damped' | 'additive' | 'multiplicative';

export interface MethodError {
  readonly method: ForecastMethod;
  /** Mean absolute error on the stretch set aside; null where the history before it is too short for the method. */
  readonly mae: number | null;
  /** mae ÷ mean absolute error of the (seasonal) naive forecast within the history before; null where that is 0. */
  readonly mase: number | null;
}

export interface ForecastPoint {
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Before what cannot be is cut off at 0. */
  readonly foretold: number;
  /** Standard error of the forecast. */
  readonly error: number;
}

export type NoForecast = 'short' | 'constant' | 'sparse' | 'gaps';

export type Forecast =
  | {
      readonly status: 'ok';
      readonly method: ForecastMethod;
      /** null for a weight that the method does not have. */
      readonly weights: {
        readonly alpha: number | null;
        readonly beta: number | null;
        readonly gamma: number | null;
        readonly phi: number | null;
      };
      /** 0.8 or 0.95. */
      readonly level: number;
      /** Student’s t of the interval: it reaches so many standard errors to each side. */
      readonly factor: number;
      /** Level and trend after the last value and the season of the next; null for a method that repeats what was. */
      readonly ahead: {
        readonly level: number;
        readonly trend: number;
        readonly season: number | null;
      } | null;
      readonly points: readonly ForecastPoint[];
      readonly errors: readonly MethodError[];
      /** The stretch set aside: what was foretold for it from what came before. */
      readonly heldOut: readonly {
        readonly start: string;
        readonly actual: number;
        readonly foretold: number;
        readonly naive: number;
      }[];
      readonly fittedCount: number;
    }
  | {
      readonly status: 'none';
      readonly reason: NoForecast;
      readonly have: number;
      readonly needed: number;
    };

export interface TrendResult {
  readonly asOf: string;
  readonly measure: TrendMeasure;
  readonly grain: Grain;
  readonly dimension: TrendDimension;
  readonly isMoney: boolean;
  readonly periods: readonly TrendPeriod[];
  /** One for each period; null where there is nothing to divide by. */
  readonly values: readonly (number | null)[];
  /** What each value is divided by; null where they are sums. */
  readonly bases: readonly number[] | null;
  /** Over all periods; for averages the average of the whole. */
  readonly total: number | null;
  /** Empty without a dimension; otherwise by revenue, then lines without a value, then the rare ones. */
  readonly parts: readonly TrendPart[];
  readonly season: Season;
  readonly forecast: Forecast;
}
