import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, openProof } from '../support/journey.ts';
import { shopWithMembers } from '../support/memberFiles.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

const shop = shopWithMembers(400);

async function openSplit(app: App): Promise<void> {
  await loadFile(app, { name: 'orders.csv', bytes: shop.orders });
  await app.drop({ name: 'members.csv', bytes: shop.members });
  await app.onPage('check');
  await app.page.getByRole('radio', { name: /이 파일을 더합니다|this is added to it/ }).check();
  await button(app, 'confirm').click();
  await app.onPage('questions');
  await app.page.evaluate(() => void (location.hash = '#/split'));
  await app.onPage('split');
  await app.page.locator('main .finding').waitFor();
}

const finding = (app: App, text: string | RegExp) => app.page.locator('main .finding', { hasText: text });

async function expectComfort(app: App): Promise<void> {
  expect(await findBarriers(app.page)).toEqual([]);
  expect(await findTight(app)).toEqual([]);
}

describe('fair groups', () => {
  test('from file to lists and a signed design, which is known again', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { page } = app;
    await openSplit(app);
    await finding(app, '400 customers in groups of 200 · 200').waitFor();
    await page.getByLabel('Name of group 1').fill('Coupon');
    await page.getByLabel('Name of group 1').press('Tab');
    await page.getByLabel('Channel of “Coupon”').selectOption('sms');
    // Three of four agreed; of these every thirteenth has no number.
    const reached = Array.from({ length: 400 }, (_, i) => i).filter((i) => i % 4 > 0 && i % 13 > 0).length;
    await finding(app, `${reached} customers in groups of`).waitFor();
    await page.getByText(`${reached} of them may be reached by every channel in use.`).waitFor();
    await expectComfort(app);

    await page.getByRole('button', { name: 'Make a list of every group' }).click();
    await page.getByText('2 lists were made.').waitFor();
    const { name, bytes } = await app.readDownload(() =>
      page.getByRole('button', { name: 'Save the design' }).click(),
    );
    expect(name).toMatch(/^Test-of-.*\.dangol-design\.json$/);
    await page.getByText('Unchanged, made on this device.').waitFor();
    const text = bytes.toString('utf8');
    const design = JSON.parse(text) as { readonly arms: readonly { readonly size: number }[] };
    expect(design.arms.reduce((sum, { size }) => sum + size, 0)).toBe(reached);
    expect(text).not.toContain('00013');

    await page.getByRole('button', { name: /^Delete the design/ }).click();
    await page.getByText('None yet.').waitFor();
    await page.evaluate(() => void (location.hash = '#/questions'));
    await app.onPage('questions');
    await app.drop({ name, bytes });
    await app.onPage('split');
    await page.getByText('Unchanged, made on this device.').waitFor();
    await app.drop({ name: 'changed.json', bytes: text.replace('"days":28', '"days":14') });
    await page.getByText('Changed after it was signed.').waitFor();
    await app.drop({ name: 'half.json', bytes: '{"dangol":"design","version":1}' });
    await page.getByText('is a design of an experiment, but parts of it').waitFor();

    await page.evaluate(() => void (location.hash = '#/audiences'));
    await page.getByRole('heading', { level: 1, name: /2 saved customer lists|Two saved/ }).waitFor();
  });

  test('leave no key behind when everything is erased', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const { page } = app;
    const databases = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    await openSplit(app);
    expect(await databases()).toEqual([]);
    await app.readDownload(() => page.getByRole('button', { name: 'Save the design' }).click());
    await page.getByText('Unchanged, made on this device.').waitFor();
    expect(await databases()).toEqual(['dangol-keys']);
    const proof = await openProof(page);
    await proof.getByRole('row', { name: /^Key that signs designs \S+ kept$/ }).waitFor();
    await proof.getByRole('button', { name: 'Erase everything…' }).click();
    await proof.getByRole('button', { name: 'Yes, erase everything' }).click();
    await proof.getByRole('row', { name: /^Key that signs designs \S+ kept none$/ }).waitFor();
    expect(await databases()).toEqual([]);
  });

  test('with a condition for each group are refused, and made right by one button', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 390, touch: true });
    const { page } = app;
    await openSplit(app);
    await page.evaluate(() => {
      const options = JSON.stringify({ arms: { '1.channel': 'email' }, eligibility: 'perArm' });
      location.hash = `#/split?${new URLSearchParams({ options }).toString()}`;
    });
    await finding(app, '이대로는 나눌 수 없습니다.').waitFor();
    await expectComfort(app);
    expect(await page.getByRole('button', { name: '설계 저장' }).count()).toBe(0);
    await page.getByRole('button', { name: '모든 그룹을 같은 조건으로 나누기' }).click();
    await finding(app, '명으로 나눴').waitFor();
    await page.getByRole('button', { name: '설계 저장' }).waitFor();
    await page.getByRole('button', { name: '표로 보기' }).click();
    await page.getByRole('columnheader', { name: '표준화 차이' }).waitFor();
    await expectComfort(app);
  });

  test('are spoken of in both languages', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await openSplit(app);
    await app.page.getByRole('button', { name: '설계 저장' }).waitFor();
    await app.page.locator('main details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    const ko = await readWords(app);
    const left = ko
      .map((text) => text.replace(sameInKorean, '').replace('orders.csv', ''))
      .filter((text) => /[A-Za-z]{2}/.test(text));
    expect(left).toEqual([]);
  });
});
