import type { Text } from '../../workers/contract/text.ts';

/** Names of the measures, what each says, and its formula; A is the left side, B the right one. */
export const measureMessages = {
  support: {
    label: { ko: '지지도', en: 'Support' },
    says: { ko: '모든 장바구니 가운데 둘 다 든 비율', en: 'Share of all baskets that hold both' },
  },
  confidence: {
    label: { ko: '신뢰도', en: 'Confidence' },
    says: { ko: 'A가 든 장바구니 가운데 B도 든 비율', en: 'Of the baskets with A, the share with B' },
  },
  lift: {
    label: { ko: '향상도', en: 'Lift' },
    says: {
      ko: '서로 무관할 때보다 몇 배 자주 함께 있는지. 1이면 무관',
      en: 'How many times more often together than if unrelated; 1 is unrelated',
    },
  },
  leverage: {
    label: { ko: '레버리지', en: 'Leverage' },
    says: {
      ko: '무관할 때보다 함께 든 장바구니가 전체의 몇 % 더 많은지',
      en: 'How much larger the share of both is than if unrelated',
    },
  },
  conviction: {
    label: { ko: '확신도', en: 'Conviction' },
    says: {
      ko: '무관하다면 규칙이 몇 배 더 자주 어긋났을지. 1이면 무관, ∞면 어긋난 적 없음',
      en: 'How many times more often the rule would fail if unrelated; 1 is unrelated, ∞ never fails',
    },
  },
  zhang: {
    label: { ko: '장(Zhang) 지수', en: 'Zhang’s metric' },
    says: {
      ko: 'A가 있을 때와 없을 때 B의 비율 차이를 큰 쪽으로 나눈 값. −1에서 1',
      en: 'Rate of B with A less that without A, by the larger one; from −1 to 1',
    },
  },
  kulczynski: {
    label: { ko: '쿨친스키', en: 'Kulczynski' },
    says: { ko: '양쪽 방향 신뢰도의 평균', en: 'Mean of the confidence both ways' },
  },
  cosine: {
    label: { ko: '코사인', en: 'Cosine' },
    says: {
      ko: '장바구니 총수에 흔들리지 않는 향상도. 0에서 1',
      en: 'A lift that the total does not move; 0 to 1',
    },
  },
  jaccard: {
    label: { ko: '자카드', en: 'Jaccard' },
    says: {
      ko: 'A나 B가 든 장바구니 가운데 둘 다 든 비율',
      en: 'Of the baskets with A or B, the share with both',
    },
  },
  oddsRatio: {
    label: { ko: '오즈비', en: 'Odds ratio' },
    says: {
      ko: 'A가 있을 때 B의 오즈가 없을 때의 몇 배인지',
      en: 'The odds of B with A against those without A',
    },
  },
  chiSquared: {
    label: { ko: '카이제곱', en: 'Chi-squared' },
    says: {
      ko: '2×2 표가 무관에서 벗어난 정도. 자유도 1',
      en: 'How far the 2×2 table is from unrelated; one degree of freedom',
    },
  },
  phi: {
    label: { ko: '파이 계수', en: 'Phi' },
    says: { ko: '2×2 표의 상관. −1에서 1', en: 'Correlation of the 2×2 table; from −1 to 1' },
  },
  coverage: {
    label: { ko: '적용 범위', en: 'Coverage' },
    says: { ko: '모든 장바구니 가운데 A가 든 비율', en: 'Share of all baskets that hold A' },
  },
} as const satisfies Readonly<Record<string, { readonly label: Text; readonly says: Text }>>;

export const rulesAssumptions = {
  cause: {
    ko: '함께 산 것이지, 하나가 다른 하나를 사게 한 것은 아닙니다. 할인이나 계절이 둘을 함께 움직였을 수 있습니다.',
    en: 'Bought together does not mean that one makes people buy the other: a discount or a season may move both.',
  },
  independent: {
    ko: '장바구니는 서로 독립으로 봅니다. 한 고객의 장바구니가 아주 많으면 p가 실제보다 작아 보입니다.',
    en: 'Baskets count as independent. Where one customer has very many, p looks smaller than it is.',
  },
  once: {
    ko: '같은 것이 한 장바구니에 여러 개 있어도 한 번으로 셉니다.',
    en: 'An item counts once a basket, however many of it were bought.',
  },
  many: {
    ko: '규칙을 여럿 찾으면 우연도 섞입니다. 그래서 p는 찾은 규칙 모두를 두고 보정합니다.',
    en: 'Among many rules some are chance; p is adjusted for all rules found.',
  },
} as const satisfies Readonly<Record<string, Text>>;
