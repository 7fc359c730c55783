import type { AlarmChange, Caution, FigureVerdict, MoveSpan } from '../changes/compare.ts';
import type { Text } from '../../workers/contract/text.ts';

export const changesMessages = {
  name: { ko: '지난번과 견주기', en: 'Compared with last time' },
  heading: { ko: '지난번과 무엇이 달라졌나요?', en: 'What changed since last time?' },
  lead: {
    ko: '남겨 둔 합계와 지금 자료를 견줍니다. 고객 한 명 한 명의 기록은 남기지 않습니다.',
    en: 'Kept totals against the data that is loaded now. No record of any customer is kept.',
  },
  none: { ko: '아직 남겨 둔 수치가 없습니다.', en: 'No figures are kept yet.' },
  noneHint: {
    ko: '오늘의 수치를 남겨 두면 다음 달 파일을 넣었을 때 여기서 견줄 수 있습니다. 레시피를 저장하거나 적용할 때도 남습니다.',
    en: 'Keep today’s figures; next month’s file is then compared with them here. Saving or applying a recipe keeps them, too.',
  },
  onlyNow: {
    ko: '남겨 둔 수치가 지금 자료의 것뿐입니다. 다음 달 파일을 넣으면 견줄 수 있습니다.',
    en: 'The only figures kept are those of this data. Load next month’s file to compare.',
  },
  needsData: {
    ko: '파일을 불러오면 남겨 둔 수치와 견줍니다.',
    en: 'Load a file to compare it with the figures that are kept.',
  },
  keepNow: { ko: '오늘 수치 남기기', en: 'Keep today’s figures' },
  didKeep: { ko: '오늘 수치를 남겼습니다.', en: 'Today’s figures are kept.' },
  didDelete: { ko: '남긴 수치를 지웠습니다.', en: 'Deleted the kept figures.' },
  undo: { ko: '되돌리기', en: 'Undo' },
  counting: { ko: '지금 자료를 세는 중…', en: 'Counting the data that is loaded…' },
  before: { ko: '그때', en: 'Then' },
  now: { ko: '지금', en: 'Now' },
  against: { ko: '무엇과 견줄까요', en: 'Compare with' },
  snapshotOf: { ko: '{day} 기준 · {file}', en: 'as of {day} · {file}' },
  ofRecipe: { ko: '{what} · 레시피 {recipe}', en: '{what} · recipe {recipe}' },
  kept: { ko: '남겨 둔 수치', en: 'Kept figures' },
  delete: { ko: '지우기', en: 'Delete' },
  deleteOf: { ko: '{what} 지우기', en: 'Delete {what}' },
  cautions: { ko: '견주기 전에 알아둘 것', en: 'Know before comparing' },

  findingAll: {
    ko: '지표 {tested}개 가운데 {changed}개가 우연으로 보기 어려울 만큼 움직였고, 경보 {rang}개가 새로 울리고 {gone}개가 그쳤습니다.',
    en: 'Of {tested} testable figures {changed} moved by more than chance explains; {rang} alarms are new and {gone} stopped.',
  },
  findingNone: {
    ko: '우연인지 가려 볼 수 있는 지표가 없습니다. 경보 {rang}개가 새로 울리고 {gone}개가 그쳤습니다.',
    en: 'No figure can be tested against chance here. {rang} alarms are new and {gone} stopped.',
  },
  kpis: { ko: '지표', en: 'Key figures' },
  kpiSpans: {
    ko: '{thenFrom}~{thenTo}과 {nowFrom}~{nowTo}',
    en: '{thenFrom} to {thenTo} against {nowFrom} to {nowTo}',
  },
  partial: { ko: '아직 끝나지 않은 기간이 들어 있습니다.', en: 'One of the periods is not over yet.' },
  between: { ko: '{low}에서 {high}', en: '{low} to {high}' },
  kpi: { ko: '지표', en: 'Figure' },
  difference: { ko: '차이', en: 'Difference' },
  verdict: { ko: '진짜 변화일까요', en: 'Real or chance' },
  kpiNote: {
    ko: '비율은 차이의 95% 구간이 0을 비켜 가면 변화로 봅니다(뉴컴, 1998). 두 기간의 고객이 겹치므로 구간은 어림이고, 스무 개를 보면 하나쯤은 우연히도 걸립니다. 합계와 평균은 한 번의 차이로 우연을 가릴 수 없으니 아래 경보를 함께 보세요.',
    en: 'A rate counts as changed where the 95% interval of the difference leaves out 0 (Newcombe, 1998). The periods share customers, so it is approximate, and of twenty figures about one gets there by chance. One difference of sums or averages cannot tell chance apart: see the alarms.',
  },
  noKpis: { ko: '양쪽에 다 있는 지표가 없습니다.', en: 'There is no figure that both have.' },
  points: { ko: '{value}%포인트', en: '{value} points' },

  alarms: { ko: '경보', en: 'Alarms' },
  alarmsOther: {
    ko: '경보의 설정이나 단위 기간이 그때와 다릅니다.',
    en: 'The alarms were set otherwise then, or counted by another period.',
  },
  since: { ko: '{day}부터', en: 'since {day}' },
  noAlarms: { ko: '경보를 낼 수 있는 자료가 아닙니다.', en: 'The data allows no alarms.' },

  segments: { ko: '그룹 크기', en: 'Sizes of groups' },
  by: { ko: '무엇으로 나눈 그룹', en: 'Groups of' },
  group: { ko: '그룹', en: 'Group' },
  share: { ko: '비율 {before} → {now}', en: 'share {before} → {now}' },
  segmentsOther: {
    ko: '그때와 다른 설정이나 필터로 나눈 그룹이라 크기를 그대로 견줄 수 없습니다.',
    en: 'The groups were made with other settings or filters then; sizes do not compare.',
  },
  noSegments: { ko: '양쪽에 다 있는 그룹이 없습니다.', en: 'There are no groups that both have.' },

  moves: { ko: '누가 옮겨 갔나요', en: 'Who moved' },
  movesLead: {
    ko: '지금 자료 안에서 {before}과 {now}의 그룹을 다시 나누어 견줍니다.',
    en: 'Groups at {before} and at {now}, both made anew from the data that is loaded.',
  },
  movedShare: {
    ko: '그때 그룹에 있던 {of}명 가운데 {count}명({share})이 다른 그룹으로 옮겼습니다.',
    en: 'Of {of} customers in a group then, {count} ({share}) are in another one now.',
  },
  people: { ko: '{count}명', en: '{count} customers' },
  seeMoves: { ko: '이동표 전체 보기', en: 'See the whole matrix' },
  changedPast: {
    ko: '그때 남긴 크기와 지금 자료로 다시 나눈 그때의 크기가 다릅니다. 지난 기록이 그 뒤에 고쳐졌거나 다른 파일입니다.',
    en: 'Sizes kept then differ from those made anew: past records were changed since, or this is another file.',
  },
  countingMoves: { ko: '이동을 세는 중…', en: 'Counting who moved…' },
  noMoves: { ko: '이 자료로는 이동을 셀 수 없습니다.', en: 'The data does not allow counting who moved.' },
} as const satisfies Readonly<Record<string, Text>>;

