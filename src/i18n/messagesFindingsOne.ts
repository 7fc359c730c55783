import type { CheckId } from '../../workers/contract/repairs.ts';
import type { Text } from '../../workers/contract/text.ts';

/** What a finding says where its count is one. Those that are not here never count one, or say the same. */
export const findingTextsOne: Readonly<Partial<Record<CheckId, Text>>> = {
  rejected: { ko: '“{file}” 파일에서 한 줄을 읽지 못했습니다', en: 'One line of “{file}” could not be read' },
  lossy: { ko: '한 줄에 깨진 글자(�)가 있습니다', en: 'One row holds broken characters (�)' },
  noKey: {
    ko: '{of}줄 가운데 한 줄은 누구의 것인지 적혀 있지 않습니다',
    en: 'One of {of} rows does not say whom it belongs to',
  },
  missing: { ko: '‘{column}’ 칸이 한 줄에서 비어 있습니다', en: '“{column}” is empty in one row' },
  unread: {
    ko: '‘{column}’ 칸 하나는 읽을 수 없어 비워 두었습니다: “{first}”',
    en: 'One cell of “{column}” could not be read and was left empty: “{first}”',
  },
  duplicateRows: {
    ko: '한 줄은 앞의 줄과 모든 칸이 같습니다',
    en: 'One row is the same as an earlier one in every cell',
  },
  overlap: { ko: '한 줄은 먼저 넣은 파일에도 똑같이 있습니다', en: 'One row stands in an earlier file, too' },
  replaced: { ko: '회원 한 명이 두 번 적혀 있습니다', en: 'One row lists a member who comes again later' },
  sameKey: {
    ko: '{table}에서 한 줄은 이미 나온 대상을 다시 적었습니다',
    en: 'One row of {table} is about something that an earlier row is about',
  },
  priceNotPositive: {
    ko: '한 줄은 수량이 있는데 값이 0이거나 음수입니다',
    en: 'One row has a quantity but a price of zero or less',
  },
  quantityZero: { ko: '한 줄은 수량이 0입니다', en: 'One row has a quantity of zero' },
  negativeValue: { ko: '‘{column}’ 값 하나가 음수입니다', en: 'One value of “{column}” is negative' },
  futureDate: { ko: '‘{column}’ 하나가 오늘보다 뒤입니다', en: 'One date of “{column}” lies after today' },
  oldDate: {
    ko: '‘{column}’ 하나가 {year}년보다 앞입니다',
    en: 'One date of “{column}” is from before {year}',
  },
  birthImpossible: {
    ko: '‘{column}’ 하나로는 0살보다 어리거나 {age}살이 넘습니다',
    en: 'One value of “{column}” makes somebody younger than 0 or older than {age}',
  },
  outsideScale: {
    ko: '‘{column}’ 값 하나가 척도 밖에 있습니다',
    en: 'One value of “{column}” lies outside its scale',
  },
  clicksAboveShown: {
    ko: '한 줄은 클릭이 노출보다 많습니다',
    en: 'One row has more clicks than impressions',
  },
  clickedUndelivered: {
    ko: '한 통은 도달하지 않았는데 클릭되었습니다',
    en: 'One message was clicked but not delivered',
  },
  outlier: {
    ko: '한 줄의 금액이 {low}–{high} 밖으로 동떨어져 있습니다',
    en: 'One amount is far outside {low} to {high}',
  },
  extremeCustomer: {
    ko: '고객 한 명이 전체 줄의 {share}를 차지합니다',
    en: 'One customer has {share} of all rows',
  },
  spellings: {
    ko: '‘{column}’에서 한 줄은 같은 말을 다르게 적었습니다',
    en: 'One row of “{column}” spells a word in another way',
  },
};
