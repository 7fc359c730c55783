import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '같은 40일도 사람마다 다릅니다', en: 'Forty days are not the same for everybody' },
  help: {
    ko: '마지막 구매 뒤 지난 날과 그 고객의 구매주기를 움직여 보세요. 단계는 날수가 아니라 몇 주기가 지났는지로 정해집니다.',
    en: 'Move the days since the last purchase and the customer’s own cycle. The stage goes by how many cycles have passed, not by days.',
  },
  recency: { ko: '마지막 구매 후', en: 'Since the last purchase' },
  cycle: { ko: '구매주기', en: 'Purchase cycle' },
  purchases: { ko: '구매 횟수', en: 'Purchases' },
  dormant: { ko: '휴면: 주기의 몇 배를 넘으면', en: 'Dormant beyond (× cycle)' },
  chart: { ko: '날이 지나며 바뀌는 단계: {stages}', en: 'Stages as days go by: {stages}' },
  stretch: { ko: '{stage} {from}–{to}일', en: '{stage} days {from}–{to}' },
  today: { ko: '오늘', en: 'today' },
  said: {
    ko: '{days} ÷ {cycle} = {factor}, 단계는 {stage}. 할 일은 {program}입니다.',
    en: '{days} ÷ {cycle} = {factor}: {stage}. What to do: {program}.',
  },
  saidNone: {
    ko: '{days} ÷ {cycle} = {factor}, 단계는 {stage}. 제 주기대로 오고 있으니 지금은 할 일이 없습니다.',
    en: '{days} ÷ {cycle} = {factor}: {stage}. The customer is in rhythm; there is nothing to do now.',
  },
} as const satisfies Readonly<Record<string, Text>>;
