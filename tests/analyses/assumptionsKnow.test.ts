import { beforeAll, expect, test, vi } from 'vitest';
import * as clusters from '../../src/analyses/clusters/assumptions.ts';
import * as lifecycle from '../../src/analyses/lifecycle/assumptions.ts';
import * as migration from '../../src/analyses/migration/assumptions.ts';
import * as personas from '../../src/analyses/personas/assumptions.ts';
import * as value from '../../src/analyses/value/assumptions.ts';
import type { Assumption } from '../../src/i18n/assumption.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

/** What is found against the assumption of this name; undefined where it cannot be checked. */
function found(assumptions: readonly Assumption[], name: string): readonly string[] | undefined {
  const one = assumptions.find((assumption) => assumption.name === name);
  if (one === undefined) throw new Error(`no assumption ${name}`);
  for (const line of one.found ?? []) expect(line).not.toMatch(/[{}]/);
  return one.found;
}

test('clusters: borders, features that repeat each other, sizes and starts', async () => {
  const { result } = await shop.run('clusters');
  const [first] = result.clusters;
  if (first === undefined) throw new Error('no clusters');
  const told = (change: Partial<typeof result>, name: string) =>
    found(clusters.checkAssumptions({ ...result, ...change }), name);
  expect(told({ verdict: 'real' }, 'borders')).toEqual([]);
  expect(told({ verdict: 'weak' }, 'borders')?.join()).toMatch(/Stability 0\.\d\d, silhouette 0\.\d\d/);
  expect(told({ stability: null }, 'borders')).toBeUndefined();
  expect(told({ correlated: [] }, 'apart')).toEqual([]);
  expect(told({ correlated: [{ a: 0, b: 1, r: 0.95 }] }, 'apart')?.join()).toContain('0.95');
  expect(told({ clusters: [{ ...first, isTiny: false }] }, 'sizes')).toEqual([]);
  expect(told({ clusters: [{ ...first, isTiny: true }] }, 'sizes')).toHaveLength(1);
  expect(told({ starts: { count: 20, best: 7 } }, 'starts')).toEqual([]);
  expect(told({ starts: { count: 20, best: 1 } }, 'starts')?.join()).toContain('20');
  expect(told({ starts: null }, 'starts')).toBeUndefined();
  expect(told({ reduced: null }, 'sample')).toEqual([]);
  expect(told({ reduced: { by: 'sample', count: 100 } }, 'sample')?.join()).toContain('100');
});

test('personas: groups whose making is not known, and groups that are too small', async () => {
  const { result } = await shop.run('personas', { by: 'rfm' });
  expect(found(personas.checkAssumptions(result), 'made')).toEqual([]);
  expect(found(personas.checkAssumptions({ ...result, by: 'clusters' }), 'made')).toHaveLength(1);
  const few = { groupCount: 2, customerCount: 14 };
  expect(found(personas.checkAssumptions({ ...result, few }), 'few')?.join()).toContain('14');
  const none = { groupCount: 0, customerCount: null };
  expect(found(personas.checkAssumptions({ ...result, few: none }), 'few')).toEqual([]);
});

test('migration: shares that changed, an outlook that does no better, and small groups', async () => {
  const { result } = await shop.run('migration');
  const { outlook } = result;
  if (outlook.status !== 'ok' || outlook.stationarity === null || outlook.heldOut === null)
    throw new Error('too short');
  const { stationarity, heldOut } = outlook;
  const told = (change: Partial<typeof outlook>, name: string) =>
    found(migration.checkAssumptions({ ...result, outlook: { ...outlook, ...change } }), name);
  expect(told({ stationarity: { ...stationarity, p: 0.4 } }, 'stationary')).toEqual([]);
  expect(told({ stationarity: { ...stationarity, p: 0.01 } }, 'stationary')?.join()).toContain('0.010');
  expect(told({ stationarity: null }, 'stationary')).toBeUndefined();
  expect(told({ heldOut: { ...heldOut, error: 10, naiveError: 30 } }, 'better')).toEqual([]);
  expect(told({ heldOut: { ...heldOut, error: 30, naiveError: 10 } }, 'better')?.join()).toContain(
    'no better',
  );
  expect(told({ heldOut: null }, 'better')).toBeUndefined();
  const { matrix } = result;
  if (matrix.status !== 'ok') throw new Error('too short');
  const sized = (customers: number) => ({
    ...result,
    matrix: { ...matrix, rows: matrix.rows.map((row) => ({ ...row, customers })) },
  });
  expect(found(migration.checkAssumptions(sized(500)), 'rows')).toEqual([]);
  expect(found(migration.checkAssumptions(sized(5)), 'rows')?.join()).toContain('Champions');
});

test('value: older customers ahead, and ties at the border', async () => {
  const { result } = await shop.run('value');
  const { profile, cuts } = result;
  if (profile.status !== 'ok') throw new Error('too few');
  const tenured = (delta: number, low: number) => ({
    ...result,
    profile: {
      ...profile,
      numbers: profile.numbers.map((one) => (one.id === 'tenureDays' ? { ...one, delta, low } : one)),
    },
  });
  expect(found(value.checkAssumptions(tenured(0.4, 0.3)), 'older')?.join()).toContain('70.0%');
  expect(found(value.checkAssumptions(tenured(0.05, 0.01)), 'older')).toEqual([]);
  expect(found(value.checkAssumptions({ ...tenured(0.4, 0.3), window: 'year' }), 'older')).toEqual([]);
  const tied = (tiedCount: number) => ({ ...result, cuts: { ...cuts, high: { ...cuts.high, tiedCount } } });
  expect(found(value.checkAssumptions(tied(0)), 'ties')).toHaveLength(cuts.mid.tiedCount > 0 ? 1 : 0);
  expect(found(value.checkAssumptions(tied(33)), 'ties')?.join()).toContain('33');
});

test('lifecycle: members without a day of joining', async () => {
  const { result } = await shop.run('lifecycle');
  expect(found(lifecycle.checkAssumptions({ ...result, hasJoinDays: true }), 'joined')).toBeUndefined();
  expect(found(lifecycle.checkAssumptions({ ...result, hasJoinDays: false }), 'joined')).toHaveLength(1);
});
