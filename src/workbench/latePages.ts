import type { Component } from 'svelte';
import type { Text } from '../../workers/contract/text.ts';
import { loadCasesPage } from '../cases/page.ts';
import { loadChangesPage } from '../changes/page.ts';
import { loadHelp } from '../help/page.ts';
import { loadRegister } from '../hypotheses/page.ts';
import { caseShellMessages } from '../i18n/messagesCasesShell.ts';
import { checkMessages } from '../i18n/messagesCheck.ts';
import { helpMessages } from '../i18n/messagesHelp.ts';
import { learnMessages } from '../i18n/messagesLearn.ts';
import { madeMessages } from '../i18n/messagesMade.ts';
import { practiceMessages } from '../i18n/messagesPractice.ts';
import { addMessages } from '../i18n/messagesReportsShell.ts';
import { navigationMessages, shellMessages } from '../i18n/messagesShell.ts';
import { classMessages, joinMessages } from '../i18n/messagesClass.ts';
import { sqlMessages } from '../i18n/messagesSql.ts';
import { loadLearnPage } from '../learn/page.ts';
import { loadClassPage, loadJoinPage } from '../classroom/page.ts';
import { loadMadePage } from '../made/page.ts';
import { loadPracticePage } from '../practice/page.ts';
import { loadPrivacy } from '../privacy/page.ts';
import { loadRecipesPage } from '../recipes/page.ts';
import { loadReportPage } from '../report/page.ts';
import { loadSqlPage } from '../sql/page.ts';

interface PageProps {
  readonly pickFile: () => void;
}

type Load = () => Promise<{ readonly default: Component<PageProps> }>;

interface LatePage {
  readonly load: Load;
  /** Of the browser’s tab. */
  readonly title: Text;
}

/** A page that takes no props ignores the ones it is given. */
function page(load: () => Promise<{ readonly default: unknown }>, title: Text): LatePage {
  return { load: load as Load, title };
}

/** Pages that are loaded when they are opened, by the first part of the address. */
export const latePages = {
  audiences: page(() => import('../audience/AudiencesPage.svelte'), shellMessages.audiences),
  cases: page(loadCasesPage, caseShellMessages.method),
  changes: page(loadChangesPage, navigationMessages.changes),
  check: page(() => import('../import/CheckPage.svelte'), checkMessages.nothingHeading),
  class: page(loadClassPage, classMessages.heading),
  help: page(loadHelp, helpMessages.heading),
  hypotheses: page(loadRegister, shellMessages.hypotheses),
  join: page(loadJoinPage, joinMessages.heading),
  learn: page(loadLearnPage, learnMessages.method),
  make: page(loadMadePage, madeMessages.method),
  practice: page(loadPracticePage, practiceMessages.method),
  privacy: page(loadPrivacy, shellMessages.privacyHeading),
  questions: page(() => import('./QuestionsPage.svelte'), shellMessages.overview),
  recipes: page(loadRecipesPage, navigationMessages.recipes),
  report: page(loadReportPage, addMessages.method),
  sql: page(loadSqlPage, sqlMessages.method),
} as const satisfies Readonly<Record<string, LatePage>>;

export function isLatePage(name: string): name is keyof typeof latePages {
  return Object.hasOwn(latePages, name);
}
