import type { OrderRole } from '../../contract/tables.ts';

/** Header names without case, spaces and punctuation, a space between two. Earlier names are surer. */
const spelled: Readonly<Record<OrderRole, string>> = {
  customer: `고객번호 고객id 고객아이디 고객코드 회원번호 회원id 회원아이디 회원코드 고객 회원 구매자id 구매자번호 주문자id 멤버십번호 customerid customerno
    customernumber custid custno memberid memberno userid clientid buyerid shopperid customer member
    user client 구매자 주문자 고객명 구매자명 주문자명 customername email 이메일 accountid`,
  time: `주문일시 주문일자 주문일 주문날짜 결제일시 결제일자 결제일 구매일시 구매일자 구매일 거래일시 거래일자 거래일 판매일시 판매일자 판매일 매출일자 매출일 거래날짜 주문시간
    승인일시 orderdate ordertime orderdatetime orderedat invoicedate transactiondate purchasedate
    saledate salesdate createdat paidat paymentdate trandate datetime timestamp date 날짜 일시 일자 시점`,
  amount: `결제금액 실결제금액 매출액 매출금액 매출 판매금액 구매금액 주문금액 거래금액 총금액 총결제금액 총액 금액 합계금액 합계 amount revenue sales
    salesamount paymentamount paidamount totalamount totalprice ordertotal linetotal netamount total
    netsales gmv payment turnover spend value`,
  order: `주문번호 주문id 주문코드 거래번호 거래id 영수증번호 전표번호 결제번호 구매번호 접수번호 orderid orderno ordernumber invoiceno
    invoiceid invoicenumber invoice transactionid transactionno receiptno receiptid basketid order
    transaction ticketno`,
  quantity: `수량 구매수량 주문수량 판매수량 개수 판매량 quantity qty units unitssold itemcount count`,
  unitPrice: `단가 판매단가 판매가 상품가격 개당가격 가격 판매가격 unitprice priceperunit itemprice sellingprice price 평균금액`,
  product: `상품코드 상품번호 상품id 제품코드 제품번호 제품id 품번 품목코드 sku stockcode productid productcode itemid itemcode
    productno product item 상품 제품 품목`,
  productName: `상품명 제품명 품명 품목명 아이템명 productname description itemname producttitle title itemdescription`,
  category: `카테고리 대분류 상품카테고리 상품군 분류 중분류 제품카테고리 category productcategory maincategory department productgroup
    class`,
  brand: `브랜드 브랜드명 제조사 brand brandname manufacturer vendor`,
  listPrice: `정가 소비자가 소비자가격 판매정가 listprice msrp regularprice originalprice`,
  discount: `할인금액 할인액 쿠폰할인 할인 discount discountamount`,
  cost: `원가 매입가 매입단가 공급가 원가금액 cost unitcost cogs costprice`,
  channel: `채널 판매채널 유입채널 주문채널 구매채널 주문경로 channel saleschannel orderchannel source`,
  store: `매장 매장명 점포 점포명 지점 지점명 store storename storeid shop branch outlet`,
  region: `지역 시도 배송지역 고객지역 도시 국가 거주지 주소 region country state city province area location`,
  device: `기기 디바이스 접속기기 단말 device devicetype platform`,
  coupon: `쿠폰 쿠폰명 쿠폰코드 쿠폰상태 쿠폰번호 coupon couponcode promocode vouchercode`,
  campaign: `캠페인 캠페인명 프로모션 행사 campaign campaignname promotion utmcampaign`,
};

export const headerNames = Object.fromEntries(
  Object.entries(spelled).map(([role, names]) => [role, names.split(/\s+/)]),
) as unknown as Readonly<Record<OrderRole, readonly string[]>>;
