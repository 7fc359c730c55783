import type { KpiId } from '../../../workers/analyses/kpi/result.ts';
import type { KpiWords } from './kpiWords.ts';

/** Figures of advertising, visits, messages and voices. */
export const otherKpiWords = {
  impressions: {
    name: { ko: '노출', en: 'Impressions' },
    formula: { ko: '노출 수의 합', en: 'Sum of impressions' },
    use: {
      ko: '광고가 얼마나 보였는지입니다. 클릭률과 함께 봅니다.',
      en: 'How often it was shown; read it beside the click rate.',
    },
  },
  reach: {
    name: { ko: '도달', en: 'Reach' },
    formula: { ko: '도달 수의 합', en: 'Sum of reach' },
    use: {
      ko: '채널과 기간을 더하면 같은 사람이 겹쳐 셀 수 있습니다.',
      en: 'Added over channels and periods, the same person may count twice.',
    },
  },
  adCtr: {
    name: { ko: '광고 클릭률 (CTR)', en: 'Ad click-through rate (CTR)' },
    formula: { ko: '클릭 ÷ 노출', en: 'Clicks ÷ impressions' },
    use: { ko: '소재가 낡으면 먼저 떨어집니다.', en: 'The first to fall when a creative wears out.' },
  },
  visits: {
    name: { ko: '방문 수', en: 'Visits' },
    formula: {
      ko: '세션의 수. 세션이 없으면 방문자의 하루를 한 번으로',
      en: 'Sessions; without them, a visitor’s day',
    },
    use: {
      ko: '관심의 크기입니다. 구매 전환율로 나누어 봅니다.',
      en: 'The size of interest; read it with the conversion rate.',
    },
  },
  pageViews: {
    name: { ko: '페이지 조회', en: 'Page views' },
    formula: { ko: '조회 행동의 수', en: 'Number of view events' },
    use: {
      ko: '방문이 같은데 줄면 들어와서 덜 둘러보는 것입니다.',
      en: 'Falling with equal visits: people look around less.',
    },
  },
  sessionMinutes: {
    name: { ko: '방문당 머문 시간', en: 'Time per visit' },
    formula: {
      ko: '첫 행동부터 마지막 행동까지의 시간 ÷ 방문',
      en: 'Time from first to last event ÷ visits',
    },
    use: { ko: '한 페이지만 본 방문은 0분으로 셉니다.', en: 'A visit of one page counts as 0 minutes.' },
  },
  leads: {
    name: { ko: '신청', en: 'Leads' },
    formula: { ko: '신청 수의 합', en: 'Sum of leads' },
    use: {
      ko: '상담·가입 신청처럼 구매 앞의 약속입니다.',
      en: 'A promise before a purchase: sign-ups and enquiries.',
    },
  },
  bounceRate: {
    name: { ko: '이탈 방문자 비율 (한 페이지)', en: 'Bounce rate' },
    formula: { ko: '한 페이지만 본 방문자 ÷ 방문자', en: 'One-page visitors ÷ visitors with a page view' },
    use: {
      ko: '광고가 약속한 것과 첫 화면이 다를 때 오릅니다.',
      en: 'Rises when the landing page is not what the ad promised.',
    },
  },
  conversionRate: {
    name: { ko: '구매 전환율 (CVR)', en: 'Conversion rate (CVR)' },
    formula: { ko: '구매한 방문자 ÷ 방문자', en: 'Visitors who bought ÷ visitors' },
    use: {
      ko: '방문자 수와 함께 봐야 합니다. 손님이 줄어도 오를 수 있습니다.',
      en: 'Read with visitors: it may rise because fewer people come.',
    },
  },
  cartAbandonment: {
    name: { ko: '장바구니 이탈률', en: 'Cart abandonment' },
    formula: { ko: '담고 사지 않은 방문자 ÷ 담은 방문자', en: 'Carted and did not buy ÷ carted' },
    use: { ko: '배송비와 결제 단계를 먼저 의심하세요.', en: 'Suspect shipping cost and the checkout first.' },
  },
  cac: {
    name: { ko: '고객 획득 비용 (CAC)', en: 'Acquisition cost (CAC)' },
    formula: { ko: '광고비 ÷ 신규 고객 수', en: 'Advertising cost ÷ new customers' },
    use: {
      ko: '광고 없이 온 고객도 나눗수에 들어가 실제보다 싸 보입니다.',
      en: 'Customers who came without ads are in the denominator, so it looks cheaper than it is.',
    },
  },
  roas: {
    name: { ko: '광고 수익률 (ROAS)', en: 'ROAS' },
    formula: { ko: '광고 매출 ÷ 광고비', en: 'Ad revenue ÷ ad cost' },
    use: {
      ko: '매체가 스스로 보고한 매출이라 겹쳐 셀 수 있습니다.',
      en: 'Platforms report their own revenue; they may count the same sale twice.',
    },
  },
  roi: {
    name: { ko: '투자 수익률 (ROI)', en: 'ROI' },
    formula: {
      ko: '(광고 매출 × 이익률 − 광고비) ÷ 광고비',
      en: '(Ad revenue × margin rate − ad cost) ÷ ad cost',
    },
    use: {
      ko: '0 아래면 광고가 이익을 까먹은 것입니다.',
      en: 'Below 0, advertising cost more than it earned.',
    },
  },
  discountRoi: {
    name: { ko: '할인 수익률', en: 'Discount ROI' },
    formula: { ko: '늘어난 이익 ÷ 깎아 준 금액', en: 'Extra margin ÷ discount given' },
    use: {
      ko: '할인이 없었어도 샀을 고객을 빼야 하므로 대조군이 있어야 합니다.',
      en: 'Who would have bought anyway must be left out, so it takes a control group.',
    },
  },
  deliveryRate: {
    name: { ko: '도달률', en: 'Delivery rate' },
    formula: { ko: '도달 ÷ 발송', en: 'Delivered ÷ sent' },
    use: {
      ko: '떨어지면 주소록이 낡았거나 차단된 것입니다.',
      en: 'Falls when addresses are old or blocked.',
    },
  },
  openRate: {
    name: { ko: '열람률 (도달 대비)', en: 'Open rate (of delivered)' },
    formula: { ko: '열람 ÷ 도달', en: 'Opened ÷ delivered' },
    use: {
      ko: '제목의 힘입니다. 자동으로 열린 것이 섞이기도 합니다.',
      en: 'The strength of the subject line; machines open messages too.',
    },
  },
  openRateSent: {
    name: { ko: '열람률 (발송 대비)', en: 'Open rate (of sent)' },
    formula: { ko: '열람 ÷ 발송', en: 'Opened ÷ sent' },
    use: {
      ko: '같은 열람률이라도 나눗수가 다릅니다. 견줄 때 확인하세요.',
      en: 'The other open rate: check which one a benchmark uses.',
    },
  },
  messageCtr: {
    name: { ko: '메시지 클릭률 (CTR)', en: 'Message click rate (CTR)' },
    formula: { ko: '클릭 ÷ 도달', en: 'Clicks ÷ delivered' },
    use: { ko: '제목과 내용이 함께 만든 결과입니다.', en: 'Made by subject line and content together.' },
  },
  ctor: {
    name: { ko: '열람 대비 클릭률 (CTOR)', en: 'Click-to-open rate (CTOR)' },
    formula: { ko: '클릭 ÷ 열람', en: 'Clicks ÷ opened' },
    use: {
      ko: '연 사람만 보므로 내용의 힘을 말합니다.',
      en: 'Of those who opened, so it speaks of the content.',
    },
  },
  messageCvr: {
    name: { ko: '메시지 전환율 (CVR)', en: 'Message conversion (CVR)' },
    formula: { ko: '전환 ÷ 클릭', en: 'Conversions ÷ clicks' },
    use: {
      ko: '누른 뒤의 화면과 제안의 몫입니다.',
      en: 'The share of the page and the offer behind the click.',
    },
  },
  optOutRate: {
    name: { ko: '수신거부율', en: 'Opt-out rate' },
    formula: { ko: '수신거부 ÷ 도달', en: 'Opt-outs ÷ delivered' },
    use: {
      ko: '한 번 떠난 수신자는 돌아오지 않습니다. 발송 횟수와 함께 보세요.',
      en: 'Who opts out does not come back: read it with how often you write.',
    },
  },
  nps: {
    name: { ko: '순추천지수 (NPS)', en: 'Net promoter score (NPS)' },
    formula: { ko: '9–10점 비율 − 0–6점 비율', en: '% of 9–10 − % of 0–6' },
    use: {
      ko: '70 이상 탁월, 50–69 아주 좋음, 0–49 보통, 0 아래 급합니다. 답이 적으면 구간이 넓습니다.',
      en: '70 and more excellent, 50–69 very good, 0–49 fair, below 0 urgent. Few answers mean a wide interval.',
    },
  },
  averageRating: {
    name: { ko: '평균 별점', en: 'Average rating' },
    formula: { ko: '별점의 합 ÷ 별점 수', en: 'Sum of ratings ÷ ratings' },
    use: {
      ko: '평균보다 낮은 점수의 내용을 읽는 것이 먼저입니다.',
      en: 'Read the low ones before the average.',
    },
  },
  reviewCount: {
    name: { ko: '리뷰 수', en: 'Reviews' },
    formula: { ko: '글이나 별점이 있는 줄의 수', en: 'Rows with a text or a rating' },
    use: {
      ko: '주문 수로 나누어 보면 리뷰 참여를 알 수 있습니다.',
      en: 'Divided by orders, it tells how many take part.',
    },
  },
  referralCount: {
    name: { ko: '추천 가입 수', en: 'Referrals' },
    formula: {
      ko: '가입 경로가 추천·소개·친구인 회원의 수',
      en: 'Members whose acquisition channel is a referral or a friend',
    },
    use: { ko: '가장 싼 신규 고객입니다.', en: 'The cheapest new customers there are.' },
  },
  recommendationCtr: {
    name: { ko: '추천 클릭률', en: 'Recommendation click rate' },
    formula: { ko: '추천 클릭 ÷ 추천 노출', en: 'Recommendation clicks ÷ shown' },
    use: { ko: '추천이 눈길을 끄는지 봅니다.', en: 'Whether recommendations catch the eye.' },
  },
  recommendationCvr: {
    name: { ko: '추천 구매율', en: 'Recommendation purchase rate' },
    formula: { ko: '추천을 거친 구매 ÷ 추천 노출', en: 'Purchases through recommendations ÷ shown' },
    use: { ko: '클릭보다 매출에 가까운 숫자입니다.', en: 'Closer to revenue than clicks are.' },
  },
} as const satisfies Partial<Record<KpiId, KpiWords>>;
