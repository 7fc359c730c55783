import { describe, expect, it } from 'vitest';
import { renderLesson } from '../../scripts/lessons-plugin.ts';
import { checkLesson } from '../../src/learn/trustLesson.ts';
import { readTree } from '../support/tree.ts';

describe('lessons', () => {
  it.each(readTree(['src'], ['lesson.ko.md', 'lesson.en.md']))('$path holds plain tags only', ({ text }) => {
    const written = renderLesson(text).flatMap((part) => ('html' in part ? [part.html] : []));
    expect(written.length).toBeGreaterThan(0);
    for (const html of written) expect(checkLesson(html)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<p onclick="x()">a</p>',
    '<img src=x>',
    '<a href="https://example.com">out</a>',
    '<p style="color:red">a</p>',
    '<p',
    '<svg/onload=x>',
  ])('with %s are refused', (html) => {
    expect(() => checkLesson(html)).toThrow(TypeError);
  });
});
