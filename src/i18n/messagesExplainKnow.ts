import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures about customers: clusters, personas and moves between groups. */
export const knowWords = {
  groupLines: { ko: '‘{group}’ 고객', en: 'the customers of “{group}”' },

  toldApart: { ko: '그룹으로 나눠 본 고객', en: 'Customers told apart' },
  toldApartFormula: {
    ko: '전체 고객 − 따로 둔 고객(구매가 적거나 값이 빈 고객)',
    en: 'All customers − those set aside (too few purchases, or a value missing)',
  },
  groupCount: { ko: '그룹 수', en: 'Number of groups' },
  groupCountBySilhouette: {
    ko: '그룹 수를 바꿔 가며 나누어 실루엣(얼마나 뚜렷이 갈리는지)이 가장 높은 수',
    en: 'The number whose silhouette (how clearly groups part) is highest when each is tried',
  },
  groupCountSet: { ko: '설정에서 정한 수', en: 'As the setting says' },
  groupCountDense: {
    ko: '이웃 거리 {eps} 안에 {points}명이 모인 빽빽한 곳의 수',
    en: 'Dense places, where {points} customers stand within a reach of {eps}',
  },
  tried: { ko: '{k}개 → {value}', en: '{k} groups → {value}' },
  sampled: { ko: '실루엣을 잰 고객', en: 'Customers it was measured on' },
  clusterShare: { ko: '{group}의 고객 비율', en: '{group}: share of customers' },
  clusterSize: { ko: '{group} 고객 수', en: 'Customers in {group}' },
  clusterRevenue: { ko: '{group}의 매출', en: 'Revenue of {group}' },
  clusterRevenueShare: { ko: '{group}의 매출 비율', en: '{group}: share of revenue' },
  clusterEach: { ko: '{group}의 고객당 매출', en: '{group}: revenue per customer' },
  usedRevenue: { ko: '나눠 본 고객의 매출', en: 'Revenue of those told apart' },
  stability: { ko: '안정성', en: 'Stability' },
  stabilityOf: { ko: '{group}의 안정성', en: 'Stability of {group}' },
  stabilityFormula: {
    ko: 'Σ(그룹의 자카드 × 고객 수) ÷ Σ 고객 수. 자카드는 고객을 {resamples}번 다시 뽑아 나눴을 때 같은 그룹이 나온 정도(0–1)',
    en: 'Σ(Jaccard of a group × its customers) ÷ Σ customers. Jaccard: how alike the group came back in {resamples} other draws (0–1)',
  },
  jaccardFormula: {
    ko: '고객을 {resamples}번 다시 뽑아 나누고, 가장 닮은 그룹과의 자카드(양쪽에 다 든 고객 ÷ 어느 한쪽에 든 고객)를 평균한 값',
    en: 'Mean over {resamples} other draws of the Jaccard similarity (customers in both ÷ customers in either) with the most alike group',
  },
  silhouette: { ko: '실루엣', en: 'Silhouette' },
  silhouetteFormula: {
    ko: 'Σ(그룹의 평균 실루엣 × 고객 수) ÷ Σ 고객 수. 고객의 실루엣 = (b − a) ÷ max(a, b), a는 자기 그룹까지, b는 다음으로 가까운 그룹까지의 평균 거리. {sampled}명으로 쟀습니다.',
    en: 'Σ(mean silhouette of a group × its customers) ÷ Σ customers. Of a customer: (b − a) ÷ max(a, b), with a the mean distance to the own group, b to the next. Measured on {sampled}.',
  },
  inGroups: { ko: '그룹에 든 고객', en: 'Customers in groups' },

  comparedGroups: { ko: '견준 그룹', en: 'Groups compared' },
  comparedFormula: {
    ko: '{by}의 그룹 가운데 {fewest}명 이상인 것',
    en: 'Groups of {by} with {fewest} people or more',
  },
  allGroups: { ko: '고객이 있는 그룹', en: 'Groups with customers' },
  proven: { ko: '우연이라고 보기 어려운 특징', en: 'Traits beyond chance' },
  provenFormula: {
    ko: '견준 것 가운데 향상도의 95% 구간이 1을 품지 않고, 모든 비교에 걸쳐 보정한 p(벤자미니–호크버그)가 5% 이하이며, {fewest}명 이상이 가진 것',
    en: 'Comparisons whose 95% interval of the lift leaves out 1, whose p, adjusted for all of them (Benjamini–Hochberg), is 5% or less, and that {fewest} people or more stand behind',
  },
  tests: { ko: '비교한 횟수', en: 'Comparisons' },
  testsFormula: {
    ko: '그룹 × 특징 가운데 양쪽에 {fewest}명 이상이고 전체에서 20명 이상이 가진 것을 센 수',
    en: 'Group × trait, counted where both sides have {fewest} people and 20 of all have the trait',
  },
  lift: { ko: '‘{group}’ · {trait}: 향상도', en: '“{group}” · {trait}: lift' },
  liftShare: { ko: '그룹에서의 비율 ÷ 전체에서의 비율', en: 'Share in the group ÷ share of everybody' },
  liftMean: { ko: '그룹의 평균 ÷ 전체의 평균', en: 'Mean of the group ÷ mean of everybody' },
  everybody: { ko: '전체 고객에서', en: 'Of everybody' },
  personaSize: { ko: '‘{group}’ 고객 수', en: 'Customers of “{group}”' },
  personaSizeFormula: {
    ko: '{by}에서 ‘{group}’에 든 고객을 센 수',
    en: 'Customers who are in “{group}” by {by}',
  },
  personaRevenue: { ko: '‘{group}’의 매출', en: 'Revenue of “{group}”' },
  personaRevenueFormula: {
    ko: '이 고객들의 판매 줄 금액의 합',
    en: 'The amounts of their order lines, added up',
  },
  personaEach: { ko: '‘{group}’의 고객당 매출', en: '“{group}”: revenue per customer' },
  comparedCustomers: { ko: '견준 고객 전체', en: 'All customers compared' },
  comparedRevenue: { ko: '견준 고객 전체의 매출', en: 'Revenue of all customers compared' },

  earlierDay: { ko: '처음 날짜', en: 'The earlier date' },
  earlierFormula: { ko: '나중 날짜 − 두 날짜의 간격', en: 'The later date − the time between the two' },
  laterDay: { ko: '나중 날짜(분석 기준일)', en: 'The later date (date of analysis)' },
  laterFormula: {
    ko: '화면 위에서 정한 날. 정하지 않으면 자료의 마지막 날 다음 날',
    en: 'The day set at the top of the page, otherwise the day after the data ends',
  },
  firstDay: { ko: '자료의 첫 구매일', en: 'The first day with a purchase' },
  firstFormula: { ko: '주문 줄의 날짜 가운데 가장 이른 날', en: 'The earliest day among the order lines' },
  spanDays: { ko: '두 날짜의 간격', en: 'Time between the two dates' },
  spanFormula: { ko: '설정에서 정한 날수', en: 'Days, as the setting says' },
  known: { ko: '{day}에 그룹이 있던 고객', en: 'Customers with a group on {day}' },
  knownFormula: {
    ko: '두 날짜를 본 고객 − 그때 아직 고객이 아니던 고객 − 그때 어느 그룹에도 없던 고객',
    en: 'All who are counted − those not yet customers then − those in no group then',
  },
  knownPlain: { ko: '그날 그룹이 있던 고객을 센 수', en: 'Customers who had a group that day, counted' },
  counted: { ko: '두 날짜를 본 고객', en: 'All who are counted' },
  moved: { ko: '다른 그룹으로 옮긴 고객', en: 'Customers who changed group' },
  movedFormula: {
    ko: '그때 그룹이 있던 고객 − 나중에도 같은 그룹인 고객',
    en: 'Customers with a group then − those in the same group later',
  },
  movedShare: { ko: '옮긴 고객의 비율', en: 'Share that changed group' },
  flow: { ko: '{flow}: 고객 수', en: '{flow}: customers' },
  flowFormula: {
    ko: '처음에는 ‘{from}’, 나중에는 ‘{to}’인 고객을 센 수. 그룹이 바뀐 이동 가운데 가장 많습니다.',
    en: 'Customers in “{from}” at the earlier date and in “{to}” at the later: the largest change of group',
  },
  flowCount: {
    ko: '처음에는 ‘{from}’, 나중에는 ‘{to}’인 고객을 센 수',
    en: 'Customers in “{from}” at the earlier date and in “{to}” at the later',
  },
  flowShare: { ko: '{flow}: 처음 그룹에서의 비율', en: '{flow}: share of the earlier group' },
  flowChange: { ko: '{flow}: 매출의 변화', en: '{flow}: change of revenue' },
  flowChangeFormula: { ko: '이번 기간 매출 − 앞 기간 매출', en: 'Revenue now − revenue before' },
  fromSize: { ko: '처음에 ‘{group}’이던 고객', en: 'Customers in “{group}” at the earlier date' },
  before: { ko: '앞 기간 매출', en: 'Revenue before' },
  during: { ko: '이번 기간 매출', en: 'Revenue now' },
  spanRevenue: {
    ko: '{from}부터 {to}까지 판매 줄 금액의 합',
    en: 'Order lines from {from} to {to}, added up',
  },
  duringFormula: {
    ko: '앞 기간 매출 + 더 쓴 금액 − 덜 쓴 금액. {from}부터 {to}까지 판매 줄을 더한 값과 같습니다.',
    en: 'Revenue before + what more was spent − what less was spent: the order lines from {from} to {to}',
  },
  won: { ko: '더 쓴 고객이 더한 금액', en: 'What customers who spent more added' },
  wonFormula: {
    ko: '앞 기간보다 많이 쓴 고객마다 (이번 − 앞 기간)을 더한 값. 갈래별로 쓰면 {parts}',
    en: 'Σ(now − before) over customers who spent more. By part: {parts}',
  },
  lost: { ko: '덜 쓴 고객이 줄인 금액', en: 'What customers who spent less took away' },
  lostFormula: {
    ko: '앞 기간보다 적게 쓴 고객마다 (앞 기간 − 이번)을 더한 값. 갈래별로 쓰면 {parts}',
    en: 'Σ(before − now) over customers who spent less. By part: {parts}',
  },
} as const satisfies Readonly<Record<string, Text>>;
