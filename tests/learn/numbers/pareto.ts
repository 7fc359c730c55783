import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const spent = { Ann: 900, Dia: 800, Ben: 320, Eli: 50, Cho: 30 };
const fileOf = (of: Readonly<Record<string, number>>) =>
  ordersOf(Object.entries(of).map(([who, amount], i) => [who, `2024-01-0${i + 1}`, amount]));
const example = fileOf(spent);

export const pareto: LessonNumbers = {
  example: [example],
  async computed(runs) {
    const five = (await runs.example([example], 'pareto')).byRevenue;
    const grown = (await runs.example([fileOf({ ...spent, Ann: 1_800 })], 'pareto')).byRevenue;
    const shop = await runs.sample('pareto');
    const { byRevenue, byMargin } = shop;
    return [
      ...[...five.steps.amounts].map((amount) => said(amount)),
      ...[percent(five.topFifthShare), said(five.gini, 3), said(five.total)],
      ...[percent(grown.topFifthShare, 0), said(grown.gini, 3), said(grown.total)],
      ...[percent(byRevenue.topFifthShare), said(byRevenue.countFor80), said(byRevenue.gini, 2)],
      percent((byRevenue.countFor80 ?? Number.NaN) / byRevenue.unitCount),
      percent((byRevenue.tenths[0] ?? Number.NaN) / byRevenue.total),
      said(byMargin?.negativeCount),
    ];
  },
  given: [
    { why: 'the rule of thumb, and the parts one reads', numbers: '80 20 10' },
    { why: 'the shares of another shop', numbers: '67' },
    { why: 'what the amounts are multiplied by', numbers: '1 2 3 4 5' },
    { why: 'all of them, and the top fifth of the changed example', numbers: '100 1,800' },
    { why: '80 percent of the total', numbers: '1,680' },
    { why: 'a loss of one in ten of those who bring half', numbers: '5' },
    { why: 'the ends of the coefficient: all alike, and one of five', numbers: '0 0.8' },
  ],
};
