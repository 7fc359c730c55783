import type { EntryKind, EntryVerdict, Hypothesis } from './entry.ts';
import { entryVerdicts } from './entry.ts';
import { isVerified, judgeEntry } from './rules.ts';

export const sortings = ['newest', 'oldest', 'statement', 'verdict'] as const;
export type Sorting = (typeof sortings)[number];

export interface Listing {
  readonly kind: EntryKind | '';
  readonly verdict: EntryVerdict | '';
  readonly sorting: Sorting;
}

/** The entries that match, in order. */
export function listEntries(entries: readonly Hypothesis[], listing: Listing): readonly Hypothesis[] {
  const verdictOf = (entry: Hypothesis): EntryVerdict => judgeEntry(entry).verdict;
  const { kind, verdict, sorting } = listing;
  const found = entries.filter(
    (entry) => (kind === '' || entry.kind === kind) && (verdict === '' || verdictOf(entry) === verdict),
  );
  const byName = (a: Hypothesis, b: Hypothesis): number => a.statement.localeCompare(b.statement);
  const orders: Readonly<Record<Sorting, (a: Hypothesis, b: Hypothesis) => number>> = {
    newest: (a, b) => b.date.localeCompare(a.date),
    oldest: (a, b) => a.date.localeCompare(b.date),
    statement: byName,
    verdict: (a, b) => entryVerdicts.indexOf(verdictOf(a)) - entryVerdicts.indexOf(verdictOf(b)),
  };
  return found.toSorted((a, b) => orders[sorting](a, b) || byName(a, b));
}

export interface Tally {
  readonly facts: number;
  readonly predictions: number;
  readonly supported: number;
}

export function tally(entries: readonly Hypothesis[]): Tally {
  const predictions = entries.filter(({ kind }) => kind === 'prediction');
  return {
    facts: entries.length - predictions.length,
    predictions: predictions.length,
    supported: predictions.filter(isVerified).length,
  };
}
