import { describe, expect, it } from 'vitest';
import { readImports, readTree, resolveImport, type SourceFile } from '../support/tree.ts';

interface Rule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly allows: (target: string, path: string) => boolean;
}

const pageDoors =
  /^workers\/(contract\/[^/]+\.ts|analyses\/[^/]+\/(spec|segments|result)\.ts|engine\.worker\.ts)$/;
const folderOf = (path: string): string => path.replace(/[^/]+$/, '');

const rules: readonly Rule[] = [
  {
    name: 'the page knows of the workers only the contract, the specs and the results; live pictures, what lessons compute',
    applies: (path) => path.startsWith('src/'),
    allows: (target, path) =>
      !target.startsWith('workers/') ||
      pageDoors.test(target) ||
      (path.startsWith('src/learn/pictures/') && /^workers\/lessons\/[^/]+\.ts$/.test(target)),
  },
  {
    name: 'what lessons compute is what the analyses compute',
    applies: (path) => path.startsWith('workers/lessons/'),
    allows: (target) =>
      /^workers\/(lessons|numeric|contract|analyses)\//.test(target) && !target.endsWith('/query.ts'),
  },
  {
    name: 'no analysis knows the lessons',
    applies: (path) => path.startsWith('workers/') && !path.startsWith('workers/lessons/'),
    allows: (target) => !target.startsWith('workers/lessons/'),
  },
  {
    name: 'nothing that ships knows the tests or the tools',
    applies: (path) => path.startsWith('src/') || path.startsWith('workers/'),
    allows: (target, path) =>
      !/^(tests|scripts)\//.test(target) && (path.startsWith('src/') || !target.startsWith('src/')),
  },
  {
    name: 'only the engine worker starts from its address',
    applies: (path) => path.startsWith('src/') && path !== 'src/engineLife.ts',
    allows: (target) => !target.endsWith('.worker.ts'),
  },
  {
    name: 'kernels are mathematics: their own folder, numeric/ and contract/',
    applies: (path) => /^workers\/analyses\/[^/]+\/[^/]+\.ts$/.test(path) && !path.endsWith('/query.ts'),
    allows: (target, path) =>
      (target.startsWith(folderOf(path)) && !target.endsWith('/query.ts')) ||
      /^workers\/(numeric|contract)\//.test(target),
  },
  {
    name: 'numeric/ stands on its own, with wasm/',
    applies: (path) => path.startsWith('workers/numeric/'),
    allows: (target) => /^workers\/(numeric|wasm\/built)\//.test(target),
  },
  {
    name: 'the contract knows only specs and results',
    applies: (path) => path.startsWith('workers/contract/'),
    allows: (target) => /^workers\/(contract\/|analyses\/[^/]+\/(spec|result)\.ts$)/.test(target),
  },
];

function findBreaches(rule: Rule, files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => rule.applies(file.path))
    .flatMap((file) =>
      readImports(file)
        .map((specifier) => resolveImport(file, specifier))
        .filter((target) => !rule.allows(target, file.path))
        .map((target) => `${file.path} imports ${target}`),
    );
}

/** What is compiled to WebAssembly is AssemblyScript, which names files without their ending. */
const isCompiled = (path: string): boolean => /^workers\/wasm\/(?!built\/)/.test(path);
const files = readTree(['src', 'workers'], ['.ts', '.svelte']).filter(({ path }) => !isCompiled(path));

describe('imports', () => {
  it.each(rules)('$name', (rule) => {
    expect(findBreaches(rule, files)).toEqual([]);
  });

  it('go to files that are there, by their full name', () => {
    const known = new Set(files.map((file) => file.path));
    const broken = files.flatMap((file) =>
      readImports(file)
        .filter((specifier) => specifier.startsWith('.') && /\.(ts|svelte)(\?|$)|\/[^.]+$/.test(specifier))
        .filter((specifier) => !known.has(resolveImport(file, specifier)))
        .map((specifier) => `${file.path}: ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  it('are seen in every form', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type {\n  B,\n} from './b.ts';",
      "export { c } from './c.ts';",
      "import './d.css';",
      "const e = () => import('./e.svelte');",
    ].join('\n');
    expect(readImports({ path: 'src/x.ts', text })).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.css',
      './e.svelte',
    ]);
  });

  it.each([
    ['src/x.ts', '../workers/engine/sql.ts'],
    ['src/a/Y.svelte', '../../workers/analyses/rfm/kernel.ts'],
    ['src/learn/Z.svelte', '../../workers/lessons/rules.ts'],
    ['src/learn/pictures/rules/Picture.svelte', '../../../../workers/analyses/rules/search.ts'],
    ['workers/lessons/rules.ts', '../engine/sql.ts'],
    ['workers/lessons/rules.ts', '../analyses/rules/query.ts'],
    ['workers/analyses/rfm/kernel.ts', '../../engine/sql.ts'],
    ['workers/analyses/rfm/kernel.ts', './query.ts'],
    ['workers/analyses/rfm/kernel.ts', 'd3-array'],
    ['workers/contract/x.ts', '../engine/sql.ts'],
    ['workers/engine/x.ts', '../../src/compute.ts'],
  ])('a breach is found: %s importing %s', (path, specifier) => {
    const file = { path, text: `import { x } from '${specifier}';` };
    expect(rules.flatMap((rule) => findBreaches(rule, [file]))).not.toEqual([]);
  });
});

const clocksAndDice =
  /\bMath\.random\b|\bDate\.now\b|\bperformance\.now\b|\bnew Date\(\s*\)|\bcrypto\.(getRandomValues|randomUUID)\b/;

it('mathematics has no clock and no dice but seeded streams', () => {
  const mathematics = files.filter(
    ({ path }) =>
      /^workers\/(analyses\/[^/]+|lessons|numeric(\/[^/]+)?)\/[^/]+\.ts$/.test(path) &&
      !path.endsWith('/query.ts'),
  );
  expect(mathematics.length).toBeGreaterThan(0);
  expect(mathematics.filter(({ text }) => clocksAndDice.test(text)).map(({ path }) => path)).toEqual([]);
});
