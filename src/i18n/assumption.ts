import { hasUnusualExclusions } from '../../workers/contract/importing.ts';
import type { Note, NoteCode } from '../../workers/contract/outcome.ts';
import type { Text } from '../../workers/contract/text.ts';

/** What a result takes for granted. */
export interface Assumption extends Text {
  /** Notes that say it does not hold here; what no note tells of cannot be checked in the data. */
  readonly checkedBy?: readonly NoteCode[];
  /** By which what the result says of it is put to it. */
  readonly name?: string;
  /** What the result itself says against it, in the language of the page; empty where it was looked at and nothing does. */
  readonly found?: readonly string[];
  /** What was looked at, where nothing speaks against it. */
  readonly shows?: string;
}

/** Notes that speak against an assumption; returns and cancellations that were left out do not. */
export function notesAgainst({ checkedBy = [] }: Assumption, notes: readonly Note[]): readonly Note[] {
  return notes.filter(
    ({ code, detail }) =>
      checkedBy.includes(code) &&
      (code !== 'ROWS_LEFT_OUT' || hasUnusualExclusions(String(detail['reasons'] ?? ''))),
  );
}

/** An assumption that the result was asked about, with what it says. */
export function judged(assumption: Assumption, holds: boolean, why: string): Assumption {
  return holds ? { ...assumption, found: [], shows: why } : { ...assumption, found: [why] };
}

/** Assumptions with what a result says against those of these names; undefined where it cannot tell. */
export function withFound(
  assumptions: readonly Assumption[],
  found: Readonly<Record<string, readonly string[] | undefined>>,
): readonly Assumption[] {
  return assumptions.map((one) => {
    const told = one.name === undefined ? undefined : found[one.name];
    return told === undefined ? one : { ...one, found: told };
  });
}
