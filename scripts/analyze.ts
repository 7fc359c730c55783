/** `npm run analyze`: an analysis of files, or `practice`: the answers of a class. */
import { argv } from 'node:process';

if (argv[2] === 'practice') {
  const { printKey } = await import('./answer-key.ts');
  process.exitCode = await printKey(argv.slice(3));
} else await import('../workers/headless/analyze.ts');
