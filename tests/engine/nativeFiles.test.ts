import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DataRepair } from '../../workers/contract/repairs.ts';
import { dirtyLines, dirtyRoles, toCsv } from '../support/dirtyShop.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { openNativeCase, type NativeCase } from '../support/nativeCase.ts';
import { findDifferences, runNatively } from '../support/nativeDuckdb.ts';

let native: NativeCase;

beforeEach(() => {
  native = openNativeCase();
});

afterEach(() => native.close());

const plain = `고객번호,주문일시,결제금액,주문번호,상품명
A1,2024-01-05 10:00:00,12000,1001,사과
A2,2024-01-06 11:00:00,8000,1002,배
A1,2024-02-07 12:00:00,5000,1003,사과
A3,2024-02-08 09:30:00,31000,1004,감
`;

describe('files as they come', () => {
  test('names, headers and cells that look like SQL stay what they are', async () => {
    const evil = `x'); DROP TABLE "rows_1"; --`;
    const header = `고객번호,주문일시,결제금액,"상품명 ""); DROP TABLE x; --",분류`;
    const rows = [
      `A1,2024-01-05,"12,000",${evil},"한 줄\n-- 다음 줄; DROP TABLE y"`,
      `"A'2; --",2024-01-06,8000,"a ""quoted"" one",=1+1`,
      `A1,2024-02-07,5000,배,"; SELECT 1;"`,
      `A3,2024-02-08,31000,"${'`'}$(touch x)",{{7*7}}`,
    ];
    const mapping = { customer: 0, time: 1, amount: 2, productName: 3, category: 4 };
    const { id } = await native.load(
      `주문 '); DROP TABLE "x"; -- [1]*?.csv`,
      `${header}\n${rows.join('\n')}\n`,
      {
        mapping,
      },
    );
    expect(await native.compare(await native.write(id, 'products'))).toEqual([]);
    expect(await native.compare(await native.write(id, 'kpi'))).toEqual([]);
  }, 120_000);

  test('CP949 is read once it is converted as the header says', async () => {
    const { id } = await native.load('주문.csv', iconv.encode(plain, 'cp949'));
    const { text } = await native.write(id, 'rfm');
    const heard = native.heard();
    const [, command = ''] = /^-- +(iconv -f CP949 .*)$/m.exec(text) ?? [];
    expect(command).toBe(`iconv -f CP949 -t UTF-8 '주문.csv' > '주문.utf8.csv'`);
    execFileSync('sh', ['-c', command], { cwd: native.folder });
    expect(findDifferences(text, heard, await runNatively(native.folder, text))).toEqual([]);
  }, 120_000);

  test('titles, totals, uneven lines, broken quotes, other marks and orders of days', async () => {
    const lines = [
      '2024년 매출 내역',
      '고객;날짜;금액;수량',
      '0012;31/01/2024;1.234,50;2',
      '0013;05/02/2024;2.000,00;1',
      '0012;06/02/2024;500,25;-1',
      ';07/02/2024;100,00;1',
      '0014;08/02/2024;100,00',
      '0014;"08/02/2024;100,00;1',
      '0015;모름;100,00;1',
      '0016;09/02/2024;70,10;1;;',
      '고객;날짜;금액;수량',
      '합계;;4.004,85;6',
    ];
    const { id, report } = await native.load('매출.csv', lines.join('\r\n'));
    expect(report.rowsRejected).toBe(3);
    expect(await native.compare(await native.write(id, 'rfm'))).toEqual([]);
  }, 120_000);

  test('headers over two lines, and one with a line break in it', async () => {
    const stacked = ['2024년,,', '구매,,고객', '날짜,금액,번호', '2024-01-05,1000,A', '2024-02-05,900,B'];
    const one = await native.load('두 줄.csv', `${stacked.join('\n')}\n`);
    expect(one.report.rowsKept).toBe(2);
    expect(await native.compare(await native.write(one.id, 'rfm'))).toEqual([]);
    const broken = `고객번호,"주문\n일시",결제금액\nA,2024-01-05,1000\nB,2024-02-05,900\n`;
    const two = await native.load('줄바꿈.csv', broken);
    expect(await native.compare(await native.write(two.id, 'rfm'))).toEqual([]);
    const uneven = await native.load('줄바꿈과 줄.csv', `${broken}C,2024-02-05\n`);
    expect(await native.compare(await native.write(uneven.id, 'rfm'))).toEqual([]);
  }, 120_000);

  test('a file that is not the same any more stops the script, and is named', async () => {
    const { id } = await native.load('주문.csv', plain);
    const { text } = await native.write(id, 'rfm');
    await writeFile(join(native.folder, '주문.csv'), plain.replace('12000', '12001'));
    await expect(runNatively(native.folder, text)).rejects.toThrow(/주문\.csv was read otherwise .*: amount/);
  }, 120_000);

  test('files of the same name are asked for by other names', async () => {
    const { id } = await native.load('주문.csv', plain);
    const more = plain.replaceAll('2024-', '2025-').replaceAll(',10', ',20');
    const both = expectOk(await importFile(native.engine, more, { fileName: '주문.csv', datasetId: id }));
    await writeFile(join(native.folder, '2-주문.csv'), more);
    expect(await native.compare(await native.write(both.id, 'cohort'))).toEqual([]);
  }, 120_000);

  test('baskets without columns have no script', async () => {
    const text = Array.from({ length: 30 }, (_, i) => `1 -1 ${2 + (i % 3)} -1 ${7 + (i % 2)} -1 -2`).join(
      '\n',
    );
    const { id } = await native.load('baskets.txt', text, { kind: 'baskets' });
    const request = { analysis: 'rules' as const, datasetId: id, asOf: null, options: {} };
    expect(await native.engine.nativeScript(request, 'script')).toMatchObject({
      status: 'failed',
      code: 'NO_SCRIPT',
    });
  }, 120_000);
});

