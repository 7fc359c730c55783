import type { Lang } from '../../workers/contract/text.ts';
import { reportsMessages as m } from '../i18n/messagesReports.ts';
import { languages } from './model.ts';

const fileEnding = /(?:\.(?:csv|tsv|txt|json|jsonl|xlsx?|parquet|gz|zip))+$/i;

/** What a report of this data is called until somebody names it. */
export function firstTitle(dataName: string | undefined, lang: Lang): string {
  const data = dataName?.replace(fileEnding, '');
  return data ? m.firstTitle[lang].replace('{data}', () => data) : m.newTitle[lang];
}

export function isNamedAfter(title: string, dataName: string): boolean {
  return languages.some((lang) => firstTitle(dataName, lang) === title);
}
