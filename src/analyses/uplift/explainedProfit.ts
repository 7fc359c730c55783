import type { CurvePoint, UpliftModel, UpliftResult } from '../../../workers/analyses/uplift/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { balanceWords as w } from '../../i18n/messagesExplainBalance.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import type { Accounts, Explained } from '../../workbench/explained.ts';
import { writeExactly } from '../abtest/gap.ts';
import { cutAt, shareOfGain, unitCount, type Money } from './chart.ts';
import { sayExtra } from './words.ts';

type Which = 'value' | 'low' | 'high';

/** What stands behind a cut-off: how many, what it brings, costs and leaves; amounts of profit as `write` writes them. */
export function explainCut(
  result: UpliftResult,
  model: UpliftModel,
  percent: number,
  money: Money,
  write: (value: number) => string,
): Accounts {
  const total = unitCount(result);
  const cut = cutAt(model, percent, total, money);
  // Where scores are equal, all who come along count: the height of the curve is theirs.
  const reached = Math.min(100, Math.round((100 * cut.n) / total));
  const { gain } = model.curve[reached] as CurvePoint;
  const part = t(w.best, { percent: formatPercent(percent / 100) });
  const named = (figure: string, which: Which): string => {
    const what = t(w.of, { part, figure });
    return which === 'value' ? what : t(w.of, { part: what, figure: t(w[which]) });
  };
  const all = { what: t(testWords.allUnits), amount: formatCount(total) };
  const units = { what: t(w.of, { part, figure: t(w.units) }), amount: formatCount(cut.n) };
  const count = (value: number): string => sayExtra(value, result.outcome);
  const extra = (which: Which) => (): Explained => ({
    ...{ what: named(t(w.extra), which), amount: count(cut.extra[which]), base: all, rows: null },
    formula: t(which === 'value' ? w.extraFormula : w.extraEndFormula),
    worked: `${writeExactly(gain[which])} × ${all.amount} = ${count(cut.extra[which])}`,
  });
  const cost = writeExactly(cut.cost);
  const profit = (which: Which) => (): Explained => ({
    ...{ what: named(t(w.profit), which), amount: write(cut.profit[which]), base: null, rows: null },
    formula: t(w.profitFormula),
    worked: `${writeExactly(cut.extra[which])} × ${writeExactly(money.value)} − ${cost} = ${write(cut.profit[which])}`,
  });
  return {
    count: () => ({ ...units, formula: t(w.unitsDownTo), worked: null, base: all, rows: null }),
    ...{ extra: extra('value'), low: extra('low'), high: extra('high') },
    part: () => explainPart(result, model, reached),
    cost: () => ({
      ...{ what: named(t(w.cost), 'value'), amount: write(cut.cost), formula: t(w.costFormula), rows: null },
      worked: `${writeExactly(money.cost)} × ${units.amount} = ${write(cut.cost)}`,
      base: units,
    }),
    ...{ profit: profit('value'), profitLow: profit('low'), profitHigh: profit('high') },
  };
}

/** What part of all additional outcomes the best so many percent bring. */
export function explainPart(result: UpliftResult, model: UpliftModel, reached: number): Explained {
  const total = unitCount(result);
  const outcomes = (percent: number): string => writeExactly((model.curve[percent]?.gain.value ?? 0) * total);
  const amount = formatPercent(shareOfGain(model, reached) ?? 0);
  const whole = { what: t(w.all), amount: outcomes(100) };
  return {
    ...{ what: t(w.part), amount, formula: t(w.partFormula), rows: null },
    ...{ worked: `${outcomes(reached)} ÷ ${whole.amount} = ${amount}`, base: whole },
  };
}

/** Of the table behind the profit curve, which begins at one percent. */
export function explainProfit(
  result: UpliftResult,
  model: UpliftModel,
  money: Money,
): (row: number, column: number) => (() => Explained | null) | undefined {
  const names = [undefined, 'count', 'extra', 'low', 'high', 'profit'] as const;
  const write = (value: number): string => sayExtra(value, result.outcome);
  return (row, column) => {
    const name = names[column];
    if (name === undefined || (name === 'profit' && money.value <= 0)) return undefined;
    return () => {
      const account = explainCut(result, model, row + 1, money, write)[name];
      return typeof account === 'function' ? account() : (account ?? null);
    };
  };
}
