import {
  fewBuyers,
  leastIndex,
  provenUpTo,
  type Item,
  type Particular,
  type ProductsResult,
  type Rate,
  type Starter,
  type Starting,
} from '../../../workers/analyses/products/result.ts';

export type BarMeasure = 'revenue' | 'margin' | 'buyers' | 'repeat';
export type KnownGroups = Extract<Particular, { status: 'ok' }>;
export type KnownStarts = Extract<Starting, { status: 'ok' }>;

const mostBars = 15;
const mostHeatRows = 20;
/** Of the rows of the heat grid, those that something was proven for. */
const mostFoundRows = 12;

/** What the setting asks for, or revenue where the file cannot tell. */
export function chooseMeasure(result: ProductsResult, asked: unknown): BarMeasure {
  if (asked === 'margin') return result.total.margin === null ? 'revenue' : 'margin';
  if (asked === 'repeat') return listRepeaters(result).length === 0 ? 'revenue' : 'repeat';
  return asked === 'buyers' ? 'buyers' : 'revenue';
}

const valueOf = (item: Item, measure: BarMeasure): number => {
  if (measure === 'margin') return item.margin ?? 0;
  if (measure === 'repeat') return item.repeat.rate;
  return measure === 'buyers' ? item.buyerCount : item.revenue;
};

export interface PlacedItem {
  readonly place: number;
  readonly item: Item;
  readonly value: number;
}

/** Items with enough buyers for a rate. */
export function listRepeaters({ items }: ProductsResult): readonly Item[] {
  return items.filter(({ buyerCount }) => buyerCount >= fewBuyers);
}

/** The items with the largest values, largest first; ties in the order of revenue. */
export function pickBars(result: ProductsResult, measure: BarMeasure): PlacedItem[] {
  return result.items
    .map((item, place) => ({ place, item, value: valueOf(item, measure) }))
    .filter(({ item }) => measure !== 'repeat' || item.buyerCount >= fewBuyers)
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, mostBars);
}

/** Buyers of all items who bought theirs again: what one item’s rate is held against. */
export function repeatOfAll({ items }: ProductsResult): number {
  const sum = (pick: (rate: Rate) => number): number =>
    items.reduce((total, { repeat }) => total + pick(repeat), 0);
  return (
    sum(({ count }) => count) /
    Math.max(
      1,
      sum(({ of }) => of),
    )
  );
}

/** Relative change of the last stretch; null where there is nothing before it or no stretch. */
export function changeOf({
  recentRevenue,
  priorRevenue,
}: Pick<Item, 'recentRevenue' | 'priorRevenue'>): number | null {
  if (recentRevenue === null || priorRevenue === null || priorRevenue <= 0) return null;
  return recentRevenue / priorRevenue - 1;
}

/** The start whose difference is surest; the largest difference of all would mostly be luck. null where none is proven. */
export function findStart({ starters }: KnownStarts): Starter | null {
  const proven = starters.filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
  const isWorse = ({ verdict }: Starter): number => Number(verdict === 'worse');
  proven.sort((a, b) => (a.pAdjusted ?? 1) - (b.pAdjusted ?? 1) || isWorse(a) - isWorse(b));
  return proven[0] ?? null;
}

/** The most frequent starts, and behind them those that are proven to differ, most starters first. */
export function pickStarts({ starters }: KnownStarts, most: number): Starter[] {
  const watched = starters.filter(({ back }) => back !== null);
  const proven = watched.filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
  const inTurn = new Set([...proven.slice(0, Math.ceil(most / 2)), ...watched]);
  const chosen = new Set([...inTurn].slice(0, most));
  return starters.filter((start) => chosen.has(start));
}

/** Who bought an item of a group’s customers, and what that is against all customers. */
export interface HeatFigures {
  readonly count: number;
  readonly size: number;
  readonly share: number;
  readonly allShare: number;
  /** null where nobody in a group bought the item. */
  readonly index: number | null;
  readonly pAdjusted: number;
  readonly isProven: boolean;
}

export function readCell(groups: KnownGroups, item: number, group: number): HeatFigures {
  const cell = item * groups.groups.length + group;
  const count = groups.counts[cell] ?? 0;
  const size = groups.groups[group]?.buyerCount ?? 0;
  const buyers = groups.itemBuyers[item] ?? 0;
  const pAdjusted = groups.pAdjusted[cell] ?? 1;
  const index = buyers > 0 && size > 0 ? (count * groups.knownBuyers) / (size * buyers) : null;
  return {
    ...{ count, size, index, pAdjusted },
    share: size > 0 ? count / size : 0,
    allShare: groups.knownBuyers > 0 ? buyers / groups.knownBuyers : 0,
    isProven: pAdjusted <= provenUpTo && (index ?? 0) >= leastIndex,
  };
}

/** Items for the grid: those particular to somebody, then the best sellers, in the order of revenue. */
export function pickHeatRows(groups: KnownGroups): number[] {
  const found = [...new Set(groups.found.map(({ item }) => item))].slice(0, mostFoundRows);
  const rows = new Set(found);
  const itemCount = groups.itemBuyers.length;
  for (let item = 0; item < itemCount && rows.size < mostHeatRows; item++) rows.add(item);
  return [...rows].sort((a, b) => a - b);
}

/** 0 to 6 on the ramp: below what is usual, about usual (2), above. */
const indexSteps = [0.5, 0.8, 1.2, 1.6, 2.2, 3.2];

export function levelOfIndex(index: number): number {
  return indexSteps.filter((step) => index >= step).length;
}

export function levelOfShare(share: number, largest: number): number {
  return largest > 0 ? Math.min(6, Math.floor((share / largest) * 6.999)) : 0;
}
