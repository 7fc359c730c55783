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
  /** By message, 1 where its days to order are not over. */
  readonly isOpen: (message: number) => boolean;
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
  const sums = new GroupSums(size, counting);
  const { from } = counting.messages;
  for (let g = 0; g + 1 < from.length; g++) {
    for (let i = from[g] as number; i < (from[g + 1] as number); i++) {
      const own = group[i] as number;
      sums.add(i, own < 0 ? size - 1 : own);
    }
    sums.endCustomer();
  }
  const places = Array.from({ length: size }, (_, i) => i).filter((i) => sums.sentOf(i) > 0);
  const against = places.length > 1 ? compareAll(places, sums, counting.rates) : [];
  return places.map((place, i) => {
    const name = place === size - 1 ? null : (names[place] ?? '');
    return {
      name,
      folded: name === '' && place >= names.length ? 1 : 0,
      ...sums.describe(place),
      against: against[i] ?? {},
    };
  });
}

class GroupSums {
  readonly counts: Float64Array;
  /** By group and rate, the seven sums over customers. */
  readonly #squares: Float64Array;
  /** By rate, the same of all groups: Σ hits², Σ hits × trials, Σ trials². */
  readonly #all: Float64Array;
  readonly #customers: Int32Array;
  readonly #open: Int32Array;
  readonly #orders: Float64Array;
  readonly #minor: Float64Array;
  readonly #cost: Float64Array;
  /** The customer at hand: counters by group, and of all. */
  readonly #now: Int32Array;
  readonly #nowAll = new Int32Array(counterCount);
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  readonly #counting: Counting;
  readonly #pairs: readonly (readonly [number, number])[];

  constructor(size: number, counting: Counting) {
    const rates = counting.rates.length;
    this.#counting = counting;
    this.#pairs = counting.rates.map((rate) => parts[rate]);
    this.counts = new Float64Array(size * counterCount);
    this.#squares = new Float64Array(size * rates * sumsOfRate);
    this.#all = new Float64Array(rates * 3);
    this.#now = new Int32Array(size * counterCount);
    this.#isTouched = new Uint8Array(size);
    this.#customers = new Int32Array(size);
    this.#open = new Int32Array(size);
    this.#orders = new Float64Array(size);
    this.#minor = new Float64Array(size);
    this.#cost = new Float64Array(size);
  }

  sentOf(group: number): number {
    return this.counts[group * counterCount] as number;
  }

