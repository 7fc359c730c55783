import { visible } from '../../workers/contract/rawText.ts';
import { formatDay } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { hypothesesMessages as m } from '../i18n/messagesHypotheses.ts';
import type { Hypothesis } from './entry.ts';
import { isJudged, judgeEntry, type Link } from './rules.ts';
import { kindWords, sayBecause, sayEffect, saySaid, sayTest, sayTests, verdictWords } from './words.ts';

/** What became of an entry, in a sentence; '' for one that is not judged. */
export function sayVerdict(entry: Hypothesis): string {
  if (!isJudged(entry)) return '';
  const judgement = judgeEntry(entry);
  return `${t(verdictWords[judgement.verdict])}. ${sayBecause(entry, judgement)} ${sayTests(entry)}`;
}

/** An entry line by line, for a report. Its texts are hostile and stay texts. */
export function tellEntry(entry: Hypothesis, links: readonly Link[]): readonly (readonly [string, string])[] {
  const grounds = links.flatMap(({ ground, entry: other }) => {
    if (ground.by === 'figure') return [ground.text];
    return other ? [other.statement] : [];
  });
  const lines: readonly (readonly [string, string])[] = [
    [t(m.metric), entry.metric],
    [t(m.effect), entry.effect ? sayEffect(entry) : ''],
    ...grounds.map((text) => [t(m.grounds), text] as const),
    ...entry.tests.map(
      (test) =>
        [
          t(m.tests),
          `${test.source} · ${sayTest(test)} · ${saySaid(test)} · ${formatDay(test.notedOn)}`,
        ] as const,
    ),
    [t(m.decision), entry.decision],
  ];
  return [
    [t(kindWords[entry.kind]), formatDay(entry.date)] as const,
    ...lines.filter(([, text]) => text !== '').map(([label, text]) => [label, visible(text)] as const),
  ];
}
