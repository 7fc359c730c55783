import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const towns = [
  { name: 'Alder', customers: 1_000, loyal: 100 },
  { name: 'Birch', customers: 300, loyal: 60 },
  { name: 'Cedar', customers: 20, loyal: 8 },
];
/** The loyal ones bought three times, the others once; Alder has two stores. */
const example = ordersOf(
  towns.flatMap(({ name, customers, loyal }) =>
    Array.from({ length: customers }, (_, i) =>
      ['01', '02', '03'].slice(0, i < loyal ? 3 : 1).map((month) => {
        const store = name === 'Alder' ? `store ${(i % 2) + 1}` : '';
        return [`${name}${i}`, `2024-${month}-05`, 10, name, store] as const;
      }),
    ).flat(),
  ),
  ['region', 'store'],
);

export const regions: LessonNumbers = {
  async computed(runs) {
    const run = (options: Readonly<Record<string, unknown>>) =>
      runs.example([example], 'regions', { loyal: '3', ...options });
    const three = await run({});
    const [alike, doubled] = [await run({ storeFactor: 1 }), await run({ loyaltyWeight: 2 })];
    const scoresOf = ({ rows }: typeof three) => rows.map(({ score }) => said(score?.value, 1));
    const shop = await runs.sample('regions');
    const named = (name: string) => shop.rows.find((row) => row.name === name);
    const [gwangju, seoul] = [named('광주'), named('서울')];
    return [
      ...three.rows.flatMap(({ loyal }) => [percent(loyal.rate, 0), percent(loyal.low)]),
      ...three.rows.slice(0, 2).map(({ score }) => said(score?.loyalty, 3)),
      ...[...scoresOf(three), ...scoresOf(alike), scoresOf(doubled)[1] ?? said(null)],
      ...[said(gwangju?.score?.value, 1), said(seoul?.score?.value, 1)],
      ...[said(gwangju?.customerCount), said(seoul?.customerCount)],
      ...[percent(gwangju?.loyal.rate), percent(seoul?.loyal.rate)],
      said(shop.mix?.testCount),
    ];
  },
  given: [
    { why: 'the three towns', numbers: '1,000 100 2 300 60 0 20 8' },
    { why: 'factors of customers and distance', numbers: '1 0.3 0.02 0.2' },
    { why: 'buyers of fishcake', numbers: '120 1,320' },
    { why: 'the level of intervals, and of false finds', numbers: '95 5' },
  ],
};
