/**
 * The plain forms of values/plainValues.ts read straight from their bytes. Whatever else a cell may hold is NaN here and
 * takes the slow way.
 */

const zero = 48;
const minus = 45;
const point = 46;
const colon = 58;
const space = 32;
const letterT = 84;
/** Whole parts below this give exact millionths. */
const wholeLimit = 9_000_000_000;
const powers = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/** A plain number in millionths; NaN where it is not plain or too large to be exact in a double. */
export function readPlainMillionths(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  const isNegative = bytes[i] === minus;
  if (isNegative) i += 1;
  const first = i;
  let whole = 0;
  for (; i < end; i++) {
    const digit = (bytes[i] as number) - zero;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  const digits = i - first;
  if (digits === 0 || whole >= wholeLimit || (digits > 1 && bytes[first] === zero)) return Number.NaN;
  let millionths = whole * 1e6;
  if (i < end) {
    const decimals = end - i - 1;
    if (bytes[i] !== point || decimals < 1 || decimals > 6) return Number.NaN;
    let fraction = 0;
    for (i += 1; i < end; i++) {
      const digit = (bytes[i] as number) - zero;
      if (digit < 0 || digit > 9) return Number.NaN;
      fraction = fraction * 10 + digit;
    }
    millionths += fraction * (powers[decimals] as number);
  }
  return isNegative && millionths !== 0 ? -millionths : millionths;
}

const dayLength = 10;
const secondLength = 19;

/** Reads plain dates, with or without a time, as seconds since 1970. */
export class PlainTimeReader {
  /** Microseconds beyond the second of the cell read last. */
  micros = 0;

  /** NaN for what is not plain or no day of the calendar. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length < dayLength || bytes[start + 4] !== minus || bytes[start + 7] !== minus) return Number.NaN;
    const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
    const days = toDays(year, twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
    this.micros = 0;
    if (length === dayLength) return days * 86_400;
    const between = bytes[start + dayLength];
    if (length < secondLength || (between !== space && between !== letterT)) return Number.NaN;
    if (bytes[start + 13] !== colon || bytes[start + 16] !== colon) return Number.NaN;
    const hour = twoDigits(bytes, start + 11);
    const minute = twoDigits(bytes, start + 14);
    const second = twoDigits(bytes, start + 17);
    if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
    if (length > secondLength) this.micros = readFraction(bytes, start + secondLength, end);
    return Number.isNaN(this.micros) ? Number.NaN : days * 86_400 + hour * 3_600 + minute * 60 + second;
  }
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - zero;
  const ones = (bytes[at + 1] as number) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** .5 and the like in microseconds. */
function readFraction(bytes: Uint8Array, start: number, end: number): number {
  const decimals = end - start - 1;
  if (bytes[start] !== point || decimals < 1 || decimals > 6) return Number.NaN;
  let fraction = 0;
  for (let i = start + 1; i < end; i++) {
    const digit = (bytes[i] as number) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    fraction = fraction * 10 + digit;
  }
  return fraction * (powers[decimals] as number);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970 in the calendar of today, counted in years that begin in March; NaN for days that are none. */
function toDays(year: number, month: number, day: number): number {
  if (!(year > 0 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (monthDays[month - 1] as number);
  if (!(day <= length)) return Number.NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
