import { describe, expect, it } from 'vitest';
import { bestPercent, cutAt, isClaimed, shareOfGain } from '../../src/analyses/uplift/chart.ts';
import { quadrantIds, type UpliftResult } from '../../workers/analyses/uplift/result.ts';
import reference from '../reference/uplift.json' with { type: 'json' };
import { judgeUplift, runUplift, simulate, type UpliftUnit } from '../support/upliftInput.ts';

const { handSized } = reference;

const example: UpliftUnit[] = handSized.cells.flatMap(({ status, treated, units, bought }) =>
  Array.from({ length: units }, (_, i) => ({
    arm: treated === 1 ? 'coupon' : 'control',
    outcome: i < bought ? 1 : 0,
    known: { status },
  })),
);

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((x, y) => x + y, 0) / n;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

const featureOf = ({ features }: UpliftResult, id: string) => features.find((one) => one.id === id)!;

it('the example of the lesson: the new ones change, those with gold do not', () => {
  const { result, model } = judgeUplift(example);
  expect(result.effect.value).toBeCloseTo(0.1, 12);
  const status = featureOf(result, 'status');
  expect(status.levels.map(({ text, value }) => [text, value.toFixed(2)]).sort()).toEqual([
    ['gold', '0.00'],
    ['new', '0.20'],
  ]);
  expect(status.p).toBeGreaterThan(0.024);
  expect(status.p).toBeLessThan(0.027);
  const persuadable = model.quadrants[quadrantIds.indexOf('persuadable')]!;
  expect(persuadable.n).toBe(200);
  expect(persuadable.treated).toBeCloseTo(0.3, 12);
  expect(persuadable.control).toBeCloseTo(0.1, 12);
  const money = { value: 20_000, cost: 2_000 };
  expect(cutAt(model, 100, 400, money).profit.value).toBeCloseTo(0, 6);
  expect(cutAt(model, 50, 400, money).profit.value).toBeCloseTo(400_000, 6);
  expect(shareOfGain(model, 50)).toBeCloseTo(1, 9);
});

