import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree, root, type SourceFile } from '../support/tree.ts';

const shipped = readTree(['src', 'workers'], ['.ts', '.svelte']);
const written = [...shipped, ...readTree(['tests', 'scripts'], ['.ts', '.mjs'])];
const longest = 300;

function pathsWhere(files: readonly SourceFile[], breaks: (file: SourceFile) => boolean): string[] {
  return files.filter(breaks).map(({ path }) => path);
}

describe('hostile text stays text', () => {
  const rawHtml = /\{@html\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsrcdoc\b/;

  it('raw HTML is written by the lesson renderer alone', () => {
    expect(
      pathsWhere(shipped, ({ path, text }) => path !== 'src/learn/LessonText.svelte' && rawHtml.test(text)),
    ).toEqual([]);
  });

  it('nothing makes code out of text', () => {
    expect(pathsWhere(shipped, ({ text }) => /\beval\(|\bnew Function\b|javascript:/.test(text))).toEqual([]);
  });

  it('two policies make trusted values: one for addresses, one for lessons', () => {
    const allowed = new Set(['workers/contract/trustedUrls.ts', 'src/learn/trustLesson.ts']);
    expect(
      pathsWhere(shipped, ({ path, text }) => !allowed.has(path) && /\bcreatePolicy\(/.test(text)),
    ).toEqual([]);
  });
});

it('templates have no style attribute, which the policy of the page forbids', () => {
  const styled = /<[a-zA-Z][^<>]*\sstyle=(?:"|'|\{)/;
  const components = shipped.filter(({ path }) => path.endsWith('.svelte'));
  expect(
    pathsWhere(components, ({ text }) => styled.test(text.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''))),
  ).toEqual([]);
});

it(`no file is longer than ${longest} lines`, () => {
  const long = written
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});

it('no file only passes on what others export', () => {
  const barrel = ({ text }: SourceFile): boolean =>
    /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\}\s+from\b)/m.test(text);
  expect(pathsWhere(shipped, barrel)).toEqual([]);
});

it('no file names a machine: absolute paths of a home or a work folder', () => {
  const machine =
    /(?:["'`(\s=]|file:\/\/)(?:\/(?:home|root|Users|work|mnt|opt\/(?!google|microsoft))\/|[A-Z]:\\Users)/;
  const texts = [...written, ...readTree(['public'], ['.md', '.json', '.svg'])];
  expect(
    pathsWhere(texts, ({ path, text }) => path !== 'tests/house/hygiene.test.ts' && machine.test(text)),
  ).toEqual([]);
});

it('the lock file names no registry host, so that any mirror will do', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved":\s*"https?:\/\/[^"]+"/g) ?? []).toEqual([]);
});

it('the lock file holds every package that a locked one asks for, or npm ci refuses it', () => {
  interface Locked {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

it('no placeholder of new:analysis is left', () => {
  // Spelled apart, so that this file is not one of them.
  const marker = ['REPLACE', 'ME'].join('-');
  const texts = readTree(['src', 'workers', 'tests'], ['.ts', '.svelte', '.md', '.json']);
  expect(pathsWhere(texts, ({ text }) => text.includes(marker))).toEqual([]);
});

it('only a script of ours may stand in the page', () => {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/src/main.ts">']);
  expect(page).not.toMatch(/https?:\/\//);
});
