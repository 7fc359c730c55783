import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const funnelSpec = {
  id: 'funnel',
  group: 'business',
  question: {
    ko: '손님을 어디에서 놓치나요?',
    en: 'Where do we lose them?',
  },
  method: {
    ko: '퍼널 분석: 단계별 전환율과 이탈',
    en: 'Funnel analysis: conversion and loss from step to step',
  },
  keywords: {
    ko: '퍼널 깔때기 전환율 이탈 단계 방문 상품보기 장바구니 구매 회원가입 장바구니 이탈 인지 관심 결정 행동 유지 추천',
    en: 'funnel conversion rate drop-off steps visit view cart purchase signup cart abandonment awareness interest decision action retention advocacy AARRR',
  },
  needs: [
    { events: ['time', 'event'] },
    { spend: ['time', 'channel', 'cost'], orders: ['customer', 'time', 'amount'] },
  ],
  uses: {
    events: ['customer', 'visitor', 'session', 'product', 'device', 'referrer'],
    customers: ['gender', 'ageBand', 'region', 'grade', 'acquisitionChannel', 'joined'],
    spend: ['impressions', 'reach', 'clicks', 'visits', 'leads'],
    feedback: ['npsScore'],
  },
  options: {
    source: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '무엇으로 볼까요', en: 'Built from' },
      help: {
        ko: '행동 로그가 있으면 한 사람씩 따라가고, 없으면 광고비와 주문의 달별 합계로 봅니다.',
        en: 'Follows each person where there is an event log, else monthly totals of advertising and orders.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'events', label: { ko: '행동 로그', en: 'Events of each person' } },
        { value: 'stages', label: { ko: '광고비와 주문', en: 'Advertising and orders' } },
      ],
    },
    steps: {
      type: 'data',
      stage: 'kernel',
      default: {},
      label: { ko: '단계', en: 'Steps' },
      help: {
        ko: '1부터 8까지의 단계. 예: {"1": "kind:visit", "2": "event:장바구니"}',
        en: 'Steps 1 to 8, e.g. {"1": "kind:visit", "2": "event:add_to_cart"}',
      },
    },
    order: {
      type: 'choice',
      stage: 'kernel',
      default: 'ordered',
      label: { ko: '순서', en: 'Order' },
      help: {
        ko: '차례대로면 사이에 다른 행동이 있어도 되고, 바로 이어서면 없어야 합니다.',
        en: 'In order, other events may lie between; right after each other, none may.',
      },
      choices: [
        { value: 'ordered', label: { ko: '차례대로', en: 'In order' } },
        { value: 'strict', label: { ko: '바로 이어서', en: 'Right after each other' } },
        { value: 'any', label: { ko: '순서 없이', en: 'In any order' } },
      ],
    },
    windowLength: {
      type: 'integer',
      stage: 'kernel',
      default: 7,
      min: 1,
      max: 366,
      label: { ko: '허용 기간', en: 'Time allowed' },
      help: {
        ko: '첫 단계부터 마지막 단계까지. 이 기간이 자료 안에서 다 지나지 않은 시작은 비율에서 뺍니다.',
        en: 'From the first step to the last. Starts whose time is not over when the data ends are left out of the rates.',
      },
    },
    windowUnit: {
      type: 'choice',
      stage: 'kernel',
      default: 'days',
      label: { ko: '기간 단위', en: 'Unit of time' },
      help: { ko: '날짜만 있는 자료는 일로 고르세요.', en: 'For dates without a time of day choose days.' },
      choices: [
        { value: 'days', label: { ko: '일', en: 'Days' } },
        { value: 'hours', label: { ko: '시간', en: 'Hours' } },
      ],
    },
    unit: {
      type: 'choice',
      stage: 'query',
      default: 'person',
      label: { ko: '세는 단위', en: 'Count' },
      help: {
        ko: '사람은 고객번호, 없으면 방문자입니다. 세션으로 세면 한 번의 방문 안에서만 이어집니다.',
        en: 'A person is a customer, else a visitor. By session, steps count only within one visit.',
      },
      choices: [
        { value: 'person', label: { ko: '사람', en: 'People' } },
        { value: 'session', label: { ko: '세션', en: 'Sessions' } },
      ],
    },
    segmentBy: {
      type: 'choice',
      stage: 'query',
      default: 'none',
      label: { ko: '나누어 보기', en: 'Split by' },
      help: {
        ko: '기기와 유입 경로는 첫 단계의 것, 상품 카테고리는 처음 본 상품의 것입니다.',
        en: 'Device and referrer are those of the first step, the category that of the first product met.',
      },
      choices: [
        { value: 'none', label: { ko: '나누지 않음', en: 'Nothing' } },
        { value: 'device', label: { ko: '기기', en: 'Device' } },
        { value: 'referrer', label: { ko: '유입 경로', en: 'Referrer' } },
        { value: 'category', label: { ko: '상품 카테고리', en: 'Product category' } },
        { value: 'gender', label: { ko: '성별', en: 'Gender' } },
        { value: 'ageBand', label: { ko: '연령대', en: 'Age band' } },
        { value: 'region', label: { ko: '지역', en: 'Region' } },
        { value: 'grade', label: { ko: '등급', en: 'Grade' } },
        { value: 'acquisitionChannel', label: { ko: '가입 경로', en: 'Acquisition channel' } },
        ...segmentingChoices,
      ],
    },
    grain: {
      type: 'choice',
      stage: 'kernel',
      default: 'auto',
      label: { ko: '흐름의 기간', en: 'Periods of the history' },
      help: {
        ko: '첫 단계에 들어선 때로 묶습니다. 자동은 달이 11개가 안 되면 주로 봅니다.',
        en: 'By the time of the first step. Automatic takes weeks where there are fewer than eleven months.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'week', label: { ko: '주', en: 'Weeks' } },
        { value: 'month', label: { ko: '월', en: 'Months' } },
      ],
    },
    againDays: {
      type: 'integer',
      stage: 'query',
      default: 90,
      min: 7,
      max: 730,
      unit: { ko: '일', en: 'days' },
      shownWhen: { option: 'source', is: 'stages' },
      label: { ko: '다시 사기까지', en: 'Bought again within' },
      help: {
        ko: '첫 구매 뒤 이 기간 안에 다시 사면 유지로 셉니다.',
        en: 'A second purchase within this time of the first counts as retention.',
      },
    },
  },
  sources: [
    {
      title: 'Improved control charts for attributes',
      authors: 'Laney, D. B.',
      year: 2002,
      where: 'Quality Engineering 14(4), 531–537; p′ and u′ charts',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
    {
      title: 'The consumer decision journey',
      authors: 'Court, D.; Elzinga, D.; Mulder, S.; Vetvik, O. J.',
      year: 2009,
      where: 'McKinsey Quarterly 3, 96–107; stages from awareness to advocacy',
    },
  ],
} as const satisfies AnalysisSpec;
