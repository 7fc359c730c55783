import type { TypedColumn } from '../../../contract/analysis.ts';
import { toDayNumber } from '../../../contract/periods.ts';
import type { Role } from '../../../contract/tables.ts';
import type { SalesInMemory } from '../../../engine/analysisModule.ts';
import { firstRows } from '../../../engine/firstRows.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/** Codes from here on do not fit the column and count as rare ones. */
export const highestCode = 65_535;

interface PurchaseColumns {
  readonly roles: readonly Role[];
  readonly marks: readonly ('coupon' | 'campaign' | 'discount')[];
}

const bitOf = { coupon: 1, campaign: 2, discount: 4 } as const;

/** As readPurchases asks for them, in the order in which they begin. Cost O(lines × columns). */
export async function purchasesInMemory(
  memory: SalesInMemory,
  asOf: string,
  { roles, marks }: PurchaseColumns,
): Promise<Columns> {
  const { arrays, kept } = memory;
  const { customer, day: days, purchase, purchaseCount } = arrays;
  const end = toDayNumber(asOf);
  const rowOf = new Int32Array(purchaseCount).fill(-1);
  const rowOfPiece = new Int32Array(days.length).fill(-1);
  const buyer = new Int32Array(purchaseCount);
  const day = new Int32Array(purchaseCount);
  const amount = new Float64Array(purchaseCount);
  let n = 0;
  for (let p = 0; p < days.length; p++) {
    const at = days[p] as number;
    if (kept.counts[p] === 0 || at > end) continue;
    let row = rowOf[purchase[p] as number] as number;
    if (row < 0) {
      row = n;
      n += 1;
      rowOf[purchase[p] as number] = row;
      buyer[row] = customer[p] as number;
      day[row] = at;
    }
    rowOfPiece[p] = row;
    if (at > (day[row] as number)) day[row] = at;
    amount[row] = (amount[row] as number) + (kept.sums[p] as number);
  }
  const lines: Lines = { memory, rowOfPiece };
  const columns: Record<string, TypedColumn> = { ...firstRows(n, { buyer, day, amount }) };
  const hour = new Uint8Array(n).fill(255);
  leastOf(lines, await arrays.hours(), hour, -1);
  columns['hour'] = hour;
  for (const role of roles) {
    const codes = new Uint16Array(n);
    leastOf(lines, await arrays.column(role), codes, 0);
    columns[role] = codes;
  }
  if (marks.length > 0) {
    const marked = new Uint8Array(n);
    for (const role of marks) mark(lines, await arrays.column(role), marked, bitOf[role]);
    columns['marks'] = marked;
  }
  return columns;
}

interface Lines {
  readonly memory: SalesInMemory;
  readonly rowOfPiece: Int32Array;
}

/** The smallest value of each purchase above `none`; what stands there already where there is none. */
function leastOf(
  { memory: { arrays, kept }, rowOfPiece }: Lines,
  values: TypedColumn,
  least: Uint8Array | Uint16Array,
  none: number,
): void {
  const { from } = arrays;
  for (let p = 0; p < rowOfPiece.length; p++) {
    const row = rowOfPiece[p] as number;
    if (row < 0) continue;
    const stop = from[p + 1] as number;
    let own = least[row] as number;
    for (let i = from[p] as number; i < stop; i++) {
      const value = values[i] as number;
      if (kept.lines[i] === 0 || value <= none) continue;
      if (value < own || own <= none) own = Math.min(value, highestCode);
    }
    least[row] = own;
  }
}

/** Sets a bit of the purchases with a line above 0. */
function mark(
  { memory: { arrays, kept }, rowOfPiece }: Lines,
  values: TypedColumn,
  marks: Uint8Array,
  bit: number,
): void {
  const { from } = arrays;
  for (let p = 0; p < rowOfPiece.length; p++) {
    const row = rowOfPiece[p] as number;
    if (row < 0) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++)
      if (kept.lines[i] === 1 && (values[i] as number) > 0) marks[row] = (marks[row] as number) | bit;
  }
}

/** One row a line, customer by customer: lineBuyer and the codes of columns. */
export async function boughtInMemory(
  { arrays, kept }: SalesInMemory,
  asOf: string,
  roles: readonly Role[],
): Promise<Columns> {
  const { customer, day: days, from } = arrays;
  const end = toDayNumber(asOf);
  const lineBuyer = new Int32Array(kept.lineCount);
  const line = new Int32Array(kept.lineCount);
  let n = 0;
  for (let p = 0; p < days.length; p++) {
    if (kept.counts[p] === 0 || (days[p] as number) > end) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      lineBuyer[n] = customer[p] as number;
      line[n] = i;
      n += 1;
    }
  }
  const columns: Record<string, TypedColumn> = { ...firstRows(n, { lineBuyer }) };
  for (const role of roles) {
    const values = await arrays.column(role);
    const codes = new Int32Array(n);
    for (let i = 0; i < n; i++) codes[i] = values[line[i] as number] as number;
    columns[role] = codes;
  }
  return columns;
}
