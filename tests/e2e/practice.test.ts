import { describe, expect } from 'vitest';
import { exercises } from '../../src/practice/exercises.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading } from '../support/journey.ts';

describe('exercises', () => {
  test('are answered from one’s own data, remembered, and told to the trainer by a code', async ({
    open,
  }) => {
    const app = await open({ lang: 'en', hash: '#/make?kind=fashion&seed=seat-3&lines=4000&lang=en' });
    await app.page.getByRole('button', { name: 'Make and open' }).click();
    await app.onPage('questions');
    const go = (hash: string): Promise<void> => app.page.evaluate((to) => void (location.hash = to), hash);
    await go('#/rfm');
    const row = app.page.getByRole('row', { name: /^Champions/ });
    await row.waitFor();
    const count = (await row.getByRole('cell').first().innerText()).trim();
    await go('#/practice');
    await heading(app, 'Try it yourself').waitFor();
    const card = app.page.getByRole('region', { name: /How many customers are Champions/ });
    await card.getByLabel('Answer').fill('0');
    await card.getByRole('button', { name: 'Check', exact: true }).click();
    await card.getByText('Not yet.').waitFor();
    await card.getByRole('button', { name: 'Hint 1 of 2' }).click();
    await card.getByText('See the table of the RFM page.').waitFor();
    await card.getByLabel('Answer').fill(count);
    await card.getByRole('button', { name: 'Check', exact: true }).click();
    await card.getByText(`Right. The answer is ${count}.`).waitFor();
    expect(await findBarriers(app.page)).toEqual([]);

    await app.page.getByLabel('Name', { exact: true }).fill('Learner <b>3</b>');
    await app.page.getByLabel('Class key').first().fill('tulip');
    await app.page.getByRole('button', { name: 'Make the code' }).click();
    const code = await app.page.locator('code').filter({ hasText: '-' }).first().innerText();
    const data = (await app.page.getByText(/^Data: /).innerText()).replace('Data: ', '');
    await app.page.getByRole('link', { name: /^For trainers/ }).click();
    await heading(app, 'Prepare a class').waitFor();
    await app.page.getByLabel('Class key').fill('tulip');
    await app.page
      .getByLabel('Name, data, code')
      .fill(`Learner <b>3</b>, ${data}, ${code}\nSomebody, ${data}, ${code}`);
    await app.page.getByRole('button', { name: 'Check them' }).click();
    await app.page.getByText(`1 of ${exercises.length} solved`).waitFor();
    expect(await app.page.getByText('code does not fit').count()).toBe(1);

    await go('#/practice');
    await app.page.reload();
    await heading(app, 'Try it yourself').waitFor();
    await app.page.getByText(`1 of ${exercises.length} solved`).waitFor();
  });

  test('a list is judged by its members', async ({ open }) => {
    const app = await open({ lang: 'ko', hash: '#/make?kind=fashion&seed=4&lines=4000&lang=ko', width: 390 });
    await app.page.getByRole('button', { name: '만들고 열기' }).click();
    await app.onPage('questions');
    await app.page.evaluate(() => void (location.hash = '#/practice'));
    const card = app.page.getByRole('region', { name: /한 명단으로/ });
    await card.getByRole('button', { name: '저장한 명단으로 확인' }).click();
    await card.getByText('아직 저장한 명단이 없습니다.').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
