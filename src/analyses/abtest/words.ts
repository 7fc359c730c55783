import type {
  AbtestResult,
  ArmResult,
  Comparison,
  Difference,
} from '../../../workers/analyses/abtest/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestMessages as m } from '../../i18n/messagesAbtest.ts';
import { abtestWorking as w } from '../../i18n/messagesAbtestWorking.ts';

type Outcome = AbtestResult['outcome'];

/** As many digits as a figure of its size carries. */
export function formatFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return formatCount(value);
  if (size >= 0.1 || size === 0) return trim(value.toFixed(size >= 100 ? 1 : 2));
  return size < 1e-6 ? formatPower(value) : String(Number(value.toPrecision(2)));
}

const trim = (digits: string): string => (/\.0+$/.test(digits) ? digits.replace(/\.0+$/, '') : digits);

/** Enough digits to follow a formula by hand. */
export function formatExactly(value: number): string {
  return Math.abs(value) >= 100 ? formatMoneyFull(value, 2) : formatMoneyFull(value, 5);
}

/** A share of an arm, its mean or its ratio. */
export function formatValue(value: number, { kind }: Outcome): string {
  return kind === 'share' ? formatShare(value) : formatFigure(value);
}

/** Small shares with two decimals, so that their difference can be seen in them. */
function formatShare(share: number): string {
  if (share === 0 || share >= 0.0995) return formatPercent(share);
  return share < 0.00005 ? '<0.01%' : `${(share * 100).toFixed(2)}%`;
}

/** A difference without its sign: percentage points for shares. */
export function formatSize(value: number, { kind }: Outcome): string {
  if (kind !== 'share') return formatFigure(Math.abs(value));
  return t(m.points, { value: pointsOf(Math.abs(value)) });
}

/** Points with one decimal, small ones with two. */
function pointsOf(share: number): string {
  const points = share * 100;
  if (points === 0) return '0';
  return points < 0.005 ? '<0.01' : points.toFixed(points < 2.95 ? 2 : 1);
}

export function formatSigned(value: number, outcome: Outcome): string {
  const size = formatSize(value, outcome);
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`;
}

/** The ends of an interval: signed only where it holds no difference too. */
export function formatEnds(
  { low, high }: Pick<Difference, 'low' | 'high'>,
  outcome: Outcome,
): { low: string; high: string } {
  const sign = (value: number): string =>
    outcome.kind === 'share' ? signed(value, pointsOf) : signed(value, formatFigure);
  const isBelow = high < 0;
  const isAbove = low >= 0;
  const bare = (value: number): string => (isAbove || isBelow ? sign(Math.abs(value)).slice(1) : sign(value));
  const unit = (text: string): string => (outcome.kind === 'share' ? t(m.points, { value: text }) : text);
  const [first, last] = isBelow ? [high, low] : [low, high];
  return { low: bare(first), high: unit(bare(last)) };
}

function signed(value: number, format: (size: number) => string): string {
  return `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`;
}

/** An interval beside its difference: both ends signed, the unit said once before. */
export function formatRange({ low, high }: Pick<Difference, 'low' | 'high'>, { kind }: Outcome): string {
  const format = kind === 'share' ? pointsOf : formatFigure;
  return t(m.range, { low: signed(low, format), high: signed(high, format) });
}

/** The ends as they lie on the scale, each with its sign. */
export function formatSignedEnds(
  { low, high }: Pick<Difference, 'low' | 'high'>,
  outcome: Outcome,
): { low: string; high: string } {
  return { low: formatSigned(low, outcome), high: formatSigned(high, outcome) };
}

/** 0.015; 5.7 × 10⁻¹¹² where it is that small. */
export function formatP(p: number): string {
  if (p >= 0.0001) return p >= 0.1 ? p.toFixed(2) : p >= 0.001 ? p.toFixed(3) : p.toFixed(4);
  if (p === 0) return '< 10⁻³⁰⁰';
  return formatPower(p);
}

function formatPower(value: number): string {
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  return `${digits} × 10${[...power].map(raise).join('')}`;
}

const raised: Readonly<Record<string, string>> = { '-': '⁻', '+': '' };

function raise(sign: string): string {
  return raised[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '';
}

/** How often tests without any difference come out like this. */
export function sayChance(p: number): string {
  if (p >= 0.01) return t(w.ofHundred, { count: formatMoneyFull(p * 100, p < 0.1 ? 1 : 0) });
  if (p < 1e-6) return t(w.rarer);
  return t(w.oneIn, { count: formatCount(Number((1 / p).toPrecision(2))) });
}

/** What is measured: a column, or one divided by another. */
export function nameOutcome({ name, per }: Outcome): string {
  return per === '' ? isolated(name) : t(m.per, { outcome: name, per });
}

export function armNamed({ arms }: AbtestResult, variant: string): ArmResult {
  return arms.find((arm) => arm.variant === variant) as ArmResult;
}

export function comparisonOf({ comparisons }: AbtestResult, variant: string): Comparison {
  return comparisons.find((one) => one.variant === variant) as Comparison;
}
