import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cohortMeasures } from '../../src/analyses/cohort/chart.ts';
import * as cohort from '../../src/analyses/cohort/titleAccounts.ts';
import { explainCard } from '../../src/analyses/personas/explained.ts';
import * as personaAccounts from '../../src/analyses/personas/traitAccounts.ts';
import { listTraits, tabulateTraits } from '../../src/analyses/personas/tables.ts';
import { buildRepurchase } from '../../src/analyses/rfm/chart.ts';
import { rfmAxisNames } from '../../src/analyses/rfm/cuts.ts';
import * as rfm from '../../src/analyses/rfm/titleAccounts.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import type { TableModel } from '../../src/charts/table.ts';
import type { Told } from '../../src/workbench/explained.ts';
import { peopleFamilies } from '../../workers/analyses/personas/result.ts';
import { expectAll, expectTold } from '../support/accounts.ts';
import { expectCells, sumOf } from '../support/cells.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

/** In both languages; those whose English name is as in `inWords` are told in words. */
function expectTitle(make: () => Told, inWords: RegExp): void {
  language.current = 'en';
  const told = make();
  expectTold(told, inWords);
  language.current = 'ko';
  const korean = make();
  const isWorked = (account: Told[number]): boolean => typeof account?.worked === 'string';
  expect(korean.map(isWorked)).toEqual(told.map(isWorked));
  for (const account of korean)
    if (account) for (const words of [account.what, account.formula]) expect(words).not.toMatch(/[{}]|^$/);
  language.current = 'en';
}

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
});
