import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cohortMeasures, type CohortMeasure } from '../../src/analyses/cohort/chart.ts';
import { explainCohorts } from '../../src/analyses/cohort/tableAccounts.ts';
import { tabulateCohorts } from '../../src/analyses/cohort/tables.ts';
import * as funnel from '../../src/analyses/funnel/tableAccounts.ts';
import * as funnelTables from '../../src/analyses/funnel/tables.ts';
import { buildTree, compareFigures } from '../../src/analyses/kpi/chart.ts';
import * as kpi from '../../src/analyses/kpi/explainedMoves.ts';
import { explainTree, tabulateTree } from '../../src/analyses/kpi/treeTable.ts';
import { concentrationOf, cutNear } from '../../src/analyses/pareto/chart.ts';
import * as pareto from '../../src/analyses/pareto/tableAccounts.ts';
import {
  explainCurveTitle,
  explainTenthsTitle,
  explainTopTitle,
} from '../../src/analyses/pareto/titleAccounts.ts';
import * as paretoTables from '../../src/analyses/pareto/tables.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { expectAccount, expectTold } from '../support/accounts.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns(['spend', 'events']);
}, 240_000);

const kinds = ['orders', 'customers', 'spend', 'events'] as const;

describe('what stands behind a cell of a table gives what the cell shows', () => {
  test('kpi: the tree', async () => {
    for (const options of [{}, { period: 'month' }]) {
      const { result } = await shop.run('kpi', options);
      for (const against of ['previous', 'lastYear'] as const) {
        const change = result.changes[against];
        if (!change) throw new Error('no change');
        const model = buildTree(change);
        const tell = explainTree(result, { change, against }, kinds, 0);
        expectCells(() => tabulateTree(model, 0), tell, {
          opens: [1, 2, 3],
          told: ['1 0', '2 0', '1 3', '2 3'],
          // What a factor adds is rounded so that all three give the change.
          skip: ['3 0', '3 1', '3 2'],
        });
        for (const [row, { factor }] of model.steps.entries()) {
          const worked = tell(row, 3)?.()?.worked ?? '';
          const exact = Number(worked.split(' = ')[1]?.replaceAll(',', '').replace('−', '-'));
          expect(Math.abs(exact - factor.contribution), worked).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test('kpi: changes, ends and targets', async () => {
    const targets = { revenue: '9000000000|2024-01-01|2025-12-31|', aov: '80000|2024-01-01|2025-12-31|' };
    const { result } = await shop.run('kpi', { period: 'month', targets });
    const labels = { now: 'now', before: 'before' };
    let count = 0;
    for (const id of Object.keys(result.kpis) as (keyof typeof result.kpis)[])
      for (const against of ['previous', 'lastYear'] as const) {
        const change = compareFigures(result.kpis[id], result.kpis[id].now, result.kpis[id][against]);
        if (change === null || change.direction === 'same') continue;
        const size = change.isDifference
          ? (Math.abs(change.amount) * (result.kpis[id].unit === 'points' ? 1 : 100)).toFixed(1)
          : `${(Math.abs(change.amount) * 100).toFixed(1)}%`;
        const account = kpi.explainMove(result, id, { against, change, size, labels }, kinds, 0);
        expectAccount(account ?? undefined, size);
        count += 1;
      }
    expect(count).toBeGreaterThan(40);
    for (const end of ['low', 'high'] as const) {
      const account = kpi.explainEnds('repurchaseRate', result.kpis.repurchaseRate)[end];
      const shown = `${((result.kpis.repurchaseRate.interval?.[end] ?? 0) * 100).toFixed(1)}%`;
      expectAccount(account, shown);
    }
    const [revenue, aov] = result.targets;
    if (!revenue || !aov) throw new Error('no targets');
    expectAccount(kpi.explainElapsed(revenue), kpi.explainElapsed(revenue).amount);
    const needed = kpi.explainNeeded(result, revenue, 0);
    expectAccount(needed ?? undefined, needed?.amount ?? '');
    expect(kpi.explainReached(result, aov, kinds, 0)).toBeNull();
    const reached = kpi.explainReached(result, revenue, kinds, 0);
    if (!reached) throw new Error('nothing reached');
    const { runId, asOf } = await shop.run('kpi');
    expect(sumOf(await shop.rowsOf(reached, { runId, asOf })).money).toBe(revenue.reached);
  });

  test.each(cohortMeasures)('cohort: %s', async (measure: CohortMeasure) => {
    // By months for one of them: by quarters there are fewer cells.
    const ran = await shop.run('cohort', measure === 'retention' ? {} : { grain: 'quarter' });
    const { result } = ran;
    const explained = explainCohorts(result, measure, 0);
    const mean = result.cohorts.length;
    expectCells(() => tabulateCohorts(result, measure, 0), explained, {
      opens: [1, 2, 3, 4],
      told: (column, row) => column === 1 || (measure === 'revenue' && row < mean),
      shown: (text) => text.replace(' *', ''),
    });
    const size = explained(0, 1)?.();
    if (!size) throw new Error('no size');
    expect(sumOf(await shop.rowsOf(size, ran)).customers).toBe(result.cohorts[0]?.size);
  });

  test.each(['revenue', 'margin'] as const)('pareto by %s', async (measure) => {
    for (const unit of ['customers', 'products'] as const) {
      const ran = await shop.run('pareto', { unit, measure });
      const { result } = ran;
      const of = concentrationOf(result, measure);
      expectCells(() => paretoTables.tabulateTenths(of, 0), pareto.explainTenths(result, measure, 0), {
        opens: [1, 2, 3],
        told: [1],
      });
      expectCells(() => paretoTables.tabulateCurve(of, unit, 0), pareto.explainCurve(result, measure, 0), {
        opens: [1, 2, 3, 4],
        told: [2, 4],
        // Beside the count stands which share that is.
        skip: [1],
      });
      const counted = /^All /;
      expectTold(explainCurveTitle(result, measure, cutNear(of, 0.2), 0), counted);
      if (unit === 'customers') {
        expectTold(explainTenthsTitle(result, measure, 0), counted);
        continue;
      }
      expectTold(explainTopTitle(result, measure, 0), counted);
      const top = pareto.explainTop(result, measure, 0);
      expectCells(() => paretoTables.tabulateTop(of, 0), top, { opens: [2, 3, 4, 5], told: [2, 5] });
      const first = top(0, 5)?.();
      if (!first) throw new Error('no product');
      const sums = sumOf(await shop.rowsOf(first, ran));
      expect(sums.customers).toBe(of.top[0]?.buyerCount);
      if (measure === 'revenue') expect(sums.money).toBe(of.top[0]?.amount);
    }
  });

  test('funnel', async () => {
    const { result } = await shop.run('funnel', { segmentBy: 'device' });
    if (result.mode !== 'events') throw new Error('no events');
    const steps = result.steps.length;
    expectCells(() => funnelTables.tabulateSteps(result), funnel.explainSteps(result), {
      opens: [1, 2, 3, 4, 5, 6, 7, 8],
      told: [1, 7, 8],
      shown: (text) => text.replace(/ ?(명|people)$/, ''),
      whole: [`6 ${steps - 1}`],
      skip: ['5 0'],
    });
    expectCells(() => funnelTables.tabulateSegments(result), funnel.explainSegments(result), {
      opens: [1, steps, steps + 1],
      told: (column) => column <= steps,
    });
    const { history, watches, grain } = result;
    const watch = watches[1];
    if (!watch) throw new Error('no watch');
    const starts = history.map(({ start }) => start);
    const of = (i: number) => ({
      here: history[i]?.counts[1] ?? null,
      before: history[i]?.counts[0] ?? null,
    });
    expectCells(
      () => funnelTables.tabulateRate(watch, starts, grain),
      funnel.explainRates(watch, { starts, grain }, of, { here: 'to', before: 'from' }),
      { opens: [1], told: [2, 3] },
    );
  });
});
