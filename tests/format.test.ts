import { describe, expect, it } from 'vitest';
import {
  bytesIn,
  countIn,
  dayIn,
  daysIn,
  durationIn,
  fullMoneyIn,
  moneyIn,
  percentIn,
} from '../workers/contract/numbers.ts';

describe('money, short', () => {
  it.each([
    [0, '0', '0'],
    [950, '950', '950'],
    [9_999, '9,999', '9,999'],
    [9_999.7, '1만', '10K'],
    [123_456, '12.3만', '123K'],
    [1_234_567, '123만', '1.2M'],
    [12_345_678, '1,235만', '12.3M'],
    [99_996_000, '1억', '100M'],
    [123_456_789, '1.2억', '123M'],
    [999_950, '100만', '1M'],
    [2.5e12, '2.5조', '2.5T'],
    [-123_456, '-12.3만', '-123K'],
  ])('%d reads %s in Korean and %s in English', (value, ko, en) => {
    expect(moneyIn('ko', value)).toBe(ko);
    expect(moneyIn('en', value)).toBe(en);
  });

  it('keeps cents only where they weigh something, and only if the file has them', () => {
    expect(moneyIn('en', 2.55, 2)).toBe('2.55');
    expect(moneyIn('en', 2.55)).toBe('3');
    expect(moneyIn('en', 2_054.27, 2)).toBe('2,054');
    expect(moneyIn('en', 999.7, 2)).toBe('1,000');
  });

  it('never shows a negative zero', () => {
    expect(moneyIn('en', -0)).toBe('0');
    expect(countIn('ko', -0.2)).toBe('0');
  });
});

it('full money shows every digit of the file and no more', () => {
  expect(fullMoneyIn('en', 8_911_407.904, 3)).toBe('8,911,407.904');
  expect(fullMoneyIn('ko', 12_000, 2)).toBe('12,000');
});

it('percent has one decimal, and nearly nothing is not nothing', () => {
  expect(percentIn('en', 0.7412)).toBe('74.1%');
  expect(percentIn('ko', 0)).toBe('0.0%');
  expect(percentIn('ko', 0.0001)).toBe('<0.1%');
  expect(percentIn('en', 0.99999)).toBe('>99.9%');
  expect(percentIn('en', 1)).toBe('100.0%');
});

it('dates are written as people write them, whatever the time zone', () => {
  expect(dayIn('ko', '2024-01-05')).toBe('2024.\u00a01.\u00a05.');
  expect(dayIn('en', '2024-01-05')).toBe('Jan\u00a05,\u00a02024');
  expect(dayIn('en', 'soon')).toBe('soon');
});

it('days, sizes and durations carry their unit', () => {
  expect(daysIn('ko', 12)).toBe('12일');
  expect(daysIn('en', 1)).toBe('1 day');
  expect(daysIn('en', 36.5)).toBe('36.5 days');
  expect(bytesIn('en', 0)).toBe('0 B');
  expect(bytesIn('en', 48_039_726)).toBe('48 MB');
  expect(bytesIn('ko', 3_100_000_000)).toBe('3.1 GB');
  expect(durationIn('ko', 400)).toBe('0.4초');
  expect(durationIn('en', 125_000)).toBe('2 min 5 s');
});
