import { describe, expect, it, test } from 'vitest';
import { funnelCell } from '../../workers/analyses/funnel/result.ts';
import { drawRateChart } from '../../workers/numeric/rateChart.ts';
import reference from '../reference/funnel.json' with { type: 'json' };
import {
  eventsOf,
  plantedWeeks,
  runEvents,
  runStages,
  stagesOf,
  type PlainRow,
} from '../support/funnelExample.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';

const { events, ...orders } = reference.handSized;
const five = events as unknown as readonly PlainRow[];
const aDay = { windowLength: 24, windowUnit: 'hours' };

describe('five people', () => {
  test.each(['ordered', 'strict', 'any'] as const)('%s', (order) => {
    const { steps, entered, weakest } = eventsOf(runEvents(five, { order, ...aDay }));
    expect(steps.map(({ source }) => source)).toEqual(
      ['visit', 'view', 'cart', 'purchase'].map((kind) => ({ by: 'kind', kind })),
    );
    expect(steps.map(({ count }) => count)).toEqual(orders[order].counts);
    expect(steps.map(({ stopped }) => stopped)).toEqual(orders[order].stopped);
    expect(entered).toBe(5);
    expect(weakest?.why).toBe('loss');
  });

  it('hours from step to step, and intervals around the shares', () => {
    const { steps } = eventsOf(runEvents(five, aDay));
    expect(steps.map(({ seconds }) => seconds && seconds.median / 3600)).toEqual(orders.ordered.medianHours);
    expect(steps[1]).toMatchObject({ fromPrevious: 4 / 5, fromFirst: 4 / 5 });
    expect(steps[2]).toMatchObject({ fromPrevious: 2 / 4, fromFirst: 2 / 5 });
    expect(steps[2]?.previousInterval?.low).toBeCloseTo(0.15, 2);
    expect(steps[0]).toMatchObject({ fromPrevious: null, previousInterval: null, seconds: null });
  });

  it('those who stopped at a step, and those who went all the way, can be chosen; visitors cannot', () => {
    const output = runEvents(five, aDay, { customers: { Ann: 10, Cho: 2.5, Dan: 0 } });
    if (output.status !== 'ok') throw new Error(output.code);
    expect(output.membership?.groupIds).toEqual(['funnel1', 'funnel2', 'funnel3', 'funnelDone']);
    expect([...(output.membership?.group ?? [])]).toEqual([3, 1, 1]);
    expect(eventsOf(output)).toMatchObject({ customerCount: 3, revenue: 12.5 });
    expect(eventsOf(output).steps.map(({ stoppedCustomers }) => stoppedCustomers)).toEqual([0, 2, 0, 1]);
  });

  it('starts whose time is not over when the log ends are left out and told', () => {
    const output = runEvents(five, aDay, { end: 30 });
    const { entered, stillOpen, steps } = eventsOf(output);
    // Cho at 5 and Ben’s first visit at 0 are over; Eve at 9 and Ben’s second visit at 20 are not.
    expect([entered, stillOpen]).toEqual([4, 1]);
    expect(steps.map(({ count }) => count)).toEqual([4, 4, 1, 1]);
    expect(output).toMatchObject({
      notes: [{ code: 'STARTS_STILL_OPEN', detail: { count: 1 } }, { code: 'FEW_UNITS' }],
    });
  });

  it('nobody’s time is over: no rate, and no number that is none', () => {
    const { entered, stillOpen, steps, weakest } = eventsOf(runEvents(five, aDay, { end: 12 }));
    expect([entered, stillOpen, weakest]).toEqual([0, 5, null]);
    expect(steps.map(({ fromFirst, fromPrevious }) => [fromFirst, fromPrevious])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
  });
});

describe('steps of one’s own', () => {
  it('by kind and by name, in the order given', () => {
    const steps = { '1': 'kind:visit', '2': 'event:search', '3': 'kind:purchase' };
    expect(eventsOf(runEvents(five, { steps, ...aDay })).steps.map(({ count }) => count)).toEqual([5, 1, 1]);
  });

  it('a step that the file does not have is reached by nobody, and told', () => {
    const output = runEvents(five, { steps: { '1': 'kind:visit', '2': 'event:coupon' }, ...aDay });
    expect(eventsOf(output).steps.map(({ count }) => count)).toEqual([5, 0]);
    expect(output).toMatchObject({
      notes: [{ code: 'FEW_UNITS' }, { code: 'STEPS_NOT_IN_FILE', detail: { names: 'coupon' } }],
    });
  });

  test.each([
    { '1': 'kind:visit' },
    { '1': 'kind:visit', '3': 'kind:view' },
    { '1': 'kind:visit', '2': 'kind:nothing' },
    { '1': 'kind:visit', '2': 'event:' },
    { '1': 'kind:visit', '2': 'kind:visit' },
    { '1': 'kind:visit', '2': 'event:visit' },
    Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), `event:${i}`])),
  ])('%j is refused', (steps) => {
    expect(runEvents(five, { steps })).toMatchObject({ code: 'BAD_OPTION', detail: { option: 'steps' } });
  });

  it('where no name tells what it is, the most frequent names are the steps; one alone is told', () => {
    const named = five.map(([who, hour, event]): PlainRow => [who, hour, event === 'visit' ? 'A' : 'B']);
    expect(eventsOf(runEvents(named, aDay)).steps.map(({ events: own }) => own)).toEqual([['A'], ['B']]);
    const one = five.map(([who, hour]): PlainRow => [who, hour, 'A']);
    expect(runEvents(one, aDay)).toMatchObject({
      status: 'ok',
      notes: [{ code: 'FEW_UNITS' }, { code: 'ONE_EVENT_ONLY' }],
    });
  });
});

