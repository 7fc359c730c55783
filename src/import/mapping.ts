import type {
  DateOrder,
  FilePreview,
  Mapping,
  RoleGuess,
  RoleGuesses,
} from '../../workers/contract/importing.ts';
import {
  findMissingRoles,
  rolesOf,
  tableKinds,
  type Role,
  type TableKind,
} from '../../workers/contract/tables.ts';

/** The roles asked for first: all that one way or another can be required. */
export function firstRoles(kind: TableKind): readonly Role[] {
  return rolesOf(kind).filter((role) => tableKinds[kind].required.some((set) => set.includes(role)));
}

export function laterRoles(kind: TableKind): readonly Role[] {
  const first = firstRoles(kind);
  return rolesOf(kind).filter((role) => !first.includes(role));
}

/** The roles a file’s columns would have as a table of this kind. */
export function guessesOf(preview: FilePreview, kind: TableKind): RoleGuesses {
  return preview.kinds.find((guess) => guess.kind === kind)?.roles ?? {};
}

export function guessedMapping(preview: FilePreview, kind: TableKind): Mapping {
  const roles = Object.entries(guessesOf(preview, kind));
  return Object.fromEntries(roles.map(([role, { column }]) => [role, column]));
}

/** Gives a role to a column (null: to none). One column has one role, so the other is set free. */
export function assignRole(mapping: Mapping, role: Role, column: number | null): Mapping {
  const others = Object.entries(mapping).filter(([name, taken]) => name !== role && taken !== column);
  return Object.fromEntries(column === null ? others : [...others, [role, column]]);
}

/** Sets what a column is used for; null frees it. */
export function assignColumn(mapping: Mapping, column: number, role: Role | null): Mapping {
  if (role !== null) return assignRole(mapping, role, column);
  const present = roleOfColumn(mapping, column);
  return present === null ? mapping : assignRole(mapping, present, null);
}

export function roleOfColumn(mapping: Mapping, column: number): Role | null {
  const found = Object.entries(mapping).find(([, taken]) => taken === column);
  return (found?.[0] as Role | undefined) ?? null;
}

export function missingRoles(kind: TableKind, mapping: Mapping): readonly Role[] {
  return findMissingRoles(new Set(Object.keys(mapping) as Role[]), tableKinds[kind].required);
}

export type Certainty = 'sure' | 'guessed' | 'unsure' | 'chosen';

/** How sure the choice is, for a word beside it; a person’s own choice needs no doubt. */
export function certaintyOf(guess: RoleGuess | undefined, column: number): Certainty {
  if (guess?.column !== column) return 'chosen';
  if (guess.confidence >= 0.8) return 'sure';
  return guess.confidence >= 0.5 ? 'guessed' : 'unsure';
}

/** How a numeric date such as 03/04/2024 reads in one order, as an ISO date; null where it cannot. */
export function readDateAs(example: string, order: DateOrder): string | null {
  const parts = /(\d{1,2})\D+(\d{1,2})\D+(\d{4}|\d{2})(?!\d)/.exec(example);
  if (parts === null) return null;
  const [, first = '', second = '', yearText = ''] = parts;
  const year = yearText.length === 2 ? `20${yearText}` : yearText;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : iso;
}
