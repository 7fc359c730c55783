import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading } from '../support/journey.ts';

const words = {
  add: { ko: '필터 추가', en: 'Add a filter' },
  by: { ko: '무엇으로', en: 'Filter by' },
  apply: { ko: '적용', en: 'Apply' },
  bar: { ko: '필터', en: 'Filters' },
  only: { ko: /^이것만 보기/, en: /^Show only/ },
  clear: { ko: '필터 지우기', en: 'Clear the filter' },
} as const;

async function openSample(app: App, hash: string): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  await heading(app).waitFor();
  await goTo(app, hash);
}

async function goTo(app: App, hash: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), hash);
  await app.page.locator('svg[data-chart]').first().waitFor();
}

/** The filters in the address. */
async function addressFilters(app: App): Promise<unknown> {
  const hash = await app.page.evaluate(() => location.hash);
  const json = new URLSearchParams(hash.split('?')[1] ?? '').get('filters');
  return json === null ? null : JSON.parse(json);
}

const bar = (app: App) => app.page.getByRole('region', { name: words.bar[app.lang], exact: true });
const chips = (app: App) => bar(app).getByRole('listitem');
/** What the page says of the lines that are left. */
const left = (app: App) =>
  app.page.getByRole('listitem').filter({ hasText: /order lines that match|필터에 맞는 주문/ });
const only = (app: App) => app.page.getByRole('button', { name: words.only[app.lang] });

test(
  'with the keyboard: a filter is added, kept from page to page, undone by Back and taken away',
  { timeout: 120_000 },
  async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { page } = app;
    await openSample(app, '#/trend');
    await page.getByRole('button', { name: words.add.en }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(words.by.en).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.type('Channel');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('앱');
    const value = page.getByRole('checkbox', { name: /^앱/ });
    await page.getByRole('checkbox').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await value.isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await left(app).waitFor();
    const channel = { kind: 'orders', role: 'channel', values: ['앱'] };
    expect(await addressFilters(app)).toEqual([channel]);
    expect(await chips(app).allInnerTexts()).toEqual(['Channel: 앱']);
    // The button that opened the panel has the focus again.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.add.en);

    await page
      .getByRole('link', { name: /Do they come back/ })
      .first()
      .click();
    await app.onPage('cohort');
    await left(app).waitFor();
    expect(await addressFilters(app)).toEqual([channel]);

    await page.reload();
    await left(app).waitFor();
    expect(await chips(app).count()).toBe(1);

    await page.goBack();
    await app.onPage('trend');
    await page.goBack();
    await chips(app).waitFor({ state: 'detached' });
    expect(await addressFilters(app)).toBe(null);
    await page.goForward();
    await chips(app).waitFor();
    await page.getByRole('button', { name: 'Remove the filter Channel: 앱' }).click();
    await left(app).waitFor({ state: 'detached' });
    expect(await addressFilters(app)).toBe(null);
  },
);

test('what is picked in a picture becomes a filter', { timeout: 120_000 }, async ({ open }) => {
  const app = await open({ lang: 'en' });
  const { page } = app;
  await openSample(app, `#/trend?options=${encodeURIComponent('{"dimension":"channel","grain":"month"}')}`);
  // A drag over the second to the fourth month.
  const line = page.locator('svg[data-chart]').first().getByRole('slider');
  const box = await line.boundingBox();
  const steps = Number(await line.getAttribute('aria-valuemax'));
  if (!box) throw new Error('the line has no place');
  const at = (step: number): number => box.x + (box.width * step) / (steps - 1);
  await page.mouse.move(at(1), box.y + 40);
  await page.mouse.down();
  await page.mouse.move(at(3), box.y + 60, { steps: 4 });
  await page.mouse.up();
  await only(app).click();
  await left(app).waitFor();
  expect(await addressFilters(app)).toEqual([{ role: 'time', from: '2023-02-01', to: '2023-04-30' }]);

  const panel = page.locator('svg[data-chart]').nth(1).getByRole('slider').first();
  await panel.focus();
  await page.keyboard.press('Enter');
  await only(app).click();
  await chips(app).nth(1).waitFor();
  expect(await addressFilters(app)).toEqual([
    { role: 'time', from: '2023-02-01', to: '2023-04-30' },
    { kind: 'orders', role: 'channel', values: [expect.any(String)] },
  ]);
  await bar(app).getByRole('button', { name: 'Clear all' }).click();
  await left(app).waitFor({ state: 'detached' });

  await goTo(app, '#/cohort');
  await page.locator('[role=option]').first().click();
  await page.getByRole('button', { name: 'Show only First purchase: Jan 1, 2023 to Jan 31, 2023' }).click();
  await left(app).waitFor();
  expect(await addressFilters(app)).toEqual([
    { role: 'firstPurchase', from: '2023-01-01', to: '2023-01-31' },
  ]);
});

