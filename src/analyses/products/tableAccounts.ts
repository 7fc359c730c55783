import type { NewItems, ProductsResult, Rate } from '../../../workers/analyses/products/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { productFigures as w } from '../../i18n/messagesExplainParts.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRatio, explainSum, type Amount, type Explained } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { readCell, type KnownGroups, type KnownStarts, type PlacedItem } from './chart.ts';
import { explainBack, explainIndex, explainItem } from './explained.ts';
import { heatCells, shownStarts, tabulateBars, tabulateHeat, tabulateNew, tabulateStarts } from './tables.ts';
import { nameItem } from './words.ts';

/** What stands behind the cells of the tables behind the pictures. */

const keep = (account: Explained | undefined, { amount }: Amount): Explained | null =>
  account ? { ...account, amount } : null;

const end = (figure: Amount, rate: Rate | null | undefined, what: string, side: 'low' | 'high') =>
  rate ? explainWilson(figure, rate.count, { what, count: rate.of }, side) : null;

export function explainBars(
  result: ProductsResult,
  bars: readonly PlacedItem[],
  decimals: number,
): CellAccounts {
  const of =
    (key: Parameters<typeof explainItem>[2]): TellCell =>
    (figure, row) => {
      const bar = bars[row];
      return bar ? keep(explainItem(result, bar.place, key, decimals), figure) : null;
    };
  const limit =
    (side: 'low' | 'high'): TellCell =>
    (figure, row) => {
      const bar = bars[row];
      const what = t(w.buyers, { name: bar ? nameItem(result, bar.place) : '' });
      return end(figure, bar?.item.repeat, what, side);
    };
  return explainCells(
    () => tabulateBars(result, bars, decimals),
    [
      ...[null, of('revenue'), of('share')],
      (figure) => explainSum(figure, t(r.margin)),
      ...[of('buyers'), of('repeat'), limit('low'), limit('high')],
    ],
  );
}

export function explainStarts(result: ProductsResult, starting: KnownStarts, decimals: number): CellAccounts {
  const starts = shownStarts(starting);
  const whole = (row: number): string =>
    t(w.backWhole, { name: nameItem(result, starts[row]?.item ?? 0), days: result.windowDays });
  const limit =
    (side: 'low' | 'high'): TellCell =>
    (figure, row) =>
      end(figure, starts[row]?.back, whole(row), side);
  const starters = (beside: (column: number) => Amount): Amount => beside(1);
  return explainCells(
    () => tabulateStarts(result, starting, decimals),
    [
      null,
      (figure) =>
        explainSum(figure, t(r.customers), {
          what: t(figureWords.customers),
          amount: formatCount(result.customerCount),
        }),
      (figure, _, beside) => explainSum(figure, t(r.observed, { days: result.windowDays }), starters(beside)),
      (figure, row) => keep(explainBack(result, starting, starts[row]?.item ?? null), figure),
      ...[limit('low'), limit('high'), null],
      (figure) => explainSum(figure, t(r.adjusted)),
      (figure, _, beside) => explainSum(figure, t(r.later), starters(beside)),
      (figure, _, beside) => explainSum(figure, t(r.lost), starters(beside)),
    ],
  );
}

export function explainHeat(
  result: ProductsResult,
  groups: KnownGroups,
  rows: readonly number[],
): CellAccounts {
  const cells = heatCells(groups, rows);
  const known = (): Amount => ({ what: t(w.known), amount: formatCount(groups.knownBuyers) });
  const index: TellCell = (figure, row) => {
    const { item, group } = cells[row] ?? { item: 0, group: 0 };
    return keep(explainIndex(result, groups, item, group), figure);
  };
  const all: TellCell = (figure, row) => {
    const { item } = cells[row] ?? { item: 0 };
    const buyers = {
      what: t(w.buyers, { name: nameItem(result, item) }),
      amount: formatCount(groups.itemBuyers[item] ?? 0),
    };
    return explainRatio(figure, buyers, known());
  };
  return explainCells(
    () => tabulateHeat(result, groups, rows),
    [
      ...[null, null],
      (figure, _, beside) => explainSum(figure, t(r.customers), beside(3)),
      (figure) => explainSum(figure, t(r.inGroup), known()),
      (figure, row) => {
        const { item, group } = cells[row] ?? { item: 0, group: 0 };
        const { count, size } = readCell(groups, item, group);
        return explainRatio(
          figure,
          { what: t(w.buyers, { name: nameItem(result, item) }), amount: formatCount(count) },
          { what: t(r.inGroup), amount: formatCount(size) },
        );
      },
      ...[all, index],
      (figure) => explainSum(figure, t(r.adjusted)),
    ],
    (own) => `${own[0]?.text ?? ''} · ${own[1]?.text ?? ''}`,
  );
}

export function explainTried(
  result: ProductsResult,
  known: Extract<NewItems, { status: 'ok' }>,
): CellAccounts {
  const { particular } = result;
  const rates = [
    ...known.kinds.map(({ buyers }) => buyers),
    ...(particular.status === 'ok' ? known.groups.map(({ buyers }) => buyers) : []),
    known.buyers,
  ];
  const what = (): string => t(w.newRateWhole, { days: known.days });
  const limit =
    (side: 'low' | 'high'): TellCell =>
    (figure, row) =>
      end(figure, rates[row], what(), side);
  return explainCells(
    () => tabulateNew(result, known),
    [
      null,
      (figure, _, beside) => explainSum(figure, t(w.newRatePart), { ...beside(2), what: what() }),
      (figure) => explainSum(figure, what()),
      (figure, _, beside) => explainRatio(figure, beside(1), beside(2)),
      ...[limit('low'), limit('high')],
    ],
  );
}
