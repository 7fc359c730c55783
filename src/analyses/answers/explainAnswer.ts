import type { Answer, AnswersResult, Shown } from '../../../workers/analyses/answers/result.ts';
import type { Filter } from '../../../workers/contract/filters.ts';
import { addPeriods, periodStart, toDayNumber, toIsoDay } from '../../../workers/contract/periods.ts';
import { shorten } from '../../../workers/contract/rawText.ts';
import { tableKinds } from '../../../workers/contract/tables.ts';
import {
  formatCount,
  formatDay,
  formatDays,
  formatFigures,
  formatMoneyFull,
  formatMonth,
  formatPercent,
} from '../../i18n/format.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import type { Amount, Explained, RowsBehind } from '../../workbench/explained.ts';
import { writeMean } from '../../workbench/workedNumbers.ts';
import type { Account, AnswerAccounts, Span } from './account.ts';
import { groupAccounts } from './accountsGroups.ts';
import { likelihoodAccounts } from './accountsLikelihood.ts';
import { marketingAccounts } from './accountsMarketing.ts';
import { peopleAccounts } from './accountsPeople.ts';
import { productAccounts } from './accountsProducts.ts';
import { salesAccounts } from './accountsSales.ts';

const all: Readonly<Record<number, AnswerAccounts>> = {
  ...peopleAccounts,
  ...marketingAccounts,
  ...productAccounts,
  ...likelihoodAccounts,
  ...salesAccounts,
  ...groupAccounts,
};

const longestName = 60;
const yearDays = 365;
const openedDays = 30;

/** A number of a sentence; undefined where nothing is told of it. `text` is the number as the sentence writes it. */
export function explainAnswer(
  result: AnswersResult,
  { question, shown }: Answer,
  name: string,
  text: string,
  decimals: number,
): Explained | undefined {
  const accounts = all[question] ?? {};
  const account = accounts[name];
  const figure = shown[name];
  if (account === undefined || figure === undefined) return undefined;
  const words = wordsOf(result, shown, decimals);
  const nameOf = (part: string): string => t((accounts[part] ?? account).what, words);
  const amountOf = (part: string): string => {
    const own = shown[part];
    return own === undefined ? '' : writePart(own, decimals);
  };
  const named = (part: string): Amount => ({ what: nameOf(part), amount: amountOf(part) });
  const told = tellFormula(account, { what: nameOf(name), amount: text }, figure, {
    ...{ words, nameOf, amountOf, named, decimals },
    valueOf: (part) => Number(shown[part]?.of),
  });
  const rows = account.rows && rowsOf(result, account.rows, shown, words);
  return rows === undefined ? told : { ...told, rows };
}

interface Parts {
  readonly words: Readonly<Record<string, string>>;
  readonly nameOf: (part: string) => string;
  readonly amountOf: (part: string) => string;
  readonly named: (part: string) => Amount;
  readonly valueOf: (part: string) => number;
  readonly decimals: number;
}

const blank = /\{(\w+)\}/g;
/** What a formula divides by, as the last thing it does. */
const divisor = /÷ \{(\w+)\}(?: − 1)?$/;

function tellFormula(
  { told, how, wilson, of }: Account,
  figure: Amount,
  shown: Shown,
  { words, nameOf, amountOf, named, valueOf, decimals }: Parts,
): Explained {
  if (wilson) {
    const trials = { what: nameOf(wilson.trials), count: valueOf(wilson.trials) };
    return explainWilson(figure, valueOf(wilson.hits), trials, wilson.end);
  }
  const whole = of ?? divisor.exec(how ?? '')?.[1];
  const put = (write: (part: string) => string): string =>
    (how ?? '').replace(blank, (_, part: string) => write(part));
  return {
    ...figure,
    formula: told ? t(told, words) : put(nameOf),
    worked: how === undefined ? null : `${put(amountOf)} = ${writeResult(shown, figure.amount, decimals)}`,
    base: whole === undefined ? null : named(whole),
  };
}

/** Money whose digits the file has is written out; a mean has more of them. */
function writeMoney(value: number, decimals: number): string {
  const scaled = Math.abs(value) * 10 ** decimals;
  const isSum = Math.abs(scaled - Math.round(scaled)) < 1e-6;
  const written = isSum ? formatMoneyFull(value, decimals) : writeMean(value, decimals);
  return written.replace('-', '−');
}

