import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: 'k-평균을 한 걸음씩', en: 'k-means, step by step' },
  help: {
    ko: '고객 42명이 점으로 있습니다. ‘다음’을 누르면 가까운 중심으로 모이고, 중심이 옮겨 가고, 다시 모입니다. 시작을 바꾸면 다른 곳에서 끝나기도 합니다.',
    en: 'Forty-two customers as points. Press “Next”: they go to the nearest centre, the centres move, and again. Another start may end elsewhere.',
  },
  k: { ko: '그룹 수', en: 'Number of groups' },
  otherStart: { ko: '다른 데서 시작', en: 'Start elsewhere' },
  otherPoints: { ko: '점 새로 뽑기', en: 'Draw other points' },
  toEnd: { ko: '끝까지', en: 'To the end' },
  position: { ko: '{count}걸음 중 {at}', en: 'Step {at} of {count}' },
  chart: {
    ko: '그룹마다 점의 수: {sizes}',
    en: 'Points in each group: {sizes}',
  },
  chartNone: { ko: '점 42개와 처음 중심 {count}개', en: 'Forty-two points and {count} first centres' },
  group: { ko: '그룹 {number}: {count}명', en: 'group {number}: {count}' },
  inertia: { ko: '제곱거리 합', en: 'Sum of squared distances' },
  saidStart: {
    ko: '점 가운데 {k}개를 아무렇게나 골라 처음 중심으로 삼았습니다.',
    en: '{k} of the points, picked by chance, are the first centres.',
  },
  saidAssign: {
    ko: '모두 가장 가까운 중심으로 갔습니다. {moved}명이 그룹을 옮겼고 제곱거리 합은 {inertia}입니다.',
    en: 'Everybody went to the nearest centre. {moved} changed their group; the squared distances add up to {inertia}.',
  },
  saidMove: {
    ko: '중심을 자기 그룹의 평균으로 옮겼습니다. 제곱거리 합이 {before}에서 {inertia}로 줄었습니다.',
    en: 'Each centre moved to the mean of its own. The sum fell from {before} to {inertia}.',
  },
  saidEnd: {
    ko: '아무도 옮기지 않아 끝났습니다. 제곱거리 합 {inertia}. 여러 번 시작해 얻은 가장 좋은 답은 {best}입니다.',
    en: 'Nobody moves any more: the end. The sum is {inertia}; the best of many starts reaches {best}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
