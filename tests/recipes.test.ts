import { describe, expect, it } from 'vitest';
import type { Audience } from '../workers/contract/audience.ts';
import type { MappedDataset } from '../workers/contract/importing.ts';
import type { Problem } from '../src/recipes/fields.ts';
import { makeRecipe, type Present } from '../src/recipes/makeRecipe.ts';
import { readKeptRecipe, readRecipe } from '../src/recipes/readRecipe.ts';
import { writeRecipe, type Recipe } from '../src/recipes/recipe.ts';
import type { Face, Report, ReportItem } from '../src/report/model.ts';

const evil = '<img src=x onerror=alert(1)>\u202e =1+1';

const recipe: Recipe = {
  ...{ dangol: 'recipe', version: 1, name: evil, note: evil, madeOn: '2026-11-23' },
  files: [
    {
      ...{ kind: 'orders', headers: ['id', 'day', 'sum', evil] },
      roles: { customer: 'id', time: 'day', amount: 'sum', channel: evil },
      ...{ dateOrder: 'dmy', decimalMark: null },
    },
  ],
  cleaning: [
    { do: 'leaveOut', check: 'duplicateRows', table: 'orders' },
    { do: 'mergeSpellings', check: 'spellings', table: 'orders', role: 'channel' },
  ],
  asOf: { day: '2024-12-31' },
  filters: [
    { kind: 'orders', role: 'channel', values: [evil, null] },
    { role: 'audience', name: evil, isIn: false },
    { role: 'segment', by: 'rfm', options: { bins: 4 }, values: ['champions'] },
  ],
  analyses: [{ analysis: 'rfm', options: { bins: 4 } }],
  targets: [{ kpi: 'revenue', value: 1.5, from: '2024-01-01', by: '2024-12-31', note: evil }],
  audiences: [
    {
      ...{ name: evil, analysis: 'rfm', options: {}, filters: [] },
      selection: { by: 'ranges', ranges: { recencyDays: [0, 30] } },
    },
    { name: 'both', combine: 'union', of: [evil, 'x'] },
  ],
  report: {
    ...{ title: evil, subtitle: '', author: evil },
    items: [
      { kind: 'note', title: evil, note: evil },
      { kind: 'audience', list: evil, title: '', note: '' },
      {
        ...{ kind: 'chart', analysis: 'rfm', options: { bins: 4 }, at: 1, title: '', note: evil },
        filters: [{ kind: 'orders', role: 'channel', values: [evil] }],
        columns: { ko: ['고객', evil], en: ['Customers', evil] },
      },
    ],
  },
};

/** The recipe with one value changed, as somebody could have written it. */
function refusal(path: readonly (string | number)[], value: unknown): Problem | null {
  const copy = JSON.parse(writeRecipe(recipe)) as Record<string, unknown>;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step as string] as Record<string, unknown>;
  place[path.at(-1) as string] = value;
  return readRecipe(JSON.stringify(copy)).problem;
}

