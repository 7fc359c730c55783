import { describe, expect, it, vi } from 'vitest';
import { explainCut, explainProfit } from '../../src/analyses/uplift/explainedProfit.ts';
import {
  explainArea,
  explainBands,
  explainCurve,
  explainLevels,
  explainModel,
  explainTop,
} from '../../src/analyses/uplift/explainedTables.ts';
import * as titles from '../../src/analyses/uplift/titleAccounts.ts';
import { listFeatures } from '../../src/analyses/uplift/chart.ts';
import {
  tabulateBands,
  tabulateCurve,
  tabulateLevels,
  tabulateProfit,
} from '../../src/analyses/uplift/tables.ts';
import { sayExtra } from '../../src/analyses/uplift/words.ts';
import { expectAll, expectBoth, expectCells } from '../support/accounts.ts';
import { judgeUplift, simulate, type Judged } from '../support/upliftInput.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const { units } = simulate(6_000, 7, ({ age }) => (age > 30 ? 0.16 : -0.04));
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
const money = { value: 12.5, cost: 0.75 };

/** Figures of a model, and counts: told in words. */
const told = /units$|: Qini curve$|predicted effect$|Holm p|^Best 0.0%.*uplift curve$/;

describe('accounts of the tables of whom a test changes', () => {
  it.each(found)('%s: the curve, and its units', (_, { result, model }) => {
    expectCells(tabulateCurve(result, model), explainCurve(result, model), told);
  });

  it.each(found)('%s: tenths, and the values of every column', (_, { result, model }) => {
    expectCells(tabulateBands(result, model), explainBands(result, model), told);
    const features = listFeatures(result);
    expect(features.length).toBeGreaterThan(0);
    for (const feature of features)
      expectCells(tabulateLevels(result, feature), explainLevels(result, feature), told);
  });

  it.each(found)('%s: titles and notes', (_, { result, model }) => {
    expectBoth(() => titles.explainCurveTitle(result, model), /./);
    const worked = /관측|observed|차이/i;
    for (const feature of listFeatures(result)) {
      expectBoth(() => titles.explainLevelsTitle(result, feature), worked);
      if (feature.pArms !== null) expectBoth(() => titles.explainArmsP(feature), /^$/);
    }
    const dogs = model.quadrants.find(({ id }) => id === 'sleepingDog');
    if (!dogs?.uplift) throw new Error('no sleeping dogs');
    expectAll(() => titles.explainDogs(result, dogs), ['count']);
    expect(titles.explainDoubled(result)[0]?.amount).toBeDefined();
    expectAll(() => titles.explainLoaded(result), ['count']);
  });

  it.each(found)('%s: what a cut-off brings, costs and leaves', (_, { result, model }) => {
    expectCells(tabulateProfit(result, model, money), explainProfit(result, model, money), told);
    const write = (value: number): string => sayExtra(value, { name: '', kind: 'mean' });
    for (const percent of [1, 30, 77, 100])
      expectAll(() => explainCut(result, model, percent, money, write), ['count']);
    expect(explainProfit(result, model, { value: 0, cost: 0 })(3, 5)).toBeUndefined();
  });

  it.each(found)('%s: models, and the best so many percent', (_, { result, model }) => {
    for (const one of model.compared) {
      for (const area of ['qini', 'auuc'] as const)
        expectAll(() => explainArea(result, one, area), ['value']);
      const figures = ['slope', 'z', 'p'] as const;
      expectAll(
        () => Object.fromEntries(figures.map((name) => [name, explainModel(result, one, name)])),
        figures,
      );
    }
    for (const top of model.at) expectAll(() => explainTop(result, top), []);
  });
});
