import type { Text } from '../../workers/contract/text.ts';

/** A test judged from orders by the design it was set out with. */
export const abtestDesign = {
  line: {
    ko: '설계 ‘{name}’ · {starts}부터 {days}일 동안의 주문으로 셌습니다.',
    en: 'By the design “{name}”: orders of {days} days from {starts} on.',
  },
  holdOut: {
    ko: '‘{name}’은 따로 남겨 둔 그룹입니다. 비교만 하고 판정에는 넣지 않습니다.',
    en: '“{name}” was held out: it is compared, and not judged.',
  },
  heldOut: { ko: '홀드아웃', en: 'hold-out' },
  bought: { ko: '구매한 고객', en: 'customers who bought' },
  spend: { ko: '한 명당 구매액', en: 'spend per customer' },
  orders: { ko: '한 명당 주문 수', en: 'orders per customer' },
  perOrder: { ko: '주문당 금액', en: 'spend per order' },
  margin: { ko: '한 명당 마진', en: 'margin per customer' },
  spendSum: { ko: '구매액', en: 'spend' },
  orderSum: { ko: '주문', en: 'order' },
  beforeOf: { ko: '시작 전 같은 기간의 {figure}', en: '{figure} in as many days before' },

  sealHere: {
    ko: '설계가 이 기기에서 저장한 그대로입니다(키 {fingerprint}).',
    en: 'The design is as it was kept on this device (key {fingerprint}).',
  },
  sealElsewhere: {
    ko: '설계가 저장한 그대로입니다. 다른 기기에서 만들었습니다(키 {fingerprint}).',
    en: 'The design is as it was signed, on another device (key {fingerprint}).',
  },
  sealBroken: {
    ko: '설계가 저장한 뒤에 바뀌었습니다. 누가 어느 그룹이었는지 믿을 수 없습니다.',
    en: 'The design was changed after it was signed: who was in which group cannot be relied on.',
  },
  isOver: {
    ko: '실험 기간이 끝났습니다. {starts}부터 {days}일이 모두 자료에 있습니다.',
    en: 'The time is over: all {days} days from {starts} on are in the data.',
  },
  notYet: {
    ko: '실험 기간이 끝나지 않았습니다. 자료는 {lastDay}까지이고, 결과는 {readableOn}부터 읽을 수 있습니다.',
    en: 'The time is not over: the data ends on {lastDay}, and the result may be read from {readableOn} on.',
  },
  foundAll: {
    ko: '설계의 고객 {all}명이 모두 자료에 있습니다.',
    en: 'All {all} customers of the design are in the data.',
  },
  foundSome: {
    ko: '설계의 고객 {all}명 가운데 {lost}명({share})이 자료에 없습니다. 사지 않은 것으로 셌습니다.',
    en: '{lost} of the {all} customers of the design ({share}) are not in the data. They count as not having bought.',
  },
  foundUnchecked: {
    ko: '자료가 실험 시작({starts})부터라서, 사지 않은 고객은 찾을 수 없습니다. 설계의 {all}명 가운데 {lost}명을 사지 않은 것으로 셌습니다.',
    en: 'The data begins with the test ({starts}), so customers who bought nothing cannot be found in it: {lost} of {all} count as not having bought.',
  },
  messagesOk: {
    ko: '‘{campaign}’ 메시지를 받은 대조군은 없고, 실험군 {told}명 가운데 못 받은 사람은 {unreached}명({shareUnreached})입니다.',
    en: 'Nobody in the control got a message of “{campaign}”; of {told} who were to get one, {unreached} did not ({shareUnreached}).',
  },
  messagesBad: {
    ko: '‘{campaign}’ 메시지를 대조군 {quiet}명 가운데 {contaminated}명({share})이 받았고, 실험군 {told}명 가운데 {unreached}명({shareUnreached})이 못 받았습니다. 그만큼 효과가 작아 보입니다.',
    en: '{contaminated} of {quiet} in the control ({share}) got a message of “{campaign}”, and {unreached} of {told} who were to get one did not ({shareUnreached}). It makes the effect look smaller than it is.',
  },
  messagesUnchecked: {
    ko: '대조군이 메시지를 받았는지는 확인하지 못했습니다. 실험 기간의 발송 이력이 있으면 봅니다.',
    en: 'Whether the control got messages is not known: it takes a file of messages from the time of the test.',
  },
  anyMessage: { ko: '모든 메시지', en: 'any message' },
  beforeTooShort: {
    ko: '실험 전에 그룹이 비슷했는지는 보지 못했습니다. 자료가 시작 전 같은 길이의 기간을 담고 있지 않습니다.',
    en: 'Whether the groups were alike before is not known: the data does not reach back as many days before the start.',
  },
} as const satisfies Readonly<Record<string, Text>>;
