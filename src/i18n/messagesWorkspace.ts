import type { Text } from '../../workers/contract/text.ts';

export const workspaceMessages = {
  resumed: {
    ko: '지난번에 보던 자료를 이어서 엽니다: {file} ({when} 보관)',
    en: 'Picked up where you left off: {file}, kept {when}.',
  },
  resumedLists: { ko: '고객 명단 {count}개도 그대로입니다.', en: 'Customer lists: {count}.' },
  startFresh: { ko: '처음부터 시작', en: 'Start fresh' },
  startFreshAsk: {
    ko: '{file} 자료와 고객 명단 {count}개를 이 브라우저에서 지웁니다. 원본 파일은 그대로입니다.',
    en: '{file} and its customer lists ({count}) are removed from this browser. Your original file stays as it is.',
  },
  startFreshYes: { ko: '지우고 시작', en: 'Remove and start fresh' },
  startFreshNo: { ko: '그대로 두기', en: 'Keep them' },
  opening: { ko: '지난번 자료를 찾는 중…', en: 'Looking for your last data…' },
  otherTab: {
    ko: '다른 탭에서 단골을 쓰고 있습니다. 이 탭에서도 파일을 볼 수 있지만, 탭을 닫으면 남지 않습니다. 이어서 하려면 다른 탭을 닫고 새로고침하세요.',
    en: 'Dangol is open in another tab. You can load files here too, but nothing of it is kept when this tab closes. To go on with your kept data, close the other tab and reload this one.',
  },
  noStorage: {
    ko: '이 브라우저 창은 저장 공간을 내주지 않습니다. 모두 쓸 수 있지만 탭을 닫으면 남지 않으니, 명단은 CSV로 내려받으세요.',
    en: 'This browser window gives the page no storage. Everything works, but nothing is kept when the tab closes: download your lists as CSV.',
  },
  lostWorkspace: {
    ko: '이 브라우저에 보관한 자료가 손상되어 열 수 없어 비웠습니다. 원본 파일을 다시 넣어 주세요.',
    en: 'What was kept in this browser is damaged and could not be opened; it was cleared. Load your original file again.',
  },
  lostDataset: {
    ko: '보관한 자료가 처음 저장한 것과 달라 버렸습니다. 원본 파일을 다시 넣어 주세요.',
    en: 'The kept data is not what was saved, so it was dropped. Load your original file again.',
  },
  lostNamed: {
    ko: '보관한 자료({name})가 처음 저장한 것과 달라 버렸습니다. 원본 파일을 다시 넣어 주세요.',
    en: 'The kept data of {name} is not what was saved, so it was dropped. Load your original file again.',
  },
  lostAudience: {
    ko: '보관한 고객 명단 하나가 처음 저장한 것과 달라 버렸습니다. 분석에서 다시 저장해 주세요.',
    en: 'A kept customer list is not what was saved, so it was dropped. Save it again from its analysis.',
  },
  lostDocument: {
    ko: '보관한 가설이나 실험 설계 하나가 처음 저장한 것과 달라 버렸습니다. 내려받은 파일이 있으면 다시 넣어 주세요.',
    en: 'A kept hypothesis or test design is not what was saved, so it was dropped. If you downloaded it, load that file again.',
  },
  erasedElsewhere: {
    ko: '다른 탭에서 모두 지웠습니다. 이 탭도 비웠습니다.',
    en: 'Everything was erased in another tab, so this tab was cleared too.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const storageMessages = {
  heading: { ko: '이 브라우저에 보관한 것', en: 'What is kept in this browser' },
  lead: {
    ko: '불러온 자료와 고객 명단은 다시 열 때 이어서 볼 수 있게 이 브라우저의 저장 공간에만 둡니다. 이 컴퓨터를 함께 쓰는 사람은 볼 수 있습니다.',
    en: 'Loaded data and customer lists are kept in this browser’s own storage, so that they are there when you come back. Whoever shares this browser can see them.',
  },
  dataset: { ko: '자료', en: 'Data' },
  none: { ko: '없음', en: 'none' },
  inMemory: { ko: '{file} (이 탭의 메모리에만)', en: '{file} (only in this tab’s memory)' },
  lists: { ko: '고객 명단', en: 'Customer lists' },
  documents: { ko: '가설과 실험 설계', en: 'Hypotheses and test designs' },
  files: { ko: '파일 (OPFS)', en: 'Files (OPFS)' },
  fileCount: { ko: '{count}개, {size}', en: '{count}, {size}' },
  settings: { ko: '저장한 설정 (localStorage)', en: 'Saved settings (localStorage)' },
  key: { ko: '설계에 서명하는 열쇠 (IndexedDB)', en: 'Key that signs designs (IndexedDB)' },
  kept: { ko: '있음', en: 'kept' },
  offlineFiles: {
    ko: '인터넷 없이 쓰는 앱 파일 (CacheStorage)',
    en: 'App files, for use without a network (CacheStorage)',
  },
  site: { ko: '브라우저가 센 사이트 전체', en: 'Whole site, as the browser counts' },
  before: { ko: '지우기 전', en: 'Before' },
  after: { ko: '지운 뒤', en: 'After' },
  measure: { ko: '항목', en: 'Item' },
  count: { ko: '{count}개', en: '{count}' },
  erase: { ko: '모두 지우기', en: 'Erase everything' },
  eraseAsk: {
    ko: '자료, 고객 명단, 설정과 인터넷 없이 쓰는 앱 파일을 이 브라우저에서 모두 지웁니다. 열려 있는 다른 단골 탭도 비웁니다. 되돌릴 수 없습니다.',
    en: 'This deletes the data, the customer lists, the settings and the app’s files for offline use from this browser, and clears other tabs of Dangol. It cannot be undone.',
  },
  eraseYes: { ko: '네, 모두 지우기', en: 'Yes, erase everything' },
  eraseNo: { ko: '그만두기', en: 'Keep everything' },
  erasing: { ko: '지우는 중…', en: 'Erasing…' },
  erased: {
    ko: '모두 지웠습니다. 남은 것이 없습니다.',
    en: 'Everything is erased. Nothing is left.',
  },
  notErased: {
    ko: '일부를 지우지 못했습니다. 단골이 열린 다른 탭을 모두 닫고 다시 지워 주세요.',
    en: 'Some of it could not be deleted. Close all other tabs of Dangol and erase again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
