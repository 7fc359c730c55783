import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, loadFile, openRfm, words } from '../support/journey.ts';
import { shopWithMembers } from '../support/memberFiles.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

const shop = shopWithMembers();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function segment(app: App, name: string): Locator {
  return app.page.getByRole('rowheader').getByRole('button', { name, exact: true });
}

/** Members first: nothing is computed from them alone that the second file would come in the way of. */
async function loadMembers(
  app: App,
  whileChecked: () => Promise<void> = async () => undefined,
): Promise<void> {
  await app.drop({ name: 'members.csv', bytes: shop.members });
  await app.onPage('check');
  await whileChecked();
  await button(app, 'confirm').click();
  await app.onPage('questions');
  await app.drop({ name: 'orders.csv', bytes: shop.orders });
  await app.onPage('check');
  await app.page.getByRole('radio', { name: /이 파일을 더합니다|this is added to it/ }).check();
  await button(app, 'confirm').click();
  await app.onPage('questions');
}

/** Keeps segments as lists under their own names and opens the page of lists. */
async function keepLists(app: App, names: readonly string[]): Promise<void> {
  await openRfm(app);
  for (const name of names) {
    await segment(app, name).press('Enter');
    const field = app.page.getByLabel(words.listName[app.lang]);
    if (!(await field.isVisible())) await button(app, 'keepList').click();
    await button(app, 'saveList').click();
    await app.page.getByRole('status').filter({ hasText: name }).first().waitFor();
    await segment(app, name).press('Enter');
  }
  await app.page.evaluate(() => void (location.hash = '#/audiences'));
  await app.onPage('audiences');
}

const rowsOf = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .replace('\ufeff', '')
    .split('\r\n')
    .filter((line) => line !== '');

describe('a list of customers', () => {
  test('from a dropped file to a win-back list with a reason each, in five clicks', async ({ open }) => {
    const app = await open();
    await app.drop({ name: 'orders.csv', bytes: shop.orders });
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    await app.page.getByRole('main').getByRole('link', { name: words.rfm.en }).click();
    await segment(app, 'At risk').click();
    await app.page.getByRole('button', { name: 'Download', exact: true }).click();
    const { name, bytes } = await app.readDownload(() =>
      app.page.getByRole('button', { name: 'Download as CSV: With reasons' }).click(),
    );
    expect(name).toMatch(/^At-risk-\d{4}-\d\d-\d\d\.csv$/);
    const [header, ...members] = rowsOf(bytes);
    expect(header).toMatch(/^Customer,Reason,Segment,Days since last purchase/);
    expect(members.length).toBeGreaterThan(10);
    for (const member of members) {
      expect(member).toMatch(
        /^\d{5},"?A good buyer who stays away: \d+ purchases? for [\d,]+ in all, none for \d+ days?\."?,At risk,/,
      );
    }
    expect(await app.page.getByRole('main').innerText()).toContain('kept it as the list “At risk”');
    // A second file of the same customers is of the same list.
    await app.readDownload(() =>
      app.page.getByRole('button', { name: 'Download as CSV: Customer IDs only' }).click(),
    );
    await app.page.evaluate(() => void (location.hash = '#/audiences'));
    await app.page.getByRole('heading', { level: 1, name: 'One saved customer list' }).waitFor();
    await app.page.getByRole('button', { name: 'Show members' }).click();
    await app.page
      .getByRole('cell', { name: /A good buyer who stays away/ })
      .first()
      .waitFor();
  });

  test('as a workbook: zeros in front stay, figures are figures', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await loadFile(app, { name: 'orders.csv', bytes: shop.orders });
    await keepLists(app, ['최우수 고객']);
    await app.page.getByRole('button', { name: '다른 형식' }).click();
    const { name, bytes } = await app.readDownload(() =>
      app.page.getByRole('button', { name: '이유까지, 엑셀 내려받기' }).click(),
    );
    expect(name).toMatch(/^최우수-고객.*\.xlsx$/);
    const [sheet] = await readWorkbook(bytes);
    const [header, first] = sheet?.data ?? [];
    expect(header?.slice(0, 4)).toEqual(['고객', '이유', '세그먼트', '마지막 구매 후 일수']);
    expect(String(first?.[0])).toMatch(/^\d{5}$/);
    expect(String(first?.[1])).toMatch(/^\d+번 사서 합계 [\d,]+, 마지막 구매는 \d+일 전\. 최근에도/);
    expect(typeof first?.[3]).toBe('number');
  });

  test('for an ad platform: who agreed, hashed; addresses are masked on screen', async ({ open }) => {
    const app = await open();
    const main = app.page.getByRole('main');
    await loadMembers(app, async () => {
      await expect.poll(() => main.innerText()).toContain('M***@…');
      expect(await main.innerText()).toContain('010-****-2001');
      expect(await main.innerText()).not.toContain('Member.1@Gmail.com');
      await app.page.getByRole('button', { name: 'Show personal data' }).click();
      await expect.poll(() => main.innerText()).toContain('Member.1@Gmail.com');
    });
    await keepLists(app, ['Champions']);
    await app.page.getByRole('button', { name: 'Other formats' }).click();
    await app.page.getByText('For an ad platform').click();
    const hash = app.page.getByRole('button', { name: /^Hash and download \d/ });
    await hash.waitFor();
    const email = app.page.getByRole('status').filter({ hasText: 'In the file' }).first();
    expect(await email.innerText()).toMatch(/^In the file \d+ · Not agreed \d+/);
    const { name, bytes } = await app.readDownload(() => hash.click());
    expect(name).toMatch(/^Champions-google-.*\.csv$/);
    const [header, ...rows] = bytes.toString('utf8').trimEnd().split('\n');
    expect(header).toBe('Email,Phone');
    expect(await hash.innerText()).toBe(`Hash and download ${rows.length}`);
    const known = new Set(
      Array.from({ length: 240 }, (_, i) => [
        sha256(`member${i}@gmail.com`),
        sha256(`+8210${1000 + i}${2000 + i}`),
      ]).flat(),
    );
    for (const row of rows)
      for (const cell of row.split(',')) expect(cell === '' || known.has(cell)).toBe(true);
    await app.page.getByRole('radio', { name: /^Meta/ }).check();
    await app.page.getByRole('checkbox', { name: 'E-mail', exact: true }).uncheck();
    const meta = await app.readDownload(() => hash.click());
    expect(meta.bytes.toString('utf8')).toMatch(/^phone\n([0-9a-f]{64}\n)+$/);
  });
});

