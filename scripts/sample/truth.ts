/** truth.json: what was planted and what came of it, every count taken from the orders as written. */
import { civilDate, dateText, LAST_DAY } from '../../workers/shops/calendar.ts';
import { CATEGORIES } from './catalogue.ts';
import { countAssociation, countSequence, isReturn, memberSales, sumLines } from './counts.ts';
import { GRADES, GRADE_YEAR } from './csv.ts';
import type { Order } from './orders.ts';
import { LIFE_TYPES } from './life-types.ts';
import { ACQUISITION_CHANNELS } from './people.ts';
import { ASSOCIATIONS, LAUNCHES, SEQUENCES } from './planted.ts';
import type { Shop } from './shop.ts';
import { GUEST_RATE } from './shop.ts';
import { KEPT, RHYTHMS, type Rhythm } from './rhythms.ts';
import { REGIONS, STORES, TASTES } from './tastes.ts';
import type { FurtherTables } from './tables.ts';
import { describeContacts } from './truth-contacts.ts';
import { describeDiscounts } from './truth-discounts.ts';
import { describeEvents } from './truth-events.ts';
import { describeFeedback } from './truth-feedback.ts';
import { describePrices, describeRegions } from './truth-products.ts';
import { describeQuestions } from './truth-questions.ts';
import { describeSeasons } from './truth-seasons.ts';
import { describeSpend } from './truth-spend.ts';

function describeTotals(orders: readonly Order[], sales: readonly Order[], returns: readonly Order[]) {
  const orderLines = sumLines(orders, () => 1);
  return {
    orderLines,
    saleLines: orderLines - sumLines(returns, () => 1),
    memberSaleLines: sumLines(sales, () => 1),
    purchases: sales.length,
    revenueWon: sumLines(sales, ({ amount }) => amount),
    costWon: sumLines(sales, ({ cost }) => cost),
    discountWon: sumLines(sales, ({ discount }) => discount),
    unitsSold: sumLines(sales, ({ quantity }) => quantity),
    label: { ko: '합계', en: 'totals' },
    story: {
      ko: '회원의 판매 줄만 셉니다. 반품(R로 시작하는 주문번호)과 고객번호 없는 줄은 뺍니다. 구매는 서로 다른 주문번호의 수입니다. 다만 orderLines는 모든 줄, saleLines는 반품이 아닌 모든 줄입니다.',
      en: 'Sale lines of members only: no returns (order numbers starting with R), no lines without a customer. A purchase is one distinct order number. orderLines counts every line, saleLines every line that is not a return.',
    },
  };
}

function describeSizes({ orders, members, catalogue }: Shop, sales: readonly Order[]) {
  const returns = orders.filter(isReturn);
  const guests = orders.filter(({ member }) => member === undefined);
  const buyers = new Set(sales.map(({ member }) => member!.id)).size;
  return {
    sizes: {
      members: members.length,
      buyers,
      membersWithoutPurchase: members.length - buyers,
      products: catalogue.products.length,
      brands: CATEGORIES.reduce((sum, { brands }) => sum + brands.length, 0),
      categories: CATEGORIES.length,
      stores: STORES.length,
      regions: REGIONS.length,
    },
    totals: describeTotals(orders, sales, returns),
    returns: {
      lines: sumLines(returns, () => 1),
      orders: returns.length,
      amountWon: sumLines(returns, ({ amount }) => amount),
      probabilities: Object.fromEntries(CATEGORIES.map(({ name, returnRate }) => [name, returnRate])),
      label: { ko: '반품', en: 'returns' },
      story: {
        ko: '판매 줄이 3~14일 뒤 통째로 돌아옵니다. 주문번호는 R로 시작하고 수량, 할인, 금액, 원가가 음수입니다. 파일이 끝난 뒤의 반품은 없습니다.',
        en: 'A whole line comes back 3–14 days later under an order number starting with R; quantity, discount, amount and cost are negative. Returns after the end of the file are not in it.',
      },
    },
    guests: {
      lines: sumLines(guests, () => 1),
      orders: guests.filter((order) => !isReturn(order)).length,
      ordersPerMemberOrder: GUEST_RATE,
      label: { ko: '비회원', en: 'guests' },
      story: {
        ko: '고객번호가 비어 있는 주문입니다. 줄 수에는 그 반품도 들어 있습니다.',
        en: 'Orders with an empty customer number; the lines include their returns.',
      },
    },
  };
}

function describeTypes({ members }: Shop, sales: readonly Order[]) {
  return LIFE_TYPES.map(({ id, label, story, share, acquisition, channels, ...parameters }) => {
    const own = members.filter(({ type }) => type.id === id);
    const orders = sales.filter(({ member }) => member!.type.id === id);
    return {
      id,
      label,
      story,
      share,
      members: own.length,
      buyers: new Set(orders.map(({ member }) => member!.id)).size,
      orders: orders.length,
      revenueWon: sumLines(orders, ({ amount }) => amount),
      parameters: {
        ...parameters,
        channelWeights: { 온라인몰: channels[0], 앱: channels[1], 매장: channels[2] },
        acquisitionWeights: Object.fromEntries(ACQUISITION_CHANNELS.map((name, i) => [name, acquisition[i]])),
      },
    };
  });
}

