import { describe, expect } from 'vitest';
import { analysisIds, catalogue } from '../../workers/contract/catalogue.ts';
import { findLacks, rolesOf } from '../../workers/contract/tables.ts';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { downloadList, heading, loadFile } from '../support/journey.ts';

/** None of them needs more than to be taken for markup; the browser’s own policy is no excuse. */
const spells = [
  '<img src=x onerror="globalThis.hacked=1">',
  '</textarea></title><script>globalThis.hacked=1</script>',
  '"><svg onload=globalThis.hacked=1><iframe srcdoc="x">',
  "=HYPERLINK('http://leak.test';'x')",
  "+cmd|' /C calc'!A0",
  "'); DROP TABLE orders; --",
] as const;
const spell = (at: number): string => spells[at % spells.length] ?? '';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Two years of orders in which every text is hostile, the headers among them. */
function hostileOrders(): string {
  const named = 'customer_id,order_date,order_no,product_code,category,brand,quantity,amount,cost';
  const header = `${named},channel,store,region,device,coupon,${quoted(spell(0))},${quoted(spell(3))}`;
  const lines = Array.from({ length: 1_200 }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1) + ((i * 37) % 730) * 86_400_000).toISOString().slice(0, 10);
    const customer = `${spell(i)}${Math.floor(90 * ((i * 0.618_034) % 1) ** 2)}`;
    const texts = [0, 1, 2, 3, 4].map((shift) => quoted(spell(i + shift)));
    const price = 1_000 + ((i * 7_919) % 90) * 1_000;
    const before = `${quoted(customer)},${day},O${Math.floor(i / 2)},${quoted(`${spell(i)}${i % 9}`)}`;
    return `${before},${quoted(spell(i + 1))},${quoted(spell(i + 2))},1,${price},${price / 2},${texts.join(',')},${quoted(spell(i))},${i % 2 ? '-5' : '7'}`;
  });
  return `${header}\n${lines.join('\n')}\n`;
}

const main = (app: App) => app.page.getByRole('main');

