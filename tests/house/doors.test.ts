import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisIds, catalogue } from '../../workers/contract/catalogue.ts';
import { readTree, root } from '../support/tree.ts';

const lineIn = (path: string, line: RegExp): boolean => line.test(readFileSync(join(root, path), 'utf8'));

describe.each(analysisIds)('%s has all its doors', (id) => {
  it.each([
    `workers/analyses/${id}/spec.ts`,
    `workers/analyses/${id}/query.ts`,
    `workers/analyses/${id}/kernel.ts`,
    `workers/analyses/${id}/result.ts`,
    `src/analyses/${id}/View.svelte`,
    `src/analyses/${id}/chart.ts`,
    `src/analyses/${id}/lesson.ko.md`,
    `src/analyses/${id}/lesson.en.md`,
    `tests/analyses/${id}.test.ts`,
    `tests/reference/${id}.json`,
  ])('%s', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('a page, a query and a kernel under its own name', () => {
    expect(lineIn('src/analyses/views.ts', new RegExp(`^  ${id}: .*'\\./${id}/View\\.svelte'`, 'm'))).toBe(
      true,
    );
    expect(lineIn('workers/analyses/queries.ts', new RegExp(`'\\./${id}/query\\.ts'`))).toBe(true);
    expect(lineIn('workers/analyses/kernels.ts', new RegExp(`'\\./${id}/kernel\\.ts'`))).toBe(true);
  });

  it('the same id in its spec, a source, and reference values that say where they come from', () => {
    const spec = catalogue[id];
    expect(spec.id).toBe(id);
    expect(spec.sources.length).toBeGreaterThan(0);
    const reference = JSON.parse(readFileSync(join(root, `tests/reference/${id}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    const sections = Object.values(reference);
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) expect(section).toHaveProperty('source', expect.stringMatching(/.{10}/));
  });
});

it('no folder of an analysis is without its id in the catalogue', () => {
  const folders = readTree(['workers/analyses', 'src/analyses'], ['.ts', '.svelte', '.md'])
    .map(({ path }) => path.match(/^(?:workers|src)\/analyses\/([^/]+)\//)?.[1])
    .filter((folder) => folder !== undefined);
  const ids: readonly string[] = analysisIds;
  expect([...new Set(folders)].filter((folder) => !ids.includes(folder))).toEqual([]);
});
