import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { browserArguments } from '../../scripts/find-browser.ts';
import { closedWays, connectingAhead, openWays, type ClosedWay } from '../../src/privacy/escapes.ts';
import { waitFor } from '../support/app.ts';
import { makeFolder } from '../support/build.ts';
import { test } from '../support/e2e.ts';
import { openProof } from '../support/journey.ts';
import { servePoisoned, type PoisonedPage, type Stopped } from '../support/poison.ts';
import { openWire, type Wire } from '../support/wire.ts';

const allClosed = Object.keys(closedWays) as ClosedWay[];
const hostOf = (way: string): string => `${way.toLowerCase()}.leak.test`;

interface Poisoned {
  readonly page: Page;
  readonly wire: Wire;
  /** Connecting ahead is part of Chrome, not of the engine alone, as browsers without a window have it. */
  readonly connectsAhead: boolean;
  go(way: string, url: string): Promise<void>;
  stopped(): Promise<readonly Stopped[]>;
}

interface PoisonedGlobals {
  readonly poison: PoisonedPage;
}

type Run = (poisoned: Poisoned) => Promise<void>;

interface Setting {
  readonly hasHeaders?: boolean;
  /** Without the wire the browser looks names up itself, and writes down what it does. */
  readonly log?: string;
}

/**
 * Everything the browser sends goes through the wire, which keeps it and passes on nothing but what is for this machine.
 * The profile is an ordinary one: in private windows browsers do not connect ahead.
 */
async function withPoison({ hasHeaders = true, log }: Setting, run: Run): Promise<void> {
  const profile = makeFolder();
  const served = await servePoisoned(hasHeaders);
  const wire = await openWire();
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: inject('browserPath'),
    args: [
      ...browserArguments.filter((argument) => argument !== '--disable-background-networking'),
      '--allow-loopback-in-peer-connection',
      ...(log === undefined ? [] : [`--log-net-log=${log}`]),
    ],
    ignoreDefaultArgs: ['--disable-background-networking'],
    ...(log === undefined ? { proxy: { server: wire.server } } : {}),
  });
  const page = await context.newPage();
  try {
    await page.goto(served.url);
    await waitFor('the poison', 60_000, () => page.evaluate(() => 'poison' in globalThis));
    await page.evaluate(() => (globalThis as unknown as PoisonedGlobals).poison.ready);
    await run({
      ...{ page, wire },
      connectsAhead: await page.evaluate(() => 'chrome' in globalThis),
      go: (way, url) =>
        page.evaluate(
          ([name, address]) => {
            try {
              (globalThis as unknown as PoisonedGlobals).poison.go(name, address);
            } catch {
              // A way may be closed with an error as well; the events tell.
            }
          },
          [way, url] as const,
        ),
      stopped: () => page.evaluate(() => (globalThis as unknown as PoisonedGlobals).poison.stopped),
    });
  } finally {
    await context.close();
    await served.close();
    await wire.close();
    profile.remove();
  }
}

const isTo = (way: string, url: string): boolean => url.includes(`//${hostOf(way)}`);

const leaks = (wire: Wire): readonly string[] =>
  wire.requests.map(({ url }) => url).filter((url) => url.includes('leak.test'));

/** Whose event it is: by the host, or where the browser names none, by the directive alone. */
function isStopped(way: ClosedWay, { directive, uri }: Stopped): boolean {
  const unnamed = { inlineScript: 'inline', foreignWorker: 'blob' } as const;
  const by = way in unnamed ? unnamed[way as keyof typeof unnamed] : `//${hostOf(way)}`;
  return directive === closedWays[way] && uri.includes(by);
}

