import { beforeAll, describe, expect, test, vi } from 'vitest';
import { explainTraits } from '../../src/analyses/clusters/groupAccounts.ts';
import * as clusters from '../../src/analyses/clusters/modelAccounts.ts';
import * as clusterTables from '../../src/analyses/clusters/tables.ts';
import { describeCluster } from '../../src/analyses/clusters/words.ts';
import { isKnown } from '../../src/analyses/migration/chart.ts';
import * as outlookAccounts from '../../src/analyses/migration/outlookAccounts.ts';
import { totalOfFlows } from '../../src/analyses/migration/tables.ts';
import * as moves from '../../src/analyses/migration/titleAccounts.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import { formatCount } from '../../src/i18n/format.ts';
import { markFigures } from '../../src/workbench/markFigures.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import { expectAccount, expectAll, expectBoth, expectTold } from '../support/accounts.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

describe('what stands behind the figures of titles and notes', () => {
  test.each([{}, { k: 3 }, { method: 'ward' }, { method: 'dbscan' }])('clusters, %j', async (options) => {
    const { result } = await shop.run('clusters', options);
    const { map, choice, control, dendrogram, density } = result;
    if (!map) throw new Error('no map');
    // One dense place has no silhouette to compare.
    expect(control === null).toBe('method' in options && options.method === 'dbscan');
    const worked =
      /^(나눠 본 고객|그룹으로 나눠 본|Customers told apart|두 방향에|Differences seen|실루엣의 오차|Error of)/;
    expectBoth(() => clusters.explainMapTitle(result, map), worked);
    expectBoth(() => clusters.explainCaveats(result), worked);
    expectCells(() => clusterTables.tabulateLoadings(result, map), clusters.explainLoadings(result, map), {
      opens: [1, 2],
      told: [1, 2],
    });
    if (control) {
      expectBoth(() => clusters.explainTrustTitle(result, control), worked);
      const table = () => clusterTables.tabulateControl(control);
      expectCells(table, clusters.explainControl(control), { opens: [1], told: [1] });
    }
    if (choice) {
      expectBoth(() => clusters.explainChoiceTitle(result, choice), worked);
      const columns = [1, 2, 3, 4];
      expectCells(() => clusterTables.tabulateChoice(choice), clusters.explainChoice(choice), {
        opens: columns,
        told: columns,
      });
    }
    expect(dendrogram !== null).toBe('method' in options && options.method === 'ward');
    if (dendrogram) {
      expectBoth(() => clusters.explainTreeTitle(result, dendrogram), worked);
      const tree = clusters.explainTree(result, dendrogram);
      expectCells(() => clusterTables.tabulateTree(result, dendrogram), tree, { opens: [2], told: [2] });
    }
    expect(density !== null).toBe('method' in options && options.method === 'dbscan');
    if (density) {
      expectBoth(() => clusters.explainDensityTitle(result, density), worked);
      const rankOf = (i: number): number => i + 1;
      const distances = clusters.explainDensity(density, rankOf);
      const table = () => clusterTables.tabulateDensity(density, rankOf);
      expectCells(table, distances, { opens: [1], told: [1] });
    }
    for (const cluster of result.clusters.filter(({ setsApart }) => setsApart.length > 0)) {
      const traits = explainTraits(result, cluster, 0);
      expectTold(traits, /./);
      const found = markFigures(describeCluster(result, cluster, 0), traits);
      const marked = found.flatMap(({ figure }) => figure ?? []);
      expect(marked.map(({ what }) => what)).toEqual(traits.map((one) => one?.what));
    }
  });

  test('the gap statistic points to the first number that the next does not beat', async () => {
    const { result } = await shop.run('clusters');
    const { choice } = result;
    if (!choice) throw new Error('nothing tried');
    const account = clusters.explainChoiceTitle(result, choice)[1];
    const pairs = [...(account?.worked ?? '').matchAll(/([\d.]+) against ([\d.]+) − ([\d.]+)/g)];
    expect(pairs.length).toBe(Math.min(choice.byGap, choice.rows.length - 1));
    pairs.forEach(([, own, next, error], i) => {
      expect(Number(own) >= Number(next) - Number(error)).toBe(i + 1 === choice.byGap);
    });
  });

  test.each([{}, { by: 'lifecycle' }, { spanDays: 180 }])('migration, %j', async (options) => {
    const ran = await shop.run('migration', options);
    const { result } = ran;
    const { outlook } = result;
    if (!isKnown(result) || outlook.status !== 'ok') throw new Error('too short');
    expectBoth(() => moves.explainFlowsTitle(result), /^$/);
    const told = moves.explainMatrixTitle(result, 0);
    for (const account of told) if (account) expectWorkedSum(account);
    const up = told[0];
    const counted = told.at(-1);
    if (!up || !counted) throw new Error('no account');
    const customers = async (of: Explained) => sumOf(await shop.rowsOf(of, ran)).customers;
    if (result.isRanked) expect(formatCount(await customers(up))).toBe(up.amount);
    // By stage, members who never bought are counted as well, and have no lines.
    const bought = result.by === 'rfm' ? result.matrix.total.customers : 7_361;
    expect(await customers(counted)).toBe(bought);

    for (const lang of ['ko', 'en'] as const) {
      language.current = lang;
      for (const account of moves.explainBridgeTitle(result, 0)) if (account) expectWorkedSum(account);
      const total = moves.explainTotal(result, 0);
      totalOfFlows(result, 0).forEach(({ text, value }, column) => {
        const account = total(column)?.();
        if (column === 0 || text === '') return expect(account).toBeUndefined();
        expect(value).not.toBeNull();
        if (account) expectWorkedSum(account);
        expect(account?.amount).toBe(text);
      });
    }
    const worked = /예상|expected on|\d일 뒤|에 ‘.*’일 고객/;
    expectBoth(() => outlookAccounts.explainOutlookTitle(result, outlook), worked);
    expectAll(() => ({ newcomers: outlookAccounts.explainNewcomers(result, outlook) }), []);
    const { stationarity, heldOut } = outlook;
    if (stationarity) expectBoth(() => outlookAccounts.explainStationarity(stationarity), /^$/);
    if (heldOut) expectAll(() => ({ ...outlookAccounts.explainHeldOut(heldOut) }), []);
    expect(stationarity !== null || 'spanDays' in options).toBe(true);
  });
});

/** Sums of one term are told in words; a sign before an amount is no part of its arithmetic. */
function expectWorkedSum(account: Explained): void {
  const shown = account.amount.replace('+', '');
  expectAccount({ ...account, amount: shown }, shown, account.worked === null ? 'told' : 'worked');
  const isPlainSum = /앞 기간 매출|Revenue before/.test(account.what);
  expect(account.worked === null, account.what).toBe(isPlainSum);
}
