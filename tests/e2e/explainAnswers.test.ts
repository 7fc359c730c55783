import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { findTight } from '../support/pageWords.ts';

const opener = 'button[aria-haspopup="dialog"]';

/** The sample shop with all its tables; its answers stand on the overview. */
async function openShop(app: App): Promise<void> {
  const title = app.page.getByRole('heading', { name: /가게 전체|all its tables/ });
  await app.page.getByRole('listitem').filter({ has: title }).getByRole('button').click();
  await app.onPage('questions');
  await app.page.getByRole('searchbox').waitFor();
}

async function goToAnswers(app: App): Promise<void> {
  await app.page.evaluate(() => void (location.hash = '#/answers'));
  await app.onPage('answers');
  await app.page.locator('main .finding strong button').first().waitFor();
}

/** Opens a figure, reads its drawer and closes it by Escape, which brings the focus back to the figure. */
async function openFigure(app: App, sentence: string | RegExp, place: number): Promise<string> {
  const figure = app.page
    .locator('main p')
    .filter({ hasText: sentence })
    .locator(`strong ${opener}`)
    .nth(place);
  const text = await figure.innerText();
  await figure.click();
  const drawer = app.page.getByRole('dialog');
  await drawer.waitFor();
  expect(await drawer.locator('h2 .value').innerText()).toBe(text);
  expect(await drawer.locator('[data-formula]').count()).toBe(0);
  const said = await drawer.locator('dl').first().innerText();
  const sideways = await drawer.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(sideways).toBeLessThanOrEqual(1);
  await app.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await figure.evaluate((one) => one === document.activeElement)).toBe(true);
  return said;
}

test('every number of every answer opens, in Korean, on a phone', async ({ open }) => {
  const app = await open({ lang: 'ko', width: 360, height: 720, touch: true, dark: true });
  await openShop(app);
  await goToAnswers(app);
  const bold = app.page.locator('main .item strong');
  expect(await bold.count()).toBeGreaterThan(120);
  expect(await bold.locator(opener).count()).toBe(await bold.count());
  expect(await openFigure(app, '알려진 고객의', 2)).toContain('2,125 ÷ 7,115 = 29.9%');
  expect(await openFigure(app, '보통 주기의 두 배', 1)).toContain('2 × 30 = 60일');
  expect(await openFigure(app, 'ROAS', 0)).toContain('36,967,400 ÷ 6,002,900 = 6.16');
  expect(await openFigure(app, '우연의', 0)).toContain('131 × 36,711 ÷ (375 × 351) = 36.54');
  expect(await openFigure(app, '다시 살 가능성', 4)).toContain('428 ÷ 452');
  expect(await findTight(app)).toEqual([]);
  await app.page.locator(`main .item strong ${opener}`).first().click();
  expect(await findBarriers(app.page)).toEqual([]);
});

test('in English, and the rows behind a channel are its own', async ({ open }) => {
  const app = await open({ lang: 'en', width: 1280, height: 900 });
  await openShop(app);
  await goToAnswers(app);
  expect(await openFigure(app, 'joined in the last', 2)).toContain('2,962 ÷ 2,423 − 1 = 22.2%');
  expect(await openFigure(app, 'Sales a day peak', 0)).toContain('5,034,231.29 ÷ 3,209,838.68 = 1.57');
  const revenue = app.page.locator('main p').filter({ hasText: 'Of 3 channels' }).locator(opener).nth(2);
  await revenue.click();
  const drawer = app.page.getByRole('dialog');
  await drawer.getByText('See the rows behind it').click();
  await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  const rows = await drawer.locator('tbody tr').allInnerTexts();
  expect(rows.every((row) => /\t앱\t/.test(row))).toBe(true);
});

test('the answers on the overview open as well', async ({ open }) => {
  const app = await open({ lang: 'en', width: 1280, height: 900 });
  await openShop(app);
  expect(await openFigure(app, 'bought at least once', 2)).toContain('2,125 ÷ 7,115 = 29.9%');
  expect(await openFigure(app, 'questions are answered', 0)).toContain('Questions on the list');
  await app.page.locator('main .item strong').first().locator(opener).click();
  const drawer = app.page.getByRole('dialog');
  await drawer.getByText('See the rows behind it').click();
  await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  expect(await findBarriers(app.page)).toEqual([]);
});
