import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectOk, importFile } from '../support/importText.ts';
import { openNativeCase, type NativeCase } from '../support/nativeCase.ts';
import { findDifferences, openNative } from '../support/nativeDuckdb.ts';
import { injections } from '../support/naughty/injections.ts';

let native: NativeCase;

beforeEach(() => {
  native = openNativeCase();
});

afterEach(() => native.close());

/** Each ends a literal, a name, a remark or a statement if it can, and would leave a table behind. */
const breakouts = [
  "'",
  '"',
  "');",
  '");',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  ';',
  '*/',
  '$$',
  "\\'",
  '--\n',
  '}',
].map((end) => `x${end} CREATE TABLE hacked AS SELECT 1; --`);
const spells = [
  ...new Set(
    [
      ...breakouts,
      ...(injections['query'] ?? []),
      ...(injections['shell'] ?? []),
      ...(injections['formula'] ?? []),
    ].map((text) => text.replace(/[\s\0]+/g, (space) => (space.includes('\n') ? '\n' : ' ')).trim()),
  ),
].filter((text) => text !== '');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Answers that differ, and what the script made beside its own tables. */
async function runInNew(text: string): Promise<readonly string[]> {
  const heard = native.heard();
  const duckdb = await openNative(native.folder);
  try {
    const found = findDifferences(text, heard, await duckdb.run(text));
    const [hacked] = await duckdb.run(
      `SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE table_name ILIKE 'hacked'`,
    );
    return [...found, ...(hacked?.['n']?.[0] === 0 ? [] : ['a table was made'])];
  } finally {
    duckdb.close();
  }
}

describe('a script stays what it is', () => {
  test('whatever stands in names of files and columns, cells, filters and settings', async () => {
    const fileName = `x'); CREATE TABLE hacked AS SELECT 1; --\nCREATE TABLE hacked AS SELECT 1;\u2028-- "$(touch hacked)".csv`;
    const headers = spells.map((text, i) => quoted(`${text} ${i}`));
    const header = `고객번호,주문일시,결제금액,채널,상품명,${headers.join(',')}`;
    const rows = spells.map((text, i) => {
      const day = `2024-0${1 + (i % 9)}-1${i % 7}`;
      const other = spells.map((_, k) => quoted(spells[(i + k) % spells.length] ?? ''));
      const cells = [text, day, String(1000 + i), text, spells[(i + 1) % spells.length] ?? ''];
      return [...cells.map(quoted), ...other].join(',');
    });
    const content = `${header}\n${rows.join('\n')}\n`;
    await writeFile(join(native.folder, fileName), content);
    const mapping = { customer: 0, time: 1, amount: 2, channel: 3, productName: 4 };
    const { id, report } = expectOk(
      await importFile(native.engine, content, { fileName, mapping, kind: 'orders' }),
    );
    // Some of them mean that there is no customer.
    expect(report.rowsKept).toBeGreaterThan(spells.length - 3);
    const filters = [{ kind: 'orders', role: 'channel', values: [...spells.slice(5), null] }];
    const options = { targets: { revenue: `5|2024-01-01|2024-12-31|${breakouts.join(' ')}` } };
    const text = (await native.write(id, 'kpi', { filters, options })).text;
    expect(text).toContain('CREATE TABLE hacked');
    expect(await runInNew(text)).toEqual([]);
    expect(await runInNew((await native.write(id, 'products', { filters })).text)).toEqual([]);
    expect(readdirSync(native.folder)).toEqual([fileName]);
  }, 240_000);

  test('commands it tells to a person do what they say and nothing else', async () => {
    const plain = '고객번호,주문일시,결제금액\nA,2024-01-05,1000\nB,2024-02-05,900\n';
    const evil = `-rf '$(touch hacked1)\`touch hacked2\`'; touch hacked3 #.csv`;
    const bytes = iconv.encode(plain, 'cp949');
    await writeFile(join(native.folder, evil), bytes);
    const { id } = expectOk(await importFile(native.engine, bytes, { fileName: evil }));
    const text = (await native.write(id, 'rfm')).text;
    const [, command = ''] = /^-- +(iconv -f CP949 .*)$/m.exec(text) ?? [];
    execFileSync('sh', ['-c', command], { cwd: native.folder });
    const made = evil.replace(/\.csv$/, '.utf8.csv');
    expect(readdirSync(native.folder).toSorted()).toEqual([evil, made].toSorted());
    expect(await runInNew(text)).toEqual([]);
  }, 120_000);

  test('the one that converts JSON lines reaches DuckDB as one statement', async () => {
    const evil = `it's "$(touch hacked)" '); COPY (SELECT 1) TO 'hacked.csv'; --.jsonl`;
    const lines = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({
        customer_id: `C${i % 7}`,
        order_date: `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`,
        amount: 100.5 * i,
        product: `x"${i % 3}'`,
      }),
    ).join('\n');
    await writeFile(join(native.folder, evil), lines);
    const { id } = expectOk(await importFile(native.engine, lines, { fileName: evil }));
    const text = (await native.write(id, 'products')).text;
    const [, command = ''] = /^-- +(duckdb -c .*)$/m.exec(text) ?? [];
    // A shell splits the line; the statement it hands over is run here, where there is no command called duckdb.
    const handedOver = execFileSync('sh', ['-c', `duckdb() { printf '%s\\0' "$@"; }\n${command}`], {
      cwd: native.folder,
      encoding: 'utf8',
    }).split('\0');
    expect(handedOver).toEqual(['-c', expect.stringMatching(/^COPY /), '']);
    const duckdb = await openNative(native.folder);
    const there = (handedOver[1] ?? '').replace("')) TO '", `')) TO '${native.folder}/`);
    await duckdb.run(there);
    duckdb.close();
    expect(existsSync(join(native.folder, 'hacked.csv'))).toBe(false);
    expect(existsSync(join(native.folder, 'hacked'))).toBe(false);
    expect(await runInNew(text)).toEqual([]);
  }, 120_000);
});
