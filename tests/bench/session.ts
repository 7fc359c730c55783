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
  console.log(
    '\nA session of a thousand analyses: what the page holds, its heap with compiled code, and the tab with its workers',
  );
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
  const write = (now: number, then: number): string => `${now.toFixed(1)} MB (${(now / then).toFixed(3)} ×)`;
  const resident =
    held.resident === null || first.resident === null
      ? 'not told here'
      : write(held.resident, first.resident);
  const objects = write(held.objects, first.objects);
  return `objects ${objects} of ${limit}   heap ${write(held.heap, first.heap)}   tab ${resident}`;
}
