import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/tree.ts';

export interface BenchFile {
  readonly path: string;
  /** What it is, for the report. */
  readonly name: string;
}

/** Order lines with heavy and light buyers, the same on every machine. */
export function makeOrders(lineCount: number, customerCount: number): string {
  const random = mulberry32(20_241_122);
  const lines = ['customer_id,order_date,order_no,product,quantity,unit_price'];
  for (let i = 0; i < lineCount; i++) {
    const customer = Math.floor(customerCount * random() ** 2);
    const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * 730) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const price = (1 + Math.floor(random() * 5_000)) / 100;
    const cells = [
      `C${customer}`,
      `${day} 12:30:00`,
      `O${Math.floor(i / 3)}`,
      `P${Math.floor(random() * 4_000)}`,
    ];
    lines.push(`${cells.join(',')},${1 + Math.floor(random() * 6)},${price.toFixed(2)}`);
  }
  return lines.join('\n') + '\n';
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
  writeFileSync(path, makeOrders(541_909, 4_338));
  return { path, name: 'an invented file of 541,909 lines (seeded)' };
}
