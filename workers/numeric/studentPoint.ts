/** Upper point of the standard normal distribution that the share `tail` lies above; 0 < tail < 0.5, error < 2e-9. */
export function normalPoint(tail: number): number {
  // Abramowitz & Stegun 26.2.23, then Newton steps on the tail itself.
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let i = 0; i < 4; i++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z += (normalTail(z) - tail) / density;
  }
  return z;
}

/** Share of the standard normal distribution above z ≥ 0, by its continued fraction or its series. */
export function normalTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2.5) {
    let term = z;
    let sum = z;
    for (let i = 1; i < 60; i++) {
      term *= (z * z) / (2 * i + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let i = 60; i >= 1; i--) fraction = z + i / fraction;
  return density / fraction;
}

/**
 * Upper point of Student’s t with `freedom` ≥ 3 degrees, by the expansion of Cornish and Fisher
 * (Abramowitz & Stegun 26.7.5, four terms). Relative error below 1 % from 3 degrees and tail ≥ 0.005 on.
 */
export function studentPoint(tail: number, freedom: number): number {
  const z = normalPoint(tail);
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}
