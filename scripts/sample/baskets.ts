/** What one order holds: category, product and quantity choice, then the planted associations. */
import type { Catalogue, Product } from './catalogue.ts';
import { CATEGORIES } from './catalogue.ts';
import { monthIndexOf } from '../../workers/shops/calendar.ts';
import { ASSOCIATIONS, CROSS_PRICE, PRICE_EFFECTS, REGIONAL_FAVOURITES } from './planted.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { power } from '../../workers/shops/random.ts';
import { FOOD_RUN_UP, isRunUp } from './seasons.ts';
import { REGIONS } from './tastes.ts';

const SAME_CATEGORY_RATE = 0.35;
const REPEAT_RATE = 0.35;
const MAXIMUM_LINES = 9;
const QUANTITY_WEIGHTS = { consumable: [72, 20, 6, 2], other: [94, 5, 1] } as const;
/** Mean lines bought beside what a planted sequence brings. */
const LINES_BESIDE_PLANNED = 0.4;

export interface Item {
  product: Product;
  quantity: number;
}

/** Everything that shapes the choice in one order. */
export interface Shopper {
  stream: RandomStream;
  categoryWeights: readonly number[];
  favouriteBrands: readonly number[];
  brandLoyalty: number;
  spendTilt: number;
  /** Position in REGIONS. */
  region: number;
  linesPerOrder: number;
  /** Products bought before, by category, with repeats. */
  history: Product[][];
  /** Products kept out until a planted sequence brings them. */
  barred: ReadonlySet<Product>;
}

interface Pair {
  probability: number;
  antecedent: Product | number;
  /** A product, or the position of a category. */
  consequent: Product | number;
}

/** The catalogue with the planted effects looked up. */
export interface Market {
  catalogue: Catalogue;
  pairs: readonly Pair[];
  /** Products whose lines follow a planted price; never bought from habit. */
  priced: ReadonlySet<Product>;
  regionalFactors: ReadonlyMap<Product, { region: string; factor: number }>;
  /** Spend tilt → pull factor of each product. */
  tilts: Map<number, Float64Array>;
}

export function createMarket(catalogue: Catalogue): Market {
  const { named } = catalogue;
  const resolve = (level: 'product' | 'category', name: string): Product | number => {
    if (level === 'product') return named(name);
    const category = CATEGORIES.findIndex((plan) => plan.name === name);
    if (category < 0) throw new Error(`No category is named ${name}`);
    return category;
  };
  return {
    catalogue,
    pairs: ASSOCIATIONS.map(({ level, antecedent, consequent, probability }) => ({
      probability,
      antecedent: resolve(level, antecedent),
      consequent: resolve(level, consequent),
    })),
    priced: new Set([...PRICE_EFFECTS.map(({ product }) => named(product)), named(CROSS_PRICE.demandFor)]),
    regionalFactors: new Map(REGIONAL_FAVOURITES.map((favourite) => [named(favourite.product), favourite])),
    tilts: new Map(),
  };
}

function matches(product: Product, target: Product | number): boolean {
  return typeof target === 'number' ? product.category === target : product === target;
}

function tiltsFor(market: Market, exponent: number): Float64Array {
  const known = market.tilts.get(exponent);
  if (known !== undefined) return known;
  const made = Float64Array.from(market.catalogue.products, (product) =>
    power(product.relativePrice, exponent),
  );
  market.tilts.set(exponent, made);
  return made;
}

function drawQuantity(product: Product, stream: RandomStream): number {
  const { consumable } = CATEGORIES[product.category]!;
  return 1 + stream.weightedIndex(consumable ? QUANTITY_WEIGHTS.consumable : QUANTITY_WEIGHTS.other);
}

function drawCategory(shopper: Shopper, day: number): number {
  const month = monthIndexOf(day);
  const runUp = isRunUp(day);
  return shopper.stream.weightedIndex(
    CATEGORIES.map((plan, category) => {
      const gift = runUp && plan.name === '식품' ? FOOD_RUN_UP : 1;
      return (shopper.categoryWeights[category] ?? 0) * plan.months[month]! * gift;
    }),
  );
}

