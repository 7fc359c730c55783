import type { Draw, Language } from './model.ts';

export type Column =
  | 'customer'
  | 'time'
  | 'amount'
  | 'order'
  | 'productName'
  | 'product'
  | 'quantity'
  | 'unitPrice'
  | 'buyer'
  | 'phone'
  | 'shippedOn'
  | 'region'
  | 'memo'
  | 'discount'
  | 'discountRate'
  | 'rowNumber'
  | 'status';

const korean: Readonly<Record<Column, readonly string[]>> = {
  customer: [
    '고객번호',
    '회원번호',
    '고객ID',
    '회원 ID',
    '고객 코드',
    '고객_번호',
    '회원아이디',
    '구매자ID',
    '고객벌호',
    '고객 번호(필수)',
    '주문자ID',
    '회원No.',
    '고객 고유번호',
  ],
  time: [
    '주문일시',
    '주문일자',
    '결제일',
    '구매일',
    '주문 일시(KST)',
    '거래일자',
    '주문일',
    '결제 일시',
    '매출일자',
    '주문날자',
    '구매일자',
    '주문 날짜',
    '판매 일자',
    '결제완료일시',
  ],
  amount: [
    '결제금액',
    '매출액',
    '판매금액',
    '결제금액(원)',
    '주문 금액',
    '총 결제금액',
    '실결제금액',
    '구매 금액(VAT포함)',
    '결재금액',
    '합계금액',
    '매출금액(원)',
    '최종 결제금액',
  ],
  order: ['주문번호', '거래번호', '영수증번호', '주문 번호', '주문NO', '전표번호', '주문번호(필수)'],
  productName: ['상품명', '제품명', '품명', '품목명', '상품 이름', '구매상품명'],
  product: ['상품코드', '상품번호', '품번', '제품 코드', 'SKU'],
  quantity: ['수량', '주문수량', '구매수량', '수량(개)', '판매 수량'],
  unitPrice: ['단가', '판매단가', '상품단가', '판매가', '개당 가격', '단가(원)'],
  buyer: ['구매자명', '주문자', '고객명', '이름', '수령인'],
  phone: ['연락처', '휴대폰번호', '전화번호', '수취인 전화'],
  shippedOn: ['발송일', '배송완료일', '출고일자', '가입일', '배송시작일'],
  region: ['지역', '배송지', '시도'],
  memo: ['비고', '메모', '배송메시지', '요청사항'],
  discount: ['할인금액', '쿠폰할인', '할인액', '배송비'],
  discountRate: ['할인율', '할인율(%)', '적립률'],
  rowNumber: ['번호', 'No', '순번', 'No.'],
  status: ['주문상태', '결제수단', '진행상태'],
};

const english: Readonly<Record<Column, readonly string[]>> = {
  customer: [
    'customer_id',
    'Customer ID',
    'CustomerID',
    'cust id',
    'member_no',
    'user_id',
    'Client ID',
    'Customer Number',
    'cust_no',
    'Custmer ID',
    'buyer id',
    'CUSTOMER',
    'Customer #',
    'Account ID',
  ],
  time: [
    'order_date',
    'Order Date',
    'OrderDate',
    'created_at',
    'InvoiceDate',
    'Purchase Date',
    'date',
    'Transaction Date',
    'paid at',
    'Order_Date (UTC)',
    'order datetime',
    'Date of purchase',
    'Ordered On',
    'oder date',
  ],
  amount: [
    'amount',
    'Total',
    'Revenue',
    'total_price',
    'total_price (KRW)',
    'Order Total',
    'Sales',
    'Paid Amount',
    'Net Sales',
    'Amount (USD)',
    'Line Total',
    'Grand Total',
    'ammount',
    'Order Value',
  ],
  order: [
    'order_id',
    'Order ID',
    'InvoiceNo',
    'Order Number',
    'order no',
    'Transaction ID',
    'receipt_no',
    'Order #',
  ],
  productName: ['product_name', 'Description', 'Item Name', 'Product', 'Product Title', 'item'],
  product: ['SKU', 'StockCode', 'product_id', 'Item Code'],
  quantity: ['qty', 'Quantity', 'units', 'Item Count', 'Qty Ordered'],
  unitPrice: ['unit_price', 'Unit Price', 'Price', 'price per unit', 'UnitPrice', 'Item Price'],
  buyer: ['name', 'Customer Name', 'Billing Name', 'Full Name'],
  phone: ['phone', 'Mobile', 'Phone Number', 'tel'],
  shippedOn: ['shipped_at', 'Ship Date', 'Delivery Date', 'signup_date', 'updated_at'],
  region: ['region', 'Country', 'City', 'Shipping State'],
  memo: ['note', 'memo', 'Comments', 'Remarks'],
  discount: ['discount', 'Discount Amount', 'shipping_fee', 'tax'],
  discountRate: ['discount_rate', 'Discount %', 'tax rate'],
  rowNumber: ['#', 'No.', 'row', 'index'],
  status: ['status', 'Order Status', 'payment_method'],
};

