import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const funnelMessages = {
  people: { ko: '{count}명', en: '{count} people' },
  sessions: { ko: '{count}세션', en: '{count} sessions' },
  seconds: { ko: '{n}초', en: '{n} s' },
  minutes: { ko: '{n}분', en: '{n} min' },
  hours: { ko: '{n}시간', en: '{n} hours' },
  days: { ko: '{n}일', en: '{n} days' },
  ordersFile: { ko: '구매(주문 자료)', en: 'Purchase (from the orders)' },
  unknownSegment: { ko: '알 수 없음', en: 'Not known' },
  otherSegments: { ko: '그 밖({count})', en: 'Other ({count})' },

  findingRate: {
    ko: '{entered} 가운데 {rate}({done})가 ‘{first}’에서 ‘{last}’까지 갔습니다(95% 구간 {low}–{high}). ',
    en: 'Of {entered}, {rate} ({done}) came all the way from {first} to {last} (95% interval {low}–{high}). ',
  },
  findingHistory: {
    ko: '먼저 볼 곳은 ‘{from}’ 다음 ‘{to}’입니다. {period} 전환율 {now}, 그전 평균 {before}. 제 과거에 견주어 가장 크게 떨어졌습니다.',
    en: 'Look first at {from} → {to}: {now} in {period} against {before} before, the largest fall against its own past.',
  },
  findingLoss: {
    ko: '먼저 볼 곳은 ‘{from}’ 다음입니다. {lost}({share})이 멈췄습니다. 제 과거보다 눈에 띄게 떨어진 단계는 없습니다.',
    en: 'Look first after {from}, where {lost} ({share}) stop. No step fell visibly below its own past.',
  },
  findingLossNew: {
    ko: '먼저 볼 곳은 ‘{from}’ 다음입니다. {lost}({share})이 멈췄습니다. 과거와 견줄 만큼 기간이 쌓이지는 않았습니다.',
    en: 'Look first after {from}, where {lost} ({share}) stop. There is not enough history yet to compare with the past.',
  },
  findingStage: {
    ko: '제 과거에 견주어 가장 크게 떨어진 단계는 ‘{stage}’입니다. {period} {measure} ÷ {base} 값은 {now}, 그전 평균은 {before}입니다.',
    en: 'The stage that fell most against its own past is {stage}: {measure} ÷ {base} is {now} in {period}, against {before} before.',
  },
  findingStageSteady: {
    ko: '지켜본 {count}단계 가운데 제 과거보다 눈에 띄게 떨어진 곳은 없습니다.',
    en: 'None of the {count} stages watched fell visibly below its own past.',
  },
  findingStageShort: {
    ko: '단계마다 견줄 달이 11개가 안 되어, 어디가 떨어졌는지는 아직 말할 수 없습니다. 아래 숫자는 전체 기간의 합계입니다.',
    en: 'There are fewer than eleven months to compare, so it cannot be said yet which stage fell. The figures below are of the whole time.',
  },
  emptyOpen: {
    ko: '‘{first}’부터 시작한 {open}가 있지만, 허용 기간({window})이 자료 안에서 다 지난 사람이 없어 전환율을 말할 수 없습니다. 허용 기간을 줄여 보세요.',
    en: '{open} started with {first}, but for nobody the time allowed ({window}) is over when the data ends, so no rate can be given. Allow less time.',
  },
  emptyFirst: {
    ko: '첫 단계(‘{first}’)를 한 사람이 없습니다. 아래에서 다른 단계를 첫 단계로 골라 주세요.',
    en: 'Nobody did the first step, {first}. Choose another first step below.',
  },

  titleLoss: {
    ko: '‘{from}’ 다음에서 {share}가 멈춥니다',
    en: '{share} stop after {from}',
  },
  titleHistory: {
    ko: '‘{from}’ 다음 ‘{to}’ 전환율이 제 과거보다 떨어졌습니다',
    en: '{from} → {to} fell below its own past',
  },
  titlePlain: { ko: '단계별로 남은 사람', en: 'Who is left at each step' },
  subtitle: {
    ko: '{order} {window} 안에 단계마다 도달한 {who}. {from}–{to}, 시작한 {who} {entered}',
    en: '{who} who reached each step {order} within {window}. {from} – {to}, n = {entered}',
  },
  who: { ko: '사람', en: 'People' },
  whoSessions: { ko: '세션', en: 'Sessions' },
  ordered: { ko: '차례대로', en: 'in order' },
  strict: { ko: '바로 이어서', en: 'right after each other' },
  any: { ko: '순서 없이', en: 'in any order' },
  continued: { ko: '{rate} 계속', en: '{rate} go on' },
  lost: { ko: '{count} 이탈', en: '{count} stop' },
  after: { ko: '중앙값 {time}', en: 'median {time}' },
  ofFirst: { ko: '처음의 {rate}', en: '{rate} of the first' },
  interval: { ko: '95% 구간 {low}–{high}', en: '95% interval {low}–{high}' },
  quartiles: {
    ko: '앞 단계부터 걸린 시간: 중앙값 {median}, 절반은 {low}–{high}',
    en: 'Time since the step before: median {median}, half of them {low} – {high}',
  },
  madeOf: { ko: '행동: {names}', en: 'Events: {names}' },
  noEvents: { ko: '이 파일에 없는 행동', en: 'Not in this file' },
  barStopped: { ko: '{step}: {count}. 여기서 멈춤 {lost}', en: '{step}: {count}; {lost} stopped here' },
  barDone: { ko: '{step}: {count}. 끝까지 감', en: '{step}: {count} came all the way' },
  barHelp: {
    ko: '막대를 누르면 거기서 멈춘 고객(마지막 막대는 끝까지 간 고객)이 골라집니다.',
    en: 'Click a bar to select the customers who stopped there; the last bar, those who came all the way.',
  },
  visitorsOnly: {
    ko: '고객번호를 아는 사람이 없어 명단을 만들 수 없습니다. 행동 로그에 고객번호 열이 있으면 열립니다.',
    en: 'Nobody has a customer number, so no list can be made. A customer column in the log would unlock it.',
  },

  columnStep: { ko: '단계', en: 'Step' },
  columnCount: { ko: '도달', en: 'Reached' },
  columnPrevious: { ko: '앞 단계에서', en: 'From the step before' },
  columnLow: { ko: '95% 아래', en: '95% low' },
  columnHigh: { ko: '95% 위', en: '95% high' },
  columnFirst: { ko: '처음부터', en: 'From the first' },
  columnStopped: { ko: '여기서 멈춤', en: 'Stopped here' },
  columnKnown: { ko: '멈춘 고객(번호 있음)', en: 'Stopped, with a number' },
  columnMedian: { ko: '걸린 시간 중앙값(분)', en: 'Median time (minutes)' },
  columnSegment: { ko: '나눈 기준', en: 'Segment' },
  columnPeriod: { ko: '기간', en: 'Period' },
  columnStage: { ko: '단계', en: 'Stage' },
  columnMeasure: { ko: '무엇으로', en: 'Measured by' },
  columnTotal: { ko: '합계', en: 'Total' },
  columnRate: { ko: '전환율', en: 'Rate' },
  columnLast: { ko: '마지막 달', en: 'Last month' },
  columnUsual: { ko: '그전 평균', en: 'Before' },

  selectedStopped: { ko: '‘{step}’에서 멈춘 고객', en: 'Stopped at {step}' },
  selectedDone: { ko: '‘{step}’까지 간 고객', en: 'Came all the way to {step}' },
  selectedOf: { ko: '{name} · {segment}', en: '{name} · {segment}' },
  withoutNumber: {
    ko: '고객번호 없는 방문자 {count}명은 명단에 넣을 수 없습니다.',
    en: '{count} visitors without a customer number cannot be in a list.',
  },
  bestSession: {
    ko: '한 고객의 세션이 여럿이면 가장 멀리 간 세션으로 봅니다.',
    en: 'Of several sessions of a customer the one that came furthest counts.',
  },
  whichSegment: { ko: '나눈 기준', en: 'Segment' },
  allSegments: { ko: '모두', en: 'All' },

  editSteps: { ko: '단계 바꾸기', en: 'Change the steps' },
  stepsHelp: {
    ko: '파일에 있는 행동으로 2–8단계를 만들고 순서를 바꿀 수 있습니다. 한 행동은 한 단계에만 들어갑니다.',
    en: 'Two to eight steps of events in the file, in any order. An event can be in one step only.',
  },
  up: { ko: '‘{step}’ 앞으로', en: 'Move {step} up' },
  down: { ko: '‘{step}’ 뒤로', en: 'Move {step} down' },
  remove: { ko: '‘{step}’ 빼기', en: 'Remove {step}' },
  addLabel: { ko: '더할 단계', en: 'Step to add' },
  add: { ko: '단계 더하기', en: 'Add the step' },
  kindsGroup: { ko: '행동 종류', en: 'Kinds of event' },
  namesGroup: { ko: '파일의 행동 이름', en: 'Names in the file' },
  nameCount: { ko: '{name}({count}건)', en: '{name} ({count})' },
  usual: { ko: '처음 단계로', en: 'Usual steps' },
  movedTo: { ko: '‘{step}’: {place}단계', en: '{step} is now step {place}' },
  removed: { ko: '‘{step}’ 단계를 뺐습니다.', en: '{step} is removed.' },
  added: { ko: '‘{step}’ 단계를 더했습니다.', en: '{step} is added.' },

  segmentTitle: {
    ko: '가장 높은 곳은 ‘{best}’({high}), 가장 낮은 곳은 ‘{worst}’({low})입니다',
    en: '{best} is highest ({high}), {worst} lowest ({low})',
  },
  segmentTitleOne: { ko: '{by}에 따라 나눈 전환율', en: 'Conversion by {by}' },
  segmentSubtitle: {
    ko: '{by}에 따라 나눈 {rate}. 선은 95% 구간, 점선은 전체. 서른이 안 되는 무리는 견주지 않습니다',
    en: '{rate} by {by}. Lines: 95% intervals; dashed: all. Groups under thirty are not compared',
  },
  whichRate: { ko: '볼 전환율', en: 'Rate to show' },
  rateWhole: { ko: '‘{first}’에서 ‘{last}’까지', en: '{first} to {last}' },
  rateStep: { ko: '‘{from}’ 다음 ‘{to}’', en: '{from} → {to}' },
  ofDenominator: { ko: '{rate} ({of})', en: '{rate} (of {of})' },
  overall: { ko: '전체 {rate}', en: 'all {rate}' },

  historyTitleFell: {
    ko: '{rate}: {since}부터 제 한계 아래입니다',
    en: '{rate} has been below its limits since {since}',
  },
  historyTitleSteady: { ko: '{rate}: 제 한계 안에서 움직입니다', en: '{rate} moves within its own limits' },
  historyTitlePlain: { ko: '{rate}의 흐름', en: '{rate} over time' },
  historySubtitle: {
    ko: '첫 단계에 들어선 {grain}별 전환율. 띠는 앞선 {count}개 기간에서 배운 한계(거짓 경보 1%), 빈 점은 다 차지 않은 기간',
    en: 'Rate by {grain} of the first step. Band: limits learnt from the first {count} periods (false alarms 1%); hollow: periods not over',
  },
  historySubtitlePlain: {
    ko: '첫 단계에 들어선 {grain}별 전환율. 빈 점은 다 차지 않은 기간. {why}',
    en: 'Rate by {grain} of the first step; hollow: periods not over. {why}',
  },
  stageHistorySubtitle: {
    ko: '달마다 {measure} ÷ {base}. 띠는 앞선 {count}개 달에서 배운 한계(거짓 경보 1%), 빈 점은 다 차지 않은 달',
    en: '{measure} ÷ {base}, by month. Band: limits learnt from the first {count} months (false alarms 1%); hollow: months not over',
  },
  stageHistoryPlain: {
    ko: '달마다 {measure} ÷ {base}. 빈 점은 다 차지 않은 달. {why}',
    en: '{measure} ÷ {base}, by month; hollow: months not over. {why}',
  },
  week: { ko: '주', en: 'week' },
  month: { ko: '달', en: 'month' },
  readRate: { ko: '전환율 {rate}', en: 'rate {rate}' },
  readOf: { ko: '{before} 가운데 {here}', en: '{here} of {before}' },
  readLimits: { ko: '한계 {low}–{high}', en: 'limits {low} – {high}' },
  readPartial: { ko: '아직 다 차지 않음', en: 'not over yet' },

  stagesTitle: {
    ko: '인지에서 추천까지, 달별 합계로 본 단계',
    en: 'From awareness to advocacy, by monthly totals',
  },
  stagesSubtitle: {
    ko: '{from}–{to}의 합계. 사람을 따라간 것이 아니라 단계마다 센 것입니다',
    en: 'Totals of {from} – {to}: counted at each stage, not followed person by person',
  },
  stageOf: { ko: '{measure} {total}', en: '{measure} {total}' },
  stageRate: { ko: '{base}의 {rate}', en: '{rate} of {base}' },
  stageMissing: {
    ko: '‘{table}’ 자료의 ‘{role}’ 열이 있으면 열립니다.',
    en: '“{role}” in {table} would unlock it.',
  },
  statusFell: { ko: '떨어짐', en: 'fell' },
  statusSteady: { ko: '한계 안', en: 'within limits' },
  whichStage: { ko: '볼 단계', en: 'Stage to show' },

  formulaRate: {
    ko: '‘{to}’ 전환율 = {here} ÷ {before} = {rate} (윌슨 95% 구간 {low}–{high})',
    en: '{to}: {here} ÷ {before} = {rate} (Wilson 95% interval {low}–{high})',
  },
  formulaBest: {
    ko: '한 사람의 시도는 첫 단계마다 새로 시작합니다. {window} 안에 가장 멀리 간 시도, 같으면 먼저 닿은 시도, 또 같으면 늦게 시작한 시도를 씁니다.',
    en: 'Every first step of a person starts an attempt. The one that comes furthest within {window} counts; of equals the one that arrives first, then the one that started last.',
  },
  formulaLimits: {
    ko: '기간마다 한계 = 평균 ± 폭. 폭은 그 기간의 수에서 나오는 우연의 폭이고, 지난 기간이 그보다 더 흔들렸으면 그만큼 넓힙니다(Laney p′). 마지막 세 기간에 하나(많아야 여섯)는 배우지 않고 지켜봅니다.',
    en: 'Limits of a period = mean ± width: what chance makes at its numbers, widened where the past moved more than that (Laney p′). The last third of the periods, at most six, is watched and not learnt from.',
  },
  formulaPeriods: {
    ko: '기간별 전환율은 그 기간에 시작한 시도만 봅니다. 한 사람이 여러 기간에 들 수 있어 합은 전체보다 클 수 있습니다.',
    en: 'A period’s rate is of attempts started in it. A person can be in several, so they may add up to more than the whole.',
  },
  formulaStage: {
    ko: '‘{stage}’ = {measure} {total} ÷ {base} {baseTotal} = {rate}. 둘 다 아는 달만 더했습니다.',
    en: '{stage} = {measure} {total} ÷ {base} {baseTotal} = {rate}, over the months in which both are known.',
  },
  formulaAgain: {
    ko: '유지는 첫 구매 뒤 {days}일 안에 다시 산 고객입니다. 그 기간이 다 지난 달만 셉니다.',
    en: 'Retention counts a second purchase within {days} days of the first, in months for which that time is over.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const funnelAssumptions: readonly Assumption[] = [
  {
    ko: '사람은 고객번호입니다. 번호 없는 행동도 같은 방문자의 다른 행동에 번호가 있으면(하나뿐이면) 그 고객의 것으로 봅니다. 끝내 모르면 방문자로 셉니다.',
    en: 'A person is a customer number. Events without one belong to the customer whom other events of the same visitor name, if it is only one; else the visitor counts.',
  },
  {
    ko: '행동의 종류는 이름의 낱말로 알아봅니다. 잘못 알아본 것은 ‘단계 바꾸기’에서 이름으로 고를 수 있습니다.',
    en: 'What an event is follows from the words in its name; choose by name under “Change the steps” where that is wrong.',
    checkedBy: ['STEPS_NOT_IN_FILE'],
  },
  {
    ko: '같은 시각의 행동은 어떤 순서로든 일어났을 수 있다고 봅니다. 날짜만 있는 자료에서는 하루 안의 순서를 모릅니다.',
    en: 'Events at one moment may have happened in any order. With dates alone the order within a day is unknown.',
    name: 'times',
  },
  {
    ko: '허용 기간이 자료 안에서 다 지나지 않은 시작은, 이미 끝까지 갔더라도 비율에서 뺍니다. 넣으면 최근이 실제보다 좋거나 나쁘게 보입니다.',
    en: 'Starts whose time is not over are left out, even those that came all the way already: counting them would bend the latest rates.',
    checkedBy: ['STARTS_STILL_OPEN'],
  },
  {
    ko: '95% 구간은 윌슨 점수 구간입니다. 온 사람을 더 큰 무리의 표본으로 볼 때의 폭입니다.',
    en: 'The 95% interval is Wilson’s; it takes those who came as a sample of a larger crowd.',
    checkedBy: ['FEW_UNITS'],
  },
  {
    ko: '떨어졌다는 것은 우연의 한계를 벗어났다는 뜻이지 까닭을 말하지는 않습니다. 철이나 행사로도 떨어집니다.',
    en: 'A fall is beyond what chance makes; it does not say why. Seasons and campaigns make falls too.',
  },
];
