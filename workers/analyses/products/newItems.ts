import type { KernelInput } from '../../contract/kernel.ts';
import { toIsoDay } from '../../contract/periods.ts';
import { rateOf } from './rates.ts';
import type { NewcomerKind, NewItems } from './result.ts';
import type { Baskets, Buyers } from './walk.ts';

/** Active customers by how many purchases they had before the time of the new items: fewer than `below`. */
const kinds: readonly { readonly kind: NewcomerKind; readonly below: number }[] = [
  { kind: 'none', below: 1 },
  { kind: 'one', below: 2 },
  { kind: 'few', below: 5 },
  { kind: 'many', below: Infinity },
];

/** 1 for each buyer who bought something new. */
export function markNewBuyers({ fresh }: Baskets, buyers: Buyers): Uint8Array {
  const boughtNew = new Uint8Array(buyers.count);
  for (let c = 0; c < buyers.count; c++) {
    for (let i = buyers.firstRow[c] as number; i < (buyers.endRow[c] as number); i++)
      if (fresh[i] === 1) boughtNew[c] = 1;
  }
  return boughtNew;
}

/** Who takes to what is new: of the customers with a purchase since new items were counted. */
export function describeNew(
  input: KernelInput,
  baskets: Baskets,
  buyers: Buyers,
  boughtNew: Uint8Array,
  groupOf: Int32Array,
  haveDays: number,
): NewItems {
  const { newFrom, newDays, newItemCount, newRevenue, newTimeRevenue } = input.facts;
  const days = Number(newDays);
  if (Number(newFrom) === 0) return { status: 'left', haveDays, neededDays: 2 * days };
  const from = Number(newFrom);
  const groupCount = (input.texts?.groups ?? []).length;
  const ofKind = { active: new Int32Array(kinds.length), bought: new Int32Array(kinds.length) };
  const ofGroup = { active: new Int32Array(groupCount), bought: new Int32Array(groupCount) };
  for (let c = 0; c < buyers.count; c++) {
    const earlier = countBefore(baskets, buyers, c, from);
    if (earlier === buyers.purchases[c]) continue;
    const bought = boughtNew[c] as number;
    const add = ({ active, bought: yes }: typeof ofKind, at: number): void => {
      active[at] = (active[at] as number) + 1;
      yes[at] = (yes[at] as number) + bought;
    };
    add(
      ofKind,
      kinds.findIndex(({ below }) => earlier < below),
    );
    const group = groupOf[c] as number;
    if (group >= 0 && group < groupCount) add(ofGroup, group);
  }
  const sum = (counts: Int32Array): number => counts.reduce((all, one) => all + one, 0);
  const revenue = Number(newRevenue);
  return {
    status: 'ok',
    from: toIsoDay(from),
    days,
    itemCount: Number(newItemCount),
    revenue,
    revenueShare: Number(newTimeRevenue) > 0 ? revenue / Number(newTimeRevenue) : 0,
    buyers: rateOf(sum(ofKind.bought), sum(ofKind.active)),
    kinds: kinds.flatMap(({ kind }, i) => {
      const of = ofKind.active[i] as number;
      return of === 0 ? [] : [{ kind, buyers: rateOf(ofKind.bought[i] as number, of) }];
    }),
    groups: Array.from({ length: groupCount }, (_, group) => group).flatMap((group) => {
      const of = ofGroup.active[group] as number;
      return of === 0 ? [] : [{ group, buyers: rateOf(ofGroup.bought[group] as number, of) }];
    }),
  };
}

/** Purchases of a buyer before a day. */
function countBefore({ day, purchase }: Baskets, buyers: Buyers, c: number, from: number): number {
  let count = 0;
  const first = buyers.firstRow[c] as number;
  for (let i = first; i < (buyers.endRow[c] as number) && (day[i] as number) < from; i++)
    if (i === first || purchase[i] !== purchase[i - 1]) count += 1;
  return count;
}
