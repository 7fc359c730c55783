import type { Part } from '../../workers/contract/parts.ts';
import { formatCount } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { partMessages as m } from '../i18n/messagesParts.ts';

/** What a part is called on the page; the name of a value is hostile text. */
export function namePart({ kind, name, valueCount }: Part): string {
  if (kind === 'value') return name;
  return kind === 'empty' ? t(m.none) : t(m.other, { count: formatCount(valueCount) });
}

/** Its colour on every picture of a page, by position; what is no value of its own is grey. */
export function colourOfPart({ kind }: Part, position: number): string {
  return kind === 'value' ? `var(--category-${(position % 8) + 1})` : 'var(--line-strong)';
}
