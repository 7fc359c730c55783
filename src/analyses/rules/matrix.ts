import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import { liftOf, listPairs } from './chart.ts';

export interface RuleMatrix {
  /** Positions in `itemNames`: left sides, and right sides. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The rule from the item of a row to that of a column; null where there is none. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** Rules between single items, the strongest by leverage, alike items beside each other; so many rows and columns at most. */
export function buildMatrix(result: RulesResult, most: number): RuleMatrix {
  const pairs = listPairs(result, 'leverage');
  const chosen = { left: new Set<number>(), right: new Set<number>() };
  for (const { left, right } of pairs) {
    const fits = (side: 'left' | 'right', item: number): boolean =>
      chosen[side].has(item) || chosen[side].size < most;
    if (!fits('left', left) || !fits('right', right)) continue;
    chosen.left.add(left);
    chosen.right.add(right);
  }
  const rules = new Map(pairs.map(({ left, right, rule }) => [`${left} ${right}`, rule]));
  const lifts = new Map<string, number>();
  for (const { left, right, rule } of pairs) {
    lifts.set(`${Math.min(left, right)} ${Math.max(left, right)}`, liftOf(result, rule));
  }
  const liftBetween = (a: number, b: number): number => lifts.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? 1;
  // One order for both sides, so that what goes with itself stands near the diagonal.
  const order = orderByLikeness([...new Set([...chosen.left, ...chosen.right])], liftBetween);
  const rows = order.filter((item) => chosen.left.has(item));
  const columns = order.filter((item) => chosen.right.has(item));
  return {
    ...{ rows, columns },
    cells: rows.map((left) => columns.map((right) => rules.get(`${left} ${right}`) ?? null)),
  };
}

/**
 * Items so that those bought with the same things, or with each other, stand side by side: from the most alike pair on, the
 * item most like either end is put there.
 */
export function orderByLikeness(
  items: readonly number[],
  liftBetween: (a: number, b: number) => number,
): number[] {
  const vectors = items.map((a) => items.map((b) => (a === b ? 0 : Math.log(liftBetween(a, b)))));
  const alike = (i: number, j: number): number =>
    cosine(vectors[i] ?? [], vectors[j] ?? [], i, j) + (vectors[i]?.[j] ?? 0);
  const left = new Set(items.keys());
  if (left.size < 3) return [...items];
  let best = { i: 0, j: 1, value: Number.NEGATIVE_INFINITY };
  for (const i of left) {
    for (const j of left) if (i < j && alike(i, j) > best.value) best = { i, j, value: alike(i, j) };
  }
  const chain = [best.i, best.j];
  left.delete(best.i);
  left.delete(best.j);
  while (left.size > 0) {
    const [head, tail] = [chain[0] ?? 0, chain.at(-1) ?? 0];
    let next = { at: -1, atTail: true, value: Number.NEGATIVE_INFINITY };
    for (const at of left) {
      if (alike(tail, at) > next.value) next = { at, atTail: true, value: alike(tail, at) };
      if (alike(head, at) > next.value) next = { at, atTail: false, value: alike(head, at) };
    }
    if (next.atTail) chain.push(next.at);
    else chain.unshift(next.at);
    left.delete(next.at);
  }
  return chain.map((i) => items[i] ?? 0);
}

/** Of two rows without the places of the two items themselves; 0 where one is all nought. */
function cosine(a: readonly number[], b: readonly number[], i: number, j: number): number {
  let [dot, sizeA, sizeB] = [0, 0, 0];
  a.forEach((x, at) => {
    if (at === i || at === j) return;
    const y = b[at] ?? 0;
    dot += x * y;
    sizeA += x * x;
    sizeB += y * y;
  });
  return sizeA === 0 || sizeB === 0 ? 0 : dot / Math.sqrt(sizeA * sizeB);
}
