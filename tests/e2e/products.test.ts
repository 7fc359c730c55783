import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, words } from '../support/journey.ts';

/**
 * 200 customers, 40 of them on an island. A pearl is in the first purchase of 21 islanders and 8 others; half of
 * everybody, but nine of ten who began with a pearl, come back for a refill.
 */
function islandShop(): string {
  const lines = Array.from({ length: 200 }, (_, c) => {
    const region = c < 40 ? 'island' : 'mainland';
    const line = (day: string, order: string, product: string, amount: number): string =>
      `C${c},${day},${order}${c},${product},${amount},${region}`;
    const hasPearl = c < 20 || c % 20 === 0;
    const isBack = c % 10 < (hasPearl ? 9 : 5);
    return [
      line('2024-01-01', 'A', `plain ${c % 2}`, 100),
      ...(hasPearl ? [line('2024-01-01', 'A', 'pearl', 50)] : []),
      ...(isBack ? [line('2024-01-20', 'B', 'refill', 30)] : []),
    ];
  });
  const last = 'Z1,2024-12-31,Z1,late lamp,500,mainland';
  return ['customer_id,order_date,order_no,product_name,amount,region', ...lines.flat(), last, ''].join('\n');
}

async function openShop(app: App, bytes = islandShop(), charts = 3): Promise<void> {
  await loadFile(app, { name: 'island.csv', bytes });
  await app.page.evaluate(() => void (location.hash = '#/products'));
  await app.onPage('products');
  await app.page
    .locator('svg[data-chart]')
    .nth(charts - 1)
    .waitFor();
}

async function saveAs(app: App, name: string): Promise<string[]> {
  await button(app, 'keepList').click();
  await app.page.getByLabel(words.listName[app.lang]).fill(name);
  await button(app, 'saveList').click();
  const download = button(app, 'download');
  await download.waitFor();
  const csv = (await app.readDownload(() => download.click())).bytes.toString();
  return [...csv.matchAll(/^"?([CZ]\d+)/gm)].map(([, id]) => id ?? '');
}

describe('products', () => {
  test('a name picks its buyers, and the list can be those who never came back', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openShop(app);
    await app.page.getByRole('button', { name: 'pearl', exact: true }).click();
    await app.page.getByText('29 customers (14.4%)').waitFor();
    await app.page.getByLabel('Who', { exact: true }).selectOption('lost');
    await app.page.getByText('Began with pearl, not back').waitFor();
    await app.page.getByText('2 customers (1.0%)').waitFor();
    expect((await saveAs(app, 'lost')).sort()).toEqual(['C19', 'C9']);
  });

  test('a cell of the grid is the customers of an item in a group, by keys; Escape lets go', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await openShop(app);
    await app.page.getByRole('heading', { name: /Particular to island: pearl, bought 3\.6 times/ }).waitFor();
    const cell = app.page.locator('svg').getByRole('option');
    await cell.focus();
    const read = async (): Promise<string> => (await cell.getAttribute('aria-label')) ?? '';
    for (let i = 0; i < 6 && !(await read()).startsWith('pearl'); i++)
      await app.page.keyboard.press('ArrowDown');
    for (let i = 0; i < 3 && !(await read()).startsWith('pearl, island'); i++)
      await app.page.keyboard.press('ArrowRight');
    expect(await read()).toMatch(
      /^pearl, island\. 21 of 40 in the group bought it \(52\.5%\).*Hard to explain/,
    );
    await app.page.keyboard.press('Enter');
    await app.page.getByText('21 customers').first().waitFor();
    expect(await saveAs(app, 'islanders')).toHaveLength(21);
    await cell.focus();
    await app.page.keyboard.press('Escape');
    await button(app, 'keepList').waitFor({ state: 'detached' });
  });

  test('what people begin with is judged, and the sentence says so', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openShop(app);
    await app.page
      .getByRole('heading', { name: /첫 구매에 pearl 상품이 있으면 더 자주 돌아옵니다/ })
      .waitFor();
    const row = app.page
      .getByRole('row')
      .filter({ has: app.page.getByRole('rowheader', { name: 'pearl' }) })
      .last();
    expect(await row.innerText()).toMatch(/더 자주 돌아옴[\s\S]*refill \(27\)/);
    await app.page.getByRole('button', { name: /새것을 산 고객 1명 고르기/ }).click();
    await app.page.getByText('최근 182일 새 상품 산 고객').waitFor();
    expect(await saveAs(app, '새것')).toEqual(['Z1']);
  });

  test('thousands of items are one table of which few rows are drawn; it sorts, searches and downloads whole', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    const lines = Array.from(
      { length: 3_000 },
      (_, i) => `C${i % 70},2024-0${1 + (i % 9)}-11,O${i},thing ${i},${i + 1},east`,
    );
    const head = 'customer_id,order_date,order_no,product_name,amount,region';
    await openShop(app, [head, ...lines, ''].join('\n'), 1);
    const table = app.page.getByRole('region', { name: 'All 3,000 products in one table' });
    const rows = table.locator('tbody tr[aria-rowindex]');
    expect(await rows.first().innerText()).toContain('thing 2999');
    expect(await rows.count()).toBeLessThan(60);
    await table.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
    await table.locator('tr[aria-rowindex="1505"]').waitFor();
    expect(await rows.count()).toBeLessThan(60);
    await table.getByRole('button', { name: 'Revenue' }).click();
    await table.getByRole('button', { name: 'Revenue' }).click();
    await table.getByRole('rowheader', { name: 'thing 0', exact: true }).waitFor();
    await app.page.getByLabel('Find by name or code').fill('thing 277');
    await app.page.getByText('11 found').waitFor();
    const { name, bytes } = await app.readDownload(() =>
      app.page.getByRole('button', { name: 'Table as CSV' }).click(),
    );
    expect(name).toBe('All-3-000-products-in-one-table.csv');
    // A head, the items, and the total.
    expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(3_002);
  });

  for (const [lang, dark, width] of [
    ['ko', false, 360],
    ['en', true, 1280],
  ] as const) {
    test(
      `in ${lang}, ${width} wide: no barrier, no wider than the page`,
      { timeout: 120_000 },
      async ({ open }) => {
        const app = await open({ lang, dark, width });
        await button(app, 'sample').click();
        await app.onPage('questions');
        await heading(app).waitFor();
        const options = encodeURIComponent(JSON.stringify({ windowDays: 60, measure: 'repeat' }));
        await app.page.evaluate((to) => void (location.hash = `#/products?options=${to}`), options);
        await app.page.locator('svg[data-chart]').nth(3).waitFor();
        await app.page.locator('tbody tr[aria-rowindex] button').first().click();
        await button(app, 'keepList').waitFor();
        expect(await findBarriers(app.page)).toEqual([]);
        const [page, window] = await app.page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(page).toBe(window);
      },
    );
  }
});
