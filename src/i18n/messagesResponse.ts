import type { Text } from '../../workers/contract/text.ts';

export const responseMessages = {
  sent: { ko: '보냄', en: 'Sent' },
  delivered: { ko: '도달', en: 'Delivered' },
  opened: { ko: '열람', en: 'Opened' },
  clicked: { ko: '클릭', en: 'Clicked' },
  ordered: { ko: '주문한 메시지', en: 'With an order' },
  optedOut: { ko: '수신거부', en: 'Opted out' },
  orders: { ko: '주문', en: 'Orders' },
  customers: { ko: '받은 고객', en: 'Customers' },
  cost: { ko: '비용', en: 'Cost' },
  revenue: { ko: '매출', en: 'Revenue' },
  perMessage: { ko: '한 통당 매출', en: 'Revenue a message' },
  costPerOrder: { ko: '주문당 비용', en: 'Cost an order' },
  low: { ko: '95% 구간 아래', en: '95% low' },
  high: { ko: '95% 구간 위', en: '95% high' },

  delivery: { ko: '도달률 (도달 ÷ 보냄)', en: 'Delivery rate (delivered ÷ sent)' },
  open: { ko: '열람률 (열람 ÷ 도달)', en: 'Open rate (opened ÷ delivered)' },
  openSent: { ko: '보낸 수 대비 열람 (열람 ÷ 보냄)', en: 'Opened of sent (opened ÷ sent)' },
  click: { ko: '클릭률 (클릭 ÷ 도달)', en: 'Click rate (clicked ÷ delivered)' },
  clickOpen: { ko: '열람 대비 클릭 (클릭 ÷ 열람)', en: 'Click-to-open (clicked ÷ opened)' },
  order: { ko: '주문율 (주문 ÷ 도달)', en: 'Order rate (ordered ÷ delivered)' },
  cvr: { ko: '클릭 대비 주문 (주문 ÷ 클릭)', en: 'Orders of clicks (ordered ÷ clicked)' },
  optOut: { ko: '수신거부율 (거부 ÷ 도달)', en: 'Opt-out rate (opted out ÷ delivered)' },
  deliveryShort: { ko: '도달률', en: 'Delivery rate' },
  openShort: { ko: '열람률', en: 'Open rate' },
  openSentShort: { ko: '열람 ÷ 보냄', en: 'Opened ÷ sent' },
  clickShort: { ko: '클릭률', en: 'Click rate' },
  clickOpenShort: { ko: '클릭 ÷ 열람', en: 'Click-to-open' },
  orderShort: { ko: '주문율', en: 'Order rate' },
  cvrShort: { ko: '주문 ÷ 클릭', en: 'Ordered ÷ clicked' },
  optOutShort: { ko: '수신거부율', en: 'Opt-out rate' },
  whichRate: { ko: '볼 비율', en: 'Rate to show' },
  whichGroup: { ko: '볼 메시지', en: 'Messages to show' },
  allMessages: { ko: '모든 메시지', en: 'All messages' },

  unknownGroup: { ko: '적혀 있지 않음', en: 'Not given' },
  otherGroup: { ko: '그 밖', en: 'Other' },
  hourName: { ko: '{hour}시', en: '{hour}:00' },
  bandName: { ko: '{from}–{to}시', en: '{from}:00–{to}:00' },

  findingSent: {
    ko: '메시지 {sent}통을 고객 {customers}명에게 보냈습니다. ',
    en: '{sent} messages went to {customers} customers. ',
  },
  stepCount: { ko: '{step} {count} ({rate})', en: '{count} {step} ({rate})' },
  stepBare: { ko: '{step} {count}', en: '{count} {step}' },
  sayDelivered: { ko: '도달', en: 'delivered' },
  sayOpened: { ko: '열람', en: 'opened' },
  sayClicked: { ko: '클릭', en: 'clicked' },
  sayOrders: { ko: '주문', en: 'orders' },
  sayOptedOut: { ko: '수신거부', en: 'opted out' },
  findingMoney: {
    ko: '들어온 매출은 {revenue}, 비용은 {cost}입니다. ',
    en: 'Revenue {revenue}, cost {cost}. ',
  },
  findingRevenue: { ko: '들어온 매출은 {revenue}입니다. ', en: 'Revenue {revenue}. ' },
  findingCost: { ko: '비용은 {cost}입니다. ', en: 'Cost {cost}. ' },
  findingNoControl: {
    ko: '대조군이 없습니다: 메시지 뒤에 일어난 일이지, 메시지가 만든 일인지는 알 수 없습니다.',
    en: 'There is no control: this is what happened after the messages, not what they caused.',
  },
  findingControl: {
    ko: '대조군과 견준 캠페인 {count}개 가운데 {clear}개에서 주문 고객이 뚜렷하게 달랐습니다.',
    en: 'Of {count} campaigns with a control, {clear} clearly changed who ordered.',
  },
  noOpened: {
    ko: '파일에 도달·열람·클릭 열이 없어 보낸 수만 압니다. 열을 이어 주면 단계마다 볼 수 있습니다. ',
    en: 'The file has no column for delivered, opened or clicked, so only what was sent is known. Map them to see every step. ',
  },
  noOrders: {
    ko: '주문은 알 수 없습니다: 발송 파일에 전환 열이 없고 주문 파일도 없습니다. ',
    en: 'Orders are not known: no conversions in the message file, and no order file. ',
  },

  funnelTitle: {
    ko: '{name}: 보낸 메시지의 {rate}가 {step}까지 갔습니다',
    en: '{name}: {rate} of what was sent got as far as “{step}”',
  },
  funnelTitlePlain: { ko: '{name}: 보낸 메시지 {count}통', en: '{name}: {count} messages sent' },
  funnelSubtitle: {
    ko: '메시지 수({from} – {to}). {how}',
    en: 'Messages ({from} – {to}). {how}',
  },
  howFile: { ko: '주문은 발송 파일의 전환 열입니다.', en: 'Orders are the conversions of the message file.' },
  howOrders: {
    ko: '주문은 주문 파일에서, {basis}를 보낸 뒤 {days}일 안의 것입니다. {credit}',
    en: 'Orders come from the order file, within {days} days of sending {basis}. {credit}',
  },
  basisClicked: { ko: '클릭한 메시지', en: 'a message that was clicked' },
  basisOpened: { ko: '열어 본 메시지', en: 'a message that was opened' },
  basisDelivered: { ko: '도달한 메시지', en: 'a message that arrived' },
  basisSent: { ko: '메시지', en: 'a message' },
  creditLast: {
    ko: '한 주문은 바로 앞 한 통에만 답니다.',
    en: 'An order counts for the last message before it only.',
  },
  creditAny: {
    ko: '한 주문을 그 전의 모든 메시지에 달아, 더하면 실제보다 많습니다.',
    en: 'An order counts for every message before it, so sums exceed what was sold.',
  },
  howNone: { ko: '주문은 알 수 없습니다.', en: 'Orders are not known.' },
  byDay: {
    ko: '시각이 없는 날짜가 있어 같은 날의 주문은 메시지 뒤로 봅니다.',
    en: 'Some dates have no time, so an order of the same day counts as after the message.',
  },
  between: { ko: '{rate} 이어짐', en: '{rate} go on' },
  barLabel: {
    ko: '{step}: {count}통, 보낸 것의 {rate}',
    en: '{step}: {count} messages, {rate} of those sent',
  },
  barBeside: { ko: '수신거부 {count}통 (도달의 {rate})', en: '{count} opted out ({rate} of delivered)' },
  missingSteps: { ko: '파일에 없는 단계: {names}.', en: 'Steps the file has no column for: {names}.' },
  deliveredIsSent: {
    ko: '도달 열이 없어 비율은 보낸 수로 나눴습니다.',
    en: 'Without a column for delivered, rates are of what was sent.',
  },
  mended: {
    ko: '열지 않았는데 클릭했거나, 도달하지 않았는데 연 메시지 {count}통은 그 앞 단계도 지난 것으로 셌습니다. KPI 화면은 파일 그대로 셉니다.',
    en: '{count} messages clicked without an open, or opened without arriving, count for the earlier step too. The KPI page counts them as they are.',
  },
  openWindow: {
    ko: '마지막 {count}통은 주문 파일이 끝날 때 {days}일이 다 지나지 않아, 주문이 더 늘 수 있습니다.',
    en: 'For the last {count} messages the {days} days are not over when the orders end: more orders may follow.',
  },
  shareOfShop: {
    ko: '메시지에 달린 매출은 가게 매출 {shop}의 {share}입니다.',
    en: 'Revenue credited to messages is {share} of the shop’s {shop}.',
  },

  splitTitleClear: {
    ko: '{rate}: {best} {high} – 나머지보다 뚜렷하게 높습니다',
    en: '{rate}: {best} at {high}, clearly above the rest',
  },
  splitTitleBoth: {
    ko: '{rate}: {best} {high}, {worst} {low} – 차이가 뚜렷합니다',
    en: '{rate}: {best} {high}, {worst} {low}, clearly apart',
  },
  splitTitleNone: {
    ko: '{rate}: 뚜렷하게 높거나 낮은 곳이 없습니다',
    en: '{rate}: none is clearly above or below the rest',
  },
  splitTitleOne: { ko: '{rate}: {name} {value}', en: '{rate}: {name} {value}' },
  splitSubtitle: {
    ko: '{by}별 {rate}, 윌슨 95% 구간. 많이 보낸 순 {shown}개(전체 {all}개)',
    en: '{rate} by {by}, Wilson 95% intervals. The {shown} with most messages, of {all}',
  },
  splitSubtitleAll: { ko: '{by}별 {rate}, 윌슨 95% 구간', en: '{rate} by {by}, Wilson 95% intervals' },
  splitEmpty: {
    ko: '이 비율을 낼 열이 파일에 없습니다.',
    en: 'The file has no columns for this rate.',
  },
  ofTrials: { ko: '{rate} ({hits}/{trials})', en: '{rate} ({hits}/{trials})' },
  interval: { ko: '95% 구간 {low}–{high}', en: '95% interval {low}–{high}' },
  overall: { ko: '전체 {rate}', en: 'all {rate}' },
  judgeHelp: {
    ko: '나머지 메시지와의 차이를 고객 단위로 견주고, 여러 번 견준 만큼 홀름으로 엄격하게 봤습니다. 30통이 안 되면 견주지 않습니다.',
    en: 'Each is compared with all other messages, customer by customer, with Holm’s correction for the many comparisons; fewer than 30 messages are not compared.',
  },
  above: { ko: '뚜렷하게 높음', en: 'clearly above' },
  below: { ko: '뚜렷하게 낮음', en: 'clearly below' },
  unclear: { ko: '구분되지 않음', en: 'not clearly different' },
  few: { ko: '너무 적음', en: 'too few' },
  judged: { ko: '나머지와 견주면', en: 'Against the rest' },
  difference: { ko: '나머지와의 차이', en: 'Difference to the rest' },
  points: { ko: '{value}%p', en: '{value} points' },
  tableTitle: { ko: '{by}마다 무엇을 가져왔나', en: 'What each brought, by {by}' },
  tableSubtitle: {
    ko: '{count}개. 비율의 구간과 숨은 열은 ‘열’에서 켜고, 파일로 내려받을 때는 모두 들어갑니다.',
    en: '{count} rows. Intervals and hidden columns are under “Columns”; the download has them all.',
  },
  search: { ko: '이름으로 찾기', en: 'Find by name' },
  name: { ko: '이름', en: 'Name' },
} as const satisfies Readonly<Record<string, Text>>;

