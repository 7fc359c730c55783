import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { dirtyLines, dirtyTruth as truth, toCsv } from '../support/dirtyShop.ts';
import { test } from '../support/e2e.ts';
import { loadFile } from '../support/journey.ts';

const says = {
  duplicates: { ko: /모든 칸이 같습니다/, en: /same as an earlier one in every cell/ },
  keepFirst: { ko: /처음 것만 남기고/, en: /Keep the first/ },
  undo: { ko: /^되돌리기/, en: /^Undo/ },
  download: { ko: /이 줄 모두 내려받기/, en: /Download these rows/ },
  applied: { ko: '고친 것', en: 'Repairs that stand' },
  nothing: { ko: '잘못된 것을 찾지 못했습니다', en: 'Nothing wrong was found' },
} as const;

async function openQuality(app: App, text: string): Promise<void> {
  await loadFile(app, { name: 'shop.csv', bytes: text });
  await app.page.evaluate(() => void (location.hash = '#/quality'));
  await app.page.locator('#findings').waitFor();
}

const heading = (app: App, name: keyof typeof says) =>
  app.page.getByRole('heading', { name: says[name][app.lang] });

describe('the data check', () => {
  for (const lang of ['ko', 'en'] as const) {
    test(
      `in ${lang}: duplicates are shown with what leaving them out does, left out, kept over a reload and brought back`,
      { timeout: 400_000 },
      async ({ open }) => {
        const app = await open({ lang, dark: lang === 'ko', width: 360, height: 740, touch: true });
        await openQuality(app, toCsv(dirtyLines()));
        const finding = app.page.locator('summary').filter({ hasText: says.duplicates[lang] });
        await finding.click();
        const repair = app.page.getByRole('button', { name: says.keepFirst[lang] });
        await repair.waitFor();
        const rows = truth.lines + truth.testCustomerLines + truth.duplicateRows;
        const shown = await app.page.locator('.panel tbody tr').first().innerText();
        expect(shown.replaceAll(',', '')).toMatch(new RegExp(`${rows}\\s+${rows - truth.duplicateRows}$`));
        const { bytes } = await app.readDownload(() =>
          app.page.getByRole('button', { name: says.download[lang] }).click(),
        );
        expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(truth.duplicateRows + 1);
        expect(await findBarriers(app.page)).toEqual([]);
        expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

        await repair.click();
        await heading(app, 'applied').waitFor();
        await app.page.locator('#findings').waitFor();
        expect(await finding.count()).toBe(0);
        expect(await findBarriers(app.page)).toEqual([]);
        await app.page.reload();
        await heading(app, 'applied').waitFor();
        await app.page.getByRole('button', { name: says.undo[lang] }).click();
        await finding.waitFor();
        expect(await heading(app, 'applied').count()).toBe(0);
      },
    );
  }

  test('says of a clean file what was checked', async ({ open }) => {
    const app = await open({ lang: 'en' });
    const lines = Array.from({ length: 300 }, (_, i) => {
      const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(i / 2) * 86_400_000).toISOString().slice(0, 10);
      return `C${i % 70},${day},${100 + (i % 50)},O${i}`;
    });
    await openQuality(app, `customer_id,order_date,amount,order_no\n${lines.join('\n')}\n`);
    await heading(app, 'nothing').waitFor();
    expect(await app.page.getByRole('rowheader', { name: 'Duplicate rows' }).isVisible()).toBe(true);
  });
});
