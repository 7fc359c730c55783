import type { Answer, AnswerChart, AnswerUnit } from '../../../workers/analyses/answers/result.ts';
import { sectionIds, type SectionId } from '../../../workers/analyses/answers/result.ts';
import { daysIn, countIn, moneyIn, percentIn } from '../../../workers/contract/numbers.ts';
import { visible } from '../../../workers/contract/rawText.ts';
import type { Lang } from '../../../workers/contract/text.ts';

/** A value of a chart as a person reads it. */
export function writeValue(value: number, unit: AnswerUnit, lang: Lang, decimals: number): string {
  switch (unit) {
    case 'count':
      return countIn(lang, value);
    case 'money':
      return moneyIn(lang, value, decimals);
    case 'share':
      return percentIn(lang, value);
    case 'change':
      return `${value >= 0 ? '+' : '−'}${percentIn(lang, Math.abs(value))}`;
    case 'days':
      return daysIn(lang, value);
    case 'times':
    case 'each':
      return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
  }
}

/** The labels of a chart in a language; words of the file as they can be read. */
export function labelsOf({ labels }: AnswerChart, lang: Lang): readonly string[] {
  switch (labels.of) {
    case 'texts':
      return labels.values.map((text) => text[lang]);
    case 'names':
      return labels.values.map(visible);
    case 'months':
      return labels.values.map((iso) => `${iso.slice(2, 4)}.${iso.slice(5, 7)}`);
  }
}

/** The chart in words, for those who do not see it. */
export function describe(chart: AnswerChart, lang: Lang, decimals: number): string {
  const labels = labelsOf(chart, lang);
  return chart.values
    .map((value, i) => `${labels[i]} ${writeValue(value, chart.unit, lang, decimals)}`)
    .join(', ');
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether every word of the search is in the question, its answer or its keywords, in either language. */
export function fits(answer: Answer, search: string): boolean {
  const { title, keywords, sentences, question } = answer;
  const text = normal(
    [
      ...[title.ko, title.en, keywords.ko, keywords.en, String(question)],
      ...[sentences.ko.join(''), sentences.en.join('')],
    ].join(' '),
  );
  return normal(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export interface Section {
  readonly id: SectionId;
  readonly answered: readonly Answer[];
  readonly rest: readonly Answer[];
}

/** The answers in their sections; sections without any are left out. */
export function sectionsOf(answers: readonly Answer[]): Section[] {
  return sectionIds
    .map((id) => {
      const own = answers.filter(({ section }) => section === id);
      return {
        id,
        answered: own.filter(({ answered }) => answered),
        rest: own.filter(({ answered }) => !answered),
      };
    })
    .filter(({ answered, rest }) => answered.length + rest.length > 0);
}
