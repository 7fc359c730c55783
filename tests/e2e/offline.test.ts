import { describe, expect } from 'vitest';
import { openApp, waitFor, type App } from '../support/app.ts';
import { dist, nextBuild, readShipped } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import {
  button,
  downloadList,
  heading,
  loadFile,
  openProof,
  openRfm,
  segmentButton,
  shopCsv,
} from '../support/journey.ts';
import { serveBuild, serveFolder } from '../support/serve.ts';

/** What a browser says of a server that is gone, and we cannot help. */
const gone = /ERR_CONNECTION_REFUSED|502|update a ServiceWorker|script resource/;

async function readOffline(app: App): Promise<string> {
  const proof = await openProof(app.page);
  const said = await proof.getByText(/Ready for offline|오프라인 준비/).innerText();
  await app.page.goBack();
  return said;
}

async function reload(app: App): Promise<void> {
  await app.page.reload();
  await waitFor('the app', 45_000, () =>
    app.page.evaluate(() => performance.getEntriesByName('everything-loaded').length > 0),
  );
}

const builtAs = (app: App): Promise<string | undefined> =>
  app.page.evaluate(() => document.documentElement.dataset['build']);

/** Each opens the app several times. */
const patient = { timeout: 150_000 };

describe('without a server', patient, () => {
  test('the whole journey', async ({ browser }) => {
    const served = await serveBuild();
    const app = await openApp(browser, served.url, { lang: 'ko', expects: gone });
    expect(await readOffline(app)).toContain('오프라인 준비가 끝났습니다');
    await served.close();

    await reload(app);
    await button(app, 'sample').click();
    await app.onPage('questions');
    await openRfm(app);
    await reload(app);
    await heading(app).waitFor();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(600) });
    for (const page of ['pareto', 'cohort', 'kpi']) {
      await app.page.evaluate((name) => (location.hash = `#/${name}`), page);
      await app.onPage(page);
      await app.page.getByRole('main').getByRole('figure').first().waitFor();
    }
    await app.page.evaluate(() => (location.hash = '#/rfm'));
    await segmentButton(app).waitFor();
    const { bytes } = await downloadList(app, 'offline');
    expect(bytes.toString().split('\n').length).toBeGreaterThan(3);
    await reload(app);
    await app.page.getByRole('banner').getByText('shop.csv').waitFor();

    const second = await app.context.newPage();
    await second.goto(served.url);
    await second.getByRole('banner').waitFor();
    expect(await app.close()).toEqual([]);
  });

  test('a host that sends none of our headers: the policy holds from the kept files on', async ({
    browser,
  }) => {
    const served = await serveFolder(dist, '/tools/dangol/');
    const app = await openApp(browser, served.url, { expects: gone });
    expect(served.asked.filter((path) => !path.startsWith('/tools/dangol/'))).toEqual([]);
    await served.close();
    const headers = (await app.page.reload())?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    await openRfm(app);
    const worker = await app.page.evaluate(async () => {
      const [script] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('engine.worker'));
      return (await fetch(script?.name ?? '')).headers.get('content-security-policy');
    });
    expect(worker).toContain("connect-src 'self'");
    expect(await app.close()).toEqual([]);
  });

  test('what is kept is the build and nothing else', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'secret.csv', bytes: shopCsv(200) });
    const kept = await app.page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url.slice(new URL('./', document.baseURI).href.length));
    });
    const files = readShipped(dist).files.map(({ path }) => path);
    expect(kept.sort()).toEqual([...files, 'files.json', 'sw.js'].sort());
  });

  test('a file that does not fit its sum is not kept, and the panel says so', async ({ browser }) => {
    const folder = nextBuild('broken');
    const served = await serveFolder(folder.path);
    folder.breakFile('licences.md');
    const app = await openApp(browser, served.url, { expects: /integrity|digest/ });
    await openProof(app.page);
    await app.page.getByText('could not be kept').waitFor();
    expect(await app.page.evaluate(() => caches.keys())).toEqual([]);
    expect(await app.close()).toEqual([]);
    await served.close();
    folder.remove();
  });

  test('erasing everything takes the kept files and the service worker too', async ({ open }) => {
    const app = await open();
    const proof = await openProof(app.page);
    const row = proof.getByRole('row', { name: /App files/ });
    expect(await row.innerText()).not.toMatch(/\s0$/);
    await proof.getByRole('button', { name: 'Erase everything…' }).click();
    await proof.getByRole('button', { name: 'Yes, erase everything' }).click();
    await proof.getByText('Nothing is left').waitFor();
    expect(await row.innerText()).toMatch(/\s0$/);
    await proof.getByText('files were erased here').waitFor();
    const left = await app.page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ caches: [], workers: 0 });
    await reload(app);
    expect(await readOffline(app)).toContain('Ready for offline');
  });
});

describe('a newer version', patient, () => {
  test('waits, says so, interrupts nothing, and comes when it is asked for', async ({ browser }) => {
    const next = nextBuild('second');
    const served = await serveFolder(dist);
    const app = await openApp(browser, served.url, {});
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(300) });
    served.move(next.path);
    const before = served.asked.length;
    await reload(app);
    // Of the new build only what has changed is fetched.
    expect(served.asked.slice(before).filter((path) => path.includes('assets/'))).toEqual([]);
    const notice = app.page.getByText('A new version is there');
    await notice.waitFor();
    expect(await builtAs(app)).toBeUndefined();
    await openRfm(app);
    await app.page.getByRole('button', { name: 'Reload now' }).click();
    await waitFor('the second build', 30_000, async () => {
      try {
        return (await builtAs(app)) === 'second';
      } catch {
        return false;
      }
    });
    await app.page.getByRole('banner').getByText('shop.csv').waitFor();
    await waitFor('the old files to go', 30_000, async () => {
      const names = await app.page.evaluate(() => caches.keys());
      return names.length === 1;
    });
    expect(await app.page.getByText('A new version is there').count()).toBe(0);
    expect(await app.close()).toEqual([]);
    await served.close();
    next.remove();
  });

  test('comes by itself with the next opening, and a page that is still open keeps its own files', async ({
    browser,
  }) => {
    const next = nextBuild('second');
    const served = await serveFolder(dist);
    const app = await openApp(browser, served.url, {});
    served.move(next.path);
    const second = await app.context.newPage();
    await second.goto(served.url);
    await second.getByText('A new version is there').waitFor();
    await app.page.getByText('A new version is there').waitFor();
    await second.getByRole('button', { name: 'Reload now' }).click();
    await waitFor('two versions side by side', 30_000, async () => {
      const names = await app.page.evaluate(() => caches.keys());
      const active = await app.page.evaluate(() => navigator.serviceWorker.controller?.state);
      return names.length === 2 && active === 'activated';
    });
    expect(await builtAs(app)).toBeUndefined();
    await second.close();
    await served.close();
    await reload(app);
    expect(await builtAs(app)).toBe('second');
    expect((await app.close()).filter((problem) => !gone.test(problem))).toEqual([]);
    next.remove();
  });
});
