import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { isDrawing } from '../../src/report/picture.ts';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, downloadList, loadFile, openRfm, shopCsv } from '../support/journey.ts';
import { convert, findOffice } from '../support/office.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

const evil = `<img src=x onerror="document.title='ran'">`;
const formula = '=HYPERLINK("http://leak.test","x")';

/** The shop with products and regions whose names are hostile. */
function evilShop(): string {
  const [head = '', ...lines] = shopCsv(900, 120).trim().split('\n');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const names = [
    evil,
    formula,
    '</script><script>document.title="ran"</script>',
    '-5',
    '물티슈',
    "');alert(1)//",
  ];
  return [
    `${head},product_name,region`,
    ...lines.map((line, i) => `${line},${quoted(names[i % 6] ?? '')},${quoted(names[(i * 5) % 4] ?? '')}`),
  ].join('\n');
}

const addButtons = (app: App) =>
  app.page.getByRole('main').getByRole('button', { name: /^Add to report: |^보고서에 담기: / });
const notice = (app: App) => app.page.getByRole('link', { name: /^Open the report$|^보고서 열기$/ });
const items = (app: App) => app.page.getByRole('list', { name: /^Items$|^담은 것$/ }).locator('> li');

/** Puts the finding and the first pictures of an analysis into the report. */
async function addFrom(app: App, id: string, count: number): Promise<void> {
  await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
  await app.page.locator('main .finding').first().waitFor();
  await app.page.locator('main svg[data-chart]').first().waitFor();
  for (let i = 0; i < count; i++) {
    const before = await countAdded(app);
    await addButtons(app).nth(i).click();
    await expect.poll(() => countAdded(app)).toBe(before + 1);
  }
}

/** As the map of questions tells it. */
async function countAdded(app: App): Promise<number> {
  const text = await app.page.locator('aside a[href^="#/report"] .count').allInnerTexts();
  return Number(text[0] ?? 0);
}

async function openReport(app: App): Promise<void> {
  await app.page.evaluate(() => void (location.hash = '#/report'));
  await app.onPage('report');
  await items(app).first().waitFor();
}

function save(app: App, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const region = app.page.getByRole('region', { name: /^Export as a file$|^파일로 내보내기$/ });
  return app.readDownload(() => region.getByRole('button', { name }).click());
}

async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries();
  const files = entries.filter((one): one is FileEntry => !one.directory);
  const read = files.map(async (one) => [one.filename, await one.getData(new TextWriter())] as const);
  return new Map(await Promise.all(read));
}

