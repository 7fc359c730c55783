import type { ShopWords } from '../shopWords.ts';

export const securities: ShopWords = {
  categories: [
    {
      name: { ko: '국내주식', en: 'domestic shares' },
      weight: 36,
      prices: [500, 6000],
      brands: [
        { ko: '코스피', en: 'KOSPI' },
        { ko: '코스닥', en: 'KOSDAQ' },
      ],
      products: [
        { ko: '한빛전자', en: 'Hanbit Electronics' },
        { ko: '새롬자동차', en: 'Saerom Motors' },
        { ko: '푸른화학', en: 'Pureun Chemicals' },
        { ko: '바른바이오', en: 'Bareun Bio' },
        { ko: '누리게임즈', en: 'Nuri Games' },
      ],
    },
    {
      name: { ko: '해외주식', en: 'foreign shares' },
      weight: 28,
      prices: [800, 9000],
      brands: [
        { ko: '뉴욕', en: 'New York' },
        { ko: '나스닥', en: 'Nasdaq' },
      ],
      products: [
        { ko: '노스칩', en: 'Northchip' },
        { ko: '오픈클라우드', en: 'Opencloud' },
        { ko: '그린모터스', en: 'Green Motors' },
        { ko: '딥마인즈', en: 'Deepminds' },
      ],
    },
    {
      name: { ko: '지수상품(ETF)', en: 'ETFs' },
      weight: 20,
      prices: [300, 3000],
      brands: [
        { ko: '국내', en: 'domestic' },
        { ko: '해외', en: 'foreign' },
      ],
      products: [
        { ko: '지수200', en: 'Index 200' },
        { ko: '배당ETF', en: 'dividend ETF' },
        { ko: '반도체ETF', en: 'chip ETF' },
        { ko: '채권ETF', en: 'bond ETF' },
      ],
    },
    {
      name: { ko: '펀드·연금', en: 'funds and pensions' },
      weight: 10,
      prices: [1000, 12000],
      brands: [{ ko: '연금', en: 'pension' }],
      products: [
        { ko: '연금저축', en: 'pension saving' },
        { ko: '인덱스펀드', en: 'index fund' },
        { ko: '은퇴목표펀드 2045', en: 'TDF 2045' },
      ],
    },
    {
      name: { ko: '채권', en: 'bonds' },
      weight: 6,
      prices: [1000, 8000],
      brands: [{ ko: '국채', en: 'government' }],
      products: [
        { ko: '국고채 3년', en: '3-year treasury' },
        { ko: '회사채', en: 'corporate bond' },
      ],
    },
  ],
  pair: [
    [0, { ko: '온누리배터리', en: 'Onnuri Battery' }, 2400],
    [2, { ko: '2차전지ETF', en: 'battery ETF' }, 900],
  ],
  next: [
    [2, { ko: '소수점 투자 체험', en: 'fractional trial' }, 300],
    [2, { ko: 'S지수 적립식', en: 'S index plan' }, 1500],
  ],
  channels: [
    { ko: '앱', en: 'app' },
    { ko: '웹', en: 'web' },
    { ko: '전화', en: 'phone' },
  ],
  stores: [],
  gapDays: 14,
  linesPerPurchase: 1.6,
  peakMonth: 0,
  costShare: 0.25,
};
