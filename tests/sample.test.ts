// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  writeContactsCsv,
  writeEventsCsv,
  writeFeedbackCsv,
  writeSpendCsv,
} from '../scripts/sample/csv-tables.ts';
import { MEMBER_COLUMNS, ORDER_COLUMNS, writeMembersCsv, writeOrdersCsv } from '../scripts/sample/csv.ts';
import { createStream, exponentialOf, naturalLog } from '../workers/shops/random.ts';
import { DEFAULT_SEED, createShop } from '../scripts/sample/shop.ts';
import { drawFurtherTables } from '../scripts/sample/tables.ts';
import { describeTruth } from '../scripts/sample/truth.ts';
import { groupBy, parseCsv, readPacked, readTruth, sum, type Row } from './support/sampleShop.ts';

const DAY_MS = 86400000;
const LAST_MIDNIGHT = Date.UTC(2024, 11, 31);

function midnightOf(row: Row): number {
  return Date.parse(`${row['주문일시']!.slice(0, 10)}T00:00:00Z`);
}

const ordersText = readPacked('orders.csv.gz');
const membersText = readPacked('members.csv.gz');
const truth = readTruth();
const shop = createShop(DEFAULT_SEED);
const tables = drawFurtherTables(shop);
const rows = parseCsv(ordersText);
const members = parseCsv(membersText);
const sales = rows.filter((row) => row['고객번호'] !== '' && !row['주문번호']!.startsWith('R'));
const baskets = [...groupBy(sales, '주문번호').values()];

