import type { RfmSegmentId } from '../../workers/analyses/rfm/segments.ts';
import { exercise, type Choice, type Exercise } from './exercise.ts';

const months: readonly Choice[] = [
  ['1월', 'January'],
  ['2월', 'February'],
  ['3월', 'March'],
  ['4월', 'April'],
  ['5월', 'May'],
  ['6월', 'June'],
  ['7월', 'July'],
  ['8월', 'August'],
  ['9월', 'September'],
  ['10월', 'October'],
  ['11월', 'November'],
  ['12월', 'December'],
].map(([ko = '', en = ''], at) => ({ id: String(at), label: { ko, en } }));

const yesOrNo: readonly Choice[] = [
  { id: 'yes', label: { ko: '예, 우연으로 보기 어렵습니다', en: 'Yes, hard to put down to chance' } },
  { id: 'no', label: { ko: '아니요, 아직 모릅니다', en: 'No, not known yet' } },
];

/** In the order in which they are learnt. The answers come from the data that is loaded. */
export const exercises: readonly Exercise[] = [
  exercise<'kpi'>({
    id: 'aov',
    kind: 'number',
    analysis: 'kpi',
    options: {},
    unit: 'money',
    tolerance: 0.01,
    question: {
      ko: '파일 전체에서 주문 한 건의 평균 금액(객단가)은 얼마인가요?',
      en: 'Over the whole file, what is the average order value?',
    },
    hints: [
      { ko: '“우리는 잘하고 있나요?” 화면을 열어 보세요.', en: 'Open “How are we doing?”.' },
      { ko: '매출 ÷ 주문 수입니다. 고객 수로 나누지 마세요.', en: 'Revenue ÷ orders, not ÷ customers.' },
    ],
    answer: ({ kpis }) => kpis.aov.value,
  }),
  exercise<'kpi'>({
    id: 'repurchase',
    kind: 'number',
    analysis: 'kpi',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '두 번 이상 산 고객은 전체 구매 고객의 몇 퍼센트인가요?',
      en: 'What percentage of the buyers bought at least twice?',
    },
    hints: [
      { ko: '재구매율을 찾으세요.', en: 'Look for the repurchase rate.' },
      { ko: '나누는 수는 회원이 아니라 구매 고객입니다.', en: 'It is divided by buyers, not by members.' },
    ],
    answer: ({ kpis }) => kpis.repurchaseRate.value,
  }),
  exercise<'pareto'>({
    id: 'top-fifth',
    kind: 'number',
    analysis: 'pareto',
    options: {},
    unit: 'percent',
    tolerance: 0.02,
    question: {
      ko: '가장 많이 쓴 고객 20%가 매출의 몇 퍼센트를 만드나요?',
      en: 'What percentage of the revenue do the best 20% of the customers bring?',
    },
    hints: [
      { ko: '“매출의 80%는 누가 만드나요?” 화면에 있습니다.', en: 'It is on “Who makes the 80%?”.' },
      { ko: '곡선에서 가로 20%인 곳의 높이를 읽으세요.', en: 'Read the height of the curve at 20%.' },
    ],
    answer: ({ byRevenue }) => byRevenue.topFifthShare,
  }),
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
  exercise<'trend'>({
    id: 'best-month',
    kind: 'choice',
    analysis: 'trend',
    options: { grain: 'month' },
    question: {
      ko: '해마다 매출이 가장 큰 달은 언제인가요?',
      en: 'Which month sells best, year after year?',
    },
    hints: [
      {
        ko: '추세 화면에서 월로 보고, 계절 지수를 찾으세요.',
        en: 'On the trend page by month, find the seasonal index.',
      },
      {
        ko: '매출이 늘고 있으면 마지막 달이 커 보입니다. 지수는 그것을 뺀 값입니다.',
        en: 'Where sales grow the last month looks large; the index takes that out.',
      },
    ],
    choices: () => months,
    answer: ({ season }) => {
      if (season.status !== 'ok') return null;
      const [best] = [...season.places].sort((a, b) => b.index - a.index);
      return best ? String(best.place) : null;
    },
  }),
  exercise<'channels'>({
    id: 'weak-channel',
    kind: 'choice',
    analysis: 'channels',
    options: {},
    question: {
      ko: '어느 가입 경로로 온 고객이 두 번째 구매를 가장 덜 하나요?',
      en: 'Customers of which acquisition channel come back least for a second purchase?',
    },
    hints: [
      {
        ko: '채널 화면의 표를 재구매로 정렬해 보세요.',
        en: 'Sort the table of channels by the second purchase.',
      },
      {
        ko: '매출이나 고객 수가 많은 경로에 속지 마세요.',
        en: 'Do not be misled by revenue or number of customers.',
      },
    ],
    choices: ({ acquisition }) => acquisition.map(({ name }) => ({ id: name, label: name })),
    answer: ({ acquisition }) => {
      const rated = acquisition.flatMap(({ name, second }) => (second ? [{ name, rate: second.rate }] : []));
      const [worst] = rated.sort((a, b) => a.rate - b.rate);
      return rated.length > 1 && worst ? worst.name : null;
    },
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