function describeTastes({ members }: Shop) {
  return TASTES.map(({ id, label, share, categories, femaleRate, ageMean, ageSpread }) => ({
    id,
    label,
    story: {
      ko: '이 취향의 회원이 대분류를 고르는 비중입니다. 회원마다 평균 1인 감마(4) 잡음을 곱합니다.',
      en: 'How members of this taste weigh the categories; each member multiplies them by gamma(4) noise of mean 1.',
    },
    share,
    members: members.filter(({ taste }) => taste.id === id).length,
    categoryWeights: Object.fromEntries(CATEGORIES.map(({ name }, index) => [name, categories[index]])),
    femaleRate,
    ageMean,
    ageSpread,
  }));
}

function describeRhythms({ members }: Shop) {
  const hours = ([from, to]: Rhythm['online']): string => `${from}–${to % 24}`;
  return RHYTHMS.map(({ id, label, share, online, store }) => ({
    id,
    label,
    story: {
      ko: '이 손님 주문의 82 %가 이 시각(시)에 들고, 나머지는 아무 때나 옵니다. 유형이나 취향과는 상관이 없습니다.',
      en: '82 % of the orders of these members fall in these hours, the others at any time. Independent of type and taste.',
    },
    share,
    members: members.filter(({ rhythm }) => rhythm.id === id).length,
    hours: { online: hours(online), store: hours(store) },
    kept: KEPT,
  }));
}

function describeRules({ catalogue }: Shop, sales: readonly Order[]) {
  const codeOf = (name: string): string => catalogue.named(name).code;
  const associations = ASSOCIATIONS.map((pair) => ({
    ...pair,
    ...(pair.level === 'product'
      ? { antecedentCode: codeOf(pair.antecedent), consequentCode: codeOf(pair.consequent) }
      : {}),
    story: {
      ko: '앞의 것이 든 주문에 뒤의 것이 함께 들 확률입니다. 회원의 판매 주문으로 셉니다.',
      en: 'Probability that an order holding the first also holds the second; counted on sale orders of members.',
    },
    realised: countAssociation(sales, pair),
  }));
  const sequences = SEQUENCES.map((effect) => ({
    ...effect,
    firstCode: codeOf(effect.first),
    nextCode: codeOf(effect.next),
    story: {
      ko: '고객이 앞의 것을 처음 산 뒤 정한 날 안에 뒤의 것을 다른 주문으로 살 확률입니다. 그 기간이 파일 안에서 끝나는 고객만 셉니다.',
      en: 'Probability that a customer’s first purchase of the first is followed by the second, in another order within the days; only customers whose window ends inside the file.',
    },
    realised: countSequence(sales, effect),
  }));
  return { associations, sequences };
}

/** A plain object; `JSON.stringify` of it is truth.json. */
export function describeTruth(shop: Shop, { messages, spend, visits, feedback }: FurtherTables) {
  const sales = memberSales(shop.orders);
  return {
    format: 1,
    seed: shop.seed,
    label: { ko: '지어낸 한국 가게', en: 'an invented Korean shop' },
    story: {
      ko: '모든 숫자와 이름은 지어냈습니다. 회원, 상표, 가게는 실제와 관계가 없습니다.',
      en: 'Every number and name is invented; no member, brand or shop is real.',
    },
    period: {
      from: dateText(0),
      to: dateText(LAST_DAY),
      asOf: dateText(LAST_DAY + 1),
      years: [civilDate(0).year, civilDate(LAST_DAY).year],
    },
    ...describeSizes(shop, sales),
    types: describeTypes(shop, sales),
    rhythms: describeRhythms(shop),
    tastes: describeTastes(shop),
    ...describeRules(shop, sales),
    ...describeSeasons(sales),
    ...describeDiscounts(sales),
    ...describePrices(shop, sales),
    ...describeRegions(shop, sales),
    launches: LAUNCHES.map(({ family, english, date }) => ({
      family,
      date,
      label: { ko: `새 상품: ${family}`, en: `new products: ${english}` },
      story: { ko: '이 날부터 팔기 시작했습니다.', en: 'On sale from this day on.' },
    })),
    grades: {
      year: GRADE_YEAR,
      from: GRADES.map(({ name, fromWon }) => ({ name, fromWon: Number.isFinite(fromWon) ? fromWon : null })),
      label: { ko: '등급 기준', en: 'grades' },
      story: { ko: '2024년 결제금액에서 반품을 뺀 값입니다.', en: 'Paid in 2024, returns taken off.' },
    },
    ...describeContacts(messages),
    ...describeSpend(spend),
    ...describeEvents(visits),
    ...describeFeedback(feedback),
    ...describeQuestions(shop, messages, spend),
  };
}

export type Truth = ReturnType<typeof describeTruth>;
