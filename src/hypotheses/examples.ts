import { fillText } from '../../workers/contract/failures.ts';
import type { Lang, Text } from '../../workers/contract/text.ts';
import type { Hypothesis } from './entry.ts';

interface Example extends Pick<Hypothesis, 'kind' | 'effect'> {
  readonly key: string;
  readonly statement: Text;
  readonly metric: Text;
  readonly figure: Text;
  readonly page: string;
  readonly decision: Text;
}

/** A fact with its figure, and a prediction that could turn out wrong. */
export const examples: readonly Example[] = [
  {
    key: 'fact',
    kind: 'fact',
    statement: {
      ko: '첫 구매 뒤 60일 안에 다시 사지 않은 고객은 대부분 돌아오지 않는다',
      en: 'Customers who do not buy again within 60 days of their first purchase mostly never return',
    },
    metric: {
      ko: '첫 구매 뒤 60일 안의 재구매율',
      en: 'Share who buy again within 60 days of the first purchase',
    },
    effect: null,
    figure: {
      ko: '다시 산 고객 가운데 82%가 60일 안에 샀다(2024년 첫 구매 고객)',
      en: 'Of those who bought again, 82% did so within 60 days (first purchases of 2024)',
    },
    page: 'cohort',
    decision: { ko: '60일 전에 연락한다.', en: 'Write to them before day 60.' },
  },
  {
    key: 'prediction',
    kind: 'prediction',
    statement: {
      ko: '첫 구매 30일 뒤에 5,000원 쿠폰을 보내면, 30일 안에 다시 사는 비율이 1%p 이상 늘어난다',
      en: 'A coupon 30 days after the first purchase raises the share who buy again within 30 days by 1 point or more',
    },
    metric: { ko: '발송 뒤 30일 안에 산 비율', en: 'Share who buy within 30 days of the message' },
    effect: { size: 0.01, unit: 'points', direction: 'more' },
    figure: {
      ko: '지금은 그 30일 동안 6.2%가 다시 산다',
      en: '6.2% buy again in those 30 days today',
    },
    page: 'lifecycle',
    decision: {
      ko: '1%p 이상이면 모두에게 보내고, 아니면 보내지 않는다.',
      en: 'Send it to everybody if it is 1 point or more; else to nobody.',
    },
  },
];

export function exampleEntry(example: Example, lang: Lang, id: string, date: string): Hypothesis {
  const say = (text: Text): string => fillText(text, {}, lang);
  const { kind, effect, page } = example;
  return {
    ...{ id, kind, effect, date, tests: [], override: null },
    statement: say(example.statement),
    metric: say(example.metric),
    grounds: [{ by: 'figure', text: say(example.figure), page }],
    decision: say(example.decision),
  };
}
