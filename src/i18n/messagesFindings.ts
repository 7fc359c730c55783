import type { CheckId } from '../../workers/contract/repairs.ts';
import type { Text } from '../../workers/contract/text.ts';

export interface FindingText {
  /** {count}, {of}, {share}, {column}, {file}, {table} and, for some, {low} {high} {first}. */
  readonly says: Text;
  /** What it means for the answers, and what can be done. */
  readonly why: Text;
}

export const findingTexts: Readonly<Record<CheckId, FindingText>> = {
  rejected: {
    says: {
      ko: '“{file}” 파일에서 {count}줄을 읽지 못했습니다',
      en: '{count} lines of “{file}” could not be read',
    },
    why: {
      ko: '어떤 분석에도 들어가지 않습니다. 이유를 보고 원래 파일을 고쳐 다시 넣으면 됩니다.',
      en: 'No analysis sees them. Look at the reasons, mend the file and load it again.',
    },
  },
  lossy: {
    says: { ko: '{count}줄에 깨진 글자(�)가 있습니다', en: '{count} rows hold broken characters (�)' },
    why: {
      ko: '내보낼 때나 읽을 때 인코딩이 맞지 않았습니다. 이름이 갈라져 따로 세어질 수 있습니다.',
      en: 'An encoding did not fit when the file was written or read. Names may be torn apart and counted twice.',
    },
  },
  noKey: {
    says: {
      ko: '{of}줄 가운데 {count}줄({share})은 누구의 것인지 적혀 있지 않습니다',
      en: '{count} of {of} rows ({share}) do not say whom they belong to',
    },
    why: {
      ko: '고객을 세는 분석에서 빠집니다. 비회원 구매라면 매출도 그만큼 적게 보입니다.',
      en: 'They are left out wherever customers are counted. If they are guest purchases, revenue looks smaller by that much.',
    },
  },
  missing: {
    says: {
      ko: '‘{column}’ 칸이 {count}줄({share})에서 비어 있습니다',
      en: '“{column}” is empty in {count} rows ({share})',
    },
    why: {
      ko: '이 열로 나누는 분석에서 이 줄들은 ‘모름’이 됩니다.',
      en: 'Where this column divides customers or sales, these rows are unknown.',
    },
  },
  unread: {
    says: {
      ko: '‘{column}’ 칸 {count}개는 읽을 수 없어 비워 두었습니다. 예: “{first}”',
      en: '{count} cells of “{column}” could not be read and were left empty, such as “{first}”',
    },
    why: {
      ko: '위의 빈칸에 이미 들어 있어 점수에서 두 번 빼지 않습니다.',
      en: 'They are among the empty cells already, so the score does not take them off twice.',
    },
  },
  duplicateRows: {
    says: {
      ko: '{count}줄({share})은 앞의 줄과 모든 칸이 같습니다',
      en: '{count} rows ({share}) are the same as an earlier one in every cell',
    },
    why: {
      ko: '한 번 산 것이 두 번으로 세어집니다. 주문번호도 시각도 없는 파일이라면 같은 값을 두 번 샀을 수도 있습니다.',
      en: 'One purchase counts twice. In a file with neither order number nor time of day, both may be right.',
    },
  },
  overlap: {
    says: {
      ko: '{count}줄({share})은 먼저 넣은 파일에도 똑같이 있습니다',
      en: '{count} rows ({share}) stand in an earlier file, too',
    },
    why: {
      ko: '달마다 내보낸 파일의 기간이 겹쳤을 때 흔합니다. 겹친 날의 매출이 두 배가 됩니다.',
      en: 'Common where the periods of monthly exports overlap. Sales of those days are doubled.',
    },
  },
  replaced: {
    says: {
      ko: '회원 {count}명이 두 번 이상 적혀 있습니다',
      en: '{count} rows list a member who comes again later',
    },
    why: {
      ko: '마지막 줄을 씁니다. 등급이나 지역이 서로 다른지 살펴보세요.',
      en: 'The last row is used. See whether their tier or region differ.',
    },
  },
  sameContact: {
    says: {
      ko: '회원 {count}명의 ‘{column}’이 다른 회원과 같습니다',
      en: '{count} members share their “{column}” with another member',
    },
    why: {
      ko: '한 사람이 두 번 가입했거나 가족일 수 있습니다. 같은 메시지를 두 번 받게 됩니다.',
      en: 'One person who joined twice, or a family. They would get the same message twice.',
    },
  },
  sameKey: {
    says: {
      ko: '{table}에서 {count}줄은 이미 나온 대상을 다시 적었습니다',
      en: '{count} rows of {table} are about something that an earlier row is about',
    },
    why: { ko: '둘 가운데 하나만 맞을 수 있습니다.', en: 'Only one of the two can be right.' },
  },
  orderConflict: {
    says: {
      ko: '{count}줄은 주문번호가 같은데 고객이나 날짜가 다릅니다',
      en: '{count} rows share an order number but not the customer or the day',
    },
    why: {
      ko: '주문 하나가 여러 사람의 것이 됩니다. 주문 수와 객단가가 틀어집니다.',
      en: 'One order belongs to several people. Order counts and order values go wrong.',
    },
  },
  priceNotPositive: {
    says: {
      ko: '{count}줄은 수량이 있는데 값이 0이거나 음수입니다',
      en: '{count} rows have a quantity but a price of zero or less',
    },
    why: {
      ko: '사은품이나 보정일 수 있습니다. 금액이 0 이하인 줄은 이미 구매로 세지 않습니다.',
      en: 'Gifts or corrections, perhaps. Rows with no positive amount are not counted as purchases anyway.',
    },
  },
  quantityZero: {
    says: { ko: '{count}줄은 수량이 0입니다', en: '{count} rows have a quantity of zero' },
    why: {
      ko: '돈은 받았는데 판 것이 없습니다. 배송비나 조정 줄일 수 있습니다.',
      en: 'Money was received for nothing sold. Shipping or adjustment lines, perhaps.',
    },
  },
  negativeValue: {
    says: {
      ko: '‘{column}’ 값 {count}개가 음수입니다',
      en: '{count} values of “{column}” are negative',
    },
    why: { ko: '합계와 평균을 끌어내립니다.', en: 'They pull sums and means down.' },
  },
  futureDate: {
    says: {
      ko: '‘{column}’ {count}개가 오늘보다 뒤입니다',
      en: '{count} dates of “{column}” lie after today',
    },
    why: {
      ko: '분석 기준일이 미래로 밀려 모두가 오래 안 산 고객처럼 보입니다.',
      en: 'They push the analysis date into the future, and everybody looks long gone.',
    },
  },
  oldDate: {
    says: {
      ko: '‘{column}’ {count}개가 {year}년보다 앞입니다',
      en: '{count} dates of “{column}” are from before {year}',
    },
    why: {
      ko: '빈 날짜를 1900년이나 1970년으로 채우는 프로그램이 많습니다.',
      en: 'Many programs write 1900 or 1970 where there is no date.',
    },
  },
  birthImpossible: {
    says: {
      ko: '‘{column}’ {count}개로는 0살보다 어리거나 {age}살이 넘습니다',
      en: '{count} values of “{column}” make somebody younger than 0 or older than {age}',
    },
    why: { ko: '연령대별 분석이 틀어집니다.', en: 'They distort every view by age.' },
  },
  outsideScale: {
    says: {
      ko: '‘{column}’ 값 {count}개가 척도 밖에 있습니다',
      en: '{count} values of “{column}” lie outside its scale',
    },
    why: {
      ko: '척도는 값의 95 %가 들어가는 가장 작은 것입니다. 추천 의향은 늘 0–10입니다.',
      en: 'The scale is the smallest that holds 95% of the values; likelihood to recommend is always 0–10.',
    },
  },
  clicksAboveShown: {
    says: {
      ko: '{count}줄은 클릭이 노출보다 많습니다',
      en: '{count} rows have more clicks than impressions',
    },
    why: { ko: '두 열이 바뀌었을 수 있습니다.', en: 'The two columns may be swapped.' },
  },
  clickedUndelivered: {
    says: {
      ko: '{count}통은 도달하지 않았는데 클릭되었습니다',
      en: '{count} messages were clicked but not delivered',
    },
    why: { ko: '도달률과 클릭률이 틀어집니다.', en: 'Delivery and click rates go wrong.' },
  },
  outlier: {
    says: {
      ko: '{count}줄의 금액이 {low}–{high} 밖으로 동떨어져 있습니다',
      en: '{count} amounts are far outside {low} to {high}',
    },
    why: {
      ko: '도매나 오타, 진짜 큰손일 수 있습니다. 점수에서는 빼지 않습니다. 줄을 보고 정하세요.',
      en: 'Wholesale, a typing error, or a truly big spender: the score takes nothing off. Look at the rows and decide.',
    },
  },
  extremeCustomer: {
    says: {
      ko: '고객 {customers}명이 전체 줄의 {share}를 차지합니다',
      en: '{customers} customers have {share} of all rows',
    },
    why: {
      ko: '시험 계정이나 도매 고객이면 빼고, 큰손이면 그대로 두세요.',
      en: 'Leave them out if they are test or wholesale accounts; keep them if they are good customers.',
    },
  },
  dateGap: {
    says: {
      ko: '평소라면 기록이 있을 {count}일이 비어 있습니다',
      en: '{count} days are empty on which there usually is something',
    },
    why: {
      ko: '쉬는 날이 아니라면 내보내기가 빠졌을 수 있습니다. 추세와 재구매 주기가 틀어집니다.',
      en: 'If the shop was not closed, part of the export is missing. Trends and purchase cycles go wrong.',
    },
  },
  returns: {
    says: {
      ko: '{of}줄 가운데 {count}줄({share})이 반품이나 취소입니다',
      en: '{count} of {of} rows ({share}) are returns or cancellations',
    },
    why: {
      ko: '구매로 세지 않습니다. 많다면 왜 돌려보내는지 볼 만합니다.',
      en: 'They are not counted as purchases. Where there are many, it is worth asking why.',
    },
  },
  spellings: {
    says: {
      ko: '‘{column}’에서 {count}줄은 같은 말을 다르게 적었습니다',
      en: '{count} rows of “{column}” spell a word in another way',
    },
    why: {
      ko: '대소문자, 띄어쓰기, 전각·반각만 다릅니다. 한 덩어리가 여럿으로 갈라집니다.',
      en: 'They differ only in case, spaces or width. One group falls into several.',
    },
  },
  matches: {
    says: {
      ko: '{table}의 ‘{column}’ {of}개 가운데 {count}개({share})가 주문 파일과 맞지 않습니다',
      en: 'Of {of} values of “{column}” in {table}, {count} ({share}) do not match the orders',
    },
    why: {
      ko: '맞출 수 있는 만큼에서 센 것입니다. 한쪽에만 머리글자나 0이 붙었는지 보세요.',
      en: 'Counted among those that could match. See whether one side has a prefix or leading zeros.',
    },
  },
  constant: {
    says: {
      ko: '‘{column}’ 열의 값은 모두 “{first}”입니다',
      en: 'Every value of “{column}” is “{first}”',
    },
    why: { ko: '이 열로는 아무것도 나눌 수 없습니다.', en: 'Nothing can be told apart by it.' },
  },
};
