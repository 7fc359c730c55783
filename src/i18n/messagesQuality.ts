import type { Dimension, Severity } from '../../workers/contract/qualityChecks.ts';
import type { Text } from '../../workers/contract/text.ts';

/** With a name where the result can tell. */
export const qualityAssumptions: readonly (Text & { readonly name?: 'gaps' | 'toldOnly' | 'same' })[] = [
  {
    ko: '점수는 파일에서 읽은 줄과 칸을 기준으로 셉니다. 고친 뒤에도 기준은 그대로라서, 고치면 점수가 내려가지 않습니다.',
    en: 'Problems are counted against the rows and cells read from the files. That base stays the same after a repair, so a repair never lowers the score.',
  },
  {
    ko: '쿠폰이나 매장처럼 비어 있는 것이 정상인 열은 빈칸으로 세지 않습니다.',
    en: 'Columns that are rightly empty at times, such as coupon or store, are not counted as gaps.',
    name: 'gaps',
  },
  {
    ko: '맞을 수도 있는 것(동떨어진 금액, 줄이 많은 고객, 반품)은 알리기만 하고 점수에서 빼지 않습니다.',
    en: 'What may be right (outlying amounts, busy customers, returns) is told but takes nothing off the score.',
    name: 'toldOnly',
  },
  {
    ko: '두 줄이 같다는 것은 불러온 모든 열이 같다는 뜻입니다. 쓰지 않은 열은 비교하지 않습니다.',
    en: 'Two rows are the same when all loaded columns agree. Columns that were not used are not compared.',
    name: 'same',
  },
];

export const severityNames: Readonly<Record<Severity, Text>> = {
  high: { ko: '심각', en: 'Serious' },
  medium: { ko: '주의', en: 'Worth a look' },
  low: { ko: '가벼움', en: 'Minor' },
};

export const dimensionFormulas: Readonly<Record<Dimension, Text>> = {
  completeness: { ko: '1 − 빈칸 {problems} ÷ 모든 칸 {total}', en: '1 − {problems} empty ÷ {total} cells' },
  uniqueness: { ko: '1 − 겹친 줄 {problems} ÷ {total}줄', en: '1 − {problems} repeated ÷ {total} rows' },
  validity: { ko: '1 − 틀린 줄 {problems} ÷ {total}줄', en: '1 − {problems} wrong ÷ {total} rows' },
  consistency: { ko: '1 − 어긋난 줄 {problems} ÷ {total}줄', en: '1 − {problems} at odds ÷ {total} rows' },
  timeliness: { ko: '1 − 빠진 날 {problems} ÷ {total}일', en: '1 − {problems} missing ÷ {total} days' },
};

