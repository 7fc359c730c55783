import { compareShares } from '../../numeric/compareShares.ts';
import { differenceToRest, type ClusterSums } from '../../numeric/experiments/clustered.ts';
import { testEffect } from '../../numeric/experiments/effect.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { counted, counterCount, parts } from './counters.ts';
import { bits, type Messages } from './messages.ts';
import type { Outcomes } from './counters.ts';
import type { Against, Delivery, Rate, RateId } from './result.ts';

/** Fewer messages than this are not compared with the rest. */
export const fewestCompared = 30;
/** Fewer hits or misses than this to be expected, and the normal distribution is no guide. */
const fewestExpected = 5;

/** Sums of a rate over customers: own products, then products with all messages of the customer. */
const sumsOfRate = 7;

export interface Counting {
  readonly messages: Messages;
  readonly outcomes: Outcomes;
  /** By message, bits of the counters; 0 for one that does not count. */
  readonly counters: Uint16Array;
  /** By message, 1 where its days to order are not over; null where none is counted by days. */
  readonly open: Uint8Array | null;
  readonly rates: readonly RateId[];
  readonly unit: number;
  readonly costUnit: number;
}

export interface Grouping {
  /** By message, a position in names, −1 for none. */
  readonly group: Int32Array;
  readonly names: readonly string[];
}

/** Messages added up by group. Two groups and more are compared with the rest of the messages. Cost O(messages × rates). */
export function countByGroup(counting: Counting, { group, names }: Grouping): readonly Delivery[] {
  const size = names.length + 2;
  const sums = addUp(counting, group, size);
  const places = Array.from({ length: size }, (_, i) => i).filter(
    (i) => (sums.counts[i * counterCount] as number) > 0,
  );
  const against = places.length > 1 ? compareAll(places, sums, counting.rates) : [];
  return places.map((place, i) => {
    const name = place === size - 1 ? null : (names[place] ?? '');
    const { orders, minor, cost, customers, open, counts } = sums;
    const own = {
      counts: counts.subarray(place * counterCount, (place + 1) * counterCount),
      ...{ orders: orders[place] as number, minor: minor[place] as number, cost: cost[place] as number },
      ...{ customers: customers[place] as number, open: open[place] as number },
    };
    return { name, ...describe(own, counting), against: against[i] ?? {} };
  });
}

/** All messages together. */
export function countAll(counting: Counting): Delivery {
  const { orders, minor, cost, customers, open, counts } = addUp(counting, null, 1);
  const at = (values: Float64Array | Int32Array): number => values[0] as number;
  const whole = { orders: at(orders), minor: at(minor), cost: at(cost), customers: at(customers) };
  return { name: '', ...describe({ counts, ...whole, open: at(open) }, counting), against: {} };
}

interface GroupSums {
  /** By group, the counters. */
  readonly counts: Float64Array;
  /** By group and rate, the seven sums over customers. */
  readonly squares: Float64Array;
  /** By rate, the same of all groups: Σ hits², Σ hits × trials, Σ trials². */
  readonly all: Float64Array;
  readonly customers: Int32Array;
  readonly open: Int32Array;
  readonly orders: Float64Array;
  readonly minor: Float64Array;
  readonly cost: Float64Array;
}

