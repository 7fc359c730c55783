import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, downloadList, heading, loadFile, shopCsv } from '../support/journey.ts';
import { dropColumn, ordersUntil, renameColumn } from '../support/monthFiles.ts';
import { findTight } from '../support/pageWords.ts';

const evil = '<img src=x onerror="document.title=1">=1+1';
const appOnly = [{ kind: 'orders', role: 'channel', values: ['앱'] }];
const rfmOptions = { bins: 4 };
const targets = { revenue: '900000000|2024-01-01|2024-12-31|' };

const hash = (app: App): Promise<string> => app.page.evaluate(() => decodeURIComponent(location.hash));
const main = (app: App) => app.page.getByRole('main');
const press = (app: App, name: string | RegExp): Promise<void> =>
  main(app).getByRole('button', { name, exact: true }).first().click();
const follow = (app: App, name: string | RegExp): Promise<void> =>
  main(app).getByRole('link', { name, exact: true }).first().click();
const step = (app: App, text: string | RegExp) => main(app).getByRole('listitem').filter({ hasText: text });

async function goTo(app: App, page: string, query: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const search = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  await app.page.evaluate((to) => void (location.hash = to), `#/${page}?${search.join('&')}`);
  await app.onPage(page);
}

/** A month’s work: a filter, settings, a target and a list, saved as a recipe under this name. */
async function saveMonth(app: App, name: string): Promise<{ name: string; bytes: Buffer }> {
  await loadFile(app, { name: 'orders-10.csv', bytes: ordersUntil('2024-10-31') });
  await goTo(app, 'kpi', { options: { period: 'month', targets }, filters: appOnly });
  await main(app).locator('.finding').waitFor();
  await goTo(app, 'rfm', { options: rfmOptions, filters: appOnly });
  await downloadList(app, evil);
  await app.page.getByRole('navigation').getByRole('link', { name: 'Recipes' }).click();
  await app.onPage('recipes');
  await app.page.getByLabel('Name of the recipe').fill(name);
  await app.page.getByLabel('Note (optional)').fill(evil);
  await press(app, 'Save recipe');
  await main(app).getByText('Saved the recipe').waitFor();
  return app.readDownload(() => press(app, /^Download “/));
}

async function startFresh(app: App): Promise<void> {
  await app.page.reload();
  await app.page.getByRole('button', { name: 'Start fresh', exact: true }).click();
  await app.page.getByRole('button', { name: 'Remove and start fresh' }).click();
  await app.onPage('');
}

