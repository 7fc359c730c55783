import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { shopKindNames, type MadeShop, type ShopKind } from '../../workers/contract/shopPlan.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { adjustedRand } from '../../workers/numeric/clustering/validity.ts';
import { behaviours } from '../../workers/shops/behaviours.ts';
import { drawLives, makeShop } from '../../workers/shops/makeShop.ts';
import { expectOk } from '../support/importText.ts';
import { loadMade, planOf, truthOf } from '../support/madeShop.ts';
import { namesOfRules } from '../support/ruleInput.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

/** Enough people in each: where baskets are large or visits frequent, more lines. */
const linesOf: Readonly<Record<ShopKind, number>> = {
  ...{
    fashion: 30_000,
    grocery: 150_000,
    cosmetics: 30_000,
    securities: 30_000,
    music: 30_000,
    travel: 20_000,
  },
};

/** Time given for the next purchase. */
const daysToNext: Readonly<Record<ShopKind, number>> = {
  ...{ fashion: 90, grocery: 30, cosmetics: 90, securities: 60, music: 30, travel: 365 },
};

const noPause = (): Promise<void> => Promise.resolve();

async function run<Id extends 'abtest' | 'channels' | 'clusters' | 'kpi' | 'rules' | 'sequences' | 'trend'>(
  analysis: Id,
  datasetId: string,
  options: Record<string, unknown> = {},
) {
  return expectOk(await engine.run({ analysis, datasetId, asOf: null, options }, 'run', () => undefined));
}

async function ask(datasetId: string, text: string): Promise<number[][]> {
  const answer = expectOk(await engine.querySql({ datasetId, text, takesPersonal: false }, 'sql'));
  const rows = answer.cells[0]?.map((_, row) => answer.cells.map((column) => Number(column[row]))) ?? [];
  return rows;
}

