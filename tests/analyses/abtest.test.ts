import { describe, expect, it } from 'vitest';
import type { AbtestResult } from '../../workers/analyses/abtest/result.ts';
import { spanOf } from '../../src/analyses/abtest/chart.ts';
import { areMeans, areShares, writeMeans, writeShares } from '../../src/analyses/abtest/totals.ts';
import { amounts, firstOf, judgeUnits, runKernel, yesAndNo, type TestUnit } from '../support/abtestInput.ts';
import { findUnclean } from '../support/conform.ts';
import reference from '../reference/abtest.json' with { type: 'json' };

const lesson = [...yesAndNo('control', 200, 4000), ...yesAndNo('coupon', 250, 4000)];

/** Sums in another order differ in the last digits. */
function rounded(result: AbtestResult): unknown {
  const shorten = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;
  return JSON.parse(JSON.stringify(result, shorten));
}

describe('a comparison', () => {
  it.each(reference.shares.cases)('of shares, $control and $treated, as R does it', (one) => {
    const [x = 0, n = 0] = one.control;
    const [y = 0, m = 0] = one.treated;
    const found = firstOf(judgeUnits([...yesAndNo('a', x, n), ...yesAndNo('b', y, m)], { control: 'a' }));
    expect(found.z).toBeCloseTo(one.z, 9);
    expect(found.zUnpooled).toBeCloseTo(one.zUnpooled, 9);
    expect(found.pValue / one.p).toBeCloseTo(1, 9);
  });

  it.each(reference.means.cases)('of means, t = $t, as R does it', ({ control, treated, ...want }) => {
    const units = [...amounts('a', control), ...amounts('b', treated)];
    const found = firstOf(judgeUnits(units, { control: 'a', isShare: false }));
    expect((found.t as number) / want.t).toBeCloseTo(1, 9);
    expect((found.df as number) / want.df).toBeCloseTo(1, 9);
    expect(found.pValue / want.p).toBeCloseTo(1, 7);
    expect(found.interval[0]).toBeCloseTo(want.low, 8);
    expect(found.interval[1]).toBeCloseTo(want.high, 8);
  });

  it('of ranks as R does it', () => {
    const { control, treated, p } = reference.ranks;
    const units = [...amounts('a', control), ...amounts('b', treated)];
    expect(firstOf(judgeUnits(units, { control: 'a', isShare: false })).pCheck).toBeCloseTo(p, 9);
  });

  it('of the lesson: 1.25 points, Newcombe 0.24 to 2.26, worth 150 percent', () => {
    const options = { valuePerUnit: 20_000, costPerUnit: 100 };
    const result = judgeUnits(lesson, { control: 'control', options });
    const { difference, interval, rate, rateControl, relative } = firstOf(result);
    expect([rate, rateControl]).toEqual([0.0625, 0.05]);
    expect(difference).toBeCloseTo(0.0125, 12);
    expect(interval[0]).toBeCloseTo(0.002_397_871, 8);
    expect(interval[1]).toBeCloseTo(0.022_647_871, 8);
    expect(relative?.value).toBeCloseTo(0.25, 12);
    const [worth] = result.worth;
    expect(worth?.incremental.value).toBeCloseTo(50, 9);
    expect(worth?.gain?.value).toBeCloseTo(1_000_000, 4);
    expect(worth?.cost).toBe(400_000);
    expect(worth?.roi?.value).toBeCloseTo(1.5, 9);
    expect(worth?.perUnit?.value).toBeCloseTo(150, 9);
  });

  it('of ratios by the delta method: as means where everybody has one order', () => {
    const values = [3, 5, 8, 2, 9, 4, 6, 7];
    const units = values.map((outcome, i) => ({ arm: i % 2 === 0 ? 'a' : 'b', outcome }));
    const mean = firstOf(judgeUnits(units, { control: 'a', isShare: false }));
    const ratio = firstOf(
      judgeUnits(
        units.map((unit) => ({ ...unit, denominator: 1 })),
        { control: 'a', isShare: false },
      ),
    );
    expect(ratio.difference).toBeCloseTo(mean.difference, 12);
    expect(ratio.t).toBeCloseTo(mean.t as number, 12);
    expect([ratio.cuped, ratio.stratified, ratio.pCheck]).toEqual([null, null, null]);
  });

  it('where nothing varies has no z or t, and no NaN', () => {
    for (const value of [0, 7]) {
      const units = [...amounts('a', Array(40).fill(7)), ...amounts('b', Array(40).fill(value))];
      const result = judgeUnits(units, { control: 'a', isShare: false });
      expect(findUnclean(result)).toEqual([]);
      expect(firstOf(result)).toMatchObject({ t: null, df: null, difference: value - 7 });
      expect(firstOf(result).pValue).toBe(value === 7 ? 1 : 0);
      expect(firstOf(result).alwaysValid.p).toBe(value === 7 ? 1 : 0);
      expect(firstOf(result).bayes.chanceToWin).toBe(value === 7 ? 0.5 : 0);
    }
    const nobody = judgeUnits([...yesAndNo('a', 0, 50), ...yesAndNo('b', 0, 50)], { control: 'a' });
    expect(findUnclean(nobody)).toEqual([]);
    expect(nobody.verdict.kind).toBe('tooEarly');
  });

  it('gets narrower with an earlier figure that goes with the outcome', () => {
    const units: TestUnit[] = Array.from({ length: 400 }, (_, i) => {
      const before = (i * 37) % 101;
      return { arm: i % 2 === 0 ? 'a' : 'b', before, outcome: before + (i % 2) + ((i * 7) % 5) };
    });
    const { cuped, interval } = firstOf(judgeUnits(units, { control: 'a', isShare: false }));
    expect((cuped?.high ?? 0) - (cuped?.low ?? 0)).toBeLessThan((interval[1] - interval[0]) / 5);
    expect(cuped?.low).toBeGreaterThan(0);
    expect(cuped?.varianceLeft).toBeLessThan(0.05);
  });

  it('does not depend on the order of the units', () => {
    const units = [
      ...yesAndNo('a', 30, 300).map((unit, i) => ({ ...unit, stratum: `s${i % 3}`, before: i % 9 })),
      ...yesAndNo('b', 60, 300).map((unit, i) => ({ ...unit, stratum: `s${i % 4}`, before: i % 7 })),
    ];
    // 7 and 600 have no factor in common.
    const mixed = units.map((_, i) => units[(i * 7) % units.length] as TestUnit);
    expect(rounded(judgeUnits(mixed, { control: 'a' }))).toEqual(
      rounded(judgeUnits(units, { control: 'a' })),
    );
  });

  it('turns its sign, and nothing else, with the control', () => {
    const there = firstOf(judgeUnits(lesson, { control: 'control' }));
    const back = firstOf(judgeUnits(lesson, { control: 'coupon' }));
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.interval[0]).toBeCloseTo(-there.interval[1], 12);
    expect(back.pValue).toBeCloseTo(there.pValue, 12);
    expect(back.bayes.chanceToWin + there.bayes.chanceToWin).toBeCloseTo(1, 9);
  });
});

