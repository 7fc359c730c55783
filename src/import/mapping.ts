import type { DateOrder, Mapping, RoleGuess } from '../../workers/contract/importing.ts';
import {
  findMissingRoles,
  orderRoleNames,
  requiredOrderRoles,
  type OrderRole,
} from '../../workers/contract/tables.ts';

/** The roles asked for first, in the order a person thinks of them. */
export const firstRoles: readonly OrderRole[] = ['customer', 'time', 'amount', 'quantity', 'unitPrice'];

export const laterRoles: readonly OrderRole[] = orderRoleNames.filter((role) => !firstRoles.includes(role));

/** Gives a role to a column (null: to none). One column has one role, so the other is set free. */
export function assignRole(mapping: Mapping, role: OrderRole, column: number | null): Mapping {
  const changed: Partial<Record<OrderRole, number>> = {};
  for (const name of orderRoleNames) {
    const taken = mapping[name];
    if (taken !== undefined && name !== role && taken !== column) changed[name] = taken;
  }
  if (column !== null) changed[role] = column;
  return changed;
}

/** Sets what a column is used for; null frees it. */
export function assignColumn(mapping: Mapping, column: number, role: OrderRole | null): Mapping {
  if (role !== null) return assignRole(mapping, role, column);
  const present = roleOfColumn(mapping, column);
  return present === null ? mapping : assignRole(mapping, present, null);
}

export function roleOfColumn(mapping: Mapping, column: number): OrderRole | null {
  return orderRoleNames.find((role) => mapping[role] === column) ?? null;
}

export function missingRoles(mapping: Mapping): readonly OrderRole[] {
  return findMissingRoles(
    new Set(orderRoleNames.filter((role) => mapping[role] !== undefined)),
    requiredOrderRoles,
  );
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
