import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';

/** A page of the whole shop, all its tables loaded. */
async function openShop(app: App, page: string): Promise<void> {
  const title = app.page.getByRole('heading', { name: /가게 전체|all its tables/ });
  await app.page.getByRole('listitem').filter({ has: title }).getByRole('button').click();
  await app.onPage('questions');
  await goTo(app, page);
}

async function goTo(app: App, page: string): Promise<void> {
  await app.page.evaluate((hash) => void (location.hash = hash), `#/${page}`);
  await app.onPage(page);
  await app.page.locator('main .finding strong button').first().waitFor();
}

/** The whole result stands behind a figure without an account of its own: its drawer begins with the formula. */
const ofItsOwn = '[data-formula]';

const pages = ['kpi', 'trend', 'signals', 'products', 'channels', 'regions', 'quality', 'answers', 'funnel'];

test('every bold figure of a finding opens an account of its own', async ({ open }) => {
  const app = await open({ lang: 'ko', width: 360, height: 720, touch: true, dark: true });
  await openShop(app, 'kpi');
  for (const page of pages) {
    await goTo(app, page);
    const figures = app.page.locator('main .finding strong button');
    const bold = await app.page.locator('main .finding strong').allInnerTexts();
    const texts = await figures.allInnerTexts();
    expect(texts, page).toEqual(bold.filter((text) => texts.includes(text) || /\d/.test(text)));
    for (const [i, text] of texts.entries()) {
      await figures.nth(i).click();
      const drawer = app.page.getByRole('dialog');
      await drawer.waitFor();
      expect(await drawer.locator(ofItsOwn).count(), `${page}: ${text}`).toBe(0);
      expect(await drawer.locator('h2 .value').innerText(), page).toBe(text);
      expect((await drawer.locator('dd').first().innerText()).length).toBeGreaterThan(3);
      if (i === 0) expect(await findBarriers(app.page)).toEqual([]);
      const sideways = await drawer.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(sideways, `${page}: ${text}`).toBeLessThanOrEqual(1);
      await app.page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
  }
});

test('the main figures of tables and summaries open as well', async ({ open }) => {
  const app = await open({ width: 1280, height: 900 });
  await openShop(app, 'kpi');
  const places = [
    { page: 'kpi', within: 'tr:has(th:has-text("Average order value"))', opens: 4 },
    { page: 'trend', within: 'tr:has(th:has-text("Naive (last value)"))', opens: 2 },
    { page: 'signals', within: 'section:has(h2:has-text("Buying habits change")) p', opens: 12 },
    { page: 'products', within: 'tr[aria-rowindex="2"]', opens: 14 },
    { page: 'channels', within: 'section:has(h2:has-text("cost and bring")) tbody tr >> nth=0', opens: 20 },
    {
      page: 'regions',
      within: 'section:has(h2:has-text("Customers and revenue")) tbody tr >> nth=0',
      opens: 17,
    },
    { page: 'quality', within: 'section[aria-label="Scorecard"]', opens: 7 },
  ];
  for (const { page, within, opens } of places) {
    await goTo(app, page);
    const figures = app.page.locator('main').locator(within).locator('button[aria-haspopup="dialog"]');
    await figures.first().waitFor();
    expect(await figures.count(), page).toBe(opens);
    for (let i = 0; i < opens; i++) {
      const text = (await figures.nth(i).innerText()).replace('*', '');
      await figures.nth(i).click();
      const drawer = app.page.getByRole('dialog');
      expect(await drawer.locator('h2 .value').innerText(), page).toBe(text);
      expect(await drawer.locator('dl').first().locator('dt').count()).toBeGreaterThan(1);
      await app.page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
  }
});

test('the table behind the funnel opens its figures', async ({ open }) => {
  const app = await open({ width: 1280, height: 900 });
  await openShop(app, 'funnel');
  await app.page.getByRole('button', { name: 'Show as table' }).first().click();
  const row = app.page.getByRole('row', { name: /^2\. / });
  await row.getByRole('button').nth(1).click();
  const said = await app.page.getByRole('dialog').locator('dl').first().innerText();
  expect(said).toMatch(/[\d,]+ people ÷ [\d,]+ people = [\d.]+%/);
});

test('the rows behind an item are those of the item', async ({ open }) => {
  const app = await open({ width: 1280, height: 900 });
  await openShop(app, 'products');
  const first = app.page.locator('tr[aria-rowindex="2"]');
  const name = await first.getByRole('rowheader').getByRole('button').innerText();
  await first.locator('button[aria-haspopup="dialog"]').first().click();
  const drawer = app.page.getByRole('dialog');
  await drawer.getByText('See the rows behind it').click();
  await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  const rows = await drawer.locator('tbody tr').allInnerTexts();
  expect(rows.every((row) => row.includes(name))).toBe(true);
});

test('changes of the KPI and the table behind their tree open', async ({ open }) => {
  const app = await open({ width: 1280, height: 900 });
  await openShop(app, 'kpi');
  const drawer = app.page.getByRole('dialog');
  const row = app.page.locator('tr:has(th:has-text("Average order value"))');
  await row.locator('td:has([aria-hidden]) button').first().click();
  expect(await drawer.locator('dl').first().innerText()).toMatch(/÷ [\d.,]+( − 1)? = [\d.]+%/);
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Show as table' }).first().click();
  const figures = app.page.locator('figure table tbody button[aria-haspopup="dialog"]');
  expect(await figures.count()).toBe(12);
  await figures.nth(4).click();
  expect(await drawer.locator('dl').first().innerText()).toMatch(/[\d,]+ ÷ [\d,]+ = [\d.]+/);
});
