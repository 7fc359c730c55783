import { describe, expect } from 'vitest';
import { test } from '../support/e2e.ts';
import { button, downloadList, openRfm, shopCsv } from '../support/journey.ts';

const spells = [
  '<img src=x onerror="globalThis.hacked=1">',
  '<script>globalThis.hacked=1</script>',
  '"><svg onload=globalThis.hacked=1>',
  '{@html `<b onclick=globalThis.hacked=1>`}',
  'javascript:globalThis.hacked=1',
  '{amount}',
  '__proto__',
  "'); DROP TABLE orders; --",
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('hostile text runs nothing and is shown as it is', () => {
  test('as header, cell and file name', async ({ open }) => {
    const app = await open();
    const header = ['customer_id', 'order_date', 'amount', ...spells.slice(0, 3)].map(quoted).join(',');
    const rows = Array.from({ length: 200 }, (_, i) => {
      const spell = spells[i % spells.length] ?? '';
      return [
        quoted(spell),
        `2024-0${1 + (i % 9)}-11`,
        String(1_000 + i),
        ...spells.slice(0, 3).map(quoted),
      ].join(',');
    });
    await app.drop({
      name: '<img src=x onerror=globalThis.hacked=1>.csv',
      bytes: `${header}\n${rows.join('\n')}\n`,
    });
    await app.onPage('check');
    const main = app.page.getByRole('main');
    await expect.poll(() => main.innerText()).toContain('<script>globalThis.hacked=1</script>');
    expect(await app.page.locator('main img[src="x"], main script, main svg[onload]').count()).toBe(0);
    await button(app, 'confirm').click();
    await app.onPage('questions');
    await openRfm(app);
    const { bytes } = await downloadList(app, '<script>globalThis.hacked=1</script>');
    expect(bytes.length).toBeGreaterThan(10);
    await app.page.evaluate(() => void (location.hash = '#/audiences'));
    await app.onPage('audiences');
    await expect.poll(() => main.innerText()).toContain('<script>globalThis.hacked=1</script>');
    expect(await app.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  });

  test('as an address', async ({ open }) => {
    const app = await open({
      hash: '#/rfm?options={"__proto__":{"x":1},"bins":"<img src=x onerror=globalThis.hacked=1>"}&asOf=<script>',
    });
    await app.drop({ name: 'shop.csv', bytes: shopCsv(300) });
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('rfm');
    await app.page
      .getByRole('main')
      .getByText(/cannot be|could not be read/)
      .first()
      .waitFor();
    expect(await app.page.evaluate(() => 'hacked' in globalThis || 'x' in {})).toBe(false);
  });

  test('a link to a page that is not there says so, and the way back works', async ({ open }) => {
    const app = await open({ hash: '#/../../etc/<b>' });
    await app.page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await app.page.getByRole('main').getByRole('link').first().click();
    await app.page.getByRole('button', { name: 'Choose files' }).waitFor();
  });
});
