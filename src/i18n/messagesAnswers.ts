import type { SectionId } from '../../workers/analyses/answers/result.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const sectionNames: Readonly<Record<SectionId, Text>> = {
  who: { ko: '누구인가요', en: 'Who they are' },
  lifeStage: { ko: '어느 단계인가요', en: 'Life stage' },
  marketing: { ko: '마케팅', en: 'Marketing' },
  products: { ko: '상품', en: 'Products' },
  likelihood: { ko: '살 가능성', en: 'Purchase likelihood' },
  sales: { ko: '매출', en: 'Sales' },
  groups: { ko: '고객 그룹', en: 'Groups' },
  behaviour: { ko: '구매 습관', en: 'Behaviour' },
  loyalty: { ko: '단골', en: 'Loyalty' },
};

export const answersMessages = {
  finding: {
    ko: '질문 {all}개 가운데 {answered}개에 답합니다. {rest}개는 자료가 더 있어야 합니다.',
    en: '{answered} of {all} questions are answered; {rest} need more data.',
  },
  findingAll: { ko: '질문 {all}개에 모두 답합니다.', en: 'All {all} questions are answered.' },
  heading: { ko: '지금 알 수 있는 것', en: 'What is known at once' },
  working: { ko: '질문 47개에 답하는 중', en: 'Answering 47 questions' },
  search: { ko: '질문과 답에서 찾기', en: 'Search the questions and answers' },
  searchHint: { ko: '예: 재구매, 할인, 지역', en: 'For example: repeat, discount, region' },
  found: { ko: '{count}개를 찾았습니다', en: '{count} found' },
  foundNone: {
    ko: '‘{words}’에 맞는 질문이 없습니다.',
    en: 'No question fits “{words}”.',
  },
  clear: { ko: '모두 보기', en: 'Show all' },
  locked: { ko: '자료가 더 있으면 답할 질문 {count}개', en: '{count} more with other data' },
  more: { ko: '답 {count}개 더 보기', en: 'Show {count} more' },
  brief: { ko: '한 장 요약 내려받기', en: 'Download a one-page brief' },
  briefHint: {
    ko: '인터넷 없이 열리는 HTML 한 장. 고객 한 사람의 자료는 들어 있지 않습니다.',
    en: 'One HTML page that opens offline. It holds no single customer’s data.',
  },
  briefTitle: { ko: '고객 요약', en: 'Customer brief' },
  briefPeriod: { ko: '{first} – {last} · 분석 기준일 {asOf}', en: '{first} – {last} · analysis date {asOf}' },
  briefFile: { ko: '파일: {name}', en: 'File: {name}' },
  briefMade: {
    ko: 'Dangol이 이 기기에서 계산했습니다. 파일은 어디에도 보내지 않았습니다.',
    en: 'Computed by Dangol on the reader’s own device; the file was sent nowhere.',
  },
  chartOf: { ko: '{title}: {values}', en: '{title}: {values}' },
  formulaStretch: {
    ko: '‘최근’은 마지막 판매일까지 {days}입니다. 같은 길이의 그 앞 기간과 견줍니다.',
    en: '“Lately” means the {days} up to the last sale, against as many days before them.',
  },
  formulaNoStretch: {
    ko: '파일이 8주보다 짧아 최근과 그 앞을 견주지 않습니다.',
    en: 'The file is shorter than eight weeks, so nothing is compared with an earlier stretch.',
  },
  formulaPurchase: {
    ko: '한 번의 주문 = 서로 다른 주문번호(없으면 한 고객의 하루). 반품, 취소, 고객을 모르는 줄은 세지 않습니다.',
    en: 'An order = one distinct order number (else a customer’s day). Returns, cancellations and lines without a customer do not count.',
  },
  formulaGroups: {
    ko: '그룹 = 돈을 가장 많이 쓴 분류(없으면 브랜드, 그것도 없으면 주문 횟수).',
    en: 'Groups = the category on which a customer spent most (else the brand, else the number of orders).',
  },
  formulaLift: {
    ko: '향상도 = 함께 산 주문 × 모든 주문 ÷ (A를 산 주문 × B를 산 주문). 1이면 우연만큼입니다.',
    en: 'Lift = orders with both × all orders ÷ (orders with A × orders with B); 1 is chance.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const answersAssumptions: readonly Assumption[] = [
  {
    ko: '관찰한 자료의 비교입니다. 할인, 채널, 캠페인의 차이가 그것 때문이라는 증명은 대조군이 있어야 합니다.',
    en: 'These compare what was observed. That a discount, channel or campaign caused the difference takes a control group.',
  },
  {
    ko: '30명이 안 되는 채널, 20명이 안 되는 지역과 상품의 쌍은 견주지 않습니다.',
    en: 'Channels with fewer than 30 customers and region–product pairs with fewer than 20 are not compared.',
  },
  {
    ko: '지역 상품은 모든 쌍을 함께 보고 잘못 찾을 비율을 5% 아래로 지킵니다(Benjamini–Hochberg).',
    en: 'Regional products are judged over all pairs with a false discovery rate below 5 % (Benjamini–Hochberg).',
  },
  {
    ko: '구매 한 번은 주문번호 하나입니다.',
    en: 'One order number is one purchase.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
  },
  {
    ko: '이익은 원가를 아는 줄만으로 셉니다.',
    en: 'Margins count only lines whose cost is known.',
    checkedBy: ['LINES_WITHOUT_COST'],
  },
  {
    ko: '최근과 그 앞을 견주려면 같은 길이의 기간 둘이 자료에 있어야 합니다.',
    en: 'To compare the last stretch with the one before, the data has to hold two of the same length.',
    name: 'stretch',
  },
];
