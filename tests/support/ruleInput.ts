import { computeRules } from '../../workers/analyses/rules/kernel.ts';
import type { RulesOptions } from '../../workers/analyses/rules/options.ts';
import type { RulesResult } from '../../workers/analyses/rules/result.ts';
import { rulesSpec } from '../../workers/analyses/rules/spec.ts';
import type { Membership, TypedColumn } from '../../workers/contract/analysis.ts';
import type { KernelInput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

/** A basket of made-up orders; amounts in whole units, 100 for each item without. */
export interface MadeBasket {
  readonly items: readonly string[];
  readonly customer?: number;
  readonly day?: number;
  readonly amounts?: readonly number[];
}

/** What the query would give for these baskets: items have codes in the order of their names. */
export function inputOf(
  baskets: readonly MadeBasket[],
  groups?: Readonly<Record<string, readonly number[]>>,
): KernelInput {
  const names = [...new Set(baskets.flatMap(({ items }) => items))].sort();
  const offsets = [0];
  for (const { items } of baskets) offsets.push((offsets.at(-1) ?? 0) + items.length);
  const buyers = [...new Set(baskets.map(({ customer }) => customer ?? 0))].sort((a, b) => a - b);
  const own = (buyer: number): readonly MadeBasket[] =>
    baskets.filter(({ customer }) => (customer ?? 0) === buyer);
  const amountsOf = ({ items, amounts }: MadeBasket): readonly number[] => amounts ?? items.map(() => 100);
  const columns: Record<string, TypedColumn> = {
    items: Uint32Array.from(baskets.flatMap(({ items }) => items.map((item) => names.indexOf(item)))),
    offsets: Uint32Array.from(offsets),
    itemMinor: Float64Array.from(names, (name) =>
      baskets.reduce(
        (sum, basket) =>
          sum +
          basket.items.reduce((part, item, i) => part + (item === name ? (amountsOf(basket)[i] ?? 0) : 0), 0),
        0,
      ),
    ),
    basketCustomer: Int32Array.from(baskets, ({ customer }) => customer ?? 0),
    basketDay: Int32Array.from(baskets, ({ day }) => day ?? 19_700),
    buyer: Int32Array.from(buyers),
    buyerLastDay: Int32Array.from(buyers, (buyer) => Math.max(...own(buyer).map(({ day }) => day ?? 19_700))),
    buyerPurchases: Int32Array.from(buyers, (buyer) => own(buyer).length),
    buyerMinor: Float64Array.from(buyers, (buyer) =>
      own(buyer)
        .flatMap(amountsOf)
        .reduce((sum, amount) => sum + amount, 0),
    ),
  };
  const groupNames = Object.keys(groups ?? {});
  if (groups) {
    const rows = groupNames.flatMap((name, place) =>
      (groups[name] ?? []).map((customer) => [customer, place] as const),
    );
    columns['groupCustomer'] = Int32Array.from(rows, ([customer]) => customer);
    columns['groupPlace'] = Int32Array.from(rows, ([, place]) => place);
  }
  return {
    columns,
    facts: {
      ...{ asOf: '2024-12-31', unit: 'purchase', items: 'product', moneyUnit: 1, lookedFrom: names.length },
      ...{ by: groups ? 'region' : '', areDecades: 0 },
    },
    texts: { names, groups: groupNames },
  };
}

export function optionsOf(given: Partial<RulesOptions> = {}): RulesOptions {
  return completeOptions(rulesSpec, given);
}

export function compute(
  input: KernelInput,
  given: Partial<RulesOptions> = {},
): { readonly result: RulesResult; readonly membership: Membership | null } {
  const output = computeRules(input, optionsOf(given));
  if (output.status !== 'ok') throw new Error(`${output.code} ${JSON.stringify(output.detail)}`);
  return { result: output.result as RulesResult, membership: output.membership };
}

export function itemsOfSide({ sets, itemNames }: RulesResult, set: number | undefined): string[] {
  const at = set ?? -1;
  return Array.from(
    sets.items.subarray(sets.offsets[at], sets.offsets[at + 1]),
    (item) => itemNames[item] ?? '',
  );
}

/** “bread, milk → jam” for each rule of the table, in its order. */
export function namesOfRules(result: RulesResult): string[] {
  const { left, right } = result.rules;
  const side = (set: number | undefined): string => itemsOfSide(result, set).join(', ');
  return Array.from(left, (set, rule) => `${side(set)} → ${side(right[rule])}`);
}
