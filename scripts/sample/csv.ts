/** The two files as text: UTF-8 with a byte order mark, CRLF line ends, no field needs quotes. */
import { civilDate, dateText, timestampText } from '../../workers/shops/calendar.ts';
import { CATEGORIES } from './catalogue.ts';
import { birthText } from './members.ts';
import type { Order } from './orders.ts';
import type { Shop } from './shop.ts';
import { REGIONS } from './tastes.ts';

export const ORDER_COLUMNS = [
  '주문번호',
  '주문일시',
  '고객번호',
  '상품코드',
  '상품명',
  '대분류',
  '브랜드',
  '수량',
  '정가',
  '단가',
  '할인금액',
  '결제금액',
  '원가',
  '채널',
  '매장',
  '지역',
  '기기',
  '쿠폰',
] as const;

export const MEMBER_COLUMNS = [
  '고객번호',
  '성별',
  '생년월일',
  '지역',
  '등급',
  '가입일',
  '가입경로',
  '이메일수신동의',
  'SMS수신동의',
  '앱푸시동의',
] as const;

/** A member's grade follows what they paid in 2024, returns taken off. */
export const GRADES = [
  { name: 'VIP', fromWon: 1200000 },
  { name: '골드', fromWon: 600000 },
  { name: '실버', fromWon: 200000 },
  { name: '일반', fromWon: -Infinity },
] as const;
export const GRADE_YEAR = 2024;

export function joinRows(rows: readonly (readonly (string | number)[])[]): string {
  for (const row of rows) {
    if (row.some((field) => /[",\r\n]/.test(String(field))))
      throw new Error(`Needs quotes: ${row.join(' ')}`);
  }
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function orderRows(order: Order): (string | number)[][] {
  const time = timestampText(order.day, order.second);
  return order.lines.map(({ product, quantity, unitPrice, discount, amount, cost }) => {
    const plan = CATEGORIES[product.category]!;
    return [
      order.orderNo,
      time,
      order.member?.id ?? '',
      product.code,
      product.name,
      plan.name,
      plan.brands[product.brand]!,
      quantity,
      product.listPrice,
      unitPrice,
      discount,
      amount,
      cost,
      order.channel,
      order.store,
      order.region,
      order.device,
      order.coupon,
    ];
  });
}

/** One row per order line, in order of time; returns carry negative quantity, discount, amount and cost. */
export function writeOrdersCsv(shop: Shop): string {
  return joinRows([ORDER_COLUMNS, ...shop.orders.flatMap(orderRows)]);
}

/** Member id → grade name. */
function gradeMembers(shop: Shop): Map<string, string> {
  const paid = new Map<string, number>();
  for (const { member, day, lines } of shop.orders) {
    if (member === undefined || civilDate(day).year !== GRADE_YEAR) continue;
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    paid.set(member.id, (paid.get(member.id) ?? 0) + amount);
  }
  return new Map(
    shop.members.map(({ id }) => {
      const total = paid.get(id) ?? 0;
      return [id, GRADES.find(({ fromWon }) => total >= fromWon)!.name];
    }),
  );
}

/** One row per member, in order of joining. */
export function writeMembersCsv(shop: Shop): string {
  const grades = gradeMembers(shop);
  const answer = (consent: boolean): string => (consent ? 'Y' : 'N');
  const rows = shop.members.map((member) => [
    member.id,
    member.gender,
    birthText(member),
    REGIONS[member.region]!.name,
    grades.get(member.id)!,
    dateText(member.joinedDay),
    member.acquisition,
    ...member.consents.map(answer),
  ]);
  return joinRows([MEMBER_COLUMNS, ...rows]);
}
