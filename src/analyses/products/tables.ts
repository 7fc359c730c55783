import type { NewItems, ProductsResult, Starter } from '../../../workers/analyses/products/result.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { productsMessages as m } from '../../i18n/messagesProducts.ts';
import { productsPartMessages as p } from '../../i18n/messagesProductsParts.ts';
import { readCell, type KnownGroups, type KnownStarts, type PlacedItem } from './chart.ts';
import { formatIndex, formatP, nameGroup, nameItem } from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

/** More rows than this are for the file, not for the screen. */
const mostRows = 300;

export function tabulateBars(
  result: ProductsResult,
  bars: readonly PlacedItem[],
  decimals: number,
): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      column(t(m.name), false),
      ...[column(t(m.revenue)), column(t(m.share)), column(t(m.margin)), column(t(m.buyers))],
      ...[column(t(m.repeatRate)), column(t(m.low)), column(t(m.high))],
    ],
    rows: bars.map(({ item, place }) => [
      textCell(nameItem(result, place)),
      numberCell(item.revenue, money),
      numberCell(item.share, formatPercent),
      numberCell(item.margin, money),
      numberCell(item.buyerCount, formatCount),
      numberCell(item.repeat.rate, formatPercent),
      numberCell(item.repeat.low, formatPercent),
      numberCell(item.repeat.high, formatPercent),
    ]),
  };
}

/** Names as they stand in the file, each with how many customers. */
export function listNext(result: ProductsResult, { next }: Starter): string {
  return next.map(({ item, count }) => `${nameItem(result, item)} (${formatCount(count)})`).join(', ');
}

/** Those that the table shows. */
export function shownStarts({ starters }: KnownStarts): readonly Starter[] {
  return starters.slice(0, mostRows);
}

export function tabulateStarts(result: ProductsResult, starting: KnownStarts, decimals: number): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      column(t(p.firstItem), false),
      ...[
        column(t(p.starters)),
        column(t(p.watched)),
        column(t(p.cameBack)),
        column(t(m.low)),
        column(t(m.high)),
      ],
      ...[column(t(p.verdict), false), column(t(p.pAdjusted)), column(t(p.later)), column(t(p.lost))],
      column(t(p.second), false),
    ],
    rows: shownStarts(starting).map((start) => [
      textCell(nameItem(result, start.item)),
      numberCell(start.starterCount, formatCount),
      numberCell(start.back?.of ?? 0, formatCount),
      numberCell(start.back?.rate ?? null, formatPercent),
      numberCell(start.back?.low ?? null, formatPercent),
      numberCell(start.back?.high ?? null, formatPercent),
      textCell(t(p[start.verdict])),
      numberCell(start.pAdjusted, formatP),
      numberCell(start.laterRevenue, money),
      numberCell(start.lostCount, formatCount),
      textCell(listNext(result, start)),
    ]),
  };
}

/** What is proven first, then the rest of what is drawn. */
export function heatCells(
  groups: KnownGroups,
  rows: readonly number[],
): { readonly item: number; readonly group: number }[] {
  const cells = [
    ...groups.found.slice(0, mostRows),
    ...rows.flatMap((item) => groups.groups.map((_, group) => ({ item, group }))),
  ];
  const seen = new Set<string>();
  return cells.filter(({ item, group }) => {
    const key = `${item} ${group}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One row per cell. */
export function tabulateHeat(
  result: ProductsResult,
  groups: KnownGroups,
  rows: readonly number[],
): TableModel {
  return {
    columns: [
      ...[column(t(m.name), false), column(t(p.group), false), column(t(m.buyers)), column(t(p.heatSummary))],
      ...[column(t(p.groupShare)), column(t(p.allShare)), column(t(p.index)), column(t(p.pAdjusted))],
    ],
    rows: heatCells(groups, rows).map(({ item, group }): TableCell[] => {
      const cell = readCell(groups, item, group);
      const index = numberCell(cell.index, formatIndex);
      return [
        textCell(nameItem(result, item)),
        textCell(nameGroup(groups, groups.groups[group])),
        numberCell(cell.count, formatCount),
        numberCell(cell.size, formatCount),
        numberCell(cell.share, formatPercent),
        numberCell(cell.allShare, formatPercent),
        cell.isProven ? { ...index, text: `${index.text} ●` } : index,
        numberCell(cell.pAdjusted, formatP),
      ];
    }),
  };
}

export function tabulateNew(result: ProductsResult, known: Extract<NewItems, { status: 'ok' }>): TableModel {
  const { particular } = result;
  const groups = particular.status === 'ok' ? particular : null;
  const kinds = { none: p.none, one: p.one, few: p.some, many: p.many } as const;
  const rows = [
    ...known.kinds.map(({ kind, buyers }) => ({ label: t(kinds[kind]), buyers })),
    ...(groups === null
      ? []
      : known.groups.map(({ group, buyers }) => ({
          label: nameGroup(groups, groups.groups[group]),
          buyers,
        }))),
    { label: t(m.total), buyers: known.buyers },
  ];
  return {
    columns: [
      column(t(p.newKind), false),
      ...[
        column(t(p.newBuyers)),
        column(t(p.activeBuyers)),
        column(t(m.share)),
        column(t(m.low)),
        column(t(m.high)),
      ],
    ],
    rows: rows.map(({ label, buyers }) => [
      textCell(label),
      numberCell(buyers.count, formatCount),
      numberCell(buyers.of, formatCount),
      numberCell(buyers.rate, formatPercent),
      numberCell(buyers.low, formatPercent),
      numberCell(buyers.high, formatPercent),
    ]),
  };
}
