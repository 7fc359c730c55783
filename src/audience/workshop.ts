import type {
  Audience,
  AudienceComparison,
  ComparedAudience,
  OverlapParts,
  ReachWay,
  SetOperation,
} from '../../workers/contract/audience.ts';
import { shorten } from '../../workers/contract/rawText.ts';
import { numberCell, textCell, type TableCell, type TableModel } from '../charts/table.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { reachNames, workshopMessages as m } from '../i18n/messagesWorkshop.ts';

/** A stretch of the bar of overlaps. */
export interface OverlapPart {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Who is only in a list, list by list; between the first two, or at the end, who is in more than one. */
export function listParts(
  audiences: readonly Audience[],
  { all, only, several }: OverlapParts,
): OverlapPart[] {
  const own = audiences.map(({ id, name }, i) => ({
    key: id,
    label: t(m.onlyIn, { name }),
    count: only[i] ?? 0,
  }));
  if (own.length === 2) {
    return [own[0], { key: 'all', label: t(m.inBoth), count: all }, own[1]].filter(
      (part) => part !== undefined,
    );
  }
  return [
    ...own,
    { key: 'several', label: t(m.inSeveral), count: several },
    { key: 'all', label: t(m.inAll), count: all },
  ];
}

/** A list that can be made of the picked ones. */
export interface Combination {
  readonly key: string;
  readonly how: SetOperation;
  /** What the others are taken from comes first. */
  readonly audienceIds: readonly string[];
  readonly label: string;
  readonly count: number;
  readonly suggestedName: string;
  /** Keys of the parts that it holds. */
  readonly parts: readonly string[];
}

const longestName = 80;

export function listCombinations(audiences: readonly Audience[], parts: OverlapParts): Combination[] {
  const ids = audiences.map(({ id }) => id);
  const names = audiences.map(({ name }) => name).join(', ');
  const sum = parts.all + parts.several + parts.only.reduce((total, count) => total + count, 0);
  const differences = audiences.map(({ id, name }, i): Combination => ({
    key: id,
    how: 'difference',
    audienceIds: [id, ...ids.filter((one) => one !== id)],
    label: t(m.difference, { name }),
    count: parts.only[i] ?? 0,
    suggestedName: shorten(t(m.nameDifference, { name }), longestName - 1),
    parts: [id],
  }));
  return [
    {
      ...{ key: 'union', how: 'union', audienceIds: ids, label: t(m.union), count: sum },
      suggestedName: shorten(t(m.nameUnion, { names }), longestName - 1),
      parts: [...ids, 'several', 'all'],
    },
    {
      ...{ key: 'intersection', how: 'intersection', audienceIds: ids },
      label: t(ids.length === 2 ? m.intersectionTwo : m.intersection),
      count: parts.all,
      suggestedName: shorten(t(m.nameIntersection, { names }), longestName - 1),
      parts: ['all'],
    },
    ...differences,
  ];
}

/** One row a figure, one column a list. */
export function tabulateComparison(
  { audiences }: AudienceComparison,
  names: readonly string[],
  decimals: number,
): TableModel {
  const money = (value: number): string => formatMoney(value, decimals);
  const tenths = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const row = (
    label: string,
    value: (one: ComparedAudience) => number | null,
    format: (value: number) => string,
  ): TableCell[] => [textCell(label), ...audiences.map((one) => numberCell(value(one), format))];
  const hasOthers = audiences.some(({ customers, buyers }) => customers !== buyers);
  const ways = Object.keys(audiences[0]?.reach ?? {}) as ReachWay[];
  return {
    columns: [{ label: t(m.measure), number: false }, ...names.map((label) => ({ label, number: true }))],
    rows: [
      row(t(m.customers), (one) => one.customers, formatCount),
      ...(hasOthers ? [row(t(m.buyers), (one) => one.buyers, formatCount)] : []),
      row(t(m.buyerShare), (one) => one.buyerShare, formatPercent),
      row(t(m.revenue), (one) => one.revenue, money),
      row(t(m.revenueShare), (one) => one.revenueShare, formatPercent),
      row(t(m.orders), (one) => one.orders, formatCount),
      row(t(m.orderValue), (one) => one.orderValue, money),
      row(t(m.ordersPerBuyer), (one) => one.ordersPerBuyer, tenths),
      row(t(m.medianRecency), (one) => one.medianRecencyDays, formatDays),
      row(t(m.repeatRate), (one) => one.repeatRate, formatPercent),
      ...ways.map((way) =>
        row(t(m.reach, { way: t(reachNames[way]) }), (one) => one.reach[way] ?? null, formatCount),
      ),
    ],
  };
}

/** Customers of the row’s list in the column’s, and behind them their shares of the row’s list. */
export function tabulateOverlap({ overlap }: AudienceComparison, names: readonly string[]): TableModel {
  return {
    columns: [
      { label: t(m.lists), number: false },
      ...names.map((label) => ({ label, number: true })),
      ...names.map((name) => ({ label: t(m.shareOf, { name }), number: true })),
    ],
    rows: overlap.map((counts, i) => [
      textCell(names[i] ?? ''),
      ...counts.map((count) => numberCell(count, formatCount)),
      ...counts.map((count) => numberCell(shareOf(counts, i, count), formatPercent)),
    ]),
  };
}

/** counts: a row of the overlaps; the list itself stands on its own position. */
export function shareOf(counts: readonly number[], i: number, count: number): number | null {
  const size = counts[i] ?? 0;
  return size > 0 ? count / size : null;
}
