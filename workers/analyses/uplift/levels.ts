import { chiSquareAbove } from '../../numeric/distributions/gamma.ts';
import { normalTwoSided } from '../../numeric/distributions/normal.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { effectOf, estimateOf, Pair } from './effects.ts';
import type { Encoded } from './features.ts';
import type { Ordered } from './folds.ts';
import type { Compared, Feature, FeatureLevel, LeftOut, Ranged } from './result.ts';

/** With fewer in a group of the test a level is not shown; with fewer outcomes other than 0 it is not tested. */
const fewestShown = 20;
const fewestOutcomes = 10;

interface Level {
  readonly at: number;
  readonly n: number;
  readonly effect: Ranged;
  readonly sides: Compared['sides'];
  /** null where it is not tested. */
  readonly p: number | null;
  readonly estimate: { readonly value: number; readonly error2: number };
}

interface Tested {
  readonly feature: Encoded;
  readonly leftOut: LeftOut | null;
  readonly levels: readonly Level[];
  readonly p: number | null;
}

/**
 * Observed effect at each level of each column, whether a level differs from all others together, and whether the levels of a column
 * differ at all (Cochran 1954); both adjusted by Holm. Only of columns that are used.
 */
export function compareLevels(
  units: Ordered,
  features: readonly { readonly feature: Encoded; readonly leftOut: LeftOut | null }[],
  isShare: boolean,
): Feature[] {
  const all = new Pair();
  units.treated.forEach((arm, row) => all.add(arm, units.outcome[row] as number));
  const tested = features.map(({ feature, leftOut }): Tested => {
    const levels = leftOut === null ? levelsOf(units, feature, all, isShare) : [];
    return { feature, leftOut, levels, p: pOfDifference(levels) };
  });
  const holmOfLevels = adjusted(tested.flatMap(({ levels }) => levels.map(({ p }) => p)));
  const holm = adjusted(tested.map(({ p }) => p));
  let next = 0;
  return tested.map(({ feature, leftOut, levels, p }, i) => ({
    id: feature.id,
    isUsed: leftOut === null,
    leftOut,
    pArms: feature.pArms,
    p,
    holm: holm[i] as number | null,
    levels: levels.map(({ at, n, effect, sides }): FeatureLevel => {
      next += 1;
      return {
        ...(feature.levels[at] as (typeof feature.levels)[number]),
        n,
        ...effect,
        sides,
        holm: holmOfLevels[next - 1] as number | null,
      };
    }),
  }));
}

function adjusted(ps: readonly (number | null)[]): (number | null)[] {
  const known = adjustByHolm(ps.filter((p) => p !== null));
  let next = 0;
  return ps.map((p) => {
    if (p === null) return null;
    next += 1;
    return known[next - 1] as number;
  });
}

function levelsOf(units: Ordered, { labels, levels }: Encoded, all: Pair, isShare: boolean): Level[] {
  const sums = levels.map(() => new Pair());
  units.source.forEach((unit, row) =>
    sums[labels[unit] as number]?.add(units.treated[row] as number, units.outcome[row] as number),
  );
  return sums.flatMap((own, at): Level[] => {
    const effect = effectOf(own, isShare);
    if (effect === null || Math.min(...own.n) < fewestShown) return [];
    const rest = all.without(own);
    const estimate = estimateOf(own);
    const isTested = [own, rest].every(
      (one) =>
        Math.min(...one.n) >= fewestShown &&
        (one.others[0] as number) + (one.others[1] as number) >= fewestOutcomes,
    );
    const other = isTested ? estimateOf(rest) : null;
    const error2 = other && estimate.error2 > 0 && other.error2 > 0 ? estimate.error2 + other.error2 : 0;
    const p = other && error2 > 0 ? normalTwoSided((estimate.value - other.value) / Math.sqrt(error2)) : null;
    return [{ at, n: own.count, effect, sides: own.sides, p, estimate }];
  });
}

function pOfDifference(levels: readonly Level[]): number | null {
  const tested = levels.filter(({ p }) => p !== null).map(({ estimate }) => estimate);
  if (tested.length < 2) return null;
  const weight = tested.reduce((sum, { error2 }) => sum + 1 / error2, 0);
  const mean = tested.reduce((sum, { value, error2 }) => sum + value / error2, 0) / weight;
  const q = tested.reduce((sum, { value, error2 }) => sum + (value - mean) ** 2 / error2, 0);
  return chiSquareAbove(q, tested.length - 1);
}
