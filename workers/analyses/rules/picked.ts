import type { Membership, TypedColumn } from '../../contract/analysis.ts';
import type { KernelInput } from '../../contract/kernel.ts';
import { toDayNumber } from '../../contract/periods.ts';
import type { Baskets } from '../../numeric/mining/baskets.ts';
import type { RulesOptions } from './options.ts';
import { pickedGroups, type PickedGroup, type PickedRule } from './result.ts';

/**
 * Who has the left side of the picked rule and who the right one, in all they bought: every buyer, and where looks are baskets too
 * everybody who looked. Null without a picked rule, or where baskets have no customers.
 */
export function findPicked(
  input: KernelInput,
  baskets: Baskets,
  options: RulesOptions,
  codesOf: (names: readonly string[]) => readonly number[],
): { readonly picked: PickedRule; readonly membership: Membership } | null {
  const { basketCustomer, buyer, buyerLastDay, buyerPurchases, buyerMinor } = input.columns;
  const { pickedLeft, pickedRight } = options;
  if (pickedLeft.length === 0 || pickedRight.length === 0) return null;
  if (!basketCustomer || !buyer || !buyerLastDay || !buyerPurchases || !buyerMinor) return null;
  const bits = new Int32Array(baskets.itemCount);
  [...codesOf(pickedLeft), ...codesOf(pickedRight)].forEach((code, i) => {
    bits[code] = 1 << i;
  });
  const leftBits = (1 << pickedLeft.length) - 1;
  const rightBits = ((1 << pickedRight.length) - 1) << pickedLeft.length;
  const had = bitsByCustomer(baskets, basketCustomer, buyer, bits);
  const customers = Int32Array.from(had.keys()).filter((customer) => (had[customer] as number) >= 0);
  const counts: Record<PickedGroup, number> = { leftOnly: 0, both: 0, rightOnly: 0, neither: 0 };
  const group = Uint16Array.from(customers, (customer) => {
    const own = had[customer] as number;
    const name = groupOf((own & leftBits) === leftBits, (own & rightBits) === rightBits);
    counts[name] += 1;
    return pickedGroups.indexOf(name);
  });
  return {
    picked: { left: pickedLeft, right: pickedRight, counts },
    membership: { customers, group, groupIds: pickedGroups, measures: measuresOf(input, customers) },
  };
}

function groupOf(hasLeft: boolean, hasRight: boolean): PickedGroup {
  if (hasLeft) return hasRight ? 'both' : 'leftOnly';
  return hasRight ? 'rightOnly' : 'neither';
}

/** By position which of the picked items a customer has; −1 for who is in no basket and bought nothing. */
function bitsByCustomer(
  { offsets, items }: Baskets,
  basketCustomer: TypedColumn,
  buyer: TypedColumn,
  bits: Int32Array,
): Int32Array {
  let most = -1;
  for (const customer of buyer) most = Math.max(most, customer);
  for (const customer of basketCustomer) most = Math.max(most, customer);
  const had = new Int32Array(most + 1).fill(-1);
  for (const customer of buyer) had[customer] = 0;
  basketCustomer.forEach((customer, basket) => {
    let own = Math.max(0, had[customer] as number);
    for (let at = offsets[basket] as number; at < (offsets[basket + 1] as number); at++)
      own |= bits[items[at] as number] as number;
    had[customer] = own;
  });
  return had;
}

/** Who never bought has no last purchase: where there are some, recency is left out. */
function measuresOf({ columns, facts }: KernelInput, customers: Int32Array): Membership['measures'] {
  const { buyer, buyerLastDay, buyerPurchases, buyerMinor } = columns as Record<string, TypedColumn>;
  const asOf = toDayNumber(String(facts['asOf']));
  const place = new Int32Array((customers.at(-1) ?? -1) + 1).fill(-1);
  buyer?.forEach((customer, i) => {
    place[customer] = i;
  });
  const of = (values: TypedColumn | undefined, customer: number): number =>
    values?.[place[customer] as number] ?? 0;
  const frequency = Int32Array.from(customers, (customer) => of(buyerPurchases, customer));
  const unit = Number(facts['moneyUnit']);
  const monetary = Float64Array.from(customers, (customer) => of(buyerMinor, customer) / unit);
  if (frequency.includes(0)) return { frequency, monetary };
  const recencyDays = Int32Array.from(customers, (customer) => asOf - of(buyerLastDay, customer));
  return { recencyDays, frequency, monetary };
}
