import { adjustByBenjaminiHochberg } from '../falseDiscovery.ts';
import { adjustByHolm } from '../familyError.ts';

/**
 * Bonferroni, Holm, Hochberg and Hommel keep the chance of even one false finding; Benjamini–Hochberg and Benjamini–Yekutieli
 * the expected share of false findings, the last one however the tests depend on each other.
 */
export type Adjustment = 'none' | 'bonferroni' | 'holm' | 'hochberg' | 'hommel' | 'BH' | 'BY';

type Adjust = (p: Float64Array) => ArrayLike<number>;

const adjustments: Readonly<Record<Adjustment, Adjust>> = {
  none: (p) => p,
  bonferroni: (p) => p.map((value) => Math.min(1, value * p.length)),
  holm: adjustByHolm,
  hochberg: (p) => stepUp(p, (rank, n) => n - rank + 1),
  hommel: adjustByHommel,
  BH: adjustByBenjaminiHochberg,
  BY: (p) => {
    const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return stepUp(p, (rank, n) => (harmonic * n) / rank);
  },
};

/** p values adjusted for their number, in the order given, as R’s p.adjust. Missing ones stay missing and are not counted. */
export function adjustP(pValues: readonly (number | null)[], adjustment: Adjustment): (number | null)[] {
  const known = Float64Array.from(pValues.filter((p) => p !== null));
  const adjusted = adjustments[adjustment](known);
  let at = 0;
  return pValues.map((p) => (p === null ? null : (adjusted[at++] as number)));
}

/** Positions by ascending p value. */
const orderOf = (p: Float64Array): number[] =>
  Array.from(p.keys()).sort((a, b) => (p[a] as number) - (p[b] as number));

/** From the largest down: none is larger than the one above it. */
function stepUp(p: Float64Array, factor: (rank: number, n: number) => number): Float64Array {
  const order = orderOf(p);
  const adjusted = new Float64Array(p.length);
  let least = 1;
  for (let rank = p.length; rank >= 1; rank--) {
    const at = order[rank - 1] as number;
    least = Math.min(least, (p[at] as number) * factor(rank, p.length));
    adjusted[at] = least;
  }
  return adjusted;
}

/** Hommel (1988) in the arrangement of Wright (1992). Cost O(n²). */
function adjustByHommel(values: Float64Array): Float64Array {
  const n = values.length;
  const order = orderOf(values);
  const p = order.map((at) => values[at] as number);
  const least = Math.min(...p.map((value, i) => (n * value) / (i + 1)));
  let q = new Float64Array(n).fill(least);
  const adjusted = q.slice();
  for (let m = n - 1; m >= 2; m--) {
    const first = n - m + 1;
    let smallest = Infinity;
    for (let i = 2; i <= m; i++) smallest = Math.min(smallest, (m * (p[first + i - 2] as number)) / i);
    q = q.map((_, i) => (i < first ? Math.min(m * (p[i] as number), smallest) : 0));
    q.fill(q[first - 1] as number, first);
    q.forEach((value, i) => (adjusted[i] = Math.max(adjusted[i] as number, value)));
  }
  const found = new Float64Array(n);
  order.forEach((at, i) => (found[at] = Math.min(1, Math.max(adjusted[i] as number, p[i] as number))));
  return found;
}
