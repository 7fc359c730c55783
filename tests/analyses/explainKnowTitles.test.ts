import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cohortMeasures } from '../../src/analyses/cohort/chart.ts';
import * as cohort from '../../src/analyses/cohort/titleAccounts.ts';
import { explainCard } from '../../src/analyses/personas/explained.ts';
import * as personaAccounts from '../../src/analyses/personas/traitAccounts.ts';
import { listTraits, tabulateTraits } from '../../src/analyses/personas/tables.ts';
import { pickBars } from '../../src/analyses/products/chart.ts';
import { listColumns, listSums, type ItemColumn } from '../../src/analyses/products/columns.ts';
import * as products from '../../src/analyses/products/salesAccounts.ts';
import * as productTitles from '../../src/analyses/products/titleAccounts.ts';
import { buildRepurchase } from '../../src/analyses/rfm/chart.ts';
import { rfmAxisNames } from '../../src/analyses/rfm/cuts.ts';
import { explainCut, explainScore } from '../../src/analyses/rfm/formulaAccounts.ts';
import * as rfm from '../../src/analyses/rfm/titleAccounts.ts';
import type { TableModel } from '../../src/charts/table.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import type { Item, Sales } from '../../workers/analyses/products/result.ts';
import { peopleFamilies } from '../../workers/analyses/personas/result.ts';
import { expectAccount, expectAll, expectTitle } from '../support/accounts.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