/** group: by message, null where there is one alone, which needs no squares. */
function addUp(counting: Counting, group: Int32Array | null, size: number): GroupSums {
  const { messages, outcomes, counters, open: isOpen } = counting;
  const rates = group === null ? 0 : counting.rates.length;
  const hit = Int32Array.from(counting.rates, (rate) => parts[rate][0]);
  const trial = Int32Array.from(counting.rates, (rate) => parts[rate][1]);
  const counts = new Float64Array(size * counterCount);
  const squares = new Float64Array(size * rates * sumsOfRate);
  const all = new Float64Array(rates * 3);
  const customers = new Int32Array(size);
  const open = new Int32Array(size);
  const orders = new Float64Array(size);
  const minor = new Float64Array(size);
  const cost = new Float64Array(size);
  /** The customer at hand: counters by group, and of all. */
  const now = new Int32Array(size * counterCount);
  const whole = new Int32Array(counterCount);
  const touched = new Int32Array(size);
  const isTouched = new Uint8Array(size);
  const { from, cost: ownCost } = messages;
  const { orders: ownOrders, minor: ownMinor, ordered } = outcomes;
  for (let c = 0; c + 1 < from.length; c++) {
    let touchedCount = 0;
    const end = from[c + 1] as number;
    for (let i = from[c] as number; i < end; i++) {
      const found = counters[i] as number;
      if (found === 0) continue;
      let g = group === null ? 0 : (group[i] as number);
      if (g < 0) g = size - 1;
      if (isTouched[g] === 0) {
        isTouched[g] = 1;
        touched[touchedCount++] = g;
      }
      const base = g * counterCount;
      for (let k = 0; k < counterCount; k++) now[base + k] = (now[base + k] as number) + ((found >> k) & 1);
      orders[g] =
        (orders[g] as number) + (ownOrders === null ? (ordered[i] as number) : (ownOrders[i] as number));
      if (ownMinor !== null) minor[g] = (minor[g] as number) + (ownMinor[i] as number);
      if (ownCost !== null) cost[g] = (cost[g] as number) + (ownCost[i] as number);
      if (isOpen !== null) open[g] = (open[g] as number) + (isOpen[i] as number);
    }
    if (rates > 0) {
      whole.fill(0);
      for (let t = 0; t < touchedCount; t++) {
        const base = (touched[t] as number) * counterCount;
        for (let k = 0; k < counterCount; k++) whole[k] = (whole[k] as number) + (now[base + k] as number);
      }
      for (let r = 0; r < rates; r++) {
        const [h, n] = [whole[hit[r] as number] as number, whole[trial[r] as number] as number];
        all[r * 3] = (all[r * 3] as number) + h * h;
        all[r * 3 + 1] = (all[r * 3 + 1] as number) + h * n;
        all[r * 3 + 2] = (all[r * 3 + 2] as number) + n * n;
      }
    }
    for (let t = 0; t < touchedCount; t++) {
      const g = touched[t] as number;
      const base = g * counterCount;
      for (let r = 0; r < rates; r++) {
        const n = now[base + (trial[r] as number)] as number;
        if (n === 0) continue;
        const h = now[base + (hit[r] as number)] as number;
        const allTrials = whole[trial[r] as number] as number;
        const at = (g * rates + r) * sumsOfRate;
        squares[at + 2] = (squares[at + 2] as number) + n * n;
        squares[at + 6] = (squares[at + 6] as number) + n * allTrials;
        const allHits = whole[hit[r] as number] as number;
        if (allHits === 0) continue;
        squares[at + 5] = (squares[at + 5] as number) + n * allHits;
        if (h === 0) continue;
        squares[at] = (squares[at] as number) + h * h;
        squares[at + 1] = (squares[at + 1] as number) + h * n;
        squares[at + 3] = (squares[at + 3] as number) + h * allHits;
        squares[at + 4] = (squares[at + 4] as number) + h * allTrials;
      }
      for (let k = 0; k < counterCount; k++) {
        counts[base + k] = (counts[base + k] as number) + (now[base + k] as number);
        now[base + k] = 0;
      }
      customers[g] = (customers[g] as number) + 1;
      isTouched[g] = 0;
    }
  }
  return { counts, squares, all, customers, open, orders, minor, cost };
}

type Pair = readonly [number, number];

function pairOf({ counts }: Pick<GroupSums, 'counts'>, group: number, rate: RateId): Pair {
  const base = group * counterCount;
  return [counts[base + parts[rate][0]] as number, counts[base + parts[rate][1]] as number];
}

