import { describe, expect } from 'vitest';
import type { App } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { button, heading, loadFile, words } from '../support/journey.ts';
import reference from '../reference/channels.json' with { type: 'json' };

/** The five customers of the lesson on channels, with a region each. */
function lessonOrders(): string {
  const regions: Readonly<Record<string, string>> = { Ann: 'North', Ben: 'North', Cho: 'South' };
  const [header = '', ...lines] = reference.handSized.orders;
  const rows = lines.map((line) => `${line},${regions[line.slice(0, 3)] ?? 'East'}`);
  return [`${header},region`, ...rows, ''].join('\n');
}

async function openPage(app: App, id: string): Promise<void> {
  await app.page.evaluate((page) => void (location.hash = `#/${page}`), id);
  await app.onPage(id);
  await app.page.locator('svg[data-chart]').first().waitFor();
}

async function loadLesson(app: App): Promise<void> {
  await loadFile(app, { name: 'orders.csv', bytes: lessonOrders() });
}

async function keepPicked(app: App): Promise<string[]> {
  await button(app, 'keepList').click();
  await app.page.getByLabel(words.listName[app.lang]).fill('picked');
  await button(app, 'saveList').click();
  const bar = app.page.getByRole('region', { name: app.lang === 'ko' ? /고른/ : /Selected/ });
  const download = bar.getByRole('button', { name: words.download[app.lang] });
  await download.waitFor();
  const { bytes } = await app.readDownload(() => download.click());
  return [...bytes.toString().matchAll(/^"?([A-Z][a-z]{2})"?\r?$/gm)].map(([, name]) => name ?? '').sort();
}

describe('channels', () => {
  test('spend added to the orders opens cost and ratio, and a combination is a list', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadLesson(app);
    await openPage(app, 'channels');
    await heading(app, 'Which channel pays?').waitFor();
    await app.page.getByText('Add a file with advertising spend').waitFor();

    await app.drop({ name: 'spend.csv', bytes: reference.handSized.spend.join('\n') });
    await app.onPage('check');
    await button(app, 'confirm').click();
    await app.onPage('questions');
    await openPage(app, 'channels');
    await app.page
      .getByRole('heading', { name: /For each 1 spent on a customer, Friend has brought 21\.0/ })
      .waitFor();
    const main = await app.page.getByRole('main').innerText();
    expect(main).toContain('LTV:CAC is 21.0 for Friend and 1.11 for Search');
    // TV has no customers: its cost is told, not dropped.
    expect(main).toMatch(/1 spend channels have no acquisition channel of the same name.*500.*TV/);

    await app.page.getByRole('rowheader').getByRole('button', { name: 'Search only' }).click();
    await app.page.getByText('2 customers (40.0%)').waitFor();
    expect(await keepPicked(app)).toEqual(['Ben', 'Eli']);
  });

  test('a shorter age takes more customers in, and the address keeps it', async ({ open }) => {
    const app = await open({ lang: 'ko' });
    await loadLesson(app);
    await openPage(app, 'channels');
    await app.page.getByText('180일을 다 지켜본 고객이 없습니다').waitFor();
    await app.page.getByLabel('같은 나이로 견주기').selectOption('90');
    await app.page.waitForURL(/window/);
    await app.page
      .getByRole('heading', { name: /90일 동안 한 명당 이익은 .*Friend.* 고객이 가장 많습니다/ })
      .waitFor();
  });
});

describe('regions', () => {
  test('a place picked is the list of its customers, and the weights move the score', async ({ open }) => {
    const app = await open({ lang: 'en' });
    await loadLesson(app);
    await openPage(app, 'regions');
    await heading(app, 'Where next?').waitFor();
    await app.page.getByText('The score sees only customers who bought already').waitFor();
    await app.page.getByRole('rowheader').getByRole('button', { name: 'North' }).click();
    await app.page.getByText('2 customers (40.0%)').waitFor();
    expect(await keepPicked(app)).toEqual(['Ann', 'Ben']);
    const formula = app.page.getByText(/Score = 100 × customers\^1 × loyalty\^1/);
    await formula.waitFor();
    await app.page.getByLabel('Weight of customers').fill('2');
    await app.page.getByText(/Score = 100 × customers\^2 × loyalty\^1/).waitFor();
  });
});

test.for([
  { lang: 'ko', width: 360, dark: false },
  { lang: 'en', width: 1280, dark: true },
] as const)(
  '$lang, $width pixels wide: nothing that axe objects to',
  async ({ lang, width, dark }, { open }) => {
    const app = await open({ lang, width, dark });
    await loadLesson(app);
    for (const id of ['channels', 'regions']) {
      await openPage(app, id);
      expect(await findBarriers(app.page)).toEqual([]);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  },
);
