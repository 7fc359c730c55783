import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { dropOnWindow, waitFor } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import {
  button,
  downloadList,
  loadFile,
  openProof,
  openRfm,
  shopCsv,
  words,
  replaceWhatIsThere,
} from '../support/journey.ts';
import { startKeptBrowser } from '../support/keptBrowser.ts';
import { quietPage, readRelations, storedFiles } from '../support/workspaceFile.ts';

/** A killed browser's helpers may still write for a moment; what they leave is the system's to clear. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

/** How many kills one run of the test makes; more by hand. */
const kills = Number(process.env.DANGOL_KILLS ?? 5);

/** The quiet page asks for an icon in vain. */
const noIcon = /404/;

const banner = (page: Page): Promise<string> => page.getByRole('banner').innerText();

async function waitForBanner(page: Page, text: string): Promise<void> {
  await waitFor(`${text} in the banner`, 30_000, async () => (await banner(page)).includes(text));
}

const isReady = (page: Page): Promise<void> =>
  waitFor('the engine', 45_000, () =>
    page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );

/** Repeats exactly: a generator of numbers in [0, 1). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function totalCustomers(page: Page): Promise<string> {
  const total = page.getByRole('row', { name: /^Total/ }).getByRole('cell');
  await total.first().waitFor({ timeout: 30_000 });
  return total.first().innerText();
}

describe('what was loaded', () => {
  test('is there after a reload: data, settings of the page, list with its members', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(600) });
    await openRfm(app);
    const first = await downloadList(app, 'Spring thanks');
    await app.page.evaluate(() => {
      location.hash = '#/rfm?options={"bins":3}';
    });
    await expect.poll(() => app.page.getByRole('option', { name: /^Recency \d/ }).count()).toBe(27);
    await app.page.reload();
    await waitForBanner(app.page, 'shop.csv');
    await expect.poll(() => app.page.getByRole('option', { name: /^Recency \d/ }).count()).toBe(27);
    expect(await totalCustomers(app.page)).toBe('70');
    expect(await app.page.getByRole('main').innerText()).toContain('Picked up where you left off: shop.csv');
    await app.page.evaluate(() => {
      location.hash = '#/audiences';
    });
    await app.onPage('audiences');
    await app.page.getByRole('main').getByText('Spring thanks').first().waitFor();
    const again = await app.readDownload(() => button(app, 'download').click());
    expect(again.bytes.toString('utf8')).toBe(first.bytes.toString('utf8'));
    await app.page.evaluate(() => {
      location.hash = '#/questions';
    });
    await expect.poll(() => app.page.getByRole('main').innerText()).toContain('order_date');
  });

  test('can be left behind: a fresh start stays fresh, and the file forgets', async ({ open }) => {
    const app = await open({ expects: noIcon });
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Start fresh', exact: true }).click();
    await app.page.getByRole('button', { name: 'Remove and start fresh' }).click();
    await app.onPage('');
    await app.page.reload();
    await isReady(app.page);
    expect(await banner(app.page)).not.toContain('shop.csv');
    await app.page.goto(inject('appUrl') + quietPage);
    expect((await storedFiles(app.page))['workspace.db']).toBeLessThan(20_000);
    await app.page.goto(inject('appUrl'));
    await isReady(app.page);
    await loadFile(app, { name: 'next.csv', bytes: shopCsv(300) });
    await app.page.reload();
    await waitForBanner(app.page, 'next.csv');
  });

  test('gives way to the next file, and only the next is kept', async ({ open }) => {
    const app = await open({ expects: noIcon });
    await loadFile(app, { name: 'one.csv', bytes: shopCsv(300) });
    await loadFile(app, { name: 'two.csv', bytes: shopCsv(400) });
    await app.page.reload();
    await waitForBanner(app.page, 'two.csv');
    await app.page.goto(inject('appUrl') + quietPage);
    const relations = Object.entries(await readRelations(app.page)).filter(([name]) => /\d/.test(name));
    expect(relations.map(([, rows]) => rows).sort((a, b) => a - b)).toEqual([70, 400, 400, 400]);
  });
});

describe('a tab that ends in the middle of loading', () => {
  test(
    `keeps what was there and leaves no half table, ${kills} times at random moments`,
    { timeout: 30_000 + kills * 20_000 },
    async ({ open }) => {
      const app = await open({ expects: /crash|404/ });
      await loadFile(app, { name: 'good.csv', bytes: shopCsv(600) });
      await app.page.goto(inject('appUrl') + quietPage);
      const whole = await readRelations(app.page);
      const path = app.makeFile('next.csv', shopCsv(1_500_000, 20_000));
      const random = seededNumbers(20_240_105);
      for (let i = 0; i < kills; i++) {
        const page = await app.context.newPage();
        await page.goto(`${inject('appUrl')}#/rfm`);
        await waitForBanner(page, 'good.csv');
        expect(await totalCustomers(page)).toBe('70');
        await dropOnWindow(page, path);
        await replaceWhatIsThere(page, 'en');
        await page.getByRole('button', { name: words.confirm.en }).click();
        await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
        const ended = i % 2 === 0 ? crash(page) : page.close();
        await ended;
        expect(await readRelations(app.page)).toEqual(whole);
      }
      await app.page.goto(`${inject('appUrl')}#/rfm`);
      await waitForBanner(app.page, 'good.csv');
      await loadFile(app, { name: 'after.csv', bytes: shopCsv(500) });
      await waitForBanner(app.page, 'after.csv');
      await app.page.goto(inject('appUrl') + quietPage);
      // What was cut off is written over, not heaped up.
      expect((await storedFiles(app.page))['workspace.db']).toBeLessThan(30_000_000);
    },
  );
});

async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  void client.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

test('a killed browser gives everything back when it is opened again', { timeout: 400_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  const path = join(profile, 'kept.csv');
  writeFileSync(path, shopCsv(5_000));
  const first = await startKeptBrowser(inject('browserPath'), profile);
  const page = await first.context.newPage();
  await page.goto(inject('appUrl'));
  await isReady(page);
  await dropOnWindow(page, path);
  await page.getByRole('button', { name: words.confirm.en }).click();
  await page.waitForURL(/questions/);
  await first.kill();
  const second = await startKeptBrowser(inject('browserPath'), profile);
  try {
    const reopened = await second.context.newPage();
    await reopened.goto(`${inject('appUrl')}#/questions`);
    await waitForBanner(reopened, 'kept.csv');
    await expect.poll(() => reopened.getByRole('main').innerText()).toContain('5,000');
  } finally {
    await second.kill();
    removeProfile(profile);
  }
});

describe('a second tab', () => {
  test('says that it keeps nothing, works, and leaves the first alone', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'first.csv', bytes: shopCsv(300) });
    const second = await app.context.newPage();
    await second.goto(inject('appUrl'));
    await isReady(second);
    await second.getByText('Dangol is open in another tab').waitFor();
    expect(await banner(second)).not.toContain('first.csv');
    await dropOnWindow(second, app.makeFile('second.csv', shopCsv(400)));
    await second.getByRole('button', { name: words.confirm.en }).click();
    await waitForBanner(second, 'second.csv');
    await second.close();
    await app.page.reload();
    await waitForBanner(app.page, 'first.csv');
    await expect.poll(() => app.page.getByRole('main').innerText()).toContain('300');
  });
});

describe('erase everything', () => {
  test('shows what there was and that nothing is left, in every tab', async ({ open }) => {
    const app = await open({ expects: noIcon });
    await loadFile(app, { name: 'secret.csv', bytes: shopCsv(600) });
    await app.page.getByLabel('Theme', { exact: true }).selectOption('dark');
    const second = await app.context.newPage();
    await second.goto(inject('appUrl'));
    await isReady(second);
    await dropOnWindow(second, app.makeFile('other.csv', shopCsv(200)));
    await second.getByRole('button', { name: words.confirm.en }).click();
    await waitForBanner(second, 'other.csv');

    await app.page.bringToFront();
    const proof = await openProof(app.page);
    const row = (name: string) => proof.getByRole('row', { name: new RegExp(`^${name}`) });
    await row('Data').filter({ hasText: 'secret.csv' }).waitFor();
    await proof.getByRole('button', { name: 'Erase everything…' }).click();
    await proof.getByRole('button', { name: 'Keep everything' }).click();
    await proof.getByRole('button', { name: 'Erase everything…' }).click();
    await proof.getByRole('button', { name: 'Yes, erase everything' }).click();
    await proof.getByText('Nothing is left').waitFor();
    expect(await row('Data').innerText()).toMatch(/secret\.csv\s+none/);
    expect(await row('Files').innerText()).toMatch(/^Files \S+\s+2, [\d.]+ [KM]B\s+0, 0 B/);
    expect(await row('Saved settings').innerText()).toMatch(/[1-9]\d*\s+0$/);

    await second.getByText('Everything was erased in another tab').waitFor();
    expect(await banner(second)).not.toContain('other.csv');
    expect(await app.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await app.page.reload();
    await isReady(app.page);
    expect(await banner(app.page)).not.toContain('secret.csv');
    await app.page.goto(inject('appUrl') + quietPage);
    const relations = await readRelations(app.page);
    expect(relations).toEqual({});
    expect(Object.keys(await storedFiles(app.page)).every((name) => name.startsWith('workspace.db'))).toBe(
      true,
    );
  });
});

/** In private windows, and so in the other tests, the browser does not hold files to a quota. */
test('a full disk is said in a sentence, and what was there stays', { timeout: 400_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  const browser = await startKeptBrowser(inject('browserPath'), profile);
  const page = await browser.context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  const load = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(profile, name), text);
    await dropOnWindow(page, join(profile, name));
    await replaceWhatIsThere(page, 'en');
    await page.getByRole('button', { name: words.confirm.en }).click();
  };
  try {
    await page.goto(inject('appUrl'));
    await isReady(page);
    await load('good.csv', shopCsv(600));
    await waitForBanner(page, 'good.csv');
    const client = await browser.context.newCDPSession(page);
    const { origin } = new URL(inject('appUrl'));
    const { usage } = await client.send('Storage.getUsageAndQuota', { origin });
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 500_000 });
    await load('big.csv', shopCsv(200_000, 20_000));
    await page.getByText(/storage is full/).waitFor({ timeout: 30_000 });
    await page.getByText(/What you had before is still here/).waitFor();
    await page.getByRole('button', { name: words.giveUp.en }).click();
    await page.evaluate(() => {
      location.hash = '#/rfm?options={"bins":3}';
    });
    expect(await totalCustomers(page)).toBe('70');
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    await load('after.csv', shopCsv(500));
    await waitForBanner(page, 'after.csv');
    await page.reload();
    await waitForBanner(page, 'after.csv');
    expect(thrown).toEqual([]);
  } finally {
    await browser.kill();
    removeProfile(profile);
  }
});
