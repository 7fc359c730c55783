import type { FactorId, Figure, Kpi, KpiId, KpiUnit } from '../../../workers/analyses/kpi/result.ts';
import {
  formatCount,
  formatDays,
  formatFigures,
  formatMoney,
  formatMoneyFull,
  formatPercent,
} from '../../i18n/format.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { kpiMessages as m } from '../../i18n/messagesKpi.ts';
import { kpiWords } from './allKpiWords.ts';

export function nameKpi(id: KpiId): string {
  return t(kpiWords[id].name);
}

function formatRatio(value: number): string {
  return new Intl.NumberFormat(language.current, { maximumFractionDigits: 2 }).format(value + 0);
}

/** A figure in its unit; money short unless `full`. */
export function formatFigure(value: number, unit: KpiUnit, decimals: number, full = false): string {
  switch (unit) {
    case 'money':
      return full ? formatMoneyFull(value, decimals) : formatMoney(value, decimals);
    case 'count':
      return formatCount(value);
    case 'rate':
      return formatPercent(value);
    case 'days':
      return formatDays(value);
    case 'minutes':
      return t(m.minutes, { value: formatRatio(value) });
    case 'points':
      return t(m.points, { value: formatRatio(Math.round(value * 10) / 10) });
    case 'ratio':
      return formatRatio(value);
  }
}

const moneyParts: ReadonlySet<string> = new Set(
  'revenue returns cost discount aov cac arpu adRevenue adCost'.split(' '),
);
const rateParts: ReadonlySet<string> = new Set(['marginRate', 'repurchaseRate']);
/** Means of money, which have no last digit. */
const meanParts: ReadonlySet<string> = new Set(['aov', 'cac', 'arpu']);
/** Ratios of money to money, and of money to things. */
const moneyToMoney: ReadonlySet<KpiId> = new Set<KpiId>([
  ...(['returnRate', 'marginRate', 'discountRate', 'roas', 'roi', 'ltvToCac'] as const),
]);
const moneyToCount: ReadonlySet<KpiId> = new Set<KpiId>(['aov', 'arpu', 'cac']);

const ratioPattern = '{numerator} ÷ {denominator}';
/** The formula of those that are not one number divided by another. */
const patterns: Readonly<Partial<Record<KpiId, string>>> = {
  netRevenue: '{revenue} − {returns}',
  grossMargin: '{revenue} − {cost}',
  discountRate: '{discount} ÷ ({revenue} + {discount})',
  crr: '({atEnd} − {gained}) ÷ {atStart}',
  cltvSimple: '{aov} × {frequency} × {years}',
  cltvMargin: '{aov} × {marginRate} × {frequency} × {years} − {cac}',
  arpuRepurchase: '{arpu} × {repurchaseRate}',
  roi: '({adRevenue} × {marginRate} − {adCost}) ÷ {adCost}',
  nps: '100 × ({promoters} − {detractors}) ÷ {denominator}',
};

/** The formula with the actual numbers put in, or null where there is none to show. */
export function writeFormula(id: KpiId, kpi: Kpi, figure: Figure, decimals: number): string | null {
  if (figure.value === null) return null;
  const pattern = patterns[id] ?? (figure.denominator === null ? null : ratioPattern);
  const value = formatFigure(figure.value, kpi.unit, decimals, true);
  if (pattern === null) return value;
  const numbers = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    formatPart(id, name, figure.parts[name] ?? 0, decimals),
  );
  return `${numbers} = ${value}`;
}

/** What a figure is divided by; null for sums. */
export function writeDenominator(id: KpiId, { denominator }: Figure, decimals: number): string | null {
  return denominator === null ? null : formatPart(id, 'denominator', denominator, decimals);
}

function formatPart(id: KpiId, name: string, value: number, decimals: number): string {
  if (rateParts.has(name)) return `${formatFigures(value * 100)}%`;
  if (meanParts.has(name)) return formatFigures(value, 9);
  const isMoney =
    moneyParts.has(name) || moneyToMoney.has(id) || (moneyToCount.has(id) && name === 'numerator');
  if (isMoney) return formatMoneyFull(value, decimals);
  return Number.isInteger(value) ? formatCount(value) : formatFigures(value, 7);
}

/** The name of a factor inside a sentence. */
export function nameFactor(id: FactorId): string {
  const name = t(m.factors[id]);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function explainReason(figure: Figure): string {
  if (figure.reason === null || figure.reason === 'locked') return '';
  return t(m.reasons[figure.reason], {
    days: figure.parts['activeDays'] ?? figure.parts['days'] ?? 0,
  });
}
