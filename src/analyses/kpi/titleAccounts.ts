import type { Figure, KpiId, KpiResult, RevenueChange, Span } from '../../../workers/analyses/kpi/result.ts';
import type { TableKind } from '../../../workers/contract/tables.ts';
import { formatCount, formatDay, formatDays, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { kpiFigures as f } from '../../i18n/messagesExplainBusiness.ts';
import { kpiHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { explainSum, writtenAs, type Explained } from '../../workbench/explained.ts';
import { rowsOf } from './chart.ts';
import { explainKpi } from './explained.ts';

/** What stands behind the figures of the title of the tree and beside those of the table. */

/** By how much revenue moved, whichever way. */
export function explainTreeTitle(
  { before, after, change }: RevenueChange,
  spans: { readonly first: Span | null; readonly last: Span | null },
  kinds: readonly TableKind[],
  decimals: number,
): Explained {
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const figure = { what: t(f.changeOfRevenue), amount: full(Math.abs(change)) };
  const [larger, smaller] = change < 0 ? [before, after] : [after, before];
  const behind = rowsOf('revenue', kinds);
  const { first, last } = spans;
  return writtenAs(
    {
      ...explainSum(figure, t(change < 0 ? h.lossFormula : f.gainFormula)),
      worked: `${full(larger)} − ${full(smaller)} = ${figure.amount}`,
      rows: behind && first && last && { ...behind, from: first.start, to: last.end },
    },
    formatMoney(Math.abs(change), decimals),
  );
}

/** Of how few a share is. */
export function explainFew(
  result: KpiResult,
  id: KpiId,
  of: { readonly figure: Figure; readonly span: Span },
  kinds: readonly TableKind[],
  decimals: number,
): Explained | undefined {
  const account = explainKpi(result, id, of, kinds, decimals);
  if (!account?.base) return undefined;
  const figure = { what: account.base.what, amount: formatCount(of.figure.denominator ?? 0) };
  const formula = t(h.below, { formula: account.formula });
  return { ...explainSum(figure, formula), rows: account.rows ?? null };
}

/** How many days of a period that is not over were counted. */
export function explainDays({ start, end, days }: Span): Explained {
  const words = { from: formatDay(start), to: formatDay(end) };
  return {
    ...explainSum({ what: t(h.days), amount: formatDays(days) }, t(h.daysFormula, words)),
    rows: null,
  };
}
