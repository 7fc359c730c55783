import { qualityLimits } from '../../contract/qualityChecks.ts';
import type { Spelling } from '../../contract/repairs.ts';
import type { Row } from '../database.ts';
import { name, sql, type Sql } from '../sql.ts';

export interface SpelledValue {
  readonly value: string;
  readonly rows: number;
}

/** Spellings of one word, the most frequent first. */
export interface SpellingGroup {
  readonly spellings: readonly SpelledValue[];
}

/** How often each text of a column occurs; more than spellingValues of them are not compared. */
export function countValues(column: string, kept: Sql): Sql {
  const value = name(column);
  return sql`SELECT ${value} AS value, count(*)::DOUBLE AS n FROM ${kept}
WHERE ${value} IS NOT NULL GROUP BY 1 LIMIT ${qualityLimits.spellingValues + 1}`;
}

export function readValues(rows: readonly Row[]): SpelledValue[] {
  return rows.map(({ value, n }) => ({ value: String(value), rows: Number(n) }));
}

/**
 * Texts that differ only in case, in space, in full and half width, or in how their characters are put together.
 * Largest group first.
 */
export function groupSpellings(values: readonly SpelledValue[]): SpellingGroup[] {
  if (values.length > qualityLimits.spellingValues) return [];
  const groups = new Map<string, SpelledValue[]>();
  for (const one of values) {
    const key = foldSpelling(one.value);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => ({ spellings: [...spellings].sort(byRows) }))
    .sort((a, b) => minorityRows(b) - minorityRows(a) || compare(first(a), first(b)));
}

/** Rows that do not have the most frequent spelling. */
export function minorityRows({ spellings }: SpellingGroup): number {
  return spellings.slice(1).reduce((sum, { rows }) => sum + rows, 0);
}

export function mergeAll(groups: readonly SpellingGroup[]): Spelling[] {
  return groups.flatMap(({ spellings: [main, ...others] }) =>
    main === undefined ? [] : others.map(({ value }) => ({ from: value, to: main.value })),
  );
}

/** Letters and digits as they are meant: case, width, space and zero-width signs taken away. */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .normalize('NFC');
}

function byRows(a: SpelledValue, b: SpelledValue): number {
  return b.rows - a.rows || compare(a.value, b.value);
}

/** By code unit, so that the answer is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function first({ spellings }: SpellingGroup): string {
  return spellings[0]?.value ?? '';
}
