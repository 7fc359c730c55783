import type { ProductsResult, Sales } from '../../../workers/analyses/products/result.ts';
import { formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { productFigures as w } from '../../i18n/messagesExplainParts.ts';
import { productColumns as c, productTitles as b } from '../../i18n/messagesExplainProducts.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { changeOf } from './chart.ts';
import { findItemColumn, listColumns, type ItemColumn, type SumRow } from './columns.ts';
import { explainItem, isExplained, linesOf } from './explained.ts';
import { nameItem } from './words.ts';

/** What stands behind the columns of the table, of an item and of the rows that stand for many. */

interface Named {
  readonly name: string;
  readonly sales: Sales;
  /** Of what was sold, and of what came back; those of the whole analysis where nothing is said. */
  readonly rows?: RowsBehind | null;
  readonly returned?: RowsBehind | null;
}

export function explainColumn(
  result: ProductsResult,
  place: number,
  { key }: ItemColumn,
  decimals: number,
): Explained | null {
  if (isExplained(key)) return explainItem(result, place, key, decimals) ?? null;
  const sales = result.items[place];
  if (sales === undefined) return null;
  const name = nameItem(result, place);
  const [rows, returned] = [linesOf(result, sales, name), linesOf(result, sales, name, true)];
  return explainSales(result, { name, sales, rows, returned }, key, decimals);
}

/** Items put together, lines without an item, and everything; of the last alone the lines are known. */
export function explainSums(
  result: ProductsResult,
  { key, label, sales }: SumRow,
  column: ItemColumn,
  decimals: number,
): Explained | null {
  if (key !== 'total')
    return explainSales(result, { name: label, sales, rows: null, returned: null }, column.key, decimals);
  const name = t(b.everything);
  const whose = t(b.returnedLines, { name });
  const returned: RowsBehind = { kind: 'orders', which: 'returned', whose };
  return explainSales(result, { name, sales, returned }, column.key, decimals);
}

function explainSales(result: ProductsResult, of: Named, key: string, decimals: number): Explained | null {
  const { sales } = of;
  const columns = listColumns(result, decimals);
  const figure = (wanted: string): Amount => {
    const column = findItemColumn(columns, wanted);
    const value = column?.value(sales, null);
    const format = column?.full ?? column?.format;
    const what = t(b.ofItem, { name: of.name, column: column?.label ?? '' });
    return { what, amount: typeof value === 'number' && format ? format(value) : '' };
  };
  const own = (account: Explained): Explained => {
    const rows = key === 'returns' || key === 'returnRate' ? of.returned : of.rows;
    return rows === undefined ? account : explainRows(account, rows);
  };
  const sum = (formula: string): Explained => own(explainSum(figure(key), formula));
  /** Written out where both parts are what the amount comes from. */
  const ratio = (part: string, whole: string, isWhole: boolean, formula: string): Explained =>
    isWhole ? own(explainRatio(figure(key), figure(part), figure(whole))) : sum(formula);
  const isMoneyOf = (value: number | null, by: number | null): boolean =>
    value !== null && by !== null && by > 0 && Math.abs(sales.revenue / by - value) < 1e-6 * Math.abs(value);
  switch (key) {
    case 'share': {
      const all = { what: t(figureWords.revenue), amount: formatMoneyFull(result.total.revenue, decimals) };
      return own(explainRatio(figure(key), figure('revenue'), all));
    }
    case 'price':
      return ratio('revenue', 'units', isMoneyOf(sales.price, sales.units), t(c.price));
    case 'marginRate':
      return ratio('margin', 'revenue', sales.costlessLines === 0, t(c.marginRate));
    case 'returnRate':
      return ratio('returns', 'revenue', sales.revenue > 0, t(c.returnRate));
    case 'change':
      return explainSalesChange(result, figure(key), sales, decimals);
    default:
      return key in c ? sum(t(c[key as 'revenue'])) : null;
  }
}

function explainSalesChange(
  { stretchDays }: ProductsResult,
  figure: Amount,
  sales: Sales,
  decimals: number,
): Explained | null {
  if (changeOf(sales) === null || sales.recentRevenue === null || sales.priorRevenue === null) return null;
  const before = { what: t(w.before), amount: formatMoneyFull(sales.priorRevenue, decimals) };
  return {
    ...figure,
    formula: t(c.change, { days: stretchDays ?? 0 }),
    worked: `${formatMoneyFull(sales.recentRevenue, decimals)} ÷ ${before.amount} − 1 = ${figure.amount.replace('+', '')}`,
    base: before,
    rows: null,
  };
}
