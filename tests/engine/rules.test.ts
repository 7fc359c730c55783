import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import { laterVerdicts, provenUpTo, type RulesResult } from '../../workers/analyses/rules/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/rules.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { itemsOfSide, namesOfRules } from '../support/ruleInput.ts';
import { parseCsv, readPacked } from '../support/sampleShop.ts';

const folder = new URL('../../public/samples/korean-shop/', import.meta.url);
const shared = new URL('../../../shared/data/', import.meta.url);

let engine: EngineApi;
let shop: string;

async function load(
  url: URL,
  kind: 'orders' | 'customers' | 'events' | 'baskets',
  datasetId?: string,
): Promise<string> {
  const fileName = url.pathname.split('/').at(-1) ?? '';
  const settings = { fileName, kind, ...(datasetId === undefined ? {} : { datasetId }) };
  return expectOk(await importFile(engine, await openAsBlob(url), settings)).id;
}

beforeAll(async () => {
  engine = await createNodeEngine();
  const orders = await load(new URL('orders.csv.gz', folder), 'orders');
  const members = await load(new URL('members.csv.gz', folder), 'customers', orders);
  shop = await load(new URL('events.csv.gz', folder), 'events', members);
});

function ask(
  datasetId: string,
  options: Record<string, unknown> = {},
  asOf: string | null = null,
): Promise<Outcome<RunResult<'rules'>>> {
  return engine.run({ analysis: 'rules', datasetId, asOf, options }, 'run', () => undefined);
}

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<RulesResult> {
  return expectOk(await ask(datasetId, options)).result;
}

const noteCodes = (outcome: Outcome<unknown>): string[] =>
  outcome.status === 'ok' ? outcome.notes.map(({ code }) => code) : [outcome.code];

