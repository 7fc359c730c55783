import type { PlantedTruth } from '../contract/shopPlan.ts';
import { behaviours, type Behaviour } from './behaviours.ts';
import type { Goods } from './goods.ts';
import type { Person } from './people.ts';
import { createStream, type RandomStream } from './random.ts';
import type { Season } from './season.ts';
import { weakAcquisition, type ShopWords } from './shopWords.ts';

/** How likely a purchase has what is planted: the pair’s two, and what comes next. */
export const plantedRates = {
  first: 0.05,
  second: 0.06,
  starter: 0.06,
  refill: 0.03,
  refillAfter: 0.45,
} as const;

export interface Line {
  readonly product: number;
  readonly quantity: number;
  /** Won off the list price, of the whole line. */
  readonly discount: number;
}

export interface Purchase {
  readonly day: number;
  /** Of the day. */
  readonly second: number;
  /** Position in the shop’s channels, and in its stores where it is one. */
  readonly channel: number;
  readonly store: number | null;
  readonly lines: readonly Line[];
}

/** What a person bought, and whether they left for good after the last of it. */
export interface Bought {
  readonly purchases: readonly Purchase[];
  readonly hasLeft: boolean;
}

const discountSteps = [0.1, 0.2, 0.3];

/** Everything a person buys in the period, first to last. */
export function drawPurchases(
  seed: string,
  place: number,
  person: Person,
  words: ShopWords,
  goods: Goods,
  season: Season,
  truth: PlantedTruth,
): Bought {
  if (person.neverBuys) return { purchases: [], hasLeft: false };
  const random = createStream(seed, 'purchases', place);
  const behaviour = behaviours[person.behaviour] as Behaviour;
  const gap = words.gapDays * behaviour.gap;
  const leaves = Math.min(0.9, behaviour.leave * (person.acquisition === weakAcquisition ? truth.churn : 1));
  const isNear = words.stores.some(({ region }) => region === person.region);
  const homeChannel = random.weightedIndex([5, 3, words.stores.length === 0 ? 1 : isNear ? 4 : 0.5]);
  const pulls = words.stores.map(({ region }) => (region === person.region ? 8 : 1));
  const homeStore = words.stores.length > 0 ? random.weightedIndex(pulls) : null;
  const purchases: Purchase[] = [];
  let clock =
    person.joinedDay < 0 ? random.uniform() * gap : season.clockOf(person.joinedDay) + random.exponential(3);
  let hadStarter = false;
  while (clock < season.end) {
    const channel = random.chance(0.8) ? homeChannel : random.integer(0, words.channels.length - 1);
    const lines = drawLines(random, person, behaviour, words, goods, truth.association, hadStarter);
    purchases.push({
      day: season.dayAt(clock),
      second: random.integer(9 * 3600, 22 * 3600),
      channel,
      store: channel === words.channels.length - 1 ? homeStore : null,
      lines,
    });
    hadStarter = lines.some(({ product }) => product === goods.next[0]);
    if (random.chance(leaves)) return { purchases, hasLeft: true };
    clock += random.gamma(5, gap / 5);
  }
  return { purchases, hasLeft: false };
}

function drawLines(
  random: RandomStream,
  person: Person,
  behaviour: Behaviour,
  words: ShopWords,
  goods: Goods,
  lift: number,
  hadStarter: boolean,
): Line[] {
  const chosen = new Set<number>();
  const count = 1 + random.poisson(Math.max(0, words.linesPerPurchase * behaviour.lines - 1));
  const weights = words.categories.map(({ weight }, at) => weight * (at === person.favourite ? 4 : 1));
  for (let i = 0; i < count; i++) {
    const { places, weights: pulls } = goods.byCategory[
      random.weightedIndex(weights)
    ] as Goods['byCategory'][0];
    chosen.add(random.choose(places, pulls));
  }
  const { first, second, starter, refill, refillAfter } = plantedRates;
  const hasFirst = random.chance(first);
  if (hasFirst) chosen.add(goods.pair[0]);
  // So that the second is in as many purchases whatever the lift.
  const without = (second - first * lift * second) / (1 - first);
  if (random.chance(hasFirst ? lift * second : without)) chosen.add(goods.pair[1]);
  if (random.chance(starter)) chosen.add(goods.next[0]);
  if (random.chance(hadStarter ? refillAfter : refill)) chosen.add(goods.next[1]);
  return [...chosen].map((product) => {
    const price = goods.products[product]?.price ?? 0;
    const quantity = 1 + (random.chance(0.15) ? 1 : 0);
    const off = random.chance(behaviour.discount) ? random.choose(discountSteps, [5, 3, 2]) : 0;
    return { product, quantity, discount: Math.round((price * quantity * off) / 10) * 10 };
  });
}
