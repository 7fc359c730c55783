import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { upperTail } from '../../numeric/hypergeometric.ts';
import { fewestToTest, leastIndex, provenUpTo, type GroupBy, type Particular } from './result.ts';
import type { Buyers, Tallies } from './walk.ts';

/** Group of each buyer, −1 without one; the last group holds those that are not shown. */
export function groupBuyers(input: KernelInput, buyers: Buyers): Int32Array {
  const groupOf = new Int32Array(buyers.count).fill(-1);
  if (input.facts.by === '') return groupOf;
  const customer = columnOf(input, 'groupCustomer');
  const place = columnOf(input, 'groupPlace');
  // Both are sorted by customer, and whoever is in a group is a buyer.
  for (let i = 0, c = 0; i < customer.length; i++) {
    while (c < buyers.count && (buyers.customer[c] as number) < (customer[i] as number)) c += 1;
    if (buyers.customer[c] === customer[i]) groupOf[c] = place[i] as number;
  }
  return groupOf;
}

/**
 * Which items are bought by more customers of a group than chance would explain: for each item and group with enough
 * buyers, the upper tail of the hypergeometric distribution, adjusted for the number of cells tested.
 */
export function findParticular(
  input: KernelInput,
  { count }: Buyers,
  groupOf: Int32Array,
  tallies: Tallies,
  itemCount: number,
): Particular {
  const by = String(input.facts.by) as GroupBy | '';
  if (by === '') return { status: 'left', reason: 'noColumn', by: null };
  const names = input.texts?.groups ?? [];
  const sizes = new Int32Array(names.length + 1);
  let unknown = 0;
  for (const group of groupOf) {
    if (group < 0) unknown += 1;
    else sizes[group] = (sizes[group] as number) + 1;
  }
  const known = count - unknown;
  if (Number(input.facts.groupCount) < 2) return { status: 'left', reason: 'oneGroup', by };
  const groups = names.map((name, i) => ({ name, buyerCount: sizes[i] as number }));
  const counts = new Int32Array(itemCount * names.length);
  const itemBuyers = new Int32Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    for (let group = 0; group <= names.length; group++) {
      const bought = tallies.grouped[item * (names.length + 1) + group] as number;
      itemBuyers[item] = (itemBuyers[item] as number) + bought;
      if (group < names.length) counts[item * names.length + group] = bought;
    }
  }
  const { cells, pAdjusted } = testCells(counts, itemBuyers, sizes.subarray(0, names.length), known);
  const indexOf = (cell: number): number => {
    const [item, group] = [Math.floor(cell / names.length), cell % names.length];
    return ((counts[cell] as number) * known) / ((sizes[group] as number) * (itemBuyers[item] as number));
  };
  const found = cells
    .filter((cell) => (pAdjusted[cell] as number) <= provenUpTo && indexOf(cell) >= leastIndex)
    .sort((a, b) => (pAdjusted[a] as number) - (pAdjusted[b] as number) || a - b)
    .map((cell) => ({ item: Math.floor(cell / names.length), group: cell % names.length }));
  return {
    status: 'ok',
    by,
    areDecades: input.facts.areDecades === 1,
    groups,
    otherGroups: Number(input.facts.groupCount) - names.length,
    otherBuyers: sizes[names.length] as number,
    unknownBuyers: unknown,
    knownBuyers: known,
    ...{ counts, itemBuyers, pAdjusted, testedCount: cells.length, found },
  };
}

/** Enough buyers of the item and in the group, whatever the cell holds, so that what is tested does not depend on it. */
function testCells(
  counts: Int32Array,
  itemBuyers: Int32Array,
  sizes: Int32Array,
  known: number,
): { readonly cells: number[]; readonly pAdjusted: Float64Array } {
  const cells: number[] = [];
  const pValues: number[] = [];
  for (let item = 0; item < itemBuyers.length; item++) {
    const drawn = itemBuyers[item] as number;
    if (drawn < fewestToTest) continue;
    for (let group = 0; group < sizes.length; group++) {
      const marked = sizes[group] as number;
      if (marked < fewestToTest || known - marked < fewestToTest) continue;
      const cell = item * sizes.length + group;
      cells.push(cell);
      pValues.push(upperTail(counts[cell] as number, { units: known, marked, drawn }));
    }
  }
  const adjusted = adjustByBenjaminiHochberg(pValues);
  const pAdjusted = new Float64Array(counts.length).fill(1);
  cells.forEach((cell, i) => (pAdjusted[cell] = adjusted[i] as number));
  return { cells, pAdjusted };
}
