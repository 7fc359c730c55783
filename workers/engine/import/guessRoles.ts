import type { ColumnLooks, PreviewColumn, RoleGuess } from '../../contract/importing.ts';
import { orderRoleNames, orderRoles, type OrderRole, type RoleType } from '../../contract/tables.ts';

/** Header names without case, spaces and punctuation. Earlier names are surer. */
const headerNames: Readonly<Record<OrderRole, readonly string[]>> = {
  customer: [
    ...[
      '고객번호',
      '고객id',
      '고객아이디',
      '고객코드',
      '회원번호',
      '회원id',
      '회원아이디',
      '회원코드',
      '고객',
      '회원',
    ],
    ...[
      '구매자id',
      '구매자번호',
      '주문자id',
      '멤버십번호',
      'customerid',
      'customerno',
      'customernumber',
      'custid',
      'custno',
    ],
    ...[
      'memberid',
      'memberno',
      'userid',
      'clientid',
      'buyerid',
      'shopperid',
      'customer',
      'member',
      'user',
      'client',
    ],
    ...['구매자', '주문자', '고객명', '구매자명', '주문자명', 'customername', 'email', '이메일', 'accountid'],
  ],
  time: [
    ...[
      '주문일시',
      '주문일자',
      '주문일',
      '주문날짜',
      '결제일시',
      '결제일자',
      '결제일',
      '구매일시',
      '구매일자',
      '구매일',
    ],
    ...[
      '거래일시',
      '거래일자',
      '거래일',
      '판매일시',
      '판매일자',
      '판매일',
      '매출일자',
      '매출일',
      '거래날짜',
      '주문시간',
      '승인일시',
    ],
    ...[
      'orderdate',
      'ordertime',
      'orderdatetime',
      'orderedat',
      'invoicedate',
      'transactiondate',
      'purchasedate',
    ],
    ...[
      'saledate',
      'salesdate',
      'createdat',
      'paidat',
      'paymentdate',
      'trandate',
      'datetime',
      'timestamp',
      'date',
      '날짜',
      '일시',
      '일자',
      '시점',
    ],
  ],
  amount: [
    ...[
      '결제금액',
      '실결제금액',
      '매출액',
      '매출금액',
      '매출',
      '판매금액',
      '구매금액',
      '주문금액',
      '거래금액',
      '총금액',
      '총결제금액',
      '총액',
      '금액',
      '합계금액',
      '합계',
    ],
    ...[
      'amount',
      'revenue',
      'sales',
      'salesamount',
      'paymentamount',
      'paidamount',
      'totalamount',
      'totalprice',
    ],
    ...[
      'ordertotal',
      'linetotal',
      'netamount',
      'total',
      'netsales',
      'gmv',
      'payment',
      'turnover',
      'spend',
      'value',
    ],
  ],
  order: [
    ...[
      '주문번호',
      '주문id',
      '주문코드',
      '거래번호',
      '거래id',
      '영수증번호',
      '전표번호',
      '결제번호',
      '구매번호',
      '접수번호',
    ],
    ...[
      'orderid',
      'orderno',
      'ordernumber',
      'invoiceno',
      'invoiceid',
      'invoicenumber',
      'invoice',
      'transactionid',
    ],
    ...['transactionno', 'receiptno', 'receiptid', 'basketid', 'order', 'transaction', 'ticketno'],
  ],
  quantity: [
    '수량',
    '구매수량',
    '주문수량',
    '판매수량',
    '개수',
    '판매량',
    'quantity',
    'qty',
    'units',
    'unitssold',
    'itemcount',
    'count',
  ],
  unitPrice: [
    '단가',
    '판매단가',
    '판매가',
    '상품가격',
    '개당가격',
    '가격',
    '판매가격',
    'unitprice',
    'priceperunit',
    'itemprice',
    'sellingprice',
    'price',
    '평균금액',
  ],
  product: [
    '상품코드',
    '상품번호',
    '상품id',
    '제품코드',
    '제품번호',
    '제품id',
    '품번',
    '품목코드',
    'sku',
    'stockcode',
    'productid',
    'productcode',
    'itemid',
    'itemcode',
    'productno',
    'product',
    'item',
    '상품',
    '제품',
    '품목',
  ],
  productName: [
    '상품명',
    '제품명',
    '품명',
    '품목명',
    '아이템명',
    'productname',
    'description',
    'itemname',
    'producttitle',
    'title',
    'itemdescription',
  ],
  category: [
    '카테고리',
    '대분류',
    '상품카테고리',
    '상품군',
    '분류',
    '중분류',
    '제품카테고리',
    'category',
    'productcategory',
    'maincategory',
    'department',
    'productgroup',
    'class',
  ],
  brand: ['브랜드', '브랜드명', '제조사', 'brand', 'brandname', 'manufacturer', 'vendor'],
  listPrice: [
    '정가',
    '소비자가',
    '소비자가격',
    '판매정가',
    'listprice',
    'msrp',
    'regularprice',
    'originalprice',
  ],
  discount: ['할인금액', '할인액', '쿠폰할인', '할인', 'discount', 'discountamount'],
  cost: ['원가', '매입가', '매입단가', '공급가', '원가금액', 'cost', 'unitcost', 'cogs', 'costprice'],
  channel: [
    '채널',
    '판매채널',
    '유입채널',
    '주문채널',
    '구매채널',
    '주문경로',
    'channel',
    'saleschannel',
    'orderchannel',
    'source',
  ],
  store: [
    '매장',
    '매장명',
    '점포',
    '점포명',
    '지점',
    '지점명',
    'store',
    'storename',
    'storeid',
    'shop',
    'branch',
    'outlet',
  ],
  region: [
    '지역',
    '시도',
    '배송지역',
    '고객지역',
    '도시',
    '국가',
    '거주지',
    '주소',
    'region',
    'country',
    'state',
    'city',
    'province',
    'area',
    'location',
  ],
  device: ['기기', '디바이스', '접속기기', '단말', 'device', 'devicetype', 'platform'],
  coupon: [
    '쿠폰',
    '쿠폰명',
    '쿠폰코드',
    '쿠폰상태',
    '쿠폰번호',
    'coupon',
    'couponcode',
    'promocode',
    'vouchercode',
  ],
  campaign: [
    '캠페인',
    '캠페인명',
    '프로모션',
    '행사',
    'campaign',
    'campaignname',
    'promotion',
    'utmcampaign',
  ],
};

