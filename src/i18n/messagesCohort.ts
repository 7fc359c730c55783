import type { CohortGrain } from '../../workers/analyses/cohort/result.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

/** The period next to the first purchase, k of them later, and what an axis counts. */
export const cohortPeriods: Readonly<
  Record<CohortGrain, { readonly next: Text; readonly later: Text; readonly one: Text; readonly axis: Text }>
> = {
  week: {
    next: { ko: '다음 주', en: 'the next week' },
    later: { ko: '{k}주 뒤', en: '{k} weeks later' },
    one: { ko: '1주 뒤', en: 'one week later' },
    axis: { ko: '첫 구매 뒤 지난 주', en: 'Weeks since the first purchase' },
  },
  month: {
    next: { ko: '다음 달', en: 'the next month' },
    later: { ko: '{k}개월 뒤', en: '{k} months later' },
    one: { ko: '1개월 뒤', en: 'one month later' },
    axis: { ko: '첫 구매 뒤 지난 개월', en: 'Months since the first purchase' },
  },
  quarter: {
    next: { ko: '다음 분기', en: 'the next quarter' },
    later: { ko: '{k}분기 뒤', en: '{k} quarters later' },
    one: { ko: '1분기 뒤', en: 'one quarter later' },
    axis: { ko: '첫 구매 뒤 지난 분기', en: 'Quarters since the first purchase' },
  },
  year: {
    next: { ko: '다음 해', en: 'the next year' },
    later: { ko: '{k}년 뒤', en: '{k} years later' },
    one: { ko: '1년 뒤', en: 'one year later' },
    axis: { ko: '첫 구매 뒤 지난 해', en: 'Years since the first purchase' },
  },
};

