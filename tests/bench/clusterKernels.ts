import { dbscan } from '../../workers/numeric/clustering/dbscan.ts';
import { hierarchical } from '../../workers/numeric/clustering/hierarchical.ts';
import { kmeans } from '../../workers/numeric/clustering/kmeans.ts';
import { refineCentres, type Refined } from '../../workers/numeric/clustering/lloyd.ts';
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

export const rowCount = 1_000_000;
export const firstSteps = 25;
export const wardRows = 5_000;
export const dbscanRows = 100_000;
export const eps = 0.6;
export const minPoints = 10;

export type Task = 'firstSteps' | 'toTheEnd' | 'full' | 'silhouette' | 'ward' | 'dbscan' | 'gap';

const made = new Map<RowKind, Float64Array>();

function rowsOf(kind: RowKind): Float64Array {
  const rows = made.get(kind) ?? makeRows(kind, rowCount);
  made.set(kind, rows);
  return rows;
}

/** One task, timed; from the first rows on, or by itself. */
export function runTask(task: Task, kind: RowKind): KernelTimes {
  const rows = rowsOf(kind);
  const start = performance.now();
  const [value, steps] = tasks[task](rows);
  return { ms: performance.now() - start, value, steps };
}

function refine(rows: Float64Array, maxIterations: number): Refined {
  const from = rows.slice(0, clusters * columns);
  return refineCentres(rows, rowCount, columns, from, { maxIterations, tolerance: 0 });
}

const tasks: Readonly<Record<Task, (rows: Float64Array) => readonly [number, number]>> = {
  firstSteps(rows) {
    const { inertia, iterations } = refine(rows, firstSteps);
    return [inertia, iterations];
  },
  toTheEnd(rows) {
    const { inertia, iterations } = refine(rows, 300);
    return [inertia, iterations];
  },
  full(rows) {
    const options = { k: clusters, starts: 20, maxIterations: 300, tolerance: 1e-5, seed: 1 };
    const { inertia, iterations } = kmeans(rows, rowCount, columns, options);
    return [inertia, iterations];
  },
  silhouette(rows) {
    // Whatever the clusters are, the work is the same.
    const labels = Int32Array.from({ length: rowCount }, (_, i) =>
      Math.min(clusters - 1, Math.max(0, Math.floor(rows[i * columns] as number))),
    );
    const { mean, sampled } = silhouette(rows, rowCount, columns, labels, { sample: 5_000, seed: 1 });
    return [mean, sampled];
  },
  ward(rows) {
    const { height } = hierarchical(rows.slice(0, wardRows * columns), wardRows, columns, 'ward');
    return [height.at(-1) ?? 0, wardRows];
  },
  dbscan(rows) {
    const some = rows.slice(0, dbscanRows * columns);
    const { labels, count } = dbscan(some, dbscanRows, columns, eps, minPoints);
    return [labels.filter((label) => label < 0).length, count];
  },
  gap(rows) {
    const options = { kMax: 10, references: 20, starts: 3, seed: 1 };
    const { gap, best } = gapStatistic(rows, rowCount, columns, options);
    return [gap[4] ?? 0, best];
  },
};
