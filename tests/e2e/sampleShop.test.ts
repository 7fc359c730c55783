import { describe, expect } from 'vitest';
import { reportMessages } from '../../src/i18n/messagesReport.ts';
import { failureTexts } from '../../workers/contract/failures.ts';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, heading } from '../support/journey.ts';
import { readTruth } from '../support/sampleShop.ts';

const truth = readTruth();
const fileNames = ['orders', 'members', 'contacts', 'spend', 'events', 'feedback'].map(
  (name) => `korean-shop-${name}.csv.gz`,
);

async function openWholeShop(app: App, title: RegExp): Promise<void> {
  const card = app.page.getByRole('listitem').filter({ has: app.page.getByRole('heading', { name: title }) });
  await card.getByRole('button').click();
}

describe('the whole sample shop', () => {
  test('is one data set after one click, with nothing asked and nobody asked', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    const before = app.wire.requests.length;
    await openWholeShop(app, /가게 전체/);
    await app.onPage('questions');
    expect(await heading(app).innerText()).toContain(truth.totals.memberSaleLines.toLocaleString('en'));
    const loaded = app.page.getByRole('region', { name: '불러온 파일' });
    const text = await loaded.innerText();
    for (const name of fileNames) expect(text).toContain(name);
    const { members, buyers } = truth.sizes;
    expect(text).toContain(`고객 ${members.toLocaleString('en')}개 가운데 ${buyers.toLocaleString('en')}개`);
    expect(app.wire.since(before)).toEqual([]);
  });

  test('keeps nothing of itself when it is cancelled, and opens again', async ({ open }) => {
    const app = await open();
    await openWholeShop(app, /all its tables/);
    await button(app, 'cancelLoading').click();
    await app.page.getByText(failureTexts.CANCELLED.what.en).waitFor();
    await app.page.evaluate(() => {
      location.hash = '#/questions';
    });
    await heading(app, reportMessages.noDataset.en).waitFor();
    await openWholeShop(app, /all its tables/);
    const loaded = app.page.getByRole('region', { name: 'What is loaded' });
    await expect.poll(() => loaded.innerText()).toContain(fileNames.at(-1));
    expect(await heading(app).innerText()).toContain(truth.sizes.buyers.toLocaleString('en'));
  });
});
