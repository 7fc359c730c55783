import type {
  Factor,
  Figure,
  KpiId,
  KpiResult,
  RevenueChange,
  Span,
  Target,
} from '../../../workers/analyses/kpi/result.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import {
  formatCount,
  formatFigures,
  formatMoney,
  formatMoneyFull,
  formatPercent,
} from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { kpiFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { kpiMessages as m } from '../../i18n/messagesKpi.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { buildStages, rowsOf } from './chart.ts';
import { kpiWords } from './allKpiWords.ts';
import { formatFigure, nameKpi, writeDenominator, writeFormula } from './words.ts';

/** What stands behind a figure of a period. */
export function explainKpi(
  result: KpiResult,
  id: KpiId,
  { figure, span }: { readonly figure: Figure; readonly span: Span },
  kinds: readonly TableKind[],
  decimals: number,
): Explained | undefined {
  if (figure.value === null) return undefined;
  const kpi = result.kpis[id];
  const formula = t(kpiWords[id].formula);
  const denominator = writeDenominator(id, figure, decimals);
  const behind = rowsOf(id, kinds);
  return {
    ...{ what: nameKpi(id), amount: formatFigure(figure.value, kpi.unit, decimals) },
    formula,
    worked: writeFormula(id, kpi, figure, decimals),
    base:
      denominator === null ? null : { what: /÷ ([^÷]+)$/.exec(formula)?.[1] ?? formula, amount: denominator },
    rows: behind && { ...behind, from: span.start, to: span.end },
  };
}

/** By how much revenue moved: a share of what it was, or money where it was nothing. */
export function explainChange({ before, after, change }: RevenueChange, decimals: number): Explained {
  const kpi = nameKpi('revenue');
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const base = { what: t(f.before, { kpi }), amount: full(before) };
  const what = t(f.change, { kpi });
  if (before <= 0) {
    const size = Math.abs(change);
    const worked = `${full(after)} − ${base.amount} = ${full(change).replace('-', '−')}`;
    return { what, amount: formatMoney(size, decimals), formula: t(f.gainFormula), worked, base: null };
  }
  const amount = formatPercent(Math.abs(change) / before);
  const isFall = change < 0;
  return {
    ...{ what, amount, base, formula: t(isFall ? f.fallFormula : f.changeFormula) },
    worked: isFall
      ? `1 − ${full(after)} ÷ ${base.amount} = ${amount}`
      : `${full(after)} ÷ ${base.amount} − 1 = ${amount}`,
  };
}

/** What one factor added to the change of revenue, as the page writes it. */
export function explainFactor(
  { before, after, change }: RevenueChange,
  factor: Factor,
  shown: string,
  decimals: number,
): Explained {
  const name = t(m.factors[factor.id]);
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const own = {
    ...{ what: t(f.part, { factor: name }), amount: shown },
    base: { what: t(f.changeOfRevenue), amount: full(change) },
  };
  if (factor.before === null || factor.after === null || before <= 0 || after <= 0 || change === 0)
    return { ...own, formula: t(f.wholePart), worked: full(factor.contribution) };
  const value = (one: number): string => (Number.isInteger(one) ? formatCount(one) : formatFigures(one, 12));
  const signed = (one: number): string => `${one < 0 ? '−' : ''}${full(Math.abs(one))}`;
  const part = `ln(${value(factor.after)} ÷ ${value(factor.before)})`;
  // Before it is rounded so that the three add up.
  const exact = (change / Math.log(after / before)) * Math.log(factor.after / factor.before);
  return {
    ...{ ...own, formula: t(f.partFormula, { factor: name }) },
    worked: `${signed(change)} ÷ ln(${full(after)} ÷ ${full(before)}) × ${part} = ${signed(exact)}`,
  };
}

/** How many figures there are. */
export function explainKnown(result: KpiResult, count: number): Explained {
  const all = buildStages(result).flatMap(({ ids }) => ids).length;
  const base = { what: t(m.tableTitle), amount: formatCount(all) };
  return explainSum({ what: t(f.count), amount: String(count) }, t(f.countFormula), base);
}

/** Where a target will end at the pace so far; undefined where a rate simply goes on. */
export function explainPace(result: KpiResult, target: Target, decimals: number): Explained | undefined {
  const { kpi, reached, projected, elapsed } = target;
  if (reached === null || projected === null || reached === projected || elapsed <= 0) return undefined;
  const { unit } = result.kpis[kpi];
  const words = { kpi: nameKpi(kpi) };
  const ratio = explainRatio(
    { what: t(f.projected, words), amount: formatFigure(projected, unit, decimals, true) },
    { what: t(f.reached, words), amount: formatFigure(reached, unit, decimals, true) },
    { what: t(f.elapsed), amount: `${formatFigures(elapsed * 100, 9)}%` },
  );
  return { ...ratio, amount: formatFigure(projected, unit, decimals), formula: t(f.projectedFormula) };
}
