import type { AbtestResult, Difference } from '../../../workers/analyses/abtest/result.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { formatExactly } from './words.ts';

/** One side of a difference: units, and what they add up to. */
export interface Side {
  readonly n: number;
  readonly sum: number;
  /** Their share, mean or ratio. */
  readonly value: number;
}

type Kind = AbtestResult['outcome']['kind'];

/** With its sign, and enough digits to follow by hand. */
export function writeExactly(value: number): string {
  const size = Math.abs(value);
  const text = size < 0.1 && size > 0 ? String(Number(size.toPrecision(6))) : formatExactly(size);
  return value < 0 ? `−${text}` : text;
}

function writeValue({ n, sum, value }: Side, kind: Kind): string {
  if (kind === 'ratio') return writeExactly(value);
  const whole = kind === 'share' ? formatCount(sum) : writeSum(sum, n);
  return `${whole} ÷ ${formatCount(n)}`;
}

/** Money to the last digit that a unit’s share of it shows. */
const writeSum = (sum: number, n: number): string =>
  `${sum < 0 ? '−' : ''}${formatMoneyFull(Math.abs(sum), Number.isInteger(sum) ? 0 : n > 1_000 ? 2 : 5)}`;

/** A share or a mean of counted units, worked out. */
export function workValue(side: Side, kind: Kind, amount: string): string | null {
  return kind === 'ratio' ? null : `${writeValue(side, kind)} = ${amount}`;
}

/** The difference of two sides, worked out. */
export function workGap(first: Side, second: Side, kind: Kind, amount: string): string {
  return `${writeValue(first, kind)} − ${writeValue(second, kind)} = ${amount}`;
}

/** An end of the interval of a difference: Newcombe’s for shares, so far from it otherwise. */
export function workEnd(
  sides: readonly [Side, Side],
  kind: Kind,
  { value, low, high }: Difference,
  end: 'low' | 'high',
  amount: string,
): string {
  const sign = end === 'low' ? '−' : '+';
  if (kind !== 'share') {
    const half = end === 'low' ? value - low : high - value;
    return `${writeExactly(value)} ${sign} ${writeExactly(half)} = ${amount}`;
  }
  const [p, q] = sides.map((side) => side.sum / side.n) as [number, number];
  const [first, second] = sides.map(wilsonEnds) as [Ends, Ends];
  const write = (share: number): string => String(Number(share.toFixed(7)));
  const [P, Q] = [write(p), write(q)];
  const parts =
    end === 'low'
      ? [`(${P} − ${write(first.low)})²`, `(${write(second.high)} − ${Q})²`]
      : [`(${write(first.high)} − ${P})²`, `(${Q} − ${write(second.low)})²`];
  return `${P} − ${Q} ${sign} √(${parts.join(' + ')}) = ${amount}`;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Wilson’s 95 % interval of a share. */
function wilsonEnds({ sum, n }: Side): Ends {
  const z = 1.959963984540054;
  const p = sum / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) };
}
