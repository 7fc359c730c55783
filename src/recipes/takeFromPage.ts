import { tick } from 'svelte';
import type { Filter } from '../../workers/contract/filters.ts';
import { succeeded, type Outcome } from '../../workers/contract/outcome.ts';
import { language } from '../i18n/language.svelte.ts';
import type { ReportItem } from '../report/model.ts';
import { offeredParts, type Offered } from '../report/offered.ts';
import { loadCapture } from '../report/page.ts';
import { findPart } from '../report/findPart.ts';
import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { withSettings } from '../workbench/optionValues.ts';
import { takeTurn } from '../workbench/turns.ts';
import type { RecipeReportItem } from './recipe.ts';

type PageItem = Omit<Extract<RecipeReportItem, { analysis: unknown }>, 'filters'> & {
  readonly filters: readonly Filter[];
  readonly asOf: string | null;
};

const pauseMs = 40;
/** Once the result stands, the parts of a page come one after the other; what is not there by then does not come. */
const patienceMs = 6_000;

/** Opens the page of an analysis and takes one thing from it, as soon as it is drawn; null where it is not there. */
export async function takeFromPage(
  item: PageItem,
  isStopped: () => boolean,
): Promise<Outcome<ReportItem | null>> {
  // Waited for beforehand: between finding a part and taking it the page must not go on.
  const capture = await loadCapture();
  open(item);
  let waited = 0;
  let before = -1;
  while (!isStopped() && waited < patienceMs) {
    await tick();
    await takeTurn();
    const run = session.runs[item.analysis];
    if (run && !run.busy && run.failure) return run.failure;
    const parts = run?.busy === false && isOpen(item) ? offeredParts() : [];
    const isDrawn = parts.some(({ by }) => by === 'finding');
    const part = isDrawn && parts.length === before ? choose(item, parts) : null;
    if (part) return succeeded(part.take(capture, item.kind === 'table'));
    before = parts.length;
    // A page that is not seen draws nothing: the time does not count.
    if (isDrawn && !document.hidden) waited += pauseMs;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return succeeded(null);
}

function open({ analysis, options, filters, asOf }: PageItem): void {
  const query = {
    ...(asOf === null ? {} : { asOf }),
    ...(filters.length === 0 ? {} : { filters: JSON.stringify(filters) }),
  };
  router.replace(analysis, withSettings(query, options));
}

/** False where the person, or something else, went on to another page. */
function isOpen({ analysis }: PageItem): boolean {
  return router.current.page === analysis;
}

function choose(item: PageItem, parts: readonly Offered[]): Offered | null {
  if (item.kind === 'finding') return parts.find(({ by }) => by === 'finding') ?? null;
  const charts = parts.filter(({ by }) => by === 'chart');
  const columns = item.columns[language.current] ?? [];
  const place = findPart(
    { columns, at: item.at },
    charts.map((part) => part.columns()),
  );
  const chart = place === null ? undefined : charts[place];
  return chart && (item.kind === 'table' || chart.hasPicture()) ? chart : null;
}