it('fewer than two units with an outcome, and shares of groups that are not there, are refused', () => {
  const units = [...yesAndNo('a', 3, 10), ...yesAndNo('b', 1, 1)];
  expect(runKernel(units, { control: 'a' })).toMatchObject({ code: 'TOO_FEW_UNITS', detail: { arm: 'b' } });
  for (const shares of [{ c: '1' }, { control: '0' }, { control: 'half' }])
    expect(runKernel(lesson, { control: 'control', options: { shares } })).toMatchObject({
      code: 'BAD_OPTION',
      detail: { option: 'shares' },
    });
});

describe('the page', () => {
  it('draws no difference on every scale', () => {
    expect(spanOf([{ value: 3, low: 2, high: 4 }])).toEqual({ min: 0, max: 4 });
    expect(spanOf([{ value: -3, low: -4, high: -2 }])).toEqual({ min: -4, max: 0 });
  });

  it('writes totals as the rows they stand for', () => {
    const totals = [
      { name: 'control', units: 3, yes: 1 },
      { name: 'a "b"', units: 2, yes: 2 },
    ];
    expect(areShares(totals)).toBe(true);
    expect(writeShares(totals, ['variant', 'bought'])).toBe(
      '"variant","bought"\n"control",1\n"control",0\n"control",0\n"a ""b""",1\n"a ""b""",1\n',
    );
  });

  it.each([
    [[{ name: 'a', units: 10, yes: 1 }]],
    [
      [
        { name: 'a', units: 10, yes: 1 },
        { name: ' a', units: 10, yes: 1 },
      ],
    ],
    [
      [
        { name: 'a', units: 10, yes: 11 },
        { name: 'b', units: 10, yes: 1 },
      ],
    ],
    [
      [
        { name: 'a', units: 1.5, yes: 1 },
        { name: 'b', units: 10, yes: 1 },
      ],
    ],
    [
      [
        { name: 'a', units: NaN, yes: 1 },
        { name: 'b', units: 10, yes: 1 },
      ],
    ],
    [
      [
        { name: 'a', units: 2e6, yes: 1 },
        { name: 'b', units: 10, yes: 1 },
      ],
    ],
  ])('refuses totals that are none: %j', (totals) => {
    expect(areShares(totals)).toBe(false);
  });

  it.each([
    [10, 52.5, 8.25],
    [7, -3, 1],
    [2, 0, 5],
    [3, 1e6, 0],
  ])(
    'writes %i units of mean %f and standard deviation %f as rows that have them',
    (units, mean, deviation) => {
      const totals = [
        { name: 'a', units, mean, deviation },
        { name: 'b', units: 2, mean: 0, deviation: 0 },
      ];
      expect(areMeans(totals)).toBe(true);
      const [header, ...rows] = writeMeans(totals, ['variant', 'spend']).trimEnd().split('\n');
      expect(header).toBe('"variant","spend","dangol-totals"');
      const values = rows.filter((row) => row.startsWith('"a"')).map((row) => Number(row.split(',')[1]));
      const found = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - found) ** 2, 0);
      expect(values.length).toBe(units);
      expect(found).toBeCloseTo(mean, 9);
      expect(Math.sqrt(squares / (units - 1))).toBeCloseTo(deviation, 9);
    },
  );

  it.each([
    { units: 1, mean: 0, deviation: 1 },
    { units: 5, mean: NaN, deviation: 1 },
    { units: 5, mean: 0, deviation: -1 },
    { units: 5, mean: 1e13, deviation: 1 },
  ])('refuses means that are none: %j', (total) => {
    const other = { name: 'b', units: 5, mean: 0, deviation: 1 };
    expect(areMeans([{ name: 'a', ...total }, other])).toBe(false);
  });
});
