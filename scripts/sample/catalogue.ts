/** The shop's products, made from the family tables: codes, natural prices, costs, popularity, daily pull. */
import { PERIOD_DAYS, monthIndexOf, padNumber, parseDay } from '../../workers/shops/calendar.ts';
import type { CategoryPlan, Season } from './families.ts';
import { WEARABLE_AND_FOOD } from './families.ts';
import { HOME_AND_LEISURE } from './families-home.ts';
import {
  ASSOCIATIONS,
  CROSS_PRICE,
  LAUNCHES,
  MARKDOWN,
  PRICE_EFFECTS,
  PRICE_PERIOD_DAYS,
  PRICE_STEPS,
  REGIONAL_FAVOURITES,
  SEQUENCES,
  SPOTLIGHT,
} from './planted.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { createStream, power } from '../../workers/shops/random.ts';
import { GIFT_PULL, isRunUp } from './seasons.ts';

export const CATEGORIES: readonly CategoryPlan[] = [...WEARABLE_AND_FOOD, ...HOME_AND_LEISURE];

export interface Product {
  index: number;
  code: string;
  name: string;
  category: number;
  /** Position in the category's `brands`. */
  brand: number;
  /** Won. */
  listPrice: number;
  unitCost: number;
  season: Season;
  /** First day on sale; 0 = before the file starts. */
  launchDay: number;
  popularity: number;
  /** List price ÷ mean list price of the category. */
  relativePrice: number;
}

export interface Catalogue {
  products: readonly Product[];
  byCategory: readonly (readonly Product[])[];
  /** Selling price in won, day × products. */
  prices: Float64Array;
  /** Pull of a product on a buyer before personal taste, day × products. */
  pulls: Float64Array;
  /** Probability that a drawn product is kept, day × products; below 1 only for planted price effects. */
  acceptances: Float64Array;
  named: (name: string) => Product;
}

const SEASON_MONTHS: Readonly<Record<Season, readonly number[]>> = {
  y: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  g: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  s: [0.1, 0.15, 0.4, 0.9, 1.6, 2.4, 2.8, 2.2, 0.8, 0.25, 0.1, 0.1],
  w: [2.2, 1.4, 0.6, 0.2, 0.05, 0.02, 0.02, 0.1, 0.45, 1.4, 2.5, 2.6],
  m: [0.4, 0.8, 1.7, 1.8, 1.2, 0.6, 0.35, 0.6, 1.7, 1.9, 1, 0.4],
};
const MARKDOWN_CATEGORIES = ['여성의류', '남성의류', '패션잡화', '스포츠·레저'];

/** Prices as shops write them: 3,900, 12,900, 129,000. */
function naturalPrice(won: number): number {
  if (won >= 100000) return Math.round(won / 10000) * 10000 - 1000;
  return Math.max(1900, Math.round(won / 1000) * 1000 - 100);
}

function spotlightOf(name: string): number | undefined {
  if (PRICE_EFFECTS.some((effect) => effect.product === name) || CROSS_PRICE.demandFor === name) {
    return SPOTLIGHT.priced;
  }
  if (ASSOCIATIONS.some((pair) => pair.antecedent === name)) return SPOTLIGHT.antecedent;
  if (ASSOCIATIONS.some((pair) => pair.consequent === name)) return SPOTLIGHT.consequent;
  if (SEQUENCES.some((effect) => effect.first === name)) return SPOTLIGHT.firstOfSequence;
  if (REGIONAL_FAVOURITES.some((favourite) => favourite.product === name)) return SPOTLIGHT.regional;
  return undefined;
}

/** Zipf-like weights in a random order, mean 1. */
function drawPopularity(count: number, stream: RandomStream): number[] {
  const raw = Array.from({ length: count }, (_, rank) => power(rank + 4, -0.85));
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / count;
  return stream.shuffle(raw.map((weight) => weight / mean));
}

function makeCategoryProducts(category: number, firstIndex: number, stream: RandomStream): Product[] {
  const plan = CATEGORIES[category]!;
  const variants = plan.families.flatMap(([family, basePrice, list, season], position) =>
    list.split('|').map((entry) => {
      const [variant = '', factor = '1'] = entry.split(':');
      const launch = LAUNCHES.find((item) => item.family === family);
      return {
        name: `${family} ${variant}`,
        brand: position % plan.brands.length,
        listPrice: naturalPrice(basePrice * Number(factor)),
        season: season ?? 'y',
        launchDay: launch === undefined ? 0 : parseDay(launch.date),
      };
    }),
  );
  const popularity = drawPopularity(variants.length, stream);
  const meanPrice = variants.reduce((sum, item) => sum + item.listPrice, 0) / variants.length;
  return variants.map((item, position) => ({
    ...item,
    index: firstIndex + position,
    code: `P${padNumber(category + 1, 2)}${padNumber(position + 1, 3)}`,
    category,
    unitCost: Math.round((item.listPrice * plan.costRate * (0.93 + 0.14 * stream.uniform())) / 10) * 10,
    popularity: spotlightOf(item.name) ?? popularity[position]!,
    relativePrice: item.listPrice / meanPrice,
  }));
}

