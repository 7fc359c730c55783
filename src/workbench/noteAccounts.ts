import type { Note } from '../../workers/contract/outcome.ts';
import { formatCount } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { noteCounts } from '../i18n/messagesExplainNotes.ts';
import { explainSum, type Told } from './explained.ts';

/** What stands behind the counts of a note, as it writes them. */
export function explainNote({ code, detail }: Note): Told {
  return (noteCounts[code] ?? []).map(({ of, what, formula }) => {
    const value = detail[of];
    if (value === undefined) return null;
    const amount = typeof value === 'number' ? formatCount(value) : String(value);
    // Its rows are those of no one count.
    return { ...explainSum({ what: t(what), amount }, t(formula)), rows: null };
  });
}
