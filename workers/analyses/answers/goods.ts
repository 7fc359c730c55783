import { upperTail } from '../../numeric/hypergeometric.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { compare, nameBars, sum, textBars, type FindAnswer } from './found.ts';
import { days, count, money, named, share, times } from './say.ts';
import { partsOf } from './salesParts.ts';
import { newProductDays } from './spans.ts';

export const findBestSeller: FindAnswer = (facts) => {
  const parts = partsOf(facts, 'bestSellers', 'revenue');
  const [top] = parts;
  if (top === undefined) return 'few';
  const total = facts.numbers('bestSellers.total')[0] as number;
  return {
    value: top.value,
    unit: 'money',
    template: {
      ko: '가장 많이 판 상품은 ‘{product}’, 매출 {revenue}(전체의 {share})입니다.',
      en: '“{product}” sells most: {revenue}, {share} of all product sales.',
    },
    figures: {
      ...{ product: named(top.name), revenue: money(top.value), share: share(top.value / total) },
      sales: money(total),
    },
    chart: nameBars('money', parts, top.name),
  };
};

/** Adjusted p up to which a product counts as particular to a region. */
const level = 0.05;

export const findRegionalProduct: FindAnswer = ({ words, numbers }) => {
  const names = words('regionProducts.name');
  const regions = words('regionProducts.region');
  const of = (column: string): ArrayLike<number> => numbers(`regionProducts.${column}`);
  const [here, size, buyers, total] = [of('here'), of('size'), of('buyers'), of('total')];
  if (names.length === 0 || new Set(regions).size < 2) return 'few';
  const adjusted = adjustByBenjaminiHochberg(
    names.map((_, i) =>
      upperTail(here[i] as number, {
        units: total[i] as number,
        marked: buyers[i] as number,
        drawn: size[i] as number,
      }),
    ),
  );
  const pairs = names
    .map((name, i) => {
      const ratio =
        (here[i] as number) / (size[i] as number) / ((buyers[i] as number) / (total[i] as number));
      return { i, name, region: regions[i] as string, ratio, p: adjusted[i] as number };
    })
    .filter(({ p, ratio }) => p <= level && ratio > 1)
    .sort((a, b) => b.ratio - a.ratio || compare(a.name, b.name) || compare(a.region, b.region));
  const [top] = pairs;
  if (top === undefined) {
    return {
      value: 0,
      unit: 'count',
      template: {
        ko: '지역을 타는 상품은 없습니다. 상품과 지역의 쌍 {pairs}개를 견주었지만 우연을 넘는 것이 없습니다.',
        en: 'No product is particular to a region: of {pairs} {pairs|pair|pairs} compared, none goes beyond chance.',
      },
      figures: { pairs: count(names.length) },
      chart: null,
    };
  }
  return {
    value: top.ratio,
    unit: 'times',
    template: {
      ko: '‘{region}’ 고객은 ‘{product}’ 상품을 모든 지역의 고객보다 {ratio}배 많이 삽니다({here}명). 우연을 넘는 지역 상품은 모두 {found}개입니다.',
      en: 'Customers in “{region}” buy “{product}” {ratio} times as often as all do ({here} of them). {found} such {found|pair goes|pairs go} beyond chance.',
    },
    figures: {
      ...{ region: named(top.region), product: named(top.name), ratio: times(top.ratio) },
      ...{ here: count(here[top.i] as number), size: count(size[top.i] as number) },
      ...{ buyers: count(buyers[top.i] as number), everybody: count(total[top.i] as number) },
      ...{ found: count(pairs.length), pairs: count(names.length) },
    },
    chart: textBars(
      'times',
      pairs.slice(0, 6).map(({ name, region, ratio }) => {
        const label = `${name} · ${region}`;
        return [{ ko: label, en: label }, ratio];
      }),
      0,
    ),
  };
};

export const findNewProductBuyers: FindAnswer = ({ recent, spanDays, numbers }) => {
  if (recent === null || spanDays < 2 * newProductDays) return 'short';
  const of = (column: string): number => numbers(`newProducts.${column}`)[0] as number;
  const [products, customers, active] = [of('products'), of('customers'), of('active')];
  if (products === 0) {
    return {
      value: 0,
      unit: 'count',
      template: {
        ko: '최근 {days} 동안 처음 팔린 상품이 없습니다.',
        en: 'No product was sold for the first time in the last {days}.',
      },
      figures: { days: days(newProductDays), customers: count(0) },
      chart: null,
    };
  }
  return {
    value: customers,
    unit: 'count',
    template: {
      ko: '최근 {days} 안에 처음 나온 상품 {products}가지를 {customers}명이 샀습니다. 최근 {stretch} 동안 산 고객의 {share}입니다.',
      en: '{customers} {customers|customer|customers} bought one of {products} {products|product|products} new in the last {days}: {share} of those who bought in the last {stretch}.',
    },
    figures: {
      ...{ days: days(newProductDays), products: count(products), customers: count(customers) },
      ...{ share: share(active === 0 ? 0 : customers / active), active: count(active) },
      stretch: days(recent.end - recent.start + 1),
    },
    chart: textBars(
      'count',
      [
        [{ ko: '새 상품 구매', en: 'Bought new' }, customers],
        [{ ko: '그 밖', en: 'Others' }, active - customers],
      ],
      0,
    ),
  };
};

