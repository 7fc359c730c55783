import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNumber, readAnswer } from '../../src/practice/check.ts';
import { readCode, writeCode } from '../../src/practice/code.ts';
import { exercises } from '../../src/practice/exercises.ts';

describe('an answer as people type it', () => {
  test.each([
    ['12.3%', 'percent', 0.123],
    ['12.3', 'percent', 0.123],
    [' 12.3 퍼센트 ', 'percent', 0.123],
    ['5.1%p', 'points', 0.051],
    ['−2', 'points', -0.02],
    ['₩1,234', 'money', 1234],
    ['1,234원', 'money', 1234],
    ['１２명', 'count', 12],
    ['3.5배', 'times', 3.5],
  ] as const)('%s as %s', (text, unit, value) => {
    expect(readAnswer(text, unit)).toBeCloseTo(value, 12);
  });

  test.each(['', 'abc', '1e9', '12..3', '<b>1</b>', '1-2', '--1', '=1+1'])('%s is none', (text) => {
    expect(readAnswer(text, 'count')).toBeNull();
  });
});

describe('the verdict', () => {
  test('what is shown is right, whatever was rounded away; a tenth off is near; half is wrong', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        expect(checkNumber(`${(100 * share).toFixed(1)}%`, share, 'percent', 0.01)).toBe('right');
        expect(checkNumber(`${(100 * share * 1.08).toFixed(3)}`, share, 'percent', 0.01)).toBe('near');
        expect(checkNumber(`${(100 * share * 0.5).toFixed(3)}`, share, 'percent', 0.01)).toBe('wrong');
      }),
    );
  });

  test('a count is exact', () => {
    expect(checkNumber('120', 120, 'count', 0)).toBe('right');
    expect(checkNumber('121', 120, 'count', 0)).toBe('near');
    expect(checkNumber('200', 120, 'count', 0)).toBe('wrong');
    expect(checkNumber('many', 120, 'count', 0)).toBe('unreadable');
  });
});

const solvedOf = fc.array(fc.boolean(), { minLength: exercises.length, maxLength: exercises.length });

describe('a completion code', () => {
  test('says what was solved to who has the key, however the name was spaced', async () => {
    await fc.assert(
      fc.asyncProperty(solvedOf, fc.string({ minLength: 1 }), async (solved, learner) => {
        const code = await writeCode('tulip', { learner: ` ${learner} `, data: 'grocery-7', solved });
        const asked = { learner, data: 'grocery-7', count: exercises.length };
        expect(await readCode(' TULIP ', code.toLowerCase(), asked)).toEqual(solved);
      }),
      { numRuns: 25 },
    );
  });

  test('fits nobody else, no other data, no other key, and cannot be raised by hand', async () => {
    const solved = exercises.map((_, at) => at < 3);
    const code = await writeCode('tulip', { learner: 'A', data: 'grocery-7', solved });
    const asked = { learner: 'A', data: 'grocery-7', count: exercises.length };
    expect(await readCode('tulip', code, asked)).toEqual(solved);
    expect(await readCode('tulip', code, { ...asked, learner: 'B' })).toBeNull();
    expect(await readCode('tulip', code, { ...asked, data: 'grocery-8' })).toBeNull();
    expect(await readCode('rose', code, asked)).toBeNull();
    expect(await readCode('tulip', `FFF${code.slice(3)}`, asked)).toBeNull();
    for (const text of ['', '-', 'zzz', '<img>', code.slice(0, -1)])
      expect(await readCode('tulip', text, asked)).toBeNull();
  });
});

test('every exercise has a name of its own', () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
});