/** With all the digits that the arithmetic takes, without a unit. */
function writePart(shown: Shown, decimals: number): string {
  switch (shown.as) {
    case 'count':
      return formatCount(shown.of);
    case 'money':
      return writeMoney(shown.of, decimals);
    case 'days':
    case 'times':
    case 'each':
      return formatFigures(shown.of, 9);
    default:
      return writeWord(shown);
  }
}

/** What comes out, as the sentence has it, or with the digits that it leaves out. */
function writeResult(shown: Shown, text: string, decimals: number): string {
  if (shown.as === 'money') return writeMoney(shown.of, decimals);
  if (/^[<>]/.test(text)) return `${formatFigures(Number(shown.of) * 100, 5)}%`;
  return text.replace(/^\+/, '');
}

/** As it stands in a text. */
function writeWord(shown: Shown): string {
  switch (shown.as) {
    case 'name':
      return shown.of === '' ? t({ ko: '(값 없음)', en: '(none)' }) : shorten(shown.of, longestName);
    case 'text':
      return shown.of[language.current];
    case 'month':
      return formatMonth(shown.of);
    case 'day':
      return formatDay(shown.of);
    case 'share':
    case 'change':
      return formatPercent(shown.of);
    case 'days':
      return formatDays(shown.of);
    default:
      return formatFigures(shown.of, 9);
  }
}

/** First and last days of the stretches that the answers speak of. */
function daysOf({ firstDay, lastDay, stretchDays }: AnswersResult): Readonly<Record<Span, [string, string]>> {
  const [first, last] = [toDayNumber(firstDay), toDayNumber(lastDay)];
  const up = (days: number, to: number): [string, string] => [toIsoDay(to - days + 1), toIsoDay(to)];
  const length = stretchDays ?? last - first + 1;
  return {
    recent: up(length, last),
    before: up(length, last - length),
    year: up(Math.min(yearDays, last - first + 1), last),
    yearBefore: up(yearDays, last - yearDays),
    opened: up(openedDays, last),
  };
}

function wordsOf(
  result: AnswersResult,
  shown: Answer['shown'],
  decimals: number,
): Readonly<Record<string, string>> {
  const { recent, before, year } = daysOf(result);
  const days = {
    ...{ fileFirst: result.firstDay, fileLast: result.lastDay, asOf: result.asOf, yearFirst: year[0] },
    ...{ recentFirst: recent[0], beforeFirst: before[0], beforeLast: before[1] },
  };
  const own = Object.entries(shown).map(
    ([name, one]) => [name, one.as === 'money' ? writeMoney(one.of, decimals) : writeWord(one)] as const,
  );
  const spoken = Object.entries(days).map(([name, day]) => [name, formatDay(day)] as const);
  return Object.fromEntries([...own, ...spoken]);
}

function rowsOf(
  result: AnswersResult,
  { kind = 'orders', span, with: column }: NonNullable<Account['rows']>,
  shown: Answer['shown'],
  words: Readonly<Record<string, string>>,
): RowsBehind {
  const days = typeof span === 'object' ? monthOf(shown[span.month]) : span && daysOf(result)[span];
  const word = column && shown[column[1]];
  const filters: Filter[] =
    column && word?.as === 'name' ? [{ kind: 'orders', role: column[0], values: [word.of] }] : [];
  const whose = [
    ...(kind === 'orders' ? [] : [t(tableKinds[kind].label)]),
    ...(column && filters.length > 0 ? [words[column[1]] ?? ''] : []),
    ...(days ? [days.map(formatDay).join(' – ')] : []),
  ];
  return {
    ...{ kind, which: 'counted', filters, whose: whose.join(', ') },
    ...(days ? { from: days[0], to: days[1] } : {}),
  };
}

function monthOf(shown: Shown | undefined): [string, string] | undefined {
  if (shown?.as !== 'month') return undefined;
  const start = periodStart(toDayNumber(shown.of), 'month');
  return [toIsoDay(start), toIsoDay(addPeriods(start, 1, 'month') - 1)];
}
