import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import type { Lang } from '../../workers/contract/text.ts';
import { openWire, type Wire } from './wire.ts';

export interface AppOptions {
  readonly lang?: Lang;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** Where to begin, e.g. '#/rfm'. */
  readonly hash?: string;
  /** Problems that the test brings about on purpose. */
  readonly expects?: RegExp;
  /** false returns as soon as the document is there; the engine may still be starting. */
  readonly untilReady?: boolean;
}

export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wire: Wire;
  readonly lang: Lang;
  /** Drops a file on the window: a path, or a name and its bytes. */
  drop(file: string | { readonly name: string; readonly bytes: Uint8Array | string }): Promise<void>;
  /** Puts bytes into a file of their own and gives its path. */
  makeFile(name: string, bytes: Uint8Array | string): string;
  /** Waits until the address shows this page. */
  onPage(name: string): Promise<void>;
  readDownload(trigger: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>;
  /** Longest task of the main thread since the page was opened or `resetLongTasks` was called, in ms. */
  longestTask(): Promise<number>;
  resetLongTasks(): Promise<void>;
  /** Address and text of every page that is open, for who reads of a failure. */
  describePages(): Promise<readonly string[]>;
  /** Closes everything and tells what went wrong meanwhile. */
  close(): Promise<readonly string[]>;
}

/** What the tests watch from inside the page. */
interface Watched {
  violations: string[];
  longTasks: number[];
}

const watch = (): void => {
  const watched: Watched = { violations: [], longTasks: [] };
  (globalThis as { dangolWatched?: Watched }).dangolWatched = watched;
  addEventListener('securitypolicyviolation', (event) => {
    watched.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
};

export async function openApp(browser: Browser, url: string, options: AppOptions): Promise<App> {
  const lang = options.lang ?? 'en';
  const folder = mkdtempSync(join(tmpdir(), 'dangol-e2e-'));
  const wire = await openWire();
  const context = await browser.newContext({
    proxy: { server: wire.server },
    locale: lang === 'ko' ? 'ko-KR' : 'en-GB',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    hasTouch: options.touch ?? false,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript(watch);
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`thrown: ${String(error.error())}`));
  context.on('page', (opened) => opened.on('crash', () => problems.push('the page crashed')));
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(url + (options.hash ?? ''), { waitUntil: 'load' });
  const readWatched = (): Promise<Watched> =>
    page.evaluate(() => (globalThis as unknown as { dangolWatched: Watched }).dangolWatched);
  const makeFile = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  if (options.untilReady !== false) await waitUntilLoaded(page);

  return {
    page,
    context,
    wire,
    lang,
    makeFile,
    drop: (file) => dropOnWindow(page, typeof file === 'string' ? file : makeFile(file.name, file.bytes)),
    onPage: (name) => page.waitForURL((address) => address.hash.replace(/^#\/?/, '').split('?')[0] === name),
    readDownload: async (trigger) => {
      const [download] = await Promise.all([page.waitForEvent('download'), trigger()]);
      return { name: download.suggestedFilename(), bytes: await readBytes(download) };
    },
    longestTask: async () => Math.max(0, ...(await readWatched()).longTasks),
    resetLongTasks: () =>
      page.evaluate(() => {
        (globalThis as unknown as { dangolWatched: Watched }).dangolWatched.longTasks = [];
      }),
    describePages: () => Promise.all(context.pages().map(describePage)),
    close: async () => {
      const violations = page.isClosed() ? [] : await readWatched().then((read) => read.violations);
      await context.close();
      await wire.close();
      rmSync(folder, { recursive: true, force: true });
      const foreign = wire.foreignTo(new URL(url).origin).map((request) => `left the page: ${request.url}`);
      const all = [...problems, ...violations.map((text) => `policy: ${text}`), ...foreign];
      return all.filter((problem) => !options.expects?.test(problem));
    },
  };
}

async function describePage(page: Page): Promise<string> {
  const read = page.evaluate(() =>
    (document.querySelector('main') ?? document.body).innerText.slice(0, 1_000),
  );
  const tooLong = new Promise<string>((resolve) => setTimeout(() => resolve('(it does not answer)'), 5_000));
  const text = await Promise.race([read, tooLong]).catch(String);
  return `at the failure, ${page.url()} said:\n${text}`;
}

async function readBytes(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Until the engine runs and everything that opens lazily is there. */
async function waitUntilLoaded(page: Page): Promise<void> {
  await waitFor('the app to be loaded', 45_000, () =>
    page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );
}

/** Asks again and again; the page's policy forbids the evaluation that Playwright's own waiting needs. */
export async function waitFor(what: string, limitMs: number, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Drops a file from disk on the middle of the window, with the events a browser sends. The File comes from a
 * file field, so that it is backed by the disk like a dropped one and may be larger than memory.
 */
export async function dropOnWindow(page: Page, path: string): Promise<void> {
  const field: Locator = page.locator('input[data-test-drop]');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    input.setAttribute('data-test-drop', '');
    document.body.append(input);
  });
  await field.setInputFiles(path);
  await field.evaluate((element) => {
    const input = element as HTMLInputElement;
    const file = input.files?.[0];
    input.remove();
    if (!file) throw new Error('no file to drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
      target.dispatchEvent(event);
    }
  });
}
