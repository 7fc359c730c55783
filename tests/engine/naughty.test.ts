import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { fileNameFrom } from '../../src/audience/download.ts';
import { tabSeparated } from '../../src/audience/tabSeparated.ts';
import { textCell, toTsv } from '../../src/charts/table.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { writeCsv } from '../../workers/engine/exportCsv.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { loneHalves, naughtyStrings } from '../support/naughty/strings.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

const texts = naughtyStrings.map(({ text }) => text);
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`;

/** NUL bytes are taken out of every file; nothing else is. */
const read = (text: string): string => text.replaceAll('\0', '');

/** What a spreadsheet would run: a sign after space, controls or characters without width; a tab or line end in front. */
const runs = (text: string): boolean => {
  const sign = [...text].find((one) => !/[\s\p{Cc}\p{Cf}]/u.test(one)) ?? '';
  return '=+-@＝＋－＠'.includes(sign || 'none') || /^[\t\r\n\0]/.test(text);
};
/** The documented change of an export: an apostrophe before what would be run, and no NUL. */
const exported = (text: string): string => (runs(text) ? "'" : '') + read(text);

const parseCsv = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' })
    .data;

test('there are enough of them, and they are told apart', () => {
  expect(texts.length).toBeGreaterThanOrEqual(500);
  expect(new Set(texts).size).toBe(texts.length);
});

describe('every naughty string', () => {
  test('as a cell: the preview has it as it is', async () => {
    const width = 12;
    const rows = Array.from({ length: Math.ceil(texts.length / width) }, (_, i) =>
      texts
        .slice(i * width, (i + 1) * width)
        .concat(Array<string>(width).fill(''))
        .slice(0, width),
    );
    expect(rows.length).toBeLessThanOrEqual(50);
    const header = ['no', 'date', ...Array.from({ length: width }, (_, i) => `column ${i}`)];
    const file = new Blob([csvOf([header, ...rows.map((row, i) => [`${i}`, '2024-01-05', ...row])])]);
    const preview = expectOk(await engine.preview({ file, fileName: 'cells.csv' }, 'cells'));
    // The preview counts lines, so it knows one kind of line end only.
    const seen = (text: string): string => read(text).replace(/\r\n?/g, '\n');
    expect(preview.rows.map((row) => row.slice(2))).toEqual(rows.map((row) => row.map(seen)));
  });

  test('as a customer: the list of members and its CSV have it as it is', async () => {
    const rows = texts.map((text, i) => [`${i}`, text, '2024-01-05', '100']);
    const file = csvOf([['no', 'customer_id', 'order_date', 'amount'], ...rows]);
    const mapping = { customer: 1, time: 2, amount: 3 };
    const { id, report } = expectOk(await importFile(engine, file, { mapping }));
    expect(report.rowsRead).toBe(texts.length);
    expect(report.rowsRejected).toBe(0);
    const missing = ['', '-', 'null', 'nan', 'none', 'n/a', '#n/a', '없음', '해당없음'];
    const ids = texts.map((text) => read(text).replace(/^\p{Zs}+|\p{Zs}+$/gu, ''));
    const customers = [...new Set(ids.filter((text) => !missing.includes(text.toLowerCase())))].sort();

    const run = await engine.run(
      { analysis: 'rfm', datasetId: id, asOf: null, options: {} },
      'r',
      () => undefined,
    );
    const { runId, result } = expectOk(run);
    const groups = result.segments.map((segment) => segment.id);
    const audience = expectOk(
      await engine.createAudience({ runId, name: 'all', selection: { by: 'groups', groups } }),
    );
    const request = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
    const page = expectOk(await engine.audienceMembers(request));
    expect(page.rows.map(([customer]) => String(customer)).sort()).toEqual(customers);

    const words = { headers: { customer: 'who' }, groups: {} };
    const asked = { audienceId: audience.id, content: 'figures', format: 'csv', words } as const;
    const csv = await expectOk(await engine.audienceFile(asked, 'file', () => undefined)).text();
    const [header, ...members] = parseCsv(csv);
    expect(header?.[0]).toBe('who');
    expect(members.map(([customer]) => customer).sort()).toEqual(customers.map(exported).sort());
    expect(members.every((row) => row.length === header?.length)).toBe(true);
  });

  test('as a header: shown and downloaded as it is', async () => {
    const header = ['고객번호', '주문일시', '결제금액', ...texts];
    const good = ['C1', '2024-01-05', '100', ...texts.map(() => 'x')];
    const bad = ['C2', '2024-01-06', 'no amount', ...texts];
    const file = csvOf([header, good, bad]);
    const preview = expectOk(await engine.preview({ file: new Blob([file]), fileName: 'h.csv' }, 'headers'));
    const seen = new Map<string, number>();
    const names = header.map((text, i) => {
      const base = read(text).replace(/\r\n?/g, '\n').trim() || `${i + 1}`;
      seen.set(base, (seen.get(base) ?? 0) + 1);
      return seen.get(base) === 1 ? base : `${base} (${seen.get(base)})`;
    });
    expect(preview.columns.map(({ name }) => name)).toEqual(names);

    const mapping = { customer: 0, time: 1, amount: 2, productName: 3 + texts.indexOf('__proto__') };
    const { id, fileId, report } = expectOk(await importFile(engine, file, { mapping }));
    expect(report).toMatchObject({ rowsRead: 2, rowsKept: 1, rowsRejected: 1 });
    expect(report.roles.productName).toBe('__proto__');
    const [titles, rejected] = parseCsv(
      await expectOk(await engine.rejectedRowsCsv(id, fileId, true)).text(),
    );
    expect(titles).toEqual(['line', 'reason', ...names.map(exported)]);
    expect(rejected?.slice(1, 5)).toEqual(['AMOUNT_UNREADABLE', 'C2', '2024-01-06', 'no amount']);
  });

  test('as a cell of a rejected line: listed and downloaded as it is', async () => {
    const rows = texts.map((text) => ['C2', '2024-01-06', 'no amount', text]);
    const header = ['고객번호', '주문일시', '결제금액', '메모'];
    const { id, fileId, report } = expectOk(
      await importFile(engine, csvOf([header, ['C1', '2024-01-05', '100', ''], ...rows]), {
        mapping: { customer: 0, time: 1, amount: 2 },
      }),
    );
    expect(report).toMatchObject({ rowsKept: 1, rowsRejected: texts.length });
    const [, ...rejected] = parseCsv(await expectOk(await engine.rejectedRowsCsv(id, fileId, true)).text());
    // A rejected line is kept up to its first 4,096 bytes.
    const isWhole = (text: string): boolean =>
      Buffer.byteLength(csvOf([['C2', '2024-01-06', 'no amount', text]])) < 4_096;
    expect(texts.filter(isWhole).length).toBeGreaterThan(570);
    rejected.forEach((cells, i) => {
      const text = texts[i] as string;
      expect(cells.slice(1, 5)).toEqual(['AMOUNT_UNREADABLE', 'C2', '2024-01-06', 'no amount']);
      if (isWhole(text)) expect(cells[5]).toBe(exported(text));
      else expect(text.startsWith((cells[5] ?? '').slice(0, 900))).toBe(true);
    });
  });

  test('as a file name: it is carried as it is, and a download gets a safe one', async () => {
    const file = new Blob(['고객번호,주문일시,결제금액\nC1,2024-01-05,100\n']);
    for (const text of [...texts, ...loneHalves]) {
      const preview = expectOk(await engine.preview({ file, fileName: text }, 'name'));
      expect(preview.fileName).toBe(text);
      const safe = fileNameFrom(`${text} rejected`, 'csv');
      expect(safe).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*\.csv$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
      expect(Buffer.from(safe).toString()).toBe(safe);
    }
    const failed = await engine.preview({ file: new Blob([]), fileName: '{file} $& <b>' }, 'name');
    expect(failed).toMatchObject({ code: 'EMPTY_FILE', detail: { file: '{file} $& <b>' } });
  });

  test('no name of a device of Windows', () => {
    for (const name of ['CON', 'nul', 'com1', 'LPT9'])
      expect(fileNameFrom(name, 'csv')).toBe(`dangol-${name}.csv`);
  });

  test('as a sheet name that Excel allows', async () => {
    const orders = [
      ['고객번호', '주문일시', '결제금액'].map((value) => ({ value })),
      [{ value: 'C1' }, { value: '2024-01-05' }, { value: 100, type: Number }],
    ];
    const allowed = texts.filter((text) => refusedByExcel(text) === null);
    expect(allowed.length).toBeGreaterThan(300);
    // Excel takes two names for one when only the size of their letters differs.
    const names = [...new Map(allowed.map((text) => [text.toLowerCase(), text])).values()];
    const book = writeWorkbook(names.map((sheet) => ({ sheet, data: orders })));
    const file = new Blob([(await book.toBuffer()) as Uint8Array<ArrayBuffer>]);
    const part = names.at(-1) as string;
    const preview = expectOk(await engine.preview({ file, fileName: 'book.xlsx', part }, 'sheets'));
    expect(preview.container).toEqual({ format: 'xlsx', part, parts: names });
  });
});

/** Why Excel, or XML, does not take a text as the name of a sheet; null where it does. */
function refusedByExcel(text: string): string | null {
  if (text.trim() === '' || text.length > 31) return 'empty or longer than 31 characters';
  if (/[:\\/?*[\]]/.test(text)) return 'a sign that references need';
  if (/^'|'$/.test(text)) return 'an apostrophe at an end';
  if (/[\p{Cc}\ufdd0-\ufdef\ufffd-\uffff]/u.test(text))
    return 'XML cannot hold it or discourages it, and the writer of this test leaves it out';
  return null;
}

describe('what leaves for a spreadsheet', () => {
  test('a CSV comes back from Papa Parse as it was', async () => {
    const csv = await writeCsv(texts, [texts, [...texts].reverse()]).text();
    expect(parseCsv(csv)).toEqual([texts, texts, [...texts].reverse()].map((row) => row.map(exported)));
  });

  test('numbers stay numbers', async () => {
    expect(await writeCsv(['a', 'b', 'c'], [[-5, 0.1, Number.NaN]]).text()).toBe('a,b,c\r\n-5,0.1,\r\n');
  });

  test('half a character becomes U+FFFD, since no file can hold it', async () => {
    const csv = await writeCsv(loneHalves, []).text();
    expect(parseCsv(csv)).toEqual([['\ufffd', 'a\ufffd', '\ufffdb', '\ufffd\ufffd', "'=\ufffd"]]);
  });

  const flat = (text: string): string => {
    const line = read(text).replace(/[\t\r\n]+/g, ' ');
    return runs(line) ? `'${line}` : line;
  };
  const parseTabs = (copied: string): string[][] =>
    Papa.parse<string[]>(copied, { delimiter: '\t', newline: '\n' }).data;

  test('the clipboard has each cell in its place', () => {
    const rows = texts.map((text) => ['before', text, -5, 'after']);
    expect(parseTabs(tabSeparated(rows))).toEqual(texts.map((text) => ['before', flat(text), '-5', 'after']));
  });

  test('the table of a chart has each cell in its place', () => {
    const label = (text: string): { label: string; number: boolean } => ({ label: text, number: false });
    const copied = toTsv({ columns: texts.map(label), rows: [texts.map(textCell)] });
    expect(parseTabs(`x\t${copied.replace('\n', '\nx\t')}`)).toEqual([
      ['x', ...texts.map(flat)],
      ['x', ...texts.map(flat)],
    ]);
  });
});
