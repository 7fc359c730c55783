import type { OptionsOf } from '../../contract/analysis.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { drawBinomial, drawMultinomial } from '../../numeric/binomialDraw.ts';
import { quantileOfSorted } from '../../numeric/quantile.ts';
import { randomStream, type RandomStream } from '../../numeric/randomStream.ts';
import { outside, type Forecast, type HeldOut, type Outlook } from './result.ts';
import type { migrationSpec } from './spec.ts';
import { testStationarity } from './stationarity.ts';
import { poolCounts, rowSizesOf, sharesOf, stepOn, type Step, type Steps } from './steps.ts';

const stepsAhead = 4;
/** Fewer where there are many groups: the work grows with their square. */
const drawsFor = (states: number): number => (states > 20 ? 250 : 1_000);
const seed = 20_570_301;

/**
 * Where the groups go if people keep moving as they did: sizes × shares + newcomers, step by step. groups: their ids;
 * dates: ISO, the latest first. The band is that of the size itself: the customers behind the shares are drawn again
 * with replacement (bootstrap), then everybody moves by chance, and as many come new as a Poisson draw gives.
 */
export function lookAhead(
  counted: Steps,
  groups: readonly string[],
  dates: readonly string[],
  { basis, spanDays }: Pick<OptionsOf<typeof migrationSpec>, 'basis' | 'spanDays'>,
): Outlook | { readonly status: 'tooShort' } {
  const { states, steps, sizes } = counted;
  const [last] = steps;
  const [now] = sizes;
  const [today] = dates;
  if (last === undefined || now === undefined || today === undefined) return { status: 'tooShort' };
  const behind = basis === 'last' ? [last] : steps;
  const counts = poolCounts(behind, states);
  const shares = sharesOf(counts, states);
  return {
    status: 'ok',
    states: counted.hasOutside ? [...groups, outside] : groups,
    steps: behind.length,
    since: dates[behind.length] as string,
    rowSizes: Array.from(rowSizesOf(counts, states)),
    shares: rowsOf(shares, states),
    newcomers: Array.from(last.newcomers),
    past: sizes.map((of, at) => ({ day: dates[at] as string, sizes: Array.from(of) })).reverse(),
    ahead: forecast({ counts, newcomers: last.newcomers, now, states }, toDayNumber(today), spanDays),
    ...{ draws: drawsFor(states), seed },
    stationarity: testStationarity(steps, states),
    heldOut: checkOutlook(counted, basis),
  };
}

function rowsOf(values: Float64Array, states: number): number[][] {
  return Array.from({ length: states }, (_, row) =>
    Array.from(values.slice(row * states, (row + 1) * states)),
  );
}

interface Source {
  readonly counts: Float64Array;
  readonly newcomers: Float64Array;
  readonly now: Float64Array;
  readonly states: number;
}

function forecast(source: Source, today: number, spanDays: number): Forecast[] {
  const { newcomers, now, states } = source;
  const shares = sharesOf(source.counts, states);
  const drawn = simulate(source);
  let sizes: Float64Array = now;
  return Array.from({ length: stepsAhead }, (_, step) => {
    sizes = stepOn(sizes, shares, newcomers);
    const bands = Array.from({ length: states }, (__, state) => {
      const sorted = (drawn[step * states + state] as Float64Array).sort();
      return [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)] as const;
    });
    return {
      day: toIsoDay(today + (step + 1) * spanDays),
      expected: Array.from(sizes),
      low: bands.map(([low]) => low),
      high: bands.map(([, high]) => high),
    };
  });
}

/** Sizes by [step * states + state], one for each draw. */
function simulate({ counts, newcomers, now, states }: Source): Float64Array[] {
  const random = randomStream(seed);
  const rowSizes = rowSizesOf(counts, states);
  const shares = sharesOf(counts, states);
  const draws = drawsFor(states);
  const drawn = Array.from({ length: stepsAhead * states }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const resampled = resample(shares, rowSizes, random);
    let sizes: Float64Array = now;
    for (let step = 0; step < stepsAhead; step++) {
      const next = newcomers.map((expected) => drawPoisson(expected, random));
      for (let row = 0; row < states; row++) {
        drawMultinomial(sizes[row] as number, resampled[row] as Float64Array, random, next);
      }
      next.forEach((size, state) => ((drawn[step * states + state] as Float64Array)[draw] = size));
      sizes = next;
    }
  }
  return drawn;
}

/** The shares of each row among as many customers, drawn from them with replacement. */
function resample(shares: Float64Array, rowSizes: Float64Array, random: RandomStream): Float64Array[] {
  const states = rowSizes.length;
  return Array.from(rowSizes, (size, row) => {
    const own = shares.slice(row * states, (row + 1) * states);
    if (size === 0) return own;
    const again = new Float64Array(states);
    drawMultinomial(size, own, random, again);
    return again.map((count) => count / size);
  });
}

/** A Poisson number by a binomial of so many trials that the difference is beyond what a band can show. */
function drawPoisson(mean: number, random: RandomStream): number {
  const trials = 1e9;
  return drawBinomial(trials, mean / trials, random);
}

/** The outlook as it would have been made one step ago, by the same rule; null without a step before the last. */
function checkOutlook({ states, steps, sizes }: Steps, basis: 'last' | 'pooled'): HeldOut | null {
  const earlier = steps.slice(1);
  const [previous] = earlier;
  const [actual, naive] = sizes;
  if (previous === undefined || actual === undefined || naive === undefined) return null;
  const behind: readonly Step[] = basis === 'last' ? [previous] : earlier;
  const expected = stepOn(naive, sharesOf(poolCounts(behind, states), states), previous.newcomers);
  return {
    expected: Array.from(expected),
    actual: Array.from(actual),
    naive: Array.from(naive),
    error: distance(expected, actual),
    naiveError: distance(naive, actual),
  };
}

function distance(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] as number)), 0);
}
