import type { Membership } from '../../contract/analysis.ts';
import type { Sequences } from '../../numeric/mining/sequencePlaces.ts';
import { quantileOfSorted } from '../../numeric/quantile.ts';
import { isWatched, type Completions, type Watch } from './follow.ts';
import { cellOfRule, type NextRule } from './result.ts';
import type { Candidate } from './rules.ts';

/** Customers on lists, all together. */
const mostListed = 2_000_000;

/** Goes through the customers of a prefix, telling of each of the items asked for. Cost: what was bought since, once a customer. */
function followPrefix(
  { firstElement, times, firstItem, items, itemCount }: Sequences,
  { customers, first }: Completions,
  nexts: readonly number[],
  tell: (place: number, next: number, days: number) => void,
): void {
  const days = new Int32Array(itemCount).fill(-1);
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i] as number;
    const element = first[i] as number;
    const until = firstElement[customer + 1] as number;
    for (let later = until - 1; later > element; later--) {
      const since = (times[later] as number) - (times[element] as number);
      for (let at = firstItem[later] as number; at < (firstItem[later + 1] as number); at++) {
        days[items[at] as number] = since;
      }
    }
    for (const next of nexts) tell(i, next, days[next] as number);
    for (let later = element + 1; later < until; later++) {
      for (let at = firstItem[later] as number; at < (firstItem[later + 1] as number); at++) {
        days[items[at] as number] = -1;
      }
    }
  }
}

/** Whether the time after the last completion is still running. */
function isRunning(
  { times }: Sequences,
  { last }: Completions,
  place: number,
  { nextDays, endDay }: Watch,
): boolean {
  return endDay !== null && endDay - (times[last[place] as number] as number) < nextDays;
}

function byPrefix(rules: readonly Candidate[]): Map<Completions, number[]> {
  const groups = new Map<Completions, number[]>();
  rules.forEach(({ prefix }, rule) => {
    const group = groups.get(prefix);
    if (group) group.push(rule);
    else groups.set(prefix, [rule]);
  });
  return groups;
}

/** Adds to each rule how long the next takes and how many it is still open for. Rules come in their order of importance. */
export function describeRules(sequences: Sequences, found: readonly Candidate[], watch: Watch): NextRule[] {
  const told = found.map(() => ({ waiting: 0, inTime: 0, days: [] as number[] }));
  for (const [prefix, rules] of byPrefix(found)) {
    const ruleOf = new Map(rules.map((rule) => [found[rule]?.next as number, told[rule]]));
    followPrefix(sequences, prefix, [...ruleOf.keys()], (place, next, days) => {
      const rule = ruleOf.get(next) as (typeof told)[number];
      if (days < 0) {
        rule.waiting += 1;
        if (isRunning(sequences, prefix, place, watch)) rule.inTime += 1;
      } else if (days <= watch.nextDays) {
        const time = sequences.times[prefix.first[place] as number] as number;
        if (isWatched(time, watch)) rule.days.push(days);
      }
    });
  }
  let listed = 0;
  return found.map(({ prefix, ...rule }, i) => {
    const { waiting, inTime, days } = told[i] as (typeof told)[number];
    const sorted = Float64Array.from(days).sort();
    listed += waiting + inTime;
    return {
      ...rule,
      prefix: prefix.elements,
      lift: rule.confidence / rule.base,
      days: {
        q1: quantileOfSorted(sorted, 0.25),
        median: quantileOfSorted(sorted, 0.5),
        q3: quantileOfSorted(sorted, 0.75),
      },
      ...{ waiting, inTime, hasLists: watch.endDay !== null && listed <= mostListed },
    };
  });
}

/** Who has the prefix of a rule and has not bought the next since, as cells of a membership. */
export function listWaiting(
  sequences: Sequences,
  found: readonly Candidate[],
  rules: readonly NextRule[],
  watch: Watch,
): NonNullable<Membership['cells']> {
  const size = rules.reduce(
    (sum, { hasLists, waiting, inTime }) => sum + (hasLists ? waiting + inTime : 0),
    0,
  );
  const [customerOf, cellOf] = [new Int32Array(size), new Int32Array(size)];
  const from = new Int32Array(sequences.firstElement.length);
  let n = 0;
  function put(customer: number, cell: number): void {
    customerOf[n] = customer;
    cellOf[n] = cell;
    from[customer + 1] = (from[customer + 1] as number) + 1;
    n += 1;
  }
  for (const [prefix, group] of byPrefix(found)) {
    const listed = group.filter((rule) => rules[rule]?.hasLists);
    const ruleOf = new Map(listed.map((rule) => [found[rule]?.next as number, rule]));
    followPrefix(sequences, prefix, [...ruleOf.keys()], (place, next, days) => {
      if (days >= 0) return;
      const customer = prefix.customers[place] as number;
      const rule = ruleOf.get(next) as number;
      put(customer, cellOfRule(rule, 'waiting'));
      if (isRunning(sequences, prefix, place, watch)) put(customer, cellOfRule(rule, 'inTime'));
    });
  }
  for (let i = 1; i < from.length; i++) from[i] = (from[i] as number) + (from[i - 1] as number);
  const next = from.slice();
  const list = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const customer = customerOf[i] as number;
    const at = next[customer] as number;
    list[at] = cellOf[i] as number;
    next[customer] = at + 1;
  }
  return { from, list };
}
