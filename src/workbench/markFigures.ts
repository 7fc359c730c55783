import type { Explained, Told } from './explained.ts';

export interface MarkedPart {
  readonly text: string;
  /** What stands behind it where it is a figure. */
  readonly figure?: Explained;
}

/** What would make another number of the one beside it. */
const goesOnBefore = /[\d−-]$|\d[.,]$/;
const goesOnAfter = /^(?:[\dKMB만억조]|%(?!포인트)|[.,]\d)/;

/** A day or a month as the page writes it. */
const date =
  /^(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s(?:\d{1,2},\s)?\d{4}|\d{4}-\d{2}(?:-\d{2})?|\d{4}\.\s\d{1,2}\.(?:\s\d{1,2}\.)?|\d{4}년(?:\s\d{1,2}월)?(?:\s\d{1,2}일)?)/;

/**
 * A text cut at the figures in it, found by their amounts as they are written. Of two with the same amount the first
 * is taken first; one that is not in the text, a number that nobody tells of, and one within a name or a date leave no mark.
 */
export function markFigures(text: string, figures: Told, names: readonly string[] = []): MarkedPart[] {
  const left = figures
    .filter((figure) => figure !== null && figure !== undefined)
    .filter(({ amount }) => /\d/.test(amount));
  const parts: MarkedPart[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = longestAt(text, at, left);
    // A group may be called 1, and a figure beside it be 1,234.
    const name = names.find((one) => one.length > 0 && text.startsWith(one, at));
    const passed = date.exec(text.slice(at))?.[0] ?? name ?? '';
    if (passed !== '' && passed.length >= (found?.amount.length ?? 0)) {
      plain += passed;
      at += passed.length;
      continue;
    }
    if (found === null) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain });
    plain = '';
    parts.push({ text: found.amount, figure: found });
    at += found.amount.length;
    const again = left.some((one) => one !== found && one.amount === found.amount);
    if (again) left.splice(left.indexOf(found), 1);
  }
  if (plain !== '') parts.push({ text: plain });
  return parts;
}

function longestAt(text: string, at: number, figures: readonly Explained[]): Explained | null {
  let longest: Explained | null = null;
  for (const figure of figures) {
    const { amount } = figure;
    if (!text.startsWith(amount, at) || amount.length <= (longest?.amount.length ?? 0)) continue;
    const isWhole =
      !(/^\d/.test(amount) && goesOnBefore.test(text.slice(0, at))) &&
      !(/\d$/.test(amount) && goesOnAfter.test(text.slice(at + amount.length)));
    if (isWhole) longest = figure;
  }
  return longest;
}
