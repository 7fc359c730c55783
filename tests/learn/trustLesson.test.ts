import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../src/learn/trustLesson.ts';
import { readTree } from '../support/tree.ts';

const markdown = new MarkdownIt({ html: false });

describe('lessons', () => {
  it.each(readTree(['src'], ['lesson.ko.md', 'lesson.en.md']))('$path holds plain tags only', ({ text }) => {
    const html = markdown.render(text);
    expect(checkLesson(html)).toBe(html);
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
