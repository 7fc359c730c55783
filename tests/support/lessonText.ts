import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import { root } from './tree.ts';

export type LessonId = AnalysisId | 'hypotheses';
export type Language = 'ko' | 'en';

/** A number in a text, and the line it stands in. */
export interface NumberInText {
  readonly number: string;
  readonly line: string;
}

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

/** What is no number of a lesson: numbering, pictures, dates and years. */
const noNumbers: readonly RegExp[] = [
  /^\[\[.*\]\]$/gm,
  /^(?:\*\*)?\d+\. /gm,
  /\d{4}-\d\d-\d\d/g,
  new RegExp(`\\b(?:${months}) \\d{1,2}(?!\\d)`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:${months})\\b`, 'g'),
  /\d{1,2}월(?: \d{1,2}일)?/g,
  /(?<![\d,.])(?:19|20)\d\d(?![\d,]|\.\d)/g,
];

/** The text of a lesson without its sources, numbering, dates and years. */
export function readLesson(id: LessonId, language: Language): string {
  const folder = id === 'hypotheses' ? id : `analyses/${id}`;
  const text = readFileSync(join(root, `src/${folder}/lesson.${language}.md`), 'utf8');
  const body = text.replace(/^### (?:Sources|출처)$[\s\S]*/m, '');
  return noNumbers.reduce((left, pattern) => left.replace(pattern, ' '), body).replaceAll('**', '');
}

/** Every number of a text as it is written, a minus sign before it included. */
export function numbersIn(text: string): NumberInText[] {
  return text
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/(?<![\p{L}\d.,²√])−?\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([number]) => ({
        number,
        line,
      })),
    );
}
