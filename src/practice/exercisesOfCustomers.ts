import type { RfmSegmentId } from '../../workers/analyses/rfm/segments.ts';
import { exercise, type Choice, type Exercise } from './exercise.ts';

const areThereGroups: readonly Choice[] = [
  { id: 'real', label: { ko: '예, 또렷한 그룹이 있습니다', en: 'Yes, clear groups' } },
  { id: 'weak', label: { ko: '있지만 경계가 흐립니다', en: 'Groups, but blurred ones' } },
  { id: 'none', label: { ko: '아니요, 그룹이라 할 것이 없습니다', en: 'No, nothing to call a group' } },
];

/** Who the customers are. In the order in which they are learnt. */
export const customerExercises: readonly Exercise[] = [
  exercise<'rfm'>({
    id: 'champions',
    kind: 'number',
    analysis: 'rfm',
    options: {},
    unit: 'count',
    tolerance: 0,
    question: { ko: '최우수 고객은 몇 명인가요?', en: 'How many customers are Champions?' },
    hints: [
      { ko: 'RFM 화면의 표를 보세요.', en: 'See the table of the RFM page.' },
      { ko: '설정을 바꿨다면 처음 값으로 되돌리세요.', en: 'If you changed the settings, set them back.' },
    ],
    answer: ({ segments }) => segments.find(({ id }) => id === 'champions')?.customerCount ?? null,
  }),
  exercise<'rfm'>({
    id: 'list-at-risk',
    kind: 'list',
    analysis: 'rfm',
    options: {},
    question: {
      ko: '떠나기 전에 붙잡을 고객 명단을 만드세요: RFM의 “이탈 위험”과 “놓치면 안 될 고객”을 한 명단으로.',
      en: 'Make a list of those to hold before they leave: “At risk” and “Can’t lose” of the RFM page, in one list.',
    },
    hints: [
      {
        ko: 'RFM 표에서 세그먼트를 하나씩 골라 명단 두 개로 저장하세요.',
        en: 'In the table of the RFM page, keep each of the two segments as a list.',
      },
      {
        ko: '“고객 명단” 화면에서 두 명단을 합치세요(합집합).',
        en: 'Then unite the two on the page of lists.',
      },
    ],
    answer: ({ segments }) => {
      const groups: readonly RfmSegmentId[] = ['atRisk', 'cantLose'];
      const count = segments
        .filter(({ id }) => groups.includes(id))
        .reduce((sum, { customerCount }) => sum + customerCount, 0);
      return count === 0 ? null : { by: 'groups', groups };
    },
  }),
  exercise<'value'>({
    id: 'top-tier',
    kind: 'number',
    analysis: 'value',
    options: {},
    unit: 'money',
    tolerance: 0.01,
    question: {
      ko: '상위 등급이 되려면 지금까지 적어도 얼마를 썼어야 하나요?',
      en: 'How much must a customer have spent in all to be in the top tier?',
    },
    hints: [
      {
        ko: '“누가 상위, 중위, 하위 고객인가요?” 화면에서 등급의 경계를 찾으세요.',
        en: 'Find the border of the tiers on “Who is high, mid and low value?”.',
      },
      { ko: '평균이 아니라 경계에 있는 고객의 금액입니다.', en: 'The amount at the border, not a mean.' },
    ],
    answer: ({ cuts }) => cuts.high.threshold,
  }),
  exercise<'lifecycle'>({
    id: 'due',
    kind: 'number',
    analysis: 'lifecycle',
    options: {},
    unit: 'count',
    tolerance: 0,
    question: {
      ko: '자기 구매 주기로 볼 때 “이탈 위험” 단계인 고객은 몇 명인가요?',
      en: 'By their own purchase cycle, how many customers are “at risk”?',
    },
    hints: [
      { ko: '생애 주기 화면의 다섯 단계를 보세요.', en: 'See the five stages of the life-cycle page.' },
      { ko: 'RFM의 “이탈 위험”과 이름은 같지만 다른 숫자입니다.', en: 'It is not the “At risk” of RFM.' },
    ],
    answer: ({ stages }) => stages.find(({ id }) => id === 'atRisk')?.customerCount ?? null,
  }),
  exercise<'cohort'>({
    id: 'month-one',
    kind: 'number',
    analysis: 'cohort',
    options: {},
    unit: 'percent',
    tolerance: 0.03,
    question: {
      ko: '처음 산 다음 달에 다시 사는 고객은 평균 몇 퍼센트인가요?',
      en: 'On average, what percentage buys again in the month after the first purchase?',
    },
    hints: [
      { ko: '코호트 화면의 평균 곡선을 보세요.', en: 'See the mean curve of the cohort page.' },
      {
        ko: '가로축 1의 값입니다. 0은 처음 산 달입니다.',
        en: 'It stands at 1; 0 is the month of the first purchase.',
      },
    ],
    answer: ({ mean }) => mean[1]?.retention ?? null,
  }),
  exercise<'personas'>({
    id: 'first-persona',
    kind: 'number',
    analysis: 'personas',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '매출이 가장 많은 그룹(첫 번째 카드)은 그룹들 매출의 몇 퍼센트를 만드나요?',
      en: 'What percentage of the groups’ revenue does the one with most (the first card) bring?',
    },
    hints: [
      {
        ko: '“그들은 어떤 사람들인가요?” 화면의 첫 카드를 보세요.',
        en: 'See the first card of “What do they look like?”.',
      },
      { ko: '고객의 비율이 아니라 매출의 비율입니다.', en: 'The share of revenue, not of customers.' },
    ],
    answer: ({ personas: [first] }) => first?.revenueShare ?? null,
  }),
  exercise<'clusters'>({
    id: 'real-groups',
    kind: 'choice',
    analysis: 'clusters',
    options: {},
    question: {
      ko: '고객은 구매 행동으로 볼 때 정말 여러 그룹으로 나뉘나요?',
      en: 'Do the customers really fall into groups by their behaviour?',
    },
    hints: [
      {
        ko: '군집 화면 맨 위의 한 문장이 무엇이라고 하나요?',
        en: 'What does the sentence at the top of the page of groups say?',
      },
      {
        ko: '나눌 수 있다고 해서 그룹이 있는 것은 아닙니다. 열을 섞은 자료도 나뉘는지 비교한 것을 보세요.',
        en: 'That they can be divided does not mean that there are groups. See how shuffled columns do.',
      },
    ],
    choices: () => areThereGroups,
    answer: ({ verdict }) => verdict,
  }),
  exercise<'migration'>({
    id: 'moved',
    kind: 'number',
    analysis: 'migration',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '앞의 날짜에 고객이던 사람 가운데 몇 퍼센트가 지금은 다른 그룹에 있나요?',
      en: 'Of those who were customers at the earlier date, what percentage is in another group now?',
    },
    hints: [
      {
        ko: '“누가 어디로 옮겨 갔나요?” 화면의 첫 문장을 보세요.',
        en: 'See the first sentence of “Who moved?”.',
      },
      {
        ko: '그사이에 새로 온 고객은 나누는 수에 들어가지 않습니다.',
        en: 'Customers who came new in between are not in what it is divided by.',
      },
    ],
    answer: ({ matrix }) => (matrix.status === 'ok' ? matrix.moved.rate : null),
  }),
];
