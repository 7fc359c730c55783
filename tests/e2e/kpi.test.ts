import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button } from '../support/journey.ts';
import { root } from '../support/tree.ts';

const { totals } = JSON.parse(readFileSync(join(root, 'public/samples/korean-shop/truth.json'), 'utf8')) as {
  totals: { readonly purchases: number; readonly revenueWon: number; readonly costWon: number };
};
const grouped = (value: number): string => value.toLocaleString('en');

async function openKpis(app: App, settings = {}): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  const query =
    Object.keys(settings).length > 0 ? `?options=${encodeURIComponent(JSON.stringify(settings))}` : '';
  await app.page.evaluate((hash) => void (location.hash = hash), `#/kpi${query}`);
  await app.page.locator('svg[data-chart]').waitFor();
  await app.page.getByRole('heading', { name: /^(Targets|목표)$/ }).waitFor();
}

test('a figure opens with its numbers, which are those that were planted', async ({ open }) => {
  const app = await open();
  await openKpis(app);
  await app.page.getByRole('button', { name: /Average order value/ }).click();
  const detail = app.page.getByRole('row').filter({ hasText: 'With the numbers' });
  await expect
    .poll(() => detail.innerText())
    .toContain(`${grouped(totals.revenueWon)} ÷ ${grouped(totals.purchases)}`);
  await app.page.getByRole('button', { name: /Gross margin/ }).click();
  await expect
    .poll(() => detail.innerText())
    .toContain(
      `${grouped(totals.revenueWon)} − ${grouped(totals.costWon)} = ${grouped(totals.revenueWon - totals.costWon)}`,
    );
});

test('another period redraws the page, and the address keeps it with the target', async ({ open }) => {
  const app = await open();
  await openKpis(app);
  await app.page.getByLabel('Period', { exact: true }).selectOption('month');
  await app.page.getByRole('columnheader', { name: /A year ago Dec 1, 2023/ }).waitFor();
  await app.page.getByLabel('Target', { exact: true }).fill('160,000,000');
  await app.page.getByLabel('From', { exact: true }).fill('2024-12-01');
  await app.page.getByRole('button', { name: 'Set target' }).click();
  const row = app.page.getByRole('row').filter({ hasText: 'Reached' });
  await expect.poll(() => row.innerText()).toContain('160M');
  expect(decodeURIComponent(app.page.url())).toContain('"revenue":"160000000|2024-12-01|2024-12-31|"');
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => row.count()).toBe(0);
});

for (const lang of ['ko', 'en'] as const) {
  test(
    `nobody is shut out, and a phone does not scroll sideways, in ${lang}`,
    { timeout: 400_000 },
    async ({ open }) => {
      const targets = {
        revenue: '160000000|2024-12-01|2024-12-31|Kim',
        churnRate: '0.1|2024-01-01|2025-12-31|',
      };
      for (const [width, dark] of [
        [1280, true],
        [360, false],
      ] as const) {
        const app = await open({ lang, width, dark });
        await openKpis(app, { period: 'quarter', targets });
        await app.page.getByRole('rowheader').getByRole('button').nth(3).click();
        expect(await findBarriers(app.page)).toEqual([]);
        const over = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    },
  );
}
