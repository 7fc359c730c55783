import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonasResult, PersonaTrait } from '../../workers/analyses/personas/result.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { createGroupedEngine, type GroupedEngine } from '../support/groupedEngine.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';
import { parseCsv, readPacked, readTruth, type Row } from '../support/sampleShop.ts';
import { seededRandom } from '../support/seededRandom.ts';

/** The sample shop, counted by the engine and by plain loops over its files. */

let grouped: GroupedEngine;
let datasetId: string;
let day = 1;

/** Another analysis date each time, so that the segments are asked for anew; all days lie behind the last order. */
function nextDay(): string {
  day += 1;
  return `2025-01-${String(day).padStart(2, '0')}`;
}

const columns = (name: string): Row[] => parseCsv(readPacked(`${name}.csv.gz`));
const members = columns('members');
const sales = columns('orders').filter((row) => row['고객번호'] !== '' && Number(row['결제금액']) > 0);
const memberOf = new Map(members.map((row) => [row['고객번호'] ?? '', row]));

beforeAll(async () => {
  grouped = await createGroupedEngine();
  datasetId = expectOk(await importFile(grouped.engine, readPacked('orders.csv.gz'))).id;
  for (const [kind, file] of [
    ['customers', 'members'],
    ['contacts', 'contacts'],
    ['events', 'events'],
  ] as const)
    expectOk(
      await importFile(grouped.engine, readPacked(`${file}.csv.gz`), {
        kind,
        fileName: `${file}.csv`,
        datasetId,
      }),
    );
}, 120_000);

async function run(
  groupOf: ((customer: string) => string) | null,
  filters: readonly Filter[] = [],
): Promise<PersonasResult> {
  await grouped.group(datasetId, groupOf);
  const request = { analysis: 'personas', datasetId, asOf: nextDay(), options: {}, filters } as const;
  return expectOk(await grouped.engine.run(request, `run-${day}`, () => undefined)).result;
}

function traitOf(result: PersonasResult, id: string, family: string, value: string): PersonaTrait {
  const traits = result.personas.find((one) => one.id === id)?.traits ?? [];
  const found = traits.find((trait) => trait.family === family && trait.value === value);
  if (found === undefined) throw new Error(`${id} has no ${family} ${value}`);
  return found;
}

const regionOf = (customer: string): string => memberOf.get(customer)?.['지역'] ?? '';
const buyers = [...new Set(sales.map((row) => row['고객번호'] ?? ''))];