describe('with effects that are known', () => {
  const { units, truth } = simulate(12_000, 7, ({ age }) => (age > 30 ? 0.16 : 0));

  it.each(['twoModel', 'transformation'] as const)('%s finds the order', (method) => {
    const { result, model, membership } = judgeUplift(units, { options: { method } });
    expect(result.verdict).toBe('varies');
    expect(model.compared).toHaveLength(1);
    const found = membership!.customers;
    expect(
      correlation(
        membership!.measures['uplift']!,
        Float64Array.from(found, (i) => truth[i]!),
      ),
    ).toBeGreaterThan(0.8);
    expect(model.compared[0]!.slope).toBeGreaterThan(0.7);
    expect(model.compared[0]!.slope).toBeLessThan(1.4);
    expect(model.compared[0]!.qini.low).toBeGreaterThan(0);
    expect(model.at[0]!.value).toBeGreaterThan(result.effect.value);
  });

  it('the column behind it stands out, the others do not; of both models the better one is used', () => {
    const { result, model } = judgeUplift(units);
    expect(featureOf(result, 'age').holm).toBeLessThan(1e-6);
    expect(featureOf(result, 'noise').holm).toBeGreaterThan(0.05);
    expect(featureOf(result, 'city').holm).toBeGreaterThan(0.05);
    const [first, second] = model.compared;
    expect(model.chosen).toBe(first!.id);
    expect(first!.qini.value).toBeGreaterThanOrEqual(second!.qini.value);
    expect(model.p).toBeCloseTo(2 * first!.p, 12);
  });

  it('groups and tenths are all units, the predicted effect falling', () => {
    const { model, membership } = judgeUplift(units);
    expect(model.quadrants.reduce((sum, { n }) => sum + n, 0)).toBe(12_000);
    expect(model.bands.reduce((sum, { n }) => sum + n, 0)).toBe(12_000);
    const predicted = model.bands.map((band) => band.predicted);
    expect(predicted).toEqual(predicted.toSorted((a, b) => b - a));
    expect(new Set(membership!.customers).size).toBe(12_000);
    const cut = model.curve[30]!;
    const above = membership!.measures['uplift']!.filter((score) => score >= cut.score).length;
    expect(above).toBe(cut.n);
  });

  it('unequal groups do as well', () => {
    const uneven = simulate(12_000, 9, ({ age }) => (age > 30 ? 0.2 : 0), 0.8);
    const { result, membership } = judgeUplift(uneven.units, { options: { method: 'transformation' } });
    expect(result.verdict).toBe('varies');
    const known = Float64Array.from(membership!.customers, (i) => uneven.truth[i]!);
    expect(correlation(membership!.measures['uplift']!, known)).toBeGreaterThan(0.75);
    const scores = Float64Array.from(membership!.measures['uplift']!);
    expect(scores.reduce((sum, value) => sum + value, 0) / 12_000).toBeCloseTo(0.1, 1);
  });

  it('amounts are fitted by least squares', () => {
    const spent = units.map((unit, i) => ({ ...unit, outcome: unit.outcome * (20 + (i % 7)) }));
    const { result, membership } = judgeUplift(spent, { isShare: false });
    expect(result.outcome.kind).toBe('mean');
    expect(result.verdict).toBe('varies');
    const known = Float64Array.from(membership!.customers, (i) => truth[i]!);
    expect(correlation(membership!.measures['uplift']!, known)).toBeGreaterThan(0.75);
  });

  it('amounts that are large and near each other keep their digits', () => {
    const near = units.map((unit) => ({ ...unit, outcome: 1e9 + unit.outcome }));
    const plain = units.map((unit) => ({ ...unit, outcome: unit.outcome + 1 }));
    const [far, close] = [near, plain].map((list) => judgeUplift(list, { isShare: false }).result);
    expect(far!.effect.value).toBeCloseTo(close!.effect.value, 7);
    expect(far!.effect.high).toBeCloseTo(close!.effect.high, 7);
    expect(featureOf(far!, 'age').levels[4]!.low).toBeCloseTo(featureOf(close!, 'age').levels[4]!.low, 7);
  });

  it('neither the order of rows and columns nor what anything is called makes a difference', () => {
    const there = judgeUplift(units);
    const back = judgeUplift([...units].reverse());
    expect(back.model).toEqual(there.model);
    expect(back.result.features).toEqual(there.result.features);
    const renamed = units.map(({ arm, known, ...rest }) => ({
      ...rest,
      arm: arm === 'control' ? 'zzz' : 'aaa',
      known: { years: known['age']!, town: known['city']!, other: known['noise']! },
    }));
    const named = judgeUplift(renamed, { control: 'zzz' });
    expect(named.model).toEqual(there.model);
    expect(judgeUplift(units).membership).toEqual(there.membership);
    const turned = units.map((unit) => ({
      ...unit,
      known: Object.fromEntries(Object.entries(unit.known).reverse()),
    }));
    const { model } = judgeUplift(turned);
    expect(model.chosen).toBe(there.model.chosen);
    expect(model.p / there.model.p).toBeCloseTo(1, 6);
    expect(model.compared[0]!.qini.value).toBeCloseTo(there.model.compared[0]!.qini.value, 9);
  });
});

it('the same effect for all is called different in about one of twenty tests', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
  const found = seeds.map((seed) => judgeUplift(simulate(1_500, seed, () => 0.08).units));
  expect(found.filter(({ result }) => result.verdict === 'varies').length).toBeLessThanOrEqual(5);
  const z = found.flatMap(({ model }) => model.compared.map((one) => one.z));
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  expect(Math.abs(mean)).toBeLessThan(0.5);
});

it('sleeping dogs are claimed where the whole interval lies below 0', () => {
  const { units } = simulate(12_000, 5, ({ city }) => (city === 'A' ? -0.15 : 0.12));
  const { model } = judgeUplift(units);
  const dogs = model.quadrants[quadrantIds.indexOf('sleepingDog')]!;
  expect(dogs.n).toBeGreaterThan(3_500);
  expect(isClaimed('sleepingDog', dogs.uplift)).toBe(true);
  expect(isClaimed('sleepingDog', { value: -0.1, low: -0.3, high: 0.1 })).toBe(false);
  const best = bestPercent(model, 12_000, { value: 100, cost: 1 });
  expect(best).toBeGreaterThan(55);
  expect(best).toBeLessThan(75);
});

