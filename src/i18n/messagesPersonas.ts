import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const personasMessages = {
  finding: {
    ko: '{groups}개 그룹을 견주어 우연이라고 보기 어려운 특징 {count}개를 찾았습니다. ',
    en: '{count} traits of {groups} groups are more than chance would give. ',
  },
  findingFirst: {
    ko: '가장 뚜렷한 것은 ‘{group}’의 {trait}: 전체의 {lift}배입니다.',
    en: 'The clearest: {trait} among “{group}”, {lift} times that of everybody.',
  },
  findingNone: {
    ko: '{groups}개 그룹을 {tests}번 견주었지만, 어느 그룹도 전체와 뚜렷이 다르지 않습니다.',
    en: '{tests} comparisons of {groups} groups: none differs clearly from everybody.',
  },
  findingAlone: {
    ko: '10명 이상인 그룹이 하나뿐이라 견줄 상대가 없습니다.',
    en: 'There is only one group of 10 people or more, so there is nothing to compare it with.',
  },
  findingNobody: {
    ko: '10명 이상인 그룹이 없습니다. 10명보다 적은 사람은 누구인지 드러날 수 있어 묘사하지 않습니다.',
    en: 'No group has 10 people or more. Fewer are not described, because one could tell who they are.',
  },

  cardsTitle: { ko: '페르소나', en: 'Personas' },
  cardsSubtitle: {
    ko: '{by} · {asOf} 기준 · 고객 {customers}명 전체에 견줌 · ×는 향상도, 괄호는 95% 구간',
    en: '{by} · as of {asOf} · against all {customers} customers · × is the lift, in brackets its 95% interval',
  },
  print: { ko: '인쇄용 페이지 내려받기', en: 'Download a page to print' },
  printHint: {
    ko: 'A4 한 장에 네 명씩. 고객 한 사람의 자료는 들어 있지 않습니다.',
    en: 'Four to a sheet of A4. No single customer is in it.',
  },
  csv: { ko: '모든 특징 CSV', en: 'All traits as CSV' },
  shown: {
    ko: '{groups}개 그룹 가운데 매출이 큰 {cards}개',
    en: '{cards} of {groups} groups, most revenue first',
  },
  few: {
    ko: '그 밖의 {groups}개 그룹은 {customers}명이라 묘사하기에 너무 적습니다. 이 페이지의 어떤 숫자에도 들어 있지 않습니다.',
    en: '{groups} other groups, {customers} people, are too few to describe. They are in no number on this page.',
  },
  fewOne: {
    ko: '그 밖의 한 그룹은 {customers}명이라 묘사하기에 너무 적습니다. 이 페이지의 어떤 숫자에도 들어 있지 않습니다.',
    en: 'One other group, {customers} people, is too few to describe. It is in no number on this page.',
  },
  fewCount: { ko: '10명 미만', en: 'fewer than 10' },
  nameField: { ko: '‘{group}’의 페르소나 이름', en: 'Name of the persona of “{group}”' },
  rename: { ko: '이름 바꾸기', en: 'Rename' },
  renameOf: { ko: '‘{name}’ 이름 바꾸기', en: 'Rename “{name}”' },
  nameHint: {
    ko: '비우면 제안한 이름으로 돌아갑니다. 이 브라우저에만 남습니다.',
    en: 'Empty brings the suggested name back. Kept in this browser only.',
  },
  keep: { ko: '저장', en: 'Save' },
  choose: { ko: '고르기', en: 'Select' },
  chosen: { ko: '골랐음', en: 'Selected' },
  chooseOf: { ko: '‘{name}’ 고객 고르기', en: 'Select the customers of “{name}”' },

  portrait: {
    ko: '고객의 {share}가 매출의 {revenue}를 내며, 전체에 견주어 {traits}입니다.',
    en: '{share} of customers bring {revenue} of revenue; compared with everybody: {traits}.',
  },
  portraitPlain: {
    ko: '고객의 {share}가 매출의 {revenue}를 내며, 전체와 뚜렷이 다른 점은 찾지 못했습니다.',
    en: '{share} of customers bring {revenue} of revenue; nothing sets them clearly apart from everybody.',
  },
  portraitTrait: { ko: '{label} {lift}배', en: '{label} {lift} times' },
  customers: { ko: '고객', en: 'Customers' },
  revenue: { ko: '매출', en: 'Revenue' },
  perCustomer: { ko: '고객당 매출', en: 'Per customer' },
  orderValue: { ko: '주문 금액 중앙값', en: 'Median order' },
  cycle: { ko: '구매 주기 중앙값', en: 'Median cycle' },
  withShare: { ko: '{value} ({share})', en: '{value} ({share})' },
  made: { ko: '그룹이 만들어진 기준', en: 'How the group is made' },
  madeRow: { ko: '{label} {value} (전체 {base})', en: '{label} {value} (all {base})' },
  nothing: {
    ko: '우연이라고 보기 어려운 특징이 없습니다. 같다는 뜻은 아닙니다.',
    en: 'No trait is more than chance would give. That does not mean they are like everybody.',
  },
  row: { ko: '{value} (전체 {base})', en: '{value} (all {base})' },
  lift: { ko: '×{lift} ({low}–{high})', en: '×{lift} ({low}–{high})' },
  rowHint: {
    ko: '{label}: 그룹 {value}, 전체 {base}. 향상도 {lift}, 95% 구간 {low}–{high}, 보정한 p {q}. {of}',
    en: '{label}: group {value}, everybody {base}. Lift {lift}, 95% interval {low}–{high}, adjusted p {q}. {of}',
  },
  ofCustomers: {
    ko: '값을 아는 고객 {of}명 가운데 {carriers}명',
    en: '{carriers} of the {of} customers whose value is known',
  },
  ofDone: { ko: '{of}건, 고객 {carriers}명', en: 'Of {of}, by {carriers} customers' },
  ofLines: {
    ko: '주문 줄의 몫으로는 ×{lift} ({low}–{high})',
    en: 'as a share of order lines ×{lift} ({low}–{high})',
  },

  best: { ko: '닿기 좋은 때', en: 'Best time' },
  bestNone: { ko: '두드러진 때가 없습니다', en: 'no time stands out' },
  bestNoHours: {
    ko: '두드러진 요일이 없습니다. 파일에 시각이 없어 시간은 모릅니다',
    en: 'no weekday stands out; the file has no times of day',
  },
  bestOne: { ko: '{time} ×{lift} ({low}–{high})', en: '{time} ×{lift} ({low}–{high})' },

  madeUnknown: {
    ko: '지금은 그룹을 만든 값을 알 수 없어, 그 값이 특징으로 나올 수 있습니다.',
    en: 'What makes these groups is not known here, so it may show up as a trait.',
  },
  tableTitle: { ko: '찾은 특징 모두', en: 'Every trait found' },
  tableSubtitle: {
    ko: '{tests}번 견주어 {proven}개. 향상도 = 그룹 ÷ 전체. 95% 구간이 1을 품지 않고, 모든 비교에 걸쳐 보정한 p가 5% 이하인 것만',
    en: '{proven} of {tests} comparisons. Lift = group ÷ everybody. Only where the 95% interval excludes 1 and p, adjusted for all comparisons, is 5% or less',
  },
  tableNone: {
    ko: '찾은 것이 없습니다. 견준 것은 모두 CSV에 있습니다.',
    en: 'Nothing was found. The CSV has everything that was compared.',
  },
  columnPersona: { ko: '페르소나', en: 'Persona' },
  columnGroup: { ko: '그룹', en: 'Group' },
  columnPart: { ko: '분야', en: 'Part' },
  columnTrait: { ko: '특징', en: 'Trait' },
  columnOwn: { ko: '그룹에서', en: 'In the group' },
  columnBase: { ko: '전체에서', en: 'Of everybody' },
  columnLift: { ko: '향상도', en: 'Lift' },
  columnLow: { ko: '95% 아래', en: '95% low' },
  columnHigh: { ko: '95% 위', en: '95% high' },
  columnLines: { ko: '주문 줄 향상도', en: 'Lift in order lines' },
  columnQ: { ko: '보정한 p', en: 'Adjusted p' },
  columnProven: { ko: '증명됨', en: 'Proven' },
  yes: { ko: '예', en: 'yes' },
  no: { ko: '아니요', en: 'no' },

  printTitle: { ko: '페르소나', en: 'Personas' },
  printFile: { ko: '파일 {name}', en: 'File {name}' },
  printPeriod: { ko: '{first}–{last} 주문, {asOf} 기준', en: 'orders {first}–{last}, as of {asOf}' },
  printBy: {
    ko: '그룹: {by}. 고객 {customers}명 전체에 견준 향상도(×)이며 괄호는 95% 구간입니다. 구간이 1을 품지 않고, {tests}번 비교 전체의 거짓 발견율을 5%로 묶어 남은 것만 적었습니다. 10명보다 적은 그룹과 특징은 싣지 않습니다. 특징은 원인이 아닙니다.',
    en: 'Groups: {by}. × is the lift against all {customers} customers, in brackets its 95% interval. Only what excludes 1 and survives a false discovery rate of 5% over {tests} comparisons. Groups and traits of fewer than 10 people are left out. A trait is not a cause.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const personasFormulas = {
  lift: {
    ko: '‘{group}’ · {label}: 그룹 {value}, 전체 {base}. 향상도 = {value} ÷ {base} = {lift}',
    en: '“{group}” · {label}: group {value}, everybody {base}. Lift = {value} ÷ {base} = {lift}',
  },
  katz: {
    ko: '비율의 구간(카츠): ln(그룹 비율 ÷ 나머지 비율) ± 1.96 × √(1/a − 1/n + 1/c − 1/m). a, c는 특징이 있는 사람, n, m은 그룹과 나머지의 사람. 이 구간을 전체에 대한 비로 옮깁니다: r ÷ (w·r + 1 − w), w는 그룹이 전체에서 차지하는 몫. 한쪽에 아무도 없으면 0.5씩 더합니다.',
    en: 'Interval of a share (Katz): ln(share in the group ÷ share of the rest) ± 1.96 × √(1/a − 1/n + 1/c − 1/m), with a and c the people who have it, n and m all people of the group and of the rest. It is carried over to everybody: r ÷ (w·r + 1 − w), w being the group’s part of everybody. Where one side has nobody, 0.5 is added.',
  },
  ratio: {
    ko: '구매·메시지의 몫과 평균의 구간: 고객을 한 단위로 한 비 추정의 델타법. 분산 = Σ(x − R·n)² ÷ (Σx)². 많이 사는 한 명이 여러 번으로 세이지 않습니다.',
    en: 'Interval of shares of purchases or messages, and of means: delta method of a ratio with the customer as unit, variance Σ(x − R·n)² ÷ (Σx)². One keen customer does not count as many.',
  },
  p: {
    ko: 'p는 사람의 비율이면 피셔 정확 검정, 아니면 그룹을 아무렇게나 뽑았을 때의 분산에서 구합니다. {tests}번 비교를 벤자미니–호크버그로 함께 보정해 {proven}개가 남았습니다.',
    en: 'p is Fisher’s exact one for shares of people, otherwise from the variance of a group drawn at random. {tests} comparisons are adjusted together (Benjamini–Hochberg); {proven} remain.',
  },
  sums: {
    ko: '페르소나의 고객을 더하면 {customers}명, 매출을 더하면 {revenue}입니다.',
    en: 'The personas add up to {customers} customers and {revenue} of revenue.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const personasAssumptions: readonly Assumption[] = [
  {
    ko: '견주는 상대는 10명 이상인 그룹의 고객 전체이고, 그룹 자신도 그 안에 있습니다. 필터를 걸면 남은 자료에서 산 고객만 봅니다.',
    en: 'Everybody means all customers of groups of 10 or more, the group itself among them. With a filter, only customers who bought in what is left.',
    checkedBy: ['FILTERED'],
  },
  {
    ko: '사람에 대한 비율은 값을 아는 고객을 분모로 합니다. 채널, 시간, 쿠폰은 구매의 몫이고, 열람·클릭은 도달한 메시지의 몫입니다.',
    en: 'Shares of people are of those whose value is known. Channels, times and coupons are shares of purchases; opens and clicks are of delivered messages.',
  },
  {
    ko: '좋아하는 것은 산 고객의 비율이 높을 뿐 아니라 주문 줄에서 차지하는 몫도 커야 인정합니다. 무엇이든 많이 사는 그룹은 모든 것이 높기 때문입니다.',
    en: 'A favourite needs more buyers and a larger share of the order lines, because a group that buys more of everything has more buyers of everything.',
  },
  {
    ko: '그룹을 만든 값(RFM이면 최근성, 횟수, 금액과 거기서 따라 나오는 객단가, 기간, 카테고리 수, 등급, 계절, 월급날)은 따로 적고 검정하지 않습니다. 군집처럼 만든 값을 여기서 알 수 없는 그룹은 그 값이 특징으로 나올 수 있습니다.',
    en: 'What a group is made of (for RFM recency, number, amount, and what follows: order value, tenure, number of categories, grade, season, payday) is told apart and not tested. Where that is not known here, as with clusters, it may show up as a trait.',
    name: 'made',
  },
  {
    ko: '10명보다 적은 그룹, 그룹에서 10명보다 적은 사람이 가진 특징은 결과에 없습니다. 전체에서 20명보다 적은 것은 견주지 않습니다.',
    en: 'Groups of fewer than 10 people, and traits that fewer than 10 of a group have, are not in the result. What fewer than 20 of all have is not compared.',
    name: 'few',
  },
  {
    ko: '카드에는 전체와 5% 넘게 다른 것만 싣고, 이름은 그룹의 다섯에 하나 이상에게 맞는 특징으로만 짓습니다. 나머지는 표에 있습니다.',
    en: 'Cards show what differs from everybody by 5% or more, and names are made of traits that a fifth of the group has at least. The rest is in the table.',
  },
  {
    ko: '요일은 56일 이상에 걸쳐 산 그룹만 봅니다. 며칠 사이에만 산 그룹은 하루의 우연이 모두를 함께 움직입니다.',
    en: 'Weekdays are asked only of groups that bought on 56 days or more. Where all purchases lie in a few days, one day’s chance moves them together.',
  },
];
