import type { ColumnLooks, PreviewColumn, RoleGuess } from '../../contract/importing.ts';
import { headerNames } from './headerNames.ts';
import { orderRoleNames, orderRoles, type OrderRole, type RoleType } from '../../contract/tables.ts';

/** How far the values of a column fit a role of this type, 0…1. */
const fit: Readonly<Record<RoleType, Readonly<Record<ColumnLooks, number>>>> = {
  id: { id: 1, number: 0.9, text: 0.7, time: 0.1, empty: 0.2 },
  time: { time: 1, number: 0.35, id: 0.3, text: 0.3, empty: 0.2 },
  money: { number: 1, id: 0.35, text: 0.35, time: 0, empty: 0.2 },
  number: { number: 1, id: 0.35, text: 0.35, time: 0, empty: 0.2 },
  text: { text: 1, id: 0.9, number: 0.6, time: 0.2, empty: 0.6 },
};

export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

interface Candidate {
  readonly role: OrderRole;
  readonly column: number;
  readonly confidence: number;
}

/** The best column for each role; a column serves one role, the surest guess first. */
export function guessOrderRoles(columns: readonly PreviewColumn[]): Partial<Record<OrderRole, RoleGuess>> {
  const candidates: Candidate[] = [];
  columns.forEach((column, position) => {
    const header = normaliseHeader(column.name);
    for (const role of orderRoleNames) {
      const confidence = nameScore(header, headerNames[role]) * fit[orderRoles[role].type][column.looks];
      if (confidence >= 0.3) candidates.push({ role, column: position, confidence });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const guesses: Partial<Record<OrderRole, RoleGuess>> = {};
  const taken = new Set<number>();
  for (const { role, column, confidence } of candidates) {
    if (guesses[role] !== undefined || taken.has(column)) continue;
    guesses[role] = { column, confidence };
    taken.add(column);
  }
  addOnlyDate(columns, guesses, taken);
  return guesses;
}

/** 1 for the first names of the list falling to 0.85, less for a header that only contains a name. */
function nameScore(header: string, names: readonly string[]): number {
  const exact = names.indexOf(header);
  if (exact >= 0) return 1 - (0.15 * exact) / names.length;
  const contained = names.find(
    (known) => known.length >= 2 && header.includes(known) && header.length <= known.length + 12,
  );
  if (contained === undefined) return 0;
  return 0.4 + 0.4 * (contained.length / header.length);
}

/** A single column of dates is the order date, whatever it is called. */
function addOnlyDate(
  columns: readonly PreviewColumn[],
  guesses: Partial<Record<OrderRole, RoleGuess>>,
  taken: Set<number>,
): void {
  if (guesses.time !== undefined) return;
  const dates = columns.flatMap((column, i) => (column.looks === 'time' && !taken.has(i) ? [i] : []));
  const [only] = dates;
  if (dates.length === 1 && only !== undefined) guesses.time = { column: only, confidence: 0.5 };
}
