import type { Role } from '../../../contract/tables.ts';
import { orderNames } from './orders.ts';
import { list, type HeaderNames } from './words.ts';

type Names = Readonly<Partial<Record<Role, HeaderNames>>>;

export const memberNames: Names = {
  customer: orderNames.customer,
  joined: {
    korean: list(
      '가입일, 가입일자, 가입일시, 가입날짜, 회원가입일, 등록일, 등록일자, 등록일시, 최초가입일, 가입시각, 가입연월, 생성일, 가입년도',
    ),
    english: list(
      'join date, joined, signup date, sign up date, registration date, register date, registered, member since, customer since, created, account created, enrollment date, enroll date, start date, date joined, joining date, signed up',
    ),
    not: /탈퇴|해지|만료|최근|마지막|last|expir|end|cancel/,
  },
  gender: { korean: list('성별, 고객성별, 회원성별'), english: list('gender, sex') },
  birth: {
    korean: list('생년월일, 생일, 출생일, 출생연도, 출생년도, 생년, 태어난해, 생일자, 생년일'),
    english: list('birth date, date birth, dob, birthday, birth, birth year, year birth, yob, born'),
    not: /쿠폰|coupon|gift/,
  },
  ageBand: {
    korean: list('연령대, 나이대, 연령, 나이, 연령구간, 연령층, 나이구간'),
    english: list('age band, age group, age range, age bracket, age'),
    not: /page|usage|가입|average/,
  },
  region: orderNames.region,
  grade: {
    korean: list('등급, 회원등급, 고객등급, 멤버십등급, 멤버십, 회원레벨, 등급명, 회원구분'),
    english: list(
      'grade, tier, membership tier, membership level, member grade, level, loyalty tier, status level, customer tier, membership',
    ),
    not: /일자|date|번호|비용|id/,
  },
  acquisitionChannel: {
    korean: list('가입경로, 유입경로, 가입채널, 유입채널, 최초유입경로, 획득채널, 유입매체, 가입매체'),
    english: list(
      'acquisition channel, acquisition source, signup source, signup channel, source, first touch channel, registration source, channel, referral source, utm source, lead source',
    ),
  },
  consentEmail: {
    korean: list(
      '이메일수신동의, 이메일수신여부, 메일수신동의, 메일수신여부, 이메일동의, 이메일마케팅동의, email수신동의, 메일링동의, 이메일수신',
    ),
    english: list(
      'email consent, email opt in, email subscribed, accepts email marketing, email marketing consent, email optin, accepts marketing, newsletter, email permission, email subscription',
    ),
  },
  consentSms: {
    korean: list(
      'sms수신동의, sms수신여부, 문자수신동의, 문자수신여부, 문자동의, sms동의, lms수신동의, 카카오수신동의, 알림톡수신동의, sms수신, 문자수신',
    ),
    english: list(
      'sms consent, sms opt in, sms subscribed, accepts sms marketing, text consent, sms marketing consent, sms optin, sms permission',
    ),
  },
  consentPush: {
    korean: list(
      '푸시수신동의, 앱푸시수신동의, 푸시수신여부, 앱푸시동의, 푸시동의, push수신동의, 앱푸시수신여부, 앱알림동의, 알림수신동의',
    ),
    english: list(
      'push consent, push opt in, push enabled, push subscribed, app push consent, push optin, push permission',
    ),
  },
  married: {
    korean: list('결혼여부, 혼인여부, 결혼유무, 결혼상태, 기혼여부, 결혼'),
    english: list('married, marital status, marital, is married, partner'),
  },
  job: {
    korean: list('직업, 직업군, 직종, 직업분류'),
    english: list('job, occupation, profession, job title'),
  },
  customerName: {
    korean: list('고객명, 회원명, 이름, 성명, 고객이름, 회원이름, 고객성명, 성함'),
    english: list('customer name, member name, full name, name, user name, client name'),
    not: /id|번호|파일|상품|store|file/,
  },
  email: {
    korean: list('이메일, 이메일주소, 메일주소, 메일, email, 이메일id, 전자우편, 전자메일, 이메일계정'),
    english: list('email, email address, mail, e mail'),
    not: /수신|동의|여부|consent|opt|accept|market|subscri/,
  },
  phone: {
    korean: list(
      '전화번호, 휴대폰번호, 휴대전화, 연락처, 핸드폰번호, 휴대폰, 핸드폰, 전화, 휴대전화번호, 모바일번호, 휴대번호, 모바일, 휴대폰연락처',
    ),
    english: list('phone, phone id, mobile, mobile phone, telephone, cell, cell phone, tel, contact id'),
    not: /수신|동의|여부|consent|service|lines/,
  },
};

