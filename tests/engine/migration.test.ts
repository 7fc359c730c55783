import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { notYet, type Matrix, type MigrationResult } from '../../workers/analyses/migration/result.ts';
import { rfmSegmentIds } from '../../workers/analyses/rfm/segments.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { AnalysisRequest, EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyLines, plainMapping, salesOf, toCsv } from '../support/plainOrders.ts';
import { readSales } from '../support/sampleSales.ts';
import { readPacked } from '../support/sampleShop.ts';

let engine: EngineApi;
let sampleId: string;
let firstDay: string;
let runCount = 0;

beforeAll(async () => {
  engine = await createNodeEngine();
  const sample = expectOk(await importFile(engine, readPacked('orders.csv.gz')));
  sampleId = sample.id;
  firstDay = sample.firstDay;
});

function ask<Id extends AnalysisId>(
  analysis: Id,
  datasetId: string,
  given: Partial<AnalysisRequest<Id>> = {},
): Promise<Outcome<RunResult<Id>>> {
  const request = { analysis, datasetId, asOf: null, options: {}, ...given };
  return engine.run(request, `run-${(runCount += 1)}`, () => undefined);
}

async function run<Id extends AnalysisId>(
  analysis: Id,
  datasetId: string,
  given: Partial<AnalysisRequest<Id>> = {},
): Promise<RunResult<Id>> {
  return expectOk(await ask(analysis, datasetId, given));
}

function matrixOf({ matrix }: MigrationResult): Matrix {
  if (matrix.status !== 'ok') throw new Error(matrix.status);
  return matrix;
}

/** The segment of every customer by a plain run of RFM on a day; nobody before there are purchases. */
async function segmentsOn(datasetId: string, asOf: string): Promise<Map<string, string>> {
  const found = await ask('rfm', datasetId, { asOf });
  if (found.status === 'failed') return new Map();
  const { runId } = found.value;
  const selection = { by: 'groups' as const, groups: rfmSegmentIds };
  const audience = expectOk(await engine.createAudience({ runId, name: 'all', selection }));
  const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
  const { columns, rows } = expectOk(await engine.audienceMembers(page));
  await engine.dropAudience(audience.id);
  const at = (name: string): number => columns.indexOf(name);
  return new Map(rows.map((row) => [String(row[at('customer')]), String(row[at('segment')])]));
}

interface Sale {
  readonly customer: string;
  readonly day: string;
  readonly minor: number;
}

/** The matrix by a plain loop: “from to” → customers, revenue before, revenue now, in smallest units. */
async function loopOver(
  datasetId: string,
  sales: readonly Sale[],
  { asOf, earlier, start }: MigrationResult,
): Promise<Map<string, number[]>> {
  const [then, now] = [await segmentsOn(datasetId, earlier), await segmentsOn(datasetId, asOf)];
  const cells = new Map<string, number[]>();
  const cellOf = (customer: string): number[] => {
    const key = `${then.get(customer) ?? notYet} ${now.get(customer)}`;
    const cell = cells.get(key) ?? [0, 0, 0];
    cells.set(key, cell);
    return cell;
  };
  for (const customer of now.keys()) {
    const cell = cellOf(customer);
    cell[0] = (cell[0] ?? 0) + 1;
  }
  for (const { customer, day, minor } of sales) {
    if (day <= start || day > asOf) continue;
    const cell = cellOf(customer);
    const at = day <= earlier ? 1 : 2;
    cell[at] = (cell[at] ?? 0) + minor;
  }
  return cells;
}

function cellsOf(result: MigrationResult, unit: number): Map<string, number[]> {
  return new Map(
    matrixOf(result).cells.flatMap(({ customers, before, during }, at) => {
      const key = `${result.from[Math.floor(at / result.to.length)]} ${result.to[at % result.to.length]}`;
      return customers === 0
        ? []
        : [[key, [customers, Math.round(before * unit), Math.round(during * unit)]] as const];
    }),
  );
}

const within = (from: string, to: string): Filter => ({ role: 'time', from, to });

/** Revenue of (from, to] as the trend adds it up. */
async function trendOf(
  datasetId: string,
  from: string,
  to: string,
  filters: readonly Filter[] = [],
): Promise<number> {
  const first = toIsoDay(toDayNumber(from) + 1);
  const { result } = await run('trend', datasetId, { filters: [...filters, within(first, to)] });
  return result.total ?? 0;
}

