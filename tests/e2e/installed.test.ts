import { describe, expect } from 'vitest';
import { test } from '../support/e2e.ts';
import { openProof, shopCsv } from '../support/journey.ts';

interface Launch {
  readonly files: readonly { getFile(): Promise<File> }[];
}

type Probe = typeof globalThis & { launch?: (launch: Launch) => void; prompted?: number };

describe('the installed app', () => {
  test('takes a file that was opened with it', async ({ open }) => {
    const app = await open();
    // Only an installed app is handed files: the browser’s queue is stood in for.
    await app.context.addInitScript(() => {
      const setConsumer = (take: (launch: Launch) => void): void => {
        (globalThis as Probe).launch = take;
      };
      Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
    });
    await app.page.reload();
    await app.page.getByRole('banner').waitFor();
    await app.page.evaluate((csv) => {
      const file = new File([csv], 'opened.csv', { type: 'text/csv' });
      (globalThis as Probe).launch?.({ files: [{ getFile: () => Promise.resolve(file) }] });
    }, shopCsv(200));
    await app.onPage('check');
    await app.page.getByText('opened.csv').first().waitFor();
  });

  test('is offered where the browser offers it, and asked for by the button alone', async ({ open }) => {
    const app = await open();
    const install = app.page.getByRole('button', { name: 'Install as an app' });
    await openProof(app.page);
    await app.page.getByRole('button', { name: 'Take the app along' }).waitFor();
    expect(await install.count()).toBe(0);
    const wasHeld = await app.page.evaluate(() => {
      const probe = globalThis as Probe;
      probe.prompted = 0;
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => Promise.resolve((probe.prompted = (probe.prompted ?? 0) + 1)),
      });
      dispatchEvent(offer);
      return offer.defaultPrevented;
    });
    expect(wasHeld).toBe(true);
    await install.click();
    await install.waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => (globalThis as Probe).prompted)).toBe(1);
  });

  test('has a manifest that the browser can read without a complaint', async ({ open }) => {
    const app = await open();
    const session = await app.context.newCDPSession(app.page);
    const { data, errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '{}')).toMatchObject({ start_url: './', scope: './' });
    // A fresh profile of a test is a private one, which most browsers do not install to: nothing else may be missing.
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    const missing = installabilityErrors.map(({ errorId }) => errorId);
    expect(missing.filter((id) => id !== 'in-incognito')).toEqual([]);
  });
});