/** Won over by pull, taste for price, favourite brand and region; `isFree` says what may be drawn. */
function drawFresh(
  market: Market,
  shopper: Shopper,
  day: number,
  category: number,
  isFree: (product: Product) => boolean,
): Product | undefined {
  const { products, byCategory, pulls } = market.catalogue;
  const tilt = tiltsFor(market, shopper.spendTilt);
  const region = REGIONS[shopper.region]?.name;
  const choices = byCategory[category]!;
  const weights = choices.map((product) => {
    if (!isFree(product)) return 0;
    const brand = shopper.favouriteBrands[category] === product.brand ? shopper.brandLoyalty : 1;
    const favourite = market.regionalFactors.get(product);
    const regional = favourite !== undefined && favourite.region === region ? favourite.factor : 1;
    return pulls[day * products.length + product.index]! * tilt[product.index]! * brand * regional;
  });
  return choices[shopper.stream.weightedIndex(weights)];
}

/** A product of the category not yet in the basket and not barred; undefined when there is none. */
function drawProduct(
  market: Market,
  shopper: Shopper,
  day: number,
  category: number,
  basket: readonly Item[],
): Product | undefined {
  const { stream } = shopper;
  const isFree = (product: Product): boolean =>
    !shopper.barred.has(product) && basket.every((item) => item.product !== product);
  const past = shopper.history[category] ?? [];
  if (CATEGORIES[category]!.consumable && past.length > 0 && stream.chance(REPEAT_RATE)) {
    const again = past[stream.integer(0, past.length - 1)]!;
    if (isFree(again) && !market.priced.has(again) && again.season === 'y') return again;
  }
  const drawn = drawFresh(market, shopper, day, category, isFree);
  if (drawn === undefined || !market.priced.has(drawn)) return drawn;
  const { acceptances, products } = market.catalogue;
  if (stream.chance(acceptances[day * products.length + drawn.index]!)) return drawn;
  return drawFresh(
    market,
    shopper,
    day,
    category,
    (product) => isFree(product) && !market.priced.has(product),
  );
}

/** Makes the pair's probability exact: whatever chance put in is taken out, then the pair decides. */
function applyPair(market: Market, pair: Pair, shopper: Shopper, day: number, basket: Item[]): Item[] {
  if (!basket.some(({ product }) => matches(product, pair.antecedent))) return basket;
  const kept = basket.filter(({ product }) => !matches(product, pair.consequent));
  if (!shopper.stream.chance(pair.probability)) return kept;
  const { consequent } = pair;
  const added =
    typeof consequent === 'number' ? drawProduct(market, shopper, day, consequent, kept) : consequent;
  if (added === undefined) return kept;
  return [...kept, { product: added, quantity: drawQuantity(added, shopper.stream) }];
}

/** The lines of one order, each product once; `planned` products are in it whatever else is. */
export function fillBasket(
  market: Market,
  shopper: Shopper,
  day: number,
  planned: readonly Product[],
): readonly Item[] {
  const { stream } = shopper;
  let basket: Item[] = planned.map((product) => ({ product, quantity: drawQuantity(product, stream) }));
  const wanted =
    planned.length > 0 ? stream.poisson(LINES_BESIDE_PLANNED) : 1 + stream.poisson(shopper.linesPerOrder - 1);
  let category = basket[0]?.product.category ?? -1;
  for (let line = 0; line < Math.min(wanted, MAXIMUM_LINES); line += 1) {
    if (category < 0 || !stream.chance(SAME_CATEGORY_RATE)) category = drawCategory(shopper, day);
    const product = drawProduct(market, shopper, day, category, basket);
    if (product !== undefined) basket.push({ product, quantity: drawQuantity(product, stream) });
  }
  for (const pair of market.pairs) basket = applyPair(market, pair, shopper, day, basket);
  return basket;
}
