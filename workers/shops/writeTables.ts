import type { ShopFile, ShopPlan } from '../contract/shopPlan.ts';
import type { Text } from '../contract/text.ts';
import { dateText, padNumber, timestampText } from './calendar.ts';
import { CsvTable, nameOfFile } from './csvTable.ts';
import {
  firstDayOfMonth,
  type Answer,
  type PriceWeek,
  type SpendMonth,
  type Visit,
  type VisitEvent,
} from './furtherTables.ts';
import type { Goods, Product } from './goods.ts';
import type { Message } from './messages.ts';
import type { Person } from './people.ts';
import type { Bought } from './purchases.ts';
import { acquisitions, messageChannels, opinions, regions, type ShopWords } from './shopWords.ts';
import type { Unit } from './trial.ts';

/** What belongs to one person. */
export interface Life extends Bought {
  readonly person: Person;
}

const customer: Text = { ko: '고객번호', en: 'customer_id' };
const productCode: Text = { ko: '상품코드', en: 'product_id' };
const region: Text = { ko: '지역', en: 'region' };

function inTime<T extends { readonly day: number; readonly second: number }>(all: T[]): T[] {
  return all.sort((a, b) => a.day - b.day || a.second - b.second);
}

function headers(...pairs: readonly (readonly [ko: string, en: string])[]): Text[] {
  return pairs.map(([ko, en]) => ({ ko, en }));
}

/** One row per order line, in order of time. */
export function writeOrders(
  plan: ShopPlan,
  words: ShopWords,
  goods: Goods,
  lives: readonly Life[],
): ShopFile {
  const table = new CsvTable(plan.lang, [
    ...headers(['주문번호', 'order_id'], ['주문일시', 'order_time']),
    ...[customer, productCode],
    ...headers(['상품명', 'product_name'], ['대분류', 'category'], ['브랜드', 'brand'], ['수량', 'quantity']),
    ...headers(['정가', 'list_price'], ['할인금액', 'discount'], ['결제금액', 'amount'], ['원가', 'cost']),
    ...headers(['채널', 'channel'], ['매장', 'store']),
    region,
  ]);
  const all = inTime(
    lives.flatMap(({ person, purchases }) => purchases.map((purchase) => ({ ...purchase, person }))),
  );
  let [today, ofToday] = [-1, 0];
  for (const { day, second, channel, store, lines, person } of all) {
    ofToday = day === today ? ofToday + 1 : 1;
    today = day;
    const orderId = `${dateText(day, '')}-${padNumber(ofToday, 4)}`;
    const place = store === null ? undefined : words.stores[store]?.name;
    for (const { product, quantity, discount } of lines) {
      const sold = goods.products[product] as Product;
      const cost = Math.round((sold.price * words.costShare) / 10) * 10 * quantity;
      table.add([
        ...[orderId, timestampText(day, second), person.id, sold.code, sold.name],
        ...[words.categories[sold.category]?.name ?? '', sold.brand, quantity, sold.price, discount],
        ...[sold.price * quantity - discount, cost, words.channels[channel] ?? '', place ?? ''],
        regions[person.region]?.[0] ?? '',
      ]);
    }
  }
  return table.toFile('orders', nameOfFile(plan, 'orders'));
}

export function writeMembers(plan: ShopPlan, lives: readonly Life[]): ShopFile {
  const table = new CsvTable(plan.lang, [
    customer,
    ...headers(['성별', 'gender'], ['생년월일', 'birth_date']),
    region,
    ...headers(['가입일', 'joined'], ['가입경로', 'acquisition_channel'], ['SMS수신동의', 'consent_sms']),
    ...headers(['앱푸시동의', 'consent_push'], ['이메일수신동의', 'consent_email']),
  ]);
  const [woman, man]: [Text, Text] = [
    { ko: '여', en: 'F' },
    { ko: '남', en: 'M' },
  ];
  for (const { person } of lives) {
    const birth = `${person.birthYear}${dateText(person.birthDay).slice(4)}`;
    table.add([
      ...[person.id, person.isWoman ? woman : man, birth, regions[person.region]?.[0] ?? ''],
      ...[dateText(person.joinedDay), acquisitions[person.acquisition]?.[0] ?? '', ...person.consents],
    ]);
  }
  return table.toFile('customers', nameOfFile(plan, 'customers'));
}

export function writeMessages(
  plan: ShopPlan,
  sent: readonly (Message & { readonly id: string })[],
): ShopFile {
  const table = new CsvTable(plan.lang, [
    customer,
    ...headers(['발송일시', 'sent_at'], ['캠페인', 'campaign'], ['채널', 'channel'], ['비용', 'cost']),
    ...headers(['도달여부', 'delivered'], ['열람여부', 'opened'], ['클릭여부', 'clicked']),
    ...headers(['구매여부', 'converted'], ['수신거부여부', 'opted_out']),
  ]);
  for (const { id, day, campaign, channel, delivered, opened, clicked, converted, optedOut } of sent) {
    const [name, cost] = messageChannels[channel] as (typeof messageChannels)[number];
    const number = padNumber(campaign + 1, 2);
    table.add([
      ...[id, timestampText(day, 36_000), { ko: `소식 ${number}`, en: `news ${number}` }, name, cost],
      ...[delivered, opened, clicked, converted, optedOut],
    ]);
  }
  return table.toFile('contacts', nameOfFile(plan, 'contacts'));
}

