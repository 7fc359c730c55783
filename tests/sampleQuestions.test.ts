// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { groupBy, parseCsv, readPacked, readTruth, sum, type Row } from './support/sampleShop.ts';

/** The answers counted once more, from the rows of the files. */
const truth = readTruth();
const members = parseCsv(readPacked('members.csv.gz'));
const orders = parseCsv(readPacked('orders.csv.gz'));
const sales = orders.filter((row) => row['고객번호'] !== '' && !row['주문번호']!.startsWith('R'));
const salesOf = groupBy(sales, '고객번호');
const lastDay = dayOf('2024-12-31');

function dayOf(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86400000;
}

function orderDays(own: readonly Row[]): number[] {
  return [...new Set(own.map((row) => dayOf(row['주문일시']!)))].sort((a, b) => a - b);
}

function countOrders(rows: readonly Row[]): number {
  return new Set(rows.map((row) => row['주문번호'])).size;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

const inYear = sales.filter((row) => dayOf(row['주문일시']!) > lastDay - 365);
const inYearOf = groupBy(inYear, '고객번호');
const answer = (id: number) => truth.questions[String(id)]!;

describe('the true answers', () => {
  it('are 47, each a number', () => {
    const ids = Object.keys(truth.questions).map(Number);
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 47 }, (_, place) => place + 1));
    for (const { value } of Object.values(truth.questions)) expect(Number.isFinite(value)).toBe(true);
    for (const id of [4, 11, 15, 23, 28, 29, 34, 35, 36, 42, 43, 44, 45, 46]) {
      expect(answer(id).value).toBeGreaterThan(0);
      expect(answer(id).value).toBeLessThan(1);
    }
  });

  it('who they are: buyers, the largest group, amount and orders', () => {
    expect(answer(1).value).toBe(salesOf.size);
    const women = members.filter(({ 성별: gender, 생년월일: birth, 고객번호: id }) => {
      if (gender !== '여' || birth === '' || !salesOf.has(id!)) return false;
      // Thirty to thirty-nine on New Year’s Day 2025.
      return birth! > '1985-01-01' && birth! <= '1995-01-01';
    });
    expect(answer(1)).toMatchObject({ group: { ageBand: '30s', gender: '여', customers: women.length } });
    expect(answer(2).value).toBeCloseTo(sum(sales, '결제금액') / salesOf.size, 8);
    expect(answer(2)).toMatchObject({ ordersPerCustomer: countOrders(sales) / salesOf.size });
  });

  it('life stage: active, repeat gaps, woken up, at risk', () => {
    expect(answer(3).value).toBe(inYearOf.size);
    const gaps = [...salesOf.values()].flatMap((own) => {
      const days = orderDays(own);
      return days.slice(1).map((day, place) => day - days[place]!);
    });
    const cycle = median(gaps);
    expect(answer(5).value).toBe(cycle);
    const contacts = parseCsv(readPacked('contacts.csv.gz'));
    const woken = contacts.filter((row) => {
      const sent = dayOf(row['발송일시']!);
      if (row['열람여부'] !== 'Y' || sent <= lastDay - 30) return false;
      const before = (salesOf.get(row['고객번호']!) ?? []).filter(
        (sale) => sale['주문일시']! < row['발송일시']!,
      );
      return before.length > 0 && sent - Math.max(...orderDays(before)) > 180;
    });
    expect(answer(6).value).toBe(new Set(woken.map((row) => row['고객번호'])).size);
    const atRisk = [...salesOf].filter(
      ([id, own]) =>
        countOrders(own) >= 2 && lastDay + 1 - Math.max(...orderDays(own)) > 2 * cycle && inYearOf.has(id),
    );
    expect(answer(7).value).toBe(atRisk.length);
    const revenue = atRisk.reduce((total, [id]) => total + sum(inYearOf.get(id)!, '결제금액'), 0);
    expect(answer(7)).toMatchObject({ revenueInYear: revenue });
  });

  it('marketing: sign-ups, coupon, the most profitable and the most loyal channel', () => {
    const joined = (from: number, to: number): number =>
      members.filter((row) => dayOf(row['가입일']!) >= from && dayOf(row['가입일']!) <= to).length;
    const growth = joined(lastDay - 364, lastDay) / joined(lastDay - 729, lastDay - 365) - 1;
    expect(answer(8).value).toBeCloseTo(growth, 12);
    const coupons = [...groupBy(sales, '쿠폰')].filter(([coupon]) => coupon !== '');
    const best = Math.max(...coupons.map(([, own]) => sum(own, '결제금액')));
    expect(answer(10).value).toBe(best);
    const channelOf = new Map(members.map((row) => [row['고객번호']!, row['가입경로']!]));
    const channels = new Map<string, { margin: number; buyers: number; repeat: number }>();
    for (const [id, own] of salesOf) {
      const channel = channels.get(channelOf.get(id)!) ?? { margin: 0, buyers: 0, repeat: 0 };
      channels.set(channelOf.get(id)!, channel);
      channel.margin += sum(own, '결제금액') - sum(own, '원가');
      channel.buyers += 1;
      if (countOrders(own) >= 2) channel.repeat += 1;
    }
    const each = [...channels.values()];
    expect(answer(14).value).toBeCloseTo(Math.max(...each.map(({ margin, buyers }) => margin / buyers)), 6);
    expect(answer(15).value).toBeCloseTo(Math.max(...each.map(({ repeat, buyers }) => repeat / buyers)), 12);
  });

  it('advertising: the best return and the cost of a new customer', () => {
    const spend = parseCsv(readPacked('spend.csv.gz'));
    const returns = [...groupBy(spend, '채널')].map(([, own]) => sum(own, '매출') / sum(own, '광고비'));
    expect(answer(9).value).toBe(Math.max(...returns));
    expect(answer(25).value).toBeCloseTo(sum(spend, '광고비') / salesOf.size, 8);
  });

  it('groups: the largest by favourite category, and the channel it prefers', () => {
    const groups = new Map<string, Row[][]>();
    for (const own of salesOf.values()) {
      const byCategory = [...groupBy(own, '대분류')].map(
        ([name, rows]) => [name, sum(rows, '결제금액')] as const,
      );
      byCategory.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const favourite = byCategory[0]![0];
      groups.set(favourite, [...(groups.get(favourite) ?? []), own]);
    }
    const sizes = [...groups].map(([name, own]) => [name, own.length] as const);
    const [largest, size] = sizes.sort((a, b) => b[1] - a[1])[0]!;
    expect(answer(38)).toEqual({ value: size, group: largest });
    expect([...groups.values()].flat()).toHaveLength(salesOf.size);
    const orderNos = groupBy(groups.get(largest)!.flat(), '주문번호');
    const channels = groupBy(
      [...orderNos.values()].map((lines) => lines[0]!),
      '채널',
    );
    const most = Math.max(...[...channels.values()].map((own) => own.length));
    expect(answer(42).value).toBeCloseTo(most / orderNos.size, 12);
  });

  it('behaviour and reach: discount buyers, frequent buyers, nobody may write', () => {
    const mostlyDiscounted = [...salesOf.values()].filter(
      (own) => own.filter((row) => row['할인금액'] !== '0').length > own.length / 2,
    );
    expect(answer(43).value).toBeCloseTo(mostlyDiscounted.length / salesOf.size, 12);
    const frequent = [...inYearOf.values()].filter((own) => countOrders(own) >= 4);
    expect(answer(44).value).toBeCloseTo(frequent.length / inYearOf.size, 12);
    const silent = new Set(
      members
        .filter((row) => ['이메일수신동의', 'SMS수신동의', '앱푸시동의'].every((name) => row[name] === 'N'))
        .map((row) => row['고객번호']),
    );
    const unreachable = inYear.filter((row) => silent.has(row['고객번호']));
    expect(answer(37).value).toBe(sum(unreachable, '결제금액'));
  });

  it('products: the planted favourite of Busan, the planted pair, the planted rebuy', () => {
    const favourite = truth.regionalFavourites.find(({ region }) => region === '부산')!;
    expect(answer(18)).toMatchObject({ region: '부산', code: favourite.code });
    const pair = truth.associations.find(({ id }) => id === 'shoes-socks')!;
    expect(answer(47)).toMatchObject({
      a: pair.antecedent,
      b: pair.consequent,
      count: pair.realised.bothOrders,
    });
    expect(answer(47).value).toBeCloseTo(pair.realised.lift, 2);
  });
});