  add(message: number, group: number): void {
    const { counters, outcomes, messages, isOpen } = this.#counting;
    const found = counters[message] as number;
    if (found === 0) return;
    if (this.#isTouched[group] === 0) {
      this.#isTouched[group] = 1;
      this.#touched.push(group);
    }
    const base = group * counterCount;
    for (let k = 0; k < counterCount; k++) {
      if ((found & (1 << k)) === 0) continue;
      this.#now[base + k] = (this.#now[base + k] as number) + 1;
      this.#nowAll[k] = (this.#nowAll[k] as number) + 1;
    }
    const plus = (into: Float64Array, value: number): void => {
      into[group] = (into[group] as number) + value;
    };
    plus(
      this.#orders,
      outcomes.orders ? (outcomes.orders[message] as number) : (outcomes.ordered[message] as number),
    );
    if (outcomes.minor) plus(this.#minor, outcomes.minor[message] as number);
    if (messages.cost) plus(this.#cost, messages.cost[message] as number);
    if (isOpen(message)) this.#open[group] = (this.#open[group] as number) + 1;
  }

  endCustomer(): void {
    const rates = this.#pairs.length;
    for (const group of this.#touched) {
      const base = group * counterCount;
      for (let r = 0; r < rates; r++) {
        const [hit, trial] = this.#pairs[r] as readonly [number, number];
        const trials = this.#now[base + trial] as number;
        if (trials === 0) continue;
        const hits = this.#now[base + hit] as number;
        const allHits = this.#nowAll[hit] as number;
        const allTrials = this.#nowAll[trial] as number;
        const at = (group * rates + r) * sumsOfRate;
        const into = this.#squares;
        into[at] = (into[at] as number) + hits * hits;
        into[at + 1] = (into[at + 1] as number) + hits * trials;
        into[at + 2] = (into[at + 2] as number) + trials * trials;
        into[at + 3] = (into[at + 3] as number) + hits * allHits;
        into[at + 4] = (into[at + 4] as number) + hits * allTrials;
        into[at + 5] = (into[at + 5] as number) + trials * allHits;
        into[at + 6] = (into[at + 6] as number) + trials * allTrials;
      }
      for (let k = 0; k < counterCount; k++) {
        this.counts[base + k] = (this.counts[base + k] as number) + (this.#now[base + k] as number);
        this.#now[base + k] = 0;
      }
      this.#customers[group] = (this.#customers[group] as number) + 1;
      this.#isTouched[group] = 0;
    }
    this.#touched.length = 0;
    for (let r = 0; r < rates; r++) {
      const [hit, trial] = this.#pairs[r] as readonly [number, number];
      const [hits, trials] = [this.#nowAll[hit] as number, this.#nowAll[trial] as number];
      const into = this.#all;
      into[r * 3] = (into[r * 3] as number) + hits * hits;
      into[r * 3 + 1] = (into[r * 3 + 1] as number) + hits * trials;
      into[r * 3 + 2] = (into[r * 3 + 2] as number) + trials * trials;
    }
    this.#nowAll.fill(0);
  }

  pairOf(group: number, rate: number): readonly [number, number] {
    const [hit, trial] = this.#pairs[rate] as readonly [number, number];
    const base = group * counterCount;
    return [this.counts[base + hit] as number, this.counts[base + trial] as number];
  }

  /** A group’s rate less that of the rest; null where either is too small. */
  compare(group: number, rate: number, all: readonly [number, number]): Omit<Against, 'holm'> | null {
    const [hits, trials] = this.pairOf(group, rate);
    const rest = { count: all[0] - hits, of: all[1] - trials };
    if (trials < fewestCompared || rest.of < fewestCompared) return null;
    const overall = all[0] / all[1];
    const expected = Math.min(trials, rest.of) * Math.min(overall, 1 - overall);
    if (expected < fewestExpected) {
      const { difference, low, high, p } = compareShares({ count: hits, of: trials }, rest);
      return { value: difference, low, high, p };
    }
    const at = (group * this.#pairs.length + rate) * sumsOfRate;
    const sum = (k: number): number => this.#squares[at + k] as number;
    const own: ClusterSums = { hits, trials, hh: sum(0), ht: sum(1), tt: sum(2) };
    const whole: ClusterSums = {
      ...{ hits: all[0], trials: all[1] },
      hh: this.#all[rate * 3] as number,
      ht: this.#all[rate * 3 + 1] as number,
      tt: this.#all[rate * 3 + 2] as number,
    };
    const cross = { hh: sum(3), ht: sum(4), th: sum(5), tt: sum(6) };
    const effect = testEffect(differenceToRest(own, whole, cross, this.#customers[group] as number));
    return { value: effect.value, low: effect.low, high: effect.high, p: effect.p };
  }

  describe(group: number): Omit<Delivery, 'name' | 'folded' | 'against'> {
    const { messages, outcomes, rates, unit, costUnit } = this.#counting;
    const at = (k: number): number => this.counts[group * counterCount + k] as number;
    const known = (bit: number, k: number): number | null => ((messages.mapped & bit) > 0 ? at(k) : null);
    const hasOrders = outcomes.from !== null;
    return {
      sent: at(counted.sent),
      delivered: known(bits.delivered, counted.delivered),
      opened: known(bits.opened, counted.opened),
      clicked: known(bits.clicked, counted.clicked),
      ordered: hasOrders ? at(counted.ordered) : null,
      orders: hasOrders ? (this.#orders[group] as number) : null,
      optedOut: known(bits.optedOut, counted.optedOut),
      cost: messages.cost ? (this.#cost[group] as number) / costUnit : null,
      revenue: outcomes.minor ? (this.#minor[group] as number) / unit : null,
      customers: this.#customers[group] as number,
      open: this.#open[group] as number,
      rates: Object.fromEntries(
        rates.flatMap((rate, r) => {
          const [hits, trials] = this.pairOf(group, r);
          return trials > 0 ? [[rate, rateOf(hits, trials)]] : [];
        }),
      ),
    };
  }
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
    const pairs = places.map((place) => sums.pairOf(place, r));
    const all = pairs.reduce<readonly [number, number]>(
      (total, pair) => [total[0] + pair[0], total[1] + pair[1]],
      [0, 0],
    );
    if (all[1] === 0) return;
    const compared = places.map((place) => sums.compare(place, r, all));
    const told = compared.flatMap((one, i) => (one === null ? [] : [{ one, i }]));
    const holm = adjustByHolm(told.map(({ one }) => one.p));
    told.forEach(({ one, i }, k) => {
      (found[i] as Partial<Record<RateId, Against>>)[rate] = { ...one, holm: holm[k] as number };
    });
  });
  return found;
}
