import type { DecimalMark } from '../../contract/importing.ts';

const minusSigns = /[-−‒–﹣－△▲]/;
const currency = /₩|￦|\\|\$|€|£|¥|￥|원|KRW|USD|EUR|JPY|GBP/gi;
const spaces = /[\s\u00a0\u2007\u2009\u202f\u3000]/g;
const myriadUnits: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 1e2 };

/**
 * The number a cell holds, or null where it holds none. Accepts currency signs, thousands separators of any
 * usual kind, brackets or △ for below zero, percent, exponents, 만 and 억, full-width and Arabic digits.
 * Refuses identifiers: leading zeros, phone and registration numbers.
 */
export function parseNumber(cell: string, mark: DecimalMark): number | null {
  const text = toAsciiDigits(cell).replace(spaces, ' ').trim();
  if (text === '' || !/[0-9]/.test(text)) return null;
  const signed = takeSign(text);
  if (signed === null) return null;
  const bare = signed.rest.replace(currency, '').trim();
  const size = parseMyriads(bare, mark) ?? parsePercent(bare, mark) ?? parsePlain(bare, mark);
  return size === null ? null : signed.negative ? -size : size;
}

/** The separators of one cell as evidence for the whole column; null where the cell tells nothing. */
export function findDecimalMark(cell: string): DecimalMark | 'either' | null {
  const ascii = toAsciiDigits(cell);
  // Each count before a unit is a number of its own: 122만 8,380.
  const counts = /[조억만천백]/.test(ascii) ? ascii.split(/[조억만천백]+/) : [ascii];
  const found = counts.map(findMarkOfNumber).filter((mark) => mark !== null);
  return found.find((mark) => mark !== 'either') ?? found[0] ?? null;
}

function findMarkOfNumber(ascii: string): DecimalMark | 'either' | null {
  const text = ascii.replace(/[^0-9.,]/g, '');
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? 'point' : 'comma';
  if (points > 1) return 'comma';
  if (commas > 1) return 'point';
  const sign = points === 1 ? '.' : ',';
  const [whole = '', rest = ''] = text.split(sign);
  const couldBeThousands = rest.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole);
  if (couldBeThousands) return 'either';
  return sign === '.' ? 'point' : 'comma';
}

function toAsciiDigits(cell: string): string {
  return cell.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < 0x06f0 ? 0x0660 : 0x06f0));
  });
}

function takeSign(text: string): { negative: boolean; rest: string } | null {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) return { negative: true, rest: bracketed[1] ?? '' };
  const leading = text.replace(currency, '').trimStart();
  if (minusSigns.test(leading[0] ?? '')) {
    return { negative: true, rest: text.replace(minusSigns, '') };
  }
  if (/[-−]$/.test(text)) return { negative: true, rest: text.slice(0, -1) };
  return { negative: false, rest: text.replace(/^\+/, '') };
}

/** 1.5만, 3억, 1억 2,000만, 2천. Units must fall from left to right. */
function parseMyriads(text: string, mark: DecimalMark): number | null {
  if (!/[조억만천백]/.test(text)) return null;
  const parts = [...text.matchAll(/([0-9][0-9.,]*)\s*([조억만천백]{1,2})?\s*/g)];
  if (parts.map((part) => part[0]).join('') !== text) return null;
  let total = 0;
  let above = Infinity;
  for (const [, digits = '', units = ''] of parts) {
    const unit = [...units].reduce((product, sign) => product * (myriadUnits[sign] ?? NaN), 1);
    const count = parsePlain(digits, mark);
    if (count === null || unit >= above) return null;
    above = unit;
    total += count * unit;
  }
  return Number(total.toPrecision(15));
}

function parsePercent(text: string, mark: DecimalMark): number | null {
  const percent = /^(.*[0-9])\s*%$/.exec(text);
  const size = percent ? parsePlain(percent[1] ?? '', mark) : null;
  return size === null ? null : Number((size / 100).toPrecision(15));
}

function parsePlain(text: string, mark: DecimalMark): number | null {
  if (/^[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+$/.test(text)) return finite(Number(text.replace(',', '.')));
  const [point, other] = mark === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...more] = text.split(point);
  if (more.length > 0 || (fraction !== undefined && !/^[0-9]+$/.test(fraction))) return null;
  const digits = joinThousands(whole, other);
  if (digits === null) return null;
  return finite(Number(fraction === undefined ? digits : `${digits}.${fraction}`));
}

/** Groups of three from the right (1,234,567), or Indian groups of two before the last three (1,23,456). */
function joinThousands(whole: string, separator: string): string | null {
  if (/^(0|[1-9][0-9]*)$/.test(whole)) return whole;
  for (const sign of [separator, ' ', "'", '’']) {
    const groups = whole.split(sign);
    if (groups.length < 2) continue;
    const [first = '', ...rest] = groups;
    const last = rest.pop() ?? '';
    const western = /^[1-9][0-9]{0,2}$/.test(first) && rest.every((group) => /^[0-9]{3}$/.test(group));
    const indian =
      /^[1-9][0-9]?$/.test(first) && rest.length > 0 && rest.every((group) => /^[0-9]{2}$/.test(group));
    if ((western || indian) && /^[0-9]{3}$/.test(last)) return groups.join('');
  }
  return null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
