import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/tree.ts';

export interface BenchFile {
  readonly path: string;
  /** What it is, for the report. */
  readonly name: string;
}

const pieceLength = 1 << 20;
const categories = ['패션', '뷰티', '식품', '가전', '생활', '도서', '스포츠', '유아'];
const channels = ['app', 'web', 'store'];
const nouns = ['mug', 'lamp', 'bag', 'shirt'];
const dayCount = 730;
const productCount = 4_000;

/**
 * Writes order lines with heavy and light buyers, three to an order, the same on every machine: about 76 bytes each. Only
 * a megabyte of them is ever in memory.
 */
export function writeOrders(path: string, lineCount: number, customerCount: number): void {
  const random = mulberry32(20_241_122);
  const below = (limit: number): number => Math.floor(random() * limit);
  const days = Array.from({ length: dayCount }, (_, i) =>
    new Date(Date.UTC(2022, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
  );
  const file = openSync(path, 'w');
  try {
    let piece = 'customer_id,order_date,order_no,product,product_name,category,channel,quantity,unit_price\n';
    let order = '';
    let channel = '';
    for (let i = 0; i < lineCount; i++) {
      if (i % 3 === 0) {
        const customer = Math.floor(customerCount * random() ** 2);
        const clock = [below(24), below(60), below(60)].map((part) => String(part).padStart(2, '0'));
        order = `C${customer},${days[below(dayCount)]} ${clock.join(':')},O${i / 3}`;
        channel = channels[below(channels.length)] ?? '';
      }
      const product = below(productCount);
      const name = `Item ${product} ${nouns[product % nouns.length]}`;
      const price = ((1 + below(5_000)) / 100).toFixed(2);
      piece += `${order},P${product},${name},${categories[product % categories.length]},${channel},${1 + below(6)},${price}\n`;
      if (piece.length > pieceLength) {
        writeSync(file, piece);
        piece = '';
      }
    }
    writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file in which every one of many customers has bought: 17 orders to 10 customers, the further ones with fewer
 * and fewer of them, 1.65 lines to an order on average, the same on every machine.
 */
export function writeManyCustomers(path: string, customerCount: number): void {
  const random = mulberry32(20_261_122);
  const below = (limit: number): number => Math.floor(random() * limit);
  const file = openSync(path, 'w');
  try {
    let piece = 'customer_id,order_date,order_no,product,product_name,category,channel,quantity,unit_price\n';
    for (let order = 0; order < 1.7 * customerCount; order++) {
      const again = Math.floor(customerCount * random() ** 2);
      const customer = order < customerCount ? (order * 7_919) % customerCount : again;
      const start = new Date(Date.UTC(2022, 0, 1) + below(dayCount * 86_400) * 1_000);
      const when = start.toISOString().slice(0, 19).replace('T', ' ');
      const channel = channels[below(channels.length)] ?? '';
      const lines = 1 + Number(random() < 0.45) + Number(random() < 0.2);
      for (let line = 0; line < lines; line++) {
        const product = below(productCount);
        const name = `Item ${product} ${nouns[product % nouns.length]}`;
        const price = ((1 + below(5_000)) / 100).toFixed(2);
        piece += `C${customer},${when},O${order},P${product},${name},${categories[product % categories.length]},${channel},${1 + below(6)},${price}\n`;
      }
      if (piece.length > pieceLength) {
        writeSync(file, piece);
        piece = '';
      }
    }
    writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The real file where it stands beside the checkout, otherwise an invented one of the same length. */
export function findPageFile(): BenchFile {
  const real = join(root, '../shared/data/online_retail.csv.gz');
  if (existsSync(real)) return { path: real, name: 'online_retail.csv.gz, 541,909 lines' };
  const path = join(tmpdir(), 'dangol-bench.csv');
  writeOrders(path, 541_909, 4_338);
  return { path, name: 'an invented file of 541,909 lines (seeded)' };
}
