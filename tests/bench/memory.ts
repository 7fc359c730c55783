import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** The most that any tab of the browser has held, in megabytes; null where the system does not tell. */
export async function peakOfTabs(browser: Browser): Promise<number | null> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1_000;
      } catch {
        return 0;
      }
    });
  const peak = Math.max(0, ...peaks);
  return peak > 0 ? peak : null;
}

/** Its own memory, as the browser’s task manager counts it: without files and libraries shared with other processes. */
export interface OwnMemory {
  /** Megabytes, the most since the last time; null where the system does not tell. */
  readonly peak: () => number | null;
  readonly stop: () => void;
}

const lookEveryMs = 20;

/** Looks at the tab again and again: the system keeps no peak of this. */
export async function followOwnMemory(browser: Browser): Promise<OwnMemory> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const tabs = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  let most = 0;
  const look = (): void => {
    for (const id of tabs) {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        const [anonymous, swapped] = [/RssAnon:\s+(\d+)/, /VmSwap:\s+(\d+)/].map((line) =>
          Number(line.exec(status)?.[1] ?? 0),
        );
        most = Math.max(most, ((anonymous ?? 0) + (swapped ?? 0)) / 1_000);
      } catch {
        // The tab is gone, or this is another system.
      }
    }
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return {
    peak() {
      look();
      const found = most;
      most = 0;
      return found > 0 ? found : null;
    },
    stop: () => clearInterval(timer),
  };
}

/** Milliseconds of processor time that all tabs of the browser have taken so far, their workers with them. */
export async function cpuOfTabs(browser: Browser): Promise<number> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const own = processInfo.filter(({ type }) => type === 'renderer');
  return own.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}

export function describePeak(megabytes: number | null): string {
  return megabytes === null ? 'not told here' : `${megabytes.toFixed(0)} MB`;
}
