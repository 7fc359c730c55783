import type { RfmResult, RfmSegmentRow } from '../../../workers/analyses/rfm/result.ts';
import type { RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatDay, formatDays, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { selectionCells as s } from '../../i18n/messagesExplainCells.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { rfmTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import { rfmMessages as m } from '../../i18n/messagesRfm.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOfGroups,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { findSegment } from './chart.ts';
import { nameSegment } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(result: RfmResult, decimals: number): Readonly<Record<string, Explained>> {
  const champions = findSegment(result, 'champions');
  const leaving = [findSegment(result, 'atRisk'), findSegment(result, 'cantLose')];
  const customers = { what: t(w.customers), amount: formatCount(result.customerCount) };
  const revenue = { what: t(w.revenue), amount: formatMoneyFull(result.revenue, decimals) };
  const count = leaving.reduce((sum, row) => sum + row.customerCount, 0);
  const brought = leaving.reduce((sum, row) => sum + row.revenue, 0);
  const share = leaving.reduce((sum, row) => sum + row.revenueShare, 0);
  const ofChampions = linesOfSegments(['champions']);
  const ofLeaving = linesOfSegments(['atRisk', 'cantLose']);
  return {
    share: explainRows(
      explainRatio(
        { what: t(w.championsShare), amount: formatPercent(champions.customerShare) },
        { what: t(w.champions), amount: formatCount(champions.customerCount) },
        customers,
      ),
      ofChampions,
    ),
    revenueShare: explainRows(
      explainRatio(
        { what: t(w.championsRevenueShare), amount: formatPercent(champions.revenueShare) },
        { what: t(w.championsRevenue), amount: formatMoneyFull(champions.revenue, decimals) },
        revenue,
      ),
      ofChampions,
    ),
    risk: explainRows(
      explainSum({ what: t(w.leaving), amount: formatCount(count) }, t(w.leavingFormula), customers),
      ofLeaving,
    ),
    riskShare: explainRows(
      explainRatio(
        { what: t(w.leavingShare), amount: formatPercent(share) },
        { what: t(w.leavingRevenue), amount: formatMoneyFull(brought, decimals) },
        revenue,
      ),
      ofLeaving,
    ),
  };
}

type SegmentFigure =
  | 'customers'
  | 'customerShare'
  | 'revenue'
  | 'revenueShare'
  | 'recency'
  | 'frequency'
  | 'monetary'
  | ThenFigure;
type ThenFigure = 'repurchase' | 'again' | 'scored';

function linesOfSegments(ids: readonly RfmSegmentId[]): RowsBehind {
  return linesOfGroups(ids, t(g.segmentLines, { segment: ids.map(nameSegment).join(' · ') }));
}

/** The figures of a segment in the table. */
export function explainSegment(
  result: RfmResult,
  row: RfmSegmentRow,
  decimals: number,
): Readonly<Record<SegmentFigure, () => Explained>> {
  const name = { segment: nameSegment(row.id) };
  const rows = linesOfGroups([row.id], t(g.segmentLines, name));
  const customers = { what: t(w.segmentCustomers, name), amount: formatCount(row.customerCount) };
  const revenue = { what: t(w.segmentRevenue, name), amount: formatMoneyFull(row.revenue, decimals) };
  const median = (measure: Text, amount: string) => (): Explained => {
    const words = { ...name, measure: t(measure) };
    const figure = { what: t(b.median, words), amount };
    return explainRows(explainSum(figure, t(b.medianFormula), customers), rows);
  };
  return {
    customers: () =>
      explainRows(explainSum(customers, t(b.segmentFormula, name), explainCustomers(result)), rows),
    customerShare: () =>
      explainRows(
        explainRatio({ what: t(w.segmentShare, name), amount: formatPercent(row.customerShare) }, customers, {
          what: t(w.customers),
          amount: formatCount(result.customerCount),
        }),
        rows,
      ),
    revenue: () =>
      explainRows(explainSum(revenue, t(s.revenueFormula), explainRevenue(result, decimals)), rows),
    revenueShare: () =>
      explainRows(
        explainRatio(
          { what: t(w.segmentRevenueShare, name), amount: formatPercent(row.revenueShare) },
          revenue,
          { what: t(w.revenue), amount: formatMoneyFull(result.revenue, decimals) },
        ),
        rows,
      ),
    recency: median(m.rangeRecency, formatDays(row.medianRecencyDays ?? 0)),
    frequency: median(m.rangeFrequency, t(m.shortTimes, { count: row.medianFrequency ?? 0 })),
    monetary: median(m.rangeMonetary, formatMoneyFull(row.medianMonetary ?? 0, decimals)),
    repurchase: () => explainThen(result, row).repurchase,
    again: () => explainThen(result, row).again,
    scored: () => explainThen(result, row).scored,
  };
}

/** The row below all segments. */
export function explainTotals(
  result: RfmResult,
  decimals: number,
): Readonly<Record<'customers' | 'customerShare' | 'revenue' | 'revenueShare', Explained>> {
  const customers = explainCustomers(result);
  const revenue = explainRevenue(result, decimals);
  const all = formatPercent(1);
  return {
    customers,
    customerShare: explainRatio({ what: t(b.allShare), amount: all }, customers, customers),
    revenue,
    revenueShare: explainRatio({ what: t(b.allRevenueShare), amount: all }, revenue, revenue),
  };
}

export function explainCustomers({ customerCount }: RfmResult): Explained {
  return explainSum({ what: t(w.customers), amount: formatCount(customerCount) }, t(g.buyersFormula));
}

function explainRevenue({ revenue }: RfmResult, decimals: number): Explained {
  return explainSum({ what: t(w.revenue), amount: formatMoneyFull(revenue, decimals) }, t(b.revenueFormula));
}

/** Of segments as they were before the stretch that was held out: other customers than today’s. */
function explainThen(
  { holdout }: RfmResult,
  { id, repurchase }: RfmSegmentRow,
): Record<ThenFigure, Explained> {
  const { rate, buyerCount, customerCount } = repurchase ?? { rate: 0, buyerCount: 0, customerCount: 0 };
  const words = {
    segment: nameSegment(id),
    cutoff: formatDay(holdout?.cutoff ?? ''),
    days: holdout?.days ?? 0,
  };
  const again = { what: t(g.repurchased, words), amount: formatCount(buyerCount) };
  const then = { what: t(g.segmentThen, words), amount: formatCount(customerCount) };
  const share = { what: t(g.repurchase, words), amount: formatPercent(rate) };
  return {
    repurchase: explainRows(explainRatio(share, again, then), null),
    again: explainRows(explainSum(again, t(r.again, words), then), null),
    scored: explainRows(explainSum(then, t(r.thenIn, words)), null),
  };
}
