import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMigration } from '../../workers/analyses/migration/kernel.ts';
import type { Matrix, MigrationResult, Outlook } from '../../workers/analyses/migration/result.ts';
import { migrationSpec } from '../../workers/analyses/migration/spec.ts';
import { rfmSegmentIds } from '../../workers/analyses/rfm/segments.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import reference from '../reference/migration.json' with { type: 'json' };

/** A customer’s groups by date, the latest first; '' for none. Money in cents. */
interface Person {
  readonly groups: readonly string[];
  readonly before: number;
  readonly during: number;
  readonly wasThere: boolean;
}

interface Answer {
  readonly result: MigrationResult;
  readonly membership: Membership;
}

const asOf = '2024-12-31';

function compute(
  people: readonly Person[],
  groups: readonly string[],
  options: Record<string, unknown> = {},
): Answer {
  const dateCount = people[0]?.groups.length ?? 1;
  const all = completeOptions(migrationSpec, options);
  const span = Number(all.spanDays);
  const dates = Array.from({ length: dateCount }, (_, k) => toIsoDay(toDayNumber(asOf) - k * span));
  const columns: Record<string, Int32Array | Float64Array | Uint8Array> = {
    buyer: Int32Array.from(people.keys()),
    before: Float64Array.from(people, ({ before }) => before),
    during: Float64Array.from(people, ({ during }) => during),
    spent: Float64Array.from(people, ({ before, during }) => before + during),
    wasThere: Uint8Array.from(people, ({ wasThere }) => Number(wasThere)),
  };
  dates.forEach((_, k) => {
    const there = [...people.keys()].filter((i) => people[i]?.groups[k] !== '');
    columns[`customer${k}`] = Int32Array.from(there);
    columns[`group${k}`] = Int32Array.from(there, (i) => groups.indexOf(people[i]?.groups[k] ?? ''));
  });
  const facts = {
    ...{ asOf, earlier: dates[1] ?? '', start: '', firstDay: '', by: 'rfm', spanDays: span },
    ...{ unit: 100, onlyBuyers: 0 },
  };
  const output = computeMigration(
    { columns, facts, texts: { groups, dates, bestFirst: rfmSegmentIds } },
    all,
  );
  if (output.status !== 'ok' || output.membership === null) throw new Error('no answer');
  return { result: output.result as MigrationResult, membership: output.membership };
}

function matrixOf({ matrix }: MigrationResult): Matrix {
  if (matrix.status !== 'ok') throw new Error(matrix.status);
  return matrix;
}

function outlookOf({ outlook }: MigrationResult): Outlook {
  if (outlook.status !== 'ok') throw new Error(outlook.status);
  return outlook;
}

const person = (groups: readonly string[], before = 0, during = 0): Person => ({
  ...{ groups, before, during },
  wasThere: groups.slice(1).some((group) => group !== ''),
});

/** People whose moves are those of a table of counts. */
function moving(counts: readonly (readonly number[])[], ids: readonly string[]): string[][] {
  return counts.flatMap((row, from) =>
    row.flatMap((count, to) => Array.from({ length: count }, () => [ids[to] ?? '', ids[from] ?? ''])),
  );
}

test('the five customers of the lesson, counted by hand', () => {
  const hand = reference.handSized;
  const people = hand.from.map((from, i) =>
    person([hand.to[i] ?? '', from], (hand.before[i] ?? 0) * 100, (hand.during[i] ?? 0) * 100),
  );
  const { result, membership } = compute(people, ['loyal', 'lost']);
  const matrix = matrixOf(result);
  expect(result).toMatchObject({ from: ['loyal', 'lost', 'notYet'], to: ['loyal', 'lost'] });
  expect(result.direction).toEqual(['stayed', 'down', 'up', 'stayed', 'new', 'new']);
  expect(matrix.cells.map(({ customers }) => customers)).toEqual(hand.customers.flat());
  expect(matrix.cells.map(({ before, during }) => during - before)).toEqual(hand.change.flat());
  expect(matrix.total).toEqual({ customers: 5, before: 220, during: 250, won: hand.won, lost: hand.lost });
  expect(Object.fromEntries(matrix.parts.map(({ kind, before, during }) => [kind, during - before]))).toEqual(
    hand.parts,
  );
  expect(matrix.moved).toMatchObject({ count: 3, of: 4 });
  expect(matrix.cells[1]?.share).toEqual({ count: 2, of: 3, rate: 2 / 3, ...wilsonInterval(2, 3) });
  expect(outlookOf(result).ahead[0]?.expected).toEqual(hand.next);
  expect([...membership.group].map((group) => membership.groupIds[group])).toEqual(hand.to);
  expect([...(membership.cell ?? [])]).toEqual([0, 1, 1, 2, 4]);
});

