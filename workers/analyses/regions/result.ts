import type { Part, Share } from '../../contract/parts.ts';

export type RegionDimension = 'region' | 'store' | 'home';
export type MixItem = 'category' | 'brand' | 'product';

/** The factors of the score of a place and their product, 0…100. */
export interface Score {
  /** Customers ÷ those of the place with most, 0…1. */
  readonly base: number;
  /** Lower end of the interval of the loyal share ÷ the highest of all places, 0…1. */
  readonly loyalty: number;
  /** 1 without a store; the option where there is one. */
  readonly distance: number;
  readonly value: number;
}

export interface RegionRow extends Part {
  /** Who bought here at least once. */
  readonly customerCount: number;
  /** An order in several places counts where most of its money is. */
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number | null;
  readonly revenuePerCustomer: number | null;
  /** Customers with two purchases or more here. */
  readonly repurchase: Share;
  /** Customers with `loyalFrom` purchases or more here. */
  readonly loyal: Share;
  /** Revenue of the recent stretch and the one before; null where the file is too short. */
  readonly recent: number | null;
  readonly before: number | null;
  /** Members who live here and bought, of all who do; null without a region in the member file. */
  readonly penetration: Share | null;
  readonly storeCount: number;
  /** null for stores, and for what is no place of its own. */
  readonly score: Score | null;
}

export interface MixCell {
  readonly buyers: number;
  /** Its share of the buyers of all items here ÷ its share in all places; null where nobody bought anything here. */
  readonly index: number | null;
  /** p value of Fisher’s exact test, two-sided, adjusted for the number of cells. */
  readonly q: number;
  /** Whether it is proven at the chosen level. */
  readonly isProven: boolean;
}

export interface Mix {
  readonly item: MixItem;
  /** Most buyers first. Hostile text. */
  readonly names: readonly string[];
  /** How many further items there are, tested but not listed. */
  readonly restCount: number;
  readonly testCount: number;
  readonly provenCount: number;
  /** Its share of the buyers of all items, added up over the places. */
  readonly shares: readonly number[];
  /** By row, then by item. */
  readonly cells: readonly (readonly MixCell[])[];
}

/** A product proven to be bought by more of a place’s customers than elsewhere. */
export interface Favourite {
  /** Position of the place. */
  readonly row: number;
  /** Hostile text. */
  readonly name: string;
  readonly buyers: number;
  /** Customers of the place, buyers of the product and customers of all places, each counted in every place. */
  readonly placeBuyers: number;
  readonly itemBuyers: number;
  readonly allBuyers: number;
  /** Share of the place’s customers ÷ share of all. */
  readonly index: number;
  /** The same among all that the place buys, a customer once for each product. */
  readonly mixIndex: number;
  readonly p: number;
  readonly q: number;
}

export interface Favourites {
  /** Surest first. */
  readonly list: readonly Favourite[];
  readonly provenCount: number;
  readonly testCount: number;
  readonly itemCount: number;
}

export interface StorePlace {
  /** Hostile text. */
  readonly name: string;
  /** The place with most of its orders; null where they have none. */
  readonly row: number | null;
  readonly orders: number;
}

export interface RegionsResult {
  readonly asOf: string;
  readonly firstDay: string;
  readonly coverEnd: string;
  readonly dimension: RegionDimension;
  readonly hasMargin: boolean;
  readonly customerCount: number;
  readonly purchaseCount: number;
  readonly revenue: number;
  /** Customers with purchases in several places. */
  readonly severalCount: number;
  /** ISO dates; null where the file spans less than twice 28 days. */
  readonly stretch: { readonly days: number; readonly start: string; readonly beforeStart: string } | null;
  readonly loyalFrom: number;
  readonly level: number;
  readonly weights: { readonly base: number; readonly loyalty: number; readonly store: number };
  /** Most revenue first, then the rare ones together, then what has no place. */
  readonly rows: readonly RegionRow[];
  /** null where no order names a store, or stores are the places. */
  readonly stores: readonly StorePlace[] | null;
  /** null without a column for any item. */
  readonly mix: Mix | null;
  /** null without a product column. */
  readonly favourites: Favourites | null;
}
