import type { TableModel } from '../charts/table.ts';

/** What a column is worked out of, found from its own numbers: every row must agree, or it stays a column of numbers. */
export type ColumnRule =
  | { readonly does: 'share'; readonly of: number }
  | { readonly does: 'divide'; readonly top: number; readonly bottom: number }
  | { readonly does: 'subtract'; readonly from: number; readonly less: number };

/** Fewer rows agree by chance. */
const fewestRows = 3;
const mostColumns = 14;

export function findRules(table: TableModel): ReadonlyMap<number, ColumnRule> {
  const numbers = table.columns
    .map(({ number }, at) => ({ number, at }))
    .filter(({ number }) => number)
    .slice(0, mostColumns)
    .map(({ at }) => ({ at, values: table.rows.map((row) => numberOf(row[at]?.value)) }));
  const rules = new Map<number, ColumnRule>();
  // What is worked out mostly stands to the right of what it is worked out of.
  for (const { at, values } of numbers.toReversed()) {
    const others = numbers.filter((one) => one.at !== at && !rules.has(one.at));
    const rule = shareRule(values, others) ?? pairRule(values, others);
    if (rule !== null) rules.set(at, rule);
  }
  return rules;
}

type Values = readonly (number | null)[];
interface Column {
  readonly at: number;
  readonly values: Values;
}

function shareRule(values: Values, others: readonly Column[]): ColumnRule | null {
  for (const { at, values: parts } of others) {
    if (parts.some((part) => part === null || part < 0)) continue;
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    if (sum > 0 && agree(values, (row) => (parts[row] ?? 0) / sum)) return { does: 'share', of: at };
  }
  return null;
}

function pairRule(values: Values, others: readonly Column[]): ColumnRule | null {
  for (const a of others) {
    for (const b of others) {
      if (a.at === b.at) continue;
      if (agree(values, (row) => divide(a.values[row], b.values[row])))
        return { does: 'divide', top: a.at, bottom: b.at };
      if (agree(values, (row) => subtract(a.values[row], b.values[row])))
        return { does: 'subtract', from: a.at, less: b.at };
    }
  }
  return null;
}

/** At least three rows have a value, not all the same, and every one of them comes out. */
function agree(values: Values, work: (row: number) => number | null): boolean {
  const distinct = new Set<number>();
  let told = 0;
  for (const [row, value] of values.entries()) {
    const made = work(row);
    if (value === null) {
      if (made !== null) return false;
      continue;
    }
    if (made === null || Math.abs(made - value) > 1e-9 * Math.max(1, Math.abs(value))) return false;
    told += 1;
    distinct.add(value);
  }
  return told >= fewestRows && distinct.size >= 2;
}

function divide(top: number | null | undefined, bottom: number | null | undefined): number | null {
  return typeof top === 'number' && typeof bottom === 'number' && bottom !== 0 ? top / bottom : null;
}

function subtract(from: number | null | undefined, less: number | null | undefined): number | null {
  return typeof from === 'number' && typeof less === 'number' && less !== 0 ? from - less : null;
}

function numberOf(value: string | number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
