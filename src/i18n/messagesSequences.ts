import type { Text } from '../../workers/contract/text.ts';

export const sequencesMessages = {
  days: { ko: '{count}일', en: '{count} days' },
  day: { ko: '{count}일', en: '{count} day' },
  stepsLong: { ko: '{count}단계', en: '{count} steps' },
  stepLong: { ko: '{count}단계', en: '{count} step' },
  customers: { ko: '고객 {count}명', en: '{count} customers' },
  lines: { ko: '기록 {count}건', en: '{count} records' },
  product: { ko: '상품', en: 'product' },
  brand: { ko: '브랜드', en: 'brand' },
  category: { ko: '카테고리', en: 'category' },
  item: { ko: '항목', en: 'item' },

  finding: {
    ko: '‘{prefix}’ 다음에는 ‘{next}’: {rate}가 {time} 안에 이어서 샀고, 그 절반은 {median} 안이었습니다. 아무 구매 뒤에나 보면 {base}입니다.',
    en: 'After {prefix} comes {next}: {rate} bought it within {time}, half of them within {median}. After any purchase it is {base}.',
  },
  findingStep: {
    ko: '‘{prefix}’ 다음에는 ‘{next}’: {rate}에서 {time} 안에 이어졌고, 그 절반은 {median} 안이었습니다. 아무 데서나 보면 {base}입니다.',
    en: 'After {prefix} comes {next}: in {rate} of the records within {time}, in half of those within {median}. After anything it is {base}.',
  },
  findingMore: {
    ko: '이렇게 확인된 것이 모두 {count}가지입니다.',
    en: 'In all, {count} such rules are proven.',
  },
  findingNow: {
    ko: '지금 그 기간 안에 있으면서 아직 사지 않은 고객이 {count}명입니다.',
    en: '{count} customers are within that time now and have not bought it yet.',
  },
  findingNone: {
    ko: '{who}에서 순서 {patterns}개를 찾았지만, 아무 때보다 자주 이어진다고 확인된 것은 없습니다.',
    en: 'Among {who} there are {patterns} frequent sequences, but nothing could be shown to follow more often than it does anyway.',
  },
  findingOnce: {
    ko: '{who} 가운데 두 번 이상 산 사람이 없어, 다음에 무엇을 사는지 알 수 없습니다.',
    en: 'None of {who} bought on two days, so nothing comes after anything yet.',
  },
  findingShort: {
    ko: '자료가 {have}일치라 {time}을 다 지켜본 고객이 없습니다. ‘다음 구매를 기다릴 기간’을 줄여 보세요.',
    en: 'The file covers {have} days, so nobody was watched for {time}. Choose a shorter time for what comes next.',
  },

  nextTitle: {
    ko: '‘{prefix}’ 다음의 ‘{next}’: 아무 때보다 {lift}배 자주',
    en: '{next} comes {lift} times as often after {prefix}',
  },
  nextTitleNone: {
    ko: '아무 때보다 자주 이어진다고 확인된 것은 없습니다',
    en: 'Nothing could be shown to follow more often than it does anyway',
  },
  nextSubtitle: {
    ko: '앞의 것을 처음 산 뒤 {time} 안에 다음 것을 산 고객의 비율과 95% 구간 · 세로 눈금은 아무 구매 뒤의 비율 · 확인된 {count}가지 중 {shown}가지',
    en: 'Share of customers who bought the next within {time} of first buying the first, 95% interval · upright mark: after any purchase · {shown} of {count} proven',
  },
  nextSubtitleStep: {
    ko: '앞의 것 뒤 {time} 안에 다음 것이 나온 비율과 95% 구간 · 세로 눈금은 아무 데서나 본 비율 · 확인된 {count}가지 중 {shown}가지',
    en: 'Share of records in which the next came within {time} of the first, 95% interval · upright mark: after anything · {shown} of {count} proven',
  },
  nextHelp: {
    ko: '줄을 누르면 앞의 것은 샀지만 다음 것은 아직 사지 않은 고객이 명단이 됩니다.',
    en: 'Press a line to list who bought the first and not yet the next.',
  },
  nextLabel: {
    ko: '확인된 다음 구매 {count}가지. 화살표로 옮기고 Enter로 고릅니다.',
    en: '{count} proven rules. Move with the arrows, pick with Enter.',
  },
  withRepeats: { ko: '다시 사는 것도', en: 'With repeats' },
  withoutRepeats: { ko: '다시 사는 것은 빼고', en: 'Without repeats' },
  rowText: { ko: '{rate} · 보통 {median}', en: '{rate} · about {median}' },
  rowShort: { ko: '{rate} · {median}', en: '{rate} · {median}' },
  rowDetail: {
    ko: '{name}: {followed}/{watched}({rate}, 구간 {low}–{high}), 아무 때 {base}, 향상도 {lift}, 걸린 기간 중앙값 {median}(가운데 절반 {q1}–{q3})',
    en: '{name}: {followed} of {watched} ({rate}, interval {low} to {high}), anyway {base}, lift {lift}, median time {median} (middle half {q1} to {q3})',
  },

  lookupTitle: { ko: '이것 다음에는?', en: 'After this comes …' },
  lookupLabel: { ko: '앞에 산 것', en: 'Bought first' },
  lookupHelp: {
    ko: '앞의 것을 처음 산 뒤 {time} 안에 아무 때보다 자주 산 것입니다. 확인되지 않은 것은 우연일 수 있습니다.',
    en: 'What was bought within {time} of first buying it, more often than after any purchase. What is not proven may be chance.',
  },
  lookupNone: {
    ko: '아무 구매 뒤보다 자주 이어진 것이 없습니다.',
    en: 'Nothing followed more often than after any purchase.',
  },
  next: { ko: '다음', en: 'Next' },
  prefix: { ko: '앞', en: 'First' },
  confidence: { ko: '이어진 비율', en: 'Followed' },
  base: { ko: '아무 때', en: 'Anyway' },
  lift: { ko: '향상도', en: 'Lift' },
  when: { ko: '걸린 기간', en: 'Time to next' },
  whenHelp: {
    ko: '이어서 산 고객의 가운데 절반이 걸린 기간입니다.',
    en: 'How long the middle half of those who bought it took.',
  },
  verdict: { ko: '판정', en: 'Verdict' },
  proven: { ko: '확인됨', en: 'proven' },
  needless: { ko: '짧은 규칙과 같음', en: 'as a shorter one' },
  notShown: { ko: '확인 안 됨', en: 'not proven' },
  waiting: { ko: '아직 안 삼', en: 'Not yet' },
  waitingPick: { ko: ': {name}, 명단으로', en: ': {name}, as a list' },
  inTime: { ko: '기간 안', en: 'In time' },

  listWho: { ko: '누구를', en: 'Who' },
  listWaiting: { ko: '아직 안 산 모두', en: 'All who have not bought it yet' },
  listInTime: { ko: '지금 기간 안에 있는 고객', en: 'Those within the time now' },
  nameWaiting: {
    ko: '{prefix} 다음 {next}: 아직 안 산 고객',
    en: '{prefix}, then {next}: not yet',
  },
  nameInTime: {
    ko: '{prefix} 다음 {next}: 아직 안 샀고 기간 안',
    en: '{prefix}, then {next}: not yet, within the time',
  },
  noCategory: { ko: '카테고리 없음', en: 'No category' },
  other: { ko: '그 밖', en: 'Other' },
  none: { ko: '더 사지 않음', en: 'No more' },
  noneStep: { ko: '끝', en: 'The end' },
} as const satisfies Record<string, Text>;

