import type { RandomStream } from '../randomStream.ts';
import { countLabels, labelCount } from './rows.ts';

/** The different rows among `draws` drawn with replacement, ascending. */
export function drawRows(n: number, draws: number, random: RandomStream): Int32Array {
  const isDrawn = new Uint8Array(n);
  for (let i = 0; i < draws; i++) isDrawn[random.below(n)] = 1;
  const rows = new Int32Array(isDrawn.reduce((sum, drawn) => sum + drawn, 0));
  let at = 0;
  for (let i = 0; i < n; i++) {
    if (isDrawn[i] !== 1) continue;
    rows[at] = i;
    at += 1;
  }
  return rows;
}

/** Of each of k clusters the Jaccard similarity to the likest of the others; −1 for a cluster without rows. */
export function compareClusters(before: Int32Array, after: Int32Array, k: number): number[] {
  const others = labelCount(after);
  const sizes = countLabels(before, k);
  const otherSizes = countLabels(after, others);
  const shared = new Float64Array(k * others);
  for (let i = 0; i < before.length; i++) {
    const own = before[i] as number;
    const other = after[i] as number;
    if (own >= 0 && other >= 0) shared[own * others + other] = (shared[own * others + other] as number) + 1;
  }
  return Array.from(sizes, (size, c) => {
    if (size === 0) return -1;
    let best = 0;
    for (let other = 0; other < others; other++) {
      const both = shared[c * others + other] as number;
      best = Math.max(best, both / (size + (otherSizes[other] as number) - both));
    }
    return best;
  });
}
