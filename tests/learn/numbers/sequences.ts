import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const bought = [
  ['A', 0, 'kit'],
  ['A', 10, 'cream'],
  ['B', 5, 'kit'],
  ['B', 18, 'cream'],
  ['C', 10, 'kit'],
  ['C', 50, 'cream'],
  ['D', 50, 'kit'],
  ['E', 3, 'mug'],
  ['E', 30, 'cream'],
  // The data ends on day 60, with something else.
  ['F', 60, 'pen'],
] as const;
const dayOf = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
/** Everything twenty times over, so that the analysis tests it. */
const example = ordersOf(
  Array.from({ length: 20 }, (_, copy) =>
    bought
      .filter(([who]) => who !== 'F' || copy === 0)
      .map(([who, day, item]) => [`${who}${copy}`, dayOf(day), 10, item] as const),
  ).flat(),
  ['product_name'],
);

export const sequences: LessonNumbers = {
  async computed(runs) {
    const options = { level: 'product', nextDays: 20, minSupport: 0.01 };
    const five = await runs.example([example], 'sequences', options);
    const shop = await runs.sample('sequences');
    if (five.next.status !== 'ok' || shop.next.status !== 'ok') throw new Error('too short');
    const place = (name: string): number => five.itemNames.indexOf(name);
    const rule = five.next.rules.find(
      ({ prefix, next }) => prefix.flat().join() === String(place('kit')) && next === place('cream'),
    );
    const [first] = shop.next.rules;
    return [
      ...[percent(rule?.confidence), percent(rule?.base, 0), said(rule?.lift, 1), said(rule?.days.median, 1)],
      ...[said(first?.watched), said(first?.followed), percent(first?.confidence), percent(first?.base)],
      ...[said(first?.lift, 1), said(first?.days.median, 1), said(first?.waiting), said(first?.inTime)],
    ];
  },
  given: [
    { why: 'days of the five, and the end', numbers: '0 10 5 18 30 13 40 60 50' },
    { why: 'the time given, and the usual one', numbers: '20 90' },
    { why: 'fewest that are tested', numbers: '10' },
    { why: 'products and pairs made up', numbers: { ko: '300 9', en: '300 90,000' } },
    { why: 'the end of the question', numbers: '80' },
    { why: 'a lift and counts made up for a question', numbers: '8 12 5' },
    { why: 'a kilogram of beans', numbers: '1' },
  ],
};
