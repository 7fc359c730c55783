import type { Text } from '../../workers/contract/text.ts';

export const columnMessages = {
  find: { ko: '열 찾기', en: 'Find a column' },
  found: { ko: '열 {total}개 중 {found}개', en: '{found} of {total} columns' },
  none: {
    ko: '이름이나 값에 그 글자가 있는 열이 없습니다.',
    en: 'No column has this in its name or its first values.',
  },
  shown: {
    ko: '열 {total}개 중 {shown}개를 보이고 있습니다. 쓰는 열이 앞에 옵니다.',
    en: '{shown} of {total} columns are shown, those in use first.',
  },
} as const satisfies Readonly<Record<string, Text>>;
