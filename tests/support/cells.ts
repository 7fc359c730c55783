import { expect } from 'vitest';
import type { CellAccounts } from '../../src/charts/explainCells.ts';
import type { TableModel } from '../../src/charts/table.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import type { FoundRows } from '../../workers/contract/rows.ts';
import { moneyIn } from '../../workers/contract/numbers.ts';
import { equationsIn } from './equations.ts';
import { expectAccount } from './accounts.ts';

/** By column, by column and row (“3 0”), or as is asked. */
type Which = readonly (number | string)[] | ((column: number, row: number) => boolean);

const isIn = (which: Which, column: number, row: number): boolean =>
  typeof which === 'function'
    ? which(column, row)
    : which.includes(column) || which.includes(`${column} ${row}`);

/** Every cell of a table that opens, in both languages, gives what it shows: worked out, or told in words alone. */
export function expectCells(
  table: () => TableModel,
  explained: CellAccounts,
  {
    opens,
    told,
    whole = [],
    skip = [],
    shown = (text) => text,
  }: {
    /** Columns of which every cell with a value opens. */
    readonly opens: readonly number[];
    readonly told: Which;
    /** Those that open the whole result. */
    readonly whole?: Which;
    readonly skip?: Which;
    readonly shown?: (text: string) => string;
  },
): void {
  for (const lang of ['ko', 'en'] as const) {
    language.current = lang;
    const opened = new Set<number>();
    table().rows.forEach((cells, row) => {
      cells.forEach(({ text, value }, column) => {
        const tell = explained(row, column);
        if (value !== null && opens.includes(column)) expect(tell, `${column} ${row}`).toBeDefined();
        if (tell === undefined) return;
        opened.add(column);
        const account = tell();
        if (isIn(whole, column, row)) return expect(account).toBeNull();
        if (account === null) throw new Error(`no account: column ${column}, row ${row}, ${text}`);
        // Money is written out where there is room.
        if (account.worked?.includes('; ')) return expectEnds(account.worked, text);
        const [amount, cell] = [shown(account.amount), shown(text)];
        if (amount !== cell) expect(moneyIn(lang, numberIn(amount)), `${column} ${row}`).toBe(cell);
        if (isIn(skip, column, row)) return;
        const plain = amount.replace('+', '');
        if (/^[<>]/.test(plain) && !isIn(told, column, row)) return expectLimit(account.worked ?? '', plain);
        const worked = account.worked && shown(account.worked);
        expectAccount(
          { ...account, worked, amount: plain },
          plain,
          isIn(told, column, row) ? 'told' : 'worked',
        );
      });
    });
    expect([...opened]).toEqual(expect.arrayContaining([...opens]));
  }
}

/** Both ends of an interval are worked out, and are what “58.9%–63.4%” says. */
function expectEnds(worked: string, shown: string): void {
  const ends = worked.split('; ');
  expect(ends.map((end) => end.split(' = ').at(-1)).join('–')).toBe(shown);
  for (const end of ends)
    expect(
      equationsIn(end).map(({ holds }) => holds),
      end,
    ).toEqual([true]);
}

/** “3 ÷ 8,000 < 0.1%”. */
function expectLimit(worked: string, amount: string): void {
  const [, part = '', whole = '', sign, limit = ''] =
    /^([\d,.]+) ÷ ([\d,.]+) ([<>]) ([\d.]+)%$/.exec(worked) ?? [];
  const [rate, edge] = [numberIn(part) / numberIn(whole), numberIn(limit) / 100];
  expect(`${sign}${limit}%`).toBe(amount);
  expect(sign === '<' ? rate < edge : rate > edge, worked).toBe(true);
}

const numberIn = (text: string): number => Number(text.replaceAll(',', ''));

export function sumOf({ columns, rows }: FoundRows): { money: number; customers: number } {
  const [amount, customer] = ['amount', 'customer'].map((role) =>
    columns.findIndex((column) => column.role === role),
  ) as [number, number];
  return {
    money: rows.reduce((sum, row) => sum + Number(row[amount]), 0),
    customers: new Set(rows.map((row) => row[customer])).size,
  };
}
