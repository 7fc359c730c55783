import type { RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nameIn, type ToldTruth } from '../toldTruth.ts';

const nothing = '(none)';

type Row = RegionsResult['rows'][number];

/** The place with the highest score, which is the candidate. */
function bestOf({ rows }: RegionsResult): Row | undefined {
  return [...rows].sort((a, b) => (b.score?.value ?? -1) - (a.score?.value ?? -1))[0];
}

function withoutStore({ rows }: RegionsResult): readonly Row[] {
  return rows
    .filter(({ score, storeCount }) => score !== null && storeCount === 0)
    .sort((a, b) => b.customerCount - a.customerCount);
}

function largestWithoutStore({ planted: { regions } }: ToldTruth) {
  return regions.filter(({ hasStore }) => !hasStore).sort((a, b) => b.share - a.share)[0];
}

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
    {
      title: { ko: '고객이 얼마나 있나', en: 'How many customers are there' },
      why: {
        ko: '매장은 사람이 있어야 섭니다. 매장이 없는 지역 가운데 고객이 가장 많은 곳부터 찾습니다.',
        en: 'A store needs people. Start with the region that has most customers and no store.',
      },
      decision: exercise<'regions'>({
        id: 'region-share',
        kind: 'number',
        analysis: 'regions',
        options: {},
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '매장이 없는 지역 가운데 고객이 가장 많은 곳은 전체 고객의 몇 퍼센트인가요?',
          en: 'What percentage of all customers has the largest region without a store?',
        },
        hints: [
          {
            ko: '지역 표에서 고객 수를 보고, 매장이 있는 두 지역은 빼세요.',
            en: 'See the customers by region and leave out the two that have stores.',
          },
          {
            ko: '그 지역의 고객 수를 전체 고객 수로 나누세요.',
            en: 'Divide that region’s customers by all customers.',
          },
        ],
        answer: (result) => {
          const [largest] = withoutStore(result);
          return largest ? largest.customerCount / result.customerCount : null;
        },
      }),
      check: {
        label: {
          ko: '매장 없는 가장 큰 지역의 고객 비율',
          en: 'Customers of the largest region without a store',
        },
        planted: (truth) => largestWithoutStore(truth)?.share ?? null,
        bound: 0.04,
      },
    },
    {
      title: { ko: '점수로 고르기', en: 'Choose by score' },
      why: {
        ko: '고객 수, 단골 비율, 이미 매장이 있는지를 한 점수로 모읍니다. 단골 비율은 구간의 아래쪽 끝으로 세므로 고객이 적은 곳은 불리합니다.',
        en: 'The score takes customers, the share of regulars and present stores together. Regulars count by the lower end of their interval, so that few customers weigh less.',
      },
      decision: exercise<'regions'>({
        id: 'region-score',
        kind: 'choice',
        analysis: 'regions',
        options: {},
        question: {
          ko: '새 매장 점수가 가장 높은 지역은 어디인가요?',
          en: 'Which region has the highest score for a new store?',
        },
        hints: [
          {
            ko: '새 매장 점수 그림에서 가장 긴 막대를 찾으세요.',
            en: 'Find the longest bar in the picture of scores.',
          },
          {
            ko: '이미 매장이 있는 지역은 점수가 5분의 1로 줄어 있습니다.',
            en: 'Regions with a store count a fifth.',
          },
        ],
        choices: ({ rows }) =>
          rows.filter(({ score }) => score !== null).map(({ name }) => ({ id: name, label: name })),
        answer: (result) => bestOf(result)?.name ?? null,
      }),
      check: {
        label: { ko: '매장을 낼 지역', en: 'Where to open' },
        planted: (truth) => {
          const largest = largestWithoutStore(truth);
          return largest ? nameIn(truth, largest.name) : null;
        },
        bound: 0,
      },
    },
    {
      title: { ko: '단골 비율의 차이는 진짜인가', en: 'Is the difference in regulars real' },
      why: {
        ko: '대표가 말한 지역은 단골 비율이 가장 높은 곳입니다. 고객이 적은 곳의 비율은 우연히 높거나 낮게 나오기 쉽습니다.',
        en: 'The head’s region has the highest share of regulars. Where customers are few, shares are high or low by chance.',
      },
      decision: exercise<'regions'>({
        id: 'region-loyal',
        kind: 'choice',
        analysis: 'regions',
        options: {},
        question: {
          ko: '단골 비율이 가장 높은 지역의 95% 구간은 점수 1위 지역의 구간과 겹치나요?',
          en: 'Does the 95% interval of the region with the highest share of regulars overlap that of the region with the highest score?',
        },
        hints: [
          {
            ko: '단골 비율 그림에서 가로선(구간)의 두 끝을 보세요.',
            en: 'In the picture of shares, see both ends of the lines.',
          },
          {
            ko: '겹치면 어느 쪽이 높은지 이 자료로는 말하기 어렵습니다.',
            en: 'Where they overlap, the data hardly tells which is higher.',
          },
        ],
        choices: () => [
          {
            id: 'overlap',
            label: { ko: '겹칩니다. 차이를 말할 수 없습니다', en: 'They overlap: no difference can be told' },
          },
          {
            id: 'apart',
            label: { ko: '겹치지 않습니다. 차이가 있습니다', en: 'They lie apart: they differ' },
          },
        ],
        answer: (result) => {
          const best = bestOf(result);
          const [loyal] = result.rows
            .filter(({ score }) => score !== null)
            .sort((a, b) => b.loyal.rate - a.loyal.rate);
          if (!best || !loyal) return null;
          return loyal.loyal.low <= best.loyal.high ? 'overlap' : 'apart';
        },
      }),
      check: {
        label: { ko: '지역마다 다른 단골 비율', en: 'Regulars by region' },
        planted: () => 'overlap',
        bound: 0,
      },
    },
    {
      title: { ko: '무엇을 걸어 둘까', en: 'What to hang on the racks' },
      why: {
        ko: '그 지역 고객이 유난히 많이 사는 것이 있으면 매장 구성에 씁니다. 지역과 카테고리를 여럿 견주므로 우연히 높은 칸이 반드시 나옵니다.',
        en: 'What that region buys more of belongs in the store. With many regions and categories some cell is high by chance.',
      },
      decision: exercise<'regions'>({
        id: 'region-shelf',
        kind: 'choice',
        analysis: 'regions',
        options: {},
        question: {
          ko: '점수 1위 지역에서 다른 곳보다 많이 산다고 확인된 카테고리는 무엇인가요?',
          en: 'Which category is proven to be bought more in the region with the highest score?',
        },
        hints: [
          {
            ko: '카테고리 지수 표에서 확인된 칸에만 표시가 있습니다.',
            en: 'In the table of indices only proven cells are marked.',
          },
          {
            ko: '표시가 하나도 없으면 “없음”이 답입니다.',
            en: 'If none is marked, the answer is “none”.',
          },
        ],
        choices: ({ mix }) => [
          { id: nothing, label: { ko: '없음', en: 'none' } },
          ...(mix?.names ?? []).map((name) => ({ id: name, label: name })),
        ],
        answer: (result) => {
          const best = bestOf(result);
          if (!best || !result.mix) return null;
          const cells = result.mix.cells[result.rows.indexOf(best)] ?? [];
          const at = cells.findIndex(({ isProven, index }) => isProven && (index ?? 0) > 1);
          return at < 0 ? nothing : (result.mix.names[at] ?? null);
        },
      }),
      check: {
        label: { ko: '그 지역이 유난히 사는 카테고리', en: 'Category particular to that region' },
        planted: () => nothing,
        bound: 0,
      },
    },
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
