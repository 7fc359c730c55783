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

/** What the shop does. In the order in which they are learnt. */
export const businessExercises: readonly Exercise[] = [
  exercise<'quality'>({
    id: 'rows-checked',
    kind: 'number',
    analysis: 'quality',
    options: {},
    unit: 'count',
    tolerance: 0,
    question: {
      ko: '분석하기 전에 자료부터 봅니다. 모든 파일을 합쳐 몇 줄을 점검했나요?',
      en: 'Before any analysis comes the data. How many rows were checked in all files together?',
    },
    hints: [
      { ko: '“이 자료를 믿어도 되나요?” 화면을 열어 보세요.', en: 'Open “Can I trust this file?”.' },
      {
        ko: '주문 줄만이 아니라 모든 표의 줄입니다.',
        en: 'The rows of all tables, not of the orders alone.',
      },
    ],
    answer: ({ rowsRead }) => rowsRead,
  }),
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
  exercise<'answers'>({
    id: 'repeat-revenue',
    kind: 'number',
    analysis: 'answers',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '매출 가운데 첫 구매가 아니라 다시 산 구매에서 나온 것은 몇 퍼센트인가요?',
      en: 'What percentage of the revenue comes from repeat purchases rather than first ones?',
    },
    hints: [
      {
        ko: '질문 47개 가운데 첫 구매와 재구매를 나누는 질문을 찾으세요.',
        en: 'Among the 47 questions, find the one that parts first and repeat purchases.',
      },
      { ko: '고객 수가 아니라 매출의 비율입니다.', en: 'A share of revenue, not of customers.' },
    ],
    answer: ({ answers }) => answers.find(({ question }) => question === 28)?.value ?? null,
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
  exercise<'signals'>({
    id: 'lost-after',
    kind: 'number',
    analysis: 'signals',
    options: {},
    unit: 'count',
    tolerance: 0,
    question: {
      ko: '이 가게에서는 며칠 동안 사지 않으면 떠난 고객으로 세나요?',
      en: 'After how many days without a purchase does a customer of this shop count as lost?',
    },
    hints: [
      {
        ko: '“무엇을 걱정해야 하나요?” 화면의 계산 방법에 적혀 있습니다.',
        en: 'It is told under “How this was computed” on “What should worry me?”.',
      },
      {
        ko: '평균 구매 간격의 두 배이되, 30일에서 365일 사이입니다.',
        en: 'Twice the mean time between purchases, from 30 to 365 days.',
      },
    ],
    answer: ({ lapseDays }) => lapseDays,
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
  exercise<'regions'>({
    id: 'rich-region',
    kind: 'choice',
    analysis: 'regions',
    options: {},
    question: {
      ko: '고객 한 명이 가장 많이 쓰는 지역은 어디인가요?',
      en: 'In which region does a customer spend most?',
    },
    hints: [
      {
        ko: '매출이 아니라 고객 한 명당 매출로 정렬하세요.',
        en: 'Sort by revenue per customer, not by revenue.',
      },
      {
        ko: '고객이 몇 명뿐인 지역은 한 사람에게 크게 흔들립니다. 답을 찾은 뒤 고객 수도 보세요.',
        en: 'A region of few customers swings with a single one. Look at their number once you have it.',
      },
    ],
    choices: ({ rows }) => rows.flatMap(({ name }) => (name ? [{ id: name, label: name }] : [])),
    answer: ({ rows }) => {
      const rated = rows.flatMap(({ name, revenuePerCustomer: each }) =>
        name && each !== null ? [{ name, each }] : [],
      );
      const [best] = rated.sort((a, b) => b.each - a.each);
      return rated.length > 1 && best ? best.name : null;
    },
  }),
  exercise<'funnel'>({
    id: 'all-the-way',
    kind: 'number',
    analysis: 'funnel',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '방문한 사람 가운데 구매까지 간 사람은 몇 퍼센트인가요?',
      en: 'What percentage of the visitors went all the way to a purchase?',
    },
    hints: [
      { ko: '“손님을 어디에서 놓치나요?” 화면을 열어 보세요.', en: 'Open “Where do we lose them?”.' },
      {
        ko: '바로 앞 단계가 아니라 첫 단계로 나눈 비율입니다.',
        en: 'Divided by the first step, not by the one before.',
      },
    ],
    answer: (result) => (result.mode === 'events' ? (result.steps.at(-1)?.fromFirst ?? null) : null),
  }),
];
