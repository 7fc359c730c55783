import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { dropOnWindow, waitFor } from '../support/app.ts';
import { serveBuild } from '../support/serve.ts';
import { writeOrders } from './data.ts';
import { describePeak, peakOfTabs } from './memory.ts';
import { isMadeOnce, openNatively } from './peers.ts';
import { printTable, type Measured } from './table.ts';

interface Size {
  readonly lines: number;
  readonly customers: number;
  readonly limitMs: number;
}

const sizes: readonly Size[] = [
  { lines: 1_000_000, customers: 100_000, limitMs: 250 },
  { lines: 5_000_000, customers: 500_000, limitMs: 1_200 },
];
const rounds = 4;
const patienceMs = 600_000;

interface Ask {
  readonly what: string;
  readonly page: 'kpi' | 'cohort' | 'trend' | 'rules';
  readonly options: Readonly<Record<string, unknown>>;
  readonly filters: readonly Filter[];
}

const channel = (value: string): Filter => ({ kind: 'orders', role: 'channel', values: [value] });
const categories: Filter = { kind: 'orders', role: 'category', values: ['패션', '뷰티', '식품', '가전'] };
const time: Filter = { role: 'time', from: '2022-03-01', to: null };

/** What a person changes: first a filter, then a setting of the trend. */
const asks: readonly Ask[] = [
  ...(['kpi', 'cohort', 'trend'] as const).flatMap((page): Ask[] => [
    { what: `${page}: one channel`, page, options: {}, filters: [channel('app')] },
    { what: `${page}: four categories of eight`, page, options: {}, filters: [categories] },
    { what: `${page}: 22 months of 24`, page, options: {}, filters: [time] },
    { what: `${page}: no filter any more`, page, options: {}, filters: [] },
  ]),
  ...['channel', 'category', 'newReturning'].flatMap((dimension) =>
    ['revenue', 'orders', 'customers'].map((measure): Ask => ({
      what: `trend: ${measure} by ${dimension}`,
      ...{ page: 'trend', options: { measure, dimension }, filters: [] },
    })),
  ),
];

/**
 * From a changed address to the new picture, in Chromium; its queries beside the SQL that gives the same, in the native
 * DuckDB with one thread.
 */
export async function benchFilter(): Promise<void> {
  const found = await findBrowser();
  const served = await serveBuild();
  console.log(`\nBrowser: ${found.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'dangol-filter-'));
  try {
    for (const size of sizes) {
      const path = join(folder, 'orders.csv');
      writeOrders(path, size.lines, size.customers);
      await benchSize(found.path, served.url, path, size);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await served.close();
  }
}

async function benchSize(executablePath: string, url: string, path: string, size: Size): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath, args: [...browserArguments], reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${url}#/kpi`);
    await load(page, path);
    const browser = context.browser();
    const peak = async (): Promise<string> => describePeak(browser ? await peakOfTabs(browser) : null);
    const before = await peak();
    const first = await redraw(page, { page: 'kpi', options: {}, filters: [] }, '2023-12-30');
    console.log(
      `\nMemory of the tab at its peak: ${before} after loading, ${await peak()} with the lines prepared`,
    );
    const title = `${size.lines.toLocaleString('en')} lines, best of ${rounds}`;
    const native = await openNatively(path, first.sql.filter(isMadeOnce));
    printTable(`${title}: the first question prepares the lines`, [
      { what: 'kpi, from address to picture', ms: first.drawn },
      { what: '    its queries', ms: first.query },
    ]);
    const limit = { name: 'limit', ms: size.limitMs };
    const lines: Measured[] = [];
    for (const ask of asks) {
      const runs = [];
      const nativeMs: number[] = [];
      // Another date each time, so that nothing is answered from memory.
      for (let i = 0; i < rounds; i++) {
        const run = await redraw(page, ask, `2023-12-2${i + 1}`);
        runs.push(run);
        if (native) nativeMs.push(await native.time(run.sql.filter((sql) => !isMadeOnce(sql))));
      }
      const best = runs.reduce((a, b) => (a.drawn <= b.drawn ? a : b));
      lines.push({ what: ask.what, ms: best.drawn, against: limit });
      const query = Math.min(...runs.map((run) => run.query));
      const peer = { name: `native DuckDB ${native?.version}`, ms: Math.min(...nativeMs) };
      lines.push({ what: '    its queries', ms: query, ...(native ? { against: peer } : {}) });
      lines.push({ what: '    its kernel', ms: best.kernel });
    }
    printTable(`${title}: from address to picture`, lines);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Drops the file, accepts the guess and waits for the overview. */
export async function load(page: Page, path: string): Promise<void> {
  await waitFor('the app to be loaded', 60_000, () =>
    page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );
  await dropOnWindow(page, path);
  await waitFor('the file check', 60_000, () =>
    page.evaluate(() => {
      const confirm = document.querySelector<HTMLButtonElement>('main .button-primary:enabled');
      if (!location.hash.startsWith('#/check') || !confirm) return false;
      confirm.click();
      return true;
    }),
  );
  await waitFor('the import', patienceMs, () =>
    page.evaluate(() => performance.getEntriesByName('dangol:import').length > 0),
  );
  // The overview checks the data first.
  await waitFor('the data check', patienceMs, () =>
    page.evaluate(() => performance.getEntriesByName('dangol:run').length > 0),
  );
}

interface Redrawn {
  readonly drawn: number;
  readonly query: number;
  readonly kernel: number;
  /** As the page shows it. */
  readonly sql: readonly string[];
}

/** All clocks are in the page: from the new address to two frames after the answer has come. */
export async function redraw(page: Page, ask: Omit<Ask, 'what'>, asOf: string): Promise<Redrawn> {
  const { page: id, options, filters } = ask;
  const query = new URLSearchParams({
    ...{ asOf, options: JSON.stringify(options) },
    ...(filters.length > 0 ? { filters: JSON.stringify(filters) } : {}),
  });
  const times = await page.evaluate(
    ({ hash, limitMs }) =>
      new Promise<Omit<Redrawn, 'sql'>>((resolve, reject) => {
        const runs = (): PerformanceMeasure[] =>
          performance.getEntriesByName('dangol:run') as PerformanceMeasure[];
        const before = runs().length;
        const start = performance.now();
        const look = (): void => {
          const last = runs().at(-1);
          if (runs().length > before && last) {
            const drawn = (): void => {
              const { query: asked, kernel } = last.detail as { query: number; kernel: number };
              resolve({ drawn: performance.now() - start, query: asked, kernel });
            };
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          } else if (performance.now() - start > limitMs) reject(new Error(`no answer for ${hash}`));
          else requestAnimationFrame(look);
        };
        location.hash = hash;
        look();
      }),
    { hash: `#/${id}?${query.toString()}`, limitMs: patienceMs },
  );
  const readSql = (): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('details pre')].map((text) => text.textContent ?? ''));
  // The SQL is further down the page, which is built in turn.
  await waitFor('the SQL of the run', 10_000, async () =>
    (await readSql()).some((sql) => sql.includes(asOf)),
  );
  return { ...times, sql: await readSql() };
}
