/** The planted product truths: what goes together, what follows, what price and region do. */
import type { Wording } from './people.ts';

export interface Association {
  id: string;
  level: 'product' | 'category';
  antecedent: string;
  consequent: string;
  /** Probability that an order with the antecedent also holds the consequent; exact by construction. */
  probability: number;
  label: Wording;
}

function product(
  id: string,
  antecedent: string,
  consequent: string,
  probability: number,
  english: string,
  remark: Wording = { ko: '', en: '' },
): Association {
  const label = { ko: `${antecedent} → ${consequent}${remark.ko}`, en: `${english}${remark.en}` };
  return { id, level: 'product', antecedent, consequent, probability, label };
}

/**
 * Category pairs come first: they are settled before the product pairs. For the probabilities to be exact
 * no name may appear in two pairs, and a pair across categories may not lead into a category of a category pair.
 */
export const ASSOCIATIONS: readonly Association[] = [
  {
    id: 'women-accessories',
    level: 'category',
    antecedent: '여성의류',
    consequent: '패션잡화',
    probability: 0.28,
    label: { ko: '여성의류 → 패션잡화', en: "women's clothing → accessories" },
  },
  {
    id: 'baby-household',
    level: 'category',
    antecedent: '유아동',
    consequent: '생활용품',
    probability: 0.34,
    label: { ko: '유아동 → 생활용품', en: 'babies and children → household' },
  },
  product(
    'machine-capsules',
    '캡슐 커피머신 화이트',
    '호환 캡슐커피 50입',
    0.85,
    'capsule machine → capsules',
    { ko: ' (당연해서 새롭지 않은 규칙)', en: ' (too certain to be news)' },
  ),
  product('pork-greens', '냉장 삼겹살 500g', '쌈장 쌈채소 세트', 0.42, 'pork belly → wrap greens and paste'),
  product('pasta-sauce', '듀럼밀 파스타면 500g', '토마토 파스타소스 600g', 0.48, 'pasta → tomato sauce'),
  product('dog-food-chews', '강아지 사료 2kg', '강아지 덴탈껌 15개', 0.3, 'dog food → dental chews'),
  product('litter-cans', '고양이 모래 두부 7L', '고양이 습식 캔 참치 12캔', 0.36, 'cat litter → tuna cans'),
  product(
    'shoes-socks',
    '쿠셔닝 러닝화 블랙',
    '스포츠 양말 5켤레 화이트',
    0.33,
    'running shoes → sports socks',
  ),
  product('sunscreen-gel', '데일리 선크림 50ml', '알로에 수딩젤 300ml', 0.27, 'sunscreen → soothing gel', {
    ko: ' (둘 다 여름 상품)',
    en: ' (both in summer)',
  }),
  product('shirt-tie', '링클프리 드레스 셔츠 화이트', '실크 혼방 넥타이 네이비', 0.24, 'dress shirt → tie'),
  product(
    'pan-turner',
    '인덕션 프라이팬 28cm',
    '실리콘 조리도구 뒤집개',
    0.29,
    'frying pan → silicone turner',
  ),
  product('dumbbell-shake', '육각 덤벨 5kg', '단백질 쉐이크 초코', 0.31, 'dumbbell → protein shake'),
  product('coffee-substitute', '블렌딩 원두 500g', '블렌딩 원두 200g', 0.004, 'coffee beans 500 g → 200 g', {
    ko: ' (대체재: 향상도 1 미만)',
    en: ' (substitutes: lift below 1)',
  }),
];

export interface SequenceEffect {
  id: string;
  first: string;
  next: string;
  withinDays: number;
  /** Probability that a customer's first `first` is followed by `next` on one of the next `withinDays` days. */
  probability: number;
  label: Wording;
}

