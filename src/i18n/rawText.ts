/** Control characters have pictures of their own, from ␀ to ␡. */
const pictured = /[\0-\x1f\x7f]/g;
/**
 * Characters that would be invisible, reorder the words around them or break a line where nobody expects it: C1
 * controls, soft hyphen, zero-width space, line separators, bidi embeddings, overrides and isolates, byte order mark,
 * non-characters and lone halves. Joiners and marks that writing needs stay.
 */
const coded =
  /[\x80-\x9f\xad\u180e\u200b\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const rightToLeft =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Hostile text as it can be read: what would not be seen, or would move its neighbours, is shown by its name. */
export function visible(text: string): string {
  return text.replace(pictured, pictureOf).replace(coded, codeOf);
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

function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  return code === 0x7f ? '␡' : String.fromCharCode(0x2400 + code);
}

function codeOf(sign: string): string {
  return `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
