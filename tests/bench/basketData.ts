import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom } from '../support/seededRandom.ts';

export const basketShop = { lines: 1_000_000, baskets: 100_000, products: 5_000, customers: 30_000 } as const;

const patternCount = 800;
const dayCount = 730;
const linesEach = basketShop.lines / basketShop.baskets;

/**
 * Baskets of ten products, the same on every machine: half of them from patterns of two to six that are bought together, which people
 * follow in part, and the rest by popularity.
 */
export function makeBaskets(): readonly (readonly number[])[] {
  const { uniform } = seededRandom(20_261_122);
  const popular = (): number => Math.floor(basketShop.products * uniform() ** 2.2);
  const patterns = Array.from({ length: patternCount }, () =>
    Array.from({ length: 2 + Math.floor(5 * uniform()) }, popular),
  );
  return Array.from({ length: basketShop.baskets }, () => {
    const basket = new Set<number>();
    while (basket.size < linesEach / 2) {
      const pattern = patterns[Math.floor(patternCount * uniform() ** 2)] ?? [];
      for (const item of pattern) if (uniform() < 0.85) basket.add(item);
    }
    while (basket.size < linesEach) basket.add(popular());
    return [...basket].slice(0, linesEach);
  });
}

/** The baskets as order lines. */
export function writeBasketOrders(path: string, baskets: readonly (readonly number[])[]): void {
  const { uniform } = seededRandom(7);
  const file = openSync(path, 'w');
  try {
    writeSync(file, 'customer_id,order_date,order_no,product,amount\n');
    let piece = '';
    baskets.forEach((basket, i) => {
      const customer = Math.floor(basketShop.customers * uniform() ** 1.5);
      const day = new Date(Date.UTC(2022, 0, 1) + Math.floor((dayCount * i) / baskets.length) * 86_400_000);
      const order = `C${customer},${day.toISOString().slice(0, 10)},O${i}`;
      for (const product of basket) piece += `${order},P${product},${1 + (product % 90)}.50\n`;
      if (piece.length < 1 << 20) return;
      writeSync(file, piece);
      piece = '';
    });
    writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** The baskets as the FIMI collection writes them. */
export function writeFimi(baskets: readonly (readonly number[])[]): Uint8Array {
  return new TextEncoder().encode(`${baskets.map((basket) => basket.join(' ')).join('\n')}\n`);
}
