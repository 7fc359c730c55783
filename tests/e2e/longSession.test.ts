import { expect } from 'vitest';
import { test } from '../support/e2e.ts';
import { loadFile, shopCsv } from '../support/journey.ts';
import { measureHeld, runInTurn } from '../support/longSession.ts';

/** The benchmark runs a thousand: `npm run bench memory`. */
test('after the first 50 of 150 analyses the page holds less than 5 % more', async ({ open, browser }) => {
  const app = await open();
  await loadFile(app, { name: 'shop.csv', bytes: shopCsv(600) });
  // What is fetched while the page is idle is not growth.
  await app.page.waitForFunction(() => performance.getEntriesByName('everything-loaded').length > 0);
  await runInTurn(app.page, 0, 50);
  const early = await measureHeld(browser, app.page);
  await runInTurn(app.page, 50, 100);
  const late = await measureHeld(browser, app.page);
  expect(early.objects).toBeGreaterThan(1);
  expect(late.objects / early.objects).toBeLessThan(1.05);
}, 400_000);
