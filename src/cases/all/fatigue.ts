import type { SqlAnswer } from '../../../workers/contract/sqlPage.ts';
import { exercise } from '../../practice/exercise.ts';
import { numbersOf, sqlDecision, type Case } from '../case.ts';

const nothing = '(none)';

const byRecent = `WITH sent AS (
  SELECT opened, opted_out,
    count(*) OVER (PARTITION BY customer ORDER BY time
      RANGE BETWEEN INTERVAL 14 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING) AS recent
  FROM contacts
  WHERE delivered = 1
)
SELECT recent, count(*) AS messages,
  avg(opened) AS open_rate, avg(opted_out) AS opt_out_rate
FROM sent
GROUP BY recent
ORDER BY recent`;

/** The open rate of messages with so many others in the 14 days before. */
function openRateAt(answer: SqlAnswer, recent: number): number | null {
  return numbersOf(answer).find(([count]) => count === recent)?.[2] ?? null;
}

export const fatigue: Case = {
  id: 'fatigue',
  title: { ko: '여러 채널의 연락 피로', en: 'Contact fatigue across channels' },
  question: {
    ko: '메시지가 덜 열리는 것은 채널 탓일까요, 너무 자주 보낸 탓일까요?',
    en: 'Are messages opened less because of the channel, or because there are too many?',
  },
  minutes: 25,
  story: [
    {
      ko: '문자팀, 앱팀, 이메일팀이 저마다 메시지를 보냅니다. 열람률이 떨어지자 세 팀은 서로 다른 채널을 탓합니다.',
      en: 'Text, app and e-mail teams send messages, each for itself. Open rates fall and each blames another channel.',
    },
    {
      ko: '받는 사람은 한 명입니다. 채널을 합쳐서 한 사람이 2주 동안 몇 통을 받았는지부터 세어 봅니다.',
      en: 'The receiver is one person. Count what one person got in two weeks, over all channels.',
    },
  ],
  plan: {
    kind: 'cosmetics',
    lines: 25_000,
    truth: { fatigue: 0.25 },
    tables: ['orders', 'customers', 'contacts'],
  },
  steps: [
    {
      title: { ko: '지금의 열람률', en: 'The open rate now' },
      why: {
        ko: '기준이 되는 숫자부터 적어 둡니다. 보낸 수가 아니라 도달한 수로 나눕니다.',
        en: 'Note the baseline first: of delivered messages, not of those sent.',
      },
      decision: exercise<'response'>({
        id: 'fatigue-open',
        kind: 'number',
        analysis: 'response',
        options: {},
        unit: 'percent',
        tolerance: 0.01,
        question: {
          ko: '전체 메시지의 열람률(도달 대비)은 얼마인가요?',
          en: 'What is the open rate of all messages (of those delivered)?',
        },
        hints: [
          { ko: '깔때기 그림의 열람 줄을 보세요.', en: 'See opens in the funnel picture.' },
          {
            ko: '발송 대비 열람률은 조금 더 낮습니다.',
            en: 'The rate of those sent is a little lower.',
          },
        ],
        answer: ({ total }) => total.rates.open?.value ?? null,
      }),
    },
    {
      title: { ko: '채널 탓인가', en: 'Is it the channel' },
      why: {
        ko: '세 팀의 말을 확인합니다. 한 사람이 여러 통을 받으니 사람을 단위로 견주고, 세 번 견준 만큼 엄격하게 봅니다.',
        en: 'Check what the teams say. One person gets several messages, so people are compared, and three comparisons are corrected for.',
      },
      decision: exercise<'response'>({
        id: 'fatigue-channel',
        kind: 'choice',
        analysis: 'response',
        options: { splitBy: 'channel' },
        question: {
          ko: '열람률이 다른 채널과 다르다고 확인된 채널은 무엇인가요?',
          en: 'Which channel’s open rate is proven to differ from the others?',
        },
        hints: [
          {
            ko: '나머지와의 차이를 구간과 함께 보세요.',
            en: 'See the difference from the rest with its interval.',
          },
          {
            ko: '보정한 p가 0.05보다 작은 것이 없으면 “없음”입니다.',
            en: 'If no corrected p is below 0.05, it is “none”.',
          },
        ],
        choices: ({ split }) => [
          { id: nothing, label: { ko: '없음', en: 'none' } },
          ...split.flatMap(({ name }) => (name ? [{ id: name, label: name }] : [])),
        ],
        answer: ({ split }) => {
          const [surest] = split
            .flatMap(({ name, against }) => (name && against.open ? [{ name, p: against.open.holm }] : []))
            .sort((a, b) => a.p - b.p);
          if (surest === undefined) return null;
          return surest.p < 0.05 ? surest.name : nothing;
        },
      }),
      check: {
        label: { ko: '열람률이 다른 채널', en: 'Channel that is opened differently' },
        planted: () => nothing,
        bound: 0,
      },
    },
    {
      title: { ko: '쉬었다 받은 사람', en: 'Those who were left in peace' },
      why: {
        ko: '지난 14일 동안 받은 메시지 수로 나눠 보는 화면은 없습니다. 그래서 SQL로 직접 묻습니다. 질의는 이미 적혀 있으니 실행만 하면 됩니다.',
        en: 'No page splits by messages of the last 14 days, so ask in SQL. The query is written; just run it.',
      },
      decision: sqlDecision({
        id: 'fatigue-fresh',
        analysis: 'response',
        sql: byRecent,
        unit: 'percent',
        tolerance: 0.01,
        question: {
          ko: '지난 14일에 한 통도 받지 않은 사람의 열람률은 얼마인가요?',
          en: 'What is the open rate of those who had got none in the 14 days before?',
        },
        hints: [
          { ko: 'recent가 0인 줄의 open_rate입니다.', en: 'open_rate where recent is 0.' },
          { ko: '0.36은 36%입니다.', en: '0.36 is 36%.' },
        ],
        answer: (answer) => openRateAt(answer, 0),
      }),
      check: {
        label: { ko: '처음 받는 메시지의 열람률', en: 'Open rate without recent messages' },
        planted: ({ planted }) => planted.fatigue.opened,
        bound: 0.04,
      },
    },
    {
      title: { ko: '두 통이 더 가면', en: 'After two more' },
      why: {
        ko: '같은 사람이 두 통을 더 받은 뒤에 얼마나 남는지 봅니다. 이것이 피로의 크기입니다.',
        en: 'How much is left after two more: that is the size of fatigue.',
      },
      decision: sqlDecision({
        id: 'fatigue-size',
        analysis: 'response',
        sql: byRecent,
        unit: 'times',
        tolerance: 0.02,
        question: {
          ko: '지난 14일에 두 통을 받은 사람의 열람률은 한 통도 받지 않은 사람의 몇 배인가요?',
          en: 'The open rate after two recent messages is how many times that after none?',
        },
        hints: [
          {
            ko: 'recent가 2인 줄을 0인 줄로 나누세요.',
            en: 'Divide the row where recent is 2 by the one where it is 0.',
          },
          { ko: '1보다 작습니다.', en: 'It is below 1.' },
        ],
        answer: (answer) => {
          const [fresh, tired] = [openRateAt(answer, 0), openRateAt(answer, 2)];
          return fresh && tired !== null ? tired / fresh : null;
        },
      }),
      check: {
        label: { ko: '두 통 뒤에 남는 열람률', en: 'What two messages leave of the open rate' },
        planted: ({ planted }) => (1 - planted.fatigue.perMessage) ** 2,
        bound: 0.12,
      },
    },
    {
      title: { ko: '몇 통까지인가', en: 'How many at most' },
      why: {
        ko: '상한을 정하려면 반토막 나는 지점이 필요합니다. 수신 거부는 되돌릴 수 없으니 함께 보세요.',
        en: 'A cap needs the point where the rate is halved. Look at opt-outs too; they cannot be undone.',
      },
      decision: sqlDecision({
        id: 'fatigue-cap',
        analysis: 'response',
        sql: byRecent,
        unit: 'count',
        tolerance: 0,
        question: {
          ko: '열람률이 처음의 절반 아래로 떨어지는 것은 지난 14일에 몇 통을 받았을 때부터인가요?',
          en: 'From how many recent messages on is the open rate below half of the first?',
        },
        hints: [
          {
            ko: 'recent가 0인 줄의 절반을 먼저 계산하세요.',
            en: 'Halve the rate where recent is 0 first.',
          },
          {
            ko: '그보다 작은 첫 줄의 recent 값입니다.',
            en: 'It is recent of the first row below that.',
          },
        ],
        answer: (answer) => {
          const fresh = openRateAt(answer, 0);
          if (fresh === null) return null;
          return numbersOf(answer).find(([, , rate = 1]) => rate < fresh / 2)?.[0] ?? null;
        },
      }),
      check: {
        label: { ko: '절반 아래가 되는 메시지 수', en: 'Messages until it is below half' },
        planted: ({ planted }) => Math.floor(Math.log(0.5) / Math.log(1 - planted.fatigue.perMessage)) + 1,
        bound: 0,
      },
    },
    {
      title: { ko: '규칙 만들기', en: 'Make the rule' },
      why: {
        ko: '세 팀이 함께 지킬 규칙을 한 문단으로 적습니다.',
        en: 'One paragraph that all three teams keep to.',
      },
      decision: exercise<'response'>({
        id: 'fatigue-words',
        kind: 'words',
        analysis: 'response',
        options: {},
        question: {
          ko: '한 사람에게 2주 동안 몇 통까지 보내고, 넘으면 어느 메시지를 빼겠습니까?',
          en: 'How many messages may one person get in two weeks, and which give way beyond that?',
        },
        hints: [
          {
            ko: '채널마다가 아니라 사람마다 세어야 합니다.',
            en: 'Count by person, not by channel.',
          },
        ],
        model: {
          ko: '채널을 합쳐 한 사람에게 2주에 두 통까지만 보냅니다. 넘으면 주문·배송 안내를 뺀 나머지 가운데 기대 매출이 낮은 것부터 미룹니다. 상한을 지킨 고객과 지금처럼 보낸 고객을 무작위로 나눠 두 달 동안 열람이 아니라 구매와 수신 거부를 견줍니다.',
          en: 'At most two in two weeks, all channels together. Beyond that the message with least expected revenue waits; order and delivery notices always go. Assign customers at random to the cap and to the present way, and compare purchases and opt-outs over two months, not opens.',
        },
      }),
    },
  ],
  debrief: {
    action: {
      ko: '채널별 상한 대신 사람별 상한을 둡니다. 팀마다 나눠 가진 발송량을 한 달력에 모으고, 상한의 효과는 실험으로 확인합니다.',
      en: 'A cap by person instead of by channel, one calendar for all teams, and a test of the cap.',
    },
    misleads: [
      {
        ko: '채널끼리 열람률이 달라 보여도 표본이 적으면 우연입니다. 이 자료에는 채널의 차이를 심지 않았습니다.',
        en: 'Channels may look different by chance. No difference between them was planted.',
      },
      {
        ko: '많이 받는 사람은 원래 다른 사람일 수 있습니다. 이 자료에서는 받는 횟수를 무작위로 정했지만, 실제 회사에서는 단골에게 더 보내기 때문에 피로가 작아 보입니다.',
        en: 'Who gets many messages may be different people. Here it was drawn by chance; in a real firm regulars get more, and fatigue looks smaller.',
      },
      {
        ko: '수신을 거부한 사람은 더 받지 않으므로 많이 받은 줄에는 참을성 있는 사람만 남습니다.',
        en: 'Who opts out gets no more, so that rows with many messages hold the patient ones.',
      },
    ],
    sources: [
      {
        title: 'Probable inference, the law of succession, and statistical inference',
        authors: 'Wilson, E. B.',
        year: 1927,
        where: 'Journal of the American Statistical Association 22(158), 209–212',
      },
      {
        title: 'A simple sequentially rejective multiple test procedure',
        authors: 'Holm, S.',
        year: 1979,
        where: 'Scandinavian Journal of Statistics 6(2), 65–70',
      },
    ],
  },
};
