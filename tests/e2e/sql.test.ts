import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { loadFile, shopCsv } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

const evil = '<img src=x onerror="document.title=1">';

async function openSql(app: App): Promise<void> {
  await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
  await app.page.evaluate(() => void (location.hash = '#/sql'));
  await editor(app).waitFor();
}

const editor = (app: App) => app.page.getByRole('textbox', { name: /^SQL statement$|^SQL 문장$/ });

async function write(app: App, text: string): Promise<void> {
  await editor(app).press('Control+a');
  await app.page.keyboard.insertText(text);
}

async function run(app: App, text: string): Promise<void> {
  await write(app, text);
  await editor(app).press('Control+Enter');
}

const grid = (app: App) => app.page.getByRole('grid', { name: /^Answer$|^결과$/ });

describe('the SQL page', () => {
  test('runs a statement, sorts its answer, and gives it as a file without formulas', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSql(app);
    await run(
      app,
      `SELECT * FROM (VALUES ('=1+1', 20, '${evil}'), ('b', -5, 'x'), ('c', 100, NULL)) AS t(name, n, "${evil.replaceAll('"', '""')}")`,
    );
    await app.page.getByText(/^Rows: 3 · /).waitFor();
    await grid(app).getByText(evil).last().waitFor();
    await grid(app).getByRole('button', { name: /^n\b/ }).click();
    expect(await grid(app).locator('tbody td.number').allTextContents()).toEqual(['100', '20', '-5']);
    await app.page.getByRole('img').or(app.page.locator('svg[data-chart]')).first().waitFor();
    const csv = await app.readDownload(() =>
      app.page.getByRole('main').getByRole('button', { name: 'Download CSV' }).first().click(),
    );
    const text = csv.bytes.toString('utf8');
    expect(text).toContain('"\'=1+1",20,');
    expect(text).toContain('b,-5,x');
    expect(await app.page.title()).not.toBe('1');
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('tells a mistake with its place, goes there, and keeps what it answered before', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSql(app);
    await run(app, 'SELECT count(*) AS lines FROM orders');
    await app.page.getByText(/^Rows: 1 · /).waitFor();
    await run(app, 'SELECT\n  amuont FROM orders');
    await app.page.getByText(/Stopped at line 2, column 3\. Binder Error.*amuont/).waitFor();
    await app.page.getByText('Below is the answer to the statement run before.').waitFor();
    await app.page.getByRole('button', { name: 'Go there' }).click();
    await app.page.keyboard.type('/* here */');
    expect(await editor(app).innerText()).toContain('  /* here */amuont');
    await run(app, 'DROP TABLE orders');
    await app.page.getByText('DROP is not run: this page only reads.').waitFor();
    await run(app, "SELECT * FROM 'https://example.org/x.csv'");
    await app.page.getByText('A statement cannot read files or addresses.').waitFor();
  });

  test('a runaway statement is cancelled, and the engine goes on', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSql(app);
    await run(app, 'SELECT sum(a.i * b.i) FROM range(1000000) a(i), range(1000000) b(i)');
    await app.page.getByText('Running.', { exact: true }).waitFor();
    await app.page.getByRole('main').getByRole('button', { name: 'Cancel', exact: true }).click();
    await app.page.getByText('Cancelled.').waitFor();
    await run(app, 'PIVOT (SELECT year(time) AS y, amount FROM orders) ON y USING sum(amount)');
    await app.page.getByText(/^Rows: 1 · /).waitFor();
    await app.page.evaluate(() => void (location.hash = '#/kpi'));
    await app.page.locator('main .finding').first().waitFor();
  });

  test('names come from the list and from completion, and statements are kept', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSql(app);
    await write(app, 'SELECT count(*) FROM ');
    await app.page.getByRole('button', { name: 'Insert orders', exact: true }).first().click();
    await app.page.getByRole('main').getByRole('button', { name: 'Run', exact: true }).click();
    await app.page.getByText(/^Rows: 1 · /).waitFor();
    await app.page.getByRole('textbox', { name: 'Name of the statement' }).fill(evil);
    await app.page.getByRole('button', { name: 'Save', exact: true }).click();
    await app.page.getByText(`Saved “${evil}`.slice(0, 20)).waitFor();
    await write(app, 'SELECT am');
    await app.page
      .getByRole('option', { name: 'amount' })
      .or(app.page.getByRole('listbox'))
      .first()
      .waitFor();
    await app.page.reload();
    const kept = app.page.getByRole('button', { name: /^Open “<img/ });
    await kept.click();
    expect(await editor(app).innerText()).toContain('FROM orders');
    await app.page.getByRole('button', { name: /^Delete “<img/ }).click();
    await kept.waitFor({ state: 'detached' });
    expect(await app.page.title()).not.toBe('1');
  });

  test('a step of an analysis opens here and runs as it stands', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    await app.page.evaluate(() => void (location.hash = '#/kpi'));
    await app.page.locator('main summary', { hasText: 'How this was computed' }).click();
    await app.page
      .getByRole('button', { name: 'Open in the SQL page', description: /purchases by customer/ })
      .first()
      .click();
    await app.onPage('sql');
    await editor(app).press('Control+Enter');
    await app.page.getByText(/^Rows: /).waitFor();
    expect(await grid(app).getByRole('columnheader').count()).toBeGreaterThan(3);
  });

  test('in Korean, on a phone, in the dark', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, dark: true });
    await openSql(app);
    await run(app, 'SELECT time::DATE AS d, sum(amount) AS s FROM orders GROUP BY 1 ORDER BY 1');
    await app.page.locator('svg[data-chart]').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
    expect(await findTight(app)).toEqual([]);
  });
});
