import { catalogue } from '../../workers/contract/catalogue.ts';
import { t } from '../i18n/language.svelte.ts';
import { checkMessages } from '../i18n/messagesCheck.ts';
import { arrivalMessages } from '../i18n/messagesImport.ts';
import { shellMessages } from '../i18n/messagesShell.ts';
import { addMessages } from '../i18n/messagesReportsShell.ts';
import { sqlMessages } from '../i18n/messagesSql.ts';
import { session } from '../session.svelte.ts';
import { isAnalysisId } from './questions.ts';

/** What the browser’s tab says: the page first, then the product. */
export function pageTitle(page: string): string {
  const product = t(shellMessages.productName);
  if (page === '') return `${product} · ${t(arrivalMessages.heading)}`;
  return `${nameOf(page)} · ${product}`;
}

function nameOf(page: string): string {
  if (isAnalysisId(page)) return t(catalogue[page].question);
  if (page === 'check') {
    return session.desk.current
      ? t(checkMessages.heading, { file: session.desk.current.fileName })
      : t(checkMessages.nothingHeading);
  }
  if (page === 'questions') return t(shellMessages.overview);
  if (page === 'audiences') return t(shellMessages.audiences);
  if (page === 'hypotheses') return t(shellMessages.hypotheses);
  if (page === 'report') return t(addMessages.method);
  if (page === 'sql') return t(sqlMessages.method);
  return t(shellMessages.notFound);
}
