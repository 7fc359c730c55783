import type { StageId } from '../../workers/analyses/lifecycle/result.ts';
import type { Text } from '../../workers/contract/text.ts';

/** The same names as RFM where a stage has the same id. */
export const stageTexts: Readonly<Record<StageId, { readonly name: Text; readonly who: Text }>> = {
  prospect: {
    name: { ko: '가입만 한 회원', en: 'Prospects' },
    who: { ko: '회원이지만 산 적이 없음', en: 'Members who never bought' },
  },
  new: {
    name: { ko: '신규 고객', en: 'New customers' },
    who: {
      ko: '한 번 샀거나 첫 구매 뒤 {newDays}일이 지나지 않음, 주기의 {risk}배 전',
      en: 'One purchase, or less than {newDays} days since the first; before {risk} × the cycle',
    },
  },
  repeat: {
    name: { ko: '재구매 고객', en: 'Repeat customers' },
    who: { ko: '두 번 이상 샀고 주기의 {risk}배 전', en: 'Two purchases or more; before {risk} × the cycle' },
  },
  atRisk: {
    name: { ko: '이탈 위험', en: 'At risk' },
    who: {
      ko: '주기의 {risk}배에 이르렀고 {dormant}배를 넘지 않음',
      en: 'From {risk} × to {dormant} × the cycle',
    },
  },
  dormant: {
    name: { ko: '휴면', en: 'Dormant' },
    who: {
      ko: '주기의 {dormant}배를 넘겼거나 {days}일 넘게 사지 않음',
      en: 'Beyond {dormant} × the cycle, or more than {days} days without a purchase',
    },
  },
};

