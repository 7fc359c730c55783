import { areasOf, qiniAt, reach, reachedAt } from '../../../workers/numeric/uplift/curve.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

/** Units by group: predicted effect, whether treated, how many of 100 bought. */
const cells = [
  { score: 0.2, treated: 1, bought: 30 },
  { score: 0.2, treated: 0, bought: 10 },
  { score: 0, treated: 1, bought: 50 },
  { score: 0, treated: 0, bought: 50 },
];
const units = cells.flatMap(({ score, treated, bought }) =>
  Array.from({ length: 100 }, (_, i) => ({ score, treated, outcome: i < bought ? 1 : 0 })),
);

export const uplift: LessonNumbers = {
  async computed(runs) {
    const places = reach({
      score: Float64Array.from(units, ({ score }) => score),
      treated: Uint8Array.from(units, ({ treated }) => treated),
      outcome: Float64Array.from(units, ({ outcome }) => outcome),
    });
    const { qini, auuc } = areasOf(places);
    const made = await runs.made('uplift');
    const chosen = made.model?.compared.find(({ id }) => id === made.model?.chosen);
    if (made.verdict !== 'notProven') throw new Error('an effect that differs');
    return [
      ...[said(qiniAt(reachedAt(places, 0.5), 200), 2), said(qiniAt(reachedAt(places, 0.25), 200), 2)],
      ...[said(auuc, 3), said(qini, 3)],
      ...[percent(made.effect?.value), percent(made.effect?.low), percent(made.effect?.high)],
      ...[said(chosen?.qini.value, 3), said((made.treated?.n ?? 0) + (made.control?.n ?? 0))],
    ];
  },
  given: [
    { why: 'units and buyers of the example', numbers: '400 100 200 50 30 10' },
    { why: 'z of the difference', numbers: '2.24' },
    { why: 'money: a purchase, a coupon', numbers: '20,000 2,000' },
    { why: 'more purchases among all', numbers: '40' },
    { why: 'the weight of one', numbers: '1' },
    { why: 'shares and an interval made up for questions', numbers: '5 60 62' },
    { why: 'planted alike', numbers: '0' },
  ],
};
