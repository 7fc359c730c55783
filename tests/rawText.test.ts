import { expect, test } from 'vitest';
import { isolated, shorten, visible } from '../workers/contract/rawText.ts';

test('what would not be seen is shown by its name', () => {
  expect(visible('a\0\t\n\r\x1b\x7f')).toBe('a␀␉␊␍␛␡');
  expect(visible('\x85\u200b\ufeff\u202e\u2069\u00ad')).toBe(
    '⟨U+0085⟩⟨U+200B⟩⟨U+FEFF⟩⟨U+202E⟩⟨U+2069⟩⟨U+00AD⟩',
  );
  expect(visible('\ud83d|\ude00')).toBe('⟨U+D83D⟩|⟨U+DE00⟩');
});

test('writing stays as it is', () => {
  for (const text of [
    '똠방각하',
    '한글'.normalize('NFD'),
    '👨‍👩‍👧 🏳️‍🌈 1️⃣',
    'می‌خواهم',
    'e\u0301',
    'a\u200fb',
    '\ufffd',
    '<b>&amp;',
  ]) {
    expect(visible(text)).toBe(text);
  }
});

test('words from right to left keep to themselves in a sentence, others get no signs around them', () => {
  expect(isolated('ערך!')).toBe('\u2068ערך!\u2069');
  expect(isolated('orders.csv')).toBe('orders.csv');
  expect(isolated('x\u2069\u202e')).toBe('x⟨U+2069⟩⟨U+202E⟩');
});

test('a text is cut between characters', () => {
  expect(shorten('a😀b', 2)).toBe('a…');
  expect(shorten('a😀b', 3)).toBe('a😀…');
  expect(shorten('abc', 3)).toBe('abc');
});
