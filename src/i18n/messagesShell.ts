import type { AnalysisGroup } from '../../workers/contract/analysis.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Theme } from '../design/theme.svelte.ts';

export const groupNames: Readonly<Record<AnalysisGroup, Text>> = {
  business: { ko: '사업을 보다', en: 'See the business' },
  customers: { ko: '고객을 알다', en: 'Know the customers' },
  products: { ko: '상품을 알다', en: 'Know the products' },
  campaigns: { ko: '실행하고 증명하다', en: 'Act and prove' },
  voice: { ko: '목소리를 듣다', en: 'Hear them' },
};

export const themeNames: Readonly<Record<Theme, Text>> = {
  system: { ko: '자동', en: 'Auto' },
  light: { ko: '밝게', en: 'Light' },
  dark: { ko: '어둡게', en: 'Dark' },
};

export const navigationMessages = {
  recipes: { ko: '레시피', en: 'Recipes' },
  changes: { ko: '지난번과 달라진 것', en: 'What changed since last time' },
} as const satisfies Readonly<Record<string, Text>>;

export const shellMessages = {
  productName: { ko: '단골', en: 'Dangol' },
  homeLabel: { ko: '단골 처음 화면', en: 'Dangol, start page' },
  skipToContent: { ko: '본문으로 건너뛰기', en: 'Skip to content' },
  questionMap: { ko: '질문 지도', en: 'Map of questions' },
  openMap: { ko: '질문 지도 열기', en: 'Open the map of questions' },
  close: { ko: '닫기', en: 'Close' },
  overview: { ko: '한눈에 보기', en: 'At a glance' },
  audiences: { ko: '고객 명단', en: 'Customer lists' },
  hypotheses: { ko: '무엇을 믿고, 무엇을 증명했나요?', en: 'What do we believe, and what have we proven?' },
  hypothesesMethod: { ko: '가설 등록부', en: 'Register of hypotheses' },
  ready: { ko: '바로 볼 수 있음', en: 'Ready' },
  needsFile: { ko: '주문 파일이 있으면 열립니다', en: 'Opens with an order file' },
  needsColumns: { ko: '{roles} 열이 있으면 열립니다', en: 'Opens with a column for: {roles}' },
  needsTable: { ko: '{table} 파일이 있으면 열립니다', en: 'Opens with a file of: {table}' },
  firstFile: { ko: '파일 넣기', en: 'Load a file' },
  nextFile: { ko: '다른 파일 넣기', en: 'Load another file' },

  dataset: { ko: '자료', en: 'Data' },
  noDataset: { ko: '아직 넣은 파일이 없습니다', en: 'No file loaded yet' },
  analysisDate: { ko: '분석 기준일', en: 'Analysis date' },
  language: { ko: '언어', en: 'Language' },
  theme: { ko: '화면', en: 'Theme' },
  find: { ko: '찾기', en: 'Find' },
  privacy: { ko: '이 기기 안에서만', en: 'Stays on this device' },
  privacyHeading: { ko: '자료는 이 기기를 떠나지 않습니다', en: 'Your data does not leave this device' },
  privacyHint: {
    ko: '자료가 기기 밖으로 나가지 않는다는 증거',
    en: 'Proof that your data stays on this device',
  },

  engineStarting: { ko: '계산 엔진을 켜는 중…', en: 'Starting the computing engine…' },
  engineRestarting: {
    ko: '계산 엔진을 다시 켜는 중…',
    en: 'Restarting the computing engine…',
  },
  loadingPage: { ko: '여는 중…', en: 'Opening…' },

  dismiss: { ko: '알림 닫기', en: 'Dismiss' },
  mistakeWhat: {
    ko: '프로그램에 잘못이 있어 방금 일을 마치지 못했습니다.',
    en: 'This is our mistake: something in the program failed just now.',
  },
  mistakeNext: {
    ko: '불러온 자료와 명단은 그대로입니다. 한 번 더 해 보고, 되풀이되면 아래 내용을 알려 주세요.',
    en: 'Your data and lists are still here. Try once more; if it happens again, please report the lines below.',
  },
  mistakeDetail: { ko: '개발자가 볼 내용', en: 'Details for the developers' },
  tryAgain: { ko: '다시 시도', en: 'Try again' },
  notFound: { ko: '여기에는 아무것도 없습니다', en: 'There is nothing here' },
  notFoundHint: {
    ko: '주소가 바뀌었거나 잘못 적혔습니다.',
    en: 'The address has changed or was mistyped.',
  },
  goHome: { ko: '처음으로', en: 'Go to the start' },

  paletteLabel: { ko: '질문과 기능 찾기', en: 'Find a question or action' },
  palettePlaceholder: { ko: '우수고객, RFM, 어둡게…', en: 'best customers, RFM, dark…' },
  paletteNothing: { ko: '“{query}”에 맞는 것이 없습니다.', en: 'Nothing matches “{query}”.' },
  paletteCount: { ko: '결과 {count}개', en: '{count} results' },
  paletteHint: { ko: '↑↓ 고르기 · Enter 열기 · Esc 닫기', en: '↑↓ choose · Enter open · Esc close' },
  kindQuestion: { ko: '질문', en: 'Question' },
  kindAction: { ko: '기능', en: 'Action' },
  kindPage: { ko: '화면', en: 'Page' },
  actionOpenFile: { ko: '파일 열기', en: 'Open a file' },
  actionTheme: { ko: '화면: {theme}', en: 'Theme: {theme}' },
  actionLanguage: { ko: 'English로 바꾸기', en: '한국어로 바꾸기' },
  actionPrivacy: { ko: '개인정보 증거 보기', en: 'Show the privacy proof' },

  lockedTable: {
    ko: '{table} 파일이 있어야 답할 수 있습니다. 필요한 열: {roles}.',
    en: 'This needs a file of {table}. Columns it needs: {roles}.',
  },
  lockedColumns: {
    ko: '지금 파일에는 {roles} 열이 없습니다. 그 열을 넣어 다시 내보낸 파일을 넣어 주세요.',
    en: 'Your file has no column for: {roles}. Export it again with that column and drop it here.',
  },
  lockedNoFile: {
    ko: '주문 파일을 넣으면 바로 답합니다. 링크에 담긴 설정은 그대로 씁니다.',
    en: 'Drop an order file and it is answered at once. The settings in this link are kept.',
  },
} as const satisfies Readonly<Record<string, Text>>;
