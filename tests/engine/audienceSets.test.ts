import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience, Selection, SetOperation } from '../../workers/contract/audience.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { combineMembers, countOverlaps, countParts } from '../../workers/engine/audienceSets.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { loadShop, makeShop, type ShopLine } from '../support/filteredShop.ts';
import { expectOk, importFile } from '../support/importText.ts';

const lists = fc.array(
  fc.uniqueArray(fc.nat(60), { maxLength: 40 }).map((members) => Int32Array.from(members)),
  { minLength: 2, maxLength: 5 },
);

/** What the words mean, in sets. */
function combineSets(how: SetOperation, [first = new Set(), ...others]: readonly Set<number>[]): number[] {
  const all = [first, ...others];
  const union = new Set(all.flatMap((set) => [...set]));
  const kept = [...union].filter((one) => {
    if (how === 'union') return true;
    if (how === 'intersection') return all.every((set) => set.has(one));
    return first.has(one) && others.every((set) => !set.has(one));
  });
  return kept.sort((a, b) => a - b);
}

describe('sets of customers', () => {
  test('are what sets are, in the order of the customers', () => {
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom<SetOperation>('union', 'intersection', 'difference'),
        (members, how) => {
          const sets = members.map((one) => new Set(one));
          expect([...combineMembers(how, members)]).toEqual(combineSets(how, sets));
        },
      ),
    );
  });

  test('the parts hold everybody once', () => {
    fc.assert(
      fc.property(lists, (members) => {
        const { all, only, several } = countParts(members);
        expect(all).toBe(combineMembers('intersection', members).length);
        only.forEach((count, i) => {
          const first = members[i] as Int32Array;
          const others = members.filter((_, at) => at !== i);
          expect(count).toBe(combineMembers('difference', [first, ...others]).length);
        });
        const sum = all + several + only.reduce((a, b) => a + b, 0);
        expect(sum).toBe(combineMembers('union', members).length);
      }),
    );
  });

  test('overlaps are intersections of two', () => {
    fc.assert(
      fc.property(lists, (members) => {
        const sets = members.map((one) => new Set(one));
        expect(countOverlaps(members)).toEqual(
          sets.map((a) => sets.map((b) => combineSets('intersection', [a, b]).length)),
        );
      }),
    );
  });

  test('the lists stay as they were', () => {
    const given = [Int32Array.of(5, 1, 3), Int32Array.of(3, 9)];
    for (const how of ['union', 'intersection', 'difference'] as const) combineMembers(how, given);
    expect(given).toEqual([Int32Array.of(5, 1, 3), Int32Array.of(3, 9)]);
  });
});

