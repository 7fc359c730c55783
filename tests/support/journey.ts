import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Lang } from '../../workers/contract/text.ts';
import { waitFor, type App } from './app.ts';
import { root } from './tree.ts';

/** What people read on the things they press, in both languages. */
export const words = {
  confirm: { ko: '맞아요, 불러오기', en: 'Looks right, load it' },
  replaces: { ko: '치우고, 이 파일로 새로 시작합니다', en: 'makes way for this' },
  giveUp: { ko: '그만두기', en: 'Do not load' },
  cancelLoading: { ko: '불러오기 취소', en: 'Cancel loading' },
  sample: { ko: /이 견본 열기|견본 열기/, en: /Open (this|the) sample/ },
  rfm: { ko: /누가 우수고객이고/, en: /Who are my best customers/ },
  steps: { ko: '점수 단계', en: 'Score steps' },
  keepList: { ko: '명단으로 저장', en: 'Keep as a list' },
  saveList: { ko: '명단 저장', en: 'Save list' },
  listName: { ko: '명단 이름', en: 'List name' },
  download: { ko: 'CSV 내려받기', en: 'Download CSV' },
  champions: { ko: '최우수', en: 'Champions' },
  english: { ko: 'English', en: '한국어' },
  theme: { ko: '화면', en: 'Theme' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string | RegExp>>>>;

export function button(app: App, name: keyof typeof words): Locator {
  return app.page.getByRole('button', { name: words[name][app.lang] }).first();
}

/** The page that proves that nothing leaves, by its door above every page. */
export async function openProof(page: Page): Promise<Locator> {
  await page
    .getByRole('banner')
    .getByRole('link', { name: /Stays on this device|이 기기 안에서만/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /does not leave|떠나지 않습니다/ }).waitFor();
  return page.getByRole('main');
}

/** The heading of the page, once it is there. */
export function heading(app: App, text?: string | RegExp): Locator {
  return app.page.getByRole('heading', { level: 1, ...(text === undefined ? {} : { name: text }) });
}

/** On the check of a file: what was loaded before is to make way for it. */
export async function replaceWhatIsThere(page: Page, lang: Lang): Promise<void> {
  await page.getByRole('button', { name: words.confirm[lang] }).waitFor();
  const choice = page.getByRole('radio', { name: words.replaces[lang] });
  if (await choice.isVisible()) await choice.check();
}

/** What is being checked is not loaded, so that the next file is checked alone. */
export async function leaveCheck(app: App): Promise<void> {
  const giveUp = button(app, 'giveUp');
  if (!(await giveUp.isVisible())) return;
  await giveUp.click();
  await giveUp.waitFor({ state: 'hidden' });
}

/** Drops a file, accepts what was guessed and waits until it is loaded in place of what was there. */
export async function loadFile(app: App, file: Parameters<App['drop']>[0]): Promise<void> {
  await app.drop(file);
  await app.onPage('check');
  await replaceWhatIsThere(app.page, app.lang);
  await button(app, 'confirm').click();
  await app.onPage('questions');
  await heading(app).waitFor();
}

export async function openRfm(app: App): Promise<void> {
  await app.page.getByRole('main').getByRole('link', { name: words.rfm[app.lang] }).click();
  await app.onPage('rfm');
  await segmentButton(app).waitFor();
}

/** The champions’ name in the table of segments: choosing it selects its customers. */
export function segmentButton(app: App): Locator {
  return app.page.getByRole('rowheader').getByRole('button', { name: words.champions[app.lang] });
}

/** Keeps the customers of a segment, the first that has any or the given one, as a list and downloads it. */
export async function downloadList(
  app: App,
  listName: string,
  segment: Locator = app.page.getByRole('rowheader').getByRole('button', { disabled: false }).first(),
): Promise<{ name: string; bytes: Buffer }> {
  await segment.click();
  const nameField = app.page.getByLabel(words.listName[app.lang]);
  if (!(await nameField.isVisible())) await button(app, 'keepList').click();
  await nameField.fill(listName);
  await button(app, 'saveList').click();
  const download = button(app, 'download');
  await download.waitFor();
  return app.readDownload(() => download.click());
}

/** The sentence of a failure, as the page says it. */
export async function readFailure(app: App): Promise<string> {
  const notice = app.page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ }).first();
  await notice.waitFor();
  return (await notice.innerText()).replace(/\s+/g, ' ').trim();
}

/** Order lines of an invented shop without a letter of Korean in them: everybody buys once, then some often. */
function shopLines(lineCount: number, customers: number): string[] {
  return Array.from({ length: lineCount }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1) + ((i * 37) % 700) * 86_400_000).toISOString().slice(0, 10);
    const customer = i < customers ? i : Math.floor(customers * ((i * 0.618_034) % 1) ** 2);
    return `C${customer},${day},${1_000 + ((i * 7_919) % 90_000)},O${i}`;
  });
}

export function shopCsv(lineCount: number, customers = 70): string {
  return ['customer_id,order_date,amount,order_no', ...shopLines(lineCount, customers)].join('\n') + '\n';
}

/** A file of the data folder that may stand beside the checkout; null, and a word, where it does not. */
export function sharedFile(name: string): string | null {
  const path = join(root, '..', 'shared', 'data', name);
  if (existsSync(path)) return path;
  console.log(`skipped for want of ../shared/data/${name}`);
  return null;
}

/** Presses a button that adds to the report, and waits until the page says what was added, which it may have said before. */
export async function addToReport(app: App, press: Locator): Promise<void> {
  const said = app.page.getByText(/^Added to “/);
  const read = async (): Promise<string> => (await said.allInnerTexts()).join('\n');
  const before = await read();
  await press.click();
  await waitFor('what was added', 60_000, async () => (await read()) !== before);
}
