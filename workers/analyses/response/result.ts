import type { BetaPrior } from '../../numeric/shrinkage.ts';

/** What happens to a message, in turn; opting out lies beside. */
export const stepIds = ['sent', 'delivered', 'opened', 'clicked', 'ordered', 'optedOut'] as const;
export type StepId = (typeof stepIds)[number];

/** Shares, each by what it is divided by. */
export const rateIds = [
  'delivery',
  'open',
  'openSent',
  'click',
  'clickOpen',
  'order',
  'cvr',
  'optOut',
] as const;
export type RateId = (typeof rateIds)[number];

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Rate extends Range {
  readonly hits: number;
  readonly trials: number;
  readonly value: number;
}

/** A difference with its 95 % interval. */
export interface Difference extends Range {
  readonly value: number;
}

/** A group’s rate less that of all other messages, each customer one draw. */
export interface Against extends Difference {
  readonly p: number;
  /** Over all groups that are large enough. */
  readonly holm: number;
}

/** Messages of a group; null for a step that the file has no column for. */
export interface MessageCounts {
  readonly sent: number;
  readonly delivered: number | null;
  readonly opened: number | null;
  readonly clicked: number | null;
  /** Messages with an order. */
  readonly ordered: number | null;
  /** Orders credited to them; as many as messages with one, where the file itself says it. */
  readonly orders: number | null;
  readonly optedOut: number | null;
  readonly cost: number | null;
  readonly revenue: number | null;
  /** Who got one. */
  readonly customers: number;
  /** Messages whose days to order are not over when the orders end. */
  readonly open: number;
}

export interface Delivery extends MessageCounts {
  /** null: not known; '': the rarer ones together. Weekdays and hours by number (Monday 0), months by first day. Hostile text. */
  readonly name: string | null;
  readonly rates: Readonly<Partial<Record<RateId, Rate>>>;
  /** Only where the group and the rest are large enough. */
  readonly against: Readonly<Partial<Record<RateId, Against>>>;
}

/** By weekday from Monday, then hour. */
export interface ResponseGrid {
  readonly delivered: readonly number[];
  readonly opened: readonly number[] | null;
  readonly clicked: readonly number[] | null;
  readonly ordered: readonly number[] | null;
}

/** Chi-square that a rate is the same at all times. */
export interface TimeTest {
  readonly rate: RateId;
  readonly by: 'hour' | 'weekday';
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number;
  /** The same within each channel, added up, so that the mix of channels says nothing; null with one channel. */
  readonly within: { readonly statistic: number; readonly freedom: number; readonly p: number } | null;
}

/** Hours that belong together where single ones are too thin. */
export const bandHours = 3;

export interface ChannelBest {
  /** Hostile text; '' for the rarer ones together, or for all where the file names no channel; null for not known. */
  readonly name: string | null;
  readonly rate: Rate | null;
  readonly prior: (Omit<BetaPrior, 'strength'> & { readonly strength: number | null }) | null;
  /** Customers who got a message by it. */
  readonly customers: number;
  /** Whom it is recommended for: own record, only this one, by the group. */
  readonly own: number;
  readonly single: number;
  readonly group: number;
  /** First hour of the best band for all; null without hours, or where hours cannot be told apart. */
  readonly bestBand: number | null;
  readonly bands: readonly { readonly hour: number; readonly rate: Rate }[];
}

export interface PersonalBest {
  readonly by: 'open' | 'click' | 'order';
  readonly channels: readonly ChannelBest[];
  readonly customerCount: number;
  /** What these customers bought in all; 0 without orders. */
  readonly revenue: number;
  /** Customers whose own record tells the hour. */
  readonly ownHours: number;
  readonly hasHours: boolean;
}

/** One campaign against the customers who were kept from it. Units are customers. */
export interface ControlComparison {
  /** Hostile text. */
  readonly campaign: string;
  readonly control: string;
  readonly found: 'variant' | 'campaign' | 'experiment';
  /** Told by words in the name, or only by that none of it was delivered. */
  readonly byName: boolean;
  readonly n: number;
  readonly nControl: number;
  /** Customers in both, left out. */
  readonly both: number;
  readonly buyers: number;
  readonly buyersControl: number;
  readonly difference: Difference;
  readonly p: number;
  /** Over all campaigns with a control. */
  readonly holm: number;
  /** Money a customer; null where nothing says it. */
  readonly money: {
    readonly mean: number;
    readonly meanControl: number;
    readonly difference: Difference;
    readonly p: number;
  } | null;
  /** Customers with an order, and money, beyond what the control leads to expect, of all who were written to. */
  readonly moreBuyers: Difference;
  readonly moreRevenue: Difference | null;
  readonly cost: number | null;
  /** (more revenue × margin − cost) ÷ cost. */
  readonly roi: Difference | null;
  readonly isSmall: boolean;
}

export interface ResponseResult {
  /** ISO days. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly asOf: string;
  /** What ordered means: the file’s own column, orders in a window, or not known. */
  readonly ordersFrom: 'file' | 'orders' | null;
  readonly credit: 'last' | 'any';
  /** Messages that an order can be credited to. */
  readonly basis: 'clicked' | 'opened' | 'delivered' | 'sent';
  readonly windowDays: number;
  /** Days alone are compared: messages or orders have no time of day. */
  readonly byDay: boolean;
  readonly total: Delivery;
  /** Divided by what is sent, because the file does not say what arrived. */
  readonly deliveredIsSent: boolean;
  readonly splitBy: string;
  readonly split: readonly Delivery[];
  readonly campaignCount: number;
  /** Messages marked later than they must have been: clicked but not opened, opened but not delivered. */
  readonly mended: number;
  /** Of all purchases of the orders up to the analysis date. */
  readonly shopOrders: number | null;
  readonly shopRevenue: number | null;
  readonly grid: ResponseGrid;
  readonly hasHours: boolean;
  readonly times: readonly TimeTest[];
  readonly personal: PersonalBest | null;
  readonly controls: readonly ControlComparison[];
  /** Rows of people who were kept from a message, in no count. */
  readonly controlRows: number;
  /** Variants, where there are two or more; their shares of each channel tell whether they can have been drawn. */
  readonly variants: { readonly rows: readonly Delivery[]; readonly drawnP: number | null } | null;
}

/** Cell of a selection: a channel, and why it is recommended. */
export const reasons = ['own', 'single', 'group'] as const;
export type Reason = (typeof reasons)[number];
export function responseCell(channel: number, reason: Reason): number {
  return channel * reasons.length + reasons.indexOf(reason);
}

/** Group of customers whose own record does not tell. */
export const unknownChannel = 'channelUnknown';
