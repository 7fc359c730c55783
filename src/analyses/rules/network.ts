import type { RulesResult } from '../../../workers/analyses/rules/result.ts';
import { liftOf, listPairs, type MeasureName } from './chart.ts';

export interface NetworkEdge {
  /** Positions in `items`. */
  readonly from: number;
  readonly to: number;
  readonly lift: number;
  /** Rules that say it, the stronger one first: one way, or both ways. */
  readonly rules: readonly number[];
}

export interface Network {
  /** Positions in `itemNames`. */
  readonly items: readonly number[];
  readonly edges: readonly NetworkEdge[];
  /** Pairs of items that a rule ties, before the limits. */
  readonly pairCount: number;
}

/** The strongest pairs by a measure, until there are as many items or lines as can be read. */
export function buildNetwork(
  result: RulesResult,
  measure: MeasureName,
  mostItems: number,
  mostEdges: number,
): Network {
  const items: number[] = [];
  const places = new Map<number, number>();
  const edges = new Map<string, { from: number; to: number; lift: number; rules: number[] }>();
  const pairs = new Set<string>();
  for (const { left, right, rule } of listPairs(result, measure)) {
    const [low, high] = [Math.min(left, right), Math.max(left, right)];
    const key = `${low} ${high}`;
    pairs.add(key);
    const edge = edges.get(key);
    if (edge) {
      edge.rules.push(rule);
      continue;
    }
    const missing = [low, high].filter((item) => !places.has(item));
    if (items.length + missing.length > mostItems || edges.size >= mostEdges) continue;
    for (const item of missing) places.set(item, items.push(item) - 1);
    const [from, to] = [places.get(low) ?? 0, places.get(high) ?? 0];
    edges.set(key, { from, to, lift: liftOf(result, rule), rules: [rule] });
  }
  return { items, edges: [...edges.values()], pairCount: pairs.size };
}
