import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programIds, type StageId } from '../../workers/analyses/lifecycle/result.ts';
import { toIsoDay } from '../../workers/contract/periods.ts';
import { inProgram, read, run, stagesOf, toInput, type Found } from '../support/lifecycleInput.ts';

const anyPurchases = fc
  .uniqueArray(
    fc.record({
      customer: fc.integer({ min: 0, max: 25 }),
      offset: fc.integer({ min: 0, max: 800 }),
      purchases: fc.integer({ min: 1, max: 3 }),
      cents: fc.integer({ min: 1, max: 9_999_999 }),
    }),
    { minLength: 1, maxLength: 150, selector: ({ customer, offset }) => `${customer} ${offset}` },
  )
  .map((rows) =>
    rows.map(({ customer, offset, purchases, cents }) => ({
      ...{ customer, purchases, day: toIsoDay(19_000 + offset), revenue: cents / 100 },
    })),
  );
const asOf = toIsoDay(19_801);
const countOf = ({ result }: Found, id: StageId): number =>
  result.stages.find((row) => row.id === id)!.customerCount;

describe('whatever the purchases', () => {
  test('every customer is in one stage and in at most one program beside cross-sell; sums are those of the file', () => {
    fc.assert(
      fc.property(anyPurchases, (rows) => {
        const found = read(run(toInput(rows, asOf)));
        const { result, membership } = found;
        const customers = new Set(rows.map(({ customer }) => customer));
        expect(new Set(membership.customers)).toEqual(customers);
        expect(membership.customers).toHaveLength(customers.size);
        expect(result.stages.reduce((sum, row) => sum + row.customerCount, 0)).toBe(customers.size);
        const cents = rows.reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0);
        expect(Math.round(result.revenue * 100)).toBe(cents);
        expect(result.stages.reduce((sum, row) => sum + Math.round(row.revenue * 100), 0)).toBe(cents);
        const listed = programIds.flatMap((id) => inProgram(found, id));
        expect(new Set(listed).size).toBe(listed.length);
        expect(result.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(customers.size);
      }),
    );
  });

  test('a border further out never makes more customers dormant, or fewer still in their rhythm', () => {
    const factor = fc.integer({ min: 5, max: 50 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(anyPurchases, factor, factor, (rows, one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        const input = toInput(rows, asOf);
        const dormant = (dormantFactor: number): number =>
          countOf(read(run(input, { dormantFactor })), 'dormant');
        expect(dormant(far)).toBeLessThanOrEqual(dormant(near));
        const onCycle = (riskFactor: number): number => {
          const found = read(run(input, { riskFactor }));
          return countOf(found, 'new') + countOf(found, 'repeat');
        };
        expect(onCycle(far)).toBeGreaterThanOrEqual(onCycle(near));
      }),
    );
  });

  test('money moves no customer', () => {
    fc.assert(
      fc.property(anyPurchases, (rows) => {
        const cheap = rows.map((row) => ({ ...row, revenue: 1 }));
        expect(stagesOf(read(run(toInput(cheap, asOf))))).toEqual(stagesOf(read(run(toInput(rows, asOf)))));
      }),
      { numRuns: 30 },
    );
  });
});
