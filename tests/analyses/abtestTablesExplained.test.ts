import { describe, expect, it, vi } from 'vitest';
import {
  explainArmEnd,
  explainArmTotal,
  explainCost,
  explainEffects,
  explainGains,
  explainIncrementals,
  explainLeft,
  explainReturns,
  explainSegments,
} from '../../src/analyses/abtest/explainedTables.ts';
import { writeGuard } from '../../src/analyses/abtest/guardWords.ts';
import {
  explainEffectTitle,
  explainGuard,
  explainSegmentsTitle,
} from '../../src/analyses/abtest/titleAccounts.ts';
import { segmentsOf } from '../../src/analyses/abtest/chart.ts';
import { tabulateEffects, tabulateSegments } from '../../src/analyses/abtest/tables.ts';
import { formatFigure, formatValue } from '../../src/analyses/abtest/words.ts';
import { workOut } from '../../src/analyses/abtest/working.ts';
import type { AbtestResult } from '../../workers/analyses/abtest/result.ts';
import type { Accounts } from '../../src/workbench/explained.ts';
import { judgeUnits } from '../support/abtestInput.ts';
import { expectAccount, expectAll, expectBoth, expectCells, expectWorked } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

type Kind = 'share' | 'mean' | 'ratio';

/** Two groups and a control in three segments, with what was known before. */
function judge(kind: Kind, effect: number): AbtestResult {
  const units = ['control', 'coupon', 'gift'].flatMap((arm, at) =>
    Array.from({ length: 1_200 + at * 37 }, (_, i) => {
      const chance = 0.2 + effect * at;
      const yes = (i * 7919) % 1_000 < chance * 1_000 ? 1 : 0;
      return {
        ...{ arm, stratum: ['new', 'gold', 'old'][i % 3] ?? '', before: yes * 3 + ((i * 31) % 11) },
        outcome: kind === 'share' ? yes : yes * (5 + ((i * 13) % 29)),
        ...(kind === 'ratio' ? { denominator: 1 + (i % 3) } : {}),
      };
    }),
  );
  const options = { valuePerUnit: 12.5, costPerUnit: 0.4, resamples: kind === 'mean' ? 200 : 0 };
  return judgeUnits(units, { control: 'control', isShare: kind === 'share', options });
}

const results: readonly (readonly [string, AbtestResult])[] = [
  ['shares that differ', judge('share', 0.03)],
  ['shares that do not', judge('share', 0.001)],
  ['means', judge('mean', 0.03)],
  ['less', judge('mean', -0.05)],
  ['ratios', judge('ratio', 0.02)],
];

/** Figures that no arithmetic of a line gives: they are told in words, with their inputs. */
const told =
  /p value|p after|p that holds|p of|Chance that|Mean loss|bootstrap|taken out$|held equal$|Units of/;

