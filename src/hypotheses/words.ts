import type { Text } from '../../workers/contract/text.ts';
import { visible } from '../../workers/contract/rawText.ts';
import { formatFigure, formatSigned, formatSignedEnds } from '../analyses/abtest/words.ts';
import { t } from '../i18n/language.svelte.ts';
import { abtestMessages } from '../i18n/messagesAbtest.ts';
import { hypothesesMessages as m } from '../i18n/messagesHypotheses.ts';
import { formatCount } from '../i18n/format.ts';
import type {
  EffectUnit,
  EntryKind,
  EntryVerdict,
  Hypothesis,
  LinkedTest,
  SmallestEffect,
  TestVerdict,
} from './entry.ts';
import { judgeEntry, type Judgement } from './rules.ts';

export const kindWords: Readonly<Record<EntryKind, Text>> = { fact: m.fact, prediction: m.prediction };

export const verdictWords: Readonly<Record<EntryVerdict, Text>> = {
  supported: m.supported,
  notSupported: m.notSupported,
  same: m.same,
  open: m.open,
};

const saidWords: Readonly<Record<TestVerdict, Text>> = {
  better: m.saidBetter,
  worse: m.saidWorse,
  unclear: m.saidUnclear,
  tooEarly: m.saidTooEarly,
  invalid: m.saidInvalid,
};

/** As the page of the test writes it. */
const measured = (unit: EffectUnit) => ({
  name: '',
  per: '',
  kind: unit === 'points' ? ('share' as const) : ('mean' as const),
});

export function sayBecause({ override }: Hypothesis, { because }: Judgement): string {
  switch (because) {
    case 'overridden':
      return t(m.becauseOverridden, { reason: visible(override?.reason ?? '') });
    case 'noTest':
      return t(m.becauseNoTest);
    case 'noEffect':
      return t(m.becauseNoEffect);
    case 'noFairTest':
      return t(m.becauseNoFairTest);
    case 'wide':
      return t(m.becauseWide);
    case 'disagree':
      return t(m.becauseDisagree);
    case 'beyond':
      return t(m.becauseBeyond);
    case 'within':
      return t(m.becauseWithin);
    case 'ruledOut':
      return t(m.becauseRuledOut);
  }
}

/** The verdict of the tests where a person set another; '' where nobody did. */
export function sayTests(entry: Hypothesis): string {
  if (entry.override === null || entry.tests.length === 0) return '';
  const { verdict } = judgeEntry({ ...entry, override: null });
  return t(m.testsSay, { verdict: t(verdictWords[verdict]) });
}

export function sayEffect({ effect }: Hypothesis): string {
  if (effect === null) return t(m.none);
  const size = sayTyped(effect);
  const words = { more: m.effectMore, less: m.effectLess, either: m.effectEither };
  return t(words[effect.direction], { size });
}

/** As it was typed: 1 point, not 1.00. */
function sayTyped({ size, unit }: SmallestEffect): string {
  if (unit === 'amount') return formatFigure(size);
  return t(abtestMessages.points, { value: String(Number((size * 100).toPrecision(6))) });
}

export function sayTest(test: LinkedTest): string {
  const outcome = measured(test.unit);
  return t(m.testLine, {
    variant: visible(test.variant),
    control: visible(test.control),
    outcome: visible(test.outcome),
    difference: formatSigned(test.difference, outcome),
    ...formatSignedEnds(test, outcome),
    count: formatCount(test.n + test.nControl),
  });
}

export function saySaid({ said }: LinkedTest): string {
  return t(m.testSaid, { said: t(saidWords[said]) });
}
