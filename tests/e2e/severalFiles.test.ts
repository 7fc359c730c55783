import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, readFailure } from '../support/journey.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

function month(n: number, rows = 40): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `M${(i * 7 + n) % 30},2024-${pad(n)}-${pad(1 + (i % 28))},${1000 + i},${n}${100 + i}`,
  );
  return `회원번호,주문일시,결제금액,주문번호\n${lines.join('\n')}\n`;
}

const members = `회원번호,가입일,성별,등급\n${Array.from({ length: 50 }, (_, i) => `M${i},2023-05-01,여,VIP`).join('\n')}\n`;

async function pick(app: App, paths: readonly string[], folder = false): Promise<void> {
  await app.page
    .locator(`input[type=file]${folder ? '[webkitdirectory]' : '[multiple]'}`)
    .setInputFiles([...paths]);
}

describe('several files', () => {
  test('are checked together where their columns are the same, and joined by customer', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    const paths = [1, 2, 3].map((n) => app.makeFile(`주문_${n}월.csv`, month(n)));
    await pick(app, [app.makeFile('회원.csv', members), app.makeFile('memo.txt', 'hello'), ...paths]);
    await app.onPage('check');
    const list = app.page.getByRole('region', { name: '읽을 파일' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    expect(await list.innerText()).toContain('주문_1월.csv 외 2개');
    expect(await app.page.getByRole('region', { name: '열지 못한 파일' }).innerText()).toContain('memo.txt');
    await app.page.getByRole('button', { name: '맞아요, 4개 불러오기' }).click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toMatch(/30.*120|120.*30/s);
    const loaded = app.page.getByRole('region', { name: '불러온 파일' });
    expect(await loaded.innerText()).toContain('고객 50개 가운데 30개');
    await loaded.getByRole('button', { name: '“주문_3월.csv” 빼기' }).click();
    await expect.poll(() => heading(app).innerText()).toContain('80');
  });

  test('next month is added with the columns as they were chosen, and a reload has both', async ({
    open,
  }) => {
    const app = await open();
    await loadFile(app, { name: 'jan.csv', bytes: month(1) });
    await app.drop({ name: 'feb.csv', bytes: month(2) });
    await app.onPage('check');
    await app.page.getByText('as you had them the last time').first().waitFor();
    await app.page.getByRole('radio', { name: 'stays, and this is added to it' }).check();
    await button(app, 'confirm').click();
    await app.onPage('questions');
    await expect.poll(() => heading(app).innerText()).toContain('80');
    await app.page.reload();
    await expect.poll(() => heading(app).innerText(), { timeout: 30_000 }).toContain('80');
    expect(await app.page.getByRole('main').innerText()).toContain('feb.csv');
  });

  test('one that has a question waits for its answer while the others are loaded', async ({ open }) => {
    const app = await open();
    const odd = 'member,sent at,opened\nM1,03/04/2024,Y\nM2,05/06/2024,N\n';
    await pick(app, [app.makeFile('orders.csv', month(1)), app.makeFile('mails.csv', odd)]);
    await app.onPage('check');
    await app.page.getByRole('button', { name: 'Looks right, load 2' }).click();
    await app.page.getByRole('heading', { name: /Which day is “03\/04\/2024”/ }).waitFor();
    await app.page.getByRole('button', { name: /day first/ }).click();
    await app.onPage('questions');
    const loaded = app.page.getByRole('region', { name: 'What is loaded' });
    await expect.poll(() => loaded.innerText()).toContain('mails.csv');
    expect(await loaded.innerText()).toContain('orders.csv');
  });

  test('a folder is read, what is no table in it left alone', async ({ open }) => {
    const app = await open();
    const folder = dirname(app.makeFile('x', ''));
    mkdirSync(join(folder, 'shop', '2024'), { recursive: true });
    writeFileSync(join(folder, 'shop', '2024', 'feb.csv'), month(2));
    writeFileSync(join(folder, 'shop', 'jan.csv'), month(1));
    writeFileSync(join(folder, 'shop', 'photo.jpg'), 'no table');
    await pick(app, [join(folder, 'shop')], true);
    await app.onPage('check');
    expect(await heading(app).innerText()).toContain('2 files');
    await app.page.getByRole('button', { name: 'Looks right, load 2' }).click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toContain('80');
  });

  test('every sheet of a workbook is on the list, those that fit are ticked', async ({ open }) => {
    const app = await open();
    const sheet = (n: number) =>
      month(n)
        .trim()
        .split('\n')
        .map((line) => line.split(',').map((value) => ({ value, type: String })));
    const notes = [
      ['who', 'what'],
      ['me', 'nothing'],
      ['you', 'less'],
    ].map((row) => row.map((value) => ({ value, type: String })));
    const bytes = await writeWorkbook([
      { sheet: 'notes', data: notes },
      { sheet: 'Jan', data: sheet(1) },
      { sheet: 'Feb', data: sheet(2) },
    ]).toBuffer();
    await app.drop({ name: 'book.xlsx', bytes });
    await app.onPage('check');
    const list = app.page.getByRole('region', { name: 'Files to read' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await app.page.getByRole('button', { name: 'Looks right, load 2' }).click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toContain('80');
  });
});

describe('a copied table', () => {
  test('is pasted into the page, or into the dialog for it', async ({ open }) => {
    const app = await open();
    const text = month(1).replaceAll(',', '\t');
    await app.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await app.onPage('check');
    expect(await heading(app).innerText()).toContain('pasted table');
    await button(app, 'giveUp').click();
    await app.onPage('');
    await app.page.getByRole('button', { name: 'Paste a table' }).click();
    const field = app.page.getByLabel(/Copy cells with their column names/);
    await field.fill('just some words');
    await app.page.getByRole('button', { name: 'Read this table' }).click();
    await app.page.getByText('This does not look like a table').waitFor();
    await field.fill(text);
    await app.page.getByRole('button', { name: 'Read this table' }).click();
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toContain('40');
  });

  test('of one column is refused by name', async ({ open }) => {
    const app = await open();
    await app.drop({ name: 'one.csv', bytes: 'only one column\nx\n' });
    expect(await readFailure(app)).toContain('one.csv');
  });
});