describe('what stands behind a figure of a title gives what the title says', () => {
  test.each([{}, { scoring: 'own' }])('rfm, %j', async (options) => {
    const ran = await shop.run('rfm', options);
    const { result } = ran;
    const isOwn = 'scoring' in options;
    expectTitle(() => rfm.explainMapTitle(result, 0), /^All customers/);
    for (const name of rfmAxisNames)
      expectTitle(() => rfm.explainAxisTitle(name, result, { isOwn, decimals: 0 }), /border/);
    const model = buildRepurchase(result);
    if (!model) throw new Error('nothing held out');
    for (const best of [null, model.rows[0] ?? null])
      expectTitle(() => rfm.explainRatesTitle(model, best), /^(Customers with|Bought again)/);
    const told = rfm.explainScatterTitle(result, isOwn);
    expectTitle(() => rfm.explainScatterTitle(result, isOwn), /./);
    const [faded] = told;
    if (!faded) throw new Error('nobody stayed away');
    const { customers } = sumOf(await shop.rowsOf(faded, ran));
    expect(customers.toLocaleString('en')).toBe(faded.amount);
  });

  test.each(rfmAxisNames)('the rule of rfm: %s', async (name) => {
    const ran = await shop.run('rfm');
    const { result } = ran;
    const { cuts, customersPerScore } = result[name];
    for (const [i, count] of customersPerScore.entries()) {
      const told = explainScore(name, result, i + 1);
      expect(told.amount).toBe(count.toLocaleString('en'));
      expect(sumOf(await shop.rowsOf(told, ran)).customers).toBe(count);
    }
    const ends = cuts.map((_, at) => explainCut(name, result, { at, isOwn: false, decimals: 0 }));
    // Few days score high.
    const borders = [1, 2, 3, 4].map((score) => `border of scores ${score} and ${score + 1}`);
    if (name === 'recencyDays') borders.reverse();
    expect(ends.map(({ what }) => what.replace(/.*: /, ''))).toEqual(borders);
    const below = cuts.map((_, at) => (ends[at]?.formula ?? '').match(/\d\/\d/)?.[0]);
    expect(below).toEqual(['1/5', '2/5', '3/5', '4/5']);
  });

  test.each(cohortMeasures)('cohort: %s', async (measure) => {
    for (const grain of ['month', 'quarter'] as const) {
      const { result } = await shop.run('cohort', { grain });
      const inWords = /^(All customers|Cohorts drawn|The last period)/;
      expectTitle(() => cohort.explainHeatTitle(result, measure, 0), inWords);
      expectTitle(() => cohort.explainCurvesTitle(result, measure, 0), inWords);
    }
  });

  test.each(['rfm', 'lifecycle'])('personas of %s', async (by) => {
    const { result } = await shop.run('personas', { by });
    const mostTraits = 12;
    const inWords = /: (in the group|of everybody|end of|median)|^(Customers compared|Cards|Groups|People)/;
    for (const persona of result.personas) {
      const { orderValue, cycle } = explainCard(result, persona, 0);
      expectTitle(() => [orderValue(), cycle()], inWords);
      expectTitle(() => personaAccounts.explainPortrait(result, persona, 0), /$^/);
      if (persona.made.length > 0)
        expectTitle(() => personaAccounts.explainMade(result, persona, 0), inWords);
      for (const trait of persona.traits.slice(0, mostTraits)) {
        const { own, all, lift, low, high, p } = personaAccounts.explainTrait(result, persona, trait, 0);
        const told = ['all', 'low', 'high', 'p', ...(own().worked === null ? ['own'] : [])];
        expectAll(() => ({ own, all, lift, low, high, p }), told);
        expect(own().worked !== null).toBe(peopleFamilies.has(trait.family));
      }
    }
    expectTitle(() => personaAccounts.explainCards(result, 3), inWords);
    expectTitle(() => personaAccounts.explainTraitsTitle(result), /./);
    const table = (): TableModel => tabulateTraits(result, ({ id }) => id, 0, 'proven');
    const rows = listTraits(result, 'proven');
    expectCells(table, personaAccounts.explainTraits(result, 0), {
      opens: [4, 5, 6, 7, 8, 9, 10],
      told: (column, row) =>
        [5, 7, 8, 9, 10].includes(column) ||
        (column === 4 && !peopleFamilies.has(rows[row]?.trait.family ?? 'job')),
    });
  });

  test.each(['product', 'brand', 'category'])('products by %s', async (level) => {
    const ran = await shop.run('products', { level });
    const { result } = ran;
    const columns = listColumns(result, 0);
    const worked = ['share', 'returnRate', 'change', 'repeat', 'starters'];
    const checkSales = (
      sales: Sales,
      item: Item | null,
      tell: (column: ItemColumn) => Explained | null,
    ): void => {
      for (const column of columns) {
        if (column.value(sales, item) === null) continue;
        const account = tell(column);
        if (account === null) throw new Error(`no account: ${column.key}`);
        const amount = account.amount.replace('+', '');
        const isWorked = account.worked?.includes(' = ') === true;
        expectAccount({ ...account, amount }, amount, isWorked ? 'worked' : 'told');
        if (worked.includes(column.key)) expect(isWorked, column.key).toBe(true);
      }
    };
    for (const [place, item] of result.items.slice(0, 5).entries())
      checkSales(item, item, (column) => products.explainColumn(result, place, column, 0));
    for (const row of listSums(result))
      checkSales(row.sales, null, (column) => products.explainSums(result, row, column, 0));

    const inWords = /^(All |Tests|Customers|Cells|Differences|Newly|Revenue of|The products|Shown)|: Margin$/;
    expectTitle(() => productTitles.explainTableTitle(result), inWords);
    for (const measure of ['revenue', 'margin', 'buyers', 'repeat'] as const) {
      const bars = pickBars(result, measure);
      expectTitle(() => productTitles.explainBarsTitle(result, measure, bars, 0), /^(All|The )|: Margin$/);
    }
    const { starting, particular } = result;
    if (starting.status !== 'ok' || particular.status !== 'ok') throw new Error('too little');
    expectTitle(() => productTitles.explainStartsTitle(result, starting), /^(Tests|Customers watched)/);
    const start = starting.starters.find(({ next }) => next.length > 0);
    if (!start) throw new Error('nobody came back');
    const next = start.next.map((one) => productTitles.explainNext(result, start, one));
    expectTitle(() => next, /./);
    expectTitle(() => [productTitles.explainBackCount(result, starting, start)], /./);
    expectTitle(() => productTitles.explainHeatTitle(result, particular), inWords);
    expectAll(() => ({ more: productTitles.explainMore(particular, 0) }), []);
    expectAll(() => productTitles.explainLeft(particular), ['unknown', 'others', 'customers']);
    expectTitle(() => productTitles.explainNewTitle(result, 0), inWords);
  });
});
