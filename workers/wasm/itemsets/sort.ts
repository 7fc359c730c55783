import { at4, at8 } from './memory';

/** Below this, moving neighbours is quicker than parting. */
const fewEnough = 24;

/** Ascending u32. */
export function sortWords(array: usize, count: i32): void {
  sortWordsBetween(array, 0, count - 1);
}

function sortWordsBetween(array: usize, from: i32, to: i32): void {
  while (to - from >= fewEnough) {
    const pivot = load<u32>(at4(array, (from + to) >> 1));
    let low = from;
    let high = to;
    while (low <= high) {
      while (load<u32>(at4(array, low)) < pivot) low++;
      while (load<u32>(at4(array, high)) > pivot) high--;
      if (low > high) break;
      const kept = load<u32>(at4(array, low));
      store<u32>(at4(array, low), load<u32>(at4(array, high)));
      store<u32>(at4(array, high), kept);
      low++;
      high--;
    }
    // The shorter part by recursion, so that the depth stays logarithmic.
    if (high - from < to - low) {
      sortWordsBetween(array, from, high);
      from = low;
    } else {
      sortWordsBetween(array, low, to);
      to = high;
    }
  }
  for (let i = from + 1; i <= to; i++) {
    const value = load<u32>(at4(array, i));
    let j = i - 1;
    while (j >= from && load<u32>(at4(array, j)) > value) {
      store<u32>(at4(array, j + 1), load<u32>(at4(array, j)));
      j--;
    }
    store<u32>(at4(array, j + 1), value);
  }
}

/** Ascending u64: a key in the upper half, what it belongs to in the lower. */
export function sortKeys(array: usize, count: i32): void {
  sortKeysBetween(array, 0, count - 1);
}

function sortKeysBetween(array: usize, from: i32, to: i32): void {
  while (to - from >= fewEnough) {
    const pivot = load<u64>(at8(array, (from + to) >> 1));
    let low = from;
    let high = to;
    while (low <= high) {
      while (load<u64>(at8(array, low)) < pivot) low++;
      while (load<u64>(at8(array, high)) > pivot) high--;
      if (low > high) break;
      const kept = load<u64>(at8(array, low));
      store<u64>(at8(array, low), load<u64>(at8(array, high)));
      store<u64>(at8(array, high), kept);
      low++;
      high--;
    }
    if (high - from < to - low) {
      sortKeysBetween(array, from, high);
      from = low;
    } else {
      sortKeysBetween(array, low, to);
      to = high;
    }
  }
  for (let i = from + 1; i <= to; i++) {
    const value = load<u64>(at8(array, i));
    let j = i - 1;
    while (j >= from && load<u64>(at8(array, j)) > value) {
      store<u64>(at8(array, j + 1), load<u64>(at8(array, j)));
      j--;
    }
    store<u64>(at8(array, j + 1), value);
  }
}
