/** Advertising by month and paid acquisition channel: what it cost, what it showed and what the media claim. */
import { civilDate, dateText } from '../../workers/shops/calendar.ts';
import { memberSales } from './counts.ts';
import { createStream } from '../../workers/shops/random.ts';
import type { Shop } from './shop.ts';

interface SpendPlan {
  channel: string;
  /** Won a new customer. */
  cac: number;
  /** Sales as the medium counts them ÷ cost. Media count more than they bring: this is no part of the orders. */
  roas: number;
  /** New customers ÷ sign-ups applied for. */
  leadRate: number;
  /** Applications ÷ visits. */
  visitRate: number;
  /** Visits ÷ clicks. */
  arrivalRate: number;
  /** Clicks ÷ impressions and impressions a person; undefined where nothing is shown. */
  shown: { clickRate: number; frequency: number } | undefined;
  /** Relative standard deviation of a month’s cost and of its claimed sales; a reward is the same for everybody. */
  noise: number;
}

export const SPEND_PLANS: readonly SpendPlan[] = [
  {
    ...{ channel: '검색광고', cac: 21000, roas: 3.4, leadRate: 0.62, visitRate: 0.06, arrivalRate: 0.93 },
    ...{ shown: { clickRate: 0.032, frequency: 2.1 }, noise: 0.05 },
  },
  {
    ...{ channel: 'SNS광고', cac: 29000, roas: 2.1, leadRate: 0.48, visitRate: 0.035, arrivalRate: 0.81 },
    ...{ shown: { clickRate: 0.011, frequency: 4.4 }, noise: 0.05 },
  },
  {
    ...{ channel: '제휴이벤트', cac: 9500, roas: 6.1, leadRate: 0.4, visitRate: 0.16, arrivalRate: 0.88 },
    ...{ shown: { clickRate: 0.021, frequency: 1.6 }, noise: 0.05 },
  },
  {
    ...{ channel: '지인추천', cac: 10000, roas: 5.4, leadRate: 0.84, visitRate: 0.31, arrivalRate: 0.97 },
    ...{ shown: undefined, noise: 0 },
  },
];

/** From this month on the advertisement is worn out: fewer click, and a customer costs more. */
export const WORN_OUT = { channel: 'SNS광고', from: '2024-07', clickFactor: 0.7, cacFactor: 1.35 } as const;

export interface SpendRow {
  /** `2023-01`. */
  month: string;
  channel: string;
  costWon: number;
  /** Undefined where nothing is shown: a friend’s word has no impressions. */
  impressions: number | undefined;
  reach: number | undefined;
  clicks: number;
  visits: number;
  leads: number;
  newCustomers: number;
  revenueWon: number;
}

export function monthOf(day: number): string {
  return dateText(day).slice(0, 7);
}

export function isWornOut(channel: string, month: string): boolean {
  return channel === WORN_OUT.channel && month >= WORN_OUT.from;
}

/** `month channel` → members of the channel whose first order in the file lies in the month. */
export function countNewCustomers({ orders }: Pick<Shop, 'orders'>): Map<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { member, day } of memberSales(orders)) {
    if (seen.has(member!.id)) continue;
    seen.add(member!.id);
    const key = `${monthOf(day)} ${member!.acquisition}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function monthsOfFile(): string[] {
  const first = civilDate(0);
  return Array.from({ length: 24 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${first.year + Math.floor(index / 12)}-${month}`;
  });
}

/**
 * 24 months × 4 channels. Every step is worked back from the shop’s own new customers by the planted rates, so that a
 * rate over all months is the planted one up to rounding; cost and claimed sales scatter by `noise`.
 */
export function drawSpend(shop: Pick<Shop, 'seed' | 'orders'>): SpendRow[] {
  const counts = countNewCustomers(shop);
  return monthsOfFile().flatMap((month) =>
    SPEND_PLANS.map((plan) => {
      const { channel, cac, roas, leadRate, visitRate, arrivalRate, shown, noise } = plan;
      const stream = createStream(shop.seed, 'spend', channel, month);
      const scatter = (): number => (noise === 0 ? 1 : stream.gamma(1 / (noise * noise), noise * noise));
      const worn = isWornOut(channel, month);
      const newCustomers = counts.get(`${month} ${channel}`) ?? 0;
      const cost = newCustomers * cac * (worn ? WORN_OUT.cacFactor : 1) * scatter();
      const costWon = Math.round(cost / 100) * 100;
      const leads = Math.round(newCustomers / leadRate);
      const visits = Math.round(leads / visitRate);
      const clicks = Math.round(visits / arrivalRate);
      const clickRate = (shown?.clickRate ?? 0) * (worn ? WORN_OUT.clickFactor : 1);
      const impressions = shown && Math.round(clicks / clickRate);
      return {
        ...{ month, channel, costWon, impressions, clicks, visits, leads, newCustomers },
        reach: shown && impressions && Math.round(impressions / shown.frequency),
        revenueWon: Math.round((costWon * roas * scatter()) / 100) * 100,
      };
    }),
  );
}