export const SEQUENCES: readonly SequenceEffect[] = [
  {
    id: 'diaper-sizes',
    first: '순면 밴드 기저귀 소형',
    next: '순면 밴드 기저귀 중형',
    withinDays: 90,
    probability: 0.45,
    label: { ko: '기저귀 소형 다음에 중형 (90일)', en: 'small nappies, then medium (90 days)' },
  },
  {
    id: 'trial-to-cream',
    first: '스킨케어 체험 키트 수분',
    next: '장벽 수분 크림 50ml',
    withinDays: 45,
    probability: 0.32,
    label: { ko: '체험 키트 다음에 본품 크림 (45일)', en: 'trial kit, then full-size cream (45 days)' },
  },
  {
    id: 'drip-set-beans',
    first: '핸드드립 입문 세트 2인',
    next: '블렌딩 원두 1kg',
    withinDays: 30,
    probability: 0.38,
    label: { ko: '핸드드립 세트 다음에 원두 1kg (30일)', en: 'hand-drip set, then 1 kg of beans (30 days)' },
  },
  {
    id: 'mat-leggings',
    first: 'NBR 요가매트 10mm',
    next: '하이웨이스트 레깅스 블랙',
    withinDays: 30,
    probability: 0.27,
    label: { ko: '요가매트 다음에 레깅스 (30일)', en: 'yoga mat, then leggings (30 days)' },
  },
];

interface PriceEffect {
  product: string;
  english: string;
  /** Own-price elasticity of the number of lines sold; exact by construction. */
  elasticity: number;
}

/** These products change price every two weeks, in shuffled blocks of PRICE_STEPS. */
export const PRICE_EFFECTS: readonly PriceEffect[] = [
  { product: '생수 2L 12입 기본', english: 'still water', elasticity: -0.6 },
  { product: '탄산수 500ml 20입 플레인', english: 'plain sparkling water', elasticity: -2.2 },
  { product: '3겹 화장지 30롤', english: 'toilet paper', elasticity: -1.6 },
  { product: '캡슐 세탁세제 60입', english: 'laundry capsules', elasticity: -2.4 },
  { product: '닭가슴살 100g 10팩', english: 'chicken breast', elasticity: -1.9 },
  { product: '베이직 면양말 10켤레 화이트', english: 'cotton socks', elasticity: -1.2 },
];

/** Sales of `demandFor` follow the price of `priceOf` to this power; exact by construction. */
export const CROSS_PRICE = {
  priceOf: '탄산수 500ml 20입 플레인',
  demandFor: '탄산수 500ml 20입 레몬',
  elasticity: 0.9,
} as const;

/** Selling price ÷ list price; each step once in every block of five two-week periods. */
export const PRICE_STEPS = [1, 0.9, 0.8, 0.7, 0.6];
export const PRICE_PERIOD_DAYS = 14;

/** End-of-season markdown on clothing, accessories and sports goods, and the elasticity it meets. */
export const MARKDOWN = { ratio: 0.75, elasticity: -1.5, months: { s: [8], w: [2], m: [6, 11] } } as const;

export const REGIONAL_FAVOURITES = [
  { region: '부산', product: '부산식 어묵탕 2인', english: 'Busan fishcake soup', factor: 6 },
  { region: '제주', product: '옷장 제습제 12입', english: 'wardrobe dehumidifier', factor: 7 },
  { region: '강원', product: '핸드 핫팩 30입', english: 'hand warmers', factor: 5 },
] as const;

/** Product families that were not sold before these dates. */
export const LAUNCHES = [
  { family: '저항 밴드 세트', english: 'resistance bands', date: '2023-06-05' },
  { family: '비타 앰플 세럼', english: 'ampoule serum', date: '2024-03-04' },
  { family: '무항생 이유식', english: 'baby food', date: '2024-04-15' },
  { family: '동결건조 간식', english: 'freeze-dried pet treats', date: '2024-06-10' },
  { family: '밴딩 슬랙스', english: 'elastic-waist slacks', date: '2024-09-02' },
  { family: '견과·홍삼 선물세트', english: 'nut and ginseng gift sets', date: '2023-08-28' },
] as const;

/** Pull of products that carry a planted effect, where the mean product of a category has about 1. */
export const SPOTLIGHT = {
  antecedent: 4.5,
  consequent: 3,
  priced: 5.5,
  firstOfSequence: 3,
  regional: 1.5,
} as const;
