import type { Sql } from '../sql.ts';

/** Hostile text on one line: nothing in it can end a remark. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

export function remark(text: string): Sql {
  return { text: `-- ${oneLine(text)}` };
}

/** Text of several lines, each a remark. */
export function remarks(text: string): string {
  return text
    .split('\n')
    .map((line) => `-- ${oneLine(line)}`.trimEnd())
    .join('\n');
}
