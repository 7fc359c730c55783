import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

/** The list of programs, the formula and the assumptions. */
export const lifecycleListMessages = {
  heading: { ko: '지금 할 일: 여섯 프로그램', en: 'What to do now: six programs' },
  lead: {
    ko: '교차판매는 다른 프로그램과 겹칠 수 있고, 나머지 다섯은 서로 겹치지 않습니다. 가장 멀어진 쪽이 먼저입니다.',
    en: 'Cross-sell may overlap with the others; the other five never overlap. Who is furthest gone counts there.',
  },
  people: { ko: '고객', en: 'Customers' },
  stake: { ko: '걸린 돈', en: 'At stake' },
  stakeHelp: {
    ko: '마지막 구매까지의 열두 달에 쓴 돈',
    en: 'What they spent in the twelve months up to their last purchase',
  },
  reachable: { ko: '연락 가능', en: 'May be written to' },
  email: { ko: '이메일 {count}', en: 'e-mail {count}' },
  sms: { ko: '문자 {count}', en: 'SMS {count}' },
  push: { ko: '푸시 {count}', en: 'push {count}' },
  overlap: { ko: '이 가운데 {count}명은 교차판매에도 있음', en: '{count} of them are in cross-sell too' },
  expected: { ko: '그대로 두어도 {days}일 안에 올 고객', en: 'Will come in {days} days anyway' },
  expectedBuy: {
    ko: '그대로 두어도 {days}일 안에 권할 것을 살 고객',
    en: 'Will buy it in {days} days anyway',
  },
  expectedValue: { ko: '약 {count}명({low}–{high})', en: 'about {count} ({low}–{high})' },
  expectedMoney: { ko: '매출 약 {amount}({low}–{high})', en: 'about {amount} ({low}–{high}) revenue' },
  base: {
    ko: '{days}일 전 같은 프로그램이던 {of}명 중 {count}명({rate})이 그랬습니다',
    en: '{count} of the {of} in it {days} days ago did: {rate}',
  },
  onePoint: {
    ko: '반응이 1%p 늘면 {people}명, 매출 {amount}이 더 생깁니다',
    en: 'One point more brings {people} customers and {amount}',
  },
  noOutlook: { ko: '알 수 없음', en: 'Not known' },
  noHistory: { ko: '기록이 짧아 되돌아볼 수 없습니다', en: 'The history is too short to look back' },
  nobodyThen: { ko: '그때는 아무도 없었습니다', en: 'Nobody was in it then' },
  noJoinDays: { ko: '가입일 열이 있으면 셉니다', en: 'Needs the day members joined' },
  baselineNote: {
    ko: '올 고객 수는 아무것도 하지 않았을 때의 기준선이지 캠페인의 효과가 아닙니다. 괄호는 비율의 95% 구간에서 나온 범위이고, 매출의 범위는 한 사람이 쓴 금액을 그대로 둔 것입니다. 효과는 대조군을 두어야 알 수 있습니다.',
    en: 'Those who will come are the baseline of doing nothing, not the effect of a campaign. Ranges follow the 95% interval of the rate; that of revenue takes the spending of one customer as given. Only a control group shows an effect.',
  },
  joinUnknown: {
    ko: '회원 파일에 가입일 열이 없어 모든 회원을 이미 가입한 것으로 보았습니다.',
    en: 'The file of members has no day of joining, so all are taken as joined.',
  },
  makeList: { ko: '명단 만들기', en: 'Make the list' },
  /** What is read out; it begins with what the button shows. */
  pressOf: { ko: '{label}: {name}', en: '{label}: {name}' },
  hideList: { ko: '접기', en: 'Hide' },
  nobody: { ko: '지금은 아무도 없습니다', en: 'Nobody now' },
  needsMembers: {
    ko: '회원 파일을 함께 넣으면 가입만 한 회원을 찾습니다.',
    en: 'Add a file of members to find those who never bought.',
  },
  details: { ko: '보낼 말과 까닭', en: 'What to say, and why' },
  detailsOf: { ko: '{name}: 보낼 말과 까닭', en: '{name}: what to say, and why' },
  when: { ko: '언제 무엇으로', en: 'When and how' },
  subject: { ko: '제목', en: 'Subject' },
  body: { ko: '본문', en: 'Text' },
  why: { ko: '까닭', en: 'Why' },
  copy: { ko: '문구 복사', en: 'Copy the message' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  copyFailed: {
    ko: '브라우저가 복사를 막았습니다. 글을 끌어서 골라 복사해 주세요.',
    en: 'The browser refused to copy. Select the text and copy it by hand.',
  },
  examples: { ko: '걸린 돈이 큰 세 고객은 이렇습니다', en: 'The three with most at stake' },
  examplesPlain: { ko: '가장 최근에 가입한 세 회원은 이렇습니다', en: 'The three who joined last' },

  formulaStage: {
    ko: '단계는 이 순서로 정합니다. 사지 않은 회원 → 가입만 한 회원. 마지막 구매 뒤 지난 날 > {days}일, 또는 > {dormant} × 주기 → 휴면. ≥ {risk} × 주기 → 이탈 위험. 한 번 샀거나 첫 구매 뒤 {newDays}일 전 → 신규. 나머지 → 재구매.',
    en: 'Stages are settled in this order. A member without a purchase: prospect. Days since the last purchase > {days}, or > {dormant} × cycle: dormant. ≥ {risk} × cycle: at risk. One purchase, or less than {newDays} days since the first: new. All others: repeat.',
  },
  formulaSum: {
    ko: '{parts} = 고객 {total}명',
    en: '{parts} = {total} customers',
  },
  formulaCycle: {
    ko: '구매주기: 산 날이 사흘 이상인 {own}명은 자기 구매 간격의 중앙값. {category}명은 돈을 가장 많이 쓴 카테고리의 주기(다시 산 고객 30명 이상인 곳). {overall}명은 전체의 주기 {days}. 어느 것이든 {least}일보다 짧으면 {least}일로 봅니다.',
    en: 'Cycle: the median of their own gaps for the {own} who bought on three days or more; for {category} that of the category they spent most on (where 30 or more came back); for {overall} the overall one, {days}. Anything shorter than {least} days counts as {least}.',
  },
  formulaTypical: {
    ko: '카테고리와 전체의 주기는 다시 산 고객마다 간격의 중앙값을 하나씩 내고, 그 가운데 값을 씁니다. 자주 사는 고객이 여러 번 세어지지 않습니다.',
    en: 'Category and overall cycles take one median gap of every customer who came back, and the middle of those, so that frequent buyers do not count many times.',
  },
  formulaCategory: { ko: '{name} {days} ({customers}명)', en: '{name} {days} ({customers})' },
  formulaWindow: {
    ko: '주기를 알 수 없는 {count}명에게는 활동 기간 {days}일을 주기로 썼습니다.',
    en: 'For {count} customers without any cycle the active window of {days} days stands in.',
  },
  formulaStake: {
    ko: '걸린 돈 = 고객마다 마지막 구매일까지 365일 동안 산 금액의 합',
    en: 'At stake = the sum over customers of what they bought in the 365 days up to their last purchase',
  },
  formulaOutlook: {
    ko: '올 고객 = 지금 인원 × ({cutoff}에 같은 프로그램이던 고객 중 그 뒤 {days}일 안에 산 비율). 전체로는 {of}명 중 {count}명({rate}).',
    en: 'Will come = customers now × the share of those in the program on {cutoff} who bought in the {days} days after. Over all buyers: {count} of {of} ({rate}).',
  },
  formulaLift: {
    ko: '향상도 = 둘 다 산 고객 ÷ 기대 고객. 기대 = 구매 횟수가 비슷한 고객끼리 묶어 (한쪽을 산 고객 × 다른 쪽을 산 고객 ÷ 고객)을 더한 값. 자주 사는 고객은 무엇이든 더 많이 사므로, 이렇게 하지 않으면 거의 모든 쌍이 짝으로 보입니다. 맨틀·헨셀 검정, 벤자미니·호크버그 보정.',
    en: 'Lift = customers who bought both ÷ expected. Expected = the sum, over groups with about as many purchases, of buyers of one × buyers of the other ÷ customers. Frequent buyers buy more of everything; without this nearly every pair would look alike. Test of Mantel and Haenszel, adjusted by Benjamini and Hochberg.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the result takes for granted. */
export const lifecycleAssumptions: readonly Assumption[] = [
  {
    ko: '취소·반품과 고객을 모르는 줄은 빼고, 분석 기준일까지의 구매만 셉니다.',
    en: 'Cancelled, returned and anonymous lines are left out; only purchases up to the analysis date count.',
    checkedBy: ['ROWS_LEFT_OUT', 'DATES_AFTER_AS_OF', 'AS_OF_LONG_AFTER_DATA'],
  },
  {
    ko: '분석 기준일까지 가입한 회원만 셉니다. 가입일을 모르는 회원은 이미 가입한 것으로 봅니다.',
    en: 'Only members who had joined by the analysis date count; those without a day of joining are taken as joined.',
    name: 'joined',
  },
  {
    ko: '필터를 걸면 그 안에서 산 적이 없는 회원도 ‘가입만 한 회원’이 됩니다.',
    en: 'Under a filter, members without a purchase within it count as prospects.',
    checkedBy: ['FILTERED'],
  },
  {
    ko: '주기는 지나간 습관입니다. 명절에만 사는 고객처럼 철을 타는 손님은 철이 아닐 때 휴면으로 보입니다.',
    en: 'A cycle is a past habit. Seasonal customers look dormant out of their season.',
    checkedBy: ['NO_CYCLE_IN_FILE', 'FEW_BEHIND_CYCLE'],
  },
  {
    ko: '되돌아볼 때는 그때까지의 기록만 쓰므로, 기록이 짧을수록 자기 주기를 가진 고객이 적습니다.',
    en: 'The look back uses only what was known then; the shorter the record, the fewer customers have a cycle of their own.',
    checkedBy: ['HISTORY_TOO_SHORT_FOR_HOLDOUT'],
  },
];
