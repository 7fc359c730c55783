import { getContext, setContext } from 'svelte';
import type { Selection } from '../../workers/contract/audience.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import type { PeriodRows } from '../../workers/contract/rows.ts';

/** A number and what it is a number of, as the page writes them. */
export interface Amount {
  readonly what: string;
  readonly amount: string;
}

/** What stands behind one figure, in the language of the page. */
export interface Explained extends Amount {
  readonly formula: string;
  /** The formula with the numbers of this result. */
  readonly worked: string | null;
  /** What it is divided by, or a part of; null where it is neither. */
  readonly base: Amount | null;
  /** Rows it is counted from; those the whole analysis reads where nothing is said, null for none to show. */
  readonly rows?: RowsBehind | null;
}

/** Accounts of the figures of a title, found in it by their amounts; those that are not there are left out. */
export type Told = readonly (Explained | null | undefined)[];

/** Accounts of the figures of a sentence, by their names; told at once, or when one is pressed. */
export type Accounts = Readonly<Record<string, Explained | (() => Explained | null) | undefined>>;

export interface RowsBehind {
  readonly kind: TableKind;
  readonly which: PeriodRows['which'];
  /** ISO days; from the first to the last that the analysis reads where they are not there. */
  readonly from?: string;
  readonly to?: string;
  /** Beside those of the page. */
  readonly filters?: readonly Filter[];
  /** Only those of customers whom the run behind the page found. */
  readonly selection?: Selection;
  /** Whose rows these are, in the language of the page; goes with filters or a selection. */
  readonly whose?: string;
}

/** The order lines of customers as the result of the page has them. */
export function linesOf(selection: Selection, whose: string): RowsBehind {
  return { kind: 'orders', which: 'counted', selection, whose };
}

export function linesOfGroups(groups: readonly string[], whose: string): RowsBehind {
  return linesOf({ by: 'groups', groups }, whose);
}

/** The same account where the page writes its amount in another way, perhaps shorter. */
export function writtenAs<Account extends Explained | null | undefined>(
  account: Account,
  amount: string,
): Account {
  return account ? { ...account, amount } : account;
}

/** One amount divided by another. */
export function explainRatio(figure: Amount, part: Amount, whole: Amount): Explained {
  return {
    ...figure,
    formula: `${part.what} ÷ ${whole.what}`,
    worked: `${part.amount} ÷ ${whole.amount} ${sayEqual(figure.amount)}`,
    base: whole,
  };
}

/** “= 12.3%”, or “< 0.1%” where that is what is shown. */
function sayEqual(amount: string): string {
  return /^[<>]/.test(amount) ? `${amount.slice(0, 1)} ${amount.slice(1)}` : `= ${amount}`;
}

/** Something counted or added up, perhaps out of a larger number. */
export function explainSum(figure: Amount, formula: string, of: Amount | null = null): Explained {
  return { ...figure, formula, worked: null, base: of };
}

/** The same, with the rows that stand behind it; null where there are none to show. */
export function explainRows(explained: Explained, rows: RowsBehind | null): Explained {
  return { ...explained, rows };
}

/** Opens a figure; null for one of which nothing is told but the whole result. */
type Explain = (figure: Explained | null, text: string) => void;

const key = Symbol('explain');

/** Within this component, figures can be opened. */
export function offerExplaining(explain: Explain): void {
  setContext(key, explain);
}

/** Within this component none can: its figures are not of the result of the page. */
export function offerNoExplaining(): void {
  setContext(key, undefined);
}

/** undefined where there is nothing to open a figure with. */
export function findExplaining(): Explain | undefined {
  return getContext<Explain | undefined>(key);
}
