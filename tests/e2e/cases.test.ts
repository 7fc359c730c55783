import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cases } from '../../src/cases/cases.ts';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading } from '../support/journey.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

const orders = 'customer_id,order_date,amount\nA,2024-01-01,10\nB,2024-02-01,20\nA,2024-03-01,30\n';

async function goTo(app: App, hash: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), hash);
}

async function beginCase(app: App, seed: string): Promise<void> {
  await app.page.getByLabel(app.lang === 'ko' ? '씨앗말' : 'Seed', { exact: true }).fill(seed);
  await app.page
    .getByRole('button', { name: app.lang === 'ko' ? '자료 만들고 열기' : 'Make and load the data' })
    .click();
}

/** Decides anyhow, so that the debrief opens: right or wrong is all the same to it. */
async function decide(card: Locator): Promise<void> {
  const choice = card.getByRole('combobox');
  const field = card.getByRole('textbox');
  if ((await choice.count()) > 0) {
    await choice.locator('option').nth(1).waitFor({ state: 'attached' });
    await choice.selectOption({ index: 1 });
  } else await field.fill('12');
  await card.getByRole('button').first().click();
  await expect
    .poll(
      async () => (await card.getByRole('status').innerText()) + (await card.locator('blockquote').count()),
      {
        timeout: 60_000,
      },
    )
    .toMatch(/[아맞가]|1$/);
}

describe('cases', () => {
  test('one is walked to its debrief: the way, the bar, decisions, the truth, one’s own data again', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true });
    const { page } = app;
    await app.drop({ name: 'mine.csv', bytes: orders });
    await app.onPage('check');
    await page.getByRole('button', { name: '맞아요, 불러오기' }).click();
    await app.onPage('questions');
    await goTo(app, '#/cases');
    await heading(app, '사례로 배우기').waitFor();
    await page.getByRole('link', { name: '새 지역에 매장 내기' }).click();
    await heading(app, '새 지역에 매장 내기').waitFor();
    expect(await page.getByText('자료를 열면 시작합니다.').count()).toBe(1);
    await beginCase(app, '<b>7</b>');
    await page.getByText(/“.?mine.csv.?” 자료가 열려 있습니다/).waitFor();
    await page.getByRole('button', { name: '옆에 두고 사례 열기' }).click();
    const first = page.getByRole('region', { name: /몇 퍼센트인가요/ }).first();
    await first.waitFor({ timeout: 60_000 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await findTight(app)).toEqual([]);

    await first.getByRole('link').click();
    await app.onPage('regions');
    await page.getByText('새 지역에 매장 내기: 7단계 중 1단계').waitFor();
    await page.getByRole('link', { name: '사례로 돌아가기' }).click();
    await page.getByText('판단 7개가 남았습니다', { exact: false }).waitFor();

    const cards = page.locator('li section section');
    expect(await cards.count()).toBe(7);
    for (let at = 0; at < 7; at++) await decide(cards.nth(at));
    const table = page.getByRole('table', { name: '심어 둔 정답과 분석이 찾은 것' });
    await table.waitFor({ timeout: 60_000 });
    await table.getByRole('row', { name: '매장을 낼 지역 경기 경기 찾음' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const rest = (await readWords(app)).map((text) =>
      text.replace(/mine\.csv|fashion-region-\S*\.csv/g, '').replace(sameInKorean, ''),
    );
    expect(rest.filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);

    await page.getByRole('button', { name: /“.?mine.csv.?” 자료로 돌아가기/ }).click();
    await page.getByText('이 사례의 자료는 지금 열려 있지 않습니다', { exact: false }).waitFor();
    await page.getByRole('button', { name: '처음부터 다시' }).click();
    await page.getByLabel('씨앗말', { exact: true }).waitFor();
    await goTo(app, '#/questions');
    await page.getByText('mine.csv').first().waitFor();
  });

  test('the others open; one is begun, remembered, and counted in a completion code', async ({ open }) => {
    const app = await open({ lang: 'en', dark: true, hash: '#/cases' });
    const { page } = app;
    await heading(app, 'Learn by cases').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    for (const { id, title, steps } of cases) {
      await goTo(app, `#/cases?case=${id}`);
      await heading(app, title.en).waitFor();
      await expect
        .poll(() => page.getByRole('heading', { level: 3 }).count(), { timeout: 60_000 })
        .toBe(steps.length);
      expect(
        (await readWords(app)).filter((text) => /[가-힣]/.test(text) && text !== '한국어로 바꾸기'),
      ).toEqual([]);
    }
    await goTo(app, '#/cases?case=no-such-<case>');
    await page.getByText('There is no such case.').waitFor();

    await goTo(app, '#/cases?case=coupon');
    await page.getByRole('button', { name: 'Draw one' }).click();
    await page.getByRole('button', { name: 'Make and load the data' }).click();
    const verdict = page.getByRole('region', { name: /What is the verdict/ });
    await verdict
      .getByLabel('Answer')
      .selectOption({ label: 'The comparison is not fair' }, { timeout: 60_000 });
    await verdict.getByRole('button', { name: 'Check', exact: true }).click();
    await verdict.getByText('Right. The answer is The comparison is not fair.').waitFor({ timeout: 60_000 });
    const consent = page.getByRole('region', { name: /had not agreed to text messages/ });
    await consent.getByLabel('Answer').fill('0');
    await consent.getByRole('button', { name: 'Check', exact: true }).click();
    await consent.getByText('Right. The answer is 0.').waitFor({ timeout: 60_000 });
    await consent.getByRole('link', { name: 'Open the SQL page with this query' }).click();
    await app.onPage('sql');
    await page.getByRole('textbox', { name: 'SQL statement' }).filter({ hasText: 'consent_sms' }).waitFor();
    await page.getByRole('link', { name: 'Back to the case' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Learner 3');
    await page.getByLabel('Class key').first().fill('tulip');
    await page.getByRole('button', { name: 'Make the code' }).click();
    await page
      .locator('code')
      .filter({ hasText: /^[0-9A-F]+-/ })
      .waitFor();

    await page.reload();
    await page.getByText('2 of 6 decisions right').waitFor({ timeout: 60_000 });
    await goTo(app, '#/cases');
    await page.getByText('2 of 6 decisions right').waitFor();
  });
});
