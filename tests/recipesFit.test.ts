import { describe, expect, it } from 'vitest';
import type { QualityFinding } from '../workers/analyses/quality/result.ts';
import type { FilePreview } from '../workers/contract/importing.ts';
import type { Draft } from '../src/draft.ts';
import { dressDraft, fitFile, unusedFiles } from '../src/recipes/fitFiles.ts';
import { fitSteps, type Known } from '../src/recipes/fitSteps.ts';
import type { Recipe } from '../src/recipes/recipe.ts';
import {
  allSettings,
  resolveFilter,
  resolveRule,
  settingsOf,
  withoutUnticked,
} from '../src/recipes/resolve.ts';

const recipe: Recipe = {
  ...{ dangol: 'recipe', version: 1, name: 'n', note: '', madeOn: '2026-11-23' },
  files: [
    {
      ...{
        kind: 'orders',
        headers: ['id', 'day', 'sum', 'way', 'memo'],
        dateOrder: 'dmy',
        decimalMark: null,
      },
      roles: { customer: 'id', time: 'day', amount: 'sum', channel: 'way' },
    },
    { kind: 'customers', headers: ['id'], roles: { customer: 'id' }, dateOrder: null, decimalMark: null },
  ],
  cleaning: [
    { do: 'leaveOut', check: 'duplicateRows', table: 'orders' },
    { do: 'mergeSpellings', check: 'spellings', table: 'orders', role: 'channel' },
  ],
  asOf: { day: '2024-10-31' },
  filters: [{ kind: 'orders', role: 'channel', values: ['app', 'web'] }],
  analyses: [
    { analysis: 'rfm', options: {} },
    { analysis: 'kpi', options: { period: 'month' } },
    { analysis: 'funnel', options: {} },
  ],
  targets: [{ kpi: 'revenue', value: 5, from: '2024-01-01', by: '2024-06-30', note: 'a|b' }],
  audiences: [
    {
      ...{ name: 'best', analysis: 'rfm', options: {}, selection: { by: 'groups', groups: ['champions'] } },
      filters: [{ kind: 'orders', role: 'channel', values: ['app'] }],
    },
    { name: 'two', combine: 'union', of: ['best', 'gone'] },
  ],
  report: {
    ...{ title: '', subtitle: '', author: '' },
    items: [
      { kind: 'note', title: '', note: 'n' },
      { kind: 'audience', list: 'best', title: '', note: '' },
      ...(['rfm', 'funnel'] as const).map((analysis) => ({
        ...{ kind: 'finding' as const, analysis, options: {}, filters: [], columns: {}, at: 0 },
        ...{ title: '', note: '' },
      })),
    ],
  },
};

function draft(headers: readonly string[], guesses: Readonly<Record<string, number>> = {}): Draft {
  const roles = Object.entries(guesses).map(([role, column]) => [role, { column, confidence: 0.9 }]);
  const preview = {
    columns: headers.map((name) => ({ name, looks: 'text', emptyRate: 0 })),
    kinds: [{ kind: 'orders', confidence: 1, roles: Object.fromEntries(roles) }],
    dialect: { hasHeader: true },
    rows: [],
  } as unknown as FilePreview;
  return {
    ...{ id: 'd', file: new Blob(), fileName: 'f.csv', preview, kind: 'orders', mapping: {} },
    ...{ dateOrder: null, decimalMark: null, included: true, remembered: null, failure: null },
  };
}

describe('a file', () => {
  it('with the same columns in any order is read as before', () => {
    const dressed = dressDraft(draft(['memo', 'way', 'sum', 'day', 'id']), recipe);
    expect(dressed).toMatchObject({
      ...{ kind: 'orders', dateOrder: 'dmy', included: true },
      mapping: { customer: 4, time: 3, amount: 2, channel: 1 },
    });
    expect(fitFile(dressed, recipe)).toMatchObject({ fit: 'same', gone: [], added: [], lacking: [] });
  });

  it('with a renamed and a missing column gets the guess for the one, and a word for the other', () => {
    const next = draft(['id', 'date', 'sum', 'memo'], { customer: 2, time: 1 });
    const dressed = dressDraft(next, recipe);
    expect(dressed.mapping).toEqual({ customer: 0, amount: 2, time: 1 });
    expect(fitFile(dressed, recipe)).toMatchObject({
      fit: 'similar',
      gone: [
        { role: 'time', header: 'day' },
        { role: 'channel', header: 'way' },
      ],
      ...{ goneOthers: [], added: ['date'], lacking: [] },
    });
    expect(fitFile(dressDraft(draft(['id', 'x', 'sum', 'memo']), recipe), recipe).lacking).toEqual(['time']);
  });

  it('of something else is left out', () => {
    const other = dressDraft(draft(['temperature', 'rain']), recipe);
    expect(other.included).toBe(false);
    const fit = fitFile(other, recipe);
    expect(fit).toMatchObject({ fit: 'none', file: null });
    expect(unusedFiles([fit], recipe).map(({ kind }) => kind)).toEqual(['orders', 'customers']);
  });
});

