import type { Part, Share } from '../../contract/parts.ts';
import type { Grain } from '../../contract/periods.ts';

/** A mean of money per customer, with its 95 % interval from 30 customers on. */
export interface Mean {
  readonly value: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What one acquisition channel costs and brings back, over the customers won in the days that spend covers. */
export interface Payback {
  readonly cost: number;
  readonly newCustomers: number;
  /** cost ÷ new customers; null without one. */
  readonly cac: number | null;
  /** Mean value of those customers, by the options for value and age; null where nobody was observed that long. */
  readonly ltv: number | null;
  /** Customers behind ltv. */
  readonly valuedCount: number;
  /** ltv ÷ cac; null without a cost above 0. */
  readonly ratio: number | null;
}

export interface AcquisitionRow extends Part {
  /** Members who came this way, those who never bought among them; null where members are not the source. */
  readonly memberCount: number | null;
  /** Customers whose first purchase is in the file. */
  readonly customerCount: number;
  readonly revenue: number;
  readonly margin: number | null;
  /** Mean of the first purchases; null without a customer, like the other means. */
  readonly firstOrder: number | null;
  /** Mean revenue and margin of a customer so far. */
  readonly valueSoFar: number | null;
  readonly marginSoFar: number | null;
  /** Within `windowDays` of the first purchase, over the customers who were observed that long. */
  readonly valueAtAge: Mean | null;
  readonly marginAtAge: Mean | null;
  /** Customers with two purchases or more so far. */
  readonly repurchase: Share;
  /** A second purchase within `windowDays`, among those observed that long. */
  readonly second: Share | null;
  /** null where the spend has no channel of this name. */
  readonly payback: Payback | null;
}

export interface SalesRow extends Part {
  readonly revenue: number;
  readonly margin: number | null;
  /** margin ÷ amount of the lines with a cost; null without one. */
  readonly marginRate: number | null;
  /** An order through several channels counts where most of its money is. */
  readonly orders: number;
  /** Who bought here at least once; channels overlap. */
  readonly customerCount: number;
  /** Revenue of the recent stretch and the one before; null where the file is too short. */
  readonly recent: number | null;
  readonly before: number | null;
  /** Revenue by period. */
  readonly values: readonly number[];
}

/** Customers who used exactly these channels. */
export interface Combination {
  /** Positions among the sales channels, ascending. */
  readonly channels: readonly number[];
  readonly customerCount: number;
  readonly orders: number;
  readonly revenue: number;
}

/** Customers of one channel only, or of several. */
export interface UserGroup {
  readonly customerCount: number;
  readonly orders: number;
  readonly revenue: number;
}

export interface SalesChannels {
  readonly rows: readonly SalesRow[];
  readonly grain: Grain;
  readonly periods: readonly { readonly start: string; readonly isPartial: boolean }[];
  /** ISO dates; null where the file spans less than twice 28 days. */
  readonly stretch: { readonly days: number; readonly start: string; readonly beforeStart: string } | null;
  /** Most customers first, 20 at the most; `restCustomers` are in further ones. */
  readonly combinations: readonly Combination[];
  readonly restCustomers: number;
  readonly one: UserGroup;
  readonly several: UserGroup;
}

export interface SpendRow {
  /** Hostile text. */
  readonly name: string;
  /** Position of the acquisition channel of this name; null where there is none. */
  readonly matched: number | null;
  readonly cost: number;
  readonly revenue: number | null;
  /** revenue ÷ cost; null without either. */
  readonly roas: number | null;
  readonly costs: readonly number[];
  readonly revenues: readonly number[] | null;
}

export interface Spend {
  /** How long a line of the spend table is. */
  readonly grain: Grain;
  /** ISO dates of the first and the last day that both spend and orders cover; null where none is. */
  readonly covered: { readonly start: string; readonly end: string } | null;
  readonly coveredCost: number;
  /** Cost of periods that the orders do not cover to nine tenths, and how many they are. */
  readonly leftOutCost: number;
  readonly leftOutCount: number;
  readonly totalCost: number;
  /** Cost of channels without an acquisition channel of their name, within the covered days. */
  readonly unmatchedCost: number;
  /** The axis of costs and revenues: ISO dates of first days. */
  readonly chartGrain: Grain;
  readonly starts: readonly string[];
  /** Most cost first. */
  readonly rows: readonly SpendRow[];
}

export interface ChannelsResult {
  readonly asOf: string;
  readonly firstDay: string;
  /** The last day the file is taken to cover. */
  readonly coverEnd: string;
  /** Where the acquisition channel comes from. */
  readonly source: 'member' | 'first';
  /** What values and LTV:CAC are measured in. */
  readonly basis: 'margin' | 'revenue';
  readonly ltvAge: 'soFar' | 'window';
  readonly windowDays: number;
  readonly hasMargin: boolean;
  readonly customerCount: number;
  readonly purchaseCount: number;
  readonly revenue: number;
  readonly acquisition: readonly AcquisitionRow[];
  /** null without a channel column in the orders. */
  readonly sales: SalesChannels | null;
  /** null without a spend table. */
  readonly spend: Spend | null;
}

/** Positions of cells in selections: acquisition channels, then sales channels, then combinations. */
export function channelCell(
  result: ChannelsResult,
  of: 'acquisition' | 'sales' | 'combination',
  at: number,
): number {
  const acquired = result.acquisition.length;
  if (of === 'acquisition') return at;
  return acquired + (of === 'sales' ? at : (result.sales?.rows.length ?? 0) + at);
}