/** How far the values of a column fit a role of this type, 0…1. */
const fit: Readonly<Record<RoleType, Readonly<Record<ColumnLooks, number>>>> = {
  id: { id: 1, number: 0.9, text: 0.7, time: 0.1, empty: 0.2 },
  time: { time: 1, number: 0.35, id: 0.3, text: 0.3, empty: 0.2 },
  money: { number: 1, id: 0.35, text: 0.35, time: 0, empty: 0.2 },
  number: { number: 1, id: 0.35, text: 0.35, time: 0, empty: 0.2 },
  text: { text: 1, id: 0.9, number: 0.6, time: 0.2, empty: 0.6 },
};

export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

interface Candidate {
  readonly role: OrderRole;
  readonly column: number;
  readonly confidence: number;
}

/** The best column for each role; a column serves one role, the surest guess first. */
export function guessOrderRoles(columns: readonly PreviewColumn[]): Partial<Record<OrderRole, RoleGuess>> {
  const candidates: Candidate[] = [];
  columns.forEach((column, position) => {
    const header = normaliseHeader(column.name);
    for (const role of orderRoleNames) {
      const confidence = nameScore(header, headerNames[role]) * fit[orderRoles[role].type][column.looks];
      if (confidence >= 0.3) candidates.push({ role, column: position, confidence });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const guesses: Partial<Record<OrderRole, RoleGuess>> = {};
  const taken = new Set<number>();
  for (const { role, column, confidence } of candidates) {
    if (guesses[role] !== undefined || taken.has(column)) continue;
    guesses[role] = { column, confidence };
    taken.add(column);
  }
  addOnlyDate(columns, guesses, taken);
  return guesses;
}

/** 1 for the first names of the list falling to 0.85, less for a header that only contains a name. */
function nameScore(header: string, names: readonly string[]): number {
  const exact = names.indexOf(header);
  if (exact >= 0) return 1 - (0.15 * exact) / names.length;
  const contained = names.find(
    (known) => known.length >= 2 && header.includes(known) && header.length <= known.length + 12,
  );
  if (contained === undefined) return 0;
  return 0.4 + 0.4 * (contained.length / header.length);
}

/** A single column of dates is the order date, whatever it is called. */
function addOnlyDate(
  columns: readonly PreviewColumn[],
  guesses: Partial<Record<OrderRole, RoleGuess>>,
  taken: Set<number>,
): void {
  if (guesses.time !== undefined) return;
  const dates = columns.flatMap((column, i) => (column.looks === 'time' && !taken.has(i) ? [i] : []));
  const [only] = dates;
  if (dates.length === 1 && only !== undefined) guesses.time = { column: only, confidence: 0.5 };
}
