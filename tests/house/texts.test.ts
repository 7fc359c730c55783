import { describe, expect, it } from 'vitest';
import { catalogue } from '../../workers/contract/catalogue.ts';
import { failureTexts } from '../../workers/contract/failures.ts';
import { noteTexts } from '../../workers/contract/notes.ts';
import { tableKinds } from '../../workers/contract/tables.ts';
import { readLooseWords, readTexts, type WrittenText } from '../support/texts.ts';
import { readTree } from '../support/tree.ts';

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

/** English texts that speak Korean on purpose: the switch to the other language is written in it. */
const koreanInEnglish: ReadonlySet<string> = new Set(['한국어', '한국어로 바꾸기']);

/** Names and units that are the same in Korean, in whole or as all the letters of a text. */
const sameInKorean: ReadonlySet<string> = new Set(
  'CSV JSON SQL RFM R F M SVG PNG UTF LE BE CP EUC KR English Dangol Pretendard Esc Enter ID P p B KB MB GB n'.split(
    ' ',
  ),
);

const isSameInKorean = (text: string): boolean =>
  text
    .replace(/\{\w*\}/g, ' ')
    .split(/[\s,.:;·()/×=–~+%|“”{}\-\d]+/u)
    .every((word) => word === '' || sameInKorean.has(word));

const sources = readTree(['src', 'workers'], ['.ts', '.svelte']);
const texts = sources.flatMap(readTexts);
const say = ({ path, line, ko, en }: WrittenText): string => `${path}:${line} ${ko ?? '…'} | ${en ?? '…'}`;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('every text, wherever it is written', () => {
  it('is found by the scan', () => {
    const one = {
      path: 'src/X.svelte',
      text: "<script lang=\"ts\">const a = { ko: '가', en: 'a' } as const;</script><p>{t({ ko: '나' })}</p>",
    };
    expect(readTexts(one).map(({ ko, en, missing }) => [ko, en, missing])).toEqual([
      ['나', null, 'en'],
      ['가', 'a', null],
    ]);
    expect(texts.length).toBeGreaterThan(200);
  });

  it('has both languages', () => {
    expect(texts.filter(({ missing }) => missing !== null).map(say)).toEqual([]);
  });

  it('is empty in neither', () => {
    expect(texts.filter(({ ko, en }) => ko?.trim() === '' || en?.trim() === '').map(say)).toEqual([]);
  });

  it('has no Korean in its English', () => {
    const mixed = texts.filter(({ en }) => en !== null && hangul.test(en) && !koreanInEnglish.has(en));
    expect(mixed.map(say)).toEqual([]);
  });

  it('has Korean in its Korean', () => {
    const foreign = texts.filter(
      ({ ko }) => ko !== null && /\p{L}/u.test(ko) && !hangul.test(ko) && !isSameInKorean(ko),
    );
    expect(foreign.map(say)).toEqual([]);
  });

  it('fills the same blanks in both', () => {
    const uneven = texts.filter(
      ({ ko, en }) => ko !== null && en !== null && String(placeholders(ko)) !== String(placeholders(en)),
    );
    expect(uneven.map(say)).toEqual([]);
  });
});

it('templates show no words but through t()', () => {
  const allowed = (text: string): boolean => isSameInKorean(text) || koreanInEnglish.has(text);
  const loose = sources
    .filter(({ path }) => path.endsWith('.svelte'))
    .flatMap(readLooseWords)
    .filter(({ text }) => !allowed(text));
  expect(loose).toEqual([]);
});

it('a word in a template or in a label is seen', () => {
  const text = '<p class="quiet note">Save <b aria-label="저장">{x}</b></p>';
  expect(readLooseWords({ path: 'src/X.svelte', text }).map((found) => found.text)).toEqual(['Save', '저장']);
});

/** A pair whose both values are strings, anywhere in a value of the running program. */
function findPairs(value: unknown, trail: string): { trail: string; ko: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  if ('ko' in record || 'en' in record) return [{ trail, ko: record.ko, en: record.en }];
  return Object.entries(record).flatMap(([key, child]) => findPairs(child, `${trail}.${key}`));
}

it.each(Object.entries({ catalogue, tableKinds, failureTexts, noteTexts }))(
  '%s speaks both languages when it runs',
  (name, value) => {
    const pairs = findPairs(value, name);
    expect(pairs.length).toBeGreaterThan(3);
    const silent = pairs.filter(
      ({ ko, en }) =>
        typeof ko !== 'string' || typeof en !== 'string' || ko.trim() === '' || en.trim() === '',
    );
    expect(silent).toEqual([]);
  },
);

it('every failure says what happened and what to do next, and no blank is left open', () => {
  const all = Object.entries(failureTexts).flatMap(([code, { what, next }]) =>
    [what, next].map((text) => ({
      code,
      same: String(placeholders(text.ko)) === String(placeholders(text.en)),
    })),
  );
  expect(all.filter(({ same }) => !same)).toEqual([]);
});
