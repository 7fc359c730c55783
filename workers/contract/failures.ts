import type { Detail, FailureCode } from './outcome.ts';
import { clusterFailureTexts } from './clusterFailures.ts';
import { engineFailureTexts } from './engineFailures.ts';
import { filterFailureTexts } from './filterFailures.ts';
import { repairFailureTexts } from './repairFailures.ts';
import { sqlFailureTexts } from './sqlFailures.ts';
import { testFailureTexts } from './testFailures.ts';
import type { Lang, Text } from './text.ts';

/** What happened, and what to do next. {name} is replaced by the detail of that name. */
export interface FailureText {
  readonly what: Text;
  readonly next: Text;
}

export const failureTexts: Readonly<Record<FailureCode, FailureText>> = {
  EMPTY_FILE: {
    what: { ko: '“{file}” 파일이 비어 있습니다.', en: '“{file}” is empty.' },
    next: {
      ko: '내보내기가 끝까지 되었는지 보고 다시 받아 주세요.',
      en: 'Check that the export finished, then get the file again.',
    },
  },
  HEADER_ONLY: {
    what: {
      ko: '“{file}” 파일에는 열 이름만 있고 자료 줄이 없습니다.',
      en: '“{file}” has column names but no rows below them.',
    },
    next: {
      ko: '조회 기간을 넓혀 다시 내려받아 주세요.',
      en: 'Widen the period of the export and try again.',
    },
  },
  NOT_A_TABLE: {
    what: {
      ko: '“{file}” 파일은 이름과 달리 표 파일이 아닙니다. 내용은 {found} 형식입니다.',
      en: '“{file}” is not a table, whatever its name says. Its content is: {found}.',
    },
    next: {
      ko: '원래 프로그램에서 CSV(쉼표로 분리)로 저장한 파일을 넣어 주세요.',
      en: 'Save it as CSV (comma separated) in the program it came from, and drop that file.',
    },
  },
  ONE_COLUMN: {
    what: {
      ko: '“{file}” 파일에서 열을 하나만 찾았습니다.',
      en: 'Only one column was found in “{file}”.',
    },
    next: {
      ko: '주문 파일에는 고객, 날짜, 금액 열이 있어야 합니다. 칸을 나누는 글자가 다르면 아래에서 바꿔 보세요.',
      en: 'An order file needs a customer, a date and an amount. If cells are split by another character, choose it below.',
    },
  },
  TOO_MANY_COLUMNS: {
    what: {
      ko: '“{file}” 파일의 열이 {columns}개입니다. {limit}개까지 읽습니다.',
      en: '“{file}” has {columns} columns; up to {limit} can be read.',
    },
    next: {
      ko: '고객, 날짜, 금액처럼 필요한 열만 남겨 다시 저장해 주세요.',
      en: 'Keep only the columns you need, such as customer, date and amount, and save it again.',
    },
  },
  FILE_TOO_LARGE: {
    what: {
      ko: '“{file}” 파일은 {size}로, 이 브라우저 탭이 다룰 수 있는 {limit}를 넘습니다.',
      en: '“{file}” is {size}; a browser tab can hold up to {limit}.',
    },
    next: {
      ko: '필요한 열만 남기거나, 기간을 나누어 저장해 주세요. 파일은 그대로 있습니다.',
      en: 'Keep only the columns you need, or split it by period. Your file was not changed.',
    },
  },
  TOO_MANY_ROWS: {
    what: {
      ko: '“{file}” 파일은 약 {rows}줄이고, 고른 열을 분석하려면 메모리가 {need} 필요합니다. 이 브라우저 탭이 쓸 수 있는 것은 {limit}입니다.',
      en: '“{file}” has about {rows} rows. Analysing the columns you chose takes {need} of memory; this tab has {limit}.',
    },
    next: {
      ko: '꼭 필요한 열만 연결하거나, 고객 일부를 뽑아 그 고객의 줄을 모두 담은 파일로 다시 저장해 주세요. 지금 열로는 {fits}줄쯤까지 됩니다.',
      en: 'Match only the columns you need, or save a sample: some of the customers with all of their rows. With these columns about {fits} rows fit.',
    },
  },
  TOO_MANY_FILES: {
    what: {
      ko: '한 번에 {limit}개까지 읽습니다. “{file}”부터는 열지 않았습니다.',
      en: 'Up to {limit} files can be read at once. “{file}” and what came after it were left out.',
    },
    next: {
      ko: '나머지는 불러온 뒤에 더해 주세요.',
      en: 'Load these, then add the rest.',
    },
  },
  FILE_UNREADABLE: {
    what: {
      ko: '“{file}” 파일을 읽는 중에 브라우저가 멈췄습니다. 파일이 바뀌었거나 옮겨졌을 수 있습니다.',
      en: 'The browser could not go on reading “{file}”. It may have been changed, moved or opened elsewhere.',
    },
    next: { ko: '파일을 닫고 다시 넣어 주세요.', en: 'Close the file in other programs and drop it again.' },
  },
  BROKEN_CONTAINER: {
    what: {
      ko: '{format} 형식의 “{file}” 파일이 손상되어 끝까지 읽을 수 없습니다.',
      en: 'The {format} file “{file}” is damaged and cannot be read to its end.',
    },
    next: {
      ko: '다시 내려받거나, CSV로 저장해 넣어 주세요.',
      en: 'Download it again, or save it as CSV and drop that.',
    },
  },
  ENCRYPTED: {
    what: { ko: '“{file}” 파일에 암호가 걸려 있습니다.', en: '“{file}” is protected by a password.' },
    next: {
      ko: '암호를 풀어 저장한 파일을 넣어 주세요.',
      en: 'Save it without the password and drop that file.',
    },
  },
  MISSING_ROLE: {
    what: { ko: '{roles} 열이 정해지지 않았습니다.', en: 'No column has been chosen for: {roles}.' },
    next: {
      ko: '어느 열인지 골라 주세요. 파일에 없다면 그 열을 넣어 다시 내보내야 합니다.',
      en: 'Choose the column. If the file has none, export it again with that column.',
    },
  },
  MISSING_TABLE: {
    what: {
      ko: '{table} 파일이 있어야 답할 수 있습니다.',
      en: 'This needs a file of another kind: {table}.',
    },
    next: {
      ko: '그 파일을 추가해 주세요. 필요한 열: {roles}',
      en: 'Add that file. Columns it needs: {roles}',
    },
  },
  DATES_UNREADABLE: {
    what: {
      ko: '“{column}” 열에서 날짜를 하나도 읽지 못했습니다. 첫 값은 “{example}”입니다.',
      en: 'No date could be read in column “{column}”. Its first value is “{example}”.',
    },
    next: {
      ko: '날짜 열을 다시 고르거나, 2024-01-05 같은 꼴로 바꿔 저장해 주세요.',
      en: 'Choose another date column, or save the dates like 2024-01-05.',
    },
  },
  NUMBERS_UNREADABLE: {
    what: {
      ko: '“{column}” 열에서 숫자를 하나도 읽지 못했습니다. 첫 값은 “{example}”입니다.',
      en: 'No number could be read in column “{column}”. Its first value is “{example}”.',
    },
    next: {
      ko: '다른 열을 고르거나 숫자만 남겨 저장해 주세요.',
      en: 'Choose another column, or save it with plain numbers.',
    },
  },
  AMBIGUOUS_DATES: {
    what: {
      ko: '“{column}” 열의 “{example}”은 일/월인지 월/일인지 알 수 없습니다.',
      en: '“{example}” in column “{column}” could be day/month or month/day.',
    },
    next: { ko: '어느 쪽인지 골라 주세요.', en: 'Choose which it is.' },
  },
  AMBIGUOUS_NUMBERS: {
    what: {
      ko: '“{column}” 열의 “{example}”에서 점이 소수점인지 천 단위 구분인지 알 수 없습니다.',
      en: 'In “{example}” of column “{column}” the point could mark decimals or thousands.',
    },
    next: { ko: '어느 쪽인지 골라 주세요.', en: 'Choose which it is.' },
  },
  NO_READABLE_LINE: {
    what: {
      ko: '“{file}” 파일에서 읽을 수 있는 줄이 하나도 없습니다. 처음 막힌 곳은 {line}번째 줄입니다.',
      en: 'Not one line of “{file}” could be read. The first that failed is line {line}.',
    },
    next: {
      ko: '칸을 나누는 글자와 열 이름 줄을 위에서 확인해 주세요.',
      en: 'Check above which character splits the cells and whether the first row holds the names.',
    },
  },
  NO_ROWS: {
    what: {
      ko: '셀 수 있는 구매가 한 건도 없습니다.',
      en: 'There is not one purchase to count.',
    },
    next: {
      ko: '분석 기준일과, 고객·금액 열을 바르게 골랐는지 확인해 주세요.',
      en: 'Check the analysis date, and that the customer and amount columns are the right ones.',
    },
  },
  BAD_OPTION: {
    what: {
      ko: '설정 “{option}”에 {given} 값을 쓸 수 없습니다.',
      en: 'The setting “{option}” cannot be {given}.',
    },
    next: { ko: '쓸 수 있는 값: {allowed}', en: 'Allowed: {allowed}' },
  },
  AMOUNT_OUT_OF_RANGE: {
    what: {
      ko: '금액의 합이 너무 커서 끝자리까지 정확히 더할 수 없습니다.',
      en: 'The amounts are too large to be added exactly to the last digit.',
    },
    next: {
      ko: '금액 열이 맞는지 보고, 천 원이나 백만 원 단위로 저장해 주세요.',
      en: 'Check the amount column, or save it in thousands or millions.',
    },
  },
  OUT_OF_MEMORY: {
    what: { ko: '브라우저 메모리가 모자랍니다.', en: 'The browser ran out of memory.' },
    next: {
      ko: '다른 탭을 닫거나, 필요한 열만 남긴 파일로 다시 해 주세요.',
      en: 'Close other tabs, or try again with fewer columns.',
    },
  },
  STORAGE_FULL: {
    what: {
      ko: '브라우저의 저장 공간이 모자라 파일을 불러올 수 없습니다.',
      en: 'The browser’s storage is full, so the file cannot be loaded.',
    },
    next: {
      ko: '앞의 자료는 그대로입니다. 디스크 공간을 비우거나, 필요한 열만 남긴 UTF-8 CSV로 다시 넣어 주세요.',
      en: 'What you had before is still here. Free some disk space, or drop a plain UTF-8 CSV with only the columns you need.',
    },
  },
  NO_DATASET: {
    what: { ko: '불러온 파일이 없습니다.', en: 'No file is loaded.' },
    next: { ko: '주문 파일을 넣어 주세요.', en: 'Drop an order file first.' },
  },
  ...repairFailureTexts,
  ...clusterFailureTexts,
  ...testFailureTexts,
  ...filterFailureTexts,
  ...sqlFailureTexts,
  STALE_SELECTION: {
    what: {
      ko: '고른 고객은 이전 결과의 것입니다.',
      en: 'This selection belongs to an earlier result.',
    },
    next: { ko: '새 결과에서 다시 골라 주세요.', en: 'Select again in the new result.' },
  },
  EMPTY_SELECTION: {
    what: { ko: '고른 고객이 없습니다.', en: 'Nobody is in this selection.' },
    next: { ko: '다른 칸이나 세그먼트를 골라 주세요.', en: 'Choose another cell or segment.' },
  },
  CANCELLED: {
    what: { ko: '취소했습니다.', en: 'Cancelled.' },
    next: { ko: '앞의 자료와 결과는 그대로입니다.', en: 'What you had before is still here.' },
  },
  ...engineFailureTexts,
};

/** Kept, since making one costs a hundred times what using it does. */
const grouping: Readonly<Record<Lang, Intl.NumberFormat>> = {
  ko: new Intl.NumberFormat('ko'),
  en: new Intl.NumberFormat('en'),
};

/** Puts the details into a sentence; numbers in the language’s own grouping. */
export function fillText(text: Text, detail: Detail, lang: Lang): string {
  return text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(detail, name) ? detail[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? grouping[lang].format(value) : value;
  });
}
