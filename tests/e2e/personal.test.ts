import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, downloadList, openRfm, replaceWhatIsThere } from '../support/journey.ts';

const secrets = ['홍길동', '010-1234-5678', '테헤란로 123', '900101-1234567', 'amy@example.com'];
const masked = ['홍*동', '010-****-5678', '서울특별시 강남구 ***', '900101-*******', 'a***@…'];

/** What the tables of an order file keep of them. */
const inRows = ['테헤란로 123', '@example.com'];
const maskedInRows = ['서울특별시 강남구 ***', 'c***@…'];

/** Customers known by their mail, the last lines twice. */
function shop(): string {
  const people = secrets.slice(0, 4).map((secret, i) => (i === 2 ? `서울특별시 강남구 ${secret}` : secret));
  const lines = Array.from({ length: 120 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    const who = i % 3 === 0 ? 'amy@example.com' : `customer${i % 40}@example.com`;
    return [who, day, 10_000 + i * 10, `O${i}`, ...people].join(',');
  });
  const header = '주문자ID,주문일,결제금액,주문번호,수령인,휴대폰,배송지 주소,주민등록번호';
  return `${[header, ...lines, ...lines.slice(-3)].join('\n')}\n`;
}

async function expectShown(app: App, shown: readonly string[], hidden: readonly string[]): Promise<void> {
  const main = app.page.getByRole('main');
  for (const text of shown) await expect.poll(() => main.innerText()).toContain(text);
  const words = await main.innerText();
  expect(hidden.filter((text) => words.includes(text))).toEqual([]);
}

const showButton = (app: App) => app.page.getByRole('button', { name: '개인정보 보이기' }).first();
const open = (app: App, page: string) => app.page.evaluate((to) => void (location.hash = to), page);

test('what leads to people is masked on every page until it is shown, and again after a reload', async ({
  open: start,
}) => {
  const app = await start({ lang: 'ko' });
  await app.drop({ name: 'shop.csv', bytes: shop() });
  await app.onPage('check');
  await replaceWhatIsThere(app.page, 'ko');
  await expectShown(app, masked, secrets);
  await button(app, 'confirm').click();
  await app.onPage('questions');

  await openRfm(app);
  await downloadList(app, 'list');
  await open(app, '#/audiences');
  await app.onPage('audiences');
  await app.page
    .getByRole('button', { name: /고객 보기/ })
    .first()
    .click();
  await app.page.getByRole('main').getByRole('table').first().waitFor();
  await expectShown(app, ['***@…'], ['@example.com']);

  await open(app, '#/sql');
  const editor = app.page.getByRole('textbox', { name: 'SQL 문장' });
  await editor.press('Control+a');
  await app.page.keyboard.insertText(
    `SELECT customer, region AS "배송지 주소", '홍길동' AS "수령인", '010-1234-5678' AS x, '900101-1234567' AS y FROM orders WHERE customer = 'amy@example.com' LIMIT 3`,
  );
  await editor.press('Control+Enter');
  await expectShown(app, masked, secrets);
  await showButton(app).click();
  await expectShown(app, secrets, masked);

  await open(app, '#/quality');
  await app.page
    .locator('summary')
    .filter({ hasText: /모든 칸이 같습니다/ })
    .click();
  await expectShown(app, inRows, maskedInRows);
  expect(await findBarriers(app.page)).toEqual([]);
  await app.page.reload();
  await app.page
    .locator('summary')
    .filter({ hasText: /모든 칸이 같습니다/ })
    .click();
  await expectShown(app, maskedInRows, inRows);

  const download = () =>
    app.readDownload(() => app.page.getByRole('button', { name: /이 줄 모두 내려받기/ }).click());
  const withoutPeople = (await download()).bytes.toString();
  expect(inRows.filter((text) => withoutPeople.includes(text))).toEqual([]);
  expect(withoutPeople).toContain('O119');
  await app.page.getByRole('checkbox', { name: /개인정보 열도 파일에 담기: .*이메일.*주소/ }).check();
  const withPeople = (await download()).bytes.toString();
  expect(inRows.filter((text) => !withPeople.includes(text))).toEqual([]);
  expect(await findBarriers(app.page)).toEqual([]);
}, 400_000);

test('masking is for the eye alone: what is computed is the same', async ({ open: start }) => {
  const app = await start({ lang: 'ko' });
  await app.drop({ name: 'shop.csv', bytes: shop() });
  await app.onPage('check');
  await button(app, 'confirm').click();
  await app.onPage('questions');
  await openRfm(app);
  const { bytes } = await downloadList(app, 'list');
  expect(bytes.toString()).toMatch(/[a-z]+\d*@example\.com/);
});