describe('planted rates', () => {
  const shares = [0.5, 0.4, 0.25];

  it('are recovered exactly', () => {
    const { steps, entered } = eventsOf(runEvents(plantedWeeks(20, 200, shares)));
    expect(entered).toBe(4000);
    expect(steps.map(({ count }) => count)).toEqual([4000, 2000, 800, 200]);
    expect(steps.slice(1).map(({ fromPrevious }) => fromPrevious)).toEqual(shares);
    expect(steps.slice(1).map(({ seconds }) => seconds)).toEqual(
      Array.from({ length: 3 }, () => ({ low: 3600, median: 3600, high: 3600 })),
    );
  });

  it('while nothing changes, the step that loses most is the one to look at', () => {
    const { weakest, watches } = eventsOf(runEvents(plantedWeeks(20, 400, shares), {}, { end: 20 * 168 }));
    expect(watches.map(({ status }) => status)).toEqual(['silent', 'steady', 'steady', 'steady']);
    expect(weakest).toEqual({ step: 1, why: 'loss' });
  });

  it('a step that fell below its own past is, though another loses more', () => {
    const rows = plantedWeeks(21, 400, shares, 0.05);
    // The week after the last start must be over: 22 weeks of log, and the moment that begins the next.
    const { weakest, watches, history, grain } = eventsOf(runEvents(rows, {}, { end: 22 * 168 }));
    expect(grain).toBe('week');
    expect(history.at(-2)).toMatchObject({ counts: [400, 200, 80, 4], isWhole: true });
    expect(watches.map(({ status }) => status)).toEqual(['silent', 'steady', 'steady', 'fell']);
    expect(watches[3]).toMatchObject({ centre: 0.25, last: { rate: 0.05 }, since: history.at(-2)?.start });
    expect(weakest).toEqual({ step: 3, why: 'history' });
  });

  it('periods begun before the log or not over are not held against anything', () => {
    const { history, watches } = eventsOf(
      runEvents(plantedWeeks(8, 50, shares), { grain: 'month' }, { end: 8 * 168 }),
    );
    expect(history.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    expect(watches[1]).toMatchObject({ status: 'silent', reason: 'short' });
  });

  it('segments add up, largest first, the rarest together', () => {
    const rows = plantedWeeks(4, 110, shares).map(([who, hour, event]): PlainRow => {
      const place = Number(who.split('p')[1]);
      return place < 20 ? [who, hour, event] : [who, hour, event, `S${Math.floor(Math.sqrt(place))}`];
    });
    const output = runEvents(rows);
    const { segments, steps } = eventsOf(output);
    expect(segments.map(({ name }) => name)).toEqual(['S9', 'S8', 'S7', 'S6', 'S5', 'S10', 'S4', null]);
    steps.forEach(({ count }, k) => {
      expect(segments.reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0)).toBe(count);
    });
    if (output.status !== 'ok') throw new Error(output.code);
    const inCell = output.membership?.cell?.filter((cell) => cell === funnelCell(0, 4)).length;
    expect(inCell).toBe(segments[0]?.counts[3]);
  });
});

