import type { Text } from '../contract/text.ts';
import { padNumber } from './calendar.ts';
import { power } from './random.ts';
import type { Planted, ShopWords } from './shopWords.ts';

export interface Product {
  readonly code: string;
  readonly name: Text;
  readonly category: number;
  readonly brand: Text;
  /** List price in won. */
  readonly price: number;
}

export interface Goods {
  readonly products: readonly Product[];
  /** Ordinary products by category: positions, and how often each is chosen. */
  readonly byCategory: readonly { readonly places: readonly number[]; readonly weights: readonly number[] }[];
  /** Positions of what is planted. */
  readonly pair: readonly [number, number];
  readonly next: readonly [number, number];
}

function toHundreds(won: number): number {
  return Math.round(won / 100) * 100;
}

export function makeGoods(words: ShopWords): Goods {
  const products: Product[] = [];
  const add = (name: Text, category: number, brand: Text, price: number): number => {
    const code = `P${padNumber(category + 1, 2)}${padNumber(products.length + 1, 3)}`;
    return products.push({ code, name, category, brand, price }) - 1;
  };
  const byCategory = words.categories.map(({ products: names, brands, prices: [low, high] }, category) => {
    const places = names.map((name, at) => {
      const price = low * power(high / low, names.length === 1 ? 0 : at / (names.length - 1));
      return add(name, category, brands[at % brands.length] as Text, toHundreds(price));
    });
    return { places, weights: places.map((_, at) => 1 / (at + 1)) };
  });
  const plant = ([category, name, price]: Planted): number =>
    add(name, category, words.categories[category]?.brands[0] as Text, price);
  return {
    products,
    byCategory,
    pair: [plant(words.pair[0]), plant(words.pair[1])],
    next: [plant(words.next[0]), plant(words.next[1])],
  };
}
