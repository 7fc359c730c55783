import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  clusters,
  columns,
  dbscanRows,
  eps,
  firstSteps,
  makeRows,
  minPoints,
  rowCount,
  wardRows,
  type RowKind,
  type Task,
} from './clusterKernels.ts';

export interface PeerTime {
  readonly name: string;
  readonly ms: number;
  readonly value: number;
}

interface Peer {
  /** null for what it has no counterpart of. */
  run(task: Task, kind: RowKind): Promise<PeerTime | null>;
  close(): void;
}

const script = `
import json, sys, time, warnings
import numpy as np
import sklearn, scipy
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans, DBSCAN
from sklearn.metrics import silhouette_score
warnings.simplefilter('ignore')
folder, k, d, steps, ward, rows, eps, points = sys.argv[1], *map(float, sys.argv[2:])
k, d, steps, ward, rows, points = map(int, (k, d, steps, ward, rows, points))
learn, sci = f'scikit-learn {sklearn.__version__}, one thread', f'scipy {scipy.__version__}, one thread'
def fit(X, limit):
    return KMeans(k, init=X[:k].copy(), n_init=1, max_iter=limit, tol=0, algorithm='lloyd').fit(X)
def inertia(X, labels):
    # About the means of the rows, where the last step has left its centres a little off them.
    means = np.array([X[labels == j].mean(axis=0) for j in range(k)])
    return ((X - means[labels]) ** 2).sum()
def width(X):
    labels = np.clip(np.floor(X[:, 0]), 0, k - 1).astype(int)
    return silhouette_score(X, labels, sample_size=5000, random_state=1)
tasks = dict(
    firstSteps=(learn, lambda X: fit(X, steps)),
    toTheEnd=(learn, lambda X: fit(X, 300)),
    silhouette=(learn, width),
    ward=(sci, lambda X: linkage(X[:ward], 'ward')[-1, 2]),
    dbscan=(learn, lambda X: (DBSCAN(eps=eps, min_samples=points).fit(X[:rows]).labels_ < 0).sum()))
data = {}
for line in sys.stdin:
    task, kind = line.split()
    if kind not in data:
        data[kind] = np.fromfile(f'{folder}/{kind}').reshape(-1, d)
    answer = None
    if task in tasks:
        name, run = tasks[task]
        start = time.perf_counter()
        value = run(data[kind])
        ms = (time.perf_counter() - start) * 1000
        if isinstance(value, KMeans):
            value = inertia(data[kind], value.labels_)
        answer = dict(name=name, ms=ms, value=float(value))
    print(json.dumps(answer), flush=True)
`;

/** scikit-learn and scipy on the same rows, with one thread; null, and a word, where no Python has them. */
export function startPeer(kinds: readonly RowKind[]): Peer | null {
  const python = ['python3', '/usr/bin/python3', 'python'].find(
    (program) => spawnSync(program, ['-c', 'import sklearn, scipy'], { stdio: 'ignore' }).status === 0,
  );
  if (python === undefined) {
    console.log('Skipped: scikit-learn and scipy, because no Python here has them');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dangol-clusters-'));
  for (const kind of kinds) writeFileSync(join(folder, kind), makeRows(kind, rowCount));
  const numbers = [clusters, columns, firstSteps, wardRows, dbscanRows, eps, minPoints].map(String);
  const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(python, ['-c', script, folder, ...numbers], {
    ...{ stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...oneThread } },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(task, kind) {
      child.stdin.write(`${task} ${kind}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error('scikit-learn stopped');
      return JSON.parse(line.value) as PeerTime | null;
    },
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
