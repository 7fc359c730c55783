// npm test: every check there is, in order. All of them run, whatever fails; the failures are shown together.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import './build-wasm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}.cache/test-reports`;

/** group is what --only names, besides the step's own name. tests: a Vitest project, counted test by test. */
const steps = [
  { name: 'format', group: 'static', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', group: 'static', run: ['oxlint', '--deny-warnings'] },
  { name: 'types of the workers', group: 'static', run: ['tsc', '-p', 'tsconfig.workers.json'] },
  { name: 'types of tests and tools', group: 'static', run: ['tsc', '-p', 'tsconfig.node.json'] },
  {
    name: 'types of the page',
    group: 'static',
    run: ['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  { name: 'unused code', group: 'static', run: ['knip'] },
  { name: 'house', group: 'unit', tests: 'house' },
  { name: 'unit', group: 'unit', tests: 'unit' },
  { name: 'engine', group: 'engine', tests: 'engine' },
  { name: 'build', group: 'e2e', run: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'e2e', group: 'e2e', tests: 'e2e', after: 'build' },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
const wanted = values.only?.split(',').map((name) => name.trim());
const unknown = wanted?.filter((name) => !steps.some((step) => step.name === name || step.group === name));
if (values.list || unknown?.length) {
  if (unknown?.length) console.error(`There is no step or group called ${unknown.join(', ')}.`);
  for (const step of steps) console.error(`  ${step.group.padEnd(8)} ${step.name}`);
  process.exit(values.list ? 0 : 2);
}
const chosen = steps.filter((step) => !wanted || wanted.includes(step.name) || wanted.includes(step.group));

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const failedSteps = new Set();
const startedAt = performance.now();

for (const step of chosen) {
  const start = performance.now();
  const result = failedSteps.has(step.after)
    ? {
        ok: false,
        output: `Not run, because the step “${step.after}” failed.`,
        passed: 0,
        failed: 1,
        skipped: 0,
      }
    : await runStep(step);
  totals.passed += result.passed;
  totals.failed += result.failed;
  totals.skipped += result.skipped;
  const detail = step.tests ? `  ${countsOf(result)}` : '';
  console.log(`${result.ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(26)}${secondsSince(start)}${detail}`);
  if (result.notes) console.log(result.notes);
  if (result.ok) continue;
  failedSteps.add(step.name);
  failures.push({ step, output: result.output });
  // In a terminal a person wants to see it at once; the summary below repeats it.
  if (process.stdout.isTTY) console.log(result.output);
}

for (const { step, output } of failures) console.log(`\n──── ${step.name} ────\n${output.trim()}`);
console.log(`\n${chosen.length} steps in ${secondsSince(startedAt).trim()}`);
console.log(countsOf(totals));
process.exitCode = failures.length > 0 ? 1 : 0;

function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8);
}

async function runStep(step) {
  if (!step.tests) {
    const { code, output } = await runTool(step.run);
    return { ok: code === 0, output, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const report = `${reports}/${step.tests}.json`;
  const { code, output } = await runTool([
    'vitest',
    'run',
    '--project',
    step.tests,
    '--reporter',
    'dot',
    '--reporter',
    'json',
    `--outputFile.json=${report}`,
  ]);
  const counts = await countTests(report);
  // A broken set-up, an unhandled error or a report that was never written is a failure nobody counted.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const notes = (output.match(/^(skipped for want of|tried a second time:) .*$/gm) ?? []).map(
    (line) => `          ${line}`,
  );
  return { ok: code === 0, output, notes: [...new Set(notes)].join('\n'), ...counts };
}

async function countTests(report) {
  let read;
  try {
    read = JSON.parse(await readFile(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const brokenFiles = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + brokenFiles.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** Runs a tool of node_modules/.bin and collects all that it prints. */
function runTool([tool, ...args]) {
  return new Promise((resolve) => {
    const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const windows = process.platform === 'win32';
    const child = spawn(`${root}node_modules/.bin/${tool}${windows ? '.cmd' : ''}`, args, {
      cwd: root,
      env: environment,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${error.message}\nRun npm ci first.` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}
