import { BlobReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { looksLikeFormula } from '../../workers/contract/spreadsheetText.ts';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { addToReport, heading, loadFile } from '../support/journey.ts';

const spells = [
  '<img src=x onerror="globalThis.hacked=1">',
  ']]></text><script>globalThis.hacked=1</script>',
  '"><svg onload=globalThis.hacked=1><foreignObject><iframe srcdoc="x">',
  "=HYPERLINK('http://leak.test';'x')",
  "+cmd|' /C calc'!A0",
  "'); DROP TABLE orders; --",
  '../../etc/passwd',
] as const;
const spell = (at: number): string => spells[at % spells.length] ?? '';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function hostileOrders(): string {
  const lines = Array.from({ length: 700 }, (_, i) => {
    const day = `2024-0${1 + (i % 9)}-${10 + (i % 18)}`;
    const cells = [`${spell(i)}${i % 60}`, day, String(1_000 + (i % 90) * 100), spell(i), spell(i + 1)];
    return cells.map(quoted).join(',');
  });
  return `customer_id,order_date,amount,product_name,channel\n${lines.join('\n')}\n`;
}

const main = (app: App) => app.page.getByRole('main');

async function visit(app: App, page: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = `#/${to}`), page);
  await app.onPage(page);
}

async function unpack(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries();
  const read = entries.map(async (entry): Promise<[string, string]> => {
    const content = await (entry as FileEntry).getData(new Uint8ArrayWriter());
    return [entry.filename, Buffer.from(content).toString('utf8')];
  });
  return new Map(await Promise.all(read));
}

/** What a picture holds that is no drawing, once a browser has read it as a page of its own, without any policy. */
async function findInPicture(blank: Page, svg: string): Promise<readonly string[]> {
  return blank.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [...read.querySelectorAll('*')]
      .filter(
        (element) =>
          /^(parsererror|script|iframe|foreignobject|img|image|a|use|animate|set)$/i.test(
            element.localName,
          ) || element.getAttributeNames().some((name) => /^on|href/i.test(name)),
      )
      .map((element) => element.outerHTML.slice(0, 200));
  }, svg);
}

const statement = `SELECT product_name AS ${quoted(spell(0))}, channel AS ${quoted(spell(3))}, count(*) AS c, -5 AS n\nFROM orders GROUP BY ALL ORDER BY c DESC, 1 LIMIT 30 -- ${spell(1)}`;

const recipe = {
  ...{ dangol: 'recipe', version: 1, name: spell(1), note: spells.join('\n'), madeOn: '2026-11-23' },
  files: [{ kind: 'orders', headers: ['customer_id', spell(0)], roles: { customer: 'customer_id' } }],
  cleaning: [{ do: 'leaveOut', check: 'outlier', table: 'orders', header: spell(2) }],
  filters: [{ kind: 'orders', role: 'channel', values: [...spells, 'gone'] }],
  analyses: [{ analysis: 'rfm', options: { bins: 3 } }],
  targets: [{ kpi: 'revenue', value: 5, from: '2024-01-01', by: '2024-12-31', note: spells.join('|') }],
  audiences: [
    {
      ...{ name: spell(0), analysis: 'rfm', options: {}, filters: [] },
      selection: { by: 'groups', groups: ['champions', spell(2)] },
    },
    { name: spell(3), combine: 'union', of: [spell(0), spell(1)] },
  ],
  report: {
    ...{ title: spell(6), subtitle: spell(1), author: spell(2) },
    items: [
      { kind: 'query', title: spell(3), note: spell(0), statement },
      { kind: 'query', title: 'no', note: '', statement: 'SELECT * FROM nowhere' },
      { kind: 'query', title: 'people', note: '', statement: 'SELECT customer FROM orders' },
      {
        ...{ kind: 'finding', analysis: 'rfm', options: {}, filters: [], at: 0, columns: { en: [spell(0)] } },
        ...{ title: spell(2), note: spell(4) },
      },
      { kind: 'note', title: spell(5), note: spells.join('\n') },
    ],
  },
};

describe('what is taken along', () => {
  test('a hostile recipe and the report made by it run nothing', { timeout: 600_000 }, async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadFile(app, { name: `${spell(0)}.csv`, bytes: hostileOrders() });
    await app.drop({ name: 'evil.dangol-recipe.json', bytes: JSON.stringify(recipe) });
    await app.onPage('recipes');
    await main(app)
      .getByText(/^Took in/)
      .waitFor();

    // Out again as it came in.
    const kept = await app.readDownload(() =>
      main(app)
        .getByRole('button', { name: /^Download “/ })
        .first()
        .click(),
    );
    expect(kept.name).not.toMatch(/[<>"'/\\=]|\.\./);
    const written = JSON.parse(kept.bytes.toString('utf8')) as typeof recipe;
    const { name, note, targets, audiences, report, filters } = recipe;
    expect(written).toMatchObject({ name, note, targets, audiences, report, filters });
    expect('hacked' in written).toBe(false);

    await main(app)
      .getByRole('link', { name: /^Apply “/ })
      .first()
      .click();
    await main(app).getByRole('button', { name: 'Use the data that is loaded' }).click();
    await main(app)
      .getByText(/known once it has run/)
      .first()
      .waitFor();
    await main(app).getByRole('button', { name: 'Apply', exact: true }).click();
    await heading(app, / is applied$/).waitFor({ timeout: 120_000 });
    const steps = (await main(app).getByRole('listitem').allInnerTexts()).join('\n');
    expect(steps).toMatch(/Answer of SQL.*no[\s\S]*nowhere/);
    expect(steps).toContain('the answer has rows about single people');

    await visit(app, 'report');
    const items = main(app).getByRole('list', { name: 'Items' }).locator('> li');
    await expect.poll(() => items.count()).toBe(3);
    await items.first().getByRole('cell', { name: '-5', exact: true }).first().waitFor();
    await visit(app, 'rfm');
    await main(app).locator('.finding').waitFor();
    await addToReport(
      app,
      main(app)
        .getByRole('button', { name: /^Add to report/ })
        .nth(1),
    );
    await visit(app, 'sql');
    const editor = app.page.getByRole('textbox', { name: 'SQL statement' });
    await editor.press('Control+a');
    await app.page.keyboard.insertText(statement);
    await editor.press('Control+Enter');
    await addToReport(app, main(app).getByRole('button', { name: /^Add to report: c by/ }));

    await visit(app, 'report');
    await expect.poll(() => items.count()).toBe(5);
    const folder = await app.readDownload(() =>
      main(app).getByRole('button', { name: 'Pictures and CSV' }).click(),
    );
    const files = await unpack(folder.bytes);
    const names = [...files.keys()];
    for (const ending of ['svg', 'png', 'csv', 'txt'])
      expect(names.some((one) => one.endsWith(`.${ending}`))).toBe(true);
    expect(names.filter((one) => /[<>:"'/\\|?*=]|\.\./.test(one))).toEqual([]);
    const blank = await app.context.newPage();
    const found: string[] = [];
    let minus = 0;
    for (const [file, text] of files) {
      if (file.endsWith('.svg')) {
        for (const one of await findInPicture(blank, text)) found.push(`${file}: ${one}`);
      }
      if (!file.endsWith('.csv')) continue;
      for (const cell of Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter: ',' }).data.flat()) {
        if (cell === '-5') minus += 1;
        else if (looksLikeFormula(cell) && !/^-\d[\d.]*$/.test(cell)) found.push(`${file}: ${cell}`);
      }
    }
    await blank.close();
    expect(found).toEqual([]);
    expect(minus).toBe(spells.length);
    expect(await app.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  });
});
