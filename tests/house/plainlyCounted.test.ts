import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { analysisIds } from '../../workers/contract/catalogue.ts';
import { plainlyCounted } from '../../workers/engine/native/afterSql.ts';
import { root } from '../support/tree.ts';

/** Shared mathematics that only adds, divides, ranks and counts. */
const plain = [
  'concentration',
  'histogram',
  'money',
  'pieces',
  'quantile',
  'share',
  'sortNumbers',
  'stretch',
];

/** Shared mathematics that a file uses, itself or through what it imports. */
function mathematicsOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const own = relative(join(root, 'workers/numeric'), file);
  const imports = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*\.ts)'/g)];
  const further = imports.flatMap(([, path = '']) => mathematicsOf(join(dirname(file), path), seen));
  return own.startsWith('..') ? further : [own.replace(/\.ts$/, ''), ...further];
}

const beyond = (id: string): readonly string[] =>
  mathematicsOf(join(root, `workers/analyses/${id}/kernel.ts`)).filter((used) => !plain.includes(used));

test('scripts say “adds, divides and ranks” only of analyses whose kernels do no more', () => {
  expect([...plainlyCounted].flatMap(beyond)).toEqual([]);
});

test('and of none less: the others use intervals, tests or models', () => {
  const others = analysisIds.filter((id) => !plainlyCounted.has(id));
  expect(others.filter((id) => beyond(id).length === 0)).toEqual([]);
});
