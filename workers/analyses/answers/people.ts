import type { Text } from '../../contract/text.ts';
import { beside, largest, monthLine, sum, textBars, type FindAnswer } from './found.ts';
import { fullMonths, isIn, sumsIn, type Facts } from './facts.ts';
import { count, days, each, money, share, worded } from './say.ts';

/** Customers by how often they ordered: the groups used where the file names none. */
export const frequencyBands: readonly { readonly from: number; readonly label: Text }[] = [
  { from: 1, label: { ko: '1번 주문', en: '1 order' } },
  { from: 2, label: { ko: '2–3번 주문', en: '2–3 orders' } },
  { from: 4, label: { ko: '4–9번 주문', en: '4–9 orders' } },
  { from: 10, label: { ko: '10번 이상 주문', en: '10+ orders' } },
];

export function bandOf(orders: number): number {
  return frequencyBands.findLastIndex(({ from }) => orders >= from);
}

const ageBands: readonly Text[] = [
  { ko: '10대 이하', en: 'under 20' },
  { ko: '20대', en: '20–29' },
  { ko: '30대', en: '30–39' },
  { ko: '40대', en: '40–49' },
  { ko: '50대', en: '50–59' },
  { ko: '60대 이상', en: '60+' },
];

/** Groups of buyers by age band and gender; those of whom neither is known are not a group. */
function peopleGroups(facts: Facts): { readonly label: Text; readonly customers: number }[] {
  const [bands, genders] = [facts.words('people.band'), facts.words('people.gender')];
  const customers = facts.numbers('people.customers');
  const isAge = facts.has('customers', 'birth');
  return bands
    .map((band, i) => {
      const age = isAge ? ageBands[Number(band) - 1] : undefined;
      const words = isAge ? [genders[i] as string] : [band, genders[i] as string];
      return { label: beside(age, words), customers: customers[i] as number };
    })
    .filter(({ label }) => label.en !== '');
}

export const findBuyers: FindAnswer = (facts) => {
  const { buyers, months } = facts;
  const groups = peopleGroups(facts).sort(
    (a, b) => b.customers - a.customers || (a.label.en < b.label.en ? -1 : 1),
  );
  const [top] = groups;
  const found = { value: buyers.length, unit: 'count' as const };
  if (top === undefined) {
    return {
      ...found,
      template: {
        ko: '{customers}명이 한 번 이상 샀습니다. 성별이나 생년월일이 있는 회원 파일을 더하면 누구인지 나눠 보여 줍니다.',
        en: '{customers} {customers|customer|customers} bought at least once. A member file with gender or birth date would say who they are.',
      },
      figures: { customers: count(buyers.length) },
      chart: monthLine('count', months, months.buyers, fullMonths(months), null),
    };
  }
  const known = sum(groups.map(({ customers }) => customers));
  return {
    ...found,
    template: {
      ko: '{customers}명이 한 번 이상 샀습니다. 가장 큰 집단은 {group}({groupCount}명, 알려진 고객의 {groupShare})입니다.',
      en: '{customers} {customers|customer|customers} bought at least once. The largest group: {group} ({groupCount}, {groupShare} of those known).',
    },
    figures: {
      ...{ customers: count(buyers.length), group: worded(top.label), groupCount: count(top.customers) },
      ...{ groupShare: share(top.customers / known), known: count(known) },
    },
    chart: textBars(
      'count',
      groups.slice(0, 8).map(({ label, customers }) => [label, customers]),
      0,
    ),
  };
};

export const findAverages: FindAnswer = ({ buyers, purchases, unit }) => {
  const revenue = sum(purchases.amount) / unit;
  const bands = frequencyBands.map(() => 0);
  for (const { start, end } of buyers) {
    const band = bandOf(end - start);
    bands[band] = (bands[band] as number) + 1;
  }
  return {
    value: revenue / buyers.length,
    unit: 'money',
    template: {
      ko: '고객 한 명이 평균 {orders}번 주문했습니다. 쓴 돈은 1인당 {amount}입니다.',
      en: 'A customer ordered {orders} times on average and spent {amount}.',
    },
    figures: {
      amount: money(revenue / buyers.length),
      orders: each(purchases.count / buyers.length),
      ...{ sales: money(revenue), purchases: count(purchases.count), customers: count(buyers.length) },
    },
    chart: textBars(
      'count',
      frequencyBands.map(({ label }, i) => [label, bands[i] as number]),
      largest(bands),
    ),
  };
};

export const findActive: FindAnswer = (facts) => {
  const { buyers: active } = sumsIn(facts, facts.year);
  const all = facts.buyers.length;
  return {
    value: active,
    unit: 'count',
    template: {
      ko: '최근 {days} 안에 산 고객은 {active}명, 지금까지 산 고객의 {share}입니다.',
      en: '{active} {active|customer|customers} bought in the last {days}: {share} of everybody who ever did.',
    },
    figures: {
      ...{ active: count(active), share: share(active / all), customers: count(all) },
      days: days(facts.year.end - facts.year.start + 1),
    },
    chart: textBars(
      'count',
      [
        [{ ko: '활성', en: 'Active' }, active],
        [{ ko: '그 밖', en: 'Not lately' }, all - active],
      ],
      0,
    ),
  };
};

