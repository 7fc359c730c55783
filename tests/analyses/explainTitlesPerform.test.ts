import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findMover, rankRatios } from '../../src/analyses/channels/chart.ts';
import * as spendTables from '../../src/analyses/channels/spendTables.ts';
import * as channels from '../../src/analyses/channels/titleAccounts.ts';
import { tabulateSales } from '../../src/analyses/channels/tables.ts';
import { language, t } from '../../src/i18n/language.svelte.ts';
import type { Told } from '../../src/workbench/explained.ts';
import { rankRates } from '../../src/analyses/regions/chart.ts';
import * as signals from '../../src/analyses/signals/titleAccounts.ts';
import * as trend from '../../src/analyses/trend/titleAccounts.ts';
import * as funnel from '../../src/analyses/funnel/titleAccounts.ts';
import { segmentRates } from '../../src/analyses/funnel/chart.ts';
import * as kpi from '../../src/analyses/kpi/titleAccounts.ts';
import * as quality from '../../src/analyses/quality/findingAccounts.ts';
import { markFigures } from '../../src/workbench/markFigures.ts';
import { equationsIn } from '../support/equations.ts';
import { noteCounts } from '../../src/i18n/messagesExplainNotes.ts';
import { explainNote } from '../../src/workbench/noteAccounts.ts';
import { noteTexts } from '../../workers/contract/notes.ts';
import * as regions from '../../src/analyses/regions/titleAccounts.ts';
import { expectAll, expectTold } from '../support/accounts.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns(['spend', 'events']);
}, 240_000);

/** In both languages: as many figures as are said, each worked out but those that are told in words. */
function expectSaid(make: () => Told, count: number, inWords = /^$/): void {
  for (const lang of ['ko', 'en'] as const) {
    language.current = lang;
    const told = make();
    expect(told.filter((one) => one !== null && one !== undefined)).toHaveLength(count);
    expectTold(told, inWords);
  }
}

