import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { PartRows } from '../../contract/parts.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { fisherTwoSided, upperTail } from '../../numeric/hypergeometric.ts';
import type { Favourite, Favourites, Mix, MixCell, MixItem } from './result.ts';

/** Items in the picture; all are tested. */
const mostShown = 20;
/** Items with fewer buyers can prove nothing and only make the others harder to prove. */
const fewestBuyers = 20;
const mostFavourites = 200;

/** Buyers by place and item. A customer counts once in each place. */
interface Counts {
  readonly names: readonly string[];
  /** Buyers of any item by place; of each item; of all. */
  readonly ofPlace: Float64Array;
  readonly ofItem: Float64Array;
  readonly all: number;
  readonly at: (row: number, item: number) => number;
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
  const ofPlace = new Float64Array(parts.length);
  const place = columnOf(input, `${prefix}PlacePart`);
  const placeBuyers = columnOf(input, `${prefix}PlaceBuyers`);
  for (let i = 0; i < place.length; i++)
    ofPlace[rowOf[place[i] as number] as number] = placeBuyers[i] as number;
  return {
    ...{ names, ofPlace, ofItem, all: ofPlace.reduce((a, b) => a + b, 0) },
    at: (row, at) => counts[row * names.length + at] as number,
  };
}

/**
 * What each place buys more or less than all places together, and where that is proven: Fisher’s exact test on
 * buyers, both sides, adjusted for all cells by Benjamini and Hochberg. null without items.
 */
export function compareMix(input: KernelInput, rows: PartRows, level: number): Mix | null {
  const item = String(input.facts.mixItem);
  if (item === '') return null;
  const counts = readCounts(input, item === 'product' ? 'product' : 'mix', rows);
  const { names, ofPlace, ofItem, all, at } = counts;
  const tested = names.flatMap((_, i) => ((ofItem[i] as number) >= fewestBuyers ? [i] : []));
  const pairs = rows.parts.flatMap((_, row) => tested.map((i) => ({ row, item: i })));
  const q = adjustByBenjaminiHochberg(
    pairs.map((pair) =>
      fisherTwoSided(at(pair.row, pair.item), {
        units: all,
        marked: ofItem[pair.item] as number,
        drawn: ofPlace[pair.row] as number,
      }),
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
    shares: shown.map((_, i) => (all === 0 ? 0 : (ofItem[i] as number) / all)),
    cells: rows.parts.map((_, row) =>
      shown.map((__, i): MixCell => {
        const buyers = at(row, i);
        const own = adjusted.get(row * names.length + i) ?? 1;
        return { buyers, index: indexOf(buyers, row, i, counts), q: own, isProven: own <= level };
      }),
    ),
  };
}

function indexOf(buyers: number, row: number, item: number, { ofPlace, ofItem, all }: Counts): number | null {
  const here = ofPlace[row] as number;
  const bought = ofItem[item] as number;
  return here === 0 || bought === 0 ? null : (buyers * all) / (here * bought);
}

/** Products that more of a place’s buyers buy than chance explains: Fisher’s test upwards, adjusted for all pairs. */
export function findFavourites(input: KernelInput, rows: PartRows, level: number): Favourites | null {
  if (input.columns.productPart === undefined) return null;
  const counts = readCounts(input, 'product', rows);
  const { names, ofPlace, ofItem, all, at } = counts;
  const tested = names.flatMap((_, i) => ((ofItem[i] as number) >= fewestBuyers ? [i] : []));
  const places = rows.parts.flatMap(({ kind }, row) => (kind === 'value' ? [row] : []));
  const pairs = places.flatMap((row) => tested.map((item) => ({ row, item })));
  const p = pairs.map(({ row, item }) =>
    upperTail(at(row, item), {
      units: all,
      marked: ofItem[item] as number,
      drawn: ofPlace[row] as number,
    }),
  );
  const q = adjustByBenjaminiHochberg(p);
  const list = pairs.flatMap(({ row, item }, i): Favourite[] => {
    const buyers = at(row, item);
    if ((q[i] as number) > level) return [];
    return [
      {
        ...{ row, name: names[item] as string, buyers },
        placeBuyers: ofPlace[row] as number,
        itemBuyers: ofItem[item] as number,
        allBuyers: all,
        index: indexOf(buyers, row, item, counts) ?? 0,
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
