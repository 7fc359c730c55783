import type { DateOrder } from '../../contract/importing.ts';
import { parseTime } from './parseTime.ts';

/**
 * A date of birth as epoch milliseconds: any date, a year alone (its first day), or six digits as in 850312, which
 * are taken for the hundred years up to `latestYear`. null where the cell is none of these.
 */
export function parseBirth(cell: string, order: DateOrder | null, latestYear: number): number | null {
  const text = cell.trim();
  const year = /^(1[89]\d\d|20\d\d)\s*년?(생)?$/.exec(text)?.[1];
  if (year !== undefined) return Date.UTC(Number(year), 0, 1);
  const short = /^(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (short) {
    const [, yy = '', mm = '', dd = ''] = short;
    const century = Math.floor(latestYear / 100) * 100;
    const full = century + Number(yy) > latestYear ? century - 100 + Number(yy) : century + Number(yy);
    return parseTime(`${full}-${mm}-${dd}`, null);
  }
  return parseTime(text, order);
}

const yearAndMonth = /^((?:19|20)\d{2})\s*(?:년|[-./])?\s*(0?[1-9]|1[0-2])\s*월?$/;
const yearAlone = /^((?:19|20)\d{2})\s*년?$/;

/** The first day of a period as epoch milliseconds: a day, a month such as 2024-01 or 2024년 1월, or a year. */
export function parsePeriod(cell: string, order: DateOrder | null): number | null {
  const text = cell.normalize('NFKC').trim();
  const [, year, month] = yearAndMonth.exec(text) ?? yearAlone.exec(text) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), month === undefined ? 0 : Number(month) - 1, 1);
  return parseTime(text, order);
}

export function isMonth(cell: string): boolean {
  return yearAndMonth.test(cell);
}