describe('figures in titles, sentences and totals of the sample shop are worked out anew', () => {
  test('channels', async () => {
    const ran = await shop.run('channels');
    const { result } = ran;
    const { sales, spend } = result;
    if (!sales || !spend) throw new Error('too little');
    expectAll(() => channels.explainJudged(result), ['losing', 'aiming']);
    expectSaid(() => channels.explainValueTitle(result, 0), 2, /observed|지켜본/);
    expectSaid(() => channels.explainLoyaltyTitle(result, [0, 2]), 2);
    expectSaid(() => channels.explainRatioTitle(result, rankRatios(result), 0), 2);
    expectSaid(() => channels.explainRoasTitle([spend.rows[0], spend.rows[1]], 0), 2);
    expectSaid(() => channels.explainSpend(spend, 0), 2, /^(All spend|광고비 전체)$/);
    expectSaid(() => channels.explainMixTitle(sales, 0), 2);
    expectSaid(() => channels.explainUsers(sales, result, 0), 6);
    const listed = { ...sales, combinations: sales.combinations.slice(0, 3) };
    const rest = sales.combinations.slice(3).reduce((sum, { customerCount }) => sum + customerCount, 0);
    expectSaid(() => [channels.explainRest({ ...listed, restCustomers: rest }, result)], 1);
    const heads = () => tabulateSales(sales, result, 0).columns.map(({ label }) => label);
    expectSaid(
      () => heads().map((label) => channels.explainTotal(sales, result, label, 0)),
      3,
      /^(Customers|고객 수)$/,
    );
    const mover = findMover(sales.rows);
    const [before, recent] = channels.explainMixTitle(sales, 0);
    if (!before || !recent || !mover) throw new Error('nothing moved');
    expect(sumOf(await shop.rowsOf(recent, ran)).money).toBe(sales.rows[mover.at]?.recent);
    expect(sumOf(await shop.rowsOf(before, ran)).money).toBe(sales.rows[mover.at]?.before);
    expectCells(
      () => spendTables.tabulateSpend(result, spend, 0),
      spendTables.explainSpendTable(result, spend, 0),
      { opens: [1, 2, 3], told: [1, 2] },
    );
    expectCells(() => spendTables.tabulateSpendPeriods(spend, 0), spendTables.explainSpendPeriods(spend, 0), {
      opens: [1],
      told: [],
    });
  });

  test('regions', async () => {
    const { result } = await shop.run('regions');
    const { mix, favourites } = result;
    if (!mix || !favourites) throw new Error('too little');
    const ranked = rankRates(result, 'loyal', 20);
    const shown = { count: ranked.length, most: 20 };
    expectSaid(() => [regions.explainStores(result, 1)], 1, /./);
    expectSaid(() => regions.explainScoreTitle(result, 0), 1);
    expectSaid(
      () => regions.explainRateTitle(result, 'loyal', [ranked[0], ranked.at(-1)], shown),
      4,
      /[Pp]laces|곳$/,
    );
    expectSaid(() => regions.explainMixTitle(result, mix), 3, /more than chance|우연으로/);
    expectSaid(() => regions.explainFavouriteTitle(result, favourites), 3, /Products compared|견준 상품/);
    const stores = await shop.run('regions', { by: 'store' });
    expectSaid(() => regions.explainScoreTitle(stores.result, 0), 1);
  });

  test.each(['revenue', 'orders'])('trend of %s', async (measure) => {
    const { result } = await shop.run('trend', { measure, dimension: 'channel' });
    const { forecast } = result;
    if (forecast.status !== 'ok') throw new Error('no forecast');
    // Its amount has the word of the unit, which no arithmetic gives.
    expectSaid(() => trend.explainLineTitle(result, 0).slice(0, 1), 1);
    expect(trend.explainLineTitle(result, 0)[1]?.amount).toBe('24 periods');
    const largest = result.parts.reduce((most, part) =>
      (part.total ?? 0) > (most.total ?? 0) ? part : most,
    );
    expectSaid(() => trend.explainPartsTitle(result, largest, 0), 1);
    expectSaid(() => trend.explainSeasonTitle(result), 3, /^(Times seen|관측 횟수)$/);
    expectAll(() => trend.explainMethods(result, forecast, 0), ['count']);
    expectSaid(() => trend.explainTooFew({ have: 7, needed: 24 }), 2, /./);
  });

  test('signals', async () => {
    const { result } = await shop.run('signals');
    const watches = result.alarms.flatMap((alarm) => alarm.watches).filter(({ learnt }) => learnt !== null);
    expect(watches.length).toBeGreaterThan(4);
    for (const watch of watches) {
      const [value, learnt, worth] = signals.explainSubtitle(watch, result.grain, 0);
      expect(value?.amount).toMatch(/\d/);
      const count = watch.points.filter(({ smoothed }) => smoothed === null).length;
      expect(learnt?.amount).toContain(String(count));
      expectSaid(() => {
        const account = signals.explainSubtitle(watch, result.grain, 0)[1];
        return [account && { ...account, amount: String(count) }];
      }, 1);
      expect(worth === undefined).toBe(watch.id !== 'cac');
      const extra = signals.explainExtra(watch, 0);
      const { value: own, ...others } = extra;
      expectAll(() => others, Object.keys(others));
      expect(own === undefined).toBe(watch.id !== 'cac');
    }
  });

  test('the funnel', async () => {
    const { result } = await shop.run('funnel', { segmentBy: 'device' });
    if (result.mode !== 'events') throw new Error('no events');
    const loss = { ...result, weakest: { step: 2, why: 'loss' } as const };
    const plain = (told: Told): Told =>
      told.map((one) => one && { ...one, amount: one.amount.replace(/ ?(명|people)$/, '') });
    expectSaid(() => plain(funnel.explainFunnelTitle(loss)), 2, /Entered|들어온/);
    expect(funnel.explainFunnelTitle(result)[0]).toBeUndefined();
    const rates = segmentRates(result, 0);
    expect(rates.length).toBeGreaterThan(1);
    for (const choice of [0, 1, 2])
      expectSaid(
        () => funnel.explainSegmentTitle(result, choice, segmentRates(result, choice)),
        rates.length,
      );
    const watch = result.watches.find(({ reason }) => reason === null);
    if (!watch) throw new Error('nothing watched');
    language.current = 'en';
    expect(funnel.explainRateSubtitle(watch, 'periods', 0)[0]?.amount).toBe(`${watch.learntFrom} periods`);
    expectSaid(() => funnel.explainRateSubtitle({ ...watch, reason: 'short' }, 'months', 7), 1, /./);
    for (const step of result.steps) expectSaid(() => [funnel.explainUnknown(result, step)], 1);
  });

  test('the KPI', async () => {
    const { result } = await shop.run('kpi', { period: 'month' });
    const change = result.changes.previous;
    const { now, kpis } = result;
    if (!change || !now) throw new Error('no change');
    const spans = { first: result.previous, last: now };
    for (const one of [
      change,
      { ...change, before: change.after, after: change.before, change: -change.change },
    ])
      expectSaid(() => [kpi.explainTreeTitle(one, spans, ['orders'], 0)], 1);
    const figure = { ...kpis.repurchaseRate, denominator: 12 };
    expectSaid(
      () => [kpi.explainFew(result, 'repurchaseRate', { figure, span: now }, ['orders'], 0)],
      1,
      /./,
    );
    expectSaid(() => [kpi.explainDays(now)], 1, /./);
  });

  test('quality', async () => {
    const { result } = await shop.run('quality');
    expect(result.findings.length).toBeGreaterThan(3);
    const limits: (string | undefined)[] = [];
    for (const finding of result.findings) {
      const isOutlier = finding.ref.check === 'outlier';
      const isTiny = finding.share > 0 && finding.share < 0.0005;
      const said = isOutlier ? 5 : finding.ref.check === 'extremeCustomer' ? 4 : 3;
      expectSaid(
        () => quality.explainTitle(finding, 0).filter((one) => !one?.amount.startsWith('<')),
        isTiny ? said - 1 : said,
        /^(?!Share|.*비율$|Lower|Upper|동떨어진 금액의)/,
      );
      const tiny = quality.explainTitle(finding, 0).find((one) => one?.amount.startsWith('<'));
      if (isTiny) expect(tiny?.worked).toMatch(/^[\d,]+ ÷ [\d,]+ < 0.1%$/);
      if (isOutlier)
        limits.push(
          ...quality
            .explainTitle(finding, 0)
            .slice(-2)
            .map((one) => one?.worked ?? ''),
        );
      const cost = quality.explainCost(result, finding);
      expect(cost === null).toBe(finding.cost === 0);
      if (!cost) continue;
      const equations = equationsIn(cost.worked ?? '');
      expect(equations.map(({ holds }) => holds)).toEqual([true]);
      expect(cost.worked).toMatch(new RegExp(`${cost.amount.replace('−', '')}$`));
    }
    expect(limits).toHaveLength(2);
    expectSaid(() => [quality.explainParts(result)], 1, /./);
    const counts = {
      before: { rows: 311_852, customers: 7_361, revenue: 2_347_596_910 },
      after: { rows: 311_832, customers: 7_360, revenue: 2_340_000_000 },
    };
    for (const of of ['rows', 'customers', 'revenue'] as const)
      expectSaid(() => Object.values(quality.explainRepair(counts, of, 0)), 2, /^(Now|지금)/);
    const spellings = Array.from({ length: 15 }, (_, i) => ({ from: `a${i}`, to: 'a' }));
    expectSaid(() => quality.explainSpellings({ ...counts, rowCount: 40, spellings }, 12), 2, /Rows|줄$/);
  });

  test('every count of a note is found in its sentence', () => {
    const codes = Object.keys(noteCounts) as (keyof typeof noteCounts)[];
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) {
      const names = (noteCounts[code] ?? []).map(({ of }) => of);
      const detail = Object.fromEntries(names.map((name, i) => [name, name === 'times' ? '1.69' : 2387 + i]));
      for (const lang of ['ko', 'en'] as const) {
        language.current = lang;
        const told = explainNote({ code, detail });
        expectTold(told, /./);
        const marked = markFigures(t(noteTexts[code], detail), told).flatMap(
          ({ figure }) => figure?.amount ?? [],
        );
        expect(marked).toEqual(told.map((one) => one?.amount));
      }
    }
  });
});
