import type { MeasureName } from '../../workers/analyses/rules/measureNames.ts';
import { measureNames } from '../../workers/analyses/rules/measureNames.ts';
import type { RulesResult } from '../../workers/analyses/rules/result.ts';
import { teach } from '../../workers/analyses/rules/teaching.ts';
import { toBaskets } from '../../workers/numeric/mining/baskets.ts';
import { itemsOf } from '../../workers/numeric/mining/itemSets.ts';
import { fisherOfRule, measure } from '../../workers/numeric/mining/measures.ts';
import { mineTidLists } from '../../workers/numeric/mining/mineTidLists.ts';
import { findRules } from '../../workers/numeric/mining/rules.ts';
import { SetIndex } from '../../workers/numeric/mining/setIndex.ts';

/** What the page is told of baskets given by names, in the order in which rules are found. */
export function resultOf(
  rows: readonly (readonly string[])[],
  minSupport = 1,
  minConfidence = 0,
): RulesResult {
  const itemNames = [...new Set(rows.flat())].sort();
  const codes = new Map(itemNames.map((name, i) => [name, i]));
  const basket = rows.flatMap((row, i) => row.map(() => i));
  const item = rows.flat().map((name) => codes.get(name) ?? 0);
  const baskets = toBaskets(basket, item, rows.length, itemNames.length);
  const sets = mineTidLists(baskets, { minSupport, longest: 0, mostSets: 1e6, mostBytes: 0 });
  const index = new SetIndex(sets, itemNames.length);
  const rules = findRules(sets, index, {
    ...{ minConfidence, maxConfidence: 1, minItems: 2, maxItems: 9 },
    ...{ right: 'any', mostRules: 1e6 },
  });
  const counts = Array.from({ length: rules.count }, (_, i) => ({
    baskets: rows.length,
    left: sets.supports[rules.left[i] ?? 0] ?? 0,
    right: sets.supports[rules.right[i] ?? 0] ?? 0,
    both: sets.supports[rules.both[i] ?? 0] ?? 0,
  }));
  const measured = counts.map(measure);
  const column = (name: MeasureName): Float64Array => Float64Array.from(measured, (one) => one[name]);
  const lists = Array.from({ length: sets.count }, (_, set) => itemsOf(sets, set));
  const offsets = Int32Array.from([0, ...lists].map((_, i) => lists.slice(0, i).flat().length));
  const p = Float64Array.from(counts, fisherOfRule);
  const itemBaskets = Int32Array.from(itemNames, (name) => rows.filter((row) => row.includes(name)).length);
  return {
    asOf: '',
    unit: 'file',
    items: 'item',
    basketCount: rows.length,
    busiest: null,
    itemCount: itemNames.length,
    frequentItemCount: itemNames.length,
    itemsetCount: sets.count,
    closedCount: sets.count,
    maximalCount: 0,
    foundCount: rules.count,
    ruleCount: rules.count,
    provenCount: 0,
    needlessCount: 0,
    itemNames,
    itemLooked: new Uint8Array(itemNames.length),
    itemBaskets,
    sets: { offsets, items: Int32Array.from(lists.flat()) },
    rules: {
      count: rules.count,
      left: rules.left,
      right: rules.right,
      leftCount: Int32Array.from(counts, ({ left }) => left),
      rightCount: Int32Array.from(counts, ({ right }) => right),
      bothCount: Int32Array.from(counts, ({ both }) => both),
      measures: Object.fromEntries(measureNames.map((name) => [name, column(name)])) as Record<
        MeasureName,
        Float64Array
      >,
      ...{ fisher: p, holm: p, fdr: p },
      needless: new Uint8Array(rules.count),
      later: null,
      atStake: null,
    },
    replication: null,
    byGroup: null,
    picked: null,
    stopped: null,
    support: { asked: minSupport, count: minSupport, share: minSupport / rows.length, raised: false },
    teaching: teach(baskets, itemNames, itemBaskets),
  };
}
