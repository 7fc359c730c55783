import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { sqlLimits, type SqlAnswer } from '../../workers/contract/sqlPage.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;
let datasetId: string;

const orders = [
  '고객번호,주문일시,주문번호,상품명,수량,결제금액',
  'C1,2024-01-05,1,=1+1,1,1000',
  'C2,2024-01-31 23:59:59,2,모자,1,2000.5',
  'C2,2024-02-01,3,<b>모자</b>,1,4000',
  'C1,2024-01-20,4,모자,-1,-1000',
].join('\n');

const members = [
  '고객번호,가입일,이메일,"담당 ""직원"""',
  'C1,2023-01-01,ann@example.org,김',
  'C2,2023-02-01,bob@example.org,이',
].join('\n');

beforeAll(async () => {
  engine = await createNodeEngine();
  datasetId = expectOk(await importFile(engine, orders)).id;
  expectOk(await importFile(engine, members, { kind: 'customers', datasetId, fileName: 'members.csv' }));
});

const ask = (text: string): Promise<Outcome<SqlAnswer>> =>
  engine.querySql({ datasetId, text, takesPersonal: false }, 'sql');

async function table(text: string): Promise<(string | null)[][]> {
  const { cells, rowCount } = expectOk(await ask(text));
  return Array.from({ length: rowCount }, (_, row) => cells.map((column) => column[row] ?? null));
}

async function refusal(text: string): Promise<[string, unknown?, unknown?]> {
  const outcome = await ask(text);
  if (outcome.status === 'ok') throw new Error(`was run: ${text}`);
  const { line, column } = outcome.detail;
  return line === undefined ? [outcome.code] : [outcome.code, line, column];
}

