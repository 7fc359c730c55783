import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, words } from '../support/journey.ts';

const day = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

/** Forty customers buy a kit: half of them cream ten days later, five not yet, in the last days. A hundred buy mugs twice. */
function shopWithKits(): string {
  const lines: string[] = [];
  for (let i = 0; i < 40; i++) {
    lines.push(`K${i},${day(i)},1000,kit,beauty`);
    if (i % 2 === 0) lines.push(`K${i},${day(i + 10)},2000,cream,beauty`);
  }
  for (let i = 0; i < 5; i++) lines.push(`N${i},${day(195 + i)},1000,kit,beauty`);
  for (let i = 0; i < 100; i++) {
    lines.push(
      `M${i},${day(i)},500,mug,home`,
      `M${i},${day(i + 40)},500,${i % 10 === 0 ? 'cream' : 'mug'},home`,
    );
  }
  return `customer_id,order_date,amount,product,category\n${lines.join('\n')}\n`;
}

async function openSequences(
  app: App,
  options: Record<string, unknown>,
  text = shopWithKits(),
): Promise<void> {
  await loadFile(app, { name: 'shop.csv', bytes: text });
  const query = `?options=${encodeURIComponent(JSON.stringify(options))}`;
  await app.page.evaluate((to) => void (location.hash = to), `#/sequences${query}`);
  await app.onPage('sequences');
  await app.page.locator('main .finding').waitFor();
}

describe('sequences', () => {
  test('a line picked by keys is the list of who has not bought the next yet, and of whom it is time for', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await openSequences(app, { nextDays: 30 });
    expect(await app.page.locator('main .finding').innerText()).toMatch(
      /After kit comes cream: 50\.0% bought it within 30 days, half of them within 10 days\..* 5 customers are within that time/s,
    );
    const lines = app.page.getByRole('listbox', { name: /proven rules/ }).getByRole('option');
    await lines.first().focus();
    expect(await lines.first().getAttribute('aria-label')).toMatch(/^kit → cream: 20 of 40 \(50\.0%/);
    await app.page.keyboard.press('Enter');
    const bar = app.page.locator('.selection-bar');
    await bar.getByText(/^25 customers/).waitFor();
    await bar.getByLabel('Who').selectOption({ label: 'Those within the time now' });
    await bar.getByText(/^5 customers/).waitFor();
    await button(app, 'keepList').click();
    await app.page.getByLabel(words.listName.en).fill('now');
    await button(app, 'saveList').click();
    const download = bar.getByRole('button', { name: words.download.en });
    await download.waitFor();
    const csv = (await app.readDownload(() => download.click())).bytes.toString();
    expect([...csv.matchAll(/^"?(N\d)/gm)].map(([, id]) => id).sort()).toEqual([
      'N0',
      'N1',
      'N2',
      'N3',
      'N4',
    ]);
    await lines.first().focus();
    await app.page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
  });

  test('what comes after is looked up by name, or by a cell or a band of the pictures', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSequences(
      app,
      { nextDays: 50, level: 'product' },
      shopWithKits()
        .replaceAll(/,(beauty|home)/g, ',')
        .replace(',category', ',note'),
    );
    const field = app.page.getByLabel('Bought first');
    await field.selectOption({ label: 'mug (1)' });
    const table = app.page.getByRole('region', { name: 'After this comes' });
    await table.getByRole('rowheader', { name: 'mug' }).waitFor();
    const bands = app.page.getByRole('listbox', { name: /flows from purchase/ }).getByRole('option');
    await bands.first().waitFor();
    const names = await bands.evaluateAll((found) =>
      found.map((one) => one.getAttribute('aria-label') ?? ''),
    );
    const kit = names.findIndex((name) => name.startsWith('First: kit → Second: cream'));
    expect(names[kit]).toContain('20 customers, 44.4%');
    await bands.nth(kit).focus();
    await app.page.keyboard.press('Enter');
    await table.getByRole('rowheader', { name: 'cream' }).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the table of rules and that of sequences are searched; a window takes sequences away', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko' });
    await openSequences(app, { nextDays: 30, minSupport: 5 });
    const grid = app.page.getByRole('grid', { name: /자주 나타나는 순서/ });
    await grid.getByText('kit → cream').waitFor();
    expect(await grid.getByText('mug → cream').count()).toBe(1);
    await app.page.getByLabel('처음부터 끝까지').fill('20');
    await grid.getByText('mug → cream').waitFor({ state: 'detached' });
    expect(await grid.getByText('kit → cream').count()).toBe(1);
    const rules = app.page.getByRole('grid', { name: /한 표에/ });
    await rules.getByRole('row').nth(1).click();
    await app.page.locator('.selection-bar').waitFor();
  });

  test('a file that is too short says what to change, and one without products what would unlock it', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await openSequences(app, { nextDays: 900 });
    await app.page.getByText(/The file covers 200 days, so nobody was watched for 900 days/).waitFor();
    await loadFile(app, {
      name: 'plain.csv',
      bytes: 'customer_id,order_date,amount\nA,2024-01-02,10\nB,2024-01-03,20\n',
    });
    await app.page.evaluate(() => void (location.hash = '#/sequences'));
    await app.onPage('sequences');
    await app.page
      .getByRole('main')
      .getByText(/product/i)
      .first()
      .waitFor();
    expect(await app.page.locator('main .finding').count()).toBe(0);
  });
});