export const contactNames: Names = {
  customer: orderNames.customer,
  time: {
    korean: list(
      '발송일시, 발송일, 발송일자, 발송시간, 발송시각, 전송일시, 전송일, 발신일시, 접촉일, 접촉일시, 송신일시, 발송완료일시, 발송날짜, 캠페인일자, 일시, 날짜, 일자',
    ),
    english: list(
      'sent date, sent time, send date, send time, sent, sent timestamp, contact date, contacted, delivery date, message date, dispatch date, event time, date time, datetime, timestamp, date, time',
    ),
    not: /가입|생일|open|click|열람|클릭|수신거부|주문|결제/,
  },
  campaign: {
    korean: list(
      '캠페인, 캠페인명, 캠페인id, 캠페인코드, 캠페인번호, 메시지명, 발송명, 프로모션명, 메시지제목, 제목, 템플릿명, 시나리오',
    ),
    english: list(
      'campaign, campaign name, campaign id, message name, message id, subject, flow, flow name, template, template name, journey, broadcast, email name, mailing',
    ),
  },
  channel: {
    korean: list(
      '채널, 발송채널, 메시지채널, 발송매체, 매체, 발송유형, 메시지유형, 발송구분, 발송수단, 접촉채널',
    ),
    english: list(
      'channel, message channel, send channel, medium, message type, contact channel, contact type, send type',
    ),
  },
  variant: {
    korean: list('시안, 실험그룹, 그룹, ab그룹, 버전, 소재, 테스트그룹, 변형, 변형안, 안'),
    english: list('variant, variation, version, test group, ab group, arm, cell, creative, group'),
  },
  cost: {
    korean: list('발송비용, 발송단가, 비용, 단가, 건당비용, 메시지비용, 발송비'),
    english: list('cost, send cost, message cost, cost per message, unit cost'),
  },
  delivered: {
    korean: list(
      '도달, 도달여부, 발송성공, 발송성공여부, 수신여부, 전송성공, 전송결과, 발송결과, 성공여부, 도달일시, 수신확인',
    ),
    english: list('delivered, is delivered, delivery status, delivered flag, received, delivery'),
  },
  opened: {
    korean: list(
      '열람, 열람여부, 오픈, 오픈여부, 개봉, 개봉여부, 열람일시, 오픈일시, 확인여부, 읽음, 읽음여부',
    ),
    english: list('opened, is opened, open, opens, open flag, read, viewed, open count, email opened'),
  },
  clicked: {
    korean: list('클릭, 클릭여부, 클릭일시, 링크클릭, 클릭수, 링크클릭여부'),
    english: list('clicked, is clicked, click, clicks, click flag, click count, link clicked'),
  },
  converted: {
    korean: list('전환, 전환여부, 구매여부, 구매전환, 구매전환여부, 주문여부, 반응여부, 반응'),
    english: list(
      'converted, conversion, is converted, purchased, conversion flag, responded, response, bought',
    ),
  },
  revenue: {
    korean: list('매출, 전환매출, 매출액, 전환금액, 구매금액, 기여매출, 결제금액'),
    english: list(
      'revenue, conversion revenue, attributed revenue, conversion value, sales, order value, amount',
    ),
  },
  optedOut: {
    korean: list('수신거부, 수신거부여부, 수신해지, 구독해지, 해지여부, 거부여부, 구독취소'),
    english: list(
      'unsubscribed, unsubscribe, opted out, opt out, unsub, is unsubscribed, optout, spam complaint, unsubscribe flag',
    ),
  },
};

export const eventNames: Names = {
  customer: orderNames.customer,
  visitor: {
    korean: list('방문자id, 방문자, 쿠키id, 익명id, 기기id, 디바이스id, 단말id, 클라이언트id'),
    english: list(
      'visitor id, anonymous id, cookie id, client id, device id, distinct id, visitor, user pseudo id, fullvisitor id, browser id',
    ),
  },
  time: {
    korean: list(
      '이벤트일시, 발생일시, 이벤트시간, 발생시간, 행동일시, 접속일시, 방문일시, 로그일시, 로그시간, 클릭일시, 일시, 시간, 날짜, 일자, 발생시각',
    ),
    english: list(
      'event time, event timestamp, timestamp, occurred, event date, log time, visit time, server time, date time, datetime, created, time, date, hit time, received',
    ),
    not: /체류|duration|가입|spent|on page/,
  },
  event: {
    korean: list(
      '이벤트, 이벤트명, 행동, 행동유형, 이벤트유형, 행동구분, 액션, 이벤트이름, 로그유형, 행위, 활동',
    ),
    english: list(
      'event, event name, event type, action, action type, activity, event action, behavior, behaviour, interaction, event category',
    ),
    not: /time|date|일시|시간|id$/,
  },
  session: {
    korean: list('세션, 세션id, 방문번호, 세션번호, 방문id'),
    english: list('session id, session, visit id, session key, visit'),
  },
  product: orderNames.product,
  page: {
    korean: list('페이지, 페이지url, url, 페이지명, 화면, 화면명, 경로, 주소, 페이지주소'),
    english: list(
      'page, page url, url, page path, page title, page name, screen, screen name, path, page location, landing page',
    ),
  },
  device: orderNames.device,
  referrer: {
    korean: list('유입경로, 유입매체, 참조url, 리퍼러, 이전페이지, 유입출처, 유입채널'),
    english: list(
      'referrer, referer, traffic source, source, utm source, medium, referral, channel, referrer url',
    ),
  },
};
