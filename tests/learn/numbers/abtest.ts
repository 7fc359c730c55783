import { adjustP } from '../../../workers/numeric/inference/adjustP.ts';
import { percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

function experimentOf(groups: Readonly<Record<string, readonly [yes: number, of: number]>>): ExampleTable {
  const rows = Object.entries(groups).flatMap(([group, [yes, of]]) =>
    Array.from({ length: of }, (_, i) => `${group}${i},${group},${i < yes ? 1 : 0}`),
  );
  return { kind: 'experiment', csv: ['unit_id,variant,bought', ...rows].join('\n') };
}
const example = experimentOf({ control: [200, 4_000], coupon: [250, 4_000] });
const small = experimentOf({ control: [50, 1_000], coupon: [62, 1_000] });

export const abtest: LessonNumbers = {
  async computed(runs) {
    const worth = { valuePerUnit: 20_000, costPerUnit: 100 };
    const test = await runs.example([example], 'abtest', worth);
    const dear = await runs.example([example], 'abtest', { ...worth, costPerUnit: 500 });
    const thousand = (await runs.example([small], 'abtest')).comparisons[0];
    const [found] = test.comparisons;
    const [gain] = test.worth;
    const standardError = (found?.difference ?? Number.NaN) / (found?.z ?? Number.NaN);
    const made = (await runs.made('abtest')).comparisons[0];
    const often = (await runs.made('abtest', { looks: 'often' })).comparisons[0];
    const points = (ends: readonly (number | undefined)[] | undefined, decimals: number) =>
      (ends ?? []).map((end) => percent(end, decimals));
    return [
      ...[percent(found?.rateControl, 2), percent(found?.rate, 2), percent(found?.difference, 2)],
      ...[percent(standardError, 3), said(found?.z, 3), said(found?.pValue, 4), percent(found?.pValue)],
      ...points(found?.interval, 2),
      ...[
        said(gain?.incremental.value),
        said(gain?.gain?.value),
        said(gain?.cost),
        percent(gain?.roi?.value, 0),
      ],
      ...[said(dear.worth[0]?.cost), percent(dear.worth[0]?.roi?.value, 0)],
      ...[
        percent(thousand?.rateControl),
        percent(thousand?.rate),
        said(thousand?.z, 2),
        said(thousand?.pValue, 2),
      ],
      ...adjustP([0.02, 0.03, 0.6], 'holm').map((p) => said(p, 2)),
      ...[said(made?.nControl), percent(made?.rateControl), said(made?.n), percent(made?.rate)],
      ...[percent(made?.difference), ...points(made?.interval, 1), said(made?.pValue, 4)],
      ...points([often?.alwaysValid.low, often?.alwaysValid.high], 1),
    ];
  },
  given: [
    { why: 'buyers of the example', numbers: '200 250' },
    { why: 'the level, and a hundred times', numbers: '95 100' },
    { why: 'money of a purchase and of coupons', numbers: '20,000 500' },
    { why: 'nineteen in twenty, in words in Korean', numbers: { ko: '95', en: '19 20' } },
    { why: 'group sizes and messages gone wrong of traps', numbers: '5,000 4,600 2,000 130 6.5' },
    { why: 'shares of a shop that was looked at, as it told them', numbers: '11,924 1,108 9.3 67.5' },
    { why: 'the bound of messages, and the planted effect', numbers: '5' },
    { why: 'no difference', numbers: '0' },
    { why: 'p values given, and the level', numbers: '0.02 0.03 0.05' },
    { why: 'an interval made up', numbers: '−1.2 0.8' },
    { why: 'groups of the question', numbers: '1,000 62' },
  ],
};
