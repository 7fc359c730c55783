import type { Kpi, KpiId, KpiResult, Target } from '../../../workers/analyses/kpi/result.ts';
import { toDayNumber } from '../../../workers/contract/periods.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import { formatCount, formatFigures, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { kpiFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { kpiCells as k } from '../../i18n/messagesExplainCells.ts';
import { kpiMessages as m } from '../../i18n/messagesKpi.ts';
import { explainRatio, explainRows, explainSum, type Explained } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { rowsOf, type Change } from './chart.ts';
import { kpiWords } from './allKpiWords.ts';
import { formatFigure, nameKpi } from './words.ts';

/** A figure with digits enough for what is worked out with it. */
function writeExact(value: number, { unit, denominator }: Kpi, decimals: number): string {
  if (unit === 'rate') return `${formatFigures(value * 100, 7)}%`;
  if (unit === 'money' && denominator === null) return formatMoneyFull(value, decimals);
  return unit === 'count' ? formatCount(value) : formatFigures(value, 9);
}

/** By how much something moved, without its sign. */
export function writeMove({ isDifference, direction }: Change, later: string, earlier: string): string {
  if (isDifference) return direction === 'down' ? `${earlier} − ${later}` : `${later} − ${earlier}`;
  return direction === 'down' ? `1 − ${later} ÷ ${earlier}` : `${later} ÷ ${earlier} − 1`;
}

/** How a figure moved: the size as the table shows it, and the heads of the columns that are held against each other. */
export function explainMove(
  result: KpiResult,
  id: KpiId,
  {
    against,
    change,
    size,
    labels,
  }: {
    readonly against: 'previous' | 'lastYear';
    readonly change: Change;
    readonly size: string;
    readonly labels: { readonly now: string; readonly before: string };
  },
  kinds: readonly TableKind[],
  decimals: number,
): Explained | null {
  const kpi = result.kpis[id];
  const [now, then] = [kpi.now?.value ?? null, kpi[against]?.value ?? null];
  if (now === null || then === null) return null;
  const [after, before] = [writeExact(now, kpi, decimals), writeExact(then, kpi, decimals)];
  const figure = { what: t(k.move, { kpi: nameKpi(id), ...labels }), amount: size };
  const write = (later: string, earlier: string): string => writeMove(change, later, earlier);
  const behind = rowsOf(id, kinds);
  const [first, last] = [result[against]?.start, result.now?.end];
  // Between the same days of two years lie others.
  const isOneStretch = against === 'previous' && first !== undefined && last !== undefined;
  return {
    ...figure,
    formula: write(labels.now, labels.before),
    worked: `${write(after, before)} = ${size}`,
    base: change.isDifference ? null : { what: labels.before, amount: before },
    rows: behind && isOneStretch ? { ...behind, from: first, to: last } : null,
  };
}

/** The ends of the interval of a share; those of other figures are told with the whole. */
export function explainEnds(
  id: KpiId,
  { unit, interval, numerator, denominator }: Kpi,
): Readonly<Record<'low' | 'high', Explained>> | Readonly<Record<string, never>> {
  if (unit !== 'rate' || interval === null || numerator === null || denominator === null) return {};
  const end = (side: 'low' | 'high'): Explained =>
    explainWilson(
      { what: t(k.end, { kpi: nameKpi(id) }), amount: formatPercent(interval[side]) },
      numerator,
      { what: /÷ ([^÷]+)$/.exec(t(kpiWords[id].formula))?.[1] ?? nameKpi(id), count: denominator },
      side,
    );
  return { low: end('low'), high: end('high') };
}

/** How far a target is; null for one that is divided, whose numbers are not told. */
export function explainReached(
  result: KpiResult,
  { kpi: id, from, by, reached }: Target,
  kinds: readonly TableKind[],
  decimals: number,
): Explained | null {
  const kpi = result.kpis[id];
  if (reached === null || kpi.denominator !== null) return null;
  const behind = rowsOf(id, kinds);
  const { end } = result.shown;
  return explainRows(
    explainSum(
      { what: t(f.reached, { kpi: nameKpi(id) }), amount: formatFigure(reached, kpi.unit, decimals) },
      t(kpiWords[id].formula),
    ),
    behind && { ...behind, from, to: by < end ? by : end },
  );
}

/** Days of a target: all of them, and those gone. */
function daysOf({ from, by, elapsed }: Target): { readonly all: number; readonly gone: number } {
  const all = toDayNumber(by) - toDayNumber(from) + 1;
  return { all, gone: Math.round(elapsed * all) };
}

export function explainElapsed(target: Target): Explained {
  const { all, gone } = daysOf(target);
  return explainRows(
    explainRatio(
      { what: t(f.elapsed), amount: formatPercent(target.elapsed) },
      { what: t(k.daysGone), amount: formatCount(gone) },
      { what: t(k.daysOfTarget), amount: formatCount(all) },
    ),
    null,
  );
}

/** What each day that is left has to bring. */
export function explainNeeded(result: KpiResult, target: Target, decimals: number): Explained | null {
  const { kpi: id, value, reached, neededPerDay } = target;
  if (reached === null || neededPerDay === null) return null;
  const { unit } = result.kpis[id];
  const full = (one: number): string => formatFigure(one, unit, decimals, true);
  const { all, gone } = daysOf(target);
  const left = { what: t(k.daysLeft), amount: formatCount(all - gone) };
  const figure = {
    what: t(k.needed, { kpi: nameKpi(id) }),
    amount: formatFigure(neededPerDay, unit, decimals),
  };
  const missing = `(${full(value)} − ${full(reached)}) ÷ ${left.amount}`;
  return {
    ...explainSum(figure, t(k.neededFormula, { target: t(m.targetValue), reached: t(m.soFar) }), left),
    worked: value > reached ? `${missing} = ${full(neededPerDay)}` : null,
    rows: null,
  };
}
