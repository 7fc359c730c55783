/**
 * Characters that would be invisible, reorder the words around them or break a line where nobody expects it: controls,
 * lone halves, soft hyphen, zero-width space, line separators, bidi embeddings, overrides and isolates, byte order mark,
 * non-characters. Joiners and marks that writing needs stay.
 */
const named =
  /[\p{Cc}\p{Cs}\xad\u180e\u200b\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

const rightToLeft =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Hostile text as it can be read: what would not be seen, or would move its neighbours, is shown by its name. */
export function visible(text: string): string {
  return text.replace(named, nameOf);
}

/** The first characters of a text, none of them in halves, and an ellipsis where there are more. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The same for the middle of a sentence: words written from right to left keep to themselves. */
export function isolated(text: string): string {
  const shown = visible(text);
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** Control characters have pictures of their own, from ␀ to ␡. */
function nameOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
