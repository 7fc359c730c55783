import { expect } from 'vitest';
import { analysisIds } from '../../workers/contract/catalogue.ts';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';

/** Their questions wait for what a person brings. */
const waiting: readonly string[] = ['abtest', 'uplift'];

/** What a number may stand in without opening: days, levels, settings, numbers of steps, and names. */
const plain: readonly RegExp[] = [
  // Days, months and hours.
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:\d{1,2}, )?\d{4}\b/g,
  /\b\d{2}:00\b/g,
  // Settings of the analysis, levels of tests and intervals, and what a scale or a rule says.
  /\b(?:last|first|within|over|next) (?:\d+ days?|15 of|4 steps)/gi,
  /\(365 days\)|90 days|95%|false alarms 1%|Benjamini–Hochberg 5%|[Tt]op 20%|80% of revenue|out of 100\b/g,
  /fewer than \d+|adjusted p of 0\.05|at 4 × and more|from 30 customers|stray from 0|\b1(?:\.00)? is average|unrelated is 1|more than 100%|dashed at 0\.1/g,
  /For each 1 spent|at? 1 or below|1 or below loses|3 is the aim|reach 3\.|100 ×|\^1\b|distance 1 without a store, 0\.2 with one/g,
  /^\[(?:Worth a look|Serious) from\] .*$/g,
  // Places in an order, and names.
  /^\d\. |Group \d|numbered 6/g,
  /50입|50ml|500g|5켤레|2인|\b10% 오늘의 특가 1\b|2024-03/g,
];

/** The texts with a number in them that cannot be pressed, in findings, titles, subtitles and tables. */
async function readClosed(app: App): Promise<readonly string[]> {
  return app.page.evaluate(() => {
    const opens = 'button[aria-haspopup="dialog"]';
    const places = ['.finding', 'figcaption :is(.title, p)', 'section > h2', 'td.number'].map(
      (place) => `main :is(${place})`,
    );
    const found = new Map<string, string>();
    for (const element of document.querySelectorAll<HTMLElement>(places.join(', '))) {
      // Of a data set as it came in, no number has anything behind it.
      if (!element.checkVisibility() || element.closest('.lesson, form, dialog, .rows')) continue;
      const copy = element.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll(`${opens}, .visually-hidden, button`)) one.replaceWith('…');
      const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (!/\d/.test(text)) continue;
      const cell = element.closest('td');
      const head = cell
        ? (cell.closest('table')?.querySelectorAll('thead tr:last-child > *')[cell.cellIndex]?.textContent ??
          '')
        : '';
      // One of a column is enough.
      const key = cell ? `${head.trim()}` : text;
      if (!found.has(key)) found.set(key, cell ? `[${head.trim()}] ${text}` : text);
    }
    return [...found.values()];
  });
}

/** Resolves when the page has drawn what it draws in turn, and nothing of it has changed for a while. */
async function whenDrawn(app: App): Promise<void> {
  await app.page.locator('main [data-formula]').waitFor({ state: 'attached' });
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          observer.disconnect();
          resolve();
        };
        let quiet = setTimeout(done, 500);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(done, 500);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}

test('every number of a finding, a title or a table opens', { timeout: 900_000 }, async ({ open }) => {
  const app = await open({ lang: 'en', width: 1280, height: 900 });
  const title = app.page.getByRole('heading', { name: /all its tables/ });
  await app.page.getByRole('listitem').filter({ has: title }).getByRole('button').click();
  await app.onPage('questions');
  await app.page.getByRole('searchbox').waitFor();
  const closed: string[] = [];
  for (const id of analysisIds.filter((one) => !waiting.includes(one))) {
    await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
    await app.onPage(id);
    await app.page.locator('main .finding').waitFor();
    await whenDrawn(app);
    await app.page.locator('main details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await whenDrawn(app);
    const texts = await readClosed(app);
    closed.push(...texts.map((text) => `${id}: ${text}`));
  }
  const left = closed.filter((text) => {
    const rest = plain.reduce((shown, pattern) => shown.replaceAll(pattern, ''), text.replace(/^\w+: /, ''));
    return /\d/.test(rest);
  });
  expect(left, left.join('\n')).toEqual([]);
});
