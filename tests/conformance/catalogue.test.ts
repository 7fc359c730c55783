import { beforeAll, describe, expect, it } from 'vitest';
import { analysisIds, catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { failureTexts } from '../../workers/contract/failures.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import type { Role, TableNeeds } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import {
  addCompanions,
  badOptions,
  edgeOptions,
  findUnclean,
  importLines,
  needsMore,
  nextRequestId,
  ordinaryLines,
  orderCases,
  withoutTimes,
  type OrderCase,
} from '../support/conform.ts';

let engine: EngineApi;
const imported = new Map<string, Outcome<MappedDataset>>();

beforeAll(async () => {
  engine = await createNodeEngine();
  const started = await engine.start();
  expect(started.status).toBe('ok');
  for (const { name, lines } of orderCases) imported.set(name, await importLines(engine, lines));
});

/** The orders as they are, or a data set of its own with the other tables that the analysis asks for. */
async function load(id: AnalysisId, lines: readonly string[]): Promise<Outcome<MappedDataset>> {
  return addCompanions(engine, catalogue[id], await importLines(engine, lines));
}

function run(
  analysis: AnalysisId,
  datasetId: string,
  options: Readonly<Record<string, unknown>> = {},
  asOf: string | null = null,
): Promise<Outcome<RunResult<AnalysisId>>> {
  return engine.run({ analysis, datasetId, asOf, options }, nextRequestId(), () => {});
}

function expectClean(outcome: Outcome<unknown>): void {
  if (outcome.status === 'failed') {
    expect(failureTexts).toHaveProperty(outcome.code);
    expect(findUnclean(outcome.detail)).toEqual([]);
    return;
  }
  expect(findUnclean(outcome.value)).toEqual([]);
  expect(findUnclean(outcome.notes)).toEqual([]);
  expect(findUnclean(outcome.provenance)).toEqual([]);
  expect(structuredClone(outcome)).toEqual(outcome);
}

async function answer(analysis: AnalysisId, { name, lines }: OrderCase): Promise<Outcome<unknown>> {
  const dataset = needsMore(catalogue[analysis]) ? await load(analysis, lines) : imported.get(name);
  if (dataset?.status !== 'ok') return dataset as Outcome<unknown>;
  return run(analysis, dataset.value.id);
}

describe.each(analysisIds)('%s', (id) => {
  let ordinary: MappedDataset;
  beforeAll(async () => {
    const outcome = needsMore(catalogue[id])
      ? await load(id, ordinaryLines(400))
      : imported.get('an ordinary shop');
    if (outcome?.status !== 'ok') throw new Error('an ordinary shop cannot be loaded');
    ordinary = outcome.value;
  });

  it.each(orderCases)('$name: the documented code or a clean result', async (orderCase) => {
    const outcome = await answer(id, orderCase);
    expectClean(outcome);
    const got = outcome.status === 'ok' ? 'ok' : outcome.code;
    const allowed: string[] = [...orderCase.mayFail];
    if (!orderCase.mustFail) allowed.push('ok');
    expect(allowed).toContain(got);
  });

  it.each(badOptions(catalogue[id]))('$name = $value is refused by name', async ({ name, value }) => {
    const outcome = await run(id, ordinary.id, { [name]: value });
    expectClean(outcome);
    expect(outcome).toMatchObject({ status: 'failed', code: 'BAD_OPTION', detail: { option: name } });
  });

  it.each(edgeOptions(catalogue[id]))(
    '%j, at the edge of what is allowed, gives a clean result',
    async (options) => {
      const outcome = await run(id, ordinary.id, options);
      expectClean(outcome);
      expect(outcome.status).toBe('ok');
    },
  );

  it.each(['', 'soon', '2024-13-45', '2024-02-30', "2024-01-01' OR 1=1", '01/02/2024'])(
    'the analysis date “%s” is refused',
    async (asOf) => {
      const outcome = await run(id, ordinary.id, {}, asOf);
      expectClean(outcome);
      expect(outcome).toMatchObject({ status: 'failed', code: 'BAD_OPTION', detail: { option: 'asOf' } });
    },
  );

  it.each(['1900-01-01', '2023-01-01', '2023-06-01', '9999-12-31'])(
    'the analysis date %s gives a clean answer',
    async (asOf) => {
      const outcome = await run(id, ordinary.id, {}, asOf);
      expectClean(outcome);
      expect(['ok', 'NO_ROWS']).toContain(outcome.status === 'ok' ? 'ok' : outcome.code);
    },
  );

  it('the same question gets the same answer, whatever was asked between', async () => {
    const first = await run(id, ordinary.id);
    await run(id, ordinary.id, edgeOptions(catalogue[id])[0] ?? {});
    expect(withoutTimes(await run(id, ordinary.id))).toEqual(withoutTimes(first));
  });

  it('the order of the lines does not matter', async () => {
    const turned = await load(id, [...ordinaryLines(400)].reverse());
    if (turned.status !== 'ok') throw new Error(turned.code);
    const [one, other] = [await run(id, ordinary.id), await run(id, turned.value.id)];
    expect(one.status === 'ok' && one.value.result).toEqual(other.status === 'ok' && other.value.result);
  });

  it('the settings it was given are left as they were', async () => {
    const options = Object.freeze(structuredClone(edgeOptions(catalogue[id]).at(-1) ?? {}));
    const before = JSON.stringify(options);
    await run(id, ordinary.id, options);
    expect(JSON.stringify(options)).toBe(before);
  });

  it('a data set that is not there is said', async () => {
    expect(await run(id, 'no-such-dataset')).toMatchObject({ status: 'failed', code: 'NO_DATASET' });
  });

  const [needs]: readonly TableNeeds[] = catalogue[id].needs;
  it.each(needs?.orders ?? [])(
    'without a column for %s it says which role is missing',
    async (role: Role) => {
      // Quantity × unit price would stand in for the amount.
      const drop: Role[] = role === 'amount' ? ['amount', 'unitPrice', 'quantity'] : [role];
      const dataset = await importLines(engine, ordinaryLines(20), drop);
      const outcome = dataset.status === 'ok' ? await run(id, dataset.value.id) : dataset;
      expect(outcome).toMatchObject({ status: 'failed', code: 'MISSING_ROLE' });
    },
  );
});
