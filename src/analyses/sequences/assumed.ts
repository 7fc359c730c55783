import type { SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import { judged, type Assumption } from '../../i18n/assumption.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { sequenceWords as w } from '../../i18n/messagesExplainSequences.ts';
import { sequencesAssumptions as a } from '../../i18n/messagesSequences.ts';

/** What next purchases take for granted, with what this result says of it. */
export function assumeOf(result: SequencesResult): readonly Assumption[] {
  return [a.together, checkWatched(result), a.alike, a.cause];
}

/** Those who were watched for the whole time came early; where they are few, they may not stand for all. */
function checkWatched({ next, customerCount, unit }: SequencesResult): Assumption {
  if (next.status !== 'ok' || unit !== 'day' || customerCount === 0) return a.watched;
  const share = next.watched / customerCount;
  const figures = {
    ...{ all: formatCount(customerCount), watched: formatCount(next.watched) },
    share: formatPercent(share),
  };
  const holds = share >= 0.5;
  return judged(a.watched, holds, t(holds ? w.watchedMost : w.watchedFew, figures));
}
