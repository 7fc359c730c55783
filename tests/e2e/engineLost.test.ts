import { describe, expect } from 'vitest';
import { test } from '../support/e2e.ts';
import { heading, loadFile, openRfm, shopCsv, words } from '../support/journey.ts';

describe('the engine killed in the middle', () => {
  for (const part of ['engine.worker', 'duckdb-browser']) {
    test(`its worker ${part} ends: the file is loaded again, and the loss is said`, async ({ open }) => {
      // The database may be cut off in the middle of a step, which its WebAssembly then complains of.
      const app = await open({ expects: /worker|Worker|null function/ });
      await loadFile(app, { name: 'good.csv', bytes: shopCsv(600) });
      await openRfm(app);
      const worker = app.page.workers().find((one) => one.url().includes(part));
      await worker?.evaluate(() => self.close());
      expect(worker).toBeDefined();
      await app.page.evaluate(() => {
        location.hash = '#/rfm?options={"bins":3}';
      });
      await app.page
        .getByText('The computing engine stopped and was started again')
        .waitFor({ timeout: 50_000 });
      const cells = app.page.getByRole('option', { name: /^Recency \d/ });
      await expect.poll(() => cells.count(), { timeout: 60_000 }).toBe(27);
      await heading(app, words.rfm.en).waitFor();
    });
  }
});
