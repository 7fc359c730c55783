import { dbscan } from '../../workers/numeric/clustering/dbscan.ts';
import { hierarchical } from '../../workers/numeric/clustering/hierarchical.ts';
import { kmeans } from '../../workers/numeric/clustering/kmeans.ts';
import { refineCentres } from '../../workers/numeric/clustering/lloyd.ts';
import { gapStatistic, silhouette } from '../../workers/numeric/clustering/validity.ts';
import { randomStream } from '../../workers/numeric/randomStream.ts';

export const columns = 5;
export const clusters = 5;
export type RowKind = 'groups' | 'structureless';

/** Five overlapping groups or none, the same on every machine: sums and products only. */
export function makeRows(kind: RowKind, n: number): Float64Array {
  const random = randomStream(7);
  const centres = Array.from({ length: clusters * columns }, () => random.uniform() * 2.5);
  const normal = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += random.uniform();
    return sum;
  };
  const rows = new Float64Array(n * columns);
  for (let i = 0; i < n; i++) {
    const group = random.below(clusters);
    for (let f = 0; f < columns; f++)
      rows[i * columns + f] =
        kind === 'groups' ? (centres[group * columns + f] as number) + normal() : random.uniform();
  }
  return rows;
}

export interface KernelTimes {
  readonly ms: number;
  /** What must be the same everywhere. */
  readonly value: number;
  readonly steps: number;
}

export interface ClusterTimes {
  readonly firstSteps: KernelTimes;
  readonly toTheEnd: KernelTimes;
  readonly full: KernelTimes;
  readonly silhouette: KernelTimes;
}

export const firstSteps = 25;
const rounds = 3;

function best(times: number, run: () => { readonly value: number; readonly steps: number }): KernelTimes {
  let least = Infinity;
  let got = { value: 0, steps: 0 };
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    got = run();
    least = Math.min(least, performance.now() - start);
  }
  return { ms: least, ...got };
}

/** Clusters rows from their first five on, and by themselves. */
export function timeClusters(kind: RowKind, n: number): ClusterTimes {
  const rows = makeRows(kind, n);
  const from = rows.slice(0, clusters * columns);
  const refine = (maxIterations: number): { value: number; steps: number; labels: Int32Array } => {
    const { inertia, iterations, labels } = refineCentres(rows, n, columns, from, {
      maxIterations,
      tolerance: 0,
    });
    return { value: inertia, steps: iterations, labels };
  };
  const { labels } = refine(firstSteps);
  return {
    firstSteps: best(rounds, () => refine(firstSteps)),
    toTheEnd: best(1, () => refine(300)),
    full: best(rounds, () => {
      const options = { k: clusters, starts: 20, maxIterations: 300, tolerance: 1e-6, seed: 1 };
      const { inertia, iterations } = kmeans(rows, n, columns, options);
      return { value: inertia, steps: iterations };
    }),
    silhouette: best(rounds, () => {
      const { mean, sampled } = silhouette(rows, n, columns, labels, { sample: 5_000, seed: 1 });
      return { value: mean, steps: sampled };
    }),
  };
}

export interface OtherTimes {
  readonly ward: KernelTimes;
  readonly dbscan: KernelTimes;
  readonly gap: KernelTimes;
}

export const wardRows = 5_000;
export const dbscanRows = 100_000;
export const eps = 0.6;
export const minPoints = 10;

export function timeOthers(): OtherTimes {
  const rows = makeRows('groups', dbscanRows);
  return {
    ward: best(rounds, () => {
      const { height } = hierarchical(rows.slice(0, wardRows * columns), wardRows, columns, 'ward');
      return { value: height.at(-1) ?? 0, steps: wardRows };
    }),
    dbscan: best(rounds, () => {
      const { labels, count } = dbscan(rows, dbscanRows, columns, eps, minPoints);
      return { value: labels.filter((label) => label < 0).length, steps: count };
    }),
    gap: best(1, () => {
      const options = { kMax: 10, references: 20, starts: 3, seed: 1 };
      const got = gapStatistic(rows, dbscanRows, columns, options);
      return { value: got.gap[4] ?? 0, steps: got.best };
    }),
  };
}
