import type { TypedColumn } from '../contract/analysis.ts';
import type { OverlapParts, SetOperation } from '../contract/audience.ts';

/** Customers by their positions; ascending in what comes out. */
type Members = Int32Array;

/** Lists that can be laid over each other at a time. */
const mostBits = 16;

/** One more than the highest of the positions. */
export function spanOf(positions: TypedColumn): number {
  let span = 0;
  for (let i = 0; i < positions.length; i++) span = Math.max(span, (positions[i] as number) + 1);
  return span;
}

/** In how many of the lists each customer is, by position. No list names a customer twice. */
function countLists(lists: readonly Members[]): Uint16Array {
  const counts = new Uint16Array(Math.max(0, ...lists.map(spanOf)));
  for (const members of lists) {
    for (let i = 0; i < members.length; i++) {
      const customer = members[i] as number;
      counts[customer] = (counts[customer] as number) + 1;
    }
  }
  return counts;
}

/** difference: who is in the first list and in none of the others. */
export function combineMembers(how: SetOperation, lists: readonly Members[]): Members {
  const counts = countLists(lists);
  if (how === 'difference') {
    const first = lists[0] ?? new Int32Array();
    return first.filter((customer) => counts[customer] === 1).sort();
  }
  const least = how === 'union' ? 1 : lists.length;
  let found = 0;
  const members = new Int32Array(counts.length);
  counts.forEach((count, customer) => {
    if (count >= least && count > 0) members[found++] = customer;
  });
  return members.slice(0, found);
}

export function countParts(lists: readonly Members[]): OverlapParts {
  const counts = countLists(lists);
  const only = lists.map((members) => countWhere(members, (customer) => counts[customer] === 1));
  const all = counts.reduce((sum, inLists) => sum + (inLists === lists.length ? 1 : 0), 0);
  const several = counts.reduce((sum, inLists) => sum + (inLists > 1 && inLists < lists.length ? 1 : 0), 0);
  return { all, only, several };
}

/** Customers in both of two lists, by their positions. Cost O(customers + members). */
export function countOverlaps(lists: readonly Members[]): number[][] {
  const size = Math.max(0, ...lists.map(spanOf));
  // By customer one bit for each list; how many have the same bits tells all pairs.
  if (lists.length > mostBits) throw new RangeError(`more lists than ${mostBits}`);
  const bits = new Uint16Array(size);
  for (const [list, members] of lists.entries()) {
    for (let i = 0; i < members.length; i++) {
      const customer = members[i] as number;
      bits[customer] = (bits[customer] as number) | (1 << list);
    }
  }
  const counts = new Int32Array(1 << lists.length);
  for (let i = 0; i < size; i++) counts[bits[i] as number] = (counts[bits[i] as number] as number) + 1;
  const inBoth = (pair: number): number =>
    counts.reduce((sum, count, own) => sum + ((own & pair) === pair ? count : 0), 0);
  return lists.map((_, a) => lists.map((__, b) => inBoth((1 << a) | (1 << b))));
}

function countWhere(members: Members, test: (customer: number) => boolean): number {
  let found = 0;
  for (const customer of members) if (test(customer)) found += 1;
  return found;
}
