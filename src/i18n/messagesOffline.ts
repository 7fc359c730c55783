import type { Text } from '../../workers/contract/text.ts';

export const offlineMessages = {
  heading: { ko: '인터넷 없이 쓰기', en: 'Without the internet' },
  ready: {
    ko: '오프라인 준비가 끝났습니다. 이제 서버나 인터넷이 없어도 이 주소에서 그대로 열립니다.',
    en: 'Ready for offline. This address now opens without a server or the internet.',
  },
  preparing: {
    ko: '인터넷 없이 열리도록 앱 파일을 보관하는 중…',
    en: 'Keeping the app’s files, so that it opens without the internet…',
  },
  failed: {
    ko: '앱 파일을 보관하지 못해, 다음에 열 때는 인터넷이 필요합니다. 저장 공간이 모자라거나 서버의 파일이 빌드와 다를 때 그렇습니다.',
    en: 'The app’s files could not be kept, so opening it again needs the internet. The storage may be full, or the server’s files differ from the build.',
  },
  absent: {
    ko: '이 브라우저 창은 앱 파일을 보관하지 않아, 다음에 열 때는 인터넷이 필요합니다.',
    en: 'This browser window keeps no app files, so opening it again needs the internet.',
  },
  erased: {
    ko: '보관한 앱 파일을 지웠습니다. 다음에 열 때는 인터넷이 필요하고, 그때 다시 보관합니다.',
    en: 'The app’s files were erased here. Opening it again needs the internet and keeps them anew.',
  },
  install: { ko: '앱으로 설치', en: 'Install as an app' },
  take: { ko: '앱 전체 가져가기 (zip)', en: 'Take the app along (zip)' },
  takeHint: {
    ko: '어떤 웹 서버에서든 그대로 돌아가는 앱 전체입니다. 자료는 들어 있지 않습니다. 실행법은 함께 든 README에 있습니다.',
    en: 'The whole app, to run from any web server; none of your data is in it. The README inside says how.',
  },
  packing: { ko: '묶는 중… {percent}', en: 'Packing… {percent}' },
  packed: { ko: '묶었습니다: {size}', en: 'Packed: {size}' },
  packFailed: {
    ko: '묶지 못했습니다. 보관한 앱 파일이 없고 서버에도 닿지 않습니다. 인터넷에 연결해 다시 해 보세요.',
    en: 'It could not be packed: files of the app are missing here and the server cannot be reached. Connect to the internet and try again.',
  },
  update: {
    ko: '새 버전이 있습니다. 다음에 열 때부터 쓰입니다.',
    en: 'A new version is there. It is used from the next opening.',
  },
  updateLoses: {
    ko: '이 탭의 자료는 보관되지 않아, 지금 새로 열면 없어집니다.',
    en: 'The data in this tab is not kept: reloading now loses it.',
  },
  reload: { ko: '지금 새로 열기', en: 'Reload now' },
} as const satisfies Readonly<Record<string, Text>>;
