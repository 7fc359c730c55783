import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import {
  idleMember,
  keepLines,
  lineMapping,
  makeShop,
  writeLines,
  loadShop,
} from '../support/filteredShop.ts';
import { expectOk, importFile } from '../support/importText.ts';

const shop = makeShop(7, 260);
let engine: EngineApi;
let whole: MappedDataset;

beforeAll(async () => {
  engine = await createNodeEngine();
  whole = await loadShop(engine, shop.lines, shop.members);
});

interface Question {
  readonly analysis: AnalysisId;
  readonly options: Readonly<Record<string, unknown>>;
}

const questions: readonly Question[] = [
  { analysis: 'kpi', options: {} },
  { analysis: 'cohort', options: {} },
  { analysis: 'pareto', options: {} },
  { analysis: 'rfm', options: {} },
  { analysis: 'signals', options: {} },
  ...['revenue', 'netRevenue', 'margin', 'orders', 'aov', 'customers', 'newCustomers'].map((measure, i) => ({
    analysis: 'trend' as const,
    options: { measure, dimension: ['none', 'channel', 'category', 'newReturning'][i % 4] },
  })),
];

async function ask(
  { id }: MappedDataset,
  { analysis, options }: Question,
  asOf: string | null,
  filters: readonly Filter[] = [],
): Promise<Outcome<RunResult<AnalysisId>>> {
  return engine.run({ analysis, datasetId: id, asOf, options, filters }, 'run', () => undefined);
}

const resultOf = (outcome: Outcome<RunResult<AnalysisId>>): unknown => expectOk(outcome).result;

/** The same question to the whole file with filters and to a file of those lines alone. */
async function expectSame(
  filters: readonly Filter[],
  givenAsOf?: string,
  asked: readonly Question[] = questions,
): Promise<void> {
  const guessed = givenAsOf ?? whole.asOf;
  const left = keepLines(shop, filters, guessed);
  const sold = left.filter(({ cents }) => cents > 0);
  if (sold.length === 0) {
    for (const question of asked) {
      expect(await ask(whole, question, guessed, filters)).toMatchObject({ code: 'FILTER_LEAVES_NOTHING' });
    }
    return;
  }
  // Both files then end on the day of analysis.
  const last = sold.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const asOf = givenAsOf ?? last;
  const kept = new Set([idleMember, ...left.map(({ customer }) => customer)]);
  const isOfMembers = filters.some((filter) => 'kind' in filter && filter.kind === 'customers');
  const members = shop.members.filter(({ customer }) => !isOfMembers || kept.has(customer));
  const alone = await loadShop(engine, left, members);
  for (const question of asked) {
    const [got, want] = [await ask(whole, question, asOf, filters), await ask(alone, question, asOf)];
    const told = JSON.stringify({ question, filters });
    // A margin where no line has a cost, say: there is nothing to count, and the filter is why.
    if (want.status === 'failed') {
      expect([want.code, got], told).toMatchObject(['NO_ROWS', { code: 'FILTER_LEAVES_NOTHING' }]);
    } else expect(resultOf(got), told).toEqual(resultOf(want));
  }
  await engine.dropDataset(alone.id);
}

