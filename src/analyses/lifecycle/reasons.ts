import type { ProgramId } from '../../../workers/analyses/lifecycle/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatMoney } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';

/**
 * Why a customer is in a program, in one sentence. {names} are measures of the membership; nextCategory and
 * becauseCategory are positions in the result’s categories counted from 1, and shown as their names.
 */
export const programReasons: Readonly<Record<ProgramId, Text>> = {
  acquisition: {
    ko: '가입하고 {memberDays}일, 아직 산 것이 없음',
    en: 'Joined {memberDays} days ago and has not bought yet',
  },
  reSell: {
    ko: '{recencyDays}일 전에 처음이자 마지막으로 {monetary}어치를 삼. 보통은 {cycleDays}일이면 다시 옴',
    en: 'Bought once, {recencyDays} days ago, for {monetary}; others come back after {cycleDays} days',
  },
  crossSell: {
    ko: '{becauseCategory}에서 샀지만 {nextCategory}에서는 산 적이 없음. 마지막 구매 {recencyDays}일 전, 한 해에 {lastYearAmount}',
    en: 'Bought {becauseCategory} but never {nextCategory}; last bought {recencyDays} days ago, {lastYearAmount} in a year',
  },
  dormancyPrevention: {
    ko: '마지막 구매 {recencyDays}일 전. 보통 {cycleDays}일마다 삼(주기의 {cyclesSince}배)',
    en: 'Last bought {recencyDays} days ago; usually buys every {cycleDays} days ({cyclesSince} times the cycle)',
  },
  churnPrevention: {
    ko: '마지막 구매 {recencyDays}일 전. 보통 {cycleDays}일마다 사다가 주기의 {cyclesSince}배가 지남. 그 전 한 해에 {lastYearAmount}',
    en: 'Last bought {recencyDays} days ago, {cyclesSince} times a cycle of {cycleDays} days; spent {lastYearAmount} in the year before',
  },
  winBack: {
    ko: '마지막 구매 {recencyDays}일 전, 주기 {cycleDays}일의 {cyclesSince}배. 떠나기 전 한 해에 {lastYearAmount}',
    en: 'Last bought {recencyDays} days ago, {cyclesSince} times a cycle of {cycleDays} days; spent {lastYearAmount} in the year before',
  },
};

/** Where a measure that the sentence needs is not in the file. */
const plainReasons: Readonly<Partial<Record<ProgramId, Text>>> = {
  acquisition: { ko: '회원이지만 아직 산 것이 없음', en: 'A member who has not bought yet' },
};

const moneyMeasures: ReadonlySet<string> = new Set(['monetary', 'lastYearAmount']);
const categoryMeasures: ReadonlySet<string> = new Set(['nextCategory', 'becauseCategory']);

/** The sentence for one customer, whose measures are given; in the language of the page. */
export function sayReason(
  program: ProgramId,
  measures: Readonly<Record<string, number>>,
  categories: readonly string[],
  decimals: number,
): string {
  const text = programReasons[program];
  const isWhole = [...text.en.matchAll(/\{(\w+)\}/g)].every(([, name]) => name && name in measures);
  const detail = Object.entries(measures).map(([name, value]): [string, string] => {
    if (moneyMeasures.has(name)) return [name, formatMoney(value, decimals)];
    if (categoryMeasures.has(name)) return [name, categories[value - 1] ?? ''];
    return [name, name === 'cyclesSince' || name === 'cycleDays' ? formatTenths(value) : formatCount(value)];
  });
  return t(isWhole ? text : (plainReasons[program] ?? text), Object.fromEntries(detail));
}

/** At most one decimal: 7.5 days, 2.3 times. */
export function formatTenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