describe('a report', () => {
  test('gathers ten items, is edited, and opens as one small file without a network', async ({
    open,
    browser,
  }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'evil.csv', bytes: evilShop() });
    await addFrom(app, 'kpi', 2);
    await addFrom(app, 'trend', 2);
    await addFrom(app, 'pareto', 3);
    await addFrom(app, 'products', 2);
    await addFrom(app, 'rfm', 1);
    await notice(app).click();
    await app.onPage('report');
    await expect.poll(() => items(app).count()).toBe(10);
    const field = (name: string) => app.page.getByRole('textbox', { name, exact: true });
    await field('Title of item 1').fill(evil);
    await field('Note on item 1').fill(`${evil}\n${formula}`);
    await field('Author').fill(evil);
    await field('Title').fill(`Report ${evil}`);
    await field('Title').blur();
    // What was changed last is kept last.
    await app.page.getByRole('heading', { level: 1, name: `Report ${evil}` }).waitFor();
    await app.page.reload();
    await items(app).first().waitFor();
    expect(await field('Note on item 1').inputValue()).toContain(formula);
    expect(await app.page.title()).not.toBe('ran');

    const file = await save(app, /HTML/);
    expect(file.bytes.length).toBeLessThan(2_000_000);
    expect(file.bytes.length).toBeGreaterThan(20_000);
    const folder = mkdtempSync(join(tmpdir(), 'dangol-report-'));
    try {
      writeFileSync(join(folder, 'report.html'), file.bytes);
      const context = await browser.newContext({ offline: true });
      const page = await context.newPage();
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      page.on('console', (message) => seen.push(message.text()));
      page.on('pageerror', (error) => seen.push(error.message));
      await page.goto(`file://${join(folder, 'report.html')}`);
      await readReport(page);
      expect(seen).toEqual([`file://${join(folder, 'report.html')}`]);
      await context.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('is put in order by buttons and keys, and what is removed comes back', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(400) });
    await addFrom(app, 'kpi', 2);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => countAdded(app)).toBe(1);
    await addFrom(app, 'pareto', 2);
    await openReport(app);
    await app.page.getByRole('button', { name: 'Add a note' }).click();
    const titles = (): Promise<string[]> =>
      app.page
        .getByRole('textbox', { name: /^Title of item/ })
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await expect.poll(async () => (await titles()).length).toBe(4);
    const [kpi, who, curve, note] = await titles();
    await app.page.getByRole('button', { name: `Move up: ${note}` }).click();
    await expect.poll(titles).toEqual([kpi, who, note, curve]);
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-move'))).toBe('up');
    await app.page.getByRole('textbox', { name: 'Title of item 1' }).press('Alt+ArrowDown');
    await expect.poll(titles).toEqual([who, kpi, note, curve]);
    await app.page.getByText(`“${kpi}” is now 2 of 4.`).waitFor();
    await app.page.getByRole('button', { name: `Remove: ${curve}` }).click();
    await expect.poll(titles).toEqual([who, kpi, note]);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(titles).toEqual([who, kpi, note, curve]);
    await app.page.getByRole('button', { name: 'Duplicate', exact: true }).click();
    const choice = app.page.getByRole('combobox', { name: 'Report shown' });
    await choice.waitFor();
    expect(await choice.locator('option:checked').innerText()).toMatch(/^Copy of /);
    await app.page.getByRole('button', { name: 'Delete report' }).click();
    await choice.waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: 'Preview as printed' }).click();
    await app.page.locator('.report-title').waitFor();
    expect(await app.page.getByRole('textbox', { name: /^Title|^Note on/ }).count()).toBe(0);
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('becomes a workbook, slides and a folder, none of which runs what was typed', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: 'evil.csv', bytes: evilShop() });
    await addFrom(app, 'pareto', 3);
    await addFrom(app, 'products', 2);
    await openReport(app);
    await app.page.getByRole('textbox', { name: 'Note on item 1' }).fill(`${formula}\n${evil}`);
    await app.page.getByRole('textbox', { name: 'Title of item 2' }).fill(formula);
    await app.page.getByRole('textbox', { name: 'Title of item 2' }).blur();

    // All that it takes is there by now.
    await app.context.setOffline(true);
    const book = await save(app, /Excel/);
    const sheets = [...(await partsOf(book.bytes))].filter(([name]) => name.includes('worksheets'));
    expect(sheets).toHaveLength(6);
    const formulas = sheets.flatMap(([, xml]) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((found) => found[1]),
    );
    expect(formulas.length).toBeGreaterThan(0);
    for (const one of formulas)
      expect(one).toMatch(/^(?:[A-Z]+\d+[-/])?(?:SUM\([A-Z]+\$\d+:[A-Z]+\$\d+\)|[A-Z]+\d+)$/);

    const deck = await save(app, /PowerPoint/);
    const slides = await partsOf(deck.bytes);
    expect([...slides.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(6);
    expect([...slides.keys()].some((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toBe(true);
    expect([...slides.values()].join('')).not.toContain('<img');

    const folder = await partsOf((await save(app, /Pictures/)).bytes);
    const named = (ending: string): string[] =>
      [...folder].filter(([name]) => name.endsWith(ending)).map(([, text]) => text);
    expect(named('.png').length).toBe(named('.svg').length);
    expect(named('.svg').length).toBeGreaterThan(1);
    expect(named('.svg').map(isDrawing)).not.toContain(false);
    for (const csv of named('.csv')) expect(csv).not.toMatch(/(?:^|,)"?[=@+]/m);

    const office = findOffice();
    if (office === null) return;
    for (const { name, bytes } of [book, deck]) {
      const made = await convert(office, name, new Uint8Array(bytes), 'pdf');
      expect([...made.values()].map((pdf) => pdf.subarray(0, 5).toString())).toEqual(['%PDF-']);
    }
  });

  test('tells nobody apart: small groups are folded, small lists have no figures', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const [head = '', ...lines] = shopCsv(600, 60).trim().split('\n');
    const regionOf = (line: string): string =>
      /^C[012],/.test(line) ? 'Secretville' : Number(/\d+/.exec(line)?.[0]) % 2 ? 'North' : 'South';
    const csv = [`${head},region`, ...lines.map((line) => `${line},${regionOf(line)}`)].join('\n');
    await loadFile(app, { name: 'shop.csv', bytes: csv });
    await openRfm(app);
    await downloadList(app, 'few people');
    await app.page.evaluate(() => void (location.hash = '#/rfm'));
    await addButtons(app).nth(1).click();
    await notice(app).waitFor();
    await openReport(app);
    await app.page.getByText(/lines about fewer than 10 people were folded or hidden/).waitFor();
    expect(await items(app).locator('img').count()).toBe(0);
    const html = (await save(app, /HTML/)).bytes.toString('utf8');
    expect(html).toContain('Others (fewer than 10 each)');
    const numbers = [...html.matchAll(/<td class="n" data-v="([^"]*)">/g)].length;
    expect(numbers).toBeGreaterThan(0);
    expect(html).not.toMatch(/\bC\d+\b(?=<)/);
  });
});

/** What a reader does with the file: switch the language, open a table, sort it, point at a picture. */
async function readReport(page: Page): Promise<void> {
  expect(await page.locator('.item').count()).toBe(10);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Report ${evil}`);
  expect(await page.title()).toBe(`Report ${evil}`);
  expect(await page.locator('img, iframe, object').count()).toBe(0);
  const html = page.locator('html');
  await page.getByRole('button', { name: '한국어로 읽기' }).click();
  expect(await html.getAttribute('lang')).toBe('ko');
  await page.getByText('표 보기').first().waitFor();
  await page.getByRole('button', { name: 'Read in English' }).click();
  expect(await html.getAttribute('lang')).toBe('en');
  const table = page.locator('.face[lang=en] details:has(table)').last();
  await table.locator('summary').click();
  const head = table.locator('th.n').first();
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const column = await head.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
  const values = await table
    .locator('tbody tr')
    .evaluateAll((rows, at) => rows.map((row) => Number(row.children[at]?.getAttribute('data-v'))), column);
  expect(values.length).toBeGreaterThan(1);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  const picture = page.locator('.face[lang=en] svg:has([data-tip])').first();
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tip').innerText()).not.toBe('');
  await page.keyboard.press('Escape');
  await page.locator('#tip').waitFor({ state: 'hidden' });
  await picture.locator('[data-tip]').first().hover({ force: true });
  await page.locator('#tip').waitFor();
}

describe('the page of reports', () => {
  for (const lang of ['ko', 'en'] as const) {
    test(`speaks ${lang} alone, and fits a phone, empty and full`, async ({ open }) => {
      const app = await open({ lang, width: 360, height: 740, dark: lang === 'ko', hash: '#/report' });
      const look = async (): Promise<string[]> => {
        const words = (await readWords(app)).filter((text) =>
          lang === 'ko'
            ? /[A-Za-z]{2,}/.test(text.replace(sameInKorean, '').replace(/^shop /, ''))
            : /[가-힣]/.test(text),
        );
        return [...words, ...(await findTight(app)), ...(await findBarriers(app.page))];
      };
      await app.page.getByText(/gathers here|여기에 모입니다/).waitFor();
      expect(await look()).toEqual([]);
      await loadFile(app, { name: 'shop.csv', bytes: shopCsv(400) });
      await app.page.evaluate(() => void (location.hash = '#/trend'));
      await app.page.locator('main svg[data-chart]').first().waitFor();
      await addButtons(app).nth(1).click();
      await notice(app).waitFor();
      expect(await findTight(app)).toEqual([]);
      await openReport(app);
      expect(await look()).toEqual([]);
      await app.page.getByRole('button', { name: /^Add a note$|^메모 넣기$/ }).click();
      await app.page.getByRole('button', { name: /^Undo$|^되돌리기$/ }).waitFor();
      await button(app, 'english').click();
      await items(app).first().locator('img').waitFor();
    });
  }
});