export const findFirstBought: FindAnswer = (facts) => {
  const parts = partsOf(facts, 'firstBought', 'customers');
  const [top] = parts;
  if (top === undefined) return 'few';
  const { buyers, purchases, has } = facts;
  const value = top.value / buyers.length;
  const withCoupon = sum(buyers.map(({ start }) => purchases.coupon[start] as number));
  const hasCoupon = has('orders', 'coupon');
  return {
    value,
    unit: 'share',
    template: hasCoupon
      ? {
          ko: '첫 주문의 {share}에 ‘{what}’ 상품이 들어 있습니다. 첫 주문의 {coupon}는 쿠폰을 썼습니다.',
          en: '{share} of first orders hold “{what}”; {coupon} of first orders used a coupon.',
        }
      : {
          ko: '첫 주문의 {share}에 ‘{what}’ 상품이 들어 있습니다. 왜 샀는지는 쿠폰이나 캠페인 열이 있어야 압니다.',
          en: '{share} of first orders hold “{what}”. Why they bought needs a coupon or campaign column.',
        },
    figures: {
      ...{ what: named(top.name), share: share(value), customers: count(top.value) },
      firsts: count(buyers.length),
      ...(hasCoupon ? { coupon: share(withCoupon / buyers.length), withCoupon: count(withCoupon) } : {}),
    },
    chart: nameBars('count', parts, top.name),
  };
};

/** A pair has to be in as many purchases, and in this share of all. */
const fewestTogether = { count: 50, share: 0.001, least: 10 };

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly together: number;
  readonly lift: number;
}

/** The pair of items with the highest lift among those that are together often enough. */
function bestPair(
  basket: ArrayLike<number>,
  item: ArrayLike<number>,
  orders: ArrayLike<number>,
  all: number,
): Pair | null {
  const size = orders.length;
  const together = new Uint32Array((size * (size - 1)) / 2);
  const place = (a: number, b: number): number => (b * (b - 1)) / 2 + a;
  for (let start = 0; start < basket.length;) {
    let end = start + 1;
    while (end < basket.length && basket[end] === basket[start]) end++;
    for (let i = start + 1; i < end; i++) {
      for (let j = start; j < i; j++) {
        const at = place(item[j] as number, item[i] as number);
        together[at] = (together[at] as number) + 1;
      }
    }
    start = end;
  }
  const search = (atLeast: number): Pair | null => {
    let best: Pair | null = null;
    for (let b = 1; b < size; b++) {
      for (let a = 0; a < b; a++) {
        const n = together[place(a, b)] as number;
        if (n < atLeast) continue;
        const lift = (n * all) / ((orders[a] as number) * (orders[b] as number));
        if (best === null || lift > best.lift) best = { a, b, together: n, lift };
      }
    }
    return best;
  };
  return search(Math.max(fewestTogether.count, fewestTogether.share * all)) ?? search(fewestTogether.least);
}

export const findTogether: FindAnswer = (facts) => {
  const { numbers, words, purchases } = facts;
  const names = words('items.name');
  const orders = numbers('items.orders');
  const pair = bestPair(numbers('baskets.basket'), numbers('baskets.item'), orders, purchases.count);
  if (pair === null) return 'few';
  const [a, b] = [names[pair.a] as string, names[pair.b] as string];
  const again = words('boughtAgain.name')[0];
  const [rebought, bought] = [numbers('boughtAgain.again'), numbers('boughtAgain.buyers')];
  const parts = words('boughtAgain.name').map((name, i) => ({
    name,
    value: (rebought[i] as number) / (bought[i] as number),
  }));
  return {
    value: pair.lift,
    unit: 'times',
    template:
      again === undefined
        ? {
            ko: '함께 사는 것: ‘{a}’, ‘{b}’. 우연의 {lift}배(향상도), 주문 {together}건에 함께 있습니다.',
            en: 'Bought together: “{a}” and “{b}”, {lift} times as often as chance (lift), in {together} orders.',
          }
        : {
            ko: '함께 사는 것: ‘{a}’, ‘{b}’. 우연의 {lift}배(향상도), 주문 {together}건에 함께 있습니다. 또 사는 것: ‘{again}’, 산 사람의 {rate}가 다시 샀습니다.',
            en: 'Bought together: “{a}” and “{b}”, {lift} times as often as chance (lift), in {together} orders. Bought again: “{again}”, by {rate} of its buyers.',
          },
    figures: {
      ...{ a: named(a), b: named(b), lift: times(pair.lift), together: count(pair.together) },
      ...{ all: count(purchases.count) },
      ...{ withA: count(orders[pair.a] as number), withB: count(orders[pair.b] as number) },
      ...(again === undefined ? {} : { again: named(again), rate: share(parts[0]?.value ?? 0) }),
      ...(again === undefined
        ? {}
        : { rebought: count(rebought[0] as number), bought: count(bought[0] as number) }),
    },
    chart: again === undefined ? null : nameBars('share', parts, again),
  };
};
