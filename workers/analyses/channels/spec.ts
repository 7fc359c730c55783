import type { AnalysisSpec } from '../../contract/analysis.ts';

export const channelsSpec = {
  id: 'channels',
  group: 'business',
  question: {
    ko: '어느 채널이 남는 장사인가요?',
    en: 'Which channel pays?',
  },
  method: {
    ko: '유입 경로별 획득 비용(CAC)·고객 생애가치(LTV)·재구매율, 판매 채널 믹스',
    en: 'Acquisition cost (CAC), lifetime value (LTV) and loyalty by channel; sales channel mix',
  },
  keywords: {
    ko: '채널 유입 경로 가입 경로 획득 비용 CAC LTV 생애가치 ROAS 광고비 옴니채널 여러 채널 온라인 오프라인 앱 매장 매출 비중 이익 충성도 재구매율',
    en: 'channel acquisition source CAC LTV lifetime value ROAS advertising spend omnichannel multichannel online offline app store mix share margin loyalty repurchase',
  },
  needs: [
    { orders: ['customer', 'time', 'amount', 'channel'] },
    { orders: ['customer', 'time', 'amount'], customers: ['customer', 'acquisitionChannel'] },
  ],
  uses: {
    orders: ['order', 'channel', 'cost'],
    customers: ['acquisitionChannel', 'joined'],
    spend: ['time', 'channel', 'cost', 'revenue'],
  },
  options: {
    source: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '유입 경로 기준', en: 'Acquisition channel' },
      help: {
        ko: '회원 파일에 가입 경로가 있으면 그것을, 없으면 첫 구매의 채널을 씁니다.',
        en: 'What the member file says where there is one, otherwise the channel of the first purchase.',
      },
      choices: [
        { value: 'auto', label: { ko: '있는 대로', en: 'As the files allow' } },
        { value: 'member', label: { ko: '회원의 가입 경로', en: 'As members joined' } },
        { value: 'first', label: { ko: '첫 구매의 채널', en: 'Of the first purchase' } },
      ],
    },
    window: {
      type: 'choice',
      stage: 'kernel',
      default: '180',
      label: { ko: '같은 나이로 견주기', en: 'Compare at equal age' },
      help: {
        ko: '첫 구매부터 이만큼 동안의 값. 그만큼 지켜본 고객만 셉니다.',
        en: 'Value within this long of the first purchase; only customers who were observed that long count.',
      },
      choices: [
        { value: '90', label: { ko: '90일', en: '90 days' } },
        { value: '180', label: { ko: '180일', en: '180 days' } },
        { value: '365', label: { ko: '365일', en: '365 days' } },
      ],
    },
    ltv: {
      type: 'choice',
      stage: 'kernel',
      default: 'soFar',
      label: { ko: 'LTV : CAC의 LTV', en: 'LTV in LTV:CAC' },
      help: {
        ko: '광고비가 있는 기간에 새로 온 고객의 값입니다. 지금까지 번 돈이라 앞으로 벌 돈은 들어 있지 않습니다.',
        en: 'Of customers won while spend is known. It is what they brought so far; what they will bring is not in it.',
      },
      choices: [
        { value: 'soFar', label: { ko: '지금까지', en: 'So far' } },
        { value: 'window', label: { ko: '같은 나이까지', en: 'At equal age' } },
      ],
    },
    basis: {
      type: 'choice',
      stage: 'kernel',
      default: 'margin',
      label: { ko: '값의 기준', en: 'Value in' },
      help: {
        ko: '이익은 원가 열이 있을 때만 셉니다. 없으면 매출로 셉니다.',
        en: 'Margin needs a column with the cost; without one it is revenue.',
      },
      choices: [
        { value: 'margin', label: { ko: '이익(원가가 있으면)', en: 'Margin, where costs are known' } },
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
      ],
    },
  },
  sources: [
    {
      title: 'Managing Customers as Investments',
      authors: 'Gupta, S.; Lehmann, D. R.',
      year: 2005,
      where: 'Wharton School Publishing; acquisition cost against lifetime value',
    },
    {
      title: 'Challenges and opportunities in multichannel customer management',
      authors:
        'Neslin, S. A.; Grewal, D.; Leghorn, R.; Shankar, V.; Teerling, M. L.; Thomas, J. S.; Verhoef, P. C.',
      year: 2006,
      where:
        'Journal of Service Research 9(2), 95–112; multichannel customers buy more, cause and effect open',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; interval of a share',
    },
    {
      title: 'UpSet: Visualization of intersecting sets',
      authors: 'Lex, A.; Gehlenborg, N.; Strobelt, H.; Vuillemot, R.; Pfister, H.',
      year: 2014,
      where: 'IEEE Transactions on Visualization and Computer Graphics 20(12), 1983–1992',
    },
  ],
} as const satisfies AnalysisSpec;