describe('a data set that was mended', () => {
  const leaveOut = (check: 'duplicateRows' | 'overlap'): DataRepair => ({
    by: 'leaveOut',
    finding: { check, kind: 'orders' },
  });

  test('rows left out and spellings merged go along', async () => {
    const lines = dirtyLines();
    const { id } = await native.load('one.csv', toCsv(lines.slice(0, 900)), { mapping: dirtyRoles });
    await native.load('more.csv', toCsv(lines.slice(890)), { mapping: dirtyRoles, datasetId: id });
    const repairs: readonly DataRepair[] = [
      leaveOut('duplicateRows'),
      leaveOut('overlap'),
      { by: 'leaveOutCustomer', customer: 'TEST' },
      { by: 'mergeSpellings', kind: 'orders', column: 'category' },
    ];
    for (const repair of repairs) expectOk(await native.engine.repair(id, repair));
    expect(await native.compare(await native.write(id, 'products'))).toEqual([]);
    expect(await native.compare(await native.write(id, 'rfm'))).toEqual([]);
  }, 240_000);

  test('customers that another file writes otherwise are matched as in the app', async () => {
    const orders = Array.from({ length: 30 }, (_, i) => `000${i + 100},2024-01-${10 + (i % 15)},${1000 + i}`);
    const members = Array.from({ length: 30 }, (_, i) => `${i + 100},${i % 2 === 0 ? 'F' : 'M'},서울`);
    const { id } = await native.load('주문.csv', `고객번호,주문일시,결제금액\n${orders.join('\n')}\n`);
    const { report } = await native.load('회원.csv', `고객번호,성별,지역\n${members.join('\n')}\n`, {
      kind: 'customers',
      datasetId: id,
    });
    expect(report.repairs.map(({ code }) => code)).toContain('KEYS_MATCHED_LOOSELY');
    expect(await native.compare(await native.write(id, 'value'))).toEqual([]);
  }, 120_000);
});

const retailFile = sharedFile('online_retail.csv.gz');

describe.skipIf(retailFile === null)('Online Retail (skipped where the file is missing)', () => {
  test('the script answers as the engine does', async () => {
    const path = retailFile ?? '';
    await copyFile(path, join(native.folder, 'online_retail.csv.gz'));
    const settings = { fileName: 'online_retail.csv.gz' };
    const { id } = expectOk(await importFile(native.engine, await openAsBlob(path), settings));
    expect(await native.compare(await native.write(id, 'rfm'))).toEqual([]);
    expect(await native.compare(await native.write(id, 'cohort'))).toEqual([]);
  }, 600_000);
});
