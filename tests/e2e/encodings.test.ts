import iconv from 'iconv-lite';
import { describe, expect, inject } from 'vitest';
import { openApp, type App } from '../support/app.ts';
import { test as base } from '../support/e2e.ts';
import { heading, leaveCheck, loadFile, readFailure } from '../support/journey.ts';
import reference from '../reference/encodings.json' with { type: 'json' };

interface EncodingCase {
  readonly id: string;
  readonly inputs: { readonly base64: string; readonly encoding?: string };
  readonly expected: { readonly rows?: readonly (readonly string[])[] | number };
}

const cases = reference.cases as unknown as readonly EncodingCase[];

/** Python’s names of encodings → ours. */
const ours: Readonly<Record<string, string>> = {
  euc_jp: 'euc-jp',
  'latin-1': 'windows-1252',
  'utf-16-le': 'utf-16le',
};

/** One page for all of them, as a person who tries one file after another. */
const test = base.extend('app', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const app = await openApp(browser, inject('appUrl'), {});
  onCleanup(async () => {
    const problems = await app.close();
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
  });
  return app;
});

interface Shown {
  readonly encoding: string;
  readonly rows: readonly (readonly string[])[];
  readonly notices: string;
}

/** What the check page shows of a file: its encoding, its names and rows. */
async function look(app: App, name: string, bytes: Uint8Array): Promise<Shown> {
  await leaveCheck(app);
  await app.drop({ name, bytes });
  await app.onPage('check');
  await heading(app, new RegExp(`“${name}”`)).waitFor();
  return readCheck(app);
}

async function readCheck(app: App): Promise<Shown> {
  const main = app.page.getByRole('main');
  const isMasked = main.getByRole('button', { name: 'Show personal data', pressed: false });
  if (await isMasked.isVisible()) await isMasked.click();
  const rows = await main
    .getByRole('row')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('bdi')].map((cell) => cell.textContent)),
    );
  return {
    encoding: await app.page.getByLabel('Text encoding').inputValue(),
    rows,
    notices: (await main.getByRole('list').allInnerTexts()).join('\n'),
  };
}

const bytesOf = ({ inputs }: EncodingCase): Buffer => Buffer.from(inputs.base64, 'base64');

describe('every case of the reference, read by Chromium through the page', () => {
  const readable = cases.filter(({ expected }) => Array.isArray(expected.rows));
  test.for(readable.map((item) => [item.id, item] as const))('%s', async ([id, item], { app }) => {
    const { encoding, rows, notices } = await look(app, `${id}.csv`, bytesOf(item));
    // A tab is shown by its picture, since a raw one would not be seen.
    const shown = (item.expected.rows as readonly (readonly string[])[]).map((row) =>
      row.map((cell) => cell.replaceAll('\t', '␉')),
    );
    expect(rows).toEqual(shown);
    const name = item.inputs.encoding ?? 'utf-8';
    expect(encoding).toBe(ours[name] ?? name);
    expect(notices).not.toContain('cannot be read as');
  });

  const refused: Readonly<Record<string, RegExp>> = {
    header_only: /has column names but no rows/,
    empty_file: /is empty/,
    pdf_named_csv: /is not a table.*PDF/,
    html_named_csv: /is not a table.*HTML/,
    truncated_multibyte: /Only one column was found/,
  };
  test.for(Object.entries(refused))('%s is refused in a sentence', async ([id, sentence], { app }) => {
    const item = cases.find((one) => one.id === id);
    if (item === undefined) throw new Error(`no case ${id}`);
    await leaveCheck(app);
    await app.drop({ name: `${id}.csv`, bytes: bytesOf(item) });
    await expect.poll(() => readFailure(app)).toContain(`“${id}.csv”`);
    expect(await readFailure(app)).toMatch(sentence);
  });

  test('utf8_with_one_bad_byte stays UTF-8, keeps both rows and is told', async ({ app }) => {
    const item = cases.find(({ id }) => id === 'utf8_with_one_bad_byte') as EncodingCase;
    const { encoding, rows, notices } = await look(app, 'bad.csv', bytesOf(item));
    expect(encoding).toBe('utf-8');
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', 'ok'],
      ['2', '\ufffd\ufffd bad'],
    ]);
    expect(notices).toContain('Characters of the first part that cannot be read as UTF-8: 2.');
  });

  test('ragged: the uneven rows are seen, and rejected when such a file is loaded', async ({ app }) => {
    const item = cases.find(({ id }) => id === 'ragged') as EncodingCase;
    const { rows } = await look(app, 'ragged.csv', bytesOf(item));
    expect(rows[0]).toEqual(['a', 'b', 'c']);
    const text = 'customer,date,amount\nC1,2024-01-05\nC1,2024-01-05,1,4\nC1,2024-01-05,3\n';
    await leaveCheck(app);
    await loadFile(app, { name: 'ragged-orders.csv', bytes: text });
    await app.page.getByRole('heading', { name: '2 lines that could not be read' }).waitFor();
  });

  test('no case is left out', () => {
    const run = [
      ...readable.map(({ id }) => id),
      ...Object.keys(refused),
      'utf8_with_one_bad_byte',
      'ragged',
    ];
    expect(run.sort()).toEqual(cases.map(({ id }) => id).sort());
  });
});

