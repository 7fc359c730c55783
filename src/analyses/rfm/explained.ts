import type { RfmResult, RfmSegmentRow } from '../../../workers/analyses/rfm/result.ts';
import type { RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import { formatCount, formatDay, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
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

function linesOfSegments(ids: readonly RfmSegmentId[]): RowsBehind {
  return linesOfGroups(ids, t(g.segmentLines, { segment: ids.map(nameSegment).join(' · ') }));
}

/** The main figures of a segment in the table. */
export function explainSegment(
  result: RfmResult,
  row: RfmSegmentRow,
  decimals: number,
): {
  readonly customerShare: () => Explained;
  readonly revenueShare: () => Explained;
  readonly repurchase: () => Explained;
} {
  const name = { segment: nameSegment(row.id) };
  const rows = linesOfGroups([row.id], t(g.segmentLines, name));
  return {
    customerShare: () =>
      explainRows(
        explainRatio(
          { what: t(w.segmentShare, name), amount: formatPercent(row.customerShare) },
          { what: t(w.segmentCustomers, name), amount: formatCount(row.customerCount) },
          { what: t(w.customers), amount: formatCount(result.customerCount) },
        ),
        rows,
      ),
    revenueShare: () =>
      explainRows(
        explainRatio(
          { what: t(w.segmentRevenueShare, name), amount: formatPercent(row.revenueShare) },
          { what: t(w.segmentRevenue, name), amount: formatMoneyFull(row.revenue, decimals) },
          { what: t(w.revenue), amount: formatMoneyFull(result.revenue, decimals) },
        ),
        rows,
      ),
    repurchase: () => explainRepurchase(result, row),
  };
}

/** Of segments as they were before the stretch that was held out: other customers than today’s. */
function explainRepurchase({ holdout }: RfmResult, { id, repurchase }: RfmSegmentRow): Explained {
  const { rate, buyerCount, customerCount } = repurchase ?? { rate: 0, buyerCount: 0, customerCount: 0 };
  const words = {
    segment: nameSegment(id),
    cutoff: formatDay(holdout?.cutoff ?? ''),
    days: holdout?.days ?? 0,
  };
  return explainRows(
    explainRatio(
      { what: t(g.repurchase, words), amount: formatPercent(rate) },
      { what: t(g.repurchased, words), amount: formatCount(buyerCount) },
      { what: t(g.segmentThen, words), amount: formatCount(customerCount) },
    ),
    null,
  );
}
