import { describe } from 'vitest';
import { test } from '../support/e2e.ts';
import { loadFile } from '../support/journey.ts';
describe('shots', () => {
  for (const [lang, dark, width, options] of [['en', false, 1400, {outcome:'visit',arm:'Womens E-Mail',valuePerOutcome:10,costPerContact:0.4}], ['ko', true, 1400, {outcome:'visit'}], ['ko', false, 360, {outcome:'visit',arm:'Womens E-Mail'}]] as const)
  test(`${lang} ${width}`, async ({ open }) => {
    const app = await open({ lang, dark, width, height: 1000 });
    await loadFile(app, '/work/shared/data/hillstrom.csv.gz');
    await app.page.evaluate((o) => void (location.hash = '#/uplift?options=' + encodeURIComponent(JSON.stringify(o))), options);
    await app.onPage('uplift');
    await app.page.locator('main .finding').waitFor({ timeout: 60000 });
    await app.page.waitForTimeout(1500);
    for (let y = 0; y < 12; y++) { await app.page.mouse.wheel(0, 900); await app.page.waitForTimeout(150); }
    await app.page.waitForTimeout(500);
    await app.page.evaluate(() => window.scrollTo(0, 0));
    await app.page.screenshot({ path: `/tmp/uplift-${lang}-${width}.png`, fullPage: true });
  });
}, 180000);
