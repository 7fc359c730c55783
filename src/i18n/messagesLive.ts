import type { Text } from '../../workers/contract/text.ts';

/** Words that all live pictures of the lessons share. */
export const liveMessages = {
  eyebrow: { ko: '직접 움직여 보기', en: 'Try it' },
  reset: { ko: '처음 값으로', en: 'Start over' },
  redraw: { ko: '다시 뽑기', en: 'Draw again' },
  back: { ko: '앞으로', en: 'Back' },
  next: { ko: '다음', en: 'Next' },
  people: { ko: '{count}명', en: '{count} people' },
  cases: { ko: '{count}건', en: '{count}' },
  times: { ko: '{count}번', en: '{count} times' },
  factor: { ko: '{value}배', en: '{value}×' },
  points: { ko: '{value}%p', en: '{value} points' },
} as const satisfies Readonly<Record<string, Text>>;
