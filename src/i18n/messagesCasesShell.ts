import type { Text } from '../../workers/contract/text.ts';

/** What other pages say of cases. */
export const caseShellMessages = {
  heading: { ko: '사례로 배우기', en: 'Learn by cases' },
  method: { ko: '사례', en: 'Cases' },
  onTheWay: { ko: '사례를 푸는 중', en: 'On the way in a case' },
  where: { ko: '{title}: {of}단계 중 {step}단계', en: '{title}: step {step} of {of}' },
  back: { ko: '사례로 돌아가기', en: 'Back to the case' },
  leave: { ko: '사례 표시 닫기', en: 'Close this bar' },
} as const satisfies Readonly<Record<string, Text>>;
