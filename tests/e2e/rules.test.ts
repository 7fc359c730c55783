import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile } from '../support/journey.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

/**
 * 200 customers with an order each. Tea goes with milk in 41 of 50 orders with tea, and with lemon in 20; bread is in every
 * second order whatever else is; the rest hold one of 30 things. One name would be a formula.
 */
function teaShop(): string {
  const orders = Array.from({ length: 200 }, (_, c) => [
    ...(c < 50 ? ['tea'] : [`thing ${c % 30}`]),
    ...(c < 40 || c % 20 === 0 ? ['milk'] : []),
    ...(c < 20 ? ['=lemon'] : []),
    ...(c % 2 === 0 ? ['bread'] : []),
  ]);
  const day = (c: number): string => new Date(Date.UTC(2024, 0, 1 + c)).toISOString().slice(0, 10);
  const lines = orders.flatMap((names, c) => names.map((name) => `C${c},${day(c)},O${c},${name},10`));
  return ['customer_id,order_date,order_no,product_name,amount', ...lines, ''].join('\n');
}

async function openRules(app: App, options: object = {}, bytes = teaShop()): Promise<void> {
  await loadFile(app, { name: 'tea.csv', bytes });
  const query = encodeURIComponent(JSON.stringify(options));
  await app.page.evaluate((to) => void (location.hash = `#/rules?options=${to}`), query);
  await app.onPage('rules');
  await app.page.getByRole('button', { name: app.lang === 'ko' ? '다음 →' : 'Next →' }).waitFor();
}

const grid = (app: App) => app.page.getByRole('grid');
const rows = (app: App) => grid(app).locator('tbody tr[aria-rowindex]');
const firstRow = async (app: App): Promise<string[]> =>
  (await rows(app).first().locator('td').allInnerTexts()).map((text) => text.trim());

