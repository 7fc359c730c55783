import { catalogue } from '../../workers/contract/catalogue.ts';
import { t } from '../i18n/language.svelte.ts';
import { checkMessages } from '../i18n/messagesCheck.ts';
import { arrivalMessages } from '../i18n/messagesImport.ts';
import { shellMessages } from '../i18n/messagesShell.ts';
import { session } from '../session.svelte.ts';
import { isLatePage, latePages } from './latePages.ts';
import { isAnalysisId } from './questions.ts';

/** What the browser’s tab says: the page first, then the product. */
export function pageTitle(page: string): string {
  const product = t(shellMessages.productName);
  if (page === '') return `${product} · ${t(arrivalMessages.heading)}`;
  return `${pageName(page)} · ${product}`;
}

export function pageName(page: string): string {
  if (isAnalysisId(page)) return t(catalogue[page].question);
  if (page === 'check' && session.desk.current)
    return t(checkMessages.heading, { file: session.desk.current.fileName });
  if (isLatePage(page)) return t(latePages[page].title);
  return t(shellMessages.notFound);
}
