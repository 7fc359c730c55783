import { chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { dropOnWindow, waitFor } from '../support/app.ts';
import { serveBuild } from '../support/serve.ts';
import { findPageFile } from './data.ts';
import { describePeak, peakOfTabs } from './memory.ts';
import { median, printTable, type Measured } from './table.ts';

interface Times {
  readonly dropped: number;
  readonly shown: number;
  readonly preview: number;
  readonly import: number;
  readonly run: number;
  readonly query: number;
  readonly kernel: number;
  readonly draw: number;
}

/** The page in Chromium on the production build, with no proxy between. */
export async function benchPage(): Promise<void> {
  const found = await findBrowser();
  const file = findPageFile();
  const served = await serveBuild();
  const browser = await chromium.launch({ executablePath: found.path, args: [...browserArguments] });
  console.log(`\nBrowser: ${found.version}\nFile: ${file.name}`);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    // The tool that runs this file wraps every named function in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watchLongTasks);
    printTable('First load, on localhost', await loadPage(page, `${served.url}#/rfm`));
    printTable('From the drop to segments on screen', await dropToSegments(page, file.path));
    printTable('Another number of score steps', await changeSteps(page));
    printTable('The page itself', await longestTasks(page));
    console.log(`\nMemory of the tab at its peak: ${describePeak(await peakOfTabs(browser))}`);
  } finally {
    await browser.close();
    await served.close();
  }
}

interface LongTask {
  readonly startTime: number;
  readonly duration: number;
}

function watchLongTasks(): void {
  const tasks: LongTask[] = [];
  (globalThis as { dangolTasks?: LongTask[] }).dangolTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

async function loadPage(page: Page, url: string): Promise<Measured[]> {
  await page.goto(url);
  await waitFor('the app to be loaded', 60_000, () =>
    page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );
  const { paint, loaded } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    loaded: performance.getEntriesByName('everything-loaded')[0]?.startTime ?? Number.NaN,
  }));
  return [
    { what: 'first contentful paint: the shell', ms: paint, against: { name: 'limit', ms: 1_000 } },
    { what: 'engine ready and everything loaded', ms: loaded, against: { name: 'limit', ms: 3_000 } },
  ];
}

/** All clocks are in the page; the guess is accepted as soon as the button can be pressed. */
async function dropToSegments(page: Page, path: string): Promise<Measured[]> {
  await page.evaluate(() => {
    const state = { dropped: 0, shown: 0 };
    (globalThis as { dangolBench?: typeof state }).dangolBench = state;
    addEventListener('drop', () => (state.dropped = performance.now()), { capture: true, once: true });
    const look = (): void => {
      const confirm = [...document.querySelectorAll<HTMLButtonElement>('main .button-primary:enabled')];
      if (location.hash.startsWith('#/check')) confirm[0]?.click();
      // Two frames later what was found is on the screen.
      if (document.querySelector('main tfoot'))
        requestAnimationFrame(() => (state.shown = performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
  await dropOnWindow(page, path);
  await waitFor('the segments', 120_000, () =>
    page.evaluate(() => ((globalThis as { dangolBench?: { shown: number } }).dangolBench?.shown ?? 0) > 0),
  );
  const times = await page.evaluate((): Times => {
    const state = (globalThis as unknown as { dangolBench: { dropped: number; shown: number } }).dangolBench;
    const last = (name: string): PerformanceMeasure =>
      performance.getEntriesByName(name).at(-1) as PerformanceMeasure;
    const run = last('dangol:run');
    const { query, kernel } = run.detail as { query: number; kernel: number };
    return {
      ...state,
      preview: last('dangol:preview').duration,
      import: last('dangol:import').duration,
      run: run.duration,
      query,
      kernel,
      draw: state.shown - (run.startTime + run.duration),
    };
  });
  const total = times.shown - times.dropped;
  const parts = times.preview + times.import + times.run + times.draw;
  return [
    { what: 'from the drop to segments on screen', ms: total, against: { name: 'limit', ms: 8_000 } },
    { what: '  preview: read the start, guess', ms: times.preview },
    { what: '  import: read, check, load, count', ms: times.import },
    { what: '  query', ms: times.query },
    { what: '  kernel', ms: times.kernel },
    { what: '  between page and workers', ms: times.run - times.query - times.kernel },
    { what: '  draw', ms: times.draw },
    { what: '  everything between these', ms: total - parts },
  ];
}

async function changeSteps(page: Page): Promise<Measured[]> {
  const times: number[] = [];
  for (const bins of [4, 3, 6, 5, 4, 6, 3, 5, 4]) times.push(await redrawWith(page, bins));
  return [
    { what: 'redrawn, median of 9', ms: median(times), against: { name: 'limit', ms: 300 } },
    { what: 'redrawn, slowest', ms: Math.max(...times), against: { name: 'limit', ms: 300 } },
  ];
}

function redrawWith(page: Page, bins: number): Promise<number> {
  return page.evaluate(
    (steps) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          const cells = document.querySelectorAll('main [data-cell]').length;
          if (cells === steps ** 3) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        location.hash = `#/rfm?options=${encodeURIComponent(JSON.stringify({ bins: steps }))}`;
        look();
      }),
    bins,
  );
}

/** The longest task of the main thread in each stretch of the visit. */
async function longestTasks(page: Page): Promise<Measured[]> {
  const { tasks, dropped, shown } = await page.evaluate(() => {
    const found = globalThis as unknown as {
      dangolTasks: LongTask[];
      dangolBench: { dropped: number; shown: number };
    };
    return { tasks: found.dangolTasks, ...found.dangolBench };
  });
  const longestBetween = (from: number, to: number): number =>
    Math.max(
      0,
      ...tasks.filter((task) => task.startTime >= from && task.startTime < to).map((task) => task.duration),
    );
  const limit = { name: 'limit', ms: 100 };
  return [
    {
      what: 'longest task while loading (0: none over 50 ms)',
      ms: longestBetween(0, dropped),
      against: limit,
    },
    { what: 'longest task from drop to segments', ms: longestBetween(dropped, shown), against: limit },
    { what: 'longest task while steps change', ms: longestBetween(shown, Infinity), against: limit },
  ];
}
