/**
 * What the shop sells, as families of variants: [name, base price in won, variants, season].
 * A variant may carry a price factor (`500g:2.2`). Seasons: y all year, s summer, w winter, m spring and
 * autumn, g gift set for the two holidays. All names and brands are invented.
 */

export type Season = 'y' | 's' | 'w' | 'm' | 'g';
type Family = readonly [name: string, basePrice: number, variants: string, season?: Season];

export interface CategoryPlan {
  name: string;
  english: string;
  /** Cost ÷ list price, before product noise. */
  costRate: number;
  /** Probability that a sold line comes back. */
  returnRate: number;
  /** Bought again and again: lines may repeat an earlier purchase, and quantities above one are common. */
  consumable: boolean;
  brands: readonly string[];
  /** Interest by month, January first; 1 is neutral. */
  months: readonly number[];
  families: readonly Family[];
}

const WOMEN: CategoryPlan = {
  name: '여성의류',
  english: "women's clothing",
  costRate: 0.42,
  returnRate: 0.05,
  consumable: false,
  brands: ['라비뉴온', '모드레아', '세르미안', '하늬로제'],
  months: [0.8, 0.8, 1.2, 1.2, 1.1, 0.9, 0.8, 0.8, 1.2, 1.3, 1.2, 0.9],
  families: [
    ['플라워 시폰 원피스', 49900, '아이보리|네이비|핑크', 's'],
    ['린넨 와이드 팬츠', 39900, '베이지|블랙|카키', 's'],
    ['베이직 니트 가디건', 35900, '크림|차콜|소라', 'm'],
    ['오버핏 트렌치코트', 119000, '베이지|카키|네이비', 'm'],
    ['울 블렌드 롱코트', 189000, '카멜|블랙|그레이', 'w'],
    ['경량 퀼팅 패딩', 89000, '블랙|아이보리|라벤더', 'w'],
    ['데일리 스트라이프 티셔츠', 19900, '네이비|그린|레드'],
    ['슬림 부츠컷 데님', 45900, '중청|진청|블랙'],
    ['플리츠 롱스커트', 37900, '블랙|모카|민트'],
    ['코튼 셔츠 블라우스', 32900, '화이트|스카이|옐로'],
    ['기모 조거 팬츠', 29900, '그레이|블랙|베이지', 'w'],
    ['쿨링 민소매 나시', 14900, '화이트|블랙|샌드', 's'],
  ],
};

const MEN: CategoryPlan = {
  name: '남성의류',
  english: "men's clothing",
  costRate: 0.43,
  returnRate: 0.04,
  consumable: false,
  brands: ['벨카르도', '무진로', '트라반스', '노르벡터'],
  months: [0.8, 0.8, 1.2, 1.1, 1.1, 1, 0.9, 0.8, 1.2, 1.3, 1.2, 0.9],
  families: [
    ['링클프리 드레스 셔츠', 39900, '화이트|스카이|스트라이프'],
    ['실크 혼방 넥타이', 27900, '네이비|버건디|그레이'],
    ['스탠다드 치노 팬츠', 42900, '베이지|네이비|올리브'],
    ['헤비코튼 반팔 티셔츠', 17900, '화이트|블랙|네이비', 's'],
    ['피케 카라 티셔츠', 29900, '블랙|그린|화이트', 's'],
    ['라운드 울 니트', 49900, '차콜|브라운|네이비', 'w'],
    ['덕다운 숏패딩', 139000, '블랙|카키|그레이', 'w'],
    ['싱글 캐주얼 재킷', 99000, '네이비|베이지|차콜', 'm'],
    ['테이퍼드 생지 데님', 49900, '인디고|블랙|라이트블루'],
    ['기능성 드로즈 3매입', 19900, 'M|L|XL'],
    ['후드 집업', 45900, '그레이|블랙|버건디', 'm'],
    ['밴딩 슬랙스', 35900, '블랙|차콜|베이지'],
  ],
};

