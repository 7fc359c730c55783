import type { Role } from '../../../contract/tables.ts';
import { orderNames } from './orders.ts';
import { list, type HeaderNames } from './words.ts';

type Names = Readonly<Partial<Record<Role, HeaderNames>>>;

const period: HeaderNames = {
  korean: list(
    '기간, 날짜, 일자, 년월, 연월, 월, 주, 주차, 기준일, 기준일자, 기준월, 집계일, 집계월, 집행일, 집행월, 판매일, 판매월, 판매일자, 일, 년도, 연도, 기준년월, 판매주',
  ),
  english: list(
    'date, day, month, week, period, year month, week start, reporting date, report date, week ending, date month, year, week date, time',
  ),
};

export const experimentNames: Names = {
  unit: {
    korean: list('대상id, 대상번호, 대상, 실험대상').concat(orderNames.customer.korean),
    english: list('unit id, unit, subject id, subject, participant id, participant, respondent id').concat(
      orderNames.customer.english,
    ),
    not: orderNames.customer.not,
  },
  variant: {
    korean: list(
      '실험그룹, 그룹, 실험군, 테스트그룹, 시안, 실험조건, 처치, 처치그룹, 배정그룹, ab그룹, 버전, 변형, 실험구분, 대조군여부, 그룹구분, 실험대조구분',
    ),
    english: list(
      'variant, variation, test group, treatment, arm, experiment group, ab group, treatment group, cell, condition, experiment variant, group, control group, exposure group, bucket, segment, version, assignment',
    ),
    not: /등급|grade|age|연령|size|고객/,
  },
  exposedAt: {
    korean: list('노출일시, 노출일, 배정일시, 배정일, 실험시작일, 실험일, 노출일자'),
    english: list(
      'exposed, exposure date, exposed time, assigned, assignment date, first exposure, exposure time, enrolled',
    ),
  },
  outcome: {
    korean: list('결과, 결과값, 성과, 성과값'),
    english: list('outcome, result, response value'),
  },
  before: {
    korean: list('실험전, 실험전값, 사전값, 사전지표, 실험전금액'),
    english: list('pre period, pre value, baseline value, pre experiment, covariate'),
  },
  stratum: {
    korean: list('층, 층화, 층화변수'),
    english: list('stratum, strata, block'),
  },
};

export const spendNames: Names = {
  time: period,
  channel: {
    korean: list('채널, 매체, 광고채널, 매체명, 광고매체, 채널명, 마케팅채널, 매체구분, 광고상품, 캠페인'),
    english: list(
      'channel, media, ad channel, marketing channel, platform, source, medium, ad platform, network, publisher, campaign',
    ),
  },
  cost: {
    korean: list(
      '광고비, 비용, 집행금액, 광고비용, 지출, 소진액, 집행비, 소진금액, 마케팅비, 마케팅비용, 총비용, 집행액, 광고집행비, 광고비vat포함',
    ),
    english: list(
      'cost, spend, ad spend, ad cost, amount spent, marketing spend, advertising cost, media cost, budget spent, total cost, spent, media spend, marketing cost',
    ),
    not: /cpc|cpm|cpa|per|클릭당|건당|단가/,
  },
  impressions: {
    korean: list('노출, 노출수, 노출횟수, 임프레션, 광고노출수'),
    english: list('impressions, impression, impr, views, ad impressions'),
    not: /율|률|rate/,
  },
  reach: {
    korean: list('도달, 도달수, 도달범위, 도달자수, 도달인원'),
    english: list('reach, people reached, unique reach, reached'),
    not: /율|률|rate|빈도/,
  },
  clicks: {
    korean: list('클릭, 클릭수, 클릭횟수, 광고클릭수'),
    english: list('clicks, click, link clicks, ad clicks'),
    not: /율|률|rate|through|당|cost|per/,
  },
  visits: {
    korean: list('방문, 방문수, 방문자수, 세션수, 유입수, 유입, 세션'),
    english: list('visits, visit, sessions, site visits, landing visits, session'),
  },
  leads: {
    korean: list('신청, 신청수, 리드, 리드수, 상담신청, 가입수, 가입, 회원가입수, 문의수'),
    english: list('leads, lead, sign ups, signups, registrations, enquiries, inquiries'),
  },
  newCustomers: {
    korean: list('신규고객, 신규고객수, 신규구매자, 신규구매자수, 신규구매고객수, 첫구매수, 전환수, 전환'),
    english: list(
      'new customers, new buyers, acquired customers, first purchases, acquisitions, conversions, purchases, customers acquired',
    ),
    not: /율|률|rate|value|금액/,
  },
  revenue: {
    korean: list('매출, 광고매출, 매출액, 전환매출, 전환매출액, 구매금액, 전환금액'),
    english: list(
      'revenue, sales, conversion value, attributed revenue, purchase value, conversion revenue, ad revenue',
    ),
    not: /roas|율|률|rate/,
  },
};

