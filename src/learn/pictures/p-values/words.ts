import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '같은 실험을 200번 하면', en: 'The same test, two hundred times' },
  help: {
    ko: '대조군은 5%가 삽니다. 참 효과와 사람 수를 바꾸고, p값이 얼마나 춤추는지 보세요. 효과를 0으로 두면 나오는 ‘발견’은 모두 거짓입니다.',
    en: 'In the control group 5% buy. Change the true effect and the number of people, and watch the p value dance. With an effect of 0 every “discovery” is false.',
  },
  effect: { ko: '메시지의 참 효과', en: 'True effect of the message' },
  size: { ko: '그룹마다 사람 수', en: 'People in each group' },
  dots: { ko: '처음 60번의 p값', en: 'p of the first 60 tests' },
  bars: { ko: 'p값의 분포(실험 200번)', en: 'How the 200 p values are spread' },
  axis: { ko: 'p값', en: 'p value' },
  bar: { ko: 'p {from}–{to}: {count}번', en: 'p {from}–{to}: {count} tests' },
  chart: {
    ko: '실험 200번의 p값. 0.05보다 작은 것이 {below}번, 0.5보다 작은 것이 {half}번입니다.',
    en: 'p values of 200 tests: {below} below 0.05, {half} below 0.5.',
  },
  saidNone: {
    ko: '효과가 전혀 없는데도 200번 가운데 {below}번({share})은 p가 0.05보다 작습니다. 모두 거짓 경보이고, 오래 되풀이하면 5%가 됩니다.',
    en: 'There is no effect at all, and yet {below} of 200 tests ({share}) have p below 0.05. All are false alarms; in the long run they are 5%.',
  },
  said: {
    ko: '참 효과가 {effect}일 때 200번 가운데 {below}번({share})만 알아챕니다. 표본 크기 공식이 말하는 검정력은 {power}입니다.',
    en: 'With a true effect of {effect}, {below} of 200 tests ({share}) notice it. The formula for sample sizes says {power}: that is power.',
  },
} as const satisfies Readonly<Record<string, Text>>;
