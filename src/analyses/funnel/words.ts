import type { EventsFunnel, FunnelSegment, StepSource } from '../../../workers/analyses/funnel/result.ts';
import type { Grain } from '../../../workers/contract/periods.ts';
import { isSegmenting } from '../../../workers/contract/segmentations.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { funnelMessages as m } from '../../i18n/messagesFunnel.ts';
import { eventKindNames } from '../../i18n/messagesFunnelNames.ts';
import type { RateChoice } from './chart.ts';

/** Values of the funnel in the words of the page’s language. */

export function nameStep(source: StepSource): string {
  if (source.by === 'kind') return t(eventKindNames[source.kind]);
  return nameEvent(source.event);
}

/** Orders that stand in for purchases have no name of their own. */
export function nameEvent(name: string): string {
  return name === '' ? t(m.ordersFile) : name;
}

export function countUnits(count: number, unit: EventsFunnel['unit']): string {
  return t(unit === 'session' ? m.sessions : m.people, { count: formatCount(count) });
}

export function sayTime(seconds: number): string {
  const shown = (value: number): string => String(Math.round(value * 10) / 10);
  if (seconds < 59.5) return t(m.seconds, { n: Math.round(seconds) });
  if (seconds < 3_570) return t(m.minutes, { n: Math.round(seconds / 60) });
  if (seconds < 86_400) return t(m.hours, { n: shown(seconds / 3_600) });
  return t(m.days, { n: shown(seconds / 86_400) });
}

export function nameSegment({ splitBy }: EventsFunnel, { name, folded }: FunnelSegment): string {
  if (name === null) return t(m.unknownSegment);
  if (folded > 0) return t(m.otherSegments, { count: formatCount(folded) });
  return isSegmenting(splitBy) ? groupName(splitBy, name) : name;
}

/** “방문 다음 상품 보기”, or from the first step to the last. */
export function nameRate({ steps }: EventsFunnel, choice: RateChoice): string {
  const name = (place: number): string => {
    const step = steps[place];
    return step ? nameStep(step.source) : '';
  };
  if (choice === 0) return t(m.rateWhole, { first: name(0), last: name(steps.length - 1) });
  return t(m.rateStep, { from: name(choice - 1), to: name(choice) });
}

export function nameGrain(grain: Grain): string {
  return t(grain === 'week' ? m.week : m.month);
}

/** A rate of totals may be above 1 or far below a thousandth. */
export function formatRate(rate: number): string {
  if (rate > 0 && rate < 0.01) return `${Number((rate * 100).toPrecision(2))}%`;
  return formatPercent(rate);
}
