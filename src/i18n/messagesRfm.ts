import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const rfmMessages = {
  finding: {
    ko: '고객의 {share}인 최우수 고객이 매출의 {revenueShare}를 만들었고, 지금까지 매출의 {riskShare}를 낸 고객 {risk}명이 이탈 위험에 있습니다.',
    en: 'Champions, {share} of customers, brought {revenueShare} of revenue; {risk} customers who brought {riskShare} of it are At risk or Can’t lose.',
  },
  findingNoRisk: {
    ko: '고객의 {share}인 최우수 고객이 매출의 {revenueShare}를 만들었습니다. 이탈 위험에 있는 고객은 없습니다.',
    en: 'Champions, {share} of customers, brought {revenueShare} of revenue. Nobody is At risk or Can’t lose.',
  },
  findingNoChampions: {
    ko: '최우수 칸에 든 고객이 없습니다. 지금까지 매출의 {riskShare}를 낸 고객 {risk}명이 이탈 위험에 있습니다.',
    en: 'Nobody is in the champions’ cells. {risk} customers who brought {riskShare} of revenue are At risk or Can’t lose.',
  },

  findingNeither: {
    ko: '최우수 고객도, 이탈 위험에 있는 고객도 없습니다.',
    en: 'No champions, and nobody At risk or Can’t lose.',
  },
  mapTitle: {
    ko: '고객이 가장 많은 곳은 {name}({share}), 매출이 가장 큰 곳은 {richName}({richShare})입니다',
    en: 'Most customers are in {name} ({share}); most revenue comes from {richName} ({richShare})',
  },
  mapTitleSame: {
    ko: '고객도 매출도 ‘{name}’ 칸에 가장 많습니다. 고객의 {share}, 매출의 {richShare}',
    en: '{name} lead in customers and in revenue: {share} of one, {richShare} of the other',
  },
  mapSubtitle: {
    ko: '가로 최근성, 세로 구매 횟수, 칸 안의 줄은 왼쪽부터 구매 금액 점수. 너비와 높이는 고객 비율. {asOf} 기준, 고객 {customers}명',
    en: 'Across: recency. Up: frequency. Strips inside a cell: monetary score, low to high. Sizes follow customer share. As of {asOf}, n = {customers}',
  },
  mapHelp: {
    ko: '칸을 누르면 그 고객이 골라집니다. 끌면 여러 칸, 이름을 누르면 세그먼트 전체. 가장자리 손잡이를 끌면 기준이 바뀝니다.',
    en: 'Click a cell to select its customers, drag for several, click a name for the whole segment. Drag the grips at the edges to move the cut points.',
  },
  mapKeys: {
    ko: '화살표로 칸을 옮기고 Enter로 고릅니다. Shift와 화살표는 더 고르고 Esc는 지웁니다.',
    en: 'Arrows move between cells, Enter selects, Shift with arrows adds, Esc clears.',
  },
  shadeBy: { ko: '진하기', en: 'Shade by' },
  byCustomers: { ko: '고객 수', en: 'Customers' },
  byRevenue: { ko: '매출', en: 'Revenue' },
  few: { ko: '적음', en: 'few' },
  many: { ko: '많음', en: 'many' },
  recencyAxis: { ko: '최근성 점수 → 최근에 산 고객', en: 'Recency score → bought more recently' },
  frequencyAxis: { ko: '↑ 횟수 점수: 자주 산 고객', en: '↑ Frequency score: bought more often' },
  cellMapLabel: { ko: 'RFM 칸 {count}개', en: '{count} RFM cells' },
  cellLabel: {
    ko: '최근성 {r}점, 횟수 {f}점, 금액 {m}점. {segment}. 고객 {customers}명, 매출 {revenue}',
    en: 'Recency {r}, frequency {f}, monetary {m}. {segment}. {customers} customers, revenue {revenue}',
  },
  cellScores: { ko: '최근성 {r} · 횟수 {f} · 금액 {m}', en: 'Recency {r} · Frequency {f} · Monetary {m}' },
  customersAndRevenue: {
    ko: '고객 {customers}명({share}) · 매출 {revenue}',
    en: '{customers} customers ({share}) · revenue {revenue}',
  },
  labelCustomers: { ko: '{customers}명', en: 'n = {customers}' },
  labelRevenue: { ko: '매출 {share}', en: '{share} of sales' },

  moveRecency: { ko: '최근성 {high}점과 {low}점의 경계', en: 'Border between recency {low} and {high}' },
  moveFrequency: { ko: '횟수 {low}점과 {high}점의 경계', en: 'Border between frequency {low} and {high}' },
  moveMonetary: { ko: '금액 {low}점과 {high}점의 경계', en: 'Border between monetary {low} and {high}' },
  cutRecency: { ko: '{days} 이내', en: 'within {days}' },
  cutFrequency: { ko: '{count}회 이하', en: 'up to {count}' },
  cutMonetary: { ko: '{amount} 이하', en: 'up to {amount}' },
  shortDays: { ko: '{count}일', en: '{count} d' },
  shortTimes: { ko: '{count}회', en: '{count}×' },

  selectedCells: { ko: '칸 {count}개', en: '{count} cells' },
  moveTo: { ko: '다른 세그먼트로 옮기기', en: 'Move to another segment' },
  moveToShort: { ko: '세그먼트 옮기기…', en: 'Move to…' },
  undoMoves: { ko: '옮긴 칸 {count}개 되돌리기', en: 'Undo {count} moved cells' },
  cellName: { ko: 'RFM {r}-{f}-{m}', en: 'RFM {r}-{f}-{m}' },

  tableTitle: { ko: '세그먼트마다 할 일이 다릅니다', en: 'Each segment calls for something else' },
  tableSubtitle: {
    ko: '11개 세그먼트, {asOf} 기준. 중앙값은 세그먼트 안의 가운데 고객. 재구매율은 {days}일 전에 그 세그먼트였던 고객이 그 뒤 다시 산 비율과 95% 구간',
    en: 'Eleven segments as of {asOf}. Medians are of the middle customer. Came back: of those in the segment {days} days earlier, the share that bought since, with 95% interval',
  },
  tableSubtitleNoHoldout: {
    ko: '11개 세그먼트, {asOf} 기준. 중앙값은 세그먼트 안의 가운데 고객',
    en: 'Eleven segments as of {asOf}. Medians are of the middle customer',
  },
  segment: { ko: '세그먼트', en: 'Segment' },
  customers: { ko: '고객', en: 'Customers' },
  customerShare: { ko: '고객 비율', en: 'Share' },
  revenue: { ko: '매출', en: 'Revenue' },
  revenueShare: { ko: '매출 비율', en: 'Revenue share' },
  medianRecency: { ko: '최근성 중앙값', en: 'Median recency' },
  medianFrequency: { ko: '횟수 중앙값', en: 'Median purchases' },
  medianMonetary: { ko: '금액 중앙값', en: 'Median amount' },
  repurchaseRate: { ko: '확인 기간 재구매율', en: 'Came back in the check' },
  action: { ko: '할 일', en: 'What to do' },
  total: { ko: '합계', en: 'Total' },
  chooseSegmentOf: {
    ko: '{name} 고객 {customers}명 고르기',
    en: 'Select the {customers} customers of {name}',
  },
  rateOf: { ko: '{customers}명 중 {buyers}명', en: '{buyers} of {customers}' },
  interval: { ko: '95% 구간 {low}–{high}', en: '95% interval {low}–{high}' },

  histogramsTitle: { ko: '점수는 이 기준에서 나뉩니다', en: 'Where the scores divide' },
  histogramsLead: {
    ko: '선을 끌어 기준을 바꾸면 지도와 세그먼트가 함께 바뀝니다.',
    en: 'Drag a line to move a cut point; the map and the segments follow.',
  },
  recencyTitle: {
    ko: '고객의 {share}(최고점)가 {days} 안에 샀습니다',
    en: 'The top-scoring {share} bought within {days}',
  },
  frequencyTitle: {
    ko: '고객의 {share}(최고점)가 {count}회 넘게 샀습니다',
    en: 'The top-scoring {share} bought more than {count} times',
  },
  monetaryTitle: {
    ko: '고객의 {share}(최고점)가 {amount} 넘게 썼습니다',
    en: 'The top-scoring {share} spent more than {amount}',
  },
  recencyMeasure: {
    ko: '최근성: 마지막 구매 후 일수별 고객 수',
    en: 'Recency: customers by days since the last purchase',
  },
  frequencyMeasure: { ko: '구매 횟수별 고객 수', en: 'Frequency: customers by number of purchases' },
  monetaryMeasure: { ko: '구매 금액별 고객 수', en: 'Monetary: customers by amount spent' },
  growingNote: {
    ko: '막대는 오른쪽으로 갈수록 넓은 범위를 담습니다',
    en: 'Bars take in wider ranges to the right',
  },
  tailNote: { ko: '마지막 막대는 {from} 이상 전부', en: 'The last bar holds everything from {from}' },
  score: { ko: '{score}점', en: '{score}' },
  from: { ko: '부터', en: 'From' },
  to: { ko: '까지', en: 'To' },

  noTopScore: {
    ko: '최고점을 받은 고객이 없습니다. 값이 같은 고객이 많습니다',
    en: 'Nobody reaches the top score: too many customers tie',
  },
  scatterTitleNone: {
    ko: '금액 최고점 고객은 모두 {days} 안에 샀습니다',
    en: 'Every top-spending customer bought within {days}',
  },
  scatterTitle: {
    ko: '금액 최고점 고객 {count}명이 {days} 넘게 오지 않았습니다',
    en: '{count} top-spending customers have not come for more than {days}',
  },
  scatterSubtitle: {
    ko: '마지막 구매 후 일수와 구매 금액(칸이 위로 갈수록 같은 비율로 커짐). 진할수록 고객이 많음. 고객 {customers}명',
    en: 'Days since the last purchase by amount spent (each step up grows by the same factor). Darker: more customers. n = {customers}',
  },
  scatterHelp: {
    ko: '그림 위를 끌거나 아래에 숫자를 적으면 그 범위의 고객을 셉니다.',
    en: 'Drag over the picture or type ranges below to count the customers inside.',
  },
  rangeRecency: { ko: '마지막 구매 후 일수', en: 'Days since last purchase' },
  rangeFrequency: { ko: '구매 횟수', en: 'Purchases' },
  rangeMonetary: { ko: '구매 금액', en: 'Amount spent' },
  rangeBetween: { ko: '{low}–{high}', en: '{low}–{high}' },
  clearRange: { ko: '범위 지우기', en: 'Clear ranges' },
  rangeBackwards: { ko: '앞 값이 뒤 값보다 큽니다.', en: 'The first value is larger than the second.' },
  customersHere: { ko: '{customers}명', en: '{customers} customers' },
  rangeName: { ko: 'RFM 범위', en: 'RFM range' },

  repurchaseTitleUnclear: {
    ko: '재구매율은 전체 {overall}. 세그먼트 사이의 차이는 이 자료로 말할 수 없습니다',
    en: '{overall} came back overall; no segment could be shown to do better',
  },
  repurchaseTitle: {
    ko: '{name}의 재구매율이 {rate}로 가장 높고, 전체는 {overall}입니다',
    en: '{name} came back most: {rate}, against {overall} overall',
  },
  repurchaseSubtitle: {
    ko: '마지막 {days}일({cutoff} 뒤)을 떼어 두고 그 전의 기록만으로 점수를 매긴 다음, 실제로 다시 산 비율을 셌습니다. 선은 95% 구간. 고객 {customers}명 중 {buyers}명',
    en: 'The last {days} days (after {cutoff}) were set aside, customers scored on what came before, then counted if they bought again. Lines: 95% interval. {buyers} of {customers} customers',
  },
  overall: { ko: '전체 {rate}', en: 'Overall {rate}' },
  above: { ko: '전체보다 높음', en: 'above overall' },
  below: { ko: '전체보다 낮음', en: 'below overall' },
  unclear: { ko: '차이를 말할 수 없음', en: 'no difference could be shown' },
  against: { ko: '전체와 비교', en: 'Against overall' },
  low: { ko: '구간 아래', en: 'Interval low' },
  high: { ko: '구간 위', en: 'Interval high' },
  boughtAgain: { ko: '다시 산 고객', en: 'Bought again' },

  formulaR: {
    ko: 'R = 분석 기준일 − 마지막 구매일 (일). 적을수록 점수가 높습니다.',
    en: 'R = analysis date − date of last purchase, in days. Fewer days score higher.',
  },
  formulaF: {
    ko: 'F = 구매 횟수. 많을수록 점수가 높습니다.',
    en: 'F = number of purchases. More score higher.',
  },
  formulaM: {
    ko: 'M = 구매 금액의 합. 클수록 점수가 높습니다.',
    en: 'M = sum of amounts. More scores higher.',
  },
  formulaScore: {
    ko: 'F·M 점수 = 1 + (값보다 작은 기준의 수). R 점수 = {bins} − (값보다 작은 기준의 수). 기준과 같은 값은 기준 아래에 듭니다.',
    en: 'F and M score = 1 + number of cut points below the value. R score = {bins} − number of cut points below the value. A value equal to a cut belongs below it.',
  },
  formulaQuantile: {
    ko: '기준 k = k/{bins} 분위수 (하인드먼·팬 정의 7: 두 값 사이는 직선으로 잇습니다).',
    en: 'Cut k = the k/{bins} quantile (Hyndman–Fan definition 7: linear between neighbouring values).',
  },
  formulaOwn: { ko: '기준은 직접 정한 값입니다.', en: 'The cut points are your own.' },
  formulaValue: {
    ko: '가치 단계 = ({wf} × F단계 + {wm} × M단계) ÷ {total}, 반올림. 단계는 점수를 1–5로 고르게 옮긴 값입니다.',
    en: 'Value level = ({wf} × F level + {wm} × M level) ÷ {total}, rounded. Levels are scores spread evenly over 1–5.',
  },
  formulaMap: {
    ko: '세그먼트 = 아래 표에서 최근성 단계와 가치 단계가 만나는 칸',
    en: 'Segment = where recency level and value level meet in this table',
  },
  formulaMoved: { ko: '손으로 옮긴 칸: {cells}', en: 'Cells moved by hand: {cells}' },
  formulaTotals: {
    ko: '고객 {customers}명, 구매 {purchases}건, 매출 {revenue}',
    en: '{customers} customers, {purchases} purchases, revenue {revenue}',
  },
  recencyLevel: { ko: '최근성 단계', en: 'Recency level' },
  valueLevel: { ko: '가치 단계', en: 'Value level' },
  cutPoints: { ko: '기준', en: 'Cut points' },
  measure: { ko: '지표', en: 'Measure' },
  perScore: { ko: '점수별 고객 수 (1점부터)', en: 'Customers per score, from 1' },
  recency: { ko: '최근성 (R)', en: 'Recency (R)' },
  frequency: { ko: '구매 횟수 (F)', en: 'Frequency (F)' },
  monetary: { ko: '구매 금액 (M)', en: 'Monetary (M)' },
  formulaOverall: {
    ko: '종합 점수 = (R × {wr} + F × {wf} + M × {wm}) ÷ {total}. 명단 파일에 함께 담깁니다.',
    en: 'Overall score = (R × {wr} + F × {wf} + M × {wm}) ÷ {total}. It is in the exported lists.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the result takes for granted. */
export const rfmAssumptions: readonly Assumption[] = [
  {
    ko: '취소·반품과 고객을 모르는 줄은 빼고, 분석 기준일까지의 구매만 셉니다.',
    en: 'Cancelled, returned and anonymous lines are left out; only purchases up to the analysis date count.',
    checkedBy: ['ROWS_LEFT_OUT', 'DATES_AFTER_AS_OF', 'AS_OF_LONG_AFTER_DATA'],
  },
  {
    ko: '분위수 점수는 상대평가입니다. 사업이 나빠져도 최고점 고객은 늘 있습니다. 달마다 견주려면 기준값을 고정하세요.',
    en: 'Quantile scores are relative: there is always a top step, even in a bad year. To compare months, fix your own cut points.',
  },
  {
    ko: '값이 같은 고객은 나누지 않으므로 점수마다 고객 수가 다를 수 있습니다.',
    en: 'Customers with equal values are never split, so the steps may hold unequal numbers.',
    checkedBy: ['TIES_LEAVE_EMPTY_SCORES', 'ALL_VALUES_EQUAL'],
  },
  {
    ko: '구매 한 번은 주문번호 하나입니다. 주문번호가 없으면 고객의 하루입니다.',
    en: 'A purchase is one order number; without order numbers, one customer’s day.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
  },
  {
    ko: '고객이 50명은 넘어야 세그먼트의 비율이 우연에 덜 흔들립니다.',
    en: 'With fewer than 50 customers, shares of segments swing by chance.',
    checkedBy: ['FEW_CUSTOMERS'],
  },
  {
    ko: '재구매율을 보려면 기록이 확인 기간의 두 배는 되어야 합니다.',
    en: 'The repurchase rate takes a history twice as long as the check.',
    checkedBy: ['HISTORY_TOO_SHORT_FOR_HOLDOUT'],
  },
  {
    ko: '재구매율은 과거를 맞힌 정도입니다. 캠페인의 효과를 뜻하지 않습니다.',
    en: 'The repurchase rate says how well the past was foretold. It is not the effect of a campaign.',
  },
];
