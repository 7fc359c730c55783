import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { loadShop, makeShop } from '../support/filteredShop.ts';
import { expectOk } from '../support/importText.ts';

const shop = makeShop(7, 260);
let engine: EngineApi;
let whole: MappedDataset;

beforeAll(async () => {
  engine = await createNodeEngine();
  whole = await loadShop(engine, shop.lines, shop.members);
});

async function ask(filters: readonly Filter[]): Promise<Outcome<RunResult<'rfm'>>> {
  const request = { analysis: 'rfm' as const, datasetId: whole.id, asOf: null, options: {}, filters };
  return engine.run(request, 'run', () => undefined);
}

describe('filters that are none', () => {
  const broken: readonly unknown[] = [
    'channel',
    [{ kind: 'orders', role: 'channel' }],
    [{ kind: 'orders', role: 'channel', values: [] }],
    [{ kind: 'orders', role: 'channel', values: [1] }],
    [{ kind: 'orders', role: 'flags', values: ['0'] }],
    [{ kind: 'customers', role: 'channel', values: ['앱'] }],
    [{ role: 'time', from: '2024-02-30', to: null }],
    [{ role: 'time', from: '2024-03-01', to: '2024-01-01' }],
    [{ role: 'time', from: "2024-01-01' OR 1=1 --", to: null }],
    [{ role: 'time' }],
    Array.from({ length: 30 }, () => ({ role: 'time', from: '2023-01-01', to: null })),
  ];
  it.each(broken.map((given) => ({ given })))('$given is refused', async ({ given }) => {
    const outcome = await ask(given as readonly Filter[]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'BAD_FILTER' });
  });

  it('a column that the data does not have is named', async () => {
    const filters = [{ kind: 'orders', role: 'device', values: ['pc'] } as const];
    const outcome = await ask(filters);
    expect(outcome).toMatchObject({ status: 'failed', code: 'MISSING_ROLE', detail: { roles: 'device' } });
  });

  it.each(["'; DROP TABLE orders; --", '__proto__', '\u0000', '*/ x', '\\'])(
    'the value %j finds nothing and breaks nothing',
    async (value) => {
      const filters = [{ kind: 'orders', role: 'category', values: [value] } as const];
      const outcome = await ask(filters);
      expect(outcome).toMatchObject({ status: 'failed', code: 'FILTER_LEAVES_NOTHING' });
      expect((await ask([])).status).toBe('ok');
    },
  );
});

describe('what a column can be filtered by', () => {
  it('values with their lines, most first, “none” last', async () => {
    const column = { kind: 'orders', role: 'channel' } as const;
    const found = expectOk(await engine.filterValues({ datasetId: whole.id, column, search: '', limit: 10 }));
    const sold = shop.lines.filter(({ cents }) => cents > 0);
    const count = (channel: string): number => sold.filter((line) => line.channel === channel).length;
    const named = ['앱', '웹', "O'Neil; --"].map((value) => ({ value, count: count(value) }));
    named.sort((a, b) => b.count - a.count);
    expect(found).toEqual({ values: [...named, { value: null, count: count('') }], valueCount: 4 });
  });

  it('those with a text in them, and decades where there is only a date of birth', async () => {
    const search = { datasetId: whole.id, limit: 1 };
    const category = { kind: 'orders', role: 'category' } as const;
    const a = expectOk(await engine.filterValues({ ...search, column: category, search: 'A' }));
    expect([a.values.length, a.valueCount]).toEqual([1, 2]);
    const hostile = await engine.filterValues({ ...search, column: category, search: "%' OR TRUE --" });
    expect(expectOk(hostile)).toEqual({ values: [], valueCount: 0 });
    const ageBand = { kind: 'customers', role: 'ageBand' } as const;
    const ages = expectOk(await engine.filterValues({ ...search, limit: 20, column: ageBand, search: '' }));
    expect(ages.values.map(({ value }) => value).sort()).toEqual(['20', '30', '40', '50', '60', null]);
  });

  it('a column that is not there is named', async () => {
    const column = { kind: 'orders', role: 'brand' } as const;
    const outcome = await engine.filterValues({ datasetId: whole.id, column, search: '', limit: 5 });
    expect(outcome).toMatchObject({ status: 'failed', code: 'MISSING_ROLE' });
  });
});
