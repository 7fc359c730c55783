import type { Role } from '../../../contract/tables.ts';
import { list, type HeaderNames } from './words.ts';

export const basketNames: Readonly<Partial<Record<Role, HeaderNames>>> = {
  basket: {
    korean: list('장바구니, 장바구니번호, 영수증번호, 거래번호, 거래id, 바구니'),
    english: list(
      'basket, basket id, transaction, transaction id, receipt, receipt id, tid, invoice id, visit id',
    ),
  },
  item: {
    korean: list('담긴것, 품목, 상품, 상품명, 아이템'),
    english: list('item, item name, product, product name'),
  },
  step: {
    korean: list('순서, 단계, 차례'),
    english: list('step, position, sequence'),
  },
};
