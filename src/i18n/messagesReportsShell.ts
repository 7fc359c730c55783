import type { Text } from '../../workers/contract/text.ts';

/** What other pages say of reports. */
export const addMessages = {
  method: { ko: '보고서', en: 'Reports' },
  add: { ko: '보고서에 담기', en: 'Add to report' },
  addNamed: { ko: '보고서에 담기: {title}', en: 'Add to report: {title}' },
} as const satisfies Readonly<Record<string, Text>>;
