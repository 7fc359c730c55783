import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AttemptFinder, type StepOrder } from '../../workers/analyses/funnel/attempts.ts';
import { countAttempts } from '../../workers/analyses/funnel/count.ts';
import { bestByForce, toStream, type PlainEvent, type PlainRules } from '../support/funnelOracle.ts';

const orders: readonly StepOrder[] = ['ordered', 'strict', 'any'];

function find(events: readonly PlainEvent[], rules: PlainRules) {
  const stream = toStream(events);
  const finder = new AttemptFinder(rules.order, rules.window, rules.steps);
  const depth = finder.find(stream, 0, events.length, { low: rules.low, high: rules.high });
  const times = Array.from(finder.chain.subarray(0, depth), (at) => stream.time[at] ?? -1);
  const steps = Array.from(finder.chain.subarray(0, depth), (at) => stream.step[at]);
  return { depth, times, steps };
}

const everywhere = { low: -Infinity, high: Infinity };
const at = (text: string): PlainEvent[] =>
  text.split(' ').map((word) => ({ step: 'abcd'.indexOf(word.charAt(0)), time: Number(word.slice(1)) }));

describe('hand-sized', () => {
  const depthOf = (text: string, order: StepOrder, window = 10): number =>
    find(at(text), { order, window, steps: 3, ...everywhere }).depth;

  it('in order: what lies between does not matter, what comes before does', () => {
    expect(depthOf('a0 x1 b2 x3 c4', 'ordered')).toBe(3);
    expect(depthOf('b0 a1 c2', 'ordered')).toBe(1);
    expect(depthOf('a0 c1 b2', 'ordered')).toBe(2);
  });

  it('a later start can save an attempt whose time ran out, and the time allowed counts to its last moment', () => {
    expect(depthOf('a0 b8 c11', 'ordered')).toBe(2);
    expect(depthOf('a0 a2 b8 c11', 'ordered')).toBe(3);
    expect(depthOf('a0 b8 c10', 'ordered')).toBe(3);
  });

  it('strict: any other event between breaks it, the same step again too', () => {
    expect(depthOf('a0 b2 c4', 'strict')).toBe(3);
    expect(depthOf('a0 x1 b2 c4', 'strict')).toBe(1);
    expect(depthOf('a0 b2 b3 c4', 'strict')).toBe(2);
    expect(depthOf('a0 a1 b2 c4', 'strict')).toBe(3);
  });

  it('any order: all of the first steps within the time, wherever they stand', () => {
    expect(depthOf('c0 b5 a9', 'any')).toBe(3);
    expect(depthOf('c0 b5 a11', 'any')).toBe(2);
    expect(depthOf('b0 c5', 'any')).toBe(0);
  });

  it('events of one moment may have happened in any order', () => {
    expect(depthOf('c5 b5 a5', 'ordered')).toBe(3);
    expect(depthOf('c5 b5 a5 x5', 'strict')).toBe(3);
    expect(depthOf('a4 x5 b5 c6', 'strict')).toBe(2);
    expect(depthOf('a4 b5 x5 c5', 'strict')).toBe(3);
  });

  it('the times told are those of the tightest attempt that is there first', () => {
    expect(
      find(at('a0 a3 b4 b5 c9'), { order: 'ordered', window: 10, steps: 3, ...everywhere }).times,
    ).toEqual([3, 4, 9]);
  });
});

const someEvents = (steps: number, times: number): fc.Arbitrary<PlainEvent[]> =>
  fc.array(
    fc.record({ time: fc.integer({ min: 0, max: times }), step: fc.integer({ min: -1, max: steps - 1 }) }),
    {
      maxLength: 9,
    },
  );

describe.each(orders)('%s, against every chain there is', (order) => {
  test.each([
    { name: 'events apart', steps: 3, times: 40 },
    { name: 'many at one moment', steps: 3, times: 4 },
    { name: 'four steps', steps: 4, times: 12 },
  ])('$name', ({ steps, times }) => {
    fc.assert(
      fc.property(
        someEvents(steps, times).filter((events) => order !== 'strict' || mostAtOnce(events) <= 4),
        fc.integer({ min: 1, max: times }),
        fc.integer({ min: 0, max: times }),
        fc.integer({ min: 1, max: times }),
        (events, window, low, length) => {
          const rules = { order, window, steps, low, high: low + length };
          const found = find(events, rules);
          const best = bestByForce(events, rules);
          expect(found.depth).toBe(best.depth);
          expect(found.steps).toEqual(Array.from({ length: best.depth }, (_, k) => k));
          if (best.depth === 0) return;
          expect(Math.max(...found.times)).toBe(best.done);
          expect(Math.max(...found.times) - Math.min(...found.times)).toBeLessThanOrEqual(window);
          if (order !== 'any') expect(found.times[0]).toBe(best.start);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('units and periods, each counted by itself', () => {
    const dayMs = 86_400_000;
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.record({ time: fc.integer({ min: 0, max: 23 }), step: fc.integer({ min: -1, max: 2 }) }),
            {
              minLength: 1,
              maxLength: 7,
            },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 9 }),
        (people, quarters) => {
          fc.pre(order !== 'strict' || people.every((events) => mostAtOnce(events) <= 4));
          const quarter = dayMs / 4;
          const window = quarters * quarter;
          const lastStart = 23 * quarter - window;
          const bounds = [0, 2, 4, 6];
          const own = people.map((events) =>
            events.map(({ time, step }) => ({ time: time * quarter, step })),
          );
          const streams = own.map(toStream);
          const from = Int32Array.from([0, ...own].map((_, i) => own.slice(0, i).flat().length));
          const n = own.flat().length;
          const counted = countAttempts(
            {
              time: Float64Array.from(streams.flatMap(({ time }) => [...time])),
              step: Uint8Array.from(streams.flatMap(({ step }) => [...step])),
              from,
              segment: new Int32Array(n),
            },
            { order, windowMs: window, stepCount: 3, lastStart, bounds },
          );
          const rules = { order, window, steps: 3 };
          own.forEach((events, u) => {
            const best = bestByForce(events, { ...rules, low: 0, high: lastStart + 1 });
            expect(counted.depth[u]).toBe(best.depth);
            if (best.depth > 0 && order !== 'any') expect(counted.entry[u]).toBe(best.start);
          });
          bounds.slice(0, -1).forEach((start, p) => {
            const [low, high] = [start * dayMs, Math.min((start + 2) * dayMs, lastStart + 1)];
            const depths = own.map((events) => bestByForce(events, { ...rules, low, high }).depth);
            const reached = [1, 2, 3].map((k) => depths.filter((depth) => depth >= k).length);
            expect([...(counted.byPeriod[p] ?? [])]).toEqual(reached);
          });
          const isLate = (events: readonly PlainEvent[]): boolean =>
            events.some(({ step }) => step === 0) &&
            bestByForce(events, { ...rules, low: 0, high: lastStart + 1 }).depth === 0;
          expect(counted.stillOpen).toBe(own.filter(isLate).length);
        },
      ),
      { numRuns: 400 },
    );
  });
});

function mostAtOnce(events: readonly PlainEvent[]): number {
  return Math.max(0, ...events.map(({ time }) => events.filter((other) => other.time === time).length));
}
