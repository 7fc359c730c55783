import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseInput, runResponse, type Given } from '../support/responseInput.ts';
import { buildFunnel, judge } from '../../src/analyses/response/chart.ts';
import { computeResponse } from '../../workers/analyses/response/kernel.ts';
import { rateIds, type Delivery } from '../../workers/analyses/response/result.ts';
import { responseSpec } from '../../workers/analyses/response/spec.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { compareShares } from '../../workers/numeric/compareShares.ts';
import { addShare, fitBetaPrior, noShares, shrinkShare } from '../../workers/numeric/shrinkage.ts';

interface Reference {
  readonly shrinkage: Readonly<Record<'mean' | 'strength' | 'twoOfTwo' | 'oneOfOne', number>>;
  readonly control: Readonly<Record<'difference' | 'low' | 'high', number>>;
}
const reference = JSON.parse(
  readFileSync(new URL('../reference/response.json', import.meta.url), 'utf8'),
) as Reference;

const day = 86_400;
const start = 19_800 * day;

const messageArb = fc.record({
  customer: fc.integer({ min: 0, max: 12 }),
  time: fc.integer({ min: start, max: start + 40 * day }),
  campaign: fc.integer({ min: -1, max: 3 }),
  channel: fc.integer({ min: -1, max: 2 }),
  variant: fc.integer({ min: 0, max: 1 }),
  steps: fc.constantFrom('', 'd', 'do', 'doc', 'docx', 'dx', 'c', 'o', 'dc'),
  cost: fc.integer({ min: 0, max: 30 }),
});
const orderArb = fc.record({
  customer: fc.integer({ min: 0, max: 14 }),
  time: fc.integer({ min: start, max: start + 45 * day }),
  minor: fc.integer({ min: 1, max: 100_000 }),
});
const texts = { campaign: ['a', 'b', 'c', 'd'], channel: ['sms', 'mail', 'push'], variant: ['A', 'B'] };
const givenArb: fc.Arbitrary<Given> = fc
  .record({
    messages: fc.array(messageArb, { minLength: 1, maxLength: 120 }),
    orders: fc.array(orderArb, { minLength: 1, maxLength: 60 }),
    splitBy: fc.constantFrom('campaign', 'channel', 'variant', 'weekday', 'hour', 'month'),
  })
  .map((one) => ({ ...one, texts }));

const addUp = (
  rows: readonly Delivery[],
  key: 'sent' | 'delivered' | 'opened' | 'clicked' | 'orders' | 'revenue' | 'cost',
): number => rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);

describe('whatever the file', () => {
  it('groups add up to the whole, and revenue never exceeds what was sold', () => {
    fc.assert(
      fc.property(givenArb, fc.integer({ min: 1, max: 30 }), (given, windowDays) => {
        const { result } = runResponse(given, { windowDays, basis: 'delivered' });
        for (const key of ['sent', 'delivered', 'opened', 'clicked', 'orders', 'revenue', 'cost'] as const)
          expect(addUp(result.split, key)).toBe(result.total[key]);
        expect(result.total.revenue).toBeLessThanOrEqual(result.shopRevenue ?? 0);
        expect(result.total.orders).toBeLessThanOrEqual(given.orders?.length ?? 0);
        for (const row of [...result.split, result.total])
          for (const id of rateIds) {
            const rate = row.rates[id];
            if (rate === undefined) continue;
            expect(rate.hits).toBeLessThanOrEqual(rate.trials);
            expect(rate.low).toBeLessThanOrEqual(rate.value);
            expect(rate.high).toBeGreaterThanOrEqual(rate.value);
          }
        const counts = buildFunnel(result.total).map(({ count }) => count);
        expect(counts.slice(0, 4)).toEqual(counts.slice(0, 4).toSorted((a, b) => b - a));
      }),
    );
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(givenArb, (given) => {
        const turned = {
          ...given,
          messages: given.messages.toReversed(),
          orders: given.orders?.toReversed() ?? [],
        };
        expect(runResponse(turned)).toEqual(runResponse(given));
      }),
      { numRuns: 40 },
    );
  });

  it('every customer with a message is in one group and one cell, and the counts of the channels are theirs', () => {
    fc.assert(
      fc.property(givenArb, (given) => {
        const { result, membership } = runResponse(given);
        if (membership === null || result.personal === null) throw new Error('no membership');
        const customers = new Set(given.messages.map(({ customer }) => customer));
        expect([...membership.customers]).toEqual([...customers].sort((a, b) => a - b));
        const told = result.personal.channels.reduce((sum, one) => sum + one.own + one.single + one.group, 0);
        expect(told).toBe(customers.size);
      }),
    );
  });
});

