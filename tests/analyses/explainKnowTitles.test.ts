import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cohortMeasures } from '../../src/analyses/cohort/chart.ts';
import * as cohort from '../../src/analyses/cohort/titleAccounts.ts';
import { buildRepurchase } from '../../src/analyses/rfm/chart.ts';
import { rfmAxisNames } from '../../src/analyses/rfm/cuts.ts';
import * as rfm from '../../src/analyses/rfm/titleAccounts.ts';
import { language } from '../../src/i18n/language.svelte.ts';
import type { Told } from '../../src/workbench/explained.ts';
import { expectTold } from '../support/accounts.ts';
import { sumOf } from '../support/cells.ts';
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
  expect(korean.map((account) => account?.worked == null)).toEqual(
    told.map((account) => account?.worked == null),
  );
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
});
