import {
  fewBuyers,
  fewestToTest,
  leastIndex,
  type ProductsResult,
  type Starter,
} from '../../../workers/analyses/products/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { productFigures as w } from '../../i18n/messagesExplainParts.ts';
import { productTitles as b } from '../../i18n/messagesExplainProducts.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import {
  findStart,
  listRepeaters,
  type BarMeasure,
  type KnownGroups,
  type KnownStarts,
  type PlacedItem,
} from './chart.ts';
import { explainBack, explainIndex, explainItem, explainNew } from './explained.ts';
import { explainBars } from './tableAccounts.ts';
import { nameItem, sayUnits } from './words.ts';

/** What stands behind the figures above and beside the pictures, found in their texts by their amounts. */

export function explainItemCount(result: ProductsResult): Explained {
  const words = { units: sayUnits(result.level) };
  const amount = formatCount(result.items.length + (result.rest?.itemCount ?? 0));
  return explainSum({ what: t(w.all, words), amount }, t(b.itemsFormula, words));
}

/** Above the table: all items, and where it is cut. */
export function explainTableTitle(result: ProductsResult): Told {
  const all = explainItemCount(result);
  if (!result.rest?.itemCount) return [all];
  const count = formatCount(result.items.length);
  const beyond = { what: t(b.beyond), amount: formatCount(result.rest.itemCount) };
  return [
    all,
    explainRows(explainSum({ what: t(b.apart), amount: count }, t(b.apartFormula, { count }), all), null),
    explainRows(
      {
        ...explainSum(beyond, t(b.beyondFormula), all),
        worked: `${all.amount} − ${count} = ${beyond.amount}`,
      },
      null,
    ),
  ];
}

export function explainBarsTitle(
  result: ProductsResult,
  measure: BarMeasure,
  bars: readonly PlacedItem[],
  decimals: number,
): Told {
  const [first] = bars;
  if (first === undefined) return [];
  const repeaters = { what: t(b.repeaters, { units: sayUnits(result.level) }), amount: '' };
  const amount = formatCount(listRepeaters(result).length);
  const counted =
    measure === 'repeat'
      ? explainSum({ ...repeaters, amount }, t(b.repeatersFormula, { fewest: fewBuyers }))
      : explainItemCount(result);
  const tops: Readonly<Record<BarMeasure, () => Explained | null | undefined>> = {
    revenue: () => explainItem(result, first.place, 'share', decimals),
    margin: () =>
      writtenAs(explainBars(result, bars, decimals)(0, 3)?.(), formatMoney(first.value, decimals)),
    buyers: () => explainBuyersShare(result, first, decimals),
    repeat: () => explainItem(result, first.place, 'repeat', decimals),
  };
  return [tops[measure](), counted];
}

function explainBuyersShare(
  result: ProductsResult,
  { place, value }: PlacedItem,
  decimals: number,
): Explained | null {
  const buyers = explainItem(result, place, 'buyers', decimals);
  if (!buyers) return null;
  const figure = {
    what: t(b.buyersShare, { name: nameItem(result, place) }),
    amount: formatPercent(value / result.customerCount),
  };
  const all = { what: t(figureWords.customers), amount: formatCount(result.customerCount) };
  return { ...explainRatio(figure, buyers, all), rows: buyers.rows ?? null };
}

export function explainStartsTitle(result: ProductsResult, starting: KnownStarts): Told {
  const start = findStart(starting);
  const all = explainBack(result, starting, null);
  const tested = { what: t(b.testedStarts), amount: formatCount(starting.testedCount) };
  return [
    start && explainBack(result, starting, start.item),
    all,
    all?.base ? explainRows(explainSum(all.base, t(b.watchedFormula)), null) : null,
    explainRows(explainSum(tested, t(b.testedStartsFormula, { fewest: fewestToTest })), null),
  ];
}

/** Who came back of those who began with an item. */
export function explainBackCount(
  result: ProductsResult,
  starting: KnownStarts,
  { item, back }: Starter,
): Explained | null {
  const account = explainBack(result, starting, item);
  if (!account || back === null) return null;
  const figure = { what: `${nameItem(result, item)}: ${t(w.backPart)}`, amount: formatCount(back.count) };
  const words = { name: nameItem(result, item), days: result.windowDays };
  return explainRows(explainSum(figure, t(b.backFormula, words), account.base), null);
}

/** How many of those who began with an item went on to another. */
export function explainNext(
  result: ProductsResult,
  start: Starter,
  { item, count }: Starter['next'][number],
): Explained {
  const words = { name: nameItem(result, start.item), next: nameItem(result, item) };
  const back = { what: t(w.backPart), amount: formatCount(start.back?.count ?? 0) };
  const figure = { what: t(b.next, words), amount: formatCount(count) };
  return explainRows(explainSum(figure, t(b.nextFormula, { days: result.windowDays }), back), null);
}

export function explainHeatTitle(result: ProductsResult, groups: KnownGroups): Told {
  const [cell] = groups.found;
  const known = { what: t(w.known), amount: formatCount(groups.knownBuyers) };
  const tested = { what: t(b.testedCells), amount: formatCount(groups.testedCount) };
  const least = { least: leastIndex };
  return [
    cell && explainIndex(result, groups, cell.item, cell.group),
    explainSum(known, t(b.knownFormula)),
    explainRows(explainSum(tested, t(b.testedCellsFormula, { fewest: fewestToTest })), null),
    explainRows(
      explainSum(
        { what: t(b.found), amount: formatCount(groups.found.length) },
        t(b.foundFormula, least),
        tested,
      ),
      null,
    ),
  ];
}

/** Who is not in the grid. */
export function explainLeft(
  groups: KnownGroups,
): Readonly<Record<'unknown' | 'others' | 'customers', Explained>> {
  const count = (what: string, value: number, formula: string): Explained =>
    explainRows(explainSum({ what, amount: formatCount(value) }, formula), null);
  return {
    unknown: count(t(b.unknown), groups.unknownBuyers, t(b.unknownFormula)),
    others: count(t(b.smallGroups), groups.otherGroups, t(b.smallGroupsFormula)),
    customers: count(t(b.inSmall), groups.otherBuyers, t(b.inSmallFormula)),
  };
}

/** Those beyond the list. */
export function explainMore(groups: KnownGroups, listed: number): Explained {
  const all = { what: t(b.found), amount: formatCount(groups.found.length) };
  const amount = formatCount(groups.found.length - listed);
  const account = explainSum({ what: t(b.foundMore), amount }, t(b.foundMoreFormula), all);
  return explainRows({ ...account, worked: `${all.amount} − ${formatCount(listed)} = ${amount}` }, null);
}

export function explainNewTitle(result: ProductsResult, decimals: number): Told {
  const { newItems } = result;
  if (newItems.status !== 'ok') return [];
  const { count, rate } = explainNew(result);
  const { revenue, revenueShare } = newItems;
  const whole = revenueShare > 0 ? revenue / revenueShare : 0;
  const share = explainRatio(
    { what: t(b.newShare), amount: formatPercent(revenueShare) },
    { what: t(b.newRevenue), amount: formatMoneyFull(revenue, decimals) },
    { what: t(b.sameTime), amount: formatMoneyFull(whole, decimals) },
  );
  return [count, rate, revenueShare > 0 ? explainRows(share, null) : null];
}
