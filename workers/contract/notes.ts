import type { NoteCode } from './outcome.ts';
import type { Text } from './text.ts';

/** Sentences for what a reader must know about a result. {name} is replaced by the detail of that name. */
export const noteTexts: Readonly<Record<NoteCode, Text>> = {
  FEW_CUSTOMERS: {
    ko: '고객이 {customers}명뿐이라 세그먼트 비율은 우연에 크게 흔들립니다.',
    en: 'Only {customers} customers: segment shares swing widely by chance.',
  },
  TIES_LEAVE_EMPTY_SCORES: {
    ko: '{axis} 값이 같은 고객이 많아 점수 {scores}에는 아무도 없습니다. 같은 값을 가진 고객은 나누지 않습니다.',
    en: 'So many customers tie on {axis} that nobody scores {scores}. Equal customers are never split.',
  },
  ALL_VALUES_EQUAL: {
    ko: '모든 고객의 {axis} 값이 같아 이 축으로는 나눌 수 없습니다.',
    en: 'All customers have the same {axis}; there is nothing to divide on that axis.',
  },
  AS_OF_LONG_AFTER_DATA: {
    ko: '분석 기준일이 마지막 주문({last})보다 {days}일 뒤입니다. 모두 오래 안 산 고객처럼 보입니다.',
    en: 'The analysis date is {days} days after the last order ({last}), so everybody looks long gone.',
  },
  HISTORY_TOO_SHORT_FOR_HOLDOUT: {
    ko: '기록이 {span}일입니다. {days}일을 떼어 재구매를 확인하려면 적어도 {needed}일이 필요합니다.',
    en: 'The history spans {span} days; setting {days} aside for the repurchase check needs at least {needed}.',
  },
  PURCHASE_IS_CUSTOMER_DAY: {
    ko: '주문번호가 없어 한 고객이 하루에 산 것을 구매 한 번으로 셌습니다.',
    en: 'There is no order number, so one customer’s day counts as one purchase.',
  },
  ROWS_LEFT_OUT: {
    ko: '{rows}줄은 구매로 세지 않았습니다: {reasons}.',
    en: '{rows} lines are not counted as purchases: {reasons}.',
  },
  DATES_AFTER_AS_OF: {
    ko: '분석 기준일 뒤의 {rows}줄은 세지 않았습니다.',
    en: '{rows} lines after the analysis date are not counted.',
  },
  NO_TIME_OF_DAY: {
    ko: '이 파일에는 시각 없이 날짜만 있어 구매 행동으로 나눴습니다.',
    en: 'This file has days without a time of day, so behaviour is used instead.',
  },
  COLUMN_NOT_THERE: {
    ko: '주문 파일에 ‘{role}’ 열이 정해지지 않아 그 설정 없이 계산했습니다. 그 열을 골라 주면 열립니다.',
    en: 'The order file has no column set as “{role}”, so that setting was left aside. Choose the column to unlock it.',
  },
  GRAIN_TOO_FINE: {
    ko: '고른 단위로는 기간이 {periods}개나 되어 더 긴 단위로 묶었습니다. 날짜가 동떨어진 줄이 있는지 확인해 주세요.',
    en: 'The chosen unit would give {periods} periods, so a longer one is used. Check whether some line has a date far off.',
  },
  LAST_PERIOD_PARTIAL: {
    ko: '자료가 {day}에 끝나 마지막 기간({period})은 아직 다 차지 않았습니다. 빗금으로 표시하고 평균에서 뺐습니다.',
    en: 'The data ends on {day}, before the last period ({period}) does. It is hatched and left out of the means.',
  },
  FIRST_COHORT_HOLDS_OLDER: {
    ko: '맨 처음 코호트({cohort})에는 자료가 시작되기 전부터 사던 고객이 섞여 있어, 다른 코호트보다 자주 돌아옵니다.',
    en: 'The very first cohort ({cohort}) also holds customers from before the file begins, who tend to return more.',
  },
  HISTORY_TOO_SHORT_FOR_RETURN: {
    ko: '기록이 {from}부터 {to}까지라, 이 단위로는 다음 기간을 끝까지 본 코호트가 없습니다. 더 짧은 기간 단위를 골라 보세요.',
    en: 'The history from {from} to {to} is too short: no cohort has a whole next period. Try a shorter period.',
  },
  FEW_UNITS: {
    ko: '대상이 {count}뿐이라 하나만 달라져도 비율이 크게 바뀝니다.',
    en: 'There are only {count}; a single one moves the shares a lot.',
  },
  NEGATIVE_MARGINS: {
    ko: '이익이 0보다 작은 대상이 {count}, 그 손해를 더하면 {amount}입니다. 그래서 곡선이 100%를 넘었다가 내려오고, 지니계수는 1을 넘을 수 있습니다.',
    en: '{count} have a margin below 0, {amount} in all. So the curve rises above 100% and falls again, and the Gini coefficient may pass 1.',
  },
  SHARES_UNDEFINED: {
    ko: '이익을 모두 더하면 {total}입니다. 합계가 0보다 크지 않으면 몫도 지니계수도 정해지지 않아, 금액만 보여 줍니다.',
    en: 'All margins add up to {total}. Shares and the Gini coefficient are not defined without a total above 0, so only amounts are shown.',
  },
  LINES_WITHOUT_COST: {
    ko: '원가가 비어 있는 {rows}줄은 이익에 넣지 않았습니다.',
    en: '{rows} lines without a cost are not in the margin.',
  },
  NO_NUMBER_COLUMNS: {
    ko: '회원 파일에 숫자 열이 없어 구매 행동으로 나누었습니다.',
    en: 'There is no customer file with columns of numbers, so behaviour is used instead.',
  },
  FILTERED: {
    ko: '필터에 맞는 주문 {rows}줄만 셌습니다(전체 {of}줄). 첫 구매인지, 다시 왔는지도 이 줄들 안에서 따집니다.',
    en: 'Only the {rows} order lines that match the filter are counted, of {of}. What is a first or a repeat purchase is judged within them.',
  },
  FILTER_NOT_ON_TABLE: {
    ko: '{table} 자료는 필터({roles})로 나눌 수 없어 전부 셌습니다.',
    en: '{table}: counted whole, because the filter ({roles}) says nothing about them.',
  },
  LINES_WITHOUT_PRODUCT: {
    ko: '상품이 비어 있는 {rows}줄(매출 {amount})은 어느 상품에도 넣지 않았습니다.',
    en: '{rows} lines without a product (revenue {amount}) belong to none.',
  },
  COLUMN_NOT_IN_TABLE: {
    ko: '‘{table}’ 자료에 ‘{role}’ 열이 정해지지 않아 그 설정 없이 계산했습니다. 그 열을 골라 주면 열립니다.',
    en: 'The table “{table}” has no column set as “{role}”, so that setting was left aside. Choose the column to unlock it.',
  },
  STARTS_STILL_OPEN: {
    ko: '늦게 시작한 {count}건은 자료가 끝날 때 허용 기간이 다 지나지 않아 비율에서 뺐습니다.',
    en: '{count} started too late for the time allowed to be over when the data ends; they are left out of the rates.',
  },
  STEPS_NOT_IN_FILE: {
    ko: '이 파일에는 없는 단계가 있습니다: {names}.',
    en: 'Some steps are not in this file: {names}.',
  },
  ONE_EVENT_ONLY: {
    ko: '행동 이름이 하나뿐이라 단계를 이을 수 없습니다. 방문, 장바구니, 구매처럼 두 가지 이상이 있어야 합니다.',
    en: 'The log knows a single event, so there are no steps to join. It takes at least two, such as visit and purchase.',
  },
  PURCHASES_FROM_ORDERS: {
    ko: '행동 로그에 구매가 없어 주문 자료의 구매를 썼습니다. 고객번호를 아는 사람의 구매만 이어집니다.',
    en: 'The log has no purchases, so those of the orders are used: only people with a customer number can have one.',
  },
  NO_ACQUISITION_CHANNEL: {
    ko: '회원 파일에 가입 경로 열이 없어 첫 구매의 채널로 나누었습니다.',
    en: 'There is no member file with an acquisition channel, so the channel of the first purchase is used.',
  },
  NOBODY_OBSERVED_SO_LONG: {
    ko: '자료가 {span}일치라 첫 구매 뒤 {days}일을 지켜본 고객이 없습니다. 더 짧은 기간을 골라 보세요.',
    en: 'The file covers {span} days: nobody was observed for {days} days after the first purchase. Try a shorter time.',
  },
  SPEND_WITHOUT_CHANNEL: {
    ko: '광고비 채널 {count}개는 같은 이름의 유입 경로가 없어 CAC에 넣지 못했습니다(광고비 {amount}): {names}. 이름을 맞추면 들어갑니다.',
    en: '{count} spend channels have no acquisition channel of the same name, so their cost of {amount} is in no CAC: {names}. Make the names match to include them.',
  },
  SPEND_OUTSIDE_ORDERS: {
    ko: '광고비 {periods}개 기간({amount})은 주문 자료가 90% 넘게 덮지 못해 CAC에 넣지 않았습니다.',
    en: '{periods} periods of spend ({amount}) are not in CAC: the orders cover less than 90% of their days.',
  },
  NEW_BUT_MEMBERS_BEFORE: {
    ko: '새 고객으로 센 사람 가운데 {customers}명은 자료가 시작된 {day} 전에 이미 회원이었습니다. 그만큼 CAC가 낮아 보입니다.',
    en: '{customers} of the customers counted as new had joined before the file begins on {day}, which makes CAC look low.',
  },
  CUSTOMERS_IN_SEVERAL_REGIONS: {
    ko: '{customers}명은 여러 곳에서 샀습니다. 각 곳에 모두 셌으므로 고객 수를 더하면 전체보다 많습니다.',
    en: '{customers} customers bought in several places and count in each, so the customers add up to more than the whole.',
  },
  NO_STORES_TO_MEASURE_FROM: {
    ko: '어느 곳에 매장이 있는지 알 수 없어(매장 열이 없거나 비어 있음) 점수에서 거리는 모두 같게 두었습니다.',
    en: 'No order names a store, so it is not known where the stores are, and distance counts the same everywhere in the score.',
  },
  NO_HOME_REGION: {
    ko: '회원 파일에 지역 열이 없어 주문의 지역으로 나누었습니다.',
    en: 'There is no member file with a region, so the region of the orders is used.',
  },
  NO_CYCLE_IN_FILE: {
    ko: '서로 다른 날에 두 번 산 고객이 없어 구매주기를 알 수 없습니다. 대신 활동 기간 {days}일을 주기로 보았습니다.',
    en: 'Nobody bought on two days, so there is no purchase cycle. The active window of {days} days stands in for it.',
  },
  FEW_BEHIND_CYCLE: {
    ko: '다시 산 고객이 {customers}명뿐이라, 전체 구매주기는 우연에 크게 흔들립니다.',
    en: 'Only {customers} customers ever came back, so the overall purchase cycle swings widely by chance.',
  },
  SEASON_SEEN_ONCE: {
    ko: '계절의 자리 {places}개는 한 번만 보았습니다. 계절인지 그해만의 일인지 아직 가를 수 없습니다.',
    en: 'Places of the season seen only once: {places}. Whether it is a season or that one year cannot be told yet.',
  },
  FORECAST_ERRED_LATELY: {
    ko: '떼어 둔 마지막 기간 {periods}개에서 예측은 그 앞 기록의 단순 예측보다 {times}배 틀렸습니다. 최근은 전과 다르게 흘렀습니다.',
    en: 'On the last periods set aside ({periods}) the forecast erred {times} times as much as a naive one did before: things have not gone on as they had.',
  },
  SPAN_BEFORE_PARTIAL: {
    ko: '자료가 {first}에 시작되어 {earlier}까지의 기간이 다 들어 있지 않습니다. 앞 기간의 매출이 실제보다 적게 보입니다.',
    en: 'The file begins on {first}, within the span up to {earlier}: revenue before looks smaller than it was.',
  },
};
