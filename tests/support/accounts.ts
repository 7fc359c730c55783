import { expect } from 'vitest';
import type { Explained } from '../../src/workbench/explained.ts';
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
  const number = numberIn(result);
  const written = [result, moneyIn('en', number, 2), moneyIn('en', number), countIn('en', number)];
  expect([...written, daysIn('en', number)].map(plainMinus), worked ?? '').toContain(plainMinus(shown));
  if (account.base !== null) expect(account.base.amount).not.toBe('');
}
