import { randomStream } from '../randomStream.ts';

/** Units of a test in the order of a score, the highest first. */
export interface Ranked {
  readonly score: Float64Array;
  /** 1 for treated, 0 for control. */
  readonly treated: Uint8Array;
  readonly outcome: Float64Array;
}

/** What the units down to some place of the order come to. */
interface Reached {
  /** Share of all units, both groups together. */
  readonly share: number;
  readonly treated: number;
  readonly control: number;
  readonly treatedSum: number;
  readonly controlSum: number;
}

/** Sums by place, from nobody to all units; parallel arrays. */
export interface Places {
  readonly share: Float64Array;
  readonly treated: Float64Array;
  readonly control: Float64Array;
  readonly treatedSum: Float64Array;
  readonly controlSum: Float64Array;
}

function emptyPlaces(count: number): Places {
  const make = (): Float64Array => new Float64Array(count);
  return { share: make(), treated: make(), control: make(), treatedSum: make(), controlSum: make() };
}

/** Sums down to the end of every run of equal scores, from none on. Units of equal score cannot be told apart. */
export function reach({ score, treated, outcome }: Ranked): Places {
  const n = score.length;
  let count = 1;
  for (let i = 0; i < n; i++) if (score[i + 1] !== score[i]) count += 1;
  const places = emptyPlaces(count);
  const [sums, counts] = [new Float64Array(2), new Float64Array(2)];
  let at = 0;
  for (let i = 0; i < n; i++) {
    const arm = treated[i] as number;
    counts[arm] = (counts[arm] as number) + 1;
    sums[arm] = (sums[arm] as number) + (outcome[i] as number);
    if (score[i + 1] === score[i]) continue;
    at += 1;
    places.share[at] = (i + 1) / n;
    [places.control[at], places.treated[at]] = counts as unknown as [number, number];
    [places.controlSum[at], places.treatedSum[at]] = sums as unknown as [number, number];
  }
  return places;
}

function placeAt(places: Places, at: number): Reached {
  return {
    share: places.share[at] as number,
    treated: places.treated[at] as number,
    control: places.control[at] as number,
    treatedSum: places.treatedSum[at] as number,
    controlSum: places.controlSum[at] as number,
  };
}

/** The sums at a share: within a run of equal scores, those of a random part of it. */
export function reachedAt(places: Places, share: number): Reached {
  let [low, high] = [0, places.share.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places.share[middle] as number) < share) low = middle + 1;
    else high = middle;
  }
  const after = placeAt(places, low);
  const before = placeAt(places, Math.max(0, low - 1));
  const span = after.share - before.share;
  const part = span > 0 ? Math.min(1, (share - before.share) / span) : 1;
  const mix = (pick: (one: Reached) => number): number => pick(before) + part * (pick(after) - pick(before));
  return {
    share,
    treated: mix((one) => one.treated),
    control: mix((one) => one.control),
    treatedSum: mix((one) => one.treatedSum),
    controlSum: mix((one) => one.controlSum),
  };
}

/**
 * Height of the Qini curve (Radcliffe 2007): incremental outcomes y_t − y_c n_t ÷ n_c down to a place, a treated unit of the whole
 * test. Where the control has nobody yet, y_t.
 */
export function qiniAt({ treated, control, treatedSum, controlSum }: Reached, allTreated: number): number {
  return (treatedSum - (control > 0 ? (controlSum * treated) / control : 0)) / allTreated;
}

/** Height of the uplift curve: (mean of the treated − mean of the control) × share; 0 where one of them has nobody yet. */
export function gainAt({ share, treated, control, treatedSum, controlSum }: Reached): number {
  return treated > 0 && control > 0 ? share * (treatedSum / treated - controlSum / control) : 0;
}

export interface Areas {
  /** Area between the Qini curve and the straight line to its end, which is what a random order gives. */
  readonly qini: number;
  /** Area under the uplift curve. */
  readonly auuc: number;
}

/** By the trapezoid rule between the places. */
export function areasOf(places: Places): Areas {
  const count = places.share.length;
  const last = placeAt(places, count - 1);
  let [qini, auuc] = [0, 0];
  let before = placeAt(places, 0);
  for (let i = 1; i < count; i++) {
    const here = placeAt(places, i);
    const width = (here.share - before.share) / 2;
    qini += width * (qiniAt(before, last.treated) + qiniAt(here, last.treated));
    auuc += width * (gainAt(before) + gainAt(here));
    before = here;
  }
  return { qini: qini - qiniAt(last, last.treated) / 2, auuc };
}