describe('a recipe', () => {
  test('is saved, applied to next month’s file, and taken back', { timeout: 240_000 }, async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { name, bytes } = await saveMonth(app, 'Monthly review');
    expect(name).toBe('Monthly-review.dangol-recipe.json');
    const recipe = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    expect(recipe).toMatchObject({
      ...{ dangol: 'recipe', version: 1, name: 'Monthly review', note: evil, asOf: 'afterLastDay' },
      filters: appOnly,
      targets: [{ kpi: 'revenue', value: 900_000_000, from: '2024-01-01', by: '2024-12-31', note: '' }],
      audiences: [{ name: evil, analysis: 'rfm', options: rfmOptions, filters: appOnly }],
    });
    expect(recipe['analyses']).toContainEqual({ analysis: 'rfm', options: rfmOptions });
    expect(bytes.toString('utf8')).not.toMatch(/C\d{6}/);
    expect(await findBarriers(app.page)).toEqual([]);

    await startFresh(app);
    await app.drop({ name: 'orders-11.csv', bytes: ordersUntil('2024-11-30') });
    await app.onPage('check');
    await follow(app, 'Apply “Monthly review” to a file');
    await app.onPage('recipes');
    await main(app).getByText('All columns are the same').waitFor();
    await step(app, 'Channel').filter({ hasText: 'fits' }).first().waitFor();
    await press(app, 'Apply');
    await heading(app, '“Monthly review” is applied').waitFor();
    expect(
      await main(app)
        .getByText(/^All \d steps are done\.$/)
        .count(),
    ).toBe(1);
    expect(await findBarriers(app.page)).toEqual([]);
    expect(await app.page.title()).not.toBe('1');
    await app.page
      .getByRole('navigation')
      .getByRole('link', { name: /Who are my best customers/ })
      .click();
    await app.onPage('rfm');
    expect(await hash(app)).toContain(JSON.stringify(rfmOptions));
    expect((await hash(app)).replaceAll('+', ' ')).toContain(JSON.stringify(appOnly));
    await app.page
      .getByRole('navigation')
      .getByRole('link', { name: /Customer lists/ })
      .click();
    await heading(app).waitFor();
    await app.page.getByRole('heading', { level: 2, name: evil }).waitFor();
    await goTo(app, 'recipes');
    await app.page.goBack();
    await app.page.goBack();
    await app.page.goBack();
    await press(app, 'Undo');
    await main(app).getByText('Everything is as it was before.').waitFor();
    expect(await app.page.getByRole('banner').getByText('orders-11.csv').count()).toBe(0);
  });

  test('fits a file with a renamed and a missing column as far as it can', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { bytes } = await saveMonth(app, 'Monthly review');
    const next = dropColumn(renameColumn(ordersUntil('2024-11-30'), '주문일시', '결제일시'), '채널');
    await goTo(app, 'recipes');
    await follow(app, 'Apply “Monthly review” to a file');
    await app.drop({ name: 'orders-11.csv', bytes: next });
    await main(app).getByText('Nearly the same columns').waitFor();
    const time = main(app).getByLabel(/“주문일시” is gone/);
    await time.waitFor();
    const chosen = () => time.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);
    expect(await chosen()).toBe('결제일시');
    await time.selectOption('');
    await main(app)
      .getByText(/Choose a column for/)
      .waitFor();
    await time.selectOption({ label: '결제일시' });
    await main(app)
      .getByLabel(/“채널” is gone/)
      .waitFor();
    await step(app, 'has no column for: Sales channel')
      .or(step(app, /no column for/))
      .first()
      .waitFor();
    await app.page.getByRole('radio', { name: /makes way for this/ }).check();
    await press(app, 'Apply');
    await heading(app, '“Monthly review” is applied').waitFor();
    expect(
      await main(app)
        .getByText(/are left out or done in part/)
        .count(),
    ).toBe(1);
    await step(app, 'Who are my best customers').filter({ hasText: 'done' }).first().waitFor();
    expect(await hash(app)).not.toContain('filters');
    // What was there before comes back whole, with its list.
    await press(app, 'Undo');
    await main(app).getByText('Everything is as it was before.').waitFor();
    await app.page.getByRole('banner').getByText('orders-10.csv').waitFor();
    await app.page
      .getByRole('navigation')
      .getByRole('link', { name: /Customer lists/ })
      .click();
    await app.page.getByRole('heading', { level: 2, name: evil }).waitFor();
    await app.page.getByRole('button', { name: /Show members/ }).click();
    await app.page
      .getByRole('cell', { name: /^C\d{6}$/ })
      .or(app.page.getByText(/^C\d{6}$/))
      .first()
      .waitFor();

    // Somebody else’s browser, the recipe first and the file after it.
    const other = await open({ lang: 'en' });
    await other.drop({ name: 'shared.dangol-recipe.json', bytes });
    await other.onPage('recipes');
    await main(other).getByText('Took in the recipe “Monthly review”.').waitFor();
    await press(other, /^Rename “/);
    await other.page.getByLabel('Name of the recipe').fill(evil);
    await press(other, 'Keep');
    await press(other, /^Duplicate “/);
    await expect.poll(() => main(other).getByRole('article').getByRole('article').count()).toBe(2);
    await press(other, /^Delete “/);
    await expect.poll(() => main(other).getByRole('article').getByRole('article').count()).toBe(1);
    await press(other, 'Undo');
    await expect.poll(() => main(other).getByRole('article').getByRole('article').count()).toBe(2);
    await other.page.reload();
    await main(other).getByRole('article').getByRole('article').first().waitFor();
    expect(await other.page.title()).not.toBe('1');
  });

  test('that cannot be read says where and what to do', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const base = {
      ...{ dangol: 'recipe', version: 1, name: 'n', madeOn: '2026-11-23', files: [] },
      analyses: [{ analysis: 'rfm', options: { bins: evil } }],
    };
    await app.drop({ name: `bad.dangol-recipe.json`, bytes: JSON.stringify(base) });
    await app.onPage('recipes');
    const alert = main(app).getByRole('alert').filter({ hasText: 'was not taken in' });
    await alert.getByText('Where: analyses[0].options.bins').waitFor();
    await alert.getByText('<img src=x').waitFor();
    await app.drop({ name: `new.dangol-recipe.json`, bytes: JSON.stringify({ ...base, version: 9 }) });
    await alert.getByText(/A newer Dangol made it \(version 9\)/).waitFor();
    await app.drop({ name: `cut.dangol-recipe.json`, bytes: '{"dangol":"rec' });
    await alert.getByText('It is cut off or no JSON').waitFor();
    expect(await app.page.title()).not.toBe('1');
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('cleans, dates and aims as it says, on the data that is loaded, and takes it back', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    const lines = shopCsv(400).trimEnd().split('\n');
    await loadFile(app, { name: 'shop.csv', bytes: [...lines, ...lines.slice(1, 4)].join('\n') });
    const recipe = {
      ...{ dangol: 'recipe', version: 1, name: evil, madeOn: '2026-11-23', asOf: { day: '2024-06-30' } },
      files: [{ kind: 'orders', headers: ['customer_id'], roles: { customer: 'customer_id' } }],
      cleaning: [{ do: 'leaveOut', check: 'duplicateRows', table: 'orders' }],
      analyses: [{ analysis: 'kpi' }, { analysis: 'channels' }],
      targets: [{ kpi: 'revenue', value: 5_000_000, from: '2024-01-01', by: '2024-12-31', note: evil }],
      audiences: [
        { name: 'Recent', analysis: 'rfm', selection: { by: 'ranges', ranges: { recencyDays: [0, 200] } } },
        { name: 'Nobody', analysis: 'rfm', selection: { by: 'groups', groups: [evil] } },
        { name: 'Both', combine: 'union', of: ['Recent', 'Nobody'] },
      ],
    };
    await app.drop({ name: 'evil.dangol-recipe.json', bytes: JSON.stringify(recipe) });
    await app.onPage('recipes');
    await follow(app, /^Apply “<img/);
    await press(app, 'Use the data that is loaded');
    await main(app)
      .getByRole('radio', { name: /^The day in the recipe/ })
      .check();
    await press(app, 'Apply');
    await heading(app, /^“<img.* is applied$/).waitFor();
    await step(app, 'Orders: clean up').filter({ hasText: 'rows changed: 3' }).waitFor();
    await step(app, 'Recent').filter({ hasText: 'customers: ' }).first().waitFor();
    await step(app, 'Nobody').filter({ hasText: 'left out' }).first().waitFor();
    await step(app, 'Opens with a column for').filter({ hasText: 'left out' }).first().waitFor();
    await app.page
      .getByRole('navigation')
      .getByRole('link', { name: /How are we doing/ })
      .click();
    await app.onPage('kpi');
    expect(await hash(app)).toContain('asOf=2024-06-30');
    await main(app)
      .getByRole('row', { name: /5,000,000|5M/ })
      .first()
      .waitFor();
    expect(await app.page.title()).not.toBe('1');
    await app.page.goBack();
    await press(app, 'Undo');
    await main(app).getByText('Everything is as it was before.').waitFor();
    await app.page
      .getByRole('navigation')
      .getByRole('link', { name: /Customer lists/ })
      .click();
    await heading(app).waitFor();
    expect(await app.page.getByRole('heading', { level: 2, name: 'Recent' }).count()).toBe(0);
    await goTo(app, 'recipes');
    await main(app).getByText('What goes in').first().waitFor();
    expect(await main(app).getByText('Orders: clean up').count()).toBe(1);
  });

  test('fits a phone, in Korean', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true, hash: '#/recipes' });
    await heading(app, '다음 달 파일에도 똑같이').waitFor();
    await main(app).getByText('아직 저장한 레시피가 없습니다.').waitFor();
    expect(await findTight(app)).toEqual([]);
    await loadFile(app, { name: 'shop.csv', bytes: ordersUntil('2023-03-31') });
    await goTo(app, 'recipes');
    await press(app, '레시피 저장');
    await main(app).getByText('레시피를 저장했습니다').waitFor();
    expect(await findTight(app)).toEqual([]);
    await follow(app, /파일에 적용/);
    await press(app, '지금 불러온 자료에 적용');
    await button(app, 'confirm')
      .or(main(app).getByRole('button', { name: '적용', exact: true }))
      .waitFor();
    expect(await findTight(app)).toEqual([]);
    expect(await findBarriers(app.page)).toEqual([]);
    await press(app, '적용');
    await heading(app, /적용을 마쳤습니다/).waitFor();
    expect(await findTight(app)).toEqual([]);
  });
});
