import { beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

const header = '고객번호,주문번호,주문일시,상품명,결제금액';

async function rfm(datasetId: string, options: Record<string, unknown> = {}) {
  const run = await engine.run({ analysis: 'rfm', datasetId, asOf: null, options }, 'run', () => undefined);
  return expectOk(run).result;
}

describe('values', () => {
  test('money is added exactly where doubles would not be', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `C${i % 7},${i},2024-01-05,x,0.1`);
    const { id, moneyDecimals } = expectOk(await importFile(engine, `${header}\n${lines.join('\n')}\n`));
    expect(moneyDecimals).toBe(1);
    expect((await rfm(id)).revenue).toBe(300);
  });

  test('ids keep their leading zeros', async () => {
    const { id } = expectOk(
      await importFile(engine, `${header}\n0001,1,2024-01-05,a,100\n1,2,2024-01-05,a,100\n`),
    );
    expect((await rfm(id)).customerCount).toBe(2);
  });

  test('an id column of 17850.0 loses its decimal, and the report says so', async () => {
    const { report } = expectOk(
      await importFile(engine, `${header}\n17850.0,1,2024-01-05,a,100\n17851.0,2,2024-01-05,a,1\n`),
    );
    expect(report.repairs).toContainEqual({ code: 'ID_DECIMAL_REMOVED', column: '고객번호' });
  });

  const spellings = [
    ['₩1,234,567', 1234567],
    ['1,234,567원', 1234567],
    ['\\1,200', 1200],
    ['￦ 900', 900],
    ['KRW 5000', 5000],
    ['$1,234.56', 1234.56],
    ['1e3', 1000],
  ] as const;
  test.each(spellings)('the amount %s is %d', async (text, amount) => {
    const { id } = expectOk(
      await importFile(engine, `${header}\nC1,1,2024-01-05,a,"${text}"\nC1,2,2024-01-05,a,1\n`),
    );
    expect((await rfm(id)).revenue).toBe(amount + 1);
  });

  test.each(['(500)', '(₩1,200)', '-₩300', '₩-300', '300-', '−12', '△1,000', '▲1,000'])(
    '%s is below zero',
    async (text) => {
      const { report } = expectOk(
        await importFile(engine, `${header}\nC1,1,2024-01-05,a,"${text}"\nC1,2,2024-01-05,a,1\n`),
      );
      expect(report.rowsExcluded.return).toBe(1);
    },
  );

  const days = [
    '2024-01-05',
    '2024. 1. 5.',
    '2024.01.05',
    '2024년 1월 5일',
    '20240105',
    '2024/1/5',
    '2024-01-05 13:02:03',
    '2024-01-05 13:02',
    '2024-01-05 오후 1:02:03',
    '2024. 1. 5. 오전 12:00',
    '2024-01-05T13:02:03Z',
    '2024-01-05T13:02:03+09:00',
    '5-Jan-2024',
    '"Jan 5, 2024"',
    '45296',
    '45296.5',
  ];
  test.each(days)('%s is 5 January 2024', async (text) => {
    const outcome = await importFile(engine, `${header}\nC1,1,${text},a,100\nC1,2,${text},a,1\n`, {
      mapping: { customer: 0, order: 1, time: 2, amount: 4 },
    });
    expect(expectOk(outcome).firstDay).toBe('2024-01-05');
  });

  test.each(['2024-02-30', '2023-02-29', '0000-00-00', '24-01-05'])('%s is no date', async (text) => {
    const outcome = await importFile(engine, `${header}\nC1,1,${text},a,100\n`, {
      mapping: { customer: 0, order: 1, time: 2, amount: 4 },
    });
    expect(outcome).toMatchObject({ status: 'failed', code: 'DATES_UNREADABLE', detail: { example: text } });
  });

  test('03/04/2024 is asked, decided by the column, or read as answered', async () => {
    const both = `${header}\nC1,1,03/04/2024,a,100\nC1,2,05/06/2024,a,1\n`;
    expect(await importFile(engine, both)).toMatchObject({ code: 'AMBIGUOUS_DATES' });
    expect(expectOk(await importFile(engine, both, { dateOrder: 'dmy' })).firstDay).toBe('2024-04-03');
    expect(expectOk(await importFile(engine, both, { dateOrder: 'mdy' })).firstDay).toBe('2024-03-04');
    const decided = `${both}C1,3,25/01/2024,a,1\n`;
    expect(expectOk(await importFile(engine, decided)).firstDay).toBe('2024-01-25');
  });
});

describe('a whole column decides', () => {
  const euro = (amounts: readonly string[]): string =>
    `customer;date;amount\n${amounts.map((amount, i) => `C${i};2024-01-05;${amount}`).join('\n')}\n`;

  test('1.234 is asked when nothing in the column tells, and read as answered', async () => {
    const text = euro(['1.234', '12.345']);
    expect(await importFile(engine, text)).toMatchObject({
      code: 'AMBIGUOUS_NUMBERS',
      detail: { example: '1.234' },
    });
    const comma = expectOk(await importFile(engine, text, { decimalMark: 'comma' }));
    expect((await rfm(comma.id)).revenue).toBe(13579);
    const point = expectOk(await importFile(engine, text, { decimalMark: 'point' }));
    expect((await rfm(point.id)).revenue).toBe(13.579);
  });

  test('one telling value far below the sample is enough', async () => {
    const amounts = [...Array.from({ length: 3_000 }, () => '1.234'), '2,5'];
    const { id } = expectOk(await importFile(engine, euro(amounts)));
    expect((await rfm(id)).revenue).toBe(3_000 * 1234 + 2.5);
  });

  test('1,234 alone is thousands', async () => {
    const { id } = expectOk(await importFile(engine, euro(['1,234', '12,345'])));
    expect((await rfm(id)).revenue).toBe(13579);
  });

  test('one odd value far below a plain sample is still read', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `C${i},2024-01-05,100`);
    const text = `customer,date,amount\n${lines.join('\n')}\nC1,2024년 1월 6일,"₩1,200"\nC2,never,5\n`;
    const { id, report, lastDay } = expectOk(await importFile(engine, text));
    expect(lastDay).toBe('2024-01-06');
    expect((await rfm(id)).revenue).toBe(301_200);
    expect(report.rejectedSample).toEqual([{ line: 3003, reason: 'TIME_UNREADABLE', text: 'C2,never,5' }]);
  });
});
