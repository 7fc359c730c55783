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
/** What decides how figures are written. */
type Measured = Pick<Outcome, 'kind'>;

/** As many digits as a figure of the size of `like` carries, so that both ends of an interval have the same. */
export function formatFigure(value: number, like = value): string {
  const size = Math.abs(like);
  if (size >= 1000) return formatCount(value);
  if (size >= 0.1 || size === 0) return withDecimals(value, size >= 100 ? 1 : 2);
  if (value === 0) return '0';
  return size < 1e-6 ? formatPower(value) : String(Number(value.toPrecision(2)));
}

const withDecimals = (value: number, digits: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(digits);

/** Enough digits to follow a formula by hand. */
export function formatExactly(value: number): string {
  return Math.abs(value) >= 100 ? formatMoneyFull(value, 2) : formatMoneyFull(value, 5);
}

/** A share of an arm, its mean or its ratio. */
export function formatValue(value: number, { kind }: Measured, like = value): string {
  return kind === 'share' ? formatShare(value, like) : formatFigure(value, like);
}

/** Small shares with two decimals, so that their difference can be seen in them. */
function formatShare(share: number, like: number): string {
  if (share === 0 || like >= 0.0995) return formatPercent(share);
  return share < 0.00005 ? '<0.01%' : `${(share * 100).toFixed(2)}%`;
}

/** Points with one decimal, small ones with two. */
function pointsOf(share: number, like = share): string {
  const points = share * 100;
  if (points === 0) return '0';
  return points < 0.005 ? '<0.01' : points.toFixed(Math.abs(like) < 0.0295 ? 2 : 1);
}

/** A difference without its sign or unit. */
const bareSize = (value: number, { kind }: Measured, like: number): string =>
  (kind === 'share' ? pointsOf : formatFigure)(Math.abs(value), like);

const bareSigned = (value: number, outcome: Measured, like: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${bareSize(value, outcome, like)}`;

const withUnit = (text: string, { kind }: Measured): string =>
  kind === 'share' ? t(m.points, { value: text }) : text;

/** A difference without its sign: percentage points for shares. */
export function formatSize(value: number, outcome: Measured): string {
  return withUnit(bareSize(value, outcome, value), outcome);
}

export function formatSigned(value: number, outcome: Measured, like = value): string {
  return withUnit(bareSigned(value, outcome, like), outcome);
}

type Ends = Pick<Difference, 'low' | 'high'>;
const largestOf = ({ low, high }: Ends): number => Math.max(Math.abs(low), Math.abs(high));

/** The ends of an interval that leaves out no difference, without their sign, the nearer one first. */
export function formatEnds({ low, high }: Ends, outcome: Measured): { low: string; high: string } {
  if (low < 0 && high > 0) return formatSignedEnds({ low, high }, outcome);
  const [near, far] = high <= 0 ? [high, low] : [low, high];
  return { low: bareSize(near, outcome, far), high: withUnit(bareSize(far, outcome, far), outcome) };
}

/** An interval beside its difference: both ends signed, the unit said once before. */
export function formatRange(ends: Ends, outcome: Measured): string {
  const like = largestOf(ends);
  return t(m.range, {
    low: bareSigned(ends.low, outcome, like),
    high: bareSigned(ends.high, outcome, like),
  });
}

/** The ends as they lie on the scale, each with its sign. */
export function formatSignedEnds(ends: Ends, outcome: Measured): { low: string; high: string } {
  const like = largestOf(ends);
  return { low: formatSigned(ends.low, outcome, like), high: formatSigned(ends.high, outcome, like) };
}

/** 0.015; 5.7 × 10⁻¹¹² where it is that small. */
export function formatP(p: number): string {
  if (p >= 0.0001) return p >= 0.1 ? p.toFixed(2) : p >= 0.001 ? p.toFixed(3) : p.toFixed(4);
  if (p === 0) return '< 10⁻³⁰⁰';
  return formatPower(p);
}

function formatPower(value: number): string {
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  return `${digits}\u00a0×\u00a010${[...power].map(raise).join('')}`;
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

/** A group that is called the control needs no word that it is one. */
export function callsItselfControl(variant: string): boolean {
  return /control|대조/i.test(variant);
}
