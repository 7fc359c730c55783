import { exercise, type Choice, type Exercise } from './exercise.ts';

const yesOrNo: readonly Choice[] = [
  { id: 'yes', label: { ko: '예, 우연으로 보기 어렵습니다', en: 'Yes, hard to put down to chance' } },
  { id: 'no', label: { ko: '아니요, 아직 모릅니다', en: 'No, not known yet' } },
];

const isItForAll: readonly Choice[] = [
  { id: 'varies', label: { ko: '예, 사람마다 다르다는 것이 증명되었습니다', en: 'Yes, proven to differ' } },
  {
    id: 'notProven',
    label: { ko: '아니요, 다르다는 증거가 없습니다', en: 'No, no evidence that it differs' },
  },
  {
    id: 'tooFew',
    label: { ko: '알 수 없습니다. 사람이 너무 적습니다', en: 'Cannot be told: too few people' },
  },
];

/** What was done, and whether it worked. In the order in which they are learnt. */
export const campaignExercises: readonly Exercise[] = [
  exercise<'response'>({
    id: 'open-rate',
    kind: 'number',
    analysis: 'response',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '도달한 메시지 가운데 열어 본 것은 몇 퍼센트인가요?',
      en: 'What percentage of the delivered messages was opened?',
    },
    hints: [
      {
        ko: '“캠페인마다 무엇을 가져왔나요?” 화면에서 전체 열람률을 찾으세요.',
        en: 'Find the open rate of all on “What did each campaign bring?”.',
      },
      { ko: '보낸 수가 아니라 도달한 수로 나눕니다.', en: 'Divided by delivered, not by sent.' },
    ],
    answer: ({ total }) => total.rates.open?.value ?? null,
  }),
  exercise<'split'>({
    id: 'how-many',
    kind: 'number',
    analysis: 'split',
    options: {},
    unit: 'count',
    tolerance: 0,
    question: {
      ko: '처음 설정 그대로 실험한다면 모두 몇 명이 필요한가요?',
      en: 'With the settings as they are, how many customers does the test need in all?',
    },
    hints: [
      {
        ko: '“공정한 그룹은 어떻게 나누나요?” 화면을 열어 보세요.',
        en: 'Open “How do I build fair groups?”.',
      },
      {
        ko: '지금 있는 고객 수가 아니라, 차이를 알아보는 데 필요한 수입니다.',
        en: 'Not how many there are: how many it takes to see the difference.',
      },
    ],
    answer: ({ plan }) => plan?.needed ?? null,
  }),
  exercise<'abtest'>({
    id: 'coupon-effect',
    kind: 'number',
    analysis: 'abtest',
    options: {},
    unit: 'points',
    tolerance: 0.05,
    question: {
      ko: '쿠폰을 받은 사람은 받지 않은 사람보다 몇 퍼센트포인트 더 샀나요?',
      en: 'By how many percentage points did people with the coupon buy more than those without?',
    },
    hints: [
      {
        ko: '“효과가 있었나요?” 화면에서 결과를 구매로 두세요.',
        en: 'On “Did it work?” choose whether they bought as the outcome.',
      },
      { ko: '두 비율을 나누지 말고 빼세요.', en: 'Subtract the two rates; do not divide.' },
    ],
    answer: ({ comparisons: [first] }) =>
      first?.rate === null || first === undefined ? null : first.difference,
  }),
  exercise<'abtest'>({
    id: 'coupon-proven',
    kind: 'choice',
    analysis: 'abtest',
    options: {},
    question: { ko: '그 차이는 증명되었나요(유의수준 5%)?', en: 'Is that difference proven (at 5%)?' },
    hints: [
      { ko: '95% 구간에 0이 들어 있는지 보세요.', en: 'See whether the 95% interval holds 0.' },
      {
        ko: '증명되지 않았다는 것은 효과가 없다는 뜻이 아닙니다.',
        en: 'Not proven does not mean that there is none.',
      },
    ],
    choices: () => yesOrNo,
    answer: ({ comparisons: [first] }) => (first ? (first.holm < 0.05 ? 'yes' : 'no') : null),
  }),
  exercise<'uplift'>({
    id: 'same-for-all',
    kind: 'choice',
    analysis: 'uplift',
    options: {},
    question: {
      ko: '쿠폰의 효과가 사람마다 다르다는 것이 증명되었나요?',
      en: 'Is it proven that the coupon does more for some people than for others?',
    },
    hints: [
      {
        ko: '“누구에게 효과가 있나요?” 화면의 첫 문장을 보세요.',
        en: 'See the first sentence of “Whom does it change?”.',
      },
      {
        ko: '평균 효과가 있다는 것과 사람마다 다르다는 것은 다른 이야기입니다.',
        en: 'That it works on average is one thing, that it differs is another.',
      },
    ],
    choices: () => isItForAll,
    answer: ({ verdict }) => (verdict === 'noFeatures' ? null : verdict),
  }),
  exercise<'uplift'>({
    id: 'whom-next',
    kind: 'words',
    analysis: 'uplift',
    options: {},
    question: {
      ko: '다음 쿠폰은 누구에게 보내고, 누구에게는 보내지 않겠습니까? 근거를 한두 문장으로 적어 보세요.',
      en: 'Whom would you send the next coupon, and whom not? Give your reason in a sentence or two.',
    },
    hints: [
      {
        ko: '가장 잘 사는 사람이 아니라, 쿠폰 때문에 사는 사람을 찾으세요.',
        en: 'Not who buys most, but who buys because of it.',
      },
    ],
    model: {
      ko: '쿠폰이 있어야 사는 사람(설득할 수 있는 고객)에게 보냅니다. 어차피 살 단골에게 보내면 할인만 나가고, 움직이지 않는 사람에게는 비용만 듭니다. 효과 차이가 증명되지 않았다면 모두에게 같은 방식으로 다시 실험합니다.',
      en: 'To those who buy only with it (the persuadable). Regulars would buy anyway and only cost the discount; those it does not move only cost the message. Where different effects are not proven, test again on all alike.',
    },
  }),
];
