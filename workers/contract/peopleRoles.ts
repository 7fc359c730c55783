import type { RoleDefinitions } from './roleDefinition.ts';

const customer = {
  type: 'id',
  label: { ko: '고객', en: 'Customer' },
  help: {
    ko: '주문 파일과 같은 고객 번호나 ID',
    en: 'The same customer number or ID as in the order file',
  },
} as const;

/** One row is a member. */
export const memberRoles = {
  customer,
  joined: {
    type: 'time',
    label: { ko: '가입일', en: 'Joined' },
    help: { ko: '언제 회원이 되었는지', en: 'When the customer became a member' },
  },
  gender: {
    type: 'text',
    label: { ko: '성별', en: 'Gender' },
    help: { ko: '남, 여 등', en: 'Female, male and so on' },
  },
  birth: {
    type: 'birth',
    label: { ko: '생년월일', en: 'Date of birth' },
    help: { ko: '생년월일이나 태어난 해', en: 'Date or year of birth' },
  },
  ageBand: {
    type: 'text',
    label: { ko: '연령대', en: 'Age band' },
    help: { ko: '20대, 30대 등', en: '20–29, 30–39 and so on' },
  },
  region: {
    type: 'text',
    label: { ko: '지역', en: 'Region' },
    help: { ko: '고객이 사는 곳', en: 'Where the customer lives' },
  },
  grade: {
    type: 'text',
    label: { ko: '등급', en: 'Grade' },
    help: { ko: '회원 등급', en: 'Membership tier' },
  },
  acquisitionChannel: {
    type: 'text',
    label: { ko: '가입 경로', en: 'Acquisition channel' },
    help: { ko: '어디를 보고 가입했는지', en: 'What brought the customer' },
  },
  consentEmail: {
    type: 'flag',
    label: { ko: '이메일 수신동의', en: 'E-mail consent' },
    help: { ko: '이메일을 보내도 되는지', en: 'Whether e-mail may be sent' },
  },
  consentSms: {
    type: 'flag',
    label: { ko: '문자 수신동의', en: 'SMS consent' },
    help: { ko: '문자를 보내도 되는지', en: 'Whether text messages may be sent' },
  },
  consentPush: {
    type: 'flag',
    label: { ko: '앱 푸시 수신동의', en: 'Push consent' },
    help: { ko: '앱 알림을 보내도 되는지', en: 'Whether app messages may be sent' },
  },
  married: {
    type: 'text',
    label: { ko: '결혼 여부', en: 'Married' },
    help: { ko: '기혼, 미혼', en: 'Married or single' },
  },
  job: { type: 'text', label: { ko: '직업', en: 'Job' }, help: { ko: '하는 일', en: 'What they do' } },
  customerName: {
    type: 'text',
    label: { ko: '이름', en: 'Name' },
    help: { ko: '목록에 함께 보일 이름', en: 'A name to show in lists' },
  },
  email: {
    type: 'text',
    label: { ko: '이메일', en: 'E-mail' },
    help: { ko: '광고 매체용 목록을 만들 때 씁니다', en: 'Used for lists for ad platforms' },
  },
  phone: {
    type: 'text',
    label: { ko: '전화번호', en: 'Phone' },
    help: { ko: '광고 매체용 목록을 만들 때 씁니다', en: 'Used for lists for ad platforms' },
  },
} as const satisfies RoleDefinitions;

/** One row is one message to one customer. */
export const contactRoles = {
  customer,
  time: {
    type: 'time',
    label: { ko: '발송일시', en: 'Sent at' },
    help: { ko: '메시지를 언제 보냈는지', en: 'When the message was sent' },
  },
  campaign: {
    type: 'text',
    label: { ko: '캠페인', en: 'Campaign' },
    help: { ko: '어떤 캠페인의 메시지인지', en: 'Which campaign it belongs to' },
  },
  channel: {
    type: 'text',
    label: { ko: '발송 채널', en: 'Channel' },
    help: { ko: '이메일, 문자, 알림톡, 푸시 등', en: 'E-mail, SMS, push and so on' },
  },
  variant: {
    type: 'text',
    label: { ko: '시안', en: 'Variant' },
    help: { ko: 'A안, B안처럼 나눈 것', en: 'Version A, version B and so on' },
  },
  cost: {
    type: 'money',
    label: { ko: '발송 비용', en: 'Cost' },
    help: { ko: '메시지 한 통의 값', en: 'What the message cost' },
  },
  delivered: {
    type: 'flag',
    label: { ko: '도달', en: 'Delivered' },
    help: { ko: '도착했는지', en: 'Whether it arrived' },
  },
  opened: {
    type: 'flag',
    label: { ko: '열람', en: 'Opened' },
    help: { ko: '열어 보았는지', en: 'Whether it was opened' },
  },
  clicked: {
    type: 'flag',
    label: { ko: '클릭', en: 'Clicked' },
    help: { ko: '눌렀는지', en: 'Whether it was clicked' },
  },
  converted: {
    type: 'flag',
    label: { ko: '전환', en: 'Converted' },
    help: { ko: '사거나 신청했는지', en: 'Whether a purchase or sign-up followed' },
  },
  revenue: {
    type: 'money',
    label: { ko: '매출', en: 'Revenue' },
    help: { ko: '이 메시지로 난 매출', en: 'Sales that followed from it' },
  },
  optedOut: {
    type: 'flag',
    label: { ko: '수신거부', en: 'Opted out' },
    help: { ko: '그만 받겠다고 했는지', en: 'Whether the customer said stop' },
  },
} as const satisfies RoleDefinitions;

/** One row is one event on the web or in the app. */
export const eventRoles = {
  customer,
  visitor: {
    type: 'id',
    label: { ko: '방문자', en: 'Visitor' },
    help: { ko: '로그인하지 않은 사람의 쿠키나 기기 ID', en: 'Cookie or device ID of who is not logged in' },
  },
  time: {
    type: 'time',
    label: { ko: '발생일시', en: 'Time' },
    help: { ko: '언제 일어났는지', en: 'When it happened' },
  },
  event: {
    type: 'text',
    label: { ko: '행동', en: 'Event' },
    help: { ko: '방문, 조회, 장바구니, 구매 등', en: 'Visit, view, cart, purchase and so on' },
  },
  session: {
    type: 'id',
    label: { ko: '세션', en: 'Session' },
    help: { ko: '한 번의 방문을 묶는 번호', en: 'Groups the events of one visit' },
  },
  product: {
    type: 'id',
    label: { ko: '상품코드', en: 'Product code' },
    help: { ko: '어떤 상품을 보았는지', en: 'Which product it was about' },
  },
  page: {
    type: 'text',
    label: { ko: '페이지', en: 'Page' },
    help: { ko: '주소나 화면 이름', en: 'Address or name of the screen' },
  },
  device: {
    type: 'text',
    label: { ko: '기기', en: 'Device' },
    help: { ko: '모바일, PC 등', en: 'Mobile, desktop and so on' },
  },
  referrer: {
    type: 'text',
    label: { ko: '유입 경로', en: 'Referrer' },
    help: { ko: '어디에서 왔는지', en: 'Where the visit came from' },
  },
} as const satisfies RoleDefinitions;
