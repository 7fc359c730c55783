import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { test } from '../support/e2e.ts';
import type { App } from '../support/app.ts';
import { loadFile } from '../support/journey.ts';
import { root } from '../support/tree.ts';

async function loadShop(app: App): Promise<void> {
  const bytes = await readFile(`${root}/public/samples/korean-shop/orders.csv.gz`);
  await loadFile(app, { name: 'orders.csv.gz', bytes });
  await app.onPage('questions');
  await app.page.getByRole('searchbox').waitFor();
}

/** Pages of a PDF as its own page objects count them. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

describe('answers', () => {
  test('stand on the overview as soon as the file is read, and are searched in either language', async ({
    open,
  }) => {
    const app = await open({ lang: 'en' });
    await loadShop(app);
    const main = app.page.getByRole('main');
    await main.getByText('7,361 customers bought at least once.', { exact: false }).waitFor();
    expect(await main.innerText()).toContain('42 of 47 questions are answered; 5 need more data.');

    const search = app.page.getByRole('searchbox');
    await search.fill('계절');
    await main.getByText('1 found').waitFor();
    await main.getByText(/Sales a day peak in December/).waitFor();
    expect(await main.getByRole('heading', { level: 4 }).count()).toBe(1);
    await search.fill('unicorn');
    await main.getByText('No question fits “unicorn”.').waitFor();
    await main.getByRole('button', { name: 'Show all' }).click();
    await main
      .getByRole('button', { name: /^Show \d+ more$/ })
      .first()
      .waitFor();
  });

  test('open the analysis behind them with its settings; Back returns', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadShop(app);
    await app.page.getByRole('searchbox').fill('by device');
    await app.page.getByRole('link', { name: 'What are sales by device?' }).click();
    await app.onPage('trend');
    await app.page.getByLabel('Split by').waitFor();
    expect(await app.page.getByLabel('Split by').inputValue()).toBe('device');
    await app.page.goBack();
    await app.onPage('questions');
    await app.page.getByRole('searchbox').waitFor();
  });

  test('say what would unlock the rest', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await loadShop(app);
    await app.page.getByRole('searchbox').fill('CAC');
    await app.page.getByText('‘광고비’ 파일을 더하면 답합니다(열: 기간, 광고 채널, 광고비).').waitFor();
  });

  test.for(['ko', 'en'] as const)(
    'the brief in %s is one page, stands alone and asks for nothing',
    async (lang, { open }) => {
      const app = await open({ lang });
      await loadShop(app);
      const button = app.page.getByRole('button', {
        name: lang === 'ko' ? '한 장 요약 내려받기' : 'Download a one-page brief',
      });
      const { name, bytes } = await app.readDownload(() => button.click());
      expect(name).toMatch(/\.html$/);
      const html = bytes.toString();
      expect(html.match(/<dt>/g)).toHaveLength(42);
      expect(html).not.toMatch(/<script|https?:|C00\d{4}/);
      const page = await app.page.context().newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(html);
      expect(asked).toEqual([]);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await page.close();
    },
  );

  test('the page of the question bank lists every answer and explains them', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadShop(app);
    await app.page.getByRole('link', { name: 'What is known at once' }).click();
    await app.onPage('answers');
    const main = app.page.getByRole('main');
    await main.getByRole('heading', { level: 2, name: 'Loyalty' }).waitFor();
    expect(await main.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(42);
    await main.getByText('How this was computed').click();
    await main.getByText('“Lately” means the 365 days up to the last sale', { exact: false }).waitFor();
  });
});
