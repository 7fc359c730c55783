import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, openRfm, shopCsv, words } from '../support/journey.ts';

/** What a screen reader would call the focused element. */
async function focusedName(app: App): Promise<string> {
  return app.page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : '';
    return (element?.getAttribute('aria-label') ?? (label || element?.textContent) ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(app: App, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 250; i++) {
    await app.page.keyboard.press('Tab');
    const focused = await focusedName(app);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never came to ${String(name)}; it came to ${[...new Set(seen)].join(' | ')}`);
}

describe('with the keyboard alone', () => {
  test('from the sample to a downloaded list', async ({ open }) => {
    const app = await open();
    await tabTo(app, words.sample.en);
    await app.page.keyboard.press('Enter');
    await app.onPage('questions');
    await heading(app).waitFor();
    await tabTo(app, words.rfm.en);
    await app.page.keyboard.press('Enter');
    await app.onPage('rfm');
    await app.page.getByRole('row', { name: /^Total/ }).waitFor();
    await tabTo(app, words.champions.en);
    await app.page.keyboard.press('Enter');
    await tabTo(app, words.keepList.en);
    await app.page.keyboard.press('Enter');
    await tabTo(app, words.listName.en);
    await app.page.keyboard.type(' 2024');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('button', { name: words.download.en }).waitFor();
    await tabTo(app, words.download.en);
    const { name } = await app.readDownload(() => app.page.keyboard.press('Enter'));
    expect(name).toMatch(/\.csv$/);
  });

  test('the map: arrows move between cells, Enter selects, Escape clears', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(900) });
    await openRfm(app);
    await app.page.locator('[role=option][tabindex="0"]').focus();
    const active = (): Promise<string> => focusedName(app);
    const first = await active();
    await app.page.keyboard.press('ArrowUp');
    await app.page.keyboard.press('ArrowLeft');
    await expect.poll(active).not.toBe(first);
    await app.page.keyboard.press('Enter');
    const selected = app.page.getByRole('listbox').getByRole('option', { selected: true });
    await expect.poll(() => selected.count()).toBe(1);
    await app.page.keyboard.press('Escape');
    await expect.poll(() => selected.count()).toBe(0);
  });

  test('a border of the map moves with the arrows, and the map follows', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(900) });
    await openRfm(app);
    const grip = app.page.getByRole('slider', { name: /monetary 4 and 5/ }).first();
    const before = await grip.getAttribute('aria-valuenow');
    await grip.focus();
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => grip.getAttribute('aria-valuenow')).not.toBe(before);
    await expect.poll(() => decodeURIComponent(app.page.url())).toContain('monetaryCuts');
  });

  test('the skip link, the finder and focus after a change of page', async ({ open }) => {
    const app = await open();
    await app.page.keyboard.press('Tab');
    expect(await focusedName(app)).toBe('Skip to content');
    await app.page.keyboard.press('Enter');
    expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('main');
    await app.page.keyboard.press('Control+k');
    await app.page.keyboard.type('우수고객');
    await app.page.getByRole('option', { name: words.rfm.en }).first().waitFor();
    await app.page.keyboard.press('Enter');
    await app.onPage('rfm');
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.closest('main') !== null))
      .toBe(true);
  });

  test('the figures of the KPIs and of a persona are one stop of Tab; arrows walk every one of them', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await button(app, 'sample').click();
    await app.onPage('questions');
    await heading(app).waitFor();
    for (const [page, box] of [
      ['kpi', 'table:has(tr.stage)'],
      ['personas', 'article article'],
    ] as const) {
      await app.page.evaluate((to) => void (location.hash = `#/${to}`), page);
      const walked = app.page.locator(`main ${box}`).first();
      const figures = walked.locator('button[aria-haspopup="dialog"]');
      await figures.first().waitFor();
      const count = await figures.count();
      expect(count).toBeGreaterThan(12);
      expect(await figures.and(app.page.locator('[tabindex="0"]')).count()).toBe(1);
      const place = (): Promise<number> =>
        figures.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
      const seen = new Set([0]);
      for (const from of seen)
        for (const key of ['ArrowRight', 'ArrowDown']) {
          await figures.nth(from).focus();
          await app.page.keyboard.press(key);
          seen.add(await place());
        }
      expect(seen.size, page).toBe(count);
      await figures.nth(1).focus();
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('dialog').waitFor();
      await app.page.keyboard.press('Escape');
      expect(await place(), page).toBe(1);
      expect(await figures.and(app.page.locator('[tabindex="0"]')).count()).toBe(1);
    }
  });

  test('what has the focus is seen', async ({ open }) => {
    const app = await open();
    for (let i = 0; i < 12; i++) {
      await app.page.keyboard.press('Tab');
      const seen = await app.page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      expect(`${await focusedName(app)}: ${seen}`).toMatch(/true$/);
    }
  });
});
