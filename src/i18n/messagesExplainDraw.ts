import type { Text } from '../../workers/contract/text.ts';

/** Accounts of who is divided, of what to do where there are too few, and of how alike the groups are. */
export const drawWords = {
  reachable: { ko: '{channel}: 보낼 수 있는 고객', en: '{channel}: may be reached' },
  reachableFormula: {
    ko: '이 채널에 동의했고 그 뒤 수신거부하지 않은 대상 고객을 센 수',
    en: 'Customers found who agreed to the channel and have not opted out since, counted',
  },
  optedOut: { ko: '{channel}: 그 뒤 수신거부한 고객', en: '{channel}: opted out since' },
  optedOutFormula: {
    ko: '동의했지만 발송 파일에서 수신거부한 것으로 나오는 대상 고객을 센 수',
    en: 'Customers found who had agreed and opted out by the message file, counted',
  },
  unknown: { ko: '고객이 아닌 대상', en: 'Units who are no customers' },
  unknownFormula: {
    ko: '실험 파일의 대상 가운데 고객 명단에 없는 것을 센 수',
    en: 'Units of the experiment file that are not among the customers, counted',
  },
  crossed: { ko: '여러 그룹에 든 고객', en: 'Customers in several groups' },
  crossedFormula: {
    ko: '실험 파일에서 둘 이상의 그룹에 든 고객을 센 수',
    en: 'Customers in two or more groups of the experiment file, counted',
  },
  agreed: { ko: '이 채널에 동의한 고객', en: 'Customers who agreed to the channel' },
  others: { ko: '다른 그룹이 뽑힐 고객', en: 'Customers other groups would be drawn from' },
  conditionFormula: {
    ko: '그룹의 조건에 맞는 대상 고객을 센 수',
    en: 'Customers found who fit the conditions of the group, counted',
  },
  alphaEach: { ko: '비교 한 번의 유의수준', en: 'Level of one comparison' },
  alpha: { ko: '정한 유의수준', en: 'Level that was set' },
  comparisons: { ko: '비교의 수', en: 'Comparisons' },
  comparisonsFormula: { ko: '대조군과 견주는 그룹을 센 수', en: 'Groups compared with the control, counted' },
  perDay: { ko: '하루에 새로 오는 대상 고객', en: 'New customers of this kind a day' },
  perDayFormula: {
    ko: '잰 기간에 새로 온 대상 고객 ÷ 그 기간의 날수',
    en: 'Customers of this kind who came new in the time measured ÷ its days',
  },
  days: { ko: '그룹이 찰 때까지의 날수', en: 'Days until the groups are full' },
  daysFormula: {
    ko: '그룹마다 모자란 고객 ÷ (하루에 새로 오는 대상 고객 × 그룹의 비율), 가장 오래 걸리는 그룹. 하루 {perDay}명',
    en: 'Customers a group lacks ÷ (new ones a day × its share), of the group that takes longest; {perDay} come a day',
  },
  largest: { ko: '가장 큰 표준화 차이', en: 'Largest standardised difference' },
  largestFormula: {
    ko: '특징과 그룹마다 |그룹의 평균 − 대조군의 평균| ÷ 두 표준편차를 합친 값을 구해 가장 큰 것',
    en: 'The largest over figures and groups of |mean − mean of the control| ÷ their pooled standard deviation',
  },
  before: { ko: '한 번만 뽑았을 때 가장 큰 차이', en: 'Largest difference of a single draw' },
  beforeFormula: {
    ko: '우연으로 한 번 뽑은 그룹에서 같은 식으로 구한 가장 큰 차이',
    en: 'The same for groups that are drawn once, by chance alone',
  },
  tries: { ko: '뽑아 본 횟수', en: 'Draws' },
  triesFormula: {
    ko: '그룹을 뽑아 차이를 잰 횟수. 차이가 가장 작은 것을 씁니다.',
    en: 'How often groups were drawn and measured; the most alike are taken',
  },
} as const satisfies Readonly<Record<string, Text>>;
