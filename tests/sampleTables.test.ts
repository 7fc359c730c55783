// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { groupBy, parseCsv, readPacked, readTruth, sum, type Row } from './support/sampleShop.ts';

const truth = readTruth();
const orders = parseCsv(readPacked('orders.csv.gz'));
const members = parseCsv(readPacked('members.csv.gz'));
const contacts = parseCsv(readPacked('contacts.csv.gz'));
const spend = parseCsv(readPacked('spend.csv.gz'));
const sales = orders.filter((row) => row['고객번호'] !== '' && !row['주문번호']!.startsWith('R'));
const memberOf = new Map(members.map((member) => [member['고객번호']!, member]));
const salesOf = groupBy(sales, '고객번호');
const messagesOf = groupBy(contacts, '고객번호');

const CONSENT: Readonly<Record<string, string>> = {
  이메일: '이메일수신동의',
  문자: 'SMS수신동의',
  앱푸시: '앱푸시동의',
};

const isYes = (row: Row, column: string): boolean => row[column] === 'Y';
const timeOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);
const countYes = (rows: readonly Row[], column: string): number =>
  rows.filter((row) => isYes(row, column)).length;

describe('every message', () => {
  it('goes to a member who had joined and agreed to its channel, by day', () => {
    const wrong = contacts.filter((row) => {
      const member = memberOf.get(row['고객번호']!);
      const hour = Number(row['발송일시']!.slice(11, 13));
      return (
        member === undefined ||
        !isYes(member, CONSENT[row['채널']!]!) ||
        !(member['가입일']! < row['발송일시']!.slice(0, 10)) ||
        hour < 8 ||
        hour > 20
      );
    });
    expect(wrong).toEqual([]);
    expect(contacts.length).toBeGreaterThan(60_000);
    expect(contacts.length).toBeLessThan(90_000);
  });

  it('is the last of its channel once the member opted out', () => {
    const later = [...messagesOf.values()].flatMap((own) =>
      own.filter((row, place) =>
        own.slice(0, place).some((before) => isYes(before, '수신거부여부') && before['채널'] === row['채널']),
      ),
    );
    expect(later).toEqual([]);
  });

  it('is opened only if delivered, clicked only if opened, credited only if clicked', () => {
    const chain = ['구매여부', '클릭여부', '열람여부', '도달여부'];
    const broken = contacts.filter((row) =>
      chain.slice(1).some((column, place) => isYes(row, chain[place]!) && !isYes(row, column)),
    );
    expect(broken).toEqual([]);
    expect(contacts.filter((row) => isYes(row, '수신거부여부') && !isYes(row, '도달여부'))).toEqual([]);
  });

  it('that is credited has an order of its revenue within 72 hours, and no order is credited twice', () => {
    const amounts = new Map([...groupBy(sales, '주문번호')].map(([no, own]) => [no, sum(own, '결제금액')]));
    const credited = contacts.filter((row) => isYes(row, '구매여부'));
    const taken = credited.map((row) => {
      const sent = timeOf(row['발송일시']!);
      return (salesOf.get(row['고객번호']!) ?? []).find((sale) => {
        const wait = timeOf(sale['주문일시']!) - sent;
        return wait > 0 && wait <= 72 * 3600_000 && amounts.get(sale['주문번호']!) === Number(row['매출']);
      })?.['주문번호'];
    });
    expect(taken).not.toContain(undefined);
    expect(new Set(taken).size).toBe(taken.length);
    expect(contacts.filter((row) => isYes(row, '구매여부') !== Number(row['매출']) > 0)).toEqual([]);
  });
});

