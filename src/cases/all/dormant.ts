import { programCell } from '../../../workers/analyses/lifecycle/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nameIn } from '../toldTruth.ts';
import { weakestChannel } from '../weakestChannel.ts';

export const dormant: Case = {
  id: 'dormant',
  title: { ko: '잠든 고객 깨우기', en: 'Waking dormant customers' },
  question: {
    ko: '잠든 고객 가운데 누구에게 쿠폰을 보내야 돈이 남을까요?',
    en: 'Which of the dormant customers are worth a coupon?',
  },
  minutes: 30,
  story: [
    {
      ko: '화장품 구독몰에 오래 사지 않은 고객이 절반입니다. “모두에게 쿠폰을 보내자”는 의견이 나왔습니다.',
      en: 'Half the customers of a cosmetics shop have not bought for long. “Send everybody a coupon”, somebody says.',
    },
    {
      ko: '얼마 전에 무작위로 나눈 쿠폰 실험이 있습니다. 누가 잠들었는지, 왜 떠나는지, 쿠폰이 누구를 움직이는지 봅니다.',
      en: 'There was a randomised coupon test. See who sleeps, why people leave, and whom a coupon moves.',
    },
  ],
  plan: {
    kind: 'cosmetics',
    lines: 40_000,
    truth: { uplift: 0.1 },
    tables: ['orders', 'customers', 'experiment'],
  },
  steps: [
    {
      title: { ko: '얼마나 잠들었나', en: 'How many sleep' },
      why: {
        ko: '“오래”는 사람마다 다릅니다. 달마다 사던 사람의 석 달과 철마다 사던 사람의 석 달은 같지 않으니, 각자의 구매 주기로 잽니다.',
        en: '“Long” differs: three months mean little for who buys once a season. It is measured by each customer’s own cycle.',
      },
      decision: exercise<'lifecycle'>({
        id: 'dormant-count',
        kind: 'number',
        analysis: 'lifecycle',
        options: {},
        unit: 'count',
        tolerance: 0,
        question: { ko: '휴면 단계인 고객은 몇 명인가요?', en: 'How many customers are dormant?' },
        hints: [
          { ko: '다섯 단계 가운데 마지막입니다.', en: 'It is the last of the five stages.' },
          { ko: '“이탈 위험”과 더하지 마세요.', en: 'Do not add those at risk.' },
        ],
        answer: ({ stages }) => stages.find(({ id }) => id === 'dormant')?.customerCount ?? null,
      }),
    },
    {
      title: { ko: '연락해도 되는 사람', en: 'Who may be contacted' },
      why: {
        ko: '광고 메시지는 수신에 동의한 사람에게만 보낼 수 있습니다. 쓸 수 있는 대상은 휴면 고객보다 적습니다.',
        en: 'Advertising may go only to those who agreed. The list is shorter than the number of sleepers.',
      },
      decision: exercise<'lifecycle'>({
        id: 'dormant-reach',
        kind: 'number',
        analysis: 'lifecycle',
        options: {},
        unit: 'count',
        tolerance: 0,
        question: {
          ko: '되찾기 대상 가운데 문자를 보낼 수 있는 고객은 몇 명인가요?',
          en: 'Of the win-back program, how many can be reached by text message?',
        },
        hints: [
          {
            ko: '할 일 목록에서 되찾기 대상을 펼쳐 보세요.',
            en: 'Open the win-back item in the list of programs.',
          },
          {
            ko: '이메일이나 푸시가 아니라 문자의 숫자입니다.',
            en: 'The figure of text messages, not e-mail or push.',
          },
        ],
        answer: ({ programs }) => programs.find(({ id }) => id === 'winBack')?.reachable.sms ?? null,
      }),
    },
    {
      title: { ko: '어디서 온 고객이 떠나나', en: 'Where the leavers came from' },
      why: {
        ko: '깨우기 전에 새는 곳을 찾습니다. 금방 떠나는 경로의 고객을 비싸게 깨우면 또 떠납니다.',
        en: 'Find the leak first: customers of a way in that loses them will leave again.',
      },
      decision: exercise<'channels'>({
        id: 'dormant-leak',
        kind: 'choice',
        analysis: 'channels',
        options: {},
        question: {
          ko: '두 번째 구매를 가장 덜 하는 가입 경로는 어디인가요?',
          en: 'Customers of which way of joining buy a second time least?',
        },
        hints: [
          {
            ko: '가입 경로별 재구매 비율을 견주세요.',
            en: 'Compare the second purchase by way of joining.',
          },
          {
            ko: '고객 수가 적은 경로가 아니라 비율이 낮은 경로입니다.',
            en: 'Lowest share, not fewest customers.',
          },
        ],
        choices: ({ acquisition }) => acquisition.map(({ name }) => ({ id: name, label: name })),
        answer: (result) => weakestChannel(result)?.name ?? null,
      }),
      check: {
        label: { ko: '고객을 잃는 가입 경로', en: 'The way in that loses customers' },
        planted: (truth) => nameIn(truth, truth.planted.weakChannel),
        bound: 0,
      },
    },
    {
      title: { ko: '쿠폰이 만든 구매', en: 'What the coupon made' },
      why: {
        ko: '쿠폰을 쓴 사람 가운데 많은 수는 쿠폰이 없어도 샀을 사람입니다. 무작위로 나눈 대조군과 견주어야 쿠폰이 만든 몫만 남습니다.',
        en: 'Many who used it would have bought anyway. Only the randomised control leaves what the coupon made.',
      },
      decision: exercise<'abtest'>({
        id: 'dormant-effect',
        kind: 'number',
        analysis: 'abtest',
        options: {},
        unit: 'points',
        tolerance: 0.03,
        question: {
          ko: '쿠폰을 받은 그룹은 대조군보다 몇 퍼센트포인트 더 샀나요?',
          en: 'By how many percentage points did the coupon group buy more than the control?',
        },
        hints: [
          {
            ko: '두 그룹의 구매율을 빼세요.',
            en: 'Subtract the two rates.',
          },
          {
            ko: '“몇 퍼센트 더”(나눈 값)가 아닙니다.',
            en: 'Not by how many percent (a quotient).',
          },
        ],
        answer: ({ comparisons: [first] }) =>
          first === undefined || first.rate === null ? null : first.difference,
      }),
      check: {
        label: { ko: '쿠폰의 효과', en: 'Effect of the coupon' },
        planted: ({ planted }) => planted.couponEffect,
        bound: 0.055,
      },
    },
    {
      title: { ko: '누구를 움직이나', en: 'Whom it moves' },
      why: {
        ko: '평균이 같아도 어떤 사람은 크게 움직이고 어떤 사람은 그대로입니다. 실험 전에 알던 것 가운데 무엇이 둘을 가르는지 찾습니다.',
        en: 'Behind the mean some are moved much and others not. Which thing known before the test tells them apart?',
      },
      decision: exercise<'uplift'>({
        id: 'dormant-whom',
        kind: 'choice',
        analysis: 'uplift',
        options: {},
        question: {
          ko: '쿠폰의 효과가 사람마다 다른 것을 가장 또렷하게 가르는 열은 무엇인가요(p가 가장 작은 것)?',
          en: 'Which column tells different effects apart most clearly (smallest p)?',
        },
        hints: [
          {
            ko: '열마다 수준별 효과를 그린 그림을 보세요.',
            en: 'See the picture of effects by the levels of each column.',
          },
          {
            ko: '실험이 끝난 뒤에 잰 구매 금액은 쓸 수 없습니다.',
            en: 'The amount spent was measured after the test and cannot be used.',
          },
        ],
        choices: ({ features }) =>
          features.filter(({ p }) => p !== null).map(({ id }) => ({ id, label: id })),
        answer: ({ features }) => {
          const tested = features.flatMap(({ id, p }) => (p === null ? [] : [{ id, p }]));
          return tested.sort((a, b) => a.p - b.p)[0]?.id ?? null;
        },
      }),
      check: {
        label: { ko: '움직일 사람을 가르는 열', en: 'Column that tells the persuadable apart' },
        planted: (truth) => nameIn(truth, { ko: '할인구매비율', en: 'discount_share' }),
        bound: 0,
      },
    },
    {
      title: { ko: '되찾을 명단', en: 'The list to win back' },
      why: {
        ko: '분석을 보낼 수 있는 명단으로 바꿉니다.',
        en: 'Turn it into a list.',
      },
      decision: exercise<'lifecycle'>({
        id: 'dormant-list',
        kind: 'list',
        analysis: 'lifecycle',
        options: {},
        question: {
          ko: '되찾기 대상을 명단으로 저장하세요.',
          en: 'Keep the customers of the win-back program as a list.',
        },
        hints: [
          {
            ko: '할 일 목록에서 되찾기 대상을 펼치고 명단으로 저장하세요.',
            en: 'Open the win-back item and keep it as a list.',
          },
        ],
        answer: ({ programs }) =>
          programs.some(({ id, customerCount }) => id === 'winBack' && customerCount > 0)
            ? { by: 'cells', cells: [programCell('winBack')] }
            : null,
      }),
    },
    {
      title: { ko: '정하기', en: 'Decide' },
      why: {
        ko: '누구에게 보내고 누구에게 보내지 않을지 정합니다.',
        en: 'Whom to send it and whom not.',
      },
      decision: exercise<'uplift'>({
        id: 'dormant-words',
        kind: 'words',
        analysis: 'uplift',
        options: {},
        question: {
          ko: '잠든 고객 가운데 누구에게 쿠폰을 보내고, 누구는 다르게 대하겠습니까?',
          en: 'Which sleepers get the coupon, and whom do you treat differently?',
        },
        hints: [
          {
            ko: '잘 사는 사람이 아니라 쿠폰 때문에 사는 사람을 찾으세요.',
            en: 'Not who buys most, but who buys because of it.',
          },
        ],
        model: {
          ko: '문자 수신에 동의한 되찾기 대상 가운데 전에 할인할 때 주로 사던 고객에게 쿠폰을 보냅니다. 할인 없이 사던 고객에게는 쿠폰 대신 새 상품 소식을 보냅니다. 고객을 잃는 가입 경로는 깨우기보다 들어올 때의 약속과 첫 구매 경험을 먼저 고칩니다. 보낼 사람의 10%는 빼 두고 다시 확인합니다.',
          en: 'Of those who may be reached by text, the coupon goes to customers who used to buy at a discount. Who bought at full price gets news of products instead. For the way in that loses customers, mend the promise and the first purchase before waking anyone. Hold 10% back and check again.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '할인할 때 사던 휴면 고객에게 쿠폰을 보내고, 나머지에게는 쿠폰 없는 소식을 보냅니다. 새는 가입 경로의 광고비는 줄이고, 다음 발송에서도 대조군을 빼 둡니다.',
      en: 'Coupons to sleepers who bought at discounts, news without one to the rest. Spend less on the leaking way in, and hold a control back the next time too.',
    },
    misleads: [
      {
        ko: '쿠폰 사용률은 효과가 아닙니다. 쓴 사람 가운데에는 어차피 살 사람이 많습니다.',
        en: 'Redemption is no effect: many who redeem would have bought.',
      },
      {
        ko: '사람을 잘게 나눌수록 효과의 차이는 우연히 커 보입니다. 보정한 p가 작은 것만 믿으세요.',
        en: 'The finer people are split, the larger differences look by chance. Trust only what stays small after correction.',
      },
      {
        ko: '실험 대상은 휴면 고객만이 아니라 회원 모두였습니다. 오래 잠든 사람에게서는 효과가 더 작을 수 있어, 크기는 다시 확인해야 합니다.',
        en: 'The test was on all members, not on sleepers alone. Among those long gone the effect may be smaller; test again.',
      },
    ],
    sources: [
      {
        title: 'Using control groups to target on predicted lift: building and assessing uplift models',
        authors: 'Radcliffe, N. J.',
        year: 2007,
        where: 'Direct Marketing Analytics Journal, 14–21',
      },
      {
        title: '정보통신망 이용촉진 및 정보보호 등에 관한 법률',
        authors: '대한민국',
        year: 2001,
        where: '제50조, 영리목적의 광고성 정보 전송 제한 (consent to advertising messages)',
      },
    ],
  },
};
