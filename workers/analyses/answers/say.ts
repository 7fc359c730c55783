import { countIn, dayIn, daysIn, moneyIn, monthIn, percentIn } from '../../contract/numbers.ts';
import { isolated, shorten } from '../../contract/rawText.ts';
import type { Lang, Text } from '../../contract/text.ts';
import type { Sentence, Shown, ShownFigures } from './result.ts';

const longestName = 60;
const nameless: Text = { ko: '(값 없음)', en: '(none)' };

export const count = (of: number): Shown => ({ as: 'count', of });
export const money = (of: number): Shown => ({ as: 'money', of });
/** A fraction of a whole. */
export const share = (of: number): Shown => ({ as: 'share', of });
/** A relative change, with its sign. */
export const change = (of: number): Shown => ({ as: 'change', of });
export const days = (of: number): Shown => ({ as: 'days', of });
/** A ratio such as a lift. */
export const times = (of: number): Shown => ({ as: 'times', of });
/** A mean of whole things. */
export const each = (of: number): Shown => ({ as: 'each', of });
export const month = (of: string): Shown => ({ as: 'month', of });
export const dayOf = (of: string): Shown => ({ as: 'day', of });
/** A word of the file. */
export const named = (of: string): Shown => ({ as: 'name', of });
export const worded = (of: Text): Shown => ({ as: 'text', of });

function write(shown: Shown, lang: Lang, decimals: number): string {
  switch (shown.as) {
    case 'count':
      return countIn(lang, shown.of);
    case 'money':
      return moneyIn(lang, shown.of, decimals);
    case 'share':
      return percentIn(lang, shown.of);
    case 'change':
      return `${shown.of >= 0 ? '+' : '−'}${percentIn(lang, Math.abs(shown.of))}`;
    case 'days':
      return daysIn(lang, shown.of);
    case 'times':
    case 'each':
      return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(shown.of + 0);
    case 'month':
      return monthIn(lang, shown.of);
    case 'day':
      return dayIn(lang, shown.of);
    case 'name':
      return shown.of === '' ? nameless[lang] : isolated(shorten(shown.of, longestName));
    case 'text':
      return shown.of[lang];
  }
}

/** Words stand in the text, numbers on their own. */
function isNumber({ as }: Shown): boolean {
  return as !== 'name' && as !== 'text';
}

const blank = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/;

function fill(template: string, figures: ShownFigures, lang: Lang, decimals: number): string[] {
  const pieces = [''];
  const add = (text: string): void => {
    pieces[pieces.length - 1] += text;
  };
  // Every fourth piece is text, the three after it are the parts of a blank.
  const cuts = template.split(blank);
  for (let i = 0; i < cuts.length; i += 4) {
    add(cuts[i] as string);
    const [name, one, many] = cuts.slice(i + 1, i + 4);
    if (name === undefined) break;
    const shown = figures[name];
    if (shown === undefined) throw new RangeError(`the sentence wants ${name}`);
    if (one !== undefined && many !== undefined) add(shown.of === 1 ? one : many);
    else if (isNumber(shown)) pieces.push(write(shown, lang, decimals), '');
    else add(write(shown, lang, decimals));
  }
  return pieces;
}

/**
 * A sentence in both languages, cut so that every second piece is a number. `{n}` is a figure as it is written,
 * `{n|order|orders}` a word by its number.
 */
export function say(template: Text, figures: ShownFigures, decimals: number): Sentence {
  return {
    ko: fill(template.ko, figures, 'ko', decimals),
    en: fill(template.en, figures, 'en', decimals),
  };
}

/** Which figures the numbers of a sentence are. */
export function numbersIn({ ko, en }: Text, figures: ShownFigures): Sentence {
  const list = (template: string): string[] =>
    [...template.matchAll(new RegExp(blank, 'g'))].flatMap(([, name = '', one]) =>
      one === undefined && isNumber(figures[name] as Shown) ? [name] : [],
    );
  return { ko: list(ko), en: list(en) };
}

/** The figures themselves; words of ours in English. */
export function plainFigures(figures: ShownFigures): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { of }]) => [name, typeof of === 'object' ? of.en : of]),
  );
}
