import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

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
  /** What the page holds, objects and what the browser keeps for them, in megabytes: the heap without compiled code. */
  readonly objects: number;
  /** With the code that the browser has compiled so far, which grows until every function has been run often enough. */
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
  const objects = await weighObjects(client);
  await client.detach();
  return { objects, heap: Math.min(...heaps), resident: await residentOfTabs(browser) };
}

/** Kinds of nodes of a heap snapshot that are of the code and not of what it holds. */
const ofCode: ReadonlySet<unknown> = new Set(['code', 'hidden', 'object shape']);

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (readonly string[])[];
    };
  };
  readonly nodes: readonly number[];
}

/** In megabytes, of what is reachable. */
async function weighObjects(client: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const listen = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', listen);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (!ofCode.has(types[0]?.[nodes[i + type] ?? -1])) sum += nodes[i + size] ?? 0;
  return sum / 1e6;
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
