import { views } from './analyses/views.ts';
import { preloadSamples } from './import/samples.ts';
import { offline } from './offline/offline.svelte.ts';
import { loadZip } from './offline/takeAlong.ts';
import { loadClassBar } from './classroom/page.ts';
import { loadRecipeOffer } from './recipes/page.ts';
import * as reports from './report/page.ts';
import { markLoaded } from './privacy/pageRequests.ts';
import { loadEditor } from './sql/page.ts';
import { latePages } from './workbench/latePages.ts';
import { takeTurn } from './workbench/turns.ts';

const lessons = import.meta.glob([
  './analyses/*/lesson.*.md',
  './hypotheses/lesson.*.md',
  './learn/pictures/*/Picture.svelte',
]);

/**
 * Fetches everything that opens lazily, while the page is idle, so that the network may be cut afterwards.
 * What fails here is fetched again when it is needed.
 */
export async function preloadEverything(): Promise<void> {
  await whenIdle();
  const loads = [
    loadRecipeOffer,
    loadClassBar,
    loadEditor,
    ...Object.values(reports),
    ...Object.values(latePages).map(({ load }) => load),
    ...Object.values(views),
    ...Object.values(lessons),
  ];
  await Promise.allSettled([loadInTurn(loads), preloadSamples(), document.fonts.ready, loadZip()]);
  await offline.prepare();
  markLoaded();
}

/** Scripts that arrive together also run together: fetched all at once they would block the page. */
const atOnce = 4;

async function loadInTurn(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (let i = 0; i < loads.length; i += atOnce) {
    await Promise.allSettled(loads.slice(i, i + atOnce).map((load) => load()));
    await takeTurn();
  }
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });
}
