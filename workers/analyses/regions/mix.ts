import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { PartRows } from '../../contract/parts.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { fisherTwoSided, upperTail, type Draw } from '../../numeric/hypergeometric.ts';
import type { Favourite, Favourites, Mix, MixCell, MixItem } from './result.ts';

/** Items in the picture; all are tested. */
const mostShown = 20;
/** Items with fewer buyers can prove nothing and only make the others harder to prove. */
const fewestBuyers = 20;
const mostFavourites = 200;
/** A favourite must also stand out from what the place buys, at this p value, so that frequent buyers alone make none. */
const mixLevel = 0.01;

/** Buyers by place and item. */
interface Counts {
  readonly names: readonly string[];
  /** By row, then by item. */
  readonly at: (row: number, item: number) => number;
  readonly ofItem: Float64Array;
  /** Buyers of all items added up, a customer once for each item: what a place buys, however much. */
  readonly pairs: Whole;
  /** Customers who bought any item. */
  readonly people: Whole;
}

interface Whole {
  readonly ofPlace: Float64Array;
  readonly all: number;
}

function readCounts(input: KernelInput, prefix: 'mix' | 'product', { parts, rowOf }: PartRows): Counts {
  const names = input.texts?.[`${prefix}Names`] ?? [];
  const [part, item] = [columnOf(input, `${prefix}Part`), columnOf(input, `${prefix}Item`)];
  const buyers = columnOf(input, `${prefix}Buyers`);
  const counts = new Float64Array(parts.length * names.length);
  const ofItem = new Float64Array(names.length);
  for (let i = 0; i < part.length; i++) {
    const row = rowOf[part[i] as number] as number;
    const at = item[i] as number;
    counts[row * names.length + at] = buyers[i] as number;
    ofItem[at] = (ofItem[at] as number) + (buyers[i] as number);
  }
  const place = columnOf(input, `${prefix}PlacePart`);
  const whole = (column: string): Whole => {
    const values = columnOf(input, `${prefix}${column}`);
    const ofPlace = new Float64Array(parts.length);
    for (let i = 0; i < place.length; i++) ofPlace[rowOf[place[i] as number] as number] = values[i] as number;
    return { ofPlace, all: ofPlace.reduce((a, b) => a + b, 0) };
  };
  return {
    ...{ names, ofItem, pairs: whole('PlaceBuyers'), people: whole('PlacePeople') },
    at: (row, at) => counts[row * names.length + at] as number,
  };
}

const drawOf = ({ ofPlace, all }: Whole, row: number, marked: number): Draw => ({
  units: all,
  marked,
  drawn: ofPlace[row] as number,
});

/** Share of the place ÷ share of all; null where the place or the item has nobody. */
function indexOf(buyers: number, { units, marked, drawn }: Draw): number | null {
  return drawn === 0 || marked === 0 ? null : (buyers * units) / (drawn * marked);
}

/**
 * What each place buys more or less than all places together, and where that is proven: Fisher’s exact test on
 * buyers, both sides, adjusted for all cells by Benjamini and Hochberg. null without items.
 */
export function compareMix(input: KernelInput, rows: PartRows, level: number): Mix | null {
  const item = String(input.facts.mixItem);
  if (item === '') return null;
  const counts = readCounts(input, item === 'product' ? 'product' : 'mix', rows);
  const { names, ofItem, pairs: whole, at } = counts;
  const tested = names.flatMap((_, i) => ((ofItem[i] as number) >= fewestBuyers ? [i] : []));
  const pairs = rows.parts.flatMap((_, row) => tested.map((i) => ({ row, item: i })));
  const q = adjustByBenjaminiHochberg(
    pairs.map((pair) =>
      fisherTwoSided(at(pair.row, pair.item), drawOf(whole, pair.row, ofItem[pair.item] as number)),
    ),
  );
  const adjusted = new Map(pairs.map((pair, i) => [pair.row * names.length + pair.item, q[i] as number]));
  const shown = names.slice(0, mostShown);
  return {
    item: item as MixItem,
    names: shown,
    restCount: Number(input.facts.itemCount) - shown.length,
    testCount: pairs.length,
    provenCount: q.reduce((count, one) => count + Number(one <= level), 0),
    shares: shown.map((_, i) => (whole.all === 0 ? 0 : (ofItem[i] as number) / whole.all)),
    cells: rows.parts.map((_, row) =>
      shown.map((__, i): MixCell => {
        const buyers = at(row, i);
        const own = adjusted.get(row * names.length + i) ?? 1;
        const index = indexOf(buyers, drawOf(whole, row, ofItem[i] as number));
        return { buyers, index, q: own, isProven: own <= level };
      }),
    ),
  };
}

/**
 * Products that more of a place’s customers buy than chance explains: Fisher’s test upwards on customers, adjusted for
 * all pairs. Where customers buy often, more of them have bought anything; so a favourite must stand out from what the
 * place buys as well.
 */
export function findFavourites(input: KernelInput, rows: PartRows, level: number): Favourites | null {
  if (input.columns.productPart === undefined) return null;
  const { names, ofItem, pairs: mix, people, at } = readCounts(input, 'product', rows);
  const tested = names.flatMap((_, i) => ((ofItem[i] as number) >= fewestBuyers ? [i] : []));
  const places = rows.parts.flatMap(({ kind }, row) => (kind === 'value' ? [row] : []));
  const pairs = places.flatMap((row) => tested.map((item) => ({ row, item })));
  const p = pairs.map(({ row, item }) =>
    upperTail(at(row, item), drawOf(people, row, ofItem[item] as number)),
  );
  const q = adjustByBenjaminiHochberg(p);
  const list = pairs.flatMap(({ row, item }, i): Favourite[] => {
    const buyers = at(row, item);
    if ((q[i] as number) > level) return [];
    const itemBuyers = ofItem[item] as number;
    const inMix = drawOf(mix, row, itemBuyers);
    if (upperTail(buyers, inMix) > mixLevel) return [];
    return [
      {
        ...{ row, name: names[item] as string, buyers, itemBuyers },
        placeBuyers: people.ofPlace[row] as number,
        allBuyers: people.all,
        index: indexOf(buyers, drawOf(people, row, itemBuyers)) ?? 0,
        mixIndex: indexOf(buyers, inMix) ?? 0,
        ...{ p: p[i] as number, q: q[i] as number },
      },
    ];
  });
  list.sort((a, b) => a.p - b.p || a.row - b.row || (a.name < b.name ? -1 : 1));
  return {
    list: list.slice(0, mostFavourites),
    provenCount: list.length,
    testCount: pairs.length,
    itemCount: tested.length,
  };
}
