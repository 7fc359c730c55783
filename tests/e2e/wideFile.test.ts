import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading } from '../support/journey.ts';

const long = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ';
const longName = `${'monthly export of all shops and channels '.repeat(3)}final.csv`;

/** 300 columns with the ones that matter at places where nobody looks. */
function wideCsv(columns: number): string {
  const names = Array.from({ length: columns }, (_, i) => (i % 9 === 4 ? `${long}${i}` : `field_${i}`));
  names[Math.floor(columns * 0.4)] = 'customer_id';
  names[Math.floor(columns * 0.7)] = 'order_date';
  names[columns - 1] = 'amount';
  const row = (r: number): string =>
    names
      .map((name, i) => {
        if (name === 'customer_id') return `C${r % 7}`;
        if (name === 'order_date') return `2024-01-${String(1 + (r % 28)).padStart(2, '0')}`;
        if (name === 'amount') return String(1_000 + r);
        return i % 9 === 4 ? `"${long.repeat(3)}"` : `v${i}-${r}`;
      })
      .join(',');
  return `${names.map((name) => `"${name}"`).join(',')}\n${Array.from({ length: 40 }, (_, r) => row(r)).join('\n')}\n`;
}

async function openWide(app: App, columns: number): Promise<void> {
  await app.drop({ name: longName, bytes: wideCsv(columns) });
  await app.onPage('check');
  await heading(app, /final\.csv/).waitFor();
}

const overflow = (app: App): Promise<number> =>
  app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the check of a file', () => {
  test('300 columns: one is found and given its use with the keyboard alone', async ({ open }) => {
    const app = await open();
    await openWide(app, 300);
    const { keyboard } = app.page;
    const columnNames = (): Promise<readonly string[]> =>
      app.page.getByRole('columnheader').locator('bdi').allInnerTexts();
    expect((await columnNames()).slice(0, 4)).toEqual(['customer_id', 'order_date', 'amount', 'field_0']);
    const finder = app.page.getByRole('searchbox', { name: 'Find a column' });
    for (let i = 0; i < 40; i++) {
      await keyboard.press('Tab');
      if (await finder.evaluate((element) => element === document.activeElement)) break;
    }
    await keyboard.type('FIELD_251');
    await app.page.getByText('1 of 300 columns').waitFor();
    expect(await columnNames()).toEqual(['field_251']);
    await keyboard.press('Enter');
    const use = app.page.getByRole('combobox', { name: 'Use of column “field_251”' });
    await expect.poll(() => use.evaluate((element) => element === document.activeElement)).toBe(true);
    await keyboard.type('Coupon');
    expect(await use.locator('option:checked').innerText()).toMatch(/^Coupon/);
    expect(await use.evaluate((element) => element === document.activeElement)).toBe(true);
    // The letters passed by Customer, and took it from nobody.
    const customer = app.page.getByRole('combobox', { name: 'Customer', exact: true });
    expect(await customer.locator('option:checked').innerText()).toBe('customer_id');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await expect.poll(() => finder.evaluate((element) => element === document.activeElement)).toBe(true);
    await keyboard.press('Escape');
    expect((await columnNames()).slice(0, 4)).toEqual(['customer_id', 'order_date', 'field_251', 'amount']);
    await finder.fill('no such thing');
    await app.page.getByText('No column has this in its name or its first values.').waitFor();
  });

  test('more columns come on request, and the focus goes on to the first of them', async ({ open }) => {
    const app = await open();
    await openWide(app, 300);
    await app.page.getByRole('button', { name: 'Show 96 more columns' }).press('Enter');
    await expect.poll(() => app.page.getByRole('columnheader').count()).toBe(120);
    const focused = await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(
      await app.page.getByRole('columnheader').nth(24).getByRole('combobox').getAttribute('aria-label'),
    );
  });

  for (const [columns, width] of [
    [3, 1440],
    [300, 1440],
    [3, 360],
    [300, 360],
  ] as const) {
    test(`${columns} columns on ${width} pixels: nothing is pushed out, nothing bars the way`, async ({
      open,
    }) => {
      const app = await open({ width, height: 800, dark: width === 360 });
      await openWide(app, columns);
      expect(await overflow(app)).toBe(0);
      expect(await findBarriers(app.page)).toEqual([]);
      await app.page.getByRole('button', { name: 'Looks right, load it' }).click();
      await app.onPage('questions');
      await heading(app, /are ready/).waitFor();
      expect(await overflow(app)).toBe(0);
      const bar = await app.page.getByRole('banner').boundingBox();
      expect(bar?.height ?? 0).toBeLessThan(width === 360 ? 100 : 70);
    });
  }
});
