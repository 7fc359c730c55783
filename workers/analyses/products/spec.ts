import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const productsSpec = {
  id: 'products',
  group: 'products',
  question: {
    ko: '무엇이 누구에게 팔리나요?',
    en: 'What sells, to whom?',
  },
  method: {
    ko: '상품 분석: 재구매율, 첫 구매 상품, 지역·채널별 선호(피셔 정확 검정, 거짓 발견율)',
    en: 'Product analysis: repeat rate, first-purchase products, preference by region or channel (Fisher’s exact test, false discovery rate)',
  },
  keywords: {
    ko: '상품 제품 브랜드 카테고리 베스트셀러 잘 팔리는 재구매율 첫 구매 입문 상품 지역 특산 채널별 신상품 마진 이익 반품 객단가 판매 수량',
    en: 'products brands categories best sellers repeat rate first purchase gateway product regional favourites by channel new products margin returns units average price',
  },
  needs: [
    { orders: ['customer', 'time', 'amount', 'product'] },
    { orders: ['customer', 'time', 'amount', 'productName'] },
    { orders: ['customer', 'time', 'amount', 'category'] },
    { orders: ['customer', 'time', 'amount', 'brand'] },
  ],
  uses: {
    orders: [
      ...([
        'order',
        'quantity',
        'cost',
        'discount',
        'listPrice',
        'productName',
        'category',
        'brand',
      ] as const),
      ...(['region', 'channel', 'store', 'device'] as const),
    ],
    customers: ['customer', 'region', 'gender', 'birth', 'ageBand', 'grade'],
  },
  options: {
    level: {
      type: 'choice',
      stage: 'query',
      default: 'product',
      label: { ko: '무엇을 볼까요', en: 'Look at' },
      help: {
        ko: '상품코드가 없으면 상품명으로 묶습니다.',
        en: 'Where there is no product code, the product name is used.',
      },
      choices: [
        { value: 'product', label: { ko: '상품', en: 'Products' } },
        { value: 'brand', label: { ko: '브랜드', en: 'Brands' } },
        { value: 'category', label: { ko: '카테고리', en: 'Categories' } },
      ],
    },
    by: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '누구에게', en: 'To whom' },
      help: {
        ko: '고객을 무엇으로 나눌지 정합니다. 여러 값에 걸친 고객은 돈을 가장 많이 쓴 쪽에 셉니다. 자동은 파일에 있는 것 가운데 지역, 채널, 매장, 기기, 성별 순서입니다.',
        en: 'What customers are told apart by. Somebody with several values counts where most of the money went. Automatic takes the first the file has of region, channel, store, device and gender.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'region', label: { ko: '지역', en: 'Region' } },
        { value: 'channel', label: { ko: '채널', en: 'Channel' } },
        { value: 'store', label: { ko: '매장', en: 'Store' } },
        { value: 'device', label: { ko: '기기', en: 'Device' } },
        { value: 'gender', label: { ko: '성별', en: 'Gender' } },
        { value: 'ageBand', label: { ko: '연령대', en: 'Age band' } },
        { value: 'grade', label: { ko: '등급', en: 'Grade' } },
        ...segmentingChoices,
      ],
    },
    windowDays: {
      type: 'integer',
      stage: 'kernel',
      default: 180,
      min: 7,
      max: 730,
      unit: { ko: '일', en: 'days' },
      label: { ko: '다시 오기까지 기다릴 기간', en: 'Time given to come back' },
      help: {
        ko: '첫 구매 뒤 이 기간 안에 다시 샀는지 봅니다. 이 기간을 다 지켜보지 못한 고객은 셈에서 뺍니다.',
        en: 'Whether somebody bought again within this time of the first purchase. Customers not yet watched that long are left out.',
      },
    },
    measure: {
      type: 'choice',
      stage: 'view',
      default: 'revenue',
      label: { ko: '막대로 그릴 값', en: 'Bars show' },
      help: {
        ko: '이 값이 큰 순서로 그립니다. 재구매율은 구매 고객이 30명 이상인 것만 그립니다.',
        en: 'Drawn from the largest on. Repeat rates are drawn for items with 30 buyers or more.',
      },
      choices: [
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
        { value: 'margin', label: { ko: '이익', en: 'Margin' } },
        { value: 'buyers', label: { ko: '구매 고객', en: 'Buyers' } },
        { value: 'repeat', label: { ko: '재구매율', en: 'Repeat rate' } },
      ],
    },
  },
  sources: [
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; intervals of all rates',
    },
    {
      title: 'The logic of inductive inference',
      authors: 'Fisher, R. A.',
      year: 1935,
      where: 'Journal of the Royal Statistical Society 98(1), 39–82; exact test of a 2 × 2 table',
    },
    {
      title: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing',
      authors: 'Benjamini, Y.; Hochberg, Y.',
      year: 1995,
      where: 'Journal of the Royal Statistical Society B 57(1), 289–300; equation (1)',
    },
    {
      title: 'Fast and accurate computation of binomial probabilities',
      authors: 'Loader, C.',
      year: 2000,
      where: 'Bell Laboratories; hypergeometric probabilities from three binomial ones, as in R',
    },
  ],
} as const satisfies AnalysisSpec;
