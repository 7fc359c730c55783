import type { Lang, Text } from '../../workers/contract/text.ts';

export interface TextPart {
  readonly text: string;
  readonly figure?: true;
  /** What the figure is called in the sentence. */
  readonly name?: string;
}

/** A sentence cut at its {figures}, so that these can be set in bold. Names without a figure stay as they are. */
export function splitText(text: Text, figures: Readonly<Record<string, string>>, lang: Lang): TextPart[] {
  return text[lang]
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      const figure = name !== undefined && Object.hasOwn(figures, name) ? figures[name] : undefined;
      return figure === undefined ? { text: part } : { text: figure, figure: true, name: name ?? '' };
    });
}
