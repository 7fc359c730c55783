import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openApp } from '../support/app.ts';
import { dist, nextBuild, readShipped, sumOf } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import { loadFile, openProof, openRfm, shopCsv } from '../support/journey.ts';
import { serveBuild, serveFolder } from '../support/serve.ts';

/** The page has the browser stop it from reaching an address that nobody has. */
const tries = /privacy-check\.invalid/;
const pages = { timeout: 150_000 };

describe('the proof page', pages, () => {
  test('counts what page, workers and service worker asked for: the own server alone', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    await openRfm(app);
    const before = app.wire.requests.length;
    const proof = await openProof(app.page);
    for (const sender of ['page', 'engine', 'kernel', 'serviceWorker']) {
      const row = proof.locator(`[data-sender=${sender}]`);
      // The worker of the statistics is one file and asks for nothing.
      await expect.poll(() => row.getByRole('cell').nth(1).innerText()).toBe('0');
    }
    const { host } = new URL(app.page.url());
    expect(await proof.locator('[data-sender=page]').innerText()).toContain(host);
    expect(await proof.locator('[data-sender=engine]').innerText()).toContain(host);
    expect(await proof.locator('dl').first().innerText()).toMatch(/To other servers\s+0\s/);
    expect(app.wire.since(before)).toEqual([]);
  });

  test('counts a request to somebody else, whoever sends it', async ({ browser }) => {
    const other = await serveFolder(dist);
    const folder = nextBuild('leaky', (page) => page.replace(/<meta http-equiv="Content-Sec[^>]*>/, ''));
    const served = await serveFolder(folder.path);
    const app = await openApp(browser, served.url, { expects: /left the page|CORS|ERR_FAILED/ });
    const proof = await openProof(app.page);
    const row = (sender: string) => proof.locator(`[data-sender=${sender}]`);
    await row('engine').getByText(new URL(served.url).host).waitFor();
    const leak = (url: string): Promise<unknown> => fetch(url, { mode: 'no-cors' });
    await app.page.evaluate(leak, `${other.url}page`);
    await expect.poll(() => row('page').innerText()).toContain(new URL(other.url).host);
    expect(await proof.locator('dl').first().innerText()).not.toMatch(/To other servers\s+0\s/);
    const engine = app.page.workers().find((worker) => worker.url().includes('engine.worker'));
    await engine?.evaluate(leak, `${other.url}engine`);
    await expect.poll(() => row('engine').innerText()).toContain(new URL(other.url).host);
    await app.close();
    await served.close();
    await other.close();
    folder.remove();
  });

  test('has the browser stop every attempt, in page, workers and service worker', async ({ open }) => {
    const app = await open({ expects: tries });
    const before = app.wire.requests.length;
    const proof = await openProof(app.page);
    await proof.getByRole('button', { name: 'Try to break out now' }).click();
    await proof.getByText('The browser stopped all').waitFor();
    await expect.poll(() => proof.locator('.results li').count()).toBe(11);
    expect((await proof.locator('.results').innerText()).match(/stopped by/g)).toHaveLength(11);
    expect(app.wire.since(before)).toEqual([]);
    expect(await proof.locator('dl').first().innerText()).toMatch(/To other servers\s+0\s/);
  });

  test('checks the files in use and those on the server, and names one that differs', async ({ browser }) => {
    const folder = nextBuild('changed');
    const served = await serveFolder(folder.path);
    const app = await openApp(browser, served.url, { lang: 'en' });
    const proof = await openProof(app.page);
    await proof.getByText(sumOf(join(folder.path, 'files.json'))).waitFor();
    const count = readShipped(folder.path).files.length;
    await proof.getByRole('button', { name: 'Check now' }).click();
    await proof.getByText(`All ${count} files in use here are right.`).waitFor();
    await proof.getByText(sumOf(join(folder.path, 'sw.js'))).waitFor();
    appendFileSync(join(folder.path, 'licences.md'), 'changed');
    await proof.getByRole('button', { name: 'Check now' }).click();
    await proof.getByText(`All ${count} files in use here are right.`).waitFor();
    await proof.getByRole('button', { name: /^Check the server/ }).click();
    await proof.getByText('Different from the list: 1.').waitFor();
    expect(await proof.getByRole('listitem').filter({ hasText: 'licences.md' }).count()).toBe(1);
    await served.close();
    await proof.getByRole('button', { name: /^Check the server/ }).click();
    await proof.getByText('The server cannot be reached.').waitFor();
    await app.close();
    folder.remove();
  });

  test('says where the rule comes from, and what a host without headers leaves open', async ({ browser }) => {
    const good = await serveBuild();
    const first = await openApp(browser, good.url, {});
    const held = await openProof(first.page);
    await held.getByText('Sent with the computing engine').waitFor();
    expect(await held.getByText('missing', { exact: true }).count()).toBe(0);
    expect(await first.close()).toEqual([]);
    await good.close();
    const plain = await serveFolder(dist);
    const second = await openApp(browser, plain.url, { expects: /privacy-check\.invalid|ERR_/ });
    const proof = await openProof(second.page);
    await proof.getByRole('button', { name: 'Try to break out now' }).click();
    // The engine was started before its script was kept together with the rule.
    await proof.getByText(/attempts were not stopped/).waitFor();
    await second.page.reload();
    await proof.locator('[data-sender=engine]').getByText(new URL(plain.url).host).waitFor();
    await proof.getByRole('button', { name: 'Try to break out now' }).click();
    const engine = proof.locator('.results li').filter({ hasText: 'Worker of the engine' });
    await engine.getByText('stopped by').waitFor();
    await second.close();
    await plain.close();
  });
});