describe('rules', () => {
  test('sort, are found by a name, and are downloaded whole without formulas', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openRules(app, { minSupport: 5, minConfidence: 0.1 });
    const all = Number(await grid(app).getAttribute('aria-rowcount')) - 1;
    const head = grid(app).getByRole('button', { name: 'Confidence' });
    await head.click();
    expect(await firstRow(app)).toContain('100.0%');
    await head.click();
    const lowest = await firstRow(app);
    expect(lowest).not.toContain('100.0%');
    await app.page.getByLabel('Find rules by a name').fill('LEMON');
    await app.page.getByText(/^\s*\d+ found/).waitFor();
    const found = Number(await grid(app).getAttribute('aria-rowcount')) - 1;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    for (const text of await rows(app).allInnerTexts()) expect(text).toContain('=lemon');
    const download = app.page.getByRole('button', { name: 'Download CSV' }).first();
    const { name, bytes } = await app.readDownload(() => download.click());
    const lines = bytes.toString().trimEnd().split('\r\n');
    expect(name).toBe(`${all}-rules.csv`);
    expect(lines).toHaveLength(found + 1);
    expect(lines[0]).toMatch(/^\ufeff?Who buys,also buys,.*Odds ratio/);
    expect(lines.slice(1).every((line) => line.includes("'=lemon") && !/(^|,)=lemon/.test(line))).toBe(true);
  });

  test('are walked and chosen by keys, and taken apart with their own numbers', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openRules(app, { minSupport: 5 });
    await app.page.getByLabel('Find rules by a name').fill('milk');
    await grid(app).getByRole('button', { name: 'Who buys' }).click();
    await grid(app).focus();
    const walked = async (): Promise<string> => {
      const id = (await grid(app).getAttribute('aria-activedescendant')) ?? '';
      return app.page.locator(`[id="${id}"]`).innerText();
    };
    for (let i = 0; i < 40 && !/^tea\s+milk\s/.test(await walked()); i++)
      await app.page.keyboard.press('ArrowDown');
    expect(await walked()).toMatch(/^tea\s+milk\s/);
    await app.page.keyboard.press('Enter');
    const panel = app.page.getByRole('region', { name: 'The numbers of this rule' });
    // Milk is in the first 41 orders, all with tea, and in 7 others (60, 80, … 180).
    await panel
      .getByText('Of the 50 baskets with the left side, 41 (82.0%) also hold the right side')
      .waitFor();
    expect(await panel.getByRole('row', { name: /^with A/ }).innerText()).toMatch(/41\s+9\s+50/);
    await panel.getByText('P(A∧B) ÷ (P(A) P(B)) = 41 × 200 ÷ (50 × 48)').waitFor();
    await app.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('become a list of the customers who have not bought it yet', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openRules(app, { minSupport: 5 });
    await app.page.getByLabel('Find rules by a name').fill('milk');
    await rows(app)
      .filter({ hasText: /^tea\s*milk/ })
      .first()
      .locator('td')
      .first()
      .click();
    await app.page.getByRole('button', { name: 'Who has not bought it yet' }).click();
    await app.page.getByText('Bought tea, not yet milk').waitFor();
    await app.page.getByText('9 customers (4.5%)').waitFor();
    await button(app, 'keepList').click();
    await button(app, 'saveList').click();
    // The table has a file of its own, further up.
    const download = app.page
      .getByRole('region', { name: 'Selected' })
      .getByRole('button', { name: 'Download CSV' });
    await download.waitFor();
    const csv = (await app.readDownload(() => download.click())).bytes.toString();
    const members = [...csv.matchAll(/^"?(C\d+)/gm)].map(([, id]) => id ?? '');
    expect(members.sort()).toEqual(Array.from({ length: 9 }, (_, i) => `C${41 + i}`));
    await app.page.getByLabel('Who', { exact: true }).selectOption('both');
    await app.page.getByText('41 customers (20.5%)').waitFor();
  });

  test('follow an item that is picked in the network by keys', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openRules(app, { minSupport: 5 });
    const node = app.page
      .getByRole('listbox', { name: /items and their ties/ })
      .getByRole('option', { name: /^=lemon/ });
    await node.focus();
    await app.page.keyboard.press('Enter');
    expect(await node.getAttribute('aria-selected')).toBe('true');
    await app.page
      .getByRole('list', { name: /Items, the most frequent/ })
      .getByRole('button', { name: /=lemon/, pressed: true })
      .waitFor();
    const bar = app.page
      .getByRole('figure', { name: /=lemon → / })
      .getByRole('button', { name: /=lemon → .*tea/ })
      .first();
    await bar.press('Enter');
    await app.page.getByRole('region', { name: 'The numbers of this rule' }).getByText('=lemon').waitFor();
  });

  test('are learned step by step, forwards and back', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openRules(app);
    const lesson = app.page.getByRole('region', { name: /Step by step/ });
    const said = lesson.getByRole('status');
    const go = (name: string) => lesson.getByRole('button', { name, exact: true });
    expect(await said.innerText()).toContain('Pass 1: 5 candidate sets of size 1');
    await go('Next →').click();
    await lesson.getByText('{bread} is in 6 baskets; 2 are needed: kept.').waitFor();
    expect(await lesson.locator('li.found').count()).toBe(6);
    await app.page.keyboard.press('ArrowLeft');
    expect(await said.innerText()).toContain('Pass 1: 5 candidate sets');
    for (let i = 0; i < 2; i++) await go('Next pass').click();
    expect(await said.innerText()).toContain('Pass 3: 6 candidate sets of size 3');
    for (let i = 0; i < 3; i++) await go('Next →').click();
    await lesson.getByText('its part {eggs, jam} was not kept').waitFor();
    for (let i = 0; i < 2; i++) await go('Next pass').click();
    await lesson.getByLabel('Rule').waitFor();
    expect(await lesson.getByRole('row', { name: /^All/ }).innerText()).toContain('9');
  });

  test('where there are none, say what to try', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openRules(app, { minSupport: 190 });
    await app.page.getByText('규칙이 없을 때 해 볼 것').waitFor();
    await app.page.getByRole('button', { name: '최소 지지도를 절반으로' }).click();
    await app.page.waitForURL((address) => decodeURIComponent(address.hash).includes('"minSupport":95'));
  });

  for (const [lang, dark, width] of [
    ['ko', false, 360],
    ['en', true, 1280],
  ] as const) {
    test(
      `in ${lang}, ${width} wide: no barrier, nothing too wide`,
      { timeout: 120_000 },
      async ({ open }) => {
        const app = await open({ lang, dark, width });
        await button(app, 'sample').click();
        await app.onPage('questions');
        await heading(app).waitFor();
        await app.page.evaluate(() => void (location.hash = '#/rules'));
        await app.page.getByRole('button', { name: lang === 'ko' ? '다음 →' : 'Next →' }).waitFor();
        await rows(app).first().locator('td').first().click();
        expect(await findBarriers(app.page)).toEqual([]);
        expect(await findTight(app)).toEqual([]);
      },
    );
  }

  test('speak Korean throughout', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openRules(app, { minSupport: 5 });
    await rows(app).first().locator('td').first().click();
    const own = /tea\.csv|tea|milk|lemon|bread|thing/g;
    const foreign = (await readWords(app)).filter((text) => {
      const rest = text.replace(sameInKorean, '').replace(own, '');
      return /[a-zA-Z]{2,}/.test(rest) && !/[\uac00-\ud7a3]/.test(rest);
    });
    expect(foreign).toEqual([]);
  });
});
