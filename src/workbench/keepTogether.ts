interface Part {
  readonly text: string;
  /** There where the text is a figure. */
  readonly figure?: unknown;
}

export interface Run<Of extends Part> {
  readonly parts: readonly Of[];
  /** Not to be broken over two lines: a figure with its brackets, its counter or its particle. */
  readonly isKept: boolean;
}

/** Longer ones would not fit a phone; a letter of Hangul takes two. */
const longestRun = 28;
const wide = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/g;

export function fitsPhone(text: string): boolean {
  return text.length + (text.match(wide)?.length ?? 0) <= longestRun;
}

/**
 * A line may break beside a button, even where the text has no space. Words that a figure stands in are put together
 * with it; everything else stays as it is.
 */
export function keepTogether<Of extends Part>(parts: readonly Of[]): readonly Run<Of>[] {
  const runs: Run<Of>[] = [];
  let word: Of[] = [];
  const end = (): void => {
    if (word.length > 0) add(runs, word, word.length > 1 && word.some(isFigure) && fitsPhone(textOf(word)));
    word = [];
  };
  for (const part of parts) {
    if (isFigure(part)) {
      word.push(part);
      continue;
    }
    for (const text of part.text.split(/(\s+)/)) {
      if (text === '') continue;
      const piece = { ...part, text };
      if (/^\s/.test(text)) {
        end();
        add(runs, [piece], false);
      } else word.push(piece);
    }
  }
  end();
  return runs;
}

/** Runs without a figure one after another are one. */
function add<Of extends Part>(runs: Run<Of>[], parts: readonly Of[], isKept: boolean): void {
  const last = runs.at(-1);
  if (last && !last.parts.some(isFigure) && !parts.some(isFigure))
    runs[runs.length - 1] = { parts: joinTexts([...last.parts, ...parts]), isKept: false };
  else runs.push({ parts, isKept });
}

function joinTexts<Of extends Part>(parts: readonly Of[]): readonly Of[] {
  return parts.slice(0, 1).map((first) => ({ ...first, text: textOf(parts) }));
}

const isFigure = ({ figure }: Part): boolean => figure !== undefined;
const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