describe('the sample shop', () => {
  test.each(['product', 'category'] as const)(
    'what was planted between each %s is proven, and holds',
    async (items) => {
      const result = await run(shop, { items, minConfidence: 0.1 });
      const names = namesOfRules(result);
      const planted = truth.associations.filter(
        ({ level, realised }) => level === items && realised.lift > 1,
      );
      expect(planted.length).toBe(items === 'product' ? 10 : 2);
      for (const { antecedent, consequent, realised } of planted) {
        const rule = names.indexOf(`${antecedent} → ${consequent}`);
        expect(rule, antecedent).toBeGreaterThanOrEqual(0);
        const { rules } = result;
        expect(rules.leftCount[rule]).toBe(realised.antecedentOrders);
        expect(rules.rightCount[rule]).toBe(realised.consequentOrders);
        expect(rules.bothCount[rule]).toBe(realised.bothOrders);
        expect(rules.measures.confidence[rule]).toBeCloseTo(realised.confidence, 4);
        expect(rules.measures.lift[rule]).toBeCloseTo(realised.lift, 3);
        expect(rules.fdr[rule]).toBeLessThanOrEqual(provenUpTo);
        expect(rules.later?.held[rule]).toBe(laterVerdicts.held);
      }
      expect(result.basketCount).toBe(truth.totals.purchases);
    },
  );

  test('the planted substitute has a lift far below 1, which no proven rule has', async () => {
    const substitutes = truth.associations.filter(({ realised }) => realised.lift < 1);
    expect(substitutes.map(({ id }) => id)).toEqual(['coffee-substitute']);
    const [planted] = substitutes;
    if (planted === undefined) throw new Error('no substitute');
    const { antecedent, consequent, realised } = planted;
    const result = await run(shop, {
      minSupport: 1,
      minConfidence: 0,
      mustContain: [antecedent, consequent],
    });
    const rule = namesOfRules(result).indexOf(`${antecedent} → ${consequent}`);
    expect(result.rules.bothCount[rule]).toBe(realised.bothOrders);
    expect(result.rules.measures.lift[rule]).toBeCloseTo(realised.lift, 3);
    expect(result.rules.fisher[rule]).toBeGreaterThan(0.9);
  });

  test('what is too certain can be left out', async () => {
    const names = namesOfRules(await run(shop, { maxConfidence: 0.8 }));
    const certain = truth.associations.find(({ id }) => id === 'machine-capsules');
    expect(names).not.toContain(`${certain?.antecedent} → ${certain?.consequent}`);
    expect(names.length).toBeGreaterThan(10);
  });

  test('baskets of a day, of a customer, and what they looked at, counted line by line', async () => {
    const rows = parseCsv(readPacked('orders.csv.gz')).filter(
      (row) => row['고객번호'] !== '' && !row['주문번호']?.startsWith('R'),
    );
    const looks = parseCsv(readPacked('events.csv.gz')).filter(
      (row) => row['고객번호'] !== '' && row['이벤트'] === '상품보기',
    );
    const dayOf = (row: Readonly<Record<string, string>>): string =>
      (row['주문일시'] ?? row['일시'] ?? '').slice(0, 10);
    const nameOf = new Map(rows.map((row) => [row['상품코드'] ?? '', row['상품명'] ?? '']));
    type Line = readonly [basket: string, item: string];
    const expectCounted = async (options: Record<string, unknown>, lines: readonly Line[]): Promise<void> => {
      const baskets = new Map<string, Set<string>>();
      for (const [basket, item] of lines) baskets.set(basket, (baskets.get(basket) ?? new Set()).add(item));
      const result = await run(shop, { ...options, maxItems: 2, minConfidence: 0.05 });
      expect(result.basketCount).toBe(baskets.size);
      const { rules } = result;
      expect(rules.count).toBeGreaterThan(10);
      for (let rule = 0; rule < Math.min(15, rules.count); rule++) {
        const side = [...itemsOfSide(result, rules.left[rule]), ...itemsOfSide(result, rules.right[rule])];
        const having = [...baskets.values()].filter((own) => side.every((item) => own.has(item)));
        expect(having.length, side.join(' ')).toBe(rules.bothCount[rule]);
      }
    };
    const byDay = rows.map((row): Line => [`${row['고객번호']} ${dayOf(row)}`, row['상품명'] ?? '']);
    await expectCounted({ baskets: 'day' }, byDay);
    await expectCounted(
      { baskets: 'customer', items: 'brand' },
      rows
        .filter((row) => row['브랜드'] !== '')
        .map((row): Line => [row['고객번호'] ?? '', row['브랜드'] ?? '']),
    );
    const days = parseCsv(readPacked('events.csv.gz')).map(dayOf).sort();
    const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
    await expectCounted({ clicks: 'join' }, [
      ...rows
        .filter((row) => dayOf(row) >= first && dayOf(row) <= last)
        .map((row): Line => [`${row['고객번호']} ${dayOf(row)}`, row['상품명'] ?? '']),
      ...looks
        .filter((row) => nameOf.has(row['상품코드'] ?? ''))
        .map((row): Line => [
          `${row['고객번호']} ${dayOf(row)}`,
          `looked: ${nameOf.get(row['상품코드'] ?? '')}`,
        ]),
    ]);
  });

  test('nothing looked at stands on the right, and looks are marked', async () => {
    const result = await run(shop, { clicks: 'join', minConfidence: 0 });
    const rights = Array.from(result.rules.right, (set) => itemsOfSide(result, set)).flat();
    expect(rights.some((name) => name.startsWith('looked: '))).toBe(false);
    expect(namesOfRules(result).some((name) => name.startsWith('looked: '))).toBe(true);
    result.itemNames.forEach((name, i) =>
      expect(result.itemLooked[i]).toBe(Number(name.startsWith('looked: '))),
    );
  });

  test('customers by what they have of a picked rule, each once', async () => {
    const picked = { pickedLeft: ['여성의류'], pickedRight: ['패션잡화'] };
    const { picked: found } = await run(shop, { items: 'category', ...picked });
    const rows = parseCsv(readPacked('orders.csv.gz')).filter(
      (row) => row['고객번호'] !== '' && !row['주문번호']?.startsWith('R'),
    );
    const buyersOf = (category: string): Set<string> =>
      new Set(rows.filter((row) => row['대분류'] === category).map((row) => row['고객번호'] ?? ''));
    const [left, right] = [buyersOf('여성의류'), buyersOf('패션잡화')];
    const both = [...left].filter((customer) => right.has(customer)).length;
    expect(found?.counts).toEqual({
      leftOnly: left.size - both,
      both,
      rightOnly: right.size - both,
      neither: truth.sizes.buyers - left.size - right.size + both,
    });
  });

  test('groups of customers have all baskets between them', async () => {
    const { byGroup, basketCount } = await run(shop, { items: 'category', by: 'gender' });
    expect(byGroup?.by).toBe('gender');
    expect(byGroup?.basketCounts.reduce((sum, count) => sum + count, 0)).toBe(basketCount);
  });

  test('what the file lacks is said, and left aside', async () => {
    const outcome = await ask(shop, { baskets: 'file' });
    expect(noteCodes(outcome)).toContain('COLUMN_NOT_IN_TABLE');
    expect(expectOk(outcome).result.unit).toBe('purchase');
    const categories = await ask(shop, { items: 'category', clicks: 'join' });
    expect(noteCodes(categories)).toContain('COLUMN_NOT_THERE');
    expect(expectOk(categories).result.unit).toBe('purchase');
  });
});

