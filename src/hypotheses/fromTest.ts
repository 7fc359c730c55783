import type { AbtestResult, Comparison } from '../../workers/analyses/abtest/result.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import { t } from '../i18n/language.svelte.ts';
import { hypothesesMessages as m } from '../i18n/messagesHypotheses.ts';
import { mostLetters, type Hypothesis, type LinkedTest } from './entry.ts';
import { emptyEntry } from './draft.ts';

interface Noted {
  readonly comparison: Comparison;
  /** The interval that the verdict goes by. */
  readonly low: number;
  readonly high: number;
  /** What the outcome is called. */
  readonly outcome: string;
  readonly source: string;
  readonly id: string;
  readonly notedOn: string;
}

const cut = (text: string): string => shorten(text, mostLetters.name - 1);

/** A result as the register keeps it. The verdict is that of the group itself, not of the test as a whole. */
export function noteTest({ verdict, design, outcome }: AbtestResult, noted: Noted): LinkedTest {
  const { comparison, low, high } = noted;
  const own = low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear';
  return {
    ...{
      id: noted.id,
      design: cut(design?.id ?? ''),
      source: cut(noted.source),
      outcome: cut(noted.outcome),
    },
    ...{ variant: cut(comparison.variant), control: cut(comparison.control) },
    unit: outcome.kind === 'share' ? 'points' : 'amount',
    ...{ difference: comparison.difference, low, high, n: comparison.n, nControl: comparison.nControl },
    said: verdict.kind === 'invalid' || verdict.kind === 'tooEarly' ? verdict.kind : own,
    notedOn: noted.notedOn,
  };
}

/** A new entry for a result that nobody had predicted. */
export function entryOfTest(test: LinkedTest, id: string): Hypothesis {
  const { variant, control, outcome, notedOn } = test;
  const statement = t(m.noteStatement, {
    variant: visible(shorten(variant, 80)),
    control: visible(shorten(control, 80)),
    outcome: visible(shorten(outcome, 80)),
  });
  return {
    ...emptyEntry(id, notedOn),
    statement: shorten(statement, mostLetters.statement - 1),
    metric: shorten(visible(outcome), mostLetters.metric - 1),
    tests: [test],
  };
}