export const findNewAndExisting: FindAnswer = ({ recent, buyers, purchases, unit, has }) => {
  if (recent === null) return 'short';
  const sums = { newRevenue: 0, oldRevenue: 0, newMargin: 0, oldMargin: 0 };
  for (const { start, end } of buyers) {
    const isNew = (purchases.day[start] as number) >= recent.start;
    for (let i = start; i < end; i++) {
      if (!isIn(recent, purchases.day[i] as number)) continue;
      sums[isNew ? 'newRevenue' : 'oldRevenue'] += purchases.amount[i] as number;
      sums[isNew ? 'newMargin' : 'oldMargin'] += purchases.margin[i] as number;
    }
  }
  const { newRevenue, oldRevenue, newMargin, oldMargin } = sums;
  const value = oldRevenue / (newRevenue + oldRevenue);
  const margin = newMargin + oldMargin;
  const knowsMargin = has('orders', 'cost') && margin > 0 && newMargin >= 0 && oldMargin >= 0;
  const figures = {
    ...{ days: days(recent.end - recent.start + 1), existing: share(value), fresh: share(1 - value) },
    ...{ oldSales: money(oldRevenue / unit), newSales: money(newRevenue / unit) },
    sales: money((oldRevenue + newRevenue) / unit),
    ...(knowsMargin
      ? { margin: share(oldMargin / margin), oldMargin: money(oldMargin), allMargin: money(margin) }
      : {}),
  };
  return {
    value,
    unit: 'share',
    template: knowsMargin
      ? {
          ko: '최근 {days} 매출의 {existing}, 마진의 {margin}를 그 전부터 산 고객이 만들었습니다. 나머지는 새 고객입니다.',
          en: 'Over the last {days}, customers from before brought {existing} of sales and {margin} of margin; the rest is from new ones.',
        }
      : {
          ko: '최근 {days} 매출의 {existing}는 그 전부터 산 고객, {fresh}는 새 고객이 만들었습니다.',
          en: 'Over the last {days}, customers from before brought {existing} of sales and new ones {fresh}.',
        },
    figures,
    chart: textBars(
      'money',
      [
        [{ ko: '기존 고객', en: 'Existing' }, oldRevenue / unit],
        [{ ko: '신규 고객', en: 'New' }, newRevenue / unit],
      ],
      0,
    ),
  };
};

const gapBands: readonly { readonly upTo: number; readonly label: Text }[] = [
  { upTo: 7, label: { ko: '7일 안', en: '≤ 7 days' } },
  { upTo: 30, label: { ko: '8–30일', en: '8–30' } },
  { upTo: 90, label: { ko: '31–90일', en: '31–90' } },
  { upTo: 180, label: { ko: '91–180일', en: '91–180' } },
  { upTo: Infinity, label: { ko: '181일 이상', en: '181+' } },
];

export const findCycle: FindAnswer = ({ cycleDays, gaps, buyers }) => {
  if (cycleDays === null) return 'few';
  const again = buyers.filter(({ start, end }) => end - start >= 2).length;
  const bands = gapBands.map(() => 0);
  for (const gap of gaps) {
    const band = gapBands.findIndex(({ upTo }) => gap <= upTo);
    bands[band] = (bands[band] as number) + 1;
  }
  return {
    value: cycleDays,
    unit: 'days',
    template: {
      ko: '다시 사기까지 중앙값으로 {cycle} 걸립니다. 고객의 {again}가 두 번 이상 주문했습니다.',
      en: 'Buyers come back after {cycle} (median). {again} of customers ordered at least twice.',
    },
    figures: {
      ...{ cycle: days(cycleDays), again: share(again / buyers.length) },
      ...{ gaps: count(gaps.length), repeaters: count(again), customers: count(buyers.length) },
    },
    chart: textBars(
      'count',
      gapBands.map(({ label }, i) => [label, bands[i] as number]),
      largest(bands),
    ),
  };
};

export const findOpeners: FindAnswer = ({ numbers }) => {
  const silent = numbers('opened.customers')[0] as number;
  const openers = numbers('opened.openers')[0] as number;
  if (openers === 0) return 'few';
  return {
    value: silent,
    unit: 'count',
    template: {
      ko: '최근 30일에 메시지를 연 {openers}명 가운데 {silent}명은 180일 넘게 사지 않던 고객입니다. 다시 말을 걸 때입니다.',
      en: '{silent} of the {openers} who opened a message in the last 30 days had not bought for over 180 days. Now is the time to talk to them.',
    },
    figures: { silent: count(silent), openers: count(openers) },
    chart: textBars(
      'count',
      [
        [{ ko: '오래 조용했던 고객', en: 'Long silent' }, silent],
        [{ ko: '그 밖에 연 고객', en: 'Other openers' }, openers - silent],
      ],
      0,
    ),
  };
};

export const findAtRisk: FindAnswer = (facts) => {
  const { cycleDays, buyers, purchases, asOf, year, unit } = facts;
  if (cycleDays === null) return 'few';
  let [risky, stake] = [0, 0];
  for (const { start, end } of buyers) {
    const last = purchases.day[end - 1] as number;
    if (end - start < 2 || asOf - last <= 2 * cycleDays || !isIn(year, last)) continue;
    risky += 1;
    for (let i = start; i < end; i++)
      if (isIn(year, purchases.day[i] as number)) stake += purchases.amount[i] as number;
  }
  const { buyers: active } = sumsIn(facts, year);
  return {
    value: risky,
    unit: 'count',
    template: {
      ko: '다시 사던 고객 {risky}명이 보통 주기의 두 배({limit}) 넘게 조용합니다. 이들이 한 해에 쓴 돈은 {stake}입니다.',
      en: '{risky} repeat {risky|buyer|buyers} have been silent for more than twice the usual cycle ({limit}). They spent {stake} within the year.',
    },
    figures: {
      ...{ risky: count(risky), limit: days(2 * cycleDays), stake: money(stake / unit) },
      ...{ active: count(active), cycle: days(cycleDays) },
    },
    chart: textBars(
      'count',
      [
        [{ ko: '위험', en: 'At risk' }, risky],
        [{ ko: '그 밖의 활성 고객', en: 'Other active' }, active - risky],
      ],
      0,
    ),
  };
};
