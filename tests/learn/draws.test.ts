import { describe, expect, it } from 'vitest';
import { makePoints, walkKmeans } from '../../workers/lessons/kmeans.ts';
import { drawTests } from '../../workers/lessons/pValues.ts';
import { refineCentres } from '../../workers/numeric/clustering/lloyd.ts';

describe('the same test again and again', () => {
  const plan = { base: 0.05, effect: 0, n: 4_000, draws: 4_000, seed: 3 };

  it('without an effect, raises a false alarm one time in twenty', () => {
    const { below, power, counts } = drawTests(plan);
    expect(power).toBeNull();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(plan.draws);
    // Four standard errors of a share of 5 % in 4,000 draws.
    expect(Math.abs(below / plan.draws - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / plan.draws));
  });

  it('notices an effect as often as the formula for sample sizes says', () => {
    const { below, power } = drawTests({ ...plan, effect: 0.0125 });
    expect(power).toBeGreaterThan(0.5);
    expect(Math.abs(below / plan.draws - (power ?? 0))).toBeLessThan(0.03);
  });

  it('is the same for the same seed', () => {
    expect(drawTests(plan).p).toEqual(drawTests(plan).p);
    expect(drawTests({ ...plan, seed: 4 }).p).not.toEqual(drawTests(plan).p);
  });
});

describe('k-means step by step', () => {
  const points = makePoints(1);

  it.each([
    [2, 1],
    [3, 1],
    [3, 5],
    [6, 2],
  ])('with %i groups from start %i ends where the analysis’ own refinement does', (k, start) => {
    const { steps, best } = walkKmeans(points, k, start);
    const first = steps[0];
    const last = steps.at(-1);
    const whole = refineCentres(points.data, points.n, points.d, first?.centres ?? new Float64Array(), {
      ...{ maxIterations: 300, tolerance: 0 },
    });
    expect(last?.inertia).toBeCloseTo(whole.inertia, 10);
    expect(last?.labels).toEqual(whole.labels);
    expect(best).toBeLessThanOrEqual((last?.inertia ?? 0) + 1e-12);
  });

  it('never makes the sum of squared distances larger', () => {
    for (let start = 1; start <= 20; start++) {
      const sums = walkKmeans(points, 4, start).steps.flatMap(({ inertia }) => inertia ?? []);
      for (const [i, sum] of sums.entries())
        expect(sum).toBeLessThanOrEqual((sums[i - 1] ?? Infinity) + 1e-12);
    }
  });
});
