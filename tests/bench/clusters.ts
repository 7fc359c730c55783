import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { root } from '../support/tree.ts';
import {
  clusters,
  columns,
  dbscanRows,
  firstSteps,
  rowCount,
  runTask,
  wardRows,
  type KernelTimes,
  type RowKind,
  type Task,
} from './clusterKernels.ts';
import { startPeer, type PeerTime } from './clusterPeer.ts';
import { printTable, type Measured } from './table.ts';

const limitMs = 3_000;
const rounds = 3;
/** Ours and the peer’s inertia, height or number of noise rows. */
const sameWithin = 1e-6;

const many = (count: number): string => count.toLocaleString('en');
const names: Readonly<Record<Task, string>> = {
  firstSteps: `Lloyd from given centres, ${firstSteps} steps`,
  toTheEnd: 'Lloyd from given centres, to the end',
  full: 'k-means of 20 starts',
  silhouette: 'silhouette, 5,000 rows',
  ward: `Ward, ${many(wardRows)} rows`,
  dbscan: `DBSCAN, ${many(dbscanRows)} rows`,
  gap: 'gap statistic, 2,000 rows, 20 × 10',
};
const plan: Readonly<Record<RowKind, readonly Task[]>> = {
  groups: ['firstSteps', 'toTheEnd', 'full', 'silhouette', 'ward', 'dbscan', 'gap'],
  structureless: ['firstSteps', 'toTheEnd', 'full'],
};

/**
 * Clustering in Chromium and under Node, beside scikit-learn and scipy with one thread: the three take turns, so that
 * whatever else the machine does slows all of them.
 */
export async function benchClusters(): Promise<void> {
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.path, args: [...browserArguments] });
  const kinds = Object.keys(plan) as RowKind[];
  const peer = startPeer(kinds);
  try {
    console.log(`\nBrowser: ${found.version}`);
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleKernels() });
    for (const kind of kinds) {
      const lines: Measured[] = [];
      for (const task of plan[kind]) {
        const turns: Turn[] = [];
        for (let round = 0; round < rounds; round++) {
          turns.push({
            node: runTask(task, kind),
            page: await runInPage(page, task, kind),
            peer: (await peer?.run(task, kind)) ?? null,
          });
        }
        lines.push(...report(task, turns));
      }
      printTable(
        `${many(rowCount)} rows (${kind}), ${columns} columns, ${clusters} clusters, best of ${rounds}`,
        lines,
      );
    }
    console.log('\nNode and Chromium gave the same answers to the last bit.');
  } finally {
    peer?.close();
    await browser.close();
  }
}

interface Turn {
  readonly node: KernelTimes;
  readonly page: KernelTimes;
  readonly peer: PeerTime | null;
}

function report(task: Task, turns: readonly Turn[]): Measured[] {
  const [first] = turns;
  if (first === undefined) return [];
  for (const { node, page } of turns)
    if (node.value !== page.value || node.steps !== page.steps)
      throw new Error(`${task}: Node and Chromium differ, ${node.value} and ${page.value}`);
  if (first.peer && task !== 'silhouette' && Math.abs(first.node.value / first.peer.value - 1) > sameWithin)
    throw new Error(`${task}: ours ${first.node.value}, theirs ${first.peer.value}`);
  const least = (times: readonly number[]): number => Math.min(...times);
  const theirs = first.peer && {
    name: first.peer.name,
    ms: least(turns.map(({ peer }) => peer?.ms ?? Infinity)),
  };
  const against = theirs ?? (task === 'full' ? { name: 'limit', ms: limitMs } : null);
  const beside = against ? { against } : {};
  const what = task === 'toTheEnd' ? `${names[task]} (${first.node.steps} steps)` : names[task];
  return [
    { what, ms: least(turns.map(({ page }) => page.ms)), ...beside },
    { what: '    under Node', ms: least(turns.map(({ node }) => node.ms)), ...beside },
  ];
}

async function bundleKernels(): Promise<string> {
  const entry = join(root, 'tests/bench/clusterKernels.ts');
  const built = await build({
    ...{ configFile: false, root, logLevel: 'silent', publicDir: false },
    build: { write: false, lib: { entry, name: 'clusterKernels', formats: ['iife'] } },
  });
  const output = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  const script = output.find((file) => file.type === 'chunk');
  if (!script) throw new Error('no script for the browser');
  return script.code;
}

async function runInPage(page: Page, task: Task, kind: RowKind): Promise<KernelTimes> {
  const call = `clusterKernels.runTask(${JSON.stringify(task)}, ${JSON.stringify(kind)})`;
  return (await page.evaluate(call)) as KernelTimes;
}
