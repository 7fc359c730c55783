import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { shareSums } from '../../numeric/lift.ts';
import type { People } from './people.ts';
import { orderBy, Tally, type Candidate } from './tally.ts';

/** The code of a line without a value. */
const none = 0;

type BoughtFamily = 'category' | 'brand' | 'product';

/**
 * Who bought what: of each value the share of customers who did, and its share of their order lines.
 * With how many categories each customer bought from, where the file has them. Cost O(lines).
 */
export function findFavourites(input: KernelInput, people: People): Candidate[] {
  const found: Candidate[] = [];
  for (const family of ['category', 'brand', 'product'] as const) {
    const isNamed = input.columns[family] === undefined;
    const codes = isNamed && family === 'product' ? input.columns['namedProduct'] : input.columns[family];
    if (codes === undefined) continue;
    const buyer = columnOf(input, isNamed ? 'namedBuyer' : 'lineBuyer');
    found.push(...favouritesOf(family, input, people, buyer, codes));
  }
  return found;
}

function favouritesOf(
  family: BoughtFamily,
  input: KernelInput,
  people: People,
  buyer: ArrayLike<number>,
  codes: ArrayLike<number>,
): Candidate[] {
  const listed = columnOf(input, `${family}Codes`);
  const values = input.texts?.[`${family}Values`] ?? [];
  const labels = family === 'product' ? (input.texts?.['productNames'] ?? values) : values;
  let highest = 0;
  for (let i = 0; i < codes.length; i++) highest = Math.max(highest, codes[i] as number);
  const place = new Int32Array(Math.max(highest, ...listed, 0) + 1).fill(-1);
  listed.forEach((code, i) => (place[code] = i));
  const groups = people.ids.length;
  const tally = new Tally(values.length, groups);
  const breadth = new Tally(1, groups);
  const bought = new Int32Array(highest + 1);
  const keys = Int32Array.from(buyer, (customer) => ((people.groupOf[customer] ?? -1) < 0 ? -1 : customer));
  const order = orderBy(keys);
  const own: number[] = [];
  for (let from = 0; from < order.length;) {
    const customer = keys[order[from] as number] as number;
    let [lines, to] = [0, from];
    for (; to < order.length && keys[order[to] as number] === customer; to++) {
      const code = codes[order[to] as number] as number;
      if (code === none) continue;
      if (bought[code] === 0) own.push(code);
      bought[code] = (bought[code] as number) + 1;
      lines += 1;
    }
    from = to;
    if (lines === 0) continue;
    const group = people.groupOf[customer] as number;
    tally.addCustomer(group, lines);
    breadth.addCustomer(group, 1);
    breadth.addValue(group, 0, own.length, 1);
    for (const code of own) {
      const value = place[code] as number;
      if (value >= 0) tally.addValue(group, value, bought[code] as number, lines);
      bought[code] = 0;
    }
    own.length = 0;
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