describe.each(shopKindNames)('what is planted in the %s shop is found again', (kind: ShopKind) => {
  const plan = planOf(kind, {}, linesOf[kind]);
  let made: MadeShop;
  let shop: string;

  beforeAll(async () => {
    made = await makeShop(plan, noPause);
    shop = await loadMade(engine, made.files);
  });

  test('every line and every won is there', async () => {
    const { realised } = truthOf(made);
    const [found] = await ask(shop, 'SELECT count(*), count(DISTINCT order_id), sum(amount) FROM orders');
    expect(found).toEqual([realised.lines, realised.purchases, realised.revenueWon]);
    expect(realised.lines).toBeGreaterThanOrEqual(plan.lines);
    expect(realised.lines).toBeLessThan(1.02 * plan.lines);
  });

  test('the channel that loses its customers', async () => {
    const { acquisition } = (await run('channels', shop, { window: kind === 'travel' ? '365' : '180' }))
      .result;
    const weakName = truthOf(made).planted.weakChannel.ko;
    const rows = acquisition.flatMap(({ name, second }) => (second === null ? [] : [{ name, ...second }]));
    const [weakest] = [...rows].sort((a, b) => a.rate - b.rate);
    expect(weakest?.name).toBe(weakName);
    const others = rows.filter((row) => row !== weakest);
    const [came, of] = [
      others.reduce((n, { count }) => n + count, 0),
      others.reduce((n, row) => n + row.of, 0),
    ];
    const [rate, count] = [weakest?.rate ?? 1, weakest?.of ?? 1];
    const error = Math.sqrt((rate * (1 - rate)) / count + ((came / of) * (1 - came / of)) / of);
    expect((came / of - rate) / error).toBeGreaterThan(3);
  });

  test('what the coupon does, and that an interval holds it', async () => {
    const { comparisons } = (await run('abtest', shop, { outcome: '구매' })).result;
    const [{ difference, interval } = { difference: 1, interval: [1, 1] }] = comparisons;
    const error = ((interval[1] ?? 0) - (interval[0] ?? 0)) / (2 * 1.96);
    expect(Math.abs(difference - plan.truth.uplift)).toBeLessThan(3.5 * error);
    expect(error).toBeLessThan(0.03);
  });

  test('the pair that is bought together', async () => {
    const { result } = await run('rules', shop, { minSupport: 0.002, minConfidence: 0.05 });
    const { names, lift } = truthOf(made).planted.pair;
    const at = namesOfRules(result).indexOf(`${names[0]?.ko} → ${names[1]?.ko}`);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(Math.abs((result.rules.measures.lift[at] ?? 0) / lift - 1)).toBeLessThan(0.35);
    expect(result.rules.fdr[at]).toBeLessThan(0.001);
  });

  test('what is bought the next time', async () => {
    const { result } = await run('sequences', shop, {
      nextDays: daysToNext[kind],
      minSupport: 0.05,
      longest: 2,
    });
    const { names } = truthOf(made).planted.next;
    if (result.next.status !== 'ok') throw new Error('no next purchases');
    const itemOf = (name: string | undefined): number => result.itemNames.indexOf(name ?? '');
    const rule = result.next.rules.find(
      ({ prefix, next }) =>
        prefix.length === 1 && prefix[0]?.[0] === itemOf(names[0]?.ko) && next === itemOf(names[1]?.ko),
    );
    expect(rule?.isProven).toBe(true);
    expect(rule?.lift).toBeGreaterThan(2);
  });

  test('how quantities answer prices', async () => {
    const [[slope = 0] = []] = await ask(
      shop,
      `WITH logs AS (SELECT product, time, ln(price / list_price) AS price, ln(quantity) AS quantity FROM prices WHERE quantity > 0),
       centred AS (SELECT price - avg(price) OVER p AS price, quantity - avg(quantity) OVER p AS quantity, time, product FROM logs WINDOW p AS (PARTITION BY product))
       SELECT regr_slope(quantity - week_quantity, price - week_price) FROM
         (SELECT *, avg(price) OVER w AS week_price, avg(quantity) OVER w AS week_quantity FROM centred WINDOW w AS (PARTITION BY time))`,
    );
    expect(Math.abs(slope - plan.truth.elasticity)).toBeLessThan(0.2);
  });

  test('how messages tire people', async () => {
    const rows = await ask(
      shop,
      `WITH sent AS (SELECT opened, count(*) OVER (PARTITION BY customer ORDER BY time RANGE BETWEEN INTERVAL 14 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING) AS recent FROM contacts WHERE delivered)
       SELECT recent, count(*), avg(opened::INT) FROM sent GROUP BY recent ORDER BY recent`,
    );
    const [fresh, tired] = [rows[0]?.[2] ?? 0, rows[2]?.[2] ?? 0];
    expect(Math.abs(tired / fresh - (1 - plan.truth.fatigue) ** 2)).toBeLessThan(0.1);
  });

  test('the season: its best month, and how much better it is', async () => {
    const { season } = (await run('trend', shop, { grain: 'month', measure: 'orders' })).result;
    if (season.status !== 'ok') throw new Error(season.reason);
    const { peakMonth, byMonth } = truthOf(made).planted.season;
    const found = [...season.places].sort((a, b) => a.place - b.place).map(({ index }) => index);
    const best = found.indexOf(Math.max(...found));
    expect(Math.min((best - peakMonth + 13) % 12, (peakMonth - 1 - best + 12) % 12)).toBeLessThanOrEqual(1);
    expect(correlation(found, byMonth)).toBeGreaterThan(0.85);
  });

  test('the ways of buying, by behaviour: of who bought three times and has not left', async () => {
    const { runId, result } = await run('clusters', shop, { fewestPurchases: 3 });
    const groups = result.clusters.map(({ id }) => id);
    const audience = expectOk(
      await engine.createAudience({ runId, name: 'all', selection: { by: 'groups', groups } }),
    );
    const page = { offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
    const { columns, rows } = expectOk(await engine.audienceMembers({ audienceId: audience.id, ...page }));
    const at = columns.indexOf('segment');
    const lives = await drawLives(plan, noPause);
    const staying = new Map(
      lives.filter(({ hasLeft }) => !hasLeft).map(({ person }) => [person.id, person.behaviour]),
    );
    const known = rows.flatMap((row) => {
      const behaviour = staying.get(String(row[0]));
      return behaviour === undefined ? [] : [{ behaviour, group: groups.indexOf(String(row[at])) }];
    });
    expect(known.length).toBeGreaterThan(100);
    expect(new Set(known.map(({ behaviour }) => behaviour)).size).toBe(behaviours.length);
    const rand = adjustedRand(
      Int32Array.from(known, ({ group }) => group),
      Int32Array.from(known, ({ behaviour }) => behaviour),
    );
    expect(rand).toBeGreaterThanOrEqual(0.8);
  });
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0) / all.length;
  const [a, b] = [mean(one), mean(other)];
  const product = mean(one.map((x, i) => (x - a) * ((other[i] ?? 0) - b)));
  return product / Math.sqrt(mean(one.map((x) => (x - a) ** 2)) * mean(other.map((x) => (x - b) ** 2)));
}
