import type { RoleDefinitions } from './roleDefinition.ts';

/** One row is an item in a basket, where neither customer nor day is known. */
export const basketRoles = {
  basket: {
    type: 'id',
    label: { ko: '장바구니', en: 'Basket' },
    help: {
      ko: '영수증, 거래, 방문처럼 함께 담긴 것의 번호',
      en: 'The receipt, transaction or visit that items share',
    },
  },
  item: {
    type: 'text',
    label: { ko: '담긴 것', en: 'Item' },
    help: {
      ko: '상품이나 본 페이지의 이름 또는 코드',
      en: 'Name or code of the product, or of the page seen',
    },
  },
  step: {
    type: 'number',
    label: { ko: '순서', en: 'Step' },
    help: {
      ko: '몇 번째로 일어났는지. 같은 순서는 함께 일어난 것',
      en: 'Which came first; items of one step came together',
    },
  },
} as const satisfies RoleDefinitions;
