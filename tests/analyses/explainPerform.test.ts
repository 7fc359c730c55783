import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as answers from '../../src/analyses/answers/explained.ts';
import { explainAcquisition, tabulateAcquisition } from '../../src/analyses/channels/acquisitionTable.ts';
import { findExtremes, rankRatios } from '../../src/analyses/channels/chart.ts';
import * as channels from '../../src/analyses/channels/explained.ts';
import * as funnel from '../../src/analyses/funnel/explained.ts';
import { buildStages, buildTree } from '../../src/analyses/kpi/chart.ts';
import * as kpi from '../../src/analyses/kpi/explained.ts';
import * as products from '../../src/analyses/products/explained.ts';
import * as quality from '../../src/analyses/quality/explained.ts';
import { rankScores } from '../../src/analyses/regions/chart.ts';
import * as regions from '../../src/analyses/regions/explained.ts';
import { explainPlaces, tabulatePlaces } from '../../src/analyses/regions/tables.ts';
import { formatMoney } from '../../src/i18n/format.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import type { FoundRows } from '../../workers/contract/rows.ts';
import { equationsIn } from '../support/equations.ts';
import { expectAll } from '../support/accounts.ts';
import { expectCells } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns(['spend', 'events']);
}, 240_000);

function add({ columns, rows }: FoundRows): { money: number; customers: number } {
  const [amount, customer] = ['amount', 'customer'].map((role) =>
    columns.findIndex((column) => column.role === role),
  ) as [number, number];
  return {
    money: rows.reduce((sum, row) => sum + Number(row[amount]), 0),
    customers: new Set(rows.map((row) => row[customer])).size,
  };
}

