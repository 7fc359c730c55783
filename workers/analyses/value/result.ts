import type { Share } from '../../contract/parts.ts';

/** none: no purchase in the stretch, or, where tiers go by margin, no line with a cost. */
export const tierIds = ['high', 'mid', 'low', 'none'] as const;
export type TierId = (typeof tierIds)[number];

export interface TierRow {
  readonly id: TierId;
  readonly customerCount: number;
  /** Of all customers, those outside the tiers included. */
  readonly customerShare: number;
  readonly revenue: number;
  /** null where there is no revenue. */
  readonly revenueShare: number | null;
  /** Of the lines with a cost; null without a column of costs. */
  readonly margin: number | null;
  /** null where all margins add up to 0 or less. */
  readonly marginShare: number | null;
  readonly orders: number;
  /** Revenue ÷ orders; null without an order. */
  readonly aov: number | null;
  readonly ordersPerCustomer: number | null;
  /** Of what the tiers go by; null for nobody. */
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** The border above which a tier begins. */
export interface TierCut {
  /** What was asked for, 0…1: of the customers, or of the amount; null where amounts were given. */
  readonly wanted: number | null;
  /** Customers in this tier and those above it. */
  readonly count: number;
  /** Of the ranked customers. */
  readonly customerShare: number;
  /** Of the amount; null where that is 0 or less. */
  readonly amountShare: number | null;
  /** Who has this much or more is above. */
  readonly threshold: number;
  /** Customers with exactly the threshold, who could not be told apart; 0 where nothing had to move for them. */
  readonly tiedCount: number;
}

/** Cuts that split no tie, best customers first, at most about a thousand. */
export interface ValueSteps {
  readonly counts: Int32Array;
  readonly amounts: Float64Array;
}

export type NumberId =
  'value' | 'orders' | 'aov' | 'monthsActive' | 'categories' | 'brands' | 'recencyDays' | 'tenureDays';

export type EffectSize = 'negligible' | 'small' | 'medium' | 'large';

/** A number of the top tier against the same of the other tiers. */
export interface NumberEffect {
  readonly id: NumberId;
  /** made: it makes the tier; grows: it rises with every order by itself; apart: nothing of the kind. */
  readonly role: 'made' | 'grows' | 'apart';
  readonly top: { readonly n: number; readonly mean: number; readonly median: number };
  readonly rest: { readonly n: number; readonly mean: number; readonly median: number };
  /** Cliff’s delta and its 95 % interval. */
  readonly delta: number;
  readonly low: number;
  readonly high: number;
  readonly size: EffectSize;
  /** Both null where the number is not tested, because it is no news. */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly isProven: boolean;
}

/** Columns of members, in which a customer has one value. */
export const memberKinds = ['gender', 'ageBand', 'region', 'acquisitionChannel'] as const;
/** Columns of order lines, over which a customer’s money is spread. */
export const lineKinds = ['category', 'brand', 'channel', 'device', 'region'] as const;

/** habit and season: their names are the ids below. */
export type KindId = (typeof memberKinds)[number] | (typeof lineKinds)[number] | 'habit' | 'season';

export const habitIds = ['discount', 'return', 'weekend', 'night'] as const;
export const seasonIds = ['spring', 'summer', 'autumn', 'winter'] as const;

/**
 * One value of a column: its share in the top tier against its share in the others. Of a column of members it is the
 * share of customers, otherwise the mean over customers of their own share of money.
 */
export interface KindEffect {
  readonly kind: KindId;
  /** Hostile text, or one of the ids above. */
  readonly name: string;
  readonly top: number;
  readonly rest: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Share in the top ÷ share in the rest, with its 95 % interval; null where one of them is 0. */
  readonly lift: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly p: number;
  readonly pAdjusted: number;
  readonly isProven: boolean;
}

export interface KindColumn {
  readonly id: KindId;
  /** Shares of people, or of their money. */
  readonly of: 'people' | 'money';
  /** Whether age bands are decades of life. */
  readonly areDecades: boolean;
  /** Customers whose value is known. */
  readonly topCount: number;
  readonly restCount: number;
  /** Rarer values, which are not compared. */
  readonly otherCount: number;
}

/** The top tier’s amount per customer against the rest’s: the product of the other two, exactly. */
export interface MadeOf {
  readonly value: number;
  readonly orders: number;
  readonly perOrder: number;
}

export type Profile =
  | {
      readonly status: 'ok';
      readonly topCount: number;
      readonly restCount: number;
      readonly testedCount: number;
      readonly madeOf: MadeOf | null;
      readonly numbers: readonly NumberEffect[];
      readonly columns: readonly KindColumn[];
      readonly kinds: readonly KindEffect[];
    }
  | {
      readonly status: 'few';
      readonly topCount: number;
      readonly restCount: number;
      readonly needed: number;
    };

/** Customers who need as many orders of their own usual value. */
export interface NextStep {
  /** The last stands for as many and more. */
  readonly orders: number;
  readonly customerCount: number;
  /** What they lack together. */
  readonly distance: number;
  readonly medianDistance: number | null;
}

export const mostSteps = 5;

/** What the customers of a tier lack to the one above. */
export interface NextTier {
  readonly tier: 'mid' | 'low';
  readonly to: 'high' | 'mid';
  /** What it takes. */
  readonly threshold: number;
  readonly customerCount: number;
  readonly distance: number;
  readonly medianDistance: number;
  readonly medianOrders: number;
  /** How much more each order would have to bring; null where the amounts are 0 or less. */
  readonly medianRaise: number | null;
  readonly steps: readonly NextStep[];
  /** Distances on even steps, and how many of each bar are one order away. */
  readonly histogram: {
    readonly edges: readonly number[];
    readonly counts: readonly number[];
    readonly nearCounts: readonly number[];
  };
}

/** The cell of a customer of a tier who needs so many orders; 0 is everybody else. */
export function cellOf(tier: 'mid' | 'low', orders: number): number {
  return (tier === 'mid' ? 0 : mostSteps) + Math.min(orders, mostSteps);
}

export type Stability =
  | {
      readonly status: 'ok';
      /** ISO date of the last day counted then. */
      readonly end: string;
      readonly still: Share;
      /** Where those of the top tier are now, in the order of tierIds. */
      readonly now: readonly number[];
    }
  | { readonly status: 'short'; readonly haveDays: number; readonly neededDays: number }
  | { readonly status: 'nobody' };

export interface ValueResult {
  readonly asOf: string;
  /** First and last day of the purchases that count. */
  readonly from: string;
  readonly to: string;
  readonly window: 'all' | 'year';
  readonly basis: 'revenue' | 'margin';
  readonly hasMargin: boolean;
  /** As it was done: where shares of the amount are not defined, by customers. */
  readonly cutBy: 'customers' | 'amount' | 'own';
  readonly customerCount: number;
  readonly rankedCount: number;
  readonly revenue: number;
  readonly margin: number | null;
  readonly orders: number;
  /** In the order of tierIds; customers, revenue, margin and orders add up to the whole. */
  readonly tiers: readonly TierRow[];
  readonly cuts: { readonly high: TierCut; readonly mid: TierCut };
  readonly steps: ValueSteps;
  readonly profile: Profile;
  readonly next: readonly NextTier[];
  readonly stability: Stability;
}