describe('lists side by side', () => {
  test('two are combined by keyboard, and the new one is kept', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'orders.csv', bytes: shop.orders });
    await keepLists(app, ['Champions', 'At risk']);
    const first = app.page.getByRole('checkbox', { name: /^Champions/ });
    await first.focus();
    await app.page.keyboard.press('Space');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Space');
    const finding = app.page.getByRole('heading', {
      level: 3,
      name: /^2 lists, \d+ customers in all: 0 \(0/,
    });
    await finding.waitFor();
    const total = /2 lists, (\d+)/.exec(await finding.innerText())?.[1];
    expect(await app.page.getByRole('radio', { name: /^Who is in both/ }).isDisabled()).toBe(true);
    const name = app.page.getByLabel('List name');
    expect(await name.inputValue()).toBe('Any of Champions, At risk');
    await name.fill('Both ends');
    await name.press('Enter');
    await app.page.getByText(`Made “Both ends”: ${total} customers.`).waitFor();
    await app.page.getByRole('button', { name: 'Go to it' }).click();
    const heading = app.page.getByRole('heading', { level: 2, name: 'Both ends' });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await app.page.getByRole('main').innerText()).toContain('In any of: Champions, At risk');
    await app.page.reload();
    await app.page.getByRole('heading', { level: 2, name: 'Both ends' }).waitFor();
    // Overlaps: the new list holds all of the first.
    await app.page.getByRole('checkbox', { name: /^Champions/ }).check();
    await app.page.getByRole('checkbox', { name: /^Both ends/ }).check();
    await app.page.getByRole('radio', { name: /^Who is in both/ }).waitFor();
    const cell = app.page.getByRole('row', { name: /^Champions \d+ 100\.0%/ });
    await cell.waitFor();
  });

  test('are compared figure by figure, and the table can be taken along', async ({ open }) => {
    const app = await open();
    await loadMembers(app);
    await keepLists(app, ['Champions', 'At risk']);
    for (const name of [/^Champions/, /^At risk/]) await app.page.getByRole('checkbox', { name }).check();
    const table = app.page.getByRole('region', { name: 'Side by side' }).getByRole('table');
    await table.waitFor();
    const text = await table.innerText();
    for (const label of ['Customers', 'Revenue per order', 'Bought twice or more', 'Reachable by e-mail'])
      expect(text).toContain(label);
    const save = app.page.getByRole('main').getByRole('button', { name: 'Download CSV' }).first();
    const { name, bytes } = await app.readDownload(() => save.click());
    expect(name).toBe('Side-by-side.csv');
    const [header, customers] = rowsOf(bytes);
    expect(header).toBe('Figure,Champions,At risk');
    expect(customers).toMatch(/^Customers,\d+,\d+$/);
  });

  for (const [lang, dark] of [
    ['ko', false],
    ['en', true],
  ] as const) {
    test(`fit a phone and have no barrier in ${lang}`, async ({ open }) => {
      const app = await open({ lang, dark, width: 360, height: 740, touch: true });
      await loadMembers(app);
      const names = lang === 'ko' ? ['최우수 고객', '이탈 위험', '단골'] : ['Champions', 'At risk', 'Loyal'];
      await keepLists(app, names);
      for (const name of names)
        await app.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
      await app.page.getByRole('radio').first().waitFor();
      await app.page.getByRole('cell', { name: '100.0%' }).first().waitFor();
      await app.page
        .getByRole('button', { name: /^(다른 형식|Other formats)$/ })
        .first()
        .click();
      await app.page.getByText(/^(광고 매체에 올릴 파일|For an ad platform)$/).click();
      await app.page.getByRole('button', { name: /해시해서|^Hash and download \d/ }).waitFor();
      await app.page
        .getByRole('button', { name: /^(고객 보기|Show members)$/ })
        .first()
        .click();
      await app.page.getByRole('columnheader', { name: /^(이유|Reason)$/ }).waitFor();
      expect(await findTight(app)).toEqual([]);
      expect(await findBarriers(app.page)).toEqual([]);
      if (lang === 'en') return;
      const foreign = (await readWords(app)).filter((text) =>
        /[A-Za-z]{2,}/.test(text.replace('members.csv', '').replace(sameInKorean, '')),
      );
      expect(foreign).toEqual([]);
    });
  }
});
