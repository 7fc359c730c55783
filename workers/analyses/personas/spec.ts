import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const personasSpec = {
  id: 'personas',
  group: 'customers',
  question: {
    ko: '그들은 어떤 사람들인가요?',
    en: 'What do they look like?',
  },
  method: {
    ko: '페르소나: 그룹별 특징의 향상도와 95% 구간(카츠), 거짓 발견율 5%',
    en: 'Personas: lift of each group’s traits with 95% intervals (Katz), false discovery rate 5%',
  },
  keywords: {
    ko: '페르소나 고객상 프로필 고객 카드 특징 성별 연령 지역 취향 선호 채널 시간대 요일 쿠폰 인쇄 향상도 타깃',
    en: 'persona profile customer card traits demographics gender age region taste favourites channel best time weekday hour coupon print lift target',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: [
      ...([
        'order',
        'channel',
        'device',
        'store',
        'region',
        'category',
        'brand',
        'product',
        'productName',
      ] as const),
      ...(['coupon', 'campaign', 'discount'] as const),
    ],
    customers: ['gender', 'birth', 'ageBand', 'region', 'grade', 'acquisitionChannel', 'married', 'job'],
    contacts: ['channel', 'delivered', 'opened', 'clicked'],
    events: ['customer', 'device'],
  },
  options: {
    by: {
      type: 'choice',
      stage: 'query',
      default: 'rfm',
      label: { ko: '무엇으로 나눈 그룹', en: 'Groups of' },
      help: {
        ko: '그 분석에서 정한 설정 그대로 나눕니다.',
        en: 'Parted as that analysis is set.',
      },
      choices: segmentingChoices,
    },
    cards: {
      type: 'choice',
      stage: 'view',
      default: '6',
      label: { ko: '카드 수', en: 'Cards' },
      help: {
        ko: '매출이 큰 그룹부터 보입니다. 표와 CSV에는 모든 그룹이 있습니다.',
        en: 'Groups with most revenue first. The table and the CSV have every group.',
      },
      choices: [
        { value: '3', label: { ko: '3장', en: '3' } },
        { value: '4', label: { ko: '4장', en: '4' } },
        { value: '6', label: { ko: '6장', en: '6' } },
        { value: '8', label: { ko: '8장', en: '8' } },
        { value: 'all', label: { ko: '모두', en: 'All' } },
      ],
    },
  },
  sources: [
    {
      title: 'Obtaining confidence intervals for the risk ratio in cohort studies',
      authors: 'Katz, D.; Baptista, J.; Azen, S. P.; Pike, M. C.',
      year: 1978,
      where: 'Biometrics 34(3), 469–474; interval of the logarithm of a ratio of two shares',
    },
    {
      title: 'The distribution of Levin’s measure of attributable risk',
      authors: 'Walter, S. D.',
      year: 1975,
      where: 'Biometrika 62(2), 371–372; half a case added where one side has none',
    },
    {
      title: 'Sampling Techniques',
      authors: 'Cochran, W. G.',
      year: 1977,
      where:
        'Wiley, 3rd edition, §2.6 and §6.5; variance of a drawn group and of a ratio of sums by customer',
    },
    {
      title: 'The logic of inductive inference',
      authors: 'Fisher, R. A.',
      year: 1935,
      where: 'Journal of the Royal Statistical Society 98(1), 39–82; exact test of a 2 × 2 table',
    },
    {
      title: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing',
      authors: 'Benjamini, Y.; Hochberg, Y.',
      year: 1995,
      where: 'Journal of the Royal Statistical Society B 57(1), 289–300; equation (1)',
    },
    {
      title: 'k-anonymity: a model for protecting privacy',
      authors: 'Sweeney, L.',
      year: 2002,
      where: 'International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 557–570',
    },
  ],
} as const satisfies AnalysisSpec;
