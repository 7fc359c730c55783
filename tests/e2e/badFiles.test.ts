import { openSync, closeSync, ftruncateSync, writeSync, rmSync } from 'node:fs';
import { describe, expect, inject } from 'vitest';
import { openApp, type App } from '../support/app.ts';
import { test as base } from '../support/e2e.ts';
import { button, loadFile, openRfm, readFailure, shopCsv } from '../support/journey.ts';

/** One page for all of them: each bad file meets what the earlier ones left behind. */
const test = base.extend('app', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const app = await openApp(browser, inject('appUrl'), {});
  onCleanup(async () => {
    const problems = await app.close();
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
  });
  await loadFile(app, { name: 'good.csv', bytes: shopCsv(600) });
  await openRfm(app);
  return app;
});

let steps = 2;

/** What was loaded before still answers: a new number of steps gives a new map. */
async function expectStillWorking(app: App): Promise<void> {
  steps = steps === 2 ? 3 : 2;
  expect(await app.page.getByRole('banner').innerText()).toContain('good.csv');
  await app.page.evaluate((bins) => {
    location.hash = `#/rfm?options={"bins":${bins}}`;
  }, steps);
  const cells = app.page.getByRole('option', { name: /^Recency \d/ });
  await expect.poll(() => cells.count(), { timeout: 60_000 }).toBe(steps ** 3);
  expect(
    await app.page
      .getByRole('row', { name: /^Total/ })
      .getByRole('cell')
      .first()
      .innerText(),
  ).toBe('70');
}

async function expectRefused(app: App, file: Parameters<App['drop']>[0], sentence: RegExp): Promise<void> {
  await app.drop(file);
  expect(await readFailure(app)).toMatch(sentence);
  await expectStillWorking(app);
}

const row = (cells: readonly string[]): string => `${cells.join(',')}\n`;

describe('a clear sentence, and nothing is lost', () => {
  test('an empty file', ({ app }) =>
    expectRefused(app, { name: 'empty.csv', bytes: '' }, /“empty.csv” is empty.*export/));

  test('a header only', ({ app }) =>
    expectRefused(
      app,
      { name: 'header.csv', bytes: 'customer_id,order_date,amount\n' },
      /“header.csv” has column names but no rows/,
    ));

  test('a PDF renamed to .csv', ({ app }) => {
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\n'),
      Buffer.alloc(5_000, 0xe2),
    ]);
    return expectRefused(app, { name: 'report.csv', bytes: pdf }, /“report.csv” is not a table.*PDF/);
  });

  test('one column', ({ app }) =>
    expectRefused(
      app,
      { name: 'one.csv', bytes: `name\n${'Kim\n'.repeat(50)}` },
      /Only one column was found in “one.csv”/,
    ));

  test('binary zeros', ({ app }) =>
    expectRefused(
      app,
      { name: 'zeros.csv', bytes: Buffer.alloc(200_000) },
      /“zeros.csv” is (not a table|empty)/,
    ));

  test('10,000 columns', ({ app }) => {
    const wide = Array.from({ length: 10_000 }, (_, i) => `column${i}`);
    return expectRefused(
      app,
      { name: 'wide.csv', bytes: row(wide) + row(wide.map((_, i) => String(i))) },
      /“wide.csv” has 10,000 columns/,
    );
  });

  test('3 GB', async ({ app }) => {
    const path = app.makeFile('big.csv', shopCsv(100_000));
    const file = openSync(path, 'r+');
    ftruncateSync(file, 3 * 1024 ** 3);
    writeSync(file, 'C1,2024-01-01,1000,O1\n', 3 * 1024 ** 3 - 22);
    closeSync(file);
    try {
      await expectRefused(app, path, /“big.csv” is 3\.2 GB; a browser tab can hold up to/);
    } finally {
      rmSync(path);
    }
  });

  test('a broken gzip', ({ app }) => {
    const broken = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(500, 0xff),
    ]);
    return expectRefused(app, { name: 'broken.csv.gz', bytes: broken }, /“broken.csv.gz” is damaged/);
  });

  test('all dates unreadable', async ({ app }) => {
    await app.drop({
      name: 'dates.csv',
      bytes: `customer_id,order_date,amount\n${'C1,someday,1000\n'.repeat(40)}`,
    });
    await app.onPage('check');
    const choose = app.page.getByRole('combobox', { name: 'Order date', exact: true });
    await choose.selectOption('order_date');
    await button(app, 'confirm').click();
    expect(await readFailure(app)).toMatch(/No date could be read in column “order_date”.*“someday”/);
    await button(app, 'giveUp').click();
    await expectStillWorking(app);
  });

  test('no customer column: the button says what is missing', async ({ app }) => {
    await app.drop({ name: 'nobody.csv', bytes: `order_date,amount\n${'2024-01-05,1000\n'.repeat(40)}` });
    await app.onPage('check');
    await expect.poll(() => button(app, 'confirm').isDisabled()).toBe(true);
    await expect.poll(() => app.page.getByRole('main').innerText()).toMatch(/Choose a column for Customer/);
    await button(app, 'giveUp').click();
    await expectStillWorking(app);
  });

  test('duplicate headers are told apart and said', async ({ app }) => {
    const lines = shopCsv(50).replace('amount,order_no', 'amount,amount');
    await app.drop({ name: 'twice.csv', bytes: lines });
    await app.onPage('check');
    await expect.poll(() => app.page.getByRole('main').innerText()).toContain('amount (2)');
    await button(app, 'giveUp').click();
    await expectStillWorking(app);
  });

  test('cancelled in the middle', async ({ app }) => {
    await app.drop({ name: 'long.csv', bytes: shopCsv(1_500_000, 40_000) });
    await app.onPage('check');
    await button(app, 'confirm').click();
    const cancel = button(app, 'cancelLoading');
    await cancel.waitFor();
    await expect.poll(() => app.page.getByRole('progressbar').getAttribute('value')).not.toBe(null);
    const pressed = performance.now();
    await cancel.click();
    await cancel.waitFor({ state: 'hidden' });
    // Playwright’s own click and wait take part of it.
    expect(performance.now() - pressed).toBeLessThan(1_000);
    await button(app, 'giveUp').click();
    await expectStillWorking(app);
  });
});