const ACCESSORIES: CategoryPlan = {
  name: '패션잡화',
  english: 'accessories',
  costRate: 0.45,
  returnRate: 0.03,
  consumable: false,
  brands: ['가람피코', '루체브온', '토리담', '페르닌'],
  months: [0.9, 0.9, 1, 1, 1.1, 1, 0.9, 0.9, 1, 1, 1.1, 1.3],
  families: [
    ['소가죽 크로스백', 79000, '블랙|브라운|아이보리'],
    ['캔버스 에코백', 18900, '내추럴|블랙|카키'],
    ['여행용 보스턴백', 59000, '네이비|그레이|베이지'],
    ['스퀘어 플랫 슈즈', 39900, '블랙|베이지|실버'],
    ['데일리 스니커즈', 49900, '화이트|블랙|크림'],
    ['슬림 반지갑', 35900, '블랙|네이비|탄'],
    ['버킷햇', 22900, '베이지|블랙|데님', 's'],
    ['워시드 볼캡', 19900, '차콜|네이비|핑크'],
    ['울 머플러', 32900, '그레이|체크|카멜', 'w'],
    ['터치 니트 장갑', 12900, '블랙|그레이|베이지', 'w'],
    ['실버 볼드 귀걸이', 24900, '링|드롭|진주'],
    ['베이직 면양말 10켤레', 14900, '화이트|블랙|혼합'],
  ],
};

const BEAUTY: CategoryPlan = {
  name: '뷰티',
  english: 'beauty',
  costRate: 0.36,
  returnRate: 0.008,
  consumable: true,
  brands: ['이슬결온', '피오레담', '누아세르', '샤르모이'],
  months: [1, 1, 1.05, 1.1, 1.1, 1.1, 1.1, 1, 1, 1, 1.05, 1.1],
  families: [
    ['스킨케어 체험 키트', 12900, '수분|진정|탄력'],
    ['장벽 수분 크림', 32900, '50ml|80ml:1.4|100ml:1.6'],
    ['데일리 선크림', 19900, '50ml|70ml:1.3|톤업 50ml:1.1', 's'],
    ['알로에 수딩젤', 9900, '300ml|200ml:0.8|1+1:1.7', 's'],
    ['약산성 클렌징 폼', 13900, '150ml|200ml:1.2|리필 200ml'],
    ['비타 앰플 세럼', 36900, '30ml|50ml:1.5|듀오:1.9'],
    ['저자극 토너', 17900, '250ml|500ml:1.6|패드 70매:1.1'],
    ['마스크팩 10매', 12900, '히알루론|티트리|콜라겐'],
    ['벨벳 립 틴트', 11900, '로즈|코랄|브릭'],
    ['쿠션 파운데이션', 28900, '21호|23호|리필:0.6'],
    ['손상모 헤어 트리트먼트', 18900, '300ml|500ml:1.5|미스트:0.9'],
    ['바디 로션', 15900, '코튼|라벤더|무향'],
  ],
};

const FOOD: CategoryPlan = {
  name: '식품',
  english: 'food',
  costRate: 0.66,
  returnRate: 0.003,
  consumable: true,
  brands: ['들내음상', '참솔마루', '바당누리찬', '온골찬'],
  months: [1.2, 1.1, 0.9, 0.9, 0.9, 0.9, 1, 1, 1.3, 1, 1, 1],
  families: [
    ['블렌딩 원두', 12900, '200g|500g:2|1kg:3.4'],
    ['호환 캡슐커피', 14900, '20입|50입:2.2|디카페인 20입:1.1'],
    ['냉장 삼겹살', 15900, '500g|1kg:1.9|벌집 500g:1.1'],
    ['쌈장', 4900, '500g|쌈채소 세트:2.4|1kg:1.7'],
    ['듀럼밀 파스타면', 3900, '500g|1kg:1.8|푸실리 500g'],
    ['토마토 파스타소스', 6900, '600g|로제 600g|2병 세트:1.9'],
    ['단백질 쉐이크', 29900, '초코|바닐라|곡물'],
    ['닭가슴살 100g', 17900, '10팩|20팩:1.9|혼합 10팩'],
    ['탄산수 500ml 20입', 13900, '플레인|레몬|자몽'],
    ['생수 2L 12입', 8900, '기본|저나트륨:1.1|어린이 500ml:1.2'],
    ['부산식 어묵탕', 9900, '2인|4인:1.8|매운맛 2인'],
    ['한우·과일 선물세트', 69000, '실속|특선:1.5|명품:2.4', 'g'],
    ['견과·홍삼 선물세트', 45900, '30포|60포:1.8|혼합:1.3', 'g'],
  ],
};

export const WEARABLE_AND_FOOD: readonly CategoryPlan[] = [WOMEN, MEN, ACCESSORIES, BEAUTY, FOOD];
