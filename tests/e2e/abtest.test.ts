import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
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
    await app.page.getByText('Before the test the groups were alike').waitFor();

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
