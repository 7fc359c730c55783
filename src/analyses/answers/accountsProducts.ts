import { stretchLength, type AnswerAccounts } from './account.ts';

/** Questions 16 to 19, 46 and 47: what is bought. */
export const productAccounts: Readonly<Record<number, AnswerAccounts>> = {
  16: {
    sales: { what: { ko: '분류를 아는 매출', en: 'Sales of known category' } },
    parts: {
      what: { ko: '분류 가짓수', en: 'Categories' },
      told: { ko: '주문 줄에 적힌 서로 다른 분류 수', en: 'Different categories on the order lines' },
    },
    revenue: {
      what: { ko: '{category} 매출', en: 'Sales of {category}' },
      told: {
        ko: '이 분류가 적힌 주문 줄의 금액 합',
        en: 'Amounts of the order lines of this category, added up',
      },
      of: 'sales',
      rows: { with: ['category', 'category'] },
    },
    share: {
      what: { ko: '{category} 매출의 비율', en: 'Share of sales: {category}' },
      how: '{revenue} ÷ {sales}',
      rows: { with: ['category', 'category'] },
    },
    margin: {
      what: { ko: '{category} 마진', en: 'Margin of {category}' },
      told: {
        ko: '이 분류의 주문 줄마다 금액에서 원가를 뺀 값의 합. 원가를 모르는 줄은 뺍니다.',
        en: 'Amount less cost of the order lines of this category, added up; lines of unknown cost are left out',
      },
      rows: { with: ['category', 'category'] },
    },
  },
  17: {
    sales: { what: { ko: '상품을 아는 매출', en: 'Sales of known products' } },
    revenue: {
      what: { ko: '{product} 매출', en: 'Sales of {product}' },
      told: { ko: '이 상품의 주문 줄 금액 합', en: 'Amounts of the order lines of this product, added up' },
      of: 'sales',
    },
    share: {
      what: { ko: '{product} 매출의 비율', en: 'Share of sales: {product}' },
      how: '{revenue} ÷ {sales}',
    },
  },
  18: {
    size: { what: { ko: '{region} 고객', en: 'Customers in {region}' } },
    buyers: { what: { ko: '이 상품을 산 모든 고객', en: 'All buyers of this product' } },
    everybody: { what: { ko: '모든 지역의 고객', en: 'Customers of all regions' } },
    here: {
      what: { ko: '{region}에서 {product} 산 고객', en: 'Buyers of {product} in {region}' },
      told: {
        ko: '이 지역이 적힌 주문 줄로 이 상품을 한 번이라도 산 고객 수',
        en: 'Customers with at least one order line of this product and this region',
      },
      of: 'size',
      rows: { with: ['region', 'region'] },
    },
    ratio: {
      what: { ko: '{region}의 {product} 지수', en: 'Index of {product} in {region}' },
      how: '({here} ÷ {size}) ÷ ({buyers} ÷ {everybody})',
      of: 'everybody',
      rows: { with: ['region', 'region'] },
    },
    found: {
      what: { ko: '우연을 넘는 지역 상품', en: 'Regional products beyond chance' },
      told: {
        ko: '전체보다 많이 사는 짝 가운데, 우연히 이만큼 살 확률을 모든 짝에 대해 보정한 값(Benjamini–Hochberg)이 0.05를 넘지 않는 짝의 수',
        en: 'Pairs bought more than by all, whose probability by chance, adjusted for all pairs (Benjamini–Hochberg), is at most 0.05',
      },
      of: 'pairs',
    },
    pairs: {
      what: { ko: '견준 상품과 지역의 짝', en: 'Pairs of product and region compared' },
      told: {
        ko: '산 고객이 20명 이상인 상품과 지역의 짝 수',
        en: 'Pairs of a product and a region with at least 20 buyers',
      },
    },
  },
  19: {
    stretch: stretchLength,
    days: {
      what: { ko: '새 상품으로 보는 날수', en: 'Days for which a product is new' },
      told: {
        ko: '정해 둔 값: 첫 판매가 마지막 판매일({fileLast})까지 182일 안에 있으면 새 상품',
        en: 'A fixed number: a product is new if its first sale lies in the 182 days up to the last sale, {fileLast}',
      },
    },
    products: {
      what: { ko: '새 상품', en: 'New products' },
      told: {
        ko: '이 파일의 첫 판매가 마지막 판매일까지 182일 안에 있는 상품 수',
        en: 'Products whose first sale in this file lies in the 182 days up to the last sale',
      },
    },
    active: {
      what: {
        ko: '{recentFirst} – {fileLast} 사이에 산 고객',
        en: 'Customers who bought from {recentFirst} to {fileLast}',
      },
    },
    customers: {
      what: { ko: '새 상품을 산 고객', en: 'Customers who bought a new product' },
      told: {
        ko: '{recentFirst} – {fileLast} 사이에 새 상품을 하나라도 산 고객 수',
        en: 'Customers who bought at least one new product from {recentFirst} to {fileLast}',
      },
      of: 'active',
      rows: { span: 'recent' },
    },
    share: {
      what: { ko: '새 상품을 산 고객의 비율', en: 'Share that bought a new product' },
      how: '{customers} ÷ {active}',
      rows: { span: 'recent' },
    },
  },
  46: {
    customers: { what: { ko: '{what} 상품이 든 첫 주문', en: 'First orders with {what}' } },
    firsts: { what: { ko: '첫 주문(고객마다 하나)', en: 'First orders (one a customer)' } },
    withCoupon: { what: { ko: '쿠폰을 쓴 첫 주문', en: 'First orders with a coupon' } },
    share: {
      what: { ko: '첫 주문에 {what} 상품이 든 비율', en: 'Share of first orders with {what}' },
      how: '{customers} ÷ {firsts}',
    },
    coupon: {
      what: { ko: '첫 주문에 쿠폰을 쓴 비율', en: 'Share of first orders with a coupon' },
      how: '{withCoupon} ÷ {firsts}',
    },
  },
  47: {
    all: { what: { ko: '모든 주문', en: 'All orders' } },
    withA: { what: { ko: '{a} 상품이 든 주문', en: 'Orders with {a}' } },
    withB: { what: { ko: '{b} 상품이 든 주문', en: 'Orders with {b}' } },
    together: {
      what: { ko: '두 상품이 함께 든 주문', en: 'Orders with both' },
      told: { ko: '{a}, {b} 상품이 모두 든 주문 수', en: 'Orders that hold both {a} and {b}' },
      of: 'all',
    },
    lift: {
      what: { ko: '향상도: {a}, {b}', en: 'Lift: {a} and {b}' },
      how: '{together} × {all} ÷ ({withA} × {withB})',
      of: 'all',
    },
    bought: { what: { ko: '{again} 산 고객', en: 'Buyers of {again}' } },
    rebought: {
      what: { ko: '{again} 두 번 이상의 주문에서 산 고객', en: 'Who bought {again} in two orders or more' },
    },
    rate: {
      what: { ko: '{again} 다시 산 비율', en: 'Share that bought {again} again' },
      how: '{rebought} ÷ {bought}',
    },
  },
};
