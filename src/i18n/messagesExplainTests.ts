import type { Text } from '../../workers/contract/text.ts';

/** Names of the numbers behind tests and their groups, and formulas in words. */
export const testWords = {
  eligible: { ko: '나눌 고객', en: 'Customers who are divided' },
  eligibleFormula: {
    ko: '쓰는 채널 모두로 보낼 수 있는 고객을 센 수(쓰는 채널이 없으면 찾은 고객 모두)',
    en: 'Customers who may be reached by every channel in use, counted; all who were found where none is',
  },
  givenFormula: {
    ko: '실험 파일에서 그룹이 하나인 고객을 센 수',
    en: 'Customers whom the experiment file puts in one group, counted',
  },
  found: { ko: '찾은 고객', en: 'Customers found' },
  foundFormula: {
    ko: '필터와 설정에 맞는 고객을 센 수',
    en: 'Customers who fit the filter and the settings, counted',
  },
  sizes: { ko: '그룹마다의 고객 수', en: 'Customers in each group' },
  sizesFormula: {
    ko: '그룹을 모두 더하면 나눈 고객 수',
    en: 'All groups together are the customers divided',
  },
  armSize: { ko: '‘{arm}’ 그룹의 고객 수', en: 'Customers in “{arm}”' },
  armSizeFormula: {
    ko: '고객을 번호 순서로 세우고 시드로 뽑아, 비율대로 이 그룹에 넣은 고객을 센 수',
    en: 'Customers in the order of their ids, drawn by the seed into this group by its share, counted',
  },
  figures: { ko: '견준 특징', en: 'Figures compared' },
  figuresFormula: {
    ko: '구매 행동과 회원 파일의 열을 하나씩 센 수(성별 같은 분류는 값이 여럿이어도 하나)',
    en: 'Figures of purchases and columns of the members file, each counted once, a label as one',
  },
  effect: { ko: '알아볼 가치가 있는 차이', en: 'Smallest difference that matters' },
  effectFormula: { ko: '지금 값 × 설정한 비율', en: 'Present value × the per cent in the settings' },
  effectTyped: { ko: '설정에 적은 값', en: 'As typed into the settings' },
  rateNow: { ko: '지금 산 비율', en: 'Share who buy at present' },
  meanNow: { ko: '지금 한 명이 쓰는 금액', en: 'What a customer spends at present' },
  seenOf: { ko: '‘{arm}’: 알아볼 수 있는 차이', en: '{arm}: difference it can show' },
  needed: { ko: '모두 필요한 고객', en: 'Customers needed in all' },
  neededFormula: { ko: '그룹마다 필요한 고객을 더한 값', en: 'What each group needs, added up' },
  neededOf: { ko: '‘{arm}’에 필요한 고객', en: 'Customers needed in {arm}' },
  powerOf: { ko: '‘{arm}’의 검정력', en: 'Power of {arm}' },
  powerShares: {
    ko: '검정력 = Φ((Δ − z × √(p̄(1 − p̄)(1/n + 1/m))) ÷ √(p(1 − p)/n + q(1 − q)/m)). p 지금 비율, q = p + Δ, p̄ 둘의 평균, n 대조군, m 이 그룹, Φ는 표준정규분포에서 그보다 작을 확률',
    en: 'Power = Φ((Δ − z × √(p̄(1 − p̄)(1/n + 1/m))) ÷ √(p(1 − p)/n + q(1 − q)/m)): p the present share, q = p + Δ, p̄ their mean, n the control, m this group, Φ the standard normal distribution',
  },
  powerNot: {
    ko: '검정력 = Φ(한계 ÷ √(s²/n + s²/m) − z). s² 지금의 분산, n 대조군, m 이 그룹, Φ는 표준정규분포에서 그보다 작을 확률',
    en: 'Power = Φ(margin ÷ √(s²/n + s²/m) − z): s² the present variance, n the control, m this group, Φ the standard normal distribution',
  },
  powerMeans: {
    ko: '검정력: 비중심 t 분포에서, d = Δ ÷ 표준편차일 때 차이를 찾아낼 확률',
    en: 'Power by the noncentral t distribution: the chance to see d = Δ ÷ standard deviation',
  },
  powerMeansWorked: {
    ko: 'd = {effect} ÷ {deviation} = {d}, 대조군 {n}, 이 그룹 {m}, 유의수준 {alpha} → {power}',
    en: 'd = {effect} ÷ {deviation} = {d}, control {n}, this group {m}, level {alpha} → {power}',
  },
  solved: {
    ko: '{formula}. 검정력이 {power}이 되는 값을 찾음',
    en: '{formula}. Solved for a power of {power}',
  },
  bothSizes: { ko: '대조군과 이 그룹의 고객', en: 'Customers in the control and this group' },
  differing: {
    ko: '어떤 그룹에만 들어갈 수 있는 고객',
    en: 'Customers who could be in some groups and not in others',
  },
  differingFormula: {
    ko: '그룹마다의 조건(수신 동의)을 따로 볼 때, 모든 그룹에 들어가지도 모두에서 빠지지도 않는 고객을 센 수',
    en: 'With a condition (consent) for each group, customers who fit some groups and not all, counted',
  },
  ratio: { ko: '‘{figure}’의 분산비', en: 'Variance ratio of “{figure}”' },
  ratioFormula: { ko: '{arm}의 분산 ÷ 대조군의 분산', en: 'Variance in {arm} ÷ variance in the control' },
  controlVariance: { ko: '대조군의 분산', en: 'Variance in the control' },
  flagShare: { ko: '{arm}에서 ‘{figure}’인 고객의 비율', en: 'Share of {arm} with “{figure}”' },
  flagCount: { ko: '‘{figure}’인 고객', en: 'Customers with “{figure}”' },

  overall: { ko: '전체에서 본 차이', en: 'Difference over everybody' },
  differenceFormula: { ko: '{first}의 값 − {second}의 값', en: 'Value of {first} − value of {second}' },
  lowEnd: { ko: '차이의 95% 구간, 아래', en: 'Low end of the 95% interval of the difference' },
  highEnd: { ko: '차이의 95% 구간, 위', en: 'High end of the 95% interval of the difference' },
  newcombeLow: {
    ko: '뉴컴: 차이 − √((p − p의 윌슨 구간 아래)² + (q의 윌슨 구간 위 − q)²)',
    en: 'Newcombe: difference − √((p − Wilson low of p)² + (Wilson high of q − q)²)',
  },
  newcombeHigh: {
    ko: '뉴컴: 차이 + √((p의 윌슨 구간 위 − p)² + (q − q의 윌슨 구간 아래)²)',
    en: 'Newcombe: difference + √((Wilson high of p − p)² + (q − Wilson low of q)²)',
  },
  welchEnd: {
    ko: '차이 ± t × 표준오차(웰치: 그룹의 분산이 같다고 두지 않음), t는 자유도 {df}인 t 분포의 97.5% 지점',
    en: 'Difference ± t × standard error (Welch: variances need not be equal), t the 97.5% point with {df} degrees of freedom',
  },
  meanEnd: {
    ko: '차이 ± 95% 구간의 반폭(웰치: 그룹의 분산이 같다고 두지 않음)',
    en: 'Difference ± half the width of the 95% interval (Welch: variances need not be equal)',
  },
  alwaysEnd: {
    ko: '차이 ± 신뢰 수열의 반폭: 언제 몇 번을 봐도 95%가 지켜지도록 보통 구간보다 넓힘',
    en: 'Difference ± half the width of the confidence sequence, which holds 95% at every look and is wider for it',
  },
  detectable: { ko: '이 실험이 찾아낼 수 있던 차이', en: 'Difference this test could have found' },
  detectableFormula: {
    ko: '(z 97.5% + z 80%) × 차이의 표준오차. 참 차이가 이만큼이면 열에 여덟 번 찾음',
    en: '(z at 97.5% + z at 80%) × standard error of the difference: a true difference of this size is found in eight tests of ten',
  },
  unitsOfBoth: { ko: '두 그룹의 대상', en: 'Units in both groups' },
  incremental: { ko: '{variant}: 대조군보다 늘어난 결과', en: '{variant}: outcomes beyond the control' },
  incrementalFormula: { ko: '차이 × {variant}의 대상 수', en: 'Difference × units in {variant}' },

  gain: { ko: '{variant}: 늘어난 결과의 금액', en: '{variant}: worth of those outcomes' },
  gainFormula: { ko: '늘어난 결과 × 결과 하나의 금액', en: 'Outcomes beyond the control × worth of one' },
  roi: { ko: '{variant}: 투자수익률', en: '{variant}: return on investment' },
  roiFormula: { ko: '(금액 − 비용) ÷ 비용', en: '(worth − cost) ÷ cost' },
  cost: { ko: '비용', en: 'Cost' },

  topEffect: { ko: '예측 상위 30%에서 본 차이', en: 'Difference among the best 30%' },
  topFormula: {
    ko: '상위 30%에 든 대상에서 {variant}의 값 − {control}의 값',
    en: 'Among the best 30% of units: value of {variant} − value of {control}',
  },
  topUnits: { ko: '상위 30%의 대상', en: 'Units among the best 30%' },
  testP: { ko: '효과가 모두 같을 때의 확률 p', en: 'p if the effect is the same for all' },
  testPFormula: {
    ko: '순차 검정의 한쪽 p × 견준 모델 수(1을 넘으면 1). 점수를 배우지 않은 대상에서 시험함',
    en: 'One-sided p of the sequential test × models compared, 1 at the most; tried on units the scores were not learnt from',
  },
  testPWorked: { ko: '{own} × {tried}, 많아야 1 → {p}', en: '{own} × {tried}, 1 at the most → {p}' },
  models: { ko: '견준 모델', en: 'Models compared' },
  fewest: { ko: '모자란 쪽의 수', en: 'The smaller count' },
  fewestFormula: {
    ko: '그룹마다의 대상 수와, 결과가 있는(비율이면 없는 쪽도) 대상 수 가운데 모자라는 것',
    en: 'Of the units in each group, and of those with an outcome (and without, for a share), the one that falls short',
  },
  neededCount: { ko: '있어야 하는 수', en: 'How many it takes' },
  neededCountFormula: { ko: '정해 둔 최솟값', en: 'A fixed minimum' },
  groupUnits: { ko: '‘{group}’에 든 대상', en: 'Units in “{group}”' },
  groupShare: {
    ko: '모델의 예측으로 이 그룹에 든 대상을 센 수. 비율은 모든 대상 가운데',
    en: 'Units that the predictions put here, counted; the share is of all units',
  },
  groupValue: { ko: '‘{group}’에서 {arm}의 값', en: 'Value of {arm} in “{group}”' },
  groupValueFormula: {
    ko: '이 그룹에 든 {arm} 대상의 결과를 평균 낸 값',
    en: 'The outcome of the units of {arm} in this group, averaged',
  },
  groupEffect: { ko: '‘{group}’에서 본 차이', en: 'Difference seen in “{group}”' },
  allUnits: { ko: '모든 대상', en: 'All units' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the results say of what tests take for granted. */
export const testChecks = {
  reachKnown: {
    ko: '쓰는 채널 모두의 동의와 수신거부를 확인했습니다.',
    en: 'Consent and opt-outs were checked for every channel in use.',
  },
  reachUnlike: {
    ko: '그룹마다 받을 수 있는 고객이 다릅니다. 차이가 나와도 효과라고 할 수 없습니다.',
    en: 'The groups differ in whom they may reach: a difference would be no effect.',
  },
  balanceOk: {
    ko: '가장 큰 표준화 차이는 {largest}이고, 분산비도 한계 안입니다.',
    en: 'The largest standardised difference is {largest}, and variance ratios are within the limits.',
  },
  balanceBad: {
    ko: '‘{figure}’ 특징이 한계를 벗어납니다. 가장 큰 표준화 차이는 {largest}입니다.',
    en: '“{figure}” is outside the limits; the largest standardised difference is {largest}.',
  },
  skewOk: {
    ko: '가장 쏠린 {variant}(왜도 {skew})도 {n}명으로, 필요한 {needed}명(355 × 왜도²)이 있습니다.',
    en: 'Even {variant}, the most skewed (skewness {skew}), has {n} of the {needed} units it takes (355 × skewness²).',
  },
  skewBad: {
    ko: '{variant} 그룹은 몇 건의 큰 금액에 쏠려(왜도 {skew}) {needed}명(355 × 왜도²)이 필요한데 {n}명입니다. 부트스트랩 구간과 순위 검정을 보세요.',
    en: '{variant} leans on a few large amounts (skewness {skew}): it takes {needed} units (355 × skewness²) and has {n}. See the bootstrap interval and the rank test.',
  },
  columnsAlike: {
    ko: '실험 전 열 {count}개가 모두 그룹마다 비슷하게 퍼져 있습니다.',
    en: 'All {count} columns from before the test are spread alike over the groups.',
  },
  columnsUnlike: {
    ko: '그룹마다 다르게 퍼진 열: {names}. 실험 뒤에 잰 열이거나, 우연히 나눈 실험이 아닙니다.',
    en: 'Spread differently over the groups: {names}. Either measured after the test, or chance did not divide the groups.',
  },
} as const satisfies Readonly<Record<string, Text>>;
