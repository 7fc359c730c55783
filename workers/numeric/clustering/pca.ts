import { centredProducts, columnMeans } from './features.ts';
import { eigenSymmetric } from './jacobi.ts';

export interface Pca {
  /** n × components: the rows seen along the components. */
  readonly scores: Float64Array;
  /** components × d: each of length 1, its largest part above 0. */
  readonly loadings: Float64Array;
  /** Variance along each component (divided by n − 1). */
  readonly variance: Float64Array;
  /** Its share of the variance of all columns; 0 where nothing varies. */
  readonly ratio: Float64Array;
}

/** Principal components of the covariances; of the correlations where the columns are standardised. Cost O(n d²). */
export function pca(data: Float64Array, n: number, d: number, components: number): Pca {
  const count = Math.min(components, d);
  const means = columnMeans(data, n, d);
  const { values, vectors } = eigenSymmetric(centredProducts(data, n, d), d);
  const loadings = vectors.slice(0, count * d);
  const scores = new Float64Array(n * count);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < count; c++) {
      let score = 0;
      for (let f = 0; f < d; f++)
        score += ((data[i * d + f] as number) - (means[f] as number)) * (loadings[c * d + f] as number);
      scores[i * count + c] = score;
    }
  }
  // Rounding can leave a little less than nothing.
  const squares = values.map((value) => Math.max(0, value));
  const total = squares.reduce((sum, value) => sum + value, 0);
  return {
    scores,
    loadings,
    variance: squares.slice(0, count).map((value) => value / Math.max(1, n - 1)),
    ratio: squares.slice(0, count).map((value) => (total > 0 ? value / total : 0)),
  };
}
