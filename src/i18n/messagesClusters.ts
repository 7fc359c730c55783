import type { NoneBecause } from '../../workers/analyses/clusters/result.ts';
import type { Text } from '../../workers/contract/text.ts';

export const clustersMessages = {
  findingReal: {
    ko: '고객 {customers}명은 {k}개 그룹으로 나뉩니다. 그 {share}인 그룹 1이 이들 매출의 {revenueShare}를 냅니다.',
    en: '{customers} customers fall into {k} groups. Group 1, {share} of them, brings {revenueShare} of their revenue.',
  },
  findingRealPlain: {
    ko: '고객 {customers}명은 {k}개 그룹으로 나뉩니다. 가장 큰 그룹 1은 {share}입니다.',
    en: '{customers} customers fall into {k} groups. Group 1, the largest, holds {share}.',
  },
  findingWeak: {
    ko: '{k}개 그룹이 보이지만 경계가 흐립니다. 새 표본에서도 같은 그룹이 나오는 정도는 {stability}, 실루엣은 {silhouette}입니다. 경계 가까이 있는 고객은 어느 쪽이라고 말하기 어렵습니다.',
    en: '{k} groups can be seen, but their borders are blurred: stability {stability}, silhouette {silhouette}. Customers near a border could be on either side.',
  },
  findingNone: {
    ko: '이 자료에는 저절로 나뉘는 그룹이 없습니다. ',
    en: 'This file has no natural groups. ',
  },

  group: { ko: '그룹 {number}', en: 'Group {number}' },
  noise: { ko: '외톨이', en: 'Loners' },
  noiseWho: {
    ko: '어느 빽빽한 곳에도 들지 않는 고객',
    en: 'Customers outside every dense place',
  },
  fewPurchases: { ko: '구매가 적은 고객', en: 'Too few purchases' },
  fewPurchasesWho: {
    ko: '설정한 횟수보다 적게 사서 나누지 않은 고객',
    en: 'Bought less often than the setting asks for, so not grouped',
  },
  valueMissing: { ko: '값이 빈 고객', en: 'Values missing' },
  valueMissingWho: {
    ko: '특성 가운데 빈 값이 있어 나누지 않은 고객',
    en: 'A value is empty, so not grouped',
  },
  likeAverage: {
    ko: '다른 고객과 뚜렷이 다른 점이 없습니다.',
    en: 'Nothing sets them clearly apart.',
  },
  difference: { ko: '{what}({own}, 전체 {all})', en: '{what} ({own}, all {all})' },
  sentence: { ko: '다른 고객과 견주면 {items}.', en: 'Compared with the others: {items}.' },

  tableTitle: { ko: '그룹마다 다른 점이 있습니다', en: 'What sets each group apart' },
  tableTitleNone: {
    ko: '나누어 보면 이렇지만, 진짜 그룹으로 여기지는 마세요',
    en: 'Divided all the same, but do not take these for real groups',
  },
  tableSubtitle: {
    ko: '{asOf} 기준, 고객 {customers}명. {order} 순서. 안정성은 다시 뽑은 표본에서 같은 그룹이 나온 정도(자카드)',
    en: 'As of {asOf}, n = {customers}. By {order}. Stability: how alike the group is in other draws (Jaccard)',
  },
  orderRevenue: { ko: '매출', en: 'revenue' },
  orderSize: { ko: '고객 수', en: 'size' },
  groupHead: { ko: '그룹', en: 'Group' },
  customers: { ko: '고객', en: 'Customers' },
  share: { ko: '고객 비율', en: 'Share' },
  revenue: { ko: '매출', en: 'Revenue' },
  revenueShare: { ko: '매출 비율', en: 'Revenue share' },
  perCustomer: { ko: '고객당 매출', en: 'Revenue each' },
  silhouette: { ko: '실루엣', en: 'Silhouette' },
  stability: { ko: '안정성', en: 'Stability' },
  total: { ko: '합계', en: 'Total' },
  choose: { ko: '{name} 고객 {customers}명 고르기', en: 'Select the {customers} customers of {name}' },
  tiny: { ko: '적은 인원', en: 'Few customers' },
  tinyHelp: {
    ko: '고객의 1% 미만이거나 30명 미만입니다. 오류이거나 특이한 몇 사람일 수 있습니다.',
    en: 'Under 1% of the customers or under 30 of them: perhaps errors or a few odd ones.',
  },
  stabilityHigh: { ko: '단단함', en: 'firm' },
  stabilityMiddle: { ko: '알아볼 만함', en: 'recognisable' },
  stabilityLow: { ko: '흔들림', en: 'shaky' },
  more: {
    ko: '그 밖의 그룹 {count}개는 표와 명단에 있습니다.',
    en: '{count} more groups are in the table view and the lists.',
  },

  mapTitle: {
    ko: '두 방향으로 펼쳐 보면 고객 차이의 {share}가 보입니다',
    en: 'Laid out in two directions, {share} of the differences can be seen',
  },
  mapSubtitle: {
    ko: '주성분 분석. 점 하나가 고객 한 명(고객 {customers}명 중 {shown}명). 화살표는 그 특성이 커지는 쪽',
    en: 'Principal components. A dot is a customer ({shown} of {customers}). Arrows point where a feature grows',
  },
  mapX: { ko: '첫째 방향 {share} →', en: 'First direction {share} →' },
  mapY: { ko: '↑ 둘째 방향 {share}', en: '↑ Second direction {share}' },
  mapLabel: { ko: '그룹 {count}개', en: '{count} groups' },
  direction: { ko: '{number}째 방향', en: 'Direction {number}' },
  feature: { ko: '특성', en: 'Feature' },

  profileTitle: {
    ko: '{group}: {feature} 차이가 가장 큽니다',
    en: '{group} differs most, in {feature}',
  },
  profileTitlePlain: { ko: '그룹의 평균을 견줍니다', en: 'The means of the groups compared' },
  profileSubtitle: {
    ko: '칸은 그룹의 평균. 색은 전체 평균과의 차이(표준편차로): 파랑은 낮고 주황은 높음',
    en: 'Cells: the mean of the group. Colour: how far from the mean of all, in standard deviations. Blue lower, orange higher',
  },
  profileLabel: { ko: '특성과 그룹 {count}칸', en: '{count} cells of features and groups' },
  profileCell: {
    ko: '{group}, {feature}: 평균 {own}, 전체 {all}, 표준편차의 {deviations}배',
    en: '{group}, {feature}: mean {own}, all {all}, {deviations} standard deviations',
  },
  all: { ko: '전체', en: 'All' },

  choiceTitle: {
    ko: '실루엣은 {silhouette}개, 갭 통계량은 {gap}개를 가리킵니다',
    en: 'The silhouette points to {silhouette} groups, the gap statistic to {gap}',
  },
  choiceSubtitle: {
    ko: '그룹 수에 따른 세 기준. 표본 {sampled}명으로 계산. 갭의 띠는 표준오차',
    en: 'Three criteria by number of groups, on a sample of {sampled}. Band at the gap: standard error',
  },
  elbow: { ko: '그룹 안의 흩어짐(꺾이는 곳)', en: 'Spread within groups (look for the elbow)' },
  silhouetteBy: { ko: '실루엣(높을수록 좋음)', en: 'Silhouette (higher is better)' },
  gapBy: { ko: '갭 통계량(먼저 꼭대기에 닿는 곳)', en: 'Gap statistic (first to reach the top)' },
  kGroups: { ko: '{k}개', en: '{k} groups' },
  kColumn: { ko: '그룹 수', en: 'Groups' },
  inertiaColumn: { ko: '제곱거리 합', en: 'Inertia' },
  gapColumn: { ko: '갭', en: 'Gap' },
  errorColumn: { ko: '표준오차', en: 'Standard error' },

  trustTitleReal: {
    ko: '섞은 자료보다 뚜렷합니다: 실루엣 {own}, 섞으면 많아야 {highest}',
    en: 'Clearer than in shuffled data: silhouette {own}, shuffled at most {highest}',
  },
  trustTitleNone: {
    ko: '섞은 자료와 다르지 않습니다: 실루엣 {own}, 섞어도 {highest}',
    en: 'No clearer than in shuffled data: silhouette {own}, shuffled up to {highest}',
  },
  trustSubtitle: {
    ko: '열마다 따로 섞어 그룹을 없앤 자료 {count}벌을 같은 방법으로 나누었습니다. 고객 {sampled}명',
    en: 'The same method on {count} copies in which every column was shuffled by itself, so that no groups are left. n = {sampled}',
  },
  trustOwn: { ko: '이 자료', en: 'These customers' },
  trustMean: { ko: '섞은 자료 평균', en: 'Shuffled, mean' },
  trustHighest: { ko: '섞은 자료 최고', en: 'Shuffled, highest' },

  treeTitle: { ko: '나무를 {k}개 가지에서 자릅니다', en: 'The tree is cut into {k} branches' },
  treeSubtitle: {
    ko: '마지막 {merges}번의 합치기. 높이는 합친 두 가지의 거리, 점선이 자르는 높이',
    en: 'The last {merges} merges. Height: distance of the two branches; the dashed line is the cut',
  },
  treeLeaf: { ko: '가지 {number}: {size}명, {group}', en: 'Branch {number}: {size} customers, {group}' },
  treeHeight: { ko: '높이', en: 'Height' },
  treeLeft: { ko: '한 가지', en: 'One branch' },
  treeRight: { ko: '다른 가지', en: 'Other branch' },
  branch: { ko: '가지 {number}', en: 'Branch {number}' },
  merge: { ko: '합침 {number}', en: 'Merge {number}' },

  densityTitle: {
    ko: '이웃 거리 {eps}에서 {count}명이 빽빽한 곳에 있습니다',
    en: 'With a reach of {eps}, {count} customers stand in dense places',
  },
  densitySubtitle: {
    ko: '{points}번째 이웃까지의 거리, 먼 고객부터. 곡선이 꺾이는 곳이 알맞은 이웃 거리입니다',
    en: 'Distance to the {points}th neighbour, farthest customers first. The knee of the curve suggests the reach',
  },
  densityRank: { ko: '고객(먼 순서)', en: 'Customers, farthest first' },
  densityDistance: { ko: '거리', en: 'Distance' },
} as const satisfies Readonly<Record<string, Text>>;

export const noneBecause: Readonly<Record<NoneBecause, Text>> = {
  few: { ko: '나눌 고객이 너무 적습니다.', en: 'There are too few customers to tell apart.' },
  same: { ko: '모두 값이 같습니다.', en: 'All customers have the same values.' },
  shuffled: {
    ko: '열을 따로 섞어도 같은 만큼 나뉩니다.',
    en: 'Shuffled columns fall into groups just as well.',
  },
  unstable: {
    ko: '고객을 다시 뽑으면 다른 그룹이 나옵니다.',
    en: 'Other draws of the customers give other groups.',
  },
  oneGroup: {
    ko: '갭 통계량으로 보면 하나의 덩어리입니다.',
    en: 'By the gap statistic they are one single group.',
  },
  oneDense: {
    ko: '빽빽한 곳이 하나뿐이거나 없습니다. 이웃 거리를 바꿔 보세요.',
    en: 'There is one dense place or none. Try another reach.',
  },
};
