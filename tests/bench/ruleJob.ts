import { basketCountOf, toBaskets, type Baskets } from '../../workers/numeric/mining/baskets.ts';
import { mineItemSets } from '../../workers/numeric/mining/mineItemSets.ts';

export interface JobTimes {
  readonly ms: number;
  readonly setCount: number;
}

/** Numbers between blanks, one basket a line, as the FIMI collection writes them. */
function readBaskets(text: Uint8Array): Baskets {
  const basket = new Uint32Array((text.length >> 1) + 1);
  const item = new Uint32Array((text.length >> 1) + 1);
  let length = 0;
  let count = 0;
  let most = -1;
  let value = -1;
  for (let at = 0; at <= text.length; at++) {
    const digit = (text[at] ?? 10) - 48;
    if (digit >= 0 && digit <= 9) value = value < 0 ? digit : 10 * value + digit;
    else {
      if (value >= 0) {
        basket[length] = count;
        item[length++] = value;
        if (value > most) most = value;
        value = -1;
      }
      if (digit === 10 - 48) count += 1;
    }
  }
  const last = length === 0 ? -1 : (basket[length - 1] as number);
  return toBaskets(basket.subarray(0, length), item.subarray(0, length), last + 1, most + 1);
}

/** The whole job that the peers do: bytes of a file in, the number of all frequent sets out. */
export function runJob(text: Uint8Array, share: number): JobTimes {
  const start = performance.now();
  const baskets = readBaskets(text);
  const minSupport = Math.ceil(share * basketCountOf(baskets) - 1e-9);
  const { count } = mineItemSets(baskets, { minSupport, longest: 0, mostSets: 1e7, mostBytes: 2 ** 29 });
  return { ms: performance.now() - start, setCount: count };
}
