import { ordersOf } from './examples.ts';
import { millions, percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const before = [
  ['Ann', '2024-02-01', 30_000],
  ['Ann', '2024-02-15', 30_000],
  ['Ben', '2024-02-10', 20_000],
  ['Cho', '2024-02-20', 20_000],
] as const;
const example = ordersOf([
  ...before,
  ['Ann', '2024-03-05', 30_000],
  ['Ann', '2024-03-15', 30_000],
  ['Ann', '2024-03-25', 30_000],
  ['Ben', '2024-03-10', 30_000],
  ['Dia', '2024-03-20', 30_000],
  ['Dia', '2024-03-31', 30_000],
]);
const annAlone = ordersOf([...before, ['Ann', '2024-03-31', 30_000]]);
const scores = [...Array<number>(60).fill(10), ...Array<number>(20).fill(8), ...Array<number>(20).fill(3)];
const answers: ExampleTable = {
  kind: 'feedback',
  csv: ['answered_at,nps_score', ...scores.map((score, i) => `2024-03-${10 + (i % 20)},${score}`)].join('\n'),
};

export const kpi: LessonNumbers = {
  async computed(runs) {
    const month = { period: 'month' };
    const four = await runs.example([example], 'kpi', month, '2024-04-01');
    const alone = await runs.example([annAlone], 'kpi', month, '2024-04-01');
    const asked = await runs.example([example, answers], 'kpi', {}, '2024-04-01');
    const shop = await runs.sample('kpi');
    const year = await runs.sample('kpi', { period: 'custom', customDays: 365 });
    const [tree, smaller, change] = [four, alone, shop].map(({ changes }) => changes.previous);
    const shares = (tree?.factors ?? []).map(({ contribution }) => contribution / 1_000);
    const lost = (smaller?.factors ?? []).map(({ contribution }) => contribution / 1_000);
    const [customers, frequency, orderValue] = change?.factors ?? [];
    const { nps } = asked.kpis;
    return [
      ...[tree?.before, tree?.after].map((value) => ({
        en: said((value ?? 0) / 1_000).en,
        ko: said((value ?? 0) / 10_000).ko,
      })),
      said(shares[0]),
      ...shares.slice(1).map((share) => ({ en: said(share, 1).en, ko: said(share / 10, 2).ko })),
      ...lost.map((share) => ({ en: said(Math.abs(share), 1).en, ko: said(Math.abs(share) / 10, 2).ko })),
      ...[said(nps.value), said(nps.interval?.low), said(nps.interval?.high)],
      millions(change?.after),
      percent((change?.change ?? Number.NaN) / (change?.before ?? Number.NaN)),
      ...[said(customers?.after), said(customers?.before), millions(customers?.contribution)],
      ...[
        said(frequency?.after, 2),
        said(frequency?.before, 2),
        millions(-(frequency?.contribution ?? Number.NaN)),
      ],
      millions(-(orderValue?.contribution ?? Number.NaN)),
      percent(year.kpis.churnRate.value),
      percent(shop.kpis.repurchaseRate.value),
    ];
  },
  given: [
    { why: 'what the parts add up to, with their digits', numbers: { en: '80.0', ko: '8.00' } },
    { why: 'a part of the change, rounded', numbers: { en: '55', ko: '5.5' } },
    { why: 'a score within the interval', numbers: '50' },
    { why: 'the four customers, in money and orders', numbers: { en: '2 60 3 90 1 20 30', ko: '2 6 3 9 1' } },
    { why: 'the firm of the field’s books', numbers: '1,000 1,100 200' },
    { why: 'a hundred answers', numbers: '100 60 20 9 10 7 8 0 6' },
    { why: 'a normal interval', numbers: '1.96' },
    {
      why: 'a made-up figure of the question, and the day of looking',
      numbers: { en: '9.5 10', ko: '950 10' },
    },
    { why: 'the same share of few and of many', numbers: '2,000 3,000' },
    { why: 'a made-up LTV : CAC, where it loses money, and the aim of the field', numbers: '0.9 1 3' },
    { why: 'the length of the period', numbers: '365' },
  ],
};
