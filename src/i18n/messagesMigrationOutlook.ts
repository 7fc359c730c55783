import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const outlookMessages = {
  title: {
    ko: '이대로라면 {later}에 {group} {expected}명({low}–{high}), 지금은 {now}명입니다',
    en: 'If this goes on, {group} will be {expected} on {later} ({low}–{high}), from {now} now',
  },
  subtitle: {
    ko: '그룹마다 고객 수. 점은 지난 날짜, 점선은 앞으로 {steps}단계({days}일씩), 띠는 95% 구간',
    en: 'Customers by group. Points: past dates; dashed: the next {steps} steps of {days} days; band: 95%',
  },
  sameScale: { ko: '같은 눈금', en: 'Same scale' },
  ownScale: { ko: '저마다의 눈금', en: 'Own scales' },
  readPast: { ko: '{count}명', en: '{count} customers' },
  readAhead: { ko: '{expected}명 예상(95% {low}–{high})', en: '{expected} expected (95% {low}–{high})' },
  assumption: {
    ko: '전제: {since}부터 {until}까지 옮겨 간 비율 그대로 사람들이 계속 옮겨 가고, 마지막 {days}일에 온 만큼({newcomers}명) 새 고객이 {days}일마다 옵니다.',
    en: 'Assumption: people keep moving as they did between {since} and {until}, and every {days} days as many come new as in the last {days} ({newcomers}).',
  },
  stationaryNot: {
    ko: '옮겨 가는 비율은 {steps}단계 동안 같지 않았습니다(χ² = {chi}, 자유도 {freedom}, p {p}). 마지막 이동에서는 고객의 {shift}가 앞선 비율과 다르게 움직였습니다. 전망을 그만큼 덜 믿으세요.',
    en: 'The shares did not stay the same over the {steps} steps (χ² = {chi}, {freedom} degrees of freedom, p {p}): in the last one, {shift} of customers moved otherwise than before. Trust the outlook that much less.',
  },
  stationary: {
    ko: '옮겨 가는 비율이 {steps}단계 동안 달라졌다는 증거는 없습니다(χ² = {chi}, 자유도 {freedom}, p {p}). 마지막 이동은 앞선 비율과 고객의 {shift}만큼 다릅니다.',
    en: 'No sign that the shares changed over the {steps} steps (χ² = {chi}, {freedom} degrees of freedom, p {p}); the last one differs for {shift} of customers.',
  },
  rough: {
    ko: '기대 횟수가 5가 안 되는 칸이 {share}라 p는 어림값입니다.',
    en: 'In {share} of the cells fewer than 5 are expected, so p is rough.',
  },
  oneStep: {
    ko: '자료가 짧아 같은 길이의 이동이 한 번뿐입니다. 비율이 늘 그런지는 알 수 없습니다.',
    en: 'The file is long enough for one step only: whether the shares are always like this cannot be told.',
  },
  rowsFew: {
    ko: '{few}명이 안 되는 처음 그룹: {names}',
    en: 'Earlier groups of fewer than {few}: {names}',
  },
  heldOutBetter: {
    ko: '확인: {from}에 같은 방법으로 {until}을 내다봤다면 그룹 크기가 모두 {error}명 빗나갔습니다. ‘아무것도 안 변한다’는 {naive}명 빗나갑니다. 전망이 더 나았습니다.',
    en: 'Check: made on {from} in the same way, the outlook for {until} would have been off by {error} customers over all groups; “nothing changes” by {naive}. The outlook did better.',
  },
  heldOutWorse: {
    ko: '확인: {from}에 같은 방법으로 {until}을 내다봤다면 그룹 크기가 모두 {error}명 빗나갔습니다. ‘아무것도 안 변한다’는 {naive}명 빗나갑니다. 전망이 더 낫지 않았습니다.',
    en: 'Check: made on {from} in the same way, the outlook for {until} would have been off by {error} customers over all groups; “nothing changes” by {naive}. The outlook did no better.',
  },
  fewRows: {
    ko: '{names}에는 {few}명이 안 되어 그 비율은 어림입니다.',
    en: 'Fewer than {few} customers in {names}: those shares are rough.',
  },
  tooShort: {
    ko: '전망하려면 적어도 한 번의 이동을 끝까지 보아야 합니다. 두 날짜의 간격을 줄여 보세요.',
    en: 'An outlook needs at least one whole step. Try less time between the dates.',
  },
  date: { ko: '날짜', en: 'Date' },
  group: { ko: '그룹', en: 'Group' },
  expected: { ko: '예상 고객 수', en: 'Customers expected' },
  low: { ko: '95% 아래', en: '95% low' },
  high: { ko: '95% 위', en: '95% high' },
  past: { ko: '지난 값', en: 'past' },
  ahead: { ko: '전망', en: 'outlook' },
  kind: { ko: '구분', en: 'Kind' },

  formulaTotals: {
    ko: '고객 {customers}명. {earlier}까지 {days}일 매출 {before}, {later}까지 {days}일 매출 {during}. 변화 {change} = 더 쓴 고객 +{won} − 덜 쓴 고객 {lost}',
    en: '{customers} customers. Revenue over {days} days: {before} up to {earlier}, {during} up to {later}. Change {change} = spent more {won} − spent less {lost}',
  },
  formulaParts: {
    ko: '{parts}. 모두 더하면 {change}',
    en: '{parts}. Together {change}',
  },
  formulaShare: {
    ko: '{flow}의 비율 = {count} ÷ {of} = {share}. 95% 윌슨 구간 {low}–{high}',
    en: 'Share of {flow} = {count} ÷ {of} = {share}; 95% Wilson interval {low}–{high}',
  },
  formulaAhead: {
    ko: '{day}의 {group} = Σ (지금 크기 × {group}에 가는 비율) + 새 고객 {newcomers} = {expected}',
    en: '{group} on {day} = Σ (size now × share going to {group}) + {newcomers} newcomers = {expected}',
  },
  formulaBand: {
    ko: '띠는 {draws}번의 모의실험(시드 {seed}): 비율 뒤의 고객을 되풀이 뽑고(부트스트랩), 한 사람 한 사람을 그 비율로 옮기고, 새 고객 수를 푸아송으로 뽑습니다. 가운데 95%를 그립니다.',
    en: 'Band: {draws} simulations (seed {seed}). The customers behind the shares are drawn again with replacement (bootstrap), each person moves by chance, newcomers are Poisson; the middle 95% is drawn.',
  },
  formulaTest: {
    ko: '비율이 같았는지: χ² = Σ (센 횟수 − 기대 횟수)² ÷ 기대 횟수 = {chi}, 자유도 {freedom} (Anderson·Goodman 1957)',
    en: 'Same shares over time: χ² = Σ (count − expected)² ÷ expected = {chi}, {freedom} degrees of freedom (Anderson & Goodman 1957)',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const migrationAssumptions: readonly Assumption[] = [
  {
    ko: '두 날짜의 그룹은 저마다 그날까지의 자료만으로 같은 설정에 따라 새로 나눕니다. RFM처럼 분위수로 나누면 남들이 움직여도 그룹이 바뀔 수 있습니다.',
    en: 'Groups are made anew at each date from the data up to that day, with the same settings. Where quantiles part them, as in RFM, a customer can change group because others moved.',
  },
  {
    ko: '처음 날짜 뒤에 처음 산 고객은 ‘아직 고객 아님’에서 옵니다. 그들의 앞 기간 매출은 0입니다.',
    en: 'Who first bought after the earlier date comes from “not yet a customer”, with no revenue before.',
    checkedBy: ['SPAN_BEFORE_PARTIAL'],
  },
  {
    ko: '사지 않게 된 고객: 앞 기간에는 샀고 이번 기간에는 사지 않은 고객. 어느 그룹으로 갔는지와 상관없이 이 갈래에 먼저 넣습니다.',
    en: 'Fell silent: bought in the span before and not in this one, whatever group they are in now; this part comes before up, down and stayed.',
  },
  {
    ko: '오름과 내림은 그 분석이 정한 그룹의 순서를 따릅니다. 순서가 없는 그룹이면 ‘이동’이라고만 합니다.',
    en: 'Up and down follow the order of the groups; where they have none, a move is only a move.',
  },
  {
    ko: '마르코프 전망은 다음 그룹이 지금 그룹에만 달려 있다고 봅니다. 얼마나 오래 있었는지, 철과 행사는 보지 않습니다.',
    en: 'The Markov outlook takes the next group to depend on the present one alone: not on how long somebody has been there, nor on season or campaigns.',
  },
  {
    ko: '전망은 옮겨 가는 비율이 앞으로도 같다고 봅니다.',
    en: 'The outlook takes the shares of moving to stay as they were.',
    name: 'stationary',
  },
  {
    ko: '전망은 ‘아무것도 안 변한다’보다 나아야 쓸모가 있습니다.',
    en: 'An outlook is of use only where it does better than “nothing changes”.',
    name: 'better',
  },
  {
    ko: '처음 그룹마다 고객이 20명은 넘어야 옮겨 간 비율을 믿을 만합니다.',
    en: 'Shares of moving can be relied on from 20 customers in the earlier group on.',
    name: 'rows',
  },
  {
    ko: '필터를 걸면 필터에 맞는 구매가 있는 고객만 세고, 그룹은 전체 자료로 나눈 그대로입니다.',
    en: 'Under a filter only customers with a matching purchase are counted; their groups are those of all the data.',
    checkedBy: ['FILTERED'],
  },
];
