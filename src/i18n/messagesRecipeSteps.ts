import type { Why } from '../recipes/fitSteps.ts';
import type { Text } from '../../workers/contract/text.ts';

export const stepMessages = {
  files: { ko: '파일과 열', en: 'Files and columns' },
  cleaning: { ko: '{table}: {what} 정리', en: '{table}: clean up {what}' },
  cleaningColumn: { ko: '{table}의 {column}: {what} 정리', en: '{table}, {column}: clean up {what}' },
  cleanings: { ko: '자료 손질', en: 'Cleaning' },
  date: { ko: '분석 기준일', en: 'Analysis date' },
  filters: { ko: '필터', en: 'Filters' },
  analyses: { ko: '분석과 설정', en: 'Analyses and settings' },
  targets: { ko: '목표', en: 'Targets' },
  audiences: { ko: '명단의 규칙', en: 'Rules of lists' },
  query: { ko: 'SQL 답', en: 'Answer of SQL' },
  report: { ko: '보고서 차례', en: 'Layout of the report' },

  use: { ko: '{role} = {header}', en: '{role} = {header}' },
  file: { ko: '{table} 파일 — {uses}', en: '{table}: {uses}' },
  afterLastDay: { ko: '자료 마지막 날의 다음 날', en: 'the day after the last one of the data' },
  fixedDay: { ko: '정해 둔 날 {day}', en: 'a fixed day, {day}' },
  analysisWith: { ko: '{question} – {options}', en: '{question} – {options}' },
  option: { ko: '{label} {value}', en: '{label}: {value}' },
  target: { ko: '{kpi} {value} ({from}~{by})', en: '{kpi} {value} ({from} to {by})' },
  audience: { ko: '{name} – {rule}', en: '{name} – {rule}' },

  cleaned: { ko: '{rows}줄을 정리했습니다', en: 'rows changed: {rows}' },
  nothingToClean: { ko: '정리할 줄이 없었습니다', en: 'nothing to change' },
  listMade: { ko: '고객 {count}명', en: 'customers: {count}' },
  listThere: {
    ko: '같은 이름의 명단이 있어 그대로 씁니다 ({count}명)',
    en: 'a list of that name is there and is used (customers: {count})',
  },
  stopped: { ko: '멈춰서 하지 않았습니다', en: 'not done: stopped' },

  fits: { ko: '맞음', en: 'fits' },
  look: { ko: '확인 필요', en: 'take a look' },
  partly: { ko: '일부만', en: 'in part' },
  out: { ko: '빠짐', en: 'left out' },
  didFits: { ko: '적용함', en: 'done' },
  unticked: { ko: '하지 않음', en: 'not wanted' },
  answerEmpty: { ko: '이 자료에서는 답이 빈 표입니다', en: 'with this data the answer has no rows' },
  answerPeople: {
    ko: '답에 고객 한 사람씩의 줄이 있어 보고서에 담지 않습니다',
    en: 'the answer has rows about single people, which no report takes',
  },
  itemGone: {
    ko: '이 자료의 화면에는 그 그림이나 표가 없습니다',
    en: 'its page does not show that with this data',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a step does not simply fit. */
export const whyTexts: Readonly<Record<Exclude<Why['code'], 'lacks'>, Text>> = {
  noTable: { ko: '{table} 파일이 없습니다.', en: 'There is no file of: {table}.' },
  noColumn: { ko: '{table}에 ‘{role}’ 열이 없습니다.', en: '{table} has no column for: {role}.' },
  allGone: { ko: '자료에 없는 값입니다: {values}', en: 'The data does not have: {values}' },
  someGone: {
    ko: '자료에 없는 값은 빼고 적용합니다: {values}',
    en: 'Without what the data does not have: {values}',
  },
  unseen: {
    ko: '앞부분에서는 보지 못한 값입니다. 불러온 뒤에 확인합니다: {values}',
    en: 'Not among the first rows; looked for once the file is loaded: {values}',
  },
  fixedDay: {
    ko: '날짜가 정해져 있습니다. 그대로 쓸지 위에서 고르세요.',
    en: 'The recipe names a day. Choose above whether it stays.',
  },
  dayOutside: {
    ko: '정해 둔 날이 이 자료의 기간 밖입니다.',
    en: 'The day it names lies outside this data.',
  },
  daysOutside: { ko: '고른 기간에 자료가 없습니다.', en: 'The data has nothing in that period.' },
  noList: { ko: '‘{name}’ 명단을 만들지 못했습니다.', en: 'The list “{name}” is not made.' },
  filterOut: {
    ko: '명단의 필터 하나가 맞지 않습니다. 필터 없이 만들면 다른 명단이 됩니다.',
    en: 'One of its filters does not fit; without it this would be another list.',
  },
  overdue: { ko: '기한이 자료보다 앞섭니다.', en: 'Its deadline is before the end of the data.' },
  unticked: { ko: '하지 않기로 했습니다.', en: 'Not wanted.' },
  statement: {
    ko: 'SQL 문은 돌려 봐야 이 자료에 맞는지 알 수 있습니다.',
    en: 'Whether a statement fits this data is known once it has run.',
  },
  itemFilterOut: {
    ko: '필터 하나가 맞지 않습니다. 필터 없이 담으면 다른 이야기가 됩니다.',
    en: 'One of its filters does not fit; without it this would say something else.',
  },
};

export const applyMessages = {
  heading: { ko: '“{name}” 적용', en: 'Apply “{name}”' },
  back: { ko: '레시피 목록으로', en: 'All recipes' },
  gone: { ko: '이 레시피는 이제 없습니다.', en: 'This recipe is gone.' },
  choose: {
    ko: '적용할 파일을 고르거나 창에 끌어다 놓으세요. 불러오기 전에 무엇이 맞는지 먼저 보여 드립니다.',
    en: 'Choose a file, or drop it on the window. You first see what fits; nothing is loaded yet.',
  },
  chooseFile: { ko: '파일 고르기', en: 'Choose a file' },
  useLoaded: { ko: '지금 불러온 자료에 적용', en: 'Use the data that is loaded' },
  loadedOn: { ko: '지금 불러온 “{file}”에 적용합니다.', en: 'It is applied to “{file}”, which is loaded.' },
  checking: { ko: '맞는지 살펴보는 중…', en: 'Looking at what fits…' },
  files: { ko: '파일', en: 'Files' },
  steps: { ko: '단계', en: 'Steps' },
  tickHint: {
    ko: '이번에 하지 않을 단계는 체크를 푸세요.',
    en: 'Untick what you do not want this time.',
  },
  same: { ko: '열이 모두 같습니다', en: 'All columns are the same' },
  similar: { ko: '열이 조금 다릅니다', en: 'Nearly the same columns' },
  none: { ko: '이 레시피와 맞지 않아 불러오지 않습니다', en: 'Does not fit this recipe; it is not loaded' },
  readAs: { ko: '{table} 파일로 읽습니다.', en: 'Read as: {table}.' },
  missingHeaders: { ko: '없어진 열: {names}', en: 'Gone: {names}' },
  newHeaders: { ko: '새로 생긴 열: {names}', en: 'New: {names}' },
  insteadOf: {
    ko: '‘{header}’ 열이 없습니다. {role}(으)로 쓸 열',
    en: '“{header}” is gone. Column for: {role}',
  },
  noColumn: { ko: '없음 (이 쓰임은 빼기)', en: 'None (do without)' },
  lacking: { ko: '이 쓰임의 열을 골라야 불러올 수 있습니다: {roles}', en: 'Choose a column for: {roles}' },
  unused: { ko: '레시피에 있는 {table} 파일이 없습니다.', en: 'No file for: {table}.' },
  settleInCheck: {
    ko: '파일 확인에서 답해 주세요. 불러온 뒤 이 레시피를 ‘지금 불러온 자료’에 적용하면 됩니다.',
    en: 'Settle it in the check of the file; then apply this recipe to the data that is loaded.',
  },
  toCheck: { ko: '파일 확인 열기', en: 'Open the check' },
  dayLegend: { ko: '분석 기준일', en: 'Analysis date' },
  dayKeep: { ko: '레시피에 적힌 날 그대로: {day}', en: 'The day in the recipe: {day}' },
  dayAfter: { ko: '이 자료 마지막 날의 다음 날', en: 'The day after the last one of this data' },
  replaces: {
    ko: '지금 자료 “{file}”와 명단 {lists}개는 옆에 치워 둡니다. 되돌리면 다시 나옵니다. 다른 파일을 또 불러오거나 창을 닫으면 그때 없어집니다.',
    en: '“{file}” and its {lists} lists are put aside: undo brings them back, until another file is loaded or the page is closed.',
  },
  nothingReady: { ko: '불러올 수 있는 파일이 없습니다.', en: 'No file can be loaded.' },
  act: { ko: '적용', en: 'Apply' },
  cancel: { ko: '그만두기', en: 'Cancel' },
  stop: { ko: '여기서 멈추기', en: 'Stop here' },
  working: { ko: '{step} — 하는 중…', en: 'At work: {step}' },
  workingAny: { ko: '적용하는 중…', en: 'Applying…' },
  building: { ko: '보고서를 새 자료로 만드는 중입니다', en: 'Making the report with the new data' },
  built: { ko: '{count}개 가운데 {done}개', en: '{done} of {count}' },
  openReport: { ko: '보고서 열기', en: 'Open the report' },
  doneHeading: { ko: '“{name}” 적용을 마쳤습니다', en: '“{name}” is applied' },
  doneAll: { ko: '단계 {count}개를 모두 적용했습니다.', en: 'All {count} steps are done.' },
  doneSome: {
    ko: '단계 {count}개 가운데 {done}개를 적용하고 {left}개는 다 하지 못했습니다.',
    en: 'Of {count} steps {done} are done; {left} are left out or done in part.',
  },
  undo: { ko: '되돌리기', en: 'Undo' },
  undoReplaced: {
    ko: '앞의 자료와 명단으로 돌아갑니다.',
    en: 'Brings back the data and lists from before.',
  },
  undoFresh: { ko: '불러온 자료를 치웁니다.', en: 'Takes away the data that was loaded.' },
  undoAdded: {
    ko: '더한 파일, 손질, 명단, 설정을 거둡니다.',
    en: 'Takes back added files, cleaning, lists and settings.',
  },
  didUndo: { ko: '적용하기 전으로 되돌렸습니다.', en: 'Everything is as it was before.' },
  open: { ko: '열기', en: 'Open' },
  seeAll: { ko: '결과 한눈에 보기', en: 'See the results at a glance' },
  offer: { ko: '저장한 레시피가 이 파일에 맞습니다.', en: 'A recipe you kept fits this file.' },
} as const satisfies Readonly<Record<string, Text>>;
