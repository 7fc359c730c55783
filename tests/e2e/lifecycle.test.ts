import { describe, expect } from 'vitest';
import { lifecycleSpec } from '../../workers/analyses/lifecycle/spec.ts';
import { audienceMessages } from '../../src/i18n/messagesAudience.ts';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, words } from '../support/journey.ts';

const dayOf = (offset: number): string => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);

/**
 * C0–C5 buy every 30 days up to the end, D0–D2 stop 40 days before it, E0 50 days before it, W0–W3 half a year before it;
 * N0 has bought once, five days ago.
 */
function rhythmicShop(): string {
  const lines: string[] = [];
  const buyEvery = (name: string, last: number): void => {
    for (let day = last; day >= 0; day -= 30) lines.push(`${name},${dayOf(day)},1000,O${lines.length}`);
  };
  for (let i = 0; i < 6; i++) buyEvery(`C${i}`, 399);
  for (let i = 0; i < 3; i++) buyEvery(`D${i}`, 360);
  buyEvery('E0', 350);
  for (let i = 0; i < 4; i++) buyEvery(`W${i}`, 200);
  lines.push(`N0,${dayOf(395)},500,O${lines.length}`);
  return `customer_id,order_date,amount,order_no\n${lines.join('\n')}\n`;
}
const shop = { name: 'shop.csv', bytes: rhythmicShop() };

async function openPage(app: App): Promise<void> {
  await loadFile(app, shop);
  await app.page.evaluate(() => void (location.hash = '#/lifecycle'));
  await app.onPage('lifecycle');
  await app.page.locator('svg[data-chart]').nth(1).waitFor();
}
const customersIn = (csv: string): string[] =>
  [...csv.matchAll(/^"?([CDENW]\d)/gm)].map(([, id]) => id ?? '');
const makeList = (app: App, program: string): Promise<void> =>
  app.page.getByRole('button', { name: `Make the list: ${program}` }).click();

/** The tables of the page are downloaded by buttons of the same name: only those of the list are meant. */
async function downloadNow(app: App): Promise<string> {
  const panel = app.page.getByRole('region', { name: audienceMessages.saveHeading[app.lang] });
  await panel.getByRole('button', { name: words.saveList[app.lang] }).click();
  const download = panel.getByRole('button', { name: words.download[app.lang] });
  await download.waitFor();
  return (await app.readDownload(() => download.click())).bytes.toString();
}

async function downloadReasons(app: App): Promise<string> {
  await app.page.getByRole('button', { name: 'Other formats' }).click();
  const download = app.page.getByRole('button', { name: 'Download as CSV: With reasons' });
  return (await app.readDownload(() => download.click())).bytes.toString();
}

describe('what each customer needs now', () => {
  test('from a dropped file to the win-back list in five clicks', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await app.drop(shop);
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    const question = lifecycleSpec.question.en;
    await app.page.getByRole('main').getByRole('link', { name: question }).click();
    await app.onPage('lifecycle');
    await makeList(app, 'Win-back');
    const csv = await downloadNow(app);
    expect(customersIn(csv).sort()).toEqual(['W0', 'W1', 'W2', 'W3']);
    // Half a year without a purchase at a cycle of 30 days: 200 ÷ 30.
    const reasons = await downloadReasons(app);
    expect(reasons).toMatch(/^W0,"?Last bought 200 days ago, 6\.7 times a cycle of 30 days; spent 7,000/m);
    expect(reasons).toMatch(/Dormant,200,30,6\.67,7,7000,7000\r?$/m);
  });

  test('each program says who, how many, and why one of them is in it', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPage(app);
    const item = (name: string) => app.page.getByRole('listitem', { name, exact: true });
    expect(await app.page.locator('main .finding').innerText()).toContain('4 customers are due');
    const prevention = item('Dormancy prevention');
    expect(await prevention.getByRole('definition').first().innerText()).toBe('3');
    await prevention.getByText('What to say, and why').click();
    await prevention
      .getByText('Last bought 40 days ago; usually buys every 30 days (1.3 times the cycle)')
      .first()
      .waitFor();
    expect(await item('Churn prevention').getByRole('definition').first().innerText()).toBe('1');
    await item('Acquisition').getByText('Add a file of members').waitFor();
    await item('Cross-sell').getByText('needs a category column').waitFor();
    expect(await item('Re-sell').innerText()).toContain('1');
  });

  test('a border moved by keys moves customers, the address and the lists', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPage(app);
    const border = app.page.getByRole('slider', { name: 'Where churn prevention begins' });
    expect(await border.getAttribute('aria-valuetext')).toBe('1.5 × the cycle');
    await border.focus();
    for (let i = 0; i < 2; i++) await app.page.keyboard.press('ArrowLeft');
    await app.page.waitForURL(/churnFactor/);
    await app.page.getByText('1.3 × the cycle and nearing').waitFor();
    await makeList(app, 'Churn prevention');
    expect(customersIn(await downloadNow(app)).sort()).toEqual(['D0', 'D1', 'D2', 'E0']);
  });

  test('a stage picked in the table becomes a list', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openPage(app);
    await app.page.getByRole('rowheader').getByRole('button', { name: '재구매 고객' }).click();
    await app.page.getByText('고객 6명(40.0%)').waitFor();
    await button(app, 'keepList').click();
    expect(customersIn(await downloadNow(app)).sort()).toEqual(['C0', 'C1', 'C2', 'C3', 'C4', 'C5']);
  });
});