describe('a recipe', () => {
  it('comes back as it was written, hostile texts as texts', () => {
    expect(readRecipe(writeRecipe(recipe))).toEqual({ recipe, problem: null });
    expect(readRecipe(`\ufeff${writeRecipe(recipe)}`).problem).toBeNull();
    expect(readKeptRecipe(JSON.parse(writeRecipe(recipe)))).toEqual(recipe);
  });

  it('needs no more than a name, a day and files', () => {
    const { dangol, version, name, madeOn, files } = recipe;
    const { recipe: read } = readRecipe(JSON.stringify({ dangol, version, name, madeOn, files }));
    expect(read).toMatchObject({ note: '', asOf: 'afterLastDay', analyses: [], report: null });
    const old = readRecipe(JSON.stringify({ dangol, version, name, madeOn, files, report: [] }));
    expect(old.recipe?.report).toBeNull();
  });

  it.each([
    [['version'], 2, 'newer', 'version'],
    [['version'], '1', 'notAllowed', 'version'],
    [['dangol'], 'design', 'notRecipe', ''],
    [['rows'], [['Kim', 1]], 'unknownField', 'rows'],
    [['name'], ' ', 'missing', 'name'],
    [['name'], 'x'.repeat(121), 'tooLong', 'name'],
    [['madeOn'], '2026-02-30', 'notAllowed', 'madeOn'],
    [['files', 0, 'kind'], 'people', 'notAllowed', 'files[0].kind'],
    [['files', 0, 'roles', 'boss'], 'id', 'unknownField', 'files[0].roles.boss'],
    [['files', 0, 'roles', 'time'], 'gone', 'notAllowed', 'files[0].roles.time'],
    [['files', 0, 'headers', 1], 7, 'wrongType', 'files[0].headers[1]'],
    [['cleaning', 0, 'check'], 'spellings', 'notAllowed', 'cleaning[0].check'],
    [['cleaning', 0, 'customer'], 'C1', 'unknownField', 'cleaning[0].customer'],
    [['asOf'], 'today', 'notAllowed', 'asOf'],
    [['filters', 0, 'values'], [{}], 'badFilter', 'filters[0]'],
    [['filters', 0, 'sql'], '1=1', 'unknownField', 'filters[0].sql'],
    [['filters', 2, 'options', 'bins'], 99, 'badOption', 'filters[2].options.bins'],
    [['analyses', 0, 'analysis'], 'constructor', 'notAllowed', 'analyses[0].analysis'],
    [['analyses', 0, 'options', 'bins'], 'DROP TABLE', 'badOption', 'analyses[0].options.bins'],
    [['analyses', 0, 'options', 'toString'], 1, 'unknownField', 'analyses[0].options.toString'],
    [['analyses', 1], { analysis: 'rfm' }, 'repeated', 'analyses[1].analysis'],
    [['targets', 0, 'kpi'], 'happiness', 'notAllowed', 'targets[0].kpi'],
    [['audiences', 0, 'members'], ['C1'], 'unknownField', 'audiences[0].members'],
    [
      ['audiences', 0, 'selection', 'ranges'],
      { 'a"; --': [1, 2] },
      'unknownField',
      'audiences[0].selection.ranges.a"; --',
    ],
    [['audiences', 1, 'of'], ['x'], 'missing', 'audiences[1].of'],
    [['report', 'items', 0, 'more'], { html: '<b>' }, 'unknownField', 'report.items[0].more'],
    [['report', 'items', 0, 'kind'], 'picture', 'notAllowed', 'report.items[0].kind'],
    [['report', 'items', 1, 'list'], '', 'missing', 'report.items[1].list'],
    [['report', 'items', 2, 'analysis'], '__proto__', 'notAllowed', 'report.items[2].analysis'],
    [['report', 'items', 2, 'at'], -1, 'notAllowed', 'report.items[2].at'],
    [['report', 'items', 2, 'options', 'bins'], evil, 'badOption', 'report.items[2].options.bins'],
    [['report', 'items', 2, 'columns'], { fr: [] }, 'unknownField', 'report.items[2].columns.fr'],
    [['report', 'items', 2, 'columns', 'en'], [{}], 'wrongType', 'report.items[2].columns.en[0]'],
  ] as const)('%j = %j is refused: %s at %s', (path, value, code, where) => {
    expect(refusal(path, value)).toMatchObject({ code, path: where });
  });

  it('is no recipe where the text is cut off, something else, or far too long', () => {
    expect(readRecipe(writeRecipe(recipe).slice(0, -9)).problem?.code).toBe('notJson');
    for (const text of ['null', '[]', '"recipe"', '{"dangol":"hypotheses"}'])
      expect(readRecipe(text).problem?.code).toBe('notRecipe');
    expect(readRecipe(' '.repeat(1_000_001)).problem?.code).toBe('tooLarge');
  });
});

const file = {
  ...{ id: 'f1', kind: 'orders', fileName: 'a.csv', part: null, attributes: [] },
  report: { roles: { customer: 'id', time: 'day', amount: 'sum', order: 'no' } },
};

const dataset = {
  ...{
    id: '1',
    name: 'shop.csv',
    asOf: '2024-07-01',
    tables: [{ kind: 'orders', files: [file, { ...file, id: 'f2' }] }],
  },
  repairs: [
    {
      repair: {
        by: 'leaveOut',
        finding: { check: 'outlier', kind: 'orders', column: 'order_id', fileId: 'f1' },
      },
    },
    {
      repair: {
        by: 'leaveOut',
        finding: { check: 'outlier', kind: 'orders', column: 'order_id', fileId: 'f2' },
      },
    },
    { repair: { by: 'leaveOutCustomer', customer: 'C7' } },
  ],
} as unknown as MappedDataset;

const audience = (id: string, change: Partial<Audience>): Audience => ({
  ...{ id, datasetId: '1', name: id, customerCount: 3, analysis: 'rfm', asOf: '2024-07-01', revenue: 1 },
  selection: { by: 'groups', groups: ['champions'] },
  ...change,
});

