/** Below this the built-in sort is as fast. */
const fewest = 20_000;

const largestKey = 2 ** 32 - 1;

/**
 * Ascending copy of finite numbers. Many whole ones from 0 to 2^32 − 1, as counts and small money are, are sorted digit by
 * digit: the built-in sort takes several times as long, most of all where values repeat. Cost O(n) then, else O(n log n).
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < fewest || !areKeys(values)) return values.slice().sort();
  return new Float64Array(sortKeys(new Uint32Array(values)));
}

/**
 * The same for where a part in ten million makes no difference: many values that are not whole are first rounded to
 * seven digits (IEEE 754 single precision), so that they too are sorted digit by digit.
 */
export function sortRounded(values: Float64Array): Float64Array {
  if (values.length < fewest || areKeys(values)) return sortNumbers(values);
  const rounded = new Float32Array(values);
  const bits = new Uint32Array(rounded.buffer);
  // In the order of whole numbers, negative ones are reversed and all others above them.
  for (let i = 0; i < bits.length; i++) {
    const word = bits[i] as number;
    // A value beyond the range of single precision has no digits left to sort by.
    if ((word & 0x7f800000) === 0x7f800000) return values.slice().sort();
    bits[i] = word >>> 31 === 1 ? ~word : word | 0x80000000;
  }
  const sorted = sortKeys(bits);
  for (let i = 0; i < sorted.length; i++) {
    const word = sorted[i] as number;
    sorted[i] = word >>> 31 === 0 ? ~word : word & 0x7fffffff;
  }
  return new Float64Array(new Float32Array(sorted.buffer));
}

function areKeys(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(value >= 0 && value <= largestKey && Math.floor(value) === value)) return false;
  }
  return true;
}

/** The keys may be overwritten; what is returned may be their own array. */
function sortKeys(keys: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  let from = keys;
  let to = new Uint32Array(keys.length);
  let used = 0;
  for (let i = 0; i < keys.length; i++) used |= keys[i] as number;
  for (const shift of [0, 11, 22]) {
    // No key has a bit from here on.
    if (used >>> shift === 0) break;
    const starts = startsOf(from, shift);
    if (starts === null) continue;
    for (let i = 0; i < from.length; i++) {
      const key = from[i] as number;
      const bucket = (key >>> shift) & 0x7ff;
      const at = starts[bucket] as number;
      starts[bucket] = at + 1;
      to[at] = key;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where each of 2,048 buckets begins; null where all keys are in one. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(2_048);
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> shift) & 0x7ff;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const count = starts[bucket] as number;
    if (count === keys.length) return null;
    starts[bucket] = sum;
    sum += count;
  }
  return starts;
}
