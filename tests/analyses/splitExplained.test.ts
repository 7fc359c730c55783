import { describe, expect, it, vi } from 'vitest';
import { assumeOf } from '../../src/analyses/split/assumed.ts';
import {
  explainCounts,
  explainFlag,
  explainNeeded,
  explainPlan,
  explainPower,
  explainSeen,
  explainSize,
  explainVariances,
} from '../../src/analyses/split/explained.ts';
import { explainBalance, explainBase } from '../../src/analyses/split/explainedTables.ts';
import * as page from '../../src/analyses/split/pageAccounts.ts';
import { tabulateBalance } from '../../src/analyses/split/tables.ts';
import type { Explained } from '../../src/workbench/explained.ts';
import type { SplitPlan, SplitResult } from '../../workers/analyses/split/result.ts';
import { normalBelow } from '../../workers/numeric/distributions/normal.ts';
import { expectAll, expectBoth, expectCells, expectWorked, holdsOf } from '../support/accounts.ts';
import { equationsIn } from '../support/equations.ts';
import { split, splitInput } from '../support/splitInput.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

type Base = NonNullable<SplitResult['base']>;
interface Planned {
  readonly result: SplitResult;
  readonly plan: SplitPlan;
  readonly base: Base;
}

function planned(options: Readonly<Record<string, unknown>>): Planned {
  const { result } = split(splitInput(4_000), options);
  return { result, plan: result.plan as SplitPlan, base: result.base as Base };
}

/** The equation before the arrow holds, and Φ of what it gives is the power that is told. */
function expectPower({ worked }: Explained, power: number): void {
  const [equation] = equationsIn(worked ?? '');
  expect(equation?.holds, equation?.text).toBe(true);
  const z = Number(/Φ\((−?[\d.]+)\)/.exec(worked ?? '')?.[1]?.replace('−', '-'));
  expect(normalBelow(z)).toBeCloseTo(power, 2);
}

describe('accounts of a split', () => {
  const shares = planned({ effect: 25 });

  it('groups add up to the customers divided', () => {
    const { sizes, count } = explainCounts(shares.result);
    expect(sizes.worked).toMatch(/ = 4,000$/);
    for (const { holds } of equationsIn(sizes.worked ?? '')) expect(holds).toBe(true);
    expect(count.base?.amount).toBe('4,000');
    const [first] = shares.result.arms;
    const size = explainSize(shares.result, first?.id ?? '');
    expect(size.amount).toBe(first?.size.toLocaleString('en'));
    expect(size.rows?.selection).toEqual({ by: 'groups', groups: [first?.id] });
  });

  it.each([
    ['a share', { effect: 25 }],
    ['a share, not worse', { effect: 25, test: 'nonInferiority' }],
    ['money, not worse', { effect: 25, test: 'nonInferiority', metric: 'spend' }],
  ] as const)('%s: power, needs and what can be seen follow from the formula', (_, options) => {
    const given = { ...options };
    const { result, plan, base } = planned(given);
    for (const arm of plan.arms) {
      expectPower(explainNeeded(result, plan, base, arm, 0), plan.power);
      if (arm.power !== null) expectPower(explainPower(result, plan, base, arm, 0), arm.power);
      if (arm.detectable !== null) expectPower(explainSeen(result, plan, base, arm, 0), plan.power);
    }
    const accounts = explainPlan(result, plan, base, given, 0);
    expectWorked(accounts.effect);
    expectWorked(accounts.needed);
    expectPower(accounts.detectable as Explained, plan.power);
  });

  it('money: the distance in standard deviations comes out', () => {
    const { result, plan, base } = planned({ metric: 'spend', effect: 30 });
    const account = explainSeen(
      result,
      plan,
      base,
      plan.arms.find(({ detectable }) => detectable)!,
      0,
    );
    const [equation] = equationsIn(account.worked ?? '');
    expect(equation?.holds, account.worked ?? '').toBe(true);
  });

  it('an effect that was typed claims no arithmetic', () => {
    const { result, plan, base } = planned({ effectKind: 'absolute', effect: 2 });
    expect(explainPlan(result, plan, base, { effectKind: 'absolute' }, 0).effect?.worked).toBeNull();
  });

  it('variances and shares of a figure come out', () => {
    const numbers = shares.result.balance.filter(({ varianceRatio }) => varianceRatio !== null);
    expect(numbers.length).toBeGreaterThan(2);
    for (const row of numbers) expectWorked(explainVariances(shares.result, row));
    const flags = shares.result.balance.filter(({ kind }) => kind === 'flag');
    expect(flags.length).toBeGreaterThan(0);
    for (const row of flags)
      for (const side of [true, false]) expectWorked(explainFlag(shares.result, row, side));
  });

  it('every figure of the table of balance comes out, or is told with its inputs', () => {
    const told = /: (mean|KS gap|p value|standardised difference by chance alone)$/;
    const results = [shares.result, split(splitInput(900), { method: 'chance' }).result];
    for (const result of results) {
      const table = tabulateBalance(result);
      expectCells(
        table,
        explainBalance(result, () => table),
        told,
      );
      const kinds = new Set(result.balance.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['number', 'flag']));
    }
  });

  it('what was measured before comes out', () => {
    expectAll(() => explainBase(shares.base, 0), ['customers', 'buyers', 'deviation']);
  });

  it('what titles, notes and advice say comes out, or is told in words', () => {
    const { result, plan } = shares;
    expectAll(() => page.explainWho(result), ['found', 'eligible', 'unknown', 'crossed']);
    expectAll(() => page.explainRefused(result, 300, 900), ['eligible', 'others']);
    const channel = { channel: 'sms', isKnown: true, isUsed: true, reachable: 1_234, optedOut: 56 } as const;
    expectAll(
      () => ({
        reachable: page.explainChannel(result, channel, 'reachable'),
        optedOut: page.explainChannel(result, channel, 'optedOut'),
      }),
      ['reachable', 'optedOut'],
    );
    expect(page.explainLevel({ ...plan, comparisons: 1 })).toBeUndefined();
    const three = { ...plan, comparisons: 3, alpha: 0.06, alphaEach: 0.02, newPerDay: 4.2, daysToFill: 431 };
    expectAll(() => ({ alpha: page.explainLevel(three) }), []);
    expectBoth(() => page.explainAdvice(three, undefined), /^$/);
    expect(page.explainAdvice(three, undefined).map((one) => one?.amount)).toEqual([
      undefined,
      '4.2',
      '431',
      '3',
    ]);
    expectBoth(() => page.explainBalanceTitle(result), /^$/);
    expectBoth(() => page.explainDraws(result), /^$/);
  });

  it('what it takes for granted is told where the result can tell', () => {
    const holds = (change: Partial<SplitResult>) => assumeOf({ ...shares.result, ...change }).map(holdsOf);
    expect(holds({})).toEqual([null, null, null, true]);
    const unlike = { kind: 'unlike', figure: 'spend', arm: 'arm-2' } as const;
    expect(holds({ verdict: unlike })).toEqual([null, null, null, false]);
    expect(holds({ verdict: { ...unlike, kind: 'unfair' } })[0]).toBe(false);
    const sms = { channel: 'sms', isUsed: true, isKnown: true, reachable: 5, optedOut: 0 } as const;
    expect(holds({ channels: [sms] })[0]).toBe(true);
    expect(holds({ channels: [{ ...sms, isKnown: false }] })[0]).toBeNull();
  });
});
