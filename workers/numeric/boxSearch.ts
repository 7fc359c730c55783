export interface BoxMinimum {
  readonly at: readonly number[];
  readonly value: number;
}

/** Starts that are followed to their valley. */
const bestStarts = 2;
const smallestStep = 1e-4;
const leastGain = 1e-7;
/** Along a flat, narrow valley the last digits are not worth their time. */
const mostMoves = 120;

/**
 * The least value of `f` in the box lows…highs: the best points of a coarse grid are followed by a pattern search
 * (Hooke & Jeeves 1961) that halves its step until 1e-4 of each side. No derivatives, no chance: the same `f` gives
 * the same answer. Values that are not finite count as worst. Cost: levels ^ d, then some hundred calls a start.
 */
export function minimizeInBox(
  f: (at: readonly number[]) => number,
  lows: readonly number[],
  highs: readonly number[],
  levels = 4,
): BoxMinimum {
  const score = (at: readonly number[]): number => {
    const value = f(at);
    return Number.isFinite(value) ? value : Infinity;
  };
  const starts = gridPoints(lows, highs, levels).map((at) => ({ at, value: score(at) }));
  starts.sort((a, b) => a.value - b.value);
  let best: BoxMinimum | null = null;
  for (const start of starts.slice(0, bestStarts)) {
    const found = descend(score, start, lows, highs, 1 / (2 * levels));
    if (best === null || found.value < best.value) best = found;
  }
  return best ?? { at: [], value: score([]) };
}

function gridPoints(lows: readonly number[], highs: readonly number[], levels: number): number[][] {
  let points: number[][] = [[]];
  lows.forEach((low, d) => {
    const side = (highs[d] ?? low) - low;
    const ticks = Array.from({ length: levels }, (_, i) => low + (side * (i + 0.5)) / levels);
    points = points.flatMap((point) => ticks.map((tick) => [...point, tick]));
  });
  return points;
}

function descend(
  score: (at: readonly number[]) => number,
  start: BoxMinimum,
  lows: readonly number[],
  highs: readonly number[],
  firstStep: number,
): BoxMinimum {
  let here = start;
  for (let step = firstStep, moves = 0; step > smallestStep && moves < mostMoves; moves++) {
    const next = lookAround(score, here, step, lows, highs);
    // A gain too small to matter is none: it would be followed along the valley for ever.
    if (next.value < here.value - leastGain * Math.abs(here.value)) {
      // As far again in the direction that helped.
      const further = next.at.map((x, d) => clamp(2 * x - (here.at[d] ?? x), lows[d] ?? x, highs[d] ?? x));
      const jumped = { at: further, value: score(further) };
      here = jumped.value < next.value ? jumped : next;
    } else step /= 2;
  }
  return here;
}

function lookAround(
  score: (at: readonly number[]) => number,
  from: BoxMinimum,
  step: number,
  lows: readonly number[],
  highs: readonly number[],
): BoxMinimum {
  let here = from;
  for (let d = 0; d < from.at.length; d++) {
    const low = lows[d] ?? 0;
    const high = highs[d] ?? 1;
    for (const sign of [1, -1]) {
      const at = [...here.at];
      at[d] = clamp((at[d] ?? 0) + sign * step * (high - low), low, high);
      const value = score(at);
      if (value < here.value) {
        here = { at, value };
        break;
      }
    }
  }
  return here;
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
