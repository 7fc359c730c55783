/** The further files of the shop as text, in the manner of csv.ts. */
import { dateText, padNumber, timestampText } from '../../workers/shops/calendar.ts';
import { CHANNEL_PLANS } from './campaigns.ts';
import type { Message } from './contacts.ts';
import type { Feedback } from './feedback.ts';
import { joinRows } from './csv.ts';
import type { Visit } from './events.ts';
import { PAGES } from './visits.ts';
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

export const EVENT_COLUMNS = [
  '방문자ID',
  '고객번호',
  '일시',
  '이벤트',
  '세션',
  '상품코드',
  '페이지',
  '기기',
  '유입경로',
] as const;

/** One row per event, in order of time. Visitors and visits are numbered as they appear. */
export function writeEventsCsv(visits: readonly Visit[]): string {
  const visitors = new Map<string, string>();
  const rows = visits.flatMap((visit, place) => {
    const visitor = visitors.get(visit.visitor) ?? `V${padNumber(visitors.size + 1, 6)}`;
    visitors.set(visit.visitor, visitor);
    return visit.events.map(({ time, name, product }) => ({
      time,
      row: [
        ...[visitor, visit.member?.id ?? '', timestampText(Math.floor(time / 86400), time % 86400), name],
        ...[`S${padNumber(place + 1, 6)}`, product?.code ?? '', PAGES[name], visit.device, visit.referrer],
      ],
    }));
  });
  return joinRows([EVENT_COLUMNS, ...rows.sort((a, b) => a.time - b.time).map(({ row }) => row)]);
}

export const FEEDBACK_COLUMNS = ['응답일', '고객번호', '상품코드', '평점', '추천점수', '의견'] as const;

/** One row per answer, in order of day. */
export function writeFeedbackCsv(feedback: readonly Feedback[]): string {
  const rows = feedback.map(({ day, member, product, rating, score, text }) => [
    ...[dateText(day), member.id, product.code, rating, score, text],
  ]);
  return joinRows([FEEDBACK_COLUMNS, ...rows]);
}
