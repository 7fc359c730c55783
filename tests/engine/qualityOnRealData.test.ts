import { existsSync, openAsBlob } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { QualityResult } from '../../workers/analyses/quality/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { CheckId } from '../../workers/contract/repairs.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/quality.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';

const retailUrl = new URL('../../../shared/data/online_retail.csv.gz', import.meta.url);
const sampleUrl = new URL('../../public/samples/korean-shop/orders.csv.gz', import.meta.url);

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function judge(datasetId: string): Promise<QualityResult> {
  const request = { analysis: 'quality' as const, datasetId, asOf: null, options: {} };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

const countOf = ({ findings }: QualityResult, check: CheckId): number | undefined =>
  findings.find(({ ref }) => ref.check === check)?.count;

test.skipIf(!existsSync(retailUrl))(
  'Online Retail: as many duplicates and nameless lines as Python counts',
  async () => {
    const fileName = 'online_retail.csv.gz';
    const { id } = expectOk(await importFile(engine, await openAsBlob(retailUrl), { fileName }));
    const result = await judge(id);
    expect(countOf(result, 'duplicateRows')).toBe(reference.onlineRetail.duplicateRows);
    expect(countOf(result, 'noKey')).toBe(reference.onlineRetail.noKey);
    expect(countOf(result, 'orderConflict')).toBeUndefined();
  },
);

test('the sample shop raises no false alarm', async () => {
  const { id } = expectOk(
    await importFile(engine, await openAsBlob(sampleUrl), { fileName: 'orders.csv.gz' }),
  );
  const result = await judge(id);
  expect(result.findings.map(({ ref, severity }) => [ref.check, severity])).toEqual([
    ['noKey', 'low'],
    ['outlier', 'low'],
  ]);
  expect(result.score).toBeGreaterThan(99.9);
});