const header = 'customer,date,product,amount';
const sampleBytes = 1 << 20;

/** Plain ASCII for more than the sample, then a line in Korean, and one that is rejected and so shown. */
function lateKorean(): string {
  const ascii = Array.from({ length: 45_000 }, (_, i) => `C${i},2024-01-05,item ${i},100`).join('\n');
  return `${header}\n${ascii}\nC1,2024-01-05,신라면,100\n똠방각하,2024-01-05,펲시 햏,얼마\n`;
}

describe('the whole file decides', () => {
  test.for([
    ['Korean Windows (CP949)', 'cp949'],
    ['UTF-8', 'utf-8'],
  ] as const)('Korean after a first megabyte of ASCII is read as %s', async ([name, encoding], { app }) => {
    const bytes = iconv.encode(lateKorean(), encoding);
    expect(bytes.subarray(0, sampleBytes).every((byte) => byte < 128)).toBe(true);
    await leaveCheck(app);
    await loadFile(app, { name: `late-${encoding}.csv`, bytes });
    const main = app.page.getByRole('main');
    const rejected = main.getByRole('row').filter({ hasText: '똠방각하' });
    await rejected.waitFor();
    expect(await rejected.getByRole('cell').last().innerText()).toBe('똠방각하,2024-01-05,펲시 햏,얼마');
    expect(await main.getByRole('definition').filter({ hasText: name }).count()).toBe(1);
    expect(await main.getByRole('heading', { name: /lost characters/ }).count()).toBe(0);
  });

  test('a sample that ends inside a character loses nothing', async ({ app }) => {
    const product = '뷁똠펲햏방각하신라면'.repeat(40);
    const rows = Array.from({ length: 2_000 }, (_, i) => `C${i},2024-01-05,${product},1`).join('\n');
    const files = ['', '1'].map((shift) => iconv.encode(`${header}${shift}\n${rows}\n`, 'cp949'));
    const cut = files.find((bytes) =>
      iconv.decode(bytes.subarray(0, sampleBytes), 'cp949').endsWith('\ufffd'),
    );
    if (cut === undefined) throw new Error('no file is cut inside a character');
    const { encoding, notices } = await look(app, 'cut.csv', cut);
    expect(encoding).toBe('cp949');
    expect(notices).not.toContain('cannot be read as');
  });

  test.for(['utf-16le', 'utf-16be'] as const)('%s without a byte order mark', async (encoding, { app }) => {
    const bytes = iconv.encode(`${header}\nC1,2024-01-05,신라면,100\nC2,2024-01-06,햇반,200\n`, encoding, {
      addBOM: false,
    });
    const shown = await look(app, `${encoding}.csv`, bytes);
    expect(shown.encoding).toBe(encoding);
    expect(shown.rows[1]).toEqual(['C1', '2024-01-05', '신라면', '100']);
  });
});

describe('the wrong encoding', () => {
  test('the page offers the one that loses nothing, and one press reads it so', async ({ app }) => {
    const text = `${header}\n${'C1,2024-01-05,신라면 똠얌,100\n'.repeat(50)}`;
    await look(app, 'shop.csv', iconv.encode(text, 'cp949'));
    await app.page.getByLabel('Text encoding').selectOption('utf-8');
    const offer = app.page.getByRole('button', { name: /^Read as/ });
    await offer.first().waitFor();
    expect((await offer.allInnerTexts())[0]).toBe('Read as Korean Windows (CP949)');
    await offer.first().focus();
    await app.page.keyboard.press('Enter');
    const told = app.page.getByText('Now read as Korean Windows (CP949). No character is lost.');
    await told.waitFor();
    await expect.poll(() => told.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await readCheck(app)).rows[1]).toEqual(['C1', '2024-01-05', '신라면 똠얌', '100']);
  });

  test('lossy cells are listed, and downloaded, once the file is loaded', async ({ app }) => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}\nC1,2024-01-05,ok,100\nC1,2024-01-05,신`),
      Buffer.from([0xff]),
      Buffer.from('면,100\nC2,2024-01-05,=lost \ufffd,100\n'),
    ]);
    await leaveCheck(app);
    await loadFile(app, { name: 'lossy.csv', bytes });
    const section = app.page.getByRole('region', { name: '2 cells with lost characters' });
    const rows = await section
      .getByRole('row')
      .evaluateAll((found) =>
        found.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim())),
      );
    expect(rows).toEqual([
      ['3', 'product', '신\ufffd면', 'not readable here'],
      ['4', 'product', '=lost \ufffd', 'already lost before'],
    ]);
    const { name, bytes: csv } = await app.readDownload(() =>
      section.getByRole('button', { name: 'Download these cells (CSV)' }).click(),
    );
    expect(name).toBe('lossy-csv-lost-characters.csv');
    expect(csv.toString()).toBe(
      '\ufeffLine,Column,Text,Lost where\r\n3,product,신\ufffd면,not readable here\r\n4,product,"\'=lost \ufffd",already lost before\r\n',
    );
  });
});
