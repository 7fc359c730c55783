import type { Forecast, MethodError, TrendResult } from '../../../workers/analyses/trend/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { measureFormulas, trendFigures as w } from '../../i18n/messagesExplainPerform.ts';
import { trendMethodNames } from '../../i18n/messagesTrend.ts';
import { formatPeriod, formatPlace } from '../../i18n/periods.ts';
import { seasonLength } from '../../../workers/contract/periods.ts';
import { explainRatio, type Amount, type Explained, type RowsBehind } from '../../workbench/explained.ts';
import { writeFactor, writeModelled } from '../../workbench/workedNumbers.ts';
import type { Comparison } from './chart.ts';
import { formatIndex, formatValue, formatValueFull, nameMeasure } from './words.ts';

type Foretold = Extract<Forecast, { status: 'ok' }>;

const nameOf = (result: TrendResult, at: number): string =>
  t(w.ofPeriod, {
    measure: nameMeasure(result),
    period: formatPeriod(result.periods[at]?.start ?? '', result.grain),
  });

export function rowsOf({ periods, measure }: TrendResult, from: number, to: number): RowsBehind {
  const which = measure === 'netRevenue' ? 'both' : 'counted';
  return { kind: 'orders', which, from: periods[from]?.start ?? '', to: periods[to]?.end ?? '' };
}

/** The measure in one period. */
export function explainPeriod(result: TrendResult, at: number, decimals: number): Explained {
  const value = result.values[at] ?? 0;
  const figure = { what: nameOf(result, at), amount: formatValue(result, value, decimals) };
  const full = formatValueFull(result, value, decimals);
  const rows = rowsOf(result, at, at);
  if (result.measure !== 'aov')
    return { ...figure, formula: t(measureFormulas[result.measure]), worked: full, base: null, rows };
  const orders = result.bases?.[at] ?? 0;
  const base = { what: t(w.aovOrders), amount: formatCount(orders) };
  const revenue = formatMoneyFull(value * orders, decimals);
  const worked = `${revenue} ÷ ${base.amount} = ${full}`;
  return { ...figure, formula: t(w.aovFormula), worked, base, rows };
}

/** The last whole period and its change. */
export function explainLast(
  result: TrendResult,
  { at, value, base, baseAt, change }: Comparison,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const own = explainPeriod(result, at, decimals);
  if (baseAt === null || base === null || change === null) return { value: own };
  const write = (amount: number): string => formatValueFull(result, amount, decimals);
  const before = { what: nameOf(result, baseAt), amount: write(base) };
  const amount = formatPercent(Math.abs(change));
  const isFall = change < 0;
  return {
    value: own,
    change: {
      ...{ what: t(w.change, { base: before.what }), amount, base: before },
      formula: isFall ? `1 − ${own.what} ÷ ${before.what}` : `${own.what} ÷ ${before.what} − 1`,
      worked: isFall
        ? `1 − ${write(value)} ÷ ${before.amount} = ${amount}`
        : `${write(value)} ÷ ${before.amount} − 1 = ${amount}`,
      rows: rowsOf(result, baseAt, at),
    },
  };
}

/** When it peaks, and how high. */
export function explainPeak(result: TrendResult): Readonly<Record<string, Explained>> {
  const { season, grain } = result;
  if (season.status !== 'ok') return {};
  const ranked = [...season.places].sort((a, b) => b.index - a.index);
  const [first] = ranked;
  if (first === undefined) return {};
  const peak = formatPlace(first.place, grain);
  const list = ranked.map(({ place, index }) => `${formatPlace(place, grain)} ${formatIndex(index)}`);
  const mean = { what: t(w.meanRatio), amount: writeFactor(season.meanRatio) };
  const index = { what: t(w.index, { peak }), amount: formatIndex(first.index) };
  return {
    peak: {
      ...{ what: t(w.peak), amount: peak, formula: t(w.peakFormula) },
      ...{ worked: list.join(', '), base: null },
    },
    index: {
      ...{ ...index, formula: t(w.indexFormula, { peak }), base: mean },
      worked: `${writeFactor(first.ratio)} ÷ ${mean.amount} = ${index.amount}`,
    },
  };
}

