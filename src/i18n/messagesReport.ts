import type { ExclusionRule } from '../../workers/contract/importing.ts';
import type { Text } from '../../workers/contract/text.ts';

export const exclusionNames: Readonly<Record<ExclusionRule, Text>> = {
  noCustomer: { ko: '고객을 알 수 없는 줄', en: 'Lines without a customer' },
  cancelled: { ko: '취소된 줄', en: 'Cancelled lines' },
  return: { ko: '반품 줄', en: 'Returned lines' },
  notPositive: { ko: '금액이 0이거나 없는 줄', en: 'Lines with no amount' },
  repeatedHeader: { ko: '열 이름이 되풀이된 줄', en: 'Header lines repeated' },
  total: { ko: '합계 줄', en: 'Total lines' },
  comment: { ko: '설명 줄', en: 'Comment lines' },
  noKey: { ko: '무엇에 대한 것인지 알 수 없는 줄', en: 'Lines about nothing' },
  replaced: { ko: '뒤에 다시 나온 회원의 앞 줄', en: 'Members listed again further down' },
  duplicate: { ko: '뺀 중복 줄', en: 'Duplicate lines you left out' },
  impossible: { ko: '뺀 있을 수 없는 값의 줄', en: 'Lines with impossible values you left out' },
  future: { ko: '뺀 오늘 뒤의 줄', en: 'Lines after today you left out' },
  outlier: { ko: '뺀 이상치 줄', en: 'Outliers you left out' },
  testCustomer: { ko: '뺀 고객의 줄', en: 'Lines of customers you left out' },
};

export const exclusionReasons: Readonly<Record<ExclusionRule, Text>> = {
  noCustomer: {
    ko: '고객 칸이 비어 있어 누구의 구매인지 알 수 없습니다.',
    en: 'The customer cell is empty, so nobody can be credited with the purchase.',
  },
  cancelled: {
    ko: '주문번호나 상태가 취소를 뜻합니다.',
    en: 'The order number or status says it was cancelled.',
  },
  return: { ko: '수량이나 금액이 음수입니다.', en: 'The quantity or amount is negative.' },
  repeatedHeader: {
    ko: '파일을 이어 붙이면서 열 이름이 다시 나온 줄입니다.',
    en: 'The column names once more, as in files pasted together.',
  },
  total: { ko: '합계나 소계라서 주문이 아닙니다.', en: 'A total or subtotal, not an order.' },
  comment: { ko: '#으로 시작하는 설명입니다.', en: 'A remark that starts with #.' },
  noKey: {
    ko: '무엇을 가리키는지 적는 칸이 비어 있습니다.',
    en: 'The cell that says what the line is about is empty.',
  },
  replaced: {
    ko: '같은 회원이 여러 번 나와 마지막 줄을 씁니다.',
    en: 'The same member comes more than once; the last line is used.',
  },
  duplicate: {
    ko: '똑같은 줄이 앞에 있습니다. 자료 점검에서 되돌릴 수 있습니다.',
    en: 'The same line stands further up. Undo it on the data check page.',
  },
  impossible: {
    ko: '있을 수 없는 값이 있습니다. 자료 점검에서 되돌릴 수 있습니다.',
    en: 'They hold a value that cannot be. Undo it on the data check page.',
  },
  future: {
    ko: '날짜가 오늘보다 뒤입니다. 자료 점검에서 되돌릴 수 있습니다.',
    en: 'Their date lies after today. Undo it on the data check page.',
  },
  outlier: {
    ko: '금액이 다른 줄과 동떨어졌습니다. 자료 점검에서 되돌릴 수 있습니다.',
    en: 'Their amount is far from all others. Undo it on the data check page.',
  },
  testCustomer: {
    ko: '시험 계정이나 도매 고객입니다. 자료 점검에서 되돌릴 수 있습니다.',
    en: 'Test or wholesale accounts. Undo it on the data check page.',
  },
  notPositive: {
    ko: '사은품, 보정처럼 받은 돈이 없는 줄입니다.',
    en: 'No money was received: gifts, corrections and the like.',
  },
};

