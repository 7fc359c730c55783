import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { makeDesign } from '../support/designedTest.ts';
import { test } from '../support/e2e.ts';
import { loadFile } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

/** 4,000 units a group; 200 and 250 bought, all the more of them new; a figure from before that is alike. */
function testFile(perGroup = [4000, 4000]): string {
  const rows = ['control', 'coupon'].flatMap((variant, group) =>
    Array.from({ length: perGroup[group] ?? 0 }, (_, i) => {
      const bought = i < [200, 250][group]! ? 1 : 0;
      return `${variant}${i},${variant},${bought},${bought * (10 + (i % 7))},${['new', 'old'][i % 2]},${i % 50}`;
    }),
  );
  return `unit_id,variant,bought,spend,joined,visits_before\n${rows.join('\n')}\n`;
}

async function openTest(app: App, perGroup?: number[]): Promise<void> {
  await loadFile(app, { name: 'test.csv', bytes: testFile(perGroup) });
  await app.page.evaluate(() => void (location.hash = '#/abtest'));
  await app.onPage('abtest');
  await app.page.locator('main .finding').waitFor();
}

const finding = (app: App, text: string | RegExp) => app.page.locator('main .finding', { hasText: text });
const checks = (app: App) => app.page.getByRole('region', { name: 'Checked before believing it' });

describe('an A/B test', () => {
  test('is judged, by another outcome, by segment, and in money', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openTest(app);
    await app.page.getByLabel('Outcome', { exact: true }).selectOption('bought');
    await finding(
      app,
      '1.25 points more of those with coupon have “bought” (6.25%, against 5.00% with control). 95% interval 0.24 to 2.26 points.',
    ).waitFor();
    await app.page.getByLabel('Before the test', { exact: true }).selectOption('visits_before');
    await checks(app).getByText('Before the test the groups were alike').waitFor();

    await app.page.getByLabel('Outcome', { exact: true }).selectOption('spend');
    await finding(app, '“spend” is').waitFor();

    await app.page.getByLabel('Outcome', { exact: true }).selectOption('bought');
    await app.page.getByLabel('By segment', { exact: true }).selectOption('joined');
    const segments = app.page.getByRole('figure', {
      name: /No sign that the effect of coupon differs by “joined”/,
    });
    await segments.scrollIntoViewIfNeeded();
    await segments.getByRole('button', { name: 'Show as table' }).click();
    expect(await segments.getByRole('row').count()).toBe(3);

    await app.page.getByLabel('Worth of one').fill('20000');
    await app.page.getByLabel('Cost per unit').fill('100');
    await app.page.getByRole('cell', { name: /^150\.0% / }).waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('of groups that are not as planned has no verdict until the plan is given', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openTest(app, [4000, 2000]);
    await finding(app, '공정하게 비교할 수 없어').waitFor();
    await app.page.getByText('값을 매기지 않습니다').scrollIntoViewIfNeeded();
    expect(await findBarriers(app.page)).toEqual([]);
    await app.page.locator('summary', { hasText: '계획한 비율 적기' }).click();
    await app.page.getByLabel('control', { exact: true }).fill('2');
    await app.page.getByLabel('coupon', { exact: true }).fill('1');
    await app.page.getByRole('button', { name: '이 비율로 확인' }).click();
    await finding(app, '높았습니다').waitFor();
  });

  test('typed in as totals is judged without a file, on a phone too', async ({ open }) => {
    const app = await open({ lang: 'en', width: 360, height: 740, touch: true, hash: '#/abtest' });
    await app.page.getByRole('button', { name: 'Compare', exact: true }).click();
    await app.page.getByText('Two groups or more').waitFor();
    await app.page.getByRole('button', { name: 'Fill in an example' }).click();
    await app.page.getByRole('button', { name: 'Compare', exact: true }).click();
    await finding(app, '95% interval 0.24 to 2.26 points').waitFor();
    expect(
      await app.page.locator('main li', { hasText: 'Whether a unit is in two groups is not known' }).count(),
    ).toBe(1);
    expect(await findTight(app)).toEqual([]);
  });
});

describe('a test by its design', () => {
  /** 400 customers, every other one in the test’s group; of them a quarter buys in the window, of the others an eighth. */
  async function shopWithTest(): Promise<{ readonly orders: string; readonly design: string }> {
    const ids = Array.from({ length: 400 }, (_, i) => `C${i}`);
    const line = (id: string, day: string, i: number): string => `${id},${day},${1_000 + i},O${id}${day}`;
    const lines = ids.flatMap((id, i) => {
      const buys = i % 2 === 0 ? i % 16 === 0 : i % 8 === 1;
      return [line(id, '2024-03-0' + (1 + (i % 9)), i), ...(buys ? [line(id, '2024-06-10', i)] : [])];
    });
    const [control, treated] = [0, 1].map((part) => ids.filter((_, i) => i % 2 === part)) as [
      string[],
      string[],
    ];
    const arms = { 대조군: { members: control }, '쿠폰 <b>': { members: treated } };
    const design = await makeDesign('2024-06-01', 28, arms, { name: 'June coupon' });
    const last = line('C399', '2024-07-15', 0);
    const text = ['customer_id,order_date,amount,order_no', ...lines, last].join('\n');
    return { orders: `${text}\n`, design: JSON.stringify(design) };
  }

  test('is judged from the orders since its start, and noted in the register', async ({ open }) => {
    const { orders, design } = await shopWithTest();
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'shop.csv', bytes: orders });
    await app.page.evaluate(() => void (location.hash = '#/abtest'));
    await app.page.getByRole('heading', { name: 'Only the totals are known?' }).waitFor();
    await app.drop({ name: 'june.dangol-design.json', bytes: design });
    await app.onPage('split');
    await app.page.evaluate(() => void (location.hash = '#/abtest'));
    await finding(app, 'have “customers who bought” (25.0%, against 12.5% with 대조군)').waitFor();
    await finding(app, 'By the design “June coupon”: orders of 28 days from').waitFor();
    for (const check of [
      'as it was signed, on another device',
      'The time is over',
      'All 400 customers of the design',
    ])
      await checks(app).getByRole('listitem').filter({ hasText: check }).waitFor();
    await app.page.getByLabel('Outcome', { exact: true }).selectOption('spend per customer');
    await finding(app, 'spend per customer').waitFor();
    await app.page.getByLabel('By segment', { exact: true }).selectOption('Value tier');
    await app.page
      .getByRole('figure', { name: /by “Value tier”|segments of “Value tier”/ })
      .scrollIntoViewIfNeeded();
    expect(await findBarriers(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Note and open' }).click();
    await app.onPage('hypotheses');
    await app.page.getByText('June coupon · 쿠폰 <b> against 대조군').waitFor();
    await app.page.getByRole('link', { name: 'Open the test' }).click();
    await finding(app, 'have “customers who bought”').waitFor();
  });
});