const eventNames: Readonly<Record<VisitEvent, Text>> = {
  visit: { ko: '방문', en: 'visit' },
  view: { ko: '상품보기', en: 'view' },
  cart: { ko: '장바구니', en: 'cart' },
  purchase: { ko: '구매', en: 'purchase' },
};

export function writeVisits(
  plan: ShopPlan,
  goods: Goods,
  visits: (Visit & { readonly id: string })[],
): ShopFile {
  const table = new CsvTable(plan.lang, [
    customer,
    ...headers(['일시', 'time'], ['이벤트', 'event'], ['세션', 'session']),
    productCode,
    ...headers(['기기', 'device']),
  ]);
  const [mobile, desktop]: [Text, Text] = [
    { ko: '모바일', en: 'mobile' },
    { ko: '컴퓨터', en: 'desktop' },
  ];
  for (const [at, { id, day, second, isMobile, events }] of inTime(visits).entries())
    for (const [step, { name, product }] of events.entries())
      table.add([
        ...[id, timestampText(day, second + 40 * step), eventNames[name], `S${padNumber(at + 1, 7)}`],
        ...[product === null ? '' : (goods.products[product]?.code ?? ''), isMobile ? mobile : desktop],
      ]);
  return table.toFile('events', nameOfFile(plan, 'events'));
}

export function writeSpend(plan: ShopPlan, months: readonly SpendMonth[]): ShopFile {
  const table = new CsvTable(
    plan.lang,
    headers(
      ...([
        ['월', 'month'],
        ['채널', 'channel'],
        ['광고비', 'cost'],
      ] as const),
      ...([
        ['노출', 'impressions'],
        ['클릭수', 'clicks'],
        ['신규고객', 'new_customers'],
      ] as const),
    ),
  );
  for (const { month, acquisition, cost, impressions, clicks, newCustomers } of months) {
    const name = acquisitions[acquisition]?.[0] ?? '';
    table.add([dateText(firstDayOfMonth(month)).slice(0, 7), name, cost, impressions, clicks, newCustomers]);
  }
  return table.toFile('spend', nameOfFile(plan, 'spend'));
}

export function writeAnswers(
  plan: ShopPlan,
  goods: Goods,
  answers: readonly (Answer & { readonly id: string })[],
): ShopFile {
  const table = new CsvTable(plan.lang, [
    ...headers(['응답일', 'date']),
    ...[customer, productCode],
    ...headers(['평점', 'rating'], ['추천점수', 'nps_score'], ['의견', 'comment']),
  ]);
  for (const { day, id, product, rating, score, kind, opinion } of answers)
    table.add([
      ...[dateText(day), id, goods.products[product]?.code ?? '', rating, score],
      opinions[kind]?.[opinion] ?? '',
    ]);
  return table.toFile('feedback', nameOfFile(plan, 'feedback'));
}

export function writePrices(plan: ShopPlan, goods: Goods, weeks: readonly PriceWeek[]): ShopFile {
  const table = new CsvTable(plan.lang, [
    productCode,
    ...headers(['주', 'week'], ['판매가', 'price'], ['수량', 'quantity'], ['정가', 'list_price']),
  ]);
  for (const { product, day, price, quantity } of weeks) {
    const sold = goods.products[product] as Product;
    table.add([sold.code, dateText(day), price, quantity, sold.price]);
  }
  return table.toFile('prices', nameOfFile(plan, 'prices'));
}

export function writeTrial(
  plan: ShopPlan,
  lives: readonly Life[],
  units: readonly Unit[],
  isFair: boolean,
): ShopFile {
  const table = new CsvTable(plan.lang, [
    customer,
    ...headers(['그룹', 'variant'], ['구매', 'bought'], ['구매금액', 'spend']),
    ...headers(['이전구매액', 'spend_before'], ['할인구매비율', 'discount_share']),
    ...headers(['연락', 'contact']),
  ]);
  const [coupon, control]: [Text, Text] = [
    { ko: '쿠폰', en: 'coupon' },
    { ko: '대조', en: 'control' },
  ];
  const [allowed, refused]: [Text, Text] = [
    { ko: '가능', en: 'allowed' },
    { ko: '불가', en: 'not allowed' },
  ];
  for (const { place, hasCoupon, bought, spent, spentBefore, discountShare } of units) {
    const { id, consents } = (lives[place] as Life).person;
    table.add([
      ...[id, hasCoupon ? coupon : control, bought ? 1 : 0, spent, spentBefore, discountShare],
      consents[0] === true ? allowed : refused,
    ]);
  }
  return table.toFile('experiment', nameOfFile(plan, isFair ? 'trial' : 'unfair'));
}
