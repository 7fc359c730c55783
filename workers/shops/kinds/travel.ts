import type { ShopWords } from '../shopWords.ts';

export const travel: ShopWords = {
  categories: [
    {
      name: { ko: '국내숙소', en: 'stays in Korea' },
      weight: 34,
      prices: [60000, 320000],
      brands: [
        { ko: '쉼', en: 'Rest' },
        { ko: '바다로', en: 'Seaward' },
      ],
      products: [
        { ko: '제주 호텔', en: 'Jeju hotel' },
        { ko: '강릉 펜션', en: 'Gangneung guest house' },
        { ko: '부산 호텔', en: 'Busan hotel' },
        { ko: '속초 리조트', en: 'Sokcho resort' },
      ],
    },
    {
      name: { ko: '항공권', en: 'flights' },
      weight: 26,
      prices: [50000, 900000],
      brands: [
        { ko: '나래', en: 'Narae' },
        { ko: '구름', en: 'Cloud' },
      ],
      products: [
        { ko: '제주 왕복', en: 'Jeju return' },
        { ko: '오사카 왕복', en: 'Osaka return' },
        { ko: '다낭 왕복', en: 'Da Nang return' },
        { ko: '파리 왕복', en: 'Paris return' },
      ],
    },
    {
      name: { ko: '패키지', en: 'package tours' },
      weight: 16,
      prices: [300000, 2400000],
      brands: [
        { ko: '쉼', en: 'Rest' },
        { ko: '발길', en: 'Footstep' },
      ],
      products: [
        { ko: '다낭 4일', en: 'Da Nang 4 days' },
        { ko: '후쿠오카 3일', en: 'Fukuoka 3 days' },
        { ko: '서유럽 9일', en: 'western Europe 9 days' },
      ],
    },
    {
      name: { ko: '체험·입장권', en: 'activities' },
      weight: 16,
      prices: [15000, 120000],
      brands: [
        { ko: '발길', en: 'Footstep' },
        { ko: '바다로', en: 'Seaward' },
      ],
      products: [
        { ko: '놀이공원', en: 'theme park' },
        { ko: '서핑 강습', en: 'surfing lesson' },
        { ko: '미술관', en: 'museum' },
        { ko: '요트 투어', en: 'yacht tour' },
      ],
    },
    {
      name: { ko: '교통·보험', en: 'transport and insurance' },
      weight: 8,
      prices: [9000, 160000],
      brands: [{ ko: '나래', en: 'Narae' }],
      products: [
        { ko: '여행자보험', en: 'travel insurance' },
        { ko: '기차 패스', en: 'rail pass' },
        { ko: '공항버스', en: 'airport bus' },
      ],
    },
  ],
  pair: [
    [4, { ko: '렌터카 2일', en: 'car for two days' }, 110000],
    [4, { ko: '완전면책 보험', en: 'full cover' }, 28000],
  ],
  next: [
    [0, { ko: '주말 특가 숙소', en: 'weekend offer' }, 79000],
    [2, { ko: '가을 단풍 패키지', en: 'autumn leaves tour' }, 390000],
  ],
  channels: [
    { ko: '앱', en: 'app' },
    { ko: '온라인몰', en: 'online mall' },
    { ko: '상담', en: 'counsellor' },
  ],
  stores: [],
  gapDays: 95,
  linesPerPurchase: 1.7,
  peakMonth: 6,
  costShare: 0.82,
};
