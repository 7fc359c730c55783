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
} as const;

const chips = (app: App) =>
  app.page.getByRole('region', { name: words.bar[app.lang], exact: true }).getByRole('listitem');
const left = (app: App) =>
  app.page.getByRole('listitem').filter({ hasText: /order lines that match|필터에 맞는 주문/ });

test('groups and saved lists filter every page', { timeout: 120_000 }, async ({ open }) => {
  const app = await open({ lang: 'ko' });
  const { page } = app;
  await button(app, 'sample').click();
  await app.onPage('questions');
  await heading(app).waitFor();
  await page.evaluate(() => void (location.hash = '#/trend'));
  await page.locator('svg[data-chart]').first().waitFor();
  await page.getByRole('button', { name: words.add.ko }).click();
  await page.getByLabel(words.by.ko).selectOption({ label: 'RFM 세그먼트' });
  await page.getByRole('checkbox', { name: /^최우수 고객/ }).check();
  await page.getByRole('button', { name: words.apply.ko, exact: true }).click();
  await left(app).waitFor();
  expect(await chips(app).allInnerTexts()).toEqual(['RFM 세그먼트: 최우수 고객']);
  expect(await findBarriers(page)).toEqual([]);

  // The picked segment on its own page offers the same.
  await page.evaluate(() => void (location.hash = '#/rfm'));
  await page
    .getByRole('button', { name: /^단골 후보/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^이것만 보기/ }).click();
  expect(await chips(app).allInnerTexts()).toEqual(['RFM 세그먼트: 단골 후보']);

  await page.getByRole('button', { name: /^필터 지우기/ }).click();
  await page
    .getByRole('button', { name: /^최우수 고객/ })
    .first()
    .click();
  await page.getByRole('button', { name: /저장/ }).first().click();
  await page.getByRole('textbox', { name: /이름/ }).fill('우리 단골');
  await page.keyboard.press('Enter');
  await page
    .getByText(/우리 단골/)
    .first()
    .waitFor();
  await page.evaluate(() => void (location.hash = '#/kpi'));
  await page.getByRole('button', { name: words.add.ko }).click();
  await page.getByLabel(words.by.ko).selectOption({ label: '저장한 고객 목록' });
  await page.getByRole('button', { name: '이 목록의 고객 빼고' }).click();
  await left(app).waitFor();
  expect(await chips(app).allInnerTexts()).toEqual(['목록 제외: 우리 단골']);
});
