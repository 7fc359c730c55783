import type { Text } from '../../workers/contract/text.ts';

export const learnMessages = {
  method: { ko: '수업', en: 'Lessons' },
  heading: { ko: '분석마다 10분 수업 하나', en: 'Ten minutes for every analysis' },
  lead: {
    ko: '몇 명짜리 자료로 손수 계산해 보고, 그림을 움직여 보고, 빠지기 쉬운 함정을 짚습니다. 자료를 불러오지 않아도 읽을 수 있습니다.',
    en: 'Work it out by hand on a few customers, move the pictures, know the traps. You can read them without loading any data.',
  },
  ready: { ko: '바로 해 볼 수 있음', en: 'Ready to try' },
  noData: { ko: '주문 파일이나 견본을 열면 해 볼 수 있음', en: 'Open an order file or the sample to try it' },
  openAnalysis: { ko: '분석 열기', en: 'Open the analysis' },
  openAnalysisOf: { ko: '분석 열기: {question}', en: 'Open the analysis: {question}' },
  readFirst: { ko: '수업 먼저 읽기', en: 'Read the lesson first' },
  all: { ko: '수업 목록', en: 'All lessons' },
  print: { ko: '인쇄', en: 'Print' },
  previous: { ko: '이전 수업', en: 'Previous lesson' },
  next: { ko: '다음 수업', en: 'Next lesson' },
  around: { ko: '다른 수업', en: 'Other lessons' },
  unknown: {
    ko: '주소에 적힌 수업을 찾을 수 없습니다. 아래 목록에서 골라 주세요.',
    en: 'There is no lesson of the name in the address. Choose one from the list.',
  },
  tryIt: { ko: '읽었다면 해 보기', en: 'Now try it' },
  practice: {
    ko: '불러온 자료로 답을 찾고 바로 확인합니다.',
    en: 'Find answers in your data and have them checked at once.',
  },
  cases: {
    ko: '여러 분석을 이어 가며 결정하고, 심어 둔 정답과 견줍니다.',
    en: 'Decide along several analyses, then compare with the truth that was planted.',
  },
  make: {
    ko: '답을 아는 연습용 가게를 만들어 배운 것을 시험합니다.',
    en: 'Make a shop whose truth you know, and see whether an analysis finds it.',
  },
} as const satisfies Readonly<Record<string, Text>>;