export const lifecycleMessages = {
  finding: {
    ko: '자기 구매주기에 이르고도 아직 오지 않은 고객이 {risk}명(한 해 {riskStake}), 이미 휴면인 고객이 {dormant}명입니다. 휴면 고객이 떠나기 전 한 해에 쓴 돈은 {dormantStake}입니다.',
    en: '{risk} customers are due by their own purchase cycle and have not come ({riskStake} a year); {dormant} are already dormant, who spent {dormantStake} in the year before they stopped.',
  },
  findingNobody: {
    ko: '모든 구매 고객 {customers}명이 자기 구매주기 안에 있습니다. 지금 붙잡아야 할 고객은 없습니다.',
    en: 'All {customers} buyers are within their own purchase cycle. Nobody needs to be held back now.',
  },
  stagesTitle: {
    ko: '{name} 단계에 고객이 가장 많습니다: 고객의 {share}, 매출의 {revenueShare}',
    en: 'Most customers are in “{name}”: {share} of customers, {revenueShare} of revenue',
  },
  stagesSubtitle: {
    ko: '단계마다 위는 고객 비율, 아래는 지금까지의 매출 비율. {asOf} 기준, 고객 {customers}명 가운데 구매 고객 {buyers}명, 매출 {revenue}',
    en: 'For each stage the share of customers above, of all revenue so far below. As of {asOf}; {customers} customers, {buyers} of them buyers; revenue {revenue}',
  },
  barCustomers: { ko: '고객 {count}명 · {share}', en: '{count} customers · {share}' },
  barRevenue: { ko: '매출 {amount} · {share}', en: '{amount} revenue · {share}' },
  tableTitle: { ko: '모든 고객은 한 단계에만 있습니다', en: 'Every customer is in exactly one stage' },
  tableSubtitle: {
    ko: '이름을 누르면 그 고객이 골라집니다. 한 해 구매액은 마지막 구매까지의 열두 달에 쓴 돈입니다.',
    en: 'Choose a name to select its customers. A year’s spending is that of the twelve months up to the last purchase.',
  },
  stage: { ko: '단계', en: 'Stage' },
  whoHead: { ko: '누구', en: 'Who' },
  customers: { ko: '고객', en: 'Customers' },
  customerShare: { ko: '고객 비율', en: 'Share' },
  revenue: { ko: '매출', en: 'Revenue' },
  revenueShare: { ko: '매출 비율', en: 'Revenue share' },
  lastYear: { ko: '한 해 구매액', en: 'A year’s spending' },
  total: { ko: '합계', en: 'Total' },
  chooseStage: { ko: '‘{name}’ 고객 고르기', en: 'Choose the customers of “{name}”' },

  cycleTitle: {
    ko: '구매 고객의 {share}가 자기 구매주기를 넘겼습니다',
    en: '{share} of buyers are past their own purchase cycle',
  },
  cycleSubtitle: {
    ko: '마지막 구매 뒤 지난 날 ÷ 구매주기별 고객 수. {top}배 이상인 {beyond}명은 그림 오른쪽 밖에 있음. 구매 고객 {buyers}명. 선을 끌거나 화살표로 옮기면 단계와 프로그램이 다시 나뉩니다.',
    en: 'Buyers by days since the last purchase ÷ purchase cycle; {beyond} at {top} × and more lie beyond the right edge; n = {buyers}. Drag a line, or move it with the arrow keys, to divide anew.',
  },
  cycleWindow: {
    ko: '휴면 고객 가운데 {count}명은 주기로는 아니지만 {days}일 넘게 사지 않아 휴면입니다. 이 그림에서는 선의 왼쪽에 있습니다.',
    en: 'Of the dormant, {count} are so because of more than {days} days without a purchase; here they stand left of the line.',
  },
  borderRisk: { ko: '이탈 위험이 시작되는 곳', en: 'Where at risk begins' },
  borderChurn: { ko: '이탈 방지가 시작되는 곳', en: 'Where churn prevention begins' },
  borderDormant: { ko: '휴면이 시작되는 곳', en: 'Where dormant begins' },
  bandOn: { ko: '주기 안', en: 'In rhythm' },
  bandReached: { ko: '휴면 방지', en: 'Due' },
  bandNear: { ko: '이탈 방지', en: 'Overdue' },
  bandBeyond: { ko: '휴면', en: 'Dormant' },
  times: { ko: '{factor}배', en: '{factor}×' },
  cyclesOf: { ko: '주기의 {factor}배', en: '{factor} × the cycle' },
  cycleBar: { ko: '주기의 {low}–{high}배: {count}명', en: '{low}–{high} × the cycle: {count} customers' },
  cycleHead: { ko: '주기의 몇 배', en: 'Times the cycle' },
  cycleRange: { ko: '{low}–{high}', en: '{low}–{high}' },
  cycleFrom: { ko: '{low} 이상', en: '{low} and more' },

  pairsTitle: { ko: '무엇을 산 고객에게 무엇을 권할까요', en: 'What to suggest to whom' },
  pairsTitleNone: {
    ko: '구매 횟수가 비슷한 고객끼리 견주면, 짝이라고 할 카테고리가 없습니다',
    en: 'Among customers who buy about as often, no pair of categories stands out',
  },
  pairsSubtitle: {
    ko: '구매 횟수가 비슷한 고객보다 함께 사는 일이 잦은 카테고리. {tested}쌍을 견주어 거짓 발견율 5%로 {found}쌍을 남겼습니다.',
    en: 'Categories bought by the same customers more often than by others with as many purchases. {found} of {tested} pairs stand at a false discovery rate of 5%.',
  },
  pairsOther: {
    ko: '줄이 적은 카테고리 {count}개는 보지 않았습니다.',
    en: '{count} rarer categories are left aside.',
  },
  pairHead: { ko: '함께 사는 카테고리', en: 'Bought by the same customers' },
  pairName: { ko: '{first} · {second}', en: '{first} · {second}' },
  bothHead: { ko: '둘 다 산 고객', en: 'Bought both' },
  expectedHead: { ko: '기대', en: 'Expected' },
  liftHead: { ko: '향상도', en: 'Lift' },
  suggestTitle: { ko: '권할 카테고리별 고객', en: 'Customers by category to suggest' },
  suggestSubtitle: {
    ko: '고객마다 향상도가 가장 높은 짝 하나만 권합니다. 이름을 누르면 그 고객이 골라집니다.',
    en: 'One category a customer, that of the highest lift. Choose a name to select its customers.',
  },
  suggestHead: { ko: '권할 카테고리', en: 'Suggest' },
  pickSuggestion: { ko: '{category} 권할 고객', en: 'Suggest {category}' },
  noCategory: {
    ko: '주문에 카테고리 열이 둘 이상의 값으로 있어야 교차판매를 찾을 수 있습니다. 파일 확인에서 카테고리 열을 골라 주세요.',
    en: 'Cross-sell needs a category column with at least two values. Choose it on the check of your file.',
  },
} as const satisfies Readonly<Record<string, Text>>;
