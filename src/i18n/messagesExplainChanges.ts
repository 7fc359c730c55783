import type { Text } from '../../workers/contract/text.ts';

/** What stands behind the figures of the comparison with last time. */
export const changeFigures = {
  before: { ko: '{what}, 그때', en: '{what}, then' },
  now: { ko: '{what}, 지금', en: '{what}, now' },
  keptFormula: {
    ko: '{formula}. {day} 기준으로 남겨 둔 수치({file})이며, 그 행들은 남기지 않았습니다.',
    en: '{formula}. Kept as of {day} from {file}; its rows were not kept.',
  },
  difference: { ko: '{what}: 지금과 그때의 차이', en: '{what}: now against then' },
  end: { ko: '{what}: 차이의 95% 구간 끝', en: '{what}: end of the 95% interval of the difference' },
  endFormula: {
    ko: '차이 ∓ √((지금 값과 그 구간 끝의 거리)² + (그때 값과 그 구간 끝의 거리)²). 두 비율의 윌슨 구간으로 만듭니다(뉴컴 1998, 방법 10).',
    en: 'Difference ∓ √((now to the end of its interval)² + (then to the end of its own)²), from the Wilson intervals of both (Newcombe 1998, method 10)',
  },
  group: { ko: '‘{group}’ 고객', en: 'Customers in “{group}”' },
  groupFormula: {
    ko: '{day} 기준으로 이 그룹에 든 고객을 센 수',
    en: 'The customers in this group as of {day}, counted',
  },
  grouped: { ko: '그룹에 든 고객', en: 'Customers in groups' },
  share: { ko: '‘{group}’ 고객의 비율', en: 'Share of customers in “{group}”' },
  moved: { ko: '다른 그룹으로 옮긴 고객', en: 'Customers in another group now' },
  movedFormula: {
    ko: '{before}과 {now}에 든 그룹이 다른 고객을 센 수',
    en: 'Customers whose group at {before} and at {now} differ, counted',
  },
  there: { ko: '그때 그룹에 있던 고객', en: 'Customers in a group then' },
  thereFormula: { ko: '{before}에 그룹에 든 고객을 센 수', en: 'Customers in a group at {before}, counted' },
  movedShare: { ko: '다른 그룹으로 옮긴 비율', en: 'Share in another group now' },
  flow: { ko: '{flow} 고객', en: 'Customers {flow}' },
  flowFormula: {
    ko: '{before}과 {now}의 그룹을 견주어 이렇게 옮긴 고객을 센 수',
    en: 'Customers who went this way between {before} and {now}, counted',
  },
  tested: { ko: '우연인지 가려 본 지표', en: 'Figures tested against chance' },
  testedFormula: {
    ko: '양쪽에 다 있고 구간을 낼 수 있으며 같은 방식으로 센 지표의 수',
    en: 'Figures that both have, with an interval, counted alike and over as long',
  },
  changed: { ko: '우연으로 보기 어려운 지표', en: 'Figures that moved by more than chance' },
  changedFormula: {
    ko: '차이의 95% 구간이 0을 비켜 가는 지표의 수',
    en: 'Figures whose 95% interval of the difference leaves out 0',
  },
  rang: { ko: '새로 울린 경보', en: 'New alarms' },
  rangFormula: {
    ko: '그때는 조용했고 지금 울리는 경보의 수',
    en: 'Alarms that were quiet then and ring now',
  },
  gone: { ko: '그친 경보', en: 'Alarms that stopped' },
  goneFormula: { ko: '그때는 울렸고 지금 조용한 경보의 수', en: 'Alarms that rang then and are quiet now' },
  watched: { ko: '볼 수 있는 경보', en: 'All alarms' },
} as const satisfies Readonly<Record<string, Text>>;
