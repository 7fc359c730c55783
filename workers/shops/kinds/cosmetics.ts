import type { ShopWords } from '../shopWords.ts';

export const cosmetics: ShopWords = {
  categories: [
    {
      name: { ko: '스킨케어', en: 'skin care' },
      weight: 36,
      prices: [9000, 68000],
      brands: [
        { ko: '맑음', en: 'Clearday' },
        { ko: '이슬', en: 'Dew' },
      ],
      products: [
        { ko: '토너', en: 'toner' },
        { ko: '수분크림', en: 'moisturiser' },
        { ko: '세럼', en: 'serum' },
        { ko: '선크림', en: 'sun cream' },
        { ko: '아이크림', en: 'eye cream' },
      ],
    },
    {
      name: { ko: '클렌징', en: 'cleansing' },
      weight: 20,
      prices: [6000, 28000],
      brands: [
        { ko: '맑음', en: 'Clearday' },
        { ko: '거품', en: 'Foam' },
      ],
      products: [
        { ko: '클렌징폼', en: 'cleansing foam' },
        { ko: '클렌징오일', en: 'cleansing oil' },
        { ko: '클렌징워터', en: 'cleansing water' },
        { ko: '각질제거제', en: 'peeling gel' },
      ],
    },
    {
      name: { ko: '색조', en: 'make-up' },
      weight: 22,
      prices: [7000, 42000],
      brands: [
        { ko: '빛깔', en: 'Hue' },
        { ko: '이슬', en: 'Dew' },
      ],
      products: [
        { ko: '립틴트', en: 'lip tint' },
        { ko: '쿠션', en: 'cushion' },
        { ko: '아이섀도', en: 'eye shadow' },
        { ko: '마스카라', en: 'mascara' },
        { ko: '블러셔', en: 'blusher' },
      ],
    },
    {
      name: { ko: '헤어·바디', en: 'hair and body' },
      weight: 14,
      prices: [7000, 32000],
      brands: [
        { ko: '거품', en: 'Foam' },
        { ko: '숲', en: 'Woods' },
      ],
      products: [
        { ko: '샴푸', en: 'shampoo' },
        { ko: '트리트먼트', en: 'hair treatment' },
        { ko: '바디로션', en: 'body lotion' },
        { ko: '핸드크림', en: 'hand cream' },
      ],
    },
    {
      name: { ko: '정기박스', en: 'monthly box' },
      weight: 18,
      prices: [24000, 49000],
      brands: [{ ko: '맑음', en: 'Clearday' }],
      products: [
        { ko: '기본 박스', en: 'basic box' },
        { ko: '프리미엄 박스', en: 'premium box' },
      ],
    },
  ],
  pair: [
    [2, { ko: '파운데이션', en: 'foundation' }, 32000],
    [2, { ko: '메이크업 브러시', en: 'make-up brush' }, 18000],
  ],
  next: [
    [0, { ko: '레티놀 미니', en: 'retinol mini' }, 9900],
    [0, { ko: '레티놀 본품', en: 'retinol full size' }, 46000],
  ],
  channels: [
    { ko: '앱', en: 'app' },
    { ko: '온라인몰', en: 'online mall' },
    { ko: '팝업매장', en: 'pop-up store' },
  ],
  stores: [{ name: { ko: '성수 팝업', en: 'Seongsu pop-up' }, region: 0 }],
  gapDays: 30,
  linesPerPurchase: 2.2,
  peakMonth: 3,
  costShare: 0.42,
};
