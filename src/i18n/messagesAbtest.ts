import type { Text } from '../../workers/contract/text.ts';

/** The verdict, the checks, and the picture of an A/B test. */
export const abtestMessages = {
  points: { ko: '{value}%p', en: '{value} points' },
  range: { ko: '{low}~{high}', en: '{low} to {high}' },
  per: { ko: '{per}당 {outcome}', en: '{outcome} per {per}' },

  moreShare: {
    ko: '{variant}에서 ‘{outcome}’ 비율이 {difference} 높았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '{difference} more of those with {variant} have “{outcome}” ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  lessShare: {
    ko: '{variant}에서 ‘{outcome}’ 비율이 {difference} 낮았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '{difference} fewer of those with {variant} have “{outcome}” ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  moreMean: {
    ko: '{variant}에서 한 명당 ‘{outcome}’ 값이 {difference} 높았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '“{outcome}” is {difference} higher for each unit with {variant} ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  lessMean: {
    ko: '{variant}에서 한 명당 ‘{outcome}’ 값이 {difference} 낮았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '“{outcome}” is {difference} lower for each unit with {variant} ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  moreRatio: {
    ko: '{variant}에서 ‘{outcome}’ 값이 {difference} 높았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '“{outcome}” is {difference} higher with {variant} ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  lessRatio: {
    ko: '{variant}에서 ‘{outcome}’ 값이 {difference} 낮았습니다({value}, 대조군 {control} {base}). 95% 구간은 {low}~{high}입니다.',
    en: '“{outcome}” is {difference} lower with {variant} ({value}, against {base} with {control}). 95% interval {low} to {high}.',
  },
  unclear: {
    ko: '{variant}, 대조군 {control} 사이에 ‘{outcome}’ 차이가 있다고 말할 수 없습니다({value}, {base}). 95% 구간은 {low}~{high}입니다. 이 크기의 실험은 {detectable} 이상의 차이만 열에 여덟 번 찾아냅니다.',
    en: 'No difference in “{outcome}” between {variant} and {control} could be shown ({value} against {base}). 95% interval {low} to {high}. A test of this size finds a difference of {detectable} or more in eight cases of ten; smaller ones escape it.',
  },
  unclearMany: {
    ko: '구간만 보면 0을 벗어나지만, 여러 그룹을 한꺼번에 비교했으므로 아직 증거가 모자랍니다.',
    en: 'The interval alone leaves out 0, but with several groups compared at once that is not enough.',
  },
  tooEarly: {
    ko: '아직 말하기 이릅니다. 지금까지는 {variant} {value}, {control} {base}이지만 우연일 수 있습니다.',
    en: 'Too early to tell. So far {variant} has {value} and {control} {base}, which may be chance.',
  },
  invalid: {
    ko: '이 그룹들은 공정하게 비교할 수 없어 판정하지 않습니다.',
    en: 'These groups cannot be compared fairly, so there is no verdict.',
  },
  often: {
    ko: '도중에 여러 번 봐도 되는 구간으로 판정했습니다.',
    en: 'Judged by an interval that holds at every look.',
  },
  others: {
    ko: '대조군과 다르다고 말할 수 있는 그룹은 {compared}개 가운데 {proven}개입니다.',
    en: '{proven} of {compared} groups can be told from the control.',
  },
  guessedControl: {
    ko: '이름으로 보아 {control} 그룹을 대조군으로 삼았습니다. 설정에서 바꿀 수 있습니다.',
    en: '{control} was taken as the control, by its name. The settings change that.',
  },

  guardsTitle: { ko: '믿기 전에 확인한 것', en: 'Checked before believing it' },
  statusOk: { ko: '통과', en: 'Passed' },
  statusWarn: { ko: '주의', en: 'Careful' },
  statusFail: { ko: '실패', en: 'Failed' },
  statusUnchecked: { ko: '확인 못 함', en: 'Not checked' },

  sampleRatioOk: {
    ko: '그룹 크기가 계획과 맞습니다. 가장 다른 {variant}도 {meant}명 계획에 {n}명(p = {p}).',
    en: 'The groups have the sizes planned. Even {variant}, furthest off, has {n} for {meant} (p = {p}).',
  },
  sampleRatioBad: {
    ko: '{variant} 그룹은 {meant}명이어야 하는데 {n}명입니다. 우연히 이만큼 어긋날 확률은 {p}입니다. 배정, 수집, 집계 가운데 어디에서 빠지거나 늘었는지 먼저 찾으세요.',
    en: '{variant} should have {meant} units and has {n}. Chance alone goes that far off with p = {p}. Find out first where units were lost or doubled: when they were assigned, recorded or counted.',
  },
  crossoverOk: { ko: '두 그룹에 걸친 대상이 없습니다.', en: 'No unit is in two groups.' },
  crossoverBad: {
    ko: '{crossed}명({share})이 둘 이상의 그룹에 있어 모두 뺐습니다.',
    en: '{crossed} units ({share}) are in more than one group. They are left out.',
  },
  crossoverUnchecked: {
    ko: '두 그룹에 걸친 대상이 있는지는 알 수 없습니다. 대상 번호 열이 없어 한 줄을 한 명으로 봤습니다.',
    en: 'Whether a unit is in two groups is not known: without a column for the unit, each row is one.',
  },
  missingOk: { ko: '모든 대상에 결과가 있습니다.', en: 'Every unit has an outcome.' },
  missingSome: {
    ko: '결과가 없는 대상이 {missing}명({share})이고, 그룹마다 비슷합니다(p = {p}).',
    en: '{missing} units ({share}) have no outcome, about as many in every group (p = {p}).',
  },
  missingBad: {
    ko: '결과가 없는 대상이 {missing}명({share})입니다. {variant}에 가장 많습니다(그룹이 같다면 p = {p}). 빠진 사람이 달랐다면 비교가 기웁니다.',
    en: '{missing} units ({share}) have no outcome, most often in {variant} (p = {p} if the groups were alike). If those who are missing differ, the comparison leans.',
  },
  beforeOk: {
    ko: '실험 전에는 그룹이 비슷했습니다. 가장 다른 {variant}도 표준편차의 {distance}배 차이(p = {p}).',
    en: 'Before the test the groups were alike: even {variant}, furthest off, by {distance} standard deviations (p = {p}).',
  },
  beforeBad: {
    ko: '{variant} 그룹은 실험 전부터 달랐습니다. 표준편차의 {distance}배 차이, p = {p}.',
    en: '{variant} differed before the test already: by {distance} standard deviations, p = {p}.',
  },
  beforeUnchecked: {
    ko: '실험 전에 그룹이 비슷했는지는 보지 않았습니다. 설정에서 실험 전 값을 고르세요.',
    en: 'Whether the groups were alike before was not checked: choose a column from before the test in the settings.',
  },
  amountOk: {
    ko: '판정할 만큼 모였습니다. 가장 적은 {variant}도 {count}건입니다(적어도 {fewest}건).',
    en: 'There is enough to judge: even {variant}, the least, has {count} cases (at least {fewest}).',
  },
  amountShare: {
    ko: '{variant} 그룹 {n}명 가운데 드문 쪽 결과가 {count}건뿐입니다(적어도 {fewest}건).',
    en: 'Of {n} units with {variant} only {count} have the rarer outcome (at least {fewest}).',
  },
  amountMean: {
    ko: '{variant} 그룹은 {n}명뿐이거나 0이 아닌 값이 너무 적습니다(적어도 30명과 {fewest}건).',
    en: '{variant} has {n} units, or too few with anything but 0 (at least 30 units and {fewest} cases).',
  },
  repeatedOk: { ko: '한 명에 한 줄입니다.', en: 'One row a unit.' },
  repeatedBad: {
    ko: '{repeated}명은 여러 줄에 있습니다. 금액은 더하고, 예·아니요는 한 번이라도 예면 예로 했습니다.',
    en: '{repeated} units have several rows. Amounts were added up; yes in any row is yes.',
  },

  sharesTitle: { ko: '계획한 비율 적기', en: 'Planned shares' },
  sharesHelp: {
    ko: '처음부터 크기를 다르게 나누었다면 그룹마다 비율을 적으세요(예: 90과 10). 비우면 똑같이 나눈 것으로 봅니다.',
    en: 'If the groups were meant to differ in size, give each its share (such as 90 and 10). Equal shares otherwise.',
  },
  sharesApply: { ko: '이 비율로 확인', en: 'Check these shares' },

  effectTitle: {
    ko: '{control} 대비 차이: {name} {difference}',
    en: 'Difference from {control}: {name} {difference}',
  },
  effectTitleInvalid: {
    ko: '공정한 비교가 아니어서 효과로 읽을 수 없는 차이',
    en: 'Differences that cannot be read as effects: the comparison is not fair',
  },
  effectSubtitle: {
    ko: '{outcome} · 실험군 − 대조군 · 95% 구간 · {count}명',
    en: '{outcome} · group less control · 95% interval · {count} units',
  },
  effectSubtitleOften: {
    ko: '{outcome} · 실험군 − 대조군 · 언제 봐도 되는 95% 구간 · {count}명',
    en: '{outcome} · group less control · 95% interval that holds at every look · {count} units',
  },
  noDifference: { ko: '차이 없음', en: 'no difference' },
  effectDetail: {
    ko: '{name}: {difference} (95% 구간 {low}~{high})',
    en: '{name}: {difference} (95% interval {low} to {high})',
  },

  armsTitle: { ko: '그룹마다', en: 'Group by group' },
  variant: { ko: '그룹', en: 'Group' },
  isControl: { ko: '대조군', en: 'control' },
  units: { ko: '대상', en: 'Units' },
  withOutcome: { ko: '한 사람', en: 'With it' },
  total: { ko: '합계', en: 'Total' },
  value: { ko: '값', en: 'Value' },
  low: { ko: '구간 아래', en: 'Low' },
  high: { ko: '구간 위', en: 'High' },
  intervalColumn: { ko: '95% 구간', en: '95% interval' },
  difference: { ko: '차이', en: 'Difference' },
  pValue: { ko: 'p값', en: 'p value' },
  holm: { ko: '홀름 p', en: 'Holm p' },
} as const satisfies Readonly<Record<string, Text>>;

export const abtestAssumptions = {
  chance: {
    ko: '누가 어느 그룹에 들어갈지는 우연이 정했습니다. 스스로 고른 그룹이나 조건이 다른 그룹을 비교하면 차이는 효과가 아닙니다.',
    en: 'Chance decided who got what. Between groups that chose themselves, or had to meet different conditions, a difference is no effect.',
  },
  apart: {
    ko: '대상은 서로 영향을 주지 않습니다. 한 가족이 두 그룹에 있으면 차이가 흐려집니다.',
    en: 'Units do not influence one another. Families split over two groups blur the difference.',
  },
  sameTime: {
    ko: '결과는 모두 같은 기간 동안 쟀습니다.',
    en: 'Outcomes were measured over the same time for everyone.',
  },
  means: {
    ko: '평균의 구간은 대상이 많을 때 맞습니다. 큰 금액 몇 건이 끌고 가면 부트스트랩 구간과 순위 검정을 함께 보세요.',
    en: 'Intervals of means hold for many units. Where a few large amounts lead, look at the bootstrap interval and the rank test too.',
  },
  spread: {
    ko: '그룹의 분산이 같다고 두지 않습니다(웰치). 한쪽이 더 흩어져 있어도 됩니다.',
    en: 'The variances of the groups are not taken for equal (Welch): one may be spread wider than the other.',
  },
} as const satisfies Readonly<Record<string, Text>>;
