/** Below this the built-in sort is as fast. */
const fewest = 20_000;

const largestKey = 2 ** 32 - 1;

/** Keys that reach no further than this are counted, not moved. */
const largestCounted = 2 ** 17 - 1;

/**
 * Ascending copy of finite numbers. Many whole ones from 0 to 2^32 − 1, as counts and small money are, are sorted digit by
 * digit, or counted where they are small: the built-in sort takes several times as long, most of all where values
 * repeat. Numbers below and above are sorted apart. Cost O(n) then, O(n log n) where others lie between them.
 */
export function sortNumbers(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const sorted = new Float64Array(values);
  if (sorted.length < fewest) return sorted.sort();
  const keys = new Uint32Array(sorted.length);
  const held = takeKeys(sorted, keys);
  if (held === null) return sorted.sort();
  const { below, above } = held;
  const own = sortKeys(keys.subarray(0, held.count));
  sorted.set(below.sort());
  sorted.set(own, below.length);
  sorted.set(above.sort(), below.length + own.length);
  return sorted;
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
  return new Float64Array(new Float32Array(sorted.buffer, 0, sorted.length));
}

interface Held {
  readonly count: number;
  readonly below: Float64Array;
  readonly above: Float64Array;
}

/** Keys go to the front of `keys`; null where what is between them is not whole, or too much is beyond them. */
function takeKeys(values: Float64Array, keys: Uint32Array): Held | null {
  const most = values.length >>> 5;
  const [below, above]: [number[], number[]] = [[], []];
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const key = value >>> 0;
    if (key === value) {
      keys[count] = key;
      count += 1;
    } else if (value < 0 && below.length < most) below.push(value);
    else if (value > largestKey && above.length < most) above.push(value);
    else return null;
  }
  return { count, below: new Float64Array(below), above: new Float64Array(above) };
}

function areKeys(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value >>> 0 !== value) return false;
  }
  return true;
}

/** The keys may be overwritten; what is returned may be their own array. */
function sortKeys(keys: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  let most = 0;
  for (let i = 0; i < keys.length; i++) if ((keys[i] as number) > most) most = keys[i] as number;
  return most <= largestCounted ? countKeys(keys, most) : moveKeys(keys, most);
}

function countKeys(keys: Uint32Array<ArrayBuffer>, most: number): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(most + 1);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    counts[key] = (counts[key] as number) + 1;
  }
  let at = 0;
  for (let key = 0; key <= most; key++) {
    const end = at + (counts[key] as number);
    for (; at < end; at++) keys[at] = key;
  }
  return keys;
}

function moveKeys(keys: Uint32Array<ArrayBuffer>, most: number): Uint32Array<ArrayBuffer> {
  let from = keys;
  let to = new Uint32Array(keys.length);
  for (const shift of [0, 11, 22]) {
    // No key has a bit from here on.
    if (most >>> shift === 0) break;
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
