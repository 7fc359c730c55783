import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { serveBuild } from '../support/serve.ts';
import { split, splitInput } from '../support/splitInput.ts';
import { writeManyCustomers } from './data.ts';
import { load, redraw } from './drive.ts';
import { median, printTable, type Measured } from './table.ts';

const customerCount = 100_000;
const rounds = 5;
const limit = { name: 'limit', ms: 2_000 };

const asks = [
  { what: 'two groups until balanced', options: {} },
  { what: 'four groups until balanced', options: { arms: { '4.name': 'D' } } },
  { what: 'by chance', options: { method: 'chance' } },
  { what: 'stratified', options: { method: 'stratified', strata: ['gender', 'region'] } },
  { what: 'matched', options: { method: 'matched' } },
] as const;

/** Groups of 100,000 customers: the kernel under Node, each time with another seed; then the page in Chromium. */
export async function benchSplit(): Promise<void> {
  const input = splitInput(customerCount);
  const lines: Measured[] = [];
  for (const { what, options } of asks) {
    const times: number[] = [];
    let largest = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const start = performance.now();
      const { result } = split(input, { ...options, seed });
      times.push(performance.now() - start);
      largest = Math.max(largest, result.largest);
    }
    lines.push({ what: `${what}: at most ${largest.toFixed(4)}`, ms: median(times), against: limit });
  }
  printTable(`Kernel, ${customerCount.toLocaleString('en')} customers, median of ${rounds}`, lines);
  await benchPage();
}

async function benchPage(): Promise<void> {
  const found = await findBrowser();
  const served = await serveBuild();
  const folder = mkdtempSync(join(tmpdir(), 'dangol-split-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...{ executablePath: found.path, args: [...browserArguments], reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
  });
  try {
    const path = join(folder, 'orders.csv');
    writeManyCustomers(path, customerCount);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${served.url}#/kpi`);
    await load(page, path);
    await redraw(page, { page: 'kpi', options: {}, filters: [] }, '2023-12-30');
    const runs = [];
    for (let i = 1; i <= rounds; i++)
      runs.push(await redraw(page, { page: 'split', options: {}, filters: [] }, `2023-12-2${i}`));
    printTable(`Page in Chromium ${found.version}, median of ${rounds}`, [
      {
        what: 'query and kernel',
        ms: median(runs.map(({ query, kernel }) => query + kernel)),
        against: limit,
      },
      { what: '    its kernel', ms: median(runs.map(({ kernel }) => kernel)) },
      { what: '    from address to picture', ms: median(runs.map(({ drawn }) => drawn)) },
    ]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
    await served.close();
  }
}
