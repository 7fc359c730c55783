import type { ShopWords } from '../shopWords.ts';

export const fashion: ShopWords = {
  categories: [
    {
      name: { ko: '여성의류', en: 'womenswear' },
      weight: 30,
      prices: [19000, 129000],
      brands: [
        { ko: '하늘결', en: 'Skygrain' },
        { ko: '모란', en: 'Moran' },
      ],
      products: [
        { ko: '니트', en: 'knit' },
        { ko: '블라우스', en: 'blouse' },
        { ko: '슬랙스', en: 'slacks' },
        { ko: '원피스', en: 'dress' },
        { ko: '가디건', en: 'cardigan' },
        { ko: '트렌치코트', en: 'trench coat' },
      ],
    },
    {
      name: { ko: '남성의류', en: 'menswear' },
      weight: 22,
      prices: [19000, 139000],
      brands: [
        { ko: '하늘결', en: 'Skygrain' },
        { ko: '돌담', en: 'Stonewall' },
      ],
      products: [
        { ko: '셔츠', en: 'shirt' },
        { ko: '청바지', en: 'jeans' },
        { ko: '맨투맨', en: 'sweatshirt' },
        { ko: '재킷', en: 'jacket' },
        { ko: '폴로티', en: 'polo shirt' },
        { ko: '패딩', en: 'padded coat' },
      ],
    },
    {
      name: { ko: '신발', en: 'shoes' },
      weight: 18,
      prices: [29000, 159000],
      brands: [
        { ko: '걸음', en: 'Stride' },
        { ko: '돌담', en: 'Stonewall' },
      ],
      products: [
        { ko: '운동화', en: 'trainers' },
        { ko: '로퍼', en: 'loafers' },
        { ko: '부츠', en: 'boots' },
        { ko: '샌들', en: 'sandals' },
        { ko: '구두', en: 'dress shoes' },
      ],
    },
    {
      name: { ko: '가방', en: 'bags' },
      weight: 14,
      prices: [25000, 189000],
      brands: [
        { ko: '모란', en: 'Moran' },
        { ko: '걸음', en: 'Stride' },
      ],
      products: [
        { ko: '에코백', en: 'tote bag' },
        { ko: '백팩', en: 'backpack' },
        { ko: '크로스백', en: 'crossbody bag' },
        { ko: '지갑', en: 'wallet' },
      ],
    },
    {
      name: { ko: '잡화', en: 'accessories' },
      weight: 16,
      prices: [5000, 45000],
      brands: [
        { ko: '모란', en: 'Moran' },
        { ko: '소소', en: 'Soso' },
      ],
      products: [
        { ko: '양말', en: 'socks' },
        { ko: '벨트', en: 'belt' },
        { ko: '모자', en: 'cap' },
        { ko: '머플러', en: 'muffler' },
        { ko: '귀걸이', en: 'earrings' },
        { ko: '장갑', en: 'gloves' },
      ],
    },
  ],
  pair: [
    [1, { ko: '정장 셔츠', en: 'office shirt' }, 49000],
    [4, { ko: '넥타이', en: 'tie' }, 29000],
  ],
  next: [
    [2, { ko: '가죽 구두', en: 'leather shoes' }, 139000],
    [4, { ko: '구두약', en: 'shoe polish' }, 9000],
  ],
  channels: [
    { ko: '온라인몰', en: 'online mall' },
    { ko: '앱', en: 'app' },
    { ko: '매장', en: 'store' },
  ],
  stores: [
    { name: { ko: '명동점', en: 'Myeongdong' }, region: 0 },
    { name: { ko: '강남점', en: 'Gangnam' }, region: 0 },
    { name: { ko: '해운대점', en: 'Haeundae' }, region: 2 },
  ],
  gapDays: 34,
  linesPerPurchase: 2.0,
  peakMonth: 9,
  costShare: 0.48,
};
