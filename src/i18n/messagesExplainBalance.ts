import type { Text } from '../../workers/contract/text.ts';

/** Figures of how alike groups are, and of whom a test changes: what they are called and how they come about. */
export const balanceWords = {
  ofFigure: { ko: '{arm}, 특징 ‘{figure}’: {what}', en: '{arm}, “{figure}”: {what}' },
  mean: { ko: '평균', en: 'mean' },
  meanFormula: { ko: '그 값을 아는 고객의 평균', en: 'The mean over the customers of whom it is known' },
  share: { ko: '비율', en: 'share' },
  distance: { ko: '표준화 차이', en: 'standardised difference' },
  distanceFormula: {
    ko: '({arm}의 평균 − 대조군의 평균) ÷ √((두 분산의 합) ÷ 2). 비율 p의 분산은 p(1 − p) × n ÷ (n − 1)',
    en: '(mean in {arm} − mean in the control) ÷ √((both variances added up) ÷ 2); the variance of a share p is p(1 − p) × n ÷ (n − 1)',
  },
  before: { ko: '우연으로만 나눴을 때의 표준화 차이', en: 'standardised difference by chance alone' },
  beforeFormula: {
    ko: '같은 시드로, 균형을 맞추지 않고 우연으로만 나눈 그룹에서 같은 공식으로 낸 값',
    en: 'The same formula for groups drawn from the same seed by chance alone, without balancing them',
  },
  gap: { ko: 'KS 거리', en: 'KS gap' },
  gapFormula: {
    ko: '{arm}, 대조군에서 어떤 값 이하인 고객의 비율을 견줬을 때 가장 크게 벌어진 차이(콜모고로프–스미르노프)',
    en: 'Shares of customers at or below a value, in {arm} and in the control: where they are furthest apart (Kolmogorov–Smirnov)',
  },
  p: { ko: 'p값', en: 'p value' },
  pGapFormula: {
    ko: '두 그룹이 같다면 KS 거리가 이만큼이나 더 벌어질 확률',
    en: 'The chance of a KS gap this large or larger if the groups were alike',
  },
  pGapFrom: { ko: 'KS 거리 {gap}, 고객 {n}, {m} → {p}', en: 'KS gap {gap}, {n} and {m} customers → {p}' },
  pLabelFormula: {
    ko: '모든 그룹이 같다면 값이 그룹에 이만큼이나 더 다르게 퍼질 확률(카이제곱 검정, 모든 값과 그룹을 함께)',
    en: 'The chance that values are spread over the groups this unevenly or more if they were alike (chi-square test, all values and groups together)',
  },
  base: { ko: '앞 기간에 있던 나눌 고객', en: 'Customers divided who were there before that time' },
  baseFormula: {
    ko: '{from} 전에 처음 산(또는 가입한) 나눌 고객을 센 수',
    en: 'Of those divided, who had bought or joined before {from}, counted',
  },
  buyers: { ko: '그 기간에 산 고객', en: 'Of them, who bought within it' },
  buyersFormula: {
    ko: '{from}부터 {to}까지 한 번이라도 산 고객을 센 수',
    en: 'Those with a purchase from {from} to {to}, counted',
  },
  rate: { ko: '산 비율', en: 'Share who bought' },
  spend: { ko: '한 명이 쓴 금액의 평균', en: 'Mean of what a customer spent' },
  spendFormula: {
    ko: '{from}부터 {to}까지 쓴 금액 ÷ 고객. 사지 않은 고객은 0',
    en: 'Spent from {from} to {to} ÷ customers; those without a purchase count as 0',
  },
  deviation: { ko: '그 금액의 표준편차', en: 'Standard deviation of what a customer spent' },
  deviationFormula: {
    ko: '고객마다 쓴 금액 − 평균을 제곱해 더하고, 고객 수 − 1로 나눈 것의 제곱근',
    en: 'What each spent − the mean, squared and added up, ÷ (customers − 1), and the root of it',
  },

  band: { ko: '예측 순서 {at}번째 10%', en: 'Tenth {at} by prediction' },
  best: { ko: '상위 {percent}', en: 'Best {percent}' },
  level: { ko: '‘{feature}’ 값 {level}', en: '“{feature}” {level}' },
  of: { ko: '{part}: {figure}', en: '{part}: {figure}' },
  units: { ko: '대상', en: 'units' },
  unitsDownTo: {
    ko: '점수가 그 자리의 점수 이상인 대상을 센 수. 점수가 같으면 함께 듭니다',
    en: 'Units with at least the score of that place, counted; equal scores come together',
  },
  unitsOfBand: {
    ko: '점수 순서로 열 조각을 냈을 때 이 조각에 든 대상을 센 수. 점수가 같으면 나누지 않습니다',
    en: 'Units in this of ten parts by score, counted; equal scores are not parted',
  },
  unitsOfLevel: { ko: '값이 여기에 드는 대상을 센 수', en: 'Units with such a value, counted' },
  qini: { ko: '키니 곡선', en: 'Qini curve' },
  qiniFormula: {
    ko: '여기까지 든 대상에서 (실험군 결과의 합 − 대조군 결과의 합 × 실험군 수 ÷ 대조군 수) ÷ 실험군 전체 {all}명',
    en: 'Among the units down to here: (outcomes of the treated − outcomes of the control × treated ÷ control) ÷ all {all} treated',
  },
  curveEnd: {
    ko: '곡선의 값 ± 1.96 × 표준오차(대상을 다시 뽑기를 되풀이해 얻음)',
    en: 'Height of the curve ± 1.96 × its standard error (from drawing the units anew, over and over)',
  },
  random: { ko: '아무 순서로 골랐을 때', en: 'in a random order' },
  randomFormula: { ko: '100%에서의 곡선 × 비율', en: 'Height at 100% × share' },
  gain: { ko: '업리프트 곡선', en: 'uplift curve' },
  gainFormula: {
    ko: '여기까지 든 대상에서 (실험군 평균 − 대조군 평균) × 비율',
    en: '(mean of the treated − mean of the control) down to here × share',
  },
  low: { ko: '95% 구간의 아래', en: 'low end of the 95% interval' },
  high: { ko: '95% 구간의 위', en: 'high end of the 95% interval' },
  predicted: { ko: '예측한 효과', en: 'predicted effect' },
  predictedFormula: {
    ko: '이 조각에 든 대상의 점수(모델이 예측한 효과)를 평균 낸 값. 점수는 그 대상을 빼고 배운 모델에서',
    en: 'The scores of the units in it (the effects that the model predicts), averaged; each score by a model that did not see the unit',
  },
  observed: { ko: '관측한 차이', en: 'observed difference' },
  holmLevel: { ko: '나머지와 다른지의 홀름 p', en: 'Holm p of “differs from the rest”' },
  holmLevelFormula: {
    ko: 'z = (여기의 차이 − 나머지 모두의 차이) ÷ √(두 표준오차의 제곱 합), 양쪽 p를 모든 열의 값({tested}개)을 두고 홀름으로 보정',
    en: 'z = (difference here − difference of all others) ÷ √(both squared standard errors added up); its two-sided p, corrected by Holm for all values of all columns ({tested})',
  },
  extra: { ko: '늘어난 결과', en: 'additional outcomes' },
  extraFormula: { ko: '업리프트 곡선의 값 × 모든 대상', en: 'Height of the uplift curve × all units' },
  extraEndFormula: {
    ko: '업리프트 곡선의 95% 구간 끝 × 모든 대상',
    en: 'End of the 95% interval of the uplift curve × all units',
  },
  part: { ko: '모두에게 보낼 때의 몫', en: 'Part of what treating everybody brings' },
  partFormula: {
    ko: '여기까지 늘어난 결과 ÷ 모두에게 보낼 때 늘어난 결과',
    en: 'Additional outcomes down to here ÷ those of treating everybody',
  },
  all: { ko: '모두에게 보낼 때 늘어난 결과', en: 'Additional outcomes of treating everybody' },
  cost: { ko: '비용', en: 'cost' },
  costFormula: { ko: '한 명에게 드는 비용 × 보낸 대상', en: 'Cost of one contact × units treated' },
  profit: { ko: '이익', en: 'profit' },
  profitFormula: { ko: '늘어난 결과 × 결과 1의 값 − 비용', en: 'Additional outcomes × worth of one − cost' },

  model: { ko: '{model}: {figure}', en: '{model}: {figure}' },
  qiniArea: { ko: '키니 계수', en: 'Qini coefficient' },
  qiniAreaFormula: {
    ko: '키니 곡선과 곧은 선(아무 순서) 사이의 넓이, 비율 0에서 1까지',
    en: 'Area between the Qini curve and the straight line of a random order, for shares from 0 to 1',
  },
  auuc: { ko: '업리프트 곡선 넓이(AUUC)', en: 'AUUC' },
  auucFormula: {
    ko: '업리프트 곡선 아래의 넓이, 비율 0에서 1까지',
    en: 'Area under the uplift curve, for shares from 0 to 1',
  },
  slope: { ko: '기울기 β', en: 'slope β' },
  slopeFormula: {
    ko: '배우지 않은 대상에서 y = a + b·예상 + c(t − e) + β(t − e)(점수 − 평균)을 맞춘 β. y 결과, t 실험군이면 1, e 실험군 비율',
    en: 'β of y = a + b expected + c(t − e) + β(t − e)(score − its mean), fitted on units not learnt from; y the outcome, t 1 for the treated, e their share',
  },
  z: { ko: '순차 검정 z', en: 'sequential z' },
  zFormula: {
    ko: '다섯 조각에서 차례로 낸 β의 t값 넷을 더해 √4로 나눈 값',
    en: 'The four t values of β, from five parts in turn, added up and divided by √4',
  },
  pOneSided: { ko: '한쪽 p', en: 'one-sided p' },
  pOneSidedFormula: {
    ko: '효과가 모두 같다면 표준정규분포에서 z보다 큰 값이 나올 확률',
    en: 'The chance of a larger z under the standard normal distribution, if the effect were the same for all',
  },
  pFromZ: { ko: 'z값 {z} → {p}', en: 'z {z} → {p}' },
} as const satisfies Readonly<Record<string, Text>>;
