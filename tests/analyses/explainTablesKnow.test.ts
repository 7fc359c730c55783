import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as lifecycle from '../../src/analyses/lifecycle/tableAccounts.ts';
import * as lifecycleTables from '../../src/analyses/lifecycle/tables.ts';
import * as value from '../../src/analyses/value/tableAccounts.ts';
import * as valueTables from '../../src/analyses/value/tables.ts';
import { isKnown, listFlows } from '../../src/analyses/migration/chart.ts';
import * as migration from '../../src/analyses/migration/tableAccounts.ts';
import * as migrationTables from '../../src/analyses/migration/tables.ts';
import { buildRepurchase } from '../../src/analyses/rfm/chart.ts';
import * as rfm from '../../src/analyses/rfm/tableAccounts.ts';
import * as rfmTables from '../../src/analyses/rfm/tables.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

describe('what stands behind a cell of a table gives what the cell shows', () => {
  test.each([{}, { basis: 'margin', window: 'year' }])('value, %j', async (options) => {
    const ran = await shop.run('value', options);
    const { result } = ran;
    const { profile, stability } = result;
    if (profile.status !== 'ok' || stability.status !== 'ok') throw new Error('too little');
    const tiers = value.explainTiers(result, 0);
    const last = result.hasMargin ? [9, 10, 11] : [7, 8, 9];
    expectCells(() => valueTables.tabulateTiers(result, 0), tiers, {
      opens: [1, 2, 3, 4, 5, 6, 7, ...last],
      told: [1, 3, ...(result.hasMargin ? [5] : []), ...last],
    });
    const high = result.tiers[0];
    const size = tiers(0, 3)?.();
    if (!size) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(size, ran))).toEqual({
      money: high?.revenue,
      customers: high?.customerCount,
    });
    expectCells(
      () => valueTables.tabulateNumbers(result, profile, 0),
      value.explainNumbers(result, profile, 0),
      {
        opens: [1, 2, 3, 4, 5, 6, 7, 9],
        told: [1, 2, 3, 4, 6, 7, 9],
      },
    );
    const isOfMoney = (row: number): boolean =>
      profile.columns.some(({ id, of }) => id === profile.kinds[row]?.kind && of === 'money');
    expectCells(() => valueTables.tabulateKinds(profile), value.explainKinds(profile), {
      opens: [2, 3, 4, 5, 6, 7, 8],
      told: (column, row) => [5, 7, 8].includes(column) || (column < 4 && isOfMoney(row)),
      shown: (text) => text.replace(/ points$|%포인트$/, ''),
    });
    const [next] = result.next;
    if (!next) throw new Error('nobody below');
    const steps = value.explainNextSteps(result, next, 0);
    expectCells(() => valueTables.tabulateSteps(next, 0), steps, { opens: [1, 2, 3], told: [1, 2, 3] });
    const near = steps(0, 1)?.();
    if (!near) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(near, ran)).customers).toBe(next.steps[0]?.customerCount);
    expectCells(() => valueTables.tabulateDistances(next, 0), value.explainDistances(next, 0), {
      opens: [2, 3],
      told: [2, 3],
    });
    expectCells(() => valueTables.tabulateStable(stability), value.explainStable(stability), {
      opens: [1, 2],
      told: [1],
    });
  });

  test('lifecycle', async () => {
    const ran = await shop.run('lifecycle');
    const { result } = ran;
    const { crossSell } = result;
    if (!crossSell) throw new Error('no categories');
    expectCells(() => lifecycleTables.tabulateStages(result, 0), lifecycle.explainStages(result, 0), {
      opens: [1, 2, 3, 4, 5],
      told: [1, 3, 5],
    });
    expectCells(() => lifecycleTables.tabulateCycles(result), lifecycle.explainCycles(result), {
      opens: [1],
      told: [1],
    });
    expectCells(() => lifecycleTables.tabulatePairs(crossSell), lifecycle.explainPairs(crossSell), {
      opens: [1, 2, 3],
      told: [1, 2],
    });
    const suggested = lifecycle.explainSuggestions(crossSell, 0);
    expectCells(() => lifecycleTables.tabulateSuggestions(crossSell, 0), suggested, {
      opens: [1, 2],
      told: [1, 2],
    });
    const first = suggested(0, 1)?.();
    if (!first) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(first, ran)).customers).toBe(crossSell.suggestions[0]?.customerCount);
  });

  test('migration', async () => {
    const ran = await shop.run('migration');
    const { result } = ran;
    const { outlook } = result;
    if (!isKnown(result) || outlook.status !== 'ok') throw new Error('too short');
    const matrix = migration.explainMatrix(result);
    expectCells(() => migrationTables.tabulateMatrix(result), matrix, {
      opens: [1, 2, 3],
      told: (column) => column > 0,
    });
    const at = result.matrix.cells.findIndex(({ customers }) => customers > 0);
    const cell = matrix(Math.floor(at / result.to.length), (at % result.to.length) + 2)?.();
    if (!cell) throw new Error('no account');
    const found = sumOf(await shop.rowsOf(cell, ran)).customers;
    expect(found).toBe(result.matrix.cells[at]?.customers);
    const bridge = migration.explainBridge(result, 0);
    expectCells(() => migrationTables.tabulateBridge(result, 0), bridge, {
      opens: [1, 2, 3, 4],
      told: [1, 2, 3],
    });
    const all = result.matrix.parts.length;
    const before = bridge(all, 2)?.();
    if (!before) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(before, ran)).money).toBe(result.matrix.total.before);
    const flows = migration.explainFlows(result, 0);
    expectCells(() => migrationTables.tabulateFlows(listFlows(result), 0), flows, {
      opens: [2, 3, 4, 5, 6, 7, 8, 9],
      told: [2, 4, 5, 6, 8, 9],
    });
    const flow = flows(0, 6)?.();
    if (!flow) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(flow, ran)).money).toBe(listFlows(result)[0]?.sums.during);
    expectCells(() => migrationTables.tabulateOutlook(outlook), migration.explainOutlook(outlook), {
      opens: [3, 4, 5],
      told: [3, 4, 5],
    });
  });

  test('rfm', async () => {
    const ran = await shop.run('rfm');
    const { result } = ran;
    const map = rfm.explainMap(result, 0);
    expectCells(() => rfmTables.tabulateCells(result, 0), map, { opens: [4, 5, 6], told: [4, 6] });
    const table = rfmTables.tabulateCells(result, 0);
    const row = table.rows.findIndex((cells) => Number(cells[4]?.value) > 0);
    const cell = map(row, 4)?.();
    if (!cell) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(cell, ran)).customers).toBe(table.rows[row]?.[4]?.value);
    for (const name of ['recencyDays', 'frequency', 'monetary'] as const)
      expectCells(() => rfmTables.tabulateAxis(name, result, 0), rfm.explainAxis(name, result, 0), {
        opens: [2],
        told: [2],
      });
    const model = buildRepurchase(result);
    if (!model) throw new Error('too short');
    expectCells(() => rfmTables.tabulateRepurchase(model), rfm.explainRates(model), {
      opens: [1, 2, 3, 4, 5],
      told: [4, 5],
    });
  });
});
