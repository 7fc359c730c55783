import { describe, expect } from 'vitest';
import { exercises } from '../../src/practice/exercises.ts';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { heading } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

const go = (app: App, hash: string): Promise<void> =>
  app.page.evaluate((to) => void (location.hash = to), hash);

const lockBins = encodeURIComponent('{"rfm":{"bins":3}}');
const link = `#/join?title=Room+7&kind=fashion&lang=en&lines=400&class=dXN1YWw&do=champions+aov&lock=${lockBins}&ui=en`;

async function join(app: App, seed: string): Promise<void> {
  await app.page.getByLabel('My seed').fill(seed);
  await app.page.getByRole('button', { name: 'Start', exact: true }).click();
  await app.onPage('practice');
}

describe('a class', () => {
  test('is set up by the trainer and travels in a link', async ({ open }) => {
    const app = await open({ lang: 'en', hash: '#/class' });
    const { page } = app;
    await heading(app, 'Prepare a class').waitFor();
    await page.getByLabel('Name of the class').fill('Room <b>7</b>');
    await page.getByLabel('Order lines').fill('400');
    const add = page.getByLabel('Add an exercise');
    await add.selectOption('aov');
    await add.selectOption('champions');
    await page.getByRole('button', { name: /^Move “How many customers are Champions\?” up/ }).click();
    await page.locator('summary', { hasText: 'Fixed settings' }).click();
    await page.locator('summary', { hasText: 'Who are my best' }).click();
    await page.getByRole('checkbox', { name: /^Score steps/ }).check();
    const href = (await page.getByRole('link', { name: /#\/join/ }).getAttribute('href')) ?? '';
    const query = new URLSearchParams(href.split('?')[1]);
    expect(query.get('title')).toBe('Room <b>7</b>');
    expect(query.get('do')).toBe('champions aov');
    expect(JSON.parse(query.get('lock') ?? '')).toEqual({ rfm: { bins: 5 } });
    expect(query.has('truth') || query.has('seed')).toBe(false);
    await go(app, href.slice(href.indexOf('#')));
    await heading(app, 'Join “Room <b>7</b>”').waitFor();
    await page.getByText('2 exercises').waitFor();
  });

  test('holds learners to its exercises and settings, and a fresh start keeps nothing of them', async ({
    open,
  }) => {
    const app = await open({ lang: 'ko', hash: link });
    const { page } = app;
    await heading(app, 'Join “Room 7”').waitFor();
    await join(app, 'kim');
    await page.getByText('0 of 2 exercises').waitFor();
    expect(await page.getByRole('region', { name: /^\d+\. / }).count()).toBe(2);

    await go(app, '#/rfm?options=%7B%22bins%22%3A4%7D');
    await page.getByText('Fixed by the trainer').waitFor();
    await page.locator('main svg[data-chart]').first().waitFor();
    expect(await page.getByLabel('Score steps').count()).toBe(0);
    const row = page.getByRole('row', { name: /^Champions/ });
    const count = (await row.getByRole('cell').first().innerText()).trim();
    await go(app, '#/practice');
    const card = page.getByRole('region', { name: /How many customers are Champions/ });
    await card.getByLabel('Answer').fill(count);
    await card.getByRole('button', { name: 'Check', exact: true }).click();
    await card.getByText(`Right. The answer is ${count}.`).waitFor();
    await page.getByText('1 of 2 exercises').waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Fresh start' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase it all and start anew' }).click();
    await app.onPage('join');
    await heading(app, 'Join “Room 7”').waitFor();
    expect(await page.getByText('fashion-kim').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('dangol.practice'))).toBeNull();
    await join(app, 'lee');
    await page.getByText('0 of 2 exercises').waitFor();
    await page.getByRole('banner').getByText('fashion-lee-orders.csv').waitFor();
    await page.getByRole('button', { name: 'Leave the class' }).click();
    await page.getByText(`0 of ${exercises.length} solved`).waitFor();
  });

  test('a link that somebody tampered with does what can be done and says what not', async ({ open }) => {
    const lock = encodeURIComponent('{"rfm":{"bins":"<img src=x onerror=alert(1)>"},"constructor":{"x":1}}');
    const app = await open({
      lang: 'en',
      ...{ width: 360, height: 740 },
      hash: `#/join?title=${encodeURIComponent('<script>alert(1)</script>')}&kind=zoo&lines=9e99&class=%25%25&do=nosuch+aov&lock=${lock}&evil=1&sample=..%2Fx`,
    });
    await heading(app, 'Join “<script>alert(1)</script>”').waitFor();
    const said = await app.page.getByText('Parts of the link were not understood').innerText();
    for (const part of ['evil', 'sample', 'kind', 'lines', 'lock rfm bins', 'lock constructor', 'nosuch'])
      expect(said).toContain(part);
    expect(await findTight(app)).toEqual([]);
    expect(await findBarriers(app.page)).toEqual([]);
    await go(app, '#/join');
    await app.page.getByText('This is not the link of a class').waitFor();
  });
});

test('hand-outs print the questions without an answer, the key has them all and runs nowhere', async ({
  open,
}) => {
  const app = await open({ lang: 'en', hash: '#/class?title=Room+7&lines=300&lang=en&do=aov+whom-next' });
  const { page } = app;
  await page.getByLabel('Seeds of the learners').fill('kim\n=1+1\nkim\n');
  await page.emulateMedia({ media: 'print' });
  const sheets = page.locator('.sheet:visible');
  expect(await sheets.count()).toBe(2);
  const printed = (await sheets.allInnerTexts()).join('\n');
  expect(printed).toContain('average order value');
  expect(printed).toContain('=1+1');
  expect(printed).not.toContain('persuadable');
  expect(await page.getByRole('heading', { name: 'Answer key' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Work out the answers' }).click();
  const table = page.getByRole('region', { name: 'Answer key' }).getByRole('table');
  await table.getByRole('columnheader', { name: '=1+1' }).waitFor();
  const { name, bytes } = await app.readDownload(() =>
    page.getByRole('button', { name: 'Download it (CSV)' }).click(),
  );
  expect(name).toBe('answer-key.csv');
  const [head = '', first = ''] = bytes.toString('utf8').split('\r\n');
  expect(head).toContain("'=1+1");
  expect(first.split(',').slice(-2).map(Number).every(Number.isFinite)).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
});

test('for a projector: large type that fits 1280 × 720 on every page, and the working unfolded', async ({
  open,
}) => {
  const app = await open({
    lang: 'en',
    ...{ width: 1280, height: 720 },
    hash: '#/make?kind=fashion&seed=kim&lines=1000&lang=en&present=1',
  });
  const { page } = app;
  await page.getByRole('button', { name: 'Make and open' }).click();
  await app.onPage('questions');
  await page.getByRole('button', { name: 'Large type', pressed: true }).waitFor();
  await go(app, '#/class');
  await page.getByLabel('Always show the working').check();
  const wide: string[] = [];
  for (const id of ['rfm', 'response', 'cohort', 'rules', 'questions', 'practice', 'class', 'sql', 'help']) {
    await go(app, `#/${id}`);
    await app.onPage(id);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    if (['rfm', 'response', 'cohort', 'rules'].includes(id)) {
      await page.getByRole('heading', { name: 'The formula with the actual numbers' }).waitFor();
      await page.getByRole('heading', { name: 'The SQL that ran' }).waitFor();
      await page.locator('.lesson').waitFor();
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${id}: ${over}`);
  }
  expect(wide).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Large type', pressed: true }).click();
  await page.getByRole('button', { name: 'Large type', pressed: false }).waitFor();
});
