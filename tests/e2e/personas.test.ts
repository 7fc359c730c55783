import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, shopCsv } from '../support/journey.ts';

async function openPersonas(app: App, options = ''): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  await heading(app).waitFor();
  await app.page.evaluate((to) => void (location.hash = `#/personas${to}`), options);
  await app.page.locator('main article article').first().waitFor();
}

/** Pages of a PDF as its own page objects count them. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

describe('personas', () => {
  test('a name is suggested, changed in place, and kept over a reload; empty brings the suggestion back', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko' });
    await openPersonas(app);
    const card = app.page.locator('main article article').first();
    const suggested = await card.getByRole('heading', { level: 3 }).innerText();
    expect(suggested.length).toBeGreaterThan(1);
    await card.getByRole('button', { name: /이름 바꾸기/ }).click();
    const field = card.getByRole('textbox', { name: '‘최우수 고객’의 페르소나 이름' });
    await field.fill('손 큰 <b>단골</b>');
    await field.press('Enter');
    await card.getByRole('heading', { level: 3, name: '손 큰 <b>단골</b>' }).waitFor();

    await app.page.reload();
    // The file comes back from what the browser keeps, and is asked again.
    await card.waitFor({ timeout: 60_000 });
    await card.getByRole('heading', { level: 3, name: '손 큰 <b>단골</b>' }).waitFor();
    await card.getByRole('button', { name: /이름 바꾸기/ }).click();
    await field.fill('다른 이름');
    await field.press('Escape');
    await card.getByRole('heading', { level: 3, name: '손 큰 <b>단골</b>' }).waitFor();
    await card.getByRole('button', { name: /이름 바꾸기/ }).click();
    await field.fill('');
    await field.press('Enter');
    await card.getByRole('heading', { level: 3, name: suggested }).waitFor();
  });

  test.for([
    ['ko', 6, 2],
    ['en', 11, 3],
  ] as const)(
    'the page to print in %s: %i cards, four to a sheet, alone and asking for nothing',
    async ([lang, cards, sheets], { open }) => {
      const app = await open({ lang });
      const all = encodeURIComponent(JSON.stringify({ cards: 'all' }));
      await openPersonas(app, cards === 11 ? `?options=${all}` : '');
      const name = lang === 'ko' ? '인쇄용 페이지 내려받기' : 'Download a page to print';
      const file = await app.readDownload(() => app.page.getByRole('button', { name }).click());
      expect(file.name).toMatch(/\.html$/);
      const html = file.bytes.toString();
      expect(html.match(/<article>/g)).toHaveLength(cards);
      expect(html).not.toMatch(/<script|https?:|C00\d{4}/);
      const page = await app.context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(html);
      expect(asked).toEqual([]);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(sheets);
      // Nothing is cut off by the edge of its card.
      await page.setViewportSize({ width: 725, height: 1_054 });
      await page.emulateMedia({ media: 'print' });
      const cut = await page
        .locator('article')
        .evaluateAll(
          (list) => list.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length,
        );
      expect(cut).toBe(0);
      await page.close();
    },
  );

  test('chosen personas become a list with the customers their cards say', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPersonas(app);
    await app.page
      .getByRole('button', { name: /^Select the customers/ })
      .nth(0)
      .click();
    await app.page.getByText('1,424 customers (19.3%)').waitFor();
    await app.page
      .getByRole('button', { name: /^Select the customers/ })
      .nth(1)
      .click();
    await app.page.getByText('1,890 customers (25.7%)').waitFor();
    await button(app, 'keepList').click();
    await app.page.getByLabel('List name').fill('best');
    await button(app, 'saveList').click();
    await app.page
      .getByText(/“best” was saved|best.*1,890/)
      .first()
      .waitFor();
  });

  test('the CSV has everything that was compared, the table what was found', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPersonas(app);
    const { name, bytes } = await app.readDownload(() =>
      app.page.getByRole('button', { name: 'All traits as CSV' }).click(),
    );
    expect(name).toMatch(/^Personas-.*\.csv$/);
    const rows = bytes.toString().trimEnd().split('\r\n');
    expect(rows[0]).toContain('Persona,Group,Part,Trait');
    expect(rows.length).toBeGreaterThan(500);
    await app.page.getByRole('heading', { name: 'Every trait found' }).waitFor();
  });

  test('too few people to describe anybody', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(30, 8) });
    await app.onPage('questions');
    await app.page.evaluate(() => void (location.hash = '#/personas'));
    await app.page.getByText('No group has 10 people or more.', { exact: false }).waitFor();
    expect(await app.page.locator('main article article').count()).toBe(0);
    expect(await app.page.getByText('fewer than 10', { exact: false }).count()).toBeGreaterThan(0);
  });

  for (const [lang, dark, width] of [
    ['ko', false, 360],
    ['en', true, 1280],
  ] as const) {
    test(
      `in ${lang}, ${width} wide: no barrier, no wider than the page`,
      { timeout: 120_000 },
      async ({ open }) => {
        const app = await open({ lang, dark, width });
        await openPersonas(app);
        await app.page.getByRole('table').first().waitFor();
        await app.page.locator('main article article button').first().click();
        expect(await findBarriers(app.page)).toEqual([]);
        const wide = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBe(0);
      },
    );
  }
});
