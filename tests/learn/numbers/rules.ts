import truth from '../../../public/samples/korean-shop/truth.json' with { type: 'json' };
import { itemsOfSide } from '../../support/ruleInput.ts';
import { percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const baskets = [
  ['bread', 'milk', 'jam'],
  ['milk', 'butter'],
  ['milk', 'eggs'],
  ['bread', 'milk', 'butter'],
  ['bread', 'eggs'],
  ['milk', 'eggs'],
  ['bread', 'eggs'],
  ['bread', 'milk', 'eggs', 'jam'],
  ['bread', 'milk', 'eggs'],
];
const lines = baskets.flatMap((items, i) => items.map((item) => `c${i},b${i},2024-01-01,3000,${item}`));
const example: ExampleTable = {
  kind: 'orders',
  csv: ['customer_id,order_no,order_date,amount,product_name', ...lines].join('\n'),
};

export const rules: LessonNumbers = {
  async computed(runs) {
    const nine = await runs.example([example], 'rules', { minSupport: 0.2, minConfidence: 0 });
    const ruleOf = (left: string, right: string): number =>
      [...nine.rules.left].findIndex(
        (set, i) =>
          itemsOfSide(nine, set).join() === left && itemsOfSide(nine, nine.rules.right[i]).join() === right,
      );
    const [milk, jam, loaf, eggs] = [
      ruleOf('bread', 'milk'),
      ruleOf('jam', 'bread'),
      ruleOf('bread', 'jam'),
      ruleOf('milk', 'eggs'),
    ];
    const { confidence, lift, support } = nine.rules.measures;
    const shop = await runs.sample('rules');
    const book = shop.teaching?.book.passes.flatMap(({ candidates }) => candidates) ?? [];
    const beans = truth.associations.find(({ id }) => id === 'coffee-substitute')?.realised;
    const surest = Math.max(...shop.rules.measures.confidence);
    return [
      ...[percent(support[milk]), percent(confidence[milk]), said(lift[milk], 3)],
      ...[percent(confidence[jam], 0), said(lift[jam], 1), said(nine.rules.fisher[jam], 3)],
      ...[percent(confidence[loaf]), said(lift[eggs], 3)],
      said(book.filter(({ missing }) => missing === null).length),
      ...[said(shop.ruleCount), said(shop.replication?.heldCount), said(shop.provenCount)],
      ...[percent(surest), percent(surest, 0)],
      ...[said(beans?.bothOrders), said(beans?.lift, 2)],
      said(((beans?.antecedentOrders ?? 0) * (beans?.consequentOrders ?? 0)) / shop.basketCount, 1),
    ];
  },
  given: [
    { why: 'baskets and their counts', numbers: '9 3 5 8 1 2 4 6 7' },
    { why: 'a basket that lacks one side', numbers: '0' },
    { why: 'sets of five things, without the empty one', numbers: '31' },
    { why: 'pairs of so many products', numbers: { ko: '5,000 1,250', en: '5,000 12.5' } },
    { why: 'the level', numbers: '0.05' },
    { why: 'the highest confidence to set', numbers: '0.8' },
    { why: 'the price of eggs', numbers: '3,000' },
  ],
};
