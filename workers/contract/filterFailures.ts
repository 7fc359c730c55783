import type { Text } from './text.ts';

/** What can be wrong with a filter, and what to do next. */
export const filterFailureTexts: Readonly<
  Record<
    'BAD_FILTER' | 'FILTER_LEAVES_NOTHING' | 'FILTER_LIST_GONE',
    { readonly what: Text; readonly next: Text }
  >
> = {
  BAD_FILTER: {
    what: {
      ko: '주소에 든 필터를 알아볼 수 없습니다: {given}',
      en: 'The filter in the address cannot be read: {given}',
    },
    next: { ko: '필터를 지우고 다시 골라 주세요.', en: 'Clear the filter and choose it again.' },
  },
  FILTER_LEAVES_NOTHING: {
    what: {
      ko: '필터에 맞는 구매가 한 건도 없습니다.',
      en: 'Not one purchase matches the filter.',
    },
    next: {
      ko: '필터를 지우거나 다른 값을 골라 주세요. 분석 기준일도 확인해 주세요.',
      en: 'Clear the filter or choose other values. Check the analysis date, too.',
    },
  },
  FILTER_LIST_GONE: {
    what: {
      ko: '필터가 가리키는 고객 목록이 이제 없습니다.',
      en: 'The customer list that the filter names is no longer there.',
    },
    next: { ko: '필터를 지우거나 다른 목록을 골라 주세요.', en: 'Clear the filter or choose another list.' },
  },
};
