import { describe, expect, it, test } from 'vitest';
import {
  canName,
  chooseCards,
  chooseTraits,
  findClearest,
  placeOfLift,
  strongest,
} from '../../src/analyses/personas/chart.ts';
import { makeCalendar } from '../../workers/analyses/personas/calendar.ts';
import {
  fewestPeople,
  personaSections,
  sectionOf,
  type Persona,
  type PersonasResult,
  type PersonaTrait,
} from '../../workers/analyses/personas/result.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { computePlain, readPersonas, spreadDay, type PlainCustomer } from '../support/personaInput.ts';
import { seededRandom } from '../support/seededRandom.ts';

const compute = (customers: readonly PlainCustomer[], by?: string): PersonasResult =>
  readPersonas(computePlain(customers, by));

function find(
  { personas }: PersonasResult,
  id: string,
  family: string,
  value = '',
): PersonaTrait | undefined {
  const persona = personas.find((one) => one.id === id);
  return persona?.traits.find((trait) => trait.family === family && trait.value === value);
}

const times = <Value>(count: number, make: (i: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('the case of the lesson', () => {
  /** 20 of a group, 12 of them in the app; 80 others, 24 of them; everybody bought once. */
  const customers = times(100, (i): PlainCustomer => ({
    group: i < 20 ? 'small' : 'rest',
    purchases: [
      { day: spreadDay(i), channel: (i < 20 ? i < 12 : i < 44) ? 'app' : 'web', amount: i < 20 ? 300 : 100 },
    ],
  }));
  const result = compute(customers);

  it('sizes, money and medians', () => {
    expect(result).toMatchObject({ customerCount: 100, revenue: 14_000, few: { groupCount: 0 } });
    expect(result.personas[0]).toMatchObject({
      id: 'rest',
      customerCount: 80,
      revenue: 8_000,
      revenuePerCustomer: 100,
    });
    expect(result.personas[1]).toMatchObject({
      id: 'small',
      revenueShare: 6 / 14,
      medianOrderValue: 300,
      medianCycleDays: null,
    });
  });

  it('the lift is 1.67 and its interval a little wider than that of shares of people', () => {
    const app = find(result, 'small', 'channel', 'app');
    expect(app).toMatchObject({ group: 0.6, base: 0.36, of: 20, carriers: 12 });
    expect(app?.lift).toBeCloseTo(5 / 3, 8);
    // Of shares of people 1.172 and 2.247; here the variance has n − 1.
    expect(app?.low).toBeCloseTo(1.165, 2);
    expect(app?.high).toBeCloseTo(2.255, 2);
  });

  it('a value that eight of the group have is not told', () => {
    expect(find(result, 'small', 'channel', 'web')).toBeUndefined();
    expect(find(result, 'rest', 'channel', 'web')?.carriers).toBe(56);
  });

  it('the same customers in another order give the same', () => {
    expect(compute([...customers].reverse())).toEqual(result);
  });
});

test('groups of nine are never shown, and are in no number', () => {
  const group = (id: string, size: number, amount: number): PlainCustomer[] =>
    times(size, (i) => ({
      group: id,
      gender: i % 2 ? 'F' : 'M',
      purchases: [{ day: spreadDay(i), amount, channel: id }],
    }));
  const large = [...group('a', 60, 10), ...group('b', 40, 20)];
  const whole = compute(large);
  const one = compute([...large, ...group('tiny', 9, 5_000)]);
  expect(one).toEqual({ ...whole, few: { groupCount: 1, customerCount: null } });
  expect(JSON.stringify(one)).not.toContain('tiny');
  const several = compute([...large, ...group('tiny', 9, 5_000), ...group('small', 3, 1)]);
  expect(several).toEqual({ ...whole, few: { groupCount: 2, customerCount: 12 } });
  const output = computePlain([...large, ...group('tiny', 9, 5_000)]);
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  expect(output.membership.groupIds).toEqual(['a', 'b']);
  expect(output.membership.customers).toHaveLength(100);
});

test('nothing but small groups, and one group alone, give no traits and no error', () => {
  const customers = times(9, (i): PlainCustomer => ({ group: 'a', purchases: [{ day: spreadDay(i) }] }));
  expect(compute(customers)).toMatchObject({ personas: [], customerCount: 0, testCount: 0 });
  const alone = compute(
    times(40, (i) => ({ group: 'a', gender: i % 2 ? 'F' : 'M', purchases: [{ day: spreadDay(i) }] })),
  );
  expect(alone).toMatchObject({ testCount: 0, provenCount: 0, customerCount: 40 });
  expect(alone.personas[0]?.traits).toEqual([]);
});

describe('what is planted', () => {
  const { uniform } = seededRandom(3);
  /** Group a: women, weekend evenings, coupons, tea; group b buys twice as often, of everything. */
  const customers = times(900, (i): PlainCustomer => {
    const isA = i < 300;
    const orders = 2 + Math.floor(uniform() * 4);
    return {
      group: isA ? 'a' : i < 600 ? 'b' : 'c',
      gender: uniform() < (isA ? 0.8 : 0.5) ? '여' : '남',
      purchases: times(i >= 300 && i < 600 ? 2 * orders : orders, () => {
        const isWeekend = uniform() < (isA ? 0.5 : 2 / 7);
        const day = toDayNumber('2023-01-01') + 7 * Math.floor(uniform() * 100);
        const at = day + (isWeekend ? 6 * Math.floor(uniform() * 2) : 1 + Math.floor(uniform() * 5));
        return {
          day: new Date(at * 86_400_000).toISOString().slice(0, 10),
          hour: isA && uniform() < 0.3 ? 20 : Math.floor(uniform() * 24),
          coupon: uniform() < (isA ? 0.4 : 0.2),
          categories: [uniform() < (isA ? 0.5 : 0.2) ? 'tea' : `other ${Math.floor(uniform() * 6)}`],
        };
      }),
    };
  });
  const result = compute(customers);

  it('is found: who, when, what moves them, what they like', () => {
    const has = (family: string, value: string): boolean =>
      find(result, 'a', family, value)?.isProven === true;
    const found = [
      ['gender', '여'],
      ['weekend', 'yes'],
      ['hour', '20'],
      ['daypart', '3'],
      ['coupon', 'yes'],
      ['category', 'tea'],
    ];
    expect(found.filter(([family = '', value = '']) => !has(family, value))).toEqual([]);
    const [coupon, hour] = [find(result, 'a', 'coupon', 'yes'), find(result, 'a', 'hour', '20')];
    expect(coupon?.group).toBeCloseTo(0.4, 1);
    expect(coupon?.low).toBeGreaterThan(1);
    expect(result.personas.find(({ id }) => id === 'a')?.bestHour).toEqual(hour);
  });

  it('who buys more of everything has more buyers of everything and no favourite', () => {
    const without = compute(customers.filter(({ group }) => group !== 'a'));
    const b = without.personas.find(({ id }) => id === 'b');
    const others = b?.traits.filter(({ family }) => family === 'category');
    const many = others?.filter(({ lift, low }) => lift > 1 && low > 1) ?? [];
    expect(many.length).toBeGreaterThan(3);
    for (const { ofLines, isProven } of many) {
      expect(isProven).toBe(false);
      expect(Math.abs((ofLines?.lift ?? 0) - 1)).toBeLessThan(0.2);
    }
  });

  it('a card shows it, with its surest traits and no value of the clock twice', () => {
    const a = result.personas.find(({ id }) => id === 'a') as Persona;
    const shown = chooseTraits(a).flatMap(({ section, traits }) =>
      traits.map((trait) => ({ section, trait })),
    );
    expect(shown.length).toBeGreaterThan(3);
    for (const { section, trait } of shown) {
      expect(sectionOf(trait.family)).toBe(section);
      expect([trait.isProven, trait.family === 'hour']).toEqual([true, false]);
    }
    expect(shown.some(({ trait }) => trait.value === '남')).toBe(false);
    expect(strongest(a, 3).map(({ family }) => family)).toHaveLength(3);
    expect(findClearest(result)?.persona.id).toBe('a');
    expect(canName(find(result, 'a', 'coupon', 'yes') as PersonaTrait)).toBe(true);
    expect(chooseCards(result, '3')).toHaveLength(3);
  });
});

test('groups made by chance: of what is called proven in many such files, next to nothing', () => {
  const { uniform } = seededRandom(17);
  const base = times(400, (i): PlainCustomer => ({
    group: '',
    gender: uniform() < 0.5 ? 'F' : 'M',
    purchases: times(1 + Math.floor(6 * uniform() ** 2), (k) => ({
      day: spreadDay(i * 7 + k),
      hour: Math.floor(uniform() * 24),
      amount: Math.round(100 * Math.exp(2 * uniform())),
      channel: ['app', 'web', 'shop'][Math.floor(3 * uniform() ** 2)] as string,
      coupon: uniform() < 0.2,
      categories: times(1 + Math.floor(uniform() * 3), () => `c${Math.floor(9 * uniform() ** 2)}`),
    })),
  }));
  let [files, tests] = [0, 0];
  const rounds = 40;
  for (let round = 0; round < rounds; round++) {
    const result = compute(base.map((one) => ({ ...one, group: `g${Math.floor(4 * uniform())}` })));
    tests += result.testCount;
    files += Number(result.provenCount > 0);
  }
  expect(tests / rounds).toBeGreaterThan(150);
  // Where nothing is true, the false discovery rate is the share of files with any finding at all.
  expect(files / rounds).toBeLessThanOrEqual(0.1);
});

test('what a segmentation is made of is told apart and not tested', () => {
  const customers = times(120, (i): PlainCustomer => ({
    group: i < 60 ? 'champions' : 'lost',
    purchases: times(i < 60 ? 6 : 1, (k) => ({ day: spreadDay(i * 6 + k), amount: 100 + i })),
  }));
  const rfm = compute(customers, 'rfm');
  const [champions] = rfm.personas;
  expect(champions?.made.map(({ family }) => family)).toEqual(
    expect.arrayContaining(['recencyDays', 'purchases', 'revenue']),
  );
  expect(
    champions?.traits.filter(({ family }) => ['purchases', 'revenue', 'season'].includes(family)),
  ).toEqual([]);
  expect(champions?.made.every(({ isProven }) => !isProven)).toBe(true);
  const clusters = compute(customers, 'clusters');
  expect(clusters.personas[0]?.made).toEqual([]);
  expect(find(clusters, 'champions', 'purchases')?.isProven).toBe(true);
});

test('a few days of purchases say nothing of weekdays', () => {
  const customers = times(120, (i): PlainCustomer => ({
    group: i < 60 ? 'late' : 'early',
    purchases: [{ day: i < 60 ? `2024-12-${20 + (i % 9)}` : spreadDay(i) }],
  }));
  const result = compute(customers);
  expect(
    result.personas.find(({ id }) => id === 'late')?.traits.some(({ family }) => family === 'weekday'),
  ).toBe(false);
});

test('money, cycle and dates of a customer', () => {
  const customers = times(24, (i): PlainCustomer => ({
    group: i < 12 ? 'a' : 'b',
    purchases: ['2024-01-01', '2024-01-31', '2024-01-31', '2024-03-01'].map((day) => ({
      day,
      amount: 50 + i,
    })),
  }));
  const [b] = compute(customers).personas;
  expect(b).toMatchObject({ id: 'b', medianCycleDays: 30, cycleCustomers: 12, medianOrderValue: 67.5 });
  const output = computePlain(customers);
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  const { measures } = output.membership;
  expect([measures['recencyDays']?.[0], measures['frequency']?.[0], measures['monetary']?.[0]]).toEqual([
    305, 4, 200,
  ]);
});

test('the calendar: weekday, payday and season of every day, before 1970 too', () => {
  const first = toDayNumber('1968-02-25');
  const { weekday, payday, season } = makeCalendar(first, toDayNumber('1970-04-02'));
  for (let i = 0; i < weekday.length; i++) {
    const day = new Date((first + i) * 86_400_000);
    expect(weekday[i]).toBe(day.getUTCDay());
    expect(payday[i]).toBe(Number(day.getUTCDate() >= 25));
    expect(season[i]).toBe(Math.floor(((day.getUTCMonth() + 10) % 12) / 3));
  }
});

test('every family has one part of the card, and lifts have their place on the scale', () => {
  const families = Object.values(personaSections).flat();
  expect(new Set(families).size).toBe(families.length);
  expect([0.25, 1, 4, 100, 0].map(placeOfLift)).toEqual([0, 0.5, 1, 1, 0]);
  expect(fewestPeople).toBe(10);
});
