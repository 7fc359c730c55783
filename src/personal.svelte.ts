import { mask, personalKind } from '../workers/contract/personal.ts';
import type { Role } from '../workers/contract/tables.ts';

/** Whether the person has asked to see what leads to people. For all pages of this tab, until it is closed or loaded anew. */
export const personal = $state({ isShown: false });

/** A single value as a sentence shows it. */
export function shownValue(text: string, role: Role | null, header = ''): string {
  return personal.isShown ? text : mask(personalKind({ role, header, values: [text] }), text);
}
