import { liftOf, shareSums } from '../../../workers/numeric/lift.ts';
import { compareShares } from '../../../workers/numeric/compareShares.ts';
import { percent, said, type LessonNumbers, type Said } from './lessonNumbers.ts';

/** The lift of a group with its interval, and of the ratio to everybody else that it comes from. */
function liftBetween(group: readonly [number, number], rest: readonly [number, number]): Said[] {
  const [inside, outside] = [shareSums(...group), shareSums(...rest)];
  const lift = liftOf(inside, outside, true);
  const { ratio } = compareShares({ count: group[0], of: group[1] }, { count: rest[0], of: rest[1] });
  const ends = [lift?.low, lift?.high, ratio?.low, ratio?.high];
  return [said(lift?.value, 2), ...ends.map((end) => said(end, 2))];
}

export const personas: LessonNumbers = {
  async computed(runs) {
    const larger = liftOf(shareSums(1_200, 2_000), shareSums(2_400, 8_000), true);
    const shop = await runs.sample('personas');
    const [champions] = shop.personas;
    const trait = (family: string, value: string) =>
      champions?.traits.find((one) => one.family === family && one.value === value);
    const [referred, ads] = ['지인추천', 'SNS광고'].map((name) => trait('acquisitionChannel', name));
    const often = champions?.made.find(({ family }) => family === 'ordersPerYear');
    return [
      ...liftBetween([12, 20], [24, 80]),
      ...liftBetween([8, 20], [24, 80]),
      said(compareShares({ count: 8, of: 20 }, { count: 24, of: 80 }).ratio?.value, 2),
      ...[said(larger?.low, 2), said(larger?.high, 2)],
      ...[
        said(champions?.customerCount),
        percent(champions?.customerShare),
        percent(champions?.revenueShare),
      ],
      ...[percent(referred?.group), percent(referred?.base), said(referred?.lift, 2)],
      ...[said(referred?.low, 2), said(referred?.high, 2)],
      ...[percent(ads?.group), percent(ads?.base), said(ads?.lift, 2)],
      ...[said(often?.group, 1), said(often?.base, 1)],
    ];
  },
  given: [
    { why: 'the people of the example', numbers: '100 20 12 80 24 8' },
    { why: 'shares of the rest and of the changed example', numbers: '30 40 32' },
    { why: 'the weights of group and rest', numbers: '0.2 0.8' },
    { why: 'the standard error and the normal interval', numbers: '0.25 1.96' },
    { why: 'traits, groups and false ones of many comparisons', numbers: '500 11 5' },
    { why: 'the level of intervals', numbers: '95' },
    { why: 'the fewest people', numbers: '10' },
    { why: 'a larger group', numbers: '2,000' },
    { why: 'half as often', numbers: '0.5' },
  ],
};
