import { describe, expect, test } from 'vitest';
import {
  programIds,
  stageIds,
  type ProgramId,
  type StageId,
} from '../../workers/analyses/lifecycle/result.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import reference from '../reference/lifecycle.json' with { type: 'json' };
import { inProgram, once, read, run, stagesOf, toInput, type Member } from '../support/lifecycleInput.ts';

describe('five customers by hand', () => {
  const { purchases, asOf, customers, overallDays } = reference.handSized;
  const found = read(run(toInput(purchases, asOf)));

  test('are in these stages, programs and figures', () => {
    const { membership } = found;
    const rows = Array.from(membership.customers, (customer, at) => [
      String(customer),
      {
        stage: stageIds[membership.group[at]!],
        programs: programIds.filter((id) => inProgram(found, id).includes(customer)),
        ...Object.fromEntries(
          Object.entries(membership.measures).map(([name, values]) => [name, values[at]]),
        ),
      },
    ]);
    expect(Object.fromEntries(rows)).toEqual(customers);
    expect(found.result.cycles).toMatchObject({ overallDays, customers: { own: 1, overall: 4, window: 0 } });
  });

  test('before the last ninety days there was one, who had bought once and did not come back', () => {
    expect(found.result.check).toMatchObject({ days: 90, cutoff: '2023-12-29' });
    const reSell = found.result.programs.find(({ id }) => id === 'reSell');
    expect(reSell?.outlook).toMatchObject({ count: 0, of: 1, revenuePerBuyer: null });
  });

  test('a picture of all buyers by cycles since', () => {
    const { step, counts } = found.result.histogram;
    expect(step).toBe(0.1);
    expect(counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []))).toEqual([
      [2, 1],
      [3, 1],
      [10, 1],
      [20, 1],
      [40, 1],
    ]);
  });
});

describe('borders are exact', () => {
  const history = ['2023-01-01', '2023-01-31', '2023-03-02'].map((day) => once(1, day));
  const after = (days: number, options: Record<string, unknown> = {}): [StageId, ProgramId | null] => {
    const found = read(run(toInput(history, toIsoDay(toDayNumber('2023-03-02') + days)), options));
    return [stagesOf(found).get(1)!, programIds.find((id) => inProgram(found, id).length > 0) ?? null];
  };

  test.each([
    [29, 'repeat', null],
    [30, 'atRisk', 'dormancyPrevention'],
    [44, 'atRisk', 'dormancyPrevention'],
    [45, 'atRisk', 'churnPrevention'],
    [60, 'atRisk', 'churnPrevention'],
    [61, 'dormant', 'winBack'],
  ] as const)('a cycle of 30 days, %i days later: %s, %s', (days, stage, program) => {
    expect(after(days)).toEqual([stage, program]);
  });

  test('tenths of a cycle that no double holds are met to the day', () => {
    expect(after(33, { riskFactor: 1.1 })[0]).toBe('atRisk');
    expect(after(32, { riskFactor: 1.1 })[0]).toBe('repeat');
    expect(after(69, { dormantFactor: 2.3 })[0]).toBe('atRisk');
    expect(after(70, { dormantFactor: 2.3 })[0]).toBe('dormant');
  });

  test('the window alone makes dormant who is within the cycle', () => {
    expect(after(30, { riskFactor: 5, dormantFactor: 10, activeDays: 30 })[0]).toBe('repeat');
    expect(after(31, { riskFactor: 5, dormantFactor: 10, activeDays: 30 })[0]).toBe('dormant');
  });

  test('borders that cross leave no gap: the one that comes first holds', () => {
    expect(after(40, { riskFactor: 2, churnFactor: 0.5 })[0]).toBe('repeat');
    expect(after(60, { riskFactor: 2, churnFactor: 0.5 })).toEqual(['atRisk', 'churnPrevention']);
    expect(after(40, { riskFactor: 2, dormantFactor: 1 })).toEqual(['dormant', 'winBack']);
  });

  test('several purchases soon after the first are still new; without those days they are repeat', () => {
    const two = toInput([once(1, '2024-01-01'), once(1, '2024-01-05')], '2024-01-11');
    expect(stagesOf(read(run(two))).get(1)).toBe('new');
    expect(stagesOf(read(run(two, { newDays: 10 }))).get(1)).toBe('repeat');
    expect(stagesOf(read(run(two, { newDays: 11 }))).get(1)).toBe('new');
  });

  test('a cycle shorter than the shortest counts as that', () => {
    const daily = toInput(
      ['2024-01-01', '2024-01-02', '2024-01-03'].map((day) => once(1, day)),
      '2024-01-09',
    );
    expect(read(run(daily, { newDays: 0 })).membership.measures['cycleDays']?.[0]).toBe(7);
    expect(stagesOf(read(run(daily, { newDays: 0 }))).get(1)).toBe('repeat');
    expect(stagesOf(read(run(daily, { newDays: 0, minCycleDays: 1 }))).get(1)).toBe('dormant');
  });
});