describe('the committed files', () => {
  it('come out byte for byte from the default seed', () => {
    expect(writeOrdersCsv(shop) === ordersText).toBe(true);
    expect(writeMembersCsv(shop) === membersText).toBe(true);
    expect(writeContactsCsv(tables.messages) === readPacked('contacts.csv.gz')).toBe(true);
    expect(writeSpendCsv(tables.spend) === readPacked('spend.csv.gz')).toBe(true);
    expect(writeEventsCsv(tables.visits) === readPacked('events.csv.gz')).toBe(true);
    expect(writeFeedbackCsv(tables.feedback) === readPacked('feedback.csv.gz')).toBe(true);
  });

  it('have the truth that was written down beside them', () => {
    expect(describeTruth(shop, tables)).toEqual(truth);
  });

  it('start with a byte order mark and end every line with CRLF', () => {
    expect(ordersText.startsWith(`\uFEFF${ORDER_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(membersText.startsWith(`\uFEFF${MEMBER_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(/[^\r]\n/.test(ordersText)).toBe(false);
    expect(rows.every((row) => Object.keys(row).length === ORDER_COLUMNS.length)).toBe(true);
  });

  it('differ for another seed', () => {
    const small = writeOrdersCsv(createShop(DEFAULT_SEED, 300));
    expect(writeOrdersCsv(createShop(DEFAULT_SEED, 300)) === small).toBe(true);
    expect(writeOrdersCsv(createShop(DEFAULT_SEED + 1, 300)) === small).toBe(false);
  });
});

describe('every row', () => {
  it('pays quantity × unit price − discount', () => {
    const wrong = rows.filter(
      (row) =>
        Number(row['수량']) * Number(row['단가']) - Number(row['할인금액']) !== Number(row['결제금액']),
    );
    expect(wrong).toEqual([]);
  });

  it('is negative exactly when it is a return, and returns a line that was sold', () => {
    const isReturn = (row: Row): boolean => row['주문번호']!.startsWith('R');
    expect(rows.filter((row) => isReturn(row) !== Number(row['수량']) < 0)).toEqual([]);
    expect(rows.filter((row) => isReturn(row) !== Number(row['결제금액']) < 0)).toEqual([]);
    const sold = new Set(
      rows.filter((row) => !isReturn(row)).map((row) => `${row['고객번호']} ${row['상품코드']}`),
    );
    const returned = rows.filter(isReturn);
    expect(returned.filter((row) => !sold.has(`${row['고객번호']} ${row['상품코드']}`))).toEqual([]);
  });

  it('belongs to a known member who has joined, or to a guest', () => {
    const joined = new Map(members.map((member) => [member['고객번호'], member['가입일']!]));
    expect(joined.size).toBe(members.length);
    expect(sales.filter((row) => !(joined.get(row['고객번호'])! <= row['주문일시']!.slice(0, 10)))).toEqual(
      [],
    );
  });

  it('names a store exactly in the store channel, where no device is', () => {
    const wrong = rows.filter((row) => {
      const inStore = row['채널'] === '매장';
      return inStore !== (row['매장'] !== '') || inStore !== (row['기기'] === '');
    });
    expect(wrong).toEqual([]);
  });
});

describe('truth.json against a recount of the rows', () => {
  it('agrees on lines, purchases and won', () => {
    const returned = rows.filter((row) => row['주문번호']!.startsWith('R'));
    expect(truth.totals).toMatchObject({
      orderLines: rows.length,
      saleLines: rows.length - returned.length,
      memberSaleLines: sales.length,
      purchases: baskets.length,
      revenueWon: sum(sales, '결제금액'),
      costWon: sum(sales, '원가'),
      discountWon: sum(sales, '할인금액'),
      unitsSold: sum(sales, '수량'),
    });
    const guests = rows.filter((row) => row['고객번호'] === '');
    expect(truth.returns).toMatchObject({ lines: returned.length, amountWon: sum(returned, '결제금액') });
    expect(truth.guests.lines).toBe(guests.length);
    expect(returned.length / rows.length).toBeCloseTo(0.02, 2);
    expect(guests.length / rows.length).toBeCloseTo(0.01, 2);
    const buyers = groupBy(sales, '고객번호').size;
    expect(truth.sizes).toMatchObject({ members: 8000, buyers, membersWithoutPurchase: 8000 - buyers });
  });

  it.each(truth.associations)('$id: confidence within its bound of $probability', (pair) => {
    const column = pair.level === 'category' ? '대분류' : '상품명';
    const holds = (basket: readonly Row[], name: string): boolean =>
      basket.some((row) => row[column] === name);
    const having = baskets.filter((basket) => holds(basket, pair.antecedent));
    const both = having.filter((basket) => holds(basket, pair.consequent));
    expect(pair.realised).toMatchObject({ antecedentOrders: having.length, bothOrders: both.length });
    expect(Math.abs(both.length / having.length - pair.probability)).toBeLessThan(pair.realised.bound);
    expect(having.length).toBeGreaterThan(250);
  });

  it.each(truth.sequences)('$id: follow-up rate within its bound of $probability', (effect) => {
    let observed = 0;
    let followed = 0;
    for (const own of groupBy(sales, '고객번호').values()) {
      const start = own.find((row) => row['상품명'] === effect.first);
      if (start === undefined || midnightOf(start) + effect.withinDays * DAY_MS > LAST_MIDNIGHT) continue;
      observed += 1;
      const isFollowUp = (row: Row): boolean =>
        row['상품명'] === effect.next &&
        row['주문일시']! > start['주문일시']! &&
        midnightOf(row) - midnightOf(start) <= effect.withinDays * DAY_MS;
      if (own.some(isFollowUp)) followed += 1;
    }
    expect(effect.realised).toMatchObject({ customers: observed, followed });
    expect(Math.abs(followed / observed - effect.probability)).toBeLessThan(effect.realised.bound);
  });

  it.each([...truth.elasticities, truth.crossPrice])('elasticity $elasticity is recovered', (effect) => {
    expect(Math.abs(effect.realised.slope - effect.elasticity)).toBeLessThan(
      3 * effect.realised.standardError,
    );
  });
});

describe('a believable shop', () => {
  const perCustomer = [...groupBy(sales, '고객번호').values()].map((own) => ({
    orders: new Set(own.map((row) => row['주문번호'])).size,
    won: sum(own, '결제금액'),
  }));

  it('has seasons: February is quiet, November and December are high', () => {
    const byMonth = Array.from({ length: 12 }, () => 0);
    for (const basket of baskets) byMonth[Number(basket[0]!['주문일시']!.slice(5, 7)) - 1]! += 1;
    const mean = baskets.length / 12;
    expect(Math.min(byMonth[10]!, byMonth[11]!)).toBeGreaterThan(1.2 * mean);
    expect(byMonth[1]!).toBeLessThan(0.85 * mean);
    const monthly = truth.seasonality.realised;
    expect(monthly).toHaveLength(24);
    expect(monthly.reduce((total, month) => total + month.orders, 0)).toBe(baskets.length);
    expect(monthly.reduce((total, month) => total + month.revenueWon, 0)).toBe(truth.totals.revenueWon);
  });

  it('has latent types near their shares', () => {
    for (const type of truth.types) {
      expect(shop.members.filter((member) => member.type.id === type.id)).toHaveLength(type.members);
      expect(Math.abs(type.members / 8000 - type.share)).toBeLessThan(0.015);
    }
    expect(truth.types.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  });

  it('has members who keep to their time of day, whatever their type', () => {
    const rhythmOf = new Map(shop.members.map(({ id, rhythm }) => [id, rhythm]));
    const hourOf = (row: Row): number => Number(row['주문일시']!.slice(11, 13));
    for (const { id, kept, members: count, share } of truth.rhythms) {
      const own = sales.filter((row) => rhythmOf.get(row['고객번호']!)?.id === id);
      const within = own.filter((row) => {
        const { online, store } = rhythmOf.get(row['고객번호']!)!;
        const [from, to] = row['채널'] === '매장' ? store : online;
        return (hourOf(row) >= from && hourOf(row) <= to) || hourOf(row) + 24 <= to;
      });
      // What comes at any hour falls into the own ones now and then, too.
      expect(within.length / own.length).toBeGreaterThan(kept);
      expect(within.length / own.length).toBeLessThan(kept + 0.1);
      expect(Math.abs(count / 8000 - share)).toBeLessThan(0.015);
    }
    expect(truth.rhythms.reduce((total, { members: count }) => total + count, 0)).toBe(shop.members.length);
  });

  it('has a concentrated customer base with many one-time buyers', () => {
    const total = truth.totals.revenueWon;
    const ranked = perCustomer.map(({ won }) => won).sort((a, b) => b - a);
    const top = ranked.slice(0, Math.round(ranked.length / 5)).reduce((part, won) => part + won, 0) / total;
    const once = perCustomer.filter(({ orders }) => orders === 1).length / perCustomer.length;
    expect(top).toBeGreaterThan(0.6);
    expect(top).toBeLessThan(0.75);
    expect(once).toBeGreaterThan(0.35);
    expect(once).toBeLessThan(0.4);
    expect(total / baskets.length).toBeGreaterThan(50000);
    expect(total / baskets.length).toBeLessThan(90000);
  });
});

describe('the random stream', () => {
  it('has its own logarithm and exponential, true to 1e-14', () => {
    for (const x of [1e-9, 0.3, 0.7071, 1, 1.4143, 2, 17.5, 1e12]) {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))));
    }
    for (const x of [-30, -2.5, -0.1, 0, 0.4, 3, 40]) {
      expect(Math.abs(exponentialOf(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }
  });

  it('has the moments of its distributions', () => {
    const stream = createStream('moments');
    const count = 40000;
    const meanOf = (draw: () => number): number => {
      let total = 0;
      for (let i = 0; i < count; i += 1) total += draw();
      return total / count;
    };
    expect(meanOf(() => stream.uniform())).toBeCloseTo(0.5, 1);
    expect(meanOf(() => stream.normal(2, 3))).toBeCloseTo(2, 1);
    expect(meanOf(() => stream.normal(0, 1) ** 2)).toBeCloseTo(1, 1);
    expect(meanOf(() => stream.exponential(4))).toBeCloseTo(4, 0);
    expect(meanOf(() => stream.gamma(0.5, 2))).toBeCloseTo(1, 1);
    expect(meanOf(() => stream.gamma(7, 0.5))).toBeCloseTo(3.5, 1);
    expect(meanOf(() => stream.poisson(45))).toBeCloseTo(45, 0);
    expect(meanOf(() => stream.integer(1, 6))).toBeCloseTo(3.5, 1);
    expect(meanOf(() => stream.weightedIndex([0, 1, 3, 0]))).toBeCloseTo(1.75, 1);
    expect(stream.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });
});
