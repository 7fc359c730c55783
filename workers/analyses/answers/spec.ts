import type { AnalysisSpec } from '../../contract/analysis.ts';

export const answersSpec = {
  id: 'answers',
  group: 'business',
  question: { ko: '이 파일은 무엇을 말해 주나요?', en: 'What does this file say?' },
  method: {
    ko: 'CRM 팀이 늘 받는 질문 47개와 그 답',
    en: 'The 47 questions every CRM team is asked, answered',
  },
  keywords: {
    ko: '질문 답 요약 브리핑 한눈에 보고 47 누구 채널 상품 신규 재구매 할인 계절 지역 매장 수신동의',
    en: 'questions answers summary brief overview report 47 who channel product new repeat discount season region store consent',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: [
      ...(['order', 'product', 'productName', 'category', 'brand', 'quantity', 'listPrice'] as const),
      ...(['discount', 'cost', 'channel', 'store', 'region', 'device', 'coupon'] as const),
    ],
    customers: [
      ...(['joined', 'gender', 'birth', 'ageBand', 'acquisitionChannel'] as const),
      ...(['consentEmail', 'consentSms', 'consentPush'] as const),
    ],
    contacts: ['campaign', 'delivered', 'opened', 'converted'],
    spend: ['revenue'],
  },
  options: {},
  sources: [
    {
      title: 'Data Mining Techniques: For Marketing, Sales, and Customer Relationship Management',
      authors: 'G. S. Linoff, M. J. A. Berry',
      year: 2011,
      where: 'Wiley, 3rd edition, chapters 1–2: the questions a customer file answers',
    },
    {
      title: 'Probable Inference, the Law of Succession, and Statistical Inference',
      authors: 'E. B. Wilson',
      year: 1927,
      where: 'Journal of the American Statistical Association 22, 209–212: intervals of shares',
    },
    {
      title: 'Controlling the False Discovery Rate',
      authors: 'Y. Benjamini, Y. Hochberg',
      year: 1995,
      where: 'Journal of the Royal Statistical Society B 57, 289–300: what is particular to a region',
    },
  ],
} as const satisfies AnalysisSpec;
