import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/tree.ts';

const run = promisify(execFile);
const copy = mkdtempSync(join(tmpdir(), 'dangol-new-'));
const tool = (name: string): string => join(copy, 'node_modules/.bin', name);
const environment = { ...process.env, NO_COLOR: '1' };

function newAnalysis(id: string): void {
  execFileSync(process.execPath, ['scripts/new-analysis.mjs', id], { cwd: copy, stdio: 'pipe' });
}

const formatted = [
  ...['src/analyses', 'workers/analyses', 'workers/contract'],
  ...['tests/analyses/example.test.ts', 'tests/learn/numbers'],
];

/** What a tool prints where it finds fault, nothing where it does not. */
async function problemsOf(name: string, ...args: readonly string[]): Promise<string> {
  try {
    await run(tool(name), args, { cwd: copy, env: environment, maxBuffer: 1e8 });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

/** Runs Vitest in the copy; gives the full names of what failed. */
async function failuresOf(...args: readonly string[]): Promise<string[]> {
  const report = join(copy, 'report.json');
  await run(tool('vitest'), ['run', ...args, '--reporter', 'json', '--outputFile', report], {
    cwd: copy,
    env: environment,
    maxBuffer: 1e8,
  }).catch(() => {});
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[];
  };
  expect(testResults.length).toBeGreaterThan(0);
  return testResults.flatMap(({ message, assertionResults }) => [
    ...(assertionResults.length === 0 ? [message] : []),
    ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  ]);
}

beforeAll(() => {
  const parts = [
    'src',
    'workers',
    'scripts',
    'tests',
    'public',
    'index.html',
    'package.json',
    'package-lock.json',
  ];
  const settings = ['tsconfig.base.json', 'tsconfig.json', 'tsconfig.node.json', 'tsconfig.workers.json'];
  for (const part of [...parts, ...settings, 'vite.config.ts', 'vitest.config.ts', '.prettierrc.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  rmSync(join(copy, 'tests/house/newAnalysis.test.ts'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('new:analysis', () => {
  it.each(['', 'a', '2x', 'Rfm', 'my-analysis', '../evil', 'check', 'rfm'])('refuses the id “%s”', (id) => {
    const before = readFileSync(join(copy, 'workers/contract/catalogue.ts'), 'utf8');
    expect(() => newAnalysis(id)).toThrow();
    expect(readFileSync(join(copy, 'workers/contract/catalogue.ts'), 'utf8')).toBe(before);
  });

  it('opens every door; the types hold, and only what has to be filled in keeps the house from passing', async () => {
    const before = await failuresOf('--project', 'house');
    newAnalysis('example');
    expect(existsSync(join(copy, 'src/analyses/example/View.svelte'))).toBe(true);
    const problems = await Promise.all([
      problemsOf('tsc', '-p', 'tsconfig.workers.json'),
      problemsOf('tsc', '-p', 'tsconfig.node.json'),
      problemsOf('svelte-check', '--tsconfig', 'tsconfig.json'),
      problemsOf('prettier', '--check', ...formatted),
    ]);
    expect(problems).toEqual(['', '', '', '']);
    const after = await failuresOf('--project', 'house');
    // The template’s kernel only adds and ranks, and its lesson has nothing to move: who fills it in says so, or brings more.
    expect(after.filter((name) => !before.includes(name)).toSorted()).toEqual([
      'and of none less: the others use intervals, tests or models',
      'no lesson is without a live picture',
      'no placeholder of new:analysis is left',
    ]);
    const own = ['tests/analyses/example', 'tests/conformance'];
    expect(await failuresOf('--project', 'unit', '--project', 'engine', ...own)).toEqual([]);
    expect(() => newAnalysis('example')).toThrow();
  }, 900_000);
});
