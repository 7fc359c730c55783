import type { RegionsResult } from '../../../workers/analyses/regions/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { CaseStep } from '../case.ts';
import { nameIn, type ToldTruth } from '../toldTruth.ts';

const nothing = '(none)';

/** What the files call buying in a store. */
const storeNames: readonly string[] = ['매장', 'store'];

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

export const regionSteps: readonly CaseStep[] = [
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
    title: { ko: '매장이 버는 몫', en: 'What stores bring' },
    why: {
      ko: '매장이 회사에 얼마나 중요한지 알아야 네 번째 매장에 걸 돈이 정해집니다.',
      en: 'How much stores matter to the firm decides how much to stake on a fourth.',
    },
    decision: exercise<'channels'>({
      id: 'region-channel',
      kind: 'number',
      analysis: 'channels',
      options: {},
      unit: 'percent',
      tolerance: 0.02,
      question: {
        ko: '매장에서 나온 매출은 전체의 몇 퍼센트인가요?',
        en: 'What percentage of the revenue comes from the stores?',
      },
      hints: [
        {
          ko: '판매 채널 표에서 매장의 매출을 찾으세요.',
          en: 'Find the stores in the table of sales channels.',
        },
        {
          ko: '가입 경로가 아니라 산 곳으로 나눈 표입니다.',
          en: 'It is the table by where they bought, not by how they joined.',
        },
      ],
      answer: ({ sales, revenue }) => {
        const stores = sales?.rows.find(({ name }) => storeNames.includes(name));
        return stores && revenue > 0 ? stores.revenue / revenue : null;
      },
    }),
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
          ko: '다음 매장 후보 그림에서 가장 긴 막대를 찾으세요.',
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
          ko: '비율 그림의 “보여 줄 비율”을 단골 비율로 바꾸고, 가로선(구간)의 두 끝을 보세요.',
          en: 'In the picture of rates, choose the loyal share and see both ends of the lines.',
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
    title: { ko: '우수고객이 사는 곳', en: 'Where the best live' },
    why: {
      ko: '다른 분석으로도 같은 질문을 합니다. 지역이 우수고객을 가르는 특징이라면 상위 등급에서 그 지역의 비중이 높아야 합니다.',
      en: 'Ask the same of another analysis: if a region made good customers, its share in the high tier would be higher.',
    },
    decision: exercise<'value'>({
      id: 'region-top',
      kind: 'choice',
      analysis: 'value',
      options: {},
      question: {
        ko: '상위 등급에서 비중이 더 높다고 확인된 지역은 어디인가요?',
        en: 'Which region is proven to have a higher share in the high tier?',
      },
      hints: [
        {
          ko: '상위 등급의 특징에서 지역을 찾으세요. 표로 보면 모두 있습니다.',
          en: 'Among what sets the high tier apart, find the regions; the table has them all.',
        },
        {
          ko: '확인된 것이 하나도 없으면 “없음”이 답입니다.',
          en: 'If none is proven, the answer is “none”.',
        },
      ],
      choices: ({ profile }) => [
        { id: nothing, label: { ko: '없음', en: 'none' } },
        ...[
          ...new Set(
            (profile.status === 'ok' ? profile.kinds : [])
              .filter(({ kind }) => kind === 'region')
              .map(({ name }) => name),
          ),
        ].map((name) => ({ id: name, label: name })),
      ],
      answer: ({ profile }) => {
        if (profile.status !== 'ok') return null;
        const more = profile.kinds.filter(
          ({ kind, isProven, difference }) => kind === 'region' && isProven && difference > 0,
        );
        return more.sort((a, b) => a.pAdjusted - b.pAdjusted)[0]?.name ?? nothing;
      },
    }),
    check: {
      label: { ko: '우수고객이 몰린 지역', en: 'Region with more of the best' },
      planted: () => nothing,
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
          ko: '카테고리 지수 그림에서 증명된 칸만 색칠되어 있습니다.',
          en: 'In the picture of indices only proven cells are coloured.',
        },
        {
          ko: '색칠한 칸이 하나도 없으면 “없음”이 답입니다.',
          en: 'If none is coloured, the answer is “none”.',
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
];
