import { sql, type Sql } from './sql.ts';

/**
 * What an event is, by the words in its name in lower case, Korean or English; the first that fits. sessionStart and visit are
 * coming to the shop, pageView any page, cartView a look at the cart, view a look at a product; recShown, recClick and
 * recPurchase belong to recommendations; other is everything else, and what is taken back.
 */
export function eventKind(what: Sql): Sql {
  const test = (words: string): Sql => sql`regexp_matches(${what}, ${words})`;
  return sql`CASE
    WHEN ${test('rec|추천')} AND ${test('show|shown|impression|view|노출')} THEN 'recShown'
    WHEN ${test('rec|추천')} AND ${test('click|tap|클릭')} THEN 'recClick'
    WHEN ${test('rec|추천')} AND ${test('purchase|buy|order|구매|주문')} THEN 'recPurchase'
    WHEN ${test('remove|cancel|refund|delete|취소|환불|삭제|해지|탈퇴')} THEN 'other'
    WHEN ${test('^(view|조회).*(cart|basket)|장바구니.?(조회|보기)')} THEN 'cartView'
    WHEN ${test('cart|basket|장바구니')} THEN 'cart'
    WHEN ${test('session.?start|세션.?시작')} THEN 'sessionStart'
    WHEN ${test('begin|start|시작|(payment|shipping).?info|(주문|구매|결제).?(조회|내역)')} THEN 'other'
    WHEN ${test('purchase|buy|bought|order|transaction|paid|payment|구매|주문|결제')} THEN 'purchase'
    WHEN ${test('search|검색')} THEN 'search'
    WHEN ${test('(product|item|goods|detail|상품|제품|상세).*(view|page|보기|조회|열람|페이지)')} THEN 'view'
    WHEN ${test('page|페이지')} THEN 'pageView'
    WHEN ${test('sign.?up|regist|회원.?가입|^가입')} THEN 'signup'
    WHEN ${test('click|tap|클릭')} THEN 'click'
    WHEN ${test('visit|방문|접속')} THEN 'visit'
    WHEN ${test('view|보기|조회|열람')} THEN 'view'
    ELSE 'other' END`;
}
