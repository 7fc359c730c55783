import { catalogue } from '../../workers/contract/catalogue.ts';
import { textCell, type TableModel } from '../charts/table.ts';
import { t } from '../i18n/language.svelte.ts';
import { hypothesesMessages as m } from '../i18n/messagesHypotheses.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import type { Ground, Hypothesis } from './entry.ts';
import { findUnverified, isJudged, judgeEntry, toRegister, type Register } from './rules.ts';
import { kindWords, sayBecause, sayEffect, saySaid, sayTest, verdictWords } from './words.ts';

/** The register as a table, an entry a row, for a spreadsheet or the clipboard. */
export function tabulateEntries(entries: readonly Hypothesis[]): TableModel {
  const register = toRegister(entries);
  const labels = [m.statement, m.kind, m.grounds, m.metric, m.effect, m.tests, m.verdict, m.decision, m.date];
  return {
    columns: labels.map((label) => ({ label: t(label), number: false })),
    rows: entries.map((entry) => {
      const judgement = judgeEntry(entry);
      const unverified = findUnverified(entry.id, register).map(({ statement }) => statement);
      const grounds = entry.grounds.map((ground) => sayGround(ground, register));
      if (unverified.length > 0) grounds.push(t(m.unverified, { names: unverified.join(' / ') }));
      return [
        entry.statement,
        t(kindWords[entry.kind]),
        grounds.join('\n'),
        entry.metric,
        entry.effect ? sayEffect(entry) : '',
        entry.tests
          .map((test) => [test.source, sayTest(test), saySaid(test), test.notedOn].join(' · '))
          .join('\n'),
        isJudged(entry) ? `${t(verdictWords[judgement.verdict])}. ${sayBecause(entry, judgement)}` : '',
        entry.decision,
        entry.date,
      ].map(textCell);
    }),
  };
}

function sayGround(ground: Ground, register: Register): string {
  if (ground.by === 'entry') return register.get(ground.id)?.statement ?? t(m.groundGone);
  return isAnalysisId(ground.page) ? `${ground.text} (${t(catalogue[ground.page].question)})` : ground.text;
}
