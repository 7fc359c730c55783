import { mount, unmount } from 'svelte';
import { formatMonth } from '../i18n/format.ts';
import { language } from '../i18n/language.svelte.ts';
import { stepMessages as m, whyTexts } from '../i18n/messagesRecipeSteps.ts';
import type { Report, ReportItem } from '../report/model.ts';
import { loadCapture } from '../report/page.ts';
import { present } from '../report/present.svelte.ts';
import { firstTitle } from '../report/reportTitle.ts';
import { newId, reportShelf } from '../report/shelf.svelte.ts';
import { session } from '../session.svelte.ts';
import { answerItem, isReportable } from '../sql/answerItem.ts';
import { querySql } from '../sql/calls.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { DoneStep } from './applied.ts';
import BuildingReport from './BuildingReport.svelte';
import type { Known, Step } from './fitSteps.ts';
import type { RecipeReport, RecipeReportItem } from './recipe.ts';
import { resolveAll } from './resolve.ts';
import { takeFromPage } from './takeFromPage.ts';

/** What a report is made with. */
export interface ReportWork {
  readonly known: Known;
  /** Ids of the lists by name. */
  readonly lists: ReadonlyMap<string, string>;
  readonly asOf: string | null;
  readonly isStopped: () => boolean;
  readonly stop: () => void;
  readonly onItem: (step: Step) => void;
}

type Why = Pick<DoneStep, 'failure' | 'did'>;
type Taken = { readonly item: ReportItem } | { readonly item: null; readonly why: Why };

export interface BuiltReport {
  /** Null where nothing could be made, or it could not be kept. */
  readonly report: Report | null;
  /** Why a step was left out; null where it was not. */
  readonly steps: readonly { readonly step: Step; readonly why: Why | null }[];
}

const without = (text: Text): Taken => ({ item: null, why: { failure: null, did: { text, detail: {} } } });

/**
 * Makes the items of a report anew: goes to the pages they came from, one after the other and behind a cover, and takes
 * them as a person would. They keep their order, titles and notes.
 */
export async function buildReport(
  layout: RecipeReport,
  steps: readonly Step[],
  work: ReportWork,
): Promise<BuiltReport> {
  const progress = $state({ done: 0, count: steps.length });
  const cover = mount(BuildingReport, { target: document.body, props: { progress, onStop: work.stop } });
  const taken = new Map<Step, Taken>();
  try {
    for (const step of byPage(layout, steps)) {
      const item = layout.items[step.index];
      if (item === undefined) continue;
      work.onItem(step);
      taken.set(step, work.isStopped() ? without(m.stopped) : await take(item, work));
      progress.done += 1;
    }
  } finally {
    await unmount(cover);
  }
  const items = steps.flatMap((step) => taken.get(step)?.item ?? []);
  const report = items.length === 0 ? null : await keep(layout, items);
  const failure = report === null && items.length > 0 ? present.failure : null;
  const whyOf = (one: Taken | undefined): Why | null => {
    if (one?.item === null) return one.why;
    return failure && { failure, did: null };
  };
  return { report, steps: steps.map((step) => ({ step, why: whyOf(taken.get(step)) })) };
}

/** Items of one page with the same settings one after the other, so that it is opened once. */
function byPage(layout: RecipeReport, steps: readonly Step[]): readonly Step[] {
  const keys = steps.map(({ index }) => {
    const item = layout.items[index];
    return item && 'analysis' in item ? JSON.stringify([item.analysis, item.options, item.filters]) : '';
  });
  return steps
    .map((step, i) => ({ step, place: keys.indexOf(keys[i] ?? '') }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ step }) => step);
}

async function take(item: RecipeReportItem, { known, lists, asOf, isStopped }: ReportWork): Promise<Taken> {
  const { title: ownTitle, note } = item;
  if (item.kind === 'note') return { item: { id: newId(), kind: 'note', faces: {}, ownTitle, note } };
  if (item.kind === 'audience') {
    const audience = session.audiences.find(({ id }) => id === lists.get(item.list));
    if (audience === undefined) return without(m.itemGone);
    const { captureAudience } = await loadCapture();
    return { item: { ...captureAudience(audience), ownTitle, note } };
  }
  if (item.kind === 'query') return takeAnswer(item, isStopped);
  const filters = resolveAll(item.filters, known, lists);
  if (filters === null) return without(whyTexts.itemFilterOut);
  const outcome = await takeFromPage({ ...item, filters, asOf }, isStopped);
  if (outcome.status === 'failed') return { item: null, why: { failure: outcome, did: null } };
  if (outcome.value === null) return without(isStopped() ? m.stopped : m.itemGone);
  return { item: { ...outcome.value, ownTitle, note } };
}

/** Asks the statement once more; a stop takes effect after it. */
async function takeAnswer(
  { statement, title: ownTitle, note }: Extract<RecipeReportItem, { kind: 'query' }>,
  isStopped: () => boolean,
): Promise<Taken> {
  const { dataset } = session;
  if (dataset === null) return without(m.itemGone);
  const request = { datasetId: dataset.id, text: statement, takesPersonal: false };
  const outcome = await querySql(request, new AbortController().signal);
  if (isStopped()) return without(m.stopped);
  if (outcome.status === 'failed') return { item: null, why: { failure: outcome, did: null } };
  const answer = outcome.value;
  if (!isReportable(answer)) return without(answer.rowCount === 0 ? m.answerEmpty : m.answerPeople);
  return { item: { ...answerItem(await loadCapture(), statement, answer), ownTitle, note } };
}

/** A name that is taken gets the month of the data. */
async function keep(layout: RecipeReport, items: readonly ReportItem[]): Promise<Report | null> {
  const { dataset } = session;
  const wanted = layout.title === '' ? firstTitle(dataset?.name, language.current) : layout.title;
  const isTaken = reportShelf.reports.some(({ title }) => title === wanted);
  const title = isTaken && dataset ? `${wanted} (${formatMonth(dataset.lastDay)})` : wanted;
  const { subtitle, author } = layout;
  const report: Report = { id: newId(), title, subtitle, author, items };
  return (await reportShelf.keep(report)) ? report : null;
}
