// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { groupBy, parseCsv, readPacked, readTruth, type Row } from './support/sampleShop.ts';

const truth = readTruth();
const orders = parseCsv(readPacked('orders.csv.gz'));
const members = parseCsv(readPacked('members.csv.gz'));
const events = parseCsv(readPacked('events.csv.gz'));
const sessions = [...groupBy(events, '세션').values()];
const isIn = (row: Row): boolean => row['주문일시']! >= truth.events.from;

/** 0 visit, 1 product seen, 2 put into the cart, 3 bought. */
function depthOf(session: readonly Row[]): number {
  const names = ['방문', '상품보기', '장바구니', '구매'];
  return Math.max(...session.map((row) => names.indexOf(row['이벤트']!)));
}

function ratesOf(some: readonly (readonly Row[])[]): number[] {
  const depths = some.map(depthOf);
  const reached = [0, 1, 2, 3].map((step) => depths.filter((depth) => depth >= step).length);
  return [reached[1]! / reached[0]!, reached[2]! / reached[1]!, reached[3]! / reached[2]!];
}

describe('every event', () => {
  it('is in order of time, within the days of the log', () => {
    const times = events.map((row) => row['일시']!);
    expect(times.findIndex((time, place) => place > 0 && time < times[place - 1]!)).toBe(-1);
    expect(times[0]! >= truth.events.from).toBe(true);
    expect(times.at(-1)! < '2025-01-01').toBe(true);
  });

  it('belongs to a session of one visitor, one device, one referrer, which begins with the visit', () => {
    const wrong = sessions.filter((own) => {
      const isOne = ['방문자ID', '고객번호', '기기', '유입경로'].every(
        (name) => new Set(own.map((row) => row[name])).size === 1,
      );
      const place = (name: string): number => own.findIndex((row) => row['이벤트'] === name);
      const steps = ['방문', '상품보기', '장바구니', '구매'].map(place).filter((at) => at >= 0);
      const isOrdered = steps.every((at, i) => i === 0 || at > steps[i - 1]!);
      return !isOne || place('방문') !== 0 || !isOrdered || steps.length !== depthOf(own) + 1;
    });
    expect(wrong).toEqual([]);
  });

  it('names a product exactly where one is seen, carted or bought', () => {
    const about = ['상품보기', '장바구니', '구매'];
    expect(events.filter((row) => about.includes(row['이벤트']!) !== (row['상품코드'] !== ''))).toEqual([]);
  });
});

describe('the log and the other files', () => {
  it('has every online order as a purchase of its customer, moment, device and products, and no other', () => {
    const keyOf = (row: Row, time: string): string =>
      [row[time], row['고객번호'], row['상품코드'], row['기기']].join(' ');
    const ordered = orders.filter(
      (row) => isIn(row) && row['채널'] !== '매장' && !row['주문번호']!.startsWith('R'),
    );
    const bought = events.filter((row) => row['이벤트'] === '구매');
    expect(bought.map((row) => keyOf(row, '일시')).sort()).toEqual(
      ordered.map((row) => keyOf(row, '주문일시')).sort(),
    );
  });

  it('knows members only from the day they joined, and has the sign-up of whoever joined online', () => {
    const memberOf = new Map(members.map((row) => [row['고객번호']!, row]));
    const early = events.filter(
      (row) =>
        row['고객번호'] !== '' && row['일시']!.slice(0, 10) < memberOf.get(row['고객번호']!)!['가입일']!,
    );
    expect(early).toEqual([]);
    const joined = members.filter(
      (row) => row['가입일']! >= truth.events.from && row['가입경로'] !== '매장가입',
    );
    const signUps = events.filter((row) => row['이벤트'] === '회원가입');
    expect(signUps.map((row) => `${row['고객번호']} ${row['일시']!.slice(0, 10)}`).sort()).toEqual(
      joined.map((row) => `${row['고객번호']} ${row['가입일']}`).sort(),
    );
    const firstOrder = new Map<string, string>();
    for (const row of orders) {
      if (!firstOrder.has(row['고객번호']!)) firstOrder.set(row['고객번호']!, row['주문일시']!);
    }
    expect(signUps.filter((row) => row['일시']! > (firstOrder.get(row['고객번호']!) ?? '9'))).toEqual([]);
  });

  it('has a visit by the channel of every clicked message', () => {
    const clicked = parseCsv(readPacked('contacts.csv.gz')).filter(
      (row) => row['클릭여부'] === 'Y' && row['발송일시']! >= truth.events.from,
    );
    const arrived = sessions
      .map(([first]) => first!)
      .filter((row) => ['이메일', '문자', '앱푸시'].includes(row['유입경로']!));
    const keyOf = (row: Row, time: string, channel: string): string =>
      [row['고객번호'], row[time]!.slice(0, 10), row[channel]].join(' ');
    expect(clicked.length).toBeGreaterThan(300);
    expect(arrived.map((row) => keyOf(row, '일시', '유입경로')).sort()).toEqual(
      clicked.map((row) => keyOf(row, '발송일시', '채널')).sort(),
    );
  });
});

describe('visits against their truth', () => {
  it('has the totals written down', () => {
    const count = (name: string): number => events.filter((row) => row['이벤트'] === name).length;
    const idsOf = (name: string): number =>
      new Set(events.map((row) => row[name]).filter((id) => id !== '')).size;
    expect(truth.events.totals).toEqual({
      events: events.length,
      sessions: sessions.length,
      members: idsOf('고객번호'),
      visitors: idsOf('방문자ID'),
      signUps: count('회원가입'),
      searches: count('검색'),
      views: count('상품보기'),
      carted: count('장바구니'),
      purchasedProducts: count('구매'),
    });
    expect(events.length).toBeGreaterThan(120_000);
    expect(events.length).toBeLessThan(170_000);
  });

  it.each(truth.events.devices)('$device: conversion by step as planted, and one step worse', (device) => {
    const { worseStep } = truth.events;
    const own = sessions.filter(([first]) => first!['기기'] === device.device);
    // A visit counts for the day on which it ends: a purchase just after midnight.
    const isLate = (session: readonly Row[]): boolean => session.at(-1)!['일시']! >= worseStep.from;
    const hasWorse = worseStep.device === device.device;
    const before = ratesOf(own.filter((session) => !hasWorse || !isLate(session)));
    const { realised, bounds } = device;
    [realised.viewRate, realised.cartRate, realised.purchaseRate].forEach((rate, step) => {
      expect(before[step]).toBeCloseTo(rate, 4);
    });
    expect(Math.abs(before[0]! - device.view)).toBeLessThan(bounds.view);
    expect(Math.abs(before[1]! - device.cart)).toBeLessThan(bounds.cart);
    expect(Math.abs(before[2]! - device.purchase)).toBeLessThan(bounds.purchase);
    expect(device.worse === null).toBe(!hasWorse);
    if (device.worse === null) return;
    const since = ratesOf(own.filter(isLate));
    expect(since[2]).toBeCloseTo(device.worse.purchaseRate, 4);
    expect(Math.abs(since[2]! / before[2]! - worseStep.factor)).toBeLessThan(0.07);
    expect(Math.abs(since[1]! - device.cart)).toBeLessThan(2 * bounds.cart);
  });
});
