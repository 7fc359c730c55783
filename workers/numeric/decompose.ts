export type Seasonality = 'additive' | 'multiplicative';

export interface Decomposition {
  /** One value per place in the season, the place of the first value first; mean 1, or 0 where additive. */
  readonly figure: readonly number[];
  /** The same before it is scaled: means of the ratios (or differences), and their mean. */
  readonly means: readonly number[];
  readonly centre: number;
  /** How many seasons each place was seen in with a trend beside it. */
  readonly seen: readonly number[];
  /** Centred moving average; null for half a season at both ends. */
  readonly trend: readonly (number | null)[];
}

/**
 * Classical decomposition: the ratio (or difference) of each value to the centred moving average over one season,
 * averaged by place in the season and scaled to mean 1 (or 0). As R’s decompose(). At least two seasons.
 * null where a place is never seen or, multiplicative, where the trend is not above 0. Cost O(n · period).
 */
export function decompose(
  values: readonly number[],
  period: number,
  seasonality: Seasonality,
): Decomposition | null {
  if (period < 2 || values.length < 2 * period) return null;
  const trend = centredAverage(values, period);
  const sums = new Array<number>(period).fill(0);
  const seen = new Array<number>(period).fill(0);
  for (const [i, level] of trend.entries()) {
    if (level === null) continue;
    if (seasonality === 'multiplicative' && level <= 0) return null;
    const value = values[i] ?? 0;
    const place = i % period;
    sums[place] = (sums[place] ?? 0) + (seasonality === 'additive' ? value - level : value / level);
    seen[place] = (seen[place] ?? 0) + 1;
  }
  if (seen.includes(0)) return null;
  const means = sums.map((sum, place) => sum / (seen[place] ?? 1));
  const centre = means.reduce((sum, mean) => sum + mean, 0) / period;
  if (seasonality === 'multiplicative' && centre <= 0) return null;
  return {
    figure: means.map((mean) => (seasonality === 'additive' ? mean - centre : mean / centre)),
    means,
    centre,
    seen,
    trend,
  };
}

/** Mean over one season around each value; for an even period the two ends count half. */
function centredAverage(values: readonly number[], period: number): (number | null)[] {
  const half = Math.floor(period / 2);
  return values.map((_, i) => {
    if (i < half || i + half >= values.length) return null;
    let sum = 0;
    for (let j = -half; j <= half; j++) {
      const weight = period % 2 === 0 && Math.abs(j) === half ? 0.5 : 1;
      sum += weight * (values[i + j] ?? 0);
    }
    return sum / period;
  });
}
