import type { AnalysisSpec, NameOption } from '../../contract/analysis.ts';
import type { Text } from '../../contract/text.ts';

const named = (stage: NameOption['stage'], label: Text, help: Text): NameOption => ({
  ...{ type: 'name', stage, default: '', label, help, isOptional: false },
});

export const upliftSpec = {
  id: 'uplift',
  group: 'campaigns',
  question: { ko: '누구에게 효과가 있나요?', en: 'Whom does it change?' },
  method: {
    ko: '업리프트 모델링: 두 모델, 클래스 변환, 교차 적합, 키니 곡선, 효과 차이 검정',
    en: 'Uplift modelling: two models, class transformation, cross-fitting, Qini curve, test for different effects',
  },
  keywords: {
    ko: '업리프트 증분 반응 모델 타깃팅 대상 선정 설득 가능 고객 키니 Qini AUUC 이질적 효과 CATE 누구에게 보낼까 역효과 손익 컷오프',
    en: 'uplift incremental response targeting persuadables sleeping dogs Qini AUUC heterogeneous effects CATE whom to send to profit cut-off true lift',
  },
  needs: [{ experiment: ['variant'] }],
  uses: { experiment: ['unit', 'outcome', 'before', 'stratum'] },
  ignoresFilters: true,
  options: {
    arm: named(
      'kernel',
      { ko: '실험군', en: 'Treated group' },
      {
        ko: '여러 실험군이 있을 때 볼 그룹. 비우면 효과가 가장 큰 그룹.',
        en: 'Which group to look at where there are several. Empty: the one with the largest effect.',
      },
    ),
    control: named(
      'query',
      { ko: '대조군', en: 'Control' },
      {
        ko: '비교의 기준이 되는 그룹. 비우면 이름으로 찾습니다.',
        en: 'The group it is compared with. Empty: found by its name.',
      },
    ),
    outcome: named(
      'query',
      { ko: '결과', en: 'Outcome' },
      { ko: '무엇이 달라졌는지 볼 열.', en: 'The column that shows whether it worked.' },
    ),
    features: {
      type: 'list',
      stage: 'query',
      default: [],
      most: 20,
      label: { ko: '실험 전에 알던 열', en: 'Known before the test' },
      help: {
        ko: '사람을 가르는 데 쓸 열. 실험이 끝난 뒤에 잰 열은 고르지 마세요. 비우면 그룹마다 고르게 퍼진 열을 모두 씁니다.',
        en: 'Columns that tell people apart. Never one measured after the test. Empty: every column that is spread alike over the groups.',
      },
    },
    method: {
      type: 'choice',
      stage: 'kernel',
      default: 'both',
      label: { ko: '모델', en: 'Model' },
      help: {
        ko: '둘 다 해 보고 키니 계수가 큰 쪽을 씁니다. 그만큼 검정은 더 엄격해집니다.',
        en: 'Both are tried and the one with the larger Qini coefficient is used; the test is stricter for it.',
      },
      choices: [
        { value: 'both', label: { ko: '둘 다 해 보기', en: 'Try both' } },
        { value: 'twoModel', label: { ko: '두 모델', en: 'Two models' } },
        { value: 'transformation', label: { ko: '클래스 변환', en: 'Class transformation' } },
      ],
    },
    resamples: {
      type: 'integer',
      stage: 'kernel',
      default: 200,
      min: 50,
      max: 2_000,
      label: { ko: '부트스트랩 횟수', en: 'Bootstrap resamples' },
      help: { ko: '곡선과 계수의 구간에 씁니다.', en: 'For the intervals of curves and coefficients.' },
    },
    valuePerOutcome: {
      type: 'number',
      stage: 'view',
      default: 0,
      min: 0,
      max: 1e9,
      step: 1,
      label: { ko: '결과 1의 값', en: 'Worth of one outcome' },
      help: {
        ko: '전환 한 건의 이익. 결과가 금액이면 그중 남는 비율(예: 0.3).',
        en: 'Profit of one conversion. For an amount: the share of it that is profit (such as 0.3).',
      },
    },
    costPerContact: {
      type: 'number',
      stage: 'view',
      default: 0,
      min: 0,
      max: 1e9,
      step: 1,
      label: { ko: '한 명에게 드는 비용', en: 'Cost of one contact' },
      help: {
        ko: '메시지 한 통이나 쿠폰 한 장처럼 대상 한 명에 드는 돈.',
        en: 'What reaching one person costs: a message, a coupon.',
      },
    },
    cut: {
      type: 'integer',
      stage: 'view',
      default: 30,
      min: 1,
      max: 100,
      label: { ko: '상위 몇 %', en: 'Best so many percent' },
      help: {
        ko: '예측 효과가 큰 순서로 몇 %까지 보낼지.',
        en: 'How far down the order of predicted effects to go.',
      },
    },
  },
  sources: [
    {
      title: 'Using control groups to target on predicted lift: building and assessing uplift models',
      authors: 'N. J. Radcliffe',
      year: 2007,
      where: 'Direct Marketing Analytics Journal, 14–21',
    },
    {
      title: 'Uplift modeling for clinical trial data',
      authors: 'M. Jaśkowski, S. Jaroszewicz',
      year: 2012,
      where: 'ICML Workshop on Clinical Data Analysis',
    },
    {
      title:
        'Generic machine learning inference on heterogeneous treatment effects in randomized experiments',
      authors: 'V. Chernozhukov, M. Demirer, E. Duflo, I. Fernández-Val',
      year: 2018,
      where: 'NBER Working Paper 24678',
    },
    {
      title: 'Sequential validation of treatment heterogeneity',
      authors: 'S. Wager',
      year: 2024,
      where: 'arXiv 2405.05534',
    },
    {
      title: 'Metalearners for estimating heterogeneous treatment effects using machine learning',
      authors: 'S. R. Künzel, J. S. Sekhon, P. J. Bickel, B. Yu',
      year: 2019,
      where: 'PNAS 116, 4156–4165',
    },
  ],
} as const satisfies AnalysisSpec;