describe('what stands behind the figures of the sample shop gives them', () => {
  test('products', async () => {
    const ran = await shop.run('products');
    const { result } = ran;
    const { starting, particular } = result;
    if (starting.status !== 'ok' || particular.status !== 'ok') throw new Error('too little');
    const start = starting.starters.find(({ back }) => back !== null);
    const cell = particular.found[0] ?? { item: 2, group: 0 };
    if (!start) throw new Error('nobody watched');
    const item = (place: number) =>
      Object.fromEntries(
        (['revenue', 'share', 'buyers', 'repeat', 'starters', 'returnRate', 'change'] as const).map(
          (key) => [key, products.explainItem(result, place, key, 0)] as const,
        ),
      );
    for (const place of [0, 1, 7, Math.floor(result.items.length / 2)])
      expectAll(() => item(place), ['revenue', 'buyers']);
    expectAll(
      () => ({
        rate: products.explainBack(result, starting, start.item),
        base: products.explainBack(result, starting, null),
        index: products.explainIndex(result, particular, cell.item, cell.group),
        returned: products.explainReturns(result, 0, 0),
        ...products.explainNew(result),
      }),
      ['count'],
    );
    const behind = add(await shop.rowsOf(item(3)['revenue'] as Explained, ran));
    expect(behind.money).toBe(result.items[3]?.revenue);
    expect(behind.customers).toBe(result.items[3]?.buyerCount);
  });

  test('channels', async () => {
    const ran = await shop.run('channels');
    const { result } = ran;
    const extremes = findExtremes(result);
    const [high, low] = [rankRatios(result)[0], rankRatios(result).at(-1)];
    const { sales, spend } = result;
    if (!extremes || !high || !low || !sales || !spend) throw new Error('too little');
    expectAll(
      () => ({
        value: channels.explainValue(result, extremes.best, 0),
        least: channels.explainValue(result, extremes.worst, 0),
        high: channels.explainPayback(result, high.row, String, 0).ratio,
        low: channels.explainPayback(result, low.row, String, 0).ratio,
        several: channels.explainSeveral(result),
        count: channels.explainCount(result),
        ...Object.fromEntries(
          sales.rows.map((row, i) => [`sold ${i}`, channels.explainSold(result, row, 0)]),
        ),
        ...Object.fromEntries(sales.rows.map((row, i) => [`grown ${i}`, channels.explainGrowth(row, 0)])),
        ...Object.fromEntries(spend.rows.map((row, i) => [`roas ${i}`, channels.explainRoas(row, 0)])),
        ...Object.fromEntries(
          sales.combinations.flatMap((one, i) => {
            const { share, mean } = channels.explainCombination(
              result,
              i,
              one,
              (each) => formatMoney(each),
              0,
            );
            return [
              [`share ${i}`, share],
              [`mean ${i}`, mean],
            ];
          }),
        ),
      }),
      ['count'],
    );
    expectCells(() => tabulateAcquisition(result, 0), explainAcquisition(result, 0), {
      opens: Array.from({ length: 20 }, (_, i) => i + 1),
      told: [1, 2, 3, 10, 16, 18, 19],
    });
    const [first] = sales.rows;
    if (!first) throw new Error('no channel');
    const behind = add(await shop.rowsOf(channels.explainSold(result, first, 0), ran));
    expect(behind).toEqual({ money: first.revenue, customers: first.customerCount });
  });

  test('regions', async () => {
    const ran = await shop.run('regions');
    const { result } = ran;
    const [first] = rankScores(result);
    const { favourites } = result;
    if (!first || !favourites?.list[0]) throw new Error('too little');
    expectAll(
      () => ({
        score: regions.explainScore(result, first.at),
        customers: regions.explainCustomers(result, first.at),
        loyal: regions.explainRate(result, first.at, 'loyal'),
        share: regions.explainShare(result, 0, 0),
        count: regions.explainProven(favourites, result.level),
        ...Object.fromEntries(
          favourites.list.flatMap((one, i) => {
            const { expected, index } = regions.explainFavourite(result, one);
            return [
              [`expected ${i}`, expected],
              [`index ${i}`, index],
            ];
          }),
        ),
      }),
      ['customers', 'count'],
    );
    expectCells(() => tabulatePlaces(result, 0), explainPlaces(result, 0), {
      opens: Array.from({ length: 17 }, (_, i) => i + 1),
      told: [1, 3, 4, 6, 10, 11, 13, 16],
    });
    const place = regions.explainCustomers(result, 2);
    if (!place) throw new Error('no place');
    expect(add(await shop.rowsOf(place, ran)).customers).toBe(result.rows[2]?.customerCount);
    const weighted = await shop.run('regions', { baseWeight: 0.5, loyaltyWeight: 2 });
    expectAll(() => ({ score: regions.explainScore(weighted.result, first.at) }), []);
  });

  test('quality: the score and its parts, rounded down', async () => {
    const { result } = await shop.run('quality');
    const parts = [
      quality.explainScore(result),
      ...result.dimensions.flatMap(({ dimension }) => quality.explainPart(result, dimension) ?? []),
    ];
    expect(parts.length).toBe(6);
    for (const { worked, amount } of parts) {
      const equations = equationsIn(worked ?? '');
      expect(equations.filter(({ holds }) => holds)).toHaveLength(1);
      const [exact = '', shown = ''] = (worked ?? '').split(' = ')[1]?.split(' → ') ?? [];
      expect(shown).toBe(amount);
      expect(Math.floor(Number(exact) * 10) / 10).toBe(Number(amount));
    }
    const { score: _, ...others } = quality.explainCounts(result);
    expectAll(() => others, Object.keys(others));
  });

  test('answers', async () => {
    const { result } = await shop.run('answers');
    expectAll(() => answers.explainAnswers(result), ['all', 'answered']);
  });

  test('the funnel', async () => {
    const { result } = await shop.run('funnel');
    if (result.mode !== 'events') throw new Error('no events');
    const all = () => funnel.explainFinding(result);
    for (const name of ['entered', 'done', 'rate', 'low', 'high', 'lost', 'share', 'now', 'before'])
      expect(Object.keys(all())).toContain(name);
    const units = ({ amount, ...rest }: Explained): Explained => ({
      ...{ ...rest, amount: amount.replace(/ ?(명|people)$/, '') },
    });
    const plain = () => Object.fromEntries(Object.entries(all()).map(([name, one]) => [name, units(one)]));
    expectAll(plain, ['open', 'entered', 'done']);
    for (const at of [1, 2, 3])
      expectAll(
        () =>
          Object.fromEntries(
            (['count', 'fromPrevious', 'fromFirst', ...(at < 3 ? (['stopped'] as const) : [])] as const).map(
              (figure) => {
                const account = funnel.explainStep(result, at, figure);
                return [figure, account && units(account)];
              },
            ),
          ),
        ['count'],
      );
  });

  test('the KPI, their change and its parts', async () => {
    const month = await shop.run('kpi', { period: 'month' });
    for (const { result } of [await shop.run('kpi'), month]) {
      const change = result.changes.previous;
      if (!change) throw new Error('no change');
      expectAll(
        () => ({
          change: kpi.explainChange(change, 0),
          ...Object.fromEntries(
            buildTree(change).steps.map(({ factor }) => {
              const shown = `${factor.contribution < 0 ? '−' : '+'}${formatMoney(Math.abs(factor.contribution), 0)}`;
              return [factor.id, kpi.explainFactor(change, factor, shown, 0)];
            }),
          ),
        }),
        [],
      );
      const kinds = ['orders', 'customers', 'spend', 'events'] as const;
      const divided = buildStages(result)
        .flatMap(({ ids }) => ids)
        .flatMap((id) => {
          const account = kpi.explainKpi(
            result,
            id,
            { figure: result.kpis[id], span: result.shown },
            kinds,
            0,
          );
          return account?.worked?.includes(' = ') ? [[id, account] as const] : [];
        });
      expect(divided.length).toBeGreaterThan(15);
      for (const [id, { worked }] of divided) {
        const equations = equationsIn(worked ?? '');
        expect(equations, `${id}: ${worked}`).not.toEqual([]);
        expect(
          equations.every(({ holds }) => holds),
          `${id}: ${worked}`,
        ).toBe(true);
      }
    }
  });
});
