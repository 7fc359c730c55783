import type { PersonalKind } from '../../workers/contract/personal.ts';
import type { Text } from '../../workers/contract/text.ts';

/** What leads to people is masked, and left out of files, until somebody asks for it. */
export const personalMessages = {
  show: { ko: '개인정보 보이기', en: 'Show personal data' },
  showHint: {
    ko: '가려 둔 이름·연락처·주소를 보입니다. 이 탭을 닫거나 새로 열면 다시 가립니다.',
    en: 'Shows masked names, contacts and addresses. They are masked again when this tab is closed or reloaded.',
  },
  take: {
    ko: '개인정보 열도 파일에 담기: {columns}',
    en: 'Put personal columns into the file too: {columns}',
  },
  takeAny: {
    ko: '개인정보도 파일에 담기',
    en: 'Put personal data into the file too',
  },
  leftOut: {
    ko: '고르지 않으면 이름·연락처·주소는 파일에서 뺍니다. 파일을 받은 사람은 누구나 볼 수 있기 때문입니다.',
    en: 'Unless ticked, names, contacts and addresses are left out: whoever gets the file could read them.',
  },
  column: { ko: '{header} ({kind})', en: '{header} ({kind})' },
} as const satisfies Readonly<Record<string, Text>>;

export const personalKindNames: Readonly<Record<PersonalKind, Text>> = {
  email: { ko: '이메일', en: 'e-mail' },
  phone: { ko: '전화번호', en: 'phone' },
  name: { ko: '이름', en: 'name' },
  address: { ko: '주소', en: 'address' },
  resident: { ko: '주민번호', en: 'resident number' },
};
