/** The forms the database reads by itself: 1234, -0.5 and no leading zeros. */
const plainNumber = /^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/;

/** 2024-01-05, with or without 13:02:03, also with a T between. */
const plainTime = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}:\d{2}(\.\d{1,6})?)?$/;

export function isPlainNumber(cell: string): boolean {
  return plainNumber.test(cell);
}

export function isPlainTime(cell: string): boolean {
  return plainTime.test(cell);
}

/** A number below a trillion as plain text, to six decimals; what is finer is rounded. */
export function writePlainNumber(value: number): string {
  const text = String(value);
  return plainNumber.test(text) ? text : value.toFixed(6).replace(/\.?0+$/, '');
}

/** Epoch milliseconds as 2024-01-05 13:02:03. */
export function writePlainTime(epochMs: number): string {
  return new Date(epochMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
}