describe('groups by region, counted twice', () => {
  let result: PersonasResult;
  beforeAll(async () => {
    result = await run(regionOf);
  });

  test('sizes and revenue, to the last won', () => {
    for (const { id, customerCount, revenue } of result.personas) {
      expect(customerCount).toBe(buyers.filter((one) => regionOf(one) === id).length);
      const own = sales.filter((row) => regionOf(row['고객번호'] ?? '') === id);
      expect(revenue).toBe(own.reduce((sum, row) => sum + Number(row['결제금액']), 0));
    }
    expect(result.customerCount).toBe(buyers.length);
    expect(result.personas).toHaveLength(17);
  });

  test('shares of members are of those whose card says', () => {
    const known = buyers.filter((one) => regionOf(one) === '부산' && memberOf.get(one)?.['성별'] !== '');
    const women = known.filter((one) => memberOf.get(one)?.['성별'] === '여');
    const trait = traitOf(result, '부산', 'gender', '여');
    expect(trait).toMatchObject({
      of: known.length,
      carriers: women.length,
      group: women.length / known.length,
    });
    const all = buyers.filter((one) => memberOf.get(one)?.['성별'] !== '');
    const allWomen = all.filter((one) => memberOf.get(one)?.['성별'] === '여');
    expect(trait.base).toBeCloseTo(allWomen.length / all.length, 12);
  });

  test('shares of purchases: channel, hour, coupon and their intervals by customer', () => {
    const orders = new Map<string, { customer: string; channel: string; hour: number; coupon: boolean }>();
    for (const row of sales) {
      const key = row['주문번호'] ?? '';
      const coupon = (orders.get(key)?.coupon ?? false) || row['쿠폰'] !== '';
      orders.set(key, {
        ...{ customer: row['고객번호'] ?? '', channel: row['채널'] ?? '', coupon },
        hour: Number((row['주문일시'] ?? '').slice(11, 13)),
      });
    }
    const seoul = [...orders.values()].filter(({ customer }) => regionOf(customer) === '서울');
    const share = (isIt: (one: (typeof seoul)[number]) => boolean): number =>
      seoul.filter(isIt).length / seoul.length;
    expect(traitOf(result, '서울', 'channel', '앱').group).toBeCloseTo(
      share(({ channel }) => channel === '앱'),
      12,
    );
    expect(traitOf(result, '서울', 'hour', '21').group).toBeCloseTo(
      share(({ hour }) => hour === 21),
      12,
    );
    const coupon = traitOf(result, '서울', 'coupon', 'yes');
    expect(coupon.group).toBeCloseTo(
      share((one) => one.coupon),
      12,
    );
    // The interval from residuals, customer by customer.
    const side = (isIn: boolean): { ratio: number; variance: number; n: number } => {
      const own = new Map<string, [number, number]>();
      for (const order of orders.values()) {
        if ((regionOf(order.customer) === '서울') !== isIn) continue;
        const [x, n] = own.get(order.customer) ?? [0, 0];
        own.set(order.customer, [x + Number(order.coupon), n + 1]);
      }
      const list = [...own.values()];
      const [x, n] = [list.reduce((sum, [one]) => sum + one, 0), list.reduce((sum, [, of]) => sum + of, 0)];
      const squares = list.reduce((sum, [one, of]) => sum + (one - (x / n) * of) ** 2, 0);
      return { ratio: x / n, variance: (squares * list.length) / (list.length - 1) / x ** 2, n };
    };
    const [group, rest] = [side(true), side(false)];
    const log =
      Math.log(group.ratio / rest.ratio) - 1.959963984540054 * Math.sqrt(group.variance + rest.variance);
    const weight = group.n / (group.n + rest.n);
    expect(coupon.low).toBeCloseTo(Math.exp(log) / (weight * Math.exp(log) + 1 - weight), 8);
  });

  test('favourites: buyers, and the planted one of Busan stands out', () => {
    const [planted] = readTruth().regionalFavourites;
    const soup = traitOf(result, '부산', 'product', planted?.product ?? '');
    const bought = new Set(
      sales.filter((row) => row['상품코드'] === planted?.code).map((row) => row['고객번호'] ?? ''),
    );
    const own = [...bought].filter((one) => regionOf(one) === '부산');
    expect(soup.carriers).toBe(own.length);
    expect(soup).toMatchObject({ isProven: true, base: bought.size / buyers.length });
    expect(soup.lift).toBeGreaterThan(2);
    const products = result.personas.flatMap(({ id, traits }) =>
      traits
        .filter((trait) => trait.family === 'product' && trait.isProven && trait.lift > 1)
        .map(({ value }) => `${id} ${value}`),
    );
    const all = readTruth().regionalFavourites.map(({ region, product }) => `${region} ${product}`);
    // A false discovery rate of 5 % allows for some.
    const allowed = 0.05 * result.provenCount;
    expect(products.filter((one) => !all.includes(one)).length).toBeLessThanOrEqual(allowed);
  });

  test('opened of delivered messages, and devices of visits', () => {
    const known = new Set(buyers);
    const sent = columns('contacts').filter(
      (row) =>
        row['도달여부'] === 'Y' &&
        row['채널'] === '이메일' &&
        known.has(row['고객번호'] ?? '') &&
        regionOf(row['고객번호'] ?? '') === '대구',
    );
    const opened = traitOf(result, '대구', 'opened', '이메일');
    expect(opened.of).toBe(sent.length);
    expect(opened.group).toBeCloseTo(sent.filter((row) => row['열람여부'] === 'Y').length / sent.length, 12);
    const seen = columns('events').filter(
      (row) =>
        known.has(row['고객번호'] ?? '') && regionOf(row['고객번호'] ?? '') === '대구' && row['기기'] !== '',
    );
    const mobile = traitOf(result, '대구', 'eventDevice', '모바일');
    expect(mobile.of).toBe(seen.length);
    expect(mobile.group).toBeCloseTo(seen.filter((row) => row['기기'] === '모바일').length / seen.length, 12);
  });
});

