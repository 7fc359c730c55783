import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const responseSpec = {
  id: 'response',
  group: 'campaigns',
  question: { ko: '캠페인마다 무엇을 가져왔나요?', en: 'What did each campaign bring?' },
  method: {
    ko: '도달·열람·클릭·주문을 캠페인, 채널, 시간으로 나누고 대조군과 비교, 고객별 채널은 베타–이항 경험적 베이즈',
    en: 'Delivery, open, click and order by campaign, channel and hour, against control; channel of each customer by beta–binomial empirical Bayes',
  },
  keywords: {
    ko: '캠페인 성과 메시지 문자 이메일 푸시 알림톡 발송 도달률 열람률 오픈율 클릭률 CTR CTOR 전환 수신거부 대조군 발송 시간 요일 최적 채널 ROI',
    en: 'campaign performance message e-mail SMS push delivery rate open rate click rate CTR CTOR conversion opt-out unsubscribe control send time hour weekday best channel ROI',
  },
  needs: [{ contacts: ['customer', 'time'] }],
  uses: {
    contacts: [
      'campaign',
      'channel',
      'variant',
      'cost',
      'delivered',
      'opened',
      'clicked',
      'converted',
      'revenue',
      'optedOut',
    ],
    orders: ['customer', 'time', 'amount', 'order'],
    experiment: ['unit', 'variant'],
  },
  options: {
    splitBy: {
      type: 'choice',
      stage: 'query',
      default: 'campaign',
      label: { ko: '나누어 보기', en: 'Split by' },
      help: {
        ko: '표와 그림을 무엇으로 나눌지. 세그먼트는 지금의 세그먼트입니다.',
        en: 'What the table and the picture are split by. Segments are those of the analysis date.',
      },
      choices: [
        { value: 'campaign', label: { ko: '캠페인', en: 'Campaign' } },
        { value: 'channel', label: { ko: '채널', en: 'Channel' } },
        { value: 'variant', label: { ko: '시안', en: 'Variant' } },
        { value: 'weekday', label: { ko: '요일', en: 'Weekday' } },
        { value: 'hour', label: { ko: '시간대', en: 'Hour' } },
        { value: 'month', label: { ko: '월', en: 'Month' } },
        ...segmentingChoices,
      ],
    },
    ordersFrom: {
      type: 'choice',
      stage: 'kernel',
      default: 'auto',
      label: { ko: '주문은 무엇으로', en: 'Orders by' },
      help: {
        ko: '자동은 발송 파일에 전환 열이 있으면 그것을, 없으면 주문 파일에서 며칠 안의 주문을 셉니다.',
        en: 'Automatic takes the message file’s own conversions where it has them, else orders within some days.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'file', label: { ko: '발송 파일의 전환', en: 'Conversions of the message file' } },
        { value: 'orders', label: { ko: '주문 파일의 주문', en: 'Orders of the order file' } },
      ],
    },
    windowDays: {
      type: 'integer',
      stage: 'kernel',
      default: 7,
      min: 1,
      max: 90,
      unit: { ko: '일', en: 'days' },
      label: { ko: '주문까지', en: 'Ordered within' },
      help: {
        ko: '메시지를 보낸 뒤 이 날수 안의 주문만 셉니다. 대조군과의 비교도 같은 날수로 합니다.',
        en: 'Only orders within so many days of sending count, also against a control.',
      },
    },
    basis: {
      type: 'choice',
      stage: 'kernel',
      default: 'clicked',
      label: { ko: '주문을 달아 줄 메시지', en: 'Messages that can be credited' },
      help: {
        ko: '클릭 열이 없으면 열람, 그것도 없으면 도달한 메시지로 셉니다. 클릭 시각은 파일에 없어 발송 시각부터 잽니다.',
        en: 'Without a click column opened ones, else delivered ones. The time of the click is not in the file, so days count from sending.',
      },
      choices: [
        { value: 'clicked', label: { ko: '클릭한 메시지만', en: 'Clicked ones only' } },
        { value: 'delivered', label: { ko: '도달한 메시지 모두', en: 'All that arrived' } },
      ],
    },
    credit: {
      type: 'choice',
      stage: 'kernel',
      default: 'last',
      label: { ko: '한 주문을 몇 통에', en: 'One order credits' },
      help: {
        ko: '바로 앞 한 통이면 캠페인 매출을 더해도 실제 매출을 넘지 않습니다. 모두에 달면 같은 주문이 여러 번 셉니다.',
        en: 'With the last message alone, revenue of campaigns never adds up to more than the shop’s. With all, one order counts several times.',
      },
      choices: [
        { value: 'last', label: { ko: '바로 앞 한 통', en: 'The last message before it' } },
        { value: 'any', label: { ko: '그 전의 모든 메시지', en: 'Every message before it' } },
      ],
    },
    bestBy: {
      type: 'choice',
      stage: 'kernel',
      default: 'open',
      label: { ko: '좋은 채널의 기준', en: 'Best channel by' },
      help: {
        ko: '고객마다 어느 반응으로 채널과 시간을 고를지.',
        en: 'The response that the channel and hour of each customer are chosen by.',
      },
      choices: [
        { value: 'open', label: { ko: '열람', en: 'Opens' } },
        { value: 'click', label: { ko: '클릭', en: 'Clicks' } },
        { value: 'order', label: { ko: '주문', en: 'Orders' } },
      ],
    },
    marginPercent: {
      type: 'integer',
      stage: 'kernel',
      default: 100,
      min: 1,
      max: 100,
      unit: { ko: '%', en: '%' },
      label: { ko: '매출에서 남는 비율', en: 'Margin of revenue' },
      help: {
        ko: '대조군이 있을 때 ROI를 낼 이익률. 100이면 매출 그대로입니다.',
        en: 'For the return on a campaign with a control. 100 takes revenue as it is.',
      },
    },
  },
  sources: [
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
    {
      title: 'Stein’s estimation rule and its competitors: an empirical Bayes approach',
      authors: 'Efron, B.; Morris, C.',
      year: 1973,
      where: 'Journal of the American Statistical Association 68(341), 117–130',
    },
    {
      title: 'An introduction to empirical Bayes data analysis',
      authors: 'Casella, G.',
      year: 1985,
      where: 'The American Statistician 39(2), 83–87',
    },
    {
      title: 'Proportions with extraneous variance: single and independent samples',
      authors: 'Kleinman, J. C.',
      year: 1973,
      where: 'Journal of the American Statistical Association 68(341), 46–54; moments of the beta–binomial',
    },
    {
      title: 'Longitudinal data analysis using generalized linear models',
      authors: 'Liang, K.-Y.; Zeger, S. L.',
      year: 1986,
      where: 'Biometrika 73(1), 13–22; errors that allow for several messages to one customer',
    },
    {
      title:
        'Interval estimation for the difference between independent proportions: comparison of eleven methods',
      authors: 'Newcombe, R. G.',
      year: 1998,
      where: 'Statistics in Medicine 17, 873–890, method 10',
    },
  ],
} as const satisfies AnalysisSpec;
