import type { Membership } from '../../contract/analysis.ts';
import type { KernelInput } from '../../contract/kernel.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { toDayNumber } from '../../contract/periods.ts';
import type { Counted } from './count.ts';
import { funnelCell, funnelGroup } from './result.ts';

const dayMs = 86_400_000;

/**
 * The customers among the units, each with the last step reached: of several sessions of one customer the one that came
 * furthest, and of those the first. Money is what they bought in all, where there are orders.
 */
export function gatherMembers(
  input: KernelInput,
  unitCustomer: Int32Array,
  { depth, entry, segment }: Counted,
  placeOf: (segment: number) => number,
  stepCount: number,
): { readonly membership: Membership; readonly revenue: number } {
  const best = new Map<number, number>();
  for (let u = 0; u < depth.length; u++) {
    const customer = unitCustomer[u] as number;
    if (customer < 0 || depth[u] === 0) continue;
    const before = best.get(customer);
    const isBetter =
      before === undefined ||
      (depth[u] as number) > (depth[before] as number) ||
      (depth[u] === depth[before] && (entry[u] as number) < (entry[before] as number));
    if (isBetter) best.set(customer, u);
  }
  const customers = Int32Array.from(best.keys()).sort();
  const unit = 10 ** Number(input.facts['moneyDecimals'] ?? 0);
  const spent = new Map<number, number>();
  const buyer = input.columns['buyer'] ?? new Int32Array();
  const minor = toMinorUnits(input.columns['buyerMonetary'] ?? [], Number(input.facts['moneyDecimals'] ?? 0));
  for (let i = 0; i < buyer.length; i++) spent.set(buyer[i] as number, minor[i] as number);
  const asOfDay = toDayNumber(String(input.facts['asOf']));
  const n = customers.length;
  const group = new Uint16Array(n);
  const cell = new Uint16Array(n);
  const funnelDays = new Int32Array(n);
  const monetary = new Float64Array(n);
  let revenue = 0;
  for (let i = 0; i < n; i++) {
    const u = best.get(customers[i] as number) as number;
    const reached = depth[u] as number;
    group[i] = reached - 1;
    cell[i] = funnelCell(placeOf(segment[u] as number), reached);
    funnelDays[i] = asOfDay - Math.floor((entry[u] as number) / dayMs);
    const own = spent.get(customers[i] as number) ?? 0;
    revenue += own;
    monetary[i] = own / unit;
  }
  const groupIds = Array.from({ length: stepCount }, (_, k) => funnelGroup(k + 1, stepCount));
  const measures = {
    funnelSteps: group.map((place) => place + 1),
    funnelDays,
    ...(buyer.length > 0 ? { monetary } : {}),
  };
  return { membership: { customers, group, groupIds, cell, measures }, revenue: revenue / unit };
}
