import type { Text } from '../../workers/contract/text.ts';

export const responseParts = {
  gridTitle: {
    ko: '{rate}: {best}에 가장 높고 {worst}에 가장 낮습니다',
    en: '{rate} is highest for {best} and lowest for {worst}',
  },
  gridTitlePlain: {
    ko: '{rate}: 요일이나 시각에 따른 뚜렷한 차이는 없습니다',
    en: '{rate}: no clear difference between weekdays or hours',
  },
  gridSubtitle: {
    ko: '보낸 요일과 시각별 {rate}, {trials}통. 30통이 안 되는 칸은 칠하지 않습니다.',
    en: '{rate} by weekday and hour of sending, {trials} messages. Cells of fewer than 30 are not shaded.',
  },
  gridLabel: { ko: '요일과 시각의 칸 {count}개', en: '{count} cells of weekday and hour' },
  weekday: { ko: '요일', en: 'Weekday' },
  messages: { ko: '도달', en: 'Delivered' },
  everyDay: { ko: '모든 요일', en: 'All days' },
  cellFew: { ko: '{trials}통뿐이라 비율을 내지 않습니다', en: 'only {trials} messages: no rate' },
  noHours: {
    ko: '발송일에 시각이 없어 요일만 볼 수 있습니다.',
    en: 'The dates have no time of day, so only weekdays can be told apart.',
  },
  timeDiffers: {
    ko: '{by}에 따라 {rate}이 다릅니다(카이제곱 {statistic}, 자유도 {freedom}, p {p}){within}.',
    en: '{rate} differs by {by} (chi-square {statistic}, {freedom} degrees of freedom, p {p}){within}.',
  },
  timeSame: {
    ko: '{by}에 따라 {rate}이 다르다는 증거는 없습니다(카이제곱 {statistic}, 자유도 {freedom}, p {p}){within}.',
    en: 'No sign that {rate} differs by {by} (chi-square {statistic}, {freedom} degrees of freedom, p {p}){within}.',
  },
  withinDiffers: {
    ko: '. 채널마다 따로 보아도 다릅니다(p {p})',
    en: '; within channels it does too (p {p})',
  },
  withinSame: {
    ko: '. 채널마다 따로 보면 다르다는 증거는 없습니다(p {p})',
    en: '; within channels there is no sign of it (p {p})',
  },
  hour: { ko: '시각', en: 'hour' },
  day: { ko: '요일', en: 'weekday' },

  bestTitle: {
    ko: '자기 기록만으로 채널을 말할 수 있는 고객은 {own}명({share})입니다',
    en: 'For {own} customers ({share}) their own record tells the channel',
  },
  bestSubtitle: {
    ko: '고객 {count}명, 받아 본 채널 가운데 {by}이 가장 잘될 채널. 나머지는 그룹 평균을 따릅니다. 수를 누르면 명단이 됩니다.',
    en: '{count} customers: the channel most likely to be {by}, of those they got messages by. The others follow the group. Choose a row for a list.',
  },
  byOpen: { ko: '열람', en: 'opened' },
  byClick: { ko: '클릭', en: 'clicked' },
  byOrder: { ko: '주문', en: 'ordered from' },
  channel: { ko: '추천 채널', en: 'Channel' },
  why: { ko: '까닭', en: 'Why' },
  count: { ko: '고객', en: 'Customers' },
  groupRate: { ko: '그룹 반응률', en: 'Rate of all' },
  strength: { ko: '앞선 믿음의 무게(통)', en: 'Weight of the start (messages)' },
  bestHours: { ko: '그룹의 좋은 시각', en: 'Best hours of all' },
  reasonOwn: { ko: '자기 기록', en: 'Own record' },
  reasonSingle: { ko: '받아 본 채널이 하나', en: 'The only one they get' },
  reasonGroup: { ko: '그룹 평균', en: 'Rate of the group' },
  channelName: { ko: '{channel} · {reason}', en: '{channel} · {reason}' },
  pickHint: { ko: '{name} 고객을 고릅니다', en: 'Selects customers: {name}' },
  noChannel: { ko: '채널 없음', en: 'No channel' },
  otherChannels: { ko: '그 밖의 채널', en: 'Other channels' },
  allAlike: { ko: '고객마다 다르지 않음', en: 'customers alike' },
  bestHelp: {
    ko: '한 통 받아 한 번 연 고객을 100%로 보지 않습니다. 모든 고객에서 배운 무게만큼 평균 쪽으로 당깁니다. 자기 기록이 90% 넘게 확실하지 않으면 ‘그룹 평균’입니다. 시각을 자기 기록으로 말할 수 있는 고객은 {hours}명입니다.',
    en: 'One open of one message is not 100%: it is drawn towards the mean as hard as all customers teach. Unless their own record is more than 90% sure, the group decides. For {hours} customers the record tells the hour.',
  },
  noHoursHelp: {
    ko: '한 통 받아 한 번 연 고객을 100%로 보지 않습니다. 모든 고객에서 배운 무게만큼 평균 쪽으로 당깁니다. 자기 기록이 90% 넘게 확실하지 않으면 ‘그룹 평균’입니다.',
    en: 'One open of one message is not 100%: it is drawn towards the mean as hard as all customers teach. Unless their own record is more than 90% sure, the group decides.',
  },

  controlTitle: { ko: '메시지가 만든 차이', en: 'What the messages changed' },
  controlNone: {
    ko: '대조군이 없습니다: 위의 숫자는 메시지 뒤에 일어난 일이지, 메시지가 만든 일이 아닐 수 있습니다. 다음에는 대상의 10%쯤을 추첨으로 빼 두고, ‘시안’ 열에 ‘대조군’으로, 도달은 N으로 적어 두세요. 여기에서 바로 견줍니다.',
    en: 'There is no control: the figures above are what happened after the messages, not what they caused. Next time keep back a tenth, drawn by lot, with “control” as variant and delivered = N: they are compared here.',
  },
  controlNote: {
    ko: '보내지 않은 고객 {rows}줄은 위의 어느 수에도 들어 있지 않습니다. 두 쪽 모두 {days}일 안에 산 사람을 셉니다. 추첨으로 나눴을 때만 공정한 비교입니다.',
    en: '{rows} rows of customers who were kept back are in none of the counts above. On both sides orders within {days} days count. The comparison is fair only if they were drawn by lot.',
  },
  campaign: { ko: '캠페인', en: 'Campaign' },
  controlGroup: { ko: '대조군', en: 'Control' },
  buyers: { ko: '주문 고객', en: 'Ordered' },
  buyersControl: { ko: '대조군 주문 고객', en: 'Ordered in control' },
  controlDifference: { ko: '차이 (95% 구간)', en: 'Difference (95% interval)' },
  pHolm: { ko: 'p (홀름)', en: 'p (Holm)' },
  moreBuyers: { ko: '더 산 고객', en: 'More buyers' },
  moreRevenue: { ko: '더 난 매출', en: 'More revenue' },
  roi: { ko: '투자수익률(ROI)', en: 'ROI' },
  testTable: { ko: '실험 파일', en: 'table of a test' },
  silentControl: { ko: '도달 없음', en: 'none delivered' },
  rateOfN: { ko: '{rate} ({count}/{of})', en: '{rate} ({count}/{of})' },
  rangeOf: { ko: '{value} ({low} – {high})', en: '{value} ({low} to {high})' },
  controlUnclear: { ko: '뚜렷하지 않음', en: 'not clear' },
  controlSmall: { ko: '30명 미만', en: 'under 30' },
  verdict: { ko: '판정', en: 'Verdict' },
  controlBoth: {
    ko: '양쪽에 모두 든 고객 {count}명은 뺐습니다.',
    en: '{count} customers on both sides are left out.',
  },

  variantTitleClear: {
    ko: '시안: {rate}은 {best}가 나머지보다 {difference} 높습니다',
    en: 'Variants: {rate} is {difference} higher with {best}',
  },
  variantTitleNone: {
    ko: '시안: {rate}의 차이를 보이지 못했습니다',
    en: 'Variants: no difference in {rate} could be shown',
  },
  variantSubtitle: {
    ko: '나머지 시안과의 {rate} 차이(%p)와 95% 구간. 추첨으로 나눴을 때만 공정한 비교입니다.',
    en: 'Difference in {rate} to the other variants, in points, with 95% intervals. Fair only if drawn by lot.',
  },
  drawnOk: {
    ko: '시안이 채널마다 고르게 나뉘어 있어(p {p}), 추첨과 어긋나지 않습니다.',
    en: 'Variants are spread evenly over channels (p {p}), as a draw would have it.',
  },
  drawnOff: {
    ko: '시안의 비율이 채널마다 다릅니다(p {p}). 추첨이 아니므로 차이는 채널 탓일 수 있습니다.',
    en: 'Shares of variants differ between channels (p {p}): not a draw, so a difference may be the channel’s.',
  },
  variant: { ko: '시안', en: 'Variant' },
  noDifference: { ko: '차이 없음', en: 'no difference' },

  formulaRate: {
    ko: '{rate} = {hits} ÷ {trials} = {value} (윌슨 95% 구간 {low}–{high})',
    en: '{rate} = {hits} ÷ {trials} = {value} (Wilson 95% interval {low}–{high})',
  },
  formulaPrior: {
    ko: '{channel}: 고객 {customers}명의 흔들림이 우연보다 얼마나 큰지에서 앞선 믿음의 무게 {strength}통, 평균 {mean}. 3통 받아 3통 연 고객은 ({mean} × {strength} + 3) ÷ ({strength} + 3) = {shrunk}.',
    en: '{channel}: how much more {customers} customers differ than chance makes gives a start of {strength} messages at {mean}. Someone who opened 3 of 3 is at ({mean} × {strength} + 3) ÷ ({strength} + 3) = {shrunk}.',
  },
  formulaAlike: {
    ko: '{channel}: 고객 사이의 차이가 우연을 넘지 않아 모두 {mean}로 봅니다.',
    en: '{channel}: customers differ no more than by chance, so all are taken to be at {mean}.',
  },
  formulaAgainst: {
    ko: '나머지와의 차이 = 자기 비율 − 나머지의 비율. 오차는 고객마다 (자기 몫 − 나머지 몫)을 제곱해 더한 것입니다.',
    en: 'Difference to the rest = own rate − rate of the rest; its error adds up, customer by customer, the square of what they bring to either.',
  },
} as const satisfies Readonly<Record<string, Text>>;