describe('lists made of lists', () => {
  const shop = makeShop(7, 160);
  const sold = shop.lines.filter(({ cents }) => cents > 0);
  let engine: EngineApi;
  let dataset: MappedDataset;
  let early: Audience;
  let often: Audience;
  let rich: Audience;

  async function keep(asOf: string | null, name: string, selection: Selection): Promise<Audience> {
    const asked = { analysis: 'rfm', datasetId: dataset.id, asOf, options: {} } as const;
    const { runId } = expectOk(await engine.run(asked, 'run', () => undefined));
    return expectOk(await engine.createAudience({ runId, name, selection }));
  }

  beforeAll(async () => {
    engine = await createNodeEngine();
    expectOk(await engine.start());
    dataset = await loadShop(engine, shop.lines, shop.members);
    const above = (measure: string, low: number): Selection => ({
      by: 'ranges',
      ranges: { [measure]: [low, Number.MAX_VALUE] },
    });
    early = await keep('2023-08-01', 'early', above('frequency', 1));
    often = await keep('2023-12-01', 'often', above('frequency', 4));
    rich = await keep(null, 'rich', above('monetary', 600));
  });

  /** Purchases as RFM counts them: an order, or a customer’s day where there is no number. */
  function figuresBy(lines: readonly ShopLine[], asOf: string): Map<string, Record<string, number>> {
    const byCustomer = new Map<string, { days: string[]; purchases: Set<string>; cents: number }>();
    for (const { customer, day, cents, order } of lines.filter((line) => line.day <= asOf)) {
      const own = byCustomer.get(customer) ?? { days: [], purchases: new Set<string>(), cents: 0 };
      own.days.push(day);
      own.purchases.add(order || day);
      own.cents += cents;
      byCustomer.set(customer, own);
    }
    return new Map(
      [...byCustomer].map(([customer, { days, purchases, cents }]) => [
        customer,
        {
          recencyDays: toDayNumber(asOf) - Math.max(...days.map(toDayNumber)),
          frequency: purchases.size,
          monetary: cents / 100,
        },
      ]),
    );
  }

  async function membersOf({ id }: Audience): Promise<(string | number)[][]> {
    const page = { audienceId: id, offset: 0, limit: 1e6, sortBy: '', descending: false };
    return expectOk(await engine.audienceMembers(page)).rows.map((row) => [...row]);
  }
  const namesOf = async (one: Audience): Promise<string[]> =>
    (await membersOf(one)).map(([customer]) => String(customer)).sort();

  async function combine(how: SetOperation, of: readonly Audience[]): Promise<Audience> {
    const audienceIds = of.map(({ id }) => id);
    return expectOk(await engine.combineAudiences({ datasetId: dataset.id, name: how, how, audienceIds }));
  }

  test.each(['union', 'intersection', 'difference'] as const)(
    'a %s has its members, and their figures as of the latest day',
    async (how) => {
      const combined = await combine(how, [rich, early, often]);
      const order = [...new Set([...shop.lines, ...shop.members].map(({ customer }) => customer))].sort();
      const sets = await Promise.all(
        [rich, early, often].map(
          async (one) => new Set((await namesOf(one)).map((customer) => order.indexOf(customer))),
        ),
      );
      const expected = combineSets(how, sets).map((position) => order[position] as string);
      expect(expected.length).toBeGreaterThan(0);
      expect(await namesOf(combined)).toEqual(expected);
      expect(combined).toMatchObject({
        asOf: rich.asOf,
        customerCount: expected.length,
        analysis: 'combined',
      });
      expect(combined.selection).toEqual({
        ...{ by: 'combined', how },
        of: [rich, early, often].map(({ id, name }) => ({ id, name })),
      });
      const figures = figuresBy(sold, rich.asOf);
      const cents = expected.reduce(
        (sum, one) => sum + Math.round((figures.get(one)?.monetary ?? 0) * 100),
        0,
      );
      expect(combined.revenue).toBe(cents / 100);
      for (const [customer, recencyDays, frequency, monetary] of await membersOf(combined)) {
        expect({ recencyDays, frequency, monetary }).toEqual(figures.get(String(customer)));
      }
    },
  );

  test('a list of lists can be combined again, and two names for one list are one', async () => {
    const both = await combine('intersection', [often, rich]);
    const rest = await combine('difference', [rich, both]);
    const union = await combine('union', [both, rest]);
    expect(await namesOf(union)).toEqual(await namesOf(rich));
    const ids = [rich.id, rich.id];
    expect(await engine.countOverlap(dataset.id, ids)).toMatchObject({ code: 'EMPTY_SELECTION' });
  });

  test('nobody left, a list that is gone and another data set are told', async () => {
    const request = { datasetId: dataset.id, name: 'x', how: 'difference' } as const;
    const all = await combine('union', [early, rich]);
    expect(await engine.combineAudiences({ ...request, audienceIds: [rich.id, all.id] })).toMatchObject({
      code: 'EMPTY_SELECTION',
    });
    expect(await engine.combineAudiences({ ...request, audienceIds: [rich.id, 'gone'] })).toMatchObject({
      code: 'STALE_SELECTION',
    });
    const foreign = expectOk(await importFile(engine, 'customer,date,amount\nZ,2024-01-01,5\n'));
    const ids = [rich.id, early.id];
    expect(await engine.countOverlap(foreign.id, ids)).toMatchObject({ code: 'STALE_SELECTION' });
  });

  test('side by side: every figure is that of a plain loop', async () => {
    const { asOf, audiences, overlap } = expectOk(
      await engine.compareAudiences(dataset.id, [early.id, often.id, rich.id]),
    );
    expect(asOf).toBe(rich.asOf);
    const figures = figuresBy(sold, asOf);
    const total = [...figures.values()].reduce((sum, one) => sum + Math.round((one.monetary ?? 0) * 100), 0);
    const sets = await Promise.all([early, often, rich].map(namesOf));
    audiences.forEach((compared, i) => {
      const members = (sets[i] ?? []).map((name) => figures.get(name) as Record<string, number>);
      const cents = members.reduce((sum, one) => sum + Math.round((one.monetary ?? 0) * 100), 0);
      const orders = members.reduce((sum, one) => sum + (one.frequency ?? 0), 0);
      const days = members.map((one) => one.recencyDays ?? 0).sort((a, b) => a - b);
      const middle = ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
      expect(compared).toMatchObject({
        ...{
          customers: members.length,
          buyers: members.length,
          orders,
          medianRecencyDays: middle,
          reach: {},
        },
        revenue: cents / 100,
      });
      expect(compared.buyerShare).toBeCloseTo(members.length / figures.size, 12);
      expect(compared.revenueShare).toBeCloseTo(cents / total, 12);
      expect(compared.orderValue).toBeCloseTo(cents / 100 / orders, 9);
      expect(compared.ordersPerBuyer).toBeCloseTo(orders / members.length, 12);
      const repeaters = members.filter((one) => (one.frequency ?? 0) > 1).length;
      expect(compared.repeatRate).toBeCloseTo(repeaters / members.length, 12);
    });
    expect(overlap).toEqual(
      sets.map((a) => sets.map((b) => a.filter((customer) => b.includes(customer)).length)),
    );
  });
});