/** Standard errors, by place for the curves. */
export interface CurveErrors {
  readonly qini: number;
  readonly auuc: number;
  readonly qiniAt: Float64Array;
  readonly gainAt: Float64Array;
}

export interface CurveBootstrap {
  readonly resamples: number;
  readonly seed: number;
  /** The curves are looked at after each of so many equal parts. */
  readonly parts: number;
  readonly onShare?: ((share: number) => void) | undefined;
}

/** Poisson(1) by a number of 16 bits: a look-up, since chance makes every branch a guess. */
function poissonTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  let [from, term, below] = [0, Math.exp(-1), 0];
  for (let weight = 0; from < table.length && weight < 10; weight++) {
    below += term;
    const to = weight === 9 ? table.length : Math.round(below * table.length);
    table.fill(weight, from, to);
    from = to;
    term /= weight + 1;
  }
  return table;
}

/**
 * Standard errors of curves and areas by resampling units with Poisson weights (Hanley & MacGibbon 2006), the order taken as given.
 * Cost: resamples × units.
 */
export function bootstrapCurves(ranked: Ranked, request: CurveBootstrap): CurveErrors {
  const { resamples, parts, onShare } = request;
  const weights = new PoissonWeights(request.seed);
  const found = Array.from({ length: 2 + 2 * (parts + 1) }, () => ({ n: 0, mean: 0, spread: 0 }));
  const note = (at: number, value: number): void => {
    const one = found[at] as { n: number; mean: number; spread: number };
    one.n += 1;
    const step = value - one.mean;
    one.mean += step / one.n;
    one.spread += step * (value - one.mean);
  };
  for (let resample = 0; resample < resamples; resample++) {
    const places = weights.resample(ranked, parts);
    const last = placeAt(places, parts);
    if (last.treated === 0 || last.control === 0) continue;
    const { qini, auuc } = areasOf(places);
    note(0, qini);
    note(1, auuc);
    for (let at = 0; at <= parts; at++) {
      const place = placeAt(places, at);
      note(2 + at, qiniAt(place, last.treated));
      note(3 + parts + at, gainAt(place));
    }
    onShare?.((resample + 1) / resamples);
  }
  const errors = Float64Array.from(found, ({ n, spread }) => (n > 1 ? Math.sqrt(spread / (n - 1)) : 0));
  return {
    qini: errors[0] as number,
    auuc: errors[1] as number,
    qiniAt: errors.slice(2, 3 + parts),
    gainAt: errors.slice(3 + parts),
  };
}

/**
 * Weights by xorshift32 (Marsaglia 2003), drawn within the loop over the units: good enough for weights, and several times as
 * fast as calls of the common stream.
 */
class PoissonWeights {
  readonly #table = poissonTable();
  #state: number;

  constructor(seed: number) {
    this.#state = 1 + randomStream(seed).below(2 ** 31 - 1);
  }

  resample({ treated, outcome }: Ranked, parts: number): Places {
    const n = treated.length;
    const places = emptyPlaces(parts + 1);
    const table = this.#table;
    let [all, own, allSum, ownSum] = [0, 0, 0, 0];
    let state = this.#state;
    for (let part = 0; part < parts; part++) {
      const end = Math.round(((part + 1) * n) / parts);
      for (let i = Math.round((part * n) / parts); i < end; i++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        const weight = table[state >>> 16] as number;
        const weighed = weight * (outcome[i] as number);
        const arm = treated[i] as number;
        all += weight;
        own += weight * arm;
        allSum += weighed;
        ownSum += weighed * arm;
      }
      places.control[part + 1] = all - own;
      places.treated[part + 1] = own;
      places.controlSum[part + 1] = allSum - ownSum;
      places.treatedSum[part + 1] = ownSum;
    }
    this.#state = state;
    for (let at = 1; at <= parts; at++)
      places.share[at] = ((places.control[at] as number) + (places.treated[at] as number)) / all;
    return places;
  }
}
