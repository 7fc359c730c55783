import { compareShares } from '../../numeric/compareShares.ts';
import { armOfSums } from '../../numeric/experiments/arm.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { floorTime, rangeOf, type Purchases, type Window } from './credit.ts';
import type { ControlledCampaign } from './heldBack.ts';
import { bits, type Messages } from './messages.ts';
import type { ControlComparison, Difference } from './result.ts';

/** A group with fewer customers tells next to nothing. */
const fewestCustomers = 30;

export interface ControlRequest {
  readonly messages: Messages;
  readonly purchases: Purchases | null;
  readonly window: Window;
  readonly campaigns: readonly string[];
  readonly unit: number;
  readonly revenueUnit: number;
  readonly costUnit: number;
  readonly margin: number;
}

/** Customers of one side, each once, in ascending order, and when their days begin. */
interface Side {
  readonly customers: number[];
  readonly starts: number[];
  /** Rows of each in the messages; none for a test’s own table. */
  readonly rows: number[][];
}

interface Found {
  readonly buyers: number;
  /** Whole smallest units of those with a value. */
  readonly minor: Float64Array;
}

/**
 * Each campaign against the customers kept from it: who ordered at all within the days after, and how much, whatever else they
 * got. Everybody who was meant to get it counts, arrived or not, or the groups would not be alike. Units are customers.
 */
export function compareWithControls(
  campaigns: readonly ControlledCampaign[],
  request: ControlRequest,
): readonly ControlComparison[] {
  const bare = campaigns.flatMap((one) => compareOne(one, request) ?? []);
  const holm = adjustByHolm(bare.map(({ p }) => p));
  return bare.map((one, i) => ({ ...one, holm: holm[i] as number }));
}

function compareOne(
  one: ControlledCampaign,
  request: ControlRequest,
): Omit<ControlComparison, 'holm'> | null {
  const { messages, purchases, unit, revenueUnit, costUnit, margin } = request;
  const all = sideOf(messages, one.treated);
  const first = one.treated.reduce((least, i) => Math.min(least, messages.time[i] as number), Infinity);
  const heldSide =
    one.heldCustomers === null
      ? sideOf(messages, one.held)
      : {
          customers: [...one.heldCustomers],
          starts: one.heldCustomers.map(() => first),
          rows: one.heldCustomers.map((): number[] => []),
        };
  // A test’s table has no times: both sides begin with the campaign.
  const whole = one.heldCustomers === null ? all : { ...all, starts: all.starts.map(() => first) };
  const { treated, held, both } = partSides(whole, heldSide);
  const [n, nControl] = [treated.customers.length, held.customers.length];
  if (n < 2 || nControl < 2) return null;
  const fromFile = purchases === null;
  if (fromFile && ((messages.mapped & bits.converted) === 0 || one.heldCustomers !== null)) return null;
  const [own, other] = [treated, held].map((side) => look(side, request)) as [Found, Found];
  const shares = compareShares({ count: own.buyers, of: n }, { count: other.buyers, of: nControl });
  const share: Difference = { value: shares.difference, low: shares.low, high: shares.high };
  const hasMoney = !fromFile || messages.revenue !== null;
  const money = hasMoney ? compareMoney(own.minor, other.minor, fromFile ? revenueUnit : unit) : null;
  const cost = messages.cost
    ? one.treated.reduce((sum, i) => sum + (messages.cost?.[i] as number), 0) / costUnit
    : null;
  const moreRevenue = money && scale(money.difference, n);
  return {
    campaign: request.campaigns[one.campaign] ?? '',
    ...{ control: one.control, found: one.found, byName: one.byName },
    ...{ n, nControl, both, buyers: own.buyers, buyersControl: other.buyers },
    ...{ difference: share, p: shares.p, money, moreRevenue, cost },
    moreBuyers: scale(share, n),
    roi: moreRevenue && cost !== null && cost > 0 ? scale(moreRevenue, margin / cost, -1) : null,
    isSmall: Math.min(n, nControl) < fewestCustomers,
  };
}

function scale({ value, low, high }: Difference, by: number, plus = 0): Difference {
  return { value: value * by + plus, low: low * by + plus, high: high * by + plus };
}

function compareMoney(
  treated: Float64Array,
  held: Float64Array,
  unit: number,
): NonNullable<ControlComparison['money']> {
  const [a, b] = [treated, held].map((minor) => {
    let sum = 0;
    let squares = 0;
    // From the mean on, squares of large amounts keep their digits.
    const shift = minor.reduce((total, one) => total + one, 0) / minor.length;
    for (const one of minor) {
      sum += one - shift;
      squares += (one - shift) ** 2;
    }
    const arm = armOfSums({ n: minor.length, sum, squares });
    return { ...arm, mean: (arm.mean + shift) / unit, variance: arm.variance / unit / unit };
  }) as [ReturnType<typeof armOfSums>, ReturnType<typeof armOfSums>];
  const { value, low, high, p } = testEffect(difference(b, a));
  return { mean: a.mean, meanControl: b.mean, difference: { value, low, high }, p };
}

/** Rows come by customer and time: the first of each begins their days. */
function sideOf({ customer, time }: Messages, rows: readonly number[]): Side {
  const side: Side = { customers: [], starts: [], rows: [] };
  for (const i of rows) {
    const who = customer[i] as number;
    if (side.customers.at(-1) === who) side.rows.at(-1)?.push(i);
    else {
      side.customers.push(who);
      side.starts.push(time[i] as number);
      side.rows.push([i]);
    }
  }
  return side;
}

/** Both sides without the customers who are on both. */
function partSides(
  treated: Side,
  held: Side,
): { readonly treated: Side; readonly held: Side; readonly both: number } {
  const isHeld = new Set(held.customers);
  const isBoth = new Set(treated.customers.filter((one) => isHeld.has(one)));
  const without = ({ customers, starts, rows }: Side): Side => {
    const stays = customers.map((one) => !isBoth.has(one));
    const keep = <One>(list: readonly One[]): One[] => list.filter((_, i) => stays[i]);
    return { customers: keep(customers), starts: keep(starts), rows: keep(rows) };
  };
  return { treated: without(treated), held: without(held), both: isBoth.size };
}

function look({ customers, starts, rows }: Side, { messages, purchases, window }: ControlRequest): Found {
  const minor = new Float64Array(customers.length);
  let buyers = 0;
  customers.forEach((who, i) => {
    let isBuyer = false;
    if (purchases) {
      const [first, stop] = rangeOf(purchases, who);
      const start = floorTime(starts[i] as number, window);
      for (let p = first; p < stop; p++) {
        const after = floorTime(purchases.time[p] as number, window) - start;
        if (after < 0 || after > window.seconds) continue;
        isBuyer = true;
        minor[i] = (minor[i] as number) + (purchases.minor[p] as number);
      }
    } else {
      for (const row of rows[i] ?? []) {
        if (((messages.steps[row] as number) & bits.converted) > 0) isBuyer = true;
        minor[i] = (minor[i] as number) + (messages.revenue?.[row] ?? 0);
      }
    }
    if (isBuyer) buyers += 1;
  });
  return { buyers, minor };
}
