import { describe, expect, test } from 'vitest';
import { meanSolvers } from './meanSolvers.ts';
import { powerSolvers } from './powerSolvers.ts';
import { rankSolvers } from './rankSolvers.ts';
import { missesOf, readReference, type Case, type Solver } from './reference.ts';
import { shareSolvers } from './shareSolvers.ts';
import { tableSolvers } from './tableSolvers.ts';

const files: Readonly<Record<string, Readonly<Record<string, Solver>>>> = {
  'hypothesisTests.json': { ...shareSolvers, ...meanSolvers, ...rankSolvers, ...tableSolvers },
  'power.json': powerSolvers,
};

describe.each(Object.keys(files))('%s', (file) => {
  const { cases } = readReference<{ readonly cases: readonly Case[] }>(file);
  const solvers = files[file] ?? {};
  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, { inputs, expected, rel_tol }) => {
    const answer = (solvers[id] as Solver)(inputs);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(missesOf(answer, expected, rel_tol)).toEqual([]);
  });

  test('every case is answered, and only once', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(solvers).sort());
  });
});
