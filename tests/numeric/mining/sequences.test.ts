import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepClosed,
  mineSequences,
  type Pattern,
  type SequenceRequest,
} from '../../../workers/numeric/mining/sequences.ts';
import type { Sequences } from '../../../workers/numeric/mining/sequencePlaces.ts';

interface Element {
  readonly time: number;
  readonly items: readonly number[];
}

function sequencesOf(customers: readonly (readonly Element[])[], itemCount: number): Sequences {
  const elements = customers.flat();
  const sums = (lengths: readonly number[]): Uint32Array => {
    let sum = 0;
    return Uint32Array.from([0, ...lengths.map((length) => (sum += length))]);
  };
  const sorted = elements.map(({ items }) => [...new Set(items)].sort((a, b) => a - b));
  return {
    firstElement: sums(customers.map(({ length }) => length)),
    times: Int32Array.from(elements, ({ time }) => time),
    firstItem: sums(sorted.map(({ length }) => length)),
    items: Uint32Array.from(sorted.flat()),
    itemCount,
  };
}

const anyTime: SequenceRequest = {
  ...{
    minSupport: 1,
    longest: 9,
    minGap: 0,
    maxGap: Infinity,
    window: Infinity,
    mostPatterns: 1e6,
    mostVisits: Infinity,
  },
};

const say = ({ elements, support }: Pattern): string =>
  `${elements.map((items) => items.join(' ')).join(' → ')}: ${support}`;

/** Every pattern of a customer by trying every choice of elements and of items in them. */
function patternsOf(elements: readonly Element[], request: SequenceRequest): Set<string> {
  const found = new Set<string>();
  const go = (from: number, path: readonly string[], size: number, last: number, start: number): void => {
    for (let i = from; i < elements.length; i++) {
      const { time, items } = elements[i] as Element;
      if (path.length > 0) {
        const gap = time - last;
        if (gap < request.minGap || gap > request.maxGap || time - start > request.window) continue;
      }
      const own = [...new Set(items)].sort((a, b) => a - b);
      for (let mask = 1; mask < 1 << own.length; mask++) {
        const chosen = own.filter((_, at) => mask & (1 << at));
        if (size + chosen.length > request.longest) continue;
        const next = [...path, chosen.join(' ')];
        found.add(next.join(' → '));
        go(i + 1, next, size + chosen.length, time, path.length === 0 ? time : start);
      }
    }
  };
  go(0, [], 0, 0, 0);
  return found;
}

describe('frequent sequences', () => {
  const element = fc.record({
    step: fc.nat(3),
    items: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
  });
  const shop = fc.array(fc.array(element, { maxLength: 5 }), { maxLength: 7 }).map((customers) =>
    customers.map((steps) => {
      let time = 0;
      return steps.map(({ step, items }) => ({ time: (time += step), items }));
    }),
  );
  const limits = fc.record({
    minSupport: fc.integer({ min: 1, max: 3 }),
    longest: fc.integer({ min: 1, max: 5 }),
    minGap: fc.nat(2),
    maxGap: fc.constantFrom(1, 3, Infinity),
    window: fc.constantFrom(2, 4, Infinity),
  });

  test('are all that enough customers have within the limits', () => {
    fc.assert(
      fc.property(shop, limits, (customers, given) => {
        const request = { ...anyTime, ...given };
        const counts = new Map<string, number>();
        for (const elements of customers)
          for (const pattern of patternsOf(elements, request))
            counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
        const wanted = [...counts].filter(([, count]) => count >= given.minSupport);
        const { patterns } = mineSequences(sequencesOf(customers, 4), request);
        expect(patterns.map(say).sort()).toEqual(wanted.map(([name, count]) => `${name}: ${count}`).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('closed ones tell all others', () => {
    fc.assert(
      fc.property(shop, (customers) => {
        const { patterns } = mineSequences(sequencesOf(customers, 4), {
          ...anyTime,
          minSupport: 2,
          longest: 6,
        });
        const closed = new Set(keepClosed(patterns));
        for (const pattern of patterns) {
          const larger = patterns.filter(
            (other) => other !== pattern && other.support === pattern.support && holds(other, pattern),
          );
          expect(closed.has(pattern)).toBe(larger.length === 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('A, B, C, D, A, E has A → E within two days, by its second A', () => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4];
    const customer = [a, b, c, d, a, e].map((item, day) => ({ time: day, items: [item] }));
    const { patterns } = mineSequences(sequencesOf([customer], 5), { ...anyTime, window: 2 });
    expect(patterns.map(say)).toContain('0 → 4: 1');
    expect(patterns.map(say)).not.toContain('1 → 4: 1');
  });

  test('more than were asked for is said', () => {
    const customer = [0, 1, 2, 3].map((item) => ({ time: item, items: [item] }));
    expect(mineSequences(sequencesOf([customer], 4), { ...anyTime, mostPatterns: 3 })).toMatchObject({
      isWhole: false,
      patterns: { length: 3 },
      share: 0,
    });
    const early = mineSequences(sequencesOf([customer], 4), { ...anyTime, mostVisits: 19 });
    expect(early).toMatchObject({ isWhole: false, share: 0.25 });
  });
});

function holds(large: Pattern, small: Pattern): boolean {
  const fits = (from: number, rest: Pattern['elements']): boolean => {
    const [first, ...others] = rest;
    if (first === undefined) return true;
    return large.elements.some(
      (own, at) => at >= from && first.every((item) => own.includes(item)) && fits(at + 1, others),
    );
  };
  return fits(0, small.elements);
}

const signFile = new URL('../../../../shared/data/SIGN_spmf.txt.gz', import.meta.url);

describe.skipIf(!existsSync(signFile))('published counts (skipped where the file is missing)', () => {
  test('SIGN at half and at two fifths', () => {
    const lines = gunzipSync(readFileSync(signFile)).toString().trim().split('\n');
    const customers = lines.map((line) =>
      line
        .split(' -1')
        .map((part) =>
          part
            .trim()
            .split(/\s+/)
            .map(Number)
            .filter((item) => item >= 0),
        )
        .filter(({ length }) => length > 0)
        .map((items, time) => ({ time, items })),
    );
    const sequences = sequencesOf(customers, 400);
    const count = (share: number): number =>
      mineSequences(sequences, { ...anyTime, longest: 99, minSupport: Math.ceil(share * customers.length) })
        .patterns.length;
    expect([count(0.5), count(0.4)]).toEqual([173, 518]);
  });
});
