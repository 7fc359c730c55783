import { isolated, shorten } from '../../contract/rawText.ts';
import { toIsoDay } from '../../contract/periods.ts';
import type { Text } from '../../contract/text.ts';
import type { Facts, Months } from './facts.ts';
import type { AnswerChart, AnswerUnit, ShownFigures } from './result.ts';

/** An answer before its sentence is written. */
export interface Found {
  readonly value: number;
  readonly unit: AnswerUnit;
  readonly template: Text;
  readonly figures: ShownFigures;
  readonly chart: AnswerChart | null;
}

/** The answer, or why the file does not hold one: too short a time, or too few to tell. */
export type Finding = Found | 'short' | 'few';

export type FindAnswer = (facts: Facts) => Finding;

const mostBars = 8;
const mostPoints = 36;

/** A row of a small table. Empty words are left out of it by the query. */
export interface Part {
  readonly name: string;
  readonly value: number;
}

export function textBars(
  unit: AnswerUnit,
  bars: readonly (readonly [Text, number])[],
  marked: number | null,
): AnswerChart {
  return {
    ...{ kind: 'bars', unit, marked },
    labels: { of: 'texts', values: bars.map(([label]) => label) },
    values: bars.map(([, value]) => value),
  };
}

/** The largest parts as bars; the marked one is always among them. */
export function nameBars(unit: AnswerUnit, parts: readonly Part[], marked: string): AnswerChart {
  const sorted = [...parts].sort((a, b) => b.value - a.value || compare(a.name, b.name));
  const shown = sorted.slice(0, mostBars);
  const own = sorted.find(({ name }) => name === marked);
  if (own && !shown.includes(own)) shown[shown.length - 1] = own;
  return {
    ...{ kind: 'bars', unit },
    labels: { of: 'names', values: shown.map(({ name }) => name) },
    values: shown.map(({ value }) => value),
    marked: own ? shown.indexOf(own) : null,
  };
}

/** Months as a line, the latest 36. Months of the middle without a value are at 0. */
export function monthLine(
  unit: AnswerUnit,
  { starts }: Pick<Months, 'starts'>,
  values: ArrayLike<number>,
  chosen: readonly number[],
  marked: number | null,
): AnswerChart | null {
  const shown = chosen.slice(-mostPoints);
  if (shown.length < 2) return null;
  return {
    ...{ kind: 'line', unit },
    labels: { of: 'months', values: shown.map((i) => toIsoDay(starts[i] as number)) },
    values: shown.map((i) => values[i] as number),
    marked: marked === null || !shown.includes(marked) ? null : shown.indexOf(marked),
  };
}

/** By code unit: no locale has a say. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The position of the largest value; the first of equals, −1 without any. */
export function largest(values: ArrayLike<number>): number {
  let best = -1;
  for (let i = 0; i < values.length; i++)
    if (best < 0 || (values[i] as number) > (values[best] as number)) best = i;
  return best;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

/** Words of ours, where there are some, beside words of the file. */
export function beside(text: Text | undefined, words: readonly string[]): Text {
  const shown = words.filter((word) => word !== '').map((word) => isolated(shorten(word, 40)));
  const together = (own: string | undefined): string =>
    [...(own === undefined ? [] : [own]), ...shown].join(' ');
  return { ko: together(text?.ko), en: together(text?.en) };
}
