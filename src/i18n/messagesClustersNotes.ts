import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const clustersNotes = {
  title: { ko: '이렇게 나누었습니다', en: 'How they were divided' },
  correlated: {
    ko: '{a}, {b}: 서로 거의 같은 말을 합니다(상관 {r}). 둘 다 넣으면 그만큼 무게가 두 배가 됩니다. 하나를 빼 보세요.',
    en: '{a}, {b}: they say nearly the same (correlation {r}), so it counts twice. Try leaving one out.',
  },
  constant: {
    ko: '모두 값이 같아 뺀 특성: {names}',
    en: 'Left out because everybody has the same value: {names}',
  },
  logged: {
    ko: '로그로 본 특성(표의 평균은 원래 단위): {names}',
    en: 'Seen on a logarithmic scale, means in their own unit: {names}',
  },
  tinyCount: {
    ko: '인원이 적은 그룹이 {count}개 있습니다(30명 미만이거나 1% 미만). 따로 캠페인을 할 만한지 먼저 보세요.',
    en: '{count} groups hold few customers (under 30 or under 1%). Look at them before making a campaign of them.',
  },
  onSample: {
    ko: '고객 {of}명 가운데 표본 {count}명을 나누고, 나머지는 가장 가까운 그룹에 넣었습니다.',
    en: 'A sample of {count} out of {of} was divided; the others follow to the nearest group.',
  },
  onCentres: {
    ko: '고객 {of}명을 k-평균 중심 {count}개로 줄여 나누었습니다. 고객은 자기 중심을 따라갑니다.',
    en: '{of} customers were reduced to {count} centres of k-means; each customer goes where its centre goes.',
  },
  silhouetteSample: {
    ko: '실루엣은 그룹마다 고루 뽑은 {count}명으로 쟀습니다(오차 약 {error}).',
    en: 'The silhouette is of {count} customers drawn from every group (error about {error}).',
  },
  tryMorePurchases: {
    ko: '한두 번 산 고객은 습관이 드러나지 않습니다. ‘구매 횟수, 적어도’를 3이나 5로 올려 보세요.',
    en: 'One or two purchases show no habits yet. Try raising “Purchases, at least” to 3 or 5.',
  },

  formulaDistance: {
    ko: '고객 사이의 거리 = √Σ(특성의 차이)². 특성 {count}개, 단위 맞추기: {scale}',
    en: 'Distance of two customers = √Σ(difference of a feature)². {count} features, scaling: {scale}',
  },
  formulaInertia: {
    ko: '제곱거리 합 = Σ(고객에서 자기 그룹 중심까지)² = {inertia}',
    en: 'Inertia = Σ(customer to the centre of its group)² = {inertia}',
  },
  formulaStarts: {
    ko: '시작점 {count}곳 가운데 {best}곳이 같은 답에 닿았습니다.',
    en: '{best} of {count} starts reached this answer.',
  },
  formulaSilhouette: {
    ko: '실루엣 = (b − a) ÷ max(a, b) = {value}. a는 자기 그룹까지, b는 다음으로 가까운 그룹까지의 평균 거리. 1이면 뚜렷하고 0이면 경계입니다.',
    en: 'Silhouette = (b − a) ÷ max(a, b) = {value}, with a the mean distance to the own group and b to the next one. 1 is clear, 0 on a border.',
  },
  formulaStability: {
    ko: '안정성 = 고객을 {resamples}번 다시 뽑아 나눈 그룹과의 자카드 평균 = {value}. 0.75 이상이면 믿을 만하고 0.6 아래면 아닙니다.',
    en: 'Stability = mean Jaccard similarity with the groups of {resamples} other draws = {value}. From 0.75 on it can be relied on, under 0.6 it cannot.',
  },
  formulaControl: {
    ko: '섞은 자료의 실루엣 최고 {highest}, 이 자료 {own}. 0.03 넘게 높아야 그룹이 있다고 봅니다.',
    en: 'Highest silhouette of shuffled copies {highest}, of these customers {own}. Groups are said to exist only where it is higher by more than 0.03.',
  },
  blurred: {
    ko: '안정성 {stability}, 실루엣 {silhouette}: 경계가 흐려 어느 쪽이라고 말하기 어려운 고객이 많습니다.',
    en: 'Stability {stability}, silhouette {silhouette}: borders are blurred, and many customers could be on either side.',
  },
  fewStarts: {
    ko: '시작점 {count}곳 가운데 한 곳만 가장 좋은 답에 닿았습니다.',
    en: 'Only one of {count} starts came to the best answer.',
  },
  formulaTotal: {
    ko: '그룹 {groups}명 + 따로 둔 고객 {aside}명 = 고객 {customers}명',
    en: '{groups} in groups + {aside} aside = {customers} customers',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the result takes for granted. */
export const clustersAssumptions: readonly Assumption[] = [
  {
    ko: '고객마다 그룹은 하나입니다. 경계에 있는 고객도 한쪽에 듭니다.',
    en: 'Every customer is in one group, also those on a border.',
    name: 'borders',
  },
  {
    ko: '그룹은 고른 특성에 달려 있습니다. 특성을 바꾸면 다른 그룹이 나오는 것이 당연합니다.',
    en: 'Groups depend on the features. Other features give other groups, and rightly so.',
  },
  {
    ko: '특성마다 다른 것을 말합니다. 거의 같은 말을 하는 특성은 두 번 세어집니다.',
    en: 'Each feature says something of its own; two that say nearly the same count twice.',
    name: 'apart',
  },
  {
    ko: '그룹마다 고객이 30명, 전체의 1%는 넘습니다.',
    en: 'Every group has at least 30 customers and 1% of all.',
    name: 'sizes',
  },
  {
    ko: '어디서 시작해도 같은 답에 닿습니다(k-평균).',
    en: 'Wherever it starts, it comes to the same answer (k-means).',
    name: 'starts',
  },
  {
    ko: '취소·반품과 고객을 모르는 줄은 빼고, 분석 기준일까지의 구매만 봅니다.',
    en: 'Cancelled, returned and anonymous lines are left out; only purchases up to the analysis date count.',
    checkedBy: ['ROWS_LEFT_OUT', 'DATES_AFTER_AS_OF', 'AS_OF_LONG_AFTER_DATA'],
  },
  {
    ko: '구매 간격은 한 번 산 고객이면 그 뒤 지난 날수(적어도 그만큼)로 봅니다. 연간 횟수는 첫 구매 뒤 적어도 90일로 나눕니다.',
    en: 'For who bought once, the gap is the days since then (at least that). Orders a year are over at least 90 days since the first.',
  },
  {
    ko: '그룹 수, 안정성, 섞은 자료는 표본으로 계산합니다. 씨앗이 같으면 답도 같습니다.',
    en: 'Number of groups, stability and the shuffled control are worked out on samples. The same seed gives the same answer.',
    name: 'sample',
  },
];
