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
