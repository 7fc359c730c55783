import { describe, expect, test } from 'vitest';
import contract from '../reference/parse_contract.json' with { type: 'json' };
import { formatCell } from '../../workers/engine/exportCsv.ts';
import type { DecimalMark } from '../../workers/contract/importing.ts';
import { findDecimalMark, parseNumber } from '../../workers/engine/values/parseNumber.ts';
import { findDateOrder, parseTime, serialToEpoch } from '../../workers/engine/values/parseTime.ts';

function casesOf(id: string): { inputs: unknown[]; expected: unknown } {
  const found = contract.cases.find((item) => item.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found as { inputs: unknown[]; expected: unknown };
}

function pairs(id: string): [string, unknown][] {
  const { inputs, expected } = casesOf(id);
  return inputs.map((input, i) => [String(input), (expected as unknown[])[i]]);
}

/** Each example stands for a column of its own; a column that could be either counts as written with points. */
function markOf(cell: string): DecimalMark {
  const found = findDecimalMark(cell);
  return found === 'comma' ? 'comma' : 'point';
}

describe('numbers', () => {
  test.each(pairs('numbers'))('%j is %j', (cell, expected) => {
    const got = parseNumber(cell, markOf(cell));
    if (expected === null) expect(got).toBeNull();
    else expect(got).toBe(expected);
  });

  test('1.234 and 12.345 alone are ambiguous; one other value decides', () => {
    expect((casesOf('ambiguous_numbers').inputs as string[]).map(findDecimalMark)).toEqual([
      'either',
      'either',
      'either',
    ]);
    expect(findDecimalMark('1.5')).toBe('point');
    expect(findDecimalMark('1.234.567')).toBe('comma');
    expect(findDecimalMark('1.234,5')).toBe('comma');
    expect(findDecimalMark('1,234,567')).toBe('point');
    expect(findDecimalMark('0.125')).toBe('point');
    expect(findDecimalMark('1200')).toBeNull();
  });
});

describe('dates', () => {
  test.each(pairs('dates'))('%j is %j', (cell, expected) => {
    const got = parseTime(cell, null);
    if (expected === null) expect(got).toBeNull();
    else
      expect(got).toBe(
        Date.parse(/[Z+]|T.*[+-]/.test(String(expected)) ? String(expected) : withZone(String(expected))),
      );
  });

  test('05/01/2024, 01/05/2024 and 03/04/2024 are ambiguous', () => {
    for (const cell of casesOf('ambiguous_dates').inputs as string[]) {
      expect(findDateOrder(cell)).toBe('either');
      expect(parseTime(cell, null)).toBeNull();
      expect(parseTime(cell, 'dmy')).not.toBe(parseTime(cell, 'mdy'));
    }
  });

  test('Excel’s serial days', () => {
    for (const [cell, expected] of pairs('excel_serials')) {
      expect(serialToEpoch(Number(cell))).toBe(Date.parse(withZone(String(expected))));
    }
  });

  test.each([
    ['2024년 1월 5일 (금) 오후 1시 2분', '2024-01-05T13:02:00Z'],
    ['2024.1.5 9:05', '2024-01-05T09:05:00Z'],
    ['20240105130203', '2024-01-05T13:02:03Z'],
    ['05/01/2024 1:02 PM', '2024-01-05T13:02:00Z'],
    ['2024-01-05 12:00:00.250 AM', '2024-01-05T00:00:00.250Z'],
  ])('%s is %s', (cell, iso) => {
    expect(parseTime(cell, 'dmy')).toBe(Date.parse(iso));
  });

  test.each(['2024-01-05 25:00', '2024-13-01', '2024-01-05 13:02 PM', '1234', 'May', '31/02/2024'])(
    '%s is no date',
    (cell) => {
      expect(parseTime(cell, 'dmy')).toBeNull();
    },
  );
});

function withZone(iso: string): string {
  return iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`;
}

describe('exported cells', () => {
  const formulas = (casesOf('formula_injection').inputs as string[]).filter((cell) => cell !== '-5');

  test.each(formulas)('%j starts no formula', (cell) => {
    const written = formatCell(cell);
    const shown = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    expect(shown).not.toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/);
    expect(shown).not.toMatch(/^[\t\r\n\0]/);
  });

  test('a number below zero stays a number', () => {
    expect(formatCell(-5)).toBe('-5');
  });
});
