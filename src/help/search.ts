import type { Text } from '../../workers/contract/text.ts';
import { initialsOf } from '../workbench/commands.ts';

/** Words that stand for what is only known when it happens. */
export function withoutNames(text: Text): Text {
  const plain = (words: string): string => words.replace(/\{\w+\}/g, '…');
  return { ko: plain(text.ko), en: plain(text.en) };
}

/** True where every word of the query stands in one of the texts, in either language or as Korean initials. */
export function isFound(query: string, texts: readonly (Text | string)[]): boolean {
  const whole = texts
    .map((text) => (typeof text === 'string' ? text : `${text.ko} ${text.en}`))
    .join(' ')
    .normalize('NFC')
    .toLowerCase();
  const searched = `${whole} ${initialsOf(whole)}`;
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => searched.includes(word));
}
