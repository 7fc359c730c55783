import type { Text } from '../../workers/contract/text.ts';

export type CommandKind = 'question' | 'page' | 'action';

/** Something the palette can find and do. Words of both languages find it, whichever is shown. */
export interface Command {
  readonly id: string;
  readonly kind: CommandKind;
  readonly label: Text;
  readonly hint?: Text;
  readonly keywords: Text;
  readonly run: () => void;
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The initial consonants of the Korean syllables: 단골 → ㄷㄱ. Other characters stay. */
export function initialsOf(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => {
    const position = Math.floor((syllable.charCodeAt(0) - 0xac00) / 588);
    return initials[position] ?? syllable;
  });
}

function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Commands in which every word of the query occurs, in either language or as Korean initials.
 * Those whose name starts a word with the query come first; otherwise the given order holds.
 */
export function findCommands<C extends Command>(commands: readonly C[], query: string): readonly C[] {
  const words = normalise(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const found = commands.flatMap((command, position) => {
    const label = normalise(`${command.label.ko} ${command.label.en}`);
    const all = normalise(
      `${label} ${command.keywords.ko} ${command.keywords.en} ${command.hint?.ko ?? ''} ${command.hint?.en ?? ''}`,
    );
    const searched = `${all} ${initialsOf(all)}`;
    if (!words.every((word) => searched.includes(word))) return [];
    const starts = words.every((word) => ` ${label}`.includes(` ${word}`));
    const inLabel = words.every((word) => label.includes(word));
    return [{ command, rank: starts ? 0 : inLabel ? 1 : 2, position }];
  });
  found.sort((a, b) => a.rank - b.rank || a.position - b.position);
  return found.map(({ command }) => command);
}
