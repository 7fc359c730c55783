import { describe, expect, it } from 'vitest';
import { equationsIn } from '../support/equations.ts';
import { numbersIn } from '../support/lessonText.ts';

describe('equations of a text', () => {
  it.each([
    'the first cut is 3 + 0.8 × (20 − 3) = 16.6.',
    '1 − 1 ÷ 50 = 98 %',
    'L = −70 ÷ ln 0.3 = 58.1; so',
    '√(2 × 0.055 × 0.945) = 0.3224',
    '10,000 ÷ 3 = 3,333원입니다',
    '(50% × 2 + 2) ÷ (2 + 2) = 75%',
    '3 × 1/3 + 2 × 1 + 1 = 4명',
  ])('%s holds', (text) => {
    expect(equationsIn(text).map(({ holds }) => holds)).toEqual([true]);
  });

  it.each(['2 + 2 = 5', '3 + 0.8 × (20 − 3) = 16.7', '1 − 1 ÷ 50 = 97 %', '8 × 2 = −16', '7 ÷ 3 = 2.4'])(
    '%s does not',
    (text) => {
      expect(equationsIn(text).map(({ holds }) => holds)).toEqual([false]);
    },
  );

  it('are not seen where nothing is worked out', () => {
    expect(equationsIn('z = 2.24, p = 0.025 and 5 customers')).toEqual([]);
  });
});

it('numbers of a text are read as they are written', () => {
  const text = 'from −1.2 to +0.8, 1,234 of 5 (6.5%), k2 left out';
  expect(numbersIn(text).map(({ number }) => number)).toEqual(['−1.2', '0.8', '1,234', '5', '6.5']);
});
