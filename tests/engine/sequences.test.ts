import { existsSync, openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import { cellOfRule, type NextRule } from '../../workers/analyses/sequences/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readSales, sampleFile } from '../support/sampleSales.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(
  datasetId: string,
  options: Record<string, unknown> = {},
): Promise<RunResult<'sequences'>> {
  const request = { analysis: 'sequences' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

describe('the sample shop', () => {
  let shop: string;
  /** Customer → days by product name, rows in the order of the file. */
  const bought = new Map<
    string,
    { readonly day: number; readonly product: string; readonly category: string }[]
  >();

  beforeAll(async () => {
    shop = expectOk(
      await importFile(engine, await openAsBlob(sampleFile('orders')), { fileName: 'orders.csv.gz' }),
    ).id;
    for (const { customer, time, product, category } of readSales()) {
      const own = bought.get(customer) ?? [];
      own.push({ day: toDayNumber(time.slice(0, 10)), product, category });
      bought.set(customer, own);
    }
  });

  test('the four planted sequences are proven, and the strongest of all that lead to something else', async () => {
    const { result } = await run(shop);
    if (result.next.status !== 'ok') throw new Error('too short');
    const named = (rule: NextRule): string =>
      `${rule.prefix.flat().map((item) => result.itemNames[item])} → ${result.itemNames[rule.next]}`;
    const planted = truth.sequences.map(({ first, next }) => `${first} → ${next}`);
    const toOther = result.next.rules.filter(
      ({ isProven, isNeedless, prefix, next }) => isProven && !isNeedless && !prefix.flat().includes(next),
    );
    expect(toOther.slice(0, planted.length).map(named).sort()).toEqual([...planted].sort());
    for (const { first, next, realised } of truth.sequences) {
      const rule = toOther.find((one) => named(one) === `${first} → ${next}`);
      expect(rule?.confidence).toBeGreaterThan(realised.rate - realised.bound);
      expect(rule?.lift).toBeGreaterThan(10);
    }
  });

  test.each(['product', 'category'] as const)(
    'by %s every share is what a plain loop counts',
    async (level) => {
      const nextDays = 60;
      const { result } = await run(shop, { level, nextDays });
      if (result.next.status !== 'ok') throw new Error('too short');
      expect(result.customerCount).toBe(bought.size);
      const end = toDayNumber(truth.period.to);
      const single = result.next.rules.filter(({ prefix }) => prefix.flat().length === 1).slice(0, 60);
      expect(single.length).toBeGreaterThan(5);
      for (const rule of single) {
        const first = result.itemNames[rule.prefix[0]?.[0] ?? -1];
        const next = result.itemNames[rule.next];
        const count = { watched: 0, followed: 0, waiting: 0 };
        for (const lines of bought.values()) {
          const start = Math.min(...lines.filter((line) => line[level] === first).map(({ day }) => day));
          if (start === Infinity) continue;
          const later = lines.filter((line) => line[level] === next && line.day > start);
          if (later.length === 0) count.waiting += 1;
          if (start + nextDays > end) continue;
          count.watched += 1;
          if (later.some(({ day }) => day <= start + nextDays)) count.followed += 1;
        }
        expect({ watched: rule.watched, followed: rule.followed, waiting: rule.waiting }).toEqual(count);
      }
    },
  );

  test('who has not yet bought the next can be picked, as many as are told', async () => {
    const { result, runId } = await run(shop);
    if (result.next.status !== 'ok') throw new Error('too short');
    const [rule] = result.next.rules;
    for (const list of ['waiting', 'inTime'] as const) {
      const cells = [cellOfRule(0, list)];
      const counted = expectOk(await engine.countSelection(runId, { by: 'cells', cells }));
      expect(counted.customerCount).toBe(rule?.[list]);
      expect(counted.customerCount).toBeGreaterThan(0);
    }
  });
});

test('steps without dates: counted by sequence, and nobody to pick', async () => {
  const text = '1 -1 2 3 -1 -2\n1 -1 4 -1 3 -1 -2\n2 -1 1 -1 -2\n3 -1 1 -1 2 3 -1 -2\n';
  const { id } = expectOk(await importFile(engine, text, { kind: 'baskets', fileName: 'steps.txt' }));
  const { result } = await run(id, { minSupport: 2 });
  const found = Object.fromEntries(
    result.patterns.map(({ elements, support }) => [
      elements.map((items) => items.join('+')).join(' → '),
      support,
    ]),
  );
  expect(found).toEqual({ '1': 4, '2': 3, '3': 3, '1 → 3': 3, '1 → 2': 2, '2+3': 2, '1 → 2+3': 2 });
  expect([result.unit, result.asOf, result.customerCount]).toEqual(['step', '', 4]);
});

const signFile = new URL('../../../shared/data/SIGN_spmf.txt.gz', import.meta.url);

describe.skipIf(!existsSync(signFile))('SIGN (skipped where the file is missing)', () => {
  test.each([
    [0.5, 173],
    [0.4, 518],
  ])('at %d as many patterns as are published', async (minSupport, patternCount) => {
    const file = await openAsBlob(signFile);
    const { id } = expectOk(
      await importFile(engine, file, { kind: 'baskets', fileName: 'SIGN_spmf.txt.gz' }),
    );
    const { result } = await run(id, { minSupport });
    expect(result.patternCount).toBe(patternCount);
    expect(result.patterns).toHaveLength(patternCount);
  });
});
