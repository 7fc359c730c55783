/** The further files of the shop as text, in the manner of csv.ts. */
import { timestampText } from './calendar.ts';
import { CHANNEL_PLANS } from './campaigns.ts';
import type { Message } from './contacts.ts';
import { joinRows } from './csv.ts';
import type { SpendRow } from './spend.ts';

export const CONTACT_COLUMNS = [
  '고객번호',
  '발송일시',
  '캠페인',
  '채널',
  '변형',
  '비용',
  '도달여부',
  '열람여부',
  '클릭여부',
  '구매여부',
  '매출',
  '수신거부여부',
] as const;

export const SPEND_COLUMNS = [
  '월',
  '채널',
  '광고비',
  '노출',
  '도달',
  '클릭수',
  '방문',
  '가입신청',
  '신규고객',
  '매출',
] as const;

function answer(flag: boolean): string {
  return flag ? 'Y' : 'N';
}

/** One row per message, in order of time. */
export function writeContactsCsv(messages: readonly Message[]): string {
  const rows = messages.map((message) => [
    message.member.id,
    timestampText(message.day, message.second),
    message.campaign,
    message.channel,
    message.variant,
    CHANNEL_PLANS[message.channel].cost,
    answer(message.delivered),
    answer(message.opened),
    answer(message.clicked),
    answer(message.converted),
    message.revenueWon,
    answer(message.optedOut),
  ]);
  return joinRows([CONTACT_COLUMNS, ...rows]);
}

/** One row per month and paid channel. */
export function writeSpendCsv(spend: readonly SpendRow[]): string {
  const rows = spend.map((row) => [
    ...[row.month, row.channel, row.costWon, row.impressions ?? '', row.reach ?? ''],
    ...[row.clicks, row.visits, row.leads, row.newCustomers, row.revenueWon],
  ]);
  return joinRows([SPEND_COLUMNS, ...rows]);
}
