import type { Text } from '../../workers/contract/text.ts';

export const caseMessages = {
  lead: {
    ko: '이야기 하나를 따라 여러 분석을 이어서 써 봅니다. 자료는 이 기기에서 만들고, 판단이 맞는지는 그 자료로 바로 계산합니다. 마지막에는 심어 둔 정답과 맞춰 봅니다.',
    en: 'Follow a story through several analyses. The data is made on this device, each decision is checked against it, and at the end you see what was planted.',
  },
  meta: { ko: '약 {minutes}분 · 판단 {count}개', en: 'about {minutes} minutes · {count} decisions' },
  uses: { ko: '쓰는 분석', en: 'Analyses' },
  notBegun: { ko: '아직 시작하지 않음', en: 'Not begun' },
  progress: { ko: '판단 {count}개 중 {done}개를 맞혔습니다', en: '{done} of {count} decisions right' },
  allCases: { ko: '모든 사례', en: 'All cases' },
  unknown: { ko: '그런 사례는 없습니다.', en: 'There is no such case.' },

  dataHeading: { ko: '자료', en: 'The data' },
  seed: { ko: '씨앗말', en: 'Seed' },
  seedHelp: {
    ko: '이름이나 번호를 적으세요. 씨앗말이 다르면 숫자도 다르고, 심어 둔 정답은 같습니다.',
    en: 'A name or a number. Another seed gives other numbers with the same planted truth.',
  },
  draw: { ko: '아무거나 받기', en: 'Draw one' },
  make: { ko: '자료 만들고 열기', en: 'Make and load the data' },
  making: { ko: '자료를 만드는 중 {share}', en: 'Making the data {share}' },
  loading: { ko: '자료를 여는 중…', en: 'Loading the data…' },
  stop: { ko: '그만하기', en: 'Stop' },
  ask: {
    ko: '지금은 “{name}” 자료가 열려 있습니다. 사례 자료를 여는 동안 옆에 두었다가 되돌릴 수 있습니다. 이 탭을 닫거나 새로 고치면 다시 불러와야 합니다.',
    en: '“{name}” is loaded. It is put aside while you work on the case and can be brought back. If you close or reload this tab, you will have to load it again.',
  },
  replace: { ko: '옆에 두고 사례 열기', en: 'Put it aside and go on' },
  keepMine: { ko: '그대로 두기', en: 'Leave it' },
  back: { ko: '“{name}” 자료로 돌아가기', en: 'Back to “{name}”' },
  loaded: { ko: '자료: {name}', en: 'Data: {name}' },
  notLoaded: {
    ko: '이 사례의 자료는 지금 열려 있지 않습니다. 씨앗말 “{seed}”로 다시 열면 이어서 할 수 있습니다.',
    en: 'The data of this case is not loaded now. Load it again with the seed “{seed}” to go on.',
  },
  again: { ko: '같은 자료 다시 열기', en: 'Load the same data again' },
  reset: { ko: '처음부터 다시', en: 'Start over' },
  resetDone: { ko: '이 사례의 기록을 지웠습니다.', en: 'What you did in this case is forgotten.' },

  stepsHeading: { ko: '단계', en: 'Steps' },
  step: { ko: '{number}단계', en: 'Step {number}' },
  waits: { ko: '자료를 열면 시작합니다.', en: 'Begins once the data is loaded.' },
  openPage: { ko: '“{question}” 열기', en: 'Open “{question}”' },
  openSql: { ko: '이 질의를 넣고 SQL 화면 열기', en: 'Open the SQL page with this query' },

  openRegister: { ko: '가설 등록부 열기', en: 'Open the register of hypotheses' },
  statement: { ko: '질의 보기', en: 'Show the query' },

  debriefHeading: { ko: '정리', en: 'Debrief' },
  locked: {
    ko: '판단 {left}개가 남았습니다. 모두 답하면 심어 둔 정답을 보여 줍니다. 틀려도 괜찮습니다.',
    en: 'Still to decide: {left}. Once all decisions are made, right or wrong, the planted truth is shown.',
  },
  checking: { ko: '정답과 맞춰 보는 중…', en: 'Comparing with the truth…' },
  right: { ko: '판단 {count}개 중 {done}개가 맞았습니다.', en: '{done} of {count} decisions were right.' },
  truthHeading: { ko: '심어 둔 정답과 분석이 찾은 것', en: 'What was planted and what was found' },
  what: { ko: '무엇', en: 'What' },
  planted: { ko: '심은 정답', en: 'Planted' },
  found: { ko: '분석이 찾은 것', en: 'Found' },
  verdict: { ko: '판정', en: 'Verdict' },
  recovered: { ko: '찾음', en: 'found again' },
  recoveredWithin: { ko: '찾음 (±{bound} 안)', en: 'found again (within ±{bound})' },
  points: { ko: '{value}%p', en: '{value} points' },
  missed: { ko: '이번에는 벗어남', en: 'not this time' },
  missedNote: {
    ko: '벗어난 것이 있으면 분석이 틀렸다기보다 이 자료의 우연이 컸다는 뜻입니다. 씨앗말을 바꿔 다시 해 보면 알 수 있습니다.',
    en: 'Where something was missed, chance was large in this data. Try another seed to see.',
  },
  actionHeading: { ko: '그래서 무엇을 할까', en: 'What one would do' },
  misleadsHeading: { ko: '속기 쉬운 것', en: 'What could mislead' },
  sourcesHeading: { ko: '출처', en: 'Sources' },
} as const satisfies Readonly<Record<string, Text>>;
