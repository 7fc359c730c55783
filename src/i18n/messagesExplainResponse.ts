import type { Text } from '../../workers/contract/text.ts';

/** Names of the numbers behind what messages brought, and formulas in words. */
export const responseWords = {
  ofGroup: { ko: '{group}: {figure}', en: '{group}: {figure}' },
  sent: { ko: '보낸 메시지', en: 'Messages sent' },
  sentFormula: {
    ko: '발송 파일의 줄에서 대조군으로 남긴 줄을 빼고 센 수',
    en: 'Rows of the message file, those of people kept from a message left out, counted',
  },
  customers: { ko: '메시지를 받은 고객', en: 'Customers with a message' },
  customersFormula: {
    ko: '메시지를 보낸 고객을 한 번씩 센 수',
    en: 'Customers a message went to, each counted once',
  },
  delivered: { ko: '도달한 메시지', en: 'Messages delivered' },
  opened: { ko: '열어 본 메시지', en: 'Messages opened' },
  clicked: { ko: '클릭한 메시지', en: 'Messages clicked' },
  ordered: { ko: '주문으로 이어진 메시지', en: 'Messages with an order' },
  optedOut: { ko: '수신거부한 메시지', en: 'Messages opted out of' },
  stepFormula: {
    ko: '발송 파일에서 이 단계가 표시된 메시지를 센 수(뒤 단계가 표시되었으면 이 단계도 지난 것으로 봄)',
    en: 'Messages marked so in the message file, counted; one marked at a later step has passed this one too',
  },
  orders: { ko: '메시지에 달린 주문', en: 'Orders credited to messages' },
  revenue: { ko: '메시지에 달린 매출', en: 'Revenue credited to messages' },
  cost: { ko: '메시지 비용', en: 'Cost of messages' },
  moneySum: { ko: '메시지마다의 금액을 더한 값', en: 'The amounts of the messages, added up' },
  costFormula: { ko: '메시지마다의 비용을 더한 값', en: 'The costs of the messages, added up' },
  low: { ko: '{rate}, 95% 구간의 아래', en: '{rate}, low end of the 95% interval' },
  high: { ko: '{rate}, 95% 구간의 위', en: '{rate}, high end of the 95% interval' },
  perMessage: { ko: '한 통당 매출', en: 'Revenue a message' },
  costPerOrder: { ko: '주문당 비용', en: 'Cost an order' },

  compared: { ko: '대조군과 견준 캠페인', en: 'Campaigns with a control' },
  comparedFormula: {
    ko: '메시지를 받지 않은 대조군이 있는 캠페인을 센 수',
    en: 'Campaigns with customers who were kept from the message, counted',
  },
  clear: { ko: '주문 고객이 뚜렷하게 달라진 캠페인', en: 'Campaigns that clearly changed who ordered' },
  clearFormula: {
    ko: '주문한 고객 비율의 차이가 홀름으로 보정한 p 0.05보다 작고, 두 쪽 모두 고객이 모자라지 않은 캠페인을 센 수',
    en: 'Those whose difference in the share who ordered has a p below 0.05 after Holm, with customers enough on both sides',
  },
  buyersOf: {
    ko: '{campaign}: 받은 고객 가운데 주문한 비율',
    en: '{campaign}: share of its customers who ordered',
  },
  buyersControlOf: {
    ko: '{campaign}: 대조군 가운데 주문한 비율',
    en: '{campaign}: share of the control who ordered',
  },
  buyers: { ko: '주문한 고객', en: 'Customers who ordered' },
  reached: { ko: '받은 고객', en: 'Customers with the message' },
  control: { ko: '대조군 고객', en: 'Customers of the control' },
  differenceOf: { ko: '{campaign}: 대조군과의 차이', en: '{campaign}: difference to the control' },
  differenceFormula: {
    ko: '받은 고객의 주문 비율 − 대조군의 주문 비율. 괄호는 95% 구간: 두 비율의 윌슨 구간을 합친 것(뉴컴)',
    en: 'Share who ordered with the message − share of the control. In brackets the 95% interval, from the Wilson intervals of both (Newcombe)',
  },
  moreOf: { ko: '{campaign}: 더 주문한 고객', en: '{campaign}: additional customers who ordered' },
  moreFormula: {
    ko: '차이 × 받은 고객. 괄호는 차이의 95% 구간의 양 끝 × 받은 고객',
    en: 'Difference × customers with the message. In brackets both ends of its 95% interval × the same',
  },
  moreRevenueOf: { ko: '{campaign}: 더 들어온 매출', en: '{campaign}: additional revenue' },
  moreRevenueFormula: {
    ko: '(받은 고객 한 명의 매출 − 대조군 한 명의 매출) × 받은 고객. 괄호는 평균 차이의 95% 구간(웰치) × 받은 고객',
    en: '(revenue a customer with the message − revenue a customer of the control) × customers with the message. In brackets the 95% interval of the difference of means (Welch) × the same',
  },
  roiOf: { ko: '{campaign}: 투자수익률', en: '{campaign}: return on investment' },
  roiFormula: {
    ko: '(더 들어온 매출 × 이익률 − 비용) ÷ 비용. 괄호는 더 들어온 매출의 95% 구간으로 셈한 것',
    en: '(additional revenue × margin − cost) ÷ cost. In brackets the same with the 95% interval of the revenue',
  },
  recommended: { ko: '{channel}: {reason}', en: '{channel}: {reason}' },
  recommendedFormula: {
    ko: '이 까닭으로 이 채널이 가장 낫다고 나온 고객을 센 수',
    en: 'Customers for whom this channel came out best, for this reason, counted',
  },
  channelRate: { ko: '{channel}로 보냈을 때의 비율', en: 'Rate of messages by {channel}' },
  hits: { ko: '반응한 메시지', en: 'Messages with a response' },
  trials: { ko: '이 채널로 보낸 메시지', en: 'Messages by this channel' },
  allCustomers: { ko: '채널을 고른 고객', en: 'Customers a channel was chosen for' },

  asMarked: {
    ko: '뒤 단계만 표시된 메시지가 없습니다.',
    en: 'No message is marked at a later step alone.',
  },
  mended: {
    ko: '뒤 단계만 표시된 메시지가 {count}통 있습니다. 열람이나 도달이 다 잡히지 않는다는 뜻입니다.',
    en: '{count} messages are marked at a later step alone: not every open or delivery is recorded.',
  },
  oneEach: { ko: '고객마다 한 통씩입니다.', en: 'There is one message a customer.' },
  severalEach: {
    ko: '메시지 {sent}통이 고객 {customers}명에게 갔습니다(한 명에 {mean}통). 한 고객의 메시지는 서로 닮아, 윌슨 구간은 실제보다 좁습니다.',
    en: '{sent} messages went to {customers} customers ({mean} each). Those of one customer are alike, so Wilson intervals are narrower than they should be.',
  },
} as const satisfies Readonly<Record<string, Text>>;
