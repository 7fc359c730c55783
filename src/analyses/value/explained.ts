import { cellOf, type TierRow, type ValueResult } from '../../../workers/analyses/value/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  linesOfGroups,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { formatTimes, sayMeasure, sayTier } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: ValueResult,
  near: number,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const { high } = result.cuts;
  const words = { measure: sayMeasure(result) };
  const total = (result.basis === 'margin' ? result.margin : result.revenue) ?? 0;
  const ranked = { what: t(w.ranked), amount: formatCount(result.rankedCount) };
  const top = { what: t(w.topTier), amount: formatCount(high.count) };
  const share = high.amountShare;
  const rows = linesOfTier(result, ['high']);
  const part = { what: t(w.topTierShare), amount: formatPercent(high.customerShare) };
  const threshold = { threshold: formatMoneyFull(high.threshold, decimals), ...words };
  return {
    part: explainRows(explainRatio(part, top, ranked), rows),
    ...(share === null
      ? {}
      : {
          share: explainRows(
            explainRatio(
              { what: t(w.topTierAmountShare, words), amount: formatPercent(share) },
              { what: t(w.topTierAmount, words), amount: formatMoneyFull(share * total, decimals) },
              { what: t(w.measureTotal, words), amount: formatMoneyFull(total, decimals) },
            ),
            rows,
          ),
        }),
    ...explainMade(result, decimals),
    count: explainRows(
      explainSum(
        { what: t(g.highCount), amount: formatCount(high.count) },
        t(g.highCountFormula, threshold),
        ranked,
      ),
      rows,
    ),
    threshold: explainRows(
      explainSum({ what: t(g.threshold), amount: threshold.threshold }, t(g.thresholdFormula, words)),
      rows,
    ),
    next: explainRows(
      explainSum({ what: t(w.oneMore), amount: formatCount(near) }, t(w.oneMoreFormula), ranked),
      linesIn(result, linesOf({ by: 'cells', cells: [cellOf('mid', 1)] }, t(w.oneMore))),
    ),
  };
}

/** The lines of the time that the tiers look at. */
export const linesIn = ({ from, to }: ValueResult, rows: RowsBehind): RowsBehind => ({ ...rows, from, to });

export function linesOfTier(result: ValueResult, tiers: readonly TierRow['id'][]): RowsBehind {
  return linesIn(result, linesOfGroups(tiers, t(g.tierLines, { tier: tiers.map(sayTier).join(' · ') })));
}

/** How many times as much a customer of the top brings, by orders and by what an order brings. */
function explainMade(result: ValueResult, decimals: number): Record<string, Explained> {
  const { profile, tiers, basis } = result;
  const made = profile.status === 'ok' ? profile.madeOf : null;
  if (made === null) return {};
  const amountOf = ({ revenue, margin }: TierRow): number => (basis === 'margin' ? (margin ?? 0) : revenue);
  const sides = [['high'], ['mid', 'low']].map((ids) => {
    const own = tiers.filter(({ id }) => ids.includes(id));
    const add = (pick: (row: TierRow) => number): number => own.reduce((sum, row) => sum + pick(row), 0);
    return {
      amount: formatMoneyFull(add(amountOf), decimals),
      orders: formatCount(add(({ orders }) => orders)),
      customers: formatCount(add(({ customerCount }) => customerCount)),
    };
  });
  const [top, rest] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const base = { what: t(g.restTiers), amount: rest.customers };
  const words = { measure: sayMeasure(result) };
  const times = (
    what: string,
    value: number,
    formula: string,
    [part, whole]: readonly ['amount' | 'orders', 'customers' | 'orders'],
  ): Explained => ({
    ...explainSum({ what, amount: formatTimes(value) }, formula, base),
    worked: `(${top[part]} ÷ ${top[whole]}) ÷ (${rest[part]} ÷ ${rest[whole]}) = ${formatTimes(value)}`,
    rows: linesOfTier(result, ['high', 'mid', 'low']),
  });
  return {
    value: times(
      t(basis === 'margin' ? g.timesMargin : g.timesAmount),
      made.value,
      t(g.timesFormula, words),
      ['amount', 'customers'],
    ),
    orders: times(t(g.timesOrders), made.orders, t(g.timesOrdersFormula), ['orders', 'customers']),
    perOrder: times(t(g.timesEach), made.perOrder, t(g.timesEachFormula, words), ['amount', 'orders']),
  };
}

/** The main figures of a tier in the table. */
export function explainTier(
  result: ValueResult,
  row: TierRow,
  decimals: number,
): {
  readonly customerShare: () => Explained;
  readonly revenueShare: () => Explained;
  readonly ordersEach: () => Explained;
  readonly aov: () => Explained;
} {
  const name = { tier: sayTier(row.id) };
  const rows = linesOfTier(result, [row.id]);
  const size = (): Amount => ({ what: t(g.tierCustomers, name), amount: formatCount(row.customerCount) });
  const orders = (): Amount => ({ what: t(g.tierOrders, name), amount: formatCount(row.orders) });
  const brought = (): Amount => ({
    what: t(g.tierRevenue, name),
    amount: formatMoneyFull(row.revenue, decimals),
  });
  const ratio = (figure: Amount, part: Amount, whole: Amount): Explained =>
    explainRows(explainRatio(figure, part, whole), rows);
  return {
    customerShare: () =>
      ratio({ what: t(g.tierShare, name), amount: formatPercent(row.customerShare) }, size(), {
        what: t(w.customers),
        amount: formatCount(result.customerCount),
      }),
    revenueShare: () =>
      ratio({ what: t(g.tierRevenueShare, name), amount: formatPercent(row.revenueShare ?? 0) }, brought(), {
        what: t(g.periodRevenue),
        amount: formatMoneyFull(result.revenue, decimals),
      }),
    ordersEach: () =>
      ratio(
        { what: t(g.tierOrdersEach, name), amount: (row.ordersPerCustomer ?? 0).toFixed(1) },
        orders(),
        size(),
      ),
    aov: () =>
      ratio(
        { what: t(g.tierAov, name), amount: formatMoneyFull(row.aov ?? 0, decimals) },
        brought(),
        orders(),
      ),
  };
}
