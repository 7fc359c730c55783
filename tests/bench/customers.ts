import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Mapping } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { serveBuild } from '../support/serve.ts';
import { writeManyCustomers } from './data.ts';
import { load, redraw, type Redrawn } from './drive.ts';
import { cpuOfTabs, describePeak, peakOfTabs } from './memory.ts';
import { isMadeOnce, openNatively } from './peers.ts';
import { printTable, type Measured } from './table.ts';

const customerCount = 1_000_000;
const limitMs = 1_500;
const rounds = 3;

/** `isNative`: its SQL speaks of order lines alone, so that another program can be asked the same. */
const asks = [
  { page: 'rfm', isNative: true },
  { page: 'value', isNative: true },
  { page: 'lifecycle', isNative: true },
  { page: 'personas', isNative: false },
  { page: 'migration', isNative: false },
] as const;

/**
 * The analyses of customers in Chromium, from a changed address to the new picture, beside the native DuckDB with one
 * thread, which is asked their SQL and computes no more than that; and lists side by side, under Node.
 */
export async function benchCustomers(): Promise<void> {
  const found = await findBrowser();
  const served = await serveBuild();
  console.log(`\nBrowser: ${found.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'dangol-customers-'));
  try {
    const path = join(folder, 'orders.csv');
    writeManyCustomers(path, customerCount);
    await benchPages(found.path, served.url, path, folder);
    await benchLists(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await served.close();
  }
}

async function benchPages(executablePath: string, url: string, path: string, folder: string): Promise<void> {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...{ executablePath, args: [...browserArguments], reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const browser = context.browser();
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${url}#/kpi`);
    await load(page, path);
    // Prepares the lines.
    const first = await redraw(page, { page: 'kpi', options: {}, filters: [] }, '2023-12-30');
    const native = await openNatively(path, first.sql.filter(isMadeOnce));
    const lines: Measured[] = [];
    for (const { page: id, isNative } of asks) {
      const turns: Turn[] = [];
      const nativeMs: number[] = [];
      for (let i = 0; i < rounds; i++) {
        const turn = await timeTurn(page, browser, id, `2023-12-2${i + 1}`);
        turns.push(turn);
        if (native && isNative)
          nativeMs.push(await native.time(turn.sql.filter((statement) => !isMadeOnce(statement))));
      }
      const least = (of: (turn: Turn) => number): number => Math.min(...turns.map(of));
      const peer = { name: `native DuckDB ${native?.version}, its SQL alone`, ms: Math.min(...nativeMs) };
      const limit = { name: 'limit', ms: limitMs };
      lines.push({ what: `${id}: query and kernel`, ms: least(workOf), against: limit });
      lines.push({
        what: '    its queries',
        ms: least(({ query }) => query),
        ...(nativeMs.length > 0 ? { against: peer } : {}),
      });
      lines.push({ what: '    its kernel', ms: least(({ kernel }) => kernel) });
      lines.push({ what: '    from address to picture', ms: least(({ drawn }) => drawn) });
      if (browser)
        lines.push({ what: '    processor time, all threads of the tab', ms: least(({ cpu }) => cpu) });
    }
    printTable(`${customerCount.toLocaleString('en')} customers in Chromium, best of ${rounds}`, lines);
    console.log(`Memory of the tab at its peak: ${describePeak(browser ? await peakOfTabs(browser) : null)}`);
  } finally {
    await context.close();
  }
}

interface Turn extends Redrawn {
  readonly cpu: number;
}

const workOf = ({ query, kernel }: Turn): number => query + kernel;

async function timeTurn(page: Page, browser: Browser | null, id: string, asOf: string): Promise<Turn> {
  const before = browser ? await cpuOfTabs(browser) : 0;
  // Another date each time, so that nothing is answered from memory.
  const run = await redraw(page, { page: id, options: {}, filters: [] }, asOf);
  return { ...run, cpu: browser ? (await cpuOfTabs(browser)) - before : Number.NaN };
}

/** Three lists of most of the customers, which lie over each other. */
const lists = [
  ['champions', 'loyal', 'potential', 'new', 'promising'],
  ['loyal', 'potential', 'needAttention', 'aboutToSleep'],
  ['needAttention', 'atRisk', 'cantLose', 'hibernating', 'lost'],
] as const;

async function benchLists(path: string): Promise<void> {
  const engine = await createNodeEngine();
  taken(await engine.start());
  const datasetId = await importOrders(engine, path);
  const request = { analysis: 'rfm', datasetId, asOf: '2023-12-21', options: {} } as const;
  const { runId } = taken(await engine.run(request, 'run', () => undefined));
  const ids: string[] = [];
  for (const groups of lists)
    ids.push(
      taken(await engine.createAudience({ runId, name: groups[0], selection: { by: 'groups', groups } })).id,
    );
  const times: { ms: number; cpu: number }[] = [];
  for (let i = 0; i < rounds; i++) {
    const [start, { user, system }] = [performance.now(), process.cpuUsage()];
    taken(await engine.compareAudiences(datasetId, ids));
    const after = process.cpuUsage();
    times.push({ ms: performance.now() - start, cpu: (after.user + after.system - user - system) / 1_000 });
  }
  printTable(`${lists.length} lists side by side, under Node, best of ${rounds}`, [
    { what: 'compare', ms: Math.min(...times.map(({ ms }) => ms)), against: { name: 'limit', ms: limitMs } },
    { what: '    processor time', ms: Math.min(...times.map(({ cpu }) => cpu)) },
  ]);
}

async function importOrders(engine: EngineApi, path: string): Promise<string> {
  const file = await openAsBlob(path);
  const preview = taken(await engine.preview({ file, fileName: 'orders.csv' }, 'preview'));
  const mapping: Mapping = Object.fromEntries(
    Object.entries(preview.kinds[0]?.roles ?? {}).map(([role, guess]) => [role, guess.column]),
  );
  const request = {
    datasetId: null,
    kind: 'orders',
    file,
    fileName: 'orders.csv',
    preview,
    mapping,
  } as const;
  return taken(await engine.importTable(request, 'import', () => undefined)).id;
}

function taken<Value>(outcome: Outcome<Value>): Value {
  if (outcome.status === 'failed') throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}
