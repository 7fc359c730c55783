import type { Text } from '../../workers/contract/text.ts';

/** Accounts of what was checked before a test is believed, and of titles of the test pages. */
export const guardWords = {
  units: { ko: '비교한 대상', en: 'Units compared' },
  unitsFormula: { ko: '그룹마다 대상을 더한 값', en: 'The units of all groups, added up' },
  unitsOf: { ko: '{variant} 그룹의 대상', en: 'Units in {variant}' },
  unitsOfFormula: { ko: '이 그룹에 든 대상을 센 수', en: 'Units in this group, counted' },
  meant: { ko: '{variant} 그룹에 있어야 할 수', en: 'Units {variant} should have' },
  meantFormula: { ko: '모든 대상 × 이 그룹의 계획한 비율', en: 'All units × planned share of the group' },
  crossed: { ko: '둘 이상의 그룹에 든 대상', en: 'Units in more than one group' },
  crossedFormula: {
    ko: '대상 번호가 둘 이상의 그룹에 나오는 것을 센 수',
    en: 'Units whose number stands in two or more groups, counted',
  },
  missing: { ko: '결과가 없는 대상', en: 'Units without an outcome' },
  missingFormula: { ko: '결과 칸이 빈 대상을 센 수', en: 'Units whose outcome is empty, counted' },
  shareOfUnits: { ko: '그 비율', en: 'Their share' },
  shareFormula: { ko: '그 대상 ÷ 파일에 있는 모든 대상', en: 'Those units ÷ all units of the file' },
  count: { ko: '{variant} 그룹의 드문 쪽 결과', en: 'Rarer outcomes in {variant}' },
  countFormula: {
    ko: '그룹마다 결과가 있는 대상과 없는 대상 가운데 적은 쪽(평균이면 0이 아닌 값)을 센 수',
    en: 'Of each group the fewer of units with and without the outcome (for means: values that are not 0), counted',
  },
  repeated: { ko: '여러 줄에 있는 대상', en: 'Units with several rows' },
  repeatedFormula: {
    ko: '같은 대상 번호가 두 줄 넘게 나오는 대상을 센 수',
    en: 'Units whose number stands in more than one row',
  },
  distance: { ko: '실험 전 값의 차이', en: 'Difference before the test' },
  distanceFormula: {
    ko: '|그룹의 평균 − 대조군의 평균| ÷ 두 그룹을 합친 표준편차',
    en: '|mean of the group − mean of the control| ÷ pooled standard deviation',
  },
  p: { ko: 'p(우연히 이만큼 어긋날 확률)', en: 'p: how often chance alone goes so far off' },
  pSizes: {
    ko: '계획한 비율로 나눴을 때 그룹 크기가 이만큼 어긋날 확률(카이제곱 검정)',
    en: 'How often sizes are so far from the planned shares by chance alone (chi-square test)',
  },
  pMissing: {
    ko: '그룹이 같을 때 빠진 비율이 이만큼 다를 확률(카이제곱 검정)',
    en: 'How often groups that are alike differ so much in what is missing (chi-square test)',
  },
  pBefore: {
    ko: '그룹이 같을 때 실험 전 값이 이만큼 다를 확률. 그룹이 여럿이면 홀름으로 보정합니다.',
    en: 'How often groups that are alike differ so much before the test, corrected by Holm for several groups',
  },
  all: { ko: '설계의 고객', en: 'Customers of the design' },
  allFormula: {
    ko: '설계 파일에서 그룹에 나뉜 고객을 센 수',
    en: 'Customers the design put into groups, counted',
  },
  lost: { ko: '자료에서 찾지 못한 고객', en: 'Customers not in the data' },
  lostFormula: {
    ko: '설계에는 있고 불러온 자료에는 없는 고객을 센 수',
    en: 'Those of the design that the data does not have, counted',
  },
  lostShare: { ko: '찾지 못한 비율', en: 'Share not in the data' },
  quiet: { ko: '메시지를 받지 않을 대조군', en: 'Control, to get no message' },
  told: { ko: '메시지를 받을 고객', en: 'Customers who were to get one' },
  sideFormula: { ko: '설계의 그룹에서 센 수', en: 'Counted in the groups of the design' },
  contaminated: { ko: '메시지를 받은 대조군', en: 'Control with a message' },
  contaminatedShare: { ko: '메시지를 받은 대조군의 비율', en: 'Share of the control with a message' },
  unreached: { ko: '메시지를 못 받은 고객', en: 'Those who got none' },
  unreachedShare: { ko: '메시지를 못 받은 비율', en: 'Share that got none' },
  messageFormula: {
    ko: '실험 기간의 발송 이력에 있는지로 센 수',
    en: 'Counted by whether the message file has them in the time of the test',
  },
  days: { ko: '실험 기간의 날수', en: 'Days of the test' },
  daysFormula: { ko: '설계에서 정한 날수', en: 'As the design says' },

  segmentP: {
    ko: 'p(세그먼트가 같을 때 이만큼 다를 확률)',
    en: 'p: how often segments that are alike differ so much',
  },
  segmentPFormula: {
    ko: '코크런 Q = Σ(세그먼트의 효과 − 가중 평균)² ÷ 그 분산. 카이제곱 분포에서 그만큼이거나 더 클 확률',
    en: 'Cochran’s Q = Σ(effect of a segment − weighted mean)² ÷ its variance; the chance of as much or more in the chi-square distribution',
  },
  comparisons: { ko: '한꺼번에 본 비교', en: 'Comparisons at once' },
  comparisonsFormula: { ko: '세그먼트 × 그룹을 센 수', en: 'Segments × groups, counted' },
  proven: { ko: '보정 뒤에도 남는 비교', en: 'Comparisons that hold' },
  provenFormula: {
    ko: '홀름으로 보정한 p가 0.05보다 작은 비교를 센 수',
    en: 'Those whose p after Holm’s correction is below 0.05, counted',
  },

  allUnitsFormula: {
    ko: '실험군과 대조군의 대상을 더한 값',
    en: 'Units treated + units of the control',
  },
  columnP: { ko: '{feature}: 코크란 Q의 p', en: '{feature}: p of Cochran’s Q' },
  columnHolm: { ko: '{feature}: 홀름 보정 p', en: '{feature}: p by Holm' },
  columnHolmFormula: {
    ko: '모든 열의 p를 작은 순서로 놓고, 남은 열의 수를 곱해 보정한 값',
    en: 'Each p times the number of columns not yet judged, the smallest first',
  },
  columns: { ko: '검정한 열', en: 'Columns tested' },
  columnsFormula: { ko: 'p를 구할 수 있는 열을 센 수', en: 'Columns with a p, counted' },
  armsP: { ko: '{feature}: 그룹마다 같은지의 p', en: '{feature}: p of being alike in the groups' },
  armsPFormula: {
    ko: '우연히 나눈 그룹이라면 이 열이 이만큼 다르게 퍼질 확률',
    en: 'How often groups drawn by chance differ so much in this column',
  },
  customers: { ko: '불러온 고객인 대상', en: 'Units who are customers loaded' },
  customersFormula: {
    ko: '대상 번호가 불러온 고객과 맞는 것을 센 수',
    en: 'Units whose number is that of a customer, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;