export const cohortMessages = {
  weekName: { ko: '{year}년 {part}주', en: '{year} week {part}' },
  quarterName: { ko: '{year}년 {part}분기', en: '{year} Q{part}' },
  yearName: { ko: '{year}년', en: '{year}' },
  firstPeriod: { ko: '첫 구매', en: 'First' },
  firstPeriodLong: { ko: '첫 구매 기간', en: 'in the period of the first purchase' },

  finding: {
    ko: '처음 산 고객의 {rate}가 {next}에 다시 샀습니다(95% 구간 {low}–{high}). 고객 1명의 누적 매출은 첫 기간에 {ltv0}, {later}에는 {ltv}입니다.',
    en: '{rate} of new customers bought again in {next} (95% interval {low}–{high}), and {later} revenue per customer had grown from {ltv0} to {ltv}.',
  },
  findingShort: {
    ko: '코호트 {cohorts}개, 고객 {customers}명. 다음 기간을 끝까지 본 코호트가 아직 없어 재구매율을 말할 수 없습니다.',
    en: '{cohorts} cohorts, {customers} customers. None has a whole next period yet, so no return rate can be given.',
  },

  retentionTitle: {
    ko: '{next}에 가장 많이 돌아온 것은 {best} 코호트({bestRate}), 가장 적게 돌아온 것은 {worst} 코호트({worstRate})입니다',
    en: 'In {next}, the {best} cohort came back most ({bestRate}) and {worst} least ({worstRate})',
  },
  retentionTitleOne: {
    ko: '{next}에 {rate}가 다시 샀습니다',
    en: '{rate} bought again in {next}',
  },
  revenueTitle: {
    ko: '매출의 {share}는 첫 구매 기간이 지난 뒤 돌아온 고객에게서 나왔습니다',
    en: '{share} of revenue came after the period of the first purchase',
  },
  ltvTitle: {
    ko: '고객 1명의 누적 매출은 첫 기간 {first}, {later} {last}입니다',
    en: 'A customer brought {first} in the first period, and {later} {last} in all',
  },
  aovTitle: {
    ko: '객단가는 첫 구매 기간에 {first}, 그 뒤에는 {later}입니다',
    en: 'A purchase came to {first} in the first period and {later} afterwards',
  },
  plainTitle: { ko: '첫 구매 시기별로 본 그 뒤의 구매', en: 'What followed, by time of first purchase' },
  retentionMeasure: {
    ko: '재구매율: 그 기간에 다시 산 고객 ÷ 코호트 고객',
    en: 'Retention: customers who bought in the period ÷ customers of the cohort',
  },
  revenueMeasure: { ko: '코호트가 그 기간에 낸 매출', en: 'Revenue of the cohort in the period' },
  ltvMeasure: {
    ko: '누적 LTV: 첫 구매부터 그 기간까지 고객 1명당 매출(원가를 빼지 않음)',
    en: 'Cumulative LTV: revenue per customer up to the period, costs not taken off',
  },
  aovMeasure: {
    ko: '객단가: 그 기간의 매출 ÷ 구매 횟수',
    en: 'AOV: revenue of the period ÷ its purchases',
  },
  heatSubtitle: {
    ko: '{measure}. 줄은 첫 구매 시기, 칸은 그 뒤 지난 기간. {from}–{to}, 고객 {customers}명',
    en: '{measure}. Rows: time of first purchase; columns: periods since. {from} – {to}, n = {customers}',
  },
  heatLatest: {
    ko: '최근 코호트 {shown}개만 그렸습니다. 표에는 {all}개가 모두 있습니다.',
    en: 'The latest {shown} cohorts are drawn; the table has all {all}.',
  },
  heatHelp: {
    ko: '칸을 누르면 그때 다시 산 고객이 골라집니다. 첫 칸은 코호트 전체입니다. Shift를 누르거나 손가락으로 더 고를 수 있습니다.',
    en: 'Click a cell to select the customers who bought then; the first cell is the whole cohort. Shift-click or tap to add more.',
  },
  heatKeys: {
    ko: '화살표로 칸을 옮기고 Enter로 고릅니다. Esc는 지웁니다.',
    en: 'Arrows move between cells, Enter selects, Esc clears.',
  },
  heatLabel: { ko: '코호트와 기간의 칸 {count}개', en: '{count} cells of cohorts and periods' },
  cohortHead: { ko: '코호트', en: 'Cohort' },
  sizeHead: { ko: '고객', en: 'Customers' },
  meanRow: { ko: '가중 평균', en: 'Weighted mean' },
  meanRowPlain: { ko: '코호트 평균', en: 'Mean per cohort' },
  partial: { ko: '아직 다 차지 않은 기간', en: 'period not yet over' },
  low: { ko: '낮음', en: 'low' },
  high: { ko: '높음', en: 'high' },

  cellHead: { ko: '{cohort} 코호트 · {when}', en: '{cohort} cohort, {when}' },
  cellReturned: {
    ko: '고객 {size}명 중 {count}명 구매({rate})',
    en: '{count} of {size} customers bought ({rate})',
  },
  cellMoney: {
    ko: '매출 {revenue} · 누적 LTV {ltv} · 객단가 {aov}',
    en: 'Revenue {revenue} · cumulative LTV {ltv} · AOV {aov}',
  },

  curvesTitleRetention: {
    ko: '재구매율은 {next} {first}, {later} {last}입니다',
    en: 'Retention is {first} in {next} and {later} {last}',
  },
  curvesTitleRevenue: {
    ko: '코호트 하나의 매출은 {next} {first}, {later} {last}입니다',
    en: 'Revenue per cohort is {first} in {next} and {later} {last}',
  },
  curvesTitleAov: {
    ko: '객단가는 {next} {first}, {later} {last}입니다',
    en: 'AOV is {first} in {next} and {later} {last}',
  },
  curvesSubtitle: {
    ko: '{measure}. 굵은 선은 {mean}(다 차지 않은 기간 제외, 그만큼 오래된 코호트가 셋이 안 되면 점선), 옅은 선은 코호트 {cohorts}개(다 차지 않은 기간은 점선)',
    en: '{measure}. Bold: {mean}, unfinished periods left out, dashed where fewer than three cohorts are that old; thin: {cohorts} cohorts, dashed in an unfinished period',
  },
  curvesBand: { ko: '. 띠는 95% 구간', en: '. Band: 95% interval' },
  curvesRead: { ko: '곡선 위를 움직이며 읽기', en: 'Read along the curves' },
  meanOf: {
    ko: '코호트 {cohorts}개, 고객 {customers}명의 평균',
    en: 'Mean of {cohorts} cohorts, {customers} customers',
  },
  interval: { ko: '95% 구간 {low}–{high}', en: '95% interval {low}–{high}' },

  selectedCell: { ko: '{cohort} 코호트, {when} 구매', en: '{cohort} cohort, bought {when}' },
  selectedAbsent: { ko: '{cohort} 코호트, {when} 구매 없음', en: '{cohort} cohort, did not buy {when}' },
  selectedCohort: { ko: '{cohort} 코호트', en: '{cohort} cohort' },
  selectedCells: { ko: '칸 {count}개 가운데 하나라도 구매', en: 'Bought in any of {count} cells' },
  selectedNone: {
    ko: '같은 코호트에서 칸 {count}개 어디서도 구매 없음',
    en: 'Of the same cohorts, bought in none of {count} cells',
  },
  who: { ko: '고를 고객', en: 'Who' },
  back: { ko: '그때 산 고객', en: 'Those who bought' },
  absent: { ko: '그때 사지 않은 고객', en: 'Those who did not' },

  formulaTotals: {
    ko: '고객 {customers}명, 구매 {purchases}회, 매출 {revenue}. 모든 코호트를 더하면 이 값이 됩니다.',
    en: '{customers} customers, {purchases} purchases, revenue {revenue}: all cohorts add up to these.',
  },
  formulaRetention: {
    ko: '재구매율({k}) = 그 기간에 산 고객 ÷ 코호트 고객. 평균은 {returned} ÷ {customers} = {rate}(끝까지 본 코호트 {cohorts}개를 더해 나눔)',
    en: 'Retention ({k}) = customers who bought in the period ÷ customers of the cohort. Mean: {returned} ÷ {customers} = {rate} (the {cohorts} cohorts that completed it, added up)',
  },
  formulaInterval: {
    ko: '95% 구간은 윌슨 점수 구간: {low}–{high}. 고객들이 서로 따로 움직인다고 봅니다.',
    en: '95% interval: Wilson score, {low}–{high}, taking customers as independent of each other.',
  },
  formulaLtv: {
    ko: '누적 LTV 평균 = 기간마다 (그 기간을 끝까지 본 코호트의 매출 ÷ 고객)을 차례로 더한 값. 첫 기간 {first}에서 시작합니다.',
    en: 'Mean cumulative LTV = sum over periods of (revenue ÷ customers of the cohorts that completed it), starting from {first}.',
  },
  formulaAov: {
    ko: '객단가 = 매출 ÷ 구매 횟수. 첫 기간 {aov}',
    en: 'AOV = revenue ÷ purchases; {aov} in the first period',
  },
  formulaRevenue: {
    ko: '매출의 평균은 코호트 하나당 금액입니다. 고객이 많은 코호트일수록 큽니다.',
    en: 'The mean of revenue is per cohort; larger cohorts bring more.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const cohortAssumptions: readonly Assumption[] = [
  {
    ko: '코호트는 파일 안에서 처음 산 기간입니다. 자료가 시작되기 전의 구매는 알 수 없습니다.',
    en: 'A cohort is the period of the first purchase in the file. Purchases before the file begins are unknown.',
    checkedBy: ['FIRST_COHORT_HOLDS_OLDER'],
  },
  {
    ko: '기간은 달력 기준입니다. 12월 31일에 처음 산 고객이 1월 1일에 다시 사면 1개월 뒤에 돌아온 것입니다. 주는 월요일에 시작합니다.',
    en: 'Periods are calendar ones: first on December 31 and again on January 1 is a return one month later. Weeks start on Monday.',
  },
  {
    ko: '매출은 반품과 취소를 뺀 줄의 합이 아니라, 반품·취소 줄을 세지 않은 판매 금액입니다.',
    en: 'Revenue is sales; returned and cancelled lines are not counted, and not taken off either.',
  },
  {
    ko: '구매 한 번은 주문번호 하나이고, 첫 줄의 날짜에 속합니다. 주문번호가 없으면 고객의 하루입니다.',
    en: 'A purchase is one order number and belongs to the day of its first line; without order numbers, one customer’s day.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
  },
  {
    ko: '자료가 끝난 날에 아직 다 차지 않은 기간은 빗금으로 보이고 평균에 들지 않습니다.',
    en: 'A period that the data ends within is hatched and is in no mean.',
    checkedBy: ['LAST_PERIOD_PARTIAL', 'HISTORY_TOO_SHORT_FOR_RETURN'],
  },
];
