import type { Item, ProductsResult, Rate } from '../../../workers/analyses/products/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { productFigures as w } from '../../i18n/messagesExplainParts.ts';
import { explainRatio, explainSum, type Explained, type RowsBehind } from '../../workbench/explained.ts';
import { changeOf, readCell, type KnownGroups, type KnownStarts } from './chart.ts';
import { toSelection, type Pick } from './pickState.svelte.ts';
import { formatChange, formatIndex, nameGroup, nameItem, namePick, sayUnits } from './words.ts';

/** Columns of the table whose figures open. */
const explainedColumns = [
  ...(['revenue', 'share', 'buyers', 'repeat', 'starters', 'returnRate', 'change'] as const),
] as const;
type ExplainedColumn = (typeof explainedColumns)[number];

export function isExplained(key: string): key is ExplainedColumn {
  return explainedColumns.some((one) => one === key);
}

export function linesOf(
  { level }: ProductsResult,
  { code }: Item,
  name: string,
  isReturned = false,
): RowsBehind {
  const filters = [{ kind: 'orders', role: level, values: [code] }] as const;
  return { kind: 'orders', which: isReturned ? 'returned' : 'counted', filters, whose: name };
}

function linesOfPick(result: ProductsResult, pick: Pick): RowsBehind {
  const selection = toSelection(result, pick);
  return { kind: 'orders', which: 'counted', selection, whose: namePick(result, pick) };
}

const explainRate = (what: string, rate: Rate, part: string, whole: string): Explained =>
  explainRatio(
    { what, amount: formatPercent(rate.rate) },
    { what: part, amount: formatCount(rate.count) },
    { what: whole, amount: formatCount(rate.of) },
  );

/** What stands behind a figure of an item; undefined where the item has none. */
export function explainItem(
  result: ProductsResult,
  place: number,
  key: ExplainedColumn,
  decimals: number,
): Explained | undefined {
  const item = result.items[place];
  if (item === undefined) return undefined;
  const name = nameItem(result, place);
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const revenue = { what: t(w.revenue, { name }), amount: full(item.revenue) };
  const rows = linesOf(result, item, name);
  const buyers = t(w.buyers, { name });
  const ofBuyers = linesOfPick(result, { kind: 'list', item: place, list: 'buyers' });
  switch (key) {
    case 'revenue': {
      const amount = formatMoney(item.revenue, decimals);
      const formula = t(w.revenueFormula, { name });
      return { what: revenue.what, amount, formula, worked: revenue.amount, base: null, rows };
    }
    case 'share': {
      const all = { what: t(figureWords.revenue), amount: full(result.total.revenue) };
      const figure = { what: t(w.share, { name }), amount: formatPercent(item.share) };
      return { ...explainRatio(figure, revenue, all), rows };
    }
    case 'buyers': {
      const all = { what: t(figureWords.customers), amount: formatCount(result.customerCount) };
      const figure = { what: buyers, amount: formatCount(item.buyerCount) };
      return { ...explainSum(figure, t(w.buyersFormula, { name }), all), rows };
    }
    case 'repeat':
      return {
        ...explainRate(t(w.repeat, { name }), item.repeat, t(w.repeatPart), buyers),
        rows: ofBuyers,
      };
    case 'starters':
      return {
        ...explainRate(t(w.starters, { name }), item.starters, t(w.startersPart), buyers),
        rows: ofBuyers,
      };
    case 'returnRate':
      return explainReturns(result, place, decimals, false);
    case 'change':
      return explainChange(result, item, name, decimals);
  }
}

/** Of the amount sold, what came back; in a sentence no more than all of it. */
export function explainReturns(
  result: ProductsResult,
  place: number,
  decimals: number,
  isCapped = true,
): Explained | undefined {
  const item = result.items[place];
  if (!item || item.returnRate === null) return undefined;
  const name = nameItem(result, place);
  const ratio = explainRatio(
    { what: t(w.returnRate, { name }), amount: formatPercent(item.returnRate) },
    { what: t(w.returned), amount: formatMoneyFull(item.returnedAmount, decimals) },
    { what: t(w.revenue, { name }), amount: formatMoneyFull(item.revenue, decimals) },
  );
  const own = { ...ratio, rows: linesOf(result, item, name, true) };
  if (!isCapped || item.returnRate <= 1) return own;
  return { ...own, amount: formatPercent(1), formula: t(w.atMost, { formula: own.formula }) };
}

function explainChange(
  { stretchDays }: ProductsResult,
  item: Item,
  name: string,
  decimals: number,
): Explained | undefined {
  const change = changeOf(item);
  if (change === null || item.recentRevenue === null || item.priorRevenue === null) return undefined;
  const before = { what: t(w.before), amount: formatMoneyFull(item.priorRevenue, decimals) };
  const amount = formatChange(change);
  const result = amount.replace('+', '');
  return {
    ...{ what: t(w.change, { name }), amount, base: before },
    formula: t(w.changeFormula, { days: stretchDays ?? 0 }),
    worked: `${formatMoneyFull(item.recentRevenue, decimals)} ÷ ${before.amount} − 1 = ${result}`,
  };
}

/** How many of those who began with an item came back; null for all who began with anything. */
export function explainBack(
  result: ProductsResult,
  starting: KnownStarts,
  item: number | null,
): Explained | undefined {
  const days = result.windowDays;
  if (item === null)
    return explainRate(t(w.backAll, { days }), starting.back, t(w.backPart), t(w.backAllWhole, { days }));
  const back = starting.starters.find((one) => one.item === item)?.back;
  if (!back) return undefined;
  const words = { name: nameItem(result, item), days };
  return explainRate(t(w.back, words), back, t(w.backPart), t(w.backWhole, words));
}

/** How much more often a group buys an item than all do. */
export function explainIndex(
  result: ProductsResult,
  groups: KnownGroups,
  item: number,
  group: number,
): Explained {
  const { count, size, index } = readCell(groups, item, group);
  const words = { name: nameItem(result, item), group: nameGroup(groups, groups.groups[group]) };
  const known = formatCount(groups.knownBuyers);
  const amount = formatIndex(index ?? 0);
  const all = `(${formatCount(groups.itemBuyers[item] ?? 0)} ÷ ${known})`;
  return {
    ...{ what: t(w.index, words), amount, formula: t(w.indexFormula) },
    worked: `(${formatCount(count)} ÷ ${formatCount(size)}) ÷ ${all} = ${amount}`,
    base: { what: t(w.known), amount: known },
    rows: linesOfPick(result, { kind: 'group', item, group }),
  };
}

/** What was sold for the first time lately, and who tried it. */
export function explainNew(result: ProductsResult): Readonly<Record<string, Explained>> {
  const { newItems, level } = result;
  if (newItems.status !== 'ok') return {};
  const words = { units: sayUnits(level), days: newItems.days };
  const all = formatCount(result.items.length + (result.rest?.itemCount ?? 0));
  const rate = explainRate(t(w.newRate), newItems.buyers, t(w.newRatePart), t(w.newRateWhole, words));
  return {
    count: explainSum(
      { what: t(w.newCount, words), amount: formatCount(newItems.itemCount) },
      t(w.newCountFormula, words),
      { what: t(w.all, words), amount: all },
    ),
    rate: { ...rate, rows: linesOfPick(result, { kind: 'new' }) },
  };
}
