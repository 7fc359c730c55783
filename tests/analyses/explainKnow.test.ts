import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as clusters from '../../src/analyses/clusters/explained.ts';
import { explainGroup, explainMembers, explainTotal } from '../../src/analyses/clusters/groupAccounts.ts';
import * as cohort from '../../src/analyses/cohort/explained.ts';
import { cohortMeasures } from '../../src/analyses/cohort/chart.ts';
import { buildStages, expectOf } from '../../src/analyses/lifecycle/chart.ts';
import * as lifecycle from '../../src/analyses/lifecycle/explained.ts';
import { isKnown, listFlows } from '../../src/analyses/migration/chart.ts';
import * as migration from '../../src/analyses/migration/explained.ts';
import { concentrationOf, cutNear } from '../../src/analyses/pareto/chart.ts';
import * as pareto from '../../src/analyses/pareto/explained.ts';
import * as personas from '../../src/analyses/personas/explained.ts';
import * as rfm from '../../src/analyses/rfm/explained.ts';
import * as value from '../../src/analyses/value/explained.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import type { FoundRows } from '../../workers/contract/rows.ts';
import { expectAccount, expectAll } from '../support/accounts.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

const at = (made: Explained | (() => Explained) | undefined): Explained => {
  const account = typeof made === 'function' ? made() : made;
  if (account === undefined) throw new Error('no account');
  return account;
};

function add({ columns, rows }: FoundRows): { money: number; customers: number } {
  const [amount, customer] = ['amount', 'customer'].map((role) =>
    columns.findIndex((column) => column.role === role),
  ) as [number, number];
  return {
    money: rows.reduce((sum, row) => sum + Number(row[amount]), 0),
    customers: new Set(rows.map((row) => row[customer])).size,
  };
}

