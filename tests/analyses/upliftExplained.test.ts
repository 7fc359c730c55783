import { describe, expect, it, vi } from 'vitest';
import { assumeOf } from '../../src/analyses/uplift/assumed.ts';
import {
  explainGap,
  explainUnits,
  explainValue,
  explainVerdict,
} from '../../src/analyses/uplift/explained.ts';
import { expectWorked, holdsOf } from '../support/accounts.ts';
import { judgeUplift, simulate, type Judged } from '../support/upliftInput.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const { units } = simulate(12_000, 7, ({ age }) => (age > 30 ? 0.16 : 0));
const found: readonly (readonly [string, Judged])[] = [
  ['a share', judgeUplift(units)],
  [
    'money',
    judgeUplift(
      units.map((one, i) => ({ ...one, outcome: one.outcome * (900 + (i % 700)) })),
      { isShare: false },
    ),
  ],
];

describe('accounts of whom a test changes', () => {
  it.each(found)('%s: every figure of the verdict comes out', (_, { result, model }) => {
    const top = model.at.find(({ percent }) => percent === 30) ?? null;
    for (const told of [top, null]) {
      const accounts = explainVerdict(result, told);
      for (const name of ['all', 'low', 'high'] as const) expectWorked(accounts[name]);
      if (told) expectWorked(accounts.top);
      expect(accounts.p?.amount).not.toBe('');
      expect(accounts.count?.base?.amount).toBe(result.fewest.needed.toLocaleString('en'));
    }
  });

  it('p is that of the chosen model times the models tried', () => {
    const [, { result, model }] = found[0]!;
    const one = { ...model, p: 0.024, compared: model.compared.map((own) => ({ ...own, p: 0.012 })) };
    expect(one.compared).toHaveLength(2);
    expectWorked(explainVerdict({ ...result, model: one }, null).p);
    const sure = { ...one, p: 1, compared: one.compared.map((own) => ({ ...own, p: 0.7 })) };
    expect(explainVerdict({ ...result, model: sure }, null).p?.worked).toBe('0.70 × 2, 1 at the most → 1.00');
  });

  it.each(found)('%s: every group comes out, with the rows of its customers', (_, { result, model }) => {
    for (const quadrant of model.quadrants) {
      const share = explainUnits(result, quadrant);
      expect(share.worked).toMatch(/ ÷ 12,000 = [\d.]+%$/);
      expectWorked({ ...share, amount: share.amount.replace(/.*\((.*)\)/, '$1') });
      expect(share.rows?.selection).toEqual({ by: 'groups', groups: [quadrant.id] });
      if (quadrant.treated !== null) expectWorked(explainValue(result, quadrant, 'treated'));
      if (quadrant.control !== null) expectWorked(explainValue(result, quadrant, 'control'));
      if (quadrant.uplift) expectWorked(explainGap(result, quadrant));
    }
    const [first] = model.quadrants;
    expect(explainUnits({ ...result, customerCount: 0 }, first!).rows).toBeNull();
  });

  it('columns that differ from group to group speak against chance', () => {
    const [, { result }] = found[0]!;
    const holds = (change: Partial<typeof result>) => assumeOf({ ...result, ...change }).map(holdsOf);
    expect(holds({})).toEqual([true, true, null, null, null]);
    const unlike = result.features.map((one, i) => (i === 0 ? { ...one, pArms: 1e-6 } : one));
    expect(holds({ features: unlike })).toEqual([false, false, null, null, null]);
    expect(holds({ features: [] })[0]).toBeNull();
  });
});