describe('credit', () => {
  const campaign = ['first', 'second'];
  const messages = [
    { customer: 0, time: start, campaign: 0, steps: 'do' },
    { customer: 0, time: start + day, campaign: 1, steps: 'doc' },
  ];
  const order = (time: number) => [{ customer: 0, time, minor: 500 }];
  const revenueOf = (time: number, options: Record<string, unknown>): (number | null)[] => {
    const { split } = runResponse({ messages, orders: order(time), texts: { campaign } }, options).result;
    return campaign.map((name) => split.find((row) => row.name === name)?.revenue ?? null);
  };

  it.each([
    ['an order of the same second follows', start + day, {}, [0, 500]],
    ['the last second of the window counts', start + 8 * day, {}, [0, 500]],
    ['one second later does not', start + 8 * day + 1, {}, [0, 0]],
    ['an order before every message is nobody’s', start - 1, { basis: 'delivered' }, [0, 0]],
    ['who only opened is not credited', start + 10, {}, [0, 0]],
    ['unless all that arrived are', start + 10, { basis: 'delivered' }, [500, 0]],
    ['the last one before it alone', start + 2 * day, { basis: 'delivered' }, [0, 500]],
    ['or all of them', start + 2 * day, { basis: 'delivered', credit: 'any' }, [500, 500]],
  ])('%s', (_, time, options, revenue) => {
    expect(revenueOf(time, options)).toEqual(revenue);
  });
});

describe('steps', () => {
  it('a click proves an open, and an open that it arrived; both are said', () => {
    const messages = [
      { customer: 0, time: start, steps: 'c' },
      { customer: 1, time: start, steps: 'o' },
      { customer: 2, time: start, steps: '' },
    ];
    const { total, mended } = runResponse({ messages }).result;
    expect(total).toMatchObject({ sent: 3, delivered: 2, opened: 2, clicked: 1 });
    expect(mended).toBe(2);
  });

  it('without a column for what arrived, rates are of what was sent, and steps without a column are left out', () => {
    const messages = [
      { customer: 0, time: start, steps: 'o' },
      { customer: 1, time: start, steps: '' },
    ];
    const { total, deliveredIsSent, ordersFrom } = runResponse({ messages, mapped: 'o' }).result;
    expect({ deliveredIsSent, ordersFrom }).toEqual({ deliveredIsSent: true, ordersFrom: null });
    expect(total).toMatchObject({ delivered: null, clicked: null, orders: null, optedOut: null });
    expect(Object.keys(total.rates)).toEqual(['open']);
    expect(total.rates.open).toMatchObject({ hits: 1, trials: 2 });
  });

  it('no message at all is NO_ROWS', () => {
    const input = responseInput({ messages: [] });
    expect(computeResponse(input, completeOptions(responseSpec, {}))).toMatchObject({ code: 'NO_ROWS' });
  });
});

