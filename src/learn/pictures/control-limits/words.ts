import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '언제 울리나', en: 'When does it ring?' },
  help: {
    ko: '여덟 달에서 평소의 흔들림을 배웠습니다. 다음 세 달을 움직여 보세요. 한 달만 튀게 하거나, 세 달 모두 조금씩 올려 보세요.',
    en: 'Eight months taught the usual swing. Move the next three: make one month jump, or all three rise a little.',
  },
  ninth: { ko: '아홉째 달', en: 'Month nine' },
  tenth: { ko: '열째 달', en: 'Month ten' },
  eleventh: { ko: '열한째 달', en: 'Month eleven' },
  rate: { ko: '거짓 경보를 견딜 비율', en: 'False alarms allowed' },
  key: {
    ko: '회색: 달마다의 객단가(천 원) · 파랑: 이동평균 · 빨간 점선: 한계',
    en: 'Grey: order value by month (thousands) · blue: moving average · red dashes: limits',
  },
  chart: {
    ko: '마지막 달의 이동평균 {smoothed}, 한계 {low}~{high}',
    en: 'Moving average of the last month {smoothed}, limits {low} to {high}',
  },
  quiet: {
    ko: '마지막 이동평균 {smoothed}은 한계 {low}~{high} 안에 있습니다. 울리지 않습니다.',
    en: 'The last moving average, {smoothed}, lies within {low} to {high}. It does not ring.',
  },
  rings: {
    ko: '마지막 이동평균 {smoothed}이 한계 {low}~{high}를 벗어났습니다. {count}달째 울리고 있습니다. 아무 일 없는 가게라면 이런 일은 {rate}뿐입니다.',
    en: 'The last moving average, {smoothed}, is outside {low} to {high}: it has rung for {count} months. In a shop where nothing happened that is {rate} at most.',
  },
} as const satisfies Readonly<Record<string, Text>>;
