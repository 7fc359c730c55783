import { expect } from 'vitest';
import { test } from '../support/e2e.ts';
import { heading, loadFile } from '../support/journey.ts';
import { seededRandom } from '../support/seededRandom.ts';

/** Baskets of some 40 of 800 things by chance alone: every pair is frequent, and 85 million threes have to be looked at. */
function crowd(): string {
  const random = seededRandom(5);
  const lines: string[] = [];
  for (let basket = 0; basket < 30_000; basket++) {
    const things = new Set<number>();
    const size = 30 + (basket % 21);
    while (things.size < size) things.add(Math.floor(800 * random.uniform()));
    lines.push([...things].join(' '));
  }
  return `${lines.join('\n')}\n`;
}

test('a search that is stopped shows what it found, and says what is missing', async ({ open }) => {
  const app = await open({ lang: 'en' });
  await loadFile(app, { name: 'baskets.dat', bytes: crowd() });
  const query = encodeURIComponent(JSON.stringify({ minSupport: 40, minConfidence: 0.06 }));
  await app.page.evaluate((to) => void (location.hash = `#/rules?options=${to}`), query);
  await app.onPage('rules');
  const done = app.page.getByRole('progressbar');
  // Some twenty of the 800 items: enough that there are rules among them.
  const someIsFound = () =>
    expect
      .poll(async () => Number(await done.getAttribute('value')), { timeout: 120_000 })
      .toBeGreaterThan(0.025);
  await someIsFound();
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  const note = app.page.getByText('The search was stopped');
  await note.waitFor({ timeout: 60_000 });
  const [items, of] = (await note.innerText()).match(/\d+/g)!.map(Number);
  expect(of).toBe(800);
  expect(items).toBeGreaterThan(1);
  expect(items).toBeLessThan(800);
  expect(await heading(app).innerText()).toBe('What goes together?');
  expect(await app.page.getByRole('grid').getAttribute('aria-rowcount')).not.toBe('0');
  await app.page.getByRole('button', { name: 'Search to the end' }).click();
  await someIsFound();
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  await note.waitFor({ timeout: 60_000 });
});
