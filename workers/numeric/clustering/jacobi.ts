export interface Eigen {
  /** Descending. */
  readonly values: Float64Array;
  /** d × d, a vector of length 1 in each row, its largest part above 0. */
  readonly vectors: Float64Array;
}

const sweeps = 60;
/** Parts this close to the largest count as equally large, so that rounding does not decide the sign. */
const equallyLarge = 1 - 1e-9;

/**
 * Eigenvalues and -vectors of a symmetric d × d matrix by cyclic Jacobi rotations (Golub & Van Loan 2013, algorithm
 * 8.5.3): exact to rounding and the same everywhere, as it needs only + − × ÷ and square roots. Cost O(d³) a sweep, of
 * which about ten are needed.
 */
export function eigenSymmetric(matrix: Float64Array, d: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(d * d);
  for (let i = 0; i < d; i++) v[i * d + i] = 1;
  for (let sweep = 0; sweep < sweeps && rotateAll(a, v, d); sweep++);
  const order = Array.from({ length: d }, (_, i) => i).sort(
    (p, q) => (a[q * d + q] as number) - (a[p * d + p] as number) || p - q,
  );
  const vectors = new Float64Array(d * d);
  order.forEach((column, row) => {
    let largest = 0;
    for (let i = 0; i < d; i++) largest = Math.max(largest, Math.abs(v[i * d + column] as number));
    let sign = 0;
    for (let i = 0; i < d && sign === 0; i++) {
      const part = v[i * d + column] as number;
      if (Math.abs(part) >= largest * equallyLarge) sign = part < 0 ? -1 : 1;
    }
    // Adding 0 turns −0 into 0.
    for (let i = 0; i < d; i++) vectors[row * d + i] = sign * (v[i * d + column] as number) + 0;
  });
  return { values: Float64Array.from(order, (column) => a[column * d + column] as number), vectors };
}

/** One sweep over all pairs; false where nothing is left to rotate. */
function rotateAll(a: Float64Array, v: Float64Array, d: number): boolean {
  let rotated = false;
  for (let p = 0; p < d; p++) {
    for (let q = p + 1; q < d; q++) {
      const off = a[p * d + q] as number;
      const atP = a[p * d + p] as number;
      const atQ = a[q * d + q] as number;
      if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(atP)) * Math.sqrt(Math.abs(atQ))) continue;
      rotated = true;
      const tau = (atQ - atP) / (2 * off);
      const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
      const cosine = 1 / Math.sqrt(1 + tangent * tangent);
      const sine = tangent * cosine;
      for (let i = 0; i < d; i++) turn(a, i * d + p, i * d + q, cosine, sine);
      for (let i = 0; i < d; i++) turn(a, p * d + i, q * d + i, cosine, sine);
      for (let i = 0; i < d; i++) turn(v, i * d + p, i * d + q, cosine, sine);
      a[p * d + q] = 0;
      a[q * d + p] = 0;
    }
  }
  return rotated;
}

function turn(values: Float64Array, at: number, other: number, cosine: number, sine: number): void {
  const x = values[at] as number;
  const y = values[other] as number;
  values[at] = cosine * x - sine * y;
  values[other] = sine * x + cosine * y;
}
