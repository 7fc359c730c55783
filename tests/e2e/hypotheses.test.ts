import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { loadFile, openProof, shopCsv } from '../support/journey.ts';
import { findTight } from '../support/pageWords.ts';

const evil = '<img src=x onerror="document.title=1"> =HYPERLINK("x") \u202egnp.exe';
const register = { hash: '#/hypotheses', lang: 'en' } as const;

const press = (app: App, name: string | RegExp): Promise<void> =>
  app.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

const entry = (app: App, statement: string | RegExp) =>
  app.page.getByRole('main').getByRole('article', { name: statement });

async function write(
  app: App,
  statement: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await press(app, 'Add an entry');
  await app.page.getByLabel('Statement').fill(statement);
  for (const [label, value] of Object.entries(fields))
    await app.page.getByLabel(label, { exact: true }).fill(value);
  await press(app, 'Keep');
  await entry(app, statement.slice(0, 20)).waitFor();
}

describe('the register of hypotheses', () => {
  test('starts from an example, keeps what is written, and gives it away and takes it back', async ({
    open,
  }) => {
    const app = await open(register);
    await app.page.getByRole('button', { name: 'Start from this' }).nth(1).click();
    await press(app, 'Keep');
    await entry(app, /A coupon 30 days after/).waitFor();
    await write(app, evil, { Decision: evil, Metric: '=1+1' });
    await app.page.reload();
    await entry(app, /^<img src=x/)
      .getByText('⟨U+202E⟩')
      .first()
      .waitFor();
    expect(await app.page.title()).not.toBe('1');
    expect(await app.page.getByText('Predictions: 2, of which 0 supported').count()).toBe(1);

    const json = await app.readDownload(() => press(app, 'JSON'));
    expect(json.name).toMatch(/^Hypotheses-\d{4}-\d{2}-\d{2}\.json$/);
    const csv = await app.readDownload(() => press(app, 'CSV'));
    expect(csv.bytes.toString('utf8')).toContain(',"\'=1+1",');
    const excel = await app.readDownload(() => press(app, 'Excel'));
    expect(excel.bytes.subarray(0, 2).toString('latin1')).toBe('PK');

    await press(app, /^Delete “A coupon/);
    await entry(app, /A coupon/).waitFor({ state: 'detached' });
    await press(app, 'Undo');
    await entry(app, /A coupon/).waitFor();
    await press(app, /^Delete “A coupon/);
    await entry(app, /A coupon/).waitFor({ state: 'detached' });
    await app.page.setInputFiles('input[accept*="json"]', app.makeFile('register.json', json.bytes));
    await app.page.getByText('Imported. New: 1, changed: 0, as they were: 1.').waitFor();
    await entry(app, /A coupon/).waitFor();
    await app.page.evaluate(() => void (location.hash = '#/rfm'));
    await app.drop({ name: 'register.json', bytes: json.bytes });
    await app.onPage('hypotheses');
    await app.page.getByText('Imported. New: 0, changed: 0, as they were: 2.').waitFor();
    await app.page.setInputFiles('input[accept*="json"]', app.makeFile('other.json', '{"dangol":"design"}'));
    await app.page.getByText('other.json is no register of hypotheses').waitFor();
    expect(await findBarriers(app.page)).toEqual([]);
  });

  test('outlives the data, and goes with everything else', async ({ open }) => {
    const app = await open(register);
    await write(app, 'Rain brings people in');
    await app.page.evaluate(() => void (location.hash = '#/'));
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Start fresh', exact: true }).click();
    await app.page.getByRole('button', { name: 'Remove and start fresh' }).click();
    await app.onPage('');
    await app.page.reload();
    await app.page.evaluate(() => void (location.hash = '#/hypotheses'));
    await entry(app, 'Rain brings people in').waitFor();
    await openProof(app.page);
    await app.page.getByRole('button', { name: 'Erase everything…' }).click();
    await app.page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await app.page.getByText('Everything is erased').waitFor();
    await app.page.evaluate(() => void (location.hash = '#/hypotheses'));
    await app.page.getByText('Start by changing one of these examples').waitFor();
  });

  test('rests entries on entries, never in a circle, and says what is not verified', async ({ open }) => {
    const app = await open(register);
    await write(app, 'People forget us after sixty days');
    await press(app, 'Add an entry');
    await app.page.getByLabel('Statement').fill('A reminder on day fifty brings them back');
    await app.page.getByLabel('Another entry').selectOption('People forget us after sixty days');
    await app.page.getByRole('button', { name: 'Add ground' }).first().click();
    await app.page.getByLabel('A figure', { exact: true }).fill('82% come back within 60 days');
    await app.page.getByRole('button', { name: 'Add ground' }).last().click();
    await press(app, 'Keep');
    const bold = entry(app, 'A reminder on day fifty brings them back');
    await bold.getByText('Rests on something not yet verified: People forget us').waitFor();
    await press(app, 'Edit “People forget us after sixty days”');
    expect(await app.page.getByLabel('Another entry').count()).toBe(0);
    await app.page.getByRole('radio', { name: /^Verified fact/ }).check();
    await press(app, 'Keep');
    await bold.getByText('Rests on something not yet verified').waitFor({ state: 'detached' });
    await app.page.getByLabel('Kind', { exact: true }).selectOption('prediction');
    expect(await app.page.getByRole('main').getByRole('article').getByRole('article').count()).toBe(1);
  });

  test('takes a result of a test, which decides the verdict', async ({ open }) => {
    const app = await open({ lang: 'en', hash: '#/abtest' });
    await app.page.getByRole('button', { name: 'Fill in an example' }).click();
    await app.page.getByRole('button', { name: 'Compare', exact: true }).click();
    await app.page.locator('main .finding', { hasText: '95% interval 0.24 to 2.26 points' }).waitFor();
    await press(app, 'Note and open');
    await app.onPage('hypotheses');
    const own = entry(app, 'coupon changes “converted” against control');
    await own.getByText('Give the smallest effect that matters').waitFor();
    await own.getByText('95% interval +0.24 points to +2.26 points').waitFor();
    for (const [size, verdict] of [
      ['0.2', 'Supported.'],
      ['3', 'Practically the same.'],
      ['1', 'Open.'],
    ] as const) {
      await press(app, /^Edit “coupon changes/);
      await app.page.getByLabel('Smallest effect that matters', { exact: true }).last().fill(size);
      await press(app, 'Keep');
      await own.locator('dd', { hasText: verdict }).waitFor();
    }
    await app.page.evaluate(() => void (location.hash = '#/abtest'));
    await app.page.getByLabel('Where', { exact: true }).selectOption({ index: 1 });
    await press(app, 'Note and open');
    await expect.poll(() => own.getByRole('button', { name: /^Unlink the test/ }).count()).toBe(2);
  });

  test('fits a phone, in Korean', async ({ open }) => {
    const app = await open({ lang: 'ko', width: 360, height: 740, touch: true, hash: '#/hypotheses' });
    await app.page.getByRole('button', { name: '이 예시로 시작' }).nth(1).click();
    expect(await findTight(app)).toEqual([]);
    await press(app, '적어 두기');
    await entry(app, /^첫 구매 30일 뒤에/).waitFor();
    expect(await findTight(app)).toEqual([]);
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
