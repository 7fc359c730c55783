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
  chooseFile: { ko: '파일 고르기', en: 'Choose files' },
  chooseFolder: { ko: '폴더 고르기', en: 'Choose a folder' },
  paste: { ko: '표 붙여 넣기', en: 'Paste a table' },
  pasteHeading: { ko: '복사한 표 붙여 넣기', en: 'Paste a copied table' },
  pasteHint: {
    ko: '엑셀이나 웹 페이지에서 열 이름까지 복사해 여기에 붙여 넣으세요.',
    en: 'Copy cells with their column names from a spreadsheet or a web page and paste them here.',
  },
  pasteTake: { ko: '이 표 읽기', en: 'Read this table' },
  pasteNoTable: {
    ko: '표로 보이지 않습니다. 열 이름과 두 열 이상이 있어야 합니다.',
    en: 'This does not look like a table: it needs column names and at least two columns.',
  },
  pastedName: { ko: '붙여 넣은 표', en: 'pasted table' },
  close: { ko: '닫기', en: 'Close' },
  accepts: {
    ko: '엑셀, CSV, TSV, ZIP을 그대로 읽습니다. 엑셀에서 저장한 한글 CSV도, 여러 달치 파일도, 회원·발송·광고비 파일도 함께 넣을 수 있습니다.',
    en: 'Excel, CSV, TSV or ZIP, as they are, several at once: monthly exports, members, messages, ad spend. Korean CSV files saved by Excel, too.',
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

export const progressMessages = {
  heading: { ko: '“{file}” 파일을 불러오는 중', en: 'Loading “{file}”' },
  rows: { ko: '{rows}줄', en: '{rows} rows' },
  fileOf: { ko: '파일 {count}개 가운데 {index}번째', en: 'File {index} of {count}' },
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