test('two products of one name are told apart, and lines without one are said', async () => {
  const lines = [
    ['A', '2024-01-05', '10', 'O1', 'P1', 'mug'],
    ['A', '2024-01-05', '20', 'O1', 'P2', 'mug'],
    ['B', '2024-01-06', '10', 'O2', 'P1', 'mug'],
    ['B', '2024-01-06', '30', 'O2', 'P3', 'lamp'],
    ['B', '2024-01-06', '5', 'O2', '', ''],
    ['C', '2024-02-06', '5', 'O3', '', ''],
  ].map((line) => line.join(','));
  const text = ['customer_id,order_date,amount,order_no,product,product_name', ...lines].join('\n');
  const id = expectOk(await importFile(engine, text)).id;
  const outcome = await ask(id, { minSupport: 1 });
  const { result } = expectOk(outcome);
  expect(result.itemNames).toEqual(['mug (P1)', 'mug (P2)', 'lamp']);
  expect(result.basketCount).toBe(2);
  expect(outcome.status === 'ok' && outcome.notes).toContainEqual({
    code: 'LINES_WITHOUT_PRODUCT',
    detail: { rows: 2, amount: 10 },
  });
  expect((await ask(id, {}, '2023-12-31')).status).toBe('failed');
});

test('baskets of a file have no customers, no times and no money', async () => {
  const id = expectOk(
    await importFile(engine, 'receipt,item\n1,milk\n1,bread\n2,milk\n2,bread\n2,milk\n3,tea\n', {
      kind: 'baskets',
      fileName: 'baskets.csv',
      mapping: { basket: 0, item: 1 },
    }),
  ).id;
  const picked = { pickedLeft: ['milk'], pickedRight: ['bread'] };
  const outcome = await ask(id, { minSupport: 2, by: 'gender', ...picked });
  const { result } = expectOk(outcome);
  expect(noteCodes(outcome)).toEqual(['COLUMN_NOT_IN_TABLE']);
  expect(noteCodes(await ask(id, { minSupport: 2 }))).toEqual([]);
  expect(namesOfRules(result)).toEqual(['milk → bread', 'bread → milk']);
  expect(result).toMatchObject({ asOf: '', unit: 'file', items: 'item', basketCount: 3, replication: null });
  expect(result).toMatchObject({ byGroup: null, picked: null, rules: { later: null, atStake: null } });
});

describe.skipIf(!existsSync(shared))('published counts (skipped where the files are missing)', () => {
  test.each(reference.publishedCounts.cases)('$file with $options', async ({ file, options, counts }) => {
    const id = await load(new URL(file, shared), 'baskets');
    expect(await run(id, options)).toMatchObject(counts);
  });

  test('every item of Groceries is in as many baskets as lines name it', async () => {
    const text = gunzipSync(readFileSync(new URL('Groceries.baskets.csv.gz', shared))).toString();
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => new Set(line.split(',').map((name) => name.trim())));
    const result = await run(await load(new URL('Groceries.baskets.csv.gz', shared), 'baskets'), {
      minSupport: 1,
      maxItems: 2,
    });
    expect(result.itemNames.length).toBe(169);
    result.itemNames.forEach((name, i) =>
      expect(result.itemBaskets[i], name).toBe(rows.filter((row) => row.has(name)).length),
    );
  });
});
