import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, words } from '../support/journey.ts';

/**
 * Forty customers who buy every month of a year, of which the first ten stop two months before its end, and five who come
 * in its last month.
 */
function shopWithMoves(): string {
  const lines: string[] = [];
  for (let month = 1; month <= 12; month++) {
    for (let i = 0; i < 40; i++) {
      if (i < 10 && month > 10) continue;
      const day = `2024-${String(month).padStart(2, '0')}-${String(1 + (i % 20)).padStart(2, '0')}`;
      lines.push(`C${i},${day},${1_000 + 100 * i},O${month}-${i}`);
    }
  }
  for (let i = 0; i < 5; i++) lines.push(`N${i},2024-12-${25 + i},500,P${i}`);
  return `customer_id,order_date,amount,order_no\n${lines.join('\n')}\n`;
}

async function openMigration(app: App, options: Record<string, unknown> = {}): Promise<void> {
  await loadFile(app, { name: 'shop.csv', bytes: shopWithMoves() });
  const query =
    Object.keys(options).length > 0 ? `?options=${encodeURIComponent(JSON.stringify(options))}` : '';
  await app.page.evaluate((to) => void (location.hash = to), `#/migration${query}`);
  await app.onPage('migration');
  await app.page.locator('main .finding').waitFor();
}

const cellIn = (app: App) => app.page.getByRole('option', { name: /→/ });

describe('migration', () => {
  test('a cell picked by keys is the list of those who moved that way', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openMigration(app);
    expect(await app.page.getByRole('main').innerText()).toMatch(
      /Of 40 customers on Oct\s1,\s2024, 21\s\(52.5%\)/,
    );
    const rows = app.page.getByRole('listbox', { name: /earlier and later groups/ });
    const cell = rows.getByRole('option');
    await cell.focus();
    await app.page.keyboard.press('End');
    await app.page.keyboard.press('Home');
    for (let i = 0; i < 12; i++) await app.page.keyboard.press('ArrowDown');
    // The last row are those who were no customers yet.
    for (let i = 0; i < 12; i++) {
      if (/\b5 of 5 customers/.test((await cell.getAttribute('aria-label')) ?? '')) break;
      await app.page.keyboard.press('ArrowRight');
    }
    expect(await cell.getAttribute('aria-label')).toMatch(/^Not yet a customer → .*5 of 5 customers/);
    await app.page.keyboard.press('Enter');
    await app.page.getByText('5 customers (11.1%)').waitFor();
    await button(app, 'keepList').click();
    await app.page.getByLabel(words.listName.en).fill('came');
    await button(app, 'saveList').click();
    // The table of moves has a download of its own.
    const download = app.page.locator('.selection-bar').getByRole('button', { name: words.download.en });
    await download.waitFor();
    const csv = (await app.readDownload(() => download.click())).bytes.toString();
    expect([...csv.matchAll(/^"?(N\d)/gm)].map(([, id]) => id).sort()).toEqual([
      'N0',
      'N1',
      'N2',
      'N3',
      'N4',
    ]);
    await cell.focus();
    await app.page.keyboard.press('Escape');
    await button(app, 'keepList').waitFor({ state: 'detached' });
  });

  test('the bands are walked with arrows and picked with Enter; movers only leaves the others out', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko' });
    await openMigration(app);
    const bands = app.page.getByRole('listbox', { name: /큰 흐름/ }).getByRole('option');
    await bands.first().waitFor();
    const all = await bands.count();
    await bands.first().focus();
    await app.page.keyboard.press('ArrowDown');
    const second = await bands.nth(1).getAttribute('aria-label');
    await app.page.keyboard.press('Enter');
    expect(await bands.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(second).toContain('→');
    await button(app, 'keepList').waitFor();
    // The same move is picked in the table.
    const [name = ''] = (second ?? '').split(' (');
    const row = app.page.getByRole('rowheader').getByRole('button', { name, exact: true });
    expect(await row.getAttribute('aria-pressed')).toBe('true');
    await app.page.getByRole('button', { name: '옮긴 고객만' }).click();
    await app.page.getByRole('button', { name: '남은 고객도' }).waitFor();
    expect(await bands.count()).toBeLessThan(all);
    for (const label of await bands.evaluateAll((found) =>
      found.map((band) => band.getAttribute('aria-label') ?? ''),
    ))
      expect(label).not.toContain('(그대로)');
  });

  test('the outlook says what it assumes, and a file that is too short says what to change', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await openMigration(app, { spanDays: 30 });
    const main = app.page.getByRole('main');
    await main.getByText(/Assumption: people keep moving as they did between/).waitFor();
    expect(await main.innerText()).toMatch(/Check: made on .* would have been off by/);
    await app.page.getByLabel('Between the two dates').fill('400');
    await main
      .getByText(/nobody was a customer on .* yet/)
      .first()
      .waitFor();
    expect(await cellIn(app).count()).toBe(0);
  });

  test('the measure changes the cells and the address', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openMigration(app);
    await app.page.getByLabel('Show in the cells').selectOption('change');
    await app.page.waitForURL(/change/);
    await app.page.getByRole('heading', { name: /Revenue (grew|fell) most among/ }).waitFor();
    await app.page.getByLabel('Show in the cells').selectOption('share');
    await app.page.getByRole('heading', { name: /% stayed in their group/ }).waitFor();
  });
});
