import { inertiaOf } from '../analyses/clusters/chooseK.ts';
import { joinNearest, kmeansOptions, meansOf, type Points } from '../analyses/clusters/partition.ts';
import { kmeans } from '../numeric/clustering/kmeans.ts';
import { takeRows } from '../numeric/clustering/rows.ts';
import { randomStream, sampleAscending } from '../numeric/randomStream.ts';

/** One step of k-means as it is taught: everybody to the nearest centre, or every centre to the mean of its own. */
export interface Step {
  readonly does: 'start' | 'assign' | 'move';
  /** k × 2. */
  readonly centres: Float64Array;
  /** null before anybody was assigned. */
  readonly labels: Int32Array | null;
  /** Sum of squared distances to the centres as they stand; null before anybody was assigned. */
  readonly inertia: number | null;
  /** Points whose cluster changed in this step. */
  readonly moved: number;
}

export interface Walk {
  readonly points: Points;
  readonly steps: readonly Step[];
  /** The least inertia that many starts of the analysis reach. */
  readonly best: number;
}

const pointCount = 42;
const centresOfMaking = [
  [0.26, 0.3],
  [0.72, 0.34],
  [0.48, 0.74],
] as const;

/** Three clouds of points between 0 and 1, some of them between the clouds. */
export function makePoints(seed: number): Points {
  const random = randomStream(seed, 1);
  const data = new Float64Array(2 * pointCount);
  const spread = (): number => (random.uniform() + random.uniform() + random.uniform() - 1.5) * 0.24;
  for (let i = 0; i < pointCount; i++) {
    const [x, y] = centresOfMaking[i % centresOfMaking.length] as readonly [number, number];
    const isBetween = i % 7 === 6;
    data[2 * i] = clamp(isBetween ? 0.2 + 0.6 * random.uniform() : x + spread());
    data[2 * i + 1] = clamp(isBetween ? 0.2 + 0.6 * random.uniform() : y + spread());
  }
  return { data, n: pointCount, d: 2 };
}

const clamp = (value: number): number => Math.min(0.98, Math.max(0.02, value));

/** From k of the points as centres, by Lloyd’s two steps in turn, until nobody changes any more. */
export function walkKmeans(points: Points, k: number, start: number): Walk {
  const { data, n, d } = points;
  let centres = takeRows(data, d, sampleAscending(n, k, randomStream(start, 2)));
  let labels: Int32Array | null = null;
  const steps: Step[] = [{ does: 'start', centres, labels, inertia: null, moved: 0 }];
  for (;;) {
    const before: Int32Array | null = labels;
    labels = joinNearest(points, centres, k);
    const moved = labels.reduce((sum, label, i) => sum + (label === before?.[i] ? 0 : 1), 0);
    steps.push({ does: 'assign', centres, labels, inertia: inertiaOf(points, labels, centres), moved });
    if (moved === 0) break;
    centres = meansOf(points, labels, k);
    steps.push({ does: 'move', centres, labels, inertia: inertiaOf(points, labels, centres), moved: 0 });
  }
  const best = kmeans(data, n, d, kmeansOptions(n, k, 20, 1)).inertia;
  return { points, steps, best };
}
