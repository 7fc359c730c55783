import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserArguments } from '../../scripts/find-browser.ts';

export interface KeptBrowser {
  readonly context: BrowserContext;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** A browser with a profile on disk, in a process of our own that can be killed. */
export async function startKeptBrowser(path: string, profile: string): Promise<KeptBrowser> {
  const child = spawn(
    path,
    [
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB'],
      ...browserArguments,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'en_GB' } },
  );
  const browser = await chromium.connectOverCDP(await readAddress(child));
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('the browser has no context');
  return {
    context,
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
}
