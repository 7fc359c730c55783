import type { Text } from '../../workers/contract/text.ts';

/** Words of tables of rows as they stand in the files. */
export const rowMessages = {
  rowsBehind: { ko: '해당하는 줄', en: 'The rows' },
  rowsTitle: { ko: '{title}: 해당하는 줄', en: '{title}: the rows' },
  rowsLoading: { ko: '줄을 찾는 중', en: 'Looking for the rows' },
  file: { ko: '파일', en: 'File' },
  row: { ko: '몇째 줄', en: 'Row' },
  line: { ko: '파일의 줄', en: 'Line of the file' },
  reason: { ko: '이유', en: 'Reason' },
  pageOf: { ko: '{total}줄 가운데 {from}–{to}', en: '{from}–{to} of {total}' },
  previous: { ko: '이전', en: 'Previous' },
  next: { ko: '다음', en: 'Next' },
  download: { ko: '이 줄 모두 내려받기 (CSV)', en: 'Download these rows (CSV)' },
} as const satisfies Readonly<Record<string, Text>>;