describe('limits', () => {
  const { hits, trials, centre } = reference.laney;

  it('centre and spread as worked by hand; the fall stands out', () => {
    const chart = drawRateChart('proportion', hits, trials, 0.01);
    expect(chart).toMatchObject({ status: 'drawn', centre, learntFrom: 8, belowCount: 1 });
    expect(drawRateChart('proportion', [...hits.slice(0, -1), 39], trials, 0.01)).toMatchObject({
      belowCount: 0,
    });
  });

  it.each([
    { why: 'short', hits: hits.slice(1), trials: trials.slice(1) },
    { why: 'constant', hits: trials, trials },
    { why: 'few', hits: hits.map(() => 1), trials },
  ])('$why: no chart', ({ why, hits: some, trials: of }) => {
    expect(drawRateChart('proportion', some, of, 0.01)).toEqual({ status: 'silent', reason: why });
  });

  it.each([
    { name: 'as chance alone makes it', wobble: 0 },
    { name: 'moving more than chance', wobble: 0.05 },
  ])('a rate that does not change, $name, is below its limit once in a hundred', ({ wobble }) => {
    const { uniform: random } = seededRandom(7);
    let alarms = 0;
    const runs = 3_000;
    for (let run = 0; run < runs; run++) {
      const made = Array.from({ length: 14 }, () => {
        const rate = 0.3 + wobble * (random() + random() + random() - 1.5);
        let hit = 0;
        for (let i = 0; i < 300; i++) hit += Number(random() < rate);
        return hit;
      });
      const chart = drawRateChart('proportion', made, Array<number>(14).fill(300), 0.01);
      alarms += Number(chart.status === 'drawn' && chart.belowCount > 0);
    }
    expect(alarms / runs).toBeLessThan(0.014);
    expect(alarms / runs).toBeGreaterThan(0.001);
  });
});

describe('stages of advertising and orders', () => {
  const months = Array.from({ length: 16 }, (_, i) =>
    toDayNumber(`${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`),
  );
  const each = (value: number, last = value): Float64Array =>
    Float64Array.from(months, (_, i) => (i === months.length - 1 ? last : value + (i % 2)));
  const orders16 = {
    ordersMonth: Int32Array.from(months),
    orders: each(120),
    newCustomers: each(80),
    boughtAgain: each(20),
  };
  const facts = { firstDay: toDayNumber('2023-01-01'), coverEnd: toDayNumber('2024-04-30') };

  it('what fell most against its own past, and rates of the nearest stage that is there', () => {
    const columns = {
      spendMonth: Int32Array.from(months),
      impressions: each(100_000),
      clicks: each(2_000, 900),
      ...orders16,
    };
    const { stages, weakest } = stagesOf(runStages(columns, facts));
    expect(stages.map(({ measure, base }) => [measure, base])).toEqual([
      ['impressions', null],
      ['clicks', 'impressions'],
      [null, null],
      ['newCustomers', 'clicks'],
      ['boughtAgain', 'newCustomers'],
      [null, null],
    ]);
    expect(stages.map(({ unlock }) => unlock?.role ?? null)).toEqual([
      null,
      null,
      'leads',
      null,
      null,
      'npsScore',
    ]);
    expect(weakest).toEqual({ stage: 'interest', why: 'history' });
    // Ninety days after March and April are not over by the end of April.
    expect(stages[4]?.values.slice(-4)).toEqual([20, null, null, null]);
    expect(stages[4]?.total).toBe(13 * 20 + 6);
  });

  it('without any figure of advertising there is still what happened to the buyers', () => {
    const { stages, weakest } = stagesOf(runStages(orders16, facts));
    expect(stages.map(({ measure }) => measure)).toEqual([
      null,
      null,
      null,
      'newCustomers',
      'boughtAgain',
      null,
    ]);
    expect(weakest).toBeNull();
  });

  it('a table that ends early says nothing of the months after it', () => {
    const columns = {
      spendMonth: Int32Array.from(months.slice(0, 10)),
      clicks: each(2_000).slice(0, 10),
      ...orders16,
    };
    const { stages } = stagesOf(runStages(columns, facts));
    expect(stages[1]?.values.slice(8)).toEqual([2_000, 2_001, null, null, null, null, null, null]);
    expect(stages[3]?.total).toBe(5 * 80 + 5 * 81);
  });

  it('no month at all gives NO_ROWS', () => {
    expect(runStages({}, { firstDay: 10, coverEnd: 9 })).toMatchObject({ code: 'NO_ROWS' });
  });
});

it('no event gives NO_ROWS, not NaN', () => {
  expect(runEvents([])).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
