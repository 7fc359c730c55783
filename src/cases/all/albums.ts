import { readShared } from '../../../workers/analyses/clusters/result.ts';
import { cellOfRule } from '../../../workers/analyses/sequences/result.ts';
import { exercise } from '../../practice/exercise.ts';
import type { Case } from '../case.ts';
import { nextChoices, strongestNext } from '../nextRules.ts';
import { nameIn } from '../toldTruth.ts';

const byGenre = { featureSet: 'product', fewestPurchases: 5 };
const withinMonth = { nextDays: 30, minSupport: 0.05, longest: 2 };

export const albums: Case = {
  id: 'albums',
  title: { ko: '이번 주에 추천할 앨범', en: 'Which album to recommend this week' },
  question: {
    ko: '매주 보내는 추천 메일에 누구에게 어떤 앨범을 넣을까요?',
    en: 'Which album goes into whose weekly mail?',
  },
  minutes: 30,
  story: [
    {
      ko: '온라인 음반 가게가 매주 금요일에 모두에게 같은 추천 메일을 보냅니다. 열어 보는 사람이 줄고 있습니다.',
      en: 'Every Friday an online record shop sends the same mail to everybody. Fewer and fewer open it.',
    },
    {
      ko: '취향으로 그룹을 나누고, 한 앨범 다음에 무엇을 사는지 찾고, 이번 주에 받을 사람의 명단까지 만듭니다.',
      en: 'Part customers by taste, find what is bought after an album, and make the list of those who get it this week.',
    },
  ],
  plan: { kind: 'music', lines: 16_000, tables: ['orders', 'customers'] },
  steps: [
    {
      title: { ko: '취향은 몇 가지인가', en: 'How many tastes are there' },
      why: {
        ko: '메일을 몇 벌 만들지 정합니다. 다섯 번은 산 고객만 장르 비중으로 나눕니다. 한두 장 산 사람의 취향은 알 수 없으니까요.',
        en: 'This decides how many versions to write. Only customers with five purchases are told apart, by their shares of genres; one or two albums tell no taste.',
      },
      decision: exercise<'clusters'>({
        id: 'albums-groups',
        kind: 'number',
        analysis: 'clusters',
        options: byGenre,
        unit: 'count',
        tolerance: 0,
        question: {
          ko: '자동으로 고르면 몇 그룹으로 나뉘나요?',
          en: 'Into how many groups do they fall by themselves?',
        },
        hints: [
          {
            ko: '그룹 수 그림에서 실루엣이 가장 높은 수를 보세요.',
            en: 'In the picture of the number of groups, see where the silhouette is highest.',
          },
          {
            ko: '그룹 표의 줄을 세어도 됩니다. 구매가 적어 따로 둔 고객은 그룹이 아닙니다.',
            en: 'Or count the rows of the table; those set aside for few purchases are no group.',
          },
        ],
        answer: ({ clusters }) => clusters.length || null,
      }),
      check: {
        label: { ko: '취향 그룹의 수', en: 'Number of tastes' },
        planted: ({ planted }) => planted.favourites.length,
        bound: 0,
      },
    },
    {
      title: { ko: '가장 큰 그룹', en: 'The largest group' },
      why: {
        ko: '메일 한 벌만 다르게 만든다면 가장 큰 그룹부터입니다.',
        en: 'If only one version can be different, it is for the largest group.',
      },
      decision: exercise<'clusters'>({
        id: 'albums-largest',
        kind: 'choice',
        analysis: 'clusters',
        options: byGenre,
        question: {
          ko: '고객이 가장 많은 그룹을 다른 그룹과 가장 크게 가르는 장르는 무엇인가요?',
          en: 'Which genre sets the group with most customers apart most?',
        },
        hints: [
          {
            ko: '그룹 표는 매출 순서입니다. 고객 수를 보세요.',
            en: 'The table is ordered by revenue; look at the number of customers.',
          },
          {
            ko: '그룹마다 “무엇이 다른가”의 첫 번째입니다.',
            en: 'It is the first of what sets the group apart.',
          },
        ],
        choices: ({ features }) =>
          features.flatMap(({ id }) => {
            const value = readShared(id)?.value;
            return value === undefined ? [] : [{ id: value, label: value }];
          }),
        answer: ({ clusters, features }) => {
          const [largest] = [...clusters].sort((a, b) => b.size - a.size);
          const first = largest?.setsApart[0];
          return first ? (readShared(features[first.feature]?.id ?? '')?.value ?? null) : null;
        },
      }),
    },
    {
      title: { ko: '다음에 사는 앨범', en: 'What is bought next' },
      why: {
        ko: '취향이 같은 사람에게도 순서가 있습니다. 한 앨범을 산 뒤 30일 안에 무엇을 사는지 봅니다.',
        en: 'There is an order within a taste: what is bought within 30 days of an album.',
      },
      decision: exercise<'sequences'>({
        id: 'albums-next',
        kind: 'choice',
        analysis: 'sequences',
        options: withinMonth,
        question: {
          ko: '한 장에서 다른 한 장으로 가는 확인된 순서 가운데 향상도가 가장 높은 것은 무엇인가요?',
          en: 'Of the proven sequences of one album to another, which has the highest lift?',
        },
        hints: [
          {
            ko: '다음 구매 규칙 표를 향상도로 정렬하고, 앞이 한 장뿐인 줄을 보세요.',
            en: 'Sort the rules for the next purchase by lift and see rows with one album on the left.',
          },
          {
            ko: '같은 앨범을 다시 사는 줄은 빼세요.',
            en: 'Leave out rows where the same album is bought again.',
          },
        ],
        choices: nextChoices,
        answer: (result) => strongestNext(result)?.label ?? null,
      }),
      check: {
        label: { ko: '이어지는 두 앨범', en: 'The two albums in a row' },
        planted: (truth) => truth.planted.next.names.map((name) => nameIn(truth, name)).join(' → '),
        bound: 0,
      },
    },
    {
      title: { ko: '얼마나 믿을 만한가', en: 'How reliable it is' },
      why: {
        ko: '받은 사람 열 명 가운데 몇 명이 어차피 살 사람인지 알아야 할인 여부를 정합니다.',
        en: 'How many of ten would buy anyway decides whether a discount is needed.',
      },
      decision: exercise<'sequences'>({
        id: 'albums-rate',
        kind: 'number',
        analysis: 'sequences',
        options: withinMonth,
        unit: 'percent',
        tolerance: 0.02,
        question: {
          ko: '그 앞 앨범을 산 고객 가운데 30일 안에 다음 앨범을 산 비율은 얼마인가요?',
          en: 'Of the customers who bought the first, which share bought the next within 30 days?',
        },
        hints: [
          { ko: '그 규칙의 신뢰도입니다.', en: 'It is the confidence of that rule.' },
          {
            ko: '향상도(몇 배)가 아니라 퍼센트입니다.',
            en: 'A percentage, not the lift.',
          },
        ],
        answer: (result) => strongestNext(result)?.rule.confidence ?? null,
      }),
      check: {
        label: { ko: '앞 앨범 다음에 사는 비율', en: 'Share that buys the next' },
        planted: ({ planted }) => planted.next.after,
        bound: 0.15,
      },
    },
    {
      title: { ko: '이번 주 명단', en: 'This week’s list' },
      why: {
        ko: '앞 앨범은 샀지만 다음 앨범은 아직 사지 않은 고객이 받을 사람입니다.',
        en: 'Who has the first and not yet the next gets the mail.',
      },
      decision: exercise<'sequences'>({
        id: 'albums-list',
        kind: 'list',
        analysis: 'sequences',
        options: withinMonth,
        question: {
          ko: '그 규칙에서 다음 앨범을 아직 사지 않은 고객을 명단으로 저장하세요.',
          en: 'Keep a list of those of the rule who have not bought the next yet.',
        },
        hints: [
          {
            ko: '다음 구매 표에서 그 규칙의 줄을 고르세요.',
            en: 'Pick the row of that rule in the table of next purchases.',
          },
          {
            ko: '기간이 남은 사람만이 아니라 아직 사지 않은 사람 모두입니다.',
            en: 'All who have not bought it, not only those whose time is running.',
          },
        ],
        answer: (result) => {
          const found = strongestNext(result);
          return found?.rule.hasLists ? { by: 'cells', cells: [cellOfRule(found.at, 'waiting')] } : null;
        },
      }),
    },
    {
      title: { ko: '메일 쓰기', en: 'Write the mail' },
      why: {
        ko: '분석을 한 통의 메일로 옮깁니다.',
        en: 'Turn it into one mail.',
      },
      decision: exercise<'sequences'>({
        id: 'albums-words',
        kind: 'words',
        analysis: 'sequences',
        options: withinMonth,
        question: {
          ko: '이번 주 메일을 누구에게 무엇을 권하며 보내겠습니까? 추천 덕분에 팔렸는지는 어떻게 확인하겠습니까?',
          en: 'Whom do you send what this week, and how will you know that the mail sold it?',
        },
        hints: [
          {
            ko: '어차피 살 사람이 열에 서너 명입니다.',
            en: 'Three or four in ten would buy anyway.',
          },
        ],
        model: {
          ko: '앞 앨범을 산 지 30일이 되지 않았고 다음 앨범을 사지 않은 고객에게 다음 앨범을 할인 없이 권합니다. 나머지는 취향 그룹마다 그 장르의 새 앨범을 넣습니다. 명단에서 무작위로 20%는 빼 두고, 받은 사람과 빼 둔 사람의 구매율 차이를 메일의 효과로 셉니다.',
          en: 'Offer the next album, at full price, to those who bought the first within 30 days and not yet the next. Everybody else gets a new album of the genre of their group. Hold 20% of the list back at random and count the difference in purchases as the effect.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '장르마다 메일 한 벌씩 만들고, 순서가 확인된 앨범은 따로 보냅니다. 규칙의 비율은 아무것도 하지 않았을 때의 구매율이니, 메일의 효과는 보내지 않은 사람과 견주어야 알 수 있습니다.',
      en: 'One version a genre, and a mail of its own for the sequence that is proven. The confidence is what happens without a mail; its effect takes people who get none.',
    },
    misleads: [
      {
        ko: '심은 비율은 “바로 다음 구매”의 것이고, 화면의 비율은 “처음 산 뒤 30일 안”의 것입니다. 그 사이 떠난 고객도 나누는 수에 들어가서 조금 낮게 나옵니다.',
        en: 'The planted share is of the very next purchase; the page counts 30 days from the first, with those who left in the denominator, and so comes out a little lower.',
      },
      {
        ko: '가장 많이 팔리는 앨범은 무엇 다음에든 많이 팔립니다. 비율이 아니라 향상도를 보세요.',
        en: 'Bestsellers follow everything. Look at the lift, not at the share.',
      },
      {
        ko: '그룹의 이름은 사람이 붙인 것입니다. 한 고객이 두 장르를 반씩 들으면 어느 쪽에도 어색하게 들어갑니다.',
        en: 'Names of groups are ours. Who listens to two genres fits neither well.',
      },
    ],
    sources: [
      {
        title: 'Silhouettes: a graphical aid to the interpretation and validation of cluster analysis',
        authors: 'Rousseeuw, P. J.',
        year: 1987,
        where: 'Journal of Computational and Applied Mathematics 20, 53–65',
      },
      {
        title: 'Mining sequential patterns',
        authors: 'Agrawal, R.; Srikant, R.',
        year: 1995,
        where: 'ICDE ’95, 3–14',
      },
    ],
  },
};
