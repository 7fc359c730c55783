import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button } from '../support/journey.ts';

async function openSample(app: App, page: string, query = ''): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  await app.page.evaluate((hash) => void (location.hash = hash), `#/${page}${query}`);
  await app.page.locator('main .finding strong button').first().waitFor();
}

/** The whole result stands behind a figure without an account of its own: its drawer begins with the formula. */
const ofItsOwn = '[data-formula]';

const pages = [
  ['rfm', ''],
  ['lifecycle', ''],
  ['value', ''],
  ['cohort', ''],
  ['pareto', ''],
  ['clusters', ''],
  ['personas', ''],
  ['migration', ''],
  ['migration', `?options=${encodeURIComponent(JSON.stringify({ by: 'clusters' }))}`],
] as const;

for (const [page, query] of pages)
  test(`${page}${query}: every bold figure of the finding opens an account of its own`, async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 720, touch: true, dark: true });
    await openSample(app, page, query);
    const figures = app.page.locator('main .finding strong button');
    const bold = await app.page.locator('main .finding strong').allInnerTexts();
    const texts = await figures.allInnerTexts();
    expect(texts).toEqual(bold.filter((text) => texts.includes(text) || /\d/.test(text)));
    for (const [i, text] of texts.entries()) {
      await figures.nth(i).click();
      const drawer = app.page.getByRole('dialog');
      await drawer.waitFor();
      expect(await drawer.locator(ofItsOwn).count(), text).toBe(0);
      const head = await drawer.locator('h2 .value').innerText();
      // Amounts of money are written out where there is room, and names of moves are counted.
      if (!/[만억→]/.test(text)) expect(head).toContain(/[\d.,]+/.exec(text)?.[0] ?? text);
      expect((await drawer.locator('dd').first().innerText()).length).toBeGreaterThan(3);
      if (i === 0) expect(await findBarriers(app.page)).toEqual([]);
      const sideways = await drawer.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(sideways, text).toBeLessThanOrEqual(1);
      await app.page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
  });

test('the rows behind a figure of a group are those of its customers, under a filter too', async ({
  open,
}) => {
  const app = await open();
  const filter = encodeURIComponent(JSON.stringify([{ role: 'time', from: '2024-01-01', to: null }]));
  for (const query of ['', `?filters=${filter}`]) {
    await openSampleOnce(app, query);
    const row = app.page.getByRole('row', { name: /Champions/ }).last();
    const count = (await row.getByRole('cell').first().innerText()).trim();
    await row.getByRole('cell').nth(1).getByRole('button').click();
    const drawer = app.page.getByRole('dialog');
    await drawer.getByText('See the rows behind it').click();
    await drawer.getByText('The rows of the customers of “Champions”.').waitFor();
    const told = drawer.locator('.pages span').first();
    await told.waitFor();
    const listed = numberIn(/of ([\d,]+)/.exec(await told.innerText())?.[1] ?? '');
    expect(listed).toBeGreaterThanOrEqual(numberIn(count));
    await app.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }
});

const numberIn = (text: string): number => Number(text.replaceAll(',', ''));

async function openSampleOnce(app: App, query: string): Promise<void> {
  if (query === '') return openSample(app, 'rfm');
  await app.page.evaluate((hash) => void (location.hash = hash), `#/rfm${query}`);
  await app.page
    .getByText(/order lines that match the filter/)
    .first()
    .waitFor();
}

test('the main figures of tables open as well', async ({ open }) => {
  const app = await open({ width: 1280, height: 900 });
  const tables = [
    { page: 'clusters', row: /Group 1/, opens: 7 },
    { page: 'lifecycle', row: /Dormant/, opens: 5 },
    { page: 'value', row: /^High/, opens: 11 },
    { page: 'migration', row: /→ Champions/, opens: 8 },
    { page: 'personas', row: /Champions/, opens: 6 },
  ];
  await openSample(app, 'rfm');
  for (const { page, row, opens } of tables) {
    await app.page.evaluate((hash) => void (location.hash = hash), `#/${page}`);
    const cells = app.page
      .locator('main table tbody tr')
      .filter({ has: app.page.getByRole('rowheader', { name: row }) });
    const figures = cells.first().locator('td button[aria-haspopup="dialog"]');
    await figures.first().waitFor();
    expect(await figures.count(), page).toBe(opens);
    for (let i = 0; i < opens; i++) {
      const text = await figures.nth(i).innerText();
      await figures.nth(i).click();
      const drawer = app.page.getByRole('dialog');
      const head = await drawer.locator('h2 .value').innerText();
      if (!/[KMB]$/.test(text)) expect(head).toBe(text);
      expect(await drawer.locator('dl').first().locator('dt').count()).toBeGreaterThan(1);
      await app.page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
  }
});

test('the table behind a picture opens cell by cell; a long one is walked by arrow keys', async ({
  open,
}) => {
  const app = await open({ width: 1280, height: 900 });
  await openSample(app, 'cohort');
  await app.page.getByRole('button', { name: 'Show as table' }).first().click();
  const table = app.page.locator('figure table').first();
  const stops = table.locator('button[aria-haspopup="dialog"][tabindex="0"]');
  await stops.first().waitFor();
  expect(await stops.count()).toBe(1);
  const hint = app.page.getByText('Arrow keys lead from number to number');
  expect(await hint.isVisible()).toBe(false);
  await stops.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await app.page.keyboard.press(key);
  const text = await app.page.locator(':focus').innerText();
  expect(text).toMatch(/%/);
  expect(await hint.isVisible()).toBe(true);
  expect(await stops.count()).toBe(1);
  await app.page.keyboard.press('Enter');
  const drawer = app.page.getByRole('dialog');
  expect(await drawer.locator('h2 .value').innerText()).toBe(text.replace(' *', ''));
  expect(await drawer.locator('dl').first().innerText()).toMatch(/[\d,]+ ÷ [\d,]+ = [\d.]+%/);
  await app.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await app.page.locator(':focus').innerText()).toBe(text);
});

test('the figures of the table of products are one stop, and the arrow keys lead through them', async ({
  open,
}) => {
  const app = await open({ width: 1280, height: 900 });
  await openSample(app, 'products');
  const body = app.page.getByRole('region', { name: /products in one table/ }).locator('tbody');
  const stops = body.locator('button[aria-haspopup="dialog"][tabindex="0"]');
  await stops.first().waitFor();
  expect(await stops.count()).toBe(1);
  await stops.focus();
  const at = (): Promise<string> =>
    app.page.locator(':focus').evaluate((one) => {
      const cell = one.closest('td');
      return `${(cell?.parentElement as HTMLTableRowElement | null)?.ariaRowIndex} ${cell?.cellIndex}`;
    });
  const [row = 0, column = 0] = (await at()).split(' ').map(Number);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await app.page.keyboard.press(key);
  expect(await at()).toBe(`${row + 2} ${column + 1}`);
  expect(await stops.count()).toBe(1);
});
