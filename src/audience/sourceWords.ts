import type { Lang, Text } from '../../workers/contract/text.ts';
import { stageIds } from '../../workers/analyses/lifecycle/result.ts';
import { quadrantIds } from '../../workers/analyses/uplift/result.ts';
import { rfmSegmentIds, rfmSegments } from '../../workers/analyses/rfm/segments.ts';
import type { Audience, CombinedSelection } from '../../workers/contract/audience.ts';
import { segmentingIds } from '../../workers/contract/segmentations.ts';
import { formatCount, formatMoneyFull } from '../i18n/format.ts';
import { language, t } from '../i18n/language.svelte.ts';
import { clustersMessages } from '../i18n/messagesClusters.ts';
import { audienceMessages as m } from '../i18n/messagesAudience.ts';
import { stageTexts } from '../i18n/messagesLifecycle.ts';
import { rulesMessages } from '../i18n/messagesRules.ts';
import { splitMessages } from '../i18n/messagesSplit.ts';
import { quadrantTexts } from '../i18n/messagesUplift.ts';
import { workshopMessages } from '../i18n/messagesWorkshop.ts';
import { measureLabel } from './measureLabels.ts';

/** How the members were chosen, in words: the segments, the cells, the ranges of measures, or the lists. */
export function describeSelection({ analysis, selection }: Pick<Audience, 'analysis' | 'selection'>): string {
  const names = (groups: readonly string[]): string => groups.map((id) => groupName(analysis, id)).join(', ');
  switch (selection.by) {
    case 'groups':
      return t(m.sourceGroups, { names: names(selection.groups) });
    case 'cells':
      return selection.cells.length === 1
        ? t(m.sourceCell)
        : t(m.sourceCells, { count: formatCount(selection.cells.length) });
    case 'absent':
      return t(m.sourceAbsent, {
        groups: names(selection.groups),
        count: formatCount(selection.cells.length),
      });
    case 'ranges':
      return Object.entries(selection.ranges)
        .map(([measure, [low, high]]) =>
          t(m.sourceRange, {
            measure: measureLabel(measure, language.current),
            low: formatBorder(low),
            high: formatBorder(high),
          }),
        )
        .join(' · ');
    case 'combined':
      return describeCombined(selection);
  }
}

/** Whole numbers, and figures below 10 with the digits that tell them apart. */
function formatBorder(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 10) return formatCount(value);
  return value < 0 ? `−${formatMoneyFull(-value, 4)}` : formatMoneyFull(value, 4);
}

function describeCombined({ how, of }: CombinedSelection): string {
  const names = of.map(({ name }) => name);
  const [first = '', ...others] = names;
  if (how === 'difference') {
    return t(workshopMessages.sourceDifference, { name: first, names: others.join(', ') });
  }
  const text = how === 'union' ? workshopMessages.sourceUnion : workshopMessages.sourceIntersection;
  return t(text, { names: names.join(', ') });
}

/** Names of the groups of each analysis; those not named here, such as cohorts, say what they are by their id. */
const groupWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  rfm: Object.fromEntries(rfmSegmentIds.map((id) => [id, rfmSegments[id].name])),
  lifecycle: Object.fromEntries(stageIds.map((id) => [id, stageTexts[id].name])),
  value: {
    high: { ko: '상위', en: 'High value' },
    mid: { ko: '중위', en: 'Mid value' },
    low: { ko: '하위', en: 'Low value' },
    none: { ko: '등급 밖', en: 'No tier' },
  },
  clusters: {
    noise: clustersMessages.noise,
    fewPurchases: clustersMessages.fewPurchases,
    valueMissing: clustersMessages.valueMissing,
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`c${i + 1}`, { ko: `그룹 ${i + 1}`, en: `Group ${i + 1}` }]),
    ),
  },
  uplift: Object.fromEntries(quadrantIds.map((id) => [id, quadrantTexts[id].name])),
  migration: { outside: { ko: '어느 그룹도 아님', en: 'In no group' } },
  split: {
    'hold-out': splitMessages.holdOut,
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `arm-${i + 1}`,
        { ko: `${i + 1}번째 그룹`, en: `Group ${i + 1}` },
      ]),
    ),
  },
  pareto: {
    core: { ko: '80%를 만드는 쪽', en: 'Makes the 80%' },
    rest: { ko: '나머지', en: 'The rest' },
  },
  sequences: {
    bought1: { ko: '하루만 산 고객', en: 'Bought on one day' },
    bought2: { ko: '이틀 산 고객', en: 'Bought on two days' },
    bought3: { ko: '사흘 이상 산 고객', en: 'Bought on three days or more' },
  },
  products: {
    boughtNew: { ko: '새 상품을 산 고객', en: 'Bought something new' },
    boughtNothingNew: { ko: '새 상품을 사지 않은 고객', en: 'Bought nothing new' },
  },
  rules: {
    leftOnly: rulesMessages.groupLeftOnly,
    both: rulesMessages.groupBoth,
    rightOnly: rulesMessages.groupRightOnly,
    neither: rulesMessages.groupNeither,
  },
  response: {
    channelUnknown: { ko: '자기 기록으로는 알 수 없음', en: 'Own record does not tell' },
    channelOther: { ko: '그 밖의 채널', en: 'Other channels' },
    channelNone: { ko: '채널 없음', en: 'No channel' },
  },
  funnel: {
    funnelDone: { ko: '마지막 단계까지', en: 'Came all the way' },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((step) => [
        `funnel${step}`,
        { ko: `${step}단계에서 멈춤`, en: `Stopped at step ${step}` },
      ]),
    ),
  },
};

/** Pages about the groups of another analysis, such as migration, take its names. */
const parted = segmentingIds.map((by) => groupWords[by] ?? {});

/** analysis: whose group it is; two analyses may use one id for different groups. */
export function groupName(analysis: string, id: string): string {
  // Ids come from files too: one may be called “constructor”.
  const words = [groupWords[analysis] ?? {}, ...parted].find((names) => Object.hasOwn(names, id))?.[id];
  return words === undefined ? id : t(words);
}

/** Group id → name, for the files that leave the page. */
export function groupNames(analysis: string, lang: Lang): Record<string, string> {
  return Object.fromEntries(
    [...parted, groupWords[analysis] ?? {}].flatMap((names) =>
      Object.entries(names).map(([id, name]) => [id, name[lang]]),
    ),
  );
}
