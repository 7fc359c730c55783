import { describe, expect } from 'vitest';
import { waitFor, type App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, words } from '../support/journey.ts';

/**
 * Twenty weeks of 60 visitors: 30 look, 18 fill a cart, 9 buy, but in the last week only one; even ones on a phone. Who
 * fills a cart has a customer number.
 */
function eventLog(): string {
  const start = Date.UTC(2024, 0, 1);
  const rows: string[] = [];
  for (let week = 0; week < 20; week++) {
    for (let i = 0; i < 60; i++) {
      const who = `V${week}x${i}`;
      const customer = i < 18 ? `C${week}x${i}` : '';
      const device = i % 2 === 0 ? 'phone' : 'desktop';
      const at = (minutes: number): string =>
        new Date(start + week * 604_800_000 + (i % 6) * 86_400_000 + minutes * 60_000)
          .toISOString()
          .slice(0, 19)
          .replace('T', ' ');
      const buys = i < (week === 19 ? 1 : 9);
      rows.push(`${who},${customer},${at(600)},visit,${device}`);
      if (i < 30) rows.push(`${who},${customer},${at(604)},view_item,${device}`);
      if (i % 3 === 0) rows.push(`${who},${customer},${at(606)},search,${device}`);
      if (i < 18) rows.push(`${who},${customer},${at(612)},add_to_cart,${device}`);
      if (buys) rows.push(`${who},${customer},${at(672)},purchase,${device}`);
    }
  }
  const end = new Date(start + 21 * 604_800_000).toISOString().slice(0, 19).replace('T', ' ');
  rows.push(`V0x59,,${end},search,desktop`);
  return `visitor_id,customer_id,event_time,event,device\n${rows.join('\n')}\n`;
}

async function openFunnel(app: App, options: Record<string, unknown> = {}): Promise<void> {
  await loadFile(app, { name: 'events.csv', bytes: eventLog() });
  const query = new URLSearchParams({ options: JSON.stringify(options) }).toString();
  await app.page.evaluate((hash) => void (location.hash = hash), `#/funnel?${query}`);
  await app.onPage('funnel');
  await app.page.locator('svg[data-chart]').nth(1).waitFor();
}

const main = (app: App): Promise<string> => app.page.getByRole('main').innerText();

describe('the funnel', () => {
  test('says what fell, and makes a list of those who left a cart', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openFunnel(app);
    const text = await main(app);
    expect(text).toContain('Of 1,200 people, 14.3% (172 people) came all the way from Visit to Purchase');
    expect(text).toMatch(/Look first at Cart → Purchase: 5\.6% in week of .* against 50\.0% before/);
    const cart = app.page.getByRole('button', { name: 'Cart: 360 people; 188 people stopped here' });
    await cart.focus();
    await app.page.keyboard.press('Enter');
    expect(await cart.getAttribute('aria-pressed')).toBe('true');
    await app.page.getByText('188 customers (52.2%)').waitFor();
    await button(app, 'keepList').click();
    await app.page.getByLabel(words.listName.en).fill('left a cart');
    await button(app, 'saveList').click();
    const download = button(app, 'download');
    await download.waitFor();
    const csv = (await app.readDownload(() => download.click())).bytes.toString();
    expect(csv.trim().split('\n')).toHaveLength(189);
  });

  test('steps are moved, taken out and added by keyboard, and the address keeps them', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openFunnel(app);
    await app.page.locator('summary').filter({ hasText: 'Change the steps' }).click();
    const down = app.page.getByRole('button', { name: 'Move Product view down' });
    await down.focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('listitem').filter({ hasText: '3. Product view' }).waitFor();
    await app.page.getByRole('button', { name: /^Cart: 360 people/ }).waitFor();
    await waitFor('the button to have the focus again', 5_000, () =>
      down.evaluate((element) => element === document.activeElement),
    );
    await app.page.getByRole('button', { name: 'Remove Product view' }).click();
    await app.page.getByRole('button', { name: /^Purchase: 172 people came/ }).waitFor();
    await app.page.getByLabel('Step to add').selectOption({ label: 'Search' });
    await app.page.getByRole('button', { name: 'Add the step' }).click();
    await app.page.getByRole('button', { name: /^Search: 0 people came all the way/ }).waitFor();
    const { options } = Object.fromEntries(new URLSearchParams(new URL(app.page.url()).hash.split('?')[1]));
    expect(JSON.parse(options ?? '')).toEqual({
      steps: { '1': 'kind:visit', '2': 'kind:cart', '3': 'kind:purchase', '4': 'kind:search' },
    });
    await app.page.getByRole('button', { name: 'Usual steps' }).click();
    await app.page.getByRole('button', { name: /^Product view: 600 people/ }).waitFor();
  });

  test('a table and a picture can be taken along', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openFunnel(app, { segmentBy: 'device' });
    await app.page
      .getByRole('button', { name: /^Show as table/ })
      .first()
      .click();
    expect(await app.page.getByRole('row').filter({ hasText: '3. Cart' }).innerText()).toMatch(
      /360\s+60\.0%/,
    );
    await app.page
      .getByRole('heading', { name: /phone|desktop/ })
      .first()
      .waitFor();
    await app.page
      .getByRole('button', { name: /^Export/ })
      .nth(1)
      .click();
    const save = app.page.locator('button:visible', { hasText: 'Download SVG' });
    const svg = await app.readDownload(() => save.click());
    expect(svg.bytes.toString()).toMatch(/<svg[^]*desktop/);
  });

  for (const lang of ['ko', 'en'] as const) {
    test(`no barrier, no word of the other language and no sideways scrolling on a phone in ${lang}`, async ({
      open,
    }) => {
      const app = await open({ lang, width: 360, height: 740, touch: true, dark: lang === 'ko' });
      await openFunnel(app, { segmentBy: 'device' });
      await app.page.locator('main details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await app.page.locator('svg[data-chart] [role=button]').first().tap();
      expect(await findBarriers(app.page)).toEqual([]);
      expect(
        await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const parts = await app.page
        .locator('main header, main figure, main ol, .selection-bar')
        .allInnerTexts();
      const said = parts.join(' ').replace(/phone|desktop/g, '');
      expect(said).not.toMatch(lang === 'ko' ? /[A-Za-z]{2,}/ : /[가-힣]/);
    });
  }

  test('without a log the page says which table unlocks it', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, {
      name: 'shop.csv',
      bytes: 'customer_id,order_date,amount,order_no\nA,2024-01-05,10,O1\nB,2024-02-05,20,O2\n',
    });
    await app.page.evaluate(() => void (location.hash = '#/funnel'));
    await heading(app, 'Where do we lose them?').waitFor();
    expect(await main(app)).toContain('Events');
  });
});
