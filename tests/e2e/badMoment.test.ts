import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { waitFor } from '../support/app.ts';
import { dist } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import { loadFile, openRfm, segmentButton, shopCsv } from '../support/journey.ts';

/** What browser and database say of a file that did not come. */
const missing = /503|Failed to load|script resource|console: Event|error in duckdb worker|HTTP status code/;

describe('a first visit on which the server fails once: the file is asked for again', () => {
  for (const part of ['engine.worker', 'duckdb-browser-eh.worker', 'kernel.worker', 'duckdb-eh']) {
    test(`for ${part}`, async ({ open }) => {
      const app = await open({ hash: 'licences.md', untilReady: false, expects: missing });
      app.wire.refuse(part, 1);
      await app.page.goto(new URL('.', app.page.url()).href);
      await waitFor('the refusal', 45_000, async () => app.wire.refusalsLeft() === 0);
      await loadFile(app, { name: 'shop.csv', bytes: shopCsv(600) });
      await openRfm(app);
      await segmentButton(app).waitFor();
    });
  }
});

test('the page’s own script does not come: the document says what to do, in both languages', async ({
  open,
}) => {
  const app = await open({ hash: 'licences.md', untilReady: false, expects: missing });
  const [, script = ''] =
    /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8')) ?? [];
  expect(script).toMatch(/^assets\/.*\.js$/);
  app.wire.refuse(script, 1);
  await app.page.goto(new URL('.', app.page.url()).href);
  const said = app.page.getByText('If this does not go away, reload the page');
  await said.waitFor({ state: 'attached' });
  expect(await said.isVisible()).toBe(false);
  await said.waitFor();
  expect(await app.page.locator('#app').innerText()).toContain('새로고침');
  await app.page.reload();
  await app.page.getByRole('banner').waitFor();
  expect(await said.count()).toBe(0);
});
