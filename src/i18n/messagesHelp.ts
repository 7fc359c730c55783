import type { Text } from '../../workers/contract/text.ts';

export const helpMessages = {
  method: { ko: '용어, 단축키, 오류, 새 소식', en: 'Terms, shortcuts, errors, news' },
  heading: { ko: '도움말', en: 'Help' },
  search: { ko: '도움말에서 찾기', en: 'Search the help' },
  placeholder: { ko: '향상도, p값, 인코딩…', en: 'lift, p value, password…' },
  found: { ko: '찾은 항목 {count}개', en: 'Found: {count}' },
  nothing: { ko: '맞는 항목이 없습니다. 다른 말로 찾아보세요.', en: 'Nothing matches. Try another word.' },
  terms: { ko: '용어', en: 'Terms' },
  usedAt: { ko: '쓰이는 곳:', en: 'Used at:' },
  keys: { ko: '단축키', en: 'Keyboard shortcuts' },
  errors: { ko: '오류와 할 일', en: 'Errors, and what to do' },
  errorsHint: {
    ko: '오류는 생긴 자리에서 이 문장으로 알려 줍니다. …에는 파일이나 열 이름이 들어갑니다.',
    en: 'Each is said in these words where it happens. A … stands for the name of a file or column.',
  },
  news: { ko: '새 소식', en: 'What is new' },
} as const satisfies Readonly<Record<string, Text>>;
