import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { makeShop } from '../../workers/shops/makeShop.ts';
import { readPlan } from '../../workers/contract/shopPlan.ts';
import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { writeAddress } from '../../src/made/planInAddress.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading } from '../support/journey.ts';
import type { App } from '../support/app.ts';

async function openMaker(app: App, query = ''): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), `#/make${query}`);
  await heading(app).waitFor();
}

describe('a shop of one’s own making', () => {
  test('is made, opened and answered: all its questions have their tables', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await app.page.getByRole('link', { name: 'Make a shop to practise on' }).click();
    await app.onPage('make');
    await app.page.getByRole('radio', { name: /^Grocery/ }).check();
    await app.page.getByLabel('Seed', { exact: true }).fill('seat 7');
    await app.page.getByLabel('Order lines').fill('3000');
    await app.page.getByLabel('The pair bought together').fill('6');
    await app.page.getByRole('button', { name: 'Make and open' }).click();
    await app.onPage('questions');
    await app.page.evaluate(() => void (location.hash = '#/abtest'));
    await heading(app, 'Did it work?').waitFor();
    await app.page.getByText('coupon').first().waitFor();
    await app.page.goBack();
    await app.page.goBack();
    await app.onPage('make');
    expect(await app.page.getByLabel('Seed', { exact: true }).inputValue()).toBe('seat 7');
    expect(await app.page.getByLabel('The pair bought together').inputValue()).toBe('6');
  });

  test('has the same bytes here as anywhere else', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openMaker(app, '?kind=cosmetics&seed=%EA%B0%80%207&lines=2000&lang=en');
    const arrives = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Download the files (ZIP)' }).click();
    const path = await (await arrives).path();
    const entries = await new ZipReader(new BlobReader(new Blob([await readFile(path)]))).getEntries();
    const sums = (texts: readonly string[]): string[] =>
      texts.map((text) => createHash('sha256').update(text).digest('hex'));
    const found = await Promise.all(entries.map((entry) => (entry as FileEntry).getData(new TextWriter())));
    const plan = readPlan({ kind: 'cosmetics', seed: '가 7', lines: 2000, lang: 'en' });
    const made = await makeShop(plan, () => Promise.resolve());
    const files = [...made.files, made.unfair];
    expect(entries.map(({ filename }) => filename)).toEqual(files.map(({ fileName }) => fileName));
    expect(sums(found)).toEqual(sums(await Promise.all(files.map(({ csv }) => csv.text()))));
  });

  test('in a class: the truth is hidden, the seed is one’s own; a strange address is no harm', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740 });
    const plan = readPlan({ kind: 'travel', truth: { uplift: 0.1 } });
    await openMaker(
      app,
      `?${new URLSearchParams(writeAddress({ plan, isLocked: true, lacksSeed: true })).toString()}`,
    );
    expect(await app.page.getByRole('slider').count()).toBe(0);
    expect(await app.page.getByRole('button', { name: /정답 파일/ }).count()).toBe(0);
    expect(await app.page.getByRole('radio', { name: /^여행/ }).isChecked()).toBe(true);
    expect(await findBarriers(app.page)).toEqual([]);
    const make = app.page.getByRole('button', { name: '만들고 열기' });
    expect(await make.isDisabled()).toBe(true);
    await app.page.getByLabel('씨앗말').fill('7번');
    await app.page.getByLabel('씨앗말').press('Tab');
    await app.page.getByRole('button', { name: '만들고 열기', disabled: false }).waitFor();
    await openMaker(app, '?kind=<img src=x onerror=alert(1)>&seed=<b>&lines=-5&truth=x~y~~9e99&lang=fr');
    expect(await app.page.getByRole('radio', { name: /^패션/ }).isChecked()).toBe(true);
    expect(await app.page.getByLabel('씨앗말').inputValue()).toBe('<b>');
    expect(await app.page.getByLabel('주문 줄 수').inputValue()).toBe('100');
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('can be stopped on the way', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await openMaker(app, '?lines=1000000');
    await app.page.getByRole('button', { name: 'Make and open' }).click();
    await app.page.getByRole('button', { name: 'Stop' }).click();
    await app.page.getByRole('button', { name: 'Make and open', disabled: false }).waitFor();
    await app.onPage('make');
    expect((await app.page.getByRole('alert').allInnerTexts()).join('')).toBe('');
  });
});
