import type { AnalysisSpec } from '../../contract/analysis.ts';

const isBrought = { option: 'assignment', is: 'given' } as const;
const isMade = { option: 'assignment', is: 'make' } as const;

export const splitSpec = {
  id: 'split',
  group: 'campaigns',
  question: { ko: '공정한 그룹은 어떻게 나누나요?', en: 'How do I build fair groups?' },
  method: {
    ko: '실험 설계: 표본 크기와 검정력, 층화·매칭·재무작위 배정, 표준화 차이로 본 균형',
    en: 'Design of experiments: sample size and power, stratified, matched and re-randomised assignment, balance by standardised differences',
  },
  keywords: {
    ko: '실험 설계 그룹 나누기 무작위 배정 대조군 실험군 홀드아웃 표본 크기 검정력 층화 매칭 균형 수신동의 친구톡 분할 스플릿',
    en: 'experiment design split groups random assignment control treatment hold-out sample size power stratified matched balance consent love plot',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: ['order', 'region'],
    customers: [
      ...(['customer', 'joined', 'gender', 'birth', 'ageBand', 'region', 'grade'] as const),
      ...(['acquisitionChannel', 'consentEmail', 'consentSms', 'consentPush', 'email', 'phone'] as const),
    ],
    contacts: ['customer', 'time', 'channel', 'optedOut'],
    experiment: ['unit', 'variant'],
  },
  options: {
    assignment: {
      type: 'choice',
      stage: 'query',
      default: 'make',
      label: { ko: '그룹', en: 'Groups' },
      help: {
        ko: '이미 나눈 그룹이 든 실험 파일이 있으면 그 그룹이 공정한지 확인합니다.',
        en: 'Where an experiment file with finished groups is loaded, those can be checked instead.',
      },
      choices: [
        { value: 'make', label: { ko: '여기서 나누기', en: 'Made here' } },
        { value: 'given', label: { ko: '실험 파일의 그룹 확인', en: 'Those of the experiment file' } },
      ],
    },
    who: {
      type: 'choice',
      stage: 'query',
      default: 'buyers',
      shownWhen: isMade,
      label: { ko: '대상', en: 'Who' },
      help: {
        ko: '저장한 목록이나 세그먼트로 좁히려면 위의 필터를 쓰세요.',
        en: 'To narrow it to a saved list or a segment, use the filter above.',
      },
      choices: [
        { value: 'buyers', label: { ko: '구매한 고객', en: 'Customers who bought' } },
        { value: 'members', label: { ko: '회원 파일의 모두', en: 'Everybody in the members file' } },
      ],
    },
    metric: {
      type: 'choice',
      stage: 'kernel',
      default: 'buyers',
      label: { ko: '무엇으로 판단하나요', en: 'What decides' },
      help: {
        ko: '실험 기간에 산 고객의 비율, 또는 고객 한 명이 쓴 돈(안 산 고객은 0).',
        en: 'The share who buy during the test, or what a customer spends (0 for who does not buy).',
      },
      choices: [
        { value: 'buyers', label: { ko: '구매한 비율', en: 'Share who buy' } },
        { value: 'spend', label: { ko: '한 명이 쓴 돈', en: 'Spend per customer' } },
      ],
    },
    days: {
      type: 'integer',
      stage: 'query',
      default: 28,
      min: 1,
      max: 365,
      unit: { ko: '일', en: 'days' },
      label: { ko: '실험 기간', en: 'Length of the test' },
      help: {
        ko: '요일이 고루 들도록 7의 배수가 좋습니다.',
        en: 'Best a multiple of 7, so that every weekday counts alike.',
      },
    },
    effectKind: {
      type: 'choice',
      stage: 'kernel',
      default: 'relative',
      label: { ko: '효과의 단위', en: 'Effect in' },
      help: {
        ko: '지금 값에 견준 %, 또는 %p(비율)나 금액.',
        en: 'Per cent of the present value, or points (of a share) or money.',
      },
      choices: [
        { value: 'relative', label: { ko: '지금 값의 %', en: '% of the present value' } },
        { value: 'absolute', label: { ko: '%p 또는 금액', en: 'Points or money' } },
      ],
    },
    effect: {
      type: 'number',
      stage: 'kernel',
      default: 10,
      min: 0.001,
      max: 1e9,
      step: 0.1,
      label: { ko: '알아볼 가치가 있는 가장 작은 효과', en: 'Smallest effect that matters' },
      help: {
        ko: '이보다 작은 차이는 있어도 결정이 달라지지 않는 크기. 비열등성 검정에서는 허용 한계.',
        en: 'A smaller difference would not change the decision. In a non-inferiority test: the margin.',
      },
    },
    test: {
      type: 'choice',
      stage: 'kernel',
      default: 'difference',
      label: { ko: '무엇을 보이려 하나요', en: 'What is to be shown' },
      help: {
        ko: '비열등성: 더 싼 방법이 기존보다 한계 넘게 나쁘지 않다는 것을 보입니다.',
        en: 'Non-inferiority: that something cheaper is not worse than the control by more than the margin.',
      },
      choices: [
        { value: 'difference', label: { ko: '차이가 있다', en: 'A difference' } },
        {
          value: 'nonInferiority',
          label: { ko: '더 나쁘지 않다(비열등성)', en: 'Not worse (non-inferiority)' },
        },
      ],
    },
    baseRate: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 99.99,
      step: 0.01,
      shownWhen: { option: 'metric', is: 'buyers' },
      label: { ko: '지금 구매 비율 % (0은 잰 값)', en: 'Present share % (0: as measured)' },
      help: {
        ko: '휴면 고객처럼 ‘최근에 안 산’ 조건으로 고른 대상은 잰 값이 낮게 나옵니다. 지난 캠페인에서 본 비율이 있으면 넣으세요.',
        en: 'An audience chosen for not having bought lately, such as dormant customers, measures too low. If you know the share from an earlier campaign, type it in.',
      },
    },
    power: {
      type: 'number',
      stage: 'kernel',
      default: 0.8,
      min: 0.5,
      max: 0.99,
      step: 0.01,
      label: { ko: '검정력', en: 'Power' },
      help: {
        ko: '그 효과가 정말 있을 때 알아볼 확률.',
        en: 'The chance of seeing the effect if it is there.',
      },
    },
    alpha: {
      type: 'number',
      stage: 'kernel',
      default: 0.05,
      min: 0.001,
      max: 0.2,
      step: 0.001,
      label: { ko: '유의수준', en: 'Significance level' },
      help: {
        ko: '차이가 없는데 있다고 할 확률. 그룹이 여럿이면 나눠 씁니다(본페로니).',
        en: 'The chance of a false alarm. Shared out where there are several groups (Bonferroni).',
      },
    },
    arms: {
      type: 'data',
      stage: 'kernel',
      default: {},
      label: { ko: '그룹', en: 'Arms' },
      help: { ko: '이름, 비율, 채널', en: 'Names, shares and channels' },
    },
    holdOut: {
      type: 'number',
      stage: 'kernel',
      default: 0,
      min: 0,
      max: 0.5,
      step: 0.01,
      shownWhen: isMade,
      label: { ko: '홀드아웃 (0~0.5)', en: 'Hold-out (0 to 0.5)' },
      help: {
        ko: '모든 그룹과 따로 떼어 아무것도 보내지 않는 고객의 비율. 캠페인 전체의 효과를 잽니다.',
        en: 'Part of the audience kept apart from all arms and sent nothing: it measures the campaign as a whole.',
      },
    },
    eligibility: {
      type: 'choice',
      stage: 'kernel',
      default: 'same',
      shownWhen: isMade,
      label: { ko: '누가 들어갈 수 있나요', en: 'Who may be in' },
      help: {
        ko: '모든 그룹이 같은 조건이어야 비교가 됩니다. 대조군도 같은 채널에 동의한 고객에서 뽑습니다.',
        en: 'Groups can be compared only under one condition for all: the control too is drawn from those the channel may reach.',
      },
      choices: [
        { value: 'same', label: { ko: '모든 그룹이 같은 조건', en: 'The same for every group' } },
        { value: 'perArm', label: { ko: '그룹마다 자기 채널의 조건', en: 'Each group by its own channel' } },
      ],
    },
    friendColumn: {
      type: 'name',
      stage: 'query',
      default: '',
      isOptional: true,
      label: { ko: '카카오톡 친구 열', en: 'Column of channel friends' },
      help: {
        ko: '친구톡을 받을 수 있는지(채널 친구·동의) 적힌 회원 파일의 열. 비우면 이름으로 찾습니다.',
        en: 'The column of the members file that says who is a friend of the messenger channel. Empty: found by its name.',
      },
    },
    method: {
      type: 'choice',
      stage: 'kernel',
      default: 'balanced',
      shownWhen: isMade,
      label: { ko: '나누는 방법', en: 'How to assign' },
      help: {
        ko: '모두 우연으로 뽑되, 층화는 층마다, 매칭은 닮은 고객끼리, 균형 맞추기는 모든 차이가 0.02 아래가 될 때까지 다시 뽑습니다.',
        en: 'All draw by chance: stratified within strata, matched among like customers, balanced again and again until every difference is below 0.02.',
      },
      choices: [
        { value: 'balanced', label: { ko: '균형이 맞을 때까지 우연으로', en: 'By chance until balanced' } },
        { value: 'chance', label: { ko: '우연으로 한 번', en: 'By chance, once' } },
        { value: 'stratified', label: { ko: '층화', en: 'Stratified' } },
        { value: 'matched', label: { ko: '매칭(닮은 고객끼리)', en: 'Matched' } },
      ],
    },
    strata: {
      type: 'list',
      stage: 'query',
      default: [],
      most: 3,
      label: { ko: '층(세 개까지)', en: 'Strata (up to three)' },
      help: {
        ko: '고른 특징마다 모든 그룹이 같은 비율을 갖게 합니다.',
        en: 'Every group gets its share of each value of these.',
      },
    },
    control: {
      type: 'name',
      stage: 'query',
      default: '',
      isOptional: true,
      shownWhen: isBrought,
      label: { ko: '대조군', en: 'Control' },
      help: {
        ko: '실험 파일에서 비교의 기준이 되는 그룹.',
        en: 'The group of the experiment file that the others are compared with.',
      },
    },
    seed: {
      type: 'integer',
      stage: 'kernel',
      default: 1,
      min: 0,
      max: 2_147_483_647,
      shownWhen: isMade,
      label: { ko: '시드', en: 'Seed' },
      help: {
        ko: '같은 고객과 같은 시드면 언제나 같은 그룹이 나옵니다.',
        en: 'The same customers and the same seed always give the same groups.',
      },
    },
  },
  sources: [
    {
      title: 'Rerandomization to improve covariate balance in experiments',
      authors: 'K. L. Morgan, D. B. Rubin',
      year: 2012,
      where: 'Annals of Statistics 40, 1263–1282',
    },
    {
      title:
        'Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples',
      authors: 'P. C. Austin',
      year: 2009,
      where: 'Statistics in Medicine 28, 3083–3107',
    },
    {
      title: 'Statistical methods for rates and proportions, 2nd edition',
      authors: 'J. L. Fleiss',
      year: 1981,
      where: 'Wiley, chapter 3',
    },
    {
      title: 'Sample size calculations in clinical research, 2nd edition',
      authors: 'S.-C. Chow, J. Shao, H. Wang',
      year: 2008,
      where: 'Chapman & Hall/CRC, chapters 3 and 4',
    },
  ],
} as const satisfies AnalysisSpec;
