/** Invented sentences of customers, by what they are about. {상품} is the name of what was bought. */

export type Theme = '품질' | '배송' | '가격' | '포장' | '상담' | '앱';
export type Feeling = 'promoter' | 'passive' | 'detractor';

export const SENTENCES: Readonly<Record<Theme, Readonly<Record<Feeling, readonly string[]>>>> = {
  품질: {
    promoter: [
      '{상품} 정말 마음에 들어요.',
      '{상품} 품질이 아주 좋아서 또 샀어요.',
      '써 본 것 중에 제일 좋아요.',
      '튼튼하고 마감도 깔끔해서 만족합니다.',
      '사진보다 실물이 훨씬 예뻐요.',
    ],
    passive: ['{상품} 그냥 무난해요.', '나쁘지 않은데 특별하지도 않아요.', '값만큼은 하는 것 같아요.'],
    detractor: [
      '{상품} 사진과 너무 달라서 실망했어요.',
      '몇 번 쓰지도 않았는데 망가졌어요.',
      '품질이 예전만 못해요.',
      '{상품} 냄새가 심해서 못 쓰겠어요.',
    ],
  },
  배송: {
    promoter: [
      '배송이 정말 빨라요.',
      '어제 주문했는데 오늘 왔어요. 최고예요.',
      '급하게 주문했는데 제때 와서 다행이었어요.',
    ],
    passive: ['배송은 보통이에요.', '예정일에 맞춰 왔습니다.'],
    detractor: [
      '배송이 너무 늦어요.',
      '일주일이 지나도 안 와서 답답했어요.',
      '배송 예정일이 두 번이나 밀렸어요. 다시는 안 사요.',
      '엉뚱한 곳에 두고 가서 한참 찾았어요.',
    ],
  },
  가격: {
    promoter: ['이 가격에 이 정도면 최고예요.', '할인할 때 사서 아주 만족해요.', '가성비가 정말 좋아요.'],
    passive: ['가격은 다른 곳과 비슷해요.', '쿠폰이 있으면 살 만해요.'],
    detractor: [
      '산 다음 날 할인해서 속상했어요.',
      '값에 비해 별로예요.',
      '정가를 올려 놓고 할인하는 것 같아요.',
    ],
  },
  포장: {
    promoter: ['포장이 꼼꼼해서 선물하기 좋았어요.', '포장이 예뻐서 기분이 좋아요.'],
    passive: ['포장은 평범해요.'],
    detractor: ['포장이 찢어진 채로 왔어요.', '상자가 젖어 있어서 속상했어요.', '포장이 너무 과해요.'],
  },
  상담: {
    promoter: [
      '상담이 친절해서 믿음이 가요.',
      '교환 문의에 바로 답해 줘서 고마웠어요.',
      '직원분이 친절하게 알려 주셨어요.',
    ],
    passive: ['문의하니 하루 뒤에 답이 왔어요.'],
    detractor: ['문의해도 답이 없어요.', '환불이 이 주나 걸려서 화가 났어요.', '상담원이 불친절해요.'],
  },
  앱: {
    promoter: ['앱이 편해서 자주 써요.', '결제가 간단해서 좋아요.'],
    passive: ['앱은 쓸 만해요.'],
    detractor: [
      '결제 화면에서 자꾸 멈춰요.',
      '앱에서 결제가 안 돼서 세 번이나 다시 했어요.',
      '장바구니에 담은 것이 사라졌어요.',
    ],
  },
};

/** What is told about oneself, by taste: an attribute of the customer that is in no other file. */
export const ABOUT_ONESELF: Readonly<Record<string, readonly string[]>> = {
  'young-family': [
    '우리 아이가 좋아해요.',
    '둘째 낳고 자주 사게 되네요.',
    '딸이 매일 찾아요.',
    '아기 키우는 집이라 고맙죠.',
  ],
  'pet-home': ['우리 강아지가 잘 먹어요.', '고양이 두 마리와 살아요.', '반려견이 좋아합니다.'],
  'home-cook': ['집밥 해 먹는 재미가 있어요.', '손님상에 올렸더니 다들 맛있대요.'],
  active: ['주말마다 등산할 때 써요.', '헬스장에 들고 다녀요.'],
  'mens-fashion': ['출근할 때 입기 좋아요.'],
  'womens-fashion': ['모임에 입고 나갔더니 다들 물어봐요.'],
  beauty: ['피부가 예민한데 괜찮았어요.'],
};