test('the planted types show through RFM: referrals among the best, social ads among the lost', async () => {
  const result = await run(null);
  const acquired = (id: string, by: string): PersonaTrait => traitOf(result, id, 'acquisitionChannel', by);
  expect(acquired('champions', '지인추천').low).toBeGreaterThan(1.3);
  expect(acquired('champions', 'SNS광고').high).toBeLessThan(0.8);
  expect(acquired('lost', 'SNS광고').low).toBeGreaterThan(1.1);
  expect(traitOf(result, 'champions', 'homeRegion', '광주')).toMatchObject({ isProven: true });
  expect(traitOf(result, 'champions', 'homeRegion', '광주').lift).toBeGreaterThan(1.2);
  // Big spenders hardly move for coupons.
  expect(traitOf(result, 'cantLose', 'coupon', 'yes').high).toBeLessThan(1);
  expect(result.personas.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(readTruth().totals.revenueWon);
});

test('tastes show where groups are made of what was bought', async () => {
  const mostBought = new Map<string, Map<string, number>>();
  for (const row of sales) {
    const own = mostBought.get(row['고객번호'] ?? '') ?? new Map<string, number>();
    own.set(row['대분류'] ?? '', (own.get(row['대분류'] ?? '') ?? 0) + Number(row['결제금액']));
    mostBought.set(row['고객번호'] ?? '', own);
  }
  const result = await run(
    (one) => [...(mostBought.get(one) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none',
  );
  expect(traitOf(result, '뷰티', 'gender', '여')).toMatchObject({ isProven: true });
  expect(traitOf(result, '남성의류', 'gender', '남').low).toBeGreaterThan(2);
  expect(traitOf(result, '뷰티', 'ageBand', '20').low).toBeGreaterThan(1.3);
  expect(traitOf(result, '유아동', 'ageBand', '30').low).toBeGreaterThan(1.2);
});

test('groups made by chance have next to no traits', async () => {
  let [proven, tests] = [0, 0];
  for (const seed of [1, 2, 3]) {
    const { uniform } = seededRandom(seed);
    const drawn = new Map(members.map((row) => [row['고객번호'] ?? '', `g${Math.floor(6 * uniform())}`]));
    const result = await run((one) => drawn.get(one) ?? 'g0');
    proven += result.provenCount;
    tests += result.testCount;
  }
  expect(tests).toBeGreaterThan(3_000);
  // Of thousands of comparisons in three files hardly any; 5 % of them would be hundreds.
  expect(proven).toBeLessThanOrEqual(2);
});

test('a group of nine is in nothing that comes back', async () => {
  const nine = new Set(buyers.slice(100, 109));
  const result = await run((one) => (nine.has(one) ? 'secret nine' : regionOf(one)));
  expect(result.few).toEqual({ groupCount: 1, customerCount: null });
  expect(result.customerCount).toBe(buyers.length - 9);
  expect(JSON.stringify(result)).not.toContain('secret');
});

test('a filter: who bought in what is left, compared with each other', async () => {
  const app: Filter = { kind: 'orders', role: 'channel', values: ['앱'] };
  const result = await run(regionOf, [app]);
  const inApp = new Set(sales.filter((row) => row['채널'] === '앱').map((row) => row['고객번호'] ?? ''));
  expect(result.customerCount).toBe(inApp.size);
  expect(result.personas.flatMap(({ traits }) => traits).some(({ family }) => family === 'channel')).toBe(
    false,
  );
});

test('hostile products and channels come through as they are', async () => {
  const missing = ['', '-', 'null', 'nan', 'none', 'n/a', '#n/a', '없음', '해당없음'];
  const texts = [...new Set(naughtyStrings.map(({ text }) => text.replaceAll('\0', '').trim()))]
    .filter((text) => text.length < 100 && !missing.includes(text.toLowerCase()))
    .slice(0, 300);
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = texts.flatMap((text, i) =>
    Array.from(
      { length: 24 },
      (_, customer) =>
        `A${customer},2024-03-01,1000,O${customer},${quote(text)},${quote(texts[(i + 1) % 30] ?? '')}`,
    ),
  );
  const others = Array.from({ length: 40 }, (_, i) => `B${i},2024-03-01,1000,P${i},plain,plain`);
  const file = ['customer_id,order_date,amount,order_no,product,channel', ...lines, ...others, ''].join('\n');
  const hostile = expectOk(await importFile(grouped.engine, file)).id;
  await grouped.group(hostile, (customer) => customer.slice(0, 1));
  const request = { analysis: 'personas', datasetId: hostile, asOf: nextDay(), options: {} } as const;
  const { result } = expectOk(await grouped.engine.run(request, 'hostile', () => undefined));
  const products = result.personas
    .find(({ id }) => id === 'A')
    ?.traits.filter(({ family }) => family === 'product');
  expect(products?.map(({ value }) => value).sort()).toEqual([...texts].sort());
});
