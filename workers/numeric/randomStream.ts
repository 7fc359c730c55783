export interface RandomStream {
  /** In [0, 1), on a grid of 2⁻⁵³. */
  uniform(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
}

/**
 * Random numbers that are the same for the same seed on every machine: integers only, no Math function. sfc32
 * (C. Doty-Humphrey, PractRand), started from the seed by splitmix32. Streams of one seed are told apart by `branch`.
 */
export function randomStream(seed: number, branch = 0): RandomStream {
  let state = (seed ^ Math.imul(branch + 1, 0x9e3779b9)) | 0;
  const mix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let a = mix();
  let b = mix();
  let c = mix();
  let counter = 1;
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + out) | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const uniform = (): number => {
    const high = next() >>> 5;
    return (high * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
  };
  return { uniform, below: (limit) => Math.floor(uniform() * limit) };
}

/** `count` of the positions 0 … n − 1 in ascending order, each set equally likely (Knuth, algorithm 3.4.2 S). */
export function sampleAscending(n: number, count: number, random: RandomStream): Int32Array {
  const chosen = new Int32Array(Math.min(count, n));
  let taken = 0;
  for (let i = 0; taken < chosen.length; i++) {
    if ((n - i) * random.uniform() < chosen.length - taken) {
      chosen[taken] = i;
      taken += 1;
    }
  }
  return chosen;
}
