import type { Design, Rows } from '../../numeric/models/design.ts';
import type { Encoded } from './features.ts';

/** Units are parted into so many folds, and each fold into two halves. */
export const foldCount = 5;
const blockCount = 2 * foldCount;

/** The units of two groups in the order in which they are worked through: by group, fold and half. */
export interface Ordered {
  /** Where each stands in what was given. */
  readonly source: Int32Array;
  readonly outcome: Float64Array;
  readonly treated: Uint8Array;
  readonly fold: Uint8Array;
  readonly design: Design;
  /** Rows of a group and half of a fold. */
  readonly rows: (treated: 0 | 1, fold: number, half: 0 | 1) => Rows;
}

interface Given {
  /** Positions of the units of both groups. */
  readonly units: Int32Array;
  readonly isTreated: (unit: number) => boolean;
  readonly outcome: Float64Array;
  readonly features: readonly Encoded[];
  readonly seed: number;
}

/**
 * Folds alike in group and outcome. Chance is a hash of what is known of a unit with the seed, so that neither the order of rows and
 * columns nor what anything is called makes a difference; units that are alike in everything may change places.
 */
export function orderUnits({ units, isTreated, outcome, features, seed }: Given): Ordered {
  const n = units.length;
  const treatedAt = Uint8Array.from(units, (unit) => (isTreated(unit) ? 1 : 0));
  const keys = hashes(units, treatedAt, outcome, features, seed);
  const stratum = (at: number): number =>
    2 * (treatedAt[at] as number) + (outcome[units[at] as number] === 0 ? 0 : 1);
  const chance = Uint32Array.from({ length: n }, (_, at) => at).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  );
  const seen = [0, 0, 0, 0];
  const block = new Uint8Array(n);
  for (const at of chance) {
    const own = stratum(at);
    // Strata begin where the one before stopped, so that sizes stay equal.
    block[at] = ((seen[own] as number) + 3 * own) % blockCount;
    seen[own] = (seen[own] as number) + 1;
  }
  const groupOf = (at: number): number => {
    const own = block[at] as number;
    return (treatedAt[at] as number) * blockCount + 2 * (own % foldCount) + Math.floor(own / foldCount);
  };
  const starts = new Int32Array(2 * blockCount + 1);
  for (let at = 0; at < n; at++) starts[groupOf(at) + 1] = (starts[groupOf(at) + 1] as number) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const order = new Int32Array(n);
  for (const at of chance) {
    const group = groupOf(at);
    order[next[group] as number] = at;
    next[group] = (next[group] as number) + 1;
  }
  const source = Int32Array.from(order, (at) => units[at] as number);
  return {
    source,
    outcome: Float64Array.from(source, (unit) => outcome[unit] as number),
    treated: Uint8Array.from(order, (at) => treatedAt[at] as number),
    fold: Uint8Array.from(order, (at) => (block[at] as number) % foldCount),
    design: designOf(source, features),
    rows: (treated, fold, half) => {
      const group = treated * blockCount + 2 * fold + half;
      return { from: starts[group] as number, to: starts[group + 1] as number };
    },
  };
}

/** Mixes a word into a state (xxHash’s mixing, Y. Collet). */
function mix(state: number, word: number): number {
  let value = Math.imul(state ^ Math.imul(word, 0x9e3779b1), 0x85ebca77);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae3d);
  return value ^ (value >>> 13);
}

/**
 * 32 bits of each unit’s group, outcome and features. Those of the features are added up, each told from the others by how many units are
 * at its levels, so that the order of the columns makes no difference either.
 */
function hashes(
  units: Int32Array,
  treated: Uint8Array,
  outcome: Float64Array,
  features: readonly Encoded[],
  seed: number,
): Uint32Array {
  const number = new Float64Array(1);
  const words = new Int32Array(number.buffer);
  const mixNumber = (state: number, value: number): number => {
    number[0] = value;
    return mix(mix(state, words[0] as number), words[1] as number);
  };
  const state = Int32Array.from(units, (unit, at) =>
    mixNumber(mix(seed, treated[at] as number), outcome[unit] as number),
  );
  for (const { labels, levels, number: values } of features) {
    const counts = new Int32Array(levels.length);
    for (const label of labels) counts[label] = (counts[label] as number) + 1;
    const own = counts.reduce(mix, seed);
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] as number;
      const word = mix(own, labels[unit] as number);
      const more = values === null ? word : mixNumber(word, values[unit] as number);
      state[at] = (state[at] as number) + more;
    }
  }
  return new Uint32Array(state.map((word) => mix(word, seed)).buffer);
}

/** A column for the constant, one for each number, one for each level; of two levels one says it all. */
function designOf(source: Int32Array, features: readonly Encoded[]): Design {
  const n = source.length;
  const numbers = features.map(({ number }) => number).filter((values) => values !== null);
  const q = 1 + numbers.length;
  let p = q;
  const firsts = features.map(({ levels }) => {
    const first = levels.length === 2 ? p - 1 : p;
    p += levels.length === 2 ? 1 : levels.length;
    return first;
  });
  const c = features.length;
  const design = { n, p, q, c, numbers: new Float64Array(n * q), ones: new Uint16Array(n * c) };
  for (let row = 0; row < n; row++) {
    const unit = source[row] as number;
    design.numbers[row * q] = 1;
    numbers.forEach((values, j) => (design.numbers[row * q + 1 + j] = values[unit] as number));
    features.forEach(({ labels, levels }, j) => {
      const label = labels[unit] as number;
      design.ones[row * c + j] = levels.length === 2 && label === 0 ? p : (firsts[j] as number) + label;
    });
  }
  return design;
}
