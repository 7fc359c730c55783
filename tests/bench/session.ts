import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { openApp } from '../support/app.ts';
import { loadFile, shopCsv } from '../support/journey.ts';
import { measureHeld, runInTurn, type Held } from '../support/longSession.ts';
import { serveBuild } from '../support/serve.ts';

const runs = 1_000;
const step = 50;
/** After the first 50 nothing more has to be loaded. */
const limit = 1.05;

/** What a tab holds while a thousand analyses are run in it, page and workers. */
export async function benchSession(): Promise<void> {
  const found = await findBrowser();
  const served = await serveBuild();
  const browser = await chromium.launch({ executablePath: found.path, args: [...browserArguments] });
  console.log(`\nBrowser: ${found.version}`);
  console.log('\nA session of a thousand analyses: heap of the page, and the tab with its workers');
  try {
    const app = await openApp(browser, served.url, { lang: 'en' });
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(5_000, 500) });
    let first: Held | null = null;
    for (let done = 0; done < runs;) {
      const count = done < step ? step : step * 5 - (done === step ? step : 0);
      await runInTurn(app.page, done, Math.min(count, runs - done));
      done += Math.min(count, runs - done);
      const held = await measureHeld(browser, app.page);
      first ??= held;
      console.log(`  after ${String(done).padStart(5)}  ${describe(held, first)}`);
    }
    await app.close();
  } finally {
    await browser.close();
    await served.close();
  }
}

function describe(held: Held, first: Held): string {
  const heap = held.heap / first.heap;
  const resident =
    held.resident === null || first.resident === null
      ? 'not told here'
      : `${held.resident.toFixed(0)} MB (${(held.resident / first.resident).toFixed(3)} ×)`;
  return `heap ${held.heap.toFixed(1)} MB (${heap.toFixed(3)} ×, limit ${limit})   tab ${resident}`;
}
