import type { TypedColumn } from '../contract/analysis.ts';
import { toDayNumber } from '../contract/periods.ts';
import type { SalesInMemory } from './analysisModule.ts';

/**
 * One row a customer, day and item up to the last day, in that order: customer, day, item (0 for none), amount, lines.
 * Cost O(lines), and of a day of m lines m log m.
 */
export function itemsInMemory(
  { arrays, kept, prepared }: SalesInMemory,
  codes: TypedColumn,
  end: string,
): Readonly<Record<string, TypedColumn>> {
  const { customer, day, from, amount } = arrays;
  const last = toDayNumber(end);
  const size = amount.length;
  const out = {
    customer: new Int32Array(size),
    day: new Int32Array(size),
    item: new Int32Array(size),
    amount: new Float64Array(size),
    lines: new Int32Array(size),
  };
  let n = 0;
  const today: number[] = [];
  function close(p: number): void {
    today.sort((a, b) => (codes[a] as number) - (codes[b] as number));
    let open = -1;
    for (const line of today) {
      const code = codes[line] as number;
      if (open < 0 || out.item[open] !== code) {
        open = n++;
        out.customer[open] = customer[p] as number;
        out.day[open] = day[p] as number;
        out.item[open] = code;
      }
      out.amount[open] = (out.amount[open] as number) + (amount[line] as number);
      out.lines[open] = (out.lines[open] as number) + 1;
    }
    today.length = 0;
  }
  for (let p = 0; p < day.length; p++) {
    if ((kept.counts[p] as number) > 0 && (day[p] as number) <= last) {
      const stop = from[p + 1] as number;
      for (let line = from[p] as number; line < stop; line++) if (kept.lines[line] === 1) today.push(line);
    }
    const isLast = p + 1 === day.length || customer[p + 1] !== customer[p] || day[p + 1] !== day[p];
    if (isLast && today.length > 0) close(p);
  }
  for (let i = 0; i < n; i++) out.amount[i] = (out.amount[i] as number) / prepared.unit;
  return Object.fromEntries(Object.entries(out).map(([column, values]) => [column, values.slice(0, n)]));
}
