import { exercise, type Choice } from '../../practice/exercise.ts';
import { sqlDecision, type Case } from '../case.ts';

const byConsent = `SELECT variant, consent_sms, count(*) AS people
FROM experiment JOIN customers ON customers.customer = experiment.unit
GROUP BY ALL
ORDER BY ALL`;

const couponNames: readonly string[] = ['쿠폰', 'coupon'];

const verdicts: readonly Choice[] = [
  { id: 'better', label: { ko: '쿠폰이 효과가 있었다', en: 'The coupon worked' } },
  { id: 'unclear', label: { ko: '아직 알 수 없다', en: 'Not clear yet' } },
  { id: 'worse', label: { ko: '쿠폰이 오히려 해가 됐다', en: 'The coupon did harm' } },
  { id: 'tooEarly', label: { ko: '자료가 너무 적다', en: 'Too little data' } },
  { id: 'invalid', label: { ko: '비교가 공정하지 않아 믿을 수 없다', en: 'The comparison is not fair' } },
];

const guards: readonly Choice[] = [
  {
    id: 'sampleRatio',
    label: { ko: '그룹 크기가 계획과 다르다', en: 'Groups are not of the sizes planned' },
  },
  { id: 'crossover', label: { ko: '두 그룹에 다 든 사람이 있다', en: 'Some are in both groups' } },
  { id: 'missing', label: { ko: '결과가 빠진 사람이 있다', en: 'Outcomes are missing' } },
  { id: 'before', label: { ko: '실험 전부터 달랐다', en: 'The groups differed before' } },
  { id: 'tooEarly', label: { ko: '산 사람이 너무 적다', en: 'Too few bought' } },
  { id: 'repeated', label: { ko: '같은 사람이 여러 번 나온다', en: 'People come several times' } },
];

