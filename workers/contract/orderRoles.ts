import type { RoleDefinitions } from './roleDefinition.ts';

/** One row is an order line. */
export const orderRoles = {
  customer: {
    type: 'id',
    label: { ko: '고객', en: 'Customer' },
    help: { ko: '고객을 구분하는 번호나 ID', en: 'The number or ID that tells customers apart' },
  },
  time: {
    type: 'time',
    label: { ko: '주문일시', en: 'Order date' },
    help: { ko: '언제 주문했는지', en: 'When the order was placed' },
  },
  amount: {
    type: 'money',
    label: { ko: '결제금액', en: 'Amount' },
    help: {
      ko: '그 줄에서 받은 금액. 없으면 수량 × 단가로 계산합니다',
      en: 'Money received for the line. Without it, quantity × unit price is used',
    },
  },
  order: {
    type: 'id',
    label: { ko: '주문번호', en: 'Order number' },
    help: {
      ko: '한 번의 구매를 묶는 번호. 없으면 같은 날 산 것을 한 번으로 봅니다',
      en: 'Groups lines into one purchase. Without it, one customer’s day is one purchase',
    },
  },
  quantity: {
    type: 'number',
    label: { ko: '수량', en: 'Quantity' },
    help: { ko: '몇 개 샀는지. 음수는 반품', en: 'Units bought. A negative number is a return' },
  },
  unitPrice: {
    type: 'money',
    label: { ko: '단가', en: 'Unit price' },
    help: { ko: '한 개 값', en: 'Price of one unit' },
  },
  product: {
    type: 'id',
    label: { ko: '상품코드', en: 'Product code' },
    help: { ko: '상품을 구분하는 코드', en: 'The code that tells products apart' },
  },
  productName: {
    type: 'text',
    label: { ko: '상품명', en: 'Product name' },
    help: { ko: '화면에 보일 상품 이름', en: 'The name shown for a product' },
  },
  category: {
    type: 'text',
    label: { ko: '카테고리', en: 'Category' },
    help: { ko: '상품의 분류', en: 'The group a product belongs to' },
  },
  brand: {
    type: 'text',
    label: { ko: '브랜드', en: 'Brand' },
    help: { ko: '상품의 브랜드', en: 'The brand of the product' },
  },
  listPrice: {
    type: 'money',
    label: { ko: '정가', en: 'List price' },
    help: { ko: '할인 전 한 개 값', en: 'Price of one unit before discount' },
  },
  discount: {
    type: 'money',
    label: { ko: '할인금액', en: 'Discount' },
    help: { ko: '그 줄에서 깎아 준 금액', en: 'Money taken off the line' },
  },
  cost: {
    type: 'money',
    label: { ko: '원가', en: 'Cost' },
    help: { ko: '상품을 들여온 값', en: 'What the goods cost you' },
  },
  channel: {
    type: 'text',
    label: { ko: '채널', en: 'Channel' },
    help: { ko: '온라인몰, 앱, 매장 등', en: 'Web shop, app, store and so on' },
  },
  store: {
    type: 'text',
    label: { ko: '매장', en: 'Store' },
    help: { ko: '주문이 나온 매장', en: 'The store that made the sale' },
  },
  region: {
    type: 'text',
    label: { ko: '지역', en: 'Region' },
    help: { ko: '시도, 도시, 나라', en: 'Province, city or country' },
  },
  device: {
    type: 'text',
    label: { ko: '기기', en: 'Device' },
    help: { ko: '모바일, PC 등', en: 'Mobile, desktop and so on' },
  },
  coupon: {
    type: 'text',
    label: { ko: '쿠폰', en: 'Coupon' },
    help: { ko: '쓴 쿠폰 이름이나 코드', en: 'Name or code of the coupon used' },
  },
  campaign: {
    type: 'text',
    label: { ko: '캠페인', en: 'Campaign' },
    help: { ko: '주문을 부른 캠페인', en: 'The campaign behind the order' },
  },
} as const satisfies RoleDefinitions;
