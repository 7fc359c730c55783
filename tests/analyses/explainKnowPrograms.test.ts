import { beforeAll, describe, expect, test, vi } from 'vitest';
import { expectOf } from '../../src/analyses/lifecycle/chart.ts';
import * as programs from '../../src/analyses/lifecycle/programAccounts.ts';
import { tabulateStages, totalOfStages } from '../../src/analyses/lifecycle/tables.ts';
import * as lifecycle from '../../src/analyses/lifecycle/titleAccounts.ts';
import { buildTiers, provenKinds } from '../../src/analyses/value/chart.ts';
import { totalCells } from '../../src/analyses/value/tables.ts';
import * as tiers from '../../src/analyses/value/titleAccounts.ts';
import { moneyIn } from '../../workers/contract/numbers.ts';
import { expectAll, expectTitle } from '../support/accounts.ts';
import { openSampleRuns, type SampleRuns } from '../support/sampleRuns.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

let shop: SampleRuns;

beforeAll(async () => {
  shop = await openSampleRuns();
}, 120_000);

/** The account of a total gives what the total says, perhaps written out. */
function expectTotal(amount: string | undefined, shown: string): void {
  if (amount !== shown) expect(moneyIn('en', Number(amount?.replaceAll(',', '')))).toBe(shown);
}

describe('what stands behind a figure of a sentence or a total gives what it says', () => {
  test('lifecycle', async () => {
    const { result } = await shop.run('lifecycle');
    let count = 0;
    for (const row of result.programs) {
      const expected = expectOf(row);
      if (row.outlook === null || expected === null) continue;
      const known = { ...row, outlook: row.outlook };
      expectAll(() => programs.explainOutlook(result, known, expected, 0), ['did', 'of']);
      expect(programs.explainOutlook(result, known, expected, 0)).toHaveProperty('pointAmount');
      expectAll(
        () => ({ ...programs.explainReach(result, row) }),
        ['any', 'email', 'sms', 'push', 'overlap'],
      );
      count += 1;
    }
    expect(count).toBe(6);
    expectTitle(() => lifecycle.explainStagesTitle(result, 0), /^(All|Customers with)/);
    expectTitle(() => lifecycle.explainCyclesTitle(result), /Customers/);
    expectAll(() => ({ byWindow: lifecycle.explainWindow(result) }), ['byWindow']);
    const { crossSell } = result;
    if (!crossSell) throw new Error('no categories');
    expectTitle(() => lifecycle.explainPairsTitle(crossSell), /./);
    const tell = lifecycle.explainTotals(result, 0);
    for (const [column, { text, value }] of totalOfStages(result, 0).entries()) {
      if (column === 0 || !tabulateStages(result, 0).columns[column]?.number) continue;
      expect(value).not.toBeNull();
      expectTotal(tell(column)?.().amount, text);
    }
    expectTitle(() => [2, 4].map((column) => tell(column)?.()), /$^/);
  });

  test.each([{}, { basis: 'margin', window: 'year' }])('value, %j', async (options) => {
    const { result } = await shop.run('value', options);
    const { profile, stability } = result;
    if (profile.status !== 'ok' || stability.status !== 'ok') throw new Error('too little');
    const { high } = buildTiers(result, null);
    const inWords =
      /^(Ranked|Customers of|Border|.+ of the ranked|Values|Proven|Differences|High-tier)|: Customers$/;
    expectTitle(() => tiers.explainTierTitle(result, high, false, 0), inWords);
    const tried = buildTiers(result, { high: 0.1, mid: 0.4 }).high;
    expectTitle(() => tiers.explainTierTitle(result, tried, true, 0), inWords);
    expectAll(() => tiers.explainBorders(result, 0), ['high', 'mid']);
    expectAll(() => ({ outside: tiers.explainOutside(result) }), ['outside']);
    const tell = tiers.explainTotals(result, 0);
    const ratios: number[] = [];
    for (const [column, { text, value }] of totalCells(result, 0).entries()) {
      if (column === 0 || value === null) continue;
      expectTotal(tell(column)?.()?.amount, text);
      if (tell(column)?.()?.worked) ratios.push(column);
    }
    expect(ratios).toEqual([2, 4, 6, 7, 8]);
    expectTitle(() => ratios.map((column) => tell(column)?.()), /$^/);
    expectTitle(() => tiers.explainSides(result, profile), inWords);
    expectTitle(() => tiers.explainKindsTitle(result, profile), inWords);
    expectAll(() => ({ tests: tiers.explainTests(profile) }), ['tests']);
    const tested = profile.numbers.filter(({ pAdjusted }) => pAdjusted !== null).length;
    expect(tested + profile.kinds.length).toBe(profile.testedCount);
    for (const kind of provenKinds(profile)) {
      const isPeople = profile.columns.some(({ id, of }) => id === kind.kind && of === 'people');
      expectTitle(() => tiers.explainFound(profile, kind), isPeople ? /$^/ : /./);
    }
    for (const next of result.next) {
      expectTitle(() => tiers.explainNextTitle(result, next, 0), /./);
      expectAll(() => tiers.explainLack(result, next, 0), ['distance', 'orders', 'raise']);
      expectAll(() => tiers.explainTakers(result, next, 0.1, 0), ['count']);
    }
    expectTitle(() => tiers.explainStableTitle(stability), inWords);
  });
});
