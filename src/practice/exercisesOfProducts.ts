import { exercise, type Exercise } from './exercise.ts';

/** What is bought. In the order in which they are learnt. */
export const productExercises: readonly Exercise[] = [
  exercise<'products'>({
    id: 'best-seller-again',
    kind: 'number',
    analysis: 'products',
    options: {},
    unit: 'percent',
    tolerance: 0.01,
    question: {
      ko: '매출 1위 상품을 산 고객 가운데 그 상품을 다시 산 고객은 몇 퍼센트인가요?',
      en: 'Of those who bought the best seller, what percentage bought it again?',
    },
    hints: [
      {
        ko: '상품 화면의 표에서 첫 줄을 보세요.',
        en: 'See the first row of the table on the page of products.',
      },
      {
        ko: '많이 팔리는 상품과 다시 찾는 상품은 다를 수 있습니다. 재구매율 열입니다.',
        en: 'What sells most need not be what brings people back. It is the repeat rate.',
      },
    ],
    answer: ({ items: [first] }) => first?.repeat.rate ?? null,
  }),
  exercise<'rules'>({
    id: 'first-lift',
    kind: 'number',
    analysis: 'rules',
    options: {},
    unit: 'times',
    tolerance: 0.01,
    question: {
      ko: '함께 사는 상품 규칙 가운데 표의 첫 규칙은 우연보다 몇 배 자주 일어나나요(향상도)?',
      en: 'Of the rules on what goes together, how many times as often as by chance does the first of the table happen (its lift)?',
    },
    hints: [
      {
        ko: '“무엇과 무엇이 함께 팔리나요?” 화면에서 표의 첫 줄을 보세요. 정렬을 바꿨다면 화면을 다시 여세요.',
        en: 'See the first row of the table on “What goes together?”. If you sorted it, open the page again.',
      },
      {
        ko: '신뢰도나 지지도가 아니라 향상도입니다. 신뢰도 ÷ 오른쪽 상품의 비율과 같습니다.',
        en: 'Neither confidence nor support: lift is confidence ÷ share of the right side.',
      },
    ],
    answer: ({ rules }) => (rules.count > 0 ? (rules.measures.lift[0] ?? null) : null),
  }),
  exercise<'sequences'>({
    id: 'comes-next',
    kind: 'choice',
    analysis: 'sequences',
    options: {},
    question: {
      ko: '증명된 다음 구매 규칙 가운데 첫 번째에서, 그다음에 사는 것은 무엇인가요?',
      en: 'In the first of the proven next-purchase rules, what comes next?',
    },
    hints: [
      { ko: '“그다음에는 무엇을 사나요?” 화면을 열어 보세요.', en: 'Open “What comes after?”.' },
      {
        ko: '신뢰도가 높아도 증명되지 않은 규칙은 우연일 수 있습니다.',
        en: 'A rule of high confidence that is not proven may be chance.',
      },
    ],
    choices: ({ itemNames }) => itemNames.map((name) => ({ id: name, label: name })),
    answer: ({ next, itemNames }) => {
      if (next.status !== 'ok') return null;
      const rule = next.rules.find(({ isProven }) => isProven);
      return rule ? (itemNames[rule.next] ?? null) : null;
    },
  }),
];
