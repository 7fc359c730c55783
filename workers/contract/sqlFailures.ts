import type { Text } from './text.ts';

/** Why a statement of the SQL page has no answer, and what to do next. */
export const sqlFailureTexts: Readonly<
  Record<
    | 'SQL_EMPTY'
    | 'SQL_SEVERAL'
    | 'SQL_NOT_READING'
    | 'SQL_UNFINISHED'
    | 'SQL_STRANGE_STRING'
    | 'SQL_NO_FILES'
    | 'SQL_TOO_LONG'
    | 'SQL_FAILED'
    | 'SQL_FAILED_AT'
    | 'NO_SCRIPT',
    { readonly what: Text; readonly next: Text }
  >
> = {
  NO_SCRIPT: {
    what: {
      ko: '“{file}”은 DuckDB가 그대로 읽을 수 있는 스크립트로 옮길 수 없습니다.',
      en: '“{file}” cannot be put into a script that DuckDB could read it with.',
    },
    next: {
      ko: '열이 있는 표 파일이면 한 번 더 불러온 뒤 다시 받아 보세요. 장바구니·순서 형식 파일은 CSV 표로 바꿔 불러오면 됩니다.',
      en: 'If it is a table with columns, load it once more and try again. Turn files of baskets or sequences into a CSV table first.',
    },
  },
  SQL_EMPTY: {
    what: { ko: '실행할 문장이 없습니다.', en: 'There is no statement to run.' },
    next: { ko: 'SELECT로 시작하는 문장을 적어 주세요.', en: 'Write one that begins with SELECT.' },
  },
  SQL_SEVERAL: {
    what: {
      ko: '문장이 둘 이상입니다. {line}번째 줄에서 다음 문장이 시작됩니다.',
      en: 'There is more than one statement: the next begins in line {line}.',
    },
    next: {
      ko: '한 번에 한 문장씩 실행합니다. 실행할 문장만 남기거나, 그 문장만 선택하고 실행하세요.',
      en: 'One runs at a time. Leave only the one you want, or select it and run.',
    },
  },
  SQL_NOT_READING: {
    what: {
      ko: '{word} 문은 실행하지 않습니다. 이 화면은 읽기 전용입니다.',
      en: '{word} is not run: this page only reads.',
    },
    next: {
      ko: 'SELECT, WITH, FROM, VALUES, PIVOT, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN으로 시작하는 문장을 쓸 수 있습니다.',
      en: 'A statement may begin with SELECT, WITH, FROM, VALUES, PIVOT, DESCRIBE, SUMMARIZE, SHOW or EXPLAIN.',
    },
  },
  SQL_UNFINISHED: {
    what: {
      ko: '{line}번째 줄 {column}번째 글자의 {sign} 짝이 없습니다.',
      en: 'The {sign} in line {line}, column {column} has no partner.',
    },
    next: { ko: '닫거나 지우고 다시 실행해 주세요.', en: 'Close it or take it away, and run again.' },
  },
  SQL_STRANGE_STRING: {
    what: {
      ko: '{line}번째 줄 {column}번째 글자: $…$나 E’…’ 꼴의 글은 실행하지 않습니다.',
      en: 'Line {line}, column {column}: texts written $…$ or E’…’ are not run.',
    },
    next: {
      ko: '글은 작은따옴표 사이에 적고, 작은따옴표 자체는 두 번 적어 주세요.',
      en: 'Put the text between single quotes, and write a single quote in it twice.',
    },
  },
  SQL_NO_FILES: {
    what: {
      ko: '문장에서 파일이나 주소를 읽을 수 없습니다.',
      en: 'A statement cannot read files or addresses.',
    },
    next: {
      ko: '파일은 먼저 불러와 주세요. 불러온 표는 아래 목록의 이름으로 읽습니다.',
      en: 'Load the file first; loaded tables have the names in the list below.',
    },
  },
  SQL_TOO_LONG: {
    what: {
      ko: '문장이 {limit}자를 넘습니다.',
      en: 'The statement is longer than {limit} characters.',
    },
    next: { ko: '줄여서 다시 실행해 주세요.', en: 'Shorten it and run again.' },
  },
  SQL_FAILED: {
    what: { ko: '실행하지 못했습니다. {reason}', en: 'It could not be run. {reason}' },
    next: { ko: '문장을 고쳐 다시 실행해 주세요.', en: 'Mend the statement and run again.' },
  },
  SQL_FAILED_AT: {
    what: {
      ko: '{line}번째 줄 {column}번째 글자에서 멈췄습니다. {reason}',
      en: 'Stopped at line {line}, column {column}. {reason}',
    },
    next: { ko: '그 자리를 고쳐 다시 실행해 주세요.', en: 'Mend that place and run again.' },
  },
};
