import type { ColumnLooks } from '../../contract/importing.ts';
import { parseNumber } from '../values/parseNumber.ts';
import { isMonth } from '../values/parseCalendar.ts';
import { parseFlag } from '../values/parseFlag.ts';
import { missingCell } from './cellLooks.ts';

const sampledCells = 500;

/** What the values of a column tell beside their looks, from its first cells. */
export interface ColumnProfile {
  readonly looks: ColumnLooks;
  readonly filled: number;
  /** Distinct values per filled cell, 0…1. */
  readonly distinctRate: number;
  /** Excel’s day numbers: five digits around today’s. */
  readonly isSerial: boolean;
  /** Written as money is: currency signs, separators of thousands, decimals, 만. */
  readonly isMoneyLike: boolean;
  /** 1, 2, 3 …: the number of the row. */
  readonly isCounter: boolean;
  readonly isPhone: boolean;
  /** Yes and no in any spelling, few of each kind. */
  readonly isFlag: boolean;
  /** Whole months, such as 2024-01. */
  readonly isMonth: boolean;
  /** Whole years, such as 2024. */
  readonly isYear: boolean;
  readonly isPercent: boolean;
  /** Whole numbers or codes, without signs of money. */
  readonly isCode: boolean;
  /** Above 0 for addresses of mail and codes such as C1024 and M1024, below for P1024 and SKU-1. */
  readonly customerLike: number;
  /** Middle size of its numbers; 0 where they are none. */
  readonly medianSize: number;
  /** Share of numbers that end in 0, as prices do. */
  readonly roundRate: number;
}

export function profileColumn(cells: readonly string[], looks: ColumnLooks): ColumnProfile {
  const filled: string[] = [];
  for (const cell of cells) {
    if (filled.length >= sampledCells) break;
    const text = cell.trim();
    if (!missingCell.test(text)) filled.push(text);
  }
  const share = (test: (cell: string, i: number) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const isNumber = looks === 'number';
  const numbers = isNumber ? filled.flatMap((cell) => toNumber(cell)) : [];
  const isCounter =
    numbers.length > 2 &&
    (numbers[0] ?? 0) < 1_000 &&
    numbers.filter((n, i) => i > 0 && n - (numbers[i - 1] ?? 0) === 1).length > numbers.length * 0.8;
  return {
    looks,
    filled: filled.length,
    distinctRate: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    isSerial: isNumber && share((cell) => /^[234]\d{4}(\.\d+)?$/.test(cell)) > 0.8 && areDays(numbers),
    isMoneyLike:
      isNumber &&
      share((cell) => /[₩￦\\$€£¥원만억,'()△▲]|KRW|USD|\d\.\d?[1-9]|\d\.\d\d\b/i.test(cell)) > 0.3,
    isCounter,
    isPhone: share((cell) => /^\+?\d{2,4}-\d{3,4}-\d{4}$|^01\d{8,9}$/.test(cell)) > 0.7,
    isFlag:
      filled.length > 0 && new Set(filled).size <= 4 && share((cell) => parseFlag(cell) !== null) > 0.95,
    isMonth: share(isMonth) > 0.9,
    isYear: share((cell) => /^(19|20)\d\d년?$/.test(cell)) > 0.9,
    isPercent: share((cell) => cell.endsWith('%')) > 0.5,
    isCode: share((cell) => /^[\p{L}\d_#@.-]+$/u.test(cell) && !/\d[.]\d*[1-9]/.test(cell)) > 0.8,
    customerLike:
      share((cell) => /@.+\./.test(cell) || /^[cmu][a-z]{0,7}[-_]?\d/i.test(cell)) -
      share((cell) => /^(p|i|sku|prd|item)[a-z]{0,5}[-_]?\d/i.test(cell)),
    medianSize: median(numbers),
    roundRate: numbers.length === 0 ? 0 : numbers.filter((n) => n % 10 === 0).length / numbers.length,
  };
}

function toNumber(cell: string): number[] {
  const value = parseNumber(cell, 'point') ?? parseNumber(cell, 'comma');
  return value === null ? [] : [Math.abs(value)];
}

/** Days of one shop lie within thirty years of each other. */
function areDays(numbers: readonly number[]): boolean {
  return (
    numbers.length > 0 &&
    Math.max(...numbers) - Math.min(...numbers) < 11_000 &&
    Math.min(...numbers) > 25_000
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
