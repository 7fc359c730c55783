import type { SplitArm, SplitPlan, SplitResult } from '../../../workers/analyses/split/result.ts';
import { visible } from '../../../workers/contract/rawText.ts';
import { segmentingChoices } from '../../../workers/contract/segmentations.ts';
import { roleIn, rolesOf } from '../../../workers/contract/tables.ts';
import { formatCount, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { splitMessages as m } from '../../i18n/messagesSplit.ts';
import { figureWords } from '../../i18n/messagesSplitTake.ts';

export function nameArm({ isHoldOut, name }: Pick<SplitArm, 'isHoldOut' | 'name'>): string {
  return isHoldOut ? t(m.holdOut) : visible(name);
}

export function armNamed(result: SplitResult, id: string): string {
  const arm = result.arms.find((one) => one.id === id);
  return arm ? nameArm(arm) : '';
}

export function controlName({ arms }: SplitResult): string {
  const control = arms.find(({ isControl }) => isControl);
  return control ? nameArm(control) : '';
}

/** A figure of purchases, a column of the members file, or a segmentation. */
export function nameFigure(id: string): string {
  const own = Object.hasOwn(figureWords, id) ? figureWords[id] : undefined;
  if (own) return t(own);
  const segmentation = segmentingChoices.find(({ value }) => value === id);
  if (segmentation) return t(segmentation.label);
  const role = rolesOf('customers').find((one) => one === id);
  return role ? t(roleIn('customers', role).label) : id;
}

/** Sizes of the groups, with their hold-out. */
export function listSizes(arms: readonly SplitArm[]): string {
  return arms.map(({ size }) => formatCount(size)).join(' · ');
}

type Unit = Pick<SplitPlan, 'metric'> & { readonly decimals: number };

/** A difference in points or in money, with as many digits as tell it from its neighbours. */
export function formatEffect(value: number, { metric, decimals }: Unit): string {
  if (metric === 'spend') return formatMoney(value, decimals);
  const points = value * 100;
  return t(m.points, { value: points.toFixed(Math.abs(points) < 1 ? 2 : 1) });
}

/** New customers a day. */
export function formatPerDay(count: number): string {
  return count < 10 ? count.toFixed(1) : formatCount(Math.round(count));
}

export function formatRate(rate: number): string {
  return rate > 0 && rate < 0.0995 ? `${(rate * 100).toFixed(2)}%` : formatPercent(rate);
}

/** What a person set: 80%, 2.5%. */
export function formatPlain(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** Standardised differences: three decimals, with a sign. */
export function formatDistance(distance: number | null): string {
  if (distance === null) return '–';
  return `${distance > 0 ? '+' : distance < 0 ? '−' : ''}${Math.abs(distance).toFixed(3)}`;
}
