import type { Text } from '../../workers/contract/text.ts';

/** The register of what is believed and what is proven. */
export const hypothesesMessages = {
  shortName: { ko: '가설', en: 'Hypotheses' },

  headingNone: { ko: '아직 적어 둔 것이 없습니다', en: 'Nothing is written down yet' },
  heading: {
    ko: '확인된 사실 {facts}개, 예측 {predictions}개. 예측 가운데 {supported}개가 지지되었습니다',
    en: 'Verified facts: {facts}. Predictions: {predictions}, of which {supported} supported',
  },
  emptyHint: {
    ko: '누가 왜 그렇게 믿었는지, 시험해 보니 어땠는지, 그래서 무엇을 하기로 했는지 적어 두는 곳입니다. 예시 하나를 고쳐 시작해 보세요.',
    en: 'This is where a team keeps what it believes and why, what the test said, and what was decided. Start by changing one of these examples.',
  },
  useExample: { ko: '이 예시로 시작', en: 'Start from this' },
  kept: {
    ko: '이 브라우저에만 저장됩니다. 자료를 새로 불러와도 그대로 남습니다.',
    en: 'Kept in this browser alone. It stays when another file is loaded.',
  },
  notKept: {
    ko: '이 탭에만 있습니다. 탭을 닫기 전에 JSON으로 내려받으세요.',
    en: 'Held by this tab alone: download the JSON before closing it.',
  },

  add: { ko: '새로 적기', en: 'Add an entry' },
  importFile: { ko: 'JSON 불러오기', en: 'Import JSON' },
  exportAll: { ko: '전체 내려받기', en: 'Download all' },
  excel: { ko: '엑셀', en: 'Excel' },
  print: { ko: '인쇄', en: 'Print' },
  copyTable: { ko: '표 복사', en: 'Copy the table' },
  copied: { ko: '표를 복사했습니다.', en: 'The table was copied.' },
  refused: { ko: '브라우저가 막았습니다.', en: 'The browser refused.' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },

  filterKind: { ko: '종류', en: 'Kind' },
  filterVerdict: { ko: '판정', en: 'Verdict' },
  sortBy: { ko: '정렬', en: 'Sort by' },
  all: { ko: '모두', en: 'all' },
  sortNewest: { ko: '최근 것부터', en: 'newest first' },
  sortOldest: { ko: '오래된 것부터', en: 'oldest first' },
  sortStatement: { ko: '가나다순', en: 'statement' },
  sortVerdict: { ko: '판정순', en: 'verdict' },
  shown: { ko: '{count}개 가운데 {shown}개', en: '{shown} of {count}' },
  noneShown: { ko: '이 조건에 맞는 것이 없습니다.', en: 'None matches.' },

  undo: { ko: '되돌리기', en: 'Undo' },
  didAdd: { ko: '‘{statement}’ 항목을 적었습니다.', en: '“{statement}” was added.' },
  didChange: { ko: '‘{statement}’ 항목을 고쳤습니다.', en: '“{statement}” was changed.' },
  didDelete: { ko: '‘{statement}’ 항목을 지웠습니다.', en: '“{statement}” was deleted.' },
  didImport: {
    ko: '불러왔습니다. 새 항목 {added}개, 바뀐 항목 {changed}개, 그대로인 항목 {same}개.',
    en: 'Imported. New: {added}, changed: {changed}, as they were: {same}.',
  },
  didRefuse: { ko: '읽을 수 없는 항목 {refused}개는 뺐습니다.', en: 'Left out, not readable: {refused}.' },
  didCut: {
    ko: '돌고 도는 근거 {circles}개는 뺐습니다.',
    en: 'Grounds left out because an entry would rest on itself: {circles}.',
  },
  noRegister: {
    ko: '{file} 파일은 가설 등록부가 아닙니다. 여기서 내려받은 JSON을 골라 주세요.',
    en: '{file} is no register of hypotheses. Choose a JSON that was downloaded here.',
  },
  didUndo: { ko: '되돌렸습니다.', en: 'Undone.' },

  kind: { ko: '종류', en: 'Kind' },
  fact: { ko: '확인된 사실', en: 'Verified fact' },
  prediction: { ko: '예측', en: 'Prediction' },
  factHelp: {
    ko: '자료에서 셀 수 있고, 누가 세어도 같은 것',
    en: 'It can be counted in the data; anybody gets the same',
  },
  predictionHelp: {
    ko: '아직 일어나지 않았거나 시험하지 않은 것',
    en: 'It has not happened yet, or nobody has tested it',
  },

  verdict: { ko: '판정', en: 'Verdict' },
  supported: { ko: '지지됨', en: 'Supported' },
  notSupported: { ko: '지지되지 않음', en: 'Not supported' },
  same: { ko: '사실상 같음', en: 'Practically the same' },
  open: { ko: '아직 모름', en: 'Open' },

  becauseNoTest: { ko: '연결된 실험이 없습니다.', en: 'No test is linked.' },
  becauseNoEffect: {
    ko: '의미 있는 최소 효과를 적으면 판정이 나옵니다.',
    en: 'Give the smallest effect that matters, and the verdict follows.',
  },
  becauseNoFairTest: {
    ko: '연결된 실험은 공정하지 않거나, 아직 이르거나, 단위가 다릅니다.',
    en: 'The linked tests are unfair, too early, or counted in another unit.',
  },
  becauseWide: {
    ko: '구간 안에 의미 있는 효과와 그렇지 않은 효과가 함께 있습니다. 더 모아야 합니다.',
    en: 'The interval holds effects that matter and effects that do not. More data is needed.',
  },
  becauseDisagree: {
    ko: '연결된 실험끼리 말이 다릅니다.',
    en: 'The linked tests do not agree.',
  },
  becauseBeyond: {
    ko: '구간 전체가 의미 있는 최소 효과를 넘습니다.',
    en: 'The whole interval lies beyond the smallest effect that matters.',
  },
  becauseWithin: {
    ko: '구간에 의미 있는 크기의 효과가 하나도 없습니다.',
    en: 'The interval holds only effects too small to matter, in either direction.',
  },
  becauseRuledOut: {
    ko: '예측한 방향으로는 의미 있는 크기의 효과가 구간 밖에 있습니다.',
    en: 'In the direction that was predicted, every effect that matters lies outside the interval.',
  },
  becauseOverridden: { ko: '사람이 정했습니다: {reason}', en: 'Decided by a person: {reason}' },
  testsSay: { ko: '실험만 보면: {verdict}.', en: 'By the tests alone: {verdict}.' },

  unverified: {
    ko: '아직 확인되지 않은 것에 기대고 있습니다: {names}',
    en: 'Rests on something not yet verified: {names}',
  },

  statement: { ko: '주장', en: 'Statement' },
  statementHelp: {
    ko: '틀릴 수 있는 문장으로. 누구에게 무엇을 하면 무엇이 얼마나 달라지나요?',
    en: 'A sentence that could turn out wrong: for whom, what, and by how much does what change?',
  },
  metric: { ko: '지표', en: 'Metric' },
  metricHelp: {
    ko: '무엇으로 재나요? 예: 30일 안에 산 사람의 비율',
    en: 'Measured by what? Such as: share who buy within 30 days',
  },
  effect: { ko: '의미 있는 최소 효과', en: 'Smallest effect that matters' },
  effectHelp: {
    ko: '이보다 작으면 결정이 달라지지 않는 크기. 비워 두면 판정하지 않습니다.',
    en: 'Below it the decision would be the same. Left empty, nothing is judged.',
  },
  effectUnit: { ko: '단위', en: 'Unit' },
  unitPoints: { ko: '%p', en: 'points' },
  unitAmount: { ko: '지표의 단위', en: 'in the metric’s unit' },
  direction: { ko: '방향', en: 'Direction' },
  directionMore: { ko: '늘어난다', en: 'it grows' },
  directionLess: { ko: '줄어든다', en: 'it falls' },
  directionEither: { ko: '달라진다(어느 쪽이든)', en: 'it changes, either way' },
  effectMore: { ko: '{size} 이상 늘어남', en: '{size} or more up' },
  effectLess: { ko: '{size} 이상 줄어듦', en: '{size} or more down' },
  effectEither: { ko: '어느 쪽이든 {size} 이상', en: '{size} or more either way' },
  none: { ko: '없음', en: 'none' },

  grounds: { ko: '근거', en: 'Rests on' },
  groundsHelp: {
    ko: '이 주장이 기대는 다른 항목이나 숫자. 돌고 도는 근거는 넣을 수 없습니다.',
    en: 'Other entries or figures that this relies on. What would rest on itself is not offered.',
  },
  addEntry: { ko: '다른 항목', en: 'Another entry' },
  addFigure: { ko: '숫자', en: 'A figure' },
  figurePlaceholder: {
    ko: '예: 첫 구매 고객의 재구매율 31%(2024년)',
    en: 'Such as: 31% of first-time buyers bought again (2024)',
  },
  figurePage: { ko: '어느 질문에서 보나요', en: 'Seen in which question' },
  noPage: { ko: '다른 곳', en: 'elsewhere' },
  addGround: { ko: '근거 더하기', en: 'Add ground' },
  removeGround: { ko: '‘{name}’ 근거 빼기', en: 'Remove ground “{name}”' },
  groundGone: { ko: '지워진 항목', en: 'an entry that was deleted' },
  groundRepeated: { ko: '(위에 있음)', en: '(see above)' },
  level: { ko: '{level}단계 근거', en: 'ground, level {level}' },
  choose: { ko: '고르기', en: 'choose' },

  tests: { ko: '연결된 실험', en: 'Linked tests' },
  noTests: {
    ko: '‘효과가 있었나요?’에서 결과를 여기에 적을 수 있습니다.',
    en: 'A result can be noted here from “Did it work?”.',
  },
  testLine: {
    ko: '{variant}, 대조군 {control} · {outcome} · {difference}, 95% 구간 {low}~{high} · {count}명',
    en: '{variant} against {control} · {outcome} · {difference}, 95% interval {low} to {high} · {count} units',
  },
  testSaid: { ko: '실험 판정: {said}', en: 'The test said: {said}' },
  saidBetter: { ko: '더 높음', en: 'higher' },
  saidWorse: { ko: '더 낮음', en: 'lower' },
  saidUnclear: { ko: '차이를 보이지 못함', en: 'no difference could be shown' },
  saidTooEarly: { ko: '아직 이름', en: 'too early' },
  saidInvalid: { ko: '공정하지 않아 판정 없음', en: 'unfair, no verdict' },
  removeTest: { ko: '{name} 실험 연결 끊기', en: 'Unlink the test {name}' },
  openTest: { ko: '실험 열기', en: 'Open the test' },

  override: { ko: '판정을 누가 정하나요', en: 'Who decides the verdict' },
  byTests: { ko: '연결된 실험이 정함', en: 'the linked tests' },
  byPerson: { ko: '직접: {verdict}', en: 'set by hand: {verdict}' },
  reason: { ko: '그렇게 정한 까닭', en: 'Reason' },

  decision: { ko: '결정', en: 'Decision' },
  decisionHelp: { ko: '그래서 무엇을 하기로 했나요?', en: 'What was decided because of it?' },
  date: { ko: '날짜', en: 'Date' },

  edit: { ko: '고치기', en: 'Edit' },
  duplicate: { ko: '복사해서 새로 적기', en: 'Copy as a new entry' },
  remove: { ko: '지우기', en: 'Delete' },
  editOf: { ko: '‘{name}’ 고치기', en: 'Edit “{name}”' },
  duplicateOf: { ko: '‘{name}’ 복사해서 새로 적기', en: 'Copy as a new entry: “{name}”' },
  removeOf: { ko: '‘{name}’ 지우기', en: 'Delete “{name}”' },
  save: { ko: '적어 두기', en: 'Keep' },
  cancel: { ko: '그만두기', en: 'Cancel' },
  newEntry: { ko: '새 항목', en: 'New entry' },
  wrongStatement: { ko: '주장을 적어 주세요.', en: 'Write the statement.' },
  wrongEffect: {
    ko: '최소 효과는 0보다 큰 수여야 합니다.',
    en: 'The smallest effect has to be a number above 0.',
  },
  wrongReason: { ko: '직접 정했다면 까닭을 적어 주세요.', en: 'A verdict set by hand needs its reason.' },
  wrongDate: { ko: '날짜를 골라 주세요.', en: 'Choose the date.' },
  wrongCircle: {
    ko: '이 근거는 다시 이 항목에 기댑니다. 자기 자신을 근거로 삼을 수는 없습니다.',
    en: 'That ground rests on this entry. Nothing can rest on itself.',
  },

  noteTitle: { ko: '이 결과를 가설 등록부에 적기', en: 'Note this in the register' },
  noteHelp: {
    ko: '판정과 차이, 구간, 날짜만 적습니다. 자료는 옮기지 않습니다.',
    en: 'The verdict, the difference with its interval, and the date are noted; none of the data.',
  },
  noteWhere: { ko: '어디에', en: 'Where' },
  noteNew: { ko: '새 항목', en: 'a new entry' },
  noteWhich: { ko: '어느 그룹', en: 'Which group' },
  noteGo: { ko: '적고 열기', en: 'Note and open' },
  noteStatement: {
    ko: '{variant} 그룹의 ‘{outcome}’ 값은 {control} 그룹과 다르다',
    en: '{variant} changes “{outcome}” against {control}',
  },
} as const satisfies Readonly<Record<string, Text>>;
