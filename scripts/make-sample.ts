/**
 * Writes the sample shop to public/samples/korean-shop: `npm run make:sample [-- --seed 20240705 --out folder]`.
 * The same seed gives the same rows on every machine; the gzip bytes also depend on the zlib in use.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeMembersCsv, writeOrdersCsv } from './sample/csv.ts';
import { writeContactsCsv, writeEventsCsv, writeFeedbackCsv, writeSpendCsv } from './sample/csv-tables.ts';
import { DEFAULT_SEED, createShop } from './sample/shop.ts';
import { drawFurtherTables } from './sample/tables.ts';
import { describeTruth } from './sample/truth.ts';

const DEFAULT_FOLDER = fileURLToPath(new URL('../public/samples/korean-shop/', import.meta.url));
/** RFC 1952: modification time in bytes 4–7, operating system in byte 9, 255 = unknown. */
const GZIP_OS_BYTE = 9;

function compress(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed.fill(0, 4, 8);
  packed[GZIP_OS_BYTE] = 255;
  return packed;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(DEFAULT_SEED) },
    out: { type: 'string', default: DEFAULT_FOLDER },
  },
});
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new Error(`--seed must be a whole number, not ${values.seed}`);

const shop = createShop(seed);
const tables = drawFurtherTables(shop);
const truth = describeTruth(shop, tables);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'orders.csv.gz'), compress(writeOrdersCsv(shop)));
writeFileSync(join(values.out, 'members.csv.gz'), compress(writeMembersCsv(shop)));
writeFileSync(join(values.out, 'contacts.csv.gz'), compress(writeContactsCsv(tables.messages)));
writeFileSync(join(values.out, 'spend.csv.gz'), compress(writeSpendCsv(tables.spend)));
writeFileSync(join(values.out, 'events.csv.gz'), compress(writeEventsCsv(tables.visits)));
writeFileSync(join(values.out, 'feedback.csv.gz'), compress(writeFeedbackCsv(tables.feedback)));
writeFileSync(join(values.out, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);

const { totals, sizes } = truth;
process.stdout.write(
  `${values.out}: ${totals.orderLines} lines, ${totals.purchases} purchases by ${sizes.buyers} of ` +
    `${sizes.members} members, ${totals.revenueWon} won\n`,
);