describe('against the rest', () => {
  const two = (perCustomer: number): Delivery[] => {
    const messages = [0, 1].flatMap((channel) =>
      Array.from({ length: 400 }, (_, i) => ({
        customer: channel * 400 + Math.floor(i / perCustomer),
        time: start + i,
        channel,
        steps: Math.floor(i / perCustomer) % 10 < (channel === 0 ? 3 : 2) ? 'do' : 'd',
      })),
    );
    return [...runResponse({ messages, splitBy: 'channel', texts: { channel: ['x', 'y'] } }).result.split];
  };

  it('with one message each it is the unpooled difference of two proportions', () => {
    const against = two(1)[0]?.against.open;
    const error = Math.sqrt((0.3 * 0.7 + 0.2 * 0.8) / 400);
    expect(against?.value).toBeCloseTo(0.1, 12);
    // Student’s t with 399 degrees of freedom.
    expect((against?.high ?? 0) - 0.1).toBeCloseTo(1.965927 * error, 6);
  });

  it('four alike messages each are worth one, so that the interval is twice as wide', () => {
    const [one, four] = [two(1)[0]?.against.open, two(4)[0]?.against.open];
    const widthOf = (of: typeof one): number => (of?.high ?? 0) - (of?.low ?? 0);
    expect(widthOf(four) / widthOf(one)).toBeCloseTo(2, 1);
    expect(judge(two(1)[0]!, 'open')).toBe('above');
    expect(judge(two(4)[0]!, 'open')).toBe('unclear');
  });

  it('too few hits take Newcombe’s interval, too few messages nothing', () => {
    const make = (n: number, hits: number, channel: number) =>
      Array.from({ length: n }, (_, i) => ({
        customer: channel * 1_000 + i,
        time: start + i,
        channel,
        steps: i < hits ? 'do' : 'd',
      }));
    const split = (messages: ReturnType<typeof make>): readonly Delivery[] =>
      runResponse({ messages, splitBy: 'channel', texts: { channel: ['x', 'y'] } }).result.split;
    const rows = split([...make(50, 2, 0), ...make(60, 0, 1)]);
    const want = compareShares({ count: 0, of: 60 }, { count: 2, of: 50 });
    const found = rows.find(({ name }) => name === 'y')?.against.open;
    expect(found).toMatchObject({ value: want.difference, low: want.low, high: want.high, p: want.p });
    expect(split([...make(29, 9, 0), ...make(60, 10, 1)]).map(({ against }) => against.open)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('the rest is all other messages of a customer too: a customer’s own mean takes no part', () => {
    // Every customer gets both; those who open, open both: no difference, and no doubt about it.
    const messages = Array.from({ length: 200 }, (_, i) => ({
      customer: i >> 1,
      time: start + i,
      channel: i % 2,
      steps: (i >> 1) % 3 === 0 ? 'do' : 'd',
    }));
    const { split } = runResponse({ messages, splitBy: 'channel', texts: { channel: ['x', 'y'] } }).result;
    expect(split[0]?.against.open).toMatchObject({ value: 0, low: 0, high: 0, p: 1 });
  });
});

describe('shrinkage', () => {
  it('is that of the case by hand', () => {
    const sums = noShares();
    for (const hits of [2, 0, 1, 1]) addShare(sums, hits, 2);
    const prior = fitBetaPrior(sums);
    const { mean, strength, twoOfTwo, oneOfOne } = reference.shrinkage;
    expect(prior?.mean).toBe(mean);
    expect(prior?.strength).toBeCloseTo(strength, 12);
    expect(shrinkShare(mean, strength, 2, 2).mean).toBe(twoOfTwo);
    expect(shrinkShare(mean, strength, 1, 1).mean).toBeCloseTo(oneOfOne, 12);
  });

  it('units as even as chance, or seen once each, are all the same', () => {
    const even = noShares();
    for (let i = 0; i < 10; i++) addShare(even, 1, 2);
    const once = noShares();
    for (let i = 0; i < 10; i++) addShare(once, i % 2, 1);
    for (const sums of [even, once]) expect(fitBetaPrior(sums)?.strength).toBe(Infinity);
    expect(fitBetaPrior(noShares())).toBeNull();
    expect(shrinkShare(0.2, Infinity, 1, 1)).toEqual({ mean: 0.2, variance: 0 });
  });

  it('tells the channel of who mostly answers one and hardly the other, and not of one open', () => {
    const customer = (who: number, sms: number, mail: number, n: number) =>
      Array.from({ length: 2 * n }, (_, i) => ({
        customer: who,
        time: start + i * day,
        channel: i % 2,
        steps: i >> 1 < (i % 2 === 0 ? sms : mail) ? 'do' : 'd',
      }));
    const messages = [
      ...Array.from({ length: 20 }, (_, i) => customer(i, i % 2 ? 6 : 2, i % 2 ? 2 : 6, 8)).flat(),
      ...customer(20, 0, 1, 1),
      { customer: 21, time: start, channel: 1, steps: 'do' },
    ];
    const { result, membership } = runResponse({ messages, texts: { channel: ['sms', 'mail'] } });
    const groupOf = (who: number): string => membership?.groupIds[membership.group[who] ?? 0] ?? '';
    expect([0, 1, 20, 21].map(groupOf)).toEqual(['mail', 'sms', 'channelUnknown', 'channelUnknown']);
    expect(result.personal?.channels.slice(0, 2).map(({ own, single }) => [own, single])).toEqual([
      [10, 0],
      [10, 1],
    ]);
  });
});
