import { expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading } from '../support/journey.ts';

async function openSample(app: App): Promise<void> {
  await button(app, 'sample').click();
  await app.onPage('questions');
  await heading(app).waitFor();
}

async function openPage(app: App, hash: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), hash);
  await app.page.locator('svg[data-chart]').first().waitFor();
}

/** Reads the chart with the arrow keys, and gives what its slider says before and after a step. */
async function stepBack(app: App): Promise<[string | null, string | null]> {
  const slider = app.page.locator('svg[data-chart] [role=slider]').first();
  await slider.focus();
  const before = await slider.getAttribute('aria-valuetext');
  await app.page.keyboard.press('ArrowLeft');
  return [before, await slider.getAttribute('aria-valuetext')];
}

for (const [lang, dark, width] of [
  ['ko', false, 360],
  ['en', true, 1280],
] as const) {
  test(
    `trend and alarms in ${lang}: no barrier, read with the keyboard, no wider than the page`,
    { timeout: 120_000 },
    async ({ open }) => {
      const app = await open({ lang, dark, width });
      await openSample(app);
      const split = encodeURIComponent(JSON.stringify({ dimension: 'channel' }));
      for (const hash of [`#/trend?options=${split}`, '#/signals']) {
        await openPage(app, hash);
        await app.page.locator('svg[data-chart]').nth(2).waitFor();
        const [before, after] = await stepBack(app);
        expect(after).not.toBe(before);
        expect(await app.page.locator('.tip').count()).toBe(1);
        await app.page.keyboard.press('Escape');
        expect(await app.page.locator('.tip').count()).toBe(0);
        expect(await findBarriers(app.page)).toEqual([]);
        const wide = await app.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBe(0);
        const words = await app.page.locator('article').innerText();
        if (lang === 'en') expect(words.replace(/온라인몰|앱|매장|한국어/g, '')).not.toMatch(/[가-힣]/);
        else expect(words.replace(/MASE|SQL|CSV|Enter|Shift/g, '')).not.toMatch(/[A-Za-z]{2,}/);
      }
    },
  );
}

test('an alarm leads to the analysis that looks into it', { timeout: 60_000 }, async ({ open }) => {
  const app = await open({ lang: 'en' });
  await openSample(app);
  await openPage(app, '#/signals');
  await app.page
    .getByRole('link', { name: /Look into it: Where is the business going/ })
    .first()
    .click();
  await app.onPage('trend');
  await app.page.locator('svg[data-chart]').first().waitFor();
});
