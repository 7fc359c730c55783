import type { Text } from '../../workers/contract/text.ts';

/** Accounts of the figures in titles and notes of campaign response. */
export const sendWords = {
  shopShare: {
    ko: '가게 매출에서 메시지에 달린 비율',
    en: 'Share of the shop’s revenue credited to messages',
  },
  shop: { ko: '가게 매출', en: 'Revenue of the shop' },
  shopFormula: {
    ko: '메시지와 견준 주문 파일의 판매 줄 금액을 더한 값',
    en: 'The sale lines of the orders that messages were held against, added up',
  },
  open: { ko: '아직 지켜보는 메시지', en: 'Messages still watched' },
  openFormula: {
    ko: '주문 파일이 끝날 때 보낸 지 {days}일이 안 된 메시지를 센 수',
    en: 'Messages sent less than {days} days before the orders end, counted',
  },
  mended: { ko: '앞 단계를 채워 센 메시지', en: 'Messages counted for an earlier step too' },
  mendedFormula: {
    ko: '뒤 단계는 표시되고 앞 단계는 표시되지 않은 메시지를 센 수',
    en: 'Messages marked at a later step and not at an earlier one, counted',
  },
  shown: { ko: '그린 그룹', en: 'Groups drawn' },
  shownFormula: { ko: '메시지가 많은 순서로 많아야 24개', en: 'Those with most messages, 24 at most' },
  groups: { ko: '모든 그룹', en: 'All groups' },
  groupsFormula: {
    ko: '발송 파일에 나오는 서로 다른 값을 센 수. 아주 많으면 드문 것은 하나로 묶습니다.',
    en: 'Different values in the message file, counted; where they are very many, the rare ones are one',
  },
  drawn: { ko: 'p(추첨이라면 이만큼 어긋날 확률)', en: 'p: how often a draw is as uneven as this' },
  drawnFormula: {
    ko: '시안 × 채널의 표에서 Σ(센 수 − 기대한 수)² ÷ 기대한 수를 구하고, 그만큼이거나 더 클 확률(카이제곱 검정)',
    en: 'Of the table of variants by channels: Σ(counted − expected)² ÷ expected, and the chance of as much or more (chi-square test)',
  },
  gridMessages: { ko: '요일과 시각을 아는 메시지', en: 'Messages with a weekday and an hour' },
  gridFormula: {
    ko: '도달한 메시지(도달을 모르면 보낸 메시지)를 요일과 시각마다 세어 더한 값',
    en: 'Messages delivered, or sent where that is not known, of every weekday and hour, added up',
  },
  statistic: { ko: '카이제곱', en: 'Chi-square' },
  statisticFormula: {
    ko: '시간마다 반응한 수와 안 한 수의 (센 수 − 기대한 수)² ÷ 기대한 수를 더한 값. 기대한 수는 비율이 늘 같을 때의 수',
    en: 'Σ(counted − expected)² ÷ expected over responses and none at every time; expected: with one rate at all times',
  },
  freedom: { ko: '자유도', en: 'Degrees of freedom' },
  freedomFormula: { ko: '견준 시간의 수 − 1', en: 'Times compared − 1' },
  p: { ko: 'p(우연히 이만큼 다를 확률)', en: 'p: how often chance alone differs so much' },
  pFormula: {
    ko: '자유도 {freedom}인 카이제곱 분포에서 {statistic}이거나 그보다 큰 값이 나올 확률',
    en: 'The chance of {statistic} or more in a chi-square distribution with {freedom} degrees of freedom',
  },
  within: { ko: 'p(채널마다 따로 볼 때)', en: 'p within channels' },
  withinFormula: {
    ko: '채널마다 따로 구한 카이제곱을 더하면 {statistic}. 자유도 {freedom}에서 그만큼이거나 더 클 확률',
    en: 'Chi-squares within each channel add up to {statistic}; the chance of as much or more with {freedom} degrees of freedom',
  },

  own: { ko: '자기 기록이 채널을 말해 주는 고객', en: 'Customers whose own record tells the channel' },
  ownFormula: {
    ko: '한 채널이 가장 낫다고 90% 넘게 확실한 고객을 채널마다 세어 더한 값',
    en: 'Customers for whom one channel is best with more than 90% certainty, of every channel, added up',
  },
  ownShare: { ko: '그런 고객의 비율', en: 'Their share of customers' },
  allFormula: {
    ko: '메시지를 받아 추천할 채널이 있는 고객을 센 수',
    en: 'Customers with messages, to whom a channel can be recommended, counted',
  },
  hours: { ko: '자기 기록이 시각을 말해 주는 고객', en: 'Customers whose own record tells the hour' },
  hoursFormula: {
    ko: '한 시간대가 가장 낫다고 90% 넘게 확실한 고객을 센 수',
    en: 'Customers for whom one time of day is best with more than 90% certainty, counted',
  },
  kept: { ko: '보내지 않고 남긴 줄', en: 'Rows kept back' },
  keptFormula: {
    ko: '발송 파일에서 대조군으로 남긴 고객의 줄을 센 수',
    en: 'Rows of the message file of customers kept from a message, counted',
  },
  both: { ko: '양쪽에 모두 든 고객', en: 'Customers on both sides' },
  bothFormula: {
    ko: '캠페인마다 받은 쪽과 대조군에 다 든 고객을 세어 더한 값',
    en: 'Customers with the message and in the control, of every campaign, added up',
  },
} as const satisfies Readonly<Record<string, Text>>;
