import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button } from '../support/journey.ts';
import { makeFolder, runNatively } from '../support/nativeDuckdb.ts';
import { root } from '../support/tree.ts';

async function openSample(app: App, page: string): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  await app.page.evaluate((hash) => void (location.hash = hash), `#/${page}`);
  await app.page.locator('main .finding strong button').first().waitFor();
}

test('a figure opens its formula, its numbers and its rows; Escape goes back to it', async ({ open }) => {
  const app = await open();
  await openSample(app, 'kpi');
  const cell = app.page
    .getByRole('row', { name: /Average order value/ })
    .getByRole('cell')
    .first();
  await cell.getByRole('button').focus();
  await app.page.keyboard.press('Enter');
  const drawer = app.page.getByRole('dialog', { name: /Average order value/ });
  await drawer.waitFor();
  const said = await drawer.locator('dl').first().innerText();
  expect(said).toMatch(/[\d,]+ ÷ [\d,]+ = [\d,.]+/);
  const [, divisor = ''] = /÷ ([\d,]+) =/.exec(said) ?? [];
  expect(said).toContain(`: ${divisor}`);
  await drawer.getByText('See the rows behind it').click();
  await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  expect(await findBarriers(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  const focused = await app.page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '');
  expect(focused).toContain('Average order value');
});

test('a figure of the drawer takes its place, and Escape goes back to the page', async ({ open }) => {
  const app = await open();
  await openSample(app, 'rfm');
  const behind = app.page.getByRole('button', { name: 'See what is behind this' });
  await behind.click();
  const row = app.page.getByRole('dialog').getByRole('row', { name: /^Recency/ });
  const count = row.locator('.per-score').getByRole('button').nth(1);
  const amount = await count.innerText();
  await count.click();
  const drawer = app.page.getByRole('dialog', { name: /customers with score 2/ });
  await drawer.waitFor();
  const heading = drawer.getByRole('heading', { level: 2 });
  expect(await heading.innerText()).toContain(amount);
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await drawer.evaluate((element) => element.scrollTop)).toBe(0);
  await drawer.getByText('See the rows behind it').click();
  await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  await app.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await behind.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the SQL that is taken along runs in native DuckDB beside the file', async ({ open }) => {
  const app = await open();
  await openSample(app, 'rfm');
  await app.page.getByRole('button', { name: 'See what is behind this' }).click();
  const drawer = app.page.getByRole('dialog', { name: 'Behind this result' });
  const { name, bytes } = await app.readDownload(() =>
    drawer.getByRole('button', { name: 'Take this SQL along' }).click(),
  );
  expect(name).toBe('rfm.sql');
  const text = bytes.toString('utf8');
  const folder = makeFolder();
  try {
    const [, file = ''] = /^-- “([^”]+\.csv\.gz)”$/m.exec(text) ?? [];
    copyFileSync(join(root, 'public/samples/korean-shop/orders.csv.gz'), join(folder.path, file));
    const answers = await runNatively(folder.path, text);
    const customers = answers.at(-1)?.['customer']?.length ?? 0;
    await app.page.keyboard.press('Escape');
    expect(await app.page.locator('main').innerText()).toContain(customers.toLocaleString('en'));
  } finally {
    folder.remove();
  }
});
