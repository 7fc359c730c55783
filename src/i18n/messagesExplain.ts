import type { Text } from '../../workers/contract/text.ts';

export const explainMessages = {
  take: { ko: 'SQL 가져가기', en: 'Take this SQL along' },
  takeHelp: {
    ko: '같은 파일을 읽어 같은 표를 만들고 이 SQL을 실행하는 스크립트 파일입니다. DuckDB만 있으면 이 페이지 없이 돌아갑니다. 가린 값 없이 SQL 그대로 담깁니다.',
    en: 'A .sql file that reads the same files, builds the same tables and runs this SQL. DuckDB runs it without this page. It holds the SQL as it is, nothing masked.',
  },
  taking: { ko: '스크립트를 쓰는 중입니다…', en: 'Writing the script…' },
  prepareSheet: {
    ko: '먼저 할 일: DuckDB는 Excel 파일을 읽지 않습니다. “{file}”의 “{sheet}” 시트를 “CSV UTF-8”로 저장해 “{reads}”라는 이름으로 스크립트와 같은 폴더에 두세요. 보이는 대로 저장되므로 날짜는 2024-01-05처럼 보이게 해 두세요.',
    en: 'First: DuckDB does not read Excel files. Save sheet “{sheet}” of “{file}” as “CSV UTF-8”, call it “{reads}” and put it beside the script. Cells are saved as shown, so let dates show as 2024-01-05.',
  },
  prepareFile: {
    ko: '먼저 할 일: “{file}”은 그대로 읽지 않습니다. 스크립트 맨 앞에 적힌 방법으로 “{reads}” 파일을 만들어 같은 폴더에 두세요.',
    en: 'First: “{file}” is not read as it is. Make “{reads}” from it as the top of the script says, and put it beside the script.',
  },
  taken: { ko: '{name} 파일을 내려받았습니다.', en: '{name} was downloaded.' },

  open: { ko: '이 수치가 나온 과정 보기', en: 'See how this figure came about' },
  openResult: { ko: '이 결과의 근거 보기', en: 'See what is behind this' },
  behindResult: { ko: '이 결과의 근거', en: 'Behind this result' },
  formula: { ko: '공식', en: 'Formula' },
  worked: { ko: '이 숫자를 넣으면', en: 'With these numbers' },
  base: { ko: '나눈 값 또는 전체', en: 'Divided by, or out of' },
  noBase: { ko: '없음: 나눈 값이 아닙니다.', en: 'Nothing: it is no share.' },
  rows: { ko: '이 수치 뒤의 줄 보기', en: 'See the rows behind it' },
  rowsOfAll: {
    ko: '이 분석이 읽은 주문 줄 전체입니다.',
    en: 'All order lines that the analysis reads.',
  },
  rowsOfGroup: {
    ko: '{whose}의 줄입니다.',
    en: 'The rows of {whose}.',
  },
  rowsOfFigure: { ko: '이 수치를 센 줄입니다.', en: 'The rows this figure is counted from.' },
  states: {
    holds: { ko: '확인함: 이 자료에서 걸리는 것 없음', en: 'Checked: nothing against it in this data' },
    broken: { ko: '확인함: 이 자료에서는 조심', en: 'Checked: mind this in this data' },
    open: { ko: '계산 규칙이거나, 자료로는 확인할 수 없음', en: 'A rule, or nothing the data can show' },
  },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;
