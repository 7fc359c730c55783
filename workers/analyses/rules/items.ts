import { failed, type Failure } from '../../contract/outcome.ts';
import type { Baskets } from '../../numeric/mining/baskets.ts';
import type { RulesOptions } from './options.ts';
import type { Found } from './search.ts';

const lists = ['mustContain', 'mustNotContain', 'pickedLeft', 'pickedRight'] as const;

/** BAD_OPTION for items that are in no basket, and for settings that leave nothing between them. */
export function checkOptions(options: RulesOptions, names: readonly string[]): Failure | null {
  const known = new Set(names);
  for (const option of lists) {
    const unknown = options[option].find((name) => !known.has(name));
    if (unknown === undefined) continue;
    return failed('BAD_OPTION', {
      option,
      given: unknown.slice(0, 80),
      allowed: names.slice(0, 5).join(', ').slice(0, 200),
    });
  }
  const twice = options.pickedRight.find((name) => options.pickedLeft.includes(name));
  if (twice !== undefined)
    return failed('BAD_OPTION', { option: 'pickedRight', given: twice.slice(0, 80), allowed: '…' });
  if (options.minItems > options.maxItems)
    return failed('BAD_OPTION', {
      option: 'maxItems',
      given: options.maxItems,
      allowed: `${options.minItems}…10`,
    });
  return null;
}

export interface FrequentItems {
  /** Codes, ascending, and in how many baskets each is. */
  readonly codes: Int32Array;
  readonly baskets: Int32Array;
  /** By code the position among them; −1 for the others. */
  readonly placeOf: Int32Array;
}

export function frequentItems({ sets, index }: Found, itemCount: number): FrequentItems {
  const counts = new Int32Array(itemCount);
  for (let set = 0; set < sets.count; set++) {
    if (index.lengths[set] === 1) counts[sets.items[set] as number] = sets.supports[set] as number;
  }
  const codes = Int32Array.from(counts.keys()).filter((code) => (counts[code] as number) > 0);
  const placeOf = new Int32Array(itemCount).fill(-1);
  codes.forEach((code, place) => {
    placeOf[code] = place;
  });
  return { codes, baskets: codes.map((code) => counts[code] as number), placeOf };
}

/** Different items that are in so many baskets at least. */
export function countItems({ items, itemCount }: Baskets, least = 1): number {
  const baskets = new Int32Array(itemCount);
  let count = 0;
  for (const item of items) {
    const seen = (baskets[item] as number) + 1;
    baskets[item] = seen;
    if (seen === least) count += 1;
  }
  return count;
}
