// npm run bench: measures the product against named peers, in one run on this machine. Not part of the tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(tool, ...args) {
  const windows = process.platform === 'win32';
  const program = `${root}node_modules/.bin/${tool}${windows ? '.cmd' : ''}`;
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: windows }).status ?? 1;
}

const built = process.env.DANGOL_DIST ? 0 : run('vite', 'build', '--logLevel', 'warn');
process.exitCode = built === 0 ? run('tsx', 'tests/bench/run.ts', ...process.argv.slice(2)) : built;
