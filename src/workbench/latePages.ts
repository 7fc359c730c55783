import type { Component } from 'svelte';
import type { Text } from '../../workers/contract/text.ts';
import { loadChangesPage } from '../changes/page.ts';
import { loadHelp } from '../help/page.ts';
import { loadRegister } from '../hypotheses/page.ts';
import { helpMessages } from '../i18n/messagesHelp.ts';
import { madeMessages } from '../i18n/messagesMade.ts';
import { reportsMessages } from '../i18n/messagesReports.ts';
import { navigationMessages, shellMessages } from '../i18n/messagesShell.ts';
import { sqlMessages } from '../i18n/messagesSql.ts';
import { loadMadePage } from '../made/page.ts';
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
  changes: page(loadChangesPage, navigationMessages.changes),
  help: page(loadHelp, helpMessages.heading),
  hypotheses: page(loadRegister, shellMessages.hypotheses),
  make: page(loadMadePage, madeMessages.method),
  privacy: page(loadPrivacy, shellMessages.privacyHeading),
  recipes: page(loadRecipesPage, navigationMessages.recipes),
  report: page(loadReportPage, reportsMessages.method),
  sql: page(loadSqlPage, sqlMessages.method),
} as const satisfies Readonly<Record<string, LatePage>>;

export function isLatePage(name: string): name is keyof typeof latePages {
  return Object.hasOwn(latePages, name);
}