describe('the sample shop', () => {
  test.each([90, 200])(
    'over %d days: the matrix is what two plain runs of RFM and a loop over the file give',
    async (spanDays) => {
      const { result } = await run('migration', sampleId, { options: { spanDays } });
      const sales = readSales().map(({ customer, time, won }) => ({
        ...{ customer, minor: won },
        day: time.slice(0, 10),
      }));
      expect(cellsOf(result, 1)).toEqual(await loopOver(sampleId, sales, result));
    },
  );

  test('both spans have the revenue that the trend gives them', async () => {
    const { result } = await run('migration', sampleId);
    const { before, during, won, lost } = matrixOf(result).total;
    expect(before).toBe(await trendOf(sampleId, result.start, result.earlier));
    expect(during).toBe(await trendOf(sampleId, result.earlier, result.asOf));
    expect(won - lost).toBe(during - before);
  });

  test('sizes of all dates are those of RFM on the day, and steps the pairs between them', async () => {
    const { result } = await run('migration', sampleId, { options: { steps: 6 } });
    const { outlook } = result;
    if (outlook.status !== 'ok') throw new Error(outlook.status);
    expect(outlook.past).toHaveLength(7);
    expect(outlook.stationarity?.steps).toBe(6);
    for (const { day, sizes } of outlook.past.slice(0, 3)) {
      const { segments } = (await run('rfm', sampleId, { asOf: day })).result;
      const counts = new Map(segments.map(({ id, customerCount }) => [id as string, customerCount]));
      expect(sizes).toEqual(outlook.states.map((id) => counts.get(id)));
    }
  });

  test('a cell is the list of those who moved that way', async () => {
    const { runId, result } = await run('migration', sampleId);
    const matrix = matrixOf(result);
    const at = result.from.indexOf('champions') * result.to.length + result.to.indexOf('loyal');
    const cell = matrix.cells[at];
    const selection = { by: 'cells' as const, cells: [at] };
    const { customerCount } = expectOk(await engine.countSelection(runId, selection));
    expect(customerCount).toBe(cell?.customers);
    const audience = expectOk(await engine.createAudience({ runId, name: 'fell', selection }));
    const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
    const { columns, rows } = expectOk(await engine.audienceMembers(page));
    const before = rows.reduce((sum, row) => sum + Number(row[columns.indexOf('revenueBefore')]), 0);
    expect(before).toBe(cell?.before);
    const everybody = { by: 'groups' as const, groups: result.to };
    expect(expectOk(await engine.countSelection(runId, everybody))).toEqual({
      customerCount: matrix.total.customers,
      revenue: result.spent,
    });
  });

  test('under a filter only those with a matching purchase are counted, in the groups they have anyway', async () => {
    const filters: Filter[] = [{ kind: 'orders', role: 'channel', values: ['앱'] }];
    const whole = await run('migration', sampleId);
    const { result } = await run('migration', sampleId, { filters });
    const matrix = matrixOf(result);
    const buyers = (await run('pareto', sampleId, { filters })).result.byRevenue.unitCount;
    expect(matrix.total.customers).toBe(buyers);
    expect(matrix.total.during).toBe(await trendOf(sampleId, result.earlier, result.asOf, filters));
    const all = cellsOf(whole.result, 1);
    for (const [key, [customers = 0]] of cellsOf(result, 1))
      expect(customers).toBeLessThanOrEqual(all.get(key)?.[0] ?? 0);
  });

  test('groups are made with the settings a person gave to RFM', async () => {
    const segmentSettings = { rfm: { bins: 2 } };
    const { result } = await run('migration', sampleId, { segmentSettings });
    const { segments } = (await run('rfm', sampleId, { options: { bins: 2 } })).result;
    const sizes = new Map(segments.map(({ id, customerCount }) => [id as string, customerCount]));
    matrixOf(result).columns.forEach(({ customers }, at) =>
      expect(customers).toBe(sizes.get(result.to[at] ?? '')),
    );
  });

  test('where the file begins after the earlier date, it says so', async () => {
    const after = (days: number): string => toIsoDay(toDayNumber(firstDay) + days);
    const options = { spanDays: 60 };
    const { result } = await run('migration', sampleId, { asOf: after(40), options });
    expect(result).toMatchObject({ matrix: { status: 'tooShort' }, outlook: { status: 'tooShort' } });
    const halfway = await ask('migration', sampleId, { asOf: after(100), options });
    if (halfway.status === 'failed') throw new Error(halfway.code);
    expect(halfway.notes.map(({ code }) => code)).toContain('SPAN_BEFORE_PARTIAL');
    expect(halfway.value.result.outlook).toMatchObject({ stationarity: null, heldOut: null });
  });
});

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)('Online Retail: both spans, to the last thousandth', async () => {
  const blob = await openAsBlob(retailFile ?? '');
  const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
  const { result } = await run('migration', id);
  const { before, during } = matrixOf(result).total;
  const whole = (money: number): number => Math.round(money * 1_000);
  expect(whole(before)).toBe(whole(await trendOf(id, result.start, result.earlier)));
  expect(whole(during)).toBe(whole(await trendOf(id, result.earlier, result.asOf)));
  await engine.dropDataset(id);
});

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.integer({ min: 20, max: 200 }), async (lines, spanDays) => {
      const mapping = plainMapping;
      const { id } = expectOk(await importFile(engine, toCsv(lines), { mapping, kind: 'orders' }));
      const { result } = await run('migration', id, { options: { spanDays } });
      const sales = salesOf(lines).map(({ customer, day, cents }) => ({ customer, day, minor: cents }));
      if (result.matrix.status === 'ok')
        expect(cellsOf(result, 100)).toEqual(await loopOver(id, sales, result));
      else expect(result.firstDay > result.earlier).toBe(true);
      await engine.dropDataset(id);
    }),
    { numRuns: 15 },
  );
});