/** Selling price ÷ list price on every two-week period, for products with a planted elasticity. */
function drawPriceSteps(stream: RandomStream): number[] {
  const blocks = Math.ceil(PERIOD_DAYS / PRICE_PERIOD_DAYS / PRICE_STEPS.length);
  return Array.from({ length: blocks }, () => stream.shuffle(PRICE_STEPS)).flat();
}

function markdownRatio(product: Product, month: number): number {
  if (!MARKDOWN_CATEGORIES.includes(CATEGORIES[product.category]!.name)) return 1;
  const months: Readonly<Record<string, readonly number[]>> = MARKDOWN.months;
  return (months[product.season] ?? []).includes(month + 1) ? MARKDOWN.ratio : 1;
}

function fillProduct(catalogue: Catalogue, product: Product, runUp: readonly boolean[], seed: number): void {
  const { products, prices, pulls } = catalogue;
  const isPriced = PRICE_EFFECTS.some((effect) => effect.product === product.name);
  const steps = isPriced ? drawPriceSteps(createStream(seed, 'prices', product.code)) : [];
  for (let day = 0; day < PERIOD_DAYS; day += 1) {
    const month = monthIndexOf(day);
    const ratio = steps[Math.floor(day / PRICE_PERIOD_DAYS)] ?? markdownRatio(product, month);
    const selling = ratio === 1 ? product.listPrice : Math.floor((product.listPrice * ratio) / 100) * 100;
    const gift = product.season === 'g' ? (runUp[day] ? GIFT_PULL.runUp : GIFT_PULL.otherwise) : 1;
    const onSale = day >= product.launchDay ? 1 : 0;
    const response = isPriced ? 1 : power(selling / product.listPrice, MARKDOWN.elasticity);
    prices[day * products.length + product.index] = selling;
    pulls[day * products.length + product.index] =
      product.popularity * SEASON_MONTHS[product.season][month]! * gift * onSale * response;
  }
}

/**
 * Thinning: a product is first drawn with its greatest pull, the same every day, then kept with probability
 * ∝ price^elasticity. So the expected lines follow the price exactly, whoever the buyers are.
 */
function thinByPrice(catalogue: Catalogue, demand: Product, priced: Product, elasticity: number): void {
  const { products, prices, pulls, acceptances } = catalogue;
  const days = Array.from({ length: PERIOD_DAYS }, (_, day) => day);
  const responses = days.map((day) =>
    power(prices[day * products.length + priced.index]! / priced.listPrice, elasticity),
  );
  const greatest = Math.max(...responses);
  for (const day of days) {
    const cell = day * products.length + demand.index;
    pulls[cell] = pulls[cell]! * greatest;
    acceptances[cell] = responses[day]! / greatest;
  }
}

/** About 360 products; every planted name is checked to exist. */
export function createCatalogue(seed: number): Catalogue {
  const stream = createStream(seed, 'catalogue');
  const products: Product[] = [];
  const byCategory = CATEGORIES.map((_, category) => {
    const made = makeCategoryProducts(category, products.length, stream);
    products.push(...made);
    return made;
  });
  const byName = new Map(products.map((product) => [product.name, product]));
  const named = (name: string): Product => {
    const product = byName.get(name);
    if (product === undefined) throw new Error(`No product is named ${name}`);
    return product;
  };
  const catalogue: Catalogue = {
    products,
    byCategory,
    prices: new Float64Array(PERIOD_DAYS * products.length),
    pulls: new Float64Array(PERIOD_DAYS * products.length),
    acceptances: new Float64Array(PERIOD_DAYS * products.length).fill(1),
    named,
  };
  const runUp = Array.from({ length: PERIOD_DAYS }, (_, day) => isRunUp(day));
  for (const product of products) fillProduct(catalogue, product, runUp, seed);
  for (const { product, elasticity } of PRICE_EFFECTS) {
    thinByPrice(catalogue, named(product), named(product), elasticity);
  }
  const { demandFor, priceOf, elasticity } = CROSS_PRICE;
  thinByPrice(catalogue, named(demandFor), named(priceOf), elasticity);
  return catalogue;
}
