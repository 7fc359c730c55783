import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect } from 'vitest';
import { test } from '../support/e2e.ts';
import {
  button,
  downloadList,
  heading,
  loadFile,
  openRfm,
  segmentButton,
  sharedFile,
  shopCsv,
  words,
} from '../support/journey.ts';
import { root } from '../support/tree.ts';

const onlineRetail = sharedFile('online_retail.csv.gz');
const truth = JSON.parse(readFileSync(join(root, 'public/samples/korean-shop/truth.json'), 'utf8')) as {
  totals: { readonly orderLines: number; readonly memberSaleLines: number };
};

describe('from a file to a list of customers', () => {
  test('with the sample, in one click, in Korean', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await button(app, 'sample').click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toContain(truth.totals.memberSaleLines.toLocaleString('en'));
    await openRfm(app);
    const { name, bytes } = await downloadList(app, '봄맞이 감사', segmentButton(app));
    expect(name).toMatch(/^봄맞이.감사.*\.csv$/);
    const lines = bytes.toString('utf8').split(/\r?\n/);
    expect(lines[0]).toMatch(/^\uFEFF.*고객/);
    const members = lines.slice(1).filter((line) => line !== '');
    const row = app.page.getByRole('row').filter({ has: segmentButton(app) });
    const counted = (await row.getByRole('cell').first().innerText()).replace(/\D/g, '');
    expect(members).toHaveLength(Number(counted));
    expect(new Set(members.map((line) => line.split(',')[0])).size).toBe(members.length);
  });

  test('with a file of Korean Windows, chosen through the file field', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    const rows = Array.from(
      { length: 120 },
      (_, i) => `회원${i % 17},2024-0${1 + (i % 9)}-1${i % 9},"${1 + (i % 7)},000",똠방각하 펲시`,
    );
    const bytes = iconv.encode(['회원번호,주문일자,결제금액,상품명', ...rows].join('\r\n'), 'cp949');
    const chooser = app.page.waitForEvent('filechooser');
    await app.page.getByRole('button', { name: '파일 고르기' }).click();
    await (await chooser).setFiles({ name: '주문내역.csv', mimeType: 'text/csv', buffer: bytes });
    await app.onPage('check');
    await expect.poll(() => app.page.getByRole('main').innerText()).toContain('똠방각하 펲시');
    expect(await app.page.getByLabel('글자 인코딩').inputValue()).toBe('cp949');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    expect(await heading(app).innerText()).toMatch(/120.*17|17.*120/);
    await openRfm(app);
    const { bytes: list } = await downloadList(app, '명단');
    expect(list.toString('utf8')).toContain('회원');
  });

  test.skipIf(onlineRetail === null)(
    'with 541,909 real lines: every one is accounted for',
    async ({ open }) => {
      const app = await open();
      await loadFile(app, onlineRetail ?? '');
      const page = await app.page.getByRole('main').innerText();
      for (const number of ['541,909', '4,338', '397,884', '135,080']) expect(page).toContain(number);
      await openRfm(app);
      const cells = app.page.getByRole('row', { name: /^Total/ }).getByRole('cell');
      expect(await cells.first().innerText()).toBe('4,338');
      await app.page.getByText('How this was computed').click();
      await expect.poll(() => app.page.getByRole('main').innerText()).toContain('18,532');
    },
  );

  test('a list is safe to open in a spreadsheet: no cell is a formula', async ({ open }) => {
    const app = await open();
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://leak.test","x")'];
    const rows = evil.flatMap((customer, i) =>
      [1, 2, 3].map(
        (n) => `"${customer.replaceAll('"', '""')}",2024-0${n}-15,${1_000 * (i + 1) * n},O${i}${n}`,
      ),
    );
    await loadFile(app, {
      name: 'evil.csv',
      bytes: `customer_id,order_date,amount,order_no\n${rows.join('\n')}\n`,
    });
    await openRfm(app);
    const everybody = app.page.getByRole('rowheader').getByRole('button', { disabled: false });
    const texts: string[] = [];
    for (const segment of await everybody.all()) {
      const { bytes } = await downloadList(app, '=cmd', segment);
      texts.push(bytes.toString('utf8').replace('\uFEFF', ''));
    }
    const firstCells = texts.flatMap((text) => text.split(/\r?\n/).slice(1).filter(Boolean));
    expect(firstCells).toHaveLength(evil.length);
    for (const line of firstCells) expect(line).not.toMatch(/(^|,)"?[=+\-@\t]/);
  });
});

describe('the settings', () => {
  test('act at once, live in the address, and Back undoes them', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(600) });
    await openRfm(app);
    const cellCount = (): Promise<number> => app.page.getByRole('option', { name: /^Recency \d/ }).count();
    expect(await cellCount()).toBe(125);
    const steps = app.page.getByLabel(words.steps.en);
    await steps.fill('3');
    await steps.press('Enter');
    await expect.poll(cellCount).toBe(27);
    expect(decodeURIComponent(app.page.url())).toContain('"bins":3');
    await app.page.goBack();
    await app.page.goBack();
    await app.onPage('questions');
    await app.page.goForward();
    await app.onPage('rfm');
    await expect.poll(cellCount).toBe(125);
  });

  test('travel in a link, and are used once a file is there', async ({ open }) => {
    const app = await open({ hash: '#/rfm?options={"bins":4}' });
    await app.drop({ name: 'shop.csv', bytes: shopCsv(300) });
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('rfm');
    await expect.poll(() => app.page.getByRole('option', { name: /^Recency \d/ }).count()).toBe(64);
  });
});

test('the sample holds what its truth says', () => {
  const lines = gunzipSync(readFileSync(join(root, 'public/samples/korean-shop/orders.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  expect(lines.length - 1).toBe(truth.totals.orderLines);
});
