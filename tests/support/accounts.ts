import { expect } from 'vitest';
import type { Assumption } from '../../src/i18n/assumption.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import type { Accounts, Explained, Told } from '../../src/workbench/explained.ts';
import type { TableModel } from '../../src/charts/table.ts';
import { countIn, daysIn, moneyIn } from '../../workers/contract/numbers.ts';
import { equationsIn } from './equations.ts';

const resultOf = (worked: string): string => worked.split(' = ').at(-1) ?? '';
const plainMinus = (text: string): string => text.replace('−', '-');
const numberIn = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

/**
 * The account says what the figure is and how it comes about, and its formula with numbers, worked out anew, gives the
 * figure: as it stands, or shortened or rounded where it is written out. At least one equation unless it is a plain sum.
 */
export function expectAccount(
  account: Explained | undefined,
  shown: string,
  kind: 'worked' | 'told' = 'worked',
): void {
  expect(account, shown).toBeDefined();
  if (account === undefined) return;
  expect(account.amount).toBe(shown);
  expect(account.what).not.toMatch(/[{}]|^$/);
  expect(account.formula).not.toMatch(/[{}]|^$/);
  const { worked } = account;
  if (kind === 'told') {
    expect(worked === null || equationsIn(worked).length === 0, worked ?? '').toBe(true);
    return;
  }
  const equations = equationsIn(worked ?? '');
  expect(equations, `${worked} of ${shown}`).not.toEqual([]);
  expect(
    equations.filter(({ holds }) => !holds).map(({ text }) => text),
    worked ?? '',
  ).toEqual([]);
  const result = resultOf(worked ?? '');
  const [number, lang] = [numberIn(result), language.current];
  const written = [result, moneyIn(lang, number, 2), moneyIn(lang, number), countIn(lang, number)];
  expect([...written, daysIn(lang, number)].map(plainMinus), worked ?? '').toContain(plainMinus(shown));
  if (account.base !== null) expect(account.base.amount).not.toBe('');
}

/** Accounts of a title: those whose name is as in `inWords` are told in words, all others are worked out. */
export function expectTold(told: Told, inWords: RegExp): void {
  const accounts = told.filter((account) => account !== null && account !== undefined);
  expect(accounts.length).toBeGreaterThan(0);
  for (const account of accounts)
    expectAccount(account, account.amount, inWords.test(account.what) ? 'told' : 'worked');
}

/** Accounts of a title in both languages: those whose name is as in `worked` are worked out, all others told in words. */
export function expectBoth(make: () => Told, worked: RegExp): void {
  for (const lang of ['ko', 'en'] as const) {
    language.current = lang;
    const all = make().filter((account) => account !== null && account !== undefined);
    expect(all.length).toBeGreaterThan(0);
    for (const account of all) {
      // A sign that stands before a figure is no part of its arithmetic.
      const amount = account.amount.replace('+', '');
      const written = account.worked?.replaceAll('= +', '= ') ?? null;
      expectAccount(
        { ...account, amount, worked: written },
        amount,
        worked.test(account.what) ? 'worked' : 'told',
      );
    }
  }
}

/** In both languages; those whose English name is as in `inWords` are told in words. */
export function expectTitle(make: () => Told, inWords: RegExp): void {
  language.current = 'en';
  const told = make();
  expectTold(told, inWords);
  language.current = 'ko';
  const korean = make();
  const isWorked = (account: Told[number]): boolean => typeof account?.worked === 'string';
  expect(korean.map(isWorked)).toEqual(told.map(isWorked));
  for (const account of korean)
    if (account) for (const words of [account.what, account.formula]) expect(words).not.toMatch(/[{}]|^$/);
  language.current = 'en';
}

/** The arithmetic of an account, worked out anew, gives the amount at its head. */
export function expectWorked(account: Explained | undefined): void {
  const { worked, amount, what } = account ?? { worked: null, amount: '', what: '' };
  const written = worked === null || worked.includes('=') ? worked : `${worked} = ${amount}`;
  expect(written, what).toMatch(/=/);
  expect(written?.slice(written.lastIndexOf('=') + 1).trim(), what).toBe(amount);
  // Signs and units that stand before or after a figure are no part of its arithmetic.
  const equations = equationsIn((written ?? '').replaceAll('= +', '= '));
  expect(equations.length, `${what}: ${written}`).toBeGreaterThan(0);
  for (const { holds, text } of equations) expect(holds, `${what}: ${text}`).toBe(true);
}

/** Whether nothing speaks against an assumption; null where the result cannot tell. */
export function holdsOf({ found }: Assumption): boolean | null {
  return found === undefined ? null : found.length === 0;
}

/** Every account, in both languages: those by these names are told in words alone, all others are worked out. */
export function expectAll(make: () => Accounts, told: readonly string[]): void {
  for (const lang of ['ko', 'en'] as const) {
    language.current = lang;
    const all = Object.entries(make());
    expect(all.length).toBeGreaterThan(0);
    for (const [name, made] of all) {
      const account = typeof made === 'function' ? made() : made;
      if (!account) throw new Error(`no account: ${name}`);
      const shown = account.amount.replace('+', '');
      // A sign that stands before a figure is no part of its arithmetic.
      const worked = account.worked?.replaceAll('= +', '= ') ?? null;
      expectAccount({ ...account, amount: shown, worked }, shown, told.includes(name) ? 'told' : 'worked');
    }
  }
}

type Cells = (row: number, column: number) => (() => Explained | null) | undefined;

/**
 * Every figure of a table has an account, but for its first column and what it does not have, and the account is of what
 * the cell says. Where its name is as in `told`, it is told in words, otherwise its arithmetic gives the figure.
 */
export function expectCells(table: TableModel, explained: Cells, told: RegExp): void {
  expect(table.rows.length).toBeGreaterThan(0);
  for (const [r, row] of table.rows.entries())
    for (const [c, { text, value }] of row.entries()) {
      if (c === 0 || !table.columns[c]?.number || value === null) continue;
      const account = explained(r, c)?.();
      const place = `${table.columns[c]?.label}: ${text}`;
      if (!account) throw new Error(`no account: ${place}`);
      expect(account.amount, place).toBe(text);
      for (const words of [account.what, account.formula]) expect(words, place).not.toMatch(/[{}]|^$/);
      if (!told.test(account.what)) expectWorked(account);
      else if (account.worked?.includes(' = ') && !account.worked.includes(' → ')) expectWorked(account);
    }
}
