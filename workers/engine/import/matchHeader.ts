import { headerNames } from './headerNames/byKind.ts';
import { englishWords, type HeaderNames } from './headerNames/words.ts';

/** A header in the forms that names are compared with. */
export interface HeaderForm {
  readonly isKorean: boolean;
  /** Without spaces, signs and what stands in brackets. */
  readonly compact: string;
  /** Jamo of `compact`, so that a wrong vowel is one sign. */
  readonly jamo: string;
  readonly words: readonly string[];
  /** True where a word was taken for another one that it misspells. */
  readonly hasSlip: boolean;
}

const knownWords = new Set(
  Object.values(headerNames).flatMap((kind) =>
    Object.values(kind).flatMap(({ english }) => english.flatMap((known) => known.split(' '))),
  ),
);

/** A name we know, in the forms that headers are compared with; made once, since every column meets all of them. */
interface KnownName {
  readonly parts: readonly string[];
  readonly joined: string;
  readonly jamo: string;
}

const knownNames = new Map<string, KnownName>();

function formsOf(known: string): KnownName {
  const before = knownNames.get(known);
  if (before !== undefined) return before;
  const parts = known.split(' ');
  const forms = { parts, joined: parts.join(''), jamo: known.normalize('NFD') };
  knownNames.set(known, forms);
  return forms;
}

/** Right as they stand, though one letter from a known word. */
const otherWords = new Set([
  'county',
  'prize',
  'older',
  'mount',
  'clint',
  'sign',
  'bran',
  'stored',
  'shops',
  'stage',
]);

export function readHeader(header: string): HeaderForm {
  const text = header
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  const bare = text.replace(/[([{<【〔].*?[)\]}>】〕]/g, ' ').trim() || text;
  const isKorean = /\p{sc=Hangul}/u.test(bare);
  const compact = isKorean ? koreanForm(bare) : bare.replace(/[^\p{L}\p{N}%]/gu, '');
  const latin = bare.replace(/\p{sc=Hangul}+/gu, ' ');
  return { isKorean, compact, jamo: compact.normalize('NFD'), ...readWords(latin) };
}

function koreanForm(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}#%]/gu, '')
    .replaceAll('아이디', 'id')
    .replace(/(no|넘버|number|num|#)$/, '번호')
    .replace(/(code|cd)$/, '코드')
    .replace(/^총(?=합계금액)/, '');
}

function readWords(text: string): Pick<HeaderForm, 'words' | 'hasSlip'> {
  const given = text
    .replace(/#/g, ' # ')
    .split(/[^\p{L}\p{N}#%]+/u)
    .filter((word) => word !== '');
  const plain = given.map((word) => (Object.hasOwn(englishWords, word) ? (englishWords[word] ?? '') : word));
  const mended = plain.map(mendWord);
  const words = mended.filter((word, i) => word !== '' && mended.indexOf(word) === i);
  return { words, hasSlip: mended.some((word, i) => word !== plain[i]) };
}

function mendWord(word: string): string {
  if (knownWords.has(word) || word.length < 4 || otherWords.has(word)) return word;
  for (const known of knownWords)
    if (known.length > 4 && known[0] === word[0] && isOneSlip(word, known)) return known;
  return word;
}

/** 0…1: how surely a header names a role. */
export function scoreName(header: HeaderForm, names: HeaderNames): number {
  if (!header.isKorean) return scoreIn(header, names);
  const korean = scoreIn(header, names);
  const isMixed = header.words.some((word) => word !== 'id');
  if (!isMixed || korean >= 0.5 || names.not?.test(header.compact)) return korean;
  const latin = { ...header, isKorean: false, compact: header.words.join('') };
  return Math.max(korean, 0.9 * scoreIn(latin, names));
}

/** True where a header says that it is something like the role and yet not the role: 배송일 is no order date. */
export function isDenied(header: HeaderForm, { not }: HeaderNames): boolean {
  return not !== undefined && (not.test(header.compact) || not.test(header.words.join(' ')));
}

function scoreIn(header: HeaderForm, { korean, english, weak = [], not }: HeaderNames): number {
  const names = header.isKorean ? korean : english;
  const isNamed = (known: string): boolean =>
    header.isKorean ? known === header.compact : sameWords(header, known);
  const exact = names.findIndex(isNamed);
  const surest = header.hasSlip && !header.isKorean ? 0.88 : 1;
  if (exact >= 0) return surest * (1 - (0.1 * exact) / names.length);
  if (weak.some(isNamed)) return 0.55;
  if (not?.test(header.isKorean ? header.compact : header.words.join(' '))) return 0;
  return header.isKorean ? scoreKorean(header, names) : surest * scoreEnglish(header, names);
}

function sameWords({ words, compact }: HeaderForm, known: string): boolean {
  const { parts, joined } = formsOf(known);
  if (compact === joined) return true;
  return parts.length === words.length && parts.every((part) => words.includes(part));
}

/** Korean and English compounds carry their meaning at the end: 최종 결제금액 is a 결제금액. */
function scoreKorean({ compact, jamo }: HeaderForm, names: readonly string[]): number {
  let best = 0;
  for (const known of names) {
    if (known.length >= 3 && isOneSlip(jamo, formsOf(known).jamo)) best = Math.max(best, 0.88);
    if (known.length < 2 || !compact.includes(known)) continue;
    const share = known.length / compact.length;
    const base = compact.endsWith(known) ? 0.7 : compact.startsWith(known) ? 0.55 : 0.45;
    best = Math.max(best, base + 0.2 * share);
  }
  return best;
}

function scoreEnglish({ words, compact }: HeaderForm, names: readonly string[]): number {
  let best = 0;
  for (const known of names) {
    const { parts, joined } = formsOf(known);
    if (words.length === 1 && compact.length >= 6 && isOneSlip(compact, joined)) best = Math.max(best, 0.86);
    if (parts.length > words.length || !parts.every((part) => words.includes(part))) continue;
    const share = parts.length / words.length;
    const last = words.slice(-parts.length);
    const isLast = parts.every((part) => last.includes(part));
    best = Math.max(best, (isLast ? 0.65 : 0.5) + 0.2 * share);
  }
  return best;
}

/** True where one sign was left out, put in, changed, or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