export function headerOf(draw: Draw, column: Column, language: Language): string {
  const list = language === 'ko' ? korean : language === 'en' ? english : draw.pick([korean, english]);
  return draw.pick(list[column]);
}

const koreanProducts = [
  '신라면',
  '햇반 210g',
  '제주 감귤 5kg',
  '똠얌 소스',
  '한우 국거리',
  '무선 이어폰',
  '여름 티셔츠(화이트)',
  '유기농 우유',
  '프리미엄 커피원두',
  '아기 물티슈',
];
const englishProducts = [
  'Blue Mug',
  'T-shirt (M)',
  'Organic Coffee 1kg',
  'Desk Lamp',
  'Notebook A5',
  'Running Shoes',
  'Total Wine Opener',
  'Sum of Parts, Vol. 2',
  'USB-C Cable',
  'Tea Towel',
];
const japaneseProducts = ['抹茶クッキー', '寿司セット', '東京ばな奈', '和紙ノート', 'ソース'];
const europeanProducts = ['Crème brûlée', 'Müsli Früchte', 'Jalapeño Dip', 'Café Señor', 'Smörgåsbord'];

export type Script = 'ko' | 'en' | 'ja' | 'eu';

export function productOf(draw: Draw, script: Script): string {
  return draw.pick(
    { ko: koreanProducts, en: englishProducts, ja: japaneseProducts, eu: europeanProducts }[script],
  );
}

export function personOf(draw: Draw, script: Script): string {
  if (script === 'ko')
    return draw.pick(['김', '이', '박', '최', '정']) + draw.pick(['민수', '서연', '지훈', '하은', '도윤']);
  return `${draw.pick(['Ana', 'John', 'Mia', 'Omar', 'Zoë'].slice(0, script === 'en' ? 4 : 5))} ${draw.pick(['Lee', 'Smith', 'Cruz', 'Kim'])}`;
}

export function regionOf(draw: Draw, script: Script): string {
  return draw.pick(
    script === 'ko' ? ['서울', '부산', '경기', '제주'] : ['Berlin', 'Seoul', 'Austin', 'Lyon'],
  );
}

export function statusOf(draw: Draw, script: Script): string {
  return draw.pick(script === 'ko' ? ['결제완료', '배송중', '구매확정'] : ['paid', 'shipped', 'done']);
}

/** Text with the signs that break naive readers. */
export const trickyTexts = [
  'a, b',
  'say "hi"',
  'first\nsecond',
  'tab\there',
  'semi;colon',
  'bar|bar',
  '"',
  "it's",
  'x,"y",z',
  '끝에 따옴표"',
  '줄\n바꿈, 쉼표',
];

export const titles = [
  '월간 주문 보고서',
  '2024년 매출 내역 (대외비)',
  'Order export',
  'Generated by ShopAdmin v3.2',
  '조회기간: 2024-01-01 ~ 2024-12-31',
  '작성자: 마케팅팀, 홍길동',
  'Currency: KRW',
];
export const totalWords = [
  '합계',
  '총계',
  '소계',
  '총합계',
  'Total',
  'Grand Total',
  'Subtotal',
  'TOTAL:',
  '합 계',
  '1월 소계',
  '총 합계(원)',
  'Sum',
];
export const commentLines = ['# exported 2024-12-31', '# 2월', '#', '# note, with comma'];
export const badTimes = ['미정', 'soon', '2024-02-30', 'n/a', '2024-13-45', '0000-00-00', '24/1'];
export const badAmounts = ['문의', 'TBD', 'n/a', '#REF!', '1.2.3.4', '12abc'];
export const noCustomers = ['', '-', 'N/A', '없음', 'null', '  '];

/** Those words of a list that a file in this script can hold. */
export function inScript(words: readonly string[], script: Script): readonly string[] {
  return script === 'ko' || script === 'en' ? words : words.filter((word) => !/\p{sc=Hangul}/u.test(word));
}
