import { describe, expect, test } from 'vitest';
import { isAnalysisId } from '../src/workbench/questions.ts';
import { changelog } from '../src/help/changelog.ts';
import { glossary } from '../src/help/glossary.ts';
import { isFound, withoutNames } from '../src/help/search.ts';
import { shortcuts } from '../src/workbench/shortcuts.ts';
import { failureTexts } from '../workers/contract/failures.ts';

const hangul = /[가-힣]/;

describe('the glossary', () => {
  test('names and explains each term once, in both languages, and leads to a page that is there', () => {
    for (const { name, meaning, page } of glossary) {
      expect(meaning.ko).toMatch(hangul);
      expect(`${name.en} ${meaning.en}`).not.toMatch(hangul);
      expect(meaning.en).toMatch(/[.”]$/);
      expect(isAnalysisId(page) || ['audiences', 'hypotheses', 'privacy'].includes(page)).toBe(true);
    }
    for (const lang of ['ko', 'en'] as const)
      expect(new Set(glossary.map(({ name }) => name[lang])).size).toBe(glossary.length);
  });

  test('has the terms that pages take for granted', () => {
    const names = glossary.map(({ name }) => name.en).join(' ');
    for (const term of [
      'RFM',
      'Cohort',
      'Lift',
      'Confidence interval',
      'p value',
      'Support',
      'Uplift',
      'CLTV',
    ])
      expect(names).toContain(term);
  });
});

test('every failure says in both languages what happened and what to do', () => {
  const all = Object.entries(failureTexts);
  expect(all.length).toBeGreaterThan(50);
  for (const [code, { what, next }] of all) {
    expect(code).toMatch(/^[A-Z_]+$/);
    for (const text of [what, next]) {
      expect(text.ko).toMatch(hangul);
      expect(text.en.length).toBeGreaterThan(5);
      expect(withoutNames(text).ko + withoutNames(text).en).not.toMatch(/[{}]/);
    }
  }
});

test('news stand newest first, in both languages', () => {
  const days = changelog.map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  for (const { news } of changelog) for (const { en } of news) expect(en).not.toMatch(hangul);
});

test('each key is named once', () => {
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
});

test.each([
  ['lift', true],
  ['향상도', true],
  ['ㅎㅅㄷ', true],
  ['LIFT 함께', true],
  ['없는말', false],
  ['', true],
])('searching for %s', (query, found) => {
  expect(isFound(query, [{ ko: '향상도', en: 'Lift' }, '함께 사는 일'])).toBe(found);
});