export const qualityMessages = {
  finding: {
    ko: '{rows}줄의 점수는 100점에 {score}점입니다. 살펴볼 것이 {count}가지 있고, 가장 큰 것은 {worst}입니다.',
    en: 'The {rows} rows score {score} out of 100. There are {count} things to look at; the weightiest: {worst}.',
  },
  findingOne: {
    ko: '{rows}줄의 점수는 100점에 {score}점입니다. 살펴볼 것은 하나, {worst}입니다.',
    en: 'The {rows} rows score {score} out of 100. There is one thing to look at: {worst}.',
  },
  findingNone: {
    ko: '{rows}줄을 {checks}가지로 살폈고 잘못된 것을 찾지 못했습니다.',
    en: 'The {rows} rows went through {checks} checks, and nothing wrong was found.',
  },
  scorecard: { ko: '점수표', en: 'Scorecard' },
  total: { ko: '전체', en: 'Overall' },
  totalFormula: { ko: '{count}개의 평균', en: 'the mean of {count}' },
  notJudged: { ko: '날짜가 없어 볼 수 없음', en: 'no dates to judge by' },
  findings: { ko: '살펴볼 것, 무거운 것부터', en: 'What to look at, weightiest first' },
  costs: { ko: '점수 −{points}', en: '−{points} points' },
  costsNothing: { ko: '점수에는 없음', en: 'not scored' },
  nothing: { ko: '잘못된 것을 찾지 못했습니다', en: 'Nothing wrong was found' },
  nothingHint: {
    ko: '모든 것이 맞다는 뜻은 아닙니다. 아래의 것을 살폈습니다.',
    en: 'That does not prove everything right. This is what was checked.',
  },
  checked: { ko: '살펴본 것 {count}가지와 기준', en: 'What was checked, and by which limits ({count})' },
  checkColumn: { ko: '무엇', en: 'What' },
  countsIn: { ko: '점수', en: 'Counts in' },
  mediumFrom: { ko: '주의', en: 'Worth a look from' },
  highFrom: { ko: '심각', en: 'Serious from' },
  foundColumn: { ko: '찾은 것', en: 'Found' },
  toldOnly: { ko: '알리기만', en: 'told only' },
  none: { ko: '없음', en: 'none' },

  repairHeading: { ko: '고치면 이렇게 됩니다', en: 'What the repair would do' },
  working: { ko: '고치는 중', en: 'Repairing' },
  counting: { ko: '고친 뒤를 세는 중', en: 'Counting what would be left' },
  before: { ko: '지금', en: 'Now' },
  after: { ko: '고친 뒤', en: 'After' },
  rows: { ko: '쓰는 줄', en: 'Rows in use' },
  customers: { ko: '산 고객', en: 'Buying customers' },
  revenue: { ko: '매출', en: 'Revenue' },
  sameCounts: {
    ko: '줄과 매출은 그대로이고, {rows}줄의 표기만 바뀝니다.',
    en: 'Rows and revenue stay as they are; the spelling of {rows} rows changes.',
  },
  andMore: { ko: '그리고 {count}개 더', en: 'and {count} more' },
  keepFirst: { ko: '처음 것만 남기고 {count}줄 빼기', en: 'Keep the first, leave out {count} rows' },
  keepFirstOne: { ko: '처음 것만 남기고 한 줄 빼기', en: 'Keep the first, leave out one row' },
  leaveOutOne: { ko: '이 줄 빼기', en: 'Leave out this row' },
  mergeOne: { ko: '표기 한 줄 합치기', en: 'Merge the spelling of one row' },
  leaveOut: { ko: '이 {count}줄 빼기', en: 'Leave out these {count} rows' },
  leaveOutCustomer: { ko: '“{customer}” 빼기', en: 'Leave out “{customer}”' },
  seeCustomer: { ko: '“{customer}”을 빼면?', en: 'What if “{customer}” is left out?' },
  merge: { ko: '표기 {count}줄 합치기', en: 'Merge the spelling of {count} rows' },
  canUndo: {
    ko: '파일은 바뀌지 않고, 언제든 되돌릴 수 있습니다.',
    en: 'Your file is not changed, and you can undo it at any time.',
  },

  applied: { ko: '고친 것', en: 'Repairs that stand' },
  appliedRows: { ko: '{rows}줄', en: '{rows} rows' },
  appliedLeaveOut: { ko: '뺌: {what}', en: 'Left out: {what}' },
  appliedCustomer: { ko: '고객 “{customer}”을 뺌', en: 'Left out customer “{customer}”' },
  appliedMerge: { ko: '‘{column}’ 표기를 합침', en: 'Merged the spellings of “{column}”' },
  undo: { ko: '되돌리기', en: 'Undo' },
  undoWhat: { ko: '되돌리기: {what}', en: 'Undo: {what}' },
  done: { ko: '고쳤습니다. 모든 답을 새로 셉니다.', en: 'Repaired. All answers are counted anew.' },
  undone: { ko: '되돌렸습니다.', en: 'Undone.' },

  customerLines: { ko: '{count}줄', en: '{count} rows' },
  gap: { ko: '{first}부터 {last}까지', en: '{first} to {last}' },
  gapDays: { ko: '{count}일', en: '{count} days' },
  spellingOf: { ko: '{main}: {others}', en: '{main}: {others}' },
  restarts: {
    ko: '주문번호가 날마다, 또는 매장마다 새로 시작하는 것 같습니다. 그렇다면 파일 확인에서 주문번호를 빼고 불러오는 편이 낫습니다.',
    en: 'The numbers seem to start anew every day or in every store. If so, load the file without the order number.',
  },
  outlierRule: {
    ko: '기준: 금액의 로그가 중앙값에서 3.5 × 1.4826 × MAD보다 멀면 동떨어진 것으로 봅니다 (Iglewicz와 Hoaglin 1993).',
    en: 'The rule: the log of the amount is further from the median than 3.5 × 1.4826 × MAD (Iglewicz and Hoaglin 1993).',
  },
  formulaTotal: {
    ko: '전체 {score} = ({rates}) ÷ {count}',
    en: 'Overall {score} = ({rates}) ÷ {count}',
  },
  summary: {
    ko: '자료 점검 {score}점, 살펴볼 것 {count}가지',
    en: 'Data check: {score} of 100, {count} things to look at',
  },
  summaryNone: {
    ko: '자료 점검 {score}점, 잘못된 것을 찾지 못함',
    en: 'Data check: {score} of 100, nothing wrong found',
  },
  summaryRunning: { ko: '자료를 점검하는 중', en: 'Checking the data' },
} as const satisfies Readonly<Record<string, Text>>;
