import type { Role } from '../../../contract/tables.ts';
import { list, type HeaderNames } from './words.ts';

/** Dates, sums and states that hang on the words for customer, order and product. */
const notId =
  /일자|일시|날짜|시간|금액|가격|단가|수량|개수|상태|유형|등급|구분|주소|연락처|전화|휴대|우편|생일|생년|성별|나이|연령|지역|건수|횟수|카테고리|분류|브랜드|메모|date|time|amount|price|total|status|type|grade|tier|segment|address|phone|mobile|birth|gender|age$|region|country|city|state|count|category|brand|note|since|agree/;
const notPaid =
  /할인|배송|운임|적립|포인트|쿠폰|환불|취소|반품|세액|부가세$|세금|원가|마진|수수료|율$|률$|비율|discount|shipping|delivery|freight|tax|fee|refund|return|cost|margin|point|rate|percent|coupon|credit|tip|balance|limit/;
const notOrdered =
  /배송|발송|출고|도착|가입|취소|환불|반품|교환|수정|변경|생일|생년|만료|등록|최초|최근|마지막|방문|접속|로그인|예정|수령|확정|ship|deliver|dispatch|arriv|sign|join|birth|updat|modif|cancel|refund|return|expir|first|last|register|login|due|visit|estimat/;

export const orderNames = {
  customer: {
    korean: list(
      '고객번호, 고객id, 고객코드, 회원번호, 회원id, 회원코드, 고객고유번호, 고객식별번호, 고객키, 고객, 회원, 구매자id, 구매자번호, 주문자id, 주문자번호, 멤버십번호, 사용자id, 사용자번호, 유저id, 거래처코드, 거래처번호, 이용자번호, 이용자id, 가입자번호, 구독자id, 환자번호, 학생id, 수강생id, 보호자id, 후원자번호, 구매자, 주문자',
    ),
    english: list(
      'customer id, member id, user id, client id, buyer id, shopper id, account id, customer key, customer, member, user, client, buyer, shopper, account, person id, household id, panel id, visitor id, guest id, donor id, patient id, subscriber id, student id, uid',
    ),
    weak: list(
      '고객명, 회원명, 구매자명, 주문자명, 구매자이름, 주문자이름, 고객이메일, 이메일, 이메일주소, 거래처, 거래처명, 고객성명, 카드번호, id, from email address, card id, customer name, member name, buyer name, email, customer email, email address, buyer email, billing name, client name, user name',
    ),
    not: new RegExp(`${notId.source}|수$|first|new|group|service`),
  },
  time: {
    korean: list(
      '주문일시, 주문일자, 주문일, 주문날짜, 결제일시, 결제일자, 결제일, 결제날짜, 구매일시, 구매일자, 구매일, 구매날짜, 거래일시, 거래일자, 거래일, 거래날짜, 판매일시, 판매일자, 판매일, 판매날짜, 매출일시, 매출일자, 매출일, 주문시간, 주문시각, 결제시간, 결제시각, 거래시간, 주문완료일, 주문완료일시, 결제완료일, 결제완료일시, 승인일시, 승인일자, 승인일, 이용일시, 이용일, 주문접수일, 주문생성일, 영업일자, 영업일, 전표일자, 일시, 날짜, 일자, 시점, 기준일, 기준일자',
    ),
    english: list(
      'order date, order time, order datetime, order timestamp, order created, ordered, invoice date, purchase date, purchase time, purchase timestamp, purchased, transaction date, transaction time, sale date, payment date, paid, created, payment time, placed, receipt date, checkout date, event time, date time, datetime, timestamp, date, time, day, invoice time',
    ),
    weak: list('등록일, 등록일시, 생성일, 생성일시, 작성일, processed, completed, booked'),
    not: notOrdered,
  },
  amount: {
    korean: list(
      '결제금액, 실결제금액, 최종결제금액, 총결제금액, 결제액, 실결제액, 총결제액, 매출액, 매출금액, 순매출, 순매출액, 매출, 판매금액, 판매액, 구매금액, 구매액, 주문금액, 주문액, 총주문금액, 총구매금액, 거래금액, 거래액, 승인금액, 이용금액, 총금액, 총액, 합계금액, 금액, 합계, 실매출, 실매출액, 지불금액, 총매출, 총판매금액, 상품구매금액, 상품금액, 판매가격합계, 총가격',
    ),
    english: list(
      'amount paid, paid amount, payment amount, order amount, sales amount, net amount, total amount, total price, total paid, order total, line total, net sales, net revenue, sales revenue, amount, revenue, sales, total sales, order value, purchase amount, transaction amount, transaction value, grand total, total, subtotal, invoice amount, invoice total, extended price, gross sales, total revenue, gross amount, gmv, payment value, payment, turnover, spend, total spent, amount spent, sale amount, sale price total, total value, monetary value, value, sale, price total, charge, paid total, total collected, gross, paid price, purchase',
    ),
    weak: list('price'),
    not: notPaid,
  },
  order: {
    korean: list(
      '주문번호, 주문id, 주문코드, 거래번호, 거래id, 영수증번호, 영수번호, 전표번호, 결제번호, 구매번호, 접수번호, 주문서번호, 승인번호, 주문고유번호, 송장번호',
    ),
    english: list(
      'order id, invoice id, transaction id, receipt id, sale id, purchase id, basket id, ticket id, bill id, order, invoice, transaction, order name, order reference, checkout id, cart id, receipt, order key',
    ),
    not: notId,
  },
  quantity: {
    korean: list(
      '수량, 구매수량, 주문수량, 판매수량, 개수, 판매량, 구매량, 주문개수, 구매개수, 판매개수, 상품수량, 품목수량',
    ),
    english: list(
      'quantity, order quantity, quantity order, quantity sold, units, units sold, item count, items, unit count, item quantity, product quantity, lineitem quantity, pieces, pcs, count, volume, units ordered, quantity ordered, number of items',
    ),
    not: /재고|반품|취소|잔여|stock|return|cancel|refund|remain|discount|page|price|value/,
  },
  unitPrice: {
    korean: list(
      '단가, 판매단가, 상품단가, 개당가격, 개당단가, 판매가, 판매가격, 상품가격, 상품가, 가격, 제품가격, 제품단가, 평균금액, 평균단가',
    ),
    english: list(
      'unit price, price per unit, item price, selling price, sale price, product price, lineitem price, price each, price, unit cost price, avg price, average price, per unit price, retail price, sales price',
    ),
    not: /총|합계|정가|소비자|할인|원가|total|list|original|discount|cost|before|extended|regular/,
  },
  product: {
    korean: list(
      '상품코드, 상품번호, 상품id, 제품코드, 제품번호, 제품id, 품번, 품목코드, 품목번호, 자체상품코드, 옵션코드, 아이템id, 바코드, 상품, 제품, 품목, 물품번호',
    ),
    english: list(
      'product id, sku, stock code, stockcode, item id, product sku, lineitem sku, article id, item sku, variant id, variant sku, upc, ean, barcode, asin, product, item, article, goods id, material, goods, part id',
    ),
    not: /명$|이름|name|price|금액|가격|단가|수량|quantity|category|카테고리|분류|group|type|count|description|title|브랜드|brand|원가|cost|discount|option/,
  },
  productName: {
    korean: list(
      '상품명, 제품명, 품명, 품목명, 아이템명, 상품이름, 제품이름, 구매상품명, 주문상품명, 상품명옵션, 노출상품명, 메뉴명, 메뉴, 물품명, 상품, 제품, 품목',
    ),
    english: list(
      'product name, item name, description, product title, item description, product description, lineitem name, item title, article name, title, product, item, goods name, menu item, product line name, article, sku name',
    ),
    not: /코드|번호|id$|code|카테고리|category|store|customer|job/,
  },
  category: {
    korean: list(
      '카테고리, 카테고리명, 대분류, 상품카테고리, 상품분류, 상품군, 제품군, 분류, 중분류, 제품카테고리, 품목군, 대카테고리, 소분류, 분류명, 상품유형',
    ),
    english: list(
      'category, product category, category name, main category, product type, department, product group, item category, product line, sub category, product class, class, item type, family, category id',
    ),
    not: /고객|회원|customer|member|age/,
  },
  brand: {
    korean: list('브랜드, 브랜드명, 제조사, 상표, 메이커'),
    english: list('brand, brand name, manufacturer, vendor, maker, lineitem vendor'),
  },
  listPrice: {
    korean: list('정가, 소비자가, 소비자가격, 판매정가, 권장소비자가, 할인전가격, 정상가, 시중가'),
    english: list(
      'list price, msrp, regular price, original price, rrp, full price, compare price, catalog price, price before discount',
    ),
  },
  discount: {
    korean: list(
      '할인금액, 할인액, 총할인금액, 쿠폰할인, 쿠폰할인금액, 상품할인, 상품할인금액, 즉시할인, 할인, 총할인, 쿠폰사용금액',
    ),
    english: list(
      'discount amount, discount, total discount, discounts, promo discount, coupon amount, coupon discount, discount value, lineitem discount, markdown',
    ),
    not: /율|률|코드|명$|rate|percent|pct|%|code|name|id$|before|type/,
  },
  cost: {
    korean: list(
      '원가, 매입가, 매입단가, 매입원가, 공급가, 공급단가, 원가금액, 제품원가, 상품원가, 매입금액',
    ),
    english: list(
      'cost, unit cost, cogs, cost price, cost of goods, product cost, total cost, item cost, purchase cost, cost of goods sold',
    ),
    not: /배송|shipping|delivery|marketing|freight/,
  },
  channel: {
    korean: list(
      '채널, 판매채널, 유입채널, 주문채널, 구매채널, 주문경로, 유입경로, 쇼핑몰, 판매처, 마켓, 구매경로, 판매경로, 채널명',
    ),
    english: list(
      'channel, sales channel, order channel, source, order source, traffic source, source name, marketplace, purchase channel, channel name, sale channel',
    ),
  },
  store: {
    korean: list(
      '매장, 매장명, 매장코드, 점포, 점포명, 점포코드, 지점, 지점명, 가맹점, 가맹점명, 영업점, 매장번호',
    ),
    english: list(
      'store, store name, store id, shop, shop name, branch, outlet, branch name, location name, shop id, branch id, store location',
    ),
    not: /credit/,
  },
  region: {
    korean: list(
      '지역, 시도, 배송지역, 고객지역, 도시, 국가, 거주지, 거주지역, 주소, 배송지, 시군구, 지역명, 행정구역, 배송주소',
    ),
    english: list(
      'region, country, state, city, province, area, shipping country, shipping state, shipping city, shipping province, billing country, location, customer city, customer state, ship country, ship city, customer country, billing city, zone, territory',
    ),
    not: /status|code of/,
  },
  device: {
    korean: list('기기, 디바이스, 접속기기, 단말, 단말기, 기기종류, 접속환경, 주문기기'),
    english: list('device, device type, platform, device category, os, browser, order device'),
  },
  coupon: {
    korean: list(
      '쿠폰, 쿠폰명, 쿠폰코드, 쿠폰상태, 쿠폰번호, 사용쿠폰, 쿠폰id, 할인코드, 쿠폰이름, 사용쿠폰명',
    ),
    english: list(
      'coupon, coupon code, promo code, voucher code, discount code, voucher, coupon id, promotion code, coupon name, coupon used',
    ),
    not: /금액|할인액|amount|value/,
  },
  campaign: {
    korean: list('캠페인, 캠페인명, 프로모션, 프로모션명, 행사, 행사명, 이벤트, 이벤트명, 기획전'),
    english: list(
      'campaign, campaign name, promotion, utm campaign, promotion name, campaign id, promo, promotion id, ad campaign',
    ),
    not: /code|코드/,
  },
} satisfies Readonly<Partial<Record<Role, HeaderNames>>>;
