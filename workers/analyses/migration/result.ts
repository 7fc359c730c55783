import type { Share } from '../../contract/parts.ts';
import type { SegmentingId } from '../../contract/segmentations.ts';

/** Rows of the matrix beside the groups: not a customer yet at the earlier date; a customer, but in no group. */
export const notYet = 'notYet';
export const outside = 'outside';

/** Rows with fewer customers are hatched: a single one moves their shares a lot. */
export const fewInRow = 20;

/** Customers and money, which add up exactly. won − lost = during − before. */
export interface Sums {
  readonly customers: number;
  /** Revenue of the span up to the earlier date. */
  readonly before: number;
  /** Revenue of the span up to the later date. */
  readonly during: number;
  /** Sum over customers who spent more than before, and over those who spent less. */
  readonly won: number;
  readonly lost: number;
}

export interface MigrationCell extends Sums {
  /** Of the customers of the row. */
  readonly share: Share;
}

/** Where a move goes, by the order of the groups; `moved` where none is better than the other. */
export type Direction = 'stayed' | 'up' | 'down' | 'moved' | 'new';

/** Every customer is in exactly one, the first that is true: came new, fell silent, and else by the direction. */
export type PartKind = Direction | 'silent';

export interface RevenuePart extends Sums {
  readonly kind: PartKind;
}

export interface Matrix {
  readonly status: 'ok';
  /** Row by row: cells[row * to.length + column]. */
  readonly cells: readonly MigrationCell[];
  readonly rows: readonly Sums[];
  readonly columns: readonly Sums[];
  readonly total: Sums;
  /** Of all customers who were in a group at the earlier date, those in another one now. */
  readonly moved: Share;
  /** What the change of revenue is made of: customers of all kinds add up to the total. */
  readonly parts: readonly RevenuePart[];
}

export interface MigrationResult {
  /** ISO dates: the later, the earlier, and the one a span before that. */
  readonly asOf: string;
  readonly earlier: string;
  readonly start: string;
  /** First day with a purchase. */
  readonly firstDay: string;
  readonly spanDays: number;
  readonly by: SegmentingId;
  readonly isRanked: boolean;
  /** What all who are counted spent up to the later date. */
  readonly spent: number;
  /** Ids of rows and columns in the order of the segmentation; those of neither date are left out. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** direction[row * to.length + column] */
  readonly direction: readonly Direction[];
  /** tooShort: nobody was a customer at the earlier date. */
  readonly matrix: Matrix | { readonly status: 'tooShort' };
  readonly outlook: Outlook | { readonly status: 'tooShort' };
}

/** Sizes of groups in the order of `states`. */
export interface Standing {
  /** ISO date. */
  readonly day: string;
  readonly sizes: readonly number[];
}

export interface Forecast {
  readonly day: string;
  readonly expected: readonly number[];
  /** 95 % band of the size itself, by simulation. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Whether the shares of moving stayed the same over the steps (Anderson & Goodman 1957). */
export interface Stationarity {
  readonly steps: number;
  readonly chiSquare: number;
  readonly freedom: number;
  readonly p: number;
  /** Share of the expected counts that are below 5; where there are many, p is rough. */
  readonly smallShare: number;
  /** Share of customers whose last move differs in kind from what the steps before would have given. */
  readonly shift: number;
}

/** The outlook of today as it would have been made one step ago, against what came. */
export interface HeldOut {
  readonly expected: readonly number[];
  readonly actual: readonly number[];
  /** Sizes one step ago: nothing changes. */
  readonly naive: readonly number[];
  /** Sum over groups of how far the size was off, in customers. */
  readonly error: number;
  readonly naiveError: number;
}

export interface Outlook {
  readonly status: 'ok';
  /** Groups, and `outside` where somebody fell out of all of them. */
  readonly states: readonly string[];
  /** Steps behind the shares of moving, and the first day of the first of them. */
  readonly steps: number;
  readonly since: string;
  readonly rowSizes: readonly number[];
  /** shares[from][to]; a group nobody was in stays as it is. */
  readonly shares: readonly (readonly number[])[];
  /** Customers who came in the last step, by the group they are in now. */
  readonly newcomers: readonly number[];
  /** Oldest first, the last is the analysis date. */
  readonly past: readonly Standing[];
  readonly ahead: readonly Forecast[];
  /** How often the future was drawn for the band. */
  readonly draws: number;
  readonly seed: number;
  /** null with a single step. */
  readonly stationarity: Stationarity | null;
  readonly heldOut: HeldOut | null;
}
