import {
  firstCellAt,
  type FirstCell,
  type FourCounts,
} from '../../../workers/numeric/inference/oddsRatio.ts';

/** Where R’s uniroot stops if not told otherwise. */
const tolerance = 2 ** -13;
const precision = 2 ** -52;

/** Brent’s search (1973) with the steps and the end that R’s uniroot has. */
function findRootAsR(f: (x: number) => number, low: number, high: number): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  let [c, fc] = [a, fa];
  if (fa === 0) return a;
  for (let i = 0; i < 1_000; i++) {
    const lastStep = b - a;
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const least = 2 * precision * Math.abs(b) + tolerance / 2;
    let step = (c - b) / 2;
    if (Math.abs(step) <= least || fb === 0) return b;
    if (Math.abs(lastStep) >= least && Math.abs(fa) > Math.abs(fb)) {
      const [s, width] = [fb / fa, c - b];
      let [p, q] = [width * s, 1 - s];
      if (a !== c) {
        const [t, u] = [fa / fc, fb / fc];
        p = s * (width * t * (t - u) - (b - a) * (u - 1));
        q = (t - 1) * (u - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      if (p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs((lastStep * q) / 2)) step = p / q;
    }
    if (Math.abs(step) < least) step = step > 0 ? least : -least;
    [a, fa] = [b, fb];
    b += step;
    fb = f(b);
    if (fb > 0 === fc > 0 && fb !== 0) [c, fc] = [a, fa];
  }
  return b;
}

/** Our distribution with R’s search: what fisher.test prints. The table’s first cell is neither the least nor the most it may be. */
export function oddsRatioAsR(table: FourCounts): { estimate: number; low: number; high: number } {
  const solve = (f: (cell: FirstCell) => number): number => {
    const at = (odds: number): number => f(firstCellAt(table, odds));
    if (at(1) === 0) return 1;
    return at(1) > 0 ? findRootAsR(at, 0, 1) : 1 / findRootAsR((part) => at(1 / part), precision, 1);
  };
  return {
    estimate: solve(({ excess }) => excess),
    low: solve(({ atLeast }) => atLeast - 0.025),
    high: solve(({ atMost }) => 0.025 - atMost),
  };
}
