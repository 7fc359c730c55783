import type { Text } from '../../workers/contract/text.ts';

export const analysisMessages = {
  notes: { ko: '읽을 때 알아둘 것', en: 'Keep in mind' },
  options: { ko: '설정', en: 'Settings' },
  defaults: { ko: '처음 설정으로', en: 'Back to defaults' },
  changed: { ko: '바꾼 설정 {count}개', en: '{count} changed' },
  firstRun: { ko: '계산하는 중입니다.', en: 'Computing.' },
  running: {
    ko: '새 설정으로 다시 계산하는 중. 아래는 앞의 결과입니다.',
    en: 'Computing again. Below is the earlier result.',
  },
  updated: { ko: '결과를 새로 그렸습니다.', en: 'The result is up to date.' },
  cancel: { ko: '취소', en: 'Cancel' },
  again: { ko: '다시 계산', en: 'Compute again' },
  oldResult: {
    ko: '아래는 앞의 설정으로 낸 결과입니다.',
    en: 'Below is the result of the earlier settings.',
  },
  brokenLink: {
    ko: '링크에 담긴 설정을 읽을 수 없어 처음 설정으로 계산했습니다.',
    en: 'The settings in this link could not be read; the defaults are used.',
  },

  notANumber: { ko: '숫자를 적어 주세요.', en: 'Enter a number.' },
  notWhole: { ko: '소수점 없는 숫자를 적어 주세요.', en: 'Enter a whole number.' },
  outOfBounds: { ko: '{min}에서 {max} 사이로 적어 주세요.', en: 'Enter a value from {min} to {max}.' },
  notAscending: {
    ko: '숫자를 작은 것부터 쉼표로 나누어 적어 주세요. 같은 값은 한 번만.',
    en: 'Enter numbers separated by commas, smallest first, none twice.',
  },
  chosenOf: { ko: '{of}개 중 {count}개', en: '{count} of {of}' },
  chooseNone: { ko: '고른 것 지우기', en: 'Clear the choice' },
  nameTaken: { ko: '자동: {name}', en: 'As it seems: {name}' },
  nameAuto: { ko: '자동', en: 'As it seems' },
  nameNone: { ko: '없음', en: 'None' },
  bounds: { ko: '{min}–{max}', en: '{min}–{max}' },
  boundsUnit: { ko: '{min}–{max}{unit}', en: '{min}–{max} {unit}' },

  how: { ko: '이렇게 계산했습니다', en: 'How this was computed' },
  howFormula: { ko: '공식과 실제 숫자', en: 'The formula with the actual numbers' },
  howAssumptions: { ko: '전제', en: 'Assumptions' },
  howSql: { ko: '실행한 SQL', en: 'The SQL that ran' },
  howSqlHelp: {
    ko: '값까지 들어간 그대로, 이 브라우저 안의 DuckDB에서 실행했습니다. “in memory” 단계는 미리 읽어 둔 열로 더했고, 적힌 SQL과 답이 같습니다.',
    en: 'As it ran, values included, in DuckDB inside this browser. Steps marked “in memory” were added up from columns read before; their SQL gives the same.',
  },
  howRun: { ko: '실행 기록', en: 'The run' },
  howSources: { ko: '출처', en: 'Sources' },
  rowsIn: { ko: '읽은 주문 줄', en: 'Order lines read' },
  rowsOut: { ko: '나온 줄', en: 'Rows that came out' },
  asOf: { ko: '분석 기준일', en: 'Analysis date' },
  engine: { ko: '엔진', en: 'Engine' },
  duration: { ko: '걸린 시간', en: 'Time taken' },
  durationValue: { ko: '질의 {query}, 계산 {kernel}', en: 'query {query}, mathematics {kernel}' },
  seed: { ko: '난수 씨앗', en: 'Random seed' },
  copySql: { ko: 'SQL 복사', en: 'Copy SQL' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  copyRefused: { ko: '브라우저가 복사를 막았습니다.', en: 'The browser refused to copy.' },

  lesson: { ko: '배우기: 10분 수업', en: 'Learn it: a ten-minute lesson' },
} as const satisfies Readonly<Record<string, Text>>;
