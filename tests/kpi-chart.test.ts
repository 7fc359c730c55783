import { describe, expect, it } from 'vitest';
import { buildStages, buildTree, compareFigures, lockedKpis } from '../src/analyses/kpi/chart.ts';
import { explainChange } from '../workers/analyses/kpi/tree.ts';
import { run, value } from './support/kpiExample.ts';

const purchases = [
  { who: 1, day: '2024-01-02', amount: 10 },
  { who: 1, day: '2024-02-02', amount: 20 },
  { who: 2, day: '2024-02-28', amount: 30 },
];
const { kpis, ...result } = value(run(purchases, { period: 'custom', customDays: 28 }));

describe('the table', () => {
  it('has every figure once: under its stage, or among those to unlock', () => {
    const shown = buildStages({ kpis, ...result }).flatMap(({ ids }) => ids);
    const locked = lockedKpis({ kpis, ...result }).map(([id]) => id);
    expect([...shown, ...locked].sort()).toEqual(Object.keys(kpis).sort());
    expect(shown).toContain('revenue');
    expect(locked).toContain('openRate');
  });

  it('says of a move whether it is good, which is not the same as up', () => {
    const figure = (amount: number) => ({ ...kpis.revenue, value: amount });
    const verdict = (
      id: 'revenue' | 'returns' | 'discountRate' | 'repurchaseRate',
      from: number,
      to: number,
    ) => compareFigures(kpis[id], figure(to), figure(from));
    expect(verdict('revenue', 100, 120)).toMatchObject({ amount: 0.2, direction: 'up', verdict: 'better' });
    expect(verdict('returns', 100, 120)).toMatchObject({ direction: 'up', verdict: 'worse' });
    expect(verdict('repurchaseRate', 0.5, 0.4)).toMatchObject({ isDifference: true, verdict: 'worse' });
    expect(verdict('discountRate', 0.1, 0.2)).toMatchObject({ verdict: 'more' });
    expect(verdict('revenue', 5, 5)).toMatchObject({ direction: 'same', verdict: 'same' });
    expect(verdict('revenue', 0, 5)).toBeNull();
    expect(compareFigures(kpis.revenue, null, figure(1))).toBeNull();
  });
});

describe('the tree', () => {
  it('leads from the revenue before to the revenue now without a gap', () => {
    const before = { customers: 10, orders: 20, revenue: 1000 };
    const tree = buildTree(explainChange(before, { customers: 8, orders: 24, revenue: 900 }, 1));
    expect(tree.steps[0]?.from).toBe(1000);
    tree.steps.slice(1).forEach(({ from }, i) => expect(from).toBe(tree.steps[i]?.to));
    expect(tree.steps.at(-1)?.to).toBe(900);
    expect(tree.low).toBe(0);
    expect(tree.high).toBeGreaterThanOrEqual(1000);
  });

  it('names the factor that did most in the direction of the change', () => {
    const before = { customers: 10, orders: 10, revenue: 1000 };
    expect(buildTree(explainChange(before, { customers: 5, orders: 10, revenue: 1100 }, 1)).leading?.id).toBe(
      'frequency',
    );
    expect(buildTree(explainChange(before, { customers: 5, orders: 10, revenue: 900 }, 1)).leading?.id).toBe(
      'customers',
    );
    expect(buildTree(explainChange(before, before, 1)).leading).toBeNull();
  });
});
