/** One arm of a test: `variance` is that of a unit, so that the mean’s squared standard error is variance ÷ n. */
export interface Arm {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Sums of a value over the units of an arm. */
export interface ValueSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** Sums of two values of each unit. */
export interface PairSums {
  readonly first: ValueSums;
  readonly second: ValueSums;
  /** Σ first × second */
  readonly products: number;
}

/** Units that did it among all. */
export function armOfShare(count: number, n: number): Arm {
  const mean = count / n;
  return { n, mean, variance: mean * (1 - mean) };
}

/** n ≥ 2. Sums of values taken from near their mean keep their digits: see `centredSums`. */
export function armOfSums({ n, sum, squares }: ValueSums): Arm {
  return { n, mean: sum / n, variance: varianceOf({ n, sum, squares }) };
}

const varianceOf = ({ n, sum, squares }: ValueSums): number =>
  Math.max(0, squares - (sum * sum) / n) / (n - 1);

const covarianceOf = ({ first, second, products }: PairSums): number =>
  (products - (first.sum * second.sum) / first.n) / (first.n - 1);

/**
 * A ratio of two sums over units, such as money per order where the unit is a customer: first ÷ second, its variance by the delta
 * method (Deng, Knoblich and Lu 2018). Σ second ≠ 0.
 */
export function armOfRatio(sums: PairSums): Arm {
  const { n } = sums.first;
  const bottom = sums.second.sum / n;
  const mean = sums.first.sum / sums.second.sum;
  const variance =
    (varianceOf(sums.first) - 2 * mean * covarianceOf(sums) + mean * mean * varianceOf(sums.second)) /
    (bottom * bottom);
  return { n, mean, variance: Math.max(0, variance) };
}

/** Sums of several arms as if they were one. */
export function pool(arms: readonly PairSums[]): PairSums {
  const add = (pick: (arm: PairSums) => ValueSums): ValueSums => ({
    n: arms.reduce((sum, arm) => sum + pick(arm).n, 0),
    sum: arms.reduce((sum, arm) => sum + pick(arm).sum, 0),
    squares: arms.reduce((sum, arm) => sum + pick(arm).squares, 0),
  });
  return {
    first: add(({ first }) => first),
    second: add(({ second }) => second),
    products: arms.reduce((sum, { products }) => sum + products, 0),
  };
}

/** How far an outcome (first) goes with what was known before the test (second). */
export interface Adjustment {
  /** Of the outcome on the earlier figure: the slope θ. */
  readonly slope: number;
  /** What is left of the variance: 1 − ρ². */
  readonly varianceLeft: number;
  /** The earlier figure’s mean over all arms. */
  readonly centre: number;
}

/** CUPED (Deng and others 2013) with one slope over all arms. The slope is 0 where the earlier figure is the same for all. */
export function findAdjustment(arms: readonly PairSums[]): Adjustment {
  const all = pool(arms);
  const spread = varianceOf(all.second);
  const slope = spread === 0 ? 0 : covarianceOf(all) / spread;
  const whole = varianceOf(all.first);
  const varianceLeft = whole === 0 ? 1 : Math.max(0, 1 - (slope * slope * spread) / whole);
  return { slope, varianceLeft, centre: all.second.sum / all.second.n };
}

/** An arm whose outcome is freed of what the earlier figure explains. */
export function adjust(arm: PairSums, { slope, centre }: Adjustment): Arm {
  const { n, sum } = arm.first;
  const variance =
    varianceOf(arm.first) + slope * slope * varianceOf(arm.second) - 2 * slope * covarianceOf(arm);
  return { n, mean: sum / n - slope * (arm.second.sum / n - centre), variance: Math.max(0, variance) };
}
