import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { serveBuild } from '../support/serve.ts';
import { root } from '../support/tree.ts';
import { basketShop, makeBaskets, writeBasketOrders, writeFimi } from './basketData.ts';
import { load, redraw } from './drive.ts';
import { describePeak, followOwnMemory, peakOfTabs } from './memory.ts';
import { runJob, type JobTimes } from './ruleJob.ts';
import { findRulePeers, type RulePeer } from './rulePeers.ts';
import { printTable, type Measured } from './table.ts';

const share = 0.001;
const rounds = 3;
const limitMs = 2_000;
const many = (count: number): string => count.toLocaleString('en');

/**
 * All frequent sets from the bytes of a file, in Chromium and under Node, beside other programs in turn; then the page from a
 * million order lines to rules.
 */
export async function benchRules(): Promise<void> {
  const found = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'dangol-rules-'));
  const baskets = makeBaskets();
  console.log(`\nBrowser: ${found.version}`);
  const browser = await chromium.launch({ executablePath: found.path, args: [...browserArguments] });
  try {
    await compareJobs(browser, join(folder, 'baskets.txt'), [
      { name: 'T10I4D100K', text: readShared('T10I4D100K.dat.gz'), share },
      { name: 'retail', text: readShared('retail.dat.gz'), share },
      {
        name: `${many(basketShop.lines)} lines, ${many(basketShop.baskets)} baskets`,
        text: writeFimi(baskets),
        share,
      },
      ...ownFile(),
    ]);
  } finally {
    await browser.close();
  }
  try {
    const path = join(folder, 'orders.csv');
    writeBasketOrders(path, baskets);
    await benchTable(found.path, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface BasketFile {
  readonly name: string;
  /** null where it is not there. */
  readonly text: Uint8Array | null;
  readonly share: number;
}

/** What is named behind the bench: a file of numbers, one basket a line, and the least share of its baskets. */
function ownFile(): BasketFile[] {
  const [path, least] = process.argv.slice(3);
  if (path === undefined) return [];
  return [{ name: basename(path), text: readFileSync(path), share: Number(least ?? share) }];
}

async function compareJobs(browser: Browser, path: string, files: readonly BasketFile[]): Promise<void> {
  const peers = findRulePeers();
  if (peers.length === 0)
    console.log('No peer here: neither fpgrowth, eclat or apriori (Borgelt) nor node-fpgrowth is installed.');
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleJob() });
  for (const { name, text, share: least } of files) {
    if (text === null) console.log(`\n${name}: the file is not beside the checkout`);
    else await compareOn(page, peers, path, { name, text, least });
  }
  await page.close();
}

async function compareOn(
  page: Page,
  peers: readonly RulePeer[],
  path: string,
  { name, text, least }: { readonly name: string; readonly text: Uint8Array; readonly least: number },
): Promise<void> {
  const base64 = JSON.stringify(Buffer.from(text).toString('base64'));
  await page.evaluate(`globalThis.held = Uint8Array.from(atob(${base64}), (letter) => letter.charCodeAt(0))`);
  const node: JobTimes[] = [];
  const inPage: JobTimes[] = [];
  const theirs = new Map<RulePeer, JobTimes[]>(peers.map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round++) {
    node.push(runJob(text, least));
    inPage.push((await page.evaluate(`ruleJob.runJob(held, ${least})`)) as JobTimes);
    for (const [peer, times] of theirs)
      if (round < peer.rounds) times.push(await peer.run(path, text, least));
  }
  const best = (times: readonly JobTimes[]): number => Math.min(...times.map(({ ms }) => ms));
  const setCount = node[0]?.setCount ?? 0;
  for (const times of [inPage, ...theirs.values()])
    for (const one of times)
      if (one.setCount !== setCount) throw new Error(`${name}: ${setCount} sets here, ${one.setCount} there`);
  const lines = (against: Pick<Measured, 'against'>): Measured[] => [
    { what: 'Chromium, warm: bytes to sets', ms: best(inPage), ...against },
    { what: '    under Node', ms: best(node), ...against },
  ];
  const compared = [...theirs].flatMap(([peer, times]) =>
    lines({ against: { name: peer.name, ms: best(times) } }),
  );
  printTable(
    `${name} at ${100 * least} percent: ${many(setCount)} sets, best of ${rounds}`,
    compared.length > 0 ? compared : lines({}),
  );
}

function readShared(name: string): Uint8Array | null {
  const path = join(root, '../shared/data', name);
  return existsSync(path) ? gunzipSync(readFileSync(path)) : null;
}

async function bundleJob(): Promise<string> {
  const entry = join(root, 'tests/bench/ruleJob.ts');
  const built = await build({
    ...{ configFile: false, root, logLevel: 'silent', publicDir: false },
    build: { write: false, lib: { entry, name: 'ruleJob', formats: ['iife'] } },
  });
  const output = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  const script = output.find((file) => file.type === 'chunk');
  if (!script) throw new Error('no script for the browser');
  return script.code;
}

/** While the browser keeps the build for the first time, it holds the files of it in memory for half a minute. */
async function visitOnce(context: BrowserContext, url: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await context.close();
}

/** The page on order lines, prepared by another question before; each further one has another date. */
async function benchTable(executablePath: string, path: string): Promise<void> {
  const served = await serveBuild();
  const profile = mkdtempSync(join(tmpdir(), 'dangol-profile-'));
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      ...{ executablePath, args: [...browserArguments], reducedMotion: 'reduce' },
      viewport: { width: 1440, height: 900 },
    });
  await visitOnce(await open(), served.url);
  const context = await open();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${served.url}#/kpi`);
    await load(page, path);
    const browser = context.browser();
    const own = browser ? await followOwnMemory(browser) : null;
    const peak = async (): Promise<string> =>
      `${describePeak(own?.peak() ?? null)} (${describePeak(browser ? await peakOfTabs(browser) : null)})`;
    const loaded = await peak();
    await redraw(page, { page: 'kpi', options: {}, filters: [] }, '2023-12-30');
    const prepared = await peak();
    const ask = { page: 'rules', options: { minSupport: share }, filters: [] } as const;
    const first = await redraw(page, ask, '2023-12-30');
    const once = await peak();
    const runs = [];
    for (let i = 1; i <= rounds; i++) runs.push(await redraw(page, ask, `2023-12-2${i}`));
    const best = runs.reduce((a, b) => (a.drawn <= b.drawn ? a : b));
    const limit = { name: 'limit', ms: limitMs };
    const size = `${many(basketShop.lines)} order lines, ${many(basketShop.baskets)} baskets, ${many(basketShop.products)} products`;
    printTable(`${size}, ${100 * share} percent: from address to rules`, [
      { what: 'the first question', ms: first.drawn },
      { what: 'a further one, from table to picture', ms: best.drawn, against: limit },
      { what: '    its queries', ms: best.query },
      { what: '    its kernel', ms: best.kernel },
    ]);
    console.log(
      `\nOwn memory of the tab at its peak on a second visit (with shared libraries and files): ${loaded} while loading, ${prepared} with the lines prepared, ${once} with rules, ${await peak()} with ${rounds} more`,
    );
    own?.stop();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    await served.close();
  }
}
