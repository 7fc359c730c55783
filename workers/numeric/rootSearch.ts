const precision = 2 ** -52;

/**
 * Where f is 0 between a and b, at which its signs differ, to the last digits: inverse quadratic interpolation where it
 * is safe, halving else (Chandrupatla 1997). NaN where the signs are the same.
 */
export function findRoot(f: (x: number) => number, a: number, b: number): number {
  let [x1, f1, x2, f2] = [b, f(b), a, f(a)];
  if (f1 === 0) return x1;
  if (f2 === 0) return x2;
  if (!(Math.sign(f1) === -Math.sign(f2))) return NaN;
  let part = 0.5;
  for (let i = 0; i < 300; i++) {
    const x = x1 + part * (x2 - x1);
    const value = f(x);
    let [x3, f3] = [x1, f1];
    if (Math.sign(value) !== Math.sign(f1)) [x3, f3, x2, f2] = [x2, f2, x1, f1];
    [x1, f1] = [x, value];
    const best = Math.abs(f2) < Math.abs(f1) ? x2 : x1;
    const least = (2 * precision * Math.abs(best) + Number.MIN_VALUE) / Math.abs(x2 - x1);
    if (f1 === 0 || !(least <= 0.5)) return best;
    part = Math.min(1 - least, Math.max(least, nextPart(x1, f1, x2, f2, x3, f3)));
  }
  return x1;
}

function nextPart(x1: number, f1: number, x2: number, f2: number, x3: number, f3: number): number {
  const xi = (x1 - x2) / (x3 - x2);
  const phi = (f1 - f2) / (f3 - f2);
  if (!(phi * phi < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const near = (f1 / (f2 - f1)) * (f3 / (f2 - f3));
  const far = ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
  return Number.isFinite(near + far) ? near + far : 0.5;
}

/** Where a rising f is 0, looked for upwards from `start` > 0 by doubling and downwards by halving. */
export function findRootAbove0(f: (x: number) => number, start: number, least = 0): number {
  let [low, high] = [start, start];
  for (let i = 0; i < 1_000 && f(high) < 0; i++) [low, high] = [high, Math.min(high * 2, Number.MAX_VALUE)];
  for (let i = 0; i < 1_000 && low > least && f(low) > 0; i++) [low, high] = [Math.max(least, low / 2), low];
  return findRoot(f, low, high);
}