describe('messages against their truth', () => {
  it('has the totals written down', () => {
    expect(truth.contacts.totals).toEqual({
      messages: contacts.length,
      customers: messagesOf.size,
      campaigns: groupBy(contacts, '캠페인').size,
      delivered: countYes(contacts, '도달여부'),
      opened: countYes(contacts, '열람여부'),
      clicked: countYes(contacts, '클릭여부'),
      converted: countYes(contacts, '구매여부'),
      optedOut: countYes(contacts, '수신거부여부'),
      revenueWon: sum(contacts, '매출'),
      costWon: sum(contacts, '비용'),
    });
  });

  it.each(truth.contacts.channels)('$channel: delivery, opens by channel and time of day', (channel) => {
    const own = contacts.filter((row) => row['채널'] === channel.channel);
    expect(channel).toMatchObject({
      messages: own.length,
      delivered: countYes(own, '도달여부'),
      opened: countYes(own, '열람여부'),
      clicked: countYes(own, '클릭여부'),
    });
    expect(Math.abs(channel.delivered / own.length - channel.deliveryRate)).toBeLessThan(0.01);
    expect(Math.abs(channel.open.factor - channel.openRate)).toBeLessThan(channel.open.bound);
    for (const { factor, realised } of channel.dayparts) {
      expect(Math.abs(realised.factor - factor)).toBeLessThan(realised.bound);
      expect(realised.bound).toBeLessThan(0.35);
    }
  });

  it('has opens falling and opt-outs rising with the messages of the last 14 days', () => {
    const counts = truth.contacts.fatigue.steps.map(() => ({ delivered: 0, opened: 0, optedOut: 0 }));
    for (const own of messagesOf.values()) {
      const times = own.map((row) => timeOf(row['발송일시']!));
      own.forEach((row, place) => {
        const now = times[place]!;
        const recent = times.filter((time) => time < now && time > now - 14 * 86400_000).length;
        const step = counts[Math.min(recent, counts.length - 1)]!;
        if (isYes(row, '도달여부')) step.delivered += 1;
        if (isYes(row, '열람여부')) step.opened += 1;
        if (isYes(row, '수신거부여부')) step.optedOut += 1;
      });
    }
    const woken = truth.contacts.wakeUp.realised;
    expect(counts.reduce((total, { opened }) => total + opened, 0)).toBe(
      truth.contacts.fatigue.steps.reduce((total, { open }) => total + open.hits, 0) + woken.hits,
    );
    for (const { openFactor, open, optOutFactor, optOut } of truth.contacts.fatigue.steps) {
      expect(Math.abs(open.factor - openFactor)).toBeLessThan(open.bound);
      expect(Math.abs(optOut.factor - optOutFactor)).toBeLessThan(optOut.bound);
    }
    const rate = (step: number, key: 'opened' | 'optedOut'): number =>
      counts[step]![key] / counts[step]!.delivered;
    expect(rate(4, 'opened')).toBeLessThan(0.65 * rate(0, 'opened'));
    expect(rate(4, 'optedOut')).toBeGreaterThan(3 * rate(0, 'optedOut'));
  });

  it('has B clicked more, and members who wake up', () => {
    for (const { clickFactor, realised } of truth.contacts.variants) {
      expect(Math.abs(realised.factor - clickFactor)).toBeLessThan(realised.bound);
    }
    const opened = contacts.filter((row) => isYes(row, '열람여부'));
    const clickRate = (variant: string): number => {
      const own = opened.filter((row) => row['변형'] === variant);
      return countYes(own, '클릭여부') / own.length;
    };
    expect(clickRate('B')).toBeGreaterThan(1.1 * clickRate('A'));
    expect(truth.contacts.wakeUp.realised.membersWhoOpened).toBeGreaterThan(100);
  });

  it('moves nobody to buy: members who get many messages order no more than the others', () => {
    const perMember = (least: number, most: number): number => {
      const own = members.filter((member) => {
        const count = messagesOf.get(member['고객번호']!)?.length ?? 0;
        return member['가입일']! < '2023-01-01' && count >= least && count <= most;
      });
      const orderNos = own.flatMap((member) => salesOf.get(member['고객번호']!) ?? []);
      return new Set(orderNos.map((row) => row['주문번호'])).size / own.length;
    };
    expect(truth.contacts.trueEffectOnOrders).toBe(0);
    expect(perMember(20, 999) / perMember(5, 19)).toBeGreaterThan(0.8);
    expect(perMember(20, 999) / perMember(5, 19)).toBeLessThan(1.25);
  });
});

describe('advertising against its truth', () => {
  const firstOrders = [...salesOf.values()].map((own) => own[0]!);

  it('counts as new customers the first orders of the file, by month and acquisition channel', () => {
    expect(spend).toHaveLength(96);
    const wrong = spend.filter((row) => {
      const own = firstOrders.filter(
        (order) =>
          order['주문일시']!.startsWith(row['월']!) &&
          memberOf.get(order['고객번호']!)!['가입경로'] === row['채널'],
      );
      return own.length !== Number(row['신규고객']);
    });
    expect(wrong).toEqual([]);
  });

  it.each(truth.spend.channels)('$channel: cost of a customer, return and rates as planted', (channel) => {
    const own = spend.filter((row) => row['채널'] === channel.channel);
    const { realised, fresh, wornOut } = channel;
    expect(realised).toMatchObject({
      costWon: sum(own, '광고비'),
      newCustomers: sum(own, '신규고객'),
      revenueWon: sum(own, '매출'),
      clicks: sum(own, '클릭수'),
      impressions: sum(own, '노출'),
    });
    expect(Math.abs(fresh.cac / channel.cac - 1)).toBeLessThan(fresh.cacBound);
    expect(Math.abs(realised.roas / channel.roas - 1)).toBeLessThan(realised.roasBound);
    expect(Math.abs(realised.newCustomers / realised.leads / channel.leadRate - 1)).toBeLessThan(0.03);
    expect(Math.abs(realised.visits / realised.clicks / channel.arrivalRate - 1)).toBeLessThan(0.01);
    if (channel.shown === null) expect(own.every((row) => row['노출'] === '')).toBe(true);
    else expect(Math.abs(fresh.clickRate! / channel.shown.clickRate - 1)).toBeLessThan(0.01);
    if (wornOut === null) return;
    const { clickFactor, cacFactor } = truth.spend.wornOut;
    expect(Math.abs(wornOut.clickRate! / fresh.clickRate! - clickFactor)).toBeLessThan(0.01);
    expect(Math.abs(wornOut.cac / channel.cac / cacFactor - 1)).toBeLessThan(wornOut.cacBound);
  });
});
