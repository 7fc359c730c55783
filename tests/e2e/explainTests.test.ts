import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, words } from '../support/journey.ts';

const phone = { lang: 'ko', width: 360, height: 720, touch: true, dark: true } as const;

/** 2,000 units a group; a coupon doubles what new ones buy, and changes nothing for the others. */
function testFile(): string {
  const rows = Array.from({ length: 4_000 }, (_, i) => {
    const [isTreated, isNew] = [i % 2 === 0, i % 4 < 2];
    const of10 = isNew ? (isTreated ? 6 : 2) : 4;
    const bought = ((i >> 2) * 7) % 10 < of10 ? 1 : 0;
    return `U${i},${isTreated ? 'coupon' : 'control'},${bought},${isNew ? 'new' : 'gold'},${20 + ((i >> 2) % 37)}`;
  });
  return `unit_id,variant,bought,grade,age\n${rows.join('\n')}\n`;
}

async function goTo(app: App, page: string): Promise<void> {
  await app.page.evaluate((hash) => void (location.hash = hash), `#/${page}`);
  await app.page.locator('main .finding strong button').first().waitFor();
}

/** The shop with all its tables, messages among them. */
async function openSample(app: App): Promise<void> {
  await app.page.getByRole('button', { name: words.sample[app.lang] }).last().click();
  await app.onPage('questions');
}

interface Account {
  readonly head: string;
  readonly facts: readonly string[];
}

/** What the drawer of a figure says; it is closed again. */
async function readAccount(app: App, figure: Locator): Promise<Account> {
  await figure.click();
  const drawer = app.page.getByRole('dialog');
  await drawer.waitFor();
  const head = await drawer.locator('h2').innerText();
  const facts = await drawer.locator('dl').first().locator('dd').allInnerTexts();
  const sideways = await drawer.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(sideways, head).toBeLessThanOrEqual(1);
  await app.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  return { head, facts };
}

/** Every figure of the finding opens an account of its own, and the account is of that figure. */
async function checkFinding(app: App): Promise<void> {
  const figures = app.page.locator('main .finding strong button');
  const texts = await figures.allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  for (const [i, text] of texts.entries()) {
    const { head, facts } = await readAccount(app, figures.nth(i));
    expect(head, text).not.toContain('이 결과의 근거');
    // Amounts of money are written out where there is room.
    if (!/[만억]/.test(text)) expect(head).toContain(/[\d.,]+/.exec(text)?.[0] ?? text);
    expect(facts[0]?.length, text).toBeGreaterThan(3);
    if (i > 0) continue;
    await figures.first().click();
    await app.page.getByRole('dialog').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
  }
}

describe('every figure of the finding has an account of its own', () => {
  for (const page of ['rules', 'sequences', 'response', 'split'])
    test(page, async ({ open }) => {
      const app = await open(phone);
      await openSample(app);
      await goTo(app, page);
      await checkFinding(app);
    });

  for (const page of ['abtest', 'uplift'])
    test(page, async ({ open }) => {
      const app = await open(phone);
      await loadFile(app, { name: 'test.csv', bytes: testFile() });
      await goTo(app, `${page}?options=${encodeURIComponent(JSON.stringify({ outcome: 'bought' }))}`);
      await checkFinding(app);
    });
});

