/**
 * Gauss’ hypergeometric function ₂F₁(a, b; c; z) for z < 1 and c > 0, by its series. For a, b > 0 and z ≥ 0, as purchase models
 * ask for it, all terms are positive and no digit is lost. Below 0 it is turned into such a one (Pfaff; DLMF 15.8.1).
 * Cost: about 40 ÷ (1 − z) terms.
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (!(z < 1)) return NaN;
  if (z < 0) return (1 - z) ** -a * hypergeometric2F1(a, c - b, c, z / (z - 1));
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 100_000_000; n++) {
    const factor = (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
    term *= factor;
    sum += term;
    // Terms may grow at first: what is left is at most a geometric sum once they fall.
    if (Math.abs(factor) < 1 && Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - Math.abs(factor))) break;
  }
  return sum;
}
