import { describe, expect, it } from 'vitest';
import type { Audience } from '../workers/contract/audience.ts';
import type { AnalysisId } from '../workers/contract/catalogue.ts';
import { analysisChoices } from '../src/recipes/analysisChoices.ts';
import type { Recipe } from '../src/recipes/recipe.ts';
import type { ReportItem } from '../src/report/model.ts';
import { emptyRun } from '../src/run.ts';

const audience = (name: string, change: Partial<Audience>): Audience => ({
  ...{ id: name, name, datasetId: '1', customerCount: 3, analysis: 'rfm', asOf: '2024-07-01', revenue: 1 },
  selection: { by: 'groups', groups: ['champions'] },
  ...change,
});
const reported = (analysis: AnalysisId, options: Readonly<Record<string, unknown>>): ReportItem => ({
  ...{ id: analysis, kind: 'finding', faces: {}, ownTitle: '', note: '' },
  source: { by: 'finding', analysis, options, filters: [], at: 0 },
});
const recipe: Pick<Recipe, 'name' | 'analyses'> = {
  name: 'before',
  analyses: [{ analysis: 'rfm', options: { bins: 4 } }],
};

describe('the analyses to choose from', () => {
  const remembered = {
    runs: { rfm: { ...emptyRun, options: { bins: 3 } } },
    applied: { kpi: { period: 'month' } },
    audiences: [
      audience('old', { analysis: 'cohort', options: { nonsense: 1 } }),
      audience('best', { analysis: 'trend', options: {} }),
    ],
    items: [
      reported('lifecycle', { nonsense: 1 }),
      reported('pareto', { unit: 'products' }),
      reported('rfm', { bins: 2 }),
    ],
    recipes: [recipe as Recipe],
  };
  const of = (id: string) =>
    analysisChoices((one) => one !== 'funnel', remembered).find(({ analysis }) => analysis === id);

  it('bring the latest settings that are known and still usable, and say whose they are', () => {
    expect(of('rfm')).toEqual({ analysis: 'rfm', options: { bins: 3 }, from: { by: 'opened' } });
    expect(of('kpi')).toEqual({ analysis: 'kpi', options: { period: 'month' }, from: { by: 'applied' } });
    expect(of('trend')?.from).toEqual({ by: 'list', name: 'best' });
    expect(of('pareto')).toEqual({
      analysis: 'pareto',
      options: { unit: 'products' },
      from: { by: 'report' },
    });
    expect(of('lifecycle')?.from).toEqual({ by: 'defaults' });
    expect(of('cohort')).toEqual({ analysis: 'cohort', options: {}, from: { by: 'defaults' } });
    expect(of('funnel')).toBeUndefined();
    const closed = analysisChoices(() => true, { ...remembered, runs: {}, items: [] });
    expect(closed.find(({ analysis }) => analysis === 'rfm')?.from).toEqual({ by: 'recipe', name: 'before' });
  });

  it('know after the page was closed what the report was made with', () => {
    const back = analysisChoices(() => true, { ...remembered, runs: {}, applied: {} });
    expect(back.find(({ analysis }) => analysis === 'rfm')).toEqual({
      ...{ analysis: 'rfm', options: { bins: 2 }, from: { by: 'report' } },
    });
  });
});
