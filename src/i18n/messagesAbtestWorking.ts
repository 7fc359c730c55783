import type { Text } from '../../workers/contract/text.ts';

/** One comparison worked out, the segments, the worth, and the page without a file. */
export const abtestWorking = {
  title: { ko: '계산 열어 보기', en: 'The working' },
  comparison: { ko: '{variant}, 대조군 {control}', en: '{variant} against {control}' },

  zName: { ko: '두 비율의 z 검정', en: 'z test of two shares' },
  zPooled: {
    ko: '합친 비율 ({x} + {y}) ÷ ({n} + {m}) = {pooled}. z = ({value} − {base}) ÷ √({pooled} × {rest} × (1/{n} + 1/{m})) = {z}. 합치지 않으면 z = {unpooled}.',
    en: 'Pooled share ({x} + {y}) ÷ ({n} + {m}) = {pooled}. z = ({value} − {base}) ÷ √({pooled} × {rest} × (1/{n} + 1/{m})) = {z}. Not pooled: z = {unpooled}.',
  },
  tName: { ko: '웰치 t 검정', en: 'Welch’s t test' },
  tWelch: {
    ko: 't = ({value} − {base}) ÷ 표준오차 {error} = {t}, 자유도 {df}.',
    en: 't = ({value} − {base}) ÷ standard error {error} = {t}, with {df} degrees of freedom.',
  },
  tRatio: {
    ko: '두 합의 비율이라 표준오차는 델타 방법으로 구합니다. t = ({value} − {base}) ÷ {error} = {t}, 자유도 {df}.',
    en: 'A ratio of two sums: its standard error comes from the delta method. t = ({value} − {base}) ÷ {error} = {t}, with {df} degrees of freedom.',
  },
  noSpread: {
    ko: '그룹 안의 값이 모두 같아 검정할 흩어짐이 없습니다.',
    en: 'All values within a group are the same: there is no spread to test against.',
  },
  pMeaning: {
    ko: 'p = {p}. 정말 차이가 없다면 이만큼이나 그 이상 벌어지는 실험은 {chance}입니다. 차이가 없을 확률이라는 뜻이 아닙니다.',
    en: 'p = {p}. If nothing were different, a gap this large or larger would come up in {chance} of such tests. It is not the chance that nothing is different.',
  },
  oneIn: { ko: '{count}번에 한 번꼴', en: 'one in {count}' },
  rarer: { ko: '백만 번에 한 번도 안 되는 꼴', en: 'fewer than one in a million' },
  ofHundred: { ko: '100번에 {count}번꼴', en: '{count} in 100' },

  intervalName: { ko: '95% 구간', en: '95% interval' },
  interval: {
    ko: '{low}~{high}({how}). 이렇게 만든 구간은 스무 번에 열아홉 번꼴로 참값을 담습니다.',
    en: '{low} to {high} ({how}). Intervals made this way hold the true value in 19 tests of 20.',
  },
  newcombe: { ko: '뉴컴', en: 'Newcombe' },
  welch: { ko: '웰치', en: 'Welch' },
  delta: { ko: '델타 방법', en: 'delta method' },
  relativeName: { ko: '대조군 대비', en: 'As part of the control' },
  relative: { ko: '{value}(95% 구간 {low}~{high})', en: '{value} (95% interval {low} to {high})' },
  checkExact: { ko: '피셔 정확 검정', en: 'Fisher’s exact test' },
  checkRanks: { ko: '순위 검정(만–휘트니)', en: 'Ranks (Mann–Whitney)' },
  check: {
    ko: 'p = {p}. 다른 길로 셈한 확인입니다.',
    en: 'p = {p}. The same question, counted another way.',
  },
  alwaysName: { ko: '언제 봐도 되는 구간', en: 'Holds at every look' },
  always: {
    ko: '{low}~{high}, p = {p}. 실험 도중에 몇 번을 봐도 잘못 잡을 확률이 5%를 넘지 않습니다. 그 대신 넓습니다.',
    en: '{low} to {high}, p = {p}. However often one looks while the test runs, the risk of a false find stays below 5%. The price is width.',
  },
  bayesName: { ko: '베이즈', en: 'Bayesian' },
  bayes: {
    ko: '{variant} 쪽이 높을 확률 {chance}. 이것을 골랐는데 틀렸을 때의 평균 손실 {loss}, 대조군을 골랐을 때 {lossControl}. {prior}',
    en: 'Chance that {variant} is higher: {chance}. Choosing it costs {loss} on average for the case that it is not; choosing the control, {lossControl}. {prior}',
  },
  priorShare: {
    ko: '실험 전에는 0~100%의 모든 비율이 똑같이 그럴듯하다고 뒀습니다(베타 1, 1).',
    en: 'Before the test every share from 0 to 100% was taken as equally likely (beta 1, 1).',
  },
  priorMean: {
    ko: '실험 전에는 모든 효과가 똑같이 그럴듯하다고 뒀습니다.',
    en: 'Before the test every effect was taken as equally likely.',
  },
  cupedName: { ko: '실험 전 값을 뺀 효과', en: 'With the earlier figure taken out' },
  cuped: {
    ko: '{value}(95% 구간 {low}~{high}, p = {p}). ‘{before}’ 값이 설명하는 만큼 흩어짐이 {left}로 줄었습니다(CUPED).',
    en: '{value} (95% interval {low} to {high}, p = {p}). What “{before}” explains is gone; {left} of the variance is left (CUPED).',
  },
  stratifiedName: { ko: '세그먼트 구성을 맞춘 효과', en: 'With the mix of segments held equal' },
  stratified: {
    ko: '{value}(95% 구간 {low}~{high}, p = {p}). ‘{by}’ 구성이 그룹마다 달랐던 몫을 뺐습니다.',
    en: '{value} (95% interval {low} to {high}, p = {p}). Differences in the mix of “{by}” are taken out.',
  },
  bootstrapName: { ko: '부트스트랩(BCa)', en: 'Bootstrap (BCa)' },
  bootstrap: {
    ko: '95% 구간 {low}~{high}. 분포를 가정하지 않고 대상을 다시 뽑아 구했습니다.',
    en: '95% interval {low} to {high}, from drawing the units anew, without assuming a distribution.',
  },
  severalName: { ko: '여러 그룹 보정', en: 'Several groups' },
  several: {
    ko: '홀름 p = {holm}, 벤자미니–호크버그 p = {bh}. 판정은 홀름을 따릅니다.',
    en: 'Holm p = {holm}, Benjamini and Hochberg p = {bh}. The verdict goes by Holm.',
  },
  detectableName: { ko: '찾을 수 있던 차이', en: 'What it could have found' },
  detectable: {
    ko: '참 차이가 {value} 이상이면 열에 여덟 번 찾아내는 크기의 실험입니다.',
    en: 'A true difference of {value} is found in eight tests of ten of this size.',
  },

  segmentsDiffer: {
    ko: '‘{by}’에 따라 {variant}의 효과가 다릅니다(p = {p})',
    en: 'The effect of {variant} differs by “{by}” (p = {p})',
  },
  segmentsAlike: {
    ko: '‘{by}’에 따라 {variant}의 효과가 다르다는 증거가 없습니다(p = {p})',
    en: 'No sign that the effect of {variant} differs by “{by}” (p = {p})',
  },
  segmentsFew: {
    ko: '‘{by}’별로는 비교할 만큼 모이지 않았습니다',
    en: 'Too few units to compare the segments of “{by}”',
  },
  segmentsSubtitle: {
    ko: '{variant} − {control}, 세그먼트마다 · 95% 구간 · 코크런 Q 검정',
    en: '{variant} less {control} in each segment · 95% interval · Cochran’s Q',
  },
  segmentsMany: {
    ko: '비교 {count}개를 한꺼번에 봅니다. 우연히 튀는 세그먼트가 나오기 쉬우므로, 홀름 보정 뒤에도 남는 {proven}개만 증명된 것으로 보세요. 세그먼트는 실험 전에 정해진 것이어야 합니다.',
    en: '{count} comparisons at once: one of them stands out by chance easily. Take only the {proven} that hold after Holm’s correction as proven. Segments must have been fixed before the test.',
  },
  segmentsSmall: {
    ko: '한 그룹에 30명이 안 되는 세그먼트는 뺐습니다.',
    en: 'Segments with fewer than 30 units in a group are left out.',
  },
  whichVariant: { ko: '볼 그룹', en: 'Group to look at' },
  segment: { ko: '세그먼트', en: 'Segment' },
  allReference: { ko: '전체 {difference}', en: 'all {difference}' },

  worthTitle: { ko: '얼마나 벌었나', en: 'What it was worth' },
  worthNote: {
    ko: '대조군만큼은 어차피 나왔을 것이므로 그 위에 더해진 몫만 셉니다.',
    en: 'What the control shows would have come anyway; only what came on top counts.',
  },
  worthInvalid: {
    ko: '공정한 비교가 아니어서 값을 매기지 않습니다.',
    en: 'The comparison is not fair, so nothing is valued.',
  },
  incremental: { ko: '더해진 결과', en: 'Incremental outcome' },
  gain: { ko: '더 번 돈', en: 'Gain' },
  cost: { ko: '든 돈', en: 'Cost' },
  roi: { ko: '투자 수익률(ROI)', en: 'ROI' },
  perUnit: { ko: '한 명당 남은 돈', en: 'Left per unit' },
  worthRange: { ko: '{value} ({low}~{high})', en: '{value} ({low} to {high})' },
  askValue: {
    ko: '결과 1의 값을 적으면 더 번 돈과 한 명당 남은 돈이 나옵니다. 한 명에 든 비용까지 적으면 ROI도 나옵니다.',
    en: 'Give the worth of one, and the gain and what is left per unit appear; with the cost per unit the ROI too.',
  },

  formatTitle: { ko: '이런 파일이면 됩니다', en: 'A file like this is enough' },
  formatHelp: {
    ko: '한 줄에 실험 대상 한 명. 어느 그룹이었는지와 결과만 있으면 됩니다. 대상 번호, 실험 전 값, 세그먼트 열이 있으면 더 많이 확인합니다.',
    en: 'One unit of the test a row: which group it was in, and the outcome. With a column for the unit, for an earlier figure or for segments, more is checked.',
  },
  exampleUnit: { ko: '고객번호', en: 'customer' },
  exampleVariant: { ko: '실험그룹', en: 'variant' },
  exampleOutcome: { ko: '구매', en: 'bought' },
  exampleBefore: { ko: '지난달금액', en: 'spent_before' },
  exampleControl: { ko: '대조군', en: 'control' },
  exampleTreated: { ko: '쿠폰', en: 'coupon' },

  totalsTitle: { ko: '합계만 알고 있나요?', en: 'Only the totals are known?' },
  totalsHelp: {
    ko: '그룹마다 몇 명이었고 그중 몇 명이 했는지, 또는 평균과 표준편차를 적으면 같은 검정을 합니다.',
    en: 'Give how many each group had and how many of them did it, or the mean and the standard deviation: the same test is run.',
  },
  totalsName: { ko: '그룹 이름', en: 'Name of the group' },
  totalsUnits: { ko: '모두', en: 'Of' },
  totalsYes: { ko: '한 사람', en: 'Did it' },
  totalsWhat: { ko: '무엇을 아나요', en: 'What is known' },
  totalsShares: { ko: '한 사람의 수', en: 'how many did it' },
  totalsMeans: { ko: '평균과 표준편차', en: 'mean and standard deviation' },
  totalsMean: { ko: '평균', en: 'Mean' },
  totalsDeviation: { ko: '표준편차', en: 'Std. dev.' },
  totalsAmount: { ko: '값', en: 'amount' },
  totalsWrongMeans: {
    ko: '이름이 서로 다른 두 그룹 이상, 한 그룹에 두 명 이상, 모두 합해 {most}명까지. 평균은 수, 표준편차는 0 이상이어야 합니다.',
    en: 'Two groups or more with names of their own, two units or more in each, {most} in all at the most. The mean has to be a number, the standard deviation 0 or more.',
  },
  totalsCampaign: { ko: '캠페인 예시', en: 'The campaign example' },
  totalsCampaignHelp: {
    ko: '저절로 가입한 11,924명 가운데 1,108명(9.3%)이, 캠페인으로 들어온 사람은 67.5%가 샀습니다(여기서는 2,000명으로 둡니다). 아무도 우연히 나누지 않았으니, 이 차이는 효과가 아닙니다. 그룹 크기 확인에는 계획한 비율로 11924와 2000을 적으세요.',
    en: 'Of 11,924 who signed up by themselves 1,108 bought (9.3%); of those who came by a campaign, 67.5% (taken as 2,000 people here). Nobody was assigned by chance, so the difference is no effect. For the check of the sizes, give 11924 and 2000 as the planned shares.',
  },
  exampleOrganic: { ko: '자연 유입', en: 'organic' },
  exampleCampaign: { ko: '캠페인', en: 'campaign' },
  totalsAdd: { ko: '그룹 더하기', en: 'Add a group' },
  totalsExample: { ko: '예시 숫자로 채우기', en: 'Fill in an example' },
  totalsCompare: { ko: '비교하기', en: 'Compare' },
  totalsWrong: {
    ko: '이름이 서로 다른 두 그룹 이상, 한 그룹에 두 명 이상, 모두 합해 {most}명까지. 한 사람은 모두보다 많을 수 없습니다.',
    en: 'Two groups or more with names of their own, two units or more in each, {most} in all at the most. Not more can have done it than there are.',
  },
  totalsVariant: { ko: '실험그룹', en: 'variant' },
  totalsOutcome: { ko: '전환', en: 'converted' },
  totalsFile: { ko: '적은 합계', en: 'totals' },
  totalsRemove: { ko: '{name} 빼기', en: 'Remove {name}' },
  totalsGroup: { ko: '그룹 {number}', en: 'group {number}' },

  formulaRule: {
    ko: '판정: 확인에서 실패하면 판정하지 않습니다. 그다음 홀름으로 보정한 p가 0.05보다 작은 그룹만 다르다고 말합니다.',
    en: 'Verdict: none where a check fails. Otherwise only groups with a p below 0.05 after Holm’s correction are called different.',
  },
  formulaOften: {
    ko: '여러 번 보기로 했으므로 언제 봐도 되는 p를 홀름으로 보정해 씁니다.',
    en: 'As it is looked at often, the p values that hold at every look are used, corrected by Holm.',
  },
  formulaRatio: {
    ko: '그룹 크기 확인: χ² 검정으로 p < 0.001이면 실패, p < 0.01이면 주의.',
    en: 'Sizes of the groups: chi-square test, failed at p < 0.001, careful at p < 0.01.',
  },
} as const satisfies Readonly<Record<string, Text>>;