const face = (labels: readonly string[]): Face => ({
  ...{
    title: 'told',
    subtitle: '',
    text: '',
    picture: null,
    shape: null,
    remarks: [],
    origin: [],
    formula: [],
  },
  table: { columns: labels.map((label) => ({ label, number: false })), rows: [[{ text: '7', value: 7 }]] },
});
const own = { ownTitle: '', note: '' };
const rfmChart: ReportItem = {
  ...{ ...own, id: '1', kind: 'chart', note: evil, faces: { ko: face(['가']), en: face(['a']) } },
  source: {
    ...{ by: 'chart', analysis: 'rfm', options: { bins: 3 }, at: 2 },
    filters: [{ role: 'audience', id: 'best', isIn: true }],
  },
};
const query = `SELECT count(*) AS n FROM orders -- ${evil}`;
const report: Report = {
  ...{ id: 'r', title: 'Report on shop', subtitle: 's', author: 'a' },
  items: [
    { ...own, id: '0', kind: 'note', faces: {}, ownTitle: 'first' },
    rfmChart,
    { ...own, id: '2', kind: 'table', faces: { en: face(['x']) } },
    {
      ...{ ...own, id: '3', kind: 'finding', faces: { en: face([]) } },
      source: { by: 'finding', analysis: 'rfm', options: { bins: 99 }, filters: [], at: 0 },
    },
    { ...own, id: '4', kind: 'audience', faces: {}, source: { by: 'audience', list: 'best' } },
    { ...own, id: '5', kind: 'table', faces: { en: face(['n']) }, source: { by: 'query', statement: query } },
    {
      ...{ ...own, id: '6', kind: 'table', faces: { en: face(['n']) } },
      source: { by: 'query', statement: "SELECT 1 WHERE 'kim@example.com' IS NOT NULL" },
    },
  ],
};

const present: Present = {
  dataset,
  analyses: [
    { analysis: 'kpi', options: { targets: { revenue: '100|2024-01-01|2024-12-31|a|b' }, period: 'month' } },
    { analysis: 'rfm', options: { bins: 3 } },
  ],
  audiences: [
    audience('best', {}),
    audience('near', { analysis: 'clusters', selection: { by: 'groups', groups: ['c1'] } }),
    audience('joined', {
      analysis: 'combined',
      selection: {
        by: 'combined',
        how: 'union',
        of: [
          { id: 'best', name: 'b' },
          { id: 'near', name: 'n' },
        ],
      },
    }),
    audience('within', { name: 'best', filters: [{ role: 'audience', id: 'best', isIn: true }] }),
  ],
  filters: [
    { role: 'audience', id: 'best', isIn: true },
    { role: 'segment', by: 'clusters', options: {}, values: ['c1'] },
  ],
  asOf: '2024-07-01',
  report,
};

describe('making one of what is there', () => {
  const { recipe: made, left } = makeRecipe(present, { name: 'n', note: '', madeOn: '2026-11-23' });

  it('gives what is read back', () => {
    expect(readRecipe(writeRecipe(made))).toEqual({ recipe: made, problem: null });
  });

  it('names rules and columns, once each, and no customer', () => {
    expect(made.files).toHaveLength(1);
    expect(made.cleaning).toEqual([{ do: 'leaveOut', check: 'outlier', table: 'orders', role: 'order' }]);
    expect(writeRecipe(made)).not.toContain('C7');
    expect(left.customers).toBe(1);
  });

  it('takes targets out of the settings of the key figures', () => {
    expect(made.targets).toEqual([
      { kpi: 'revenue', value: 100, from: '2024-01-01', by: '2024-12-31', note: 'a|b' },
    ]);
    expect(made.analyses).toEqual([
      { analysis: 'kpi', options: { period: 'month' } },
      { analysis: 'rfm', options: { bins: 3 } },
    ]);
  });

  it('keeps the rules of lists that mean something in any file, under names of their own', () => {
    expect(made.audiences.map(({ name }) => name)).toEqual(['best', 'best (2)']);
    expect(made.audiences[1]).toMatchObject({ filters: [{ role: 'audience', name: 'best', isIn: true }] });
    expect(left).toMatchObject({ audiences: ['near', 'joined'], filters: 1 });
    expect(made.filters).toEqual([{ role: 'audience', name: 'best', isIn: true }]);
  });

  it('keeps where the items of the report come from, and none of their figures', () => {
    expect(made.report).toEqual({
      ...{ title: '', subtitle: 's', author: 'a' },
      items: [
        { kind: 'note', title: 'first', note: '' },
        {
          ...{ kind: 'chart', analysis: 'rfm', options: { bins: 3 }, at: 2, title: '', note: evil },
          ...{
            columns: { ko: ['가'], en: ['a'] },
            filters: [{ role: 'audience', name: 'best', isIn: true }],
          },
        },
        { kind: 'audience', list: 'best', title: '', note: '' },
        { kind: 'query', statement: query, title: '', note: '' },
      ],
    });
    expect(left.items.map(({ id }) => id)).toEqual(['2', '3', '6']);
    expect(writeRecipe(made)).not.toContain('told');
  });

  it('takes the day after the last one as a rule, and any other as a day', () => {
    expect(made.asOf).toBe('afterLastDay');
    const fixed = makeRecipe(
      { ...present, asOf: '2024-06-01' },
      { name: 'n', note: '', madeOn: '2026-11-23' },
    );
    expect(fixed.recipe.asOf).toEqual({ day: '2024-06-01' });
  });
});
