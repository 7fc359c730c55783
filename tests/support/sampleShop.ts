import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The file of the sample shop, for the engine. */
export const sampleFile = (name: 'orders' | 'members'): URL =>
  new URL(`../../public/samples/korean-shop/${name}.csv.gz`, import.meta.url);

/** The rows of a file of the sample shop, by header; its cells have no quotes. */
function readRows(name: 'orders' | 'members'): Readonly<Record<string, string>>[] {
  const text = gunzipSync(readFileSync(sampleFile(name)))
    .toString('utf8')
    .replace('\ufeff', '');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A line that counts as a purchase of a member. */
export interface SampleSale {
  readonly customer: string;
  readonly time: string;
  readonly order: string;
  readonly won: number;
  readonly cost: number;
  readonly channel: string;
  readonly store: string;
  readonly region: string;
  readonly category: string;
  readonly product: string;
}

export function readSales(): SampleSale[] {
  return readRows('orders')
    .filter((row) => row['고객번호'] !== '' && Number(row['결제금액']) > 0)
    .map((row) => ({
      ...{ customer: row['고객번호'] ?? '', time: row['주문일시'] ?? '', order: row['주문번호'] ?? '' },
      ...{ won: Number(row['결제금액']), cost: Number(row['원가']), channel: row['채널'] ?? '' },
      ...{ store: row['매장'] ?? '', region: row['지역'] ?? '' },
      ...{ category: row['대분류'] ?? '', product: row['상품명'] ?? '' },
    }));
}

export function readMembers(): { customer: string; region: string; acquired: string; joined: string }[] {
  return readRows('members').map((row) => ({
    ...{ customer: row['고객번호'] ?? '', region: row['지역'] ?? '' },
    ...{ acquired: row['가입경로'] ?? '', joined: row['가입일'] ?? '' },
  }));
}
