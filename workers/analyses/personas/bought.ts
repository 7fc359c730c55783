import type { TypedColumn } from '../../contract/analysis.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { shareSums } from '../../numeric/lift.ts';
import type { People } from './people.ts';
import { sortByCustomer, type ByCustomer } from './sorted.ts';
import { Tally, type Candidate } from './tally.ts';

/** The code of a line without a value. */
const none = 0;

type BoughtFamily = 'category' | 'brand' | 'product';

/**
 * Who bought what: of each value the share of customers who did, and its share of their order lines.
 * With how many categories each customer bought from, where the file has them. Cost O(lines).
 */
export function findFavourites(input: KernelInput, people: People): Candidate[] {
  const found: Candidate[] = [];
  const [lines, names] = [input.columns['lineBuyer'], input.columns['namedBuyer']];
  if (lines !== undefined) {
    const byCustomer = sortByCustomer(lines, people);
    for (const family of ['category', 'brand', 'product'] as const) {
      const codes = input.columns[family];
      if (codes !== undefined) found.push(...favouritesOf(family, input, people, byCustomer, codes));
    }
  }
  const named = input.columns['namedProduct'];
  if (names !== undefined && named !== undefined) {
    found.push(...favouritesOf('product', input, people, sortByCustomer(names, people), named));
  }
  return found;
}

function favouritesOf(
  family: BoughtFamily,
  input: KernelInput,
  people: People,
  { groups, from, arrange }: ByCustomer,
  given: TypedColumn,
): Candidate[] {
  const codes = arrange(given);
  const listed = columnOf(input, `${family}Codes`);
  const values = input.texts?.[`${family}Values`] ?? [];
  const labels = family === 'product' ? (input.texts?.['productNames'] ?? values) : values;
  let highest = 0;
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > highest) highest = codes[i] as number;
  for (let i = 0; i < listed.length; i++) highest = Math.max(highest, listed[i] as number);
  const place = new Int32Array(highest + 1).fill(-1);
  listed.forEach((code, i) => (place[code] = i));
  const tally = new Tally(values.length, people.ids.length);
  const breadth = new Tally(1, people.ids.length);
  const bought = new Int32Array(highest + 1);
  const own = new Int32Array(highest + 1);
  for (let i = 0; i < groups.length; i++) {
    let [lines, distinct] = [0, 0];
    const end = from[i + 1] as number;
    for (let row = from[i] as number; row < end; row++) {
      const code = codes[row] as number;
      if (code === none) continue;
      if (bought[code] === 0) own[distinct++] = code;
      bought[code] = (bought[code] as number) + 1;
      lines += 1;
    }
    if (lines === 0) continue;
    const group = groups[i] as number;
    tally.addCustomer(group, lines);
    breadth.addCustomer(group, 1);
    breadth.addValue(group, 0, distinct, 1);
    for (let k = 0; k < distinct; k++) {
      const code = own[k] as number;
      const value = place[code] as number;
      if (value >= 0) tally.addValue(group, value, bought[code] as number, lines);
      bought[code] = 0;
    }
  }
  const favourites = values.map((_, i): Candidate => {
    const [lines, carriers] = [tally.sums(i), tally.carriers(i)];
    const sums = lines.map(({ units }, group) => shareSums(carriers[group] as number, units));
    return { family, value: labels[i] ?? '', sums, carriers, isShare: true, lines };
  });
  if (family !== 'category') return favourites;
  const categories = { sums: breadth.sums(0), carriers: breadth.carriers(0), isShare: false };
  return [...favourites, { family: 'categories', value: '', ...categories }];
}
