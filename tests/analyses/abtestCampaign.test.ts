import { expect, it } from 'vitest';
import { firstOf, guardOf, judgeUnits, yesAndNo } from '../support/abtestInput.ts';

/**
 * The worked campaign: 1,108 of 11,924 organic sign-ups bought (9.3 %), and 67.5 % of those who came by a campaign, who
 * are taken as 2,000 here.
 */
const units = [...yesAndNo('organic', 1_108, 11_924), ...yesAndNo('campaign', 1_350, 2_000)];
const planned = { organic: '11924', campaign: '2000' };

/** Ends of Wilson’s interval (1927), written out. */
function wilson(count: number, of: number): readonly [number, number] {
  const z = 1.959963984540054;
  const rate = count / of;
  const centre = rate + (z * z) / (2 * of);
  const half = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
  return [(centre - half) / (1 + (z * z) / of), (centre + half) / (1 + (z * z) / of)];
}

it('without a plan of such sizes is no test', () => {
  const result = judgeUnits(units, { control: 'organic' });
  expect(guardOf(result, 'sampleRatio').status).toBe('fail');
  expect(result.verdict).toMatchObject({ kind: 'invalid', guard: 'sampleRatio' });
});

it('has its rates, their ratio and the interval of their difference', () => {
  const one = firstOf(judgeUnits(units, { control: 'organic', options: { shares: planned } }));
  expect(one.rateControl).toBeCloseTo(0.0929, 4);
  expect(one.rate).toBe(0.675);
  expect(1 + (one.relative?.value ?? 0)).toBeCloseTo(7.264, 3);
  const [lowControl, highControl] = wilson(1_108, 11_924);
  const [low, high] = wilson(1_350, 2_000);
  const [rate, base] = [0.675, 1_108 / 11_924];
  // Newcombe 1998, method 10.
  expect(one.interval[0]).toBeCloseTo(rate - base - Math.hypot(rate - low, highControl - base), 12);
  expect(one.interval[1]).toBeCloseTo(rate - base + Math.hypot(high - rate, base - lowControl), 12);
});

it('is worth what came on top, at the margin of the average order', () => {
  const [averageOrder, margin, cost] = [48_000, 0.25, 3_000];
  const options = { shares: planned, valuePerUnit: averageOrder * margin, costPerUnit: cost };
  const [worth] = judgeUnits(units, { control: 'organic', options }).worth;
  const beyond = 1_350 - (2_000 * 1_108) / 11_924;
  expect(worth?.incremental.value).toBeCloseTo(beyond, 8);
  expect(worth?.gain?.value).toBeCloseTo(beyond * 12_000, 4);
  expect(worth?.cost).toBe(6_000_000);
  expect(worth?.roi?.value).toBeCloseTo((beyond * 12_000) / 6_000_000 - 1, 10);
});
