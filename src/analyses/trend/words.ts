import { groupName } from '../../audience/sourceWords.ts';
import type { TrendDimension, TrendPart, TrendResult } from '../../../workers/analyses/trend/result.ts';
import { trendSpec } from '../../../workers/analyses/trend/spec.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { trendMessages as m } from '../../i18n/messagesTrend.ts';

const choiceLabel = (option: 'measure' | 'grain' | 'dimension', value: string): string => {
  const choice = trendSpec.options[option].choices.find((one) => one.value === value);
  return choice ? t(choice.label) : value;
};

export function nameMeasure(result: TrendResult): string {
  return choiceLabel('measure', result.measure);
}

export function nameGrain(result: TrendResult): string {
  return choiceLabel('grain', result.grain).toLowerCase();
}

export function nameDimension(result: TrendResult): string {
  return choiceLabel('dimension', result.dimension).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) =>
    letter.toLowerCase(),
  );
}

export function namePart(dimension: TrendDimension, part: TrendPart): string {
  if (part.kind === 'value') return isolated(part.name);
  if (part.kind === 'segment') return groupName(dimension, part.name);
  return part.kind === 'other' ? t(m.other, { count: part.valueCount }) : t(m[part.kind]);
}

/** A value of the measure, short. */
export function formatValue(result: TrendResult, value: number, decimals: number): string {
  return result.isMoney ? formatMoney(value, decimals) : formatCount(value);
}

export function formatValueFull(result: TrendResult, value: number, decimals: number): string {
  if (!result.isMoney) return formatCount(value);
  // An average has no last digit; two more than the file are enough.
  return formatMoneyFull(value, result.measure === 'aov' ? decimals + 1 : decimals);
}

/** 1.32; never more digits than an index can carry. */
export function formatIndex(index: number): string {
  return index.toFixed(2);
}