export const reportMessages = {
  heading: {
    ko: '고객 {customers}명이 {first}\u2060부터 {last}\u2060까지 산 {rows}줄이 준비되었습니다',
    en: '{rows} lines bought by {customers} customers from {first} to {last} are ready',
  },
  headingOther: { ko: '{table} {rows}줄이 준비되었습니다', en: '{rows} rows of {table} are ready' },
  andFiles: { ko: ' 외 {count}개', en: ' and {count} more' },
  tablesHeading: { ko: '불러온 파일', en: 'What is loaded' },
  tableRows: { ko: '{rows}줄', en: '{rows} rows' },
  fileRows: { ko: '{read}줄 가운데 {kept}줄', en: '{kept} of {read} rows' },
  match: {
    ko: '{label} {keys}개 가운데 {matched}개({share})가 {table} 파일에도 있습니다.',
    en: '{label}: {matched} of {keys} ({share}) are in {table} too.',
  },
  replacedAcross: {
    ko: '앞 파일의 {count}명은 뒤 파일에 다시 나와 뒤의 것을 씁니다.',
    en: '{count} members of earlier files come again in a later one, which counts.',
  },
  removeFile: { ko: '“{file}” 빼기', en: 'Take “{file}” out' },
  addHeading: { ko: '더 넣으면 더 많이 봅니다', en: 'Add files, see more' },
  addHint: {
    ko: '다음 달 주문, 회원, 메시지 발송, 광고비, 설문 파일을 더하면 고객과 상품으로 이어 붙입니다.',
    en: 'Next month’s orders, members, messages, ad spend or surveys are joined by customer and product.',
  },
  addFiles: { ko: '파일 더하기', en: 'Add files' },
  noDataset: { ko: '파일을 넣으면 여기에 답이 모입니다', en: 'Drop a file, and its answers gather here' },
  questionsHeading: { ko: '이제 물어볼 수 있는 것', en: 'What you can ask now' },
  bookkeeping: { ko: '파일의 모든 줄이 어디로 갔는지', en: 'Where every line of the file went' },
  equation: {
    ko: '{read}줄을 읽어 {kept}줄을 쓰고, {excluded}줄은 세지 않고, {rejected}줄은 읽지 못했습니다.',
    en: 'Of {read} lines read, {kept} are used, {excluded} are left out and {rejected} could not be read.',
  },
  allKept: {
    ko: '읽은 {read}줄을 모두 씁니다. 빠지거나 읽지 못한 줄이 없습니다.',
    en: 'All {read} lines read are used. Nothing was left out or unreadable.',
  },
  kept: { ko: '쓰는 줄', en: 'Lines used' },
  keptWhy: {
    ko: '고객, 날짜, 금액을 모두 아는 구매입니다.',
    en: 'Purchases with a customer, a date and an amount.',
  },
  rejected: { ko: '읽지 못한 줄', en: 'Lines that could not be read' },
  rejectedWhy: {
    ko: '버리지 않았습니다. 아래에서 이유를 보고 내려받을 수 있습니다.',
    en: 'Not thrown away: see why below, and download them.',
  },
  overlap: {
    ko: '해당하는 줄은 모두 {matching}줄이고, 그 가운데 {both}줄은 위에서 이미 셌습니다.',
    en: '{matching} lines in all; {both} of them are already counted above.',
  },
  columnWhat: { ko: '무엇', en: 'What' },
  columnRows: { ko: '줄', en: 'Lines' },
  columnShare: { ko: '비율', en: 'Share' },
  total: { ko: '읽은 줄 모두', en: 'All lines read' },
  rejectedHeading: { ko: '읽지 못한 {rows}줄', en: '{rows} lines that could not be read' },
  rejectedHeadingOne: { ko: '읽지 못한 1줄', en: 'One line that could not be read' },
  rejectedSample: { ko: '처음 {count}줄의 예', en: 'The first {count} of them' },
  line: { ko: '줄 번호', en: 'Line' },
  reason: { ko: '이유', en: 'Reason' },
  text: { ko: '내용', en: 'Text' },
  downloadRejected: { ko: '읽지 못한 줄 모두 내려받기 (CSV)', en: 'Download all of them (CSV)' },
  howRead: { ko: '어떻게 읽었나', en: 'How it was read' },
  encoding: { ko: '인코딩', en: 'Encoding' },
  delimiter: { ko: '칸을 나누는 글자', en: 'Delimiter' },
  duration: { ko: '걸린 시간', en: 'Took' },
  roles: { ko: '열의 쓰임', en: 'Columns used' },
  repairs: { ko: '고친 것', en: 'Repaired' },
  repairId: {
    ko: '“{column}” 열의 번호 끝에 붙은 “.0”을 떼었습니다.',
    en: 'Removed the “.0” at the end of numbers in “{column}”.',
  },
  repairHeaders: {
    ko: '이름이 같은 열에 번호를 붙였습니다: {names}',
    en: 'Numbered columns that share a name: {names}',
  },
  part: { ko: '시트나 파일', en: 'Sheet or file' },
  repairTitles: {
    ko: '표 위에 있는 {count}줄은 제목으로 보고 건너뛰었습니다.',
    en: '{count} lines above the table were taken for titles and skipped.',
  },
  repairKeys: {
    ko: '“{column}” 열의 값 {count}개는 앞의 0이나 빈칸, 줄표를 빼고 주문 파일의 고객과 맞추었습니다.',
    en: '{count} values in “{column}” were matched with the order file without leading zeros, spaces and dashes.',
  },
  unread: { ko: '비워 둔 칸', en: 'Taken as empty' },
  unreadCells: {
    ko: '“{column}” 열의 {count}칸은 읽을 수 없어 비어 있는 것으로 봅니다. 예: “{example}”',
    en: '{count} cells in “{column}” could not be read and count as empty, such as “{example}”.',
  },
  repairLossy: {
    ko: '인코딩에 없는 글자가 있는 칸 {count}개는 그 글자를 �로 바꾸었습니다.',
    en: 'In {count} cells, characters the encoding does not have were replaced by �.',
  },
} as const satisfies Readonly<Record<string, Text>>;
