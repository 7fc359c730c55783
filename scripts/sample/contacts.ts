/** Messages: each member's two years of them, one after the other, with what came of each. */
import type { Campaign, MessageChannel, SendPlan } from './campaigns.ts';
import {
  ABOUT_TO_BUY,
  CAMPAIGNS,
  CHANNEL_PLANS,
  FATIGUE,
  MESSAGE_CHANNELS,
  SEND_HOURS,
  SEND_PLANS,
  SILENT_AFTER_DAYS,
  STATE_FACTORS,
  VARIANT_CLICK_FACTORS,
  WAKE_UP,
  WIN_BACK_SHARE,
  daypartOf,
  personalCampaigns,
} from './campaigns.ts';
import { LAST_DAY } from '../../workers/shops/calendar.ts';
import { memberSales, sumLines } from './counts.ts';
import type { Member } from './members.ts';
import { birthMonthOf } from './members.ts';
import type { Order } from './orders.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { createStream } from '../../workers/shops/random.ts';
import type { Shop } from './shop.ts';

const DAY_SECONDS = 86400;

export interface Message {
  member: Member;
  day: number;
  /** Seconds from midnight, whole minutes. */
  second: number;
  campaign: string;
  channel: MessageChannel;
  variant: 'A' | 'B';
  /** Messages of any channel to the member in the 14 days before. */
  recentCount: number;
  delivered: boolean;
  opened: boolean;
  clicked: boolean;
  optedOut: boolean;
  /** True where an order followed within 72 hours and no later message before it was clicked. */
  converted: boolean;
  revenueWon: number;
  /** A long-silent member who opens again in the last days. */
  isAwake: boolean;
  /** The probabilities that were drawn from: opened if delivered, clicked if opened, opted out if delivered. */
  openChance: number;
  clickChance: number;
  optOutChance: number;
}

/** A member's orders as seconds since the start of the file, ascending. */
interface Purchases {
  times: readonly number[];
  amounts: readonly number[];
}

const NO_PURCHASES: Purchases = { times: [], amounts: [] };

function timeOf({ day, second }: { day: number; second: number }): number {
  return day * DAY_SECONDS + second;
}

function purchasesByMember(orders: readonly Order[]): Map<string, Purchases> {
  const found = new Map<string, { times: number[]; amounts: number[] }>();
  for (const order of memberSales(orders)) {
    const own = found.get(order.member!.id) ?? { times: [], amounts: [] };
    found.set(order.member!.id, own);
    own.times.push(timeOf(order));
    own.amounts.push(sumLines([order], ({ amount }) => amount));
  }
  return found;
}

/** Days since the last order before `day`; undefined without one. */
function silentDays({ times }: Purchases, day: number): number | undefined {
  const last = times.findLast((time) => time < day * DAY_SECONDS);
  return last === undefined ? undefined : day - Math.floor(last / DAY_SECONDS);
}

interface Sending extends Campaign {
  second: number;
}

/** What is sent and when, in order of time, before the channel is chosen. */
function planMessages(member: Member, purchases: Purchases, plan: SendPlan, stream: RandomStream): Sending[] {
  const chanceOf = ({ kind, day }: Campaign): number => {
    if (day <= member.joinedDay) return 0;
    if (kind === 'winBack') return (silentDays(purchases, day) ?? 0) > SILENT_AFTER_DAYS ? WIN_BACK_SHARE : 0;
    return kind === 'opening' || kind === 'deal' || kind === 'newsletter' ? plan[kind] : 1;
  };
  const chosen = CAMPAIGNS.filter((campaign) => stream.chance(chanceOf(campaign)));
  const own = personalCampaigns(member.joinedDay, birthMonthOf(member), stream);
  const drawTime = (): number =>
    stream.integer(SEND_HOURS.from, SEND_HOURS.to) * 3600 + stream.integer(0, 59) * 60;
  return [...chosen, ...own]
    .map((campaign) => ({ ...campaign, second: drawTime() }))
    .sort((a, b) => timeOf(a) - timeOf(b));
}

function stateFactor(purchases: Purchases, day: number): number {
  const silent = silentDays(purchases, day);
  if (silent === undefined) return STATE_FACTORS.neverBought;
  return silent > SILENT_AFTER_DAYS ? STATE_FACTORS.silent : STATE_FACTORS.active;
}

