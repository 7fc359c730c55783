import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '기준을 끌고, 장바구니를 바꿔 보세요', en: 'Drag the thresholds, change the baskets' },
  help: {
    ko: '점 하나가 규칙 하나입니다. 두 기준보다 위, 오른쪽에 있는 규칙만 남습니다. 표에서 규칙을 고르고 장바구니의 칸을 눌러 상품을 넣거나 빼 보세요.',
    en: 'Each dot is a rule. Only those above and to the right of both thresholds stay. Choose a rule in the table, then press cells of the baskets to put items in or take them out.',
  },
  minSupport: { ko: '최소 지지도', en: 'Least support' },
  minConfidence: { ko: '최소 신뢰도', en: 'Least confidence' },
  ofBaskets: { ko: '9개 중 {count}개', en: '{count} of 9' },
  support: { ko: '지지도(장바구니 수)', en: 'Support (baskets)' },
  confidence: { ko: '신뢰도', en: 'Confidence' },
  lift: { ko: '향상도', en: 'Lift' },
  rule: { ko: '규칙', en: 'Rule' },
  baskets: { ko: '장바구니 아홉 개', en: 'The nine baskets' },
  cell: { ko: '장바구니 {basket}: {item}', en: 'Basket {basket}: {item}' },
  rules: { ko: '남은 규칙', en: 'Rules that stay' },
  none: { ko: '남은 규칙이 없습니다. 기준을 낮추어 보세요.', en: 'No rule is left. Lower a threshold.' },
  chart: { ko: '규칙의 지지도와 신뢰도', en: 'Support and confidence of the rules' },
  said: {
    ko: '규칙 {all}개 가운데 {kept}개가 남았습니다. {rule}: {left}개 중 {both}개라 신뢰도 {confidence}, 향상도 {lift}. 우연이라면 {expected}개에서 만납니다(p = {p}).',
    en: '{kept} of {all} rules stay. {rule}: {both} of {left}, so confidence {confidence} and lift {lift}. By chance they would meet in {expected} baskets (p = {p}).',
  },
  saidNone: {
    ko: '고른 두 상품이 만나는 장바구니가 없어 규칙이 사라졌습니다. 규칙 {all}개 가운데 {kept}개가 남았습니다.',
    en: 'No basket has both items any more, so the rule is gone. {kept} of {all} rules stay.',
  },
} as const satisfies Readonly<Record<string, Text>>;
