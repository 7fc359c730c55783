import type { Text } from '../../workers/contract/text.ts';

export const madeMessages = {
  heading: { ko: '연습용 가게 만들기', en: 'Make a shop to practise on' },
  method: { ko: '자료 만들기', en: 'Data workshop' },
  lead: {
    ko: '정답을 심어 둔 가게를 만듭니다. 분석이 그 정답을 찾아내는지 확인할 수 있습니다. 모든 사람과 숫자는 지어낸 것입니다.',
    en: 'Makes a shop with a planted truth, so that you can see whether an analysis finds it. Every person and number is invented.',
  },
  kind: { ko: '어떤 가게인가요?', en: 'What kind of shop?' },
  seed: { ko: '씨앗말', en: 'Seed' },
  seedHelp: {
    ko: '이름이나 번호를 적어 주세요. 같은 말이면 언제나 같은 자료, 다른 말이면 정답은 같고 숫자는 다른 자료가 됩니다. 옆 사람 것을 베낄 수 없습니다.',
    en: 'A name or a number. The same seed always gives the same data; another one the same truth with other numbers, so that neighbours cannot copy.',
  },
  seedWanted: {
    ko: '씨앗말에 이름이나 번호를 적어 주세요. 그러면 나만의 자료가 만들어집니다.',
    en: 'Enter your name or number as the seed: it makes data of your own.',
  },
  lines: { ko: '주문 줄 수', en: 'Order lines' },
  linesHelp: { ko: '{min}줄부터 {max}줄까지', en: '{min} to {max}' },
  names: { ko: '자료의 말', en: 'Language of the data' },
  korean: { ko: '한국어', en: 'Korean' },
  english: { ko: '영어', en: 'English' },
  truth: { ko: '심어 둘 정답', en: 'The truth to plant' },
  truthLocked: {
    ko: '정답은 강사가 정했습니다. 분석으로 찾아보세요.',
    en: 'The trainer has set the truth. Find it with the analyses.',
  },
  usual: { ko: '처음 값으로', en: 'As usual' },
  make: { ko: '만들고 열기', en: 'Make and open' },
  keep: { ko: '파일로 받기 (ZIP)', en: 'Download the files (ZIP)' },
  keepTruth: { ko: '정답 파일 받기 (강사용)', en: 'Download the truth (trainers)' },
  makeClass: { ko: '이 가게로 수업 주소 만들기 (강사용)', en: 'Make a class link with this shop (trainers)' },
  classHelp: {
    ko: '수업 주소로 열면 정답이 가려지고, 배우는 사람은 자기 씨앗말만 적습니다. 주소에 자료는 들어 있지 않습니다.',
    en: 'Who opens the class link does not see the truth and only enters a seed of their own. The link holds no data.',
  },
  copied: { ko: '복사했습니다', en: 'Copied' },
  copyRefused: {
    ko: '복사하지 못했습니다. 주소창에서 복사해 주세요.',
    en: 'Could not copy. Copy it from the address bar.',
  },
  making: { ko: '만드는 중 {share}', en: 'Making {share}' },
  stop: { ko: '그만하기', en: 'Stop' },
  saved: { ko: '{file} 파일로 저장했습니다', en: 'Saved as {file}' },
  times: { ko: '{value}배', en: '{value} times' },
  unfairHeading: { ko: '잘못 나눈 실험', en: 'A test made wrongly' },
  unfairHelp: {
    ko: '두 번째 쿠폰 실험은 그룹이 공정하지 않습니다. 열어서 왜 믿을 수 없는지 찾아보세요.',
    en: 'In the second coupon test the groups are not fair. Open it and find out why it cannot be trusted.',
  },
  unfairOpen: { ko: '잘못 나눈 실험 열기', en: 'Open the unfair test' },
} as const satisfies Readonly<Record<string, Text>>;
