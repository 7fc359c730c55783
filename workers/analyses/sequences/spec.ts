import type { AnalysisSpec } from '../../contract/analysis.ts';

const days = { ko: '일', en: 'days' };

export const sequencesSpec = {
  id: 'sequences',
  group: 'products',
  question: {
    ko: '그다음에는 무엇을 사나요?',
    en: 'What comes after?',
  },
  method: {
    ko: '순차 패턴 분석(PrefixSpan)과 다음 구매 규칙(피셔 정확 검정, 거짓 발견율)',
    en: 'Sequential patterns (PrefixSpan) and next-purchase rules (Fisher’s exact test, false discovery rate)',
  },
  keywords: {
    ko: '순차 패턴 시퀀스 순서 다음 구매 다음 상품 이어서 사는 후속 구매 교차 판매 업셀 재구매 간격 여정 경로 생키 추천 시점 언제 권할까',
    en: 'sequential patterns sequences order next product next purchase follow-up cross-sell upsell days between journey path sankey PrefixSpan SPADE GSP SPMF when to offer',
  },
  needs: [
    { orders: ['customer', 'time', 'amount', 'product'] },
    { orders: ['customer', 'time', 'amount', 'productName'] },
    { orders: ['customer', 'time', 'amount', 'category'] },
    { orders: ['customer', 'time', 'amount', 'brand'] },
    { baskets: ['basket', 'item', 'step'] },
  ],
  uses: { orders: ['product', 'productName', 'category', 'brand'], baskets: ['basket', 'item', 'step'] },
  options: {
    level: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '무엇의 순서를 볼까요', en: 'Order of what' },
      help: {
        ko: '자동은 상품으로 보고, 상품이 1,000가지를 넘으면 카테고리로 봅니다.',
        en: 'Automatic takes products, or categories where there are more than 1,000 products.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'product', label: { ko: '상품', en: 'Products' } },
        { value: 'brand', label: { ko: '브랜드', en: 'Brands' } },
        { value: 'category', label: { ko: '카테고리', en: 'Categories' } },
      ],
    },
    nextDays: {
      type: 'integer',
      stage: 'kernel',
      default: 90,
      min: 1,
      max: 1095,
      unit: days,
      label: { ko: '다음 구매를 기다릴 기간', en: 'Time given for what comes next' },
      help: {
        ko: '앞의 것을 산 뒤 이 기간 안에 다음 것을 샀는지 봅니다. 이 기간을 다 지켜보지 못한 고객은 셈에서 뺍니다.',
        en: 'Whether the next came within this time. Customers not yet watched that long are left out.',
      },
    },
    minSupport: {
      type: 'number',
      stage: 'kernel',
      default: 0.01,
      min: 0.0001,
      max: 10_000_000,
      step: 0.005,
      label: { ko: '최소 지지도', en: 'Least support' },
      help: {
        ko: '1보다 작으면 고객의 비율(0.01 = 1%), 1부터는 고객 수입니다. 한 고객은 여러 번 해도 한 번만 셉니다.',
        en: 'Below 1 a share of customers (0.01 = 1%), from 1 on a number of them. Nobody counts twice.',
      },
    },
    longest: {
      type: 'integer',
      stage: 'kernel',
      default: 6,
      min: 1,
      max: 20,
      label: { ko: '가장 긴 순서', en: 'Longest sequence' },
      help: {
        ko: '한 순서에 들어가는 것의 최대 개수입니다.',
        en: 'How many items a sequence holds at most.',
      },
    },
    minGap: {
      type: 'integer',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 3650,
      unit: days,
      label: { ko: '구매 사이 최소 간격', en: 'Least gap' },
      help: {
        ko: '순서에서 바로 앞뒤의 두 구매가 적어도 이만큼 떨어져야 합니다.',
        en: 'Two purchases that follow each other in a sequence are at least this far apart.',
      },
    },
    maxGap: {
      type: 'integer',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 3650,
      unit: days,
      label: { ko: '구매 사이 최대 간격', en: 'Largest gap' },
      help: {
        ko: '바로 앞뒤의 두 구매가 이보다 멀면 순서로 보지 않습니다. 0은 제한 없음.',
        en: 'Two purchases further apart make no sequence. 0 for no limit.',
      },
    },
    window: {
      type: 'integer',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 3650,
      unit: days,
      label: { ko: '처음부터 끝까지', en: 'First to last within' },
      help: {
        ko: '순서의 첫 구매와 마지막 구매가 이 기간 안에 있어야 합니다. 0은 제한 없음.',
        en: 'From the first purchase of a sequence to the last. 0 for no limit.',
      },
    },
    repeats: {
      type: 'choice',
      stage: 'kernel',
      default: 'count',
      label: { ko: '같은 것을 이어서 살 때', en: 'The same twice in a row' },
      help: {
        ko: '소모품처럼 같은 것을 거듭 사면 순서가 그것으로 가득 찹니다. 건너뛰면 바로 앞 구매에도 있던 것은 세지 않습니다.',
        en: 'Where things are bought again and again, they fill every sequence. Skipping leaves out what the purchase before held too.',
      },
      choices: [
        { value: 'count', label: { ko: '셉니다', en: 'Counts' } },
        { value: 'skip', label: { ko: '건너뜁니다', en: 'Is skipped' } },
      ],
    },
    keep: {
      type: 'choice',
      stage: 'kernel',
      default: 'all',
      label: { ko: '순서 목록', en: 'Sequences listed' },
      help: {
        ko: '닫힌 순서만 보면, 같은 고객 수로 더 긴 순서가 있는 것은 숨깁니다.',
        en: 'Closed ones leave out what a longer sequence of just as many customers says too.',
      },
      choices: [
        { value: 'all', label: { ko: '모두', en: 'All' } },
        { value: 'closed', label: { ko: '닫힌 것만', en: 'Closed only' } },
      ],
    },
  },
  sources: [
    {
      title: 'PrefixSpan: mining sequential patterns efficiently by prefix-projected pattern growth',
      authors: 'Pei, J.; Han, J.; Mortazavi-Asl, B.; et al.',
      year: 2001,
      where: 'Proceedings of the 17th ICDE, 215–224',
    },
    {
      title: 'Mining sequential patterns: generalizations and performance improvements',
      authors: 'Srikant, R.; Agrawal, R.',
      year: 1996,
      where: 'EDBT 1996, 3–17; gap and window limits, support by customer',
    },
    {
      title: 'Design effects and effective sample size',
      authors: 'Kish, L.',
      year: 1965,
      where: 'Survey Sampling, Wiley; (Σw)² ÷ Σw²',
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
  ],
} as const satisfies AnalysisSpec;
