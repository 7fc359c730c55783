import { existsSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import type { Plugin } from 'vite';
import { partLesson, type LessonPart } from '../src/learn/lessonParts.ts';

const pictures = new URL('../src/learn/pictures/', import.meta.url);
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/**
 * A lesson (`lesson.ko.md`, `lesson.en.md`) as HTML and the names of the pictures in it. Raw HTML in the text is shown as
 * text, so the HTML holds only the elements that Markdown itself has. A picture that is not there is an error.
 */
export function renderLesson(source: string): LessonPart[] {
  return partLesson(source).map((part) => {
    if ('text' in part) return { html: markdown.render(part.text) };
    if (!existsSync(new URL(`${part.picture}/Picture.svelte`, pictures)))
      throw new ReferenceError(`there is no picture “${part.picture}” in src/learn/pictures/`);
    return part;
  });
}

/** Turns lessons into their parts while building. */
export function lessons(): Plugin {
  return {
    name: 'lessons',
    transform(source, id) {
      if (!/lesson\.(ko|en)\.md$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(renderLesson(source))};`, map: null };
    },
  };
}