describe('the Markov outlook', () => {
  const ids = ['champions', 'loyal', 'lost'];
  const want = reference.outlook;
  const people = [
    ...moving(want.counts, ids).map((groups) => person(groups)),
    ...want.newcomers.flatMap((count, to) =>
      Array.from({ length: count }, () => person([ids[to] ?? '', ''])),
    ),
  ];

  test('is the power of the matrix with newcomers, as numpy multiplies it', () => {
    const outlook = outlookOf(compute(people, ids).result);
    expect(outlook.past.at(-1)?.sizes).toEqual(want.now);
    expect(outlook.newcomers).toEqual(want.newcomers);
    expect(outlook.ahead.map(({ day }) => day)[0]).toBe('2025-03-31');
    outlook.ahead.forEach(({ expected }, step) =>
      expected.forEach((size, state) => expect(size).toBeCloseTo(want.expected[step]?.[state] ?? NaN, 9)),
    );
  });

  test('has the band that an independent simulation has', () => {
    const outlook = outlookOf(compute(people, ids).result);
    outlook.ahead.forEach(({ low, high }, step) => {
      const [wantLow = [], wantHigh = []] = want.bands[step] ?? [];
      for (const state of ids.keys()) {
        // A quantile of 1,000 draws swings by about a tenth of the band.
        const near = 0.12 * ((wantHigh[state] ?? 0) - (wantLow[state] ?? 0));
        expect(Math.abs((low[state] ?? 0) - (wantLow[state] ?? 0))).toBeLessThan(near);
        expect(Math.abs((high[state] ?? 0) - (wantHigh[state] ?? 0))).toBeLessThan(near);
      }
    });
  });

  test('pools all steps where asked, and is checked against today either way', () => {
    // Two steps in which loyal customers do opposite things.
    const pairs = [
      ...moving(
        [
          [0, 10],
          [10, 0],
        ],
        ids,
      ),
      ...moving(
        [
          [10, 0],
          [0, 10],
        ],
        ids,
      ),
    ];
    const three = pairs.map(([now = '', then = '']) => person([now, then, then]));
    const last = outlookOf(compute(three, ids.slice(0, 2)).result);
    const pooled = outlookOf(compute(three, ids.slice(0, 2), { basis: 'pooled' }).result);
    expect(last.shares).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(pooled.shares).toEqual([
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
    expect([last.steps, pooled.steps]).toEqual([1, 2]);
    expect([last.since, pooled.since]).toEqual(['2024-10-02', '2024-07-04']);
    expect(last.heldOut).toMatchObject({ expected: [20, 20], actual: [20, 20], naive: [20, 20], error: 0 });
  });

  test('a group nobody was in stays as it is, and there is none with one date', () => {
    const { shares, rowSizes } = outlookOf(compute([person(['champions', ''])], ids).result);
    expect(shares[0]).toEqual([1, 0, 0]);
    expect(rowSizes).toEqual([0, 0, 0]);
    const single = compute([person(['champions'], 100, 200)], ids).result;
    expect(single).toMatchObject({ matrix: { status: 'tooShort' }, outlook: { status: 'tooShort' } });
  });
});

const anyPeople = fc.array(
  fc.record({
    groups: fc.array(fc.constantFrom('', ...rfmSegmentIds), { minLength: 4, maxLength: 4 }),
    before: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e9 })),
    during: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e9 })),
    wasThere: fc.boolean(),
  }),
  { minLength: 1, maxLength: 80 },
);

test('groups without an order are only moved between', () => {
  const people = [person(['b', 'a'], 5, 0), person(['a', 'b'], 0, 7), person(['a', 'a'], 3, 3)];
  const { result } = compute(people, ['a', 'b']);
  expect(result.direction).toEqual(['stayed', 'moved', 'moved', 'stayed']);
  expect(matrixOf(result).parts.map(({ kind, customers }) => [kind, customers])).toEqual([
    ['stayed', 1],
    ['moved', 1],
    ['silent', 1],
  ]);
});

test('rows, columns and parts add up to the total to the last cent, whatever people do', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const { result, membership } = compute(people, rfmSegmentIds);
      const { cells, rows, columns, parts, total } = matrixOf(result);
      const cents = (sums: readonly { readonly [name: string]: unknown }[], of: string): number =>
        sums.reduce((sum, one) => sum + Math.round(Number(one[of]) * (of === 'customers' ? 1 : 100)), 0);
      for (const of of ['customers', 'before', 'during', 'won', 'lost']) {
        const whole = cents([{ ...total }], of);
        for (const list of [cells, rows, columns, parts])
          expect(cents(list as unknown as readonly { readonly [name: string]: unknown }[], of)).toBe(whole);
      }
      expect(cents([{ ...total }], 'before')).toBe(people.reduce((sum, { before }) => sum + before, 0));
      expect(total.customers).toBe(people.length);
      expect(Math.round((total.won - total.lost) * 100)).toBe(
        Math.round((total.during - total.before) * 100),
      );
      const held = new Int32Array(cells.length);
      for (const cell of membership.cell ?? []) held[cell] = (held[cell] ?? 0) + 1;
      expect([...held]).toEqual(cells.map(({ customers }) => customers));
    }),
    { numRuns: 60 },
  );
});

test('shares of a row add up to 1, and sizes to the people who are there', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const outlook = outlookOf(compute(people, rfmSegmentIds).result);
      for (const row of outlook.shares) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const now = outlook.past.at(-1)?.sizes.reduce((sum, size) => sum + size, 0) ?? 0;
      const came = outlook.newcomers.reduce((sum, count) => sum + count, 0);
      outlook.ahead.forEach(({ expected, low, high }, step) => {
        expect(expected.reduce((sum, size) => sum + size, 0)).toBeCloseTo(now + (step + 1) * came, 6);
        low.forEach((size, state) => expect(size).toBeLessThanOrEqual(high[state] ?? 0));
      });
    }),
    { numRuns: 30 },
  );
});
