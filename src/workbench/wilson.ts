import { formatCount, formatFigures } from '../i18n/format.ts';

/** An end of Wilson’s score interval of a share of n, written out with its numbers. */
export function writeWilson(rate: number, n: number, end: 'low' | 'high', amount: string): string {
  const [p, rest, of] = [formatFigures(rate, 5), formatFigures(1 - rate, 5), formatCount(n)];
  const spread = `1.96 × √(${p} × ${rest} ÷ ${of} + 1.96² ÷ (4 × ${of}²))`;
  const sign = end === 'low' ? '−' : '+';
  return `(${p} + 1.96² ÷ (2 × ${of}) ${sign} ${spread}) ÷ (1 + 1.96² ÷ ${of}) = ${amount}`;
}