export const coupon: Case = {
  id: 'coupon',
  title: { ko: '공정하지 않은 쿠폰 실험', en: 'The coupon test with unfair arms' },
  question: {
    ko: '쿠폰이 구매율을 두 배로 만들었다는 보고를 믿어도 될까요?',
    en: 'The report says the coupon nearly doubled purchases. Can it be believed?',
  },
  minutes: 25,
  story: [
    {
      ko: '대행사가 쿠폰 실험을 맡아 결과를 가져왔습니다. 쿠폰 그룹의 구매율이 대조군보다 훨씬 높고, p값도 아주 작습니다.',
      en: 'An agency ran a coupon test. Purchases are far higher with the coupon, and the p value is tiny.',
    },
    {
      ko: '내년 예산이 이 숫자에 걸려 있습니다. 크기보다 먼저, 두 그룹이 견줄 수 있는 그룹인지 봅니다.',
      en: 'Next year’s budget hangs on it. Before the size of the effect, see whether the groups can be compared.',
    },
  ],
  plan: { kind: 'fashion', lines: 30_000, tables: ['orders', 'customers'], isUnfair: true },
  steps: [
    {
      title: { ko: '보고된 효과', en: 'The effect as reported' },
      why: {
        ko: '보고서의 숫자를 먼저 다시 계산합니다. 계산은 맞았는지 확인하는 단계입니다.',
        en: 'Work out the reported figure again, to see whether the sums are right.',
      },
      decision: exercise<'abtest'>({
        id: 'coupon-naive',
        kind: 'number',
        analysis: 'abtest',
        options: {},
        unit: 'points',
        tolerance: 0.03,
        question: {
          ko: '쿠폰 그룹의 구매율은 대조군보다 몇 퍼센트포인트 높은가요?',
          en: 'By how many percentage points are purchases higher with the coupon?',
        },
        hints: [
          { ko: '두 그룹의 비율을 빼세요.', en: 'Subtract the two rates.' },
          {
            ko: '경고가 떠 있어도 그룹 표에는 비율이 있습니다.',
            en: 'Rates stand in the table of groups in spite of the warning.',
          },
        ],
        answer: ({ comparisons: [first] }) =>
          first === undefined || first.rate === null ? null : first.difference,
      }),
      check: {
        label: {
          ko: '겉보기 효과(진짜 효과 + 처음부터 있던 차이)',
          en: 'Apparent effect (true effect + difference from the start)',
        },
        planted: ({ planted }) => planted.couponEffect + planted.unfairTest.buyAnywayMore,
        bound: 0.06,
      },
    },
    {
      title: { ko: '판정', en: 'The verdict' },
      why: {
        ko: '효과의 크기와 결과를 믿어도 되는지는 다른 질문입니다.',
        en: 'How large it is and whether to believe it are two questions.',
      },
      decision: exercise<'abtest'>({
        id: 'coupon-verdict',
        kind: 'choice',
        analysis: 'abtest',
        options: {},
        question: { ko: '화면의 판정은 무엇인가요?', en: 'What is the verdict of the page?' },
        hints: [
          { ko: '맨 위의 문장을 읽으세요.', en: 'Read the sentence at the top.' },
          {
            ko: 'p값이 작아도 공정하지 않으면 소용없습니다.',
            en: 'A small p value is worth nothing where groups are unfair.',
          },
        ],
        choices: () => verdicts,
        answer: ({ verdict }) => verdict.kind,
      }),
      check: {
        label: { ko: '판정', en: 'Verdict' },
        planted: () => 'invalid',
        bound: 0,
      },
    },
    {
      title: { ko: '무엇이 걸렸나', en: 'What gave it away' },
      why: {
        ko: '믿기 전에 보는 점검표가 있습니다. 어느 항목이 걸렸는지가 실수의 종류를 알려 줍니다.',
        en: 'There is a checklist before belief. Which item failed tells what kind of mistake it is.',
      },
      decision: exercise<'abtest'>({
        id: 'coupon-guard',
        kind: 'choice',
        analysis: 'abtest',
        options: {},
        question: { ko: '어느 점검에서 걸렸나요?', en: 'Which check failed?' },
        hints: [
          {
            ko: '“믿기 전에” 목록에서 실패로 표시된 것을 찾으세요.',
            en: 'Find the failed one in the list of checks.',
          },
          {
            ko: '반반으로 나누기로 했는데 두 그룹이 몇 명씩인가요?',
            en: 'It was to be half and half. How many are there in each?',
          },
        ],
        choices: () => guards,
        answer: ({ verdict }) => verdict.guard,
      }),
      check: {
        label: { ko: '걸린 점검', en: 'Failed check' },
        planted: () => 'sampleRatio',
        bound: 0,
      },
    },
    {
      title: { ko: '누가 쿠폰을 받았나', en: 'Who got the coupon' },
      why: {
        ko: '어긋난 까닭을 찾습니다. 배정한 방법을 물었더니 “보낼 수 있는 사람에게 보냈다”고 합니다. 회원 표와 이어 붙여 확인합니다.',
        en: 'Find the cause. Asked how they assigned, they say: “We sent it to whom we could.” Join the members and see.',
      },
      decision: sqlDecision({
        id: 'coupon-consent',
        analysis: 'abtest',
        sql: byConsent,
        unit: 'count',
        tolerance: 0,
        question: {
          ko: '문자 수신에 동의하지 않은 사람 가운데 쿠폰을 받은 사람은 몇 명인가요?',
          en: 'Of those who had not agreed to text messages, how many got the coupon?',
        },
        hints: [
          {
            ko: 'consent_sms가 0인 줄 가운데 쿠폰 그룹을 찾으세요.',
            en: 'Look for the coupon group among rows where consent_sms is 0.',
          },
          { ko: '그런 줄이 없으면 0명입니다.', en: 'Where there is no such row, it is 0.' },
        ],
        answer: ({ cells: [variants = [], consents = [], people = []] }) =>
          variants.length === 0
            ? null
            : variants.reduce(
                (sum, variant, row) =>
                  couponNames.includes(variant ?? '') && Number(consents[row]) === 0
                    ? sum + Number(people[row])
                    : sum,
                0,
              ),
      }),
      check: {
        label: { ko: '동의하지 않고 쿠폰을 받은 사람', en: 'With the coupon, without consent' },
        planted: () => 0,
        bound: 0,
      },
    },
    {
      title: { ko: '다시 한다면 얼마나 또렷한가', en: 'How fine a repeat could see' },
      why: {
        ko: '같은 인원으로 공정하게 다시 하면 얼마나 작은 효과까지 찾을 수 있는지 봅니다. 진짜 효과가 그보다 작으면 인원을 늘려야 합니다.',
        en: 'See how small an effect a fair repeat with as many people could find. If the true one is smaller, it takes more.',
      },
      decision: exercise<'abtest'>({
        id: 'coupon-detectable',
        kind: 'number',
        analysis: 'abtest',
        options: {},
        unit: 'points',
        tolerance: 0.03,
        question: {
          ko: '이 인원으로 80%의 확률로 찾을 수 있는 가장 작은 차이는 몇 퍼센트포인트인가요?',
          en: 'What is the smallest difference, in percentage points, that as many people find with a probability of 80%?',
        },
        hints: [
          {
            ko: '“계산 열어 보기”를 펼치면 “찾을 수 있던 차이”가 있습니다.',
            en: 'Open “The working”: it is called “What it could have found”.',
          },
        ],
        answer: ({ comparisons: [first] }) => first?.detectable ?? null,
      }),
    },
    {
      title: { ko: '답장 쓰기', en: 'Write back' },
      why: {
        ko: '대행사를 몰아세우지 않으면서 다시 하게 만드는 글이 필요합니다.',
        en: 'Get the test repeated without a quarrel.',
      },
      decision: exercise<'split'>({
        id: 'coupon-words',
        kind: 'words',
        analysis: 'split',
        options: {},
        question: {
          ko: '왜 이 결과를 쓸 수 없고, 다음에는 어떻게 나눠야 하는지 적어 보세요.',
          en: 'Say why the result cannot be used and how to make the groups the next time.',
        },
        hints: [
          {
            ko: '받을 수 있는 사람을 먼저 고르고, 그 안에서 나눕니다.',
            en: 'First who can get it, then the draw among them.',
          },
        ],
        model: {
          ko: '쿠폰은 문자에 동의한 사람에게만 갔고 대조군은 동의하지 않은 사람입니다. 동의한 사람은 원래 더 사기 때문에 차이가 쿠폰의 효과인지 알 수 없습니다. 다음에는 동의한 사람만 대상으로 삼고, 그 안에서 무작위로 반을 나눠 반에게만 보냅니다. 그룹 크기와 실험 전 구매액이 같은지 먼저 확인하고 결과를 엽니다.',
          en: 'The coupon went to people who had agreed to texts, the control is those who had not. The former buy more anyway, so the difference may not be the coupon’s. Next time take only people who agreed, draw half of them at random, and send it to that half. Check sizes and earlier spending before opening the result.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '결과를 버리고 다시 합니다. “공정한 그룹 나누기” 화면에서 대상의 조건을 모든 그룹에 똑같이 두고 무작위로 나눈 뒤, 설계 파일을 남겨 두면 나중에 같은 방법으로 판정할 수 있습니다.',
      en: 'Drop the result and repeat. On the page for fair groups, one condition holds for all; keep the design file, and the result is judged by it.',
    },
    misleads: [
      {
        ko: '겉보기 효과의 절반 남짓은 쿠폰과 관계없이 처음부터 있던 차이입니다.',
        en: 'More than half of the apparent effect was there without any coupon.',
      },
      {
        ko: '표본이 크면 잘못된 비교도 p값이 아주 작습니다. p값은 우연만 걸러 내고 불공정은 걸러 내지 못합니다.',
        en: 'With many people a wrong comparison has a tiny p value too: it rules out chance, not unfairness.',
      },
      {
        ko: '두 그룹의 차이를 나중에 보정하려 해도 안 됩니다. 동의하지 않은 사람 가운데 쿠폰을 받은 사람이 없으니 견줄 짝이 없습니다.',
        en: 'No correction helps: nobody without consent got the coupon, so there is nobody to compare.',
      },
    ],
    sources: [
      {
        title: 'Diagnosing sample ratio mismatch in online controlled experiments',
        authors: 'Fabijan, A.; Gupchup, J.; Gupta, S.; et al.',
        year: 2019,
        where: 'KDD ’19, 2156–2164',
      },
      {
        title: 'Trustworthy Online Controlled Experiments',
        authors: 'Kohavi, R.; Tang, D.; Xu, Y.',
        year: 2020,
        where: 'Cambridge University Press; chapter 21, sample ratio mismatch',
      },
    ],
  },
};
