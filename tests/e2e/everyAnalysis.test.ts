import { expect } from 'vitest';
import { analysisIds, catalogue } from '../../workers/contract/catalogue.ts';
import { findLacks, rolesOf } from '../../workers/contract/tables.ts';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { loadFile } from '../support/journey.ts';
import { findTight, readWords, sameInKorean } from '../support/pageWords.ts';

/** Two years of orders with every column an order line can have; what the cells say is the same in both languages. */
function fullOrders(lineCount: number): string {
  const header =
    'customer_id,order_date,order_no,product_code,category,brand,quantity,list_price,discount,amount,cost,channel,store,region,device,coupon';
  const lines = Array.from({ length: lineCount }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1) + ((i * 37) % 730) * 86_400_000).toISOString().slice(0, 10);
    const customer = Math.floor(120 * ((i * 0.618_034) % 1) ** 2);
    const price = 1_000 + ((i * 7_919) % 90) * 1_000;
    const off = i % 5 === 0 ? price / 10 : 0;
    const words = `C${1 + (i % 3)},${i % 3 === 0 ? `O${i % 4}` : ''},R${i % 6},M${i % 2},${off > 0 ? 'P10' : ''}`;
    return `C${customer},${day},O${Math.floor(i / 2)},P${i % 40},x${i % 7},B${i % 9},1,${price},${off},${price - off},${price / 2},${words}`;
  });
  return `${header}\n${lines.join('\n')}\n`;
}

/** Opens the page of every analysis, with everything on it unfolded. */
async function visitAnalyses(app: App, look: (id: string) => Promise<void>): Promise<void> {
  await loadFile(app, { name: 'shop.csv', bytes: fullOrders(1_600) });
  await app.onPage('questions');
  for (const id of analysisIds) {
    await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
    await app.onPage(id);
    const isReady = findLacks({ orders: rolesOf('orders') }, catalogue[id].needs).length === 0;
    if (isReady) await app.page.locator('main .finding').waitFor();
    await app.page.locator('main details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await look(id);
  }
}

test.for([
  ['ko', false],
  ['en', true],
] as const)(
  'every page in %s: nothing axe objects to, and one language',
  { timeout: 600_000 },
  async ([lang, dark], { open }) => {
    const app = await open({ lang, dark });
    const found: string[] = [];
    await visitAnalyses(app, async (id) => {
      found.push(...(await findBarriers(app.page)).map((barrier) => `${id}: ${barrier}`));
      for (const text of await readWords(app)) {
        const foreign =
          lang === 'en'
            ? /[가-힣]/.test(text) && text !== '한국어로 바꾸기'
            : /[A-Za-z]{2,}/.test(text.replace(sameInKorean, ''));
        if (foreign) found.push(`${id}: ${text.slice(0, 120)}`);
      }
    });
    expect([...new Set(found)]).toEqual([]);
  },
);

test('every page fits a phone of 360 pixels', { timeout: 600_000 }, async ({ open }) => {
  const app = await open({ lang: 'en', width: 360, height: 740, touch: true });
  const found: string[] = [];
  await visitAnalyses(app, async (id) => {
    found.push(...(await findTight(app)).map((text) => `${id}: ${text}`));
  });
  expect(found).toEqual([]);
});
