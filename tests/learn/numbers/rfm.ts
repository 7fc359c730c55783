import { boughtUntil } from './examples.ts';
import { percent, said, type LessonNumbers, type Said } from './lessonNumbers.ts';

const asOf = '2024-12-31';
const example = boughtUntil(asOf, {
  Ann: [3, 9, 900],
  Ben: [20, 4, 320],
  Cho: [45, 1, 30],
  Dia: [120, 6, 800],
  Eli: [300, 1, 50],
});
const diaToday = boughtUntil(asOf, {
  Ann: [3, 1, 9],
  Ben: [20, 1, 9],
  Cho: [45, 1, 9],
  Dia: [0, 1, 9],
  Eli: [300, 1, 9],
});

/** As few digits as it has. */
const short = (cut: number): Said => said(cut, Math.abs(cut - Math.round(cut)) < 1e-9 ? 0 : 1);

export const rfm: LessonNumbers = {
  async computed(runs) {
    const five = await runs.example([example], 'rfm', {}, asOf);
    const scores = [...five.cells.customerCount]
      .flatMap((count, at) => (count > 0 ? [[Math.floor(at / 25), Math.floor(at / 5) % 5, at % 5]] : []))
      .flat();
    const moved = await runs.example([diaToday], 'rfm', {}, asOf);
    const shop = await runs.sample('rfm');
    const [champions] = shop.segments;
    const cantLose = shop.segments.find(({ id }) => id === 'cantLose');
    return [
      ...five.recencyDays.cuts.map((cut) => short(cut)),
      ...five.frequency.cuts.map((cut) => short(cut)),
      ...five.monetary.cuts.map((cut) => ({ en: short(cut).en, ko: short(cut / 10).ko })),
      ...scores.map((score) => said(score + 1)),
      said(moved.recencyDays.cuts[0], 1),
      ...[said(shop.customerCount), said(shop.frequency.customersPerScore[0])],
      ...shop.frequency.cuts.map((cut) => said(cut)),
      ...[percent(champions?.customerShare), percent(champions?.revenueShare)],
      ...[percent(champions?.repurchase?.rate), percent(cantLose?.repurchase?.rate)],
      ...[said(cantLose?.customerCount), percent(cantLose?.revenueShare)],
    ];
  },
  given: [
    {
      why: 'the five customers',
      numbers: { en: '3 9 900 20 320 45 30 120 6 800 300 50', ko: '3 9 90 20 32 45 120 6 80 300' },
    },
    { why: 'places of the fifths, in percent and in steps', numbers: '20 40 60 80 0.8 1.6 2.4 3.2' },
    { why: 'Dia buys today; a weight of nothing', numbers: '0' },
    { why: 'the days of the check', numbers: '90' },
  ],
};
