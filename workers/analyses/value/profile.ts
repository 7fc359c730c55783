import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import type { ComparedKinds } from './kinds.ts';
import { compareNumbers, type MeasureInput, type Sides } from './numbers.ts';
import type { MadeOf, Profile } from './result.ts';
import { high, low, mid, none } from './tiers.ts';

/** Fewer customers on either side and no difference is spoken of. */
const needed = 10;

/** A difference is proven up to this adjusted p, if its interval leaves out “none” too. */
const provenUpTo = 0.05;

/** Whether both sides have customers enough to be compared. */
export function areMany({ top, rest }: Omit<Sides, 'tier'>): boolean {
  return top.length >= needed && rest.length >= needed;
}

/** What sets the top tier apart from the other tiers, in numbers. lists: the customers of each tier. */
export function describeTop(given: MeasureInput, tier: Uint8Array, lists: readonly Int32Array[]): Profile {
  const sides = { tier, ...listSides(lists) };
  const [topCount, restCount] = [sides.top.length, sides.rest.length];
  if (!areMany(sides)) return { status: 'few', topCount, restCount, needed };
  return {
    ...{ status: 'ok', topCount, restCount, columns: [], testedCount: 0 },
    ...{ madeOf: splitAmount(given, tier), numbers: compareNumbers(given, sides), kinds: [] },
  };
}

/** The same with what it is in shares: p values are adjusted for the number of all comparisons together. */
export function addKinds(profile: Profile, { columns, kinds }: ComparedKinds): Profile {
  if (profile.status === 'few') return profile;
  const { numbers } = profile;
  const tested = numbers.filter(({ p }) => p !== null);
  const adjusted = adjustByBenjaminiHochberg([...tested, ...kinds].map(({ p }) => p ?? 1));
  return {
    ...profile,
    columns,
    testedCount: adjusted.length,
    numbers: numbers.map((one) => {
      if (one.p === null) return one;
      const pAdjusted = adjusted[tested.indexOf(one)] as number;
      return { ...one, pAdjusted, isProven: isProven(pAdjusted, one.low, one.high) };
    }),
    kinds: kinds.map((one, i) => {
      const pAdjusted = adjusted[tested.length + i] as number;
      return { ...one, pAdjusted, isProven: isProven(pAdjusted, one.low, one.high) };
    }),
  };
}

function isProven(pAdjusted: number, lower: number, upper: number): boolean {
  return pAdjusted <= provenUpTo && (lower > 0 || upper < 0);
}

export function listSides(lists: readonly Int32Array[]): Omit<Sides, 'tier'> {
  const [top, middle, bottom] = [high, mid, low].map((place) => lists[place] ?? new Int32Array(0));
  const rest = new Int32Array((middle?.length ?? 0) + (bottom?.length ?? 0));
  if (middle) rest.set(middle);
  if (bottom) rest.set(bottom, middle?.length ?? 0);
  return { top: top ?? new Int32Array(0), rest };
}

/** Amount per customer = orders per customer × amount per order, so that their ratios multiply too. */
function splitAmount({ buyers, values }: MeasureInput, tier: Uint8Array): MadeOf | null {
  const [customers, orders, amounts] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  for (let i = 0; i < tier.length; i++) {
    if (tier[i] === none) continue;
    const side = tier[i] === high ? 0 : 1;
    customers[side] = (customers[side] as number) + 1;
    orders[side] = (orders[side] as number) + (buyers.orders[i] as number);
    amounts[side] = (amounts[side] as number) + (values[i] as number);
  }
  const sideOf = (at: 0 | 1) => ({
    customers: customers[at] as number,
    orders: orders[at] as number,
    amount: amounts[at] as number,
  });
  const [top, rest] = [sideOf(0), sideOf(1)];
  if (rest.amount <= 0 || top.amount <= 0 || rest.orders === 0 || top.orders === 0) return null;
  return {
    value: top.amount / top.customers / (rest.amount / rest.customers),
    orders: top.orders / top.customers / (rest.orders / rest.customers),
    perOrder: top.amount / top.orders / (rest.amount / rest.orders),
  };
}