describe('a poisoned build', { timeout: 240_000 }, () => {
  for (const scheme of ['http', 'https'] as const) {
    test(`gets nothing out by any way that the policy can close, to ${scheme}`, async () => {
      await withPoison({}, async ({ go, stopped, wire, connectsAhead }) => {
        for (const way of allClosed) await go(way, `${scheme}://${hostOf(way)}/`);
        await expect
          .poll(async () => {
            const told = await stopped();
            return allClosed.filter((way) => !told.some((one) => isStopped(way, one)));
          })
          .toEqual([]);
        const arrived = allClosed.filter((way) => leaks(wire).some((url) => isTo(way, url)));
        expect(arrived).toEqual(scheme === 'https' && connectsAhead ? connectingAhead : []);
        // Where the browser connects ahead it has not sent a byte: the wire refuses what is to be sent on.
        expect(leaks(wire).filter((url) => url.includes('secret'))).toEqual([]);
      });
    });
  }

  test('gets out by the ways that the proof page names, and by each of them', async ({ open }) => {
    const found = new Set<string>();
    let seen: readonly string[] = openWays;
    await withPoison({}, async ({ page, go, stopped, wire, connectsAhead }) => {
      const arrives = (way: string, text: string) =>
        waitFor(way, 60_000, () => Promise.resolve(leaks(wire).some((url) => url.includes(text)))).then(() =>
          found.add(way),
        );
      await go('preconnect', `https://${hostOf('preconnect')}/`);
      if (connectsAhead) await arrives('preconnect', hostOf('preconnect'));
      else {
        seen = openWays.filter((way) => way !== 'preconnect' && way !== 'nameLookup');
        console.log('skipped for want of a browser that connects ahead: preconnect, nameLookup');
      }
      const opened = page.waitForEvent('popup');
      await go('popup', `http://${hostOf('popup')}/`);
      await (await opened).close();
      await arrives('popup', `${hostOf('popup')}/?secret`);
      await hearPeer(async (server, heard) => {
        await go('peer', server);
        await heard;
        found.add('peer');
      });
      expect(await stopped()).toEqual([]);
      await go('navigation', `http://${hostOf('navigation')}/`);
      await arrives('navigation', `${hostOf('navigation')}/?secret`);
    });
    const folder = makeFolder();
    const log = join(folder.path, 'network.json');
    await withPoison({ log }, async ({ page, go, stopped }) => {
      await go('nameLookup', `https://${hostOf('nameLookup')}/`);
      // The log is written in pieces, and whole when the browser ends; by then the name has been asked for.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      expect(await stopped()).toEqual([]);
    });
    if (readFileSync(log, 'utf8').includes(hostOf('nameLookup'))) found.add('nameLookup');
    folder.remove();
    expect([...found].sort()).toEqual([...seen].sort());

    const app = await open();
    const proof = await openProof(app.page);
    const named = await proof
      .locator('[data-way]')
      .evaluateAll((all) => all.map((item) => item.getAttribute('data-way') ?? ''));
    expect(named.sort()).toEqual([...openWays].sort());
  });

  test('on a host without headers gets out of the workers, which the proof page says', async () => {
    const workers = ['workerFetch', 'serviceWorkerFetch'] as const;
    await withPoison({ hasHeaders: false }, async ({ go, stopped, wire }) => {
      await go('fetch', `http://${hostOf('fetch')}/`);
      await expect.poll(async () => (await stopped()).some((one) => isStopped('fetch', one))).toBe(true);
      for (const way of workers) await go(way, `http://${hostOf(way)}/`);
      for (const way of workers)
        await expect.poll(() => leaks(wire).some((url) => isTo(way, url))).toBe(true);
      expect(leaks(wire).some((url) => isTo('fetch', url))).toBe(false);
    });
  });
});

/** A server that hears what browsers send to connect to each other. */
async function hearPeer(run: (server: string, heard: Promise<void>) => Promise<void>): Promise<void> {
  const socket = createSocket('udp4');
  const heard = new Promise<void>((resolve) => socket.once('message', () => resolve()));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  await run(`stun:127.0.0.1:${(socket.address() as AddressInfo).port}`, heard);
  socket.close();
}
