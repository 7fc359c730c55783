import type {
  ContainerFormat,
  Encoding,
  ImportStage,
  RejectReason,
} from '../../workers/contract/importing.ts';
import type { Text } from '../../workers/contract/text.ts';

export const arrivalMessages = {
  heading: {
    ko: '누가 단골이고 누가 떠나는지, 주문 파일 하나로 봅니다',
    en: 'Drop an order file. See who your regulars are, and who is leaving.',
  },
  lead: {
    ko: '가입도 설치도 없습니다. 파일은 이 기기에서만 읽습니다.',
    en: 'Nothing to sign up for or install. The file is read on this device only.',
  },
  dropHere: { ko: '주문 파일을 여기에 끌어다 놓으세요', en: 'Drop your order file here' },
  pickHere: { ko: '주문 파일을 골라 주세요', en: 'Choose your order file' },
  chooseFile: { ko: '파일 고르기', en: 'Choose a file' },
  accepts: {
    ko: '엑셀, CSV, TSV, ZIP을 그대로 읽습니다. 엑셀에서 저장한 한글 CSV도 됩니다.',
    en: 'Excel, CSV, TSV or ZIP, as they are. Korean CSV files saved by Excel, too.',
  },
  needs: {
    ko: '고객, 날짜, 금액이 있는 열이면 충분합니다.',
    en: 'Columns for customer, date and amount are enough.',
  },
  sampleHeading: { ko: '파일이 없다면 견본으로', en: 'No file at hand? Try a sample' },
  sampleInvented: { ko: '지어낸 자료', en: 'Invented data' },
  sampleOpen: { ko: '이 견본 열기', en: 'Open this sample' },
  sampleAction: { ko: '견본 열기: {title}', en: 'Open the sample: {title}' },
  privacyLine: {
    ko: '자료는 이 기기를 떠나지 않습니다.',
    en: 'Your data never leaves this device.',
  },
  privacyProof: { ko: '증거 보기', en: 'See the proof' },
  whatHeading: { ko: '이런 질문에 답합니다', en: 'What it answers' },
  reading: { ko: '“{file}” 앞부분을 읽는 중…', en: 'Reading the start of “{file}”…' },
  waitingForEngine: {
    ko: '“{file}” 파일을 받았습니다. 계산 엔진이 켜지면 바로 읽습니다.',
    en: 'Got “{file}”. It will be read as soon as the engine has started.',
  },
  goOnWith: { ko: '“{file}” 이어서 보기', en: 'Go on with “{file}”' },
  dropToRead: { ko: '놓으면 읽기 시작합니다', en: 'Let go to read the file' },
  dropKeeps: {
    ko: '지금 보던 자료는 새 파일을 확인할 때까지 그대로입니다',
    en: 'What you have now stays until the new file is confirmed',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const checkMessages = {
  heading: {
    ko: '“{file}” 파일을 이렇게 읽었습니다. 맞나요?',
    en: 'This is how “{file}” reads. Does it look right?',
  },
  nothingHeading: { ko: '확인할 파일이 없습니다', en: 'There is no file to check' },
  nothingHint: { ko: '주문 파일을 먼저 넣어 주세요.', en: 'Drop an order file first.' },
  factRowsAbout: { ko: '약 {rows}줄', en: 'about {rows} rows' },
  factColumns: { ko: '열 {columns}개', en: '{columns} columns' },
  confirm: { ko: '맞아요, 불러오기', en: 'Looks right, load it' },
  cancel: { ko: '그만두기', en: 'Do not load' },
  missing: {
    ko: '{roles} 열을 골라야 불러올 수 있습니다.',
    en: 'Choose a column for {roles} to go on.',
  },
  missingAmount: {
    ko: '결제금액, 또는 수량과 단가 열을 골라야 불러올 수 있습니다.',
    en: 'Choose the amount, or both quantity and unit price, to go on.',
  },
  rolesHeading: { ko: '어느 열이 무엇인가요', en: 'Which column is what' },
  required: { ko: '꼭 필요한 것', en: 'Needed' },
  optional: {
    ko: '있으면 더 볼 수 있는 것 ({count}개 골라짐)',
    en: 'Useful if you have them ({count} chosen)',
  },
  notInFile: { ko: '없음', en: 'Not in this file' },
  chooseColumn: { ko: '열을 골라 주세요', en: 'Choose a column' },
  orElse: { ko: '또는', en: 'or' },
  computedAmount: {
    ko: '결제금액 열이 없어 수량 × 단가로 계산합니다.',
    en: 'There is no amount column, so quantity × unit price is used.',
  },
  sure: { ko: '확실', en: 'sure' },
  guessed: { ko: '추측', en: 'guessed' },
  unsure: { ko: '확인 필요', en: 'please check' },
  chosen: { ko: '직접 고름', en: 'your choice' },
  example: { ko: '예: {value}', en: 'e.g. {value}' },
  readingHeading: { ko: '글자가 깨지거나 칸이 어긋나 보이면', en: 'If letters or cells look wrong' },
  encoding: { ko: '글자 인코딩', en: 'Text encoding' },
  delimiter: { ko: '칸을 나누는 글자', en: 'Cells are split by' },
  hasHeader: { ko: '첫 줄은 열 이름', en: 'The first line holds column names' },
  comma: { ko: '쉼표 ,', en: 'comma ,' },
  tab: { ko: '탭', en: 'tab' },
  semicolon: { ko: '쌍반점 ;', en: 'semicolon ;' },
  pipe: { ko: '세로줄 |', en: 'pipe |' },
  previewHeading: { ko: '파일의 첫 {rows}줄', en: 'The first {rows} rows' },
  previewLabel: { ko: '파일 미리 보기, 옆으로 넘길 수 있음', en: 'Preview of the file; scrolls sideways' },
  columnRole: { ko: '“{column}” 열의 쓰임', en: 'Use of column “{column}”' },
  unused: { ko: '쓰지 않음', en: 'not used' },
  emptyShare: { ko: '{share} 빈칸', en: '{share} empty' },
  moreColumns: { ko: '열 {count}개 더 보기', en: 'Show {count} more columns' },
  columnsShown: {
    ko: '열 {total}개 중 {shown}개를 보이고 있습니다.',
    en: '{shown} of {total} columns are shown.',
  },
  unnamedColumn: { ko: '(이름 없음)', en: '(no name)' },
  noticeDuplicates: {
    ko: '이름이 같은 열이 있어 번호를 붙였습니다: {names}',
    en: 'Some columns share a name, so they were numbered: {names}',
  },
  noticeNoHeader: {
    ko: '첫 줄이 열 이름이 아닌 것 같아 1열, 2열로 이름 붙였습니다.',
    en: 'The first line does not look like column names, so columns are numbered.',
  },
  noticeEncoding: {
    ko: '글자 인코딩은 {encoding} 같습니다. 글자가 이상하면 아래에서 바꾸세요.',
    en: 'The text encoding was guessed as {encoding}. If letters look wrong, change it below.',
  },
  noticeUndecodable: {
    ko: '읽을 수 없는 글자가 {count}개 있습니다. 인코딩을 바꿔 보세요.',
    en: '{count} characters could not be read. Try another encoding.',
  },
  dateQuestion: {
    ko: '“{column}” 열의 “{example}”은 어느 날인가요?',
    en: 'Which day is “{example}” in column “{column}”?',
  },
  dateQuestionHint: {
    ko: '파일만 보고는 일/월과 월/일을 가릴 수 없습니다.',
    en: 'The file alone cannot tell day/month from month/day.',
  },
  numberQuestion: {
    ko: '“{column}” 열의 “{example}”은 얼마인가요?',
    en: 'How much is “{example}” in column “{column}”?',
  },
  numberQuestionHint: {
    ko: '파일만 보고는 점이 천 단위인지 소수점인지 가릴 수 없습니다.',
    en: 'The file alone cannot tell whether the point marks thousands or decimals.',
  },
  pointThousands: { ko: '점은 천 단위', en: 'point marks thousands' },
  pointDecimals: { ko: '점은 소수점', en: 'point marks decimals' },
  part: { ko: '읽을 시트나 파일', en: 'Sheet or file to read' },
  dayFirst: { ko: '일/월 순서', en: 'day first' },
  monthFirst: { ko: '월/일 순서', en: 'month first' },
  retryReading: { ko: '다른 글자로 나누어 다시 읽기', en: 'Split by another character and read again' },
} as const satisfies Readonly<Record<string, Text>>;

export const progressMessages = {
  heading: { ko: '“{file}” 파일을 불러오는 중', en: 'Loading “{file}”' },
  rows: { ko: '{rows}줄', en: '{rows} rows' },
  rate: { ko: '초당 {rows}줄', en: '{rows} rows a second' },
  left: { ko: '약 {time} 남음', en: 'about {time} left' },
  cancel: { ko: '불러오기 취소', en: 'Cancel loading' },
} as const satisfies Readonly<Record<string, Text>>;

export const stageNames: Readonly<Record<ImportStage, Text>> = {
  checking: { ko: '파일을 살펴보는 중', en: 'Looking over the file' },
  loading: { ko: '표에 담는 중', en: 'Putting them into a table' },
  counting: { ko: '고객과 주문을 세는 중', en: 'Counting customers and orders' },
};

/** Names of file formats are the same in both languages. */
export const containerNames: Readonly<Record<ContainerFormat, string>> = {
  gzip: 'gzip',
  zip: 'ZIP',
  xlsx: 'Excel',
  parquet: 'Parquet',
  jsonLines: 'JSON Lines',
};

export const encodingNames: Readonly<Record<Encoding, Text>> = {
  'utf-8': { ko: 'UTF-8', en: 'UTF-8' },
  cp949: { ko: '한국어 윈도우 (CP949)', en: 'Korean Windows (CP949)' },
  'utf-16le': { ko: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { ko: 'UTF-16 BE', en: 'UTF-16 BE' },
  shift_jis: { ko: '일본어 (Shift-JIS)', en: 'Japanese (Shift-JIS)' },
  'euc-jp': { ko: '일본어 (EUC-JP)', en: 'Japanese (EUC-JP)' },
  big5: { ko: '중국어 번체 (Big5)', en: 'Traditional Chinese (Big5)' },
  'windows-1252': { ko: '서유럽어 (Windows-1252)', en: 'Western European (Windows-1252)' },
};

export const rejectReasonNames: Readonly<Record<RejectReason, Text>> = {
  WRONG_COLUMN_COUNT: { ko: '칸 수가 다름', en: 'Wrong number of cells' },
  BROKEN_QUOTES: { ko: '따옴표가 맞지 않음', en: 'Quotes do not match' },
  LINE_TOO_LONG: { ko: '줄이 너무 김', en: 'Line too long' },
  BROKEN_TEXT: { ko: '글자가 깨짐', en: 'Broken text' },
  TIME_UNREADABLE: { ko: '날짜를 읽을 수 없음', en: 'Date unreadable' },
  AMOUNT_UNREADABLE: { ko: '금액을 읽을 수 없음', en: 'Amount unreadable' },
  QUANTITY_UNREADABLE: { ko: '수량을 읽을 수 없음', en: 'Quantity unreadable' },
  UNIT_PRICE_UNREADABLE: { ko: '단가를 읽을 수 없음', en: 'Unit price unreadable' },
  NUMBER_UNREADABLE: { ko: '숫자를 읽을 수 없음', en: 'Number unreadable' },
  NUMBER_TOO_LARGE: { ko: '숫자가 너무 큼', en: 'Number too large' },
};