/** What markup would have left behind in the page, whether or not the policy kept it from running. */
function findInjected(app: App): Promise<readonly string[]> {
  return app.page.evaluate(() => {
    const strangers = 'iframe, object, embed, base, main script, main math, img[src="x"], main style';
    const found = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.matches(strangers) ||
        element.getAttributeNames().some((name) => /^on/i.test(name)) ||
        /^\s*javascript:/i.test(element.getAttribute('href') ?? ''),
    );
    const ran = 'hacked' in globalThis ? ['it ran'] : [];
    return [...ran, ...found.map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Until the heading is another one, where the page is another one. */
async function visit(app: App, address: string): Promise<void> {
  const before = await heading(app).innerText();
  const moved = await app.page.evaluate((to) => {
    const pageOf = (hash: string): string | undefined => decodeURIComponent(hash).split('?')[0];
    const isOther = pageOf(location.hash) !== pageOf(to);
    location.hash = to;
    return isOther;
  }, address);
  if (moved) await expect.poll(() => heading(app).innerText()).not.toBe(before);
}

async function unfold(app: App): Promise<void> {
  await app.page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** Cells of a CSV that a spreadsheet would run. */
function runnable(csv: string): readonly string[] {
  const cells = csv.replace('\ufeff', '').match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  return cells
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d.]*(e[+-]?\d+)?$/i.test(cell));
}

describe('hostile texts run nowhere', () => {
  test('on any analysis, nor in its tables as files', { timeout: 900_000 }, async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: `${spell(0)}.csv`, bytes: hostileOrders() });
    const found: string[] = [];
    let files = 0;
    for (const id of analysisIds) {
      await visit(app, `#/${id}`);
      await app.onPage(id);
      const isReady = findLacks({ orders: rolesOf('orders') }, catalogue[id].needs).length === 0;
      if (isReady) await main(app).locator('.finding').waitFor();
      await unfold(app);
      found.push(...(await findInjected(app)).map((one) => `${id}: ${one}`));
      const csv = main(app).getByRole('button', { name: 'Download CSV', exact: true }).first();
      if ((await csv.count()) === 0) continue;
      const { bytes, name } = await app.readDownload(() => csv.click());
      files += 1;
      expect(name).not.toMatch(/[<>"/\\]/);
      found.push(...runnable(bytes.toString('utf8')).map((cell) => `${id}: ${cell}`));
    }
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(2);
  });

  test('on any other page, by whatever way they came in', { timeout: 900_000 }, async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: `${spell(0)}.csv`, bytes: hostileOrders() });
    await visit(app, '#/rfm');
    await downloadList(app, spell(1));
    await main(app)
      .getByRole('button', { name: /^Add to report/ })
      .first()
      .click();
    await app.page.getByText(/^Added to “/).waitFor();

    await visit(app, '#/sql');
    const editor = app.page.getByRole('textbox', { name: 'SQL statement' });
    await editor.press('Control+a');
    await app.page.keyboard.insertText(
      `SELECT product AS "${spell(0).replaceAll('"', '""')}", -5 AS n FROM orders LIMIT 60`,
    );
    await editor.press('Control+Enter');
    await main(app).getByRole('grid').waitFor();
    await app.page.getByRole('textbox', { name: 'Name of the statement' }).fill(spell(2));
    await main(app).getByRole('button', { name: 'Save', exact: true }).click();
    await main(app)
      .getByText(/^Saved “/)
      .waitFor();
    const { bytes } = await app.readDownload(() =>
      main(app).getByRole('button', { name: 'Download CSV', exact: true }).first().click(),
    );
    expect(runnable(bytes.toString('utf8'))).toEqual([]);
    expect(bytes.toString('utf8')).toMatch(/,-5\r\n/);
    await main(app).getByRole('button', { name: 'Add to report: Answer' }).click();

    const item = { analysis: 'rfm', options: {}, filters: [], at: 0, note: spell(0) };
    const recipe = {
      ...{ dangol: 'recipe', version: 1, name: spell(1), note: spell(0), madeOn: '2026-11-23' },
      files: [{ kind: 'orders', headers: [spell(0)], roles: { customer: spell(0) } }],
      filters: [{ kind: 'orders', role: 'channel', values: [...spells] }],
      report: {
        ...{ title: spell(2), subtitle: spell(0), author: spell(1) },
        items: [
          { ...item, kind: 'finding', title: spell(2), columns: { en: [spell(0)] } },
          { kind: 'note', title: spell(0), note: spell(1) },
          { kind: 'audience', list: spell(1), title: '', note: '' },
        ],
      },
    };
    await app.drop({ name: `${spell(0)}.dangol-recipe.json`, bytes: JSON.stringify(recipe) });
    await app.onPage('recipes');
    await main(app)
      .getByText(/^Took in/)
      .waitFor();
    await visit(app, '#/hypotheses');
    await main(app).getByRole('button', { name: 'Add an entry', exact: true }).first().click();
    await app.page.getByLabel('Statement').fill(spell(0));
    await main(app).getByRole('button', { name: 'Keep', exact: true }).click();
    await main(app)
      .getByRole('button', { name: /^Add to report/ })
      .first()
      .click();

    const evil = encodeURIComponent(spell(0));
    const found: string[] = [];
    for (const page of [
      ...['questions', 'audiences', 'recipes', 'changes', 'hypotheses', 'sql', 'report', 'practice', 'make'],
      ...['privacy', 'help', 'check', 'quality', spell(0)],
    ]) {
      for (const query of [
        '',
        `?asOf=${evil}&options=${evil}&filters=${evil}&apply=${evil}&class=${evil}&q=${evil}&entry=${evil}`,
      ]) {
        await visit(app, `#/${page}${query}`);
        await unfold(app);
        found.push(...(await findInjected(app)).map((one) => `${page}${query.slice(0, 5)}: ${one}`));
      }
    }
    await visit(app, '#/recipes');
    await main(app)
      .getByRole('link', { name: /^Apply “/ })
      .first()
      .click();
    await main(app).getByRole('button', { name: 'Use the data that is loaded' }).click();
    await main(app).getByRole('button', { name: 'Apply', exact: true }).click();
    await heading(app, / is applied$/).waitFor();
    found.push(...(await findInjected(app)).map((one) => `applied: ${one}`));
    await visit(app, '#/report');
    await main(app).getByRole('list', { name: 'Items' }).locator('> li').nth(1).waitFor();
    found.push(...(await findInjected(app)).map((one) => `report: ${one}`));
    expect(found).toEqual([]);

    // The report that is handed on, without the policy that it brings along.
    const html = await app.readDownload(() =>
      main(app).getByRole('button', { name: 'One HTML file' }).click(),
    );
    const page = await app.context.newPage();
    const bare = html.bytes.toString('utf8').replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, '');
    expect(bare.length).toBeLessThan(html.bytes.toString('utf8').length);
    await page.setContent(bare);
    const strangers = 'img[src="x"], iframe, object, base, svg[onload]';
    expect(await page.locator(strangers).count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await page.close();
  });
});
