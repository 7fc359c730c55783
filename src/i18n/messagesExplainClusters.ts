import type { Text } from '../../workers/contract/text.ts';

/** Accounts of the figures of how groups were found: the map, the number of groups, and how far they can be trusted. */
export const clusterWords = {
  sizeFormula: { ko: '이 줄에 든 고객을 센 수', en: 'The customers of this row, counted' },
  revenueFormula: {
    ko: '이 줄 고객의 판매 줄 금액을 더한 값',
    en: 'The sale lines of the customers of this row, added up',
  },
  allFormula: { ko: '그룹과 따로 둔 고객을 모두 더한 값', en: 'All groups and those set aside, added up' },
  everyShare: { ko: '모든 고객의 비율', en: 'Share of all customers' },
  everyRevenueShare: { ko: '모든 고객의 매출 비율', en: 'Share of all revenue' },
  everyEach: { ko: '고객 1명의 매출', en: 'Revenue per customer' },
  silhouetteOf: { ko: '{group}의 실루엣', en: 'Silhouette of {group}' },
  silhouetteFormula: {
    ko: '그룹 고객의 (b − a) ÷ max(a, b)를 평균한 값. a는 자기 그룹까지, b는 다음으로 가까운 그룹까지의 평균 거리',
    en: 'Mean of (b − a) ÷ max(a, b) over the customers of the group: a is the mean distance to the own group, b to the next',
  },

  seen: { ko: '두 방향에 보이는 고객 차이', en: 'Differences seen in two directions' },
  seenFormula: {
    ko: '첫째 방향이 담은 분산의 비율 + 둘째 방향이 담은 비율(주성분 분석)',
    en: 'Share of the variance along the first direction + along the second (principal components)',
  },
  drawn: { ko: '지도에 찍은 고객', en: 'Customers on the map' },
  drawnFormula: {
    ko: '나눠 본 고객 모두, 4,000명이 넘으면 그만큼만 무작위로 뽑은 수',
    en: 'All who are told apart, or where they are more than 4,000 as many of them drawn at random',
  },
  loadingFormula: {
    ko: '이 방향에서 특성이 갖는 무게(−1에서 1). 제곱해서 모두 더하면 1입니다.',
    en: 'Weight of the feature in this direction, −1 to 1; their squares add up to 1',
  },

  bySilhouette: { ko: '실루엣이 가리키는 그룹 수', en: 'Groups by the silhouette' },
  byGap: { ko: '갭 통계량이 가리키는 그룹 수', en: 'Groups by the gap statistic' },
  byGapFormula: {
    ko: '갭이 그다음 수의 (갭 − 표준오차)보다 작지 않은 가장 작은 수. 그런 수가 없으면 시도한 가장 큰 수',
    en: 'The least number whose gap is no less than the next gap − its standard error; where none is, the largest tried',
  },
  gapTried: {
    ko: '{k}개: {gap}, 다음 {next} − {error}',
    en: '{k}: {gap} against {next} − {error}',
  },
  sampledFormula: {
    ko: '나눠 본 고객에서 무작위로 뽑은 수. 모두 볼 수 있으면 모두',
    en: 'Drawn at random from those told apart; all of them where they are few enough',
  },
  inertiaFormula: {
    ko: '표본을 그만큼의 그룹으로 나누고, 고객에서 자기 그룹 중심까지 거리를 제곱해 더한 값',
    en: 'The sample in so many groups: squared distances of customers to the centre of theirs, added up',
  },
  triedFormula: {
    ko: '표본을 그만큼의 그룹으로 나누었을 때 (b − a) ÷ max(a, b)의 평균. a는 자기 그룹까지, b는 다음 그룹까지의 평균 거리',
    en: 'The sample in so many groups: mean of (b − a) ÷ max(a, b), a the mean distance to the own group, b to the next',
  },
  gapFormula: {
    ko: '고르게 흩뿌린 자료의 ln(제곱거리 합) 평균 − 이 자료의 ln(제곱거리 합). 고객 많아야 700명으로 쟀습니다.',
    en: 'Mean ln(inertia) of evenly scattered data − ln(inertia) of these customers, on 700 of them at most',
  },
  gapErrorFormula: {
    ko: '흩뿌린 자료 10벌의 ln(제곱거리 합)의 표준편차 × √(1 + 1/10)',
    en: 'Standard deviation of ln(inertia) over 10 scattered copies × √(1 + 1/10)',
  },

  own: { ko: '표본의 실루엣', en: 'Silhouette of the sample' },
  ownFormula: {
    ko: '표본을 같은 방법으로 나누었을 때 (b − a) ÷ max(a, b)의 평균. a는 자기 그룹까지, b는 다음 그룹까지의 평균 거리',
    en: 'The sample divided by the same method: mean of (b − a) ÷ max(a, b), a the mean distance to the own group, b to the next',
  },
  highest: { ko: '섞은 자료의 가장 높은 실루엣', en: 'Highest silhouette of shuffled copies' },
  highestFormula: {
    ko: '열마다 따로 섞은 자료 {count}벌을 같은 방법으로 나누어 잰 실루엣 가운데 가장 높은 값',
    en: 'The highest of {count} copies in which every column was shuffled by itself, divided by the same method',
  },
  mean: { ko: '섞은 자료의 평균 실루엣', en: 'Mean silhouette of shuffled copies' },
  meanFormula: {
    ko: '열마다 따로 섞은 자료 {count}벌의 실루엣을 더해 {count}로 나눈 값',
    en: 'The silhouettes of {count} copies with every column shuffled by itself, added up ÷ {count}',
  },
  copies: { ko: '섞은 자료의 수', en: 'Shuffled copies' },
  copiesFormula: {
    ko: '무엇을 나누든 늘 이만큼 섞어 견줍니다.',
    en: 'As many are shuffled and compared every time',
  },

  branches: { ko: '자른 가지의 수', en: 'Branches cut' },
  merges: { ko: '그린 합치기의 수', en: 'Merges drawn' },
  mergesFormula: {
    ko: '마지막 합치기부터 세어 가지가 많아야 60개가 되도록',
    en: 'Counted back from the last, so that there are 60 branches at most',
  },
  heightFormula: { ko: '합친 두 가지 사이의 거리', en: 'Distance of the two branches that were merged' },
  eps: { ko: '이웃 거리', en: 'Reach' },
  epsFormula: {
    ko: '이웃까지의 거리를 먼 순서로 그린 곡선에서, 양 끝을 이은 선에서 가장 먼 꺾이는 곳',
    en: 'The knee of the curve of distances: farthest from the line between its ends',
  },
  core: { ko: '빽빽한 곳의 고객', en: 'Customers in dense places' },
  coreFormula: {
    ko: '이웃 거리 {eps} 안에 자신까지 {points}명 이상 있는 고객을 센 수',
    en: 'Customers with {points} or more within a reach of {eps}, themselves counted',
  },
  looked: { ko: '살펴본 고객', en: 'Customers looked at' },
  neighbour: {
    ko: '이 고객에서 (자신까지 세어) {points}번째로 가까운 고객까지의 거리',
    en: 'Distance from this customer to number {points} of the nearest, itself counted',
  },

  correlated: { ko: '{a}, {b}: 상관', en: '{a}, {b}: correlation' },
  correlatedFormula: {
    ko: 'Σ(두 특성의 평균과의 차이를 곱한 값) ÷ √(각 제곱합의 곱)',
    en: 'Σ(product of the differences from both means) ÷ √(product of their sums of squares)',
  },
  tiny: { ko: '인원이 적은 그룹', en: 'Groups with few customers' },
  tinyFormula: {
    ko: '30명 미만이거나 나눠 본 고객의 1% 미만인 그룹을 센 수',
    en: 'Groups of under 30 customers, or under 1% of those told apart',
  },
  reduced: { ko: '먼저 나눈 수', en: 'Divided first' },
  onSample: {
    ko: '모두 견주기에는 많아, 무작위로 뽑아 먼저 나눈 고객의 수',
    en: 'Too many to compare all with all: customers drawn at random and divided first',
  },
  onCentres: {
    ko: '모두 견주기에는 많아, k-평균으로 줄인 중심의 수',
    en: 'Too many to compare all with all: centres that k-means reduced them to',
  },
  measured: { ko: '실루엣을 잰 고객', en: 'Customers the silhouette is of' },
  measuredFormula: {
    ko: '모든 그룹에서 무작위로 뽑아, 모두 합쳐 많아야 4,000명쯤',
    en: 'Drawn at random from every group, about 4,000 together at most',
  },
  error: { ko: '실루엣의 오차', en: 'Error of the silhouette' },
  errorFormula: {
    ko: '실루엣의 흔한 흩어짐 0.3 ÷ √(잰 고객)',
    en: 'The usual spread of silhouettes, 0.3 ÷ √(customers measured)',
  },
} as const satisfies Readonly<Record<string, Text>>;
