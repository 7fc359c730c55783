import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/tree.ts';

/** Files that the lint rules must find fault with, by rule. */
const breaches: Readonly<Record<string, { readonly rule: string; readonly text: string }>> = {
  'src/import/engine.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from '../../workers/engine/a.ts';",
  },
  'src/import/kernel.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from '../../workers/analyses/rfm/kernel.ts';",
  },
  'src/import/lazily.ts': {
    rule: 'no-restricted-imports',
    text: "export const a = () => import('../../workers/engine/a.ts');",
  },
  'src/import/View.svelte': {
    rule: 'no-restricted-imports',
    text: '<script lang="ts">\n  import { a } from \'../../workers/engine/a.ts\';\n</script>\n<p>{a}</p>',
  },
  'workers/analyses/rfm/kernel.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from '../../engine/a.ts';",
  },
  'workers/analyses/rfm/axes.ts': { rule: 'no-restricted-imports', text: "import { a } from './query.ts';" },
  'workers/analyses/rfm/other.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from '../kpi/spec.ts';",
  },
  'workers/analyses/rfm/package.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from 'apache-arrow';",
  },
  'workers/analyses/rfm/dice.ts': {
    rule: 'no-restricted-properties',
    text: 'export const a = Math.random();',
  },
  'workers/analyses/rfm/clock.ts': { rule: 'no-restricted-properties', text: 'export const a = Date.now();' },
  'workers/numeric/clock.ts': {
    rule: 'no-restricted-properties',
    text: 'export const a = performance.now();',
  },
  'workers/numeric/out.ts': { rule: 'no-restricted-imports', text: "import { a } from '../contract/a.ts';" },
  'workers/numeric/clustering/clock.ts': {
    rule: 'no-restricted-properties',
    text: 'export const a = Date.now();',
  },
  'workers/numeric/clustering/out.ts': {
    rule: 'no-restricted-imports',
    text: "import { a } from '../../contract/a.ts';",
  },
  'workers/contract/out.ts': { rule: 'no-restricted-imports', text: "import { a } from '../engine/a.ts';" },
  'workers/engine/page.ts': { rule: 'no-restricted-imports', text: "import { a } from '../../src/a.ts';" },
  'workers/engine/one.ts': { rule: 'no-cycle', text: "import { b } from './two.ts';\nexport const a = b;" },
  'workers/engine/two.ts': { rule: 'no-cycle', text: "import { a } from './one.ts';\nexport const b = a;" },
  'workers/engine/any.ts': { rule: 'no-explicit-any', text: 'export const a: any = 1;' },
  'workers/engine/eval.ts': { rule: 'no-eval', text: "export const a: unknown = eval('1');" },
};

/** Files that keep the rules and must pass. */
const clean: Readonly<Record<string, string>> = {
  'src/import/good.ts': [
    "import { a } from '../../workers/contract/a.ts';",
    "import { b } from '../../workers/analyses/rfm/spec.ts';",
    "import type { C } from '../../workers/analyses/rfm/result.ts';",
    'export const d: C = a + b;',
  ].join('\n'),
  'workers/analyses/rfm/good.ts': [
    "import { a } from '../../numeric/a.ts';",
    "import { b } from '../../contract/b.ts';",
    "import { c } from './spec.ts';",
    "import { e } from '../../numeric/clustering/e.ts';",
    'export const d = a + b + c + e;',
  ].join('\n'),
  'workers/numeric/clustering/good.ts': "import { a } from '../a.ts';\nexport const b = a;",
  'workers/analyses/rfm/query.ts': "import { a } from '../../engine/a.ts';\nexport const b = a;",
};

const folder = mkdtempSync(join(tmpdir(), 'dangol-lint-'));
let found: readonly { readonly filename: string; readonly code: string }[] = [];

beforeAll(() => {
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const texts = Object.entries(breaches).map(([path, { text }]) => [path, text] as const);
  for (const [path, text] of [...texts, ...Object.entries(clean)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const oxlint = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  found = (JSON.parse(oxlint.stdout) as { diagnostics: typeof found }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.entries(breaches))('%s breaks a rule, and the lint says which', (path, { rule }) => {
  const codes = found.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code);
  expect(codes.join(' ')).toContain(rule);
});

it.each(Object.keys(clean))('%s keeps the rules', (path) => {
  expect(found.filter(({ filename }) => filename.endsWith(path))).toEqual([]);
});
