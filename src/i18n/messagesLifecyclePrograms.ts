import type { ProgramId } from '../../workers/analyses/lifecycle/result.ts';
import type { Text } from '../../workers/contract/text.ts';

export interface ProgramTexts {
  readonly name: Text;
  /** Who is in it; {risk}, {churn}, {dormant} are factors, {days} the active window. */
  readonly who: Text;
  /** What to send, by what, and when. Square brackets are for the sender to fill. */
  readonly channel: Text;
  readonly subject: Text;
  readonly body: Text;
  /** Why the field does it so. */
  readonly why: Text;
  /** The study it rests on, as among the sources of the spec. */
  readonly source: string;
}

/** What to do for each program. Messages are suggestions to be made one’s own. */
export const programTexts: Readonly<Record<ProgramId, ProgramTexts>> = {
  acquisition: {
    name: { ko: '첫 구매 유도', en: 'Acquisition' },
    who: { ko: '가입하고 한 번도 사지 않은 회원', en: 'Members who never bought' },
    channel: {
      ko: '가입한 주에 이메일이나 알림톡, 그 뒤 한 번 더. 두 번이면 충분합니다.',
      en: 'E-mail or app message in the week of joining, then once more. Twice is enough.',
    },
    subject: {
      ko: '[고객명]님, 처음이라면 이 세 가지부터 보세요',
      en: '[Name], three good places to start',
    },
    body: {
      ko: '가입해 주셔서 고맙습니다. 처음 오신 분들이 가장 많이 고른 세 가지입니다: [상품 1], [상품 2], [상품 3]. 첫 주문은 [기한]까지 배송비를 받지 않습니다. 고르기 어려우면 이 메시지에 답해 주세요. 사람이 읽고 답합니다.',
      en: 'Thank you for joining. These are the three things first-time customers choose most: [product 1], [product 2], [product 3]. Delivery of your first order is free until [date]. Not sure what fits? Reply to this message; a person reads it.',
    },
    why: {
      ko: '첫 구매를 큰 할인으로 얻은 고객은 덜 돌아옵니다. 두 회사의 자료에서 35% 할인으로 온 고객의 장기 가치는 할인 없이 온 고객의 절반쯤이었습니다. 그래서 할인보다 고르기를 돕고 작은 혜택을 줍니다.',
      en: 'Customers won with a deep discount come back less: in data of two firms, a 35% discount brought customers worth about half as much in the long run. So help them choose and give something small.',
    },
    source: 'Lewis 2006',
  },
  reSell: {
    name: { ko: '두 번째 구매 유도', en: 'Re-sell' },
    who: {
      ko: '{days}일 안에 딱 한 번 샀고, 아직 주기의 {dormant}배를 넘지 않은 고객',
      en: 'Bought exactly once within {days} days, and not yet beyond {dormant} × the cycle',
    },
    channel: {
      ko: '받아서 써 볼 만한 때(배송 뒤 1–2주)에 이메일이나 알림톡. 주기에 이르면 한 번 더.',
      en: 'E-mail or app message one to two weeks after delivery, once more when the cycle is reached.',
    },
    subject: {
      ko: '[상품], 쓰시기 어떠세요?',
      en: 'How is your [product]?',
    },
    body: {
      ko: '[고객명]님, [구매일]에 사신 [상품]은 마음에 드셨나요? 잘 쓰는 방법을 여기 모아 두었습니다: [링크]. 같이 쓰면 좋은 [상품 2]도 함께 보실 수 있습니다. 불편한 점이 있었다면 답장으로 알려 주세요. 바로 해결하겠습니다.',
      en: '[Name], are you happy with the [product] you bought on [date]? Tips for using it are here: [link], next to the [product 2] it goes well with. If anything was not right, just reply and we will put it right.',
    },
    why: {
      ko: '다시 살 가능성은 대개 마지막 구매에서 멀어질수록 떨어지고, 사지 않은 채 시간이 가면 더 떨어집니다. 그래서 첫 구매의 기억이 남아 있을 때 말을 겁니다.',
      en: 'The chance of another purchase typically falls as time passes, and silence makes it fall further. So write while the first purchase is fresh.',
    },
    source: 'Neslin et al. 2013',
  },
  crossSell: {
    name: { ko: '교차판매', en: 'Cross-sell' },
    who: {
      ko: '휴면이 아니고, 산 카테고리와 짝이 되는 카테고리를 아직 사지 않은 고객',
      en: 'Not dormant, and never bought the category that goes with one they bought',
    },
    channel: {
      ko: '다음 주문 확인이나 배송 안내에 덧붙이기. 따로 보낸다면 한 달에 한 번까지.',
      en: 'Along with the next order confirmation or delivery note; on its own, once a month at most.',
    },
    subject: {
      ko: '[산 카테고리]를 고르신 분들이 함께 찾는 [권할 카테고리]',
      en: 'For people who like [category bought]: a look at [category to suggest]',
    },
    body: {
      ko: '[고객명]님이 고르신 [산 카테고리]와 잘 어울리는 [권할 카테고리] 세 가지를 골랐습니다: [상품 1], [상품 2], [상품 3]. 관심이 없으시면 [관심 없음]을 눌러 주세요. 다시 권하지 않겠습니다.',
      en: 'Three picks from [category to suggest] that go with your [category bought]: [product 1], [product 2], [product 3]. Not for you? Tap [not interested] and we will not suggest it again.',
    },
    why: {
      ko: '현장 실험에서 다음에 살 것을 짚어 권하자 어림으로 고를 때보다 이익이 늘었고, 이미 산 것이 가장 좋은 실마리였습니다. 그래서 짝이 맞는 고객에게만 권합니다.',
      en: 'In a field test, predicting what each customer buys next earned more than a rule of thumb, and what they already had was the best clue. So suggest it only where the pair fits.',
    },
    source: 'Knott et al. 2002',
  },
  dormancyPrevention: {
    name: { ko: '휴면 방지', en: 'Dormancy prevention' },
    who: {
      ko: '두 번 이상 샀고, 주기의 {risk}배에 이르렀지만 {churn}배에는 이르지 않은 고객',
      en: 'Bought at least twice; {risk} × the cycle reached, {churn} × not yet',
    },
    channel: {
      ko: '주기에 이른 날 앱 푸시나 알림톡 한 번. 쿠폰 없이.',
      en: 'One app message or SMS on the day the cycle is reached. No coupon.',
    },
    subject: {
      ko: '[상품], 다시 채우실 때가 되지 않았나요?',
      en: 'Running low on [product]?',
    },
    body: {
      ko: '[고객명]님은 보통 [주기]일에 한 번 오셨습니다. 지난번에 사신 [상품]이 떨어질 때라면 여기에서 바로 담으실 수 있습니다: [링크]. 그사이 새로 들어온 것도 함께 보여 드릴게요.',
      en: '[Name], you usually stop by every [cycle] days. If your [product] is running out, here it is, one tap away: [link]. What is new since your last visit stands right beside it.',
    },
    why: {
      ko: '통신판매 회사의 현장 실험 세 번에서, 원래 사던 고객에게 준 큰 할인은 그 뒤의 구매를 오히려 줄였습니다. 늦지 않게 알리는 것이 먼저이고, 할인은 아껴 둡니다.',
      en: 'In three field experiments of a mail-order firm, deep discounts to established customers lowered what they bought later. A timely reminder comes first; keep the discount.',
    },
    source: 'Anderson & Simester 2004',
  },
  churnPrevention: {
    name: { ko: '이탈 방지', en: 'Churn prevention' },
    who: {
      ko: '두 번 이상 샀고, 주기의 {churn}배를 지나 {dormant}배로 가고 있는 고객',
      en: 'Bought at least twice; past {churn} × the cycle and nearing {dormant} ×',
    },
    channel: {
      ko: '이메일로 짧은 질문 하나. 지난해 많이 산 고객에게는 전화. 10–20%는 보내지 말고 대조군으로 남기세요.',
      en: 'One short question by e-mail; a call to those who spent most. Leave 10–20% without it as a control group.',
    },
    subject: {
      ko: '저희가 놓친 것이 있을까요?',
      en: 'Did we get something wrong?',
    },
    body: {
      ko: '[고객명]님, 한동안 뵙지 못했습니다. 까닭을 하나만 골라 주시면 고치겠습니다: 상품 · 가격 · 배송 · 이제 필요 없음. [링크](10초). 답해 주신 모든 분께 [작은 혜택]을 드립니다.',
      en: '[Name], we have not seen you for a while. Tell us why and we will work on it: products · prices · delivery · no longer needed. [link] (ten seconds). Everyone who answers gets [small thanks].',
    },
    why: {
      ko: '떠날 가능성이 가장 높은 고객이 꼭 붙잡기 좋은 고객은 아닙니다. 두 현장 실험에서 위험보다 제안에 반응하는 정도로 고르는 편이 더 효과가 있었습니다. 그래서 까닭을 묻고, 대조군을 둡니다.',
      en: 'Those most likely to leave are not necessarily the best to approach: in two field experiments, choosing by who responds worked better than choosing by risk. So ask why, and keep a control group.',
    },
    source: 'Ascarza 2018',
  },
  winBack: {
    name: { ko: '되찾기', en: 'Win-back' },
    who: {
      ko: '주기의 {dormant}배를 넘겼거나 {days}일 넘게 사지 않은 고객',
      en: 'Beyond {dormant} × the cycle, or without a purchase for more than {days} days',
    },
    channel: {
      ko: '위에서부터, 이메일로 두세 번. 반응이 없으면 그만두고, 계절에 한 번만 알리세요.',
      en: 'From the top of the list down, two or three e-mails. No answer: stop, and write once a season.',
    },
    subject: {
      ko: '[고객명]님이 다녀가신 뒤 달라진 세 가지',
      en: 'Three things that changed since your last visit',
    },
    body: {
      ko: '[마지막 구매일]에 다녀가신 뒤 이렇게 바뀌었습니다: [달라진 점 1], [달라진 점 2], [달라진 점 3]. 다시 오실 때 쓰시도록 [혜택]을 [기한]까지 넣어 두었습니다. 더 받고 싶지 않으시면 여기에서 한 번에 끊으실 수 있습니다: [수신거부].',
      en: 'Since you were here on [date], this is new: [change 1], [change 2], [change 3]. [Offer] is waiting in your account until [date]. Rather not hear from us? One tap and we stop: [unsubscribe].',
    },
    why: {
      ko: '한 통신사에서, 첫 관계가 깊었던 고객일수록 되찾기 제안을 받아들였습니다. 할인과 서비스를 함께 주면 가장 많이 돌아왔지만 다시 머문 기간과 이익은 가장 적었습니다. 많이 샀던 고객부터, 제안은 하나만.',
      en: 'At a telecom provider, the stronger the first relationship, the more accepted the offer. Discount and upgrade together won most back, who then stayed shortest and earned least. Best customers first, one offer only.',
    },
    source: 'Kumar et al. 2015',
  },
};

/** What every message needs, whatever it says. */
export const messageRules: Text = {
  ko: '수신에 동의한 고객에게만 보내고, 광고에는 제목 앞에 (광고)를 붙이고 무료 수신거부 방법을 넣으세요. 밤 9시부터 아침 8시 사이의 문자와 푸시에는 따로 받은 동의가 필요합니다.',
  en: 'Write only to people who agreed, say that it is advertising where the law asks for it, and put a free way to opt out into every message.',
};
