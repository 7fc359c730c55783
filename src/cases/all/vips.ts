import type { ValueResult } from '../../../workers/analyses/value/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nameIn } from '../toldTruth.ts';

function kindsOf({ profile }: ValueResult) {
  return profile.status === 'ok' ? profile.kinds : [];
}

export const vips: Case = {
  id: 'vips',
  title: { ko: '우리 VIP는 누구인가', en: 'Who are our VIPs' },
  question: {
    ko: '우수고객은 무엇이 다르고, 무엇이 그들을 붙잡아 두나요?',
    en: 'What sets the best customers apart, and what keeps them?',
  },
  minutes: 30,
  story: [
    {
      ko: '옷가게가 VIP 제도를 만들려고 합니다. 혜택의 후보는 추가 할인입니다. 그런데 우수고객이 할인을 좋아하는지는 아무도 확인하지 않았습니다.',
      en: 'A clothes shop plans a VIP scheme with extra discounts. Nobody has checked whether its best customers care for discounts.',
    },
    {
      ko: '누가 매출을 만드는지, 그들이 어떻게 다른지, 해가 바뀌어도 남는지 차례로 봅니다.',
      en: 'See who makes the sales, how they differ, and whether they stay from year to year.',
    },
  ],
  plan: { kind: 'fashion', lines: 25_000, tables: ['orders', 'customers'] },
  steps: [
    {
      title: { ko: '매출은 누가 만드나', en: 'Who makes the sales' },
      why: {
        ko: 'VIP 제도에 쓸 돈의 크기는 이들이 만드는 매출이 정합니다.',
        en: 'How much a VIP scheme may cost depends on the sales these customers bring.',
      },
      decision: exercise<'pareto'>({
        id: 'vips-share',
        kind: 'number',
        analysis: 'pareto',
        options: {},
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '가장 많이 쓴 고객 20%가 매출의 몇 퍼센트를 만드나요?',
          en: 'What percentage of the sales do the best 20% of the customers bring?',
        },
        hints: [
          { ko: '곡선에서 가로 20%의 높이입니다.', en: 'The height of the curve at 20%.' },
          {
            ko: '꼭 80%가 되어야 하는 법은 없습니다.',
            en: 'No law says that it has to be 80%.',
          },
        ],
        answer: ({ byRevenue }) => byRevenue.topFifthShare,
      }),
    },
    {
      title: { ko: '자주일까, 많이일까', en: 'More often, or more at once' },
      why: {
        ko: '우수고객은 더 자주 사는 사람인가요, 한 번에 많이 사는 사람인가요? 혜택을 방문에 걸지 금액에 걸지가 갈립니다.',
        en: 'Do they buy more often or more at once? It decides whether rewards go with visits or with amounts.',
      },
      decision: exercise<'value'>({
        id: 'vips-often',
        kind: 'number',
        analysis: 'value',
        options: {},
        unit: 'times',
        tolerance: 0.02,
        question: {
          ko: '상위 등급 고객의 한 명당 구매 횟수는 나머지 고객의 몇 배인가요?',
          en: 'How many times as many orders has a customer of the high tier as one of the rest?',
        },
        hints: [
          {
            ko: '고객당 금액 = 횟수 × 한 번의 금액으로 나눈 줄을 보세요.',
            en: 'See the line that splits the amount into orders and amount per order.',
          },
          {
            ko: '금액의 배수가 아니라 횟수의 배수입니다.',
            en: 'That of orders, not of the amount.',
          },
        ],
        answer: ({ profile }) => (profile.status === 'ok' ? (profile.madeOf?.orders ?? null) : null),
      }),
    },
    {
      title: { ko: '할인을 좋아하나', en: 'Do they care for discounts' },
      why: {
        ko: '추가 할인이라는 혜택이 맞는지 확인합니다. 원래 제값에 사던 사람에게 할인을 주면 마진만 줄어듭니다.',
        en: 'Is extra discount the right reward? For people who pay full price it only costs margin.',
      },
      decision: exercise<'value'>({
        id: 'vips-discount',
        kind: 'choice',
        analysis: 'value',
        options: {},
        question: {
          ko: '상위 등급 고객이 할인받은 비율은 나머지보다 어떤가요?',
          en: 'How does the share taken off by discounts in the high tier compare with the rest?',
        },
        hints: [
          {
            ko: '상위 등급의 특징에서 “할인받은 비율”을 찾으세요.',
            en: 'Among what sets the high tier apart, find “Share taken off”.',
          },
          { ko: '확인된 차이인지도 보세요.', en: 'See whether the difference is proven.' },
        ],
        choices: () => [
          { id: 'more', label: { ko: '더 많다(확인됨)', en: 'More (proven)' } },
          { id: 'less', label: { ko: '더 적다(확인됨)', en: 'Less (proven)' } },
          { id: 'unproven', label: { ko: '다르다고 할 수 없다', en: 'No difference could be shown' } },
        ],
        answer: (result) => {
          const habit = kindsOf(result).find(({ kind, name }) => kind === 'habit' && name === 'discount');
          if (habit === undefined) return null;
          if (!habit.isProven) return 'unproven';
          return habit.difference > 0 ? 'more' : 'less';
        },
      }),
      check: {
        label: { ko: '할인에 기대는 정도', en: 'Reliance on discounts' },
        planted: () => 'less',
        bound: 0,
      },
    },
    {
      title: { ko: '어디서 오지 않나', en: 'Where they do not come from' },
      why: {
        ko: '우수고객이 잘 나오지 않는 가입 경로에 광고비를 더 쓸 까닭이 없습니다.',
        en: 'There is no reason to spend on a way in that brings few of them.',
      },
      decision: exercise<'value'>({
        id: 'vips-source',
        kind: 'choice',
        analysis: 'value',
        options: {},
        question: {
          ko: '상위 등급에서 나머지보다 비중이 가장 크게 줄어드는 가입 경로는 어디인가요?',
          en: 'Which way of joining has the lowest share in the high tier against the rest?',
        },
        hints: [
          {
            ko: '상위 등급의 특징을 표로 보고, 가입 경로별로 배수(상위 ÷ 나머지)를 견주세요.',
            en: 'See the table of what sets the high tier apart: the ratio by way of joining.',
          },
          { ko: '1보다 가장 많이 작은 것입니다.', en: 'The one furthest below 1.' },
        ],
        choices: (result) =>
          kindsOf(result)
            .filter(({ kind }) => kind === 'acquisitionChannel')
            .map(({ name }) => ({ id: name, label: name }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        answer: (result) => {
          const [lowest] = kindsOf(result)
            .filter(({ kind, rest }) => kind === 'acquisitionChannel' && rest > 0)
            .sort((a, b) => a.top / a.rest - b.top / b.rest);
          return lowest?.name ?? null;
        },
      }),
      check: {
        label: { ko: '우수고객이 드문 가입 경로', en: 'The way in with fewest of them' },
        planted: (truth) => nameIn(truth, truth.planted.weakChannel),
        bound: 0,
      },
    },
    {
      title: { ko: '해가 바뀌어도 남나', en: 'Do they stay' },
      why: {
        ko: '작년의 우수고객이 지금도 우수고객인지 봅니다. 전체 기간의 금액은 쌓이기만 하므로 최근 12개월의 금액으로 봅니다.',
        en: 'Are last year’s best still the best? Amounts of all time only add up, so take those of the last 12 months.',
      },
      decision: exercise<'value'>({
        id: 'vips-stay',
        kind: 'number',
        analysis: 'value',
        options: { window: 'year' },
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '1년 전에 상위 등급이던 고객 가운데 지금도 상위인 비율은 얼마인가요?',
          en: 'Of those in the high tier a year ago, which share is in it now?',
        },
        hints: [
          {
            ko: '1년 전의 상위 고객이 지금 어느 등급인지 보여 주는 그림을 찾으세요.',
            en: 'Find the picture of where the high tier of a year ago is now.',
          },
        ],
        answer: ({ stability }) => (stability.status === 'ok' ? stability.still.rate : null),
      }),
    },
    {
      title: { ko: '놓치면 안 될 사람', en: 'Those not to lose' },
      why: {
        ko: '우수고객이었지만 발길이 뜸해진 사람이 가장 급합니다.',
        en: 'Most urgent are those who were among the best and have become rare.',
      },
      decision: exercise<'rfm'>({
        id: 'vips-list',
        kind: 'list',
        analysis: 'rfm',
        options: {},
        question: {
          ko: 'RFM의 “놓치면 안 될 고객”을 명단으로 저장하세요.',
          en: 'Keep “Can’t lose” of the RFM page as a list.',
        },
        hints: [
          {
            ko: 'RFM 표에서 그 세그먼트 줄을 고르고 명단으로 저장하세요.',
            en: 'Pick that segment in the table of the RFM page and keep it as a list.',
          },
        ],
        answer: ({ segments }) =>
          segments.some(({ id, customerCount }) => id === 'cantLose' && customerCount > 0)
            ? { by: 'groups', groups: ['cantLose'] }
            : null,
      }),
    },
    {
      title: { ko: '혜택 정하기', en: 'Choose the reward' },
      why: {
        ko: 'VIP 제도 한 장을 씁니다.',
        en: 'Write the scheme on one page.',
      },
      decision: exercise<'value'>({
        id: 'vips-words',
        kind: 'words',
        analysis: 'value',
        options: {},
        question: {
          ko: 'VIP에게 어떤 혜택을 주고, 어떤 혜택은 주지 않겠습니까? 붙잡는 데 도움이 됐는지 어떻게 알겠습니까?',
          en: 'Which rewards do VIPs get, which not, and how will you know that they help?',
        },
        hints: [
          {
            ko: '제값에 자주 사는 사람들입니다.',
            en: 'They buy often, and at full price.',
          },
        ],
        model: {
          ko: '추가 할인 대신 신상품 먼저 보기, 무료 수선, 빠른 배송처럼 방문 횟수에 걸린 혜택을 줍니다. 우수고객은 할인으로 사는 비중이 오히려 낮기 때문입니다. 놓치면 안 될 고객에게는 먼저 연락합니다. 제도는 상위 고객 가운데 무작위로 고른 80%에서 시작하고, 여섯 달 뒤 나머지 20%와 유지율을 견줍니다.',
          en: 'Early access, free alterations and quick delivery, tied to visits, instead of discounts: the best buy less at a discount than others. Call those not to be lost first. Begin with 80% of the tier, drawn at random, and compare how many stay with the other 20% after six months.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '할인이 아니라 자주 올 이유를 줍니다. 우수고객이 드문 가입 경로의 광고비를 줄이고, 뜸해진 우수고객에게 먼저 연락합니다.',
      en: 'Give reasons to come often, not discounts. Spend less on the way in with few of them, and call those who have become rare.',
    },
    misleads: [
      {
        ko: '상위 등급은 금액으로 나눴으므로 “많이 산다”는 특징은 발견이 아니라 정의입니다. 할인, 경로, 시기처럼 따로 잰 것만 새로운 사실입니다.',
        en: 'The tier is made by amounts: that they buy much is the definition. Only things measured apart, such as discounts or the way in, are news.',
      },
      {
        ko: '오래된 회원일수록 누적 금액이 큽니다. 오래 다닌 것과 좋은 고객인 것은 다릅니다.',
        en: 'Long membership adds up. Being old is not being good.',
      },
      {
        ko: '다음 해에 내려오는 사람이 있는 것은 자연스럽습니다. VIP 제도를 만들고 나서 생긴 일로 세면 안 됩니다.',
        en: 'That some fall the next year is natural and no result of the scheme.',
      },
    ],
    sources: [
      {
        title: 'Dominance statistics: ordinal analyses to answer ordinal questions',
        authors: 'Cliff, N.',
        year: 1993,
        where: 'Psychological Bulletin 114(3), 494–509',
      },
      {
        title: 'Regression towards mediocrity in hereditary stature',
        authors: 'Galton, F.',
        year: 1886,
        where: 'Journal of the Anthropological Institute 15, 246–263; why extremes come back',
      },
    ],
  },
};
