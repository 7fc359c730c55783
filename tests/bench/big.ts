import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { dropOnWindow, waitFor } from '../support/app.ts';
import { serveBuild } from '../support/serve.ts';
import { writeOrders } from './data.ts';
import { importNatively } from './peers.ts';
import { describePeak, peakOfTabs } from './memory.ts';
import { printTable, type Measured } from './table.ts';

interface Size {
  readonly lines: number;
  readonly customers: number;
  readonly limitMs: number;
  /** Shares of the import after which it is cancelled, one try each. */
  readonly cancelAt: readonly number[];
}

const sizes: readonly Size[] = [
  { lines: 1_000_000, customers: 100_000, limitMs: 4_000, cancelAt: [0.5, 0.7, 0.9] },
  { lines: 10_000_000, customers: 1_000_000, limitMs: 35_000, cancelAt: [0.01, 0.03, 0.06, 0.1, 0.2] },
];
const patienceMs = 300_000;

/** Large files in Chromium on the production build, kept on the device as the product keeps them. */
export async function benchBig(): Promise<void> {
  const found = await findBrowser();
  const served = await serveBuild();
  console.log(`\nBrowser: ${found.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'dangol-big-'));
  try {
    for (const size of sizes) {
      const path = join(folder, 'orders.csv');
      writeOrders(path, size.lines, size.customers);
      const megabytes = (statSync(path).size / 1e6).toFixed(0);
      const title = `${size.lines.toLocaleString('en')} lines, 9 columns, ${megabytes} MB`;
      const ours = await importOnce(found.path, served.url, path, size);
      const native = await importNatively(path);
      const kept = await importNatively(path, join(folder, `kept-${size.lines}.db`));
      const beside = [
        ...(native
          ? [besidePeer(ours, `native DuckDB ${native.version}, one thread, in memory`, native.importMs)]
          : []),
        ...(kept ? [besidePeer(ours, 'the same, kept in a file', kept.importMs)] : []),
        besidePeer(ours, 'Papa Parse alone', await timePapa(path, size.lines)),
      ];
      printTable(title, [...ours, ...beside]);
      await cancelOften(found.path, served.url, path, size.cancelAt);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await served.close();
  }
}

/** A browser of its own each time, with a profile on the disk, so that nothing is warm and storage is real. */
async function inFreshPage<Value>(
  executablePath: string,
  url: string,
  work: (page: Page, peak: () => Promise<number | null>) => Promise<Value>,
): Promise<Value> {
  const profile = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath, args: [...browserArguments], reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${url}#/rfm`);
    await waitFor('the app to be loaded', 60_000, () =>
      page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
    );
    const browser = context.browser();
    return await work(page, () => (browser ? peakOfTabs(browser) : Promise.resolve(null)));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function importOnce(executablePath: string, url: string, path: string, size: Size): Promise<Measured[]> {
  return inFreshPage(executablePath, url, async (page, peak) => {
    await dropAndConfirm(page, path);
    await waitFor('the import', patienceMs, async () => (await importMs(page)) !== null);
    const peakAfterImport = await peak();
    const ms = (await importMs(page)) ?? Number.NaN;
    await waitFor('the first analysis', patienceMs, () =>
      page.evaluate(() => performance.getEntriesByName('dangol:run').length > 0),
    );
    const runMs = await page.evaluate(() => performance.getEntriesByName('dangol:run')[0]?.duration ?? 0);
    console.log(
      `\nMemory of the tab at its peak: ${describePeak(peakAfterImport)} while loading, ${describePeak(await peak())} with RFM`,
    );
    return [
      { what: 'import: read, check, load, count, keep', ms, against: { name: 'limit', ms: size.limitMs } },
      { what: 'RFM, from question to result', ms: runMs },
    ];
  });
}

function besidePeer([imported]: readonly Measured[], name: string, ms: number): Measured {
  return { what: 'import, beside a peer', ms: imported?.ms ?? Number.NaN, against: { name, ms } };
}

/** Rows as arrays of text and nothing more, streamed from the disk. */
function timePapa(path: string, lines: number): Promise<number> {
  const start = performance.now();
  let rows = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path, 'utf8'), {
      skipEmptyLines: true,
      step: () => {
        rows += 1;
      },
      error: reject,
      complete: () => {
        if (rows === lines + 1) resolve(performance.now() - start);
        else reject(new Error(`Papa Parse found ${rows} lines`));
      },
    });
  });
}

async function dropAndConfirm(page: Page, path: string): Promise<void> {
  await dropOnWindow(page, path);
  await waitFor('the file check', 60_000, () =>
    page.evaluate(() => {
      const confirm = document.querySelector<HTMLButtonElement>('[aria-describedby="confirm-lack"]:enabled');
      if (!location.hash.startsWith('#/check') || !confirm) return false;
      confirm.click();
      return true;
    }),
  );
}

async function importMs(page: Page): Promise<number | null> {
  return page.evaluate(() => performance.getEntriesByName('dangol:import')[0]?.duration ?? null);
}

/** From the press of the button until the page has let go of the import. */
async function cancelOften(
  executablePath: string,
  url: string,
  path: string,
  cancelAt: readonly number[],
): Promise<void> {
  await inFreshPage(executablePath, url, async (page) => {
    const times: number[] = [];
    for (const share of cancelAt) {
      await dropAndConfirm(page, path);
      times.push(await cancelAtShare(page, share));
    }
    printTable('Cancelled in the middle', [
      { what: `slowest of ${times.length}`, ms: Math.max(...times), against: { name: 'limit', ms: 200 } },
    ]);
  });
}

function cancelAtShare(page: Page, share: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        let pressed = 0;
        let seen = false;
        const look = (): void => {
          const bar = document.querySelector<HTMLProgressElement>('main progress');
          const button = bar?.parentElement?.querySelector('button');
          if (pressed > 0 && !bar) resolve(performance.now() - pressed);
          else if (seen && !bar) reject(new Error(`over before ${wanted} of it was read`));
          else {
            seen ||= bar !== null;
            if (pressed === 0 && bar && button && bar.value >= wanted) {
              pressed = performance.now();
              button.click();
            }
            requestAnimationFrame(look);
          }
        };
        look();
      }),
    share,
  );
}