describe('what is asked in SQL', () => {
  test('is answered from the rows that count, with types and exact texts', async () => {
    const answer = expectOk(
      await ask(
        'SELECT customer, sum(amount) AS total, max(time)::DATE AS "last day" FROM orders GROUP BY 1 ORDER BY 1;',
      ),
    );
    expect(answer.columns.map(({ name, isNumber }) => [name, isNumber])).toEqual([
      ['customer', false],
      ['total', true],
      ['last day', false],
    ]);
    expect(answer.cells[0]).toEqual(['C1', 'C2']);
    expect(answer.cells[1]?.map(Number)).toEqual([1000, 6000.5]);
    expect(answer.cells[2]).toEqual(['2024-01-05', '2024-02-01']);
    expect(answer.isCut).toBe(false);
  });

  test('reads columns without a use by their headers, and whatever the analyses read', async () => {
    expect(await table('SELECT "담당 ""직원""" FROM customers ORDER BY 1')).toEqual([['김'], ['이']]);
    expect(await table(`SELECT count(*) FROM orders_all_${datasetId} WHERE flags <> 0`)).toEqual([['1']]);
    const tables = expectOk(await engine.sqlTables(datasetId));
    expect(tables[0]).toMatchObject({ name: 'orders', rowCount: 3 });
    expect(tables[0]?.columns.map(({ name }) => name)).toContain('product_name');
    expect(tables.map(({ name }) => name)).toContain(`orders_kept_${datasetId}`);
    for (const { name } of tables) expect((await ask(`FROM "${name}" LIMIT 1`)).status).toBe('ok');
  });

  test('may begin with any word that reads', async () => {
    expect(
      await table('WITH big AS (SELECT * FROM orders WHERE amount > 1500) SELECT count(*) FROM big'),
    ).toEqual([['2']]);
    expect(await table('FROM orders SELECT count(*) -- all of them; really')).toEqual([['3']]);
    expect(await table("/* ; /* ) */ */ VALUES (1, 'a;)'), (2, 'it''s')")).toEqual([
      ['1', 'a;)'],
      ['2', "it's"],
    ]);
    expect((await table('DESCRIBE orders')).length).toBeGreaterThan(5);
    expect((await table('SUMMARIZE orders')).length).toBeGreaterThan(5);
    expect((await table('SHOW TABLES')).length).toBeGreaterThan(2);
    expect((await table('PIVOT orders ON customer USING sum(amount)'))[0]).toBeDefined();
    expect((await table('EXPLAIN SELECT 1')).length).toBeGreaterThan(2);
    expect((await table('explain analyze SELECT count(*) FROM orders')).length).toBeGreaterThan(2);
    expect(await table('SELECT 1 AS a, 2 AS a')).toEqual([['1', '2']]);
    expect(await table("SELECT DATE'2024-01-01'")).toEqual([['2024-01-01']]);
  });

  test('numbers keep their last digit, and order its rows', async () => {
    expect(await table('SELECT 9007199254740993, 0.1::DOUBLE, -5, 1.50::DECIMAL(4,2)')).toEqual([
      ['9007199254740993', '0.1', '-5', '1.50'],
    ]);
    const { cells } = expectOk(await ask('SELECT i FROM range(200000) t(i) ORDER BY i DESC'));
    expect(cells[0]?.slice(0, 3)).toEqual(['199999', '199998', '199997']);
    expect(cells[0]?.at(-1)).toBe('190000');
  });

  test('what an analysis wrote down can be asked again, whenever that was', async () => {
    const run = async (asOf: string) => {
      const outcome = await engine.run(
        { analysis: 'kpi', datasetId, asOf, options: {} },
        'run',
        () => undefined,
      );
      if (outcome.status === 'failed') throw new Error(outcome.code);
      return outcome.provenance?.sql ?? [];
    };
    const steps = (await run('2024-02-01')).filter(({ sql }) => /^\s*(SELECT|WITH)/.test(sql));
    expect(steps.length).toBeGreaterThan(1);
    const old = steps.map(({ sql }) => sql.replaceAll(/("prepared"\."[a-z_]+_)\d+"/g, '$177"'));
    expect(old.some((text) => text.includes('_77"'))).toBe(true);
    for (const text of old) expect(await refusalOrOk(text)).toBe('ok');
  });
});

async function refusalOrOk(text: string): Promise<string> {
  const outcome = await ask(text);
  return outcome.status === 'ok' ? 'ok' : JSON.stringify(outcome);
}

describe('only one statement that reads is run', () => {
  test.each([
    'DELETE FROM orders',
    'DROP TABLE x',
    'insert into orders values (1)',
    'UPDATE orders SET amount = 0',
    'CREATE TABLE t AS SELECT 1',
    "COPY orders TO 'x.csv'",
    "ATTACH 'x.db'",
    'INSTALL json',
    'LOAD json',
    "SET memory_limit = '1GB'",
    'PRAGMA database_list',
    'CALL duckdb_tables()',
    'CHECKPOINT',
    'BEGIN',
    'COMMIT',
    'USE prepared',
    'EXPLAIN DELETE FROM orders',
    'EXPLAIN ANALYZE DELETE FROM orders',
    '-- SELECT\nVACUUM',
  ])('%s', async (text) => {
    expect((await refusal(text))[0]).toBe('SQL_NOT_READING');
  });

  test('several are refused with the line of the second', async () => {
    expect(await refusal('SELECT 1;\n\nSELECT 2')).toEqual(['SQL_SEVERAL', 3, undefined]);
    expect(await refusal('SELECT 1; DROP TABLE orders')).toEqual(['SQL_SEVERAL', 1, undefined]);
    expect(await refusal('  -- nothing\n;;')).toEqual(['SQL_EMPTY']);
  });

  test('brackets and quotes that would end the one around it are refused', async () => {
    expect(await refusal('SELECT 1) ; DROP TABLE x; SELECT * FROM (SELECT 1')).toEqual([
      'SQL_UNFINISHED',
      1,
      9,
    ]);
    expect(await refusal("SELECT (1,\n 'a)")).toEqual(['SQL_UNFINISHED', 2, 2]);
    expect(await refusal('SELECT 1 /* open')).toEqual(['SQL_UNFINISHED', 1, 10]);
    for (const text of [
      "SELECT E'\\' ) ; COMMIT; DROP TABLE x; --'",
      "SELECT 1e'\\'' ) ; COMMIT; DROP TABLE x; --'",
      "SELECT 'a', e'b'\n'\\'' ) ; COMMIT; --'",
      "SELECT 1$a$ ' $a$ ) ; COMMIT; DROP TABLE x; --'",
      "SELECT x\u00a0e'\\'' ) ; COMMIT; --'",
    ])
      expect((await refusal(text))[0]).toBe('SQL_STRANGE_STRING');
  });

  test('files, addresses and settings cannot be reached from within', async () => {
    for (const from of [
      "read_csv('/etc/passwd')",
      "read_text('/etc/passwd')",
      "glob('/*')",
      "'/etc/passwd.csv'",
      "'https://example.org/x.csv'",
    ])
      expect((await refusal(`SELECT * FROM ${from}`))[0], from).toBe('SQL_NO_FILES');
    expect((await refusal("SELECT * FROM query('DROP TABLE x')"))[0]).toBe('SQL_FAILED_AT');
    expect((await refusal('WITH d AS (DELETE FROM orders RETURNING *) SELECT * FROM d'))[0]).toBe(
      'SQL_FAILED',
    );
  });

  test('after all that the rows are what they were', async () => {
    expect(await table('SELECT count(*) FROM orders')).toEqual([['3']]);
  });
});

describe('mistakes are told with their place', () => {
  test('line and column of the statement as it was written', async () => {
    expect(await refusal('SELECT 1,\n  amuont FROM orders')).toEqual(['SQL_FAILED_AT', 2, 3]);
    expect(await refusal("SELECT '한국', amuont FROM orders")).toEqual(['SQL_FAILED_AT', 1, 14]);
    expect(await refusal('EXPLAIN SELECT amuont FROM orders')).toEqual(['SQL_FAILED_AT', 1, 16]);
    const long = `SELECT '${'a'.repeat(200)}' AS x, amuont, '${'b'.repeat(200)}' FROM orders`;
    expect(await refusal(long)).toEqual(['SQL_FAILED_AT', 1, long.indexOf('amuont') + 1]);
  });

  test('with what the database says of it', async () => {
    const outcome = await ask('SELECT customer::INT FROM orders');
    if (outcome.status === 'ok') throw new Error('was run');
    expect(outcome.detail['reason']).toMatch(/^Conversion Error: Could not convert string 'C1'/);
    expect(outcome.detail['reason']).not.toContain('LINE');
  });
});

describe('answers have an end', () => {
  test('so many rows are shown, more are in the file, long cells are cut', async () => {
    const text = 'SELECT i FROM range(15000) t(i)';
    const answer = expectOk(await ask(text));
    expect([answer.rowCount, answer.isCut]).toEqual([sqlLimits.shown, true]);
    const csv = await expectOk(await engine.sqlCsv({ datasetId, text, takesPersonal: false }, 'csv')).text();
    expect(csv.split('\r\n').length).toBe(15_002);
    const whole = expectOk(await ask(`SELECT i FROM range(${sqlLimits.shown}) t(i)`));
    expect([whole.rowCount, whole.isCut]).toEqual([sqlLimits.shown, false]);
    const [[cell]] = (await table("SELECT repeat('x', 5000000)")) as [[string]];
    expect(cell.length).toBe(sqlLimits.cellCharacters + 1);
  });

  test('everything crossed with everything is cut short as well', async () => {
    const text = 'SELECT a.i FROM range(1000000) a(i), range(1000000) b(i), orders';
    expect(expectOk(await ask(text)).isCut).toBe(true);
  });

  test('a file has numbers as numbers, and no text that a spreadsheet could run', async () => {
    const text = 'SELECT product_name, -5 AS n, \'-5\' AS "=cmd" FROM orders ORDER BY time LIMIT 1';
    const csv = await expectOk(await engine.sqlCsv({ datasetId, text, takesPersonal: false }, 'csv')).text();
    expect(csv.replace('\ufeff', '')).toBe(`product_name,n,"'=cmd"\r\n"'=1+1",-5,"'-5"\r\n`);
  });

  test('a file leaves out what leads straight to a person, unless it is asked to', async () => {
    const text = 'SELECT email, 1 AS n FROM customers ORDER BY 1 LIMIT 1';
    const csv = async (takesPersonal: boolean) =>
      (await expectOk(await engine.sqlCsv({ datasetId, text, takesPersonal }, 'csv')).text()).replace(
        '\ufeff',
        '',
      );
    expect(await csv(false)).toBe('n\r\n1\r\n');
    expect(await csv(true)).toBe('email,n\r\nann@example.org,1\r\n');
  });

  test('of a data set that is gone', async () => {
    const outcome = await engine.querySql(
      { datasetId: 'gone', text: 'SELECT 1', takesPersonal: false },
      'sql',
    );
    expect(outcome).toMatchObject({ status: 'failed', code: 'NO_DATASET' });
  });
});