export const feedbackNames: Names = {
  time: {
    korean: list(
      '응답일, 응답일시, 작성일, 작성일자, 작성일시, 등록일, 등록일시, 리뷰일, 리뷰작성일, 설문일, 설문일자, 평가일, 조사일, 날짜, 일자, 일시, 제출일시',
    ),
    english: list(
      'response date, answered, review date, submitted, submission date, survey date, completed, created, written, rating date, review time, date, timestamp, datetime, time',
    ),
    not: /주문|구매|배송|가입|order|purchase|ship/,
  },
  customer: orderNames.customer,
  product: orderNames.product,
  rating: {
    korean: list('별점, 평점, 만족도, 점수, 평가점수, 만족도점수, 리뷰점수, 종합만족도, 전반적만족도'),
    english: list(
      'rating, stars, star rating, score, review score, satisfaction, csat, satisfaction score, overall rating, review rating, overall satisfaction',
    ),
    not: /nps|추천|수$|count/,
  },
  npsScore: {
    korean: list('추천의향, 추천점수, nps, nps점수, 추천지수, 추천도, 추천의향점수, 타인추천의향'),
    english: list(
      'nps, nps score, likelihood to recommend, recommend score, recommendation score, net promoter score, ltr, recommend, likely recommend',
    ),
  },
  text: {
    korean: list(
      '내용, 리뷰, 리뷰내용, 의견, 후기, 리뷰본문, 코멘트, 댓글, 기타의견, 주관식, 주관식응답, 상품평, 고객의견, 응답내용, 후기내용, 자유의견, 이유',
    ),
    english: list(
      'text, review, review text, comment, comments, feedback, review body, message, content, verbatim, open answer, opinion, review content, answer, sentence, remarks, reason',
    ),
    not: /수$|점수|date|일$|일시|id$|count|score/,
  },
};

export const priceNames: Names = {
  product: {
    ...orderNames.product,
    korean: orderNames.product.korean.concat(list('상품명, 제품명, 품명, 브랜드')),
    english: orderNames.product.english.concat(list('product name, item name, brand')),
    not: /금액|가격|단가|수량|quantity|price|category|카테고리|분류|원가|cost|discount/,
  },
  time: period,
  price: {
    korean: list('판매가, 판매가격, 가격, 단가, 판매단가, 실판매가, 평균판매가, 평균가격, 상품가격'),
    english: list(
      'price, selling price, unit price, avg price, average price, sale price, retail price, net price, actual price',
    ),
    not: /정가|list|compet|경쟁|할인|discount|regular|original/,
  },
  quantity: {
    korean: list('판매량, 판매수량, 수량, 판매개수, 매출수량, 출고수량, 판매건수'),
    english: list(
      'quantity, units, units sold, sales volume, volume, quantity sold, sales units, unit sales, demand, sales, move',
    ),
    not: /재고|stock|amount|금액|revenue/,
  },
  listPrice: orderNames.listPrice,
  discountRate: {
    korean: list('할인율, 할인률, 인하율, 가격할인율'),
    english: list('discount rate, discount percent, discount pct, discount, markdown rate, discount depth'),
    not: /금액|amount/,
  },
  adSpend: {
    korean: list('광고비, 판촉비, 광고비용, 마케팅비, 프로모션비'),
    english: list('ad spend, advertising, ad cost, advertising spend, marketing spend, promotion cost, ads'),
  },
  storeTraffic: {
    korean: list('방문객, 방문객수, 내점객수, 방문자수, 유동인구, 입점객수'),
    english: list('store traffic, traffic, footfall, visitors, store visitors, visits, customer count'),
  },
  competitorPrice: {
    korean: list('경쟁사가격, 경쟁가격, 경쟁사판매가, 타사가격, 경쟁제품가격'),
    english: list('competitor price, competitive price, rival price, comp price, competition price'),
  },
  store: orderNames.store,
};

export const indexNames: Names = {
  unit: {
    korean: list('기업, 기업명, 회사, 회사명, 브랜드, 브랜드명, 업체, 업체명, 기관, 기관명, 업종, 대상'),
    english: list(
      'company, company name, brand, brand name, firm, organization, organisation, institution, unit, industry, entity, name',
    ),
  },
  year: {
    korean: list('연도, 년도, 년, 조사연도, 조사년도, 기준연도, 해'),
    english: list('year, fiscal year, survey year, fy'),
  },
  score: {
    korean: list('점수, 지수, 만족도, 만족도지수, 고객만족도, 만족지수, 평점, 종합점수'),
    english: list(
      'score, index, satisfaction, index score, satisfaction score, satisfaction index, acsi, csi, rating, acsi score',
    ),
    not: /순위|rank|change|증감/,
  },
};
