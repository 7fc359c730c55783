import { describe, expect, inject } from 'vitest';
import { serveBuild } from '../support/serve.ts';
import { test } from '../support/e2e.ts';
import { openApp } from '../support/app.ts';
import { button, downloadList, loadFile, openRfm, sharedFile, shopCsv } from '../support/journey.ts';
import { contentSecurityPolicy } from '../../scripts/security-headers.ts';

const cp949 = sharedFile('online_oversea_202210_cp949.csv');

describe('nothing leaves the device', () => {
  test('nobody but the page’s own origin is asked while it loads', async ({ open }) => {
    const app = await open();
    expect(app.wire.requests.length).toBeGreaterThan(5);
    expect(app.wire.foreignTo(new URL(inject('appUrl')).origin)).toEqual([]);
  });

  test('nobody at all is asked after that: sample, file, analysis, other language, theme, list, CSV', async ({
    open,
  }) => {
    const app = await open();
    const before = app.wire.requests.length;
    await button(app, 'sample').click();
    await app.onPage('questions');
    await openRfm(app);
    await downloadList(app, 'before');
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(2_000) });
    await openRfm(app);
    await downloadList(app, 'after');
    await button(app, 'english').click();
    await app.page.getByText('이렇게 계산했습니다').click();
    await app.page.getByText('배우기: 10분 수업').click();
    await app.page.locator('.lesson').waitFor();
    await app.page.getByLabel('화면', { exact: true }).selectOption('dark');
    expect(app.wire.since(before)).toEqual([]);
  });

  test.skipIf(cp949 === null)(
    'nobody is asked for a real file of Korean Windows either',
    async ({ open }) => {
      const app = await open({ lang: 'ko' });
      const before = app.wire.requests.length;
      await app.drop(cp949 ?? '');
      await app.onPage('check');
      expect(app.wire.since(before)).toEqual([]);
    },
  );

  test('with the server gone, everything still works', async ({ browser }) => {
    const served = await serveBuild();
    const app = await openApp(browser, served.url, {});
    await served.close();
    await loadFile(app, { name: 'shop.csv', bytes: shopCsv(400) });
    await openRfm(app);
    const { bytes } = await downloadList(app, 'offline');
    expect(bytes.length).toBeGreaterThan(20);
    expect(await app.close()).toEqual([]);
  });

  test('nothing of the data is kept where another page could find it', async ({ open }) => {
    const app = await open();
    await loadFile(app, { name: 'secret-name.csv', bytes: shopCsv(200) });
    await openRfm(app);
    const kept = await app.page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      address: location.href,
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(kept.cookies).toBe('');
    expect(JSON.stringify(kept)).not.toMatch(/secret-name|C1\b/);
    expect(kept.local.every((key) => key.startsWith('dangol.'))).toBe(true);
  });
});

describe('the policy', () => {
  test('is in force, in the header and in the page', async ({ open }) => {
    const app = await open({ expects: /leak\.test|violat|Refused/ });
    const headers = (await app.page.reload())?.headers() ?? {};
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const meta = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(meta).toContain("connect-src 'self'");
    const outcome = await app.page.evaluate(() =>
      fetch('https://leak.test/x').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('holds in the engine worker too', async ({ open }) => {
    const app = await open({ expects: /leak\.test|violat|Refused/ });
    const engine = app.page.workers().find((worker) => worker.url().includes('engine.worker'));
    expect(engine).toBeDefined();
    const outcome = await engine?.evaluate(() =>
      fetch('https://leak.test/x').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(app.wire.requests.filter(({ url }) => url.includes('leak.test'))).toEqual([]);
  });
});
