import { roleIn, tableKinds, type Role, type TableKind } from '../../workers/contract/tables.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import { formatDay } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { cautionTexts, changesMessages as m } from '../i18n/messagesChanges.ts';
import type { Caution } from './compare.ts';
import type { Snapshot } from './snapshot.ts';

const short = (text: string): string => visible(shorten(text, 60));

/** “as of 1 November 2024 · orders.csv” */
export function nameSnapshot({ data, recipe }: Snapshot): string {
  const what = t(m.snapshotOf, { day: formatDay(data.asOf), file: short(data.name) });
  return recipe === null ? what : t(m.ofRecipe, { what, recipe: short(recipe) });
}

export function cautionWords(caution: Caution): string {
  const text = cautionTexts[caution.code];
  switch (caution.code) {
    case 'laterStart':
      return t(text, { before: formatDay(caution.before), now: formatDay(caution.now) });
    case 'rolesGone':
    case 'rolesNew':
      return t(text, { names: caution.names.map(nameUse).join(', ') });
    case 'farFewer':
      return t(text, { before: caution.before, now: caution.now });
    default:
      return t(text);
  }
}

/** What was kept by another version is shown as it stands there. */
function nameUse(use: string): string {
  const [kind = '', role = ''] = use.split('.');
  if (!Object.hasOwn(tableKinds, kind)) return short(use);
  const { label, roles } = tableKinds[kind as TableKind];
  if (!Object.hasOwn(roles, role)) return short(use);
  return `${t(label)} ${t(roleIn(kind as TableKind, role as Role).label)}`;
}
