import type { Text } from '../../workers/contract/text.ts';

export const channelsMessages = {
  member: { ko: '회원의 가입 경로', en: 'as members joined' },
  first: { ko: '첫 구매의 채널', en: 'channel of the first purchase' },
  margin: { ko: '이익', en: 'margin' },
  revenue: { ko: '매출', en: 'revenue' },

  findingValue: {
    ko: '첫 구매부터 {days}일 동안 한 명당 {measure}은 {best} 고객이 가장 많아 {value}, {worst} 고객이 가장 적어 {least}입니다.',
    en: 'Within {days} days of the first purchase, a customer from {best} brings most {measure}: {value}. One from {worst} brings {least}.',
  },
  findingUnclear: {
    ko: '다만 {best} 쪽이 {next}보다 많은 것은 우연일 수 있습니다.',
    en: 'The lead of {best} over {next} may be chance, though.',
  },
  findingAlone: {
    ko: '유입 경로가 하나뿐이라 견줄 것이 없습니다. 고객 {count}명입니다.',
    en: 'There is only one acquisition channel with customers, {count} of them: nothing to compare.',
  },
  findingYoung: {
    ko: '아직 첫 구매 뒤 {days}일을 지켜본 고객이 없어 같은 나이로 견줄 수 없습니다.',
    en: 'Nobody has been observed for {days} days after the first purchase yet, so channels cannot be compared at equal age.',
  },
  findingPayback: {
    ko: 'LTV : CAC는 {best} {high}, {worst} {low}입니다. {losing}개 채널이 1 이하라 손해이고, {aiming}개가 3 이상입니다.',
    en: 'LTV:CAC is {high} for {best} and {low} for {worst}. {losing} at 1 or below lose money, {aiming} reach 3.',
  },
  findingSales: {
    ko: '판매의 {share}는 {name}에서 나오고, 고객의 {several}가 여러 채널에서 삽니다.',
    en: '{share} of sales go through {name}, and {several} of customers use several channels.',
  },

  young: {
    ko: '자료가 짧아 첫 구매부터 {days}일을 다 지켜본 고객이 없습니다. ‘같은 나이로 견주기’를 더 짧게 고르면 견줄 수 있습니다. 지금까지의 값은 아래 표에 있습니다.',
    en: 'The file is too short: nobody was observed for {days} days after the first purchase. Choose a shorter age to compare; values so far are in the table below.',
  },
  valueTitle: {
    ko: '{days}일 동안 한 명당 {measure}은 {best} 고객이 가장 많습니다: {value}',
    en: 'Customers from {best} bring most {measure} within {days} days: {value} each',
  },
  valueTitlePlain: {
    ko: '유입 경로별 고객 한 명의 {measure}',
    en: 'What a customer brings in {measure}, by acquisition channel',
  },
  valueSubtitle: {
    ko: '첫 구매부터 {days}일 동안의 고객 한 명당 {measure}과 95% 구간(30명부터). 그만큼 지켜본 고객 {n}명. 점선은 전체 평균. 유입 경로: {source}',
    en: 'Mean {measure} per customer within {days} days of the first purchase, 95% interval from 30 customers on; n = {n} observed that long. Dashed: all. Acquisition channel: {source}',
  },
  valueDetail: {
    ko: '{name}: 고객 한 명당 {value}, 구간 {low}–{high}, {n}명',
    en: '{name}: {value} per customer, interval {low}–{high}, n = {n}',
  },
  valueDetailFew: {
    ko: '{name}: 고객 한 명당 {value}, {n}명뿐이라 구간 없음',
    en: '{name}: {value} per customer, no interval with n = {n}',
  },
  all: { ko: '전체 {value}', en: 'all {value}' },
  people: { ko: '{n}명', en: 'n = {n}' },

  loyaltyTitle: {
    ko: '두 번째 구매까지 가는 비율은 {best} {high}, {worst} {low}',
    en: '{high} of customers from {best} buy a second time, {low} from {worst}',
  },
  loyaltyTitlePlain: { ko: '두 번째 구매까지 가는 비율', en: 'Share with a second purchase' },
  loyaltySubtitle: {
    ko: '첫 구매부터 {days}일 안에 두 번째로 산 고객의 비율과 95% 윌슨 구간. 그만큼 지켜본 고객만. 점선은 전체',
    en: 'Share with a second purchase within {days} days of the first, 95% Wilson interval; customers observed that long. Dashed: all',
  },
  loyaltyDetail: {
    ko: '{name}: {of}명 가운데 {count}명, {rate}, 구간 {low}–{high}',
    en: '{name}: {count} of {of}, {rate}, interval {low}–{high}',
  },
  loyaltyText: { ko: '{rate} · {of}명', en: '{rate} · n = {of}' },

  tableTitle: {
    ko: '유입 경로별 고객의 비용과 값',
    en: 'What customers of each acquisition channel cost and bring',
  },
  tableSubtitle: {
    ko: '유입 경로: {source}. 새 고객은 자료에서 처음 산 고객입니다. 같은 나이 = 첫 구매부터 {days}일, 그만큼 지켜본 고객만. 이름을 누르면 명단이 됩니다.',
    en: 'Acquisition channel: {source}. New customers: first purchase in the file. Equal age: {days} days from the first purchase, customers observed that long. Press a name for the list.',
  },
  channel: { ko: '채널', en: 'Channel' },
  members: { ko: '회원', en: 'Members' },
  bought: { ko: '산 회원 비율', en: 'Members who bought' },
  newCustomers: { ko: '새 고객', en: 'New customers' },
  totalRevenue: { ko: '매출', en: 'Revenue' },
  revenueShare: { ko: '매출 몫', en: 'Share of revenue' },
  totalMargin: { ko: '이익', en: 'Margin' },
  firstOrder: { ko: '첫 구매 금액', en: 'First order' },
  valueSoFar: { ko: '지금까지 한 명당 매출', en: 'Revenue per customer so far' },
  marginSoFar: { ko: '지금까지 한 명당 이익', en: 'Margin per customer so far' },
  valueAtAge: { ko: '같은 나이 한 명당 매출', en: 'Revenue at equal age' },
  marginAtAge: { ko: '같은 나이 한 명당 이익', en: 'Margin at equal age' },
  observed: { ko: '지켜본 고객', en: 'Observed' },
  repurchase: { ko: '재구매율', en: 'Repurchase rate' },
  repurchaseInterval: { ko: '재구매율 95% 구간', en: '95% interval' },
  intervalLow: { ko: '95% 구간 아래', en: '95% low' },
  intervalHigh: { ko: '95% 구간 위', en: '95% high' },
  second: { ko: '같은 나이 두 번째 구매', en: 'Second purchase at equal age' },
  cost: { ko: '광고비', en: 'Spend' },
  wonCustomers: { ko: '그 기간 새 고객', en: 'New while spending' },
  cac: { ko: '획득 비용(CAC)', en: 'CAC' },
  ltv: { ko: '고객 가치(LTV)', en: 'LTV' },
  ratio: { ko: '가치 ÷ 비용(LTV : CAC)', en: 'LTV:CAC' },

  ratioTitle: {
    ko: '{best}에서는 고객에게 쓴 1이 {high}배로 돌아왔고, {worst}에서는 {low}배입니다',
    en: 'For each 1 spent on a customer, {best} has brought {high} and {worst} {low}',
  },
  ratioTitleOne: {
    ko: '{best}에서는 고객에게 쓴 1이 {high}배로 돌아왔습니다',
    en: 'For each 1 spent on a customer, {best} has brought {high}',
  },
  ratioTitlePlain: { ko: '유입 경로별 LTV : CAC', en: 'LTV:CAC by acquisition channel' },
  ratioSubtitle: {
    ko: '광고비가 있는 {from}–{to}에 새로 온 고객의 한 명당 {measure}({age}) ÷ 획득 비용. 1 이하는 손해, 3 이상이 목표. 로그 눈금',
    en: '{measure} per customer ({age}) ÷ acquisition cost, customers won {from} – {to} while spend is known. 1 or below loses money, 3 is the aim. Log scale',
  },
  ageSoFar: { ko: '지금까지', en: 'so far' },
  ageWindow: { ko: '첫 구매부터 {days}일', en: 'within {days} days' },
  losing: { ko: '1 손해', en: '1 loses' },
  aim: { ko: '3 목표', en: '3 aim' },
  ratioDetail: {
    ko: '{name}: LTV {ltv} ÷ CAC {cac} = {ratio}. 광고비 {cost}, 새 고객 {count}명',
    en: '{name}: LTV {ltv} ÷ CAC {cac} = {ratio}; spend {cost}, {count} new customers',
  },
  ratioText: { ko: '{ratio} · 비용 {cac}', en: '{ratio} · CAC {cac}' },
  noPayback: {
    ko: '이름이 같은 광고비 채널에서 새로 온 고객이 없어 CAC를 셀 수 없습니다.',
    en: 'No spend channel shares a name with a channel that won customers, so there is no CAC.',
  },
  noSpend: {
    ko: '광고비 파일(기간, 채널, 광고비)을 함께 올리면 CAC, LTV : CAC, ROAS가 열립니다. 채널 이름은 유입 경로와 같게 적어 주세요.',
    en: 'Add a file with advertising spend (period, channel, cost) to see CAC, LTV:CAC and ROAS. Name its channels like the acquisition channels.',
  },
  costHeading: { ko: '얼마를 들여 데려왔나', en: 'What they cost' },

  salesHeading: { ko: '어디에서 파는가', en: 'Where sales are made' },
  noSales: {
    ko: '주문 파일에 채널 열이 없어 판매 채널은 나눌 수 없습니다. 채널 열을 정하면 열립니다.',
    en: 'The orders have no channel column, so sales channels cannot be told apart. Choose one to unlock this.',
  },
  mixTitle: {
    ko: '{name}의 몫이 {days}일 사이 {before}에서 {recent}로 {way}',
    en: 'The share of {name} {way} from {before} to {recent} within {days} days',
  },
  rose: { ko: '커졌습니다', en: 'rose' },
  fell: { ko: '줄었습니다', en: 'fell' },
  mixTitlePlain: { ko: '판매 채널별 {measure}', en: '{measure} by sales channel' },
  shareOfRevenue: { ko: '매출 몫', en: 'Share of revenue' },
  mixSubtitle: {
    ko: '기간마다 채널의 {measure}, {from}–{to}. 빈 점은 다 차지 않은 기간',
    en: '{measure} of each channel by period, {from} – {to}. Hollow: periods not covered whole',
  },
  showShare: { ko: '몫으로 보기', en: 'Show shares' },
  showMoney: { ko: '금액으로 보기', en: 'Show amounts' },
  partial: { ko: '다 차지 않은 기간', en: 'period not covered whole' },

  salesTitle: { ko: '판매 채널별 매출과 이익', en: 'Revenue and margin by sales channel' },
  salesSubtitle: {
    ko: '{stretch} 여러 채널에 걸친 주문은 금액이 가장 큰 채널에, 고객은 쓴 채널마다 셉니다. 이름을 누르면 명단이 됩니다.',
    en: '{stretch} An order through several channels counts where most of its money is; a customer counts in each. Press a name for the list.',
  },
  stretchText: {
    ko: '최근 {days}일({start}부터)을 그 앞 {days}일과 견줍니다.',
    en: 'The last {days} days (from {start}) against the {days} before.',
  },
  stretchNone: {
    ko: '자료가 56일보다 짧아 앞뒤를 견주지 않았습니다.',
    en: 'Too short to compare two stretches.',
  },
  marginRate: { ko: '이익률', en: 'Margin rate' },
  orders: { ko: '주문', en: 'Orders' },
  customers: { ko: '고객', en: 'Customers' },
  recent: { ko: '최근 매출', en: 'Recent revenue' },
  before: { ko: '그 앞 매출', en: 'Revenue before' },
  change: { ko: '변화', en: 'Change' },

  usersTitle: {
    ko: '여러 채널을 쓰는 고객 {share}가 매출의 {revenue}를 냅니다',
    en: 'The {share} of customers who use several channels bring {revenue} of revenue',
  },
  usersTitlePlain: { ko: '어느 채널을 함께 쓰나', en: 'Which channels are used together' },
  usersSubtitle: {
    ko: '여러 채널 고객은 한 명당 {several}, 한 채널 고객은 {one}입니다. 원인은 아닙니다. 자주 사면 여러 채널에 닿을 기회가 저절로 많아지므로, 채널을 늘려도 더 산다고 말할 수 없습니다. 주문 한 번으로는 {severalOrder} 대 {oneOrder}입니다.',
    en: 'A customer of several channels brought {several}, one of a single channel {one}. This is not cause: who buys often meets more channels anyway, so leading customers to a second channel need not make them buy more. Per order it is {severalOrder} against {oneOrder}.',
  },
  usersSubtitlePlain: {
    ko: '쓴 채널의 조합마다 고객과 매출. 이름을 누르면 명단이 됩니다.',
    en: 'Customers and revenue by combination of channels. Press a name for the list.',
  },
  combination: { ko: '조합', en: 'Combination' },
  customerShare: { ko: '고객 몫', en: 'Share of customers' },
  perCustomer: { ko: '한 명당 매출', en: 'Revenue per customer' },
  perOrder: { ko: '주문당 매출', en: 'Revenue per order' },
  ordersEach: { ko: '한 명당 주문', en: 'Orders per customer' },
  only: { ko: '{name}만', en: '{name} only' },
  rest: {
    ko: '이보다 드문 조합에 {count}명이 더 있습니다.',
    en: '{count} more customers are in rarer combinations.',
  },

  roasTitle: {
    ko: '{best}에서는 광고비의 {high}배가 팔리고, {worst}에서는 {low}배입니다',
    en: '{best} sells {high} times its spend, {worst} {low} times',
  },
  roasTitlePlain: { ko: '채널별 광고비', en: 'Spend by channel' },
  roasSubtitle: {
    ko: '기간마다 {measure}. 광고비 파일이 말하는 광고 매출 기준이고, 광고 없이도 팔렸을 몫은 빼지 않았습니다.',
    en: '{measure} by period, by the revenue that the spend file claims; what would have sold without advertising is not taken off.',
  },
  roas: { ko: '광고비 대비 매출(ROAS)', en: 'ROAS' },
  adRevenue: { ko: '광고 매출', en: 'Ad revenue' },
  matched: { ko: '같은 이름의 유입 경로', en: 'Acquisition channel of that name' },
  unmatched: { ko: '없음: CAC에 들어가지 않음', en: 'none: in no CAC' },
  period: { ko: '기간', en: 'Period' },
  spendTitle: { ko: '광고비 파일이 말하는 것', en: 'What the spend file says' },
  spendSubtitle: {
    ko: '전체 광고비 {total} 가운데 CAC를 셀 수 있는 기간은 {covered}입니다.',
    en: 'Of {total} spent, {covered} lies in periods for which CAC can be counted.',
  },
} as const satisfies Readonly<Record<string, Text>>;
