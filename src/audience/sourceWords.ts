import type { Lang, Text } from '../../workers/contract/text.ts';
import { rfmSegmentIds, rfmSegments, type RfmSegmentId } from '../../workers/analyses/rfm/segments.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import { formatCount } from '../i18n/format.ts';
import { language, t } from '../i18n/language.svelte.ts';
import { audienceMessages as m } from '../i18n/messagesAudience.ts';
import { measureLabel } from './measureLabels.ts';

/** How the members were chosen, in words: the segments, the cells, or the ranges of measures. */
export function describeSelection(selection: Selection): string {
  switch (selection.by) {
    case 'groups':
      return t(m.sourceGroups, { names: selection.groups.map(groupName).join(', ') });
    case 'cells':
      return selection.cells.length === 1
        ? t(m.sourceCell)
        : t(m.sourceCells, { count: formatCount(selection.cells.length) });
    case 'absent':
      return t(m.sourceAbsent, {
        groups: selection.groups.map(groupName).join(', '),
        count: formatCount(selection.cells.length),
      });
    case 'ranges':
      return Object.entries(selection.ranges)
        .map(([measure, [low, high]]) =>
          t(m.sourceRange, {
            measure: measureLabel(measure, language.current),
            low: formatCount(low),
            high: formatCount(high),
          }),
        )
        .join(' · ');
  }
}

/** Groups of other analyses; those not named here, such as cohorts, say what they are by their id. */
const otherGroups: Readonly<Record<string, Text>> = {
  core: { ko: '80%를 만드는 쪽', en: 'Makes the 80%' },
  rest: { ko: '나머지', en: 'The rest' },
  boughtNew: { ko: '새 상품을 산 고객', en: 'Bought something new' },
  boughtNothingNew: { ko: '새 상품을 사지 않은 고객', en: 'Bought nothing new' },
  funnelDone: { ko: '마지막 단계까지', en: 'Came all the way' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((step) => [
      `funnel${step}`,
      { ko: `${step}단계에서 멈춤`, en: `Stopped at step ${step}` },
    ]),
  ),
};

export function groupName(id: string): string {
  const other = Object.hasOwn(otherGroups, id) ? otherGroups[id] : undefined;
  if (other !== undefined) return t(other);
  return isSegment(id) ? t(rfmSegments[id].name) : id;
}

function isSegment(id: string): id is RfmSegmentId {
  return (rfmSegmentIds as readonly string[]).includes(id);
}

/** Group id → name, for the files that leave the page. */
export function groupNames(lang: Lang): Record<string, string> {
  const segments = rfmSegmentIds.map((id): [string, string] => [id, rfmSegments[id].name[lang]]);
  const others = Object.entries(otherGroups).map(([id, name]): [string, string] => [id, name[lang]]);
  return Object.fromEntries([...segments, ...others]);
}
