/** The parts of truth.json on prices and on regions. */
import { measurePriceResponse, roundTo, sumLines } from './counts.ts';
import type { Order } from './orders.ts';
import {
  CROSS_PRICE,
  MARKDOWN,
  PRICE_EFFECTS,
  PRICE_PERIOD_DAYS,
  PRICE_STEPS,
  REGIONAL_FAVOURITES,
} from './planted.ts';
import type { Shop } from './shop.ts';
import { REGIONS, UNSERVED_LOYAL_REGION } from './tastes.ts';

export function describePrices({ catalogue }: Shop, sales: readonly Order[]) {
  const responseTo = (demand: string, priced: string) =>
    measurePriceResponse(catalogue, sales, catalogue.named(demand), catalogue.named(priced));
  const story = {
    ko: `값이 ${PRICE_PERIOD_DAYS}일마다 무작위 순서로 바뀝니다. 팔린 줄 수의 기댓값은 (단가 ÷ 정가)를 탄력성만큼 거듭제곱한 값에 비례합니다. 실현값은 대분류 전체 줄에 견준 기울기입니다.`,
    en: `The price changes every ${PRICE_PERIOD_DAYS} days in random order. Expected lines sold go with (price ÷ list price) to the power of the elasticity; realised is the slope of lines relative to all lines of the category.`,
  };
  const elasticities = PRICE_EFFECTS.map(({ product, english, elasticity }) => {
    const { code } = catalogue.named(product);
    const label = { ko: `${product}의 가격 탄력성`, en: `price elasticity of ${english}` };
    return {
      product,
      code,
      elasticity,
      priceSteps: PRICE_STEPS,
      label,
      story,
      realised: responseTo(product, product),
    };
  });
  const crossPrice = {
    ...CROSS_PRICE,
    label: {
      ko: '대체재: 플레인이 비싸지면 레몬이 팔립니다',
      en: 'substitutes: dear plain water sells lemon',
    },
    story,
    realised: responseTo(CROSS_PRICE.demandFor, CROSS_PRICE.priceOf),
  };
  const markdown = {
    ...MARKDOWN,
    label: { ko: '철 지난 상품 할인', en: 'end-of-season markdown' },
    story: {
      ko: '의류, 잡화, 스포츠의 철 지난 상품(s 여름, w 겨울, m 봄가을)을 정해진 달에 25 % 낮춘 단가로 팝니다.',
      en: 'Clothing, accessories and sports goods of a passed season (s summer, w winter, m spring and autumn) sell at 25 % off in the months given.',
    },
  };
  return { elasticities, crossPrice, markdown };
}

export function describeRegions({ catalogue, members }: Shop, sales: readonly Order[]) {
  const regionalFavourites = REGIONAL_FAVOURITES.map(({ region, product, english, factor }) => {
    const { code } = catalogue.named(product);
    const local = sales.filter(({ member }) => REGIONS[member!.region]!.name === region);
    const localLines = sumLines(local, () => 1);
    const lines = sumLines(sales, () => 1);
    const localSold = sumLines(local, (line) => (line.product.code === code ? 1 : 0));
    const sold = sumLines(sales, (line) => (line.product.code === code ? 1 : 0));
    return {
      region,
      product,
      code,
      factor,
      label: { ko: `${region} 사람이 즐겨 사는 ${product}`, en: `${english}: a favourite of ${region}` },
      story: {
        ko: '그 지역 회원이 이 상품을 고르는 힘이 이만큼 큽니다. 실현값은 전체 줄 비중 대비 지역 줄 비중입니다.',
        en: 'Pull of the product on members of the region; realised is its share of lines there over its share overall.',
      },
      realised: {
        lines: sold,
        linesInRegion: localSold,
        lift: roundTo((localSold * lines) / (sold * localLines), 2),
      },
    };
  });
  const { region, factor, types } = UNSERVED_LOYAL_REGION;
  const local = members.filter((member) => REGIONS[member.region]!.name === region);
  const unservedRegion = {
    region,
    factor,
    types,
    label: { ko: '매장 없는 단골 지역', en: 'a loyal region without a store' },
    story: {
      ko: '매장이 없는데 단골과 큰손이 유난히 많은 지역입니다.',
      en: 'No store there, yet unusually many regulars and big spenders.',
    },
    realised: {
      members: local.length,
      loyalMembers: local.filter(({ type }) => types.some((id) => id === type.id)).length,
    },
  };
  return { regionalFavourites, unservedRegion };
}