const known = (change: Partial<Known> = {}): Known => ({
  roles: { orders: ['customer', 'time', 'amount', 'channel'] },
  has: (_, value) => value === 'app',
  days: { first: '2023-01-01', last: '2024-11-30', asOf: '2024-12-01' },
  ...change,
});

const fitOf = (with_: Known): string[] =>
  fitSteps(recipe, with_).map(({ part, index, fit, why }) =>
    `${part} ${index} ${fit} ${why?.code ?? ''}`.trim(),
  );

describe('steps', () => {
  it('fit, fit in part, or are left out with a reason', () => {
    expect(fitOf(known())).toEqual([
      ...['cleaning 0 fits', 'cleaning 1 fits', 'date 0 look fixedDay'],
      ...['audiences 0 fits', 'audiences 1 out noList', 'filters 0 partly someGone'],
      ...['analyses 0 fits', 'analyses 1 fits', 'analyses 2 out lacks', 'targets 0 look overdue'],
      ...['report 0 fits', 'report 1 fits', 'report 2 fits', 'report 3 out lacks'],
    ]);
  });

  it('that the person does without are out, and what builds on them', () => {
    const steps = fitSteps(recipe, known(), new Set(['cleaning:1', 'audiences:0', 'analyses:1']));
    const said = steps.map(({ part, index, fit, why }) =>
      [part, index, fit, why?.code ?? ''].join(' ').trim(),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        ...['cleaning 0 fits', 'cleaning 1 out unticked', 'audiences 0 out unticked'],
        ...['audiences 1 out noList', 'analyses 1 out unticked', 'report 1 out noList'],
      ]),
    );
    const settings = allSettings(withoutUnticked(recipe, new Set(['analyses:0', 'analyses:1'])));
    expect(Object.keys(settings).toSorted()).toEqual(['funnel', 'kpi']);
    expect(settings.kpi).toEqual({ targets: { revenue: '5|2024-01-01|2024-06-30|a|b' } });
    expect(allSettings(withoutUnticked(recipe, new Set(['targets:0']))).kpi).toEqual({ period: 'month' });
  });

  it('that lean on a column go with it, and what leans on them', () => {
    const without = known({ roles: { orders: ['customer', 'time', 'amount'] } });
    expect(fitOf(without)).toEqual(
      expect.arrayContaining([
        ...['cleaning 1 out noColumn', 'audiences 0 out filterOut', 'filters 0 out noColumn'],
      ]),
    );
  });

  it('say so where only the first rows were seen, or the day lies outside', () => {
    const early = known({ has: () => null, days: null });
    expect(fitOf(early)).toEqual(expect.arrayContaining(['filters 0 look unseen', 'targets 0 fits']));
    const later = known({ days: { first: '2024-11-01', last: '2024-11-30', asOf: '2024-12-01' } });
    expect(fitOf(later)).toContain('date 0 look dayOutside');
  });

  it('about values that are all gone are left out', () => {
    expect(fitOf(known({ has: () => false }))).toContain('filters 0 out allGone');
  });
});

describe('carrying them out', () => {
  it('filters by what is there, and by lists as they are called here', () => {
    const [filter] = recipe.filters;
    if (!filter) throw new Error('no filter');
    expect(resolveFilter(filter, known(), new Map())).toEqual({ ...filter, values: ['app'] });
    expect(resolveFilter(filter, known({ roles: { orders: [] } }), new Map())).toBeNull();
    const list = { role: 'audience', name: 'best', isIn: true } as const;
    expect(resolveFilter(list, known(), new Map([['best', 'audience-7']]))).toEqual({
      ...{ role: 'audience', id: 'audience-7', isIn: true },
    });
    expect(resolveFilter(list, known(), new Map())).toBeNull();
  });

  it('cleans what the check finds, column by column', () => {
    const finding = (check: string, role: string | null, by: string): QualityFinding =>
      ({
        ...{ ref: { check, kind: 'orders' }, role, header: '' },
        repair: { by, tag: `${check} ${role}` },
      }) as unknown as QualityFinding;
    const findings = [
      finding('duplicateRows', null, 'leaveOut'),
      finding('spellings', 'channel', 'mergeSpellings'),
      finding('spellings', 'region', 'mergeSpellings'),
    ];
    const tags = recipe.cleaning.map((rule) =>
      resolveRule(rule, findings).map((repair) => (repair as unknown as { tag: string }).tag),
    );
    expect(tags).toEqual([['duplicateRows null'], ['spellings channel']]);
  });

  it('puts targets back among the settings of the key figures', () => {
    expect(settingsOf(recipe, 'kpi')).toEqual({
      period: 'month',
      targets: { revenue: '5|2024-01-01|2024-06-30|a|b' },
    });
    expect(settingsOf(recipe, 'rfm')).toEqual({});
  });
});