/** The chances of one message; what it is about to meet is known, so that its answer can follow from it. */
function chancesOf(
  message: Pick<Message, 'channel' | 'day' | 'second' | 'variant' | 'recentCount' | 'isAwake'>,
  purchases: Purchases,
): Pick<Message, 'openChance' | 'clickChance' | 'optOutChance'> {
  const plan = CHANNEL_PLANS[message.channel];
  const time = timeOf(message);
  const until = time + ABOUT_TO_BUY.withinHours * 3600;
  const isBuying = purchases.times.some((bought) => bought > time && bought <= until);
  const step = Math.min(message.recentCount, FATIGUE.open.length - 1);
  const daypart = plan.dayparts[daypartOf(Math.floor(message.second / 3600))]!;
  const state = stateFactor(purchases, message.day);
  const usual = plan.openRate * daypart * FATIGUE.open[step]! * state * (isBuying ? ABOUT_TO_BUY.open : 1);
  return {
    openChance: message.isAwake ? WAKE_UP.openRate : usual,
    clickChance:
      plan.clickRate * VARIANT_CLICK_FACTORS[message.variant] * (isBuying ? ABOUT_TO_BUY.click : 1),
    optOutChance: plan.optOutRate * FATIGUE.optOut[step]!,
  };
}

/** The last clicked message within 72 hours before an order takes it; a message takes one order at most. */
function creditOrders(messages: readonly Message[], { times, amounts }: Purchases): void {
  times.forEach((time, place) => {
    const since = time - ABOUT_TO_BUY.withinHours * 3600;
    const last = messages.findLast(
      (message) => message.clicked && timeOf(message) < time && timeOf(message) >= since,
    );
    if (last === undefined || last.converted) return;
    last.converted = true;
    last.revenueWon = amounts[place]!;
  });
}

function writeTo(member: Member, purchases: Purchases, stream: RandomStream): Message[] {
  const plan = stream.choose(
    SEND_PLANS,
    SEND_PLANS.map(({ share }) => share),
  );
  const wakesFrom = LAST_DAY - WAKE_UP.lastDays + 1;
  const isWaking =
    (silentDays(purchases, wakesFrom) ?? 0) > WAKE_UP.silentDays && stream.chance(WAKE_UP.share);
  const open = new Set(MESSAGE_CHANNELS.filter((_, position) => member.consents[position]));
  const messages: Message[] = [];
  for (const { name, day, second, channels } of planMessages(member, purchases, plan, stream)) {
    const free = channels.filter((channel) => open.has(channel));
    if (free.length === 0) continue;
    const channel = stream.choose(
      free,
      free.map((one) => CHANNEL_PLANS[one].weight),
    );
    const now = day * DAY_SECONDS + second;
    const since = now - FATIGUE.withinDays * DAY_SECONDS;
    const recentCount = messages.filter((before) => timeOf(before) > since && timeOf(before) < now).length;
    const variant = stream.chance(0.5) ? 'B' : 'A';
    const isAwake = isWaking && day >= wakesFrom;
    const chances = chancesOf({ channel, day, second, variant, recentCount, isAwake }, purchases);
    const delivered = stream.chance(CHANNEL_PLANS[channel].deliveryRate);
    const opened = stream.chance(chances.openChance) && delivered;
    const clicked = stream.chance(chances.clickChance) && opened;
    const optedOut = stream.chance(chances.optOutChance) && delivered;
    if (optedOut) open.delete(channel);
    messages.push({
      ...{ member, day, second, campaign: name, channel, variant, recentCount },
      ...{ delivered, opened, clicked, optedOut, converted: false, revenueWon: 0, isAwake },
      ...chances,
    });
  }
  creditOrders(messages, purchases);
  return messages;
}

/** Every message in order of time. Drawn from streams of its own: the orders and the members stay as they are. */
export function drawMessages({ seed, members, orders }: Shop): Message[] {
  const purchases = purchasesByMember(orders);
  const messages = members.flatMap((member) =>
    writeTo(member, purchases.get(member.id) ?? NO_PURCHASES, createStream(seed, 'contacts', member.id)),
  );
  return messages.sort((a, b) => timeOf(a) - timeOf(b) || (a.member.id < b.member.id ? -1 : 1));
}
