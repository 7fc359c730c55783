import { percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const rows = [
  'Ann,2024-03-04,11,Food,20',
  'Ben,2024-03-04,12,food,25',
  'Ben,2024-03-04,12,food,25',
  'Cho,2024-03-05,13,Home,30',
  'Dia,2024-03-05,14,,22',
  'Eli,2024-03-06,15,Food,24',
  'Ann,2024-03-06,15,Home,28',
  'Fay,2099-03-06,16,Food,21',
  'Gil,2024-03-07,17,Food,26',
  'Hal,2024-03-07,18,Home,2600',
];
const csv = ['customer_id,order_date,order_no,category,amount', ...rows].join('\n');
const example: ExampleTable = { kind: 'orders', csv: `${csv}\n` };

export const quality: LessonNumbers = {
  example: [example],
  async computed(runs) {
    const ten = await runs.example([example], 'quality');
    const shop = await runs.sample('quality');
    const mended = await runs.leftOut([example], { check: 'duplicateRows', kind: 'orders' });
    const countOf = (id: string) => shop.findings.find((finding) => finding.id === id);
    if (!ten.findings.some(({ ref, count }) => ref.check === 'outlier' && count === 1))
      throw new Error('row 10');
    return [
      ...ten.dimensions.map(({ rate }) => percent(rate, 0)),
      ...[said(ten.score, 1), said(mended.score, 1)],
      ...mended.dimensions.map(({ rate }) => percent(rate, 0)),
      ...[said(shop.rowsRead), said(shop.score, 1), said(countOf('orders.noKey')?.count)],
      ...[said(countOf('customers.missing.gender')?.count), said(countOf('customers.missing.gender')?.of)],
      percent(countOf('spend.missing.impressions')?.share),
    ];
  },
  given: [
    { why: 'numbers of rows', numbers: '2 3 6 7 8 9 10' },
    { why: 'the rule for outliers', numbers: '3.5 1.4826' },
    { why: 'the spread where half are equal', numbers: '0' },
  ],
};
