import type { ShopWords } from '../shopWords.ts';

export const grocery: ShopWords = {
  categories: [
    {
      name: { ko: '채소·과일', en: 'fruit and vegetables' },
      weight: 30,
      prices: [1500, 15000],
      brands: [
        { ko: '들녘', en: 'Fieldside' },
        { ko: '햇살농장', en: 'Sunfarm' },
      ],
      products: [
        { ko: '양파', en: 'onions' },
        { ko: '사과', en: 'apples' },
        { ko: '감자', en: 'potatoes' },
        { ko: '상추', en: 'lettuce' },
        { ko: '바나나', en: 'bananas' },
        { ko: '방울토마토', en: 'cherry tomatoes' },
        { ko: '당근', en: 'carrots' },
      ],
    },
    {
      name: { ko: '유제품·달걀', en: 'dairy and eggs' },
      weight: 22,
      prices: [2500, 9000],
      brands: [
        { ko: '아침목장', en: 'Morningdairy' },
        { ko: '들녘', en: 'Fieldside' },
      ],
      products: [
        { ko: '우유', en: 'milk' },
        { ko: '달걀', en: 'eggs' },
        { ko: '요구르트', en: 'yoghurt' },
        { ko: '치즈', en: 'cheese' },
        { ko: '버터', en: 'butter' },
      ],
    },
    {
      name: { ko: '정육·수산', en: 'meat and fish' },
      weight: 18,
      prices: [6000, 32000],
      brands: [
        { ko: '바다상회', en: 'Seatrade' },
        { ko: '한들', en: 'Handeul' },
      ],
      products: [
        { ko: '삼겹살', en: 'pork belly' },
        { ko: '닭가슴살', en: 'chicken breast' },
        { ko: '고등어', en: 'mackerel' },
        { ko: '소불고기', en: 'beef' },
        { ko: '새우', en: 'prawns' },
      ],
    },
    {
      name: { ko: '간편식·간식', en: 'ready meals and snacks' },
      weight: 20,
      prices: [1500, 12000],
      brands: [
        { ko: '한들', en: 'Handeul' },
        { ko: '소소', en: 'Soso' },
      ],
      products: [
        { ko: '라면', en: 'instant noodles' },
        { ko: '만두', en: 'dumplings' },
        { ko: '과자', en: 'crackers' },
        { ko: '냉동피자', en: 'frozen pizza' },
        { ko: '초콜릿', en: 'chocolate' },
        { ko: '김', en: 'seaweed' },
      ],
    },
    {
      name: { ko: '음료', en: 'drinks' },
      weight: 10,
      prices: [1000, 9000],
      brands: [
        { ko: '샘터', en: 'Spring' },
        { ko: '아침목장', en: 'Morningdairy' },
      ],
      products: [
        { ko: '생수', en: 'water' },
        { ko: '오렌지주스', en: 'orange juice' },
        { ko: '탄산수', en: 'sparkling water' },
        { ko: '두유', en: 'soy milk' },
      ],
    },
  ],
  pair: [
    [3, { ko: '파스타면', en: 'pasta' }, 3200],
    [3, { ko: '토마토소스', en: 'tomato sauce' }, 4800],
  ],
  next: [
    [4, { ko: '커피머신 캡슐 체험팩', en: 'coffee capsule trial' }, 6900],
    [4, { ko: '커피 캡슐 100개', en: '100 coffee capsules' }, 49000],
  ],
  channels: [
    { ko: '새벽배송', en: 'morning delivery' },
    { ko: '앱', en: 'app' },
    { ko: '매장', en: 'store' },
  ],
  stores: [
    { name: { ko: '마포점', en: 'Mapo' }, region: 0 },
    { name: { ko: '분당점', en: 'Bundang' }, region: 1 },
  ],
  gapDays: 9,
  linesPerPurchase: 5.0,
  peakMonth: 8,
  costShare: 0.7,
};