describe('what is missing is said', () => {
  test('purchases on one day alone make no cycle: the active window stands in', () => {
    const sameDay = [{ ...once(1, '2024-01-01'), purchases: 3 }, once(2, '2024-01-01')];
    const output = run(toInput(sameDay, '2024-03-01'));
    const { result, membership } = read(output);
    expect(result.cycles).toMatchObject({ overallDays: null, customers: { window: 2 } });
    expect([...membership.measures['cycleDays']!]).toEqual([365, 365]);
    expect(stagesOf(read(output))).toEqual(
      new Map([
        [1, 'repeat'],
        [2, 'new'],
      ]),
    );
    const codes = output.status === 'ok' ? output.notes.map(({ code }) => code) : [];
    expect(codes).toEqual(['NO_CYCLE_IN_FILE', 'HISTORY_TOO_SHORT_FOR_HOLDOUT']);
    expect(result.check).toBeNull();
    expect(result.programs.every(({ outlook }) => outlook === null)).toBe(true);
  });

  test('no purchase at all is no result', () => {
    expect(run(toInput([], '2024-01-01'))).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
  });

  test('an analysis date long after the data makes everybody dormant, with an outlook from the data itself', () => {
    const monthly = Array.from({ length: 30 }, (_, i) => once(i % 3, toIsoDay(19_000 + 20 * i)));
    const { result } = read(run(toInput(monthly, '2030-01-01')));
    expect(result.stages.map(({ customerCount }) => customerCount)).toEqual([0, 0, 0, 0, 3]);
    expect(result.check?.all).toMatchObject({ count: 3, of: 3 });
  });
});

describe('members', () => {
  const members: readonly Member[] = [
    { customer: 7, joined: '2023-05-01', email: true, sms: false },
    { customer: 1, joined: '2023-01-01', email: true, sms: true },
    { customer: 3, joined: '2024-01-20', email: false, sms: false },
    { customer: 9, joined: '2025-01-01', email: true, sms: true },
    { customer: 5, joined: '2023-06-01', email: false, sms: true },
  ];
  const orders = [once(1, '2023-02-01'), once(1, '2023-03-01'), once(5, '2024-01-25', 80)];
  const found = read(run(toInput(orders, '2024-02-01', members)));

  test('without a purchase are prospects once they have joined', () => {
    expect(inProgram(found, 'acquisition')).toEqual([3, 7]);
    expect(found.result).toMatchObject({ customerCount: 4, buyerCount: 2 });
  });

  test('may be written to where they agreed, and only there', () => {
    const [acquisition, reSell] = found.result.programs;
    expect(acquisition?.reachable).toEqual({ email: 1, sms: 0, push: null, any: 1 });
    expect(reSell?.reachable).toEqual({ email: 0, sms: 1, push: null, any: 1 });
  });

  test('of those who had joined ninety days before and not bought, one has bought since', () => {
    const [acquisition] = found.result.programs;
    expect(acquisition?.outlook).toMatchObject({ count: 1, of: 2, revenuePerBuyer: 80 });
  });

  test('days since joining stand in the list, latest first among the examples', () => {
    expect([...found.membership.measures['memberDays']!]).toEqual([396, 245, 12, 276]);
    expect(found.result.programs[0]?.examples.map((one) => one['memberDays'])).toEqual([12, 276]);
  });
});
