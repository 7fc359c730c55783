import type { SegmentingId } from '../../contract/segmentations.ts';

export type ProductLevel = 'product' | 'brand' | 'category';
export type GroupBy =
  'region' | 'channel' | 'store' | 'device' | 'gender' | 'ageBand' | 'grade' | SegmentingId;

/** A share of customers with its 95 % interval (Wilson); counts are whole customers. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export interface Sales {
  readonly revenue: number;
  /** Of all revenue, [0, 1]. */
  readonly share: number;
  readonly lineCount: number;
  readonly orderCount: number;
  readonly buyerCount: number;
  /** null where the file has no quantities. */
  readonly units: number | null;
  /** Revenue ÷ units of the lines with a quantity above 0; null where there is none. */
  readonly price: number | null;
  readonly returnedLines: number;
  /** Without its sign; not taken off the revenue. */
  readonly returnedAmount: number;
  /** Returned amount ÷ revenue; null without revenue. */
  readonly returnRate: number | null;
  /** Of the lines with a cost; null where none has one. */
  readonly margin: number | null;
  readonly marginRate: number | null;
  readonly costlessLines: number;
  /** Taken off ÷ full price, of the lines for which it is known. */
  readonly discountRate: number | null;
  /** Revenue of the last stretch and of the one before; null where the file is too short. */
  readonly recentRevenue: number | null;
  readonly priorRevenue: number | null;
}

export interface Item extends Sales {
  /** Code of a product, or the name itself. Hostile text. */
  readonly code: string;
  /** Hostile text. */
  readonly name: string;
  /** ISO date of its first sale in the file. */
  readonly firstDay: string;
  readonly isNew: boolean;
  /** Buyers who bought it in two purchases or more, of all its buyers. */
  readonly repeat: Rate;
  /** Buyers in whose first purchase it was, of all its buyers. */
  readonly starters: Rate;
}

export type Verdict = 'better' | 'worse' | 'notShown' | 'few';

export interface Starter {
  /** Position among the items. */
  readonly item: number;
  /** Customers whose first purchase held it. */
  readonly starterCount: number;
  /** Who came back within the window, of those watched long enough; null where nobody was. */
  readonly back: Rate | null;
  /** Money spent after the first purchase and within the window, per watched starter. */
  readonly laterRevenue: number | null;
  /** Watched for the whole window, and not back to this day. */
  readonly lostCount: number;
  /** Against those who started without it, adjusted for all that were tested; null where too few to be tested. */
  readonly pAdjusted: number | null;
  readonly verdict: Verdict;
  /** What the second purchases held, of those who came back within the window; the three most frequent. */
  readonly next: readonly { readonly item: number; readonly count: number }[];
}

export type Starting =
  | {
      readonly status: 'ok';
      readonly back: Rate;
      readonly laterRevenue: number;
      readonly testedCount: number;
      /** Most starters first. */
      readonly starters: readonly Starter[];
    }
  | { readonly status: 'left'; readonly haveDays: number; readonly neededDays: number };

export interface Group {
  /** Hostile text. */
  readonly name: string;
  readonly buyerCount: number;
}

/** Which items are particular to which customers. Matrices are items × groups, row by row. */
export type Particular =
  | {
      readonly status: 'ok';
      readonly by: GroupBy;
      /** True where names are decades of age: 20 is 20 to 29. */
      readonly areDecades: boolean;
      /** Most buyers first. */
      readonly groups: readonly Group[];
      /** Buyers in a group that is not shown, and those who are in none. */
      readonly otherGroups: number;
      readonly otherBuyers: number;
      readonly unknownBuyers: number;
      /** Buyers in any group. */
      readonly knownBuyers: number;
      readonly counts: Int32Array;
      /** Buyers of each item who are in any group. */
      readonly itemBuyers: Int32Array;
      /** Adjusted p values of “not more than by chance”; 1 where too few to be tested. */
      readonly pAdjusted: Float64Array;
      readonly testedCount: number;
      /** Proven cells with an index of `leastIndex` or more, the surest first. */
      readonly found: readonly { readonly item: number; readonly group: number }[];
    }
  | { readonly status: 'left'; readonly reason: 'noColumn' | 'oneGroup'; readonly by: GroupBy | null };

/** Active customers by the number of purchases before the time of the new items. */
export type NewcomerKind = 'none' | 'one' | 'few' | 'many';

export type NewItems =
  | {
      readonly status: 'ok';
      /** ISO date: items first sold on this day or later are new. */
      readonly from: string;
      readonly days: number;
      readonly itemCount: number;
      readonly revenue: number;
      /** Share of all revenue in the same time. */
      readonly revenueShare: number;
      /** Who bought something new, of the customers with a purchase in that time. */
      readonly buyers: Rate;
      readonly kinds: readonly { readonly kind: NewcomerKind; readonly buyers: Rate }[];
      /** By group of customers, in the order of the groups; empty where there are none. */
      readonly groups: readonly { readonly group: number; readonly buyers: Rate }[];
    }
  | { readonly status: 'left'; readonly haveDays: number; readonly neededDays: number };

export interface ProductsResult {
  readonly asOf: string;
  readonly firstDay: string;
  readonly endDay: string;
  readonly level: ProductLevel;
  readonly customerCount: number;
  readonly purchaseCount: number;
  /** Of everything, lines without an item too. */
  readonly total: Sales;
  /** Best sellers first; the position is the item’s number everywhere. */
  readonly items: readonly Item[];
  /** Items beyond the limit together, with how many they are; null where there are none. */
  readonly rest: (Sales & { readonly itemCount: number }) | null;
  /** Lines without an item; null where there are none. */
  readonly unassigned: Sales | null;
  /** Days of the last stretch that is held against the one before; null where the file is too short. */
  readonly stretchDays: number | null;
  /** What a discount is taken from: the list price, or what was paid and the discount together. */
  readonly discountBy: 'listPrice' | 'discount' | null;
  readonly windowDays: number;
  readonly starting: Starting;
  readonly particular: Particular;
  readonly newItems: NewItems;
}

/** Adjusted p values up to here count as proven. */
export const provenUpTo = 0.05;

/** A proven preference is named from here on: the share among a group’s buyers ÷ the share among all. */
export const leastIndex = 1.2;

/** Fewer customers than this on a side are not tested. */
export const fewestToTest = 10;

/** Rates of fewer customers than this are marked. */
export const fewBuyers = 30;

/** Lists of customers of an item: who bought it, who bought it once only, who started with it and is not back. */
export const itemLists = ['buyers', 'once', 'lost'] as const;
export type ItemList = (typeof itemLists)[number];

/** The cell of the membership that a list of an item is. */
export function cellOfItem(item: number, list: ItemList): number {
  return item * itemLists.length + itemLists.indexOf(list);
}

/** The cell of the membership that the buyers of an item in a group are; they stand behind the lists of all items. */
export function cellOfGroup(item: number, group: number, itemCount: number, groupCount: number): number {
  return itemCount * itemLists.length + item * groupCount + group;
}
