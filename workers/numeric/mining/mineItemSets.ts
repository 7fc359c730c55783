import { itemsetsWasm } from '../../wasm/built/itemsets.ts';
import { basketCountOf, type Baskets } from './baskets.ts';
import { SetCollector, type ItemSets, type MiningRequest, type Part } from './itemSets.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  limit(bytes: number): void;
  take(bytes: number): number;
  prepare(items: number, offsets: number, baskets: number, itemCount: number, minSupport: number): number;
  countPairs(): void;
  search(from: number, to: number, step: number, longest: number): void;
}

/** Sets that are worth telling of while more are looked for. */
const toldAtOnce = 10_000;

/** Ends a search from within; what was found until then stays. */
class Ended extends Error {
  readonly by: ItemSets['endedBy'];
  constructor(by: ItemSets['endedBy']) {
    super(by);
    this.by = by;
  }
}

let compiled: WebAssembly.Module | null = null;

function compile(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(itemsetsWasm), (letter) => letter.charCodeAt(0)));
  return compiled;
}

/**
 * All frequent item sets, as Apriori defines them (Agrawal and Srikant 1994), by depth-first search over rows of bits (Eclat,
 * Zaki 2000) with perfect extensions set apart (Borgelt 2003). Where it takes more sets or memory than allowed, those found
 * until then, and endedBy says so: all sets of the most frequent items, since those are searched first, and some of the next.
 * Of several parts each finds the sets of its own rarest items: `joinSets` puts them together. onFound: told now and then
 * what was found since the last time, and which share of the items is done.
 */
export function mineItemSets(
  baskets: Baskets,
  request: MiningRequest,
  part: Part = { at: 0, of: 1 },
  onFound?: (sets: ItemSets, share: number) => void,
): ItemSets {
  const found = new SetCollector();
  let [told, branches, ranks] = [0, 0, 1];
  const host = {
    outOfMemory: (): never => {
      throw new Ended('memory');
    },
    takeNodes: (address: number, count: number): void => {
      const room = request.mostSets - found.count;
      found.addNodes(new Uint32Array(wasm.memory.buffer, address, 3 * count), Math.min(count, room));
      if (count > room) throw new Ended('sets');
      if (onFound === undefined || found.count < told + toldAtOnce) return;
      const sets = found.since(told);
      branches += sets.parents.reduce((sum, parent) => sum + Number(parent < 0), 0);
      onFound(sets, Math.min(1, (branches * part.of) / ranks));
      told = found.count;
    },
  };
  const wasm = start(host);
  try {
    wasm.limit(request.mostBytes);
    const items = put(wasm, baskets.items);
    const offsets = put(wasm, baskets.offsets);
    const count = basketCountOf(baskets);
    ranks = wasm.prepare(items, offsets, count, baskets.itemCount, request.minSupport);
    wasm.countPairs();
    wasm.search(part.at, ranks, part.of, request.longest);
  } catch (error) {
    if (error instanceof Ended) return found.finish(error.by);
    throw error;
  }
  return found.finish('done');
}

/** Each import is named after the file that asks for it. */
function start(host: Readonly<Record<string, (...given: number[]) => void>>): Exports {
  const module = compile();
  const imports: Record<string, Record<string, (...given: number[]) => void>> = {};
  for (const wanted of WebAssembly.Module.imports(module)) {
    const given = host[wanted.name];
    if (given === undefined) throw new Error(`nothing to import as ${wanted.name}`);
    imports[wanted.module] = { ...imports[wanted.module], [wanted.name]: given };
  }
  return new WebAssembly.Instance(module, imports).exports as unknown as Exports;
}

function put(wasm: Exports, values: Uint32Array): number {
  const address = wasm.take(values.byteLength);
  new Uint32Array(wasm.memory.buffer, address, values.length).set(values);
  return address;
}
