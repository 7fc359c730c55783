import type { AnalysisSpec, NameOption } from '../../contract/analysis.ts';
import type { Text } from '../../contract/text.ts';

/** Header of a column that marks rows made from totals, so that nothing is read out of their order or shape. */
export const totalsMarker = 'dangol-totals';

const named = (label: Text, help: Text, isOptional: boolean): NameOption => ({
  type: 'name',
  stage: 'query',
  default: '',
  label,
  help,
  isOptional,
});

export const abtestSpec = {
  id: 'abtest',
  group: 'campaigns',
  question: { ko: '효과가 있었나요?', en: 'Did it work?' },
  method: {
    ko: 'A/B 테스트: 두 비율의 z 검정, 웰치 t 검정, 비율 지표의 델타 방법, CUPED, 언제 봐도 되는 구간, 홀름 보정',
    en: 'A/B test: two-proportion z test, Welch’s t test, ratios by the delta method, CUPED, always-valid intervals, Holm’s correction',
  },
  keywords: {
    ko: 'A/B 테스트 실험 대조군 실험군 효과 유의성 p값 신뢰구간 전환율 캠페인 성과 검정 표본 비율 SRM ROI 증분 CUPED 베이지안',
    en: 'A/B test experiment control treatment effect significance p value confidence interval conversion campaign lift incremental SRM ROI CUPED Bayesian',
  },
  needs: [{ experiment: ['variant'] }],
  needsWith: { document: 'design', needs: [{ orders: ['customer', 'time', 'amount'] }] },
  uses: {
    experiment: ['unit', 'outcome', 'before', 'stratum'],
    orders: ['cost'],
    contacts: ['campaign', 'channel'],
  },
  ignoresFilters: true,
  options: {
    design: named(
      { ko: '설계', en: 'Design' },
      {
        ko: '나눌 때 저장한 설계로, 시작한 날부터의 주문에서 결과를 셉니다. 비우면 실험 파일, 없으면 가장 새 설계.',
        en: 'Counts the outcome from the orders since the start of a design kept when the groups were made. Empty: the file of the test, else the newest design.',
      },
      true,
    ),
    control: named(
      { ko: '대조군', en: 'Control' },
      {
        ko: '비교의 기준이 되는 그룹. 비우면 이름으로 찾습니다.',
        en: 'The group the others are compared with. Empty: found by its name.',
      },
      false,
    ),
    outcome: named(
      { ko: '결과', en: 'Outcome' },
      { ko: '무엇이 달라졌는지 볼 열.', en: 'The column that shows whether it worked.' },
      false,
    ),
    denominator: named(
      { ko: '나누는 값', en: 'Divided by' },
      {
        ko: '주문당 금액처럼 두 합의 비율을 볼 때, 아래에 놓을 열.',
        en: 'For a ratio of two sums, such as money per order: the column below the line.',
      },
      true,
    ),
    before: named(
      { ko: '실험 전 값', en: 'Before the test' },
      {
        ko: '실험 전에 잰 열. 결과와 함께 움직이는 만큼 구간이 좁아집니다(CUPED).',
        en: 'A column from before the test. The more it goes with the outcome, the narrower the interval (CUPED).',
      },
      true,
    ),
    stratum: named(
      { ko: '나눠 볼 그룹', en: 'By segment' },
      {
        ko: '그룹마다 따로 보고, 그룹 구성의 차이를 뺀 효과도 냅니다.',
        en: 'Looks at each segment, and at the effect with their mix held equal.',
      },
      true,
    ),
    campaign: named(
      { ko: '이 실험의 캠페인', en: 'Campaign of the test' },
      {
        ko: '대조군이 이 캠페인의 메시지를 받았는지, 실험군이 못 받았는지 봅니다. 비우면 그룹마다 가장 다르게 나간 캠페인.',
        en: 'Whether the control got its messages, and the others did not. Empty: the campaign that differs most between the groups.',
      },
      true,
    ),
    shares: {
      type: 'data',
      stage: 'kernel',
      default: {},
      label: { ko: '계획한 비율', en: 'Shares that were planned' },
      help: {
        ko: '그룹마다 몇 %를 넣으려 했는지. 비우면 똑같이.',
        en: 'What share each group was meant to get. Empty: equal shares.',
      },
    },
    looks: {
      type: 'choice',
      stage: 'kernel',
      default: 'once',
      label: { ko: '결과를 몇 번 보나요', en: 'How often do you look' },
      help: {
        ko: '끝나기 전에 여러 번 보고 멈추면 우연을 효과로 잡기 쉽습니다. 여러 번을 고르면 언제 봐도 되는 구간으로 판정합니다.',
        en: 'Looking often and stopping early mistakes chance for an effect. “Often” judges by an interval that holds at every look.',
      },
      choices: [
        { value: 'once', label: { ko: '끝나고 한 번', en: 'Once, at the end' } },
        { value: 'often', label: { ko: '도중에 여러 번', en: 'Often, as it runs' } },
      ],
    },
    resamples: {
      type: 'integer',
      stage: 'kernel',
      default: 2_000,
      min: 0,
      max: 10_000,
      label: { ko: '부트스트랩 횟수', en: 'Bootstrap resamples' },
      help: {
        ko: '금액 결과의 구간을 다시 확인합니다. 0이면 하지 않습니다.',
        en: 'Checks the interval of amounts once more. 0 leaves it out.',
      },
    },
    valuePerUnit: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 1e9,
      step: 1,
      label: { ko: '결과 1의 값', en: 'Worth of one' },
      help: {
        ko: '전환 한 건의 이익. 결과가 금액이면 그중 남는 비율(예: 0.3).',
        en: 'Profit of one conversion. For an amount: the share of it that is profit (such as 0.3).',
      },
    },
    costPerUnit: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 1e9,
      step: 1,
      label: { ko: '한 명에 든 비용', en: 'Cost per unit' },
      help: {
        ko: '메시지 한 통이나 쿠폰 한 장처럼 대상 한 명에 든 돈.',
        en: 'What treating one unit cost: a message, a coupon.',
      },
    },
  },
  sources: [
    {
      title: 'Controlled experiments on the web: survey and practical guide',
      authors: 'R. Kohavi, R. Longbotham, D. Sommerfield, R. M. Henne',
      year: 2009,
      where: 'Data Mining and Knowledge Discovery 18, 140–181',
    },
    {
      title:
        'Interval estimation for the difference between independent proportions: comparison of eleven methods',
      authors: 'R. G. Newcombe',
      year: 1998,
      where: 'Statistics in Medicine 17, 873–890, method 10',
    },
    {
      title:
        'The generalization of “Student’s” problem when several different population variances are involved',
      authors: 'B. L. Welch',
      year: 1947,
      where: 'Biometrika 34, 28–35',
    },
    {
      title: 'Improving the sensitivity of online controlled experiments by utilizing pre-experiment data',
      authors: 'A. Deng, Y. Xu, R. Kohavi, T. Walker',
      year: 2013,
      where: 'WSDM, 123–132',
    },
    {
      title: 'Time-uniform central limit theory and asymptotic confidence sequences',
      authors: 'I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas',
      year: 2021,
      where: 'arXiv 2103.06476, theorem 2.2',
    },
    {
      title: 'Diagnosing sample ratio mismatch in online controlled experiments',
      authors: 'A. Fabijan and others',
      year: 2019,
      where: 'KDD, 2156–2164',
    },
  ],
} as const satisfies AnalysisSpec;
