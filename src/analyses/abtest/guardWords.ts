import type { AbtestResult, Guard } from '../../../workers/analyses/abtest/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestMessages as m } from '../../i18n/messagesAbtest.ts';
import { formatP } from './words.ts';

/** What a check found, in a sentence with its figures. */
export function sayGuard(guard: Guard, { outcome }: AbtestResult): string {
  return t(sentenceOf(guard, outcome.kind), readable(guard.detail));
}

function sentenceOf({ id, status, detail }: Guard, kind: AbtestResult['outcome']['kind']): Text {
  const isOk = status === 'ok';
  switch (id) {
    case 'sampleRatio':
      return isOk ? m.sampleRatioOk : m.sampleRatioBad;
    case 'crossover':
      return status === 'unchecked' ? m.crossoverUnchecked : isOk ? m.crossoverOk : m.crossoverBad;
    case 'missing':
      return !isOk ? m.missingBad : detail['missing'] === 0 ? m.missingOk : m.missingSome;
    case 'before':
      return status === 'unchecked' ? m.beforeUnchecked : isOk ? m.beforeOk : m.beforeBad;
    case 'tooEarly':
      return isOk ? m.amountOk : kind === 'share' ? m.amountShare : m.amountMean;
    case 'repeated':
      return isOk ? m.repeatedOk : m.repeatedBad;
  }
}

function readable(detail: Guard['detail']): Record<string, string> {
  const formats: Readonly<Record<string, (value: number) => string>> = {
    p: formatP,
    share: formatPercent,
    distance: (value) => formatMoneyFull(Math.abs(value), 2),
  };
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (formats[name] ?? formatCount)(value),
    ]),
  );
}
