import { chromium, type Browser } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { browserArguments } from '../../scripts/find-browser.ts';
import { openApp, type App, type AppOptions } from './app.ts';

export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args: [...browserArguments, ...extra] });
}

/**
 * A test in a real browser on the production build. `open` gives the app in a fresh profile; when the test
 * ends, the page must have logged no error, broken no policy and sent nothing to anybody else.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser, task, onTestFinished }) => {
    const apps: App[] = [];
    // Not in a clean-up of the fixture: one that throws would throw again at the second try.
    onTestFinished(async () => {
      const problems: string[] = [];
      for (const app of apps) {
        if (task.result?.state === 'fail') problems.push(...(await app.describePages()));
        problems.push(...(await app.close()));
      }
      if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
    });
    return async (options: AppOptions = {}): Promise<App> => {
      const app = await openApp(browser, inject('appUrl'), options);
      apps.push(app);
      return app;
    };
  });
