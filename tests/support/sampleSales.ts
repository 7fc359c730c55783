import { parseCsv, readPacked, type Row } from './sampleShop.ts';

/** The file of the sample shop, for the engine. */
export const sampleFile = (name: 'orders' | 'members' | 'contacts' | 'spend' | 'events' | 'feedback'): URL =>
  new URL(`../../public/samples/korean-shop/${name}.csv.gz`, import.meta.url);

const readRows = (name: 'orders' | 'members'): Row[] => parseCsv(readPacked(`${name}.csv.gz`));

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
