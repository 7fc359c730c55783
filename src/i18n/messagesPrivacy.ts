import type { WorkerName } from '../../workers/contract/requestTally.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { ClosedWay, OpenWay } from '../privacy/escapes.ts';

/** The page that proves that nothing leaves. */
export const privacyMessages = {
  method: { ko: '개인정보 증거', en: 'Proof of privacy' },
  lead: {
    ko: '파일은 이 탭 안에서 읽고 계산합니다. 믿지 말고 확인해 보세요.',
    en: 'Files are read and computed inside this tab. Don’t take our word for it: check.',
  },
  requestsHeading: { ko: '이 페이지가 보낸 요청', en: 'Requests this page has made' },
  toOthers: { ko: '다른 서버로', en: 'To other servers' },
  sinceReady: { ko: '준비된 뒤로', en: 'Since it was ready' },
  toLoad: { ko: '페이지를 여는 데', en: 'To load the page' },
  stillLoading: { ko: '아직 여는 중', en: 'still loading' },
  times: { ko: '{count}번', en: '{count}' },
  bySender: { ko: '누가 어디로 보냈나', en: 'Who sent to where' },
  sender: { ko: '보낸 곳', en: 'Sent by' },
  requests: { ko: '요청', en: 'Requests' },
  hosts: { ko: '받은 서버', en: 'Servers' },
  throughServiceWorker: { ko: '서비스 워커를 지나간 것', en: 'Through the service worker' },
  ownRequests: {
    ko: '이 증거 화면이 앱 파일을 확인하느라 {count}번 물었고, 위의 ‘준비된 뒤로’에는 넣지 않았습니다.',
    en: 'This proof itself asked {count} times to look at the app’s files; that is not in “Since it was ready”.',
  },
  sendersHint: {
    ko: '화면과 계산 워커는 브라우저의 기록에서, 서비스 워커는 자기를 지나간 모든 요청에서 셉니다. 그 안에는 데이터베이스 워커의 요청도 있습니다. 워커는 열려 있는 모든 단골 탭의 것입니다. 서비스 워커의 수는 브라우저가 그것을 쉬게 하면 0부터 다시 셉니다.',
    en: 'The page and the computing workers count from the browser’s own records, the service worker counts all that passes through it, the database’s worker included. Workers are those of all open tabs of Dangol. The service worker begins at 0 again whenever the browser lets it rest.',
  },

  policyHeading: { ko: '브라우저가 지키는 규칙', en: 'The rule your browser enforces' },
  policyReading: { ko: '규칙을 읽는 중…', en: 'Reading the rule…' },
  policyLead: {
    ko: '이 규칙은 지금 이 페이지에 걸려 있습니다. connect-src ‘self’는 다른 서버와 주고받는 것을 브라우저가 막는다는 뜻입니다.',
    en: 'This policy is in force on this page now. connect-src ‘self’ means that the browser refuses to talk to any other server.',
  },
  policyMissing: {
    ko: '이 페이지에는 규칙이 걸려 있지 않습니다. 개발용으로 연 페이지라면 그럴 수 있습니다.',
    en: 'No policy is in force on this page. That is expected only on a development server.',
  },
  inPage: { ko: '페이지 문서 안', en: 'In the document itself' },
  withPage: { ko: '페이지와 함께 온 응답', en: 'Sent with the page' },
  withEngine: { ko: '계산 엔진과 함께 온 응답', en: 'Sent with the computing engine' },
  withServiceWorker: { ko: '서비스 워커와 함께 온 응답', en: 'Sent with the service worker' },
  present: { ko: '있음', en: 'there' },
  absent: { ko: '없음', en: 'missing' },
  notAsked: { ko: '지금은 알 수 없음', en: 'not known now' },
  headerMissing: {
    ko: '이 서버는 규칙을 응답에 붙이지 않습니다. 페이지는 문서 안의 규칙이 지키지만 워커는 그렇지 않습니다. 앱 파일을 보관한 다음번부터는 계산 엔진도 규칙을 따릅니다. 관리자라면 docs/hosting의 설정을 쓰세요.',
    en: 'This server sends no rule with its answers. The page is held by the one in the document, workers are not. Once the app’s files are kept here, the engine is held too from the next opening. If you run this server, use the settings in docs/hosting.',
  },
  tryNow: { ko: '지금 내보내 보기', en: 'Try to break out now' },
  trying: { ko: '해 보는 중…', en: 'Trying…' },
  tryHint: {
    ko: '이 페이지와 워커가 실제로 없는 주소(privacy-check.invalid)로 보내 봅니다. 자료는 넣지 않습니다. 브라우저가 막으면 막았다고 알려 줍니다.',
    en: 'The page and its workers really try to send to an address that nobody has (privacy-check.invalid), without any data. The browser reports what it stopped.',
  },
  allBlocked: {
    ko: '{count}가지 방법을 브라우저가 모두 막았습니다.',
    en: 'The browser stopped all {count} attempts.',
  },
  someOpen: { ko: '{count}가지 방법은 막히지 않았습니다.', en: '{count} attempts were not stopped.' },
  blocked: { ko: '막힘', en: 'stopped by' },
  notBlocked: { ko: '막히지 않음', en: 'not stopped' },

  selfHeading: { ko: '직접 확인하는 법', en: 'Check it yourself' },
  selfAirplane: {
    ko: '비행기 모드를 켜거나 인터넷을 끊고 파일을 넣어 보세요. 똑같이 움직입니다.',
    en: 'Switch on airplane mode, then drop a file. Everything works just the same.',
  },
  selfTools: {
    ko: '개발자 도구(F12)의 네트워크 탭을 연 채 파일을 넣고 분석해 보세요. 새 줄이 생기지 않습니다.',
    en: 'Open the network tab of the developer tools (F12), then drop a file and run an analysis. No new line appears.',
  },
  selfZip: {
    ko: '위의 ‘앱 전체 가져가기’로 받아 인터넷이 없는 컴퓨터에서 돌려 보세요. 같은 앱입니다.',
    en: 'Take the app along (above) and run it on a computer that has no network at all. It is the same app.',
  },
  limitsHeading: { ko: '이것으로 증명할 수 없는 것', en: 'What this cannot prove' },
  limitsLead: {
    ko: '나쁜 프로그램이 이 페이지에 섞여 들어온다면, 브라우저의 규칙으로도 막을 수 없는 길이 남습니다. 시험용으로 오염시킨 빌드로 찾아낸 목록입니다.',
    en: 'Should a bad program get into this page, some ways out remain that no rule of a page can close. This list was found with a build poisoned on purpose.',
  },
  limitsOther: {
    ko: '그리고 이 페이지 밖의 일이 있습니다.',
    en: 'And there is what lies outside this page.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const sumMessages = {
  heading: { ko: '앱을 이루는 파일', en: 'The files this app consists of' },
  reading: { ko: '목록을 읽는 중…', en: 'Reading the list…' },
  noBuild: {
    ko: '파일 목록이 없습니다. 개발용으로 연 페이지이거나, 보관한 앱 파일이 없고 서버에도 닿지 않습니다.',
    en: 'There is no list of files: this is a development server, or nothing is kept here and the server cannot be reached.',
  },
  lead: {
    ko: '파일 {count}개({size})마다 SHA-256이 적혀 있습니다. 같은 소스로 빌드하면 언제나 같은 값이 나옵니다.',
    en: 'Each of {count} files ({size}) has its SHA-256. The same source always builds to the same sums.',
  },
  buildSum: {
    ko: '빌드 전체의 값 (files.json의 SHA-256)',
    en: 'Sum of the whole build (SHA-256 of files.json)',
  },
  serviceWorkerSum: { ko: '서비스 워커 sw.js', en: 'Service worker, sw.js' },
  check: { ko: '지금 대조하기', en: 'Check now' },
  checkServer: {
    ko: '서버의 파일과 대조하기 ({size} 받음)',
    en: 'Check the server’s files (fetches {size})',
  },
  checking: { ko: '대조하는 중… {percent}', en: 'Checking… {percent}' },
  fits: {
    ko: '이 브라우저가 쓰는 {count}개가 모두 맞습니다.',
    en: 'All {count} files in use here are right.',
  },
  serverFits: {
    ko: '서버가 지금 보내는 {count}개가 모두 맞습니다.',
    en: 'All {count} files the server sends now are right.',
  },
  differs: { ko: '{count}개가 목록과 다릅니다.', en: 'Different from the list: {count}.' },
  unreachable: {
    ko: '서버에 닿지 않습니다. 인터넷에 연결해 다시 해 보세요.',
    en: 'The server cannot be reached. Connect to the internet and try again.',
  },
  byHand: {
    ko: '이 페이지의 말만 믿지 않으려면 zip을 받거나 직접 빌드해 같은 값인지 보세요:',
    en: 'Not to rely on this page alone, take the zip or build it yourself and compare:',
  },
  list: { ko: '파일 목록 보기', en: 'Show the list of files' },
  file: { ko: '파일', en: 'File' },
  size: { ko: '크기', en: 'Size' },
  sum: { ko: 'SHA-256 값', en: 'SHA-256' },
} as const satisfies Readonly<Record<string, Text>>;

export const senderNames: Readonly<Record<WorkerName | 'page', Text>> = {
  page: { ko: '이 화면', en: 'This page' },
  engine: { ko: '계산 엔진 워커', en: 'Worker of the engine' },
  kernel: { ko: '통계 계산 워커', en: 'Workers of the statistics' },
  serviceWorker: { ko: '서비스 워커', en: 'Service worker' },
};

export const wayNames: Readonly<Record<ClosedWay, Text>> = {
  fetch: { ko: 'fetch 요청', en: 'fetch' },
  request: { ko: 'XMLHttpRequest 요청', en: 'XMLHttpRequest' },
  socket: { ko: 'WebSocket 연결', en: 'WebSocket' },
  transport: { ko: 'WebTransport 연결', en: 'WebTransport' },
  events: { ko: 'EventSource 연결', en: 'EventSource' },
  beacon: { ko: 'sendBeacon 신호', en: 'sendBeacon' },
  ping: { ko: '링크의 ping', en: 'ping of a link' },
  workerFetch: { ko: '워커의 fetch', en: 'fetch in a worker' },
  workerRequest: { ko: '워커의 XMLHttpRequest', en: 'XMLHttpRequest in a worker' },
  workerSocket: { ko: '워커의 WebSocket', en: 'WebSocket in a worker' },
  serviceWorkerFetch: { ko: '서비스 워커의 fetch', en: 'fetch in a service worker' },
  image: { ko: '보이지 않는 그림', en: 'hidden image' },
  background: { ko: '배경 그림', en: 'background image' },
  script: { ko: '다른 서버의 스크립트', en: 'script of another server' },
  inlineScript: { ko: '페이지에 끼워 넣은 스크립트', en: 'script written into the page' },
  importedScript: { ko: 'import()한 스크립트', en: 'script by import()' },
  workerScript: { ko: '워커의 importScripts', en: 'importScripts in a worker' },
  foreignWorker: { ko: '다른 서버의 워커', en: 'worker of another server' },
  styleSheet: { ko: '다른 서버의 스타일시트', en: 'style sheet of another server' },
  font: { ko: '다른 서버의 글꼴', en: 'font of another server' },
  media: { ko: '소리와 영상', en: 'sound and video' },
  frame: { ko: '숨은 프레임', en: 'hidden frame' },
  object: { ko: '플러그인 문서', en: 'embedded object' },
  form: { ko: '양식 보내기', en: 'sending a form' },
  prefetch: { ko: '미리 받기', en: 'prefetch' },
  preload: { ko: '먼저 받기', en: 'preload' },
  base: { ko: '기준 주소 바꾸기', en: 'changing the base address' },
};

/** What remains open, and what it means. */
export const openWayTexts: Readonly<Record<OpenWay, { readonly name: Text; readonly why: Text }>> = {
  navigation: {
    name: { ko: '다른 주소로 넘어가기.', en: 'Going to another address.' },
    why: {
      ko: '페이지는 스스로 다른 사이트로 넘어가며 주소에 글자를 실을 수 있습니다. 주소창이 바뀌므로 눈에 띕니다.',
      en: 'A page can leave for another site with text in the address. It shows: the address bar changes.',
    },
  },
  popup: {
    name: { ko: '새 창 열기.', en: 'Opening a window.' },
    why: {
      ko: '누를 때 다른 사이트를 새 창으로 열며 주소에 글자를 실을 수 있습니다. 새 창이 보입니다.',
      en: 'On a press, a page can open another site in a new window with text in the address. It shows: there is a window.',
    },
  },
  preconnect: {
    name: { ko: '미리 연결하기.', en: 'Connecting ahead.' },
    why: {
      ko: '내용은 보내지 못하지만 다른 서버에 연결을 열 수 있고, 서버 이름 자체에 짧은 글자를 실을 수 있습니다. 막힌 양식과 프레임도 막히기 전에 연결까지는 열 수 있습니다.',
      en: 'Nothing can be sent, but a connection to another server can be opened, and its name can carry a few letters. Forms and frames that are stopped may get as far as that, too.',
    },
  },
  nameLookup: {
    name: { ko: '이름 찾기(DNS).', en: 'Looking up a name (DNS).' },
    why: {
      ko: '서버 이름을 미리 찾게 하면, 그 이름에 실은 짧은 글자가 이름 서버까지 갑니다.',
      en: 'A page can have a server’s name looked up ahead; a few letters in that name reach the name servers.',
    },
  },
  peer: {
    name: { ko: '브라우저끼리 잇기(WebRTC).', en: 'WebRTC.' },
    why: {
      ko: '브라우저끼리 잇는 통로는 이 규칙이 다루지 않습니다. 앱은 쓰지 않습니다.',
      en: 'The channel between two browsers is not covered by this rule. The app does not use it.',
    },
  },
};

export const limitMessages = {
  extensions: {
    ko: '브라우저 확장 프로그램, 회사가 설치한 관리 프로그램, 이 기기의 다른 프로그램은 이 규칙 밖에 있습니다.',
    en: 'Browser extensions, software your company installed and other programs on this device are outside this policy.',
  },
  updates: {
    ko: '브라우저는 가끔 스스로 앱에 새 버전이 있는지(sw.js) 서버에 물어봅니다. 자료는 함께 가지 않지만, 이 요청은 막거나 셀 수 없습니다.',
    en: 'The browser itself asks the server now and then whether the app has a new version (sw.js). No data goes along, but the page can neither stop nor count these requests.',
  },
  server: {
    ko: '이 페이지를 내려준 곳이 다음에 다른 프로그램을 내려줄 수도 있고, 그 프로그램은 이 화면도 거짓으로 꾸밀 수 있습니다. 그래서 이 페이지 밖에서 확인하는 방법을 함께 적었습니다.',
    en: 'Whoever serves this page could serve another program next time, and that program could fake this very page. That is why there are ways to check that do not rely on it.',
  },
  exports: {
    ko: '내려받은 파일은 여러분의 손에 있습니다. 그 뒤는 저희가 지킬 수 없습니다.',
    en: 'A file you download is in your hands; we cannot protect it from there.',
  },
} as const satisfies Readonly<Record<string, Text>>;
