import { describe, expect, it } from 'vitest';
import { renderLesson } from '../../scripts/lessons-plugin.ts';
import { partLesson } from '../../src/learn/lessonParts.ts';
import { readTree } from '../support/tree.ts';

const lessons = readTree(['src'], ['lesson.ko.md', 'lesson.en.md']);
const folders = [...new Set(lessons.map(({ path }) => path.replace(/\/[^/]+$/, '')))];

function textOf(folder: string, lang: 'ko' | 'en'): string {
  return lessons.find(({ path }) => path === `${folder}/lesson.${lang}.md`)?.text ?? '';
}

const picturesOf = (text: string): string[] =>
  partLesson(text).flatMap((part) => ('picture' in part ? [part.picture] : []));

const drawn = readTree(['src/learn/pictures'], ['/Picture.svelte']).map(({ path }) => path.split('/')[3]);

/** The shape of a lesson: heading levels, and how many items, tables and formulas stand under each. */
function outlineOf(text: string): string[] {
  return text
    .replace(/^```[\s\S]*?^```/gm, '')
    .split('\n')
    .flatMap((line) => line.match(/^#{1,6}(?= )/)?.[0] ?? []);
}

describe.each(folders)('%s', (folder) => {
  it('says the same in both languages, heading by heading', () => {
    const outline = outlineOf(textOf(folder, 'ko'));
    expect(outline.length).toBeGreaterThan(1);
    expect(outlineOf(textOf(folder, 'en'))).toEqual(outline);
  });

  it('has the same live pictures in both, all of which there are', () => {
    const named = picturesOf(textOf(folder, 'ko'));
    expect(picturesOf(textOf(folder, 'en'))).toEqual(named);
    expect(named.filter((name) => !drawn.includes(name))).toEqual([]);
  });

  it('is written in its language', () => {
    expect(textOf(folder, 'ko')).toMatch(/[가-힣]/);
    expect(textOf(folder, 'en')).not.toMatch(/[가-힣]/);
  });

  it.each(['ko', 'en'] as const)('leaves no mark of Markdown to be read in %s', (lang) => {
    const html = renderLesson(textOf(folder, lang)).flatMap((part) => ('html' in part ? [part.html] : []));
    expect(html.join('\n').replace(/<[^>]*>/g, '')).not.toMatch(/\*\*|__|^#+ /m);
  });

  it('has no raw HTML, which would be shown as text', () => {
    expect(textOf(folder, 'ko') + textOf(folder, 'en')).not.toMatch(/<\/?[a-z][^>]*>/i);
  });
});

it('no lesson is without a live picture', () => {
  expect(folders.filter((folder) => picturesOf(textOf(folder, 'ko')).length === 0)).toEqual([]);
});

it('every live picture stands in a lesson', () => {
  const shown = new Set(lessons.flatMap(({ text }) => picturesOf(text)));
  expect(drawn.filter((name) => name === undefined || !shown.has(name))).toEqual([]);
});

it('there are lessons', () => {
  expect(folders.length).toBeGreaterThan(0);
});
