import type { Text } from '../../workers/contract/text.ts';
import { checkMessages as m } from '../i18n/messagesCheck.ts';

interface DelimiterChoice {
  readonly value: string;
  readonly label: Text;
}

const usual: readonly DelimiterChoice[] = [
  { value: ',', label: m.comma },
  { value: '\t', label: m.tab },
  { value: ';', label: m.semicolon },
  { value: '|', label: m.pipe },
];

/** The usual delimiters, and the present one where it is none of them. */
export function delimiterChoices(present: string): readonly DelimiterChoice[] {
  if (present === '' || usual.some(({ value }) => value === present)) return usual;
  const label = { ko: `“${present}”`, en: `“${present}”` };
  return [...usual, { value: present, label }];
}

export function delimiterName(delimiter: string): Text {
  return usual.find(({ value }) => value === delimiter)?.label ?? { ko: delimiter, en: delimiter };
}
