import { adjustByHolm } from '../../numeric/familyError.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { itemsOf } from '../../numeric/mining/itemSets.ts';
import { fisherOfRule, measure, type RuleCounts } from '../../numeric/mining/measures.ts';
import { findNeedless } from '../../numeric/mining/rules.ts';
import { measureNames, type MeasureName } from './measureNames.ts';
import type { RulesOptions } from './options.ts';
import { endless, provenUpTo, type RuleColumns, type SideSets } from './result.ts';
import type { Found } from './search.ts';

/** Rules found, with what all of them together decide. */
export interface Judged {
  readonly fisher: Float64Array;
  readonly holm: Float64Array;
  readonly fdr: Float64Array;
  readonly needless: Uint8Array;
}

export function countsOf({ sets, rules }: Found, rule: number, baskets: number): RuleCounts {
  const of = (column: Int32Array): number => sets.supports[column[rule] as number] as number;
  return { baskets, left: of(rules.left), right: of(rules.right), both: of(rules.both) };
}

export function judge(found: Found, baskets: number): Judged {
  const fisher = new Float64Array(found.rules.count);
  for (let rule = 0; rule < fisher.length; rule++)
    fisher[rule] = fisherOfRule(countsOf(found, rule, baskets));
  return {
    fisher,
    holm: adjustByHolm(fisher),
    fdr: adjustByBenjaminiHochberg(fisher),
    needless: findNeedless(found.rules, found.sets, found.index),
  };
}

/** Rules that the table shows, by leverage, then by how many baskets; ties as the sets were found. */
export function chooseRules(
  found: Found,
  judged: Judged,
  baskets: number,
  options: RulesOptions,
  wanted: { readonly all: readonly number[]; readonly none: readonly number[] },
): Int32Array {
  const { rules, sets } = found;
  const chosen: number[] = [];
  const leverage = new Float64Array(rules.count);
  for (let rule = 0; rule < rules.count; rule++) {
    if (options.redundant === 'drop' && judged.needless[rule] === 1) continue;
    if (options.significance === 'proven' && (judged.fdr[rule] as number) > provenUpTo) continue;
    if (wanted.all.length + wanted.none.length > 0) {
      const own = itemsOf(sets, rules.both[rule] as number);
      if (!wanted.all.every((item) => own.includes(item))) continue;
      if (wanted.none.some((item) => own.includes(item))) continue;
    }
    const { left, right, both } = countsOf(found, rule, baskets);
    // Whole numbers: equal leverage is equal to the last bit.
    leverage[rule] = both * baskets - left * right;
    chosen.push(rule);
  }
  const at = (column: ArrayLike<number>, rule: number): number => column[rule] as number;
  const support = (rule: number): number => at(sets.supports, at(rules.both, rule));
  chosen.sort(
    (a, b) =>
      at(leverage, b) - at(leverage, a) ||
      support(b) - support(a) ||
      at(rules.left, a) - at(rules.left, b) ||
      at(rules.right, a) - at(rules.right, b),
  );
  return Int32Array.from(chosen);
}

/** The sides of the chosen rules, each once; placeOf gives the position of an item among the frequent ones. */
export function gatherSides(
  { sets, rules }: Found,
  chosen: Int32Array,
  placeOf: Int32Array,
): { readonly sides: SideSets; readonly left: Int32Array; readonly right: Int32Array } {
  const numbers = new Int32Array(sets.count).fill(-1);
  const offsets = [0];
  const items: number[] = [];
  const number = (set: number): number => {
    const known = numbers[set] as number;
    if (known >= 0) return known;
    const own = itemsOf(sets, set).map((item) => placeOf[item] as number);
    items.push(...own.sort((a, b) => a - b));
    numbers[set] = offsets.length - 1;
    offsets.push(items.length);
    return offsets.length - 2;
  };
  const left = chosen.map((rule) => number(rules.left[rule] as number));
  const right = chosen.map((rule) => number(rules.right[rule] as number));
  return { sides: { offsets: Int32Array.from(offsets), items: Int32Array.from(items) }, left, right };
}

type Measured = Pick<RuleColumns, 'leftCount' | 'rightCount' | 'bothCount' | 'measures'>;

export function measureRules(found: Found, chosen: Int32Array, baskets: number): Measured {
  const columns = {} as Record<MeasureName, Float64Array>;
  for (const name of measureNames) columns[name] = new Float64Array(chosen.length);
  const leftCount = new Int32Array(chosen.length);
  const rightCount = new Int32Array(chosen.length);
  const bothCount = new Int32Array(chosen.length);
  chosen.forEach((rule, i) => {
    const counts = countsOf(found, rule, baskets);
    leftCount[i] = counts.left;
    rightCount[i] = counts.right;
    bothCount[i] = counts.both;
    const own = measure(counts);
    for (const name of measureNames) columns[name][i] = Math.min(own[name], endless);
  });
  return { leftCount, rightCount, bothCount, measures: columns };
}
