import type {
  KindColumn,
  KindEffect,
  NumberEffect,
  NumberId,
  TierId,
  ValueResult,
} from '../../../workers/analyses/value/result.ts';
import { mostSteps } from '../../../workers/analyses/value/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { valueMessages as m } from '../../i18n/messagesValue.ts';
import { valueProfileMessages as p } from '../../i18n/messagesValueProfile.ts';
import type { KnownProfile } from './chart.ts';
import type { Pick } from './pickState.svelte.ts';

/** Values of the tiers in the words of the page’s language. */

export const sayTier = (id: TierId): string => t(m[id]);

const within = { high: m.ofHigh, mid: m.ofMid, low: m.ofLow } as const;

/** The same within a sentence. */
export const sayTierOf = (id: 'high' | 'mid' | 'low'): string => t(within[id]);

export const sayMeasure = ({ basis }: ValueResult): string => t(m[basis]);

export function nameNumber(id: NumberId, { basis }: ValueResult): string {
  if (basis === 'margin' && id === 'value') return t(p.valueMargin);
  if (basis === 'margin' && id === 'aov') return t(p.aovMargin);
  return t(p[id]);
}

export function sayNumber(id: NumberId, value: number, decimals: number): string {
  if (id === 'value' || id === 'aov') return formatMoney(value, decimals);
  if (id === 'recencyDays' || id === 'tenureDays') return formatDays(value);
  return Number.isInteger(value) ? formatCount(value) : value.toFixed(1);
}

/** Beside a name that says the unit. */
export function sayPlain(id: NumberId, value: number, decimals: number): string {
  return id === 'recencyDays' || id === 'tenureDays' ? formatCount(value) : sayNumber(id, value, decimals);
}

const ownNames: Readonly<Record<string, Text>> = {
  ...{ spring: p.spring, summer: p.summer, autumn: p.autumn, winter: p.winter },
  ...{ discount: p.discount, return: p.return, weekend: p.weekend, night: p.night },
};

export function nameColumn(kind: KindColumn['id']): string {
  return t(p[kind]);
}

/** The value of a column as it stands in the file, or in words where it is one of ours. */
export function nameValue(profile: KnownProfile, { kind, name }: KindEffect): string {
  const own = kind === 'habit' || kind === 'season' ? ownNames[name] : undefined;
  if (own) return t(own);
  const isDecade = profile.columns.some(({ id, areDecades }) => id === kind && areDecades);
  return isDecade ? t(p.decade, { age: name }) : name;
}

/** “Brand: Nova”; a habit says itself. */
export function nameKind(profile: KnownProfile, effect: KindEffect): string {
  const value = nameValue(profile, effect);
  return effect.kind === 'habit' ? value : `${nameColumn(effect.kind)} · ${value}`;
}

/** 0.012, <0.001. */
export function formatP(probability: number): string {
  return probability < 0.001 ? '<0.001' : probability.toFixed(3);
}

/** 1.83, 12.4. */
export function formatTimes(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

export function formatPoints(difference: number): string {
  const value = Math.abs(difference * 100).toFixed(1);
  return `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${value}`;
}

export function formatSigned(value: number, digits: number): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`;
}

export function sayVerdict(effect: NumberEffect | KindEffect): string {
  if (effect.pAdjusted === null) return t(p.notTested);
  if (!effect.isProven) return t(p.notShown);
  return t(('delta' in effect ? effect.delta : effect.difference) > 0 ? p.higher : p.lower);
}

/** “3번”, “5번 이상”. */
export function saySteps(orders: number): string {
  return t(orders >= mostSteps ? m.timesMore : m.times, { count: orders });
}

/** What a list of the picked customers is called. */
export function namePick(result: ValueResult, pick: Pick): string {
  if (pick.kind === 'tiers') return t(m.pickedTiers, { names: pick.tiers.map(sayTier).join(', ') });
  const to = result.next.find(({ tier }) => tier === pick.tier)?.to ?? 'high';
  const steps = [...pick.orders]
    .sort((a, b) => a - b)
    .map((orders) => {
      if (orders === 1) return t(m.pickedStepOne);
      return t(orders >= mostSteps ? m.pickedStepMore : m.pickedStepTimes, { count: orders });
    });
  return t(m.pickedStep, { tier: sayTierOf(pick.tier), orders: steps.join(', '), to: sayTierOf(to) });
}

/** A share of the amount, or the amount where there is nothing to have a share of. */
export function sayAmount(amount: number, total: number, decimals: number): string {
  return total > 0 ? formatPercent(amount / total) : formatMoney(amount, decimals);
}

/** Where customers with equal values made a tier larger or smaller than asked for. */
export function sayTies({ cuts, cutBy }: ValueResult): string[] {
  const borders = [
    [cuts.high, m.tiedHigh],
    [cuts.mid, m.tiedMid],
  ] as const;
  return borders.flatMap(([{ tiedCount, wanted, amountShare, customerShare }, text]) => {
    if (tiedCount === 0 || wanted === null) return [];
    const got = cutBy === 'amount' && amountShare !== null ? amountShare : customerShare;
    const shares = { wanted: formatPercent(wanted), got: formatPercent(got) };
    return t(text, { tied: formatCount(tiedCount), ...shares });
  });
}
