import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, words } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

/**
 * Sixty customers over two years: customer i has 1 + i orders of 100, so that no two are alike; the twelve with most
 * place every other one through the app.
 */
function sixtyBuyers(): string {
  const lines = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 1 + i }, (__, k) => {
      const day = new Date(Date.UTC(2023, 0, 1) + ((i * 37 + k * 17) % 730) * 86_400_000);
      const channel = i >= 48 && k % 2 === 0 ? 'app' : 'web';
      return `C${i},${day.toISOString().slice(0, 10)},100,O${i}-${k},${channel}`;
    }).join('\n'),
  );
  return `customer_id,order_date,amount,order_no,channel\n${lines.join('\n')}\n`;
}

async function openValue(app: App, csv = sixtyBuyers()): Promise<void> {
  await loadFile(app, { name: 'buyers.csv', bytes: csv });
  await app.page.evaluate(() => void (location.hash = '#/value'));
  await app.onPage('value');
  await heading(app, /Who is high, mid and low value|누가 상위, 중위, 하위/).waitFor();
  await app.page.locator('main .finding').waitFor();
}

async function listAs(app: App, name: string): Promise<string[]> {
  await button(app, 'keepList').click();
  await app.page.getByLabel(words.listName[app.lang]).fill(name);
  await button(app, 'saveList').click();
  // The tables of the page have a download of their own.
  const bar = app.page.getByRole('region', { name: 'Selected' });
  const download = bar.getByRole('button', { name: words.download[app.lang] });
  await download.waitFor();
  const csv = (await app.readDownload(() => download.click())).bytes.toString();
  return [...csv.matchAll(/^"?(C\d+)/gm)].map(([, id]) => id ?? '');
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `C${from + i}`);

describe('tiers', () => {
  test('a tier chosen in the table is the list of its customers', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openValue(app);
    const main = app.page.getByRole('main');
    expect(await main.locator('.finding').innerText()).toContain('20.0% of customers');
    await main.getByRole('rowheader').getByRole('button', { name: 'High' }).click();
    await app.page.getByText('12 customers (20.0%)').waitFor();
    expect((await listAs(app, 'the top')).sort()).toEqual(range(48, 59));
    await app.page.getByRole('button', { name: 'Clear', exact: true }).click();
    await button(app, 'keepList').waitFor({ state: 'detached' });
  });

  test('a border moved by keys changes the address, the sentence and the table', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openValue(app);
    const border = app.page.getByRole('slider', { name: 'Border between high and mid' });
    expect(await border.getAttribute('aria-valuetext')).toContain('20.0% of customers');
    await border.focus();
    await app.page.keyboard.press('PageUp');
    await app.page.waitForURL(/highPercent/);
    await app.page.getByRole('heading', { name: /The top 25\.0% of customers bring/ }).waitFor();
    expect(await app.page.getByLabel('High: top per cent').inputValue()).toBe('25');
    await app.page
      .getByRole('row', { name: /^High/ })
      .getByRole('cell', { name: '15', exact: true })
      .waitFor();
  });

  test('a border dragged in Korean by a finger-wide step', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openValue(app);
    const grip = app.page.getByRole('slider', { name: '중위와 하위의 경계' }).locator('rect').last();
    await grip.scrollIntoViewIfNeeded();
    const box = await grip.boundingBox();
    if (box === null) throw new Error('the grip is not drawn');
    await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + 2_000, box.y, { steps: 4 });
    await app.page.mouse.up();
    await app.page.waitForURL(/midPercent/);
    await app.page
      .getByRole('row', { name: /^하위/ })
      .getByRole('cell', { name: '0', exact: true })
      .first()
      .waitFor();
  });
});

test('who is one order away is a list, and what it would bring is called arithmetic', async ({ open }) => {
  const app = await open({ lang: 'en' });
  await openValue(app);
  await app.page.getByRole('heading', { name: /1 of 18 mid customers are one order away/ }).waitFor();
  await app.page.getByText('it is not a forecast').first().waitFor();
  await app.page.getByRole('rowheader').getByRole('button', { name: '1', exact: true }).click();
  await app.page.getByText('one order from mid to high').waitFor();
  expect(await listAs(app, 'nearly there')).toEqual(['C47']);
  await app.page.getByRole('button', { name: 'From low to mid' }).click();
  await app.page
    .getByRole('heading', { name: /1 of 30 low customers are one order away from the mid tier/ })
    .waitFor();
});

test('what is proven of the top can filter every page', async ({ open }) => {
  const app = await open({ lang: 'en' });
  await openValue(app);
  const line = app.page.getByRole('listitem').filter({ hasText: 'Channel “app”' });
  await line.getByRole('button', { name: /Show only this/ }).click();
  await app.page.waitForURL(/filter/i);
  await app.page.getByText(/Only the \d+ order lines that match the filter/).waitFor();
  expect(await app.page.locator('main .finding').innerText()).toContain('high tier');
});

test('a handful of customers are divided, and what cannot be said is said', async ({ open }) => {
  const app = await open({ lang: 'ko', width: 360, height: 740, touch: true });
  await openValue(
    app,
    'customer_id,order_date,amount\nA,2024-01-01,900\nB,2024-01-02,500\nC,2024-01-03,30\n',
  );
  await app.page.getByText('견주려면 양쪽에 10명씩은 있어야 합니다').waitFor();
  await app.page.getByText('1년 전에 같은 규칙을 적용하려면').waitFor();
  expect(await findTight(app)).toEqual([]);
  expect(await findBarriers(app.page)).toEqual([]);
});
