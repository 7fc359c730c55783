import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../support/tree.ts';
import {
  clusters,
  columns,
  dbscanRows,
  eps,
  firstSteps,
  makeRows,
  minPoints,
  timeClusters,
  timeOthers,
  wardRows,
  type ClusterTimes,
  type KernelTimes,
  type OtherTimes,
  type RowKind,
} from './clusterKernels.ts';
import { printTable, type Measured } from './table.ts';

const rowCount = 1_000_000;
const limitMs = 3_000;
const kinds: readonly RowKind[] = ['groups', 'structureless'];

interface Times {
  readonly byKind: Readonly<Record<RowKind, ClusterTimes>>;
  readonly others: OtherTimes;
}

/** Clustering a million rows in Chromium and under Node, beside scikit-learn and scipy with one thread, in the same run. */
export async function benchClusters(): Promise<void> {
  const inNode: Times = {
    byKind: {
      groups: timeClusters('groups', rowCount),
      structureless: timeClusters('structureless', rowCount),
    },
    others: timeOthers(),
  };
  const found = await findBrowser();
  console.log(`\nBrowser: ${found.version}`);
  const inChromium = await timeInChromium(found.path);
  checkSame(inNode, inChromium);
  const peer = timePeer();
  for (const kind of kinds) {
    const ours = { Chromium: inChromium.byKind[kind], Node: inNode.byKind[kind] };
    const theirs = peer?.byKind[kind];
    if (theirs) checkInertia(ours.Node, theirs);
    printTable(
      `${rowCount.toLocaleString('en')} rows, ${columns} columns, ${clusters} clusters: ${kind}`,
      Object.entries(ours).flatMap(([where, times]): Measured[] => [
        beside(`${where}: Lloyd, ${firstSteps} steps`, times.firstSteps, theirs?.firstSteps),
        beside(`${where}: Lloyd, ${times.toTheEnd.steps} steps`, times.toTheEnd, theirs?.toTheEnd),
        {
          what: `${where}: k-means of 20 starts`,
          ms: times.full.ms,
          against: { name: 'limit', ms: limitMs },
        },
        beside(`${where}: silhouette, ${times.silhouette.steps} rows`, times.silhouette, theirs?.silhouette),
      ]),
    );
  }
  printTable(
    'Other kernels',
    Object.entries({ Chromium: inChromium.others, Node: inNode.others }).flatMap(
      ([where, times]): Measured[] => [
        beside(`${where}: Ward, ${wardRows.toLocaleString('en')} rows`, times.ward, peer?.ward),
        beside(`${where}: DBSCAN, ${dbscanRows.toLocaleString('en')} rows`, times.dbscan, peer?.dbscan),
        { what: `${where}: gap statistic, 2,000 rows, 20 × 10`, ms: times.gap.ms },
      ],
    ),
  );
}

function beside(what: string, ours: KernelTimes, theirs: PeerTime | undefined): Measured {
  return { what, ms: ours.ms, ...(theirs ? { against: { name: theirs.name, ms: theirs.ms } } : {}) };
}

async function timeInChromium(executablePath: string): Promise<Times> {
  const bundled = await build({
    ...{ configFile: false, root, logLevel: 'silent', publicDir: false },
    build: {
      write: false,
      lib: {
        ...{ entry: join(root, 'tests/bench/clusterKernels.ts'), name: 'clusterKernels' },
        formats: ['iife'],
      },
    },
  });
  const output = [bundled].flat().flatMap((part) => ('output' in part ? part.output : []));
  const script = output.find((file) => file.type === 'chunk');
  if (!script) throw new Error('no script for the browser');
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script.code });
    return (await page.evaluate(`({
      byKind: Object.fromEntries(${JSON.stringify(kinds)}.map((kind) => [kind, clusterKernels.timeClusters(kind, ${rowCount})])),
      others: clusterKernels.timeOthers(),
    })`)) as Times;
  } finally {
    await browser.close();
  }
}

/** Every answer, to the last bit. */
function checkSame(a: Times, b: Times): void {
  const answers = ({ byKind, others }: Times): string =>
    JSON.stringify(
      [byKind.groups, byKind.structureless, others].map((times) =>
        Object.values(times).map(({ value, steps }: KernelTimes) => [value, steps]),
      ),
    );
  if (answers(a) !== answers(b)) throw new Error(`Node and Chromium differ: ${answers(a)} ${answers(b)}`);
  console.log('Node and Chromium give the same answers to the last bit.');
}

interface PeerTime {
  readonly name: string;
  readonly ms: number;
  readonly value: number;
}

type PeerClusters = Readonly<Record<'firstSteps' | 'toTheEnd' | 'silhouette', PeerTime>>;

interface PeerTimes {
  readonly byKind: Readonly<Record<RowKind, PeerClusters>>;
  readonly ward: PeerTime;
  readonly dbscan: PeerTime;
}

function checkInertia(ours: ClusterTimes, theirs: PeerClusters): void {
  const apart = Math.abs(ours.toTheEnd.value / theirs.toTheEnd.value - 1);
  console.log(`\nInertia beside scikit-learn’s: ${ours.toTheEnd.value} and ${theirs.toTheEnd.value}`);
  if (apart > 1e-6) throw new Error('the inertia is not scikit-learn’s');
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
def best(name, times, run):
    least = float('inf')
    for _ in range(times):
        start = time.perf_counter()
        value = run()
        least = min(least, time.perf_counter() - start)
    return dict(name=name, ms=least * 1000, value=float(value))
out = dict(byKind={})
for kind in ('groups', 'structureless'):
    X = np.fromfile(f'{folder}/{kind}').reshape(-1, d)
    def fit(limit):
        return KMeans(k, init=X[:k].copy(), n_init=1, max_iter=limit, tol=0, algorithm='lloyd').fit(X)
    labels = fit(steps).labels_
    out['byKind'][kind] = dict(
        firstSteps=best(learn, 3, lambda: fit(steps).inertia_),
        toTheEnd=best(learn, 1, lambda: fit(300).inertia_),
        silhouette=best(learn, 3, lambda: silhouette_score(X, labels, sample_size=5000, random_state=1)))
X = np.fromfile(f'{folder}/others').reshape(-1, d)
out['ward'] = best(sci, 3, lambda: linkage(X[:ward], 'ward')[-1, 2])
out['dbscan'] = best(learn, 1, lambda: (DBSCAN(eps=eps, min_samples=points).fit(X).labels_ < 0).sum())
print(json.dumps(out))
`;

/** null, and a word, where no Python with scikit-learn is found. */
function timePeer(): PeerTimes | null {
  const python = ['python3', '/usr/bin/python3', 'python'].find(
    (program) => spawnSync(program, ['-c', 'import sklearn, scipy'], { stdio: 'ignore' }).status === 0,
  );
  if (python === undefined) {
    console.log('Skipped: scikit-learn and scipy, because no Python here has them');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dangol-clusters-'));
  try {
    for (const kind of kinds) writeFileSync(join(folder, kind), makeRows(kind, rowCount));
    writeFileSync(join(folder, 'others'), makeRows('groups', dbscanRows));
    const numbers = [clusters, columns, firstSteps, wardRows, dbscanRows, eps, minPoints].map(String);
    const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    const ran = spawnSync(python, ['-c', script, folder, ...numbers], {
      ...{ encoding: 'utf8', env: { ...process.env, ...oneThread } },
    });
    if (ran.status !== 0) throw new Error(`scikit-learn failed: ${ran.stderr}`);
    return JSON.parse(ran.stdout) as PeerTimes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
