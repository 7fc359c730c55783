import { describe, expect } from 'vitest';
import { openApp } from '../support/app.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/e2e.ts';
import { serveFiles } from '../support/serve.ts';
import { waitFor } from '../support/app.ts';

/** A page whose every kind of worker calls home. */
const leaky = {
  '/': '<!doctype html><html lang="en"><title>x</title><script type="module" src="/page.js"></script>',
  '/page.js': `
    new Worker('/outer.js');
    navigator.serviceWorker.register('/service.js');
    fetch('http://leak.test/page').catch(() => {});
    navigator.sendBeacon('http://leak.test/beacon', 'x');
    new WebSocket('ws://leak.test/socket');
    new Image().src = 'https://leak.test/image';`,
  '/outer.js': "new Worker('/inner.js'); fetch('http://leak.test/worker').catch(() => {});",
  '/inner.js':
    "fetch('http://leak.test/nested').catch(() => {}); setTimeout(() => { throw new Error('inside'); });",
  '/service.js': "addEventListener('install', () => fetch('http://leak.test/service').catch(() => {}));",
};

describe('the instruments see', () => {
  test('requests of pages, workers, nested workers, service workers, beacons and sockets', async ({
    browser,
  }) => {
    const served = await serveFiles(leaky);
    const app = await openApp(browser, served.url, { untilReady: false });
    const seen = (): string[] => app.wire.foreignTo(new URL(served.url).origin).map(({ url }) => url);
    const wanted = ['page', 'beacon', 'worker', 'nested', 'service'].map(
      (path) => `http://leak.test/${path}`,
    );
    wanted.push('https://leak.test:443/', 'https://leak.test:80/');
    await waitFor('all the leaks', 10_000, async () => wanted.every((url) => seen().includes(url)));
    const problems = await app.close();
    expect(problems).toContain('left the page: http://leak.test/nested');
    expect(problems.some((problem) => problem.includes('inside'))).toBe(true);
    await served.close();
  });

  test('broken policies, errors in the console and thrown errors', async ({ browser }) => {
    const served = await serveFiles(
      {
        '/': leaky['/'],
        '/page.js':
          "console.error('said'); document.body.innerHTML = '<p style=\"color:red\">'; throw new Error('thrown');",
      },
      { 'content-security-policy': "default-src 'none'; script-src 'self'" },
    );
    const app = await openApp(browser, served.url, { untilReady: false });
    const problems = await app.close();
    for (const part of ['console: said', 'thrown: Error: thrown', 'policy: style-src']) {
      expect(problems.some((problem) => problem.startsWith(part))).toBe(true);
    }
    await served.close();
  });

  test('long tasks and barriers, under a strict policy', async ({ browser }) => {
    const served = await serveFiles(
      {
        '/': leaky['/'].replace(' lang="en"', ''),
        '/page.js': 'const end = performance.now() + 150; while (performance.now() < end);',
      },
      {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
      },
    );
    const app = await openApp(browser, served.url, { untilReady: false });
    await waitFor('the long task', 5_000, async () => (await app.longestTask()) >= 140);
    expect((await findBarriers(app.page)).some((barrier) => barrier.startsWith('html-has-lang'))).toBe(true);
    await app.close();
    await served.close();
  });
});
