import type { Page } from 'playwright-core';
import type { Filter } from '../../workers/contract/filters.ts';
import { dropOnWindow, waitFor } from '../support/app.ts';

const patienceMs = 600_000;

/** Drops a file of orders, takes what was understood of it, and waits until the overview is there. */
export async function load(page: Page, path: string): Promise<void> {
  await waitFor('the app to be loaded', 60_000, () =>
    page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );
  await dropOnWindow(page, path);
  await waitFor('the file check', 60_000, () =>
    page.evaluate(() => {
      const confirm = document.querySelector<HTMLButtonElement>('[aria-describedby="confirm-lack"]:enabled');
      if (!location.hash.startsWith('#/check') || !confirm) return false;
      confirm.click();
      return true;
    }),
  );
  await waitFor('the import', patienceMs, () =>
    page.evaluate(() => performance.getEntriesByName('dangol:import').length > 0),
  );
  // The overview checks the data first.
  await waitFor('the data check', patienceMs, () =>
    page.evaluate(() => performance.getEntriesByName('dangol:run').length > 0),
  );
}

export interface Redrawn {
  readonly drawn: number;
  readonly query: number;
  readonly kernel: number;
  /** As the page shows it. */
  readonly sql: readonly string[];
}

export interface Asked {
  /** As addresses name it. */
  readonly page: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly filters: readonly Filter[];
}

/** All clocks are in the page: from the new address to two frames after the answer has come. */
export async function redraw(page: Page, ask: Asked, asOf: string): Promise<Redrawn> {
  const { page: id, options, filters } = ask;
  const query = new URLSearchParams({
    ...{ asOf, options: JSON.stringify(options) },
    ...(filters.length > 0 ? { filters: JSON.stringify(filters) } : {}),
  });
  const times = await page.evaluate(
    ({ hash, limitMs }) =>
      new Promise<Omit<Redrawn, 'sql'>>((resolve, reject) => {
        const runs = (): PerformanceMeasure[] =>
          performance.getEntriesByName('dangol:run') as PerformanceMeasure[];
        const before = runs().length;
        const start = performance.now();
        const look = (): void => {
          const last = runs().at(-1);
          if (runs().length > before && last) {
            const drawn = (): void => {
              const { query: asked, kernel } = last.detail as { query: number; kernel: number };
              resolve({ drawn: performance.now() - start, query: asked, kernel });
            };
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          } else if (performance.now() - start > limitMs) reject(new Error(`no answer for ${hash}`));
          else requestAnimationFrame(look);
        };
        location.hash = hash;
        look();
      }),
    { hash: `#/${id}?${query.toString()}`, limitMs: patienceMs },
  );
  const readSql = (): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('details pre')].map((text) => text.textContent ?? ''));
  // The SQL is further down the page, which is built in turn.
  await waitFor('the SQL of the run', 10_000, async () =>
    (await readSql()).some((sql) => sql.includes(asOf)),
  );
  return { ...times, sql: await readSql() };
}