test('a filter that leaves nothing, and one that is none', { timeout: 400_000 }, async ({ open }) => {
  const app = await open({ lang: 'ko' });
  await openSample(app, '#/kpi');
  const nothing = [{ kind: 'orders', role: 'brand', values: ['<img src=x onerror=alert(1)>'] }];
  await app.page.evaluate(
    (to) => void (location.hash = to),
    `#/kpi?filters=${encodeURIComponent(JSON.stringify(nothing))}`,
  );
  const alert = app.page.getByRole('main').getByRole('alert').filter({ hasText: '필터에 맞는 구매가' });
  await alert.waitFor();
  await app.page.getByRole('button', { name: words.clear.ko, exact: true }).click();
  await alert.waitFor({ state: 'detached' });
  await app.page.evaluate(() => void (location.hash = '#/kpi?filters=[[['));
  await app.page.getByText('링크에 담긴 필터를 읽을 수 없어').waitFor();
  expect(await left(app).count()).toBe(0);
});

for (const [lang, dark, touch] of [
  ['ko', true, true],
  ['en', false, false],
] as const) {
  test(
    `on a phone in ${lang}: no barrier, no wider than the page`,
    { timeout: 400_000 },
    async ({ open }) => {
      const app = await open({ lang, dark, touch, width: 360 });
      const { page } = app;
      await openSample(app, '#/trend');
      await page.getByRole('button', { name: words.add[lang] }).click();
      await page.getByLabel(words.by[lang]).selectOption('orders.brand');
      await page.getByRole('checkbox').first().check();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: words.apply[lang] }).click();
      await left(app).waitFor();
      const line = page.locator('svg[data-chart]').first().getByRole('slider');
      if (touch) await line.tap({ position: { x: 60, y: 60 } });
      else await line.click({ position: { x: 60, y: 60 } });
      await only(app).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    },
  );
}

test(
  'a region picked in its table, and an item picked in its own, filter the page',
  { timeout: 120_000 },
  async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { page } = app;
    await openSample(app, '#/regions');
    await page.getByRole('button', { name: '부산', exact: true }).first().click();
    await only(app).click();
    await left(app).waitFor();
    expect(await addressFilters(app)).toEqual([{ kind: 'orders', role: 'region', values: ['부산'] }]);
    expect(await chips(app).allInnerTexts()).toEqual(['Region: 부산']);

    await page.goBack();
    await left(app).waitFor({ state: 'detached' });
    await goTo(app, '#/products?options={"level":"category"}');
    await page.getByRole('button', { name: '뷰티', exact: true }).first().click();
    await only(app).click();
    await left(app).waitFor();
    expect(await addressFilters(app)).toEqual([{ kind: 'orders', role: 'category', values: ['뷰티'] }]);
  },
);

test(
  'a period of the KPIs and a product at the top are offered, too',
  { timeout: 120_000 },
  async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { page } = app;
    const offered = page.getByRole('region', { name: 'Picked' }).getByRole('button', { name: words.only.en });
    await openSample(app, `#/kpi?options=${encodeURIComponent('{"period":"month"}')}`);
    const heads = page.getByRole('columnheader');
    await heads.getByRole('button', { name: /^Dec 1, 2023.*\(Show only this\)$/ }).click();
    await offered.click();
    await left(app).waitFor();
    expect(await addressFilters(app)).toEqual([{ role: 'time', from: '2023-12-01', to: '2023-12-31' }]);

    await goTo(app, `#/pareto?options=${encodeURIComponent('{"unit":"products"}')}`);
    const bars = page.locator('svg[data-chart]').getByRole('button');
    await bars.first().focus();
    await page.keyboard.press('Enter');
    expect(await findBarriers(page)).toEqual([]);
    await offered.click();
    await left(app).waitFor();
    expect(await addressFilters(app)).toEqual([
      { kind: 'orders', role: 'product', values: [expect.stringMatching(/^P\d+$/)] },
    ]);
    await expect.poll(() => bars.count()).toBe(1);
  },
);
