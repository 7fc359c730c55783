/** Linear memory as one stack: what a step needs is taken from the top and given back when the step ends. */

declare function outOfMemory(): void;

/** Bytes below belong to the stack machine of the compiler. */
const firstByte: usize = 1 << 16;
const lineBytes: usize = 64;
const pageBytes: usize = 1 << 16;
/** Asked for at once, so that a growing search does not ask for every page. */
const growthBytes: usize = 1 << 22;

let top: usize = firstByte;
let mostBytes: usize = 1 << 31;

/** What may be taken in all. */
export function limit(bytes: usize): void {
  mostBytes = bytes;
}

/** Bytes that start on a cache line; not cleared. Calls the host where memory is at its limit. */
export function take(bytes: usize): usize {
  const start = top;
  top = (start + bytes + lineBytes - 1) & ~(lineBytes - 1);
  if (top > mostBytes) outOfMemory();
  const have = <usize>memory.size() * pageBytes;
  if (top > have && memory.grow(<i32>((top - have + growthBytes) / pageBytes)) < 0) {
    if (memory.grow(<i32>((top - have) / pageBytes + 1)) < 0) outOfMemory();
  }
  return start;
}

export function takeCleared(bytes: usize): usize {
  const start = take(bytes);
  memory.fill(start, 0, bytes);
  return start;
}

export function mark(): usize {
  return top;
}

/** Gives back everything taken since the mark. */
export function release(to: usize): void {
  top = to;
}

export function at4(array: usize, index: u32): usize {
  return array + ((<usize>index) << 2);
}

export function at8(array: usize, index: u32): usize {
  return array + ((<usize>index) << 3);
}
