import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { loadFile } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

/** A row a unit: half got a coupon. Of who is new 60 % instead of 20 % bought; of the others 40 % either way, or all alike. */
function testFile(count: number, differs: boolean): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const isTreated = i % 2 === 0;
    const isNew = i % 4 < 2;
    const of10 = differs && isNew ? (isTreated ? 6 : 2) : isTreated ? 5 : 4;
    const bought = ((i >> 2) * 7) % 10 < of10 ? 1 : 0;
    return `U${i},${isTreated ? 'coupon' : 'control'},${bought},${isNew ? 'new' : 'gold'},${20 + ((i >> 2) % 37)}`;
  });
  return `unit_id,variant,bought,grade,age\n${rows.join('\n')}\n`;
}

async function openTest(app: App, count: number, differs = true): Promise<void> {
  await loadFile(app, { name: 'test.csv', bytes: testFile(count, differs) });
  await app.page.evaluate(() => void (location.hash = '#/uplift'));
  await app.onPage('uplift');
  await app.page.locator('main .finding').waitFor();
}

const finding = (app: App, text: string | RegExp) => app.page.locator('main .finding', { hasText: text });

describe('whom a test changes', () => {
  test('is said, the cut-off moved, and the scores taken along', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openTest(app, 4_000);
    await finding(app, 'coupon changes some people more than others').waitFor();
    const levels = app.page.getByRole('figure', { name: /^grade: largest effect for new/ });
    await levels.scrollIntoViewIfNeeded();
    await levels.getByRole('button', { name: 'Show as table' }).click();
    expect(await levels.getByRole('row').count()).toBe(3);

    const slider = app.page.getByRole('slider', { name: /^Best so many percent/ });
    await slider.scrollIntoViewIfNeeded();
    await slider.fill('50');
    await app.page.getByText(/^Best 50\.0%: 2,\d{3} units|^Best 50\.0%: 1,9\d\d units/).waitFor();
    await app.page.waitForURL(/cut/);
    await app.page.getByLabel('Worth of one outcome').fill('20000');
    await app.page.getByLabel('Cost of one contact').fill('2000');
    await app.page.getByRole('figure', { name: /^Treating the best 50\.0% leaves/ }).waitFor();
    expect(await findBarriers(app.page)).toEqual([]);

    const file = await app.readDownload(() =>
      app.page.getByRole('button', { name: 'Download the scores (CSV)' }).click(),
    );
    const [header, ...rows] = file.bytes.toString('utf8').trim().split('\r\n');
    expect(header).toBe('unit,row,predicted_effect,group,best_50_percent');
    expect(rows).toHaveLength(4_000);
    expect(rows[0]).toMatch(/^U0,1,0\.\d+,Persuadables,yes$/);
  });

  test('of customers of the shop makes a list that follows the cut-off', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const orders = Array.from({ length: 4_000 }, (_, i) => `U${i},2024-01-0${1 + (i % 9)},1000`);
    await loadFile(app, {
      name: 'orders.csv',
      bytes: `customer_id,order_date,amount\n${orders.join('\n')}\n`,
    });
    await app.drop({ name: 'test.csv', bytes: testFile(4_000, true) });
    await app.onPage('check');
    await app.page.getByRole('button', { name: 'Looks right, load it' }).click();
    await app.onPage('questions');
    await app.page.evaluate(() => void (location.hash = '#/uplift'));
    await app.onPage('uplift');
    const make = app.page.getByRole('button', { name: 'Make a list of them' });
    await make.scrollIntoViewIfNeeded();
    await make.click();
    const bar = app.page.getByRole('region', { name: 'Selected' });
    await bar.getByText(/^1,[12]\d\d customers/).waitFor();
    await app.page.getByRole('slider', { name: /^Best so many percent/ }).fill('10');
    await bar.getByText(/^[45]\d\d customers|^4\d\d customers/).waitFor();
  });

  test('is not claimed without evidence, in Korean on a phone too', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true });
    await openTest(app, 4_000, false);
    await finding(app, '사람마다 효과가 다르다는 증거를 찾지 못했습니다').waitFor();
    await app.page.getByText('이 그림으로 대상을 고르면 우연을 고르는 셈입니다').scrollIntoViewIfNeeded();
    expect(await app.page.getByRole('button', { name: '점수 파일 내려받기(CSV)' }).count()).toBe(0);
    expect(await findBarriers(app.page)).toEqual([]);
    expect(await findTight(app)).toEqual([]);
  });

  test('of few units is left open', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openTest(app, 300);
    await finding(app, 'Too few to tell whom it changes').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