/** A group’s rate less that of the rest; null where either is too small. */
function compare(
  sums: GroupSums,
  group: number,
  rates: readonly RateId[],
  r: number,
  all: Pair,
): Omit<Against, 'holm'> | null {
  const [hits, trials] = pairOf(sums, group, rates[r] as RateId);
  const rest = { count: all[0] - hits, of: all[1] - trials };
  if (trials < fewestCompared || rest.of < fewestCompared) return null;
  const overall = all[0] / all[1];
  const expected = Math.min(trials, rest.of) * Math.min(overall, 1 - overall);
  if (expected < fewestExpected) {
    const { difference, low, high, p } = compareShares({ count: hits, of: trials }, rest);
    return { value: difference, low, high, p };
  }
  const at = (group * rates.length + r) * sumsOfRate;
  const sum = (k: number): number => sums.squares[at + k] as number;
  const whole = (k: number): number => sums.all[r * 3 + k] as number;
  const own: ClusterSums = { hits, trials, hh: sum(0), ht: sum(1), tt: sum(2) };
  const together: ClusterSums = { hits: all[0], trials: all[1], hh: whole(0), ht: whole(1), tt: whole(2) };
  const cross = { hh: sum(3), ht: sum(4), th: sum(5), tt: sum(6) };
  const effect = testEffect(differenceToRest(own, together, cross, sums.customers[group] as number));
  return { value: effect.value, low: effect.low, high: effect.high, p: effect.p };
}

interface OwnSums {
  readonly counts: Float64Array;
  readonly orders: number;
  readonly minor: number;
  readonly cost: number;
  readonly customers: number;
  readonly open: number;
}

function describe(own: OwnSums, counting: Counting): Omit<Delivery, 'name' | 'against'> {
  const { messages, outcomes, rates, unit, costUnit } = counting;
  const at = (k: number): number => own.counts[k] as number;
  const known = (bit: number, k: number): number | null => ((messages.mapped & bit) > 0 ? at(k) : null);
  const hasOrders = outcomes.from !== null;
  return {
    sent: at(counted.sent),
    delivered: known(bits.delivered, counted.delivered),
    opened: known(bits.opened, counted.opened),
    clicked: known(bits.clicked, counted.clicked),
    ordered: hasOrders ? at(counted.ordered) : null,
    orders: hasOrders ? own.orders : null,
    optedOut: known(bits.optedOut, counted.optedOut),
    cost: messages.cost ? own.cost / costUnit : null,
    revenue: outcomes.minor ? own.minor / unit : null,
    customers: own.customers,
    open: own.open,
    rates: Object.fromEntries(
      rates.flatMap((rate) => {
        const [hits, trials] = pairOf(own, 0, rate);
        return trials > 0 ? [[rate, rateOf(hits, trials)]] : [];
      }),
    ),
  };
}

export function rateOf(hits: number, trials: number): Rate {
  return { hits, trials, value: hits / trials, ...wilsonInterval(hits, trials) };
}

/** Every group with the rest, for each rate; p values adjusted within a rate. */
function compareAll(
  places: readonly number[],
  sums: GroupSums,
  rates: readonly RateId[],
): readonly Delivery['against'][] {
  const found = places.map((): Partial<Record<RateId, Against>> => ({}));
  rates.forEach((rate, r) => {
    const pairs = places.map((place) => pairOf(sums, place, rate));
    const all = pairs.reduce<Pair>((total, pair) => [total[0] + pair[0], total[1] + pair[1]], [0, 0]);
    if (all[1] === 0) return;
    const compared = places.map((place) => compare(sums, place, rates, r, all));
    const told = compared.flatMap((one, i) => (one === null ? [] : [{ one, i }]));
    const holm = adjustByHolm(told.map(({ one }) => one.p));
    told.forEach(({ one, i }, k) => {
      (found[i] as Partial<Record<RateId, Against>>)[rate] = { ...one, holm: holm[k] as number };
    });
  });
  return found;
}
