import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeRfm } from '../../workers/analyses/rfm/kernel.ts';
import type { RfmResult } from '../../workers/analyses/rfm/result.ts';
import { cellIndex, cellKey, defaultSegment, rfmSegmentIds } from '../../workers/analyses/rfm/segments.ts';
import { rfmSpec } from '../../workers/analyses/rfm/spec.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

interface Person {
  readonly recency: number;
  readonly frequency: number;
  readonly money: number;
}

function toInput(people: readonly Person[], moneyDecimals = 0): KernelInput {
  return {
    columns: {
      customer: Int32Array.from(people.keys()),
      recencyDays: Int32Array.from(people, (person) => person.recency),
      frequency: Int32Array.from(people, (person) => person.frequency),
      monetary: Float64Array.from(people, (person) => person.money),
    },
    facts: { asOf: '2024-12-31', cutoff: '', spanDays: 100, moneyDecimals },
  };
}

function run(people: readonly Person[], options: Record<string, unknown> = {}, decimals = 0): KernelOutput {
  return computeRfm(toInput(people, decimals), completeOptions(rfmSpec, options));
}

function value(output: KernelOutput): RfmResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as RfmResult;
}

function membership(output: KernelOutput) {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  return output.membership;
}

const anyPeople = fc.array(
  fc.record({
    recency: fc.integer({ min: 0, max: 800 }),
    frequency: fc.integer({ min: 1, max: 30 }),
    money: fc.integer({ min: 1, max: 5_000_000 }),
  }),
  { minLength: 1, maxLength: 300 },
);

describe('the map', () => {
  test('each of the 125 cells belongs to exactly one of eleven segments, and each segment has a cell', () => {
    const owners = new Map<string, string[]>();
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        for (let m = 1; m <= 5; m++) {
          const segment = defaultSegment({ r, f, m }, 5, { frequency: 1, monetary: 1 });
          owners.set(cellKey(r, f, m), [...(owners.get(cellKey(r, f, m)) ?? []), segment]);
        }
      }
    }
    expect(owners.size).toBe(125);
    expect([...owners.values()].every((segments) => segments.length === 1)).toBe(true);
    expect(new Set([...owners.values()].flat())).toEqual(new Set(rfmSegmentIds));
  });

  test('is complete for every number of steps and any weights', () => {
    const weight = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), weight, weight, (bins, frequency, monetary) => {
        for (let cell = 0; cell < bins ** 3; cell++) {
          const r = 1 + Math.floor(cell / bins ** 2);
          const f = 1 + (Math.floor(cell / bins) % bins);
          const m = 1 + (cell % bins);
          expect(cellIndex(r, f, m, bins)).toBe(cell);
          expect(rfmSegmentIds).toContain(defaultSegment({ r, f, m }, bins, { frequency, monetary }));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a cell moved by hand goes to its new segment and no other cell does', () => {
    const before = value(run([{ recency: 1, frequency: 1, money: 1 }])).cells.segment;
    const after = value(
      run([{ recency: 1, frequency: 1, money: 1 }], { cellSegments: { '1-5-5': 'champions' } }),
    ).cells.segment;
    const changed = [...after].flatMap((segment, cell) => (segment === before[cell] ? [] : [cell]));
    expect(changed).toEqual([cellIndex(1, 5, 5, 5)]);
    expect(rfmSegmentIds[after[changed[0] as number] as number]).toBe('champions');
  });
});

