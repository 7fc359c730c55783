import type { Text } from '../../workers/contract/text.ts';

/** What the result says of what the score takes for granted. */
export const qualityFound = {
  noneEmpty: {
    ko: '빈칸으로 센 열 가운데 절반 넘게 빈 열은 없습니다.',
    en: 'No column that is counted is more than half empty.',
  },
  mostlyEmpty: {
    ko: '절반 넘게 비었는데 빈칸으로 센 열: {names}. 비어 있는 것이 정상이면 점수가 실제보다 낮습니다.',
    en: 'Counted as gaps though more than half empty: {names}. If they are rightly empty, the score is lower than it should be.',
  },
  fewToldOnly: {
    ko: '알리기만 한 것 {count}건 가운데 심각하게 많은 것은 없습니다.',
    en: 'Of {count} findings that are told only, none is seriously large.',
  },
  muchToldOnly: {
    ko: '알리기만 하고 빼지 않았지만 심각하게 많은 것: {names}. 맞는 것이 아니라면 점수가 실제보다 높습니다.',
    en: 'Told only, and seriously large: {names}. If they are not right, the score is higher than it should be.',
  },
  noTwins: {
    ko: '불러온 열이 모두 같은 줄은 없습니다.',
    en: 'No two rows agree in all loaded columns.',
  },
  twins: {
    ko: '불러온 열이 모두 같은 줄이 {count}개 있습니다. 쓰지 않은 열에서 다르다면 겹친 줄이 아닙니다.',
    en: 'Rows that agree in all loaded columns with one before: {count}. Where they differ in a column that was not used, they are no duplicates.',
  },
  share: { ko: '{name} {share}', en: '{name} {share}' },
} as const satisfies Readonly<Record<string, Text>>;
