import type { AddressFault, AddressKind } from '../../workers/contract/audienceFile.ts';
import type { Text } from '../../workers/contract/text.ts';

/** Files that lists leave the page as. */
export const exportMessages = {
  reason: { ko: '이유', en: 'Reason' },
  download: { ko: '내려받기', en: 'Download' },
  moreFormats: { ko: '다른 형식', en: 'Other formats' },
  heading: { ko: '내려받을 것', en: 'What to download' },
  ids: { ko: '고객 번호만', en: 'Customer IDs only' },
  idsHelp: { ko: '개인정보가 가장 적은 파일', en: 'The file that tells least about anybody' },
  figures: { ko: '지표까지', en: 'With figures' },
  figuresHelp: { ko: '마지막 구매, 횟수, 금액 등', en: 'Last purchase, number, amount and so on' },
  reasons: { ko: '이유까지', en: 'With reasons' },
  reasonsHelp: { ko: '고객마다 한 문장의 이유와 지표', en: 'A sentence for each customer, and the figures' },
  csvOf: { ko: '{what}, CSV 내려받기', en: 'Download as CSV: {what}' },
  excelOf: { ko: '{what}, 엑셀 내려받기', en: 'Download for Excel: {what}' },
  excel: { ko: '엑셀', en: 'Excel' },
  tooManyForExcel: {
    ko: '엑셀 시트에는 {limit}명까지 들어갑니다. CSV로 받으세요.',
    en: 'A sheet of Excel has room for {limit} customers. Take the CSV.',
  },
  writing: { ko: '파일을 만드는 중 {share}', en: 'Writing the file, {share}' },
  stop: { ko: '그만두기', en: 'Stop' },
  done: { ko: '“{file}” 파일을 내려받았습니다.', en: 'Downloaded “{file}”.' },
  doneKept: {
    ko: '“{file}” 파일을 내려받고 “{name}” 명단으로 저장했습니다.',
    en: 'Downloaded “{file}” and kept it as the list “{name}”.',
  },

  ads: { ko: '광고 매체에 올릴 파일', en: 'For an ad platform' },
  adsHelp: {
    ko: '이메일과 전화번호를 매체의 규칙대로 다듬고 해시(SHA-256)해서 담습니다. 해시해도 개인정보이니, 매체 제공에 동의한 고객만 올리세요.',
    en: 'E-mail and phone, tidied by the platform’s own rules and hashed (SHA-256). A hash is still personal data: upload only who agreed to it.',
  },
  adsNoColumns: {
    ko: '회원 파일에서 이메일이나 전화번호 열을 찾지 못했습니다. 그 열이 있는 회원 파일을 더하면 만들 수 있습니다.',
    en: 'No table of members with an e-mail or phone column is loaded. Add one to make this file.',
  },
  platform: { ko: '매체', en: 'Platform' },
  google: { ko: '구글 애즈', en: 'Google Ads' },
  meta: { ko: '메타 (페이스북·인스타그램)', en: 'Meta (Facebook, Instagram)' },
  googleRules: {
    ko: '빈칸을 없애고 소문자로, 지메일은 점과 + 뒤를 빼고, 전화는 +821012345678 꼴로.',
    en: 'No spaces, lower case, Gmail without dots and what follows a plus; phones like +821012345678.',
  },
  metaRules: {
    ko: '앞뒤 빈칸을 없애고 소문자로, 전화는 821012345678처럼 숫자만.',
    en: 'No spaces around, lower case; phones as digits alone, like 821012345678.',
  },
  rulesAt: { ko: '매체의 설명:', en: 'The platform’s own page:' },
  addresses: { ko: '담을 것', en: 'What it holds' },
  agreedOnly: { ko: '{consent}한 고객만', en: 'Only customers with {consent}' },
  consentUnknown: {
    ko: '파일에 {consent} 열이 없어 누가 동의했는지 확인할 수 없습니다.',
    en: 'There is no column for {consent}, so it cannot be checked who agreed.',
  },
  vouch: {
    ko: '모두 동의했는지 따로 확인했습니다',
    en: 'I have made sure that all of them agreed',
  },
  dialCode: { ko: '국가 번호가 없는 전화번호는', en: 'Numbers without a country code are from' },
  written: { ko: '담음 {count}', en: 'In the file {count}' },
  withoutConsent: { ko: '동의 없음 {count}', en: 'Not agreed {count}' },
  withoutAddress: { ko: '파일에 없음 {count}', en: 'None on file {count}' },
  malformed: { ko: '쓸 수 없음 {count} ({reasons})', en: 'Unusable {count} ({reasons})' },
  counting: { ko: '세는 중', en: 'Counting' },
  fewMatched: {
    ko: '매체는 보통 100명이 넘게 맞아야 광고를 내보냅니다.',
    en: 'Platforms usually need more than 100 matches before they show ads.',
  },
  hash: { ko: '{count}명을 해시해서 내려받기', en: 'Hash and download {count}' },
  nothingToHash: { ko: '담을 주소가 없습니다', en: 'No address to hash' },
} as const satisfies Readonly<Record<string, Text>>;

export const addressNames: Readonly<Record<AddressKind, Text>> = {
  email: { ko: '이메일', en: 'E-mail' },
  phone: { ko: '전화번호', en: 'Phone' },
};

/** Why an address cannot be used. */
export const faultNames: Readonly<Record<AddressFault, Text>> = {
  noAtSign: { ko: '@가 없거나 둘', en: 'no @, or two' },
  brokenName: { ko: '@ 앞이 이상함', en: 'odd before the @' },
  brokenDomain: { ko: '@ 뒤가 이상함', en: 'odd after the @' },
  letters: { ko: '숫자가 아닌 글자', en: 'letters in it' },
  tooShort: { ko: '너무 짧음', en: 'too short' },
  tooLong: { ko: '너무 김', en: 'too long' },
  unknownNumber: { ko: '없는 번호 꼴', en: 'no such number' },
};

export const countryNames: Readonly<Record<string, Text>> = {
  82: { ko: '대한민국 +82', en: 'South Korea +82' },
  1: { ko: '미국·캐나다 +1', en: 'United States, Canada +1' },
  81: { ko: '일본 +81', en: 'Japan +81' },
  86: { ko: '중국 +86', en: 'China +86' },
  886: { ko: '대만 +886', en: 'Taiwan +886' },
  852: { ko: '홍콩 +852', en: 'Hong Kong +852' },
  65: { ko: '싱가포르 +65', en: 'Singapore +65' },
  44: { ko: '영국 +44', en: 'United Kingdom +44' },
  49: { ko: '독일 +49', en: 'Germany +49' },
  33: { ko: '프랑스 +33', en: 'France +33' },
  61: { ko: '호주 +61', en: 'Australia +61' },
};
