import MarkdownIt from 'markdown-it';
import type { Plugin } from 'vite';

/**
 * Turns a lesson (`lesson.ko.md`, `lesson.en.md`) into HTML while building. Raw HTML in the text is
 * shown as text, so the result holds only the elements that Markdown itself has.
 */
export function lessons(): Plugin {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  return {
    name: 'lessons',
    transform(source, id) {
      if (!/lesson\.(ko|en)\.md$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(markdown.render(source))};`, map: null };
    },
  };
}
