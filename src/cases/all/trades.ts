import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nextChoices, strongestNext } from '../nextRules.ts';
import { pairChoices, pairLabel, strongestPair } from '../pairRules.ts';
import { nameIn } from '../toldTruth.ts';

const rare = { minSupport: 0.002, minConfidence: 0.05 };
const visits = { ...rare, baskets: 'session' };
const withinTwoMonths = { nextDays: 60, minSupport: 0.05, longest: 2 };

export const trades: Case = {
  id: 'trades',
  title: { ko: '클릭과 거래로 종목 추천하기', en: 'Recommending from clicks and trades' },
  question: {
    ko: '증권 앱의 “함께 보는 종목”에 무엇을 넣어야 할까요? 넣어도 될까요?',
    en: 'What belongs into “others also looked at” of a securities app, and may it stand there?',
  },
  minutes: 30,
  story: [
    {
      ko: '증권 앱의 종목 화면 아래에 추천 칸이 생깁니다. 거래 기록과 최근 60일의 클릭 기록이 있습니다.',
      en: 'A securities app gets a place for recommendations under every security. There are trades, and the clicks of sixty days.',
    },
    {
      ko: '함께 거래하는 것, 보고 나서 사는 것, 다음에 사는 것을 차례로 찾습니다. 마지막 판단은 숫자가 아니라 책임에 관한 것입니다.',
      en: 'Find what is traded together, what is bought after a look, and what comes next. The last decision is not about numbers.',
    },
  ],
  plan: { kind: 'securities', lines: 30_000, tables: ['orders', 'customers', 'events'] },
  steps: [
    {
      title: { ko: '함께 거래하는 두 종목', en: 'Two that are traded together' },
      why: {
        ko: '많이 거래되는 종목은 무엇과도 함께 나옵니다. 우연보다 얼마나 자주 함께 나오는지(향상도)를 봅니다.',
        en: 'What is traded much goes with everything. See how much more often than by chance (lift).',
      },
      decision: exercise<'rules'>({
        id: 'trades-pair',
        kind: 'choice',
        analysis: 'rules',
        options: rare,
        question: {
          ko: '한 종목과 한 종목의 규칙 가운데 향상도가 가장 높은 짝은 무엇인가요?',
          en: 'Of rules between one and one, which pair has the highest lift?',
        },
        hints: [
          {
            ko: '규칙 표를 향상도로 정렬하세요.',
            en: 'Sort the table of rules by lift.',
          },
          {
            ko: '셋 이상이 든 규칙은 빼고 보세요.',
            en: 'Leave out rules of three and more.',
          },
        ],
        choices: pairChoices,
        answer: (result) => strongestPair(result)?.label ?? null,
      }),
      check: {
        label: { ko: '함께 거래하는 짝', en: 'The pair traded together' },
        planted: (truth) => {
          const [first, second] = truth.planted.pair.names;
          return pairLabel(nameIn(truth, first), nameIn(truth, second));
        },
        bound: 0,
      },
    },
    {
      title: { ko: '얼마나 함께인가', en: 'How strong it is' },
      why: {
        ko: '추천 칸의 순서를 정하려면 세기가 있어야 합니다.',
        en: 'The order of recommendations needs a strength.',
      },
      decision: exercise<'rules'>({
        id: 'trades-lift',
        kind: 'number',
        analysis: 'rules',
        options: rare,
        unit: 'times',
        tolerance: 0.02,
        question: {
          ko: '그 짝은 우연보다 몇 배 자주 함께 거래되나요?',
          en: 'How many times as often as by chance is that pair traded together?',
        },
        hints: [
          { ko: '그 규칙의 향상도입니다.', en: 'It is the lift of the rule.' },
          {
            ko: '어느 쪽에서 보아도 향상도는 같습니다.',
            en: 'The lift is the same in both directions.',
          },
        ],
        answer: (result) => strongestPair(result)?.lift ?? null,
      }),
      check: {
        label: { ko: '짝의 향상도', en: 'Lift of the pair' },
        planted: ({ planted }) => planted.pair.lift,
        bound: 1.2,
      },
    },
    {
      title: { ko: '보고 나서 산 것', en: 'Bought after a look' },
      why: {
        ko: '장바구니를 “한 번의 방문”으로 바꾸면 클릭 기록이 말합니다. 한 종목을 본 방문에서 다른 종목을 산 비율이 추천 칸의 근거가 됩니다.',
        en: 'With a visit as the basket the clicks speak. The share of visits with a look at one that end in buying the other is the case for recommending it.',
      },
      decision: exercise<'rules'>({
        id: 'trades-looked',
        kind: 'number',
        analysis: 'rules',
        options: visits,
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '앞 종목을 본 방문 가운데 짝이 되는 종목까지 이어진 비율은 얼마인가요? 두 방향 가운데 신뢰도가 낮은 쪽입니다.',
          en: 'Of visits with the one, which share also reached the other? Take the direction with the lower confidence.',
        },
        hints: [
          {
            ko: '장바구니를 방문(행동 로그)으로 두고 신뢰도를 보세요.',
            en: 'Set the basket to a visit and see the confidence.',
          },
          {
            ko: '반대 방향의 100%는 이 앱에서 그 종목을 사기 전에 늘 앞 종목을 거쳤다는 뜻입니다.',
            en: 'The 100% the other way round only says that everybody came to it by way of the first.',
          },
        ],
        answer: (result) => strongestPair(result)?.confidence ?? null,
      }),
      check: {
        label: { ko: '본 뒤에 산 비율', en: 'Share bought after a look' },
        planted: ({ planted }) => planted.lookedAndBought.rate,
        bound: 0.12,
      },
    },
    {
      title: { ko: '어디서 멈추나', en: 'Where they stop' },
      why: {
        ko: '추천 칸이 일할 자리는 보기와 구매 사이입니다. 지금 그 사이를 얼마나 지나는지가 기준선입니다.',
        en: 'Recommendations work between looking and buying. How many get that far now is the baseline.',
      },
      decision: exercise<'funnel'>({
        id: 'trades-funnel',
        kind: 'number',
        analysis: 'funnel',
        options: {},
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '방문한 사람 가운데 구매까지 간 비율은 얼마인가요?',
          en: 'Which share of the people who visited got as far as buying?',
        },
        hints: [
          {
            ko: '마지막 단계의 “첫 단계부터”를 보세요.',
            en: 'See the last step, from the first.',
          },
          {
            ko: '바로 앞 단계에서 온 비율이 아닙니다.',
            en: 'Not the share of the step before.',
          },
        ],
        answer: (result) => (result.mode === 'events' ? (result.steps.at(-1)?.fromFirst ?? null) : null),
      }),
    },
    {
      title: { ko: '다음에 사는 것', en: 'What comes next' },
      why: {
        ko: '같은 날이 아니라 나중에 사는 것도 있습니다. 알림을 언제 보낼지는 순서가 정합니다.',
        en: 'Some things follow later. The sequence says when a message makes sense.',
      },
      decision: exercise<'sequences'>({
        id: 'trades-next',
        kind: 'choice',
        analysis: 'sequences',
        options: withinTwoMonths,
        question: {
          ko: '한 종목 다음에 다른 한 종목으로 가는 확인된 순서 가운데 향상도가 가장 높은 것은 무엇인가요?',
          en: 'Of proven sequences of one to another, which has the highest lift?',
        },
        hints: [
          {
            ko: '다음 구매 규칙 표를 향상도로 정렬하고, 앞이 하나뿐인 줄을 보세요.',
            en: 'Sort the rules for the next purchase by lift and see rows with one on the left.',
          },
        ],
        choices: nextChoices,
        answer: (result) => strongestNext(result)?.label ?? null,
      }),
      check: {
        label: { ko: '이어지는 두 상품', en: 'What follows what' },
        planted: (truth) => truth.planted.next.names.map((name) => nameIn(truth, name)).join(' → '),
        bound: 0,
      },
    },
    {
      title: { ko: '넣어도 되나', en: 'May it stand there' },
      why: {
        ko: '잘 맞는 추천과 권해도 되는 추천은 다릅니다. 증권에서는 손님의 성향에 맞지 않는 상품을 권할 수 없습니다.',
        en: 'A fitting recommendation is not yet a permitted one. Securities must suit the customer.',
      },
      decision: exercise<'rules'>({
        id: 'trades-words',
        kind: 'words',
        analysis: 'rules',
        options: visits,
        question: {
          ko: '추천 칸에 무엇을 넣고 무엇은 넣지 않겠습니까? 효과는 무엇으로 재겠습니까?',
          en: 'What do you show, what not, and how do you measure it?',
        },
        hints: [
          {
            ko: '거래가 늘수록 앱은 수수료를 벌고, 손님은 잃을 수도 있습니다.',
            en: 'More trades earn the app fees and may cost the customer.',
          },
        ],
        model: {
          ko: '찾은 짝을 “함께 보는 종목”으로 보여 주되 사라는 말은 쓰지 않습니다. 손님의 투자 성향보다 위험한 상품은 빼고, 광고비를 받은 상품은 섞지 않습니다. 절반의 손님에게만 보여 주고, 거래 수만이 아니라 석 달 뒤의 잔고와 해지율까지 견줍니다.',
          en: 'Show the pair as “others also looked at”, without telling anybody to buy. Leave out what is riskier than the customer’s profile, and mix in nothing that is paid for. Show it to half the customers and compare not only trades but balances and departures after three months.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '보고 나서 사는 짝을 먼저 시험하고, 적합성 검사를 통과한 상품만 보여 줍니다. 성과는 클릭이 아니라 보여 주지 않은 손님과의 차이로 잽니다.',
      en: 'Try the pair that is bought after a look first, and show only what passes the suitability check. Measure against customers who do not see it, not by clicks.',
    },
    misleads: [
      {
        ko: '신뢰도 100%인 규칙은 대단해 보이지만, 그 종목으로 가는 길이 하나뿐이라는 뜻입니다. 추천에는 방향이 있습니다.',
        en: 'A confidence of 100% looks grand and only says that there is one way there. Recommendations have a direction.',
      },
      {
        ko: '방문 기록은 60일치라서 방문이 거래보다 훨씬 적습니다. 비율이 커 보이면 먼저 횟수를 확인하세요.',
        en: 'Clicks cover sixty days only, and visits are far fewer than trades. Where a share looks large, check the count first.',
      },
      {
        ko: '함께 거래한다고 해서 함께 사면 좋다는 뜻은 아닙니다. 같은 업종의 두 종목은 함께 오르고 함께 떨어집니다.',
        en: 'Traded together is not good together: two of one industry rise and fall together.',
      },
    ],
    sources: [
      {
        title: 'Mining association rules between sets of items in large databases',
        authors: 'Agrawal, R.; Imieliński, T.; Swami, A.',
        year: 1993,
        where: 'SIGMOD ’93, 207–216',
      },
      {
        title: '금융소비자 보호에 관한 법률',
        authors: '대한민국',
        year: 2020,
        where: '제17조, 적합성원칙 (suitability)',
      },
    ],
  },
};
