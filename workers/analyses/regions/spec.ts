import type { AnalysisSpec } from '../../contract/analysis.ts';

export const regionsSpec = {
  id: 'regions',
  group: 'business',
  question: {
    ko: '다음은 어디인가요?',
    en: 'Where next?',
  },
  method: {
    ko: '지역·매장별 침투율·재구매율·카테고리 지수(피셔 정확 검정), 새 매장 점수',
    en: 'Penetration, repurchase and category index by region or store (Fisher’s exact test); score for a new store',
  },
  keywords: {
    ko: '지역 매장 점포 시도 도시 나라 상권 출점 새 매장 침투율 재구매율 카테고리 지수 지역별 인기 상품 성장률',
    en: 'region store city province country new store location expansion penetration repurchase category index local favourites growth',
  },
  needs: [
    { orders: ['customer', 'time', 'amount', 'region'] },
    { orders: ['customer', 'time', 'amount', 'store'] },
    { orders: ['customer', 'time', 'amount'], customers: ['customer', 'region'] },
  ],
  uses: {
    orders: ['order', 'region', 'store', 'cost', 'category', 'brand', 'product', 'productName'],
    customers: ['region'],
  },
  options: {
    by: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '무엇으로 나누나', en: 'Split by' },
      help: {
        ko: '주문의 지역, 없으면 회원이 사는 곳, 그것도 없으면 매장으로 나눕니다.',
        en: 'The region of the order; without one, where members live; without that too, the store.',
      },
      choices: [
        { value: 'auto', label: { ko: '있는 대로', en: 'As the files allow' } },
        { value: 'region', label: { ko: '주문의 지역', en: 'Region of the order' } },
        { value: 'home', label: { ko: '회원이 사는 곳', en: 'Where members live' } },
        { value: 'store', label: { ko: '매장', en: 'Store' } },
      ],
    },
    mix: {
      type: 'choice',
      stage: 'query',
      default: 'category',
      label: { ko: '무엇을 사나', en: 'What they buy' },
      help: {
        ko: '곳마다 유난히 많이 사거나 적게 사는 것을 찾을 단위.',
        en: 'What is looked for that a place buys more or less than others.',
      },
      choices: [
        { value: 'category', label: { ko: '카테고리', en: 'Categories' } },
        { value: 'brand', label: { ko: '브랜드', en: 'Brands' } },
        { value: 'product', label: { ko: '상품', en: 'Products' } },
      ],
    },
    level: {
      type: 'choice',
      stage: 'kernel',
      default: '0.05',
      label: { ko: '우연을 걸러 내는 엄격함', en: 'How sure to be' },
      help: {
        ko: '표시한 칸 가운데 우연히 걸린 것의 비율을 이 아래로 묶습니다(벤자미니–호크버그).',
        en: 'The expected share of chance finds among the marked cells stays below this (Benjamini–Hochberg).',
      },
      choices: [
        { value: '0.01', label: { ko: '1%', en: '1%' } },
        { value: '0.05', label: { ko: '5%', en: '5%' } },
        { value: '0.1', label: { ko: '10%', en: '10%' } },
      ],
    },
    loyal: {
      type: 'choice',
      stage: 'kernel',
      default: 'top',
      label: { ko: '단골의 기준', en: 'Who is loyal' },
      help: {
        ko: '점수에 쓰는 단골은 이만큼 산 고객입니다. ‘가장 자주 사는 20%’는 자료에 맞추어 횟수를 정합니다.',
        en: 'For the score. “The most frequent fifth” takes the number of purchases from the file.',
      },
      choices: [
        { value: 'top', label: { ko: '가장 자주 사는 20%', en: 'The most frequent fifth' } },
        { value: '2', label: { ko: '2번 이상', en: '2 purchases or more' } },
        { value: '3', label: { ko: '3번 이상', en: '3 purchases or more' } },
        { value: '5', label: { ko: '5번 이상', en: '5 purchases or more' } },
        { value: '10', label: { ko: '10번 이상', en: '10 purchases or more' } },
      ],
    },
    baseWeight: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 3,
      step: 0.5,
      label: { ko: '고객 수의 무게', en: 'Weight of customers' },
      help: {
        ko: '점수에서 고객 수를 이만큼 거듭제곱합니다. 0이면 보지 않습니다.',
        en: 'The power to which the number of customers is raised in the score; 0 leaves it out.',
      },
    },
    loyaltyWeight: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 3,
      step: 0.5,
      label: { ko: '단골 비율의 무게', en: 'Weight of loyalty' },
      help: {
        ko: '점수에서 단골 비율을 이만큼 거듭제곱합니다. 0이면 보지 않습니다.',
        en: 'The power to which the loyal share is raised in the score; 0 leaves it out.',
      },
    },
    storeFactor: {
      type: 'number',
      stage: 'kernel',
      default: 0.2,
      min: 0,
      max: 1,
      step: 0.1,
      label: { ko: '매장이 이미 있으면', en: 'Where there is a store' },
      help: {
        ko: '이미 매장이 있는 곳의 점수에 곱합니다. 매장이 없는 곳은 1, 곧 멀다고 봅니다. 1이면 가리지 않습니다.',
        en: 'Multiplies the score where there is a store already; a place without one counts as far, 1. At 1 it makes no difference.',
      },
    },
  },
  sources: [
    {
      title: 'On the interpretation of χ² from contingency tables, and the calculation of P',
      authors: 'Fisher, R. A.',
      year: 1922,
      where: 'Journal of the Royal Statistical Society 85(1), 87–94; exact test of a two-by-two table',
    },
    {
      title: 'Controlling the false discovery rate',
      authors: 'Benjamini, Y.; Hochberg, Y.',
      year: 1995,
      where: 'Journal of the Royal Statistical Society B 57(1), 289–300',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; interval of a share',
    },
    {
      title: 'Defining and estimating a trading area',
      authors: 'Huff, D. L.',
      year: 1964,
      where: 'Journal of Marketing 28(3), 34–38; demand and distance in the choice of a site',
    },
  ],
} as const satisfies AnalysisSpec;
