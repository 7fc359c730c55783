import type { Text } from '../../workers/contract/text.ts';

export const chartMessages = {
  actions: { ko: '“{title}” 내보내기', en: 'Export “{title}”' },
  showTable: { ko: '표로 보기', en: 'Show as table' },
  showPicture: { ko: '그림으로 보기', en: 'Show as picture' },
  more: { ko: '내보내기', en: 'Export' },
  svg: { ko: 'SVG 내려받기', en: 'Download SVG' },
  png: { ko: 'PNG 내려받기', en: 'Download PNG' },
  copyTable: { ko: '표 복사', en: 'Copy table' },
  csv: { ko: 'CSV 내려받기', en: 'Download CSV' },
  walkHint: {
    ko: '화살표 키로 숫자에서 숫자로 옮기고 Enter로 엽니다.',
    en: 'Arrow keys lead from number to number; Enter opens one.',
  },
  findRows: { ko: '이름으로 찾기', en: 'Find by name' },
  found: { ko: '{count}줄 찾음', en: '{count} found' },
  columns: { ko: '열 고르기', en: 'Columns' },
  writing: { ko: '파일을 만들고 있습니다.', en: 'Writing the file.' },
  rowsShort: {
    ko: '위의 {shown}줄만 인쇄합니다. 전체 {count}줄은 CSV에 있습니다.',
    en: 'Printed: the {shown} rows in sight. All {count} are in the CSV.',
  },
  copyPicture: { ko: '그림 복사', en: 'Copy picture' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  saved: { ko: '내려받았습니다.', en: 'Downloaded.' },
  refused: {
    ko: '브라우저가 막았습니다. 내려받기를 써 주세요.',
    en: 'The browser refused. Use the download instead.',
  },
  sortBy: { ko: '{column} 순으로 정렬', en: 'Sort by {column}' },
  interval: { ko: '95% 구간 {low}–{high}', en: '95% interval {low}–{high}' },
  tableOf: { ko: '“{title}”의 표', en: 'Table of “{title}”' },
} as const satisfies Readonly<Record<string, Text>>;