describe('figures of tables', () => {
  test('open without choosing their row, by keys in the row that is walked to', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await button(app, 'sample').click();
    await app.onPage('questions');
    await goTo(app, 'rules');
    const rows = app.page.getByRole('grid').locator('tbody tr[aria-rowindex]');
    const confidence = rows.first().getByRole('button', { name: /%$/ }).first();
    const { head, facts } = await readAccount(app, confidence);
    expect(head).toMatch(/ → .*Confidence/s);
    expect(facts[1]).toMatch(/^[\d,]+ ÷ [\d,]+ = [\d.]+%$/);
    expect(await rows.first().getAttribute('aria-selected')).toBe('false');
    const reached = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelectorAll('button:not([tabindex="-1"])').length > 0),
    );
    expect(reached.filter(Boolean)).toHaveLength(1);
  });

  test('of a test: ends, methods and the table behind the picture, each with its own numbers', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'test.csv', bytes: testFile() });
    await goTo(app, `abtest?options=${encodeURIComponent(JSON.stringify({ outcome: 'bought' }))}`);
    const working = app.page.getByRole('region', { name: 'The working' });
    await working.waitFor();
    for (const [step, at, head] of [
      ['z test of two shares', 0, /p value/],
      ['95% interval', 1, /High end of the 95% interval/],
      ['Bayesian', 0, /Chance that coupon is higher/],
      ['Holds at every look', 2, /p that holds at every look/],
    ] as const) {
      const figure = working
        .locator('dl > div')
        .filter({ hasText: step })
        .first()
        .getByRole('button')
        .nth(at);
      const account = await readAccount(app, figure);
      expect(account.head, step).toMatch(head);
      expect(account.facts[0]?.length, step).toBeGreaterThan(20);
    }
    const low = app.page
      .getByRole('region', { name: /Group by group/ })
      .getByRole('row')
      .last();
    const { facts } = await readAccount(app, low.getByRole('button').nth(3));
    expect(facts[1]).toMatch(/1\.96.* = [\d.]+%$/);
    const effect = app.page.getByRole('figure', { name: /Difference from control/ });
    await effect.getByRole('button', { name: 'Show as table' }).click();
    const { head } = await readAccount(app, effect.getByRole('row').last().getByRole('button').nth(1));
    expect(head).toMatch(/Low end of the 95% interval/);
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('of a long table are one stop of the tab key, and arrow keys lead from one to the next', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'test.csv', bytes: testFile() });
    await goTo(app, `uplift?options=${encodeURIComponent(JSON.stringify({ outcome: 'bought' }))}`);
    const curve = app.page.getByRole('figure').filter({ hasText: 'Qini' }).first();
    await curve.getByRole('button', { name: 'Show as table' }).click();
    const rows = curve.locator('tbody tr');
    expect(await rows.count()).toBe(101);
    expect(await rows.locator('button:not([tabindex="-1"])').count()).toBe(1);
    await rows.first().getByRole('button').nth(1).focus();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowDown');
    const focused = rows.nth(2).getByRole('button').nth(1);
    expect(await focused.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await rows.nth(2).locator('button:not([tabindex="-1"])').count()).toBe(1);
    const { head, facts } = await readAccount(app, focused);
    expect(head).toMatch(/Best 2\.0%: Qini curve/);
    expect(facts[0]).toContain('all 2,000 treated');
  });

  test('of groups list the orders of their customers', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await button(app, 'sample').click();
    await app.onPage('questions');
    await goTo(app, 'split');
    const size = app.page
      .getByRole('region')
      .getByRole('row')
      .last()
      .getByRole('button', { name: /^[\d,]+$/ });
    await size.click();
    const drawer = app.page.getByRole('dialog', { name: /Customers in/ });
    await drawer.getByText('See the rows behind it').click();
    await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
  });

  test('of messages list rows of the message file', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openSample(app);
    await goTo(app, 'response');
    const sent = app.page.locator('main .finding strong button').first();
    const count = await sent.innerText();
    await sent.click();
    const drawer = app.page.getByRole('dialog');
    await drawer.getByText('See the rows behind it').click();
    await expect.poll(() => drawer.getByRole('row').count()).toBe(21);
    expect(await drawer.innerText()).toContain(count);
  });
});

test('what a test takes for granted is told by its checks', async ({ open }) => {
  const app = await open({ lang: 'en' });
  await loadFile(app, { name: 'test.csv', bytes: testFile() });
  await goTo(app, `abtest?options=${encodeURIComponent(JSON.stringify({ outcome: 'bought' }))}`);
  await app.page.getByRole('button', { name: 'See what is behind this' }).click();
  const drawer = app.page.getByRole('dialog');
  const chance = drawer.getByRole('listitem').filter({ hasText: 'Chance decided who got what' });
  expect(await chance.innerText()).toMatch(/nothing against it[\s\S]*sizes planned/);
});

test('a rule is put into the report as what to recommend, with its numbers', async ({ open }) => {
  const app = await open({ lang: 'en' });
  await button(app, 'sample').click();
  await app.onPage('questions');
  await goTo(app, 'rules');
  const row = app.page.getByRole('grid').locator('tbody tr[aria-rowindex]').first();
  const cells = (await row.locator('td').allInnerTexts()).map((text) => text.trim());
  const [left = '', right = '', both = ''] = cells;
  await row.locator('td').first().click();
  const panel = app.page.getByRole('region', { name: 'The numbers of this rule' });
  const said = await panel.getByText(/^Of the [\d,]+ baskets with the left side/).innerText();
  expect(said).toContain(`${both} (`);
  await panel.getByRole('button', { name: `Add to report: Show ${right} to who buys ${left}` }).click();
  await app.page.getByRole('link', { name: 'Open the report' }).click();
  await app.onPage('report');
  const item = app.page.getByRole('list', { name: 'Items' }).locator('> li').first();
  await item.getByText(`Show ${right} to who buys ${left}`).first().waitFor();
  await item.getByText(said).waitFor();
  await item.locator('details > summary').first().click();
  const lift = item.getByRole('row', { name: /^Lift/ });
  expect(cells).toContain((await lift.getByRole('cell').last().innerText()).trim());
});