export const verdictTexts: Readonly<Record<FigureVerdict, Text>> = {
  changed: { ko: '변화로 볼 만함', en: 'more than chance' },
  unclear: { ko: '우연일 수 있음', en: 'may be chance' },
  untested: { ko: '한 번으로는 알 수 없음', en: 'one difference cannot tell' },
  overlap: { ko: '기간이 겹쳐 판단하지 않음', en: 'periods overlap: not judged' },
  length: { ko: '기간 길이가 달라 판단하지 않음', en: 'periods differ in length: not judged' },
  settings: { ko: '설정이나 필터가 달라 판단하지 않음', en: 'other settings or filters: not judged' },
};

export const alarmChangeTexts: Readonly<Record<AlarmChange['change'], Text>> = {
  new: { ko: '새로 울림', en: 'new' },
  still: { ko: '계속 울림', en: 'still ringing' },
  gone: { ko: '그침', en: 'stopped' },
  quiet: { ko: '둘 다 조용함', en: 'quiet both times' },
  unknown: { ko: '한쪽에서는 볼 수 없음', en: 'cannot watch in one of the two' },
};

export const cautionTexts: Readonly<Record<Caution['code'], Text>> = {
  sameDay: {
    ko: '두 자료의 기준일이 같습니다. 새 파일이 아니거나 같은 기간을 고친 파일입니다.',
    en: 'Both are as of the same day: the same file, or the same period corrected.',
  },
  earlier: {
    ko: '지금 자료가 그때보다 이른 날에서 끝납니다. ‘그때’가 더 나중입니다.',
    en: 'The data now ends before the kept figures: “then” is the later one.',
  },
  laterStart: {
    ko: '지금 자료는 {now}에 시작합니다(그때는 {before}). 신규·재구매·이탈처럼 과거가 필요한 수치가 달라 보일 수 있습니다.',
    en: 'The data now starts on {now} (then: {before}). Figures that need the past, such as new customers and repurchase, may differ for that alone.',
  },
  rolesGone: { ko: '그때 있던 열이 없습니다: {names}', en: 'Columns used then are not there: {names}' },
  rolesNew: { ko: '그때 없던 열이 있습니다: {names}', en: 'Columns are used that were not then: {names}' },
  otherFilters: {
    ko: '그때와 다른 필터로 보고 있습니다. 같은 필터로 맞춘 뒤 견주세요.',
    en: 'Other filters are set than then. Set the same before comparing.',
  },
  otherMoney: {
    ko: '금액의 소수 자리가 다릅니다. 통화나 단위가 바뀌지 않았는지 확인하세요.',
    en: 'Amounts have other decimals. Check that currency and unit are the same.',
  },
  farFewer: {
    ko: '고객이 {before}명에서 {now}명으로 줄었습니다. 다른 가게나 일부 기간의 파일일 수 있습니다.',
    en: 'Customers went from {before} to {now}: perhaps another shop, or part of the period.',
  },
};

export const spanTexts: Readonly<Record<Exclude<MoveSpan['status'], 'ok'>, Text>> = {
  tooClose: {
    ko: '두 기준일 사이가 7일이 되지 않아 이동을 세지 않습니다.',
    en: 'Less than seven days lie between the two dates; moves are not counted.',
  },
  tooFar: {
    ko: '두 기준일 사이가 2년이 넘어 이동을 세지 않습니다.',
    en: 'More than two years lie between the two dates; moves are not counted.',
  },
  noHistory: {
    ko: '지금 자료가 그때 이후에 시작해서 그때의 그룹을 다시 나눌 수 없습니다. 지난 기간도 든 파일을 넣거나, 달마다의 파일을 모두 함께 불러오세요.',
    en: 'The data now starts after that day, so the groups of then cannot be made anew. Load a file with the past in it, or all months together.',
  },
};