describe('accounts of the tables of a test', () => {
  it.each(results)('%s: titles, and every figure of a check', (_, result) => {
    expectBoth(() => explainEffectTitle(result, 'once'), /./);
    const view = segmentsOf(result, result.verdict.variant);
    expectBoth(() => explainSegmentsTitle(result, view), /^$/);
    const texts = result.guards.map((guard) => {
      const { text, figures } = writeGuard(guard, result);
      const accounts = explainGuard(guard, result);
      const named = [...text.en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      // Least numbers are part of the method, names no figures.
      const open = named.filter((name) => !['variant', 'fewest'].includes(name));
      expect(Object.keys(accounts)).toEqual(expect.arrayContaining(open));
      for (const name of open) {
        const account = accounts[name];
        if (account === undefined || typeof account === 'function') throw new Error(`no account: ${name}`);
        expectAccount(account, figures[name] ?? '', 'told');
      }
      return text.en;
    });
    expect(texts.length).toBeGreaterThan(3);
  });

  it('shares of a check by design are worked out', () => {
    const [, result] = results[0] ?? [];
    if (!result) throw new Error('no result');
    const found = { id: 'found', status: 'warn', detail: { all: 400, lost: 30, share: 0.075 } } as const;
    expectAll(() => explainGuard(found, result), ['all', 'lost']);
    const detail = {
      ...{ campaign: 'May', quiet: 200, contaminated: 9, share: 0.045 },
      ...{ told: 300, unreached: 12, shareUnreached: 0.04 },
    };
    const messages = { id: 'contamination', status: 'fail', detail } as const;
    expectAll(() => explainGuard(messages, result), ['quiet', 'told', 'contaminated', 'unreached']);
  });

  it.each(results)('%s: effects, looked at once or often', (_, result) => {
    for (const looks of ['once', 'often'] as const)
      expectCells(tabulateEffects(result, looks), explainEffects(result, looks), told);
  });

  it.each(results)('%s: segments', (kind, result) => {
    for (const { variant } of result.comparisons) {
      const view = segmentsOf(result, variant);
      expect(view.rows.length).toBe(3);
      const words = kind === 'ratios' ? new RegExp(`${told.source}|Difference`) : told;
      expectCells(tabulateSegments(result, view), explainSegments(result, view), words);
    }
  });

  it.each(results)('%s: units, sums and ends of the groups', (_, result) => {
    for (const arm of result.arms) {
      expect(explainArmTotal(result, arm, 'n').amount).toBe(arm.n.toLocaleString('en'));
      expect(explainArmTotal(result, arm, 'sum').formula).not.toBe('');
      for (const end of ['low', 'high'] as const) {
        const account = explainArmEnd(result, arm, end);
        expectWorked(account);
        expect(account.amount).toBe(formatValue(arm[end], result.outcome, arm.high));
      }
    }
  });

  it.each(results)('%s: worth, with the ends of its intervals', (_, result) => {
    const write = (value: number): string => `${value < 0 ? '−' : ''}${formatFigure(Math.abs(value))}`;
    const percent = (value: number): string =>
      `${value < 0 ? '−' : ''}${(Math.abs(value) * 100).toFixed(1)}%`;
    for (const one of result.worth) {
      const accounts: readonly Accounts[] = [
        explainIncrementals(result, one, write),
        explainGains(one, write),
        explainReturns(one, percent),
        explainLeft(result, one, write),
      ];
      for (const each of accounts)
        for (const made of Object.values(each))
          expectWorked((typeof made === 'function' ? made() : made) ?? undefined);
      expectWorked(explainCost(result, one));
    }
  });
});

describe('accounts of the working', () => {
  it.each(results)('%s: every figure that opens is the one in the sentence', (_, result) => {
    const names = new Set<string>();
    for (const one of result.comparisons)
      for (const { lines } of workOut(result, one))
        for (const { figures, explained } of lines)
          for (const [name, made] of Object.entries(explained)) {
            names.add(name);
            const account = typeof made === 'function' ? made() : made;
            expect(account?.amount, name).toBe(figures[name]);
            if (account?.worked?.includes(' = ') && !/ → /.test(account.worked)) expectWorked(account);
            else expectAccount({ ...account!, worked: null }, figures[name] ?? '', 'told');
          }
    for (const name of ['p', 'low', 'high', 'value', 'holm', 'bh', 'chance', 'loss', 'lossControl'])
      expect([...names]).toContain(name);
  });

  it('what stands before a p value gives its z or t', () => {
    for (const [, result] of results)
      for (const one of result.comparisons) {
        const step = workOut(result, one)[0]?.lines.at(-1)?.explained['p'];
        const account = typeof step === 'function' ? step() : step;
        const [worked = '', p = ''] = account?.worked?.split(' → p = ') ?? [];
        expect(p).toBe(account?.amount);
        expectWorked({ ...account!, worked, amount: /= (\S+)$/.exec(worked)?.[1] ?? '' });
      }
  });
});
