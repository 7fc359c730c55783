import type { AcquisitionRow, ChannelsResult } from '../../../workers/analyses/channels/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nameIn } from '../toldTruth.ts';
import { weakestChannel } from '../weakestChannel.ts';

/** What the files call the campaign. */
const campaignNames: readonly string[] = ['제휴할인', 'partner discount'];

function campaignOf({ acquisition }: ChannelsResult): AcquisitionRow | null {
  return acquisition.find(({ name }) => campaignNames.includes(name)) ?? null;
}

export const rivals: Case = {
  id: 'rivals',
  title: { ko: '다른 몰 고객을 데려온 캠페인', en: 'The campaign that took customers from other malls' },
  question: {
    ko: '제휴 할인 캠페인에 대해 우리가 아는 것은 무엇이고, 믿고 싶은 것은 무엇인가요?',
    en: 'What do we know of the partner campaign, and what do we only like to believe?',
  },
  minutes: 30,
  story: [
    {
      ko: '화장품몰이 제휴 할인으로 다른 몰의 고객을 데려왔다고 발표했습니다. 가입자는 분명히 늘었고, 팀은 내년에 예산을 두 배로 늘리자고 합니다.',
      en: 'A cosmetics mall announced that a partner discount took customers from other malls. Sign-ups did rise, and the team asks for twice the budget.',
    },
    {
      ko: '발표문의 문장을 하나씩 떼어 봅니다. 자료로 확인한 가설(검증), 아직 확인하지 못한 가설(예측)로 나누고, 예측은 실험으로 옮깁니다.',
      en: 'Take the announcement apart: hypotheses verified by the data, and predicted ones. The latter go to a test.',
    },
  ],
  plan: { kind: 'cosmetics', lines: 30_000, tables: ['orders', 'customers', 'spend', 'experiment'] },
  steps: [
    {
      title: { ko: '몇 명이 왔나', en: 'How many came' },
      why: {
        ko: '첫 문장부터 확인합니다. “신규 고객의 큰 몫이 제휴 할인에서 왔다.”',
        en: 'The first sentence: “A large part of the new customers came by the partner discount.”',
      },
      decision: exercise<'channels'>({
        id: 'rivals-share',
        kind: 'number',
        analysis: 'channels',
        options: {},
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '구매 고객 가운데 제휴할인으로 가입한 사람은 몇 퍼센트인가요?',
          en: 'What percentage of the customers joined by the partner discount?',
        },
        hints: [
          {
            ko: '가입 경로 표에서 제휴할인의 고객 수를 찾으세요.',
            en: 'Find its customers in the table of ways of joining.',
          },
          {
            ko: '모든 경로의 고객 수를 더한 값으로 나누세요.',
            en: 'Divide by the customers of all ways together.',
          },
        ],
        answer: (result) => {
          const all = result.acquisition.reduce((sum, { customerCount }) => sum + customerCount, 0);
          const campaign = campaignOf(result);
          return campaign && all > 0 ? campaign.customerCount / all : null;
        },
      }),
      check: {
        label: { ko: '제휴할인으로 온 고객', en: 'Customers by the partner discount' },
        planted: ({ planted }) =>
          planted.acquisitions.find(({ name }) => campaignNames.includes(name.ko))?.share ?? null,
        bound: 0.04,
      },
    },
    {
      title: { ko: '확인한 것과 믿는 것', en: 'Known and believed' },
      why: {
        ko: '우리 파일에는 우리 몰에서 일어난 일만 있습니다. 다른 곳에서 일어난 일은 자료가 아무리 많아도 확인할 수 없습니다.',
        en: 'Our files hold what happened in our mall. What happened elsewhere cannot be verified from them.',
      },
      decision: exercise<'channels'>({
        id: 'rivals-kind',
        kind: 'choice',
        analysis: 'channels',
        options: {},
        question: {
          ko: '다음 가운데 이 자료로 확인할 수 없어서 “예측” 가설로 적어야 하는 것은 무엇인가요?',
          en: 'Which of these cannot be verified here and has to stand as a predicted hypothesis?',
        },
        hints: [
          {
            ko: '그 문장을 확인하려면 어느 회사의 파일이 필요한가요?',
            en: 'Whose files would it take to verify it?',
          },
        ],
        choices: () => [
          {
            id: 'second',
            label: {
              ko: '제휴할인 고객은 두 번째 구매를 덜 한다',
              en: 'Partner customers buy a second time less often',
            },
          },
          {
            id: 'cost',
            label: {
              ko: '제휴할인 고객 한 명을 얻는 비용은 SNS광고보다 낮다',
              en: 'A partner customer costs less than one of social ads',
            },
          },
          {
            id: 'elsewhere',
            label: {
              ko: '제휴할인 고객은 다른 몰에서 옮겨 왔다',
              en: 'Partner customers moved here from other malls',
            },
          },
        ],
        answer: () => 'elsewhere',
      }),
    },
    {
      title: { ko: '남는 고객인가', en: 'Do they stay' },
      why: {
        ko: '데려온 것이 사실이라도 남지 않으면 빌려 온 것입니다. 첫 구매 뒤 같은 기간을 지켜본 고객끼리 견줍니다.',
        en: 'If they do not stay, they were only borrowed. Customers watched equally long are compared.',
      },
      decision: exercise<'channels'>({
        id: 'rivals-leak',
        kind: 'choice',
        analysis: 'channels',
        options: {},
        question: {
          ko: '두 번째 구매를 가장 덜 하는 가입 경로는 어디인가요?',
          en: 'Customers of which way of joining buy a second time least?',
        },
        hints: [
          { ko: '경로별 두 번째 구매의 비율을 보세요.', en: 'See second purchases by way of joining.' },
          {
            ko: '구간이 다른 경로와 떨어져 있는지도 보세요.',
            en: 'See whether its interval lies apart from the others.',
          },
        ],
        choices: ({ acquisition }) => acquisition.map(({ name }) => ({ id: name, label: name })),
        answer: (result) => weakestChannel(result)?.name ?? null,
      }),
      check: {
        label: { ko: '고객이 남지 않는 경로', en: 'The way in whose customers leave' },
        planted: (truth) => nameIn(truth, truth.planted.weakChannel),
        bound: 0,
      },
    },
    {
      title: { ko: '벌고 있나', en: 'Does it pay' },
      why: {
        ko: '비용을 넣어 봅니다. 덜 남더라도 싸게 데려왔다면 손해는 아닐 수 있습니다.',
        en: 'Put in the cost: fewer may stay and still pay if they came cheaply.',
      },
      decision: exercise<'channels'>({
        id: 'rivals-ratio',
        kind: 'number',
        analysis: 'channels',
        options: {},
        unit: 'times',
        tolerance: 0.02,
        question: {
          ko: '제휴할인의 LTV : CAC는 몇 배인가요?',
          en: 'What is LTV to CAC of the partner discount?',
        },
        hints: [
          {
            ko: '비용과 값을 나란히 둔 그림에서 제휴할인을 찾으세요.',
            en: 'Find it in the picture of cost and value.',
          },
          {
            ko: '생애가치를 획득 비용으로 나눈 값입니다.',
            en: 'Lifetime value divided by acquisition cost.',
          },
        ],
        answer: (result) => campaignOf(result)?.payback?.ratio ?? null,
      }),
    },
    {
      title: { ko: '예측을 실험으로', en: 'From prediction to test' },
      why: {
        ko: '“쿠폰을 주면 다시 산다”는 예측은 실험으로 확인할 수 있습니다. 무작위로 나눈 쿠폰 실험이 이미 있습니다.',
        en: '“A coupon makes them buy” can be tested, and a randomised test is there.',
      },
      decision: exercise<'abtest'>({
        id: 'rivals-test',
        kind: 'number',
        analysis: 'abtest',
        options: {},
        unit: 'points',
        tolerance: 0.03,
        question: {
          ko: '쿠폰 그룹은 대조군보다 몇 퍼센트포인트 더 샀나요?',
          en: 'By how many percentage points did the coupon group buy more?',
        },
        hints: [
          { ko: '두 비율을 빼세요.', en: 'Subtract the two rates.' },
          {
            ko: '판정이 공정한 비교라고 하는지 먼저 보세요.',
            en: 'See first that the comparison is fair.',
          },
        ],
        answer: ({ comparisons: [first] }) =>
          first === undefined || first.rate === null ? null : first.difference,
      }),
      check: {
        label: { ko: '쿠폰의 효과', en: 'Effect of the coupon' },
        planted: ({ planted }) => planted.couponEffect,
        bound: 0.06,
      },
    },
    {
      title: { ko: '가설 등록하기', en: 'Write the hypotheses down' },
      why: {
        ko: '가설 등록부에 옮길 문장을 씁니다. 확인한 것에는 숫자를, 예측에는 확인할 방법을 붙입니다.',
        en: 'Write them for the register: a figure for what is verified, a test for what is predicted.',
      },
      page: 'hypotheses',
      decision: exercise<'channels'>({
        id: 'rivals-words',
        kind: 'words',
        analysis: 'channels',
        options: {},
        question: {
          ko: '검증된 가설 하나와 예측 가설 하나를 적고, 예측은 어떻게 확인할지 쓰세요. 예산은 어떻게 하겠습니까?',
          en: 'Write one verified and one predicted hypothesis, how to test the latter, and what to do about the budget.',
        },
        hints: [
          {
            ko: '다른 몰에서 왔는지는 가입할 때 물어보거나 조사 자료를 사야 압니다.',
            en: 'Whether they came from elsewhere takes a question at sign-up or bought research.',
          },
        ],
        model: {
          ko: '검증: 제휴할인으로 가입한 고객은 다른 경로보다 180일 안의 두 번째 구매가 적다. 예측: 이들은 다른 몰에서 옮겨 왔다. 가입할 때 “전에 주로 사던 곳”을 묻고 석 달 뒤에 확인한다. 예산은 두 배로 늘리지 않고 그대로 두되, 지역을 무작위로 나눠 절반에서만 캠페인을 멈추고 전체 신규 고객 수가 줄어드는지 본다.',
          en: 'Verified: customers of the partner discount buy a second time within 180 days less than others. Predicted: they moved from other malls; ask at sign-up where they bought before and look after three months. Keep the budget as it is, stop the campaign in half of the regions, drawn at random, and see whether new customers fall.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '예산을 늘리기 전에 캠페인을 멈춘 지역과 계속한 지역을 견줍니다. 제휴할인 고객에게는 두 번째 구매까지의 이유를 따로 만듭니다. “다른 몰에서 왔다”는 문장은 확인될 때까지 예측으로 남깁니다.',
      en: 'Before a larger budget, compare regions with and without the campaign. Give its customers a reason for a second purchase. “From other malls” stays a prediction until it is tested.',
    },
    misleads: [
      {
        ko: '가입이 늘었다는 사실이 캠페인 때문이라는 증거는 아닙니다. 어차피 올 사람이 할인 경로로 들어왔을 수 있습니다.',
        en: 'More sign-ups do not prove the campaign: some would have come anyway and took the discount.',
      },
      {
        ko: '이 가게는 가입한 회원 한 명에 30,000원쯤을 제휴할인에 씁니다. 화면의 CAC는 광고비를 기간 안에 첫 구매를 한 고객으로 나누는데, 광고비가 시작되기 전에 가입한 사람도 들어 있어서 더 낮게 나옵니다. 무엇을 무엇으로 나눴는지 늘 확인하세요.',
        en: 'The shop spends about 30,000 won on each member who joins by the discount. The page divides spend by first purchases in the period, among them people who had joined before the spend began, and so comes out lower. Always see what is divided by what.',
      },
      {
        ko: '지금까지의 생애가치에는 앞으로 살 몫이 없고, 떠날 고객의 몫은 이미 다 들어 있습니다. 금방 떠나는 경로가 실제보다 좋아 보입니다.',
        en: 'Lifetime value so far lacks what is to come, and has all that leavers will ever bring: ways in with many leavers look better than they are.',
      },
    ],
    sources: [
      {
        title: 'Consumer heterogeneity and paid search effectiveness: a large-scale field experiment',
        authors: 'Blake, T.; Nosko, C.; Tadelis, S.',
        year: 2015,
        where: 'Econometrica 83(1), 155–174; buyers who would have come anyway',
      },
      {
        title:
          'Interval estimation for the difference between independent proportions: comparison of eleven methods',
        authors: 'Newcombe, R. G.',
        year: 1998,
        where: 'Statistics in Medicine 17, 873–890',
      },
    ],
  },
};
