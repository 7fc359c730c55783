// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { drawMembers } from '../scripts/sample/members.ts';
import { DEFAULT_SEED } from '../scripts/sample/shop.ts';
import { groupBy, parseCsv, readPacked, readTruth, type Row } from './support/sampleShop.ts';

const truth = readTruth();
const orders = parseCsv(readPacked('orders.csv.gz'));
const feedback = parseCsv(readPacked('feedback.csv.gz'));
const scoreOf = (row: Row): number => Number(row['추천점수']);

function npsOf(rows: readonly Row[]): number {
  const promoters = rows.filter((row) => scoreOf(row) >= 9).length;
  const detractors = rows.filter((row) => scoreOf(row) <= 6).length;
  return (100 * (promoters - detractors)) / rows.length;
}

describe('every answer', () => {
  it('is about something its customer bought 3 to 10 days before', () => {
    const bought = groupBy(
      orders.filter((row) => !row['주문번호']!.startsWith('R')),
      '고객번호',
    );
    const strange = feedback.filter((row) => {
      const answered = Date.parse(row['응답일']!);
      return !(bought.get(row['고객번호']!) ?? []).some((order) => {
        const days = (answered - Date.parse(order['주문일시']!.slice(0, 10))) / 86400_000;
        return order['상품코드'] === row['상품코드'] && days >= 3 && days <= 10;
      });
    });
    expect(strange).toEqual([]);
  });

  it('has stars that go with its score, and both on their scales', () => {
    expect(feedback.every((row) => ['1', '2', '3', '4', '5'].includes(row['평점']!))).toBe(true);
    expect(feedback.every((row) => /^([0-9]|10)$/.test(row['추천점수']!))).toBe(true);
    const meanStars = (rows: readonly Row[]): number =>
      rows.reduce((sum, row) => sum + Number(row['평점']), 0) / rows.length;
    expect(meanStars(feedback.filter((row) => scoreOf(row) >= 9))).toBeGreaterThan(4.7);
    expect(meanStars(feedback.filter((row) => scoreOf(row) <= 6))).toBeLessThan(2.4);
  });
});

describe('answers against their truth', () => {
  it('has the totals written down', () => {
    expect(truth.feedback.totals).toMatchObject({
      answers: feedback.length,
      promoters: feedback.filter((row) => scoreOf(row) >= 9).length,
      detractors: feedback.filter((row) => scoreOf(row) <= 6).length,
      written: feedback.filter((row) => row['의견'] !== '').length,
    });
    expect(truth.feedback.totals.nps).toBeCloseTo(npsOf(feedback), 2);
  });

  it('recommends by life type as planted', () => {
    const drawn = drawMembers(DEFAULT_SEED, truth.sizes.members);
    const typeOf = new Map(drawn.map(({ id, type }) => [id, type.id]));
    for (const { type, nps, realised, bound } of truth.feedback.types) {
      const own = feedback.filter((row) => typeOf.get(row['고객번호']!) === type);
      expect(realised.answers).toBe(own.length);
      expect(npsOf(own)).toBeCloseTo(realised.nps, 2);
      expect(Math.abs(realised.nps - nps)).toBeLessThan(bound);
    }
  });

  it('blames the delivery in December and the app at the failing check-out', () => {
    const unhappy = feedback.filter((row) => scoreOf(row) <= 6 && row['의견'] !== '');
    const shareAbout = (rows: readonly Row[], words: RegExp): number =>
      rows.filter((row) => words.test(row['의견']!)).length / rows.length;
    const late = unhappy.filter((row) => /^202[34]-12-1/.test(row['응답일']!));
    const before = unhappy.filter((row) => !/^202[34]-12/.test(row['응답일']!));
    expect(shareAbout(late, /배송|일주일|엉뚱한/)).toBeGreaterThan(
      1.5 * shareAbout(before, /배송|일주일|엉뚱한/),
    );
    const { detractor, detractorAtFailingCheckout: failing } = truth.feedback.realisedThemes;
    const shareOf = (counts: typeof failing): number =>
      counts.앱 / Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(shareOf(failing)).toBeGreaterThan(2.5 * shareOf(detractor));
  });
});
