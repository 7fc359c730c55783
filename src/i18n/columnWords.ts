import { roleIn, rolesOf, type Role, type TableKind } from '../../workers/contract/tables.ts';
import { t } from './language.svelte.ts';

/** What a person calls a column: its role, or its header. */
export function columnWords(kind: TableKind, role: Role | null, header: string): string {
  return role !== null && rolesOf(kind).includes(role) ? t(roleIn(kind, role).label) : header;
}
