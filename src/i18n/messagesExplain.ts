import type { Text } from '../../workers/contract/text.ts';

export const explainMessages = {
  take: { ko: 'SQL 가져가기', en: 'Take this SQL along' },
  takeHelp: {
    ko: '같은 파일을 읽어 같은 표를 만들고 이 SQL을 실행하는 .sql 파일입니다. DuckDB만 있으면 이 페이지 없이 돌아갑니다. 가린 값 없이 SQL 그대로 담깁니다.',
    en: 'A .sql file that reads the same files, builds the same tables and runs this SQL. DuckDB runs it without this page. It holds the SQL as it is, nothing masked.',
  },
  taking: { ko: '스크립트를 쓰는 중입니다…', en: 'Writing the script…' },
  taken: { ko: '{name} 파일을 내려받았습니다.', en: '{name} was downloaded.' },
} as const satisfies Readonly<Record<string, Text>>;
