import type { Text } from '../../workers/contract/text.ts';

export const sequencesTableMessages = {
  rulesTitle: { ko: '다음 구매 {count}가지를 한 표에', en: 'All {count} next purchases in one table' },
  rulesSubtitle: {
    ko: '앞의 것 뒤 {time} 안에 아무 때보다 자주 이어진 것 · {tested}번의 비교를 모두 보정 · 줄을 누르면 아직 안 산 고객이 명단이 됩니다',
    en: 'What followed within {time} more often than anyway · adjusted for all {tested} comparisons · press a row to list who has not bought the next yet',
  },
  rulesCut: { ko: ' · 찾은 {found}가지 가운데 앞선 것만', en: ' · the first of {found} found' },
  findItems: { ko: '이름으로 찾기', en: 'Find by name' },
  followed: { ko: '이어진 수', en: 'Followed' },
  watched: { ko: '지켜본 수', en: 'Watched' },
  low: { ko: '구간 아래', en: 'Interval from' },
  high: { ko: '구간 위', en: 'to' },
  median: { ko: '중앙값(일)', en: 'Median days' },
  q1: { ko: '아래 사분위(일)', en: 'Lower quartile (days)' },
  q3: { ko: '위 사분위(일)', en: 'Upper quartile (days)' },
  medianStep: { ko: '중앙값(단계)', en: 'Median steps' },
  q1Step: { ko: '아래 사분위(단계)', en: 'Lower quartile (steps)' },
  q3Step: { ko: '위 사분위(단계)', en: 'Upper quartile (steps)' },
  pAdjusted: { ko: '보정한 p', en: 'Adjusted p' },

  patternsTitle: { ko: '자주 나타나는 순서 {count}개', en: '{count} frequent sequences' },
  patternsTitleClosed: { ko: '닫힌 순서 {count}개', en: '{count} closed sequences' },
  patternsSubtitle: {
    ko: '{who} 중 {count} 이상({share})에게 있는 순서 · {items}가지 중 {frequent}가지가 그만큼 흔합니다',
    en: 'Had by {count} or more of {who} ({share}) · {frequent} of {items} kinds are that frequent',
  },
  raised: {
    ko: ' · 너무 많아 최소 지지도를 올렸습니다',
    en: ' · least support raised, or there would be too many',
  },
  sequence: { ko: '순서', en: 'Sequence' },
  size: { ko: '길이', en: 'Length' },
  support: { ko: '고객', en: 'Customers' },
  supportStep: { ko: '기록', en: 'Records' },
  share: { ko: '지지도', en: 'Support' },
  span: { ko: '처음–끝(일)', en: 'First to last (days)' },
  spanStep: { ko: '처음–끝(단계)', en: 'First to last (steps)' },
  spanHelp: {
    ko: '고객마다 처음 나타난 때의 중앙값입니다.',
    en: 'The median over each customer’s first time.',
  },

  flowTitle: {
    ko: '{rate}는 한 번 사고 더 사지 않았고, 다시 산 고객의 {same}는 같은 것을 또 골랐습니다',
    en: '{rate} never came back; of those who did, {same} chose the same again',
  },
  flowTitleAll: {
    ko: '모두 다시 샀고, 그중 {same}는 같은 것을 또 골랐습니다',
    en: 'All came back, and {same} chose the same again',
  },
  flowTitlePlain: { ko: '첫째에서 셋째까지', en: 'From the first to the third' },
  flowSubtitle: {
    ko: '고객의 첫째, 둘째, 셋째 구매일에 가장 돈을 많이 쓴 {level} · {who}',
    en: 'The {level} most was spent on at the first, second and third purchase day · {who}',
  },
  flowSubtitleStep: {
    ko: '첫째, 둘째, 셋째 단계의 항목 · {who}',
    en: 'Items of the first three steps · {who}',
  },
  flowHelp: {
    ko: '띠의 굵기는 고객 수입니다. 전체의 {share}보다 가는 띠는 그리지 않습니다. 띠를 누르면 그다음에 무엇이 오는지 찾아 줍니다.',
    en: 'Bands are as thick as their customers; those below {share} are not drawn. Press one to look up what comes after it.',
  },
  flowHelpPlain: {
    ko: '띠의 굵기는 고객 수입니다. 전체의 {share}보다 가는 띠는 그리지 않습니다.',
    en: 'Bands are as thick as their customers; those below {share} are not drawn.',
  },
  flowLabel: {
    ko: '구매에서 다음 구매로 가는 흐름 {count}개. 화살표로 옮깁니다.',
    en: '{count} flows from purchase to purchase. Move with the arrows.',
  },
  flowDetail: {
    ko: '{count}, 앞의 {share}',
    en: '{count}, {share} of where they come from',
  },
  from: { ko: '앞', en: 'From' },
  to: { ko: '뒤', en: 'To' },
  position: { ko: '{count}번째', en: 'No. {count}' },
  positionStep: { ko: '{count}단계', en: 'Step {count}' },
  first: { ko: '첫째', en: 'First' },
  second: { ko: '둘째', en: 'Second' },
  third: { ko: '셋째', en: 'Third' },

  stepsTitle: {
    ko: '‘{name}’: 첫째에는 {first}, {count}번째에는 {last}',
    en: '{name}: {first} at first, {last} at the purchase numbered {count}',
  },
  stepsTitlePlain: { ko: '몇 번째에 무엇을 사나', en: 'What is bought when' },
  stepsSubtitle: {
    ko: '그 차례에 온 고객 중 그 {level}을 산 비율 · 한 번에 여럿을 사므로 더하면 100%를 넘습니다 · {who}',
    en: 'Share of customers who got that far and bought the {level} then · several at once, so columns add up to more than 100% · {who}',
  },
  stepsLabel: {
    ko: '몇 번째에 무엇을 사나, {count}칸. 화살표로 옮기고 Enter로 그 뒤를 찾습니다.',
    en: 'What is bought when, {count} cells. Move with the arrows; Enter looks up what comes after.',
  },
  stepsLabelPlain: {
    ko: '몇 번째에 무엇을 사나, {count}칸. 화살표로 옮깁니다.',
    en: 'What is bought when, {count} cells. Move with the arrows.',
  },
  stepsHelp: {
    ko: '칸을 누르면 그다음에 무엇이 오는지 찾아 줍니다.',
    en: 'Press a cell to look up what comes after it.',
  },
  reached: { ko: '그 차례까지', en: 'Got so far' },
  stepsCell: { ko: '{position} {name}: {count}, {share}', en: '{position} {name}: {count}, {share}' },

  formulaSupport: {
    ko: '지지도 = 순서를 가진 고객 ÷ 모든 고객. 예: {name} = {count} ÷ {total} = {share}',
    en: 'Support = customers with the sequence ÷ all customers. {name}: {count} ÷ {total} = {share}',
  },
  formulaConfidence: {
    ko: '이어진 비율 = 기간 안에 다음을 산 고객 ÷ 앞의 것을 사고 {time}을 다 지켜본 고객. {name}: {followed} ÷ {watched} = {rate}',
    en: 'Followed = customers who bought the next in time ÷ customers with the first who were watched for {time}. {name}: {followed} ÷ {watched} = {rate}',
  },
  formulaLift: {
    ko: '향상도 = 이어진 비율 ÷ 아무 구매 뒤의 비율 = {rate} ÷ {base} = {lift}',
    en: 'Lift = followed ÷ after any purchase = {rate} ÷ {base} = {lift}',
  },
  formulaTest: {
    ko: '피셔 정확 검정(한쪽)을 앞 × 다음 {tested}쌍에 하고 벤저미니·호크버그로 보정해 0.05 이하만 확인된 것으로 합니다. 이 규칙은 p = {p}',
    en: 'Fisher’s exact test (one-sided) for {tested} pairs of first and next, adjusted by Benjamini and Hochberg; up to 0.05 counts as proven. This one: p = {p}',
  },
} as const satisfies Record<string, Text>;
