import type { AbtestResult, Guard } from '../../../workers/analyses/abtest/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatDay, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestMessages } from '../../i18n/messagesAbtest.ts';
import { abtestDesign } from '../../i18n/messagesAbtestDesign.ts';
import { formatP } from './words.ts';

const m = { ...abtestMessages, ...abtestDesign };

/** What a check found, in a sentence with its figures. */
export function sayGuard(guard: Guard, result: AbtestResult): string {
  const { text, figures } = writeGuard(guard, result);
  return t(text, figures);
}

/** The sentence, and its figures by their names. */
export function writeGuard(
  guard: Guard,
  { outcome, design }: AbtestResult,
): { readonly text: Text; readonly figures: Readonly<Record<string, string>> } {
  if (design && guard.id === 'before' && guard.status === 'unchecked')
    return { text: m.beforeTooShort, figures: {} };
  return { text: sentenceOf(guard, outcome.kind), figures: readable(guard.detail) };
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
    case 'seal':
      return !isOk ? m.sealBroken : detail['state'] === 'here' ? m.sealHere : m.sealElsewhere;
    case 'notYet':
      return isOk ? m.isOver : m.notYet;
    case 'found':
      return status === 'unchecked' ? m.foundUnchecked : isOk ? m.foundAll : m.foundSome;
    case 'contamination':
      return status === 'unchecked' ? m.messagesUnchecked : isOk ? m.messagesOk : m.messagesBad;
  }
}

const days: readonly string[] = ['readableOn', 'lastDay', 'starts'];

function readText(name: string, value: string): string {
  if (days.includes(name)) return formatDay(value);
  return name === 'campaign' && value === '' ? t(m.anyMessage) : isolated(value);
}

function readable(detail: Guard['detail']): Record<string, string> {
  const formats: Readonly<Record<string, (value: number) => string>> = {
    p: formatP,
    share: formatPercent,
    shareUnreached: formatPercent,
    distance: (value) => formatMoneyFull(Math.abs(value), 2),
  };
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' ? readText(name, value) : (formats[name] ?? formatCount)(value),
    ]),
  );
}
