import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

export interface FoundBrowser {
  readonly path: string;
  /** Where it came from, for people. */
  readonly origin: string;
  readonly version: string;
}

/** Background services off: what a test sees on the wire is then the page's own. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate',
];

const run = promisify(execFile);
/** One version, so that a run of the tests can be had again. */
const npmBrowser = { name: '@sparticuz/chromium', version: '147.0.0' };
const cacheFolder = fileURLToPath(new URL('../.cache/browser', import.meta.url));

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Each gives paths of programs that may exist. First the one that calls nobody by itself: some that are installed do. */
const ways: readonly { readonly origin: string; readonly find: () => Promise<readonly string[]> }[] = [
  { origin: `npm package ${npmBrowser.name}`, find: unpackFromNpm },
  {
    origin: 'installed',
    find: async () => [...onThePath(), ...usualPlaces()].filter((path) => existsSync(path)),
  },
  {
    origin: 'Playwright’s own',
    find: async () => [chromium.executablePath()].filter((path) => existsSync(path)),
  },
  { origin: 'Debian’s package', find: installFromDebian },
];

/**
 * Finds a Chromium that really starts, or fetches one. DANGOL_BROWSER names one and then no other is tried.
 * Throws an Error whose message says what was tried and what to install.
 */
export async function findBrowser(say: (line: string) => void = () => {}): Promise<FoundBrowser> {
  const named = process.env.DANGOL_BROWSER;
  if (named) {
    const version = await tryToStart(named);
    if (version.works) return { path: named, origin: 'DANGOL_BROWSER', version: version.text };
    throw new Error(`DANGOL_BROWSER is set to ${named}, but that does not start: ${version.text}`);
  }
  const tried: string[] = [];
  for (const { origin, find } of ways) {
    let paths: readonly string[] = [];
    try {
      paths = await find();
      if (paths.length === 0) tried.push(`${origin}: none found`);
    } catch (error) {
      tried.push(`${origin}: ${firstLine(error)}`);
    }
    for (const path of paths) {
      const version = await tryToStart(path);
      if (version.works) return { path, origin, version: version.text };
      tried.push(`${origin}: ${path} does not start (${version.text})`);
      say(tried.at(-1) ?? '');
    }
  }
  throw new Error(
    [
      'No Chromium could be found or fetched for the tests in the browser.',
      'Install Chromium or Google Chrome (on Debian as root: apt-get install chromium), or set DANGOL_BROWSER to the',
      'program of one that is installed. What was tried:',
      ...tried.map((line) => `  ${line}`),
    ].join('\n'),
  );
}

function onThePath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => names.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

async function unpackFromNpm(): Promise<readonly string[]> {
  if (process.platform !== 'linux') throw new Error('for Linux only');
  const entry = join(cacheFolder, 'node_modules', npmBrowser.name);
  if (!existsSync(entry)) {
    await mkdir(cacheFolder, { recursive: true });
    const npm = process.env.npm_execpath;
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const args = ['install', '--prefix', cacheFolder, ...quiet, `${npmBrowser.name}@${npmBrowser.version}`];
    await (npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args));
  }
  const main = createRequire(join(cacheFolder, 'package.json')).resolve(npmBrowser.name);
  const loaded = (await import(pathToFileURL(main).href)) as {
    default: { executablePath(): Promise<string> };
  };
  return [await inFolder(join(cacheFolder, 'unpacked'), () => loaded.default.executablePath())];
}

/** That package unpacks into the system's folder for temporary files, wherever that is said to be. */
async function inFolder<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  await mkdir(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function installFromDebian(): Promise<readonly string[]> {
  const isRoot = process.getuid?.() === 0;
  await access('/usr/bin/apt-get', constants.X_OK);
  if (!isRoot) throw new Error('needs root');
  await runForMinutes('apt-get', ['update']);
  await runForMinutes('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return ['/usr/bin/chromium'];
}

/** Runs a program without a terminal that may take minutes and print much. */
function runForMinutes(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    let problems = '';
    child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${program} ${args[0] ?? ''} ended with ${code}: ${problems.trim().split('\n').at(-1)}`),
        );
    });
  });
}

/** --version first, because it fails fast and says why; then a page that computes something. */
async function tryToStart(path: string): Promise<{ works: boolean; text: string }> {
  try {
    // Windows opens a window instead of printing the version.
    const text =
      process.platform === 'win32' ? '' : (await run(path, ['--version'], { timeout: 20_000 })).stdout.trim();
    const browser = await chromium.launch({
      executablePath: path,
      args: [...browserArguments],
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      const answer = await page.evaluate(
        'WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
      );
      return answer === true
        ? { works: true, text: text || browser.version() }
        : { works: false, text: 'it has no WebAssembly' };
    } finally {
      await browser.close();
    }
  } catch (error) {
    return { works: false, text: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  const printed = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const text = printed.trim() || (error instanceof Error ? error.message : String(error));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /error while loading|not found|No such/i.test(line)) ??
    lines[0] ??
    text
  ).slice(0, 300);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const found = await findBrowser((line) => console.error(line));
    console.log(`${found.path}\n${found.version} (${found.origin})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
