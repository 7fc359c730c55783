import type { Text } from '../../workers/contract/text.ts';

export interface Change {
  /** ISO date. */
  readonly day: string;
  readonly news: readonly Text[];
}

/** What is new for those who use the app; newest first. */
export const changelog: readonly Change[] = [
  {
    day: '2026-11-24',
    news: [
      {
        ko: '처음 열 때 인터넷이 잠깐 끊겨도 못 받은 부분을 다시 받습니다. 전에는 계산이 끝나지 않고 멈춰 있을 수 있었습니다.',
        en: 'Where the network fails for a moment while the app opens, what did not come is asked for again. Before, an analysis could wait for ever.',
      },
    ],
  },
  {
    day: '2026-11-23',
    news: [
      {
        ko: '핵심 숫자, 코호트, 집중도, 채널, 지역을 고객 그룹별로 나란히 볼 수 있습니다.',
        en: 'Key figures, cohorts, concentration, channels and places can be seen for every group of customers side by side.',
      },
      {
        ko: '수업마다 직접 움직여 보는 그림이 있고, 수업만 모아 읽는 페이지가 있습니다.',
        en: 'Every lesson has a picture to move by hand, and the lessons have a page of their own.',
      },
      {
        ko: '그림, 결론, 명단, 메모를 보고서로 모아 HTML, 엑셀, 파워포인트, 폴더로 내보냅니다.',
        en: 'Charts, findings, lists and notes are gathered in a report that leaves as HTML, Excel, PowerPoint or a folder.',
      },
      {
        ko: '지금 한 순서를 레시피로 저장해 다음 달 파일에 그대로 적용하고, 지난번과 달라진 것을 봅니다.',
        en: 'The steps of today are kept as a recipe for next month’s file, and a page says what changed since last time.',
      },
      {
        ko: '숫자를 누르면 계산식, 나눈 값, 그 뒤의 줄, SQL을 열어 볼 수 있고, SQL은 DuckDB에서 그대로 돌아가는 파일로 받습니다.',
        en: 'Every number opens its formula, its base, the rows behind it and its SQL, which also leaves as a script for native DuckDB.',
      },
      {
        ko: '사례 여덟 개를 이야기를 따라 풀고, 심어 둔 정답과 맞춰 봅니다. 음반 가게도 만들 수 있습니다.',
        en: 'Eight cases lead through several analyses and end with what was planted. A record shop can be made too.',
      },
      {
        ko: '정답을 심은 연습용 가게를 만들 수 있습니다. 씨앗말마다 다른 자료가 나옵니다.',
        en: 'Shops to practise on can be made, with a planted truth and a seed for every learner.',
      },
      {
        ko: '수업 주소 하나로 문제, 씨앗말, 고정할 설정을 정하고, 나눠 줄 종이와 정답표를 만들고, 큰 글자로 비춥니다.',
        en: 'A class by one link: exercises, seeds and fixed settings; hand-outs, an answer key, and large type for the projector.',
      },
      {
        ko: '개인정보 증거가 한 화면이 되었습니다. 워커와 서비스 워커의 요청까지 세고, 규칙을 직접 시험하고, 앱 파일을 하나하나 대조합니다.',
        en: 'The proof of privacy is a page of its own: it counts the requests of workers too, tries the rule, and checks every file of the app.',
      },
      {
        ko: '이름, 연락처, 주소, 주민번호로 보이는 열은 화면에서 가리고, 내려받는 파일에서도 뺍니다. 원하면 보이거나 담을 수 있습니다.',
        en: 'Columns that look like names, contacts, addresses or resident numbers are masked on screen and left out of files of rows, unless you ask for them.',
      },
      {
        ko: '도움말이 생겼습니다: 용어, 단축키, 오류마다 할 일.',
        en: 'There is help: terms, shortcuts, and what to do about each error.',
      },
      {
        ko: '인터넷 없이 열리고, 앱으로 설치하거나 통째로 가져갈 수 있습니다.',
        en: 'The app opens without the internet, can be installed, and can be taken along as a whole.',
      },
      {
        ko: '불러온 표를 SQL로 직접 물어볼 수 있습니다.',
        en: 'Loaded tables can be asked in SQL.',
      },
    ],
  },
  {
    day: '2026-11-22',
    news: [
      {
        ko: '캠페인 반응, 증분 효과, 업리프트를 보고, 실험군과 대조군을 나누어 설계를 남깁니다.',
        en: 'Campaign response, incremental effect and uplift; groups for a test are split and its design is kept.',
      },
      {
        ko: '가설을 적어 두고 실험 결과로 판정하는 등록부가 생겼습니다.',
        en: 'A register of hypotheses, judged by the results of tests.',
      },
    ],
  },
];
