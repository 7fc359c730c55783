import type { RandomStream } from '../randomStream.ts';
import { pca } from './pca.ts';

/**
 * Rows without structure: uniform over the box of the rows, or over their box along the principal components. The latter
 * are left in the components’ own axes, as distances do not see a rotation.
 */
export function referenceBox(
  data: Float64Array,
  n: number,
  d: number,
  box: 'pca' | 'plain',
): (random: RandomStream) => Float64Array {
  const seen = box === 'pca' ? pca(data, n, d, d).scores : data;
  const low = new Float64Array(d).fill(Infinity);
  const high = new Float64Array(d).fill(-Infinity);
  for (let i = 0; i < n; i++)
    for (let f = 0; f < d; f++) {
      low[f] = Math.min(low[f] as number, seen[i * d + f] as number);
      high[f] = Math.max(high[f] as number, seen[i * d + f] as number);
    }
  return (random) => {
    const rows = new Float64Array(n * d);
    for (let at = 0; at < rows.length; at++) {
      const f = at % d;
      rows[at] = (low[f] as number) + random.uniform() * ((high[f] as number) - (low[f] as number));
    }
    return rows;
  };
}
