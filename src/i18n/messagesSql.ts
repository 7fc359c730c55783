import type { Text } from '../../workers/contract/text.ts';

/** The page on which anything can be asked in SQL. */
export const sqlMessages = {
  method: { ko: 'SQL로 직접 묻기', en: 'Ask in SQL' },
  heading: { ko: '다른 것이 궁금하다면?', en: 'Want to know something else?' },
  hint: {
    ko: '불러온 표를 DuckDB SQL로 읽습니다. 읽기 전용이라 무엇을 실행해도 자료는 그대로이고, 모두 이 브라우저 안에서 돕니다.',
    en: 'Reads the loaded tables in DuckDB’s SQL. It only reads: whatever you run, your data stays as it is, and all of it runs in this browser.',
  },
  noData: {
    ko: '물어볼 자료가 아직 없습니다. 파일을 불러오면 표 이름과 열이 여기에 나옵니다.',
    en: 'There is nothing to ask yet. Load a file, and its tables and columns are listed here.',
  },
  editor: { ko: 'SQL 문장', en: 'SQL statement' },
  keys: {
    ko: 'Ctrl+Enter 실행(선택한 부분이 있으면 그 부분만) · Ctrl+Space 이름 완성 · Tab 다음으로',
    en: 'Ctrl+Enter runs it, or the part that is selected · Ctrl+Space completes names · Tab moves on',
  },
  run: { ko: '실행', en: 'Run' },
  cancel: { ko: '취소', en: 'Cancel' },
  running: { ko: '실행하고 있습니다.', en: 'Running.' },
  goThere: { ko: '그 자리로', en: 'Go there' },
  answer: { ko: '결과', en: 'Answer' },
  rows: { ko: '{count}줄 · {duration}', en: 'Rows: {count} · {duration}' },
  rowsCut: {
    ko: '처음 {count}줄만 보여 줍니다 · {duration}. 나머지는 CSV에 있습니다({limit}줄까지).',
    en: 'The first {count} rows are shown · {duration}. The rest is in the CSV, up to {limit} rows.',
  },
  noRows: { ko: '맞는 줄이 없습니다 · {duration}', en: 'No rows · {duration}' },
  changed: {
    ko: '아래는 앞서 실행한 문장의 결과입니다.',
    en: 'Below is the answer to the statement run before.',
  },
  notReportable: {
    ko: '고객을 가리키는 열이 있어 보고서에 담지 않습니다. 그룹별로 묶어 합계를 내면 담을 수 있습니다.',
    en: 'A column names customers, so this does not go into a report. Group it and add it up; then it can.',
  },
  find: { ko: '결과에서 찾기', en: 'Find in the answer' },
  allCsv: { ko: '모든 줄 CSV({limit}줄까지)', en: 'All rows as CSV, up to {limit}' },
  tables: { ko: '읽을 수 있는 표', en: 'What you can read' },
  tablesHint: {
    ko: '이름을 누르면 문장에 들어갑니다. 셀 수 있는 줄만 들어 있습니다.',
    en: 'Press a name to put it into the statement. These hold the rows that count.',
  },
  engineTables: {
    ko: '분석이 읽는 표 (_all에는 세지 않는 줄도 있습니다)',
    en: 'What the analyses read (_all has the rows that do not count, too)',
  },
  rowsOf: { ko: '{count}줄', en: 'rows: {count}' },
  insert: { ko: '{name} 넣기', en: 'Insert {name}' },
  saved: { ko: '저장한 문장', en: 'Saved statements' },
  savedNone: {
    ko: '아직 없습니다. 이름을 붙여 저장해 두세요.',
    en: 'None yet. Give this one a name to keep it.',
  },
  name: { ko: '문장 이름', en: 'Name of the statement' },
  save: { ko: '저장', en: 'Save' },
  didSave: { ko: '“{name}” 저장했습니다.', en: 'Saved “{name}”.' },
  remove: { ko: '“{name}” 지우기', en: 'Delete “{name}”' },
  open: { ko: '“{name}” 열기', en: 'Open “{name}”' },
  pictureTitle: { ko: '{label}별 {value}', en: '{value} by {label}' },
  pictureSubtitle: { ko: '결과 {count}줄 중 {shown}줄', en: '{shown} of {count} rows of the answer' },
  openHere: { ko: 'SQL 화면에서 열기', en: 'Open in the SQL page' },
} as const satisfies Readonly<Record<string, Text>>;
