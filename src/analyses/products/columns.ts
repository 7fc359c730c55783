import {
  fewBuyers,
  type Item,
  type ProductsResult,
  type Sales,
} from '../../../workers/analyses/products/result.ts';
import { numberCell, textCell, type TableCell, type TableModel } from '../../charts/table.ts';
import { formatCount, formatDay, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { productsMessages as m } from '../../i18n/messagesProducts.ts';
import { changeOf } from './chart.ts';
import { formatChange, nameItem, sayLevel } from './words.ts';

export interface ItemColumn {
  readonly key: string;
  readonly label: string;
  /** Of an item, and of a row that stands for many; what has no meaning there is null. */
  readonly value: (sales: Sales, item: Item | null) => number | string | null;
  readonly format: (value: number) => string;
  /** The full value for the pointer, where the cell is short. */
  readonly full?: (value: number) => string;
  /** Marked with an asterisk where the rate is of few customers. */
  readonly isFew?: (item: Item) => boolean;
}

/** The columns that the file can fill. */
export function listColumns(result: ProductsResult, decimals: number): ItemColumn[] {
  const { total, stretchDays, discountBy } = result;
  const money = { format: (value: number) => formatMoney(value, decimals) };
  const full = { full: (value: number) => formatMoneyFull(value, decimals) };
  const columns: (ItemColumn | null)[] = [
    { key: 'revenue', label: t(m.revenue), value: ({ revenue }) => revenue, ...money, ...full },
    { key: 'share', label: t(m.share), value: ({ share }) => share, format: formatPercent },
    { key: 'buyers', label: t(m.buyers), value: ({ buyerCount }) => buyerCount, format: formatCount },
    {
      key: 'repeat',
      label: t(m.repeatRate),
      value: (_, item) => item?.repeat.rate ?? null,
      format: formatPercent,
      isFew: ({ repeat }) => repeat.of < fewBuyers,
    },
    {
      key: 'starters',
      label: t(m.newShare),
      value: (_, item) => item?.starters.rate ?? null,
      format: formatPercent,
      isFew: ({ starters }) => starters.of < fewBuyers,
    },
    { key: 'orders', label: t(m.orders), value: ({ orderCount }) => orderCount, format: formatCount },
    total.units === null
      ? null
      : { key: 'units', label: t(m.units), value: ({ units }) => units, format: formatCount },
    total.price === null
      ? null
      : {
          key: 'price',
          label: t(m.price),
          value: ({ price }) => price,
          ...money,
          full: (value) => formatMoneyFull(value, decimals + 1),
        },
    total.margin === null
      ? null
      : {
          key: 'margin',
          label: t(m.margin),
          value: ({ margin }) => margin,
          ...money,
          full: marginFull(decimals),
        },
    total.margin === null
      ? null
      : {
          key: 'marginRate',
          label: t(m.marginRate),
          value: ({ marginRate }) => marginRate,
          format: formatPercent,
        },
    discountBy === null
      ? null
      : {
          key: 'discount',
          label: t(discountBy === 'listPrice' ? m.offList : m.offPaid),
          value: ({ discountRate }) => discountRate,
          format: formatPercent,
        },
    {
      key: 'returns',
      label: t(m.returns),
      value: ({ returnedAmount }) => returnedAmount,
      ...money,
      ...full,
    },
    {
      key: 'returnRate',
      label: t(m.returnRate),
      value: ({ returnRate }) => returnRate,
      format: formatPercent,
    },
    stretchDays === null
      ? null
      : { key: 'change', label: t(m.change), value: (sales) => changeOf(sales), format: formatChange },
  ];
  return columns.filter((column) => column !== null);
}

export function findItemColumn(columns: readonly ItemColumn[], key: string): ItemColumn | undefined {
  return columns.find((column) => column.key === key);
}

/** Costs may be finer than amounts. */
function marginFull(decimals: number): (value: number) => string {
  return (value) => formatMoneyFull(value, Math.max(decimals, 2));
}

export function cellOf(column: ItemColumn, sales: Sales, item: Item | null): TableCell {
  const value = column.value(sales, item);
  const isFew = item !== null && column.isFew?.(item) === true;
  if (typeof value === 'string') return textCell(value);
  const cell = numberCell(value, column.format);
  return isFew && value !== null ? { ...cell, text: `${cell.text}*` } : cell;
}

export interface SumRow {
  readonly key: 'rest' | 'unassigned' | 'total';
  readonly label: string;
  readonly sales: Sales;
}

/** The rows below the items. */
export function listSums({ rest, unassigned, total, level }: ProductsResult): SumRow[] {
  return [
    ...(rest
      ? [{ key: 'rest' as const, label: t(m.rest, { count: formatCount(rest.itemCount) }), sales: rest }]
      : []),
    ...(unassigned
      ? [
          {
            key: 'unassigned' as const,
            label: t(m.unassigned, { level: sayLevel(level) }),
            sales: unassigned,
          },
        ]
      : []),
    { key: 'total', label: t(m.total), sales: total },
  ];
}

/** Everything, for the clipboard and for a file: the counts behind the rates too. */
export function tabulateItems(result: ProductsResult, columns: readonly ItemColumn[]): TableModel {
  const count = (value: number | null): TableCell => numberCell(value, formatCount);
  const rate = (value: number | null): TableCell => numberCell(value, formatPercent);
  const head = (label: string, number = true): { label: string; number: boolean } => ({ label, number });
  return {
    columns: [
      head(t(m.name), false),
      head(t(m.code), false),
      ...columns.map(({ label }) => head(label)),
      ...[head(t(m.repeatCount)), head(t(m.low)), head(t(m.high)), head(t(m.firstDay), false)],
    ],
    rows: [
      ...result.items.map((item) => [
        ...[textCell(item.name), textCell(item.code)],
        ...columns.map((column) => cellOf(column, item, item)),
        ...[count(item.repeat.count), rate(item.repeat.low), rate(item.repeat.high)],
        { text: formatDay(item.firstDay), value: item.firstDay },
      ]),
      ...listSums(result).map(({ label, sales }) => [
        ...[textCell(label), textCell('')],
        ...columns.map((column) => cellOf(column, sales, null)),
        ...[count(null), rate(null), rate(null), textCell('')],
      ]),
    ],
  };
}

/** Places of the items that are looked for, sorted; without a column in the order of revenue. */
export function arrangeItems(
  result: ProductsResult,
  search: string,
  column: ItemColumn | 'name' | null,
  descending: boolean,
): number[] {
  const wanted = search.trim().toLocaleLowerCase();
  const places = result.items.flatMap(({ name, code }, place) =>
    wanted === '' || `${name}\n${code}`.toLocaleLowerCase().includes(wanted) ? [place] : [],
  );
  if (column === null) return places;
  const sign = descending ? -1 : 1;
  if (column === 'name') {
    const compare = new Intl.Collator(undefined, { numeric: true }).compare;
    return places.sort((a, b) => sign * compare(nameItem(result, a), nameItem(result, b)) || a - b);
  }
  const values = result.items.map((item) => column.value(item, item));
  return places.sort((a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return sign * (Number(x) - Number(y)) || a - b;
  });
}
