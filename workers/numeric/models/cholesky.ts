/**
 * Solves A x = b for a symmetric positive definite A of p rows, given by its lower triangle row by row, `width` cells apart. Both are
 * left as they were; x has a 0 behind its last value. null where A is not positive definite. Cost p³ ÷ 6.
 */
export function solveSymmetric(
  matrix: Float64Array,
  vector: Float64Array,
  p: number,
  width = p,
): Float64Array | null {
  const root = factorSymmetric(matrix, p, width);
  if (root === null) return null;
  const x = new Float64Array(p + 1);
  for (let i = 0; i < p; i++) {
    let sum = vector[i] as number;
    for (let k = 0; k < i; k++) sum -= (root[i * p + k] as number) * (x[k] as number);
    x[i] = sum / (root[i * p + i] as number);
  }
  for (let i = p - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < p; k++) sum -= (root[k * p + i] as number) * (x[k] as number);
    x[i] = sum / (root[i * p + i] as number);
  }
  return x;
}

/** The lower triangle L with L Lᵀ = A (Cholesky). */
function factorSymmetric(matrix: Float64Array, p: number, width: number): Float64Array | null {
  const root = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * width + j] as number;
      for (let k = 0; k < j; k++) sum -= (root[i * p + k] as number) * (root[j * p + k] as number);
      if (i > j) root[i * p + j] = sum / (root[j * p + j] as number);
      else if (sum > 1e-12 * Math.abs(matrix[i * width + i] as number)) root[i * p + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return root;
}
