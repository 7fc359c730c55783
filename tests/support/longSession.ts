import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Asked in turn, each time as of another day, so that nothing is answered from memory alone. */
const asked = ['rfm', 'cohort', 'pareto', 'kpi', 'lifecycle'] as const;

/** Runs analyses one after another in the page, as somebody who changes the date again and again, and draws each. */
export async function runInTurn(page: Page, from: number, count: number): Promise<void> {
  await page.evaluate(
    async ({ pages, first, last }) => {
      for (let i = first; i < last; i += 1) {
        const before = performance.getEntriesByName('dangol:run').length;
        const asOf = new Date(Date.UTC(2024, 6, 1 + (i % 120))).toISOString().slice(0, 10);
        location.hash = `#/${pages[i % pages.length]}?asOf=${asOf}`;
        // Until it is answered, and drawn.
        while (performance.getEntriesByName('dangol:run').length === before)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    { pages: asked, first: from, last: from + count },
  );
}

/** Timers of the pages that were left hold them for some ten seconds. */
const [looks, betweenMs] = [24, 500];

export interface Held {
  /** Of the page’s own objects, in megabytes, after everything unused was let go. */
  readonly heap: number;
  /** Of the tab with its workers, in megabytes; null where the system does not tell. */
  readonly resident: number | null;
}

/** On a quiet page, where nothing of the last analysis is needed any more. The heap is the least of many looks. */
export async function measureHeld(browser: Browser, page: Page): Promise<Held> {
  await page.evaluate(() => void (location.hash = '#/help'));
  await page.getByRole('searchbox').waitFor();
  const client = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  for (let i = 0; i < looks; i += 1) {
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), betweenMs);
    // What the browser keeps for speed alone is not held.
    await client.send('Memory.simulatePressureNotification', { level: 'critical' });
    await client.send('HeapProfiler.collectGarbage');
    heaps.push((await client.send('Runtime.getHeapUsage')).usedSize / 1e6);
  }
  await client.detach();
  return { heap: Math.min(...heaps), resident: await residentOfTabs(browser) };
}

async function residentOfTabs(browser: Browser): Promise<number | null> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1_000;
      } catch {
        return 0;
      }
    });
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum > 0 ? sum : null;
}
