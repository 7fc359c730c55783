import type { KindGuess, PreviewColumn, RoleGuesses } from '../../contract/importing.ts';
import { kindNames, rolesOf, tableKinds, type Role, type TableKind } from '../../contract/tables.ts';
import { profileColumn, type ColumnProfile } from './columnProfile.ts';
import { guessRoles, type ReadColumns } from './guessRoles.ts';
import { readHeader } from './matchHeader.ts';

/** Roles of which a file of the kind nearly always has one. */
const telling: Partial<Record<TableKind, readonly Role[]>> = {
  contacts: ['delivered', 'opened', 'clicked', 'optedOut', 'converted', 'campaign'],
  feedback: ['npsScore', 'rating', 'text'],
};

/** With so many columns, fewer rows have to tell, or the preview would not be there at once. */
const wideFrom = 60;
const rowsOfWide = 120;

/** Every kind with the roles that the columns would have in it, the likeliest first. */
export function guessKinds(
  columns: readonly PreviewColumn[],
  body: readonly (readonly string[])[],
  hasHeader: boolean,
): readonly KindGuess[] {
  const told = columns.length > wideFrom ? body.slice(0, rowsOfWide) : body;
  const profiles = columns.map(({ looks }, i) =>
    profileColumn(
      told.map((row) => row[i] ?? ''),
      looks,
    ),
  );
  const headers = columns.map(({ name }) => readHeader(name));
  const read: ReadColumns = { columns, headers, profiles, hasHeader };
  const guesses = kindNames.map((kind) => {
    const roles = guessRoles(kind, read);
    return { kind, roles, confidence: hasHeader || kind === 'orders' ? judge(kind, roles, profiles) : 0 };
  });
  return guesses.sort((a, b) => b.confidence - a.confidence);
}

/** Needs what the kind requires, and is surer the more columns the kind explains. */
function judge(kind: TableKind, roles: RoleGuesses, profiles: readonly ColumnProfile[]): number {
  const sure = (role: Role): number => roles[role]?.confidence ?? 0;
  const required = Math.max(
    ...tableKinds[kind].required.map((set) => Math.min(...set.map(sure)) * (set.length > 1 ? 1 : 0.85)),
  );
  if (required === 0) return 0;
  const filled = profiles.filter(({ looks }) => looks !== 'empty').length;
  const explained = rolesOf(kind).reduce((sum, role) => sum + sure(role), 0) / Math.max(filled, 1);
  const wants = telling[kind];
  const isTelling = wants === undefined || wants.some((role) => sure(role) >= 0.5);
  const plausible = checkValues(kind, roles, profiles) * (isTelling ? 1 : 0.4);
  return Math.round(required * (0.4 + 0.6 * Math.min(explained, 1)) * plausible * 1000) / 1000;
}

/** How far the values allow the kind, 0…1. */
function checkValues(kind: TableKind, roles: RoleGuesses, profiles: readonly ColumnProfile[]): number {
  const profile = (role: Role): ColumnProfile | undefined => profiles[roles[role]?.column ?? -1];
  const distinct = (role: Role): number => {
    const found = profile(role);
    return found ? found.distinctRate * found.filled : 0;
  };
  const isMany = (role: Role): boolean => (profile(role)?.filled ?? 0) > 10;
  switch (kind) {
    case 'customers':
      return isMany('customer') && (profile('customer')?.distinctRate ?? 0) < 0.8 ? 0.3 : 1;
    case 'experiment': {
      const variants = distinct('variant');
      return variants >= 2 && variants <= 20 && (profile('variant')?.distinctRate ?? 1) < 0.5 ? 1 : 0.2;
    }
    case 'events':
      return isMany('event') && distinct('event') > 60 ? 0.3 : 1;
    case 'spend':
      return isMany('channel') && (profile('channel')?.distinctRate ?? 0) > 0.9 ? 0.5 : 1;
    case 'index':
      return profile('year')?.isYear ? 1 : 0.1;
    case 'feedback':
      return (profile('rating')?.medianSize ?? 0) > 100 ? 0.2 : 1;
    case 'baskets':
      // What has customers and days says more as orders.
      return 0.7;
    case 'orders':
    case 'contacts':
    case 'prices':
      return 1;
  }
}
