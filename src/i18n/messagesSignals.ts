import type { AlarmId, SilentReason, WatchId } from '../../workers/analyses/signals/result.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const signalsMessages = {
  findingAlarms: {
    ko: '여섯 경보 가운데 {alarms}개가 울립니다: {names}. 조용한 경보 {quiet}개, 아직 볼 수 없는 경보 {silent}개.',
    en: '{alarms} of six alarms ring: {names}. {quiet} are quiet, {silent} cannot watch yet.',
  },
  findingQuiet: {
    ko: '지금 울리는 경보는 없습니다. 조용한 경보 {quiet}개, 아직 볼 수 없는 경보 {silent}개.',
    en: 'No alarm rings. {quiet} are quiet, {silent} cannot watch yet.',
  },
  findingSilent: {
    ko: '아직 어떤 경보도 볼 수 없습니다. 까닭은 아래에 있습니다.',
    en: 'None of the alarms can watch yet; the reasons are below.',
  },
  summary: { ko: '울리는 경보: {names}', en: 'Alarms ringing: {names}' },
  summaryQuiet: { ko: '지금 울리는 경보는 없습니다', en: 'No alarm rings' },
  summarySilent: {
    ko: '경보를 울리기에는 아직 기간이 짧습니다',
    en: 'Too short a time for alarms yet',
  },
  alarm: { ko: '울림', en: 'Ringing' },
  quiet: { ko: '조용함', en: 'Quiet' },
  silent: { ko: '볼 수 없음', en: 'Cannot watch' },
  rings: { ko: '{name}: {period}부터 한계 밖', en: '{name}: outside its limits since {period}' },
  isQuiet: { ko: '{name}: 한계 안', en: '{name}: within its limits' },
  subtitle: {
    ko: '{grain} {measure}. 최근 값 {value}({period}). 띠는 그 앞 {count}개 기간에서 배운 한계.',
    en: '{measure} per {grain}; {value} in {period}. The band shows limits learnt from the {count} periods before.',
  },
  subtitleYear: {
    ko: '{grain} {measure}, 한 해 전 같은 기간과의 차이. 최근 값 {value}({period}). 띠는 그 앞 {count}개 기간에서 배운 한계.',
    en: '{measure} per {grain}, change on a year before; {value} in {period}. The band shows limits learnt from the {count} periods before.',
  },
  subtitleMark: {
    ko: '{grain} {measure}. 최근 값 {value}({period}). 띠는 세 기간 평균이 {mark}에서 우연히 벗어날 수 있는 만큼.',
    en: '{measure} per {grain}; {value} in {period}. The band is how far the mean of three may stray from {mark} by chance.',
  },
  value: { ko: '값', en: 'Value' },
  change: { ko: '한 해 전과의 차이', en: 'Change on a year before' },
  smoothed: { ko: '이동평균', en: 'Moving average' },
  low: { ko: '아래 한계', en: 'Lower limit' },
  high: { ko: '위 한계', en: 'Upper limit' },
  period: { ko: '기간', en: 'Period' },
  open: { ko: '살펴보기: {question}', en: 'Look into it: {question}' },
  gained: {
    ko: '최근 기간에 얻은 고객 {gained}명(신규와 돌아온 고객), 떠난 고객 {lost}명.',
    en: 'In the last period {gained} customers gained (new and come back), {lost} lost.',
  },
  bands: {
    ko: '가장 많은 나이대: 그 앞 {before}대, 최근 {now}대.',
    en: 'Largest age group: {before}s before, {now}s now.',
  },
  worth: {
    ko: '고객 한 명이 지금까지 가져온 값: {value}.',
    en: 'A customer has brought {value} so far.',
  },
  formulaChart: {
    ko: 'zₜ = 0.4 × xₜ + 0.6 × zₜ₋₁. 앞 기간들의 평균에서 시작하고, 마지막 기간들(셋 중 하나, 최대 여섯)만 지켜봅니다.',
    en: 'zₜ = 0.4 × xₜ + 0.6 × zₜ₋₁, starting from the mean of the earlier periods; only the last third, at most six, is watched.',
  },
  formulaLimits: {
    ko: '한계 = 평균 ± t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n). σ는 표준편차와 이동범위 평균 ÷ 1.128 가운데 큰 쪽.',
    en: 'Limits = mean ± t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n); σ is the larger of the standard deviation and the mean moving range ÷ 1.128.',
  },
  formulaMark: {
    ko: '신규와 이탈, 고객 획득 비용은 기준과 견줍니다: 마지막 세 값의 평균이 기준에서 t × σ ÷ √3 넘게 벗어나면 울립니다.',
    en: 'New against lost and cost against value have a mark: they ring when the mean of the last three is beyond it by more than t × σ ÷ √3.',
  },
  formulaLapse: {
    ko: '{days}일 동안 사지 않으면 떠난 고객으로 셉니다. 경보 하나가 헛되이 울릴 확률은 {rate} 이하입니다.',
    en: 'A customer who does not buy for {days} days counts as lost. One alarm rings in vain with at most {rate} probability.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const alarmNames: Readonly<Record<AlarmId, Text>> = {
  newLost: { ko: '신규와 이탈의 교차', en: 'New and lost customers cross' },
  retention: { ko: '유지율 하락', en: 'Retention falls' },
  age: { ko: '주 고객의 고령화', en: 'Buyers grow older' },
  habit: { ko: '구매 습관의 변화', en: 'Buying habits change' },
  oneTime: { ko: '한 번 사고 마는 고객', en: 'One-time buyers' },
  cac: { ko: '획득 비용과 고객 가치', en: 'Cost and value of a customer' },
};

