import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, words } from '../support/journey.ts';

/** Ten customers who begin in January; three of them come back in February, one in March, which the data completes. */
function firstBuyers(): string {
  const january = Array.from(
    { length: 10 },
    (_, i) => `C${i},2024-01-0${1 + (i % 9)},${(i + 1) * 100},A${i}`,
  );
  const february = [0, 1, 2].map((i) => `C${i},2024-02-10,50,B${i}`);
  const march = ['C0,2024-03-05,50,D0', 'N1,2024-03-31,400,D1'];
  return `customer_id,order_date,amount,order_no\n${[...january, ...february, ...march].join('\n')}\n`;
}

async function openPage(app: App, id: string): Promise<void> {
  await loadFile(app, { name: 'buyers.csv', bytes: firstBuyers() });
  await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
  await app.onPage(id);
  await app.page.locator('svg[data-chart]').nth(1).waitFor();
}

async function saveAs(app: App, name: string): Promise<string> {
  await app.page.getByLabel(words.listName[app.lang]).fill(name);
  await button(app, 'saveList').click();
  const download = button(app, 'download');
  await download.waitFor();
  return (await app.readDownload(() => download.click())).bytes.toString();
}

/** The cell of the heat map that the keyboard is on; the others are drawn, not elements. */
const cellIn = (app: App): Locator => app.page.locator('svg').getByRole('option');

const customersIn = (csv: string): string[] => [...csv.matchAll(/^"?([CN]\d)/gm)].map(([, id]) => id ?? '');

describe('cohorts', () => {
  test('a cell picked by keys is the list of those who came back, and its reverse of those who did not', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await openPage(app, 'cohort');
    expect(await app.page.getByRole('main').innerText()).toContain('30.0% of new customers bought again');
    const cell = cellIn(app);
    await cell.focus();
    await app.page.keyboard.press('ArrowRight');
    expect(await cell.getAttribute('aria-label')).toContain('3 of 10 customers bought (30.0%)');
    await app.page.keyboard.press('Enter');
    expect(await cell.getAttribute('aria-selected')).toBe('true');
    await app.page.getByText('3 customers (27.3%)').waitFor();
    await button(app, 'keepList').click();
    expect(customersIn(await saveAs(app, 'came back')).sort()).toEqual(['C0', 'C1', 'C2']);

    await app.page.getByLabel('Who', { exact: true }).selectOption('absent');
    await app.page.getByText('7 customers (63.6%)').waitFor();
    expect(customersIn(await saveAs(app, 'stayed away'))).toHaveLength(7);
    await cell.focus();
    await app.page.keyboard.press('Escape');
    await button(app, 'keepList').waitFor({ state: 'detached' });
  });

  test('a click and a tap pick the cell under them', async ({ open }) => {
    for (const touch of [false, true]) {
      const app = await open({ lang: 'ko', touch });
      await openPage(app, 'cohort');
      const cell = cellIn(app);
      await cell.scrollIntoViewIfNeeded();
      const box = await cell.boundingBox();
      if (box === null) throw new Error('the first cell is not drawn');
      const [x, y] = [box.x + box.width * 2.5, box.y + box.height / 2];
      if (touch) await app.page.touchscreen.tap(x, y);
      else await app.page.mouse.click(x, y);
      await app.page.getByText('2024년 1월 코호트, 2개월 뒤 구매').waitFor();
      await app.page.getByText('고객 1명(9.1%)').waitFor();
    }
  });

  test('another period starts without what was picked in the last one', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPage(app, 'cohort');
    const cell = cellIn(app);
    await cell.focus();
    await app.page.keyboard.press('Enter');
    await button(app, 'keepList').waitFor();
    await app.page.getByLabel('Period', { exact: true }).selectOption('week');
    await button(app, 'keepList').waitFor({ state: 'detached' });
    expect(app.page.url()).toContain('week');
  });
});

describe('pareto', () => {
  test('the line moved by keys sets the list, the address and the sentence', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openPage(app, 'pareto');
    await heading(app, /Who makes the 80%/).waitFor();
    const line = app.page.getByRole('slider');
    expect(await line.getAttribute('aria-valuetext')).toContain('18.2% (2 customers)');
    await line.focus();
    await app.page.keyboard.press('ArrowRight');
    await app.page.getByRole('heading', { name: /The top 27\.3% of customers/ }).waitFor();
    await app.page.waitForURL(/cut/);
    await app.page.getByText('3 customers · 2,700 spent').waitFor();
    expect(customersIn(await saveAs(app, 'top')).sort()).toEqual(['C7', 'C8', 'C9']);
  });

  test('the line dragged to the end takes everybody', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openPage(app, 'pareto');
    const line = app.page.getByRole('slider');
    await line.scrollIntoViewIfNeeded();
    const box = await line.locator('rect').last().boundingBox();
    if (box === null) throw new Error('the grip is not drawn');
    await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + 2_000, box.y, { steps: 4 });
    await app.page.mouse.up();
    await app.page.getByRole('heading', { name: '상위 100.0% 고객에서 매출의 100.0%가 나옵니다' }).waitFor();
    await app.page.getByText('고객 11명 · 구매 금액 6,100').waitFor();
  });
});