describe('scores', () => {
  test('of ten customers, by hand', () => {
    const people = Array.from({ length: 10 }, (_, i) => ({
      recency: i + 1,
      frequency: i + 1,
      money: (i + 1) * 10,
    }));
    const output = run(people);
    expect([...membership(output).measures.recencyScore!]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect([...membership(output).measures.frequencyScore!]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(value(output).frequency.cuts.map((cut) => Number(cut.toFixed(9)))).toEqual([2.8, 4.6, 6.4, 8.2]);
  });

  test('ties never straddle two steps', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 2, max: 10 }), (people, bins) => {
        const { measures } = membership(run(people, { bins }));
        for (const [figure, score] of [
          ['recencyDays', 'recencyScore'],
          ['frequency', 'frequencyScore'],
          ['monetary', 'monetaryScore'],
        ] as const) {
          const scoreOf = new Map<number, number>();
          measures[figure]!.forEach((v, i) => {
            const s = measures[score]![i] as number;
            expect(scoreOf.get(v) ?? s).toBe(s);
            scoreOf.set(v, s);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do not depend on the order of customers', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const forward = value(run(people));
        const backward = value(run([...people].reverse()));
        expect(backward.segments).toEqual(forward.segments);
      }),
      { numRuns: 40 },
    );
  });

  test('do not change when all money is multiplied', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const scaled = people.map((person) => ({ ...person, money: person.money * 8 }));
        expect(membership(run(scaled)).group).toEqual(membership(run(people)).group);
      }),
      { numRuns: 40 },
    );
  });

  test('own cut points put a value equal to a cut below it', () => {
    const people = [29, 30, 31].map((recency) => ({ recency, frequency: 1, money: 1 }));
    const own = { scoring: 'own', recencyCuts: [30], frequencyCuts: [1], monetaryCuts: [1] };
    const output = run(people, own);
    expect([...membership(output).measures.recencyScore!]).toEqual([2, 2, 1]);
    expect(value(output).bins).toBe(2);
  });

  test('own cut points of different lengths are refused', () => {
    const own = { scoring: 'own', recencyCuts: [30, 60], frequencyCuts: [1] };
    expect(run([{ recency: 1, frequency: 1, money: 1 }], own)).toMatchObject({ code: 'BAD_OPTION' });
  });

  test('scores nobody has are said', () => {
    const people = Array.from({ length: 100 }, (_, i) => ({
      recency: i,
      frequency: i < 70 ? 1 : i,
      money: i + 1,
    }));
    const output = run(people);
    const notes = output.status === 'ok' ? output.notes : [];
    expect(notes).toContainEqual({
      code: 'TIES_LEAVE_EMPTY_SCORES',
      detail: { axis: 'frequency', scores: '2, 3' },
    });
  });
});

describe('counts and money add up', () => {
  test('customers and revenue of segments and cells sum to the whole, to the last cent', () => {
    const cents = anyPeople.map((people) =>
      people.map((person) => ({ ...person, money: person.money / 100 })),
    );
    fc.assert(
      fc.property(cents, fc.integer({ min: 2, max: 10 }), (people, bins) => {
        const result = value(run(people, { bins }, 2));
        const inCents = (money: number): number => Math.round(money * 100);
        const whole = people.reduce((sum, person) => sum + inCents(person.money), 0);
        const sum = (list: Iterable<number>): number => [...list].reduce((a, b) => a + b, 0);
        expect(inCents(result.revenue)).toBe(whole);
        expect(sum(result.segments.map((row) => inCents(row.revenue)))).toBe(whole);
        expect(sum(Array.from(result.cells.revenue, inCents))).toBe(whole);
        expect(sum(result.segments.map((row) => row.customerCount))).toBe(people.length);
        expect(sum(result.cells.customerCount)).toBe(people.length);
        expect(sum(result.scatter.counts)).toBe(people.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the held-out check', () => {
  test('scores by the values before the cutoff and counts who bought after it', () => {
    const base = toInput([
      { recency: 5, frequency: 3, money: 300 },
      { recency: 200, frequency: 1, money: 100 },
      { recency: 2, frequency: 1, money: 50 },
    ]);
    const input: KernelInput = {
      columns: {
        ...base.columns,
        recencyDaysBefore: Int32Array.of(20, 110, 0),
        frequencyBefore: Int32Array.of(2, 1, 0),
        monetaryBefore: Float64Array.of(200, 100, 0),
        boughtAfter: Uint8Array.of(1, 0, 1),
      },
      facts: { ...base.facts, cutoff: '2024-10-01' },
    };
    const result = value(computeRfm(input, completeOptions(rfmSpec, {})));
    expect(result.holdout).toMatchObject({
      customerCount: 2,
      buyerCount: 1,
      rate: 0.5,
      cutoff: '2024-10-01',
    });
    const checked = result.segments.flatMap((row) => (row.repurchase ? [row.repurchase] : []));
    expect(checked.reduce((sum, row) => sum + row.customerCount, 0)).toBe(2);
    expect(checked.reduce((sum, row) => sum + row.buyerCount, 0)).toBe(1);
  });

  test('is left out, and said so, when the history is too short', () => {
    const output = run([{ recency: 1, frequency: 1, money: 1 }]);
    expect(value(output).holdout).toBeNull();
    const notes = output.status === 'ok' ? output.notes : [];
    expect(notes.map((note) => note.code)).toContain('HISTORY_TOO_SHORT_FOR_HOLDOUT');
  });
});

test('nobody gives NO_ROWS, not NaN', () => {
  expect(run([])).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