describe('columns', () => {
  const { units } = simulate(4_000, 3, ({ age }) => (age > 30 ? 0.2 : 0));
  const more = units.map((unit, i) => ({
    ...unit,
    known: {
      ...unit.known,
      visited: unit.outcome === 1 || (unit.arm === 'coupon' && i % 5 === 0) ? 1 : 0,
      again: unit.outcome,
      same: 1,
      gaps: i % 3 === 0 ? null : i % 10,
    },
  }));

  it('from after the test, or the outcome once more, are left out', () => {
    const { result } = judgeUplift(more);
    expect(result.features.map(({ id, leftOut }) => [id, leftOut])).toEqual([
      ['age', null],
      ['city', null],
      ['noise', null],
      ['visited', 'differsByArm'],
      ['again', 'differsByArm'],
      ['same', 'constant'],
      ['gaps', null],
    ]);
    const alike = more.map((unit, i) => ({ ...unit, outcome: i % 4 === 0 ? 1 : 0 }));
    const again = alike.map((unit, i) => ({ ...unit, known: { again: unit.outcome, other: i % 5 } }));
    expect(featureOf(judgeUplift(again).result, 'again').leftOut).toBe('tellsOutcome');
  });

  it('that are chosen are used, and the doubt is kept', () => {
    const { result } = judgeUplift(more, { options: { features: ['age', 'visited'] } });
    expect(result.features.filter(({ isUsed }) => isUsed).map(({ id }) => id)).toEqual(['age', 'visited']);
    expect(featureOf(result, 'visited').pArms).toBeLessThan(0.001);
    expect(featureOf(result, 'city').leftOut).toBe('notChosen');
  });

  it('without a value have a level for it', () => {
    const gaps = featureOf(judgeUplift(more).result, 'gaps');
    expect(gaps.levels.find(({ kind }) => kind === 'missing')?.n).toBeGreaterThan(1_300);
  });

  it('none left is said', () => {
    const bare = units.map((unit) => ({ ...unit, known: { same: 1 } }));
    expect(judgeUplift(bare).result).toMatchObject({ verdict: 'noFeatures', model: null, units: null });
  });
});

it('too little data is said, with what it takes', () => {
  const { units } = simulate(300, 3, () => 0.1);
  const { result } = judgeUplift(units);
  expect(result).toMatchObject({ verdict: 'tooFew', model: null, fewest: { needed: 200 } });
  const rare = simulate(600, 3, () => 0).units.map((unit, i) => ({ ...unit, outcome: i % 40 === 0 ? 1 : 0 }));
  expect(judgeUplift(rare).result.fewest).toMatchObject({ needed: 25 });
  expect(
    runUplift([
      { arm: 'control', outcome: 1, known: { a: 1 } },
      ...units.filter(({ arm }) => arm === 'coupon'),
    ]),
  ).toMatchObject({ code: 'TOO_FEW_UNITS' });
});

it('of several groups the one with the largest effect is looked at, or the one that was asked for', () => {
  const { units } = simulate(6_000, 3, () => 0.1);
  const three = units.map((unit, i) =>
    unit.arm === 'coupon' && i % 2 === 0 ? { ...unit, arm: 'letter', outcome: 0 } : unit,
  );
  expect(judgeUplift(three).result.treated.variant).toBe('coupon');
  const letter = judgeUplift(three, { options: { arm: 'letter' } }).result;
  expect([letter.treated.variant, letter.verdict]).toEqual(['letter', 'tooFew']);
  for (const arm of ['control', 'nobody'])
    expect(runUplift(three, { options: { arm } })).toMatchObject({ code: 'BAD_OPTION' });
});

it('units that are no customers come as scores, in the order of the file', () => {
  const { units } = simulate(2_000, 3, ({ age }) => (age > 30 ? 0.2 : 0));
  const { result, membership } = judgeUplift(units.map((unit) => ({ ...unit, customer: -1 })));
  expect(membership).toBeNull();
  expect([...result.units!.rows]).toEqual(Array.from({ length: 2_000 }, (_, i) => i + 1));
  expect(result.customerCount).toBe(0);
});
