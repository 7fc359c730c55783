import { describe, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { addToReport, heading, loadFile } from '../support/journey.ts';
import { ordersUntil } from '../support/monthFiles.ts';
import { findTight } from '../support/pageWords.ts';

const main = (app: App) => app.page.getByRole('main');
const press = (app: App, name: string | RegExp): Promise<void> =>
  main(app).getByRole('button', { name, exact: true }).first().click();

async function goTo(app: App, page: string, options: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const query = `options=${encodeURIComponent(JSON.stringify(options))}`;
  const before = await heading(app).innerText();
  await app.page.evaluate((to) => void (location.hash = to), `#/${page}?${query}`);
  await expect.poll(() => heading(app).innerText()).not.toBe(before);
  await main(app).locator('.finding').waitFor();
}

function add(app: App, place: Locator): Promise<void> {
  return addToReport(app, place.getByRole('button', { name: /^Add to report/ }).first());
}

const items = (app: App) =>
  main(app)
    .getByRole('list', { name: /^(Items|담은 것)$/ })
    .locator('> li');
const titles = (app: App): Promise<string[]> =>
  items(app)
    .locator('input.title')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

describe('a recipe with the layout of a report', () => {
  test('makes the report anew from next month’s file', { timeout: 300_000 }, async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'orders-10.csv', bytes: ordersUntil('2024-10-31') });
    await goTo(app, 'rfm', { bins: 4 });
    await add(app, main(app).locator('header'));
    const finding = await main(app).locator('.finding').innerText();
    await goTo(app, 'cohort');
    const chart = main(app).locator('figure').first();
    await chart.locator('svg[data-chart]').waitFor();
    await add(app, chart);
    await goTo(app, 'pareto');
    await add(app, main(app).locator('header'));
    await app.page.evaluate(() => void (location.hash = '#/report'));
    await app.onPage('report');
    await expect.poll(() => items(app).count()).toBe(3);
    await press(app, 'Add a note');
    await expect.poll(() => items(app).count()).toBe(4);
    await items(app).last().getByRole('textbox').last().fill('What <b>we</b> do next');
    await items(app)
      .last()
      .getByRole('button', { name: /^Move up/ })
      .click();
    await main(app)
      .getByText(/ is now 3 of 4/)
      .waitFor();
    await items(app).first().locator('input.title').fill('Our best');
    await items(app).first().locator('input.title').press('Tab');
    await items(app).first().locator('textarea').fill('Watch these');
    await items(app).first().locator('textarea').press('Tab');
    await expect.poll(() => titles(app)).toContain('Our best');

    await app.page.evaluate(() => void (location.hash = '#/recipes'));
    await app.onPage('recipes');
    await main(app)
      .getByText(/^Choose the analyses/)
      .click();
    await main(app)
      .getByRole('checkbox', { name: /How are we doing/ })
      .check();
    expect(await findBarriers(app.page)).toEqual([]);
    await app.page.getByLabel('Name of the recipe').fill('Month');
    await press(app, 'Save recipe');
    await main(app).getByText('Saved the recipe').waitFor();
    const { bytes } = await app.readDownload(() => press(app, /^Download “/));
    const recipe = JSON.parse(bytes.toString('utf8')) as {
      readonly analyses: readonly { readonly analysis: string }[];
      readonly report: { readonly items: readonly Readonly<Record<string, unknown>>[] };
    };
    expect(recipe.analyses.map(({ analysis }) => analysis)).toContain('kpi');
    expect(recipe.report.items.map(({ kind }) => kind)).toEqual(['finding', 'chart', 'note', 'finding']);
    expect(recipe.report.items[0]).toMatchObject({
      title: 'Our best',
      note: 'Watch these',
      options: { bins: 4 },
    });
    expect(bytes.toString('utf8')).not.toContain(finding.slice(0, 40));

    // Another browser, next month’s file; the last item is not wanted.
    const other = await open({ lang: 'en' });
    await loadFile(other, { name: 'orders-11.csv', bytes: ordersUntil('2024-11-30') });
    await other.drop({ name: 'month.dangol-recipe.json', bytes });
    await other.onPage('recipes');
    await main(other).getByRole('link', { name: 'Apply “Month” to a file' }).click();
    await press(other, 'Use the data that is loaded');
    const last = main(other)
      .getByRole('checkbox', { name: /^Finding: .*(20|80|share|bring)/i })
      .last();
    await last.uncheck();
    await main(other).getByText('not wanted', { exact: true }).first().waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    await press(other, 'Apply');
    await heading(other, '“Month” is applied').waitFor();
    const undone = main(other)
      .getByRole('listitem')
      .filter({ hasText: /left out|in part/ });
    expect(await undone.allInnerTexts()).toEqual([]);
    await main(other).getByRole('link', { name: 'Open the report' }).click();
    await other.onPage('report');
    await expect.poll(() => items(other).count()).toBe(3);
    const [first, second] = await titles(other);
    expect(first).toBe('Our best');
    expect(second).not.toBe('');
    expect(await items(other).first().locator('textarea').inputValue()).toBe('Watch these');
    await items(other).nth(1).getByRole('img').first().waitFor();
    expect(await items(other).nth(2).locator('textarea').inputValue()).toBe('What <b>we</b> do next');
    expect(await main(other).getByRole('heading', { level: 1 }).innerText()).toContain('orders-11');
    expect(await items(other).first().innerText()).not.toContain(finding);

    await other.page.goBack();
    await press(other, 'Undo');
    await main(other).getByText('Everything is as it was before.').waitFor();
    await other.page.evaluate(() => void (location.hash = '#/report'));
    await heading(other).waitFor();
    expect(await items(other).count()).toBe(0);
  });

  test('says which item it could not make, on a phone in Korean', { timeout: 180_000 }, async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true });
    await loadFile(app, { name: 'shop.csv', bytes: ordersUntil('2023-06-30') });
    const item = { analysis: 'rfm', options: {}, filters: [], at: 0, note: '' };
    const recipe = {
      ...{ dangol: 'recipe', version: 1, name: '월말', madeOn: '2026-11-23', files: [] },
      report: {
        ...{ title: '월말 보고', subtitle: '', author: '' },
        items: [
          { ...item, kind: 'chart', title: '없는 그림', columns: { ko: ['없는 열'] } },
          { ...item, kind: 'finding', title: '', columns: {} },
        ],
      },
    };
    await app.drop({ name: '월말.dangol-recipe.json', bytes: JSON.stringify(recipe) });
    await app.onPage('recipes');
    await main(app)
      .getByRole('link', { name: /파일에 적용/ })
      .click();
    await press(app, '지금 불러온 자료에 적용');
    await main(app)
      .getByRole('checkbox', { name: /없는 그림/ })
      .waitFor();
    expect(await findTight(app)).toEqual([]);
    await press(app, '적용');
    await heading(app, /적용을 마쳤습니다/).waitFor();
    await main(app).getByText('이 자료의 화면에는 그 그림이나 표가 없습니다').waitFor();
    expect(await findTight(app)).toEqual([]);
    await main(app).getByRole('link', { name: '보고서 열기' }).click();
    await app.onPage('report');
    await expect.poll(() => items(app).count()).toBe(1);
  });
});
