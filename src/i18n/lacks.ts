import { roleIn, tableKinds, type Lack } from '../../workers/contract/tables.ts';
import { language, t } from './language.svelte.ts';
import { shellMessages as m } from './messagesShell.ts';

function rolesText({ kind, roles }: Lack): string {
  return roles.map((role) => roleIn(kind, role).label[language.current]).join(', ');
}

/** What would unlock a question, in a few words. */
export function lackText(lacks: readonly Lack[]): string {
  return lacks
    .map((lack) =>
      lack.isLoaded
        ? t(m.needsColumns, { roles: rolesText(lack) })
        : t(m.needsTable, { table: t(tableKinds[lack.kind].label) }),
    )
    .join(' · ');
}

/** The same as sentences, for the page of a locked question. */
export function lockedText(lacks: readonly Lack[]): string {
  return lacks
    .map((lack) =>
      t(lack.isLoaded ? m.lockedColumns : m.lockedTable, {
        roles: rolesText(lack),
        table: t(tableKinds[lack.kind].label),
      }),
    )
    .join(' ');
}
