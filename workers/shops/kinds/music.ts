import type { ShopWords } from '../shopWords.ts';

/** A genre is a category, so that who listens to what can be found again. */
export const music: ShopWords = {
  categories: [
    {
      name: { ko: '발라드', en: 'ballads' },
      weight: 26,
      prices: [8800, 19800],
      brands: [
        { ko: '새벽소리', en: 'Dawnsound' },
        { ko: '물빛레코드', en: 'Mulbit Records' },
      ],
      products: [
        { ko: '늦은 편지', en: 'Late Letter' },
        { ko: '창밖의 여름', en: 'Summer Outside' },
        { ko: '네가 두고 간 것', en: 'What You Left' },
        { ko: '첫눈 오던 골목', en: 'First Snow Alley' },
      ],
    },
    {
      name: { ko: '힙합', en: 'hip-hop' },
      weight: 22,
      prices: [8800, 17800],
      brands: [
        { ko: '골목문화', en: 'Alley Culture' },
        { ko: '바닥소리', en: 'Floorsound' },
      ],
      products: [
        { ko: '막차', en: 'Last Train' },
        { ko: '옥상 공연', en: 'Rooftop Set' },
        { ko: '서른의 랩', en: 'Thirty Bars' },
        { ko: '우리 동네 비트', en: 'Hometown Beat' },
      ],
    },
    {
      name: { ko: '인디 록', en: 'indie rock' },
      weight: 20,
      prices: [9800, 18800],
      brands: [
        { ko: '차고밴드', en: 'Garageband House' },
        { ko: '물빛레코드', en: 'Mulbit Records' },
      ],
      products: [
        { ko: '유리 온실', en: 'Glasshouse' },
        { ko: '파도와 앰프', en: 'Wave and Amp' },
        { ko: '빈 교실', en: 'Empty Classroom' },
        { ko: '소금사막', en: 'Salt Desert' },
      ],
    },
    {
      name: { ko: '재즈', en: 'jazz' },
      weight: 17,
      prices: [12800, 24800],
      brands: [{ ko: '파란밤', en: 'Bluenight' }],
      products: [
        { ko: '세 사람의 밤', en: 'Trio at Night' },
        { ko: '비 오는 브러시', en: 'Rainy Brushes' },
        { ko: '느린 걸음', en: 'Slow Walk' },
        { ko: '구석 자리', en: 'Corner Seat' },
      ],
    },
    {
      name: { ko: '클래식', en: 'classical' },
      weight: 15,
      prices: [13800, 29800],
      brands: [{ ko: '하얀건반', en: 'White Keys' }],
      products: [
        { ko: '첼로와 새벽', en: 'Cello at Dawn' },
        { ko: '왈츠 모음', en: 'Book of Waltzes' },
        { ko: '피아노 소품집', en: 'Piano Miniatures' },
        { ko: '겨울 현악', en: 'Winter Strings' },
      ],
    },
  ],
  pair: [
    [0, { ko: '드라마 주제곡집', en: 'Drama Themes' }, 15800],
    [3, { ko: '드라마 연주곡집', en: 'Drama Scores' }, 17800],
  ],
  next: [
    [1, { ko: '신인 1집', en: 'Debut Album' }, 12800],
    [1, { ko: '신인 2집', en: 'Second Album' }, 13800],
  ],
  channels: [
    { ko: '앱', en: 'app' },
    { ko: '웹', en: 'web' },
    { ko: '정기구독', en: 'subscription' },
  ],
  stores: [],
  gapDays: 7,
  linesPerPurchase: 1.8,
  peakMonth: 11,
  costShare: 0.6,
};