export const watchNames: Readonly<Record<WatchId, Text>> = {
  newLost: { ko: '얻은 고객에서 떠난 고객을 뺀 수', en: 'Customers gained less lost' },
  retention: {
    ko: '앞 세 기간 구매 고객 가운데 다시 산 비율',
    en: 'Buyers of the three periods before who bought again',
  },
  age: { ko: '구매 고객의 평균 나이', en: 'Mean age of buyers' },
  cycle: { ko: '평균 구매 간격', en: 'Mean time since the last purchase' },
  aov: { ko: '객단가', en: 'Average order value' },
  oneTime: { ko: '신규 고객 가운데 다시 오지 않은 비율', en: 'New customers who did not come back' },
  cac: { ko: '신규 고객 한 명의 획득 비용', en: 'Cost of a new customer' },
};

export const silentReasons: Readonly<Record<SilentReason, Text>> = {
  short: {
    ko: '볼 수 있는 기간이 {have}개입니다. {needed}개가 되면 지켜봅니다.',
    en: '{have} periods can be used; it watches from {needed} on.',
  },
  constant: {
    ko: '지금까지 값이 한 번도 달라지지 않아 한계를 배울 수 없습니다.',
    en: 'The value has never varied, so no limits can be learnt.',
  },
  gaps: {
    ko: '값을 낼 수 없는 기간이 끼어 있습니다. 단위를 월로 바꿔 보세요.',
    en: 'Some periods have no value. Try months.',
  },
  noAge: {
    ko: '나이를 아는 구매자가 없습니다. 생년월일이나 연령대 열이 있는 회원 파일을 더하면 열립니다.',
    en: 'Nobody’s age is known here. Add a customer file with dates of birth or age bands to unlock it.',
  },
  noSpend: {
    ko: '기간별 광고비 파일을 더하면 열립니다.',
    en: 'Add a file of advertising spend by period to unlock it.',
  },
};

export const signalsAssumptions: readonly Assumption[] = [
  {
    ko: '파일이 처음부터 끝까지 담은 기간만 셉니다. 판매 줄만 세고 반품은 빼지 않습니다.',
    en: 'Only periods that the file covers whole; sale lines only, returns are not taken off.',
  },
  {
    ko: '파일 첫머리의 고객은 모두 신규로 보이므로, 떠났다고 보는 날수만큼 지난 뒤부터 셉니다.',
    en: 'At the start of a file everybody looks new, so counting begins once the days until lost have passed.',
  },
  {
    ko: '한 번 사고 마는 비율은 그만큼 기다려 본 신규 고객만 봅니다. 그래서 몇 달 늦게 알 수 있습니다.',
    en: 'One-time buyers are judged only after the days until lost have passed, so that alarm is as much behind.',
  },
  {
    ko: '두 해가 못 되는 기록에는 계절이 섞여 있어 한계가 그만큼 넓습니다.',
    en: 'With less than two years of history the season is part of the variation, and limits are wider for it.',
    name: 'season',
  },
  {
    ko: '경보는 까닭을 말하지 않습니다. 무언가 달라졌다는 것만 말합니다.',
    en: 'An alarm says that something changed, not why.',
  },
];
