/** A lesson as it is shown: what Markdown made of its text, and between that the places of live pictures. */
export type LessonPart = { readonly html: string } | { readonly picture: string };

type WrittenPart = { readonly text: string } | { readonly picture: string };

const place = /^\[\[picture: ([a-z][a-z-]*)\]\]$/;

/** The folder of a picture, under src/learn/pictures/, is named as its place in a lesson. */
export function partLesson(markdown: string): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const text = lines.join('\n').trim();
    if (text !== '') parts.push({ text });
    lines = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const picture = place.exec(line.trim())?.[1];
    if (picture === undefined) {
      if (line.includes('[[')) throw new SyntaxError(`not the place of a picture: ${line.slice(0, 80)}`);
      lines.push(line);
      continue;
    }
    close();
    parts.push({ picture });
  }
  close();
  return parts;
}
