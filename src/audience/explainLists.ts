import type {
  Audience,
  AudienceComparison,
  ComparedAudience,
  OverlapParts,
} from '../../workers/contract/audience.ts';
import { explainCells, type CellAccounts } from '../charts/explainCells.ts';
import { formatCount, formatDay, formatMoney, formatMoneyFull, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { audienceMessages } from '../i18n/messagesAudience.ts';
import { listFigures as f } from '../i18n/messagesExplainLists.ts';
import { workshopMessages as m } from '../i18n/messagesWorkshop.ts';
import { explainRatio, explainSum, writtenAs, type Amount, type Explained } from '../workbench/explained.ts';
import { tabulateComparison, type OverlapPart } from './workshop.ts';

/** The three figures at the head of a list. */
export function explainList(
  audience: Audience,
  total: number,
  decimals: number,
): Readonly<Record<'customers' | 'share' | 'revenue', Explained>> {
  const { customerCount, revenue, asOf } = audience;
  const size = formatCount(customerCount);
  const all = { what: t(f.all), amount: formatCount(total) };
  const customers = { what: t(audienceMessages.customers), amount: size };
  const money = { what: t(audienceMessages.revenue), amount: formatMoneyFull(revenue, decimals) };
  return {
    customers: writtenAs(
      explainSum(customers, t(f.customersFormula), all),
      t(audienceMessages.customerValue, { count: size }),
    ),
    share: explainRatio({ what: t(f.share), amount: formatPercent(customerCount / total) }, customers, all),
    revenue: writtenAs(
      explainSum(money, t(f.revenueFormula, { day: formatDay(asOf) })),
      formatMoney(revenue, decimals),
    ),
  };
}

/** By the rows of the comparison, as far as they are there: ways of reach come last. */
export function explainComparison(
  comparison: AudienceComparison,
  names: readonly string[],
  decimals: number,
): CellAccounts {
  const { audiences, all } = comparison;
  const table = () => tabulateComparison(comparison, names, decimals);
  const words = { day: formatDay(comparison.asOf) };
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const allBuyers = { what: t(f.allBuyers), amount: formatCount(all.buyers) };
  const allRevenue = { what: t(f.allRevenue), amount: full(all.revenue) };
  const of = (one: ComparedAudience) => ({
    customers: { what: t(m.customers), amount: formatCount(one.customers) },
    buyers: { what: t(m.buyers), amount: formatCount(one.buyers) },
    revenue: { what: t(m.revenue), amount: full(one.revenue) },
    orders: { what: t(m.orders), amount: formatCount(one.orders) },
    repeaters: { what: t(f.repeaters), amount: formatCount(one.repeaters) },
  });
  type Parts = ReturnType<typeof of>;
  const tellers: Readonly<Record<string, (figure: Amount, parts: Parts) => Explained>> = {
    [t(m.customers)]: (figure) => explainSum(figure, t(f.customersFormula)),
    [t(m.buyers)]: (figure, { customers }) => explainSum(figure, t(f.buyersFormula, words), customers),
    [t(m.buyerShare)]: (figure, { buyers }) => explainRatio(figure, buyers, allBuyers),
    [t(m.revenue)]: (figure) => explainSum(figure, t(f.revenueFormula, words), allRevenue),
    [t(m.revenueShare)]: (figure, { revenue }) => explainRatio(figure, revenue, allRevenue),
    [t(m.orders)]: (figure) => explainSum(figure, t(f.ordersFormula, words)),
    [t(m.orderValue)]: (figure, { revenue, orders }) => explainRatio(figure, revenue, orders),
    [t(m.ordersPerBuyer)]: (figure, { orders, buyers }) => explainRatio(figure, orders, buyers),
    [t(m.medianRecency)]: (figure, { buyers }) => explainSum(figure, t(f.recencyFormula, words), buyers),
    [t(m.repeatRate)]: (figure, { repeaters, buyers }) => explainRatio(figure, repeaters, buyers),
  };
  const tell = (figure: Amount, row: number, column: number): Explained | null => {
    const one = audiences[column];
    const label = table().rows[row]?.[0]?.text ?? '';
    if (one === undefined) return null;
    const parts = of(one);
    // The rows after the known ones are ways to reach the customers.
    return tellers[label]?.(figure, parts) ?? explainSum(figure, t(f.reachFormula), parts.customers);
  };
  const columns = audiences.map((_, column) => (figure: Amount, row: number) => tell(figure, row, column));
  return explainCells(table, [null, ...columns]);
}

/** A cell of the overlaps: the share of the row’s list that is in the column’s, too. */
export function explainOverlap(
  [row, column]: readonly [row: string, column: string],
  { count, size }: { readonly count: number; readonly size: number },
): Explained {
  return explainRatio(
    { what: t(f.bothShare, { row, column }), amount: formatPercent(count / size) },
    { what: t(f.both, { row, column }), amount: formatCount(count) },
    { what: t(f.size, { name: row }), amount: formatCount(size) },
  );
}

/** The sentence above the bar of overlaps, in the order in which it tells them. */
export function explainOverlapFinding(
  lists: number,
  { only, several, all }: OverlapParts,
): readonly Explained[] {
  const write = (parts: readonly number[]): string => parts.map(formatCount).join(' + ');
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
  const sharedAll = several > 0 ? [several, all] : [all];
  const ownAll = [...only, ...sharedAll];
  const any = { what: t(f.any), amount: formatCount(sum(ownAll)) };
  const shared = { what: t(f.shared), amount: formatCount(sum(sharedAll)) };
  const rate = formatPercent(sum(ownAll) > 0 ? sum(sharedAll) / sum(ownAll) : 0);
  return [
    explainSum({ what: t(f.lists), amount: formatCount(lists) }, t(f.listsFormula)),
    { ...explainSum(any, t(f.anyFormula)), worked: `${write(ownAll)} = ${any.amount}` },
    {
      ...explainSum(shared, t(several > 0 ? f.sharedFormula : f.bothFormula), any),
      worked: several > 0 ? `${write(sharedAll)} = ${shared.amount}` : null,
    },
    explainRatio({ what: t(f.sharedRate), amount: rate }, shared, any),
  ];
}

/** A part of the bar of overlaps: how many, and which share of all in it. */
export function explainPart(
  { label, count }: OverlapPart,
  total: number,
): Readonly<Record<'count' | 'share', Explained>> {
  const own = { what: label, amount: formatCount(count) };
  const any = { what: t(f.any), amount: formatCount(total) };
  return {
    count: explainSum(own, t(f.partFormula), any),
    share: explainRatio({ what: label, amount: formatPercent(count / total) }, own, any),
  };
}
