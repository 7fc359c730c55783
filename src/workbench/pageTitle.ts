import { catalogue } from '../../workers/contract/catalogue.ts';
import { t } from '../i18n/language.svelte.ts';
import { checkMessages } from '../i18n/messagesCheck.ts';
import { arrivalMessages } from '../i18n/messagesImport.ts';
import { navigationMessages, shellMessages } from '../i18n/messagesShell.ts';
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
  if (page === 'recipes') return t(navigationMessages.recipes);
  if (page === 'changes') return t(navigationMessages.changes);
  if (page === 'sql') return t(sqlMessages.method);
  return t(shellMessages.notFound);
}
