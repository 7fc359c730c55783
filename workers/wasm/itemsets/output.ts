/** What was found, as nodes of a trie: an item set is an item added to the set of the parent node. */
import { at4, take } from './memory';

/** nodes: u32 triples parent, item, support. The host takes them away and may stop the search by throwing. */
declare function takeNodes(nodes: usize, count: i32): void;

export const noParent: u32 = 0xffffffff;
const nodeBytes: usize = 12;
const bufferNodes: i32 = 1 << 16;
/** More items than this can never stand in each of a set’s baskets: 2^31 sets would have to be told. */
const mostAlways = 30;

let buffer: usize = 0;
let buffered: i32 = 0;
let told: u32 = 0;

/** Items that stand in every basket of the set at hand: each of their subsets is a set of the same support. */
export let always: usize = 0;
export let alwaysCount: i32 = 0;

export function startOutput(): void {
  buffer = take(<usize>bufferNodes * nodeBytes);
  always = take(<usize>mostAlways * 4);
  buffered = 0;
  told = 0;
  alwaysCount = 0;
}

/** False where there is no room for one more; it is then searched like any other. */
export function addAlways(item: u32): bool {
  if (alwaysCount >= mostAlways) return false;
  store<u32>(at4(always, alwaysCount), item);
  alwaysCount++;
  return true;
}

export function keepAlways(count: i32): void {
  alwaysCount = count;
}

function write(parent: u32, item: u32, support: u32): void {
  if (buffered == bufferNodes) flush();
  const node = buffer + <usize>buffered * nodeBytes;
  store<u32>(node, parent);
  store<u32>(node, item, 4);
  store<u32>(node, support, 8);
  buffered++;
  told++;
}

/** Tells a set and it with each subset of the items that always stand with it; returns its node. */
export function tell(parent: u32, item: u32, support: u32): u32 {
  const own = told;
  write(parent, item, support);
  let count: u32 = 1;
  for (let i = 0; i < alwaysCount; i++) {
    const added = load<u32>(at4(always, i));
    for (let j: u32 = 0; j < count; j++) write(own + j, added, support);
    count <<= 1;
  }
  return own;
}

export function flush(): void {
  if (buffered > 0) takeNodes(buffer, buffered);
  buffered = 0;
}
