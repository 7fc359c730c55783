import type { AssignMethod } from '../../contract/design.ts';
import {
  assignByChance,
  assignWithin,
  matchUnits,
  type Assignment,
} from '../../numeric/experiments/assign.ts';
import { labelDistances, largestDistance } from '../../numeric/experiments/balance.ts';
import { assignUntilBalanced } from '../../numeric/experiments/rerandomise.ts';
import { randomStream, type RandomStream } from '../../numeric/randomStream.ts';
import { filled, otherPlaces, type Figures, type LabelFigure } from './figures.ts';

export interface AssignRequest {
  readonly n: number;
  readonly shares: readonly number[];
  readonly control: number;
  readonly method: AssignMethod;
  readonly strata: readonly string[];
  readonly seed: number;
}

export interface Assigned {
  readonly arms: Assignment;
  /** By chance alone with the same seed; null where that is what was done. */
  readonly before: Assignment | null;
  readonly tries: number;
}

/** No standardised difference is to be above this. */
export const enoughBalance = 0.02;

/** Values looked at while arms are drawn again, so that no audience takes longer than a moment. */
const mostValues = 1.5e8;
const fewestTries = 20;
const mostTries = 1_000;

/** The same customers, figures and seed give the same arms. */
export function assignArms(figures: Figures, request: AssignRequest): Assigned {
  const { n, shares, control, method, strata, seed } = request;
  const byChance = (): Assignment => assignByChance(n, shares, randomStream(seed, 1));
  if (method === 'matched') {
    const columns = matchColumns(figures);
    // Customers who are all the same are matched whatever one does.
    if (columns.length === 0) return { arms: byChance(), before: null, tries: 1 };
    const groups = matchUnits(columns, groupSize(shares));
    const count = groups.reduce((most, group) => Math.max(most, group), -1) + 1;
    const arms = assignWithin(groups, count, shares, randomStream(seed, 2));
    return { arms, before: byChance(), tries: 1 };
  }
  const chosen = strata.flatMap((id) => figures.labels.find((label) => label.id === id) ?? []);
  const { codes, count } = crossLabels(chosen, n);
  const within = (random: RandomStream): Assignment =>
    chosen.length === 0 ? assignByChance(n, shares, random) : assignWithin(codes, count, shares, random);
  if (method !== 'balanced') {
    const arms = within(randomStream(seed, 1));
    return { arms, before: chosen.length === 0 ? null : byChance(), tries: 1 };
  }
  const columns = figures.numbers.map(({ values }) => filled(values));
  const armCount = shares.length;
  const distanceOf = (arms: Assignment): number =>
    Math.max(
      largestDistance(columns, arms, armCount, control),
      ...figures.labels.map((label) => largestOfLabel(label, arms, armCount, control)),
    );
  const cost = n * (columns.length + figures.labels.length + 2);
  const found = assignUntilBalanced(within, distanceOf, {
    ...{ enough: enoughBalance, seed },
    mostTries: Math.max(fewestTries, Math.min(mostTries, Math.floor(mostValues / cost))),
  });
  return { arms: found.arms, before: byChance(), tries: found.tries };
}

function largestOfLabel(
  { values, names }: LabelFigure,
  arms: Assignment,
  armCount: number,
  control: number,
): number {
  const { distances } = labelDistances(values, names.length + otherPlaces, arms, armCount, control);
  let most = 0;
  for (const one of distances) if (Math.abs(one) > most) most = Math.abs(one);
  return most;
}

/** Every combination of values that there is, numbered. */
function crossLabels(labels: readonly LabelFigure[], n: number): { codes: Int32Array; count: number } {
  const codes = new Int32Array(n);
  const found = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    let code = 0;
    for (const { values, names } of labels)
      code = code * (names.length + otherPlaces) + (values[i] as number);
    const known = found.get(code) ?? found.size;
    found.set(code, known);
    codes[i] = known;
  }
  return { codes, count: found.size };
}

const most = 20;

/** As few customers a group as give every arm a whole number of them, as nearly as that can be. */
function groupSize(shares: readonly number[]): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const lack = (size: number): number =>
    shares.reduce((sum, share) => {
      const due = (share / whole) * size;
      return sum + Math.abs(due - Math.max(1, Math.round(due)));
    }, 0);
  let best = shares.length;
  for (let size = shares.length; size <= most; size++) if (lack(size) < lack(best) - 1e-9) best = size;
  return best;
}

/** Recency, frequency, spend and tenure, each with a spread of 1; long tails drawn in. */
function matchColumns({ numbers }: Figures): Float64Array[] {
  return numbers.flatMap(({ id, values }) => {
    if (!['recency', 'frequency', 'spend', 'tenure'].includes(id)) return [];
    const isSkewed = id === 'frequency' || id === 'spend';
    const own = filled(values).map((value) => (isSkewed ? Math.log1p(Math.max(0, value)) : value));
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
    return [own.map((value) => (value - mean) / Math.sqrt(variance))];
  });
}
