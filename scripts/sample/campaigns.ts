/** What the shop sends, when and to whom, and how people answer. All planted. */
import { PERIOD_DAYS, civilDate, dayOf, monthIndexOf, parseDay } from '../../workers/shops/calendar.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { COUPON_WEEKS } from './seasons.ts';

export const MESSAGE_CHANNELS = ['이메일', '문자', '앱푸시'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/**
 * Advertising may not be sent at night in Korea; the hour of each message is drawn at random from these, so that
 * what an hour does is not mixed with who is written to.
 */
export const SEND_HOURS = { from: 8, to: 20 } as const;

/** Share of each campaign’s audience that members of a plan get. Plans are drawn by lot. */
export const SEND_PLANS = [
  { id: 'few', share: 0.5, opening: 0.07, deal: 0, newsletter: 0.06 },
  { id: 'some', share: 0.35, opening: 0.2, deal: 0.05, newsletter: 0.18 },
  { id: 'many', share: 0.15, opening: 0.7, deal: 0.62, newsletter: 0.55 },
] as const;
export type SendPlan = (typeof SEND_PLANS)[number];

interface ChannelPlan {
  /** How often the channel is chosen among those the member agreed to. */
  weight: number;
  /** Won a message. */
  cost: number;
  deliveryRate: number;
  /** Opened ÷ delivered at factor 1. */
  openRate: number;
  /** Clicked ÷ opened at factor 1. */
  clickRate: number;
  /** Opted out ÷ delivered with nothing sent in the days before. */
  optOutRate: number;
  /** Open factor of the hours 8–10, 11–13, 14–17 and 18–20. */
  dayparts: readonly [number, number, number, number];
}

export const CHANNEL_PLANS: Readonly<Record<MessageChannel, ChannelPlan>> = {
  이메일: {
    weight: 0.4,
    cost: 2,
    deliveryRate: 0.965,
    openRate: 0.19,
    clickRate: 0.14,
    optOutRate: 0.002,
    dayparts: [1.35, 1.1, 0.85, 0.75],
  },
  문자: {
    weight: 0.35,
    cost: 28,
    deliveryRate: 0.985,
    openRate: 0.33,
    clickRate: 0.11,
    optOutRate: 0.005,
    dayparts: [0.9, 1.25, 0.85, 1.1],
  },
  앱푸시: {
    weight: 0.25,
    cost: 1,
    deliveryRate: 0.9,
    openRate: 0.12,
    clickRate: 0.2,
    optOutRate: 0.007,
    dayparts: [0.8, 1.1, 0.75, 1.4],
  },
};

/** 0–3: the part of the sending day an hour lies in. */
export function daypartOf(hour: number): number {
  return hour <= 10 ? 0 : hour <= 13 ? 1 : hour <= 17 ? 2 : 3;
}

export const FATIGUE = {
  withinDays: 14,
  /** By messages of any channel in the 14 days before: 0, 1, 2, 3, 4, 5 and more. */
  open: [1, 0.88, 0.76, 0.64, 0.52, 0.42],
  optOut: [1, 1.4, 2.1, 3.2, 4.8, 7],
} as const;

/** Open factor by when the member last bought. */
export const STATE_FACTORS = { active: 1.15, silent: 0.45, neverBought: 0.6 } as const;
export const SILENT_AFTER_DAYS = 180;

/** Version B’s headline is clicked more often once opened. */
export const VARIANT_CLICK_FACTORS = { A: 1, B: 1.2 } as const;

/** Who is about to buy anyway opens and clicks more. Messages move nobody to buy: their true effect is zero. */
export const ABOUT_TO_BUY = { withinHours: 72, open: 1.8, click: 4 } as const;

/** Some who have been silent long open again in the last days of the file. */
export const WAKE_UP = { lastDays: 30, silentDays: 200, share: 0.2, openRate: 0.75 } as const;

type CampaignKind = 'opening' | 'deal' | 'newsletter' | 'winBack' | 'welcome' | 'birthday';

export interface Campaign {
  name: string;
  kind: CampaignKind;
  day: number;
  channels: readonly MessageChannel[];
}

/** Share of long-silent buyers written to by a “we miss you” campaign, and of birthdays remembered. */
export const WIN_BACK_SHARE = 0.4;
export const BIRTHDAY_SHARE = 0.4;
const WIN_BACK_DATES = ['2023-09-05', '2023-12-05', '2024-03-12', '2024-06-04', '2024-09-24', '2024-12-10'];

function couponCampaigns(): Campaign[] {
  return COUPON_WEEKS.flatMap(({ name, start }) => {
    const day = parseDay(start);
    const all = MESSAGE_CHANNELS;
    const quick: readonly MessageChannel[] = ['문자', '앱푸시'];
    return [
      { name: `${name} 시작`, kind: 'opening' as const, day, channels: all },
      ...[1, 3, 4].map((offset, place) => ({
        ...{ name: `${name} 오늘의 특가 ${place + 1}`, kind: 'deal' as const },
        ...{ day: day + offset, channels: quick },
      })),
      { name: `${name} 마감 임박`, kind: 'opening' as const, day: day + 5, channels: all },
    ];
  });
}

/** On the 20th of every month. */
function newsletters(): Campaign[] {
  const first = civilDate(0);
  return Array.from({ length: 24 }, (_, index) => {
    const year = first.year + Math.floor(index / 12);
    const month = (index % 12) + 1;
    const name = `${year}년 ${month}월 소식지`;
    return { name, kind: 'newsletter', day: dayOf(year, month, 20), channels: ['이메일'] };
  });
}

/** What is sent to many on a set day. */
export const CAMPAIGNS: readonly Campaign[] = [
  ...couponCampaigns(),
  ...newsletters(),
  ...WIN_BACK_DATES.map((date) => ({
    name: `다시 만나요 ${date.slice(0, 7)}`,
    ...{ kind: 'winBack' as const, day: parseDay(date), channels: MESSAGE_CHANNELS },
  })),
];

/** What is sent to one member on a day of their own: the day after joining, and the 1st of the birth month. */
export function personalCampaigns(
  joinedDay: number,
  birthMonth: number | undefined,
  stream: RandomStream,
): Campaign[] {
  const channels = MESSAGE_CHANNELS;
  const own: Campaign[] = [];
  if (joinedDay >= 0 && joinedDay + 1 < PERIOD_DAYS) {
    own.push({ name: '가입 환영', kind: 'welcome', day: joinedDay + 1, channels });
  }
  for (let day = Math.max(0, joinedDay + 1); day < PERIOD_DAYS; day += 1) {
    if (civilDate(day).dayOfMonth !== 1 || monthIndexOf(day) !== birthMonth) continue;
    if (stream.chance(BIRTHDAY_SHARE)) own.push({ name: '생일 축하', kind: 'birthday', day, channels });
  }
  return own;
}
