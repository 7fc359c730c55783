import type { KernelInput } from '../../contract/kernel.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { fisherTwoSided } from '../../numeric/hypergeometric.ts';
import type { Baskets } from '../../numeric/mining/baskets.ts';
import { countSets } from '../../numeric/mining/countSets.ts';
import { provenUpTo, type RulesByGroup } from './result.ts';
import type { Found } from './search.ts';

/** The first rules of the table are compared. */
const mostRules = 200;

/** A confidence of fewer baskets is not tested. */
const fewestBaskets = 20;

/** The same rules group by group; null where customers are in no groups. */
export function compareGroups(
  input: KernelInput,
  baskets: Baskets,
  { sets, rules }: Found,
  chosen: Int32Array,
): RulesByGroup | null {
  const { basketCustomer, groupCustomer, groupPlace } = input.columns;
  const groups = input.texts?.['groups'] ?? [];
  if (!basketCustomer || !groupCustomer || !groupPlace || groups.length === 0) return null;
  const names = [...groups, ''];
  const size = names.length;
  const members = basketsByGroup(basketCustomer, groupCustomer, groupPlace, size);
  const first = chosen.subarray(0, mostRules);
  const cells = first.length * size;
  const [leftCount, rightCount, bothCount] = [
    new Int32Array(cells),
    new Int32Array(cells),
    new Int32Array(cells),
  ];
  members.forEach((own, group) => {
    const counts = countSets(sets, baskets, own);
    first.forEach((rule, i) => {
      leftCount[i * size + group] = counts[rules.left[rule] as number] as number;
      rightCount[i * size + group] = counts[rules.right[rule] as number] as number;
      bothCount[i * size + group] = counts[rules.both[rule] as number] as number;
    });
  });
  return {
    by: String(input.facts['by']),
    areDecades: input.facts['areDecades'] === 1,
    names,
    basketCounts: Int32Array.from(members, ({ length }) => length),
    ruleCount: first.length,
    ...{ leftCount, rightCount, bothCount },
    ...findDifferences(leftCount, bothCount, size),
  };
}

/** Customers of no group share the last one with those of rarer groups. */
function basketsByGroup(
  basketCustomer: ArrayLike<number>,
  groupCustomer: ArrayLike<number>,
  groupPlace: ArrayLike<number>,
  size: number,
): number[][] {
  let most = -1;
  for (let i = 0; i < groupCustomer.length; i++) most = Math.max(most, groupCustomer[i] as number);
  const groupOf = new Int32Array(most + 1).fill(size - 1);
  for (let i = 0; i < groupCustomer.length; i++)
    groupOf[groupCustomer[i] as number] = groupPlace[i] as number;
  const members: number[][] = Array.from({ length: size }, () => []);
  for (let basket = 0; basket < basketCustomer.length; basket++)
    members[groupOf[basketCustomer[basket] as number] ?? size - 1]?.push(basket);
  return members;
}

function findDifferences(
  leftCount: Int32Array,
  bothCount: Int32Array,
  size: number,
): Pick<RulesByGroup, 'fdr' | 'testedCount' | 'found'> {
  const tested: number[] = [];
  const pValues: number[] = [];
  const isMore = new Uint8Array(leftCount.length);
  for (let row = 0; row < leftCount.length; row += size) {
    const sum = (values: Int32Array): number =>
      values.subarray(row, row + size).reduce((total, value) => total + value, 0);
    const [units, marked] = [sum(leftCount), sum(bothCount)];
    for (let cell = row; cell < row + size - 1; cell++) {
      const [drawn, both] = [leftCount[cell] as number, bothCount[cell] as number];
      if (drawn < fewestBaskets || units - drawn < fewestBaskets) continue;
      tested.push(cell);
      pValues.push(fisherTwoSided(both, { units, marked, drawn }));
      isMore[cell] = Number(both * units > marked * drawn);
    }
  }
  const adjusted = adjustByBenjaminiHochberg(pValues);
  const fdr = new Float64Array(leftCount.length).fill(1);
  tested.forEach((cell, i) => {
    fdr[cell] = adjusted[i] as number;
  });
  const surest = tested
    .map((cell, i) => ({ cell, p: pValues[i] as number }))
    .filter(({ cell }) => (fdr[cell] as number) <= provenUpTo)
    .sort((a, b) => a.p - b.p || a.cell - b.cell);
  return {
    fdr,
    testedCount: tested.length,
    found: surest.map(({ cell }) => ({
      rule: Math.floor(cell / size),
      group: cell % size,
      isMore: isMore[cell] === 1,
    })),
  };
}
