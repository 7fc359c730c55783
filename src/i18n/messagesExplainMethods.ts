import type { Text } from '../../workers/contract/text.ts';

/** Names of the figures of a comparison’s methods, and how each comes about. */
export const methodWords = {
  ofVariant: { ko: '{variant}: {figure}', en: '{variant}: {figure}' },
  ofSegment: { ko: '{variant}, 세그먼트 ‘{segment}’: {figure}', en: '{variant} in “{segment}”: {figure}' },

  armUnitsFormula: {
    ko: '결과가 있는 대상을 센 수. 두 그룹에 걸친 대상은 뺍니다',
    en: 'Units with an outcome, counted; those in two groups are left out',
  },
  armSumFormula: { ko: '대상마다의 결과를 더한 값', en: 'The outcomes of the units, added up' },
  armYesFormula: { ko: '결과가 예인 대상을 센 수', en: 'Units with a yes, counted' },
  meanEndOfArm: {
    ko: '값 ± 95% 구간의 반폭(t 분포의 97.5% 지점 × 표준오차)',
    en: 'Value ± half the width of the 95% interval (97.5% point of t × standard error)',
  },
  armLow: { ko: '{arm}: 95% 구간의 아래', en: '{arm}: low end of the 95% interval' },
  armHigh: { ko: '{arm}: 95% 구간의 위', en: '{arm}: high end of the 95% interval' },

  p: { ko: 'p값', en: 'p value' },
  pShares: {
    ko: 'z = 두 비율의 차이 ÷ 합친 비율로 구한 표준오차. p는 차이가 없을 때 표준정규분포에서 |z| 이상이 나올 확률(양쪽)',
    en: 'z = difference ÷ standard error from the pooled share; p the chance of |z| or more under the standard normal distribution, both sides',
  },
  pMeans: {
    ko: 't = 차이 ÷ 표준오차(웰치). p는 차이가 없을 때 자유도 {df}인 t 분포에서 |t| 이상이 나올 확률(양쪽)',
    en: 't = difference ÷ standard error (Welch); p the chance of |t| or more under the t distribution with {df} degrees of freedom, both sides',
  },
  pOfEnds: {
    ko: 't = 차이 ÷ 표준오차(웰치). 구간이 0을 비켜 갈 때 p가 0.05보다 작습니다',
    en: 't = difference ÷ standard error (Welch); p is below 0.05 just where the interval leaves out 0',
  },
  pFrom: { ko: '{worked} → p값 {p}', en: '{worked} → p = {p}' },
  pFromEnds: {
    ko: '차이 {value}, 구간 {low}~{high} → p = {p}',
    en: 'difference {value}, interval {low} to {high} → p = {p}',
  },
  noSpread: {
    ko: '그룹 안의 값이 모두 같아 흩어짐이 없습니다',
    en: 'All values within a group are the same',
  },
  holm: { ko: '홀름으로 보정한 p', en: 'p after Holm’s correction' },
  holmFormula: {
    ko: 'p를 작은 순서로 세워, 가장 작은 것 × 견준 수, 다음 것 × (견준 수 − 1) …. 앞의 값보다 작으면 앞의 값, 1을 넘으면 1',
    en: 'p values in order: the smallest × the number of comparisons, the next × one less …; never below the one before, 1 at the most',
  },
  bh: { ko: '벤자미니–호크버그로 보정한 p', en: 'p after Benjamini and Hochberg' },
  bhFormula: {
    ko: 'p를 작은 순서로 세워, p × 견준 수 ÷ 순위. 뒤의 값보다 크면 뒤의 값',
    en: 'p values in order: p × number of comparisons ÷ rank; never above the one after',
  },
  allP: { ko: 'p값 {all} → {p}', en: 'p values {all} → {p}' },
  notJudged: {
    ko: '보정하지 않음: 판정에 쓰지 않는 그룹이라 p 그대로',
    en: 'Not corrected: this group is not judged, so p as it is',
  },
  comparisons: { ko: '함께 견준 비교', en: 'Comparisons made together' },

  relative: { ko: '대조군 대비 차이', en: 'Difference as part of the control' },
  relativeFormula: { ko: '그룹의 값 ÷ 대조군의 값 − 1', en: 'Value of the group ÷ value of the control − 1' },
  relativeEnd: {
    ko: '대조군 대비 차이 ± 95% 구간의 반폭(델타 방법)',
    en: 'That difference ± half the width of its 95% interval (delta method)',
  },
  relativeLow: { ko: '대조군 대비 차이: 구간 아래', en: 'As part of the control: low end' },
  relativeHigh: { ko: '대조군 대비 차이: 구간 위', en: 'As part of the control: high end' },
  checkExact: { ko: '피셔 정확 검정의 p', en: 'p of Fisher’s exact test' },
  checkExactFormula: {
    ko: '두 그룹이 같다면 결과가 이만큼 또는 더 드물게 갈릴 확률을, 예가 그룹에 나뉘는 모든 경우에서 더한 값',
    en: 'The chances of all ways to divide the yes between the groups that are as rare as this one or rarer, added up',
  },
  checkRanks: { ko: '순위 검정의 p', en: 'p of the rank test' },
  checkRanksFormula: {
    ko: '모든 대상을 값의 순서로 세웠을 때 두 그룹의 순위가 같다면 이만큼 또는 더 벌어질 확률(만–휘트니)',
    en: 'All units in order of their values: the chance of ranks as far apart or further, if the groups were alike (Mann–Whitney)',
  },
  counts: {
    ko: '{n}명 가운데 {x}명, {m}명 가운데 {y}명 → {p}',
    en: '{x} of {n} against {y} of {m} → {p}',
  },
  sizes: { ko: '대상 {n}, {m} → {p}', en: '{n} and {m} units → {p}' },
  always: { ko: '언제 봐도 되는 p', en: 'p that holds at every look' },
  alwaysFormula: {
    ko: 'p = √(nρ² + 1) × e^(−nρ²z² ÷ (2(nρ² + 1))), 1을 넘으면 1. n 두 그룹의 대상, z = 차이 ÷ 표준오차, ρ² = 0.0015872(5,000명쯤에서 구간이 가장 좁도록 정한 값)',
    en: 'p = √(nρ² + 1) × e^(−nρ²z² ÷ (2(nρ² + 1))), 1 at the most: n units in both groups, z difference ÷ standard error, ρ² = 0.0015872 (so that the interval is narrowest at about 5,000 units)',
  },
  nAndZ: { ko: '대상 {n}, z값 {z} → p값 {p}', en: 'n {n}, z {z} → p = {p}' },

  chance: { ko: '{variant} 쪽이 높을 확률', en: 'Chance that {variant} is higher' },
  chanceShares: {
    ko: '두 비율의 사후분포(베타)에서 {variant}의 비율이 더 높을 확률. 베타(1 + 예, 1 + 아니요)',
    en: 'The chance that the share of {variant} is the larger one, by the beta distributions of both shares after the data: beta(1 + yes, 1 + no)',
  },
  chanceMeans: {
    ko: '차이의 사후분포(평균은 차이, 표준편차는 표준오차인 정규분포)에서 차이가 0보다 클 확률: Φ(차이 ÷ 표준오차)',
    en: 'The chance that the difference is above 0, by its normal distribution after the data: Φ(difference ÷ standard error)',
  },
  betas: {
    ko: '베타({a}, {b})와 베타({c}, {d}) → {figure}',
    en: 'beta({a}, {b}) against beta({c}, {d}) → {figure}',
  },
  normal: {
    ko: '차이 {value}, 표준오차 {error} → {figure}',
    en: 'difference {value}, standard error {error} → {figure}',
  },
  loss: { ko: '{variant} 선택의 평균 손실', en: 'Mean loss of choosing {variant}' },
  lossFormula: {
    ko: '사후분포에서 다른 쪽이 나을 때만 그 차이를, 아닐 때는 0을 손실로 보고 평균 낸 값',
    en: 'By the same distributions: the difference where the other one is better, 0 where it is not, averaged',
  },

  cuped: { ko: '실험 전 값을 뺀 차이', en: 'Difference with the earlier figure taken out' },
  cupedFormula: {
    ko: '결과 − θ × (‘{before}’ − 그 평균)을 그룹마다 평균 낸 값의 차이. θ는 결과와 ‘{before}’의 공분산 ÷ ‘{before}’의 분산(CUPED)',
    en: 'Outcome − θ × (“{before}” − its mean), averaged in each group, and their difference; θ the covariance with “{before}” ÷ its variance (CUPED)',
  },
  varianceLeft: { ko: '남은 흩어짐', en: 'Variance left' },
  varianceLeftFormula: {
    ko: '뺀 뒤의 분산 ÷ 빼기 전의 분산 = 1 − r², r은 결과와 ‘{before}’의 상관계수',
    en: 'Variance after ÷ variance before = 1 − r², r the correlation of the outcome with “{before}”',
  },
  stratified: { ko: '‘{by}’ 구성을 맞춘 차이', en: 'Difference with the mix of “{by}” held equal' },
  stratifiedFormula: {
    ko: '‘{by}’마다 낸 차이를 그 대상 수로 가중 평균한 값',
    en: 'The differences within each “{by}”, averaged by how many units it has',
  },
  endOf: { ko: '{figure}: 95% 구간의 끝', en: '{figure}: end of its 95% interval' },
  endFormula: {
    ko: '차이 ± 95% 구간의 반폭(97.5% 지점 × 표준오차)',
    en: 'Difference ± half the width of its 95% interval (97.5% point × standard error)',
  },
  pOf: { ko: '{figure}: p값', en: '{figure}: p value' },
  bootstrapLow: { ko: '부트스트랩 구간의 아래', en: 'Low end of the bootstrap interval' },
  bootstrapHigh: { ko: '부트스트랩 구간의 위', en: 'High end of the bootstrap interval' },
  bootstrapFormula: {
    ko: '두 그룹에서 대상을 같은 수만큼 다시 뽑기를 되풀이해 차이를 작은 순서로 세웠을 때 2.5%와 97.5% 자리. 자리는 치우침과 가속을 바로잡아 옮김(BCa)',
    en: 'Units of both groups drawn anew, as many, over and over: the differences in order at 2.5% and 97.5%, places moved for bias and acceleration (BCa)',
  },

  segmentUnits: { ko: '‘{segment}’에 든 {arm}의 대상', en: 'Units of {arm} in “{segment}”' },
  segmentUnitsFormula: {
    ko: '결과가 있고 ‘{by}’ 값이 ‘{segment}’인 대상을 센 수',
    en: 'Units with an outcome whose “{by}” is “{segment}”, counted',
  },
  segmentFormula: {
    ko: '‘{segment}’에 든 대상에서 {variant}의 값 − {control}의 값',
    en: 'Among the units in “{segment}”: value of {variant} − value of {control}',
  },

  incrementalLow: {
    ko: '{variant}: 늘어난 결과, 구간 아래',
    en: '{variant}: outcomes beyond the control, low end',
  },
  incrementalHigh: {
    ko: '{variant}: 늘어난 결과, 구간 위',
    en: '{variant}: outcomes beyond the control, high end',
  },
  incrementalEnd: {
    ko: '차이의 95% 구간 끝 × {variant}의 대상 수',
    en: 'End of the difference’s 95% interval × units in {variant}',
  },
  gainLow: {
    ko: '{variant}: 늘어난 결과의 금액, 구간 아래',
    en: '{variant}: worth of those outcomes, low end',
  },
  gainHigh: {
    ko: '{variant}: 늘어난 결과의 금액, 구간 위',
    en: '{variant}: worth of those outcomes, high end',
  },
  roiLow: { ko: '{variant}: 투자수익률, 구간 아래', en: '{variant}: return on investment, low end' },
  roiHigh: { ko: '{variant}: 투자수익률, 구간 위', en: '{variant}: return on investment, high end' },
  cost: { ko: '{variant}: 든 돈', en: '{variant}: cost' },
  costFormula: { ko: '한 명에 든 비용 × {variant}의 대상 수', en: 'Cost of one unit × units in {variant}' },
  perUnit: { ko: '{variant}: 한 명당 남은 돈', en: '{variant}: left per unit' },
  perUnitLow: { ko: '{variant}: 한 명당 남은 돈, 구간 아래', en: '{variant}: left per unit, low end' },
  perUnitHigh: { ko: '{variant}: 한 명당 남은 돈, 구간 위', en: '{variant}: left per unit, high end' },
  perUnitFormula: { ko: '(금액 − 비용) ÷ 대상 수', en: '(worth − cost) ÷ units' },
} as const satisfies Readonly<Record<string, Text>>;
