import type { Text } from '../../workers/contract/text.ts';

/** Rows of results that are split by a column. */
export const partMessages = {
  none: { ko: '(없음)', en: '(none)' },
  other: { ko: '그 밖의 {count}개', en: 'Other ({count})' },
  whole: { ko: '전체', en: 'All' },
  pick: { ko: '‘{name}’ 고객 고르기', en: 'Choose the customers of “{name}”' },
  picked: { ko: '{names} 고객', en: 'Customers of {names}' },
  pickedMany: { ko: '고른 {count}곳의 고객', en: 'Customers of {count} rows' },
  few: { ko: '적음', en: 'few' },
} as const satisfies Readonly<Record<string, Text>>;
