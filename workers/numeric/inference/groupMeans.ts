import { fAbove } from '../distributions/beta.ts';
import { varianceOf, type Summary } from './summary.ts';

export interface GroupMeans {
  readonly f: number;
  readonly freedom: readonly [number, number];
  readonly p: number;
  /** Sums of squares between and within the groups. */
  readonly between: number;
  readonly within: number;
  /** Share of all squares that is between the groups: η². */
  readonly shareBetween: number;
}

/** One-way analysis of variance; supposes equal variances. null where nothing varies within the groups. */
export function compareGroups(groups: readonly Summary[]): GroupMeans | null {
  const within = groups.reduce((sum, { deviations }) => sum + deviations, 0);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const freedom = [groups.length - 1, n - groups.length] as const;
  if (!(within > 0 && freedom[0] > 0 && freedom[1] > 0)) return null;
  const origin = groups[0]?.mean as number;
  const mean = groups.reduce((sum, group) => sum + group.n * (group.mean - origin), 0) / n;
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - origin - mean) ** 2, 0);
  const f = between / freedom[0] / (within / freedom[1]);
  return {
    f,
    freedom,
    p: fAbove(f, ...freedom),
    between,
    within,
    shareBetween: between / (between + within),
  };
}

export interface WelchGroups {
  readonly f: number;
  readonly freedom: readonly [number, number];
  readonly p: number;
}

/** Analysis of variance in which each group has its own (Welch 1951). null where a group does not vary. */
export function compareGroupsByWelch(groups: readonly Summary[]): WelchGroups | null {
  const k = groups.length;
  if (k < 2 || groups.some(({ n, deviations }) => n < 2 || !(deviations > 0))) return null;
  const weights = groups.map((group) => group.n / varianceOf(group));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = groups.reduce((sum, group, i) => sum + (weights[i] as number) * group.mean, 0) / whole;
  let [between, uncertainty] = [0, 0];
  groups.forEach((group, i) => {
    const weight = weights[i] as number;
    between += weight * (group.mean - mean) ** 2;
    uncertainty += (1 - weight / whole) ** 2 / (group.n - 1);
  });
  uncertainty /= k * k - 1;
  const f = between / ((k - 1) * (1 + 2 * (k - 2) * uncertainty));
  const freedom = [k - 1, 1 / (3 * uncertainty)] as const;
  return { f, freedom, p: fAbove(f, ...freedom) };
}
