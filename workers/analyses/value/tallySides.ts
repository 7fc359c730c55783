import type { Tally } from '../../numeric/dominance.ts';
import { high, none } from './tiers.ts';

/** Whole values that reach no further than this are counted. */
const widest = 2 ** 17;

/** How often each whole value is there in the top tier and in the others; null where values are not whole or lie too far apart. */
export function tallySides(values: ArrayLike<number>, tier: Uint8Array): Tally | null {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < tier.length; i++) {
    if (tier[i] === none) continue;
    const value = values[i] as number;
    if ((value | 0) !== value) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = most - least + 1;
  if (!(width <= widest)) return null;
  const [first, second] = [new Uint32Array(width), new Uint32Array(width)];
  for (let i = 0; i < tier.length; i++) {
    const place = tier[i];
    if (place === none) continue;
    const counts = place === high ? first : second;
    const at = (values[i] as number) - least;
    counts[at] = (counts[at] as number) + 1;
  }
  return { least, first, second };
}
