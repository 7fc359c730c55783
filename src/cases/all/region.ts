import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { regionSteps } from './regionSteps.ts';

export const region: Case = {
  id: 'region',
  title: { ko: '새 지역에 매장 내기', en: 'Opening a store in a new region' },
  question: {
    ko: '네 번째 매장을 어느 지역에 내야 할까요?',
    en: 'In which region should the fourth store stand?',
  },
  minutes: 25,
  story: [
    {
      ko: '옷가게 “하늘결”은 명동·강남·해운대에 매장이 있고, 다른 지역에는 온라인으로만 팝니다. 대표는 단골 비율이 가장 높다는 표 한 장을 들고 와서 작은 지역 한 곳을 말합니다.',
      en: 'The clothes shop Skygrain has stores in Myeongdong, Gangnam and Haeundae and sells online everywhere else. Its head shows a table and names a small region with the highest share of regulars.',
    },
    {
      ko: '임차 계약은 3년입니다. 고객이 얼마나 있는지, 단골 비율의 차이가 진짜인지, 무엇을 걸어 둘지 차례로 따져 봅니다.',
      en: 'The lease runs for three years. Look at how many customers there are, whether regulars really differ, and what to hang on the racks.',
    },
  ],
  plan: { kind: 'fashion', lines: 20_000, tables: ['orders', 'customers'] },
  steps: [
    ...regionSteps,
    {
      title: { ko: '제안하기', en: 'Make the proposal' },
      why: {
        ko: '대표에게 보낼 두세 문장을 적습니다. 어디에, 왜, 그리고 맞았는지를 무엇으로 알지까지 담으세요.',
        en: 'Write two or three sentences to the head: where, why, and how you will know that it was right.',
      },
      decision: exercise<'regions'>({
        id: 'region-words',
        kind: 'words',
        analysis: 'regions',
        options: {},
        question: {
          ko: '어느 지역에 매장을 내자고 하겠습니까? 성공은 무엇으로 확인하겠습니까?',
          en: 'Where would you open, and how would you tell success?',
        },
        hints: [
          {
            ko: '매장이 생기면 온라인 매출이 옮겨 오기만 할 수도 있습니다.',
            en: 'A store may only move online sales to itself.',
          },
        ],
        model: {
          ko: '매장이 없는 지역 가운데 고객이 가장 많은 곳에 냅니다. 단골 비율은 지역마다 다르다고 할 수 없어서 고객 수가 결정합니다. 상품은 다른 매장과 같게 시작합니다. 성공은 그 지역의 온라인과 매장을 합친 고객당 매출을, 매장을 내지 않은 비슷한 지역과 여섯 달 동안 견주어 확인합니다.',
          en: 'In the largest region without a store. Regulars cannot be told to differ by region, so the number of customers decides. Start with the same range as elsewhere. Success is sales per customer there, online and store together, against a similar region without a store over six months.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '고객이 많은 곳에 내되, 계약 전에 짧은 팝업으로 시험합니다. 팝업을 연 지역과 열지 않은 지역의 고객당 매출(온라인 포함)을 견주면, 매장이 매출을 새로 만드는지 옮기기만 하는지 알 수 있습니다.',
      en: 'Open where the customers are, but try a short pop-up before signing. Sales per customer, online included, in regions with and without it tell whether a store makes sales or only moves them.',
    },
    misleads: [
      {
        ko: '작은 지역은 표의 맨 위와 맨 아래에 모두 자주 나옵니다. 이 자료에는 지역에 따른 단골 차이를 심지 않았습니다.',
        en: 'Small regions come both first and last in such tables. No difference in regulars was planted here.',
      },
      {
        ko: '매장이 있는 지역의 매장 매출을 보고 새 매장의 효과를 말할 수 없습니다. 매장이 있는 곳의 손님은 같은 구매를 매장에서 할 뿐, 더 사도록 심지 않았습니다.',
        en: 'Store sales where stores stand do not tell what a new one adds: people there buy the same in the store; no additional sales were planted.',
      },
      {
        ko: '점수는 임차료, 유동 인구, 경쟁 매장을 모릅니다. 후보를 줄이는 데만 쓰세요.',
        en: 'The score knows nothing of rent, passers-by or competitors. Use it to shorten the list.',
      },
    ],
    sources: [
      {
        title: 'The most dangerous equation',
        authors: 'Wainer, H.',
        year: 2007,
        where: 'American Scientist 95(3), 249–256; why small groups come first and last',
      },
      {
        title: 'Defining and estimating a trading area',
        authors: 'Huff, D. L.',
        year: 1964,
        where: 'Journal of Marketing 28(3), 34–38',
      },
    ],
  },
};
