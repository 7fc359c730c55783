import type { AnalysisSpec } from '../../contract/analysis.ts';
import { rfmSegmentIds } from './segments.ts';

const days = { ko: '일', en: 'days' };

export const rfmSpec = {
  id: 'rfm',
  group: 'customers',
  question: {
    ko: '누가 우수고객이고, 누가 떠나고 있나요?',
    en: 'Who are my best customers, and who is fading?',
  },
  method: {
    ko: 'RFM 분석: 최근성, 구매 횟수, 구매 금액',
    en: 'RFM analysis: recency, frequency, monetary value',
  },
  keywords: {
    ko: 'RFM 최근성 빈도 금액 세그먼트 등급 우수고객 이탈 휴면 단골 되찾기 재활성 윈백 명단 쿠폰',
    en: 'RFM recency frequency monetary segments tiers best loyal churn fading win back reactivate target list',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: { orders: ['order'] },
  groupsBestFirst: rfmSegmentIds,
  options: {
    purchaseUnit: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '구매 1회로 세는 단위', en: 'One purchase is' },
      help: {
        ko: '주문번호가 있으면 주문번호, 없으면 고객의 하루를 한 번으로 셉니다.',
        en: 'An order number where the file has one, otherwise one customer’s day.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'order', label: { ko: '주문번호 하나', en: 'One order number' } },
        { value: 'day', label: { ko: '고객의 하루', en: 'One customer’s day' } },
        { value: 'line', label: { ko: '파일의 한 줄', en: 'One line of the file' } },
      ],
    },
    holdoutDays: {
      type: 'integer',
      stage: 'query',
      default: 90,
      min: 7,
      max: 730,
      unit: days,
      label: { ko: '재구매 확인 기간', en: 'Repurchase check' },
      help: {
        ko: '마지막 이 기간을 떼어 두고, 그 전의 점수가 실제 재구매를 맞혔는지 봅니다.',
        en: 'This last stretch is set aside, to see whether earlier scores foretold who bought again.',
      },
    },
    bins: {
      type: 'integer',
      stage: 'kernel',
      default: 5,
      min: 2,
      max: 10,
      label: { ko: '점수 단계', en: 'Score steps' },
      help: {
        ko: '한 축을 몇 단계로 나눌지. 5단계면 1점부터 5점까지.',
        en: 'How many steps each axis has. Five steps give scores from 1 to 5.',
      },
    },
    scoring: {
      type: 'choice',
      stage: 'kernel',
      default: 'quantile',
      label: { ko: '점수 매기는 법', en: 'How to score' },
      help: {
        ko: '분위수는 고객 수를 고르게 나눕니다. 같은 값은 늘 같은 점수를 받습니다.',
        en: 'Quantiles give each step about as many customers. Equal values always get the same score.',
      },
      choices: [
        { value: 'quantile', label: { ko: '분위수로', en: 'By quantiles' } },
        { value: 'own', label: { ko: '내 기준값으로', en: 'By my own cut points' } },
      ],
    },
    recencyCuts: {
      type: 'cuts',
      stage: 'kernel',
      default: null,
      unit: days,
      shownWhen: { option: 'scoring', is: 'own' },
      label: { ko: '최근성 기준 (며칠 이내)', en: 'Recency cut points (days, up to)' },
      help: {
        ko: '작은 값부터. 첫 값 이내에 산 고객이 최고점입니다.',
        en: 'Smallest first. Customers who bought within the first value score highest.',
      },
    },
    frequencyCuts: {
      type: 'cuts',
      stage: 'kernel',
      default: null,
      shownWhen: { option: 'scoring', is: 'own' },
      label: { ko: '구매 횟수 기준 (회 이하)', en: 'Frequency cut points (purchases, up to)' },
      help: {
        ko: '작은 값부터. 첫 값 이하가 1점입니다.',
        en: 'Smallest first. Up to the first value scores 1.',
      },
    },
    monetaryCuts: {
      type: 'cuts',
      stage: 'kernel',
      default: null,
      shownWhen: { option: 'scoring', is: 'own' },
      label: { ko: '구매 금액 기준 (이하)', en: 'Monetary cut points (amount, up to)' },
      help: {
        ko: '작은 값부터. 첫 값 이하가 1점입니다.',
        en: 'Smallest first. Up to the first value scores 1.',
      },
    },
    recencyWeight: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 10,
      step: 0.5,
      label: { ko: '최근성 비중', en: 'Recency weight' },
      help: {
        ko: '종합 점수에서 최근성이 차지하는 비중.',
        en: 'How much recency counts in the overall score.',
      },
    },
    frequencyWeight: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 10,
      step: 0.5,
      label: { ko: '횟수 비중', en: 'Frequency weight' },
      help: {
        ko: '종합 점수와 세그먼트의 가치 점수에서 횟수가 차지하는 비중.',
        en: 'How much frequency counts in the overall score and in the value score of the segments.',
      },
    },
    monetaryWeight: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 10,
      step: 0.5,
      label: { ko: '금액 비중', en: 'Monetary weight' },
      help: {
        ko: '종합 점수와 세그먼트의 가치 점수에서 금액이 차지하는 비중.',
        en: 'How much money counts in the overall score and in the value score of the segments.',
      },
    },
    cellSegments: {
      type: 'data',
      stage: 'kernel',
      default: {},
      label: { ko: '손으로 옮긴 칸', en: 'Cells moved by hand' },
      help: {
        ko: '기본 지도에서 다른 세그먼트로 옮긴 칸. 예: {"1-5-5": "cantLose"}',
        en: 'Cells moved to another segment than the default map says, e.g. {"1-5-5": "cantLose"}',
      },
    },
  },
  sources: [
    {
      title: 'Strategic Database Marketing',
      authors: 'Hughes, A. M.',
      year: 1994,
      where: 'Probus; quintile scoring of recency, frequency and monetary value',
    },
    {
      title: 'Sample quantiles in statistical packages',
      authors: 'Hyndman, R. J.; Fan, Y.',
      year: 1996,
      where: 'The American Statistician 50(4), 361–365; definition 7',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
  ],
} as const satisfies AnalysisSpec;
