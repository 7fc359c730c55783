import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as channels from '../../src/analyses/channels/tableAccounts.ts';
import * as channelTables from '../../src/analyses/channels/tables.ts';
import { pickHeatRows } from '../../src/analyses/products/chart.ts';
import * as products from '../../src/analyses/products/tableAccounts.ts';
import * as productTables from '../../src/analyses/products/tables.ts';
import { rankRates } from '../../src/analyses/regions/chart.ts';
import * as regions from '../../src/analyses/regions/tableAccounts.ts';
import * as regionTables from '../../src/analyses/regions/tables.ts';
import { explainPoints } from '../../src/analyses/signals/tableAccounts.ts';
import { tabulateWatch } from '../../src/analyses/signals/words.ts';
import * as trend from '../../src/analyses/trend/tableAccounts.ts';
import * as trendTables from '../../src/analyses/trend/tables.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns(['spend']);
}, 240_000);

describe('what stands behind a cell of a table gives what the cell shows', () => {
  test.each(['revenue', 'aov', 'customers'])('trend of %s', async (measure) => {
    const { result } = await shop.run('trend', { measure, dimension: 'channel' });
    const periods = result.periods.length;
    expectCells(() => trendTables.tabulateLine(result, 0), trend.explainLine(result, 0), {
      opens: [2, 3, 4],
      told: (column, row) => row > periods || (row < periods && column === 2 && measure !== 'aov'),
      // A model's numbers have more digits than what they are cut to.
      skip: (_, row) => row === periods,
    });
    expectCells(() => trendTables.tabulateParts(result, 0), trend.explainParts(result, 0), {
      opens: [1, 2],
      told: (column) => column <= result.parts.length || measure !== 'aov',
    });
    if (result.season.status !== 'ok') return;
    expectCells(() => trendTables.tabulateSeason(result), trend.explainSeason(result), {
      opens: [1, 2],
      told: [2],
    });
  });

  test('channels', async () => {
    const ran = await shop.run('channels');
    const { result } = ran;
    const { sales } = result;
    if (!sales) throw new Error('no channels');
    expectCells(() => channelTables.tabulateValues(result, 0), channels.explainValues(result, 0), {
      opens: [1, 2, 3, 4],
      told: [4],
    });
    expectCells(() => channelTables.tabulateLoyalty(result), channels.explainSeconds(result), {
      opens: [1, 2, 3, 4],
      told: [4],
    });
    expectCells(() => channelTables.tabulateRatios(result, 0), channels.explainRatios(result, 0), {
      opens: [1, 2, 3, 4, 5],
      told: [1, 2],
    });
    const last = channelTables.tabulateSales(sales, result, 0).columns.length - 1;
    const sold = channels.explainSales(sales, result, 0);
    expectCells(() => channelTables.tabulateSales(sales, result, 0), sold, {
      opens: [1, 2, last],
      told: (column) => ![2, 4, last].includes(column),
    });
    const first = sold(0, 1)?.();
    if (!first) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(first, ran)).money).toBe(sales.rows[0]?.revenue);
    const combined = channelTables.tabulateCombinations(sales, result, 0).columns.length;
    expectCells(
      () => channelTables.tabulateCombinations(sales, result, 0),
      channels.explainCombinations(sales, result, 0),
      {
        opens: [1, 2, 3, 4, 5, 6].map((back) => combined - back),
        told: [combined - 6, combined - 4],
      },
    );
    for (const asShare of [true, false])
      expectCells(
        () => channelTables.tabulateMix(sales, 0, asShare),
        channels.explainMix(sales, 0, asShare),
        { opens: [1], told: asShare ? [] : (column) => column > 0 },
      );
  });

  test('regions', async () => {
    const ran = await shop.run('regions');
    const { result } = ran;
    expectCells(() => regionTables.tabulateScores(result), regions.explainScores(result), {
      opens: [1, 2, 3, 4, 5, 6, 7, 8],
      told: [1, 6, 7],
      skip: [2],
    });
    const ranked = rankRates(result, 'loyal', 20);
    expectCells(
      () => regionTables.tabulateRates(ranked, 'loyal', result),
      regions.explainRates(result, ranked, { id: 'loyal', name: 'loyal' }),
      { opens: [1, 2, 3], told: [3] },
    );
    const places = regionTables.explainPlaces(result, 0);
    const revenue = places(0, 4)?.();
    if (!revenue) throw new Error('no account');
    expect(sumOf(await shop.rowsOf(revenue, ran)).customers).toBe(result.rows[0]?.customerCount);
    const { mix } = result;
    if (mix)
      expectCells(() => regionTables.tabulateMix(mix, result), regions.explainMix(mix, result), {
        opens: [2, 3, 4],
        told: (column, row) =>
          column !== 3 ||
          mix.cells[Math.floor(row / mix.names.length)]?.[row % mix.names.length]?.index === 0,
      });
    const { favourites } = result;
    if (!favourites) throw new Error('no products');
    expectCells(
      () => regionTables.tabulateFavourites(favourites, result),
      regions.explainFavourites(favourites, result),
      { opens: [2, 3, 4, 5, 6, 7], told: [2, 6, 7] },
    );
  });

  test('products', async () => {
    const { result } = await shop.run('products');
    const { starting, particular, newItems } = result;
    if (starting.status !== 'ok' || particular.status !== 'ok') throw new Error('too little');
    const bars = result.items.slice(0, 5).map((item, place) => ({ item, place, value: item.revenue }));
    expectCells(() => productTables.tabulateBars(result, bars, 0), products.explainBars(result, bars, 0), {
      opens: [1, 2, 4, 5, 6, 7],
      told: [1, 3, 4],
    });
    const few = { ...starting, starters: starting.starters.slice(0, 12) };
    expectCells(() => productTables.tabulateStarts(result, few, 0), products.explainStarts(result, few, 0), {
      opens: [1, 2, 3, 4, 5, 7, 8, 9],
      told: [1, 2, 7, 8, 9],
    });
    const rows = pickHeatRows(particular).slice(0, 3);
    const found = { ...particular, found: particular.found.slice(0, 3) };
    expectCells(
      () => productTables.tabulateHeat(result, found, rows),
      products.explainHeat(result, found, rows),
      { opens: [2, 3, 4, 5, 6, 7], told: [2, 3, 7], shown: (text) => text.replace(' ●', '') },
    );
    if (newItems.status !== 'ok') return;
    expectCells(() => productTables.tabulateNew(result, newItems), products.explainTried(result, newItems), {
      opens: [1, 2, 3, 4, 5],
      told: [1, 2],
    });
  });

  test('signals', async () => {
    const { result } = await shop.run('signals');
    const watches = result.alarms.flatMap((alarm) => alarm.watches).filter(({ learnt }) => learnt !== null);
    expect(watches.length).toBeGreaterThan(2);
    for (const watch of watches) {
      const last = watch.points.length - 1;
      const shift = watch.againstYearBefore ? 1 : 0;
      const isMark = watch.id === 'newLost' || watch.id === 'cac';
      expectCells(() => tabulateWatch(watch, result.grain, 0), explainPoints(watch, result.grain, 0), {
        opens: [1],
        told: (column, row) =>
          (row < last && (column === 1 || (isMark && column === 2 + shift))) || (shift === 1 && column === 2),
        // Signs and units of these are looked at where the last of each is told.
        skip: (column) => column > 1,
      });
    }
  });
});