/** What the next period is expected to bring, and how far off that may be. */
export function explainNext(
  result: TrendResult,
  forecast: Foretold,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const point = forecast.points[0];
  if (point === undefined) return {};
  const period = formatPeriod(point.start, result.grain);
  const short = (value: number): string => formatValue(result, value, decimals);
  const full = (value: number): string => writeModelled(value, digitsOf(result, decimals));
  const fitted: Amount = { what: t(w.fitted), amount: formatCount(forecast.fittedCount) };
  const cut = (formula: string): string => (point.foretold < 0 ? t(w.cutOff, { formula }) : formula);
  const what = t(w.forecast, { period, measure: nameMeasure(result) });
  const level = `${Math.round(forecast.level * 100)}%`;
  const [formula, sum] = workForecast(result, forecast, full);
  const error = `${writeFactor(forecast.factor)} × ${full(point.error)}`;
  const end = (value: number, sign: '−' | '+'): Explained => {
    const raw = point.foretold + (sign === '−' ? -1 : 1) * forecast.factor * point.error;
    const isCut = raw < value;
    const text = t(sign === '−' ? w.lowFormula : w.highFormula);
    return {
      ...{ what: t(sign === '−' ? w.low : w.high, { level }), amount: short(value), base: fitted },
      formula: isCut ? t(w.cutOff, { formula: text }) : text,
      worked: `${full(point.foretold)} ${sign} ${error} = ${full(raw)}`,
    };
  };
  return {
    value: {
      ...{ what, amount: short(point.value), formula: cut(formula), base: fitted },
      // What was counted is written as it was; a level is a number of the model.
      worked:
        forecast.ahead === null
          ? formatValueFull(result, point.foretold, decimals)
          : sum === null
            ? full(point.foretold)
            : `${sum} = ${full(point.foretold)}`,
    },
    low: end(point.low, '−'),
    high: end(point.high, '+'),
  };
}

/** What comes out of a model has no last digit. */
const digitsOf = ({ isMoney }: TrendResult, decimals: number): number =>
  isMoney ? Math.max(decimals, 1) : 2;

/** The forecast in words, and its parts; null where it repeats what was. */
function workForecast(
  { periods, grain }: TrendResult,
  { method, weights, ahead, points }: Foretold,
  full: (value: number) => string,
): readonly [formula: string, sum: string | null] {
  const name = t(trendMethodNames[method]);
  if (ahead === null) {
    const next = periods.findIndex(({ start }) => start === points[0]?.start);
    const end = next < 0 ? periods.length : next;
    const at = end - (method === 'naive' ? 1 : seasonLength[grain]);
    return [t(w.repeated, { method: name, period: formatPeriod(periods[at]?.start ?? '', grain) }), null];
  }
  const { level, trend, season } = ahead;
  const signed = (value: number): string => `${value < 0 ? '−' : '+'} ${full(Math.abs(value))}`;
  if (season !== null) {
    if (method === 'additive')
      return [t(w.additive, { method: name }), `${full(level)} ${signed(trend)} ${signed(season)}`];
    const sum = `(${full(level)} ${signed(trend)}) × ${writeFactor(season)}`;
    return [t(w.multiplicative, { method: name }), sum];
  }
  const phi = weights.phi;
  if (phi === null) return [t(w.level, { method: name, alpha: (weights.alpha ?? 0).toFixed(3) }), null];
  const sum = `${full(level)} ${trend < 0 ? '−' : '+'} ${writeFactor(phi)} × ${full(Math.abs(trend))}`;
  return [t(w.damped, { method: name, phi: phi.toFixed(3) }), sum];
}

/** How wrong a method was on the periods set aside. */
export function explainError(
  result: TrendResult,
  forecast: Foretold,
  { method, mae, mase }: MethodError,
  decimals: number,
): { readonly mae?: Explained; readonly mase?: Explained } {
  if (mae === null) return {};
  const full = (value: number): string => writeModelled(value, digitsOf(result, decimals));
  const words = { method: t(trendMethodNames[method]) };
  const count = forecast.heldOut.length;
  const base = { what: t(w.heldOut), amount: formatCount(count) };
  const own: Explained = {
    ...{ what: t(w.mae, words), amount: formatValue(result, mae, decimals), formula: t(w.maeFormula), base },
    worked: `${full(mae * count)} ÷ ${base.amount} = ${full(mae)}`,
  };
  if (mase === null) return { mae: own };
  const figure = { what: t(w.mase, words), amount: formatIndex(mase) };
  const naive = { what: t(w.naiveError), amount: full(mae / mase) };
  const ratio = explainRatio(figure, { what: own.what, amount: full(mae) }, naive);
  return { mae: own, mase: { ...ratio, formula: t(w.maseFormula) } };
}