describe('a filtered run equals the run on a file that has only those lines', () => {
  const cases: readonly (readonly [string, readonly Filter[]])[] = [
    ['one channel', [{ kind: 'orders', role: 'channel', values: ['앱'] }]],
    [
      'two categories and lines without one',
      [{ kind: 'orders', role: 'category', values: ['cup', '그릇', null] }],
    ],
    ['only lines without a channel', [{ kind: 'orders', role: 'channel', values: [null] }]],
    ['a value full of SQL', [{ kind: 'orders', role: 'channel', values: ["O'Neil; --"] }]],
    ['women', [{ kind: 'customers', role: 'gender', values: ['여'] }]],
    [
      'members without a gender and people who are no members',
      [{ kind: 'customers', role: 'gender', values: [null] }],
    ],
    [
      'a channel, a category and a time',
      [
        { kind: 'orders', role: 'channel', values: ['앱', '웹'] },
        { kind: 'orders', role: 'category', values: ['lamp', 'bag', 'cup'] },
        { role: 'time', from: '2023-02-01', to: '2023-11-30' },
      ],
    ],
    ['customers who came in spring', [{ role: 'firstPurchase', from: '2023-01-15', to: '2023-03-31' }]],
  ];
  it.each(cases)('%s', (_, filters) => expectSame(filters));

  it('the twenties and thirties, by date of birth', () =>
    expectSame([{ kind: 'customers', role: 'ageBand', values: ['20', '30'] }], '2023-12-31'));

  it('any filters', async () => {
    const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
      fc.subarray([...values], { minLength: 1 });
    const date = fc
      .integer({ min: 0, max: 400 })
      .map((offset) => new Date(Date.UTC(2023, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: null }));
    const filters: fc.Arbitrary<Filter[]> = fc
      .tuple(
        fc.option(some(['앱', '웹', "O'Neil; --", 'no such channel', null])),
        fc.option(some(['cup', '그릇', 'lamp', 'bag', null])),
        fc.option(some(['여', '남', null])),
        fc.option(range),
        fc.option(range),
      )
      .map(([channel, category, gender, time, first]) => [
        ...(channel ? [{ kind: 'orders', role: 'channel', values: channel } as const] : []),
        ...(category ? [{ kind: 'orders', role: 'category', values: category } as const] : []),
        ...(gender ? [{ kind: 'customers', role: 'gender', values: gender } as const] : []),
        ...(time ? [{ role: 'time', ...time } as const] : []),
        ...(first ? [{ role: 'firstPurchase', ...first } as const] : []),
      ]);
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...questions), (given, one) => {
        const asked = questions.slice(0, 4);
        return expectSame(given, undefined, [...asked, ...(asked.includes(one) ? [] : [one])]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('a time alone moves the analysis date to the day after it', async () => {
    const to =
      shop.lines
        .filter(({ cents, day }) => cents > 0 && day < '2023-09-01')
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '';
    const filters = [{ role: 'time', from: null, to } as const];
    const alone = await loadShop(engine, keepLines(shop, filters, to), shop.members);
    for (const question of questions) {
      const [got, want] = [await ask(whole, question, null, filters), await ask(alone, question, null)];
      expect(resultOf(got), question.analysis).toEqual(resultOf(want));
    }
  });
});

describe('what is said of a filter', () => {
  const app: Filter = { kind: 'orders', role: 'channel', values: ['앱'] };
  const women: Filter = { kind: 'customers', role: 'gender', values: ['여'] };
  const rfm: Question = { analysis: 'rfm', options: {} };

  it('how many lines it leaves, and that returns are the filter’s, too', async () => {
    const outcome = await ask(whole, { analysis: 'kpi', options: {} }, null, [app]);
    const sold = shop.lines.filter(({ cents }) => cents > 0);
    const rows = sold.filter(({ channel }) => channel === '앱').length;
    expect(outcome.status === 'ok' && outcome.notes[0]).toEqual({
      code: 'FILTERED',
      detail: { rows, of: sold.length },
    });
  });

  it('the SQL and the account of a run show it', async () => {
    const outcome = await ask(whole, rfm, null, [app]);
    const provenance = outcome.status === 'ok' ? outcome.provenance : null;
    expect(provenance?.filters).toEqual([app]);
    expect(provenance?.sql.some(({ sql }) => sql.includes("'앱'"))).toBe(true);
  });

  it('a table that it says nothing about', async () => {
    const csv = 'customer_id,sent_at,campaign\nC1,2023-05-01,may\nC2,2023-05-02,may\n';
    const { id } = await loadShop(engine, shop.lines, shop.members);
    const settings = { kind: 'contacts', datasetId: id, fileName: 'sent.csv' } as const;
    const both = expectOk(await importFile(engine, csv, settings));
    const outcome = await ask(both, { analysis: 'kpi', options: {} }, null, [app, women]);
    expect(outcome.status === 'ok' && outcome.notes).toContainEqual({
      code: 'FILTER_NOT_ON_TABLE',
      detail: { table: 'contacts', roles: 'channel' },
    });
  });

  it('the same question with another filter is another question', async () => {
    const [one, other] = [await ask(whole, rfm, null, [app]), await ask(whole, rfm, null, [women])];
    const back = await ask(whole, rfm, null, [app]);
    expect(resultOf(one)).not.toEqual(resultOf(other));
    expect(resultOf(back)).toEqual(resultOf(one));
  });

  it('the data check is about the whole file', async () => {
    const quality: Question = { analysis: 'quality', options: {} };
    const [all, some] = [await ask(whole, quality, null), await ask(whole, quality, null, [app])];
    expect(resultOf(some)).toEqual(resultOf(all));
    expect(some.status === 'ok' && some.provenance?.filters).toEqual([]);
  });

  it('a filter follows the data: lines that come later are in it', async () => {
    const half = shop.lines.slice(0, 300);
    const first = await loadShop(engine, half, shop.members);
    const before = resultOf(await ask(first, rfm, '2024-03-01', [app, women]));
    const settings = {
      mapping: lineMapping,
      kind: 'orders',
      decimalMark: 'point',
      datasetId: first.id,
    } as const;
    const both = expectOk(await importFile(engine, writeLines(shop.lines.slice(300)), settings));
    const after = resultOf(await ask(both, rfm, '2024-03-01', [app, women]));
    expect(after).not.toEqual(before);
    expect(after).toEqual(resultOf(await ask(whole, rfm, '2024-03-01', [app, women])));
  });
});
