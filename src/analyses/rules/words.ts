import { endless, laterVerdicts, type RulesResult } from '../../../workers/analyses/rules/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rulesMessages as m } from '../../i18n/messagesRules.ts';
import { leftOf, rightOf, type MeasureName } from './chart.ts';

/** Names and numbers of rules in the words of the page’s language. */

const lookedPrefix = 'looked: ';

export function nameItem({ itemNames, itemLooked }: RulesResult, item: number): string {
  const name = itemNames[item] ?? '';
  if (itemLooked[item] === 1) return t(m.looked, { name: name.slice(lookedPrefix.length) });
  return name === '' ? t(m.unknown) : name;
}

/** The same for an item that is told by its name. */
export function sayName(result: RulesResult, name: string): string {
  const item = result.itemNames.indexOf(name);
  return item < 0 ? name : nameItem(result, item);
}

export function nameItems(result: RulesResult, items: ArrayLike<number>): string {
  return Array.from(items, (item) => nameItem(result, item)).join(', ');
}

export function nameRule(result: RulesResult, rule: number): string {
  const left = isolated(nameItems(result, leftOf(result, rule)));
  return `${left} → ${isolated(nameItems(result, rightOf(result, rule)))}`;
}

export function formatLift(lift: number): string {
  return lift.toFixed(lift < 10 ? 2 : lift < 100 ? 1 : 0);
}

/** 0.012, <0.001. */
export function formatP(probability: number): string {
  return probability < 0.001 ? '<0.001' : probability.toFixed(3);
}

/** A share that may be far below a percent: two figures that count. */
export function formatShare(share: number): string {
  if (share >= 0.01 || share === 0) return formatPercent(share);
  return `${(share * 100).toPrecision(2).replace(/\.?0+$/, '')}%`;
}

const rates: ReadonlySet<MeasureName> = new Set(['support', 'confidence', 'coverage', 'leverage']);

export function formatMeasure(name: MeasureName, value: number): string {
  if (value >= endless) return '∞';
  if (rates.has(name)) return `${value < 0 ? '−' : ''}${formatShare(Math.abs(value))}`;
  if (name === 'chiSquared') return formatCount(Math.round(value * 10) / 10);
  if (name === 'lift' || name === 'conviction' || name === 'oddsRatio') return formatLift(value);
  return value.toFixed(3).replace('-', '−');
}

export function sayVerdict(held: number): string {
  const words = {
    [laterVerdicts.unproven]: m.verdictUnproven,
    [laterVerdicts.held]: m.verdictHeld,
    [laterVerdicts.tooFew]: m.verdictTooFew,
    [laterVerdicts.unfound]: m.verdictUnfound,
  }[held];
  return words === undefined ? '' : t(words);
}

const units = {
  purchase: m.unitPurchase,
  day: m.unitDay,
  customer: m.unitCustomer,
  session: m.unitSession,
  file: m.unitFile,
} as const;

export function sayUnit({ unit }: RulesResult): string {
  return t(units[unit]);
}
