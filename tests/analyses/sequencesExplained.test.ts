import { describe, expect, it, vi } from 'vitest';
import { explainRule, type RuleFigure } from '../../src/analyses/sequences/explained.ts';
import { sequenceWords } from '../../src/i18n/messagesExplainSequences.ts';
import { sequencesMessages } from '../../src/i18n/messagesSequences.ts';
import { listPatterns } from '../../src/analyses/sequences/columns.ts';
import { explainFlows, explainRules, explainSteps } from '../../src/analyses/sequences/explainedTables.ts';
import { listBands } from '../../src/analyses/sequences/flow.ts';
import { tabulateFlows, tabulateRules, tabulateSteps } from '../../src/analyses/sequences/tables.ts';
import { cellOfRule, type NextRule, type SequencesResult } from '../../workers/analyses/sequences/result.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import { expectCells, expectWorked } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const ruleOf = (watched: number, followed: number, base: number): NextRule => {
  const confidence = followed / watched;
  return {
    ...{ prefix: [[0]], next: 1, watched, followed, confidence, base, lift: confidence / base },
    ...wilsonInterval(followed, watched),
    ...{ pAdjusted: 0.012, isProven: true, isNeedless: false, days: { q1: 4, median: 9, q3: 20.5 } },
    ...{ waiting: 70, inTime: 12, hasLists: true },
  };
};

const rules = [
  ruleOf(100, 30, 0.1),
  ruleOf(31_234, 4_321, 0.0412345),
  ruleOf(57, 6, 0.003_217),
  ruleOf(3_000, 2_961, 0.3),
  ruleOf(900, 850, 0.004_321),
];

const result = {
  ...{ unit: 'day', nextDays: 90, itemNames: ['tea', 'milk'] },
  next: { status: 'ok', watched: 900, testedCount: 1_200, provenCount: 2, rules, foundCount: 3 },
} as unknown as SequencesResult;

describe('accounts of next purchases', () => {
  it.each(['confidence', 'base', 'lift', 'low', 'high'] as const)('%s comes out for every rule', (figure) => {
    rules.forEach((rule, place) => expectWorked(explainRule(result, rule, place, figure)));
  });

  it.each(['followed', 'watched', 'median', 'q1', 'q3', 'waiting', 'inTime'] as const)(
    '%s is a count or a middle and claims no arithmetic',
    (figure: RuleFigure) => {
      const account = explainRule(result, rules[0] as NextRule, 0, figure);
      expect(account.worked).toBeNull();
      expect(account.formula.length).toBeGreaterThan(20);
    },
  );

  it('who has not bought it yet is listed as the result lists them, and not where it keeps none', () => {
    const rows = (rule: NextRule) => explainRule(result, rule, 3, 'inTime').rows;
    expect(rows(rules[3] as NextRule)?.selection).toEqual({ by: 'cells', cells: [cellOfRule(3, 'inTime')] });
    expect(rows({ ...(rules[3] as NextRule), hasLists: false })).toBeUndefined();
  });

  it('a p value tells how many bought it, and how many would have anyway', () => {
    const { worked, base } = explainRule(result, rules[0] as NextRule, 0, 'pAdjusted');
    expect(worked).toBe('30 of 100 watched, where 10 would be usual');
    expect(base?.amount).toBe('1,200');
  });
});

describe('accounts of the tables beside next purchases', () => {
  const wide = {
    ...result,
    ...{ customerCount: 4_321, level: 'product', patternCount: 1 },
    patterns: [{ elements: [['tea'], ['milk']], support: 321, share: 321 / 4_321, medianDays: 12.4 }],
    shown: {
      ...{ level: 'product', names: ['tea', 'milk'] },
      steps: { reached: [4_321, 1_234], items: [1, 0], counts: Int32Array.of(2_000, 700, 1_999, 123) },
      flows: { items: [0], steps: [Int32Array.of(100, 23, 700, 5, 6, 7, 0, 0, 0)] },
    },
  } as unknown as SequencesResult;

  it('next purchases, flows and steps come out', () => {
    const placed = rules.map((rule, place) => ({ rule, place }));
    const table = tabulateRules(wide, placed);
    const told = new RegExp(`${sequenceWords.followed.en}$|: ${sequencesMessages.prefix.en}$`);
    const withoutTime = { ...table, rows: table.rows.map((row) => row.slice(0, -1)) };
    expectCells(withoutTime, explainRules(wide, placed), told);
    // The table says days in its head, the account beside the figure.
    expect(explainRules(wide, placed)(0, 9)?.()?.amount).toBe(`${table.rows[0]?.[9]?.text} days`);
    const bands = listBands(wide);
    expect(bands.length).toBe(6);
    expectCells(tabulateFlows(wide, bands), explainFlows(wide, bands), /customers who went this way$/);
    expectCells(tabulateSteps(wide), explainSteps(wide), /^Customers who came to/);
  });

  it('sequences that were found tell their share', () => {
    const model = listPatterns(wide);
    for (const column of model.columns.slice(1)) {
      const account = column.explained?.(0)?.();
      expect(account?.amount, column.key).toBe(column.text(0));
      if (column.key === 'share') expectWorked(account);
      else expect(account?.worked).toBeNull();
    }
    const steps = { ...wide, patterns: [{ ...wide.patterns[0]!, medianDays: null }] };
    expect(listPatterns(steps).columns.at(-1)?.explained?.(0)).toBeUndefined();
  });
});
