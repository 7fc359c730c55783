import { beforeAll, describe, expect, test, vi } from 'vitest';
import { expectOf } from '../../src/analyses/lifecycle/chart.ts';
import * as programs from '../../src/analyses/lifecycle/programAccounts.ts';
import { tabulateStages, totalOfStages } from '../../src/analyses/lifecycle/tables.ts';
import * as lifecycle from '../../src/analyses/lifecycle/titleAccounts.ts';
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
});
