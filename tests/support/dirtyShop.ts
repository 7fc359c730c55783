/** An order file with a known number of each thing that is wrong. Everything else in it is in order. */
export const dirtyTruth = {
  lines: 1_200,
  duplicateRows: 7,
  conflictRows: 4,
  zeroQuantity: 3,
  futureDates: 2,
  oldDates: 1,
  outliers: 2,
  spelled: 5,
  missingCategory: 11,
  testCustomerLines: 60,
} as const;

const header = 'customer_id,order_date,order_no,product,category,quantity,amount';

const isoTime = (day: number, minute: number): string =>
  `${new Date(Date.UTC(2023, 0, 2) + day * 86_400_000).toISOString().slice(0, 10)} 09:${String(minute).padStart(2, '0')}:00`;

interface Line {
  customer: string;
  time: string;
  order: string;
  product: string;
  category: string;
  quantity: number;
  amount: number;
}

/** Four lines a day on every day, from 150 customers, amounts between 10,000 and 30,000. */
function cleanLines(): Line[] {
  const categories = ['Food', 'Beauty', 'Home'];
  return Array.from({ length: dirtyTruth.lines }, (_, i) => ({
    customer: `C${(i * 37) % 150}`,
    time: isoTime(Math.floor(i / 4), i % 60),
    order: `O${i}`,
    product: `P${i % 20}`,
    category: categories[i % 3] ?? '',
    quantity: 1 + (i % 3),
    amount: 10_000 + ((i * 7_919) % 20_000),
  }));
}

export function dirtyLines(): string[] {
  const lines = cleanLines();
  const change = (from: number, count: number, how: (line: Line, i: number) => void): void => {
    for (let i = 0; i < count; i++) how(lines[from + i] as Line, i);
  };
  change(100, dirtyTruth.missingCategory, (line) => (line.category = ''));
  change(200, dirtyTruth.spelled, (line, i) => {
    line.category = ['FOOD', 'Ｆood', ' F ood', 'food', 'FOOD'][i] ?? '';
  });
  change(300, dirtyTruth.zeroQuantity, (line) => (line.quantity = 0));
  change(400, dirtyTruth.futureDates, (line) => (line.time = '2099-05-05 10:00:00'));
  change(410, dirtyTruth.oldDates, (line) => (line.time = '1971-01-01 10:00:00'));
  change(500, dirtyTruth.outliers, (line, i) => (line.amount = i === 0 ? 99_000_000 : 3));
  // Two orders of two lines each: other customers, and other days.
  change(600, dirtyTruth.conflictRows, (line, i) => {
    line.order = i < 2 ? 'SAME-1' : 'SAME-2';
    if (i >= 2) line.customer = 'C5';
    line.time = isoTime(i === 3 ? 152 : 150, 30);
  });
  const test = Array.from({ length: dirtyTruth.testCustomerLines }, (_, i) => ({
    ...(lines[i] as Line),
    customer: 'TEST',
    time: isoTime(10 + i, 40),
    order: `T${i}`,
  }));
  const all = [...lines, ...test];
  const copies = lines.slice(1_000, 1_000 + dirtyTruth.duplicateRows);
  return [...all, ...copies].map((line) => Object.values(line).join(','));
}

export function toCsv(lines: readonly string[]): string {
  return [header, ...lines].join('\n') + '\n';
}

export const dirtyRoles = {
  ...{ customer: 0, time: 1, order: 2, product: 3, category: 4, quantity: 5, amount: 6 },
} as const;
