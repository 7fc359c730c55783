import { expect, it } from 'vitest';
import { readTree } from '../support/tree.ts';

/** The parts of every lesson, in this order; others may stand between them. */
const outlines: Readonly<Record<'ko' | 'en', readonly RegExp[]>> = {
  en: [
    /^The question$/,
    /by hand$/i,
    /^Do it on the data$/,
    /^Read the chart$/,
    /^Traps$/,
    /^Check yourself$/,
    /^Sources$/,
  ],
  ko: [
    /^무엇을 묻나요$/,
    /손(수|으로)/,
    /^자료로 해 보기$/,
    /^그림 읽기$/,
    /^빠지기 쉬운 함정$/,
    /^스스로 확인하기$/,
    /^출처$/,
  ],
};

it.each(readTree(['src'], ['lesson.ko.md', 'lesson.en.md']))(
  '$path has every part of a lesson',
  ({ path, text }) => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading);
    const parts = outlines[path.endsWith('.ko.md') ? 'ko' : 'en'];
    const places = parts.map((part) => headings.findIndex((heading) => part.test(heading)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, headings.length - 1]);
  },
);

it.each(readTree(['src'], ['lesson.en.md']))('$path is short enough to be read', ({ text }) => {
  const body = text.replace(/^### Sources$[\s\S]*/m, '');
  expect(body.split(/\s+/).filter((word) => /[a-z]/i.test(word)).length).toBeLessThan(1_100);
});