export const sequencesAssumptions = {
  together: {
    ko: '한 고객이 하루에 산 것은 함께 산 것으로 보고, 순서는 날짜로 정합니다. 지지도는 고객 수이며 한 고객은 한 번만 셉니다.',
    en: 'What a customer bought on one day counts as bought together; the order is that of the days. Support is a number of customers, each counted once.',
  },
  watched: {
    ko: '다음 구매는 앞의 것이 처음 갖추어진 날부터 셉니다. 자료가 끝날 때 그 기간이 다 지나지 않은 고객은 비율에서 뺍니다(우측 중도절단).',
    en: 'Time runs from the day on which the first was complete for the first time. Customers for whom it was not over when the data ends are left out of the rates (right-censored).',
  },
  alike: {
    ko: '견주는 것은 같은 기간을 지켜본 모든 구매입니다. 앞의 것을 처음 산 것이 고객의 몇 번째 구매였는지에 맞추어, 첫 구매는 첫 구매끼리, 둘째는 둘째끼리 견줍니다(12번째부터는 함께).',
    en: 'They are held against all purchases that were watched as long, and as early in the life of a customer: a first purchase against first purchases, a second against second ones (from the twelfth on together).',
  },
  cause: {
    ko: '이어진다는 것은 앞의 것 때문에 샀다는 뜻이 아닙니다. 권해서 달라지는지는 대조군을 두고 확인해야 합니다.',
    en: 'That one follows the other does not mean that it caused it. Whether an offer changes anything takes a control group.',
  },
} as const satisfies Readonly<Record<string, Text>>;