describe('what an account says is what its figure is', () => {
  test('rfm: segments', async () => {
    const ran = await shop.run('rfm');
    const { result } = ran;
    expectAll(() => rfm.explainFinding(result, 0), ['risk']);
    for (const row of result.segments.filter(({ customerCount }) => customerCount > 0))
      expectAll(
        () => rfm.explainSegment(result, row, 0),
        [
          ...['customers', 'revenue', 'recency', 'frequency', 'monetary', 'again', 'scored'],
          ...(row.repurchase ? [] : ['repurchase']),
        ],
      );
    expectAll(() => rfm.explainTotals(result, 0), ['customers', 'revenue']);
    const champions = result.segments.find(({ id }) => id === 'champions');
    const sums = add(await shop.rowsOf(at(rfm.explainFinding(result, 0)['revenueShare']), ran));
    expect(sums).toEqual({ money: champions?.revenue, customers: champions?.customerCount });
  });

  test('lifecycle: stages and programs', async () => {
    const ran = await shop.run('lifecycle');
    const { result } = ran;
    const told = ['risk', 'riskStake', 'dormant', 'dormantStake', 'customers'];
    expectAll(() => lifecycle.explainFinding(result, 0), told);
    for (const bar of buildStages(result).filter(({ customerCount }) => customerCount > 0))
      expectAll(() => lifecycle.explainStage(result, bar, 0), ['lastYear']);
    const known = result.programs.filter((row) => expectOf(row) !== null);
    expect(known.length).toBeGreaterThan(3);
    for (const row of known)
      expectAll(() => lifecycle.explainProgram(result, row, expectOf(row), 0), ['customers', 'stake']);
    const winBack = result.programs.find(({ id }) => id === 'winBack');
    if (winBack === undefined) throw new Error('no program');
    const account = lifecycle.explainProgram(result, winBack, expectOf(winBack), 0).customers();
    const sums = add(await shop.rowsOf(account, ran));
    expect(sums).toEqual({ money: winBack.revenue, customers: winBack.customerCount });
  });

  test.each([{}, { basis: 'margin' }, { window: 'year' }])('value: tiers, %j', async (options) => {
    const ran = await shop.run('value', options);
    const { result } = ran;
    const near = result.next.find(({ tier }) => tier === 'mid')?.steps[0]?.customerCount ?? 0;
    expectAll(() => value.explainFinding(result, near, 0), ['count', 'threshold', 'next']);
    expect(Object.keys(value.explainFinding(result, near, 0))).toEqual(
      expect.arrayContaining(['value', 'orders', 'perOrder']),
    );
    for (const row of result.tiers.filter(({ orders }) => orders > 0))
      expectAll(() => value.explainTier(result, row, 0), []);
    const [high] = result.tiers;
    const sums = add(await shop.rowsOf(at(value.explainFinding(result, near, 0)['part']), ran));
    expect(sums).toEqual({ money: high?.revenue, customers: high?.customerCount });
    const next = add(await shop.rowsOf(at(value.explainFinding(result, near, 0)['next']), ran));
    expect(next.customers).toBe(near);
  });

  test('cohort: the finding and every cell', async () => {
    const ran = await shop.run('cohort');
    const { result } = ran;
    expectAll(() => cohort.explainFinding(result, 0), ['next', 'later']);
    const short = { ...result, mean: result.mean.slice(0, 1) };
    expectAll(() => cohort.explainFinding(short, 0), ['cohorts', 'customers']);
    for (const measure of cohortMeasures)
      for (const [place, row] of result.cohorts.entries())
        for (const k of row.retained.keys()) {
          if (cohort.explainCell(result, { cohort: place, k }, measure, 0) === null) continue;
          expectAll(
            () => ({ cell: at(cohort.explainCell(result, { cohort: place, k }, measure, 0) ?? undefined) }),
            measure === 'revenue' ? ['cell'] : [],
          );
        }
    const cell = { cohort: 3, k: 2 };
    const sums = add(await shop.rowsOf(at(cohort.explainCell(result, cell, 'revenue', 0) ?? undefined), ran));
    expect(sums).toEqual({
      money: result.cohorts[3]?.revenue[2],
      customers: result.cohorts[3]?.retained[2],
    });
    const returned = add(await shop.rowsOf(at(cohort.explainFinding(result, 0)['rate']), ran));
    expect(returned.customers).toBe(result.mean[1]?.returnedCount);
  });

  test.each([
    ['customers', 'revenue'],
    ['customers', 'margin'],
    ['products', 'revenue'],
  ] as const)('pareto: %s by %s', async (unit, measure) => {
    const ran = await shop.run('pareto', { unit, measure });
    const { result } = ran;
    expectAll(() => pareto.explainFinding(result, measure, 0), ['counted', 'gini']);
    const cut = cutNear(concentrationOf(result, measure), 0.2);
    expectAll(() => {
      const { count, threshold } = pareto.explainCut(result, measure, cut, 0);
      return { threshold, count: { ...count, amount: count.worked?.split(' = ').at(-1) ?? '' } };
    }, ['threshold']);
    if (unit === 'products') return;
    const rows = await shop.rowsOf(at(pareto.explainFinding(result, measure, 0)['counted']), ran);
    expect(add(rows).customers).toBe(concentrationOf(result, measure).countFor80);
  });

  test.each([{}, { k: 3 }, { method: 'dbscan' }])('clusters, %j', async (options) => {
    const ran = await shop.run('clusters', options);
    // The account does not depend on how sure the groups are.
    const result = { ...ran.result, verdict: 'weak' as const };
    const told = ['k', ...(result.silhouette === null ? ['stability', 'silhouette'] : [])];
    expectAll(() => clusters.explainFinding(result, 0), told);
    for (const cluster of result.clusters)
      expectAll(
        () => ({ ...explainGroup(result, cluster, 0) }),
        ['size', 'revenue', 'stability', 'silhouette'],
      );
    for (const aside of result.aside)
      expectAll(() => ({ ...explainMembers(result, aside, 0) }), ['size', 'revenue']);
    expectAll(() => ({ ...explainTotal(result, 0) }), result.silhouette === null ? ['silhouette'] : []);
    const everybody = add(await shop.rowsOf(explainTotal(result, 0).size(), ran));
    expect(everybody).toEqual({ money: result.revenue, customers: result.customerCount });
    const [first] = result.clusters;
    const sums = add(await shop.rowsOf(at(clusters.explainFinding(result, 0)['share']), ran));
    expect(sums).toEqual({ money: first?.revenue, customers: first?.size });
  });

  test.each(['rfm', 'clusters'])('personas of %s', async (by) => {
    const ran = await shop.run('personas', { by });
    const { result } = ran;
    expectAll(() => personas.explainFinding(result, 0), ['groups', 'tests', 'count']);
    expect(personas.explainFinding(result, 0)).toHaveProperty('lift');
    for (const persona of result.personas) {
      for (const trait of persona.traits)
        expectAll(() => ({ lift: personas.explainLift(result, persona, trait, 0) }), []);
      const { each, customers, revenue } = personas.explainCard(result, persona, 0);
      expectAll(() => ({ each }), []);
      // Their share is worked out beside the count.
      for (const [account, share] of [
        [customers(), persona.customerShare],
        [revenue(), persona.revenueShare],
      ] as const) {
        const amount = account.worked?.split(' = ').at(-1) ?? '';
        expectAccount({ ...account, amount }, amount);
        expect(amount).toBe(`${(share * 100).toFixed(1)}%`);
      }
    }
    const [first] = result.personas;
    if (first === undefined) throw new Error('no persona');
    const sums = add(await shop.rowsOf(personas.explainCard(result, first, 0).revenue(), ran));
    expect(sums).toEqual({ money: first.revenue, customers: first.customerCount });
  });

  test.each(['rfm', 'lifecycle'])('migration of %s', async (by) => {
    const ran = await shop.run('migration', { by });
    const { result } = ran;
    if (!isKnown(result)) throw new Error('too short');
    const told = ['earlier', 'later', 'first', 'days', 'before', 'count', 'flow'];
    expectAll(() => migration.explainFinding(result, 0), told);
    for (const flow of listFlows(result))
      expectAll(() => migration.explainFlow(result, flow, 0), ['customers']);
    const accounts = migration.explainFinding(result, 0);
    const sumOf = async (name: string) => add(await shop.rowsOf(at(accounts[name]), ran));
    const { total, moved } = result.matrix;
    expect((await sumOf('before')).money).toBe(total.before);
    expect((await sumOf('during')).money).toBe(total.during);
    if (by === 'rfm') {
      expect((await sumOf('known')).customers).toBe(moved.of);
      expect((await sumOf('moved')).customers).toBe(moved.count);
    }
  });
});
