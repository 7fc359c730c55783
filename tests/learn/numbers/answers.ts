import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const example = ordersOf([
  ['A', '2024-01-01', 10_000],
  ['A', '2024-01-31', 20_000],
  ['B', '2024-01-10', 30_000],
  ['C', '2024-01-05', 5_000],
  ['C', '2024-01-15', 5_000],
  ['C', '2024-02-14', 10_000],
]);

export const answers: LessonNumbers = {
  example: [example],
  async computed(runs) {
    const three = await runs.example([example], 'answers');
    const shop = await runs.sample('answers');
    const figure = (result: typeof shop, question: number, name: string): number =>
      Number(result.answers.find((one) => one.question === question)?.figures[name]);
    return [
      said(figure(three, 1, 'customers')),
      said(figure(three, 2, 'amount')),
      said(figure(three, 5, 'cycle')),
      percent(figure(three, 28, 'repeat')),
      said(shop.answers.filter(({ answered }) => answered).length),
      said(figure(shop, 5, 'cycle')),
      percent(figure(shop, 5, 'again')),
      percent(figure(shop, 4, 'existing')),
      percent(figure(shop, 28, 'repeat')),
      percent(figure(shop, 20, 'change')),
    ];
  },
  given: [
    { why: 'numbers of questions', numbers: '1 2 4 5 13 14 16 20 21 22 28 29 41' },
    { why: 'money of all', numbers: '80,000' },
    { why: 'gaps of A and C', numbers: '30 10' },
    { why: 'the spans that may fit', numbers: '365 182 91 28' },
    { why: 'answers made up for a question', numbers: '80 60 31' },
  ],
};
