import type { Text } from '../../workers/contract/text.ts';

/** Words of the lesson that goes through Apriori step by step. */
export const passMessages = {
  title: {
    ko: '한 걸음씩: 아프리오리가 묶음을 찾는 법',
    en: 'Step by step: how Apriori finds what goes together',
  },
  intro: {
    ko: '드문 것이 든 묶음은 더 드뭅니다. 그래서 작은 묶음부터 세고, 모자란 것이 든 큰 묶음은 세지 않고 버립니다.',
    en: 'A set with something rare in it is rarer still. So small sets are counted first, and larger ones that hold a dropped set are never counted.',
  },
  which: { ko: '예제', en: 'Example' },
  book: { ko: '교과서의 장바구니 9개', en: 'Nine baskets of the textbook' },
  own: { ko: '이 파일의 장바구니 {count}개', en: '{count} baskets of this file' },
  ownSay: {
    ko: '가장 많이 팔린 {items}개 가운데 둘 이상이 든 장바구니 {all}개 중 앞의 {count}개입니다. 작은 본보기라 위의 숫자와는 다릅니다.',
    en: 'The first {count} of {all} baskets that hold two or more of the {items} most frequent items. A small sample: its numbers differ from those above.',
  },
  bookSay: {
    ko: '한·캠버·페이의 데이터 마이닝 교과서(2012, 3판) 표 6.1에 이름을 붙였습니다.',
    en: 'Table 6.1 of Han, Kamber and Pei, Data Mining (2012), with names put to it.',
  },
  item0: { ko: '빵', en: 'bread' },
  item1: { ko: '우유', en: 'milk' },
  item2: { ko: '달걀', en: 'eggs' },
  item3: { ko: '버터', en: 'butter' },
  item4: { ko: '잼', en: 'jam' },
  controls: { ko: '걸음', en: 'Steps' },
  first: { ko: '처음으로', en: 'To the start' },
  back: { ko: '뒤로', en: 'Back' },
  next: { ko: '다음', en: 'Next' },
  nextPass: { ko: '다음 단계로', en: 'Next pass' },
  position: { ko: '{count}걸음 중 {at}', en: 'Step {at} of {count}' },
  keys: { ko: '← → 키로도 움직입니다.', en: 'The ← and → keys do the same.' },
  basketsTitle: { ko: '장바구니', en: 'Baskets' },
  candidatesTitle: { ko: '{pass}단계의 후보', en: 'Candidates of pass {pass}' },
  set: { ko: '묶음', en: 'Set' },
  count: { ko: '장바구니', en: 'Baskets' },
  fate: { ko: '결과', en: 'Outcome' },
  kept: { ko: '남김', en: 'kept' },
  tooRare: { ko: '모자람', en: 'too rare' },
  pruned: { ko: '세지 않음', en: 'not counted' },
  waiting: { ko: '기다림', en: 'waiting' },
  sayStart: {
    ko: '{pass}단계: 항목 {size}개짜리 묶음 후보가 {count}개 있습니다. 장바구니 {least}개 이상에 있어야 남습니다.',
    en: 'Pass {pass}: {count} candidate sets of size {size}. To stay, a set must be in {least} baskets or more.',
  },
  sayCounted: {
    ko: '{set}: 장바구니 {count}개에 있습니다. {least}개 이상이면 남으니, 결과는 {fate}.',
    en: '{set} is in {count} baskets; {least} are needed: {fate}.',
  },
  sayJoined: {
    ko: '남은 {first} 묶음과 {second} 묶음을 이어 만들었습니다.',
    en: 'Joined from the kept sets {first} and {second}.',
  },
  sayPruned: {
    ko: '{set}: 그 안의 {missing} 묶음이 남지 못했으니, 세어 볼 것도 없이 버립니다.',
    en: '{set}: its part {missing} was not kept, so it is dropped without counting.',
  },
  sayEnd: {
    ko: '{pass}단계 끝: 후보 {count}개 가운데 {pruned}개는 세지 않고 버렸고, {counted}개를 세어 {kept}개가 남았습니다.',
    en: 'End of pass {pass}: of {count} candidates {pruned} were dropped uncounted, {counted} were counted, {kept} are kept.',
  },
  sayDone: {
    ko: '더 이을 것이 없어 끝났습니다. 남은 묶음마다 규칙을 만들어, 네 칸짜리 표에서 모든 숫자를 읽습니다.',
    en: 'Nothing is left to join. Each kept set gives rules, and a table of four cells holds every number of a rule.',
  },
  rule: { ko: '규칙', en: 'Rule' },
} as const satisfies Readonly<Record<string, Text>>;
