/** Grown as larger numbers are asked for. */
let logFactorials = Float64Array.of(0, 0);

function logFactorial(n: number): number {
  if (n >= logFactorials.length) {
    const grown = new Float64Array(Math.max(n + 1, 2 * logFactorials.length));
    grown.set(logFactorials);
    for (let i = logFactorials.length; i < grown.length; i++)
      grown[i] = (grown[i - 1] as number) + Math.log(i);
    logFactorials = grown;
  }
  return logFactorials[n] as number;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * P(X ≥ hits) where `draws` are taken without replacement from `total`, of which `marked` are marked:
 * Fisher’s exact test, one-sided. Counts; hits at most min(marked, draws).
 */
export function hypergeometricTail(hits: number, total: number, marked: number, draws: number): number {
  const most = Math.min(marked, draws);
  const whole = logChoose(total, draws);
  let tail = 0;
  for (let k = Math.max(hits, draws - (total - marked), 0); k <= most; k++) {
    const term = Math.exp(logChoose(marked, k) + logChoose(total - marked, draws - k) - whole);
    tail += term;
    if (term < tail * 1e-17) break;
  }
  return Math.min(1, tail);
}
