// npm run new:analysis <id>: opens every door of a new analysis, with code that works and texts to replace.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = join(root, 'scripts/templates/analysis');

/** Pages of the shell, whose addresses an analysis cannot have. */
const shell = await readFile(join(root, 'src/workbench/latePages.ts'), 'utf8');
const takenPages = new Set([...shell.matchAll(/^ {2}(\w+): page\(/gm)].map(([, name]) => name));

const id = process.argv[2] ?? '';
const Id = id.charAt(0).toUpperCase() + id.slice(1);

/** Template → the file it becomes. */
const doors = {
  'spec.ts': `workers/analyses/${id}/spec.ts`,
  'result.ts': `workers/analyses/${id}/result.ts`,
  'query.ts': `workers/analyses/${id}/query.ts`,
  'kernel.ts': `workers/analyses/${id}/kernel.ts`,
  'chart.ts': `src/analyses/${id}/chart.ts`,
  'View.svelte': `src/analyses/${id}/View.svelte`,
  'lesson.ko.md': `src/analyses/${id}/lesson.ko.md`,
  'lesson.en.md': `src/analyses/${id}/lesson.en.md`,
  'test.ts': `tests/analyses/${id}.test.ts`,
  'reference.json': `tests/reference/${id}.json`,
  'numbers.ts': `tests/learn/numbers/${id}.ts`,
};

/** Lists an analysis has to stand in: lines to add before the end of a block, and an import. */
const lists = [
  {
    path: 'workers/contract/catalogue.ts',
    imports: [
      `import type { ${Id}Result } from '../analyses/${id}/result.ts';`,
      `import { ${id}Spec } from '../analyses/${id}/spec.ts';`,
    ],
    entries: [
      { block: 'export const catalogue = {', line: `  ${id}: ${id}Spec,` },
      { block: 'export interface ResultOf extends', line: `  ${id}: ${Id}Result;` },
    ],
  },
  {
    path: 'workers/analyses/queries.ts',
    imports: [`import { collect${Id} } from './${id}/query.ts';`],
    entries: [{ block: 'export const queries', line: `  ${id}: collect${Id},` }],
  },
  {
    path: 'workers/analyses/kernels.ts',
    imports: [`import { compute${Id} } from './${id}/kernel.ts';`],
    entries: [{ block: 'export const kernels', line: `  ${id}: compute${Id},` }],
  },
  {
    path: 'src/analyses/views.ts',
    imports: [],
    entries: [{ block: 'export const views', line: `  ${id}: () => import('./${id}/View.svelte'),` }],
  },
  {
    path: 'tests/learn/numbers/lessons.ts',
    imports: [`import { ${id} } from './${id}.ts';`],
    entries: [{ block: 'export const lessons', line: `  ${id},` }],
  },
];

const problem = findProblem();
if (problem) {
  console.error(problem);
  console.error('usage: npm run new:analysis <id>   e.g. npm run new:analysis cohort');
  process.exit(2);
}

// Everything is worked out before anything is written, so that a failure leaves the tree as it was.
const written = [];
for (const [template, path] of Object.entries(doors)) written.push([path, await fillTemplate(template)]);
for (const list of lists) written.push([list.path, await extendList(list)]);
for (const [path, text] of written) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(path);
}
const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
const paths = written.map(([path]) => path);
// The length of the id decides where lines break.
spawnSync(process.execPath, [prettier, '--write', '--log-level', 'warn', ...paths], {
  cwd: root,
  stdio: 'inherit',
});
console.log(`\nThe analysis “${id}” answers with a working example. Now replace every REPLACE-ME;`);
console.log('npm test fails as long as one is left.');

function findProblem() {
  if (!/^[a-z][a-zA-Z0-9]{1,29}$/.test(id)) {
    return `“${id}” cannot be an id: 2 to 30 letters and digits, the first a small letter.`;
  }
  if (takenPages.has(id)) return `“${id}” is a page of the shell already.`;
  const there = Object.values(doors).find((path) => existsSync(join(root, path)));
  return there ? `“${id}” is there already: ${there}` : null;
}

async function fillTemplate(name) {
  const text = await readFile(join(templates, `${name}.txt`), 'utf8');
  return text.replaceAll('__id__', id).replaceAll('__Id__', Id);
}

async function extendList({ path, imports, entries }) {
  const lines = (await readFile(join(root, path), 'utf8')).split('\n');
  for (const { block, line } of entries) {
    const start = lines.findIndex((text) => text.startsWith(block));
    const end = lines.findIndex((text, i) => i > start && text.startsWith('}'));
    if (start < 0 || end < 0)
      throw new Error(`${path} has no block “${block}” any more; mend scripts/new-analysis.mjs`);
    lines.splice(end, 0, line);
  }
  const lastImport = lines.findLastIndex((text) => /^(import|\} from) /.test(text));
  lines.splice(lastImport + 1, 0, ...imports);
  return lines.join('\n');
}
