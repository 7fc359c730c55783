import type { MarkedPart } from './markFigures.ts';

export interface Run {
  readonly parts: readonly MarkedPart[];
  /** Not to be broken over two lines: a figure with its brackets, its counter or its particle. */
  readonly isKept: boolean;
}

/** Longer ones would not fit a phone. */
const longestRun = 24;

/**
 * A line may break beside a button, even where the text has no space. Words that a figure stands in are put together
 * with it; everything else stays as it is.
 */
export function keepTogether(parts: readonly MarkedPart[]): readonly Run[] {
  const runs: Run[] = [];
  let word: MarkedPart[] = [];
  const end = (): void => {
    const length = word.reduce((sum, { text }) => sum + text.length, 0);
    const isKept = word.length > 1 && length <= longestRun && word.some(({ figure }) => figure !== undefined);
    if (word.length > 0) runs.push({ parts: word, isKept });
    word = [];
  };
  for (const part of parts) {
    if (part.figure !== undefined) {
      word.push(part);
      continue;
    }
    for (const text of part.text.split(/(\s+)/)) {
      if (text === '') continue;
      if (/^\s/.test(text)) {
        end();
        runs.push({ parts: [{ text }], isKept: false });
      } else word.push({ text });
    }
  }
  end();
  return joinPlain(runs);
}

/** Runs without a figure one after another are one. */
function joinPlain(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(run))
      joined[joined.length - 1] = { parts: [{ text: textOf(last) + textOf(run) }], isKept: false };
    else joined.push(run);
  }
  return joined;
}

const isPlain = ({ parts }: Run): boolean => parts.every(({ figure }) => figure === undefined);
const textOf = ({ parts }: Run): string => parts.map(({ text }) => text).join('');
