import { afterAll, beforeAll, expect, test } from 'vitest';
import { macrosFor } from '../../workers/engine/native/valueMacros.ts';
import { sql } from '../../workers/engine/sql.ts';
import { parseBirth, parsePeriod } from '../../workers/engine/values/parseCalendar.ts';
import { parseFlag } from '../../workers/engine/values/parseFlag.ts';
import { parseNumber } from '../../workers/engine/values/parseNumber.ts';
import { parseTime } from '../../workers/engine/values/parseTime.ts';
import { isPlainTime, writePlainNumber, writePlainTime } from '../../workers/engine/values/plainValues.ts';
import reference from '../reference/parse_contract.json' with { type: 'json' };
import { makeFolder, openNative, type NativeDuckdb } from '../support/nativeDuckdb.ts';

/** Cells of the contract that the readers themselves are tested by, and more of the kinds that differ between languages. */
const cells = [
  ...new Set([
    ...reference.cases.flatMap(({ inputs }) => inputs.map(String)),
    ...[
      '',
      ' ',
      '-',
      'abc',
      '없음',
      '0',
      '-0',
      '5',
      '-5',
      '+5',
      '5-',
      '--5',
      '.5',
      '5.',
      '1e3',
      '-1.5e3',
      '1e-3',
    ],
    ...['1,234', '1,234.5', '1.234,5', '1 234 567', "1'234", '1’234.5', '1,23,456', '1.2.3', '12,34', '0012'],
    ...[
      '₩12,000',
      '12,000원',
      '(1,234)',
      '(₩1,000)',
      '△500',
      '▲ 3',
      '₩-300',
      '-₩300',
      'USD 20',
      '１２，３４５',
    ],
    ...['5%', '12.5 %', '1.5만', '3억', '1억 2,000만', '2천', '3백만', '010-1234-5678', '999999999999'],
    ...[
      '1234567890123',
      '0.1234567',
      '٣٤',
      '2024-01-05',
      '2024-1-5',
      '2024.01.05',
      '2024. 1. 5.',
      '2024년 1월 5일',
    ],
    ...['2024/01/05 13:02', '2024-01-05T13:02:03Z', '2024-01-05T13:02:03+09:00', '20240105', '202401051302'],
    ...['20240105130203', '20240105 13:02', '45000', '45000.5', '12345', '99999', '03/04/2024', '13/04/2024'],
    ...[
      '04/13/2024',
      '03/04/2024 5:06 PM',
      '5-Jan-2024',
      '05 January 2024',
      'Jan 5, 2024',
      'January 5 2024 3:04 pm',
    ],
    ...[
      '2024-01-05 오후 3:04',
      '2024-01-05 오전 12:30:15',
      '2024-01-05 (금) 13:02',
      '2024년 1월 5일 3시 4분 5초',
    ],
    ...[
      '2024-02-30',
      '24-01-05',
      '2024-13-01',
      '20241305',
      '2024-01-05 25:00',
      '2024-01-05 12:61',
      '2024-01-05 13',
    ],
    ...[
      '2024-01-05 13:02:03,5',
      '12/1/2010 8:26',
      '2024-01',
      '2024년 1월',
      '2024',
      '2024년',
      '202411',
      '2024.11',
    ],
    ...[
      '850312',
      '1985',
      '1985년생',
      '250101',
      '271301',
      '030101',
      'Y',
      'n',
      '예',
      '수신거부',
      'opt-in',
      'TRUE',
      'x',
    ],
  ]),
].filter((cell) => !cell.includes('\0') && cell.length < 60);

const folder = makeFolder();
let native: NativeDuckdb;

beforeAll(async () => {
  native = await openNative(folder.path);
  await native.run(macrosFor(['number', 'time', 'period', 'birth', 'flag']).join('\n'));
});

afterAll(() => {
  native.close();
  folder.remove();
});

/** What a macro makes of every cell, as text. */
async function ask(call: (cell: string) => string): Promise<readonly (string | null)[]> {
  const list = cells.map((cell) => sql`${cell}`.text).join(', ');
  const [answer] = await native.run(
    `SELECT (${call('cell')})::VARCHAR AS found FROM (SELECT unnest([${list}]) AS cell, unnest(range(${cells.length})) AS place) ORDER BY place`,
  );
  return (answer?.found ?? []) as (string | null)[];
}

/** As DuckDB writes a moment. */
function moment(epoch: number | null): string | null {
  return epoch === null ? null : writePlainTime(epoch).replace(/(\.\d*?)0+$/, '$1');
}

function compare(found: readonly (string | null)[], expected: (cell: string) => string | null): void {
  expect(cells.map((cell, i) => [cell, found[i] ?? null])).toEqual(
    cells.map((cell) => [cell, expected(cell)]),
  );
}

test.each([
  ['point', '.'],
  ['comma', ','],
] as const)('numbers with a decimal %s', async (mark, sign) => {
  const found = await ask((cell) => `dangol_number(${cell}, '${sign}')`);
  compare(
    found.map((text) => (text === null ? null : String(Number(text) + 0))),
    (cell) => {
      const value = parseNumber(cell, mark);
      return value === null || Math.abs(value) >= 1e12 ? null : String(Number(writePlainNumber(value)) + 0);
    },
  );
});

test.each([
  ['dmy', 'TRUE'],
  ['mdy', 'FALSE'],
  [null, 'NULL'],
] as const)('dates with the order %s', async (order, dayFirst) => {
  const found = await ask((cell) => `dangol_time(${cell}, ${dayFirst})`);
  // Plain ones keep their microseconds in the engine too.
  const isFine = (cell: string): boolean => isPlainTime(cell) && /\.\d{4,}$/.test(cell);
  compare(
    found.map((text, i) => (isFine(cells[i] ?? '') ? (text?.slice(0, 23) ?? null) : text)),
    (cell) => moment(parseTime(cell, order)),
  );
});

test('periods, dates of birth, yes and no', async () => {
  compare(await ask((cell) => `dangol_period(${cell}, NULL)`), (cell) => moment(parsePeriod(cell, null)));
  compare(await ask((cell) => `dangol_birth(${cell}, NULL, 2026)`), (cell) =>
    moment(parseBirth(cell, null, 2026)),
  );
  compare(await ask((cell) => `dangol_flag(${cell})`), (cell) => {
    const flag = parseFlag(cell);
    return flag === null ? null : flag ? '1' : '0';
  });
});
