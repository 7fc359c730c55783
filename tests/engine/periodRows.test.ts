import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { PeriodRows } from '../../workers/contract/rows.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;
let datasetId: string;

const orders = [
  '고객번호,주문일시,주문번호,상품명,수량,결제금액',
  'C1,2024-01-05,1,=1+1,1,1000',
  'C2,2024-01-31 23:59:59,2,모자,1,2000.5',
  'C2,2024-02-01,3,모자,1,4000',
  'C1,2024-01-20,4,모자,-1,-1000',
  ',2024-01-21,5,모자,1,9999',
].join('\n');

beforeAll(async () => {
  engine = await createNodeEngine();
  datasetId = expectOk(await importFile(engine, orders)).id;
});

const january = (which: PeriodRows['which']): PeriodRows => ({
  ...{
    datasetId,
    kind: 'orders',
    which,
    from: '2024-01-01',
    to: '2024-01-31',
    asOf: '2024-01-31',
    filters: [],
  },
});

async function amounts(which: PeriodRows['which']): Promise<number[]> {
  const { columns, rows, total } = expectOk(
    await engine.periodRows(january(which), { offset: 0, limit: 10 }),
  );
  const at = columns.findIndex(({ role }) => role === 'amount');
  expect(total).toBe(rows.length);
  return rows.map((row) => row[at] as number);
}

describe('the rows behind a figure', () => {
  test('those that count add up to the revenue of the period', async () => {
    expect(await amounts('counted')).toEqual([1000, 2000.5]);
    const options = { period: 'month' };
    const run = await engine.run(
      { analysis: 'kpi', datasetId, asOf: '2024-01-31', options },
      'run',
      () => undefined,
    );
    const { kpis } = expectOk(run).result;
    expect(kpis.revenue.value).toBe(3000.5);
    expect(kpis.returns.value).toBe(1000);
  });

  test('returned lines, and both', async () => {
    expect(await amounts('returned')).toEqual([-1000]);
    expect(await amounts('both')).toEqual([1000, 2000.5, -1000]);
  });

  test('all that count as no purchase, as many as the note of a run tells', async () => {
    expect(await amounts('leftOut')).toEqual([-1000, 9999]);
    const run = await engine.run(
      { analysis: 'pareto', datasetId, asOf: '2024-01-31', options: {} },
      'run of pareto',
      () => undefined,
    );
    if (run.status !== 'ok') throw new Error(run.code);
    expect(run.notes.find(({ code }) => code === 'ROWS_LEFT_OUT')?.detail['rows']).toBe(2);
  });

  test('come a page at a time, with the row of the file', async () => {
    const { columns, rows, total } = expectOk(
      await engine.periodRows(january('counted'), { offset: 1, limit: 1 }),
    );
    expect(total).toBe(2);
    expect(columns.slice(0, 2).map(({ column }) => column)).toEqual(['file', 'row']);
    expect(rows.map((row) => row[1])).toEqual([2]);
  });

  test('are downloaded without a formula among them', async () => {
    const text = await expectOk(await engine.periodRowsCsv(january('counted'), [])).text();
    expect(text).toContain("'=1+1");
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  });

  test('are downloaded without the columns that are to stay out', async () => {
    const lines = async (without: readonly string[]): Promise<readonly string[]> => {
      const blob = expectOk(await engine.periodRowsCsv(january('counted'), without));
      return (await blob.text()).trimEnd().split('\r\n');
    };
    const [whole, less] = await Promise.all([lines([]), lines(['customer'])]);
    const count = (line = ''): number => line.split(',').length;
    expect(less.map(count)).toEqual(whole.map((line) => count(line) - 1));
    expect(less.join()).not.toContain(whole[1]?.split(',')[2]);
  });

  test('obey the filters of the page', async () => {
    const filters = [{ role: 'time', from: '2024-01-31', to: null } as const];
    const { rows } = expectOk(
      await engine.periodRows({ ...january('counted'), filters }, { offset: 0, limit: 9 }),
    );
    expect(rows.map((row) => row[1])).toEqual([2]);
  });

  test('are those of a group on every day, as the filter by a segment has it', async () => {
    const asked = { ...january('counted'), from: '2024-01-01', to: '2024-12-31' };
    const options = { scoring: 'own', bins: 2, recencyCuts: [5], frequencyCuts: [1], monetaryCuts: [2000] };
    const given = { analysis: 'rfm', datasetId, asOf: asked.asOf, options } as const;
    const { runId, result } = expectOk(await engine.run(given, 'groups', () => undefined));
    const page = { offset: 0, limit: 10 };
    for (const { id, revenue, customerCount } of result.segments.filter((row) => row.customerCount > 0)) {
      const filters = [{ role: 'segment', by: 'rfm', options, values: [id] } as const];
      const chosen = { runId, selection: { by: 'groups', groups: [id] } } as const;
      const upTo = { ...asked, to: asked.asOf };
      const [filtered, selected] = await Promise.all([
        engine.periodRows({ ...upTo, filters }, page),
        engine.periodRows({ ...upTo, chosen }, page),
      ]);
      const { columns, rows } = expectOk(filtered);
      expect(expectOk(selected).rows).toEqual(rows);
      const [at, who] = ['amount', 'customer'].map((role) =>
        columns.findIndex((column) => column.role === role),
      );
      expect(rows.reduce((sum, row) => sum + Number(row[at as number]), 0)).toBe(revenue);
      expect(new Set(rows.map((row) => row[who as number])).size).toBe(customerCount);
    }
    expect(result.segments.filter((row) => row.customerCount > 0)).toHaveLength(2);
  });

  test('are those of the groups of a filtered run, which are others than those of all data', async () => {
    const filters = [{ role: 'time', from: '2024-01-31', to: null } as const];
    const given = { analysis: 'rfm', datasetId, asOf: '2024-02-01', options: {}, filters } as const;
    const { runId, result } = expectOk(await engine.run(given, 'filtered', () => undefined));
    const groups = result.segments.map(({ id }) => id);
    const request = { ...january('counted'), asOf: '2024-02-01', to: '2024-02-01', filters };
    const chosen = { runId, selection: { by: 'groups', groups } } as const;
    const { rows } = expectOk(await engine.periodRows({ ...request, chosen }, { offset: 0, limit: 9 }));
    expect(rows.map((row) => row[1])).toEqual([2, 3]);
    expect(result.customerCount).toBe(1);
  });

  test('of a run that is gone are not shown as those of everybody', async () => {
    const chosen = { runId: 'gone', selection: { by: 'groups', groups: [] } } as const;
    const page = { offset: 0, limit: 1 };
    expect(await engine.periodRows({ ...january('counted'), chosen }, page)).toMatchObject({
      code: 'STALE_SELECTION',
    });
  });

  test('a table that is not loaded and a day that is none are said', async () => {
    const page = { offset: 0, limit: 1 };
    expect(await engine.periodRows({ ...january('counted'), kind: 'spend' }, page)).toMatchObject({
      code: 'MISSING_TABLE',
    });
    expect(await engine.periodRows({ ...january('counted'), from: 'soon' }, page)).toMatchObject({
      code: 'BAD_OPTION',
    });
  });
});