export const responseAssumptions = {
  control: {
    ko: '대조군이 없는 숫자는 메시지 뒤에 일어난 일입니다. 어차피 살 사람이 더 열고 더 누르므로, 클릭한 사람의 매출은 메시지의 효과가 아닙니다.',
    en: 'Without a control the figures are what happened after a message. Those who were about to buy anyway open and click more, so revenue of clickers is not an effect.',
  },
  marked: {
    ko: '도달, 열람, 클릭, 주문은 파일의 열 그대로입니다. 열람은 그림을 막는 메일 앱에서는 적게, 미리 여는 앱에서는 많게 잡힙니다.',
    en: 'Steps are as the file says. Mail apps that block pictures hide opens, and those that load ahead invent some.',
  },
  apart: {
    ko: '윌슨 구간은 메시지를 저마다 따로 본 것입니다. 서로 견줄 때는 한 고객의 여러 메시지가 닮은 만큼 구간을 넓힙니다.',
    en: 'Wilson intervals take each message by itself. Comparisons widen theirs for messages of one customer being alike.',
  },
  people: {
    ko: '캠페인과 채널은 받는 사람이 다릅니다. 차이가 뚜렷해도 보낸 것 때문인지, 받은 사람 때문인지는 나눠 보내야 압니다.',
    en: 'Campaigns and channels reach different people. A clear difference may be theirs; only messages drawn by lot can tell.',
  },
  channel: {
    ko: '추천 채널은 받아 본 채널 안에서만 고릅니다. 수신 동의가 바뀌었는지는 보내기 전에 확인하세요.',
    en: 'A channel is recommended only among those the customer got messages by. Check consent before sending.',
  },
} as const satisfies Readonly<Record<string, Text>>;
