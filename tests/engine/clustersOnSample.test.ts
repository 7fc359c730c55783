import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createShop, DEFAULT_SEED } from '../../scripts/sample/shop.ts';
import type { Member } from '../../scripts/sample/members.ts';
import type { ClustersResult } from '../../workers/analyses/clusters/result.ts';
import { kernels } from '../../workers/analyses/kernels.ts';
import type { TypedColumn } from '../../workers/contract/analysis.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { adjustedRand } from '../../workers/numeric/clustering/validity.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sampleFile } from '../support/sampleSales.ts';
import { readTruth } from '../support/sampleShop.ts';
import { shuffleEach } from '../support/clusterInput.ts';

let engine: EngineApi;
let datasetId: string;
let planted: ReadonlyMap<string, Member>;

beforeAll(async () => {
  engine = await createNodeEngine();
  const file = await openAsBlob(sampleFile('orders'));
  datasetId = expectOk(await importFile(engine, file, { fileName: 'orders.csv.gz' })).id;
  planted = new Map(createShop(DEFAULT_SEED).members.map((member) => [member.id, member]));
});

async function run(options: Record<string, unknown>) {
  const request = { analysis: 'clusters' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

/** Customers in clusters with the cluster each is in. */
async function listGroups(options: Record<string, unknown>) {
  const { runId, result } = await run(options);
  const selection = { by: 'groups' as const, groups: result.clusters.map(({ id }) => id) };
  const audience = expectOk(await engine.createAudience({ runId, name: 'all', selection }));
  const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
  const { columns, rows } = expectOk(await engine.audienceMembers(page));
  const at = columns.indexOf('segment');
  const groups = rows.map((row) => ({ customer: String(row[0]), group: String(row[at]) }));
  return { result, groups };
}

function agreement(
  groups: readonly { customer: string; group: string }[],
  truthOf: (member: Member) => string | null,
): { rand: number; count: number } {
  const known = groups.flatMap(({ customer, group }) => {
    const member = planted.get(customer);
    const truth = member ? truthOf(member) : null;
    return truth === null ? [] : [{ group, truth }];
  });
  const number = (texts: readonly string[]): Int32Array => {
    const all = [...new Set(texts)];
    return Int32Array.from(texts, (text) => all.indexOf(text));
  };
  const rand = adjustedRand(number(known.map(({ group }) => group)), number(known.map(({ truth }) => truth)));
  return { rand, count: known.length };
}

describe('what was planted in the sample shop', () => {
  test('the seven tastes come out by what people buy, their number too, of who bought ten times or more', async () => {
    const { result, groups } = await listGroups({ featureSet: 'product', fewestPurchases: 10 });
    expect([result.k, result.verdict]).toEqual([7, 'real']);
    const { rand, count } = agreement(groups, ({ taste }) => taste.id);
    expect(count).toBeGreaterThan(1_000);
    expect(rand).toBeGreaterThanOrEqual(0.8);
  });

  for (const [fewestPurchases, fewest] of [
    [3, 3_000],
    [5, 2_000],
  ] as const)
    test(`the four times of day come out by when people buy, their number too, of who bought ${fewestPurchases} times`, async () => {
      const { result, groups } = await listGroups({ featureSet: 'rhythm', fewestPurchases });
      expect([result.set, result.k, result.verdict]).toEqual(['rhythm', 4, 'real']);
      const { rand, count } = agreement(groups, ({ rhythm }) => rhythm.id);
      expect(count).toBeGreaterThan(fewest);
      expect(rand).toBeGreaterThanOrEqual(0.8);
    });

  // The nine life types overlap by design: a forest that is told the truth reaches 0.15 to 0.55 on them.
  test('big spenders are told by their behaviour from those who have left, of who bought three times or more', async () => {
    const { result, groups } = await listGroups({ fewestPurchases: 3 });
    expect(result.verdict).toBe('real');
    const { rand, count } = agreement(groups, ({ type }) =>
      type.id === 'vip' || type.id === 'lapsed-vip' ? type.id : null,
    );
    expect(count).toBeGreaterThan(400);
    expect(rand).toBeGreaterThanOrEqual(0.8);
  });
});

test('every buyer is in one group, and the groups bring the revenue that was planted, to the won', async () => {
  const { totals, sizes } = readTruth();
  for (const options of [{}, { featureSet: 'product', fewestPurchases: 5 }, { featureSet: 'brand', k: 4 }]) {
    const { result } = await run(options);
    const rows = [...result.clusters, ...result.aside];
    expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(sizes.buyers);
    expect(rows.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0)).toBe(totals.revenueWon);
  }
});

describe('a control without structure', () => {
  async function catchInput(
    options: Record<string, unknown>,
  ): Promise<[KernelInput, Record<string, unknown>]> {
    const kernel = vi.spyOn(kernels, 'clusters');
    await run({ ...options, seed: 2 });
    const [call] = kernel.mock.calls;
    kernel.mockRestore();
    if (call === undefined) throw new Error('the kernel was not called');
    return [call[0], { ...call[1] }];
  }

  test.each([
    ['behaviour', {}],
    ['behaviour of who bought three times or more', { fewestPurchases: 3 }],
    ['when people buy', { featureSet: 'rhythm', fewestPurchases: 3 }],
    ['what people buy', { featureSet: 'product', fewestPurchases: 10 }],
  ])('%s: groups as it is, none with every column shuffled by itself', async (_, options) => {
    const [input, complete] = await catchInput(options);
    const used = [...(input.columns.standing ?? [])].flatMap((standing, i) => (standing === 0 ? [i] : []));
    const names = Object.keys(input.columns).filter((name) => /^f\d+$/.test(name));
    const judge = (given: KernelInput): string => {
      const output = kernels.clusters(given, complete);
      return output.status === 'ok' ? (output.result as ClustersResult).verdict : output.code;
    };
    expect(judge(input)).toBe('real');
    for (const seed of [1, 2]) {
      const columns: Record<string, TypedColumn> = { ...input.columns };
      const values = names.map((name) => used.map((row) => input.columns[name]?.[row] ?? 0));
      shuffleEach(values, seed).forEach((shuffled, i) => {
        const column = Float64Array.from(input.columns[names[i] ?? ''] ?? []);
        shuffled.forEach((value, place) => (column[used[place] ?? 0] = value));
        columns[names[i] ?? ''] = column;
      });
      expect(judge({ ...input, columns })).toBe('none');
    }
  });
});
